//! Articles that come, go, take the place of others and share their text.

use newsweave::report::{CollocatesQuery, EvidenceQuery, KwicQuery, Story};
use proptest::prelude::*;

use super::{OTHER, STORM, SUMMIT, answers, article, story};

#[test]
fn an_article_without_title_goes_by_its_first_words_of_running_text() {
    let story = story(&[("a", " date 2021-03-04 When a storm hit Bergen, nobody was warned. It was night.")]);
    let row = &story.overview().articles[0];
    assert_eq!(
        (row.title.as_str(), row.date.as_deref()),
        ("When a storm hit Bergen, nobody was warned.", Some("2021-03-04"))
    );
}

#[test]
fn an_article_that_was_removed_is_as_if_it_had_never_been_there() {
    let mut with = story(&[("a", SUMMIT), ("x", OTHER), ("b", STORM)]);
    let before = answers(&with);
    assert!(with.remove("x") && !with.remove("x"));
    assert_eq!(answers(&with), answers(&story(&[("a", SUMMIT), ("b", STORM)])));
    with.add(article("x", OTHER));
    with.add(article("b", STORM));
    assert_ne!(answers(&with), before, "the order is another one");
    assert_eq!(answers(&with), answers(&story(&[("a", SUMMIT), ("b", STORM), ("x", OTHER)])));
}

#[test]
fn an_article_with_the_id_of_another_takes_its_place() {
    let mut story = story(&[("a", SUMMIT), ("b", OTHER)]);
    story.add(article("a", STORM));
    assert_eq!(answers(&story), answers(&super::story(&[("a", STORM), ("b", OTHER)])));
}

#[test]
fn the_same_text_twice_is_noticed() {
    let twins = |story: &Story| -> Vec<Option<String>> {
        story.overview().articles.into_iter().map(|row| row.same_as).collect()
    };
    let a = Some("a".to_owned());
    let mut story = story(&[("a", SUMMIT), ("b", STORM), ("c", SUMMIT), ("d", ""), ("e", ""), ("f", SUMMIT)]);
    assert_eq!(twins(&story), [None, None, a.clone(), None, None, a]);
    story.add(article("b", SUMMIT));
    story.add(article("c", SUMMIT));
    story.add(article("a", OTHER));
    let b = Some("b".to_owned());
    assert_eq!(twins(&story), [None, None, b.clone(), None, None, b]);
    story.remove("b");
    assert_eq!(twins(&story), [None, None, None, None, Some("c".to_owned())]);
}

proptest! {
    #[test]
    fn any_strings_can_be_asked_of_any_story(texts in prop::collection::vec("\\PC{0,60}", 0..4), phrase in "\\PC{0,8}") {
        let mut story = Story::default();
        for (i, text) in texts.iter().enumerate() {
            story.add(article(&i.to_string(), text));
        }
        answers(&story);
        for phrase in [phrase, "*".into(), "**".into(), "* *".into()] {
            story.concordance(&KwicQuery::Phrase(phrase.clone()), 3);
            story.evidence(&EvidenceQuery::Term(phrase.clone()), 3);
            story.collocates(&CollocatesQuery { of: KwicQuery::Phrase(phrase), window: 3, most: 3, all: true });
        }
    }
}

/// The report of an agency; one paper adds a paragraph, one cuts it, one writes its own.
#[test]
fn an_article_that_has_most_of_its_wording_from_another_says_so() {
    let agency = "A storm hit the harbour of Bergen in the night to Monday, and the water rose for nine hours. Nobody had \
        been warned of it before the evening, the keeper of the lighthouse said. Boats were thrown against the quay until \
        their ropes broke in the early morning. The town has asked the government for two hundred tents and for blankets.";
    let longer =
        format!("Our correspondent adds that schools stay closed. {agency} The mayor wants to resign over it.");
    let cut = agency.split(". ").take(3).collect::<Vec<_>>().join(". ");
    let own =
        "Monday began with water in the harbour of Bergen. It had risen for nine hours, and many boats were lost.";
    let articles = [("a", agency), ("b", &longer), ("c", &cut), ("d", own), ("e", agency)];
    let like = |story: &Story| -> Vec<String> {
        let row = |row: newsweave::report::ArticleRow| {
            row.like.map_or(String::new(), |like| format!("{} {} {}", like.article, like.percent, like.within))
        };
        story.overview().articles.into_iter().map(row).collect()
    };
    let mut story = story(&articles);
    assert_eq!(like(&story), ["", "a 100 true", "a 100 false", "", ""], "the same text is told otherwise");
    story.remove("a");
    assert_eq!(like(&story), ["", "b 100 false", "", "b 100 false"]);
    story.add(article("a", agency));
    assert_eq!(like(&story), ["", "b 100 false", "", "b 100 false", ""]);
}
