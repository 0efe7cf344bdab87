//! What other programs get of many articles together: one object, offsets in code points.

use serde::Serialize;

use super::lines::Range;
use super::{Alias, Keyword, LinksQuery, Offsets, Pair, Story, Suggestion, Unit, WordsQuery, labels};

/// Co-mentions are told for so many actors, keywords so many.
const MOST: u32 = 200;

/// Actors, co-mentions, aligned figures and keywords of a corpus.
#[derive(Debug, Serialize)]
pub struct CorpusDocument<'s> {
    actors: Vec<ActorLine>,
    /// Actors that may be one; none of them is taken for the other.
    suggestions: Vec<Suggestion>,
    /// By sentence.
    co_mentions: Vec<Pair>,
    figures: Vec<RowLine<'s>>,
    different: Vec<(usize, usize)>,
    /// Of each of them, why they are different things.
    different_why: Vec<&'s str>,
    keywords: Vec<Keyword>,
}

#[derive(Debug, Serialize)]
struct ActorLine {
    id: String,
    name: String,
    kind: &'static str,
    aliases: Vec<Alias>,
    /// What the user's rules did to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<String>,
    counts: Vec<CountLine>,
}

#[derive(Debug, Serialize)]
struct CountLine {
    article: String,
    count: u32,
}

#[derive(Debug, Serialize)]
struct RowLine<'s> {
    what: &'s str,
    place: Option<&'s str>,
    status: &'static str,
    why: &'s str,
    /// What the user's rules did to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<String>,
    cells: Vec<CellLine<'s>>,
}

#[derive(Debug, Serialize)]
struct CellLine<'s> {
    article: &'s str,
    #[serde(flatten)]
    at: Range,
}

impl<'s> CorpusDocument<'s> {
    pub fn new(story: &'s Story) -> Self {
        let corpus = story.corpus();
        let actors = story.actors().into_iter().map(|row| {
            let counts = row.articles.into_iter().map(|a| CountLine { article: a.article, count: a.count });
            ActorLine {
                id: row.id,
                name: row.name,
                kind: row.kind,
                aliases: row.aliases,
                corrections: row.corrections,
                counts: counts.collect(),
            }
        });
        let offsets: Vec<_> = corpus.entries().iter().map(|entry| Offsets::new(&entry.article.text)).collect();
        let cell = |&(article, figure): &(usize, usize)| {
            let entry = &corpus.entries()[article];
            let at = Range::new(&offsets[article], entry.reading.figures[figure].span);
            CellLine { article: &entry.article.id, at }
        };
        let figures = corpus.alignment().rows.iter().map(|row| RowLine {
            what: &row.what,
            place: row.place.map(|actor| corpus.actors().list[actor].name.as_str()),
            status: labels::status(row.status),
            why: &row.why,
            corrections: story.told(&row.corrections),
            cells: row.cells.iter().map(cell).collect(),
        });
        Self {
            actors: actors.collect(),
            suggestions: story.suggestions(),
            co_mentions: story.links(&LinksQuery { unit: Unit::Sentence, minimum: 1, most: MOST }).pairs,
            figures: figures.collect(),
            different: corpus.alignment().different.iter().map(|pair| pair.rows).collect(),
            different_why: corpus.alignment().different.iter().map(|pair| pair.why.as_str()).collect(),
            keywords: story.words(&WordsQuery { n: 1, most: MOST, ..WordsQuery::default() }).keywords,
        }
    }
}
