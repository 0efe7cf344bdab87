//! Numbers that are no figures: parts of names, clock times, years, list numbers, the pronoun `one`.

use super::{
    counted,
    number::{Form, Number, Role, Value, role},
    unit,
};
use crate::text::{Document, Shape, Tokens, is_among};

/// Where to go on reading when the digits at a token belong to something longer than one number: a clock time, a telephone
/// number, a score with a colon, a date in digits, a version.
pub(super) fn chain(t: Tokens, at: usize) -> Option<usize> {
    if !t.is_number(at) {
        return None;
    }
    let mut end = at + 1;
    let mut hyphens = 0;
    let mut other = t.word(at).matches('.').count() > 1;
    while t.glued(end) && t.glued(end + 1) && t.is_number(end + 1) && matches!(t.word(end), "-" | ":" | "/" | "–" | "+")
    {
        match t.word(end) {
            "-" | "–" => hyphens += 1,
            "/" if end == at + 1 && is_fraction(t, at) => break,
            _ => other = true,
        }
        end += 2;
    }
    // "1-800-FLOWERS"; "7-Eleven"
    let lettered = |mark: usize| t.hyphen(mark) && t.glued(mark + 1) && t.is_word(mark + 1) && t.capital(mark + 1);
    other |= hyphens > 0 && lettered(end) && t.has(end + 1, Shape::ALL_UPPER);
    let named = |word: usize| role(t.word(word)).is_some() && !t.has(word, Shape::ALL_UPPER);
    if end == at + 1 && lettered(end) && named(end + 1) && !t.hyphen(end + 2) {
        return Some(end + 2);
    }
    // More digits than any quantity has without a comma are an identifier.
    let long = t.word(at).len() > 10 && t.word(at).bytes().all(|b| b.is_ascii_digit());
    // "a Boeing 737-800"
    let model = hyphens == 1 && counted::is_label(t.word(at.wrapping_sub(1))) && t.capital(at.wrapping_sub(1));
    (other || long || model || hyphens > 1).then_some(end)
}

fn is_fraction(t: Tokens, at: usize) -> bool {
    super::number::read(t, at, false).is_some_and(|n| n.tokens.end > at + 1)
}

/// Whether a number, read as such, is part of something else. `bare`: it has neither unit nor currency.
pub(super) fn is_apart(t: Tokens, document: &Document, number: &Number, bare: bool) -> bool {
    let (at, end) = (number.tokens.start, number.tokens.end);
    let before = t.word(at.wrapping_sub(1));
    if is_joined(t, at) || is_clock(t, at, end) || is_in_series(t, at) || matches!(before, "#" | "@" | "№") {
        return true;
    }
    if number.form == Form::Digits && (is_line_number(t, at) || is_inline_number(t, at)) {
        return true;
    }
    if !bare {
        return t.is(at, "one") && t.is(end, "point") && t.is(at.wrapping_sub(1), "at");
    }
    if t.is_number(at) {
        // "5G", "4x4", "1990s"
        if t.is_word(end) && t.glued(end) && !number.metres {
            return true;
        }
        return is_year(t, number) || is_designation(t, document, number) || is_address(t, end);
    }
    match role(t.word(at)) {
        Some(Role::Unit(v)) if v == 1.0 && end == at + 1 => is_pronoun(t, at),
        Some(Role::Unit(_)) if end == at + 1 => {
            (t.capital(at) && !starts_sentence(t, document, at)) || is_label(before) && !counted::has_plural(t, end)
        }
        Some(Role::Half) if end == at + 1 => !is_half(t, at),
        Some(Role::Many(20.0)) => !t.is(at + 1, "of") && !starts_sentence(t, document, at),
        _ => false,
    }
}

/// Whether a word or number is glued to what stands before it: `F-16`, `covid-19`, `one-on-one`.
fn is_joined(t: Tokens, at: usize) -> bool {
    let mark = at.wrapping_sub(1);
    if !t.glued(at) || at == 0 {
        return false;
    }
    match t.word(mark) {
        "-" | "‑" | "–" | "−" | "/" | "_" | "&" | "^" => {
            let before = t.word(mark.wrapping_sub(1));
            t.glued(mark) && t.is_word(mark.wrapping_sub(1)) && !is_prefix(before)
        }
        _ => t.is_word(mark) && t.is_number(at) && !is_money_word(t, mark),
    }
}

/// `sub-300`, `minus-1.4`
fn is_prefix(word: &str) -> bool {
    const PREFIXES: [&str; 16] = [
        "mid", "sub", "now", "then", "minus", "plus", "non", "near", "pre", "post", "under", "over", "than", "a", "to",
        "by",
    ];
    PREFIXES.iter().any(|prefix| word.eq_ignore_ascii_case(prefix))
}

fn is_money_word(t: Tokens, token: usize) -> bool {
    unit::before(t, token + 1).is_some()
}

/// `Caption 3 of 55`, `photo 3 of 55`: both numbers.
fn is_in_series(t: Tokens, at: usize) -> bool {
    let numbers = |first: usize| t.is_number(first) && t.is(first + 1, "of") && t.is_number(first + 2);
    let first = if numbers(at) { at } else { at.wrapping_sub(2) };
    let before = t.word(first.wrapping_sub(1));
    numbers(first)
        && ["caption", "photo", "image", "slide", "picture", "page", "part", "chapter", "episode"]
            .iter()
            .any(|word| before.eq_ignore_ascii_case(word))
}

fn is_clock(t: Tokens, at: usize, end: usize) -> bool {
    let lower = t.word(end);
    // "2.1 pm" is a length.
    let part = t.word(at).split_once('.').map_or(2, |(_, part)| part.len());
    part == 2
        && ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "GMT", "UTC", "BST", "EST", "EDT", "CET"]
            .iter()
            .any(|word| lower.eq_ignore_ascii_case(word))
        && t.follows(end)
        || t.is(at.wrapping_sub(1), "past") && t.is(at.wrapping_sub(2), "half")
}

/// `1.` or `2)` at the start of a line, or `1.` between two sentences.
fn is_line_number(t: Tokens, at: usize) -> bool {
    let between = || {
        matches!(t.word(at.wrapping_sub(1)), "." | ":" | ";" | "!" | "?") && t.word(at + 1) == "." && t.capital(at + 2)
    };
    (t.has(at, Shape::LINE_START) || between())
        && t.word(at).len() <= 2
        && matches!(t.word(at + 1), "." | ")")
        && t.glued(at + 1)
        && t.follows(at + 2)
        && (!t.glued(at + 2) || t.word(at + 2) == ")")
}

/// `1) ... 2) ...` inside a sentence.
fn is_inline_number(t: Tokens, at: usize) -> bool {
    t.word(at + 1) == ")" && t.word(at).len() <= 2 && (1..=4).all(|back| t.word(at.wrapping_sub(back)) != "(")
}

/// A bare number of four digits that is more likely a year.
fn is_year(t: Tokens, number: &Number) -> bool {
    let (at, end) = (number.tokens.start, number.tokens.end);
    let Value::Exact(value) = number.value else { return false };
    if end != at + 1 || t.word(at).len() != 4 || !(1700.0..2100.0).contains(&value) || value.fract() != 0.0 {
        return false;
    }
    let date_word = is_among(
        &[
            "in", "In", "since", "Since", "of", "by", "By", "from", "until", "till", "during", "the", "The", "before",
            "after", "for", "early", "late", "its", "his", "her", "their", "a",
        ],
        t.word(at.wrapping_sub(1)),
    );
    let about = super::approximation::before(t, at).is_some();
    // "a crowd of 2000 people", where dates saw no year
    let counts = value % 50.0 == 0.0 && counted::has_plural(t, end);
    !about && !(counts && (!date_word || matches!(t.word(at.wrapping_sub(1)), "of" | "in")))
}

/// A number that names one of a series: `Boeing 737`, `Route 66`, `article 5`, `page 3`.
fn is_designation(t: Tokens, document: &Document, number: &Number) -> bool {
    let (at, end) = (number.tokens.start, number.tokens.end);
    let Some(before) = at.checked_sub(1) else { return false };
    let word = t.word(before);
    if end != at + 1 || !t.follows(at) || !t.is_word(before) || t.word(at).trim_end_matches(".0").contains([',', '.']) {
        return false;
    }
    let model =
        t.capital(end) && t.follows(end) && t.is_word(end) && t.word(at).len() >= 3 && !t.has(end, Shape::ALL_UPPER);
    if model && !starts_sentence(t, document, at) && !counted::has_plural(t, end) {
        return true;
    }
    if is_label(word) {
        return !counted::has_plural(t, end) || t.capital(before);
    }
    let vote = t.hyphen(end) && t.is_number(end + 1) && t.word(at).len() <= 3 && !t.has(before, Shape::ALL_UPPER);
    let name = t.capital(before) || t.has(before, Shape::INNER_UPPER);
    // "KBC 5 Norport showed pictures": a channel
    let channel = t.has(before, Shape::ALL_UPPER) && word.len() > 1 && t.capital(end) && t.follows(end);
    let opens = !channel && starts_sentence(t, document, before) && t.word(before.wrapping_sub(1)) != ":";
    name && !counted::is_stop(word)
        && !vote
        && role(word).is_none()
        && super::approximation::before(t, at).is_none()
        && !(opens && counted::phrase(t, end, true).is_some())
        && (channel || !counted::has_plural(t, end))
}

fn is_label(word: &str) -> bool {
    counted::is_label(word)
}

/// `10 Downing Street`.
fn is_address(t: Tokens, end: usize) -> bool {
    (end..end + 4).take_while(|&i| t.is_word(i) && t.capital(i) && t.follows(i)).any(|i| {
        i > end
            && is_among(
                &["Street", "St.", "Avenue", "Ave.", "Road", "Rd.", "Lane", "Drive", "Boulevard", "Place"],
                t.word(i),
            )
    })
}

/// `one` that stands for somebody or something, or that is no number at all: `one of them`, `no one`, `one-way`.
fn is_pronoun(t: Tokens, at: usize) -> bool {
    let next = at + 1;
    if matches!(t.word(next), "point" | "stage" | "time" | "hand" | "hopes") {
        return true;
    }
    let before = t.word(at.wrapping_sub(1)).to_ascii_lowercase();
    // "by one estimate"
    if before == "by" && matches!(t.word(next), "estimate" | "account" | "count" | "measure" | "tally" | "reckoning") {
        return true;
    }
    if is_among(
        &[
            "the", "this", "that", "no", "any", "every", "each", "which", "another", "some", "a", "an", "first",
            "last", "big", "good", "bad", "such", "day",
        ],
        before.as_str(),
    ) {
        return true;
    }
    t.hyphen(next)
        || !t.is_word(next)
        || !t.follows(next)
        || counted::is_stop(t.word(next))
        || matches!(t.word(next), "another" | "'s" | "’s" | "'" | "’" | "day")
        || counted::phrase(t, next, false).is_none()
        || (t.capital(at) && t.capital(next))
        || t.capital(at) && t.capital(at.wrapping_sub(1))
}

/// Whether `half` is a fraction of something here, not the half of a match or a half-brother.
fn is_half(t: Tokens, at: usize) -> bool {
    let next = at + 1;
    if t.hyphen(next) || t.hyphen(at.wrapping_sub(1)) {
        return false;
    }
    if super::approximation::before(t, at).is_some() {
        return true;
    }
    let before = t.word(at.wrapping_sub(1));
    let part =
        matches!(role(before), Some(Role::Nth(_))) || matches!(before, "other" | "last" | "the" | "in" | "this" | "a");
    let word = &*t.word(next).to_ascii_lowercase();
    !part && t.follows(next) && (counted::is_determiner(word) || matches!(word, "of" | "are" | "were" | "have" | "had"))
}

pub(super) fn starts_sentence(t: Tokens, document: &Document, at: usize) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let sentence = &document.sentences[document.sentence_at(token.span.start)];
    let first = sentence.tokens.start as usize;
    // An opening quotation mark or a colon starts one as well.
    at == first
        || (first..at).all(|i| !t.is_word(i) && !t.is_number(i))
        || is_among(&[":", "“", "\"", "‘", "-", "—", "–"], t.word(at - 1))
}
