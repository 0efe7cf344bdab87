//! Reads runs: from sums of weights to names, by the probabilities of a chain.

use std::ops::Range;

use super::Found;
use super::chain::{Chain, Row, Transitions};
use super::labels::KINDS;
use super::model::factors;
use super::rows::Sums;

use crate::order;

/// Names less probable than this are not worth following up.
const LEAST: f32 = 0.01;
/// A name is reported where its probability is above that of its kind: what maximises expected F1 lies near half of the F1
/// that is reached, a little lower, as a doubtful name can be hidden and a missing one cannot be shown. Groups may be less
/// sure, as sources disagree on which of them to mark. Another name is never reported and only keeps others out, so it must be
/// surer.
const THRESHOLDS: [f32; KINDS] = [0.34, 0.34, 0.34, 0.25, 0.45];

/// Reads one run after the other; what it works with is kept, so that the next run need not ask for memory.
pub struct Reader<'a> {
    transitions: &'a Transitions,
    factors: Vec<Row>,
    chain: Chain,
    candidates: Vec<Candidate>,
    best: Vec<Best>,
}

/// A name that a run may hold.
struct Candidate {
    tokens: Range<usize>,
    kind: usize,
    probability: f32,
}

/// The best names before a token: the sum of their probabilities above [`THRESHOLDS`], and the last of them if it ends there.
#[derive(Clone, Copy, Default)]
struct Best {
    sum: f32,
    last: Option<usize>,
}

impl<'a> Reader<'a> {
    pub fn new(transitions: &'a Transitions) -> Self {
        let (factors, candidates, best) = (Vec::new(), Vec::new(), Vec::new());
        Self { transitions, factors, chain: Chain::default(), candidates, best }
    }

    /// Adds the probabilities of the labels of a run's tokens to the end of `marginals`.
    pub fn marginals(&mut self, sums: &[Sums], marginals: &mut Vec<Row>) {
        let possible = self.sum(sums);
        marginals.extend((0..sums.len()).map(|t| if possible { self.chain.marginal(t) } else { Row::default() }));
    }

    /// Adds the names of a run that starts at token `offset` to the end of `found`.
    pub fn names(&mut self, sums: &[Sums], offset: usize, found: &mut Vec<Found>) {
        if self.sum(sums) {
            self.list_candidates();
            self.choose(offset, found);
        }
    }

    /// Sums up the chain of a run; false where nothing is possible.
    fn sum(&mut self, sums: &[Sums]) -> bool {
        self.factors.clear();
        self.factors.extend(sums.iter().map(factors));
        self.chain.run(&self.factors, self.transitions)
    }

    /// Lists the names that are probable enough, by their last token, then by their first.
    fn list_candidates(&mut self) {
        self.candidates.clear();
        for t in 0..self.factors.len() {
            for (kind, threshold) in THRESHOLDS.into_iter().enumerate() {
                if self.chain.starts(t, kind) > LEAST {
                    self.chain.names((t, kind), &self.factors, self.transitions, LEAST, |last, probability| {
                        if probability > threshold {
                            self.candidates.push(Candidate { tokens: t..last + 1, kind, probability });
                        }
                    });
                }
            }
        }
        order::sort_by_key(&mut self.candidates, |candidate| {
            (candidate.tokens.end, candidate.tokens.start, candidate.kind)
        });
    }

    /// Of the candidates those that do not overlap and have the greatest sum of probabilities above [`THRESHOLDS`].
    fn choose(&mut self, offset: usize, found: &mut Vec<Found>) {
        let mut candidates = self.candidates.iter().enumerate().peekable();
        if candidates.peek().is_none() {
            return;
        }
        self.best.clear();
        self.best.push(Best::default());
        for end in 1..=self.factors.len() {
            let mut best = Best { sum: self.best[end - 1].sum, last: None };
            while let Some((at, candidate)) = candidates.next_if(|(_, candidate)| candidate.tokens.end == end) {
                let before = self.best[candidate.tokens.start].sum;
                let sum = before + candidate.probability - THRESHOLDS[candidate.kind];
                if sum > best.sum {
                    best = Best { sum, last: Some(at) };
                }
            }
            self.best.push(best);
        }
        let (mut end, first) = (self.factors.len(), found.len());
        while end > 0 {
            if let Some(at) = self.best[end].last {
                let Candidate { tokens: Range { start, end: past }, kind, probability } = self.candidates[at];
                found.push(Found { tokens: offset + start..offset + past, kind, probability });
                end = start;
            } else {
                end -= 1;
            }
        }
        found[first..].reverse();
    }
}
