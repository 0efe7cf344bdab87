//! Units of measure and currencies, before and after a number.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::FigureKind;
use crate::text::{Shape, Tokens, entries, is_among};

/// One line of the list of units.
#[derive(Debug)]
pub(super) struct Unit {
    pub name: &'static str,
    pub kind: FigureKind,
    /// Its name in a rate: `dollar` in `dollar per share`.
    in_rate: &'static str,
}

/// A unit where it stands: `kilometres` or `dollars a share` after the number, `US$` before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub unit: &'static Unit,
    /// Past its last token; before the number, its first token.
    pub edge: usize,
    /// It stands before a hyphen with its number: `seven-year`.
    pub hyphen: bool,
}

struct Units {
    words: FxHashMap<&'static str, &'static Unit>,
    symbols: FxHashMap<&'static str, &'static Unit>,
}

/// The longest name of a unit, in tokens and in bytes.
const TOKENS: usize = 5;
const BYTES: usize = 40;

fn units() -> &'static Units {
    static UNITS: OnceLock<Units> = OnceLock::new();
    UNITS.get_or_init(|| {
        let mut units = Units { words: FxHashMap::default(), symbols: FxHashMap::default() };
        for line in entries(include_str!("units.txt")) {
            let fields: Vec<_> = line.split('|').map(str::trim).collect();
            let kind = match fields[1] {
                "money" => FigureKind::Money,
                "percent" => FigureKind::Percent,
                "time" => FigureKind::Duration,
                _ => FigureKind::Measure,
            };
            let in_rate = if fields[2].is_empty() { fields[0] } else { fields[2] };
            let unit: &'static Unit = Box::leak(Box::new(Unit { name: fields[0], kind, in_rate }));
            for word in names(fields[3]) {
                units.words.insert(word, unit);
            }
            for symbol in names(fields.get(4).copied().unwrap_or("")) {
                units.symbols.insert(symbol, unit);
            }
        }
        units
    })
}

fn names(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty())
}

/// A unit by its words (`miles`, `per cent`), case aside, singular or plural.
fn by_words(words: &str) -> Option<&'static Unit> {
    let known = &units().words;
    known.get(words).or_else(|| known.get(words.strip_suffix('s')?)).copied()
}

/// The unit after a number that ends before token `at`.
pub(super) fn after(t: Tokens, at: usize, digits: bool) -> Option<Found> {
    if !t.follows(at) {
        return None;
    }
    // "75-plus percent"
    let at = if t.hyphen(at) && t.is(at + 1, "plus") { at + 2 } else { at };
    let hyphen = t.hyphen(at);
    // "20 more years", "30 - year bonds" (from sources that space their hyphens)
    let skip = hyphen
        || matches!(
            t.word(at),
            "more" | "additional" | "extra" | "consecutive" | "straight" | "full" | "whole" | "-" | "other"
        );
    let first = at + skip as usize;
    let symbol = if digits { symbol(t, first).map(|found| Found { hyphen, ..found }) } else { None };
    let words = by_name(t, first, hyphen).filter(|found| !skip || hyphen || found.unit.kind == FigureKind::Duration);
    let found = match (symbol, words) {
        (Some(symbol), Some(words)) if words.edge > symbol.edge => words,
        (symbol, words) => symbol.filter(|_| !skip || hyphen).or(words)?,
    };
    Some(powered(t, found))
}

/// `km^2`, `metres squared`
fn powered(t: Tokens, found: Found) -> Found {
    let (power, edge) = match (t.word(found.edge), t.word(found.edge + 1)) {
        ("^", "2") => ("square", found.edge + 2),
        ("^", "3") => ("cubic", found.edge + 2),
        ("squared", _) => ("square", found.edge + 1),
        ("cubed", _) => ("cubic", found.edge + 1),
        _ => return found,
    };
    match units().words.get(format!("{power} {}", found.unit.name).as_str()) {
        Some(unit) => Found { unit, edge, ..found },
        None => found,
    }
}

/// The unit whose words start at a token; the longest, where one begins another.
fn by_name(t: Tokens, first: usize, hyphen: bool) -> Option<Found> {
    let mut name = [0u8; BYTES];
    let mut length = 0;
    let mut best = None;
    for token in first..first + TOKENS {
        let word = t.word(token);
        let glued = token == first || t.glued(token);
        if word.is_empty() || !(token == first || t.follows(token)) || length + word.len() + 1 > BYTES {
            break;
        }
        if !glued {
            name[length] = b' ';
            length += 1;
        }
        name[length..length + word.len()].copy_from_slice(word.as_bytes());
        name[length..length + word.len()].make_ascii_lowercase();
        length += word.len();
        if let Some(unit) = std::str::from_utf8(&name[..length]).ok().and_then(by_words) {
            best = Some(Found { unit, edge: token + 1, hyphen });
        }
    }
    best
}

fn symbol(t: Tokens, at: usize) -> Option<Found> {
    // A unit at the end of a sentence may have swallowed the full stop.
    let first = if t.word(at).len() > 2 { t.word(at).trim_end_matches('.') } else { t.word(at) };
    let second = t.word(at + 1);
    // Letters stand close to their number, but for the usual ones of two letters and more; a lone s makes a decade.
    let close = t.glued(at) || first.len() > 1;
    if t.glued(at + 1) && first.len() + second.len() <= 8 && !second.is_empty() {
        let mut both = [0u8; 8];
        both[..first.len()].copy_from_slice(first.as_bytes());
        both[first.len()..first.len() + second.len()].copy_from_slice(second.as_bytes());
        let both = std::str::from_utf8(&both[..first.len() + second.len()]).unwrap_or("");
        if let Some(unit) = units().symbols.get(both) {
            return Some(Found { unit, edge: at + 2, hyphen: false });
        }
    }
    let spaced = is_among(&["%", "$", "€", "£", "C", "F", "g", "l", "L", "t", "\"", "W"], first);
    if !close && !spaced || first == "s" || first == "in" && !is_inch(t, at) {
        return None;
    }
    if matches!(first, "\"" | "'" | "’") && closes_quote(t, at) {
        return None;
    }
    let unit = units().symbols.get(first)?;
    // "20 °" and "C" apart
    if first == "°" && matches!(second, "C" | "F") {
        return Some(Found { unit: units().symbols[second], edge: at + 2, hyphen: false });
    }
    Some(Found { unit, edge: at + 1, hyphen: false })
}

/// Whether a mark that could be feet or inches ends words that were quoted before it on the line: `'phase 1'`.
fn closes_quote(t: Tokens, at: usize) -> bool {
    const REACH: usize = 200;
    let (mark, earliest) = (t.word(at), at.saturating_sub(REACH));
    let line = (earliest..at).rev().find(|&token| t.has(token, Shape::LINE_START)).unwrap_or(earliest);
    if mark == "\"" {
        return (line..at).filter(|&token| t.word(token) == mark).count() % 2 == 1;
    }
    let opens = |token: usize| matches!(t.word(token), "'" | "‘") && !t.glued(token) && t.glued(token + 1);
    (line..at).any(opens)
}

/// Whether `in` is the unit: `2 in thick`, `12 in of snow`, `6 ft 2 in`.
fn is_inch(t: Tokens, at: usize) -> bool {
    let behind = t.word(at + 1);
    matches!(behind, "" | "thick" | "wide" | "long" | "high" | "deep" | "tall" | "across")
        || behind == "of" && matches!(t.word(at + 2), "rain" | "snow" | "water" | "ice" | "rainfall" | "snowfall")
        || matches!(t.word(at.wrapping_sub(2)), "ft" | "ft." | "feet" | "foot" | "'" | "’")
}

/// Whether a unit behind `a` is meant as a quantity: `a gallon of beer`, `a mile away`.
pub(super) fn is_measured_out(t: Tokens, found: Found) -> bool {
    const OF: [&str; 12] = [
        "gallon",
        "litre",
        "kilogram",
        "gram",
        "milligram",
        "tonne",
        "ounce",
        "pound-mass",
        "barrel",
        "millilitre",
        "acre",
        "hectare",
    ];
    const LENGTHS: [&str; 5] = ["mile", "kilometre", "metre", "foot", "nautical mile"];
    let behind = t.word(found.edge);
    let away = || {
        is_among(
            &["away", "from", "off", "north", "south", "east", "west", "long", "wide", "deep", "high", "apart"],
            behind,
        )
    };
    // "it costs a dollar", "a euro a day"; "cents on a dollar" and "a penny stock" are none
    let price = found.unit.kind == FigureKind::Money
        && (!t.is_word(found.edge) && !t.hyphen(found.edge)
            || matches!(behind, "a" | "per" | "each" | "more" | "less"))
        && matches!(t.word(found.edge - 2), "a" | "A")
        && !matches!(t.word(found.edge.wrapping_sub(3)), "on" | "to" | "of" | "in" | "the");
    price || behind == "of" && OF.contains(&found.unit.name) || LENGTHS.contains(&found.unit.name) && away()
}

/// The currency before a number that starts at token `at`: `$`, `US$`, `HK $`, `EUR`.
pub(super) fn before(t: Tokens, at: usize) -> Option<Found> {
    let mut sign = at.checked_sub(1)?;
    if !t.follows(at) {
        return None;
    }
    // "$-99.99"
    if matches!(t.word(sign), "-" | "−")
        && t.glued(at)
        && t.glued(sign)
        && matches!(t.word(sign.wrapping_sub(1)), "$" | "€" | "£")
    {
        sign -= 1;
    }
    if t.word(sign) == "$" {
        let prefix = sign.wrapping_sub(1);
        let known = match t.word(prefix) {
            "US" | "us" => "USD",
            "A" | "AU" | "Aus" | "AUD" | "aud" => "AUD",
            "C" | "CA" | "Can" | "CAD" | "cad" | "c" => "CAD",
            "HK" | "HKD" | "hk" => "HKD",
            "NZ" | "NZD" | "nz" => "NZD",
            "S" => "SGD",
            "R" => "BRL",
            "NT" => "TWD",
            _ => return Some(Found { unit: units().symbols["$"], edge: sign, hyphen: false }),
        };
        if t.follows(sign) && (t.glued(sign) || t.word(prefix).len() > 1 || t.is(prefix, "c")) {
            return Some(Found { unit: units().symbols[known], edge: prefix, hyphen: false });
        }
        return Some(Found { unit: units().symbols["$"], edge: sign, hyphen: false });
    }
    let word = t.word(sign).trim_end_matches('.');
    let unit = units().symbols.get(word).filter(|u| u.kind == FigureKind::Money)?;
    // "R 18" and "p 18" are too short to trust.
    (word.len() > 1 || !word.is_ascii()).then_some(Found { unit, edge: sign, hyphen: false })
}

/// The rate that follows a unit, as its name and where it ends: `a share`, `per barrel`, `/hour`, `-a-day`.
pub(super) fn rate(t: Tokens, at: usize, of: Option<&Unit>) -> Option<(String, usize)> {
    // Some sources space their hyphens: "$70 - a - share".
    let step = |i: usize| if t.hyphen(i) || t.word(i) == "-" { i + 1 } else { i };
    let link = step(at);
    if !t.follows(link) {
        return None;
    }
    let below = step(link + 1);
    if matches!(t.word(below + 1), "ago" | "earlier" | "before" | "later") {
        return None;
    }
    let known = || after(t, below, false).filter(|f| !f.hyphen || below > link + 1);
    let (name, end) = match t.word(link) {
        "per" | "Per" => match known() {
            Some(found) => (found.unit.in_rate, found.edge),
            None if t.is_word(below) && !t.capital(below) => (t.word(below), below + 1),
            None => return None,
        },
        "/" if t.glued(link) => {
            let found = known().or_else(|| symbol(t, below))?;
            (found.unit.in_rate, found.edge)
        }
        "a" | "an" | "each" | "every" => match known() {
            Some(found) if found.unit.kind != FigureKind::Money => (found.unit.in_rate, found.edge),
            _ if is_counted_out(t.word(below)) => (t.word(below), below + 1),
            _ => return None,
        },
        _ => return None,
    };
    Some((of.map_or_else(|| format!("per {name}"), |unit| format!("{} per {name}", unit.in_rate)), end))
}

/// Things that come at so much each.
fn is_counted_out(word: &str) -> bool {
    is_among(
        &["share", "head", "dozen", "person", "night", "barrel", "piece", "ticket", "unit", "copy", "tonne", "bottle"],
        word,
    )
}

/// The unit `pound-mass`, for `pounds` that are no money, and the currency.
pub(super) fn pound(mass: bool) -> &'static Unit {
    units().symbols[if mass { "lb" } else { "£" }]
}

pub(super) fn bit() -> &'static Unit {
    units().words["bit"]
}

pub(super) fn metre() -> &'static Unit {
    units().words["metre"]
}
