use rustc_hash::FxHashMap;

use super::compare::{Difference, Item};
use super::rows::Confusable;
use crate::figures::Approximation;
use crate::order;

/// Rows that a reader could confuse, and why they count different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Different {
    pub rows: (usize, usize),
    pub why: String,
}

/// Of each row so many are told.
const MOST: u8 = 3;

/// Pairs of rows with figures that are alike and whose numbers are the same or close; the likeliest to be confused first, but behind all
/// others those without a number and those that one sentence sets side by side.
/// `said` tells what a user said of two rows, if anything.
pub(super) fn pairs(
    items: &[Item],
    confusable: &[Confusable],
    row_of: impl Fn(usize) -> usize,
    said: impl Fn(usize, usize) -> Option<String>,
) -> Vec<Different> {
    let mut told: FxHashMap<usize, u8> = FxHashMap::default();
    let mut found: Vec<(bool, Different)> = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for Confusable { items: (a, b), difference } in confusable {
        let (one, other) = (row_of(*a), row_of(*b));
        let rows = (one.min(other), one.max(other));
        // the row that is shown first is told of first
        let (a, b) = if one <= other { (&items[*a], &items[*b]) } else { (&items[*b], &items[*a]) };
        if one == other || a.aside || b.aside || !seen.insert(rows) {
            continue;
        }
        if [one, other].iter().any(|row| told.get(row).copied().unwrap_or(0) >= MOST) {
            continue;
        }
        for row in [one, other] {
            *told.entry(row).or_default() += 1;
        }
        let why = said(rows.0, rows.1).unwrap_or_else(|| why(a, b, *difference));
        let is_vague = |item: &Item| item.figure.approximation == Some(Approximation::Vague);
        let late = is_vague(a) || is_vague(b) || *difference == Some(Difference::Sentence);
        found.push((late, Different { rows, why }));
    }
    order::sort_by_key(&mut found, |(late, _)| *late);
    found.into_iter().map(|(_, pair)| pair).collect()
}

fn why(a: &Item, b: &Item, difference: Option<Difference>) -> String {
    let nouns = || {
        let noun = |item: &Item| Some(item.context.noun.as_str()).filter(|noun| !noun.is_empty()).map(str::to_owned);
        match (noun(a), noun(b)) {
            (Some(one), Some(other)) if one != other => format!("One counts “{one}”, the other “{other}”."),
            _ => "Nothing says that both count the same thing.".to_owned(),
        }
    };
    match difference {
        Some(Difference::Area) => {
            let nouns = if a.context.noun == b.context.noun { String::new() } else { format!(" {}", nouns()) };
            format!("One is of a place alone, the other of what lies around it too.{nouns}")
        }
        Some(Difference::Part) => format!("One counts a part of what the other counts. {}", nouns()),
        Some(Difference::Event) => match (a.context.event, b.context.event) {
            (Some(_), Some(_)) => {
                format!("One tells of those {}, the other of those {}.", a.context.told, b.context.told)
            }
            _ => nouns(),
        },
        Some(Difference::Place) => match (a.place, b.place) {
            (Some((_, one)), Some((_, other))) => format!("One is of {one}, the other of {other}."),
            _ => nouns(),
        },
        Some(Difference::Time) => "They are of different times.".to_owned(),
        Some(Difference::Person) => "They are of different persons.".to_owned(),
        Some(Difference::Sentence) => format!("One sentence gives both. {}", nouns()),
        Some(Difference::Number) if a.context.denied != b.context.denied => {
            "One article says that this is not the number.".to_owned()
        }
        Some(Difference::Number) if a.article == b.article => format!("One article gives both. {}", nouns()),
        Some(Difference::Noun | Difference::Number) | None => nouns(),
    }
}
