//! Quotes and who is quoted.

mod attribution;
mod candidates;
mod indirect;
mod kind;
#[doc(hidden)]
pub mod marks;
mod mention;
mod named;
mod phrase;
#[doc(hidden)]
pub mod ranker;
#[doc(hidden)]
pub mod scene;
mod transcript;
mod words;

use std::ops::Range;

use crate::names::Mention;
use crate::order;
use crate::text::{Document, Shape, Span, lower};
use marks::Run;
use named::Namer;
use scene::{Choice, Scene};

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
    let scene = Scene::new(document, mentions);
    let namer = Namer::new(&scene, mentions);
    let span = |tokens: Range<usize>| document.tokens[tokens.start].span.to(document.tokens[tokens.end - 1].span);
    let quote = |content: Span, kind, source: Option<usize>| {
        let cue = source.and_then(|at| scene.candidates[at].cue());
        let (head, phrase) = source.map(|source| phrase::whole(&scene, source)).unzip();
        let named = head.and_then(|head| namer.named(head)).map(|mention| mentions[mention].span);
        Quote { content, kind, source: phrase.map(span), named, cue: cue.map(span) }
    };
    let marked = scene.runs.iter().enumerate().zip(attribution::choose(&scene)).map(|((at, run), choice)| {
        let goes_on = scene.runs.get(at + 1).is_some_and(|next| next.continues);
        let loose = !run.closed && !run.continues && !goes_on;
        let kind = if choice == Choice::Scare { QuoteKind::Scare } else { kind::kind(&scene, run) };
        let source = if let Choice::Source(at) = choice { Some(at) } else { None };
        // Where a mark is missing, only who is named beside the words is theirs.
        let source = source.filter(|&at| !loose || !is_above(document, scene.candidates[at].tokens.end, run));
        quote(run.span(document), kind, source)
    });
    let clauses = indirect::clauses(&scene).into_iter();
    let clauses = clauses.map(|c| quote(span(c.tokens), QuoteKind::Indirect, Some(c.source)));
    let turns = transcript::turns(&scene);
    let people = transcript::people(&scene, &turns, mentions);
    let turns = turns.into_iter().map(|turn| Quote {
        content: span(turn.words),
        kind: QuoteKind::Direct,
        source: Some(span(turn.label.clone())),
        named: people.get(&lower(document.word(turn.label.end - 1))).copied(),
        cue: Some(span(turn.label.end..turn.label.end + 1)),
    });
    let mut quotes: Vec<Quote> = marked.chain(clauses).chain(turns).collect();
    order::sort_by_key(&mut quotes, |quote| quote.content);
    quotes
}

/// Whether a line ends between a token and a run behind it.
fn is_above(document: &Document, from: usize, run: &Run) -> bool {
    (from..=run.tokens.start).any(|at| document.tokens[at].shape.has(Shape::LINE_START))
}
