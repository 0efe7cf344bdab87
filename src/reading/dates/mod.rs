//! Dates in a text: where they stand, and their calendar value where the text or the article's date gives one.

mod calendar;
mod days;
mod digits;
mod extent;
mod find;
mod meaning;
mod periods;
mod words;

pub use calendar::Day;
pub use extent::{Extent, Grain};

use crate::text::{Document, Span};

/// A date: its words, and its TIMEX3 value (`2018-09-07`, `2018-W36`, `2018-09`, `2018`) where it can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateExpression {
    pub span: Span,
    pub value: Option<String>,
}

/// The dates of a document in order. `published` is the article's own date, `YYYY-MM-DD`; without it weekdays stay unresolved.
pub fn find(document: &Document, published: Option<&str>) -> Vec<DateExpression> {
    find::Finder::new(document, published).run()
}
