//! What counts, and what only when asked.

use newsweave::corpus::Counting;
use newsweave::report::{EvidenceQuery, KwicQuery, LinksQuery, Story, Unit, WordsQuery};

use super::{ALL_TEXT, GERMAN, OTHER, STORM, SUMMIT, answers, story};

#[test]
fn figures_in_headings_stand_in_the_view_only_where_zones_count() {
    let text =
        "Mayors of five towns meet\n\nThe mayors of five towns met in Bergen. They spoke for an hour about 40 bridges.";
    let mut story = story(&[("a", text)]);
    let counts = |story: &Story| story.figures().rows.iter().map(|row| row.cells.len()).sum::<usize>();
    let without = counts(&story);
    story.count(ALL_TEXT);
    assert_eq!(counts(&story), without + 1);
}

#[test]
fn what_zones_hold_counts_only_when_asked() {
    let mut story = story(&[("a", SUMMIT)]);
    let before = answers(&story);
    story.count(ALL_TEXT);
    story.count(Counting::default());
    assert_eq!(answers(&story), before);
}

#[test]
fn names_less_sure_than_wished_are_left_out_of_every_answer() {
    let mut story = story(&[("a", SUMMIT), ("b", STORM), ("c", OTHER)]);
    let all = |story: &Story| -> Vec<u8> {
        let articles = ["a", "b", "c"].map(|id| story.article(id).unwrap().mentions);
        articles.iter().flatten().map(|mark| mark.confidence).collect()
    };
    let every = all(&story);
    let before = answers(&story);
    for least_confidence in [0, 50, 80, 95, 101] {
        story.count(Counting { least_confidence, ..ALL_TEXT });
        let left: Vec<u8> = every.iter().copied().filter(|sure| *sure >= least_confidence).collect();
        assert_eq!(all(&story), left);
        let actors = story.actors();
        let overview = story.overview();
        let mentions = |counts: &mut dyn Iterator<Item = u32>| counts.sum::<u32>() as usize;
        assert_eq!(mentions(&mut actors.iter().map(|actor| actor.count)), left.len());
        assert_eq!(mentions(&mut actors.iter().flat_map(|a| &a.aliases).map(|alias| alias.count)), left.len());
        assert_eq!(mentions(&mut overview.articles.iter().map(|row| row.mentions)), left.len());
        assert_eq!(overview.actors as usize, actors.len());
        let links = story.links(&LinksQuery { unit: Unit::Sentence, minimum: 1, most: 50 });
        assert!(links.actors.iter().all(|linked| actors.iter().any(|actor| actor.id == linked.id)));
        for row in story.figures().rows {
            assert!(row.place.is_none_or(|place| actors.iter().any(|actor| actor.name == place)));
        }
        for actor in &actors {
            let lines = story.concordance(&KwicQuery::Actor(actor.id.clone()), 100).total;
            assert_eq!(lines, actor.count);
            let sentences = story.evidence(&EvidenceQuery::Actor(actor.id.clone()), 100).sentences;
            assert!(sentences.iter().all(|sentence| sentence.confidence >= Some(least_confidence)));
        }
    }
    story.count(Counting::default());
    assert_eq!(answers(&story), before);
}

#[test]
fn an_article_in_another_language_counts_only_when_asked() {
    let mut story = story(&[("a", STORM), ("b", GERMAN)]);
    let alone = super::story(&[("a", STORM)]);
    let answered = |story: &Story| {
        let words = story.words(&WordsQuery { n: 1, most: 1000, all: true, ..WordsQuery::default() });
        let links = story.links(&LinksQuery { unit: Unit::Sentence, minimum: 1, most: 50 });
        let figures: Vec<_> = story.figures().rows.into_iter().map(|row| (row.what, row.status)).collect();
        format!("{figures:?} {words:?} {links:?} {} {}", story.overview().words, story.overview().figures)
    };
    assert_eq!(answered(&story), answered(&alone));
    assert!(story.actors().iter().all(|actor| actor.articles.iter().all(|count| count.article == "a")));
    let row = &story.overview().articles[1];
    assert!(row.words > 20 && !row.english && !row.counts, "its length is told: {row:?}");
    story.count(ALL_TEXT);
    assert!(story.overview().words > alone.overview().words);
    assert!(story.figures().rows.iter().any(|row| row.cells.iter().any(|cell| cell.at.article == "b")));
}

#[test]
fn prose_in_another_language_is_not_taken_for_english() {
    let english: Vec<_> = story(&[("a", SUMMIT), ("b", GERMAN), ("c", "Kurz.")])
        .overview()
        .articles
        .iter()
        .map(|row| row.english)
        .collect();
    assert_eq!(english, [true, false, true]);
}
