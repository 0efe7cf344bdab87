use std::ops::Range;

use super::Symbols;
use crate::article::Zone;
use crate::text::{Document, Shape, Span, Token, TokenKind};

/// The terms of a text in order.
///
/// A term is a word or a number in lower case; parts joined by hyphens are one term (`rebel-held`), a possessive `'s` is none.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    pub sequence: Vec<Item>,
    /// Half-open stretches of `sequence` that are not running text.
    pub zones: Vec<(u32, u32)>,
    /// The words that the items of `sequence` are numbers of.
    pub symbols: Symbols,
}

/// One step of a text: a term and how it is written, or a break that no phrase crosses (a mark, the end of a sentence).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Item(u32);

/// How a term is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Nothing is known: it starts a sentence.
    Unknown,
    Lower,
    Initial,
    Upper,
}

impl Item {
    pub const BREAK: Item = Item(u32::MAX);

    pub fn new(symbol: u32, case: Case) -> Self {
        Self(symbol << 2 | case as u32)
    }

    /// The number of the term, none for a break.
    pub fn symbol(self) -> Option<u32> {
        (self != Self::BREAK).then_some(self.0 >> 2)
    }

    /// Whether it is the first term of its sentence.
    pub fn starts_sentence(self) -> bool {
        self != Self::BREAK && self.case() == Case::Unknown
    }

    pub fn case(self) -> Case {
        [Case::Unknown, Case::Lower, Case::Initial, Case::Upper][self.0 as usize & 3]
    }
}

/// The terms of a document; `zones` are in order. Linear in the text.
pub fn terms(document: &Document, zones: &[Zone]) -> Terms {
    let mut terms = Terms { sequence: Vec::with_capacity(document.tokens.len() + 1), ..Terms::default() };
    let (mut folded, mut zone) = (String::new(), 0);
    pieces(document, |piece| match piece {
        Piece::Break => terms.push_break(),
        Piece::Term { span, tokens, starts } => {
            fold(span.of(document.text), &mut folded);
            let case = if starts { Case::Unknown } else { case(tokens) };
            let symbol = terms.symbols.intern(&folded);
            while zones.get(zone).is_some_and(|z| z.span.end <= span.start) {
                zone += 1;
            }
            if zones.get(zone).is_some_and(|z| z.span.overlaps(span)) {
                terms.push_zone();
            }
            terms.sequence.push(Item::new(symbol, case));
        }
    });
    terms.sequence.shrink_to_fit();
    terms
}

/// The spans of the terms of a text, in the order of the items of [`terms`]; an empty one for a break.
pub fn spans(document: &Document) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(document.tokens.len());
    pieces(document, |piece| match piece {
        Piece::Break if spans.last().is_some_and(|last| !last.is_empty()) => spans.push(Span::default()),
        Piece::Break => {}
        Piece::Term { span, .. } => spans.push(span),
    });
    spans
}

impl Terms {
    /// The stretches of the sequence that count, in order.
    pub fn counted(&self, includes_zones: bool) -> impl Iterator<Item = Range<usize>> {
        let zones = if includes_zones { &[] } else { self.zones.as_slice() };
        let starts = std::iter::once(0).chain(zones.iter().map(|zone| zone.1 as usize));
        let ends = zones.iter().map(|zone| zone.0 as usize).chain(std::iter::once(self.sequence.len()));
        starts.zip(ends).map(|(start, end)| start..end)
    }

    fn push_break(&mut self) {
        if self.sequence.last().is_some_and(|last| *last != Item::BREAK) {
            self.sequence.push(Item::BREAK);
        }
    }

    /// The item that is pushed next is in a zone.
    fn push_zone(&mut self) {
        let at = self.sequence.len() as u32;
        match self.zones.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => self.zones.push((at, at + 1)),
        }
    }
}

enum Piece<'d> {
    /// `starts`: it is the first of its sentence.
    Term {
        span: Span,
        tokens: &'d [Token],
        starts: bool,
    },
    Break,
}

fn pieces<'d>(document: &'d Document, mut each: impl FnMut(Piece<'d>)) {
    for sentence in &document.sentences {
        let mut tokens = &document.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        let mut starts = true;
        while let Some(first) = tokens.first() {
            let (piece, rest) = tokens.split_at(term_length(document.text, tokens));
            let span = first.span.to(piece[piece.len() - 1].span);
            if first.kind == TokenKind::Mark {
                each(Piece::Break);
            } else if !is_possessive(span.of(document.text)) {
                each(Piece::Term { span, tokens: piece, starts });
                starts = false;
            }
            tokens = rest;
        }
        each(Piece::Break);
    }
}

/// How many tokens the term (or mark) at the start has: three for `rebel-held`, two for `21st`.
fn term_length(text: &str, tokens: &[Token]) -> usize {
    let mut length = 1;
    let glued = |token: &Token| token.shape.has(Shape::GLUED);
    if tokens[0].kind == TokenKind::Mark {
        return length;
    }
    loop {
        length += match &tokens[length..] {
            [word, ..]
                if word.kind == TokenKind::Word && glued(word) && tokens[length - 1].kind == TokenKind::Number =>
            {
                1
            }
            [hyphen, word, ..]
                if glued(hyphen)
                    && glued(word)
                    && word.kind != TokenKind::Mark
                    && matches!(hyphen.span.of(text), "-" | "‐" | "‑") =>
            {
                2
            }
            _ => return length,
        }
    }
}

fn is_possessive(word: &str) -> bool {
    word.len() <= 4 && matches!(word, "'s" | "’s" | "'S" | "’S" | "ʼs" | "‘s")
}

/// Lower case, straight apostrophes and hyphens, no full stop at the end of an abbreviation (`Gen.`, but `U.S.` stays).
fn fold(word: &str, folded: &mut String) {
    folded.clear();
    folded.push_str(word);
    if word.is_ascii() {
        folded.make_ascii_lowercase();
    } else {
        folded.clear();
        for c in word.chars() {
            match c {
                '’' | '‘' | 'ʼ' => folded.push('\''),
                '‐' | '‑' => folded.push('-'),
                _ => folded.extend(c.to_lowercase()),
            }
        }
    }
    if folded.len() > 1 && folded.ends_with('.') && folded.find('.') == Some(folded.len() - 1) {
        folded.pop();
    }
}

fn case(tokens: &[Token]) -> Case {
    let shape = tokens[0].shape;
    if shape.has(Shape::ALL_UPPER) {
        Case::Upper
    } else if shape.has(Shape::INITIAL_UPPER) {
        Case::Initial
    } else {
        Case::Lower
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ZoneKind;

    /// The terms of a text as written, breaks as `|`, those in `zone` in brackets.
    fn check(text: &str, zone: &str, expected: &str) {
        let zones: Vec<_> = text
            .find(zone)
            .filter(|_| !zone.is_empty())
            .map(|at| Zone { span: Span::new(at, at + zone.len()), kind: ZoneKind::Caption })
            .into_iter()
            .collect();
        let document = Document::new(text);
        let terms = terms(&document, &zones);
        let mut found = Vec::new();
        for (i, item) in terms.sequence.iter().enumerate() {
            let word = item.symbol().map_or("|", |symbol| terms.symbols.word(symbol));
            let in_zone = terms.zones.iter().any(|z| (z.0..z.1).contains(&(i as u32)));
            found.push(if in_zone { format!("[{word}]") } else { word.to_owned() });
        }
        assert_eq!(found.join(" "), expected);
        let spans = spans(&document);
        assert_eq!(spans.len(), terms.sequence.len());
        for (item, span) in terms.sequence.iter().zip(&spans) {
            assert_eq!(item.symbol().is_none(), span.is_empty());
        }
    }

    #[test]
    fn terms_are_folded_words_and_marks_break_them() {
        check("The rebel-held town, Turkey’s border.", "", "the rebel-held town | turkey border |");
        check(
            "“Don’t,” Gen. Smith said in the U.S. on the 21st",
            "",
            "don't | gen smith said in the u.s. on the 21st |",
        );
        check("War - and peace.", "", "war | and peace |");
        check("A photo here. A story here.", "A photo here.", "[a] [photo] [here] | a story here |");
        check("", "", "");
        check("... !!", "", "");
    }
}
