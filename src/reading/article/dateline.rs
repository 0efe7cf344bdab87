//! `GENEVA (AP) —`, `BEIRUT, Sept 7 (Reuters) -`, `KABUL, Afghanistan —`, `Washington (CNN)`: where a report was filed, and by whom.

use super::line::Line;
use super::outlet::outlet_at;
use crate::text::{Shape, TokenKind, begins_sentence};

/// The most tokens that a dateline has before its agency or dash.
const LONGEST: usize = 14;

/// The index of the token after the dateline with which a line begins, and the agency in it.
pub fn dateline(line: &Line) -> Option<(usize, Option<&'static str>)> {
    let start = line.tokens.start;
    if !line.is_capitalised(start) && line.word(start) != "(" {
        return None;
    }
    let place_end = (start..line.tokens.end.min(start + LONGEST)).find(|at| !is_of_place(line, *at))?;
    let agency = agency(line, place_end);
    let end = agency.map_or(place_end, |(_, end)| end);
    let dash = matches!(line.word(end), "—" | "–" | "-" | "--" | "---");
    let after = end + dash as usize;
    let goes_on = line.is_capitalised(after) || line.is(after, TokenKind::Number) || line.is(after, TokenKind::Mark);
    let spaced = dash && end > start && (!line.has(end, Shape::GLUED) || !line.has(after, Shape::GLUED));
    let is_upper = line.has(start, Shape::ALL_UPPER) && line.span_of(start..end.max(start + 1)).len() > 3;
    let is_town = end - start <= 7 && (start..end).any(|at| line.word(at) == ",") && !begins_sentence(line.word(start));
    let fits = match agency {
        Some(_) => dash || line.tokens.end > after + 5,
        None => spaced && (is_upper || is_town) && !line.is(after, TokenKind::Number),
    };
    (fits && goes_on).then_some((after, agency.map(|(name, _)| name)))
}

/// Words of a place and a day: `NEW YORK, Sept. 7`, `Rio de Janeiro`.
fn is_of_place(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    match line.document.tokens[at].kind {
        TokenKind::Word => line.is_capitalised(at) || matches!(word, "and" | "of" | "de" | "da" | "al" | "el" | "the"),
        TokenKind::Number => true,
        TokenKind::Mark => matches!(word, "," | "/" | ".") || (word == "-" && line.has(at, Shape::GLUED)),
    }
}

/// An agency in brackets at a token, and the index of the token after it: `(AP)`, `(Xinhua/AP)`.
fn agency(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    if line.word(at) != "(" {
        return None;
    }
    let (name, end) = outlet_at(line, at + 1)?;
    let close = (end..line.tokens.end.min(end + 5)).find(|at| line.word(*at) == ")")?;
    Some((name, close + 1))
}
