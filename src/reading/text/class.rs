//! What kind of character stands where: the ground on which tokens are cut.

use super::unicode::{COMBINING_MARKS, DIGIT_ZEROS};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
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

/// The class of a character; what no reader sees as a mark is space.
pub fn class(c: char) -> Class {
    match c {
        '\0'..='\x7f' => ASCII[c as usize],
        // General punctuation: dashes, quotation marks, the ellipsis.
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => Class::Mark,
        '\u{200b}' | '\u{2028}' | '\u{2029}' => Class::Space,
        _ if is_invisible(c) || c.is_whitespace() || c.is_control() => Class::Space,
        _ if c.is_alphabetic() || is_extender(c) => Class::Letter,
        _ if is_digit(c) => Class::Digit,
        _ => Class::Mark,
    }
}

/// Soft hyphen, direction marks, word joiner, BOM: they part no words, a token before and one behind are still glued.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What ends a line.
pub fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters that continue a word or a mark and cannot stand alone: combining marks and joiners.
pub fn is_extender(c: char) -> bool {
    if c < '\u{300}' {
        return false;
    }
    let code = c as u32;
    let at = COMBINING_MARKS.partition_point(|run| run.1 < code);
    matches!(c, '\u{200c}' | '\u{200d}') || COMBINING_MARKS.get(at).is_some_and(|run| run.0 <= code)
}

/// Decimal digits of any script.
pub fn is_digit(c: char) -> bool {
    let code = c as u32;
    let zero = DIGIT_ZEROS.partition_point(|zero| *zero <= code).checked_sub(1).map(|at| DIGIT_ZEROS[at]);
    c.is_ascii_digit() || zero.is_some_and(|zero| code < zero + 10)
}

/// An apostrophe where letters stand on both sides of it, however it was typed.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '′' | '＇')
}

/// One of the two letters (regional indicators) that make a flag.
pub fn is_flag_half(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}
