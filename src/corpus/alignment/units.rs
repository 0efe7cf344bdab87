//! Units of one dimension are compared by their size: 6 miles, 10 kilometres.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::Row;
use crate::figures::{Figure, FigureKind, decimal};
use crate::text::entries;

/// Figures of one dimension can be compared. Units that are not listed, currencies among them, are dimensions of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Dimension<'f> {
    pub(super) kind: FigureKind,
    over: &'f str,
    /// Of a rate: `time` of kilometres per hour.
    under: &'f str,
}

/// How numbers in a unit are turned into those in the dimension's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    factor: f64,
    zero: f64,
}

impl Scale {
    pub(super) fn turn(self, number: f64) -> f64 {
        number * self.factor + self.zero
    }

    fn back(self, number: f64) -> f64 {
        (number - self.zero) / self.factor
    }
}

/// A number of a figure as one of the kind and unit of its row, to six decimals: 6 miles are 9.656064 kilometres, 0.8 of all 80 percent.
pub fn told_in(row: &Row, figure: &Figure, number: f64) -> f64 {
    if (row.kind, &row.unit) == (figure.kind, &figure.unit) {
        return number;
    }
    let scale = |kind, unit: &Option<String>| measured(unit.as_deref(), kind).1;
    let turned = scale(row.kind, &row.unit).back(scale(figure.kind, &figure.unit).turn(number));
    (turned * 1e6).round() / 1e6
}

/// What figures of a kind and unit measure, and their scale.
pub(super) fn measured(name: Option<&str>, kind: FigureKind) -> (Dimension<'_>, Scale) {
    let name = name.unwrap_or("");
    let (kind, name) = match kind {
        FigureKind::Fraction if name.is_empty() => (FigureKind::Percent, "share"),
        kind => (kind, name),
    };
    let known = unit(name);
    let (over, under) = match name.split_once(" per ") {
        Some((over, under)) if known.is_none() => (part(over), part(under)),
        _ => (known.unwrap_or_else(|| part(name)), part("")),
    };
    let (dimension, of_rate) = over.0.split_once(" per ").unwrap_or((over.0, under.0));
    let scale = Scale { factor: over.1.factor / under.1.factor, zero: over.1.zero };
    (Dimension { kind, over: dimension, under: of_rate }, scale)
}

/// A unit's dimension, itself where it is not listed, and its scale.
fn part(name: &str) -> (&str, Scale) {
    unit(name).unwrap_or((name, Scale { factor: 1.0, zero: 0.0 }))
}

/// Whether a word, in the singular, is a unit that is listed.
pub(super) fn is_unit(word: &str) -> bool {
    unit(word).is_some()
}

fn unit(name: &str) -> Option<(&'static str, Scale)> {
    static UNITS: OnceLock<FxHashMap<&str, (&str, Scale)>> = OnceLock::new();
    let units = UNITS.get_or_init(|| {
        let read = |line: &'static str| {
            let fields: Vec<&str> = line.split(" | ").collect();
            let number = |at: usize| fields.get(at).map_or(0.0, |field| decimal(field).expect("a number"));
            (fields[0], (fields[1], Scale { factor: number(2), zero: number(3) }))
        };
        entries(include_str!("conversions.txt")).map(read).collect()
    });
    units.get(name).copied()
}
