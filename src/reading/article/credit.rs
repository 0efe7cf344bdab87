//! Who made a picture, told at the end of a line: `(Ann Doe/Lighthouse/AP)`, `Photo: Ann Doe`, `Ann Doe/Getty Images`.

use std::ops::Range;

use super::line::Line;
use super::outlet::outlet_at;
use crate::text::{TokenKind, is_among};

/// The most tokens of a credit.
const LONGEST: usize = 24;

/// The index of the token with which the credit at the end of a line begins.
pub fn credit(line: &Line) -> Option<usize> {
    let last = line.tokens.end - 1;
    let near = line.tokens.start.max(line.tokens.end.saturating_sub(LONGEST));
    if line.word(last) == ")" {
        let open = (near..last).rev().find(|at| line.word(*at) == "(")?;
        return is_credit(line, open + 1..last, true).then_some(open);
    }
    let starts = |at: &usize| is_start(line, *at) && is_credit(line, *at..line.tokens.end, false);
    let sentence = last_sentence(line).filter(|at| is_credit(line, *at..line.tokens.end, false));
    sentence.or_else(|| (near..last).find(starts))
}

/// A list of those who reported in brackets at the end of a line: `(Reporting by Ann Doe; editing by Jo Roe)`.
pub fn staff(line: &Line) -> Option<usize> {
    let last = line.tokens.end - 1;
    if line.word(last) != ")" {
        return None;
    }
    let open = (line.tokens.start.max(last.saturating_sub(80))..last).rev().find(|at| line.word(*at) == "(")?;
    let role = matches!(line.word(open + 1), "Reporting" | "Editing" | "Additional" | "Writing" | "Compiled");
    (role && line.word(open + 2) != ")" && line.document.text[line.span_of(open..last).range()].contains("by "))
        .then_some(open)
}

/// `Photo:`, `Photograph by`, `REUTERS/`, `| AP Photos`
fn is_start(line: &Line, at: usize) -> bool {
    let next = line.word(at + 1);
    match line.word(at) {
        "Photo" | "Photos" | "Photograph" | "Photographer" | "Picture" | "Credit" | "Image" | "Photography" => {
            matches!(next, ":" | "by" | "credit" | "courtesy")
        }
        "REUTERS" => next == "/",
        "|" => true,
        _ => false,
    }
}

/// The first token of the last sentence of a line, where others stand before it.
fn last_sentence(line: &Line) -> Option<usize> {
    let sentence = &line.document.sentences[line.document.sentence_at(line.span.end.saturating_sub(1))];
    let start = sentence.tokens.start as usize;
    let short = line.tokens.end - start <= 12;
    short.then_some(start)
}

/// Names and an agency, nothing that a sentence would have. In brackets the name of an agency alone is enough.
fn is_credit(line: &Line, tokens: Range<usize>, bracketed: bool) -> bool {
    if tokens.is_empty() || tokens.len() > LONGEST {
        return false;
    }
    let (mut agency, mut picture, mut slash) = (false, false, false);
    let said = is_start(line, tokens.start) && line.word(tokens.start) != "|";
    for at in tokens.clone() {
        let word = line.word(at);
        match line.document.tokens[at].kind {
            TokenKind::Word if line.is_capitalised(at) => {
                agency |= outlet_at(line, at).is_some();
                picture |= is_among(
                    &["Photo", "Photos", "Photograph", "Images", "Getty", "Handout", "Courtesy", "Pool", "Flickr"],
                    word,
                );
            }
            TokenKind::Word => match word {
                "photo" | "photos" | "image" | "images" | "photograph" | "handout" => picture = true,
                "via" | "for" | "of" | "the" | "by" | "and" | "file" | "pool" | "courtesy" | "de" | "al" | "van"
                | "von" | "s" => {}
                _ if word.starts_with(['\'', '’']) => {}
                _ if word.starts_with(char::is_lowercase) => return false,
                _ => {}
            },
            TokenKind::Mark => match word {
                "/" => slash = true,
                // A bar parts a headline from the name of the site, too.
                "|" if at > tokens.start && tokens.start > line.tokens.start => slash = true,
                "," | "-" | "." | ":" | "|" | "©" | "&" | "@" | "–" | "’" | "'" => {}
                _ => return false,
            },
            TokenKind::Number => {}
        }
    }
    let whole_agency = outlet_at(line, tokens.start).is_some_and(|(_, end)| end == tokens.end);
    said || picture && (agency || slash || bracketed) || agency && slash || whole_agency && bracketed
}
