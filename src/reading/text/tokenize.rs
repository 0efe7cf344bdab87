use super::class::{Class, class, is_apostrophe, is_digit, is_extender, is_flag_half, is_invisible, is_line_break};
use super::lists::{Abbreviation, abbreviation};
use super::{Shape, Span, Token, TokenKind};

/// Cuts a text into tokens: one pass, ASCII by table, everything else by Unicode's properties.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut cutter = Cutter { text, bytes: text.as_bytes(), tokens: Vec::with_capacity(text.len() / 5 + 8) };
    cutter.run();
    cutter.tokens
}

struct Cutter<'t> {
    text: &'t str,
    bytes: &'t [u8],
    tokens: Vec<Token>,
}

/// Upper and lower case in the letters of one word.
#[derive(Default)]
struct Case {
    letters: u32,
    upper: u32,
    lower: bool,
}

impl Cutter<'_> {
    fn run(&mut self) {
        let (mut at, mut shape) = (0, Shape(Shape::LINE_START.0 | Shape::GLUED.0));
        while at < self.bytes.len() {
            let (c, width) = self.char_at(at);
            let (end, kind) = match class(c) {
                Class::Space => {
                    if !is_invisible(c) {
                        shape.clear(Shape::GLUED);
                    }
                    if is_line_break(c) {
                        shape.set(Shape::LINE_START);
                    }
                    at += width;
                    continue;
                }
                Class::Letter if !is_extender(c) => self.word(at, &mut shape),
                Class::Digit => (self.number(at, &mut shape), TokenKind::Number),
                Class::Letter | Class::Mark => self.mark(at, c, &mut shape),
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

    /// The class of what stands at a place, `Space` at the end of the text; what only continues a word is no letter here.
    fn class_at(&self, at: usize) -> Class {
        match self.bytes.get(at) {
            None => Class::Space,
            Some(_) if is_extender(self.char_at(at).0) => Class::Mark,
            Some(_) => class(self.char_at(at).0),
        }
    }

    fn word(&self, start: usize, shape: &mut Shape) -> (usize, TokenKind) {
        if self.char_at(start).0.is_uppercase() {
            shape.set(Shape::INITIAL_UPPER);
        }
        let mut case = Case::default();
        let mut end = self.letters(start, shape, &mut case);
        while end < self.bytes.len() {
            let (c, width) = self.char_at(end);
            let next = end + width;
            if is_apostrophe(c) && self.class_at(next) == Class::Letter && self.possessive(end).is_none() {
                end = self.letters(next, shape, &mut case);
            } else {
                break;
            }
        }
        let stem = end;
        if self.bytes.get(end) == Some(&b'.') && self.is_dotted(start, end) {
            end = self.dotted(start, end, shape, &mut case);
        }
        if case.letters >= 2 && case.upper == case.letters {
            shape.set(Shape::ALL_UPPER);
        }
        let address = if shape.has(Shape::ABBREVIATION) { None } else { self.address(start, stem, end) };
        match address {
            Some(end) => (end, TokenKind::Mark),
            None => (end, TokenKind::Word),
        }
    }

    /// The end of the letters and digits from `at` on.
    fn letters(&self, mut at: usize, shape: &mut Shape, case: &mut Case) -> usize {
        let start = at;
        while at < self.bytes.len() {
            let byte = self.bytes[at];
            if byte < 128 {
                match byte {
                    b'a'..=b'z' => (case.lower, case.letters) = (true, case.letters + 1),
                    b'A'..=b'Z' => {
                        (case.upper, case.letters) = (case.upper + 1, case.letters + 1);
                        if case.lower {
                            shape.set(Shape::INNER_UPPER);
                        }
                    }
                    // A currency's code is a word of its own: USD1,700, Rs500.
                    b'0'..=b'9' if is_currency(&self.text[start..at]) => break,
                    b'0'..=b'9' => shape.set(Shape::DIGIT),
                    _ => break,
                }
                at += 1;
                continue;
            }
            let (c, width) = self.char_at(at);
            // A soft hyphen or the like hides inside the word.
            let inside = is_invisible(c) && self.class_at(at + width) == Class::Letter;
            if class(c) != Class::Letter && !inside {
                break;
            }
            shape.set(Shape::NON_ASCII);
            if c.is_uppercase() {
                (case.upper, case.letters) = (case.upper + 1, case.letters + 1);
                if case.lower {
                    shape.set(Shape::INNER_UPPER);
                }
            } else if !inside && !is_extender(c) {
                (case.lower, case.letters) = (true, case.letters + 1);
            }
            at += width;
        }
        at
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
        let listed = match abbreviation(word) {
            Some(Abbreviation::Number) => self.number_follows(dot + 1),
            listed => listed.is_some(),
        };
        let glued = self.class_at(dot + 1) == Class::Letter;
        match word.chars().nth(1) {
            _ if listed => true,
            // U.S., a.m.; an initial before a further word: "J. Smith", but not "Plan B." at the end of a paragraph
            None if word.chars().all(char::is_lowercase) => glued,
            None => word.chars().all(char::is_uppercase) && (glued || self.initial_goes_on(dot + 1)),
            // domains: bbc.co.uk
            Some(_) => glued && self.bytes[dot + 1].is_ascii_lowercase(),
        }
    }

    /// Whether a number stands at `at` or after one space.
    fn number_follows(&self, at: usize) -> bool {
        let space = match self.bytes.get(at) {
            Some(b' ') => 1,
            _ if self.text[at..].starts_with('\u{a0}') => 2,
            _ => 0,
        };
        self.class_at(at + space) == Class::Digit
    }

    /// Whether a name may go on behind the full stop of an initial: after a space, a hyphen (J.-P.) or one line break.
    fn initial_goes_on(&self, at: usize) -> bool {
        let rest = &self.bytes[at.min(self.bytes.len())..];
        match rest {
            [b' ', ..] | [0xc2, 0xa0, ..] => true,
            [b'-' | b'\n', next, ..] | [b'\r', b'\n', next, ..] => next.is_ascii_uppercase(),
            _ => false,
        }
    }

    /// The end of a dotted word whose first full stop is at `dot`.
    fn dotted(&self, start: usize, dot: usize, shape: &mut Shape, case: &mut Case) -> usize {
        let is_single = |from: usize, to: usize| self.text[from..to].chars().nth(1).is_none();
        let single = is_single(start, dot);
        let mut end = dot;
        while self.bytes.get(end) == Some(&b'.') && self.class_at(end + 1) == Class::Letter {
            let (mut piece_shape, mut piece_case) = (*shape, Case::default());
            let next = self.letters(end + 1, &mut piece_shape, &mut piece_case);
            let site = self.bytes[end + 1].is_ascii_lowercase();
            if is_single(end + 1, next) != single || !(single || site) {
                break;
            }
            *shape = piece_shape;
            case.letters += piece_case.letters;
            case.upper += piece_case.upper;
            end = next;
        }
        let abbreviation = single || end == dot;
        if abbreviation && self.bytes.get(end) == Some(&b'.') && self.bytes.get(end + 1) != Some(&b'.') {
            shape.set(Shape::ABBREVIATION);
            end += 1;
        }
        end
    }

    /// The end of an address that begins with a word: `https://...`, `bbc.com/news`, `name@site.org`. `stem` is the end of
    /// the word's first piece, `end` that of the whole word.
    fn address(&self, start: usize, stem: usize, end: usize) -> Option<usize> {
        let rest = &self.bytes[stem..];
        let web = rest.starts_with(b"://")
            || (stem - start == 3 && rest.starts_with(b".") && self.text[start..stem].eq_ignore_ascii_case("www"));
        let path = end > stem + 2 && self.bytes[stem + 1].is_ascii_lowercase() && self.bytes.get(end) == Some(&b'/');
        let mail = self.bytes.get(end) == Some(&b'@') && self.class_at(end + 1) == Class::Letter;
        if !(web || path || mail) {
            return None;
        }
        let tail = &self.text[end..];
        let length = tail
            .find(|c: char| class(c) == Class::Space || matches!(c, '<' | '>' | '"' | '“' | '”'))
            .unwrap_or(tail.len());
        let kept = tail[..length].trim_end_matches(|c: char| !matches!(c, '/' | '=' | '#') && class(c) == Class::Mark);
        (!kept.is_empty()).then_some(end + kept.len())
    }

    fn number(&self, start: usize, shape: &mut Shape) -> usize {
        shape.set(Shape::DIGIT);
        let mut end = start;
        while end < self.bytes.len() {
            let byte = self.bytes[end];
            if byte.is_ascii_digit() {
                end += 1;
                continue;
            }
            let (c, width) = self.char_at(end);
            let separator = matches!(c, ',' | '.' | '\u{66b}' | '\u{66c}');
            let digit_after =
                || self.bytes.get(end + width).is_some_and(|b| *b > 47) && self.class_at(end + width) == Class::Digit;
            if (byte > 127 && is_digit(c)) || (separator && digit_after()) {
                if byte > 127 {
                    shape.set(Shape::NON_ASCII);
                }
                end += width;
            } else {
                break;
            }
        }
        self.combined(end, false)
    }

    fn mark(&self, start: usize, c: char, shape: &mut Shape) -> (usize, TokenKind) {
        if shape.has(Shape::GLUED)
            && let Some(end) = self.possessive(start)
        {
            return (end, TokenKind::Word);
        }
        let mut end = start + c.len_utf8();
        if matches!(c, '.' | '-' | '!' | '?' | '*' | '_' | '=' | '`' | '\'' | '~' | '#' | '…' | '–' | '—') {
            while self.text[end..].starts_with(c) {
                end += c.len_utf8();
            }
        }
        if is_flag_half(c) && self.bytes.get(end).is_some_and(|b| *b > 127) && is_flag_half(self.char_at(end).0) {
            end += c.len_utf8();
        }
        end = self.combined(end, c == '\u{200d}');
        if self.bytes[start..end].iter().any(|b| *b > 127) {
            shape.set(Shape::NON_ASCII);
        }
        (end, TokenKind::Mark)
    }

    /// The end of what combines with a mark that ends at `end`: accents, skin tones, and the joined pieces of an emoji.
    fn combined(&self, mut end: usize, mut joined: bool) -> usize {
        while self.bytes.get(end).is_some_and(|b| *b > 127) {
            let (c, width) = self.char_at(end);
            let tone = matches!(c, '\u{1f3fb}'..='\u{1f3ff}');
            if !(tone || is_extender(c) || joined && class(c) == Class::Mark) {
                break;
            }
            joined = c == '\u{200d}';
            end += width;
        }
        end
    }
}

/// Codes and short forms of currencies that are written right before the number.
fn is_currency(word: &str) -> bool {
    matches!(
        word,
        "USD"
            | "EUR"
            | "GBP"
            | "JPY"
            | "CNY"
            | "RMB"
            | "CHF"
            | "CAD"
            | "AUD"
            | "INR"
            | "Rs"
            | "RM"
            | "Rp"
            | "Tk"
            | "AED"
            | "Dh"
            | "Dhs"
            | "SAR"
            | "HKD"
            | "SGD"
            | "KES"
            | "Ksh"
            | "ZAR"
            | "NIS"
            | "PKR"
            | "NGN"
            | "UGX"
            | "TRY"
            | "MYR"
    )
}
