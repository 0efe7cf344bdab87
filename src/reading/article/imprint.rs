use std::ops::Range;

use super::day::{day_at, has_iso_day};
use super::line::Line;
use super::outlet::outlet_at;
use crate::text::{Shape, TokenKind, is_among};

/// The most tokens of the name.
const LONGEST: usize = 8;

/// Words that names of outlets have and names of towns and writers have not. General knowledge, no source.
const OUTLET_WORDS: [&str; 40] = [
    "Agency",
    "Bulletin",
    "Chronicle",
    "Courier",
    "Daily",
    "Dispatch",
    "Echo",
    "Examiner",
    "Express",
    "Gazette",
    "Globe",
    "Guardian",
    "Herald",
    "Independent",
    "Inquirer",
    "Journal",
    "Magazine",
    "Mail",
    "Mirror",
    "Monitor",
    "News",
    "Newspaper",
    "Observer",
    "Online",
    "Post",
    "Press",
    "Radio",
    "Record",
    "Register",
    "Review",
    "Standard",
    "Star",
    "TV",
    "Telegraph",
    "Times",
    "Today",
    "Tribune",
    "Weekly",
    "Wire",
    "Yorker",
];

/// The tokens of the outlet's name in a line of that and a day: `The Harbour Post, 14 October 2025`, `KBR (Web News), 2025-10-14`.
#[inline(never)]
pub fn imprint(line: &Line) -> Option<Range<usize>> {
    let start = line.tokens.start;
    let ends = |mark: &usize| {
        matches!(line.word(*mark), "," | "|" | "·" | "•" | "-" | "–" | "—")
            && day_at(line.document, mark + 1)
                .is_some_and(|(_, end)| end <= line.tokens.end && !has_lower_words(line, end))
    };
    let mark = (start + 1..line.tokens.end).take(LONGEST).find(ends)?;
    (line.is_capitalised(start) && (start..mark).all(|at| is_of_name(line, at))).then_some(start..mark)
}

/// The outlet of an imprint; none where the name may as well be that of a town or of who wrote.
pub fn outlet_of_imprint<'t>(line: &Line<'_, 't>) -> Option<&'t str> {
    let mut name = imprint(line)?;
    if let Some((full, _)) = outlet_at(line, name.start).filter(|(_, after)| *after == name.end) {
        return Some(full);
    }
    let by = matches!(line.word(name.start), "By" | "BY" | "Published" | "Updated" | "Posted" | "Date");
    let says_so = name.clone().any(|at| OUTLET_WORDS.contains(&line.word(at)));
    if by || !says_so && !has_iso_day(line.document, name.end + 1) {
        return None;
    }
    if let Some(open) = name.clone().find(|at| line.word(*at) == "(") {
        name.end = open;
    }
    (!name.is_empty()).then(|| line.span_of(name).of(line.document.text))
}

#[inline(never)]
fn is_of_name(line: &Line, at: usize) -> bool {
    line.is_capitalised(at)
        || line.is(at, TokenKind::Number)
        || is_among(&["and", "of", "the", "for", "in", "&", ".", "-", "(", ")", "'", "’", "com"], line.word(at))
}

/// Whether a word of prose stands behind a token: an hour and a time zone are none.
#[inline(never)]
pub fn has_lower_words(line: &Line, from: usize) -> bool {
    (from..line.tokens.end).any(|at| {
        line.is(at, TokenKind::Word)
            && !line.is_capitalised(at)
            && !line.has(at, Shape::ABBREVIATION)
            && !matches!(line.word(at), "at" | "am" | "pm" | "updated" | "published" | "min" | "read")
    })
}
