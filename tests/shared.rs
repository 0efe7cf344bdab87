//! Wording that articles have in common: in each case the first text has what it shares with the others between brackets.
#![cfg(not(target_arch = "wasm32"))]

use newsweave::report::{ArticleInput, Story};

const LONG: &str = "the harbour of Bergen will stay closed until the end of the month";

fn story(texts: &[&str]) -> Story {
    let mut story = Story::default();
    for (id, text) in texts.iter().enumerate() {
        story.add(ArticleInput { id: id.to_string(), text: text.to_string(), title: None, date: None, source: None });
    }
    story
}

fn check(marked: &str, others: &[&str]) {
    let text = marked.replace(['[', ']'], "");
    let story = story(&[&[text.as_str()], others].concat());
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut shown = String::new();
    let mut end = 0;
    let piece = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]);
    for run in story.shared("0", None).unwrap() {
        let (from, to) = (run.start.0 as usize, run.end.0 as usize);
        shown += &format!("{}[{}]", piece(end, from), piece(from, to));
        end = to;
    }
    assert_eq!(shown + &piece(end, units.len()), marked);
}

#[test]
fn eight_words_in_a_row_are_shared_and_seven_are_not() {
    check(
        "He said [one two three four five six seven eight] and left.",
        &["So one two three four five six seven eight it is."],
    );
    check("He said one two three four five six seven and left.", &["So one two three four five six seven it is."]);
}

#[test]
fn case_and_marks_are_no_difference() {
    check(
        &format!("Officials said that [{LONG}], though nobody believes it."),
        &["“The Harbour of Bergen, will stay closed until the end of the month!”, it said. Nobody came."],
    );
}

#[test]
fn a_run_goes_on_into_the_next_sentence() {
    check(
        "We know: [the harbour is closed. Nobody came to the bridge] today.",
        &["So the harbour is closed. Nobody came to the bridge then."],
    );
}

#[test]
fn what_lies_in_a_longer_run_is_not_shown_again() {
    let others = ["Then the harbour of Bergen will stay closed until dawn.", &format!("They say {LONG}, again.")];
    check(&format!("Officials said that [{LONG}]."), &others);
    let shared = story(&[&format!("Officials said that {LONG}."), others[0], others[1]]).shared("0", None).unwrap();
    assert_eq!((shared[0].articles, shared[0].there.article.as_str(), shared[0].words), (2, "2", 13));
}

#[test]
fn an_article_can_be_compared_with_one_other() {
    let story = story(&[&format!("It said that {LONG}."), "Nothing of that.", &format!("No: {LONG}.")]);
    let with = |id: &str| story.shared("0", Some(id)).map(|runs| runs.len());
    assert_eq!([with("1"), with("2"), with("9")], [Some(0), Some(1), None]);
}

#[test]
fn the_same_text_shares_nothing_with_itself() {
    let text = format!("Officials said that {LONG}. Nobody came.");
    check(&text, &[&text]);
}

#[test]
fn a_word_over_and_over_again_takes_no_time() {
    let many = "no ".repeat(100_000);
    let story = story(&[&many, &format!("yes {many}")]);
    assert_eq!(story.shared("0", None).unwrap().len(), 1);
}
