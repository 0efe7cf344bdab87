//! Words of which sentences must know something: those with a full stop of their own, and those that begin sentences.

use std::sync::OnceLock;

use super::{Lexicon, entries};

/// When a listed word keeps the full stop behind it, and whether a sentence may end there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    Title,
    Before,
    Number,
    Capital,
    Any,
}

/// What the list says of a word, given without its full stop.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    static LIST: OnceLock<Lexicon<Abbreviation>> = OnceLock::new();
    let lines = || entries(include_str!("abbreviations.txt")).filter_map(|line| line.split_once(' '));
    let found = LIST.get_or_init(|| Lexicon::new(lines().map(|(word, rule)| (word, parse(rule))))).get(word)?;
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    (capital || !matches!(found, Abbreviation::Title | Abbreviation::Capital)).then_some(found)
}

fn parse(rule: &str) -> Abbreviation {
    match rule {
        "title" => Abbreviation::Title,
        "before" => Abbreviation::Before,
        "number" => Abbreviation::Number,
        "capital" => Abbreviation::Capital,
        _ => Abbreviation::Any,
    }
}

/// Whether a word with a capital behind an abbreviation rather begins a sentence than goes on with a name: `The`, `However`.
pub fn begins_sentence(word: &str) -> bool {
    static LIST: OnceLock<Lexicon<()>> = OnceLock::new();
    LIST.get_or_init(|| Lexicon::new(entries(include_str!("starters.txt")).map(|word| (word, ())))).has(word)
}

/// Whether a word is one of a few, as they are written. Kept apart, as it is asked for many lists: the code is to be small.
#[inline(never)]
pub fn is_among(words: &[&str], word: &str) -> bool {
    words.contains(&word)
}
