use super::Span;

/// A word, number or mark. The bytes between two tokens are white space.
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
    Word,
    /// Digits with inner commas and points: `3.5`, `10,000`. What follows unspaced is a token of its own: `21` `st`, `3.5` `m`.
    Number,
    /// Anything else: one character, or a run of the same one (`...`, `--`).
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

    fn set(&mut self, flag: Shape) {
        self.0 |= flag.0;
    }
}

/// Words that keep the full stop behind them, lower case. Months and units are here too: a full stop after them ends a
/// sentence only where what follows looks like one.
const ABBREVIATIONS: &str = include_str!("abbreviations.txt");

/// Whether a word is written with a full stop of its own when short: `Gen`, `Mr`, `Jan`.
pub fn is_abbreviation(word: &str) -> bool {
    if word.len() > 8 {
        return false;
    }
    use std::{collections::HashSet, sync::OnceLock};
    static SET: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let set = SET.get_or_init(|| ABBREVIATIONS.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect());
    let mut lower = [0u8; 8];
    for (to, from) in lower.iter_mut().zip(word.bytes()) {
        *to = from.to_ascii_lowercase();
    }
    std::str::from_utf8(&lower[..word.len()]).is_ok_and(|w| set.contains(w))
}

/// Cuts a text into tokens: one pass, ASCII by table, everything else by Unicode's properties.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, bytes: text.as_bytes(), tokens: Vec::with_capacity(text.len() / 5 + 8) };
    cutter.run();
    cutter.tokens
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Digit,
    Mark,
}

const ASCII: [Class; 128] = {
    let mut table = [Class::Mark; 128];
    let mut c = 0;
    while c < 128 {
        table[c] = match c as u8 {
            0..=32 | 127 => Class::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            _ => Class::Mark,
        };
        c += 1;
    }
    table
};

fn class(c: char) -> Class {
    match c {
        '\0'..='\x7f' => ASCII[c as usize],
        // No-break, zero-width and other spaces, soft hyphen, direction marks, BOM: nothing that a reader sees as a mark.
        '\u{85}'
        | '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => Class::Space,
        _ if c.is_whitespace() || c.is_control() => Class::Space,
        _ if c.is_alphabetic() || is_extender(c) => Class::Letter,
        _ if c.is_numeric() && c.is_ascii_digit() => Class::Digit,
        _ => Class::Mark,
    }
}

/// Characters that continue a word: combining marks and joiners.
fn is_extender(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

struct Cutter<'t> {
    text: &'t str,
    bytes: &'t [u8],
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let (mut at, mut shape) = (0, Shape(Shape::LINE_START.0 | Shape::GLUED.0));
        while at < self.bytes.len() {
            let (c, width) = self.char_at(at);
            let end = match class(c) {
                Class::Space => {
                    shape.0 &= !Shape::GLUED.0;
                    if matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}') {
                        shape.set(Shape::LINE_START);
                    }
                    at += width;
                    continue;
                }
                Class::Letter => self.word(at, &mut shape),
                Class::Digit => self.number(at, &mut shape),
                Class::Mark => self.mark(at, c, &mut shape),
            };
            let kind = match class(c) {
                Class::Digit => TokenKind::Number,
                Class::Letter => TokenKind::Word,
                _ if is_apostrophe(c) && end > at + width => TokenKind::Word,
                _ => TokenKind::Mark,
            };
            self.tokens.push(Token { span: Span::new(at, end), kind, shape });
            (at, shape) = (end, Shape::GLUED);
        }
    }

    fn char_at(&self, at: usize) -> (char, usize) {
        let byte = self.bytes[at];
        if byte < 128 {
            return (byte as char, 1);
        }
        let c = self.text[at..].chars().next().expect("a character starts here");
        (c, c.len_utf8())
    }

    /// The class of what stands at a place, `Space` at the end of the text.
    fn class_at(&self, at: usize) -> Class {
        if at < self.bytes.len() { class(self.char_at(at).0) } else { Class::Space }
    }

    /// The end of the letters and digits from `at` on.
    fn letters(&self, mut at: usize, shape: &mut Shape) -> usize {
        let (mut lower, mut count, mut upper) = (false, 0, 0);
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            if byte < 128 {
                match byte {
                    b'a'..=b'z' => lower = true,
                    b'A'..=b'Z' => {
                        upper += 1;
                        if lower {
                            shape.set(Shape::INNER_UPPER);
                        }
                    }
                    b'0'..=b'9' => shape.set(Shape::DIGIT),
                    _ => break,
                }
                count += byte.is_ascii_alphabetic() as u32;
                at += 1;
            } else {
                let (c, width) = self.char_at(at);
                if class(c) != Class::Letter {
                    break;
                }
                shape.set(Shape::NON_ASCII);
                if c.is_uppercase() {
                    upper += 1;
                    if lower {
                        shape.set(Shape::INNER_UPPER);
                    }
                } else if !is_extender(c) {
                    lower = true;
                }
                count += !is_extender(c) as u32;
                at += width;
            }
        }
        if count >= 2 && upper == count {
            shape.set(Shape::ALL_UPPER);
        }
        at
    }

    fn word(&self, start: usize, shape: &mut Shape) -> usize {
        if self.char_at(start).0.is_uppercase() {
            shape.set(Shape::INITIAL_UPPER);
        }
        let mut end = self.letters(start, shape);
        while end < self.bytes.len() {
            let (c, width) = self.char_at(end);
            let next = end + width;
            if is_apostrophe(c) && self.class_at(next) == Class::Letter && self.possessive(end) != Some(next + 1) {
                end = self.letters(next, shape);
            } else if c == '.' && self.is_dotted(start, end) {
                end = self.dotted(start, end, shape);
                break;
            } else {
                break;
            }
        }
        end
    }

    /// The end of `'s` or `’s` at `at`, where nothing of a word follows it.
    fn possessive(&self, at: usize) -> Option<usize> {
        let (c, width) = self.char_at(at);
        let next = at + width;
        let is = is_apostrophe(c)
            && matches!(self.bytes.get(next), Some(b's' | b'S'))
            && !matches!(self.class_at(next + 1), Class::Letter | Class::Digit);
        is.then_some(next + 1)
    }

    /// Whether the full stop at `dot` belongs to the word that starts at `start`.
    fn is_dotted(&self, start: usize, dot: usize) -> bool {
        let word = &self.text[start..dot];
        let after = self.class_at(dot + 1);
        match word.chars().count() {
            // U.S., a.m.; an initial before a further word: "J. Smith", but not "Plan B." at the end of a line
            1 if after == Class::Letter => true,
            1 => word.chars().all(char::is_uppercase) && self.bytes.get(dot + 1) == Some(&b' '),
            // domains: bbc.co.uk
            _ if after == Class::Letter => self.bytes.get(dot + 1).is_some_and(u8::is_ascii_lowercase),
            _ => is_abbreviation(word),
        }
    }

    /// The end of a dotted word whose first full stop is at `dot`.
    fn dotted(&self, start: usize, dot: usize, shape: &mut Shape) -> usize {
        let mut end = dot;
        let single = self.text[start..dot].chars().count() == 1;
        while self.bytes.get(end) == Some(&b'.') && self.class_at(end + 1) == Class::Letter {
            let next = self.letters(end + 1, shape);
            let piece = &self.text[end + 1..next];
            if (piece.chars().count() == 1) != single {
                break;
            }
            end = next;
        }
        let letters = self.text[start..end].chars().filter(|c| *c != '.').collect::<Vec<_>>();
        if letters.len() >= 2 && letters.iter().all(|c| c.is_uppercase()) {
            shape.set(Shape::ALL_UPPER);
        } else {
            shape.0 &= !Shape::ALL_UPPER.0;
        }
        let abbreviation = single || end == dot;
        if abbreviation && self.bytes.get(end) == Some(&b'.') && self.bytes.get(end + 1) != Some(&b'.') {
            shape.set(Shape::ABBREVIATION);
            end += 1;
        }
        end
    }

    fn number(&self, start: usize, shape: &mut Shape) -> usize {
        shape.set(Shape::DIGIT);
        let digit = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut end = start;
        while digit(end) || (matches!(self.bytes.get(end), Some(b',' | b'.')) && digit(end + 1)) {
            end += 1;
        }
        end
    }

    fn mark(&self, start: usize, c: char, shape: &mut Shape) -> usize {
        if shape.has(Shape::GLUED)
            && let Some(end) = self.possessive(start)
        {
            return end;
        }
        if !c.is_ascii() {
            shape.set(Shape::NON_ASCII);
        }
        let mut end = start + c.len_utf8();
        if matches!(c, '.' | '-' | '!' | '?' | '*' | '_' | '=' | '`' | '\'' | '~' | '#' | '…' | '—') {
            while self.text[end..].starts_with(c) {
                end += c.len_utf8();
            }
        }
        end
    }
}
