//! A calendar day as a line of data gives it: `2018-09-06`, `Sept. 6, 2018`, `Thursday 6 September 2018`.

use crate::text::{Document, Shape, TokenKind};

/// The day written at a token, as `YYYY-MM-DD`, and the index of the token after it.
pub fn day_at(document: &Document, at: usize) -> Option<(String, usize)> {
    let (month, day, year, end) = iso(document, at).or_else(|| long(document, at))?;
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day) && (1800..2200).contains(&year);
    fits.then(|| (format!("{year:04}-{month:02}-{day:02}"), end))
}

/// Whether the day at a token is written in digits, as data give it: `2018-09-06`.
pub fn has_iso_day(document: &Document, at: usize) -> bool {
    iso(document, at).is_some()
}

/// `2018-09-06`, a time glued to it too.
fn iso(document: &Document, at: usize) -> Option<(u32, u32, u32, usize)> {
    let dash = |at| matches!(mark(document, at), Some("-" | "/" | "."));
    let year = number(document, at).filter(|_| document.tokens[at].span.len() == 4)?;
    if !(dash(at + 1) && dash(at + 3)) {
        return None;
    }
    let (month, day) = (number(document, at + 2)?, number(document, at + 4)?);
    let glued = |end: &usize| document.tokens.get(*end).is_some_and(|token| token.shape.has(Shape::GLUED));
    let end = (at + 5..).find(|end| !glued(end))?;
    Some((month, day, year, end))
}

/// Month and day in words, in either order, behind a weekday or not.
fn long(document: &Document, mut at: usize) -> Option<(u32, u32, u32, usize)> {
    if word(document, at)?.ends_with("day") {
        at += 1 + (mark(document, at + 1) == Some(",")) as usize;
    }
    let (month, day, mut end) = match month(document, at) {
        Some(month) => (month, number(document, at + 1)?, at + 2),
        None => (month(document, at + 1)?, number(document, at)?, at + 2),
    };
    end += (mark(document, end) == Some(",")) as usize;
    Some((month, day, number(document, end)?, end + 1))
}

fn word<'t>(document: &Document<'t>, at: usize) -> Option<&'t str> {
    (at < document.tokens.len()).then(|| document.word(at))
}

fn mark<'t>(document: &Document<'t>, at: usize) -> Option<&'t str> {
    word(document, at).filter(|_| document.tokens[at].kind == TokenKind::Mark)
}

fn number(document: &Document, at: usize) -> Option<u32> {
    word(document, at)?.parse().ok()
}

fn month(document: &Document, at: usize) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word(document, at)?.trim_end_matches('.').to_ascii_lowercase();
    let month = MONTHS.iter().position(|month| word.len() >= 3 && month.starts_with(&word))?;
    Some(month as u32 + 1)
}
