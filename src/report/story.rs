//! What other programs get of many articles together: one object, offsets in code points.

use serde::Serialize;

use super::labels;
use crate::corpus::Corpus;

/// Actors, co-mentions, aligned figures and keywords of a corpus.
#[derive(Debug, Serialize)]
pub struct StoryDocument<'c> {
    actors: Vec<ActorLine<'c>>,
    figures: Vec<()>,
    different: Vec<(usize, usize)>,
}

#[derive(Debug, Serialize)]
struct ActorLine<'c> {
    id: &'c str,
    name: &'c str,
    kind: &'static str,
    aliases: Vec<&'c str>,
}

impl<'c> StoryDocument<'c> {
    pub fn new(corpus: &'c Corpus) -> Self {
        let actors = corpus.actors().list.iter().map(|a| ActorLine {
            id: &a.id,
            name: &a.name,
            kind: labels::kind(a.kind),
            aliases: a.aliases.iter().map(|a| a.name.as_str()).collect(),
        });
        Self { actors: actors.collect(), figures: Vec::new(), different: Vec::new() }
    }
}
