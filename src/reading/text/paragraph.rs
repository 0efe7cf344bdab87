//! Where paragraphs end. Articles come in two manners: with a line for each paragraph, or with lines broken at some width and a
//! blank line between paragraphs. Which of them it is, the text itself tells.

use std::ops::Range;

use super::class::is_line_break;
use super::{Shape, Token, TokenKind};

/// The tokens of each paragraph, in order; together they are all tokens.
pub fn paragraphs(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let lines = lines(text, tokens);
    let width = wrap_width(text, tokens, &lines);
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let goes_on = i > 0 && width.is_some_and(|width| goes_on(text, tokens, &lines[i - 1], line, width));
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => paragraph.end = line.tokens.end,
            _ => paragraphs.push(line.tokens.clone()),
        }
    }
    paragraphs
}

struct Line {
    tokens: Range<usize>,
    /// A blank line or a page break stands before it.
    apart: bool,
}

fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if i == 0 || token.shape.has(Shape::LINE_START) {
            if let Some(line) = lines.last_mut() {
                line.tokens.end = i;
            }
            let gap = if i == 0 { "" } else { &text[tokens[i - 1].span.end as usize..token.span.start as usize] };
            lines.push(Line { tokens: i..tokens.len(), apart: is_apart(gap) });
        }
    }
    lines
}

/// Whether white space between two tokens holds two line breaks, or one of a page or paragraph.
fn is_apart(gap: &str) -> bool {
    let breaks = gap.chars().filter(|c| is_line_break(*c)).count() - gap.matches("\r\n").count();
    breaks > 1 || gap.contains(['\x0c', '\u{2029}'])
}

/// The width in characters at which lines are broken, if they are: then hardly any line had room for the first word of the next.
fn wrap_width(text: &str, tokens: &[Token], lines: &[Line]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|pair| !pair[1].apart);
    if pairs().count() < 3 {
        return None;
    }
    let width = pairs().map(|pair| length(text, tokens, &pair[0])).max()?;
    let (mut all, mut full, mut stopped) = (0, 0, 0);
    for pair in pairs() {
        all += 1;
        full += (room(text, tokens, &pair[0], &pair[1], width) == 0) as usize;
        stopped += ends_sentence(text, tokens, &pair[0]) as usize;
    }
    ((40..=100).contains(&width) && full * 5 >= all * 4 && stopped * 2 < all).then_some(width)
}

/// Whether a line of a text broken at `width` belongs to the paragraph of the line before it.
fn goes_on(text: &str, tokens: &[Token], before: &Line, line: &Line, width: usize) -> bool {
    !line.apart && room(text, tokens, before, line, width) * 4 < width && !is_item(text, tokens, before, line)
}

/// How many characters would still fit on a line after the first word of the next, plus one; 0 where that word would not fit.
fn room(text: &str, tokens: &[Token], line: &Line, next: &Line, width: usize) -> usize {
    let word = text[tokens[next.tokens.start].span.start as usize..].split_whitespace().next().unwrap_or("");
    (width + 1).saturating_sub(length(text, tokens, line) + 1 + word.chars().count())
}

fn length(text: &str, tokens: &[Token], line: &Line) -> usize {
    tokens[line.tokens.start].span.to(tokens[line.tokens.end - 1].span).of(text).chars().count()
}

fn ends_sentence(text: &str, tokens: &[Token], line: &Line) -> bool {
    text[..tokens[line.tokens.end - 1].span.end as usize].ends_with(['.', '!', '?', ':', '”', '"'])
}

/// Whether a line begins an item of a list. A dash or a number may stand there by chance, unless a sentence has just ended.
fn is_item(text: &str, tokens: &[Token], before: &Line, line: &Line) -> bool {
    let Some([first, second]) = tokens.get(line.tokens.start..line.tokens.start + 2) else { return false };
    let glued = second.shape.has(Shape::GLUED);
    match first.span.of(text) {
        "•" | "‣" | "◦" | "▪" | "●" | "*" => true,
        "-" | "–" | "—" | "+" => !glued && ends_sentence(text, tokens, before),
        _ => {
            first.kind == TokenKind::Number
                && glued
                && matches!(second.span.of(text), "." | ")")
                && ends_sentence(text, tokens, before)
        }
    }
}
