//! Words, their lines and what stands around them.

use newsweave::report::{CollocatesQuery, KwicQuery, WordsQuery};

use super::{STORM, SUMMIT, story};

#[test]
fn a_concordance_finds_whole_words_case_aside() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let lines = |phrase: &str| {
        let found = story.concordance(&KwicQuery::Phrase(phrase.into()), 100);
        assert_eq!(found.total as usize, found.lines.len());
        found.lines.into_iter().map(|line| line.hit).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(lines("storm"), "storm | storm");
    assert_eq!(lines("a storm"), "A storm | a storm");
    assert_eq!(lines("harbour master"), "harbour’s master");
    assert_eq!(lines("wound*"), "wounded | wounded");
    assert_eq!(lines("*-held"), "rebel-held");
    assert_eq!(lines("held"), "");
    assert_eq!(lines("rebel held"), "rebel-held", "words joined by a hyphen are found apart");
    assert_eq!(lines("the rebel held harbour"), "The rebel-held harbour");
    assert_eq!(lines("red-cross"), "Red Cross | Red Cross", "and words apart joined");
    assert_eq!(lines("stórm"), lines("storm"), "accents do not tell words apart");
    assert_eq!(lines("Monday Norway"), "", "a sentence ends between them");
    let few = story.concordance(&KwicQuery::Phrase("the".into()), 1);
    assert!(few.total > 1 && few.lines.len() == 1);
    assert_eq!((few.lines[0].left.as_str(), few.lines[0].hit.as_str()), ("", "The"));
}

#[test]
fn words_are_counted_and_compared_with_general_news() {
    let words = story(&[("a", SUMMIT), ("b", STORM)]).words(&WordsQuery { n: 1, most: 1000, ..WordsQuery::default() });
    let count = |term: &str| words.terms.iter().find(|t| t.term == term).map(|t| (t.count, t.articles));
    assert_eq!((count("storm"), count("Norway"), count("harbour")), (Some((2, 2)), Some((4, 2)), Some((2, 1))));
    assert_eq!((count("the"), count("24"), count("rebel-held")), (None, None, Some((1, 1))));
    assert!(words.keywords.iter().any(|k| k.term == "Norway" && k.g2 > 20.0 && k.log_ratio > 5.0));
    assert!(words.keywords.is_sorted_by(|a, b| a.g2 >= b.g2));
}

#[test]
fn the_words_of_one_article_are_compared_with_those_of_another() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let one = |of: &str, against: Option<&str>| {
        let (of, against) = (Some(of.to_owned()), against.map(str::to_owned));
        story.words(&WordsQuery { n: 1, most: 1000, of, against, ..WordsQuery::default() })
    };
    let words = one("b", Some("a"));
    let count = |term: &str| words.terms.iter().find(|t| t.term == term).map(|t| (t.count, t.articles));
    assert_eq!((count("harbour"), count("Norway"), count("Chile")), (Some((2, 1)), Some((1, 1)), None));
    let key = |term: &str| words.keywords.iter().find(|k| k.term == term);
    assert!(key("harbour").is_some_and(|k| k.reference_per_million == 0.0 && k.log_ratio > 1.0));
    assert!(key("Norway").is_none(), "it stands more often in the other");
    assert!(one("b", None).keywords.iter().any(|k| k.term == "Norway"), "but more often than in general news");
    assert_eq!(one("b", Some("b")).keywords, [], "nothing stands out against itself");
}

#[test]
fn the_words_of_one_article_are_compared_with_those_of_all_others() {
    let ask = |articles: &[(&str, &str)], of: Option<&str>, against: Option<&str>, rest: bool| {
        let (of, against) = (of.map(str::to_owned), against.map(str::to_owned));
        story(articles).words(&WordsQuery { n: 1, most: 1000, of, against, rest, ..WordsQuery::default() }).keywords
    };
    let two = [("a", SUMMIT), ("b", STORM)];
    assert_eq!(ask(&two, Some("b"), None, true), ask(&two, Some("b"), Some("a"), false), "there is but one other");
    let three = [("a", SUMMIT), ("b", STORM), ("c", "The harbour, the harbour, the harbour is in Norway.")];
    let keys = ask(&three, Some("b"), None, true);
    assert!(keys.iter().all(|key| key.term != "harbour") && keys.iter().any(|key| key.term == "storm"), "{keys:?}");
    assert_eq!(ask(&three, None, None, true), ask(&three, None, None, false), "the whole story has no others");
}

#[test]
fn the_words_around_a_word_are_counted_once() {
    let text = "Red boats sail. Blue boats sail past red boats, and old boats rot. A red house stands.";
    let story = story(&[("a", text)]);
    let around = |of: KwicQuery, window: u8| {
        let found = story.collocates(&CollocatesQuery { of, window, most: 100, all: true });
        let listed = found.collocates.iter().map(|c| format!("{} {}+{} of {}", c.term, c.left, c.right, c.total));
        (found.hits, found.words, listed.collect::<Vec<_>>().join(", "))
    };
    // Marks are passed over; "sail" between two boats belongs to the first.
    let (hits, words, listed) = around(KwicQuery::Phrase("boats".into()), 1);
    assert_eq!((hits, words), (4, 8));
    for expected in ["red 2+0 of 3", "sail 0+2 of 2", "blue 1+0 of 1", "and 0+1 of 1", "old 1+0 of 1", "rot 0+1 of 1"] {
        assert!(listed.to_lowercase().contains(expected), "{expected}: {listed}");
    }
    assert_eq!(around(KwicQuery::Phrase("zebra".into()), 5), (0, 0, String::new()));
    let everything = around(KwicQuery::Phrase("boats".into()), 20);
    assert_eq!(everything.1 + everything.0, story.words(&WordsQuery { n: 1, ..WordsQuery::default() }).tokens);
}

#[test]
fn the_words_around_an_actor_are_those_around_all_its_names() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let dahl = story.actors().into_iter().find(|actor| actor.name == "Ingrid Dahl").unwrap();
    let of = KwicQuery::Actor(dahl.id);
    let found = story.collocates(&CollocatesQuery { of, window: 2, most: 100, all: true });
    assert_eq!(found.hits, 2);
    let terms: Vec<_> = found.collocates.iter().map(|c| c.term.as_str()).collect();
    assert!(terms.contains(&"thanked") && terms.contains(&"said") && !terms.contains(&"Dahl"), "{terms:?}");
}
