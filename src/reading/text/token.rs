use super::Span;

/// A word, number or mark. The bytes between two tokens are white space or invisible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    pub shape: Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and the full stops of abbreviations: `O'Brien`, `don't`, `U.S.`, `J.`, `Gen.`.
    /// A possessive is a word of its own: `'s`. Hyphens part words: `al` `-` `Assad`, `seven` `-` `year`.
    /// The bare name of a site is a word: `bbc.co.uk`; so is a run of a script that sets no spaces.
    Word,
    /// Digits with inner commas and points: `3.5`, `10,000`. What follows unspaced is a token of its own: `21` `st`, `3.5` `m`.
    /// Digits of other scripts too, with [`Shape::NON_ASCII`].
    Number,
    /// Anything else: one character, or a run of the same one (`...`, `--`), with what combines with it; and addresses of
    /// the web and of mail, whole.
    Mark,
}

/// What a token looks like, as flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape(pub u8);

impl Shape {
    /// The first character is an upper-case letter.
    pub const INITIAL_UPPER: Shape = Shape(1);
    /// At least two letters, all of them upper case.
    pub const ALL_UPPER: Shape = Shape(2);
    /// An upper-case letter after a lower-case one: `McCain`, `iPhone`.
    pub const INNER_UPPER: Shape = Shape(4);
    /// Holds a digit.
    pub const DIGIT: Shape = Shape(8);
    /// No white space stands before it.
    pub const GLUED: Shape = Shape(16);
    /// Ends with a full stop that belongs to it: `U.S.`, `J.`, `Gen.`.
    pub const ABBREVIATION: Shape = Shape(32);
    /// Holds a character beyond ASCII.
    pub const NON_ASCII: Shape = Shape(64);
    /// A line break stands between the token before it and this one; set on the first token too.
    pub const LINE_START: Shape = Shape(128);

    pub fn has(self, flag: Shape) -> bool {
        self.0 & flag.0 != 0
    }

    pub(super) fn set(&mut self, flag: Shape) {
        self.0 |= flag.0;
    }

    pub(super) fn clear(&mut self, flag: Shape) {
        self.0 &= !flag.0;
    }
}
