use super::{Document, Shape, TokenKind};

/// The tokens of a document by index, for rules that look around: past either end there is nothing, which is no error.
#[derive(Clone, Copy)]
pub struct Tokens<'d> {
    document: &'d Document<'d>,
}

impl<'d> Tokens<'d> {
    pub fn new(document: &'d Document<'d>) -> Self {
        Self { document }
    }

    /// The words of a token; empty past the ends.
    pub fn word(self, token: usize) -> &'d str {
        if token < self.document.tokens.len() { self.document.word(token) } else { "" }
    }

    /// Whether a token reads so, case aside.
    #[inline]
    pub fn is(self, token: usize, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    pub fn kind(self, token: usize) -> Option<TokenKind> {
        self.document.tokens.get(token).map(|t| t.kind)
    }

    pub fn is_word(self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Word)
    }

    pub fn is_number(self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Number)
    }

    pub fn has(self, token: usize, flag: Shape) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.shape.has(flag))
    }

    /// Whether no white space stands between a token and the one before it.
    pub fn glued(self, token: usize) -> bool {
        self.has(token, Shape::GLUED)
    }

    pub fn capital(self, token: usize) -> bool {
        self.has(token, Shape::INITIAL_UPPER)
    }

    /// Whether a token exists and stands on the line of the one before it.
    pub fn follows(self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| !t.shape.has(Shape::LINE_START))
    }

    /// Whether a token is a hyphen or dash between two others without a space: `seven-year`, `10–20`.
    pub fn hyphen(self, token: usize) -> bool {
        matches!(self.word(token), "-" | "‐" | "‑" | "–") && self.glued(token) && self.glued(token + 1)
    }

    /// What stands between a token and the one before it.
    pub fn gap(self, token: usize) -> &'d str {
        let tokens = &self.document.tokens;
        match (token.checked_sub(1).and_then(|t| tokens.get(t)), tokens.get(token)) {
            (Some(a), Some(b)) => &self.document.text[a.span.end as usize..b.span.start as usize],
            _ => "",
        }
    }
}
