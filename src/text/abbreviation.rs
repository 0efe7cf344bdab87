//! Words that are written with a full stop of their own.

use std::sync::OnceLock;

/// When a listed word keeps the full stop behind it, and whether a sentence may end there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    Title,
    Before,
    Number,
    Capital,
    Any,
}

/// The longest word of the list.
const LONGEST: usize = 6;

/// What the list says of a word, given without its full stop.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let mut lower = [0; LONGEST];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let list = list();
    let at = list.binary_search_by(|entry| entry.0.as_bytes().cmp(lower)).ok()?;
    let found = list[at].1;
    let capital = word.as_bytes()[0].is_ascii_uppercase();
    (capital || !matches!(found, Abbreviation::Title | Abbreviation::Capital)).then_some(found)
}

fn list() -> &'static [(&'static str, Abbreviation)] {
    static LIST: OnceLock<Vec<(&str, Abbreviation)>> = OnceLock::new();
    LIST.get_or_init(|| {
        let lines = include_str!("abbreviations.txt").lines().filter(|line| !line.starts_with('#'));
        let mut list: Vec<_> =
            lines.filter_map(|line| line.split_once(' ')).map(|(word, rule)| (word, parse(rule))).collect();
        list.sort_unstable_by_key(|entry| entry.0);
        list
    })
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
