//! A statistical tagger of names: a linear-chain conditional random field over the runs of tokens that can hold names.
//! Public for the trainer's sake, which calls the same code.

pub mod chain;
pub mod consistency;
pub mod features;
pub mod hash;
pub mod labels;
pub mod layout;
pub mod lexicon;
pub mod model;
pub mod packed;
pub mod rows;
pub mod runs;
mod scores;
pub mod table;
pub mod words;

use std::ops::Range;

use crate::text::Document;
use chain::{Chain, Row, WIDTH};
use consistency::Usage;
use features::Context;
use labels::KINDS;
use layout::Layout;
use lexicon::Lexicon;
use model::{Model, factors};
use packed::Decoder;
use scores::Scores;
use words::Vocabulary;

/// A name found: its tokens, its kind (an index, see [`labels`]) and its probability.
pub struct Found {
    pub tokens: Range<usize>,
    pub kind: usize,
    pub probability: f32,
}

pub struct Tagger {
    /// See [`features::fingerprint`].
    pub fingerprint: u32,
    pub lexicon: Lexicon,
    /// Weights of the first reading.
    pub first: Model,
    /// Weights of what the rest of the document says, on top of the first.
    pub second: Model,
}

/// Names less probable than this are not worth following up.
const LEAST: f32 = 0.01;
/// A name is reported where its probability is above that of its kind: what maximises expected F1 lies near half of the F1
/// that is reached. Groups may be less sure, as sources disagree on which of them to mark.
const THRESHOLDS: [f32; KINDS] = [0.38, 0.38, 0.38, 0.25, 0.38];

impl Tagger {
    /// Unpacks `model.bin`.
    pub fn unpack(bytes: &[u8]) -> Self {
        let mut layout = Layout::default();
        layout.pass(&mut Decoder::new(bytes));
        let [first, second] = layout.weights.each_ref().map(Model::new);
        Self { fingerprint: layout.fingerprint, lexicon: Lexicon::new(&layout.words, layout.coarse), first, second }
    }

    /// The names of a document, in order.
    pub fn find(&self, document: &Document) -> Vec<Found> {
        let vocabulary = Vocabulary::new(document);
        let mut scores = Scores::new(&self.first, Context::new(document, &vocabulary, &self.lexicon));
        let runs = runs::runs(document, &vocabulary, &self.lexicon);
        let mut chain = Chain::default();
        let mut usage = Usage::default();
        let (mut sums, mut groups, mut marginals) = (Vec::new(), Vec::new(), Vec::new());
        let mut sentences = document.sentences.iter();
        let mut sentence = 0..0;
        let mut tokens: Vec<Row> = Vec::new();
        let mut firsts = Vec::with_capacity(runs.len());
        for run in &runs {
            while run.start >= sentence.end {
                let Some(next) = sentences.next() else { break };
                sentence = next.tokens.start as usize..next.tokens.end as usize;
            }
            let start = sums.len();
            sums.extend(run.clone().map(|i| scores.of(&sentence, run, i)));
            groups.extend(run.clone().map(|i| scores.context.group(i)));
            let mut first = Vec::new();
            self.read(&sums[start..], &mut tokens, &mut chain, run.start, &mut first);
            firsts.push(first);
            for (t, group) in groups[start..].iter().enumerate() {
                let marginal = chain.marginal(t);
                usage.add(*group, &marginal);
                marginals.push(marginal);
            }
        }
        let (mut found, mut keys, mut start) = (Vec::new(), Vec::new(), 0);
        for (run, first) in runs.iter().zip(firsts) {
            let range = start..start + run.len();
            start = range.end;
            if !groups[range.clone()].iter().any(|group| usage.repeats(*group)) {
                found.extend(first);
                continue;
            }
            for t in 0..run.len() {
                consistency::of_token(&usage, &groups[range.clone()], &marginals[range.clone()], t, |key| {
                    keys.push(key)
                });
                self.second.add(&mut keys, &mut sums[range.start + t]);
            }
            self.read(&sums[range], &mut tokens, &mut chain, run.start, &mut found);
        }
        found
    }

    /// The names of a run that starts at token `offset`.
    fn read(
        &self,
        sums: &[[i16; WIDTH]],
        tokens: &mut Vec<Row>,
        chain: &mut Chain,
        offset: usize,
        found: &mut Vec<Found>,
    ) {
        tokens.clear();
        tokens.extend(sums.iter().map(factors));
        if chain.run(tokens, &self.first.transitions) {
            self.best(chain, tokens, offset, found);
        }
    }

    /// Of the names that a run may hold, those that do not overlap and have the greatest sum of probabilities above
    /// [`THRESHOLDS`].
    fn best(&self, chain: &Chain, tokens: &[Row], offset: usize, found: &mut Vec<Found>) {
        let n = tokens.len();
        let mut candidates: Vec<(usize, usize, usize, f32)> = Vec::new();
        for t in 0..n {
            for (kind, threshold) in THRESHOLDS.into_iter().enumerate() {
                if chain.starts(t, kind) > LEAST {
                    chain.names((t, kind), tokens, &self.first.transitions, LEAST, |last, p| {
                        if p > threshold {
                            candidates.push((t, last + 1, kind, p));
                        }
                    });
                }
            }
        }
        candidates.sort_by_key(|(start, end, kind, _)| (*end, *start, *kind));
        let mut best: Vec<(f32, Option<usize>)> = vec![(0.0, None); n + 1];
        let mut candidate = 0;
        for end in 1..=n {
            best[end] = (best[end - 1].0, None);
            while let Some((start, _, kind, p)) = candidates.get(candidate).filter(|c| c.1 == end) {
                let sum = best[*start].0 + p - THRESHOLDS[*kind];
                if sum > best[end].0 {
                    best[end] = (sum, Some(candidate));
                }
                candidate += 1;
            }
        }
        let (mut end, first) = (n, found.len());
        while end > 0 {
            if let Some(at) = best[end].1 {
                let (start, _, kind, probability) = candidates[at];
                found.push(Found { tokens: offset + start..offset + end, kind, probability });
                end = start;
            } else {
                end -= 1;
            }
        }
        found[first..].reverse();
    }
}
