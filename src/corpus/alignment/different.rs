use std::cmp::Reverse;

use super::range::Range;
use super::same::Item;
use crate::figures::FigureKind;

/// At most so many pairs are shown for each row, and a row is compared with so many that have the next higher numbers.
const NEIGHBOURS: usize = 24;

/// Numbers are close up to this ratio.
const CLOSE: f64 = 1.25;

/// Pairs of rows whose numbers are the same or close, of one unit, and which both count people or the same noun; the likeliest
/// to be confused first. `rows` are indices of items.
pub(super) fn pairs(items: &[Item], rows: &[&[usize]]) -> Vec<(usize, usize)> {
    let mut sorted: Vec<(usize, &Item, Range)> = Vec::new();
    for (row, members) in rows.iter().enumerate() {
        let mut ranges = members.iter().filter_map(|&i| Some((row, &items[i], items[i].range?))).collect::<Vec<_>>();
        ranges.sort_by(|a, b| a.2.low.total_cmp(&b.2.low).then(a.2.high.total_cmp(&b.2.high)));
        ranges.dedup_by(|a, b| a.2 == b.2);
        sorted.extend(ranges);
    }
    sorted.sort_by(|a, b| a.2.low.total_cmp(&b.2.low).then(a.0.cmp(&b.0)));
    let mut found: Vec<(Reverse<u32>, usize, usize)> = Vec::new();
    for (at, &(row, item, range)) in sorted.iter().enumerate() {
        let close =
            sorted[at + 1..].iter().take(NEIGHBOURS).take_while(|(_, _, other)| other.low <= range.high * CLOSE);
        for &(other_row, other, other_range) in close.filter(|(other, ..)| *other != row) {
            if let Some(likeness) = likeness(item, other, range, other_range) {
                found.push((Reverse(likeness), row.min(other_row), row.max(other_row)));
            }
        }
    }
    found.sort_unstable();
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|(_, a, b)| seen.insert((*a, *b)));
    found.into_iter().map(|(_, a, b)| (a, b)).collect()
}

/// How easily two figures of different rows are taken for the same; none where hardly anybody would.
fn likeness(a: &Item, b: &Item, range: Range, other: Range) -> Option<u32> {
    if (a.kind(), &a.figure.unit) != (b.kind(), &b.figure.unit) || range.vague != other.vague {
        return None;
    }
    if matches!(a.kind(), FigureKind::Ordinal | FigureKind::Rank | FigureKind::Age) {
        return None;
    }
    let says = |item: &Item| !item.aside && (!item.context.noun.is_empty() || item.context.event.is_some());
    if !says(a) || !says(b) {
        return None;
    }
    let nouns = match (
        a.context.may_be_people() && b.context.may_be_people(),
        !a.context.noun.is_empty() && a.context.noun == b.context.noun,
    ) {
        (_, true) => 3,
        (true, false) => 2,
        _ => 0,
    };
    let large = u32::from(range.low >= 10.0);
    let place = u32::from(a.place.is_some() && a.place == b.place);
    let equal = u32::from(a.figure.value == b.figure.value);
    let likeness = nouns + 2 * large + place + equal;
    (nouns > 0 && likeness >= 3).then_some(likeness)
}
