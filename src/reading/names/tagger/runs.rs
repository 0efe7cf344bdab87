//! Which tokens can be part of a name at all. The others cost nothing more.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::lexicon::Lexicon;
use super::words::Vocabulary;
use crate::text::{Document, Shape, Token, TokenKind};

/// Names hold at most so many tokens without a capital in a row.
const WIDEST_GAP: usize = 3;
/// Longer runs are cut, so that sums stay small whatever the text.
const LONGEST_RUN: usize = 256;

/// The runs of tokens that may hold names, in order; none crosses the edge of a sentence.
pub fn runs(document: &Document, vocabulary: &Vocabulary, lexicon: &Lexicon) -> Vec<Range<usize>> {
    // For each word of the vocabulary whether it is a name in lower case: 0 not looked up, 1 no, 2 yes.
    let mut small = vec![0u8; vocabulary.size()];
    let mut runs = Vec::new();
    for sentence in &document.sentences {
        let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
        let mut open: Option<Range<usize>> = None;
        for i in tokens.clone() {
            let token = &document.tokens[i];
            if token.kind != TokenKind::Word {
                continue;
            }
            if !is_anchor(token) {
                let small = &mut small[vocabulary.word_of[i] as usize];
                if *small == 0 {
                    *small = 1 + lexicon.is_small_name(vocabulary.hash(i)) as u8;
                }
                if *small == 1 {
                    continue;
                }
            }
            let start = match &open {
                Some(run) if i < run.end => run.start,
                Some(run) if joins(document, run.end..i) && i - run.start < LONGEST_RUN => run.start,
                Some(run) => {
                    runs.push(run.clone());
                    opening(document, run.end, i)
                }
                None => opening(document, tokens.start, i),
            };
            let end = open.map_or(0, |run| run.end).max(closing(document, tokens.end, i + 1));
            open = Some(start..end);
        }
        runs.extend(open);
    }
    runs
}

/// A word that starts with a capital or holds one.
fn is_anchor(token: &Token) -> bool {
    token.shape.has(Shape::INITIAL_UPPER) || token.shape.has(Shape::INNER_UPPER)
}

fn joins(document: &Document, gap: Range<usize>) -> bool {
    gap.len() <= WIDEST_GAP
        && gap.clone().all(|i| {
            let token = &document.tokens[i];
            if token.kind == TokenKind::Word {
                is_glued(document, i) || connectors().inside.contains(document.word(i))
            } else {
                !is_dash(document, i)
            }
        })
}

/// A dash that stands apart from the words beside it, as behind the place of a dateline.
fn is_dash(document: &Document, i: usize) -> bool {
    matches!(document.word(i), "-" | "_" | "--" | "–" | "—" | "|")
        && !document.tokens[i..].iter().take(2).any(|token| token.shape.has(Shape::GLUED))
}

/// Joined to a neighbour by a hyphen or an apostrophe: `al-Assad`, `Yoon Suk-yeol`.
fn is_glued(document: &Document, i: usize) -> bool {
    let hyphen =
        |at: usize| document.tokens.get(at).is_some_and(|t| t.shape.has(Shape::GLUED)) && document.word(at) == "-";
    (document.tokens[i].shape.has(Shape::GLUED) && i > 0 && hyphen(i - 1)) || hyphen(i + 1)
}

/// The start of a run whose first capital is at `anchor`: particles, numbers and joined words before it are taken in.
fn opening(document: &Document, least: usize, anchor: usize) -> usize {
    let glued = |i: usize| document.tokens[i].shape.has(Shape::GLUED);
    let mut start = anchor;
    while start > least && anchor - start < WIDEST_GAP {
        let before = &document.tokens[start - 1];
        let taken = match before.kind {
            TokenKind::Number => start == anchor,
            TokenKind::Word if document.word(start) == "-" => glued(start),
            TokenKind::Word => connectors().opening.contains(document.word(start - 1)),
            TokenKind::Mark => glued(start) && matches!(document.word(start - 1), "-" | "'" | "’" | "@" | "#"),
        };
        if !taken {
            break;
        }
        start -= 1;
    }
    start
}

/// The end of a run whose last capital so far is before `end`: a number or words joined by hyphens are taken in.
fn closing(document: &Document, most: usize, end: usize) -> usize {
    if end < most && document.tokens[end].kind == TokenKind::Number {
        return end + 1;
    }
    if end + 1 < most && document.word(end) == "-" && document.tokens[end + 1].kind == TokenKind::Word {
        return end + 2;
    }
    end
}

struct Connectors {
    inside: FxHashSet<&'static str>,
    opening: FxHashSet<&'static str>,
}

fn connectors() -> &'static Connectors {
    static CONNECTORS: OnceLock<Connectors> = OnceLock::new();
    CONNECTORS.get_or_init(|| {
        let lines = || include_str!("../connectors.txt").lines().filter(|l| !l.starts_with('#') && !l.is_empty());
        let opening = lines().filter_map(|l| l.strip_suffix(" +")).collect();
        Connectors { inside: lines().map(|l| l.trim_end_matches(" +")).collect(), opening }
    })
}
