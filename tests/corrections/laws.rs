//! What holds whatever the rules, and whenever they come.

use newsweave::Corpus;
use newsweave::corpus::corrections::Corrections;
use newsweave::report::Story;
use proptest::prelude::*;

use super::random::{corrections, marked_article, rule};
use super::{add, add_text, answers, story};

fn laws_hold(corpus: &Corpus) {
    for (article, entry) in corpus.entries().iter().enumerate() {
        let spans: Vec<_> = entry.reading.mentions.iter().map(|mention| mention.span).collect();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "names overlap: {spans:?}");
        for (i, span) in spans.iter().enumerate() {
            assert!(!span.of(&entry.article.text).is_empty());
            let actor = &corpus.actors().list[corpus.actors().of(article, i)];
            assert!(actor.mentions.contains(&(article as u32, i as u32)));
        }
    }
    for actor in &corpus.actors().list {
        let counted: u32 = actor.aliases.iter().map(|alias| alias.count).sum();
        assert_eq!(counted as usize, actor.mentions.len());
        assert!(actor.mentions.is_sorted() && !actor.name.is_empty());
    }
    let mut cells: Vec<_> = corpus.alignment().rows.iter().flat_map(|row| &row.cells).collect();
    cells.sort_unstable();
    let figures = corpus.entries().iter().enumerate();
    let figures = figures.flat_map(|(article, entry)| (0..entry.reading.figures.len()).map(move |at| (article, at)));
    assert!(cells.into_iter().copied().eq(figures), "every figure stands in one row");
    let firsts: Vec<_> = corpus.actors().list.iter().map(|actor| actor.mentions[0]).collect();
    assert!(firsts.is_sorted(), "actors are not in the order of their first mentions");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rules that come after the articles do what they would have done before them; and rules that are taken away leave no trace.
    #[test]
    fn it_makes_no_difference_when_rules_come(
        articles in proptest::collection::vec(marked_article(), 0..4),
        others in proptest::collection::vec(rule(), 0..3),
        lines in proptest::collection::vec(rule(), 0..6),
        split in 0usize..4,
    ) {
        let debug = |corpus: &Corpus| {
            let entries = corpus.entries().iter();
            let mentions: Vec<_> = entries.map(|e| (e.reading.mentions.clone(), e.corrected().to_vec())).collect();
            let quotes: Vec<_> = corpus.entries().iter().map(|e| e.reading.quotes.clone()).collect();
            let (speakers, outcomes) = (corpus.speakers(), corpus.outcomes());
            format!("{:?} {mentions:?} {quotes:?} {speakers:?} {outcomes:?} {:?}", corpus.actors(), corpus.alignment())
        };
        let mut first = Corpus::default();
        first.correct(corrections(&lines));
        articles.iter().for_each(|text| add(&mut first, text));
        laws_hold(&first);
        let mut later = Corpus::default();
        for (i, text) in articles.iter().enumerate() {
            if i == split {
                later.correct(corrections(&others));
                later.actors();
            }
            add(&mut later, text);
        }
        later.actors();
        later.correct(corrections(&lines));
        prop_assert_eq!(debug(&first), debug(&later));
        let mut plain = Corpus::default();
        articles.iter().for_each(|text| add(&mut plain, text));
        first.correct(Corrections::default());
        prop_assert_eq!(debug(&first), debug(&plain));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_the_same_whenever_rules_come(
        articles in proptest::collection::vec(marked_article(), 1..3),
        lines in proptest::collection::vec(rule(), 1..4),
    ) {
        let plain = answers(&story(&articles));
        let mut late = story(&articles);
        late.correct(corrections(&lines));
        let mut early = Story::default();
        early.correct(corrections(&lines));
        articles.iter().enumerate().for_each(|(i, text)| add_text(&mut early, i, text));
        prop_assert_eq!(answers(&late), answers(&early));
        late.correct(Corrections::default());
        prop_assert_eq!(answers(&late), plain);
    }

    #[test]
    fn any_strings_can_be_ruled_on(text in "(\\PC|[a-c'’. \n-]){0,40}", words in "(\\PC|[a-c'’. -]){0,4}", prefix in "\\PC{0,2}") {
        let at = serde_json::json!({"words": words, "at": {"article": "1", "prefix": prefix}});
        let lines: Vec<String> = [
            serde_json::json!({"rule": "add", "name": words, "kind": "person"}),
            serde_json::json!({"rule": "add", "name": text, "kind": "place"}),
            serde_json::json!({"rule": "add", "name": at, "kind": "group"}),
            serde_json::json!({"rule": "merge", "names": [words, at]}),
            serde_json::json!({"rule": "split", "name": at, "from": words}),
            serde_json::json!({"rule": "rename", "name": words, "to": text}),
            serde_json::json!({"rule": "not-an-entity", "name": text}),
            serde_json::json!({"rule": "same", "figures": [words, at, text]}),
            serde_json::json!({"rule": "not-the-same", "figure": at, "from": text}),
            serde_json::json!({"rule": "not-a-figure", "figure": text}),
            serde_json::json!({"rule": "said-by", "quote": at, "speaker": text}),
            serde_json::json!({"rule": "not-a-quote", "quote": words}),
        ]
        .iter()
        .map(ToString::to_string)
        .collect();
        let mut story = story(&[]);
        story.add(serde_json::from_value(serde_json::json!({"id": "1", "text": format!("{words} {text} {words}")})).unwrap());
        story.correct(corrections(&lines));
        laws_hold(story.corpus());
        answers(&story);
    }
}
