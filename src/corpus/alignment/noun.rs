use std::sync::OnceLock;

use crate::text::{Document, Lexicon, TokenKind, entries, lower};
use crate::words::is_function_word;

use super::event;

/// What sort of thing a counted noun is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Nothing is counted, or nothing is said of it.
    #[default]
    None,
    /// People in general, or by their part in an event.
    People,
    /// Some of them: children, soldiers.
    Persons,
    Thing,
}

/// The head of a counted noun phrase in the singular, lower case: `refugee` of `Syrian refugees from Idlib`.
pub(super) fn head(phrase: &str) -> String {
    let document = Document::new(phrase);
    let words = document.tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| lower(t.span.of(phrase)));
    let mut head = String::new();
    for word in words {
        let ends = is_function_word(&word)
            || word.starts_with(['\'', '’'])
            || event::of(&word).is_some() && word.ends_with("ed");
        if ends && !head.is_empty() {
            break;
        }
        if !ends {
            head = word;
        }
    }
    singular(&head)
}

/// The sort of a head.
pub(super) fn sort(head: &str) -> Sort {
    static SORTS: OnceLock<Lexicon<Sort>> = OnceLock::new();
    let sorts = SORTS.get_or_init(|| {
        let people = entries(include_str!("people.txt"))
            .map(|line| line.strip_suffix(" some").map_or((line, Sort::People), |word| (word, Sort::Persons)));
        let persons = persons().map(|(word, _)| (word, Sort::Persons));
        Lexicon::new(persons.chain(people))
    });
    let is_person = |head: &str| ["man", "woman", "person", "member", "worker"].iter().any(|end| head.ends_with(end));
    match sorts.get(head) {
        Some(sort) => sort,
        None if head.is_empty() => Sort::None,
        None if is_person(head) => Sort::Persons,
        None => Sort::Thing,
    }
}

/// Whether a word means one person: `official`, not `officials`, `police`.
pub(in crate::corpus) fn is_person(word: &str) -> bool {
    // what one is called who may not be named
    let source = matches!(word, "source" | "neighbor" | "neighbour");
    source || persons().any(|(person, _)| person == word) || ["man", "woman"].iter().any(|end| word.ends_with(end))
}

/// Whether two heads mean the same persons, or one of them also those of the other: miners are workers.
pub(super) fn are_kin(a: &str, b: &str) -> bool {
    static WIDER: OnceLock<Lexicon<&str>> = OnceLock::new();
    let wider = WIDER.get_or_init(|| Lexicon::new(persons()));
    let is_one = |a: &str, b: &str| wider.get(a).is_some_and(|wider| wider.split(' ').any(|word| word == b));
    is_one(a, b) || is_one(b, a)
}

/// Nouns that mean persons, each with those of the same or a wider meaning.
fn persons() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries(include_str!("persons.txt")).map(|line| line.split_once(' ').unwrap_or((line, "")))
}

pub(super) fn singular(word: &str) -> String {
    static PLURALS: OnceLock<Lexicon<&str>> = OnceLock::new();
    let plurals = PLURALS
        .get_or_init(|| Lexicon::new(entries(include_str!("plurals.txt")).filter_map(|line| line.split_once(' '))));
    if let Some(singular) = plurals.get(word) {
        return singular.to_owned();
    }
    let stem = |cut: usize| &word[..word.len() - cut];
    match word {
        _ if word.len() < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) => word.to_owned(),
        _ if word.ends_with("ies") && word.len() > 4 => format!("{}y", stem(3)),
        _ if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end)) => stem(2).to_owned(),
        _ if word.ends_with('s') => stem(1).to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, are_kin, head, sort};

    #[test]
    fn the_head_of_a_phrase_is_its_last_noun_in_the_singular() {
        for (phrase, expected) in [
            ("Syrian refugees from Idlib", "refugee"),
            ("people", "person"),
            ("Americans killed", "american"),
            ("other countries", "country"),
            ("police officers’ homes", "home"),
            ("buses", "bus"),
            ("", ""),
        ] {
            assert_eq!(head(phrase), expected, "{phrase}");
        }
    }

    #[test]
    fn people_are_told_from_things_and_from_some_people() {
        for (head, expected) in [
            ("person", Sort::People),
            ("resident", Sort::People),
            ("child", Sort::Persons),
            ("fisherman", Sort::Persons),
            ("bridge", Sort::Thing),
            ("", Sort::None),
        ] {
            assert_eq!(sort(head), expected, "{head}");
        }
        assert!(are_kin("miner", "worker") && are_kin("worker", "miner") && !are_kin("miner", "nurse"));
    }
}
