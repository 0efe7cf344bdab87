//! Words of which sentences must know something: those with a full stop of their own, and function words.

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

/// What the list says of a word, given without its full stop.
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    static LIST: OnceLock<Vec<(&str, Abbreviation)>> = OnceLock::new();
    let list = LIST.get_or_init(|| sorted(include_str!("abbreviations.txt"), |line| line.split_once(' ').map(parse)));
    let found = find(list, word)?;
    let capital = word.as_bytes()[0].is_ascii_uppercase();
    (capital || !matches!(found, Abbreviation::Title | Abbreviation::Capital)).then_some(found)
}

fn parse((word, rule): (&'static str, &str)) -> (&'static str, Abbreviation) {
    let rule = match rule {
        "title" => Abbreviation::Title,
        "before" => Abbreviation::Before,
        "number" => Abbreviation::Number,
        "capital" => Abbreviation::Capital,
        _ => Abbreviation::Any,
    };
    (word, rule)
}

/// Whether a word, in any case, is one of the common English words that carry grammar or begin a sentence: `the`, `however`.
pub fn is_function_word(word: &str) -> bool {
    static LIST: OnceLock<Vec<(&str, ())>> = OnceLock::new();
    let list = LIST.get_or_init(|| sorted(include_str!("function_words.txt"), |line| Some((line, ()))));
    find(list, word).is_some()
}

type Entry<T> = (&'static str, T);

fn sorted<T>(lines: &'static str, entry: impl Fn(&'static str) -> Option<Entry<T>>) -> Vec<Entry<T>> {
    let mut list: Vec<_> = lines.lines().filter(|line| !line.starts_with('#')).filter_map(entry).collect();
    list.sort_unstable_by_key(|entry| entry.0);
    list
}

/// Looks a word up by its lower-case letters, without allocating.
fn find<T: Copy>(list: &[Entry<T>], word: &str) -> Option<T> {
    let mut lower = [0; 16];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let at = list.binary_search_by(|entry| entry.0.as_bytes().cmp(lower)).ok()?;
    Some(list[at].1)
}
