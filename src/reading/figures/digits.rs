//! Numbers in digits: `10,000.5`, `10 000`, `2 1/2`, `1.5bn`, `21st`.

use super::counted;
use super::decimal::{decimal, raised};
use super::number::{Form, Number, extended, fraction, plain, times};
use crate::text::Tokens;

/// A number in digits with all that belongs to it: `10 000`, `2 1/2`, `3.5 million`, `1.5bn`, `21st`.
pub(super) fn digits(t: Tokens, at: usize, money: bool) -> Option<Number> {
    let mut value = if is_decimal(t, at) { parse(&format!("0.{}", t.word(at)))? } else { parse(t.word(at))? };
    let mut end = at + 1;
    while is_group(t, at, end) {
        value = value * 1000.0 + parse(t.word(end))?;
        end += 1;
    }
    if let Some((power, after)) = power(t, at, value) {
        return Some(plain(at..tolerated(t, after), power, Form::Digits));
    }
    end = tolerated(t, end);
    if t.word(end) == "/" && t.glued(end) && t.is_number(end + 1) && t.glued(end + 1) {
        let below = parse(t.word(end + 1))?;
        let part_of = value == 1.0 && below > 1.0 && t.is(end + 2, "of");
        return (part_of || is_fraction(value, below)).then(|| fraction(t, at..end + 2, value / below));
    }
    if let Some((part, after)) = mixed(t, end) {
        return extended(t, at, after, value + part, 1.0).map(|n| Number { form: Form::Digits, ..n });
    }
    if t.glued(end) && matches!(t.word(end), "st" | "nd" | "rd" | "th") {
        return Some(plain(at..end + 1, value, Form::Ordinal));
    }
    if let Some(scale) = suffix(t, end, money) {
        return Some(Number { scale, ..plain(at..end + 1, times(value, scale), Form::Digits) });
    }
    let metres = t.word(end) == "m" && t.follows(end);
    extended(t, at, end, value, 1.0).map(|n| Number {
        form: if n.form == Form::Words { Form::Digits } else { n.form },
        metres,
        ..n
    })
}

/// The value of digits with thousands separators: `10,000.5`; none for `1,2` or `1.2.3`.
pub(super) fn parse(digits: &str) -> Option<f64> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut sound = !whole.contains(',') || (1..=3).contains(&first.len());
    let mut groups = groups.peekable();
    while let Some(group) = groups.next() {
        // Indian English puts two digits between the commas: 1,50,000.
        sound &= group.len() == 3 || (group.len() == 2 && groups.peek().is_some());
    }
    if !sound || part.contains(['.', ',']) || digits.len() > 32 {
        return None;
    }
    let mut clean = [0u8; 32];
    let mut length = 0;
    for byte in digits.bytes().filter(|b| *b != b',') {
        clean[length] = byte;
        length += 1;
    }
    decimal(std::str::from_utf8(&clean[..length]).ok()?)
}

/// Whether a token is a group of three digits after a no-break or thin space (`10 000`), or one that ends in `000` after a plain one.
fn is_group(t: Tokens, first: usize, at: usize) -> bool {
    let word = t.word(at);
    t.is_number(at)
        && word.len() == 3
        && t.word(first).len() <= 3
        && match t.gap(at) {
            "\u{a0}" | "\u{2009}" | "\u{202f}" => true,
            " " => word == "000" || t.gap(at + 1) == " " && t.word(at + 1) == "000",
            _ => false,
        }
}

/// Digits behind a point that nothing stands before: `.500`.
pub(super) fn is_decimal(t: Tokens, at: usize) -> bool {
    at > 0 && t.is_number(at) && t.glued(at) && t.word(at - 1) == "." && !t.glued(at - 1)
}

/// Past the tolerance behind a number, which goes with it: `2.45±0.01`, `9.8 +/- 0.1`.
fn tolerated(t: Tokens, at: usize) -> usize {
    let sign = match t.word(at) {
        "±" => 1,
        "+" if t.word(at + 1) == "/" && t.word(at + 2) == "-" => 3,
        _ => return at,
    };
    match t.is_number(at + sign) {
        true => power(t, at + sign, 1.0).map_or(at + sign + 1, |(_, after)| after),
        false => at,
    }
}

/// A number with a power of ten, or of another small number, and where it ends: `2.5×10−5`, `5.5x10-3`, `10^6`, `4e14`.
fn power(t: Tokens, at: usize, value: f64) -> Option<(f64, usize)> {
    let word = t.word(at + 1);
    let close = |token: usize| t.glued(token).then_some(token);
    let (value, power) = match word {
        "×" | "x" | "*" if t.word(at + 2) == "10" && t.follows(at + 2) => (value, at + 3),
        "x10" => (value, close(at + 1)? + 1),
        "^" if t.word(at) == "10" => (1.0, close(at + 1)?),
        _ if word.starts_with('x') && t.word(at + 2) == "^" => return times_power(t, at, value),
        "e" | "E" => (value, close(at + 1)? + 1),
        _ => {
            return Some((raised(value, false, word.strip_prefix(['e', 'E'])?)?, close(at + 1)? + 1));
        }
    };
    let raise = power + (t.word(power) == "^" && t.glued(power)) as usize;
    let is_negative = matches!(t.word(raise), "-" | "−" | "–");
    let digits = if is_negative { close(raise)? + 1 } else { raise };
    t.glued(digits).then_some(())?;
    Some((raised(value, is_negative, t.word(digits))?, digits + 1))
}

/// `8x2^10`
fn times_power(t: Tokens, at: usize, value: f64) -> Option<(f64, usize)> {
    let base = t.word(at + 1)[1..].parse::<u8>().ok()?;
    let exponent = t.word(at + 3).parse::<u8>().ok().filter(|exponent| *exponent <= 30)?;
    let glued = (at + 1..=at + 3).all(|token| t.glued(token));
    glued.then(|| ((0..exponent).fold(value, |product, _| product * f64::from(base)), at + 4))
}

/// Only denominators of daily use: 24/7 and 9/11 are no fractions.
fn is_fraction(above: f64, below: f64) -> bool {
    above > 0.0 && above < below && [2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0, 32.0, 64.0, 100.0].contains(&below)
}

/// The fraction after a whole number, and where it ends: `2 1/2`, `2-1/2`, `2½`.
fn mixed(t: Tokens, at: usize) -> Option<(f64, usize)> {
    if let Some(part) = vulgar(t.word(at)).filter(|_| t.follows(at)) {
        return Some((part, at + 1));
    }
    let first = if t.hyphen(at) { at + 1 } else { at };
    let (above, below) = (t.word(first), t.word(first + 2));
    if t.follows(first) && t.word(first + 1) == "/" && above.len() <= 2 && below.len() <= 2 && t.glued(first + 2) {
        let (above, below) = (parse(above)?, parse(below)?);
        return is_fraction(above, below).then(|| (above / below, first + 3));
    }
    None
}

pub(super) fn vulgar(word: &str) -> Option<f64> {
    Some(match word {
        "½" => 1.0 / 2.0,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 1.0 / 4.0,
        "¾" => 3.0 / 4.0,
        "⅕" => 1.0 / 5.0,
        "⅖" => 2.0 / 5.0,
        "⅗" => 3.0 / 5.0,
        "⅘" => 4.0 / 5.0,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅛" => 1.0 / 8.0,
        "⅜" => 3.0 / 8.0,
        "⅝" => 5.0 / 8.0,
        "⅞" => 7.0 / 8.0,
        _ => return None,
    })
}

/// A scale in letters after digits: `1.5bn`, `20k`, `£3 bn`.
fn suffix(t: Tokens, at: usize, money: bool) -> Option<f64> {
    if !t.follows(at) {
        return None;
    }
    let glued = t.glued(at);
    match t.word(at) {
        "bn" | "Bn" | "BN" => Some(1e9),
        "tn" | "Tn" => Some(1e12),
        "mn" | "Mn" => Some(1e6),
        // "573.15K" is a temperature.
        "K" if t.word(at - 1).split_once('.').is_some_and(|(_, part)| part.len() > 1) => None,
        "k" | "K" if glued => Some(1e3),
        "M" if glued || money => Some(1e6),
        "B" if glued || money => Some(1e9),
        "T" if glued && money => Some(1e12),
        "m" if money => Some(1e6),
        "b" if glued && (money || counted::has_plural(t, at + 1)) && parse(t.word(at - 1))? < 1000.0 => Some(1e9),
        "t" if money && glued => Some(1e12),
        _ => None,
    }
}
