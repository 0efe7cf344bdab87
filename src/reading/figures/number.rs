//! Numbers in digits and words: `3.5 million`, `twenty-one`, `half a dozen`, `tens of thousands`, `two-thirds`.

use std::{ops::Range, sync::OnceLock};

use super::decimal::decimal;
use super::digits::{digits, parse, vulgar};
use crate::text::{Lexicon, Tokens, entries};

/// A number as it is written, without sign, unit or approximation.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    pub tokens: Range<usize>,
    pub value: Value,
    pub form: Form,
    /// The product of its scale words, which a range hands to its first number: `3 to 5 million`.
    pub scale: f64,
    /// `5m` without a currency sign: what follows says whether it means metres or millions.
    pub metres: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    Exact(f64),
    Between(f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Digits,
    Words,
    Fraction,
    Ordinal,
    Vague,
}

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Unit(f64),
    Ten(f64),
    Scale(f64),
    Many(f64),
    Half,
    Part(f64),
    Parts(f64),
    Nth(f64),
    Some(f64),
    /// `a pair`, `a couple of`.
    Set(f64),
    Handful,
    Article,
}

pub(super) fn role(word: &str) -> Option<Role> {
    static WORDS: OnceLock<Lexicon<Role>> = OnceLock::new();
    WORDS.get_or_init(|| Lexicon::new(entries(include_str!("number_words.txt")).map(entry))).get(word)
}

fn entry(line: &'static str) -> (&'static str, Role) {
    let mut fields = line.split(' ');
    let (word, role) = (fields.next().expect("a word"), fields.next().expect("a role"));
    let value = fields.next().map_or(0.0, |v| decimal(v).expect("a value"));
    let role = match role {
        "unit" => Role::Unit(value),
        "ten" => Role::Ten(value),
        "scale" => Role::Scale(value),
        "many" => Role::Many(value),
        "half" => Role::Half,
        "part" => Role::Part(value),
        "parts" => Role::Parts(value),
        "nth" => Role::Nth(value),
        "some" => Role::Some(value),
        "set" => Role::Set(value),
        "handful" => Role::Handful,
        "article" => Role::Article,
        _ => panic!("no role of a number word: {role}"),
    };
    (word, role)
}

/// The number that starts at a token. `money`: a currency sign stands before it, so that `m` means million.
pub(super) fn read(t: Tokens, at: usize, money: bool) -> Option<Number> {
    if t.is_number(at) {
        return digits(t, at, money);
    }
    if let Some(value) = vulgar(t.word(at)) {
        return Some(fraction(t, at..at + 1, value));
    }
    match role(t.word(at))? {
        Role::Unit(_) | Role::Ten(_) => {
            cardinal(t, at).and_then(|(end, value, scale)| extended(t, at, end, value, scale))
        }
        Role::Scale(_) => None,
        Role::Many(each) => many(t, at, each),
        Role::Half => half(t, at),
        Role::Nth(value) if value >= 1.0 => Some(plain(at..at + 1, value, Form::Ordinal)),
        Role::Some(few) => several(t, at, at + 1, few),
        Role::Article => with_article(t, at),
        Role::Set(value) => (t.is(at + 1, "of") || t.is(at, "pair") && t.is(at.wrapping_sub(1), "the"))
            .then(|| plain(at..at + 1, value, Form::Words)),
        Role::Handful => Some(vague(at..at + 1, 2.0, 10.0, 1.0)),
        Role::Nth(_) | Role::Part(_) | Role::Parts(_) => None,
    }
}

pub(super) fn plain(tokens: Range<usize>, value: f64, form: Form) -> Number {
    Number { tokens, value: Value::Exact(value), form, scale: 1.0, metres: false }
}

fn vague(tokens: Range<usize>, low: f64, high: f64, scale: f64) -> Number {
    Number { tokens, value: Value::Between(low, high), form: Form::Vague, scale, metres: false }
}

/// A fraction, and what it is a fraction of where that is a number: `a quarter of a million`, `three quarters billion`.
pub(super) fn fraction(t: Tokens, tokens: Range<usize>, value: f64) -> Number {
    let at = tokens.end;
    let of = if t.is(at, "of") && t.is(at + 1, "a") { at + 2 } else { at + t.hyphen(at) as usize };
    if t.follows(of)
        && let Some(Role::Scale(scale)) = role(t.word(of))
    {
        return Number { scale, ..plain(tokens.start..of + 1, value * scale, Form::Words) };
    }
    plain(tokens, value, Form::Fraction)
}

/// A cardinal in words: where it ends, its value, and its last scale. `one hundred and five thousand`, `twenty-one`.
fn cardinal(t: Tokens, at: usize) -> Option<(usize, f64, f64)> {
    let (mut total, mut group, mut scale, mut top) = (0.0, 0.0, 1.0, f64::INFINITY);
    let mut last = None;
    let mut end = at;
    loop {
        let next = if end == at {
            at
        } else if t.hyphen(end) || is_group_end(t, end, last) {
            end + 1
        } else if (t.is(end, "and") || t.word(end) == "&")
            && matches!(last, Some(Role::Scale(s)) if s != 12.0)
            && t.follows(end)
        {
            if !matches!(role(t.word(end + 1)), Some(Role::Unit(_) | Role::Ten(_))) {
                break;
            }
            end + 1
        } else {
            end
        };
        if next > at && !t.follows(next) {
            break;
        }
        let found = role(t.word(next));
        match (last, found) {
            (None | Some(Role::Scale(_)), Some(Role::Unit(v) | Role::Ten(v))) => group += v,
            (Some(Role::Ten(_)), Some(Role::Unit(v))) if (1.0..10.0).contains(&v) => group += v,
            (Some(Role::Unit(_) | Role::Ten(_)), Some(Role::Scale(s))) if s < 1000.0 => {
                group *= s;
                scale = s;
            }
            (Some(_), Some(Role::Scale(s) | Role::Many(s))) if s >= 1000.0 && s < top && group > 0.0 => {
                total += group * s;
                (group, scale, top) = (0.0, s, s);
            }
            _ => break,
        }
        last = found;
        end = next + 1;
    }
    (end > at).then_some((end, total + group, scale))
}

/// Whether a comma goes on with a number: `three million, two hundred`.
fn is_group_end(t: Tokens, comma: usize, last: Option<Role>) -> bool {
    let at = comma + 1;
    t.word(comma) == ","
        && matches!(last, Some(Role::Scale(s)) if s >= 1000.0)
        && t.follows(at + 1)
        && matches!(role(t.word(at)), Some(Role::Unit(_)))
        && matches!(role(t.word(at + 1)), Some(Role::Scale(s)) if s == 100.0)
}

/// What may follow a whole number: `and a half`, a scale word, a fraction or ordinal ending, `in five`.
pub(super) fn extended(t: Tokens, at: usize, end: usize, value: f64, scale: f64) -> Option<Number> {
    let joint = if t.hyphen(end) { end + 1 } else { end };
    if t.follows(joint) {
        match role(t.word(joint)) {
            Some(Role::Parts(below)) if value > 0.0 && value < 100.0 && scale == 1.0 => {
                return Some(fraction(t, at..joint + 1, value / below));
            }
            Some(Role::Nth(below) | Role::Part(below)) if value == 1.0 && below > 2.0 => {
                return Some(fraction(t, at..joint + 1, 1.0 / below));
            }
            Some(Role::Half) if value == 1.0 => return Some(fraction(t, at..joint + 1, 0.5)),
            Some(Role::Nth(unit)) if joint > end && unit < 10.0 && value % 10.0 == 0.0 => {
                return Some(plain(at..joint + 1, value + unit, Form::Ordinal));
            }
            _ => {}
        }
    }
    let (mut end, mut value, mut scale) = (end, value, scale);
    if let Some((part, after)) = and_a_part(t, end) {
        value += part * scale;
        end = after;
    }
    loop {
        let next = if t.hyphen(end) { end + 1 } else { end };
        match role(t.word(next)) {
            Some(Role::Scale(s)) if t.follows(next) => {
                value = times(value, s);
                scale *= s;
                end = next + 1;
            }
            Some(Role::Many(s)) if t.follows(next) && s >= 100.0 && scale == 1.0 => {
                value = times(value, s);
                scale *= s;
                end = next + 1;
            }
            _ => break,
        }
    }
    if let Some((whole, after)) = out_of(t, end, value) {
        return Some(plain(at..after, value / whole, Form::Fraction));
    }
    Some(Number { scale, ..plain(at..end, value, Form::Words) })
}

/// A decimal fraction times a scale, without the noise of binary fractions: 16.4 trillion.
pub(super) fn times(value: f64, scale: f64) -> f64 {
    (value * scale * 1000.0).round() / 1000.0
}

/// `and a half`, `-and-a-half`: the part, and where it ends.
fn and_a_part(t: Tokens, at: usize) -> Option<(f64, usize)> {
    let step = |i: usize| if t.hyphen(i) { i + 1 } else { i };
    let and = step(at);
    let article = step(and + 1);
    if !t.is(and, "and") || !(t.is(article, "a") || t.is(article, "one")) {
        return None;
    }
    let part = step(article + 1);
    match role(t.word(part))? {
        Role::Half => Some((0.5, part + 1)),
        Role::Part(below) => Some((1.0 / below, part + 1)),
        _ => None,
    }
}

/// The second number of `one in five`, `nine out of 10`, and where it ends.
fn out_of(t: Tokens, at: usize, value: f64) -> Option<(f64, usize)> {
    let (from, loose) = match (t.word(at), t.word(at + 1)) {
        ("in", _) => (at + 1, false),
        ("out", "of") => (at + 2, true),
        _ => return None,
    };
    if !t.follows(from) || !(1.0..=1000.0).contains(&value) {
        return None;
    }
    let (end, whole) = if t.is_number(from) {
        (from + 1, parse(t.word(from))?)
    } else {
        let article = t.is(from, "a") as usize;
        match role(t.word(from + article))? {
            Role::Unit(v) | Role::Ten(v) if article == 0 => (from + 1, v),
            Role::Scale(v) if article == 1 => (from + 2, v),
            _ => return None,
        }
    };
    let round = [10.0, 100.0, 1000.0].contains(&whole);
    (whole > value && whole <= 1e6 && (loose || round || (value == 1.0 && whole <= 1000.0))).then_some((whole, end))
}

/// `dozens`, `tens of thousands`, `hundreds of millions`.
fn many(t: Tokens, at: usize, each: f64) -> Option<Number> {
    let mut end = at + 1;
    let mut scale = each;
    while t.is(end, "of")
        && let Some(Role::Many(next)) = role(t.word(end + 1))
    {
        scale *= next;
        end += 2;
    }
    // "tens" counts only before a scale, and "scores" is also a verb and a plural of other things.
    let sure = end > at + 1 || each >= 100.0 || each == 12.0 || (each == 20.0 && t.is(end, "of"));
    let most = if each == 12.0 { 100.0 / 12.0 } else { 10.0 };
    sure.then(|| vague(at..end, 2.0 * scale, most * scale, scale))
}

/// `half a million`, `half-million`, `half an hour` (the fraction alone), `half of them`.
fn half(t: Tokens, at: usize) -> Option<Number> {
    let next = if t.hyphen(at + 1) || t.is(at + 1, "a") { at + 2 } else { at + 1 };
    if t.follows(next)
        && let Some(Role::Scale(scale)) = role(t.word(next))
    {
        return Some(Number { scale, ..plain(at..next + 1, 0.5 * scale, Form::Words) });
    }
    Some(plain(at..at + 1, 0.5, Form::Fraction))
}

/// `several hundred`, `a few thousand`, `many thousands`: where the scale word stands, and how many at least.
fn several(t: Tokens, at: usize, next: usize, few: f64) -> Option<Number> {
    match role(t.word(next))? {
        Role::Scale(scale) if !t.is(at, "some") => Some(vague(at..next + 1, few * scale, 10.0 * scale, scale)),
        Role::Many(scale) if scale >= 12.0 => {
            let number = many(t, next, scale)?;
            Some(Number { tokens: at..number.tokens.end, ..number })
        }
        _ => None,
    }
}

/// What `a` begins: `a hundred`, `a million and a half`, `a third of`, `a few dozen`, `a handful`.
fn with_article(t: Tokens, at: usize) -> Option<Number> {
    let next = at + 1;
    if !t.follows(next) {
        return None;
    }
    match role(t.word(next))? {
        Role::Scale(scale) => {
            let rest = (scale < 1000.0 && scale != 12.0).then(|| tail(t, next + 1)).flatten();
            let (end, more) = rest.unwrap_or((next + 1, 0.0));
            extended(t, at, end, scale + more, scale)
        }
        // "a year and a half" is no half of anything.
        Role::Half => (!t.is(at.wrapping_sub(1), "and")).then(|| fraction(t, at..next + 1, 0.5)),
        Role::Part(below) => Some(fraction(t, at..next + 1, 1.0 / below)),
        Role::Nth(below) if below > 2.0 && is_part(t, next + 1) => Some(fraction(t, at..next + 1, 1.0 / below)),
        Role::Some(few) => several(t, at, next + 1, few),
        Role::Set(value) => t.is(next + 1, "of").then(|| plain(at..next + 1, value, Form::Words)),
        Role::Handful => Some(vague(at..next + 1, 2.0, 10.0, 1.0)),
        _ => None,
    }
}

/// `and two` after `a hundred`.
fn tail(t: Tokens, at: usize) -> Option<(usize, f64)> {
    if !t.is(at, "and") {
        return None;
    }
    let (end, value, _) = cardinal(t, at + 1)?;
    (value < 100.0).then_some((end, value))
}

/// Whether `a third` is a fraction where it stands, and not the first words of `a third man`.
fn is_part(t: Tokens, at: usize) -> bool {
    const BEHIND: [&str; 14] =
        ["of", "more", "less", "fewer", "higher", "lower", "are", "were", "have", "had", "said", "and", "or", "by"];
    (!t.is_word(at) && !t.hyphen(at)) || !t.follows(at) || BEHIND.contains(&t.word(at))
}
