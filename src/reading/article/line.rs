use std::ops::Range;

use crate::text::{Document, Paragraph, Shape, Span, TokenKind};

/// A paragraph seen as a line that may be no running text.
pub struct Line<'d, 't> {
    pub document: &'d Document<'t>,
    pub span: Span,
    pub tokens: Range<usize>,
}

impl<'d, 't> Line<'d, 't> {
    pub fn new(document: &'d Document<'t>, paragraph: &Paragraph) -> Self {
        let sentences = &document.sentences[paragraph.sentences.start as usize..paragraph.sentences.end as usize];
        let tokens = |at: usize| sentences[at].tokens.clone();
        let tokens = tokens(0).start as usize..tokens(sentences.len() - 1).end as usize;
        Self { document, span: paragraph.span, tokens }
    }

    pub fn text(&self) -> &'t str {
        self.span.of(self.document.text)
    }

    /// The words of a token; none beyond the line.
    pub fn word(&self, at: usize) -> &'t str {
        if self.tokens.contains(&at) { self.document.word(at) } else { "" }
    }

    /// From the start of one token to the end of the last one before another.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        self.document.tokens[tokens.start].span.to(self.document.tokens[tokens.end - 1].span)
    }

    pub fn is(&self, at: usize, kind: TokenKind) -> bool {
        self.tokens.contains(&at) && self.document.tokens[at].kind == kind
    }

    pub fn has(&self, at: usize, shape: Shape) -> bool {
        self.tokens.contains(&at) && self.document.tokens[at].shape.has(shape)
    }

    /// A word with a capital.
    pub fn is_capitalised(&self, at: usize) -> bool {
        self.is(at, TokenKind::Word) && self.has(at, Shape::INITIAL_UPPER)
    }

    /// Whether it ends as a sentence does, or goes on below: with a stop, a colon, a comma, quotation marks aside.
    pub fn is_stopped(&self) -> bool {
        let bare = self.text().trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
        bare.ends_with(['.', '!', '?', '…', ':', ';', ',', '。', '—', '-'])
    }
}
