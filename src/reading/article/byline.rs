//! Lines that say who wrote.

use std::ops::Range;

use super::ZoneKind;
use super::label::label;
use super::line::Line;
use super::outlet::outlet_at;
use crate::text::is_among;
use crate::text::{TokenKind, begins_sentence};

/// `By Ann Doe`, `By Ann Doe and Jo Roe, Reuters`, `Ann Doe in Lima`, `Reuters`.
pub fn is_byline(line: &Line) -> bool {
    let (start, end) = (line.tokens.start, line.tokens.end);
    if outlet_at(line, start).is_some_and(|(_, after)| after == end) {
        return true;
    }
    let by = matches!(line.word(start), "By" | "BY" | "by");
    let names = start + by as usize;
    if by {
        // A day may stand behind the name.
        let names_end = (names..end).find(|at| matches!(line.word(*at), "•" | "|" | "–" | "—")).unwrap_or(end);
        let day = (names_end..end)
            .all(|at| line.is(at, TokenKind::Number) || !line.is(at, TokenKind::Word) || line.is_capitalised(at));
        return line.is_capitalised(names) && are_names(line, names..names_end) && day && names_end - names >= 2;
    }
    let named = line.is_capitalised(names) && are_names(line, names..end);
    // A name and where it was: two or three capitalised words, "in", a place.
    let place = (names + 2..=names + 3).any(|at| at + 1 < end && line.word(at) == "in" && end - at <= 5);
    let signed = (names + 2..=names + 4).any(|at| {
        at + 1 < end && line.word(at) == "," && outlet_at(line, at + 1).is_some_and(|(_, after)| after == end)
    });
    named && (place || signed)
}

/// Names and what stands between them.
pub fn are_names(line: &Line, mut tokens: Range<usize>) -> bool {
    let small = ["and", ",", "in", "for", "of", "the", "-", "de", "al", "&", "|"];
    tokens.all(|at| (line.is_capitalised(at) && !begins_sentence(line.word(at))) || small.contains(&line.word(at)))
}

/// `Special for ...`: a line that says for whom.
pub fn is_outlet_label(line: &Line) -> bool {
    label(line).is_some_and(|(kind, _)| kind == ZoneKind::Byline)
}

/// `Jo Roe in Lima contributed to this report.`, `Additional reporting by Ann Doe`.
pub fn is_staff_note(line: &Line) -> bool {
    let text = line.text();
    let role = ["Reporting by ", "Editing by ", "Writing by ", "(Reporting by ", "(Editing by "];
    let contributed = line.tokens.clone().any(|at| {
        line.word(at) == "contributed"
            && line.word(at + 1) == "to"
            && line.word(at + 2) == "this"
            && matches!(line.word(at + 3), "report" | "article" | "story")
    });
    contributed
        || role.iter().any(|words| text.starts_with(words))
            && line.tokens.clone().skip(2).all(|at| is_of_staff(line, at))
}

fn is_of_staff(line: &Line, at: usize) -> bool {
    let small = is_among(
        &["by", "in", "and", "editing", "reporting", "additional", "writing", "with", "from", "for", "the", "de", "al"],
        line.word(at),
    );
    !line.is(at, TokenKind::Word) || line.is_capitalised(at) || small
}
