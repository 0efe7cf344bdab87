//! What the answers say of what a user put right.

use newsweave::Corpus;
use newsweave::corpus::corrections::{Corrections, Outcome};
use newsweave::report::{ArticleLine, Story};

use super::{add, rules, story};

#[test]
fn what_a_rule_touched_says_so() {
    let mut story = story(&["Ana Torres met reporters in Oslo. Later she thanked the White Helmets.".into()]);
    story.correct(rules(&[
        r#"{"rule": "add", "name": "Ana Torres", "kind": "person"}"#,
        r#"{"rule": "add", "name": "White Helmets", "kind": "organisation"}"#,
        r#"{"rule": "retype", "name": "White Helmets", "kind": "group"}"#,
        r#"{"rule": "rename", "name": "Ana Torres", "to": "Senator Torres"}"#,
    ]));
    let actors = story.actors();
    let helmets = actors.iter().find(|actor| actor.name == "White Helmets").unwrap();
    assert_eq!((helmets.kind, helmets.count), ("group", 1));
    let told = ["you said that “White Helmets” is a group (rule 3)"];
    assert_eq!(helmets.corrections, told);
    let evidence = story.evidence(&newsweave::report::EvidenceQuery::Actor(helmets.id.clone()), 10);
    assert!(evidence.why.last().unwrap().contains(told[0]), "{:?}", evidence.why);
    let marks = story.article("1").unwrap().mentions;
    let why: Vec<_> = marks.iter().filter_map(|mark| mark.why.as_deref()).collect();
    assert_eq!(why, ["you added “Ana Torres” as a person (rule 1)", told[0]]);
    let torres = actors.iter().find(|actor| actor.name == "Senator Torres").unwrap();
    assert!(torres.corrections.contains(&"you renamed “Ana Torres” to “Senator Torres” (rule 4)".into()));
    assert!(story.corrections().iter().all(|report| report.state == "applied" && report.message.is_none()));
}

#[test]
fn nobody_asks_again_about_actors_that_are_kept_apart() {
    let mut corpus = Corpus::default();
    add(&mut corpus, "[l Norway] waits. [l Oslo] said no. [l Lima] said yes, and [l Peru] waits.");
    let asked = |corpus: &Corpus| corpus.suggestions().into_iter().map(|s| s.why).collect::<Vec<_>>();
    assert_eq!(asked(&corpus).len(), 2);
    corpus.correct(rules(&[r#"{"rule": "split", "name": "Oslo", "from": "Norway"}"#]));
    assert!(matches!(&asked(&corpus)[..], [lima] if lima.contains("Lima")));
    assert_eq!(corpus.outcomes(), [Outcome::Applied]);
}

#[test]
fn figures_that_a_user_set_apart_are_different_for_that_reason() {
    let mut story =
        story(&["The storm killed 24 people in Oslo.".into(), "The storm killed 24 people in Oslo.".into()]);
    assert_eq!(story.figures().rows.len(), 1);
    let at = |article: &str| format!(r#"{{"words": "24 people", "at": {{"article": "{article}"}}}}"#);
    let rule = format!(r#"{{"rule": "not-the-same", "figure": {}, "from": {}}}"#, at("1"), at("2"));
    story.correct(rules(&[&rule]));
    let table = story.figures();
    assert_eq!((table.rows.len(), table.different.len()), (2, 1));
    assert!(table.different_why[0].contains("you said that"), "{}", table.different_why[0]);
}

/// Each quote with its kind and whose it is; figures with their numbers.
fn quotes_and_figures(story: &Story) -> Vec<String> {
    let quotes = story.quotes();
    let item = |who: &str, words: &str, kind: &str| format!("{who}: {words} ({kind})");
    let said = quotes.speakers.iter().flat_map(|s| s.quotes.iter().map(|q| item(&s.name, &q.words, q.kind)));
    let nobody = quotes.unattributed.iter().chain(&quotes.scare).map(|q| item("nobody", &q.words, q.kind));
    let mut all: Vec<String> = said.chain(nobody).collect();
    all.sort_unstable();
    all.extend(story.figures().rows.iter().flat_map(|row| &row.cells).map(|cell| cell.words.clone()));
    all
}

#[test]
fn quotes_are_whose_a_user_says_and_what_is_none_is_gone() {
    let text = "Ana Torres met Olav Berg in Oslo. “We will stay here,” Torres said. “They will not stay here,” Berg said. \
                The “wall” of 40 trucks stood.";
    let mut story = story(&[text.into()]);
    let read = quotes_and_figures(&story);
    assert_eq!(
        read,
        [
            "Ana Torres: “We will stay here,” (direct)",
            "Olav Berg: “They will not stay here,” (direct)",
            "nobody: “wall” (scare)",
            "40 trucks",
        ]
    );
    story.correct(rules(&[
        r#"{"rule": "said-by", "quote": "\"We will stay", "speaker": "Berg"}"#,
        r#"{"rule": "said-by", "quote": {"words": "stay here", "at": {"article": "1", "prefix": "will not "}}}"#,
        r#"{"rule": "said-by", "quote": "wall", "speaker": "a driver"}"#,
        r#"{"rule": "not-a-figure", "figure": "40 trucks"}"#,
        r#"{"rule": "not-a-quote", "quote": "We will go"}"#,
    ]));
    assert_eq!(
        quotes_and_figures(&story),
        [
            "Olav Berg: “We will stay here,” (direct)",
            "a driver: “wall” (partial)",
            "nobody: “They will not stay here,” (direct)",
        ]
    );
    let states: Vec<_> = story.corrections().iter().map(|report| report.state).collect();
    assert_eq!(states, ["applied", "applied", "applied", "applied", "idle"]);
    let berg = story.actors().into_iter().find(|actor| actor.name == "Olav Berg").unwrap();
    assert_eq!(berg.quoted, 1);
    let quote = story.quotes().unattributed.remove(0).id;
    let why = story.evidence(&newsweave::report::EvidenceQuery::Quote(quote), 9).why.join(" ");
    assert!(
        why.contains("you said that the words “stay here” are those of nobody that the text names (rule 2)"),
        "{why}"
    );
    let line = serde_json::to_string(&ArticleLine::new(story.corpus(), 0)).unwrap();
    assert!(line.contains(r#""said_by":{"actor":"olav-berg","speaker":"Berg""#), "{line}");
    story.correct(rules(&[
        r#"{"rule": "not-a-quote", "quote": "We will stay"}"#,
        r#"{"rule": "not-a-quote", "quote": "wall"}"#,
        r#"{"rule": "said-by", "quote": "wall", "speaker": {"words": "Berg", "at": {"article": "1", "suffix": " said"}}}"#,
    ]));
    assert_eq!(
        quotes_and_figures(&story),
        ["Olav Berg: “They will not stay here,” (direct)", "Olav Berg: “wall” (partial)", "40 trucks"],
        "a later rule wins"
    );
    story.correct(Corrections::default());
    assert_eq!(quotes_and_figures(&story), read);
}
