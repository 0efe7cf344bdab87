//! What other programs get of many articles together: one object, offsets in code points.

use serde::Serialize;

use super::lines::Range;
use super::{Offsets, labels};
use crate::corpus::Corpus;

/// Actors, co-mentions, aligned figures and keywords of a corpus.
#[derive(Debug, Serialize)]
pub struct CorpusDocument<'c> {
    actors: Vec<ActorLine<'c>>,
    figures: Vec<RowLine<'c>>,
    different: Vec<(usize, usize)>,
}

#[derive(Debug, Serialize)]
struct ActorLine<'c> {
    id: &'c str,
    name: &'c str,
    kind: &'static str,
    aliases: Vec<&'c str>,
}

#[derive(Debug, Serialize)]
struct RowLine<'c> {
    what: &'c str,
    place: Option<&'c str>,
    status: &'static str,
    why: &'c str,
    cells: Vec<CellLine<'c>>,
}

#[derive(Debug, Serialize)]
struct CellLine<'c> {
    article: &'c str,
    #[serde(flatten)]
    at: Range,
}

impl<'c> CorpusDocument<'c> {
    pub fn new(corpus: &'c Corpus) -> Self {
        let actors = corpus.actors().list.iter().map(|a| ActorLine {
            id: &a.id,
            name: &a.name,
            kind: labels::kind(a.kind),
            aliases: a.aliases.iter().map(|a| a.name.as_str()).collect(),
        });
        let offsets: Vec<_> = corpus.entries().iter().map(|entry| Offsets::new(&entry.article.text)).collect();
        let cell = |&(article, figure): &(usize, usize)| {
            let entry = &corpus.entries()[article];
            let at = Range::new(&offsets[article], entry.reading.figures[figure].span);
            CellLine { article: &entry.article.id, at }
        };
        let alignment = corpus.alignment();
        let figures = alignment.rows.iter().map(|row| RowLine {
            what: &row.what,
            place: row.place.map(|actor| corpus.actors().list[actor].name.as_str()),
            status: labels::status(row.status),
            why: &row.why,
            cells: row.cells.iter().map(cell).collect(),
        });
        Self { actors: actors.collect(), figures: figures.collect(), different: alignment.different.clone() }
    }
}
