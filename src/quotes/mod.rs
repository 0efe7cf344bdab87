//! Quotes and who is quoted.

use crate::names::Mention;
use crate::text::{Document, Span};

/// Quoted words, the marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub content: Span,
    pub kind: QuoteKind,
    /// Who is quoted: the words that say so.
    pub source: Option<Span>,
    /// The verb or phrase that reports it: `said`, `according to`.
    pub cue: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuoteKind {
    Direct,
    Partial,
    Indirect,
    Scare,
}

/// The quotes of a document in order.
pub fn find(_document: &Document, _mentions: &[Mention]) -> Vec<Quote> {
    Vec::new()
}
