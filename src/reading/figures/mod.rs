//! Figures: numbers that count or measure, with their unit and what they count.

mod age;
mod apart;
mod approximation;
mod counted;
mod decimal;
mod digits;
mod find;
mod noun;
mod number;
mod ordinal;
mod range;
mod unit;

pub use decimal::decimal;

use crate::dates::DateExpression;
use crate::text::{Document, Span};

/// A quantity in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The number with its scale word: `3.5 million`, `tens of thousands`, `seven-year`.
    pub span: Span,
    pub kind: FigureKind,
    /// The number meant; none where the words give only bounds (`tens of thousands`).
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub approximation: Option<Approximation>,
    /// `USD`, `kilometre`, `percent`, `year`: singular, lower case but for currency codes (ISO 4217).
    pub unit: Option<String>,
    /// The noun phrase that it counts: `Syrian refugees`.
    pub counted: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    Count,
    Money,
    Percent,
    Measure,
    Duration,
    Age,
    Ordinal,
    Fraction,
    Rank,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Approximation {
    About,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    /// Only bounds are known: `several hundred`, `tens of thousands`.
    Vague,
}

/// The figures of a document in order; numbers inside `dates` are none.
pub fn find(document: &Document, dates: &[DateExpression]) -> Vec<Figure> {
    find::Finder::new(document).run(dates)
}
