//! News agencies and outlets by the names with which they sign.

use std::sync::OnceLock;

use super::line::Line;
use crate::order;
use crate::text::Span;

/// The longest name, in tokens.
const LONGEST: usize = 4;

/// The outlet named at a token: its full name, and the index of the token after it.
pub fn outlet_at(line: &Line, at: usize) -> Option<(&'static str, usize)> {
    let last = line.tokens.end.min(at + LONGEST);
    (at + 1..=last).rev().find_map(|end| {
        let name = Span::of(line.span_of(at..end), line.document.text);
        Some((outlet_in_full(name)?, end))
    })
}

/// The full name of an outlet that signs with this one.
pub fn outlet_in_full(name: &str) -> Option<&'static str> {
    let found = outlets().binary_search_by_key(&name, |outlet| outlet.0).ok()?;
    Some(outlets()[found].1)
}

/// Pairs of a name and its full form, sorted by the name.
fn outlets() -> &'static [(&'static str, &'static str)] {
    static OUTLETS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    OUTLETS.get_or_init(|| {
        let lines = include_str!("outlets.txt").lines().filter(|line| !line.starts_with('#'));
        let mut outlets: Vec<_> = lines.map(|line| line.split_once('=').unwrap_or((line, line))).collect();
        order::sort(&mut outlets);
        outlets
    })
}
