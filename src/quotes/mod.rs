//! Quotes and who is quoted.

mod marks;

use crate::names::Mention;
use crate::text::{Document, Span};

/// Quoted words: with their quotation marks, where they have any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub content: Span,
    pub kind: QuoteKind,
    /// The words that say who is quoted: `Mr Berg`, `a spokesman`, `she`.
    pub source: Option<Span>,
    /// The name that these words mean: inside them, or that of whom a pronoun or a title points back to.
    pub named: Option<Span>,
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
pub fn find(document: &Document, mentions: &[Mention]) -> Vec<Quote> {
    let runs = marks::runs(document);
    let quote = |run: marks::Run| {
        let sentence = document.sentences[document.sentence_at(run.span.start)].span;
        let first = mentions.partition_point(|m| m.span.end <= sentence.start);
        let source = mentions[first..].iter().map(|m| m.span).find(|m| !m.overlaps(run.span) && m.start < sentence.end);
        let kind = if run.tokens.len() > 8 { QuoteKind::Direct } else { QuoteKind::Partial };
        Quote { content: run.span, kind, source, named: source, cue: None }
    };
    runs.into_iter().map(quote).collect()
}
