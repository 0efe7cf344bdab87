//! What a number counts: the noun phrase behind it, found without a parser.
//!
//! A phrase runs from the number over adjectives and nouns to its head. After a number above one the head is the first plural
//! (`21 pro-government gunmen had been`), unless a further plural follows (`two sports teams`). Closed-class words, verbs
//! and marks end it.

use std::{ops::Range, sync::OnceLock};

use super::number::{Role, role};
use crate::text::{Lexicon, Shape, Tokens, entries};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Stop,
    Verb,
    Plural,
    One,
    Thing,
    Label,
    Either,
    State,
}

fn class(word: &str) -> Option<Class> {
    static WORDS: OnceLock<Lexicon<Class>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        Lexicon::new(entries(include_str!("phrase_words.txt")).map(|line| {
            let (word, class) = line.split_once(' ').expect("a word and its class");
            let class = match class {
                "stop" => Class::Stop,
                "verb" => Class::Verb,
                "plural" => Class::Plural,
                "one" => Class::One,
                "thing" => Class::Thing,
                "either" => Class::Either,
                "state" => Class::State,
                _ => Class::Label,
            };
            (word, class)
        }))
    });
    // "US" is no pronoun.
    if matches!(word, "US" | "IT" | "WHO") { None } else { words.get(word) }
}

/// Most tokens that a phrase can have before its head.
const REACH: usize = 9;

/// The noun phrase that starts at a token, after `of` and articles. `several`: the number asks for a plural.
pub(super) fn phrase(t: Tokens, at: usize, several: bool) -> Option<Range<usize>> {
    let first = start(t, at)?;
    if !t.is_word(first) {
        return None;
    }
    let mut end = first;
    let mut plural = None;
    let mut token = first;
    while token < first + REACH && (token == first || t.follows(token)) {
        let word = t.word(token);
        if t.hyphen(token) || (is_possessive(word) && token > first) {
            token += 1;
            continue;
        }
        if word == "," && several && token > first && plural.is_none() && joins_adjectives(t, token) {
            token += 1;
            continue;
        }
        if !t.is_word(token) {
            // A number may stand inside: "three 9-litre cases", "two F-16 jets".
            if t.is_number(token) && token > first && t.hyphen(token.wrapping_sub(1)) {
                token += 1;
                continue;
            }
            break;
        }
        if matches!(word, "and" | "or") && token > first && plural.is_none() && is_adjective(t.word(token - 1)) {
            token += 1;
            continue;
        }
        let hyphened = t.hyphen(token.wrapping_sub(1)) || t.hyphen(token + 1);
        let class = class(word);
        let costs =
            class == Some(Class::Either) && token > first && word.ends_with('s') && describes(t.word(token - 1));
        if !hyphened && (class == Some(Class::Stop) || (class == Some(Class::Verb) && !is_modifier(t, token, several)))
        {
            break;
        }
        if class == Some(Class::Either)
            && !hyphened
            && token > first
            && !costs
            && !(several && word.ends_with('s') && plural.is_none())
        {
            break;
        }
        let number =
            matches!(role(word), Some(Role::Unit(_) | Role::Ten(_) | Role::Scale(_) | Role::Many(_) | Role::Half));
        if number && !hyphened {
            break;
        }
        if plural.is_some() && (class == Some(Class::State) || !is_plural(t, token)) {
            break;
        }
        if plural.is_none() && ends_before(t, token, first, several) {
            break;
        }
        token += 1;
        if t.hyphen(token) {
            continue;
        }
        end = token;
        if is_plural(t, token - 1) && !is_possessive(t.word(token)) {
            plural = Some(token);
            // "four-year liberal arts universities"
            let more = is_plural(t, token) && t.follows(token) && !is_known(t.word(token));
            if !several && !more {
                break;
            }
        }
    }
    let end = if several { plural.unwrap_or(end) } else { end };
    (end > first).then_some(first..end)
}

/// Whether the phrase after the number is headed by a plural.
pub(super) fn has_plural(t: Tokens, at: usize) -> bool {
    phrase(t, at, true).is_some_and(|p| is_plural(t, p.end - 1))
}

/// Whether a word is the name of something that lasts: an N-year-old one has lasted N years.
pub(super) fn is_thing(word: &str) -> bool {
    class(word) == Some(Class::Thing)
}

/// Whether a number after this word names one of a series: `page 3`.
pub(super) fn is_label(word: &str) -> bool {
    class(word) == Some(Class::Label)
}

fn is_known(word: &str) -> bool {
    class(word).is_some()
}

/// Whether a word can only stand outside noun phrases.
pub(super) fn is_stop(word: &str) -> bool {
    matches!(class(word), Some(Class::Stop | Class::Verb))
}

/// Where the noun phrase itself starts: behind `of`, articles, and `of them`.
fn start(t: Tokens, at: usize) -> Option<usize> {
    let mut first = at;
    if t.is(first, "more") && !t.is(first + 1, "than") {
        first += 1;
    }
    if !t.follows(first) {
        return None;
    }
    if t.is(first, "of") {
        first += 1;
        if matches!(t.word(first), "them" | "these" | "those" | "whom") && goes_on(t, first + 1) {
            first += 1;
        }
        while is_determiner(t.word(first)) {
            first += 1;
        }
    } else if matches!(t.word(first), "the" | "its" | "his" | "her" | "their" | "our" | "those" | "these") {
        // "half the population", but not "of the 13 the agency proposed"
        if t.is_number(at.wrapping_sub(1)) {
            return None;
        }
        first += 1;
    }
    Some(first)
}

pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "your"
            | "all"
            | "this"
            | "that"
            | "these"
            | "those"
            | "such"
            | "some"
            | "any"
    )
}

fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
}

/// A verb form that describes a noun here: `armed men`, `displaced civilians`.
fn is_modifier(t: Tokens, token: usize, several: bool) -> bool {
    several && (t.word(token).ends_with("ed") || t.word(token).ends_with("ing")) && goes_on(t, token + 1)
}

/// Whether a noun phrase can go on at a token.
fn goes_on(t: Tokens, token: usize) -> bool {
    t.is_word(token) && t.follows(token) && !is_stop(t.word(token)) && !t.word(token).ends_with("ly")
}

fn is_adjective(word: &str) -> bool {
    [
        "al", "ic", "ive", "ous", "ful", "an", "ed", "ing", "ary", "ish", "ese", "ern", "er", "or", "y", "nt", "le",
        "d", "g",
    ]
    .iter()
    .any(|ending| word.ends_with(ending))
        && class(word).is_none()
}

/// Whether a comma stands between two adjectives of one noun: `suspended, badly-run accounts`.
fn joins_adjectives(t: Tokens, comma: usize) -> bool {
    let next = comma + 1;
    let adjective = |token: usize| {
        t.is_word(token) && !t.capital(token) && (is_adjective(t.word(token)) || t.word(token).ends_with("ed"))
    };
    let reach = next..next + REACH;
    adjective(comma - 1)
        && (adjective(next) || t.hyphen(next + 1))
        && reach
            .take_while(|&i| t.hyphen(i) || t.hyphen(i - 1) || t.is_word(i) && !is_stop(t.word(i)))
            .any(|i| is_plural(t, i))
}

/// Whether a word can hardly be but an adjective, so that `costs` behind it is a noun.
fn describes(word: &str) -> bool {
    word.len() > 5
        && ["al", "ive", "ous", "ful", "ary", "ern", "ed"].iter().any(|ending| word.ends_with(ending))
        && class(word).is_none()
}

/// Whether a phrase that has no plural yet ends before this token: at a form in -ed or -ing that no noun follows, an adverb
/// in -ly, or a name after a common noun.
fn ends_before(t: Tokens, token: usize, first: usize, several: bool) -> bool {
    let word = t.word(token);
    let name = t.capital(token) && !t.has(token, Shape::ALL_UPPER);
    if !several
        && token > first
        && name
        && !t.hyphen(token.wrapping_sub(2))
        && t.is_word(token - 1)
        && !t.capital(token - 1)
        && !is_adjective(t.word(token - 1))
    {
        return true;
    }
    if word.ends_with("ly") && word.len() > 4 && !several && t.word(token + 1).ends_with("ing") {
        return true;
    }
    if word.ends_with("ly") && word.len() > 4 && !t.hyphen(token + 1) && (token > first || !t.is_word(token + 1)) {
        return true;
    }
    let participle = word.len() > 4
        && class(word).is_none()
        && (word.ends_with("ed") || word.ends_with("ing"))
        && !t.hyphen(token + 1);
    if participle && token > first {
        let next = token + 1;
        return !(several && goes_on(t, next));
    }
    false
}

/// Whether a word looks like a plural noun.
fn is_plural(t: Tokens, token: usize) -> bool {
    let word = t.word(token);
    match class(word) {
        Some(Class::Plural | Class::State) => true,
        Some(Class::Stop | Class::Verb | Class::One) => false,
        _ => {
            let lower = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
            (lower || word.ends_with("men")) && word.len() > 3 && !t.has(token, Shape::ALL_UPPER)
        }
    }
}

/// What stands before a bare number and says what it counts: `the death toll rose to 21`, `the number of refugees is`.
pub(super) fn toll(t: Tokens, at: usize) -> Option<Range<usize>> {
    let earliest = at.saturating_sub(16);
    for token in (earliest..at).rev() {
        let word = t.word(token);
        if t.is_number(token) || matches!(word, "." | ";" | "!" | "?") {
            return None;
        }
        if word == "toll" {
            let first = if t.is(token.wrapping_sub(1), "death") { token - 1 } else { token };
            return Some(first..token + 1);
        }
        if word == "number" && t.is(token + 1, "of") {
            return phrase(t, token + 1, true).filter(|p| p.end <= at);
        }
    }
    None
}
