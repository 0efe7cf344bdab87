//! Conversations written line by line: `SMITH: We are ready.`, `Q: Were you there?`

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidates::Sort;
use super::scene::Scene;
use super::words::Role;
use crate::names::{Kind, Mention};
use crate::text::{Shape, Span, is_among, lower};

/// A paragraph that says first who speaks; tokens.
pub struct Turn {
    pub label: Range<usize>,
    pub words: Range<usize>,
}

/// So many turns make a conversation, where somebody speaks twice.
const LEAST: usize = 4;
/// In tokens.
const LONGEST_LABEL: usize = 5;

/// The last word of what leads to something else, and names nobody. General vocabulary, no source.
const SIGNPOSTS: [&str; 15] = [
    "ALSO",
    "AUDIO",
    "BREAKING",
    "CORRECTION",
    "EXCLUSIVE",
    "LISTEN",
    "MORE",
    "NOTE",
    "PHOTOS",
    "READ",
    "RELATED",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WATCH",
];

/// The turns of the conversations in a document, in order.
pub fn turns(scene: &Scene) -> Vec<Turn> {
    let document = scene.document;
    let mut turns: Vec<Turn> = Vec::new();
    for paragraph in &document.paragraphs {
        let start = document.sentences[paragraph.sentences.start as usize].tokens.start as usize;
        let end = document.sentences[paragraph.sentences.end as usize - 1].tokens.end as usize;
        let Some(colon) = (start + 1..end.min(start + 1 + LONGEST_LABEL)).find(|&at| scene.role(at) == Role::Colon)
        else {
            continue;
        };
        let is_label = |at: usize| {
            let single = scene.t.capital(at) && scene.t.word(at).len() == 1;
            single
                || scene.t.has(at, Shape::ALL_UPPER)
                || matches!(scene.t.word(at), "." | "-" | "Mr." | "Mrs." | "Ms.")
        };
        let quoted = scene.runs.partition_point(|run| run.tokens.end <= colon);
        let quoted = scene.runs.get(quoted).is_some_and(|run| run.tokens.start <= colon + 1);
        let leads = is_among(&SIGNPOSTS, scene.t.word(colon - 1));
        if ((start..colon).all(is_label) || is_person(scene, start..colon)) && end > colon + 2 && !quoted && !leads {
            turns.push(Turn { label: start..colon, words: colon + 1..end });
        }
    }
    let speaker = |turn: &Turn| scene.t.word(turn.label.end - 1);
    let mut known = FxHashSet::default();
    let twice = turns.iter().any(|turn| !known.insert(speaker(turn)));
    if turns.len() < LEAST || !twice { Vec::new() } else { turns }
}

/// Whether these tokens are the name of a person, with no word before it: `Ola Berg: ...`
fn is_person(scene: &Scene, label: Range<usize>) -> bool {
    let at = scene.candidates.partition_point(|candidate| candidate.tokens.start < label.start);
    scene.candidates.get(at).is_some_and(|found| found.sort == Sort::Person && found.tokens == label)
}

/// By the last words of the names of persons, and by their initials, in lower case, their first mentions; empty where nobody needs them.
pub fn people(scene: &Scene, turns: &[Turn], mentions: &[Mention]) -> FxHashMap<String, Span> {
    let mut people = FxHashMap::default();
    let persons = mentions.iter().filter(|mention| mention.kind == Kind::Person && !turns.is_empty());
    for mention in persons {
        let name = mention.span.of(scene.document.text);
        let last = name.rsplit(char::is_whitespace).next().unwrap_or(name);
        people.entry(lower(last)).or_insert(mention.span);
        if last.len() < name.len() {
            let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
            people.entry(lower(&initials)).or_insert(mention.span);
        }
    }
    people
}
