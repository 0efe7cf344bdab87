//! Quotes and who is quoted.

mod candidates;
mod kind;
#[doc(hidden)]
pub mod marks;
mod named;
#[doc(hidden)]
pub mod ranker;
#[doc(hidden)]
pub mod scene;
mod words;

use std::ops::Range;

use crate::names::Mention;
use crate::text::{Document, Span};
use candidates::Link;
use marks::Run;
use named::Namer;
use ranker::ranker;
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
    let choices = choose(&scene);
    let namer = Namer::new(&scene, mentions);
    let span = |tokens: Range<usize>| document.tokens[tokens.start].span.to(document.tokens[tokens.end - 1].span);
    let quote = |(run, choice): (&Run, &Choice)| {
        let kind = if *choice == Choice::Scare { QuoteKind::Scare } else { kind::kind(&scene, run) };
        let quote = Quote { content: run.span(document), kind, source: None, named: None, cue: None };
        let &Choice::Source(at) = choice else { return quote };
        let candidate = &scene.candidates[at];
        let cue = candidate.verb.map(|verb| verb..verb + 1 + usize::from(candidate.link == Link::According));
        let named = namer.named(at).map(|mention| mentions[mention].span);
        Quote { source: Some(span(candidate.tokens.clone())), named, cue: cue.map(span), ..quote }
    };
    scene.runs.iter().zip(&choices).map(quote).collect()
}

/// What is chosen for each run, from the first to the last.
fn choose(scene: &Scene) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(scene.runs.len());
    for run in 0..scene.runs.len() {
        let mut best = (i32::MIN, Choice::Unattributed);
        scene.choices(run, &choices, |choice, features| {
            let score = ranker().score(features);
            if score > best.0 {
                best = (score, choice);
            }
        });
        choices.push(best.1);
    }
    choices
}
