//! How the words of a document were read.

use super::super::chain::{Row, WIDTH};
use super::super::labels::{KINDS, LABELS, OUTSIDE, Position, label};

/// Outside; for each kind alone, and in a longer name.
const OUTCOMES: usize = 1 + 2 * KINDS;

/// What a first reading of a document says of each word, and of the document as a whole.
#[derive(Default)]
pub struct Usage {
    groups: Vec<Group>,
    /// How many words of names of each kind are to be expected.
    kinds: [f32; KINDS],
}

/// The occurrences of a word.
#[derive(Clone, Copy, Default)]
struct Group {
    count: u32,
    sums: [f32; OUTCOMES],
    /// The greatest probability of each label, and the one after it.
    most: [Row; 2],
}

/// What the other occurrences of a word say: shares in steps.
pub struct Opinion {
    /// How many others there are, as far as it matters.
    pub many: usize,
    pub outside: usize,
    /// For each kind its share; and, where that is large, how much of it is in longer names.
    pub kinds: [(usize, Option<usize>); KINDS],
    /// For each label how sure the surest of them is of it, from 0 (nearly sure that it is not).
    pub surest: [usize; LABELS],
}

/// From so many other occurrences on, more say no more.
pub const MANY: usize = 3;

impl Usage {
    /// Takes note of one occurrence of a word (see [`super::super::features::Context::group`]) and the probabilities of its
    /// labels.
    pub fn add(&mut self, group: u32, marginal: &Row) {
        if self.groups.len() <= group as usize {
            self.groups.resize(group as usize + 1, Group::default());
        }
        let Group { count, sums, most: [most, next] } = &mut self.groups[group as usize];
        *count += 1;
        let own = outcomes(marginal);
        sums.iter_mut().zip(own).for_each(|(sum, p)| *sum += p);
        self.kinds.iter_mut().zip(own[1..].as_chunks().0).for_each(|(sum, [alone, longer])| *sum += alone + longer);
        for y in 0..WIDTH {
            next[y] = next[y].max(most[y].min(marginal[y]));
            most[y] = most[y].max(marginal[y]);
        }
    }

    /// What the other occurrences of a word say of this one, if there are any.
    #[inline]
    pub fn opinion(&self, group: u32, marginal: &Row) -> Option<Opinion> {
        let Group { count, sums, most: [most, next] } =
            self.groups.get(group as usize).filter(|group| group.count > 1)?;
        let others = count - 1;
        let own = outcomes(marginal);
        let share = |outcome: usize| ((sums[outcome] - own[outcome]) / others as f32).max(0.0);
        let kinds = std::array::from_fn(|kind| {
            let (alone, longer) = (share(1 + 2 * kind), share(2 + 2 * kind));
            let all = alone + longer;
            (step(all), (all > 0.3).then(|| step(longer / all)))
        });
        let surest = std::array::from_fn(|y| sureness(if marginal[y] >= most[y] { next[y] } else { most[y] }));
        Some(Opinion { many: MANY.min(others as usize), outside: step(share(0)), kinds, surest })
    }

    /// The share of each kind among the words of names of the document, in steps; none where there are too few.
    pub fn shares(&self) -> Option<[usize; KINDS]> {
        let all: f32 = self.kinds.iter().sum();
        let share = |sum: f32| SHARES_AT.iter().filter(|edge| sum / all > **edge).count();
        (all > FEWEST).then(|| self.kinds.map(share))
    }
}

/// The probability that a token is part of a name of each kind, in steps.
pub fn kinds(marginal: &Row) -> [usize; KINDS] {
    let own = outcomes(marginal);
    std::array::from_fn(|kind| step(own[1 + 2 * kind] + own[2 + 2 * kind]))
}

/// The probability that a token is not part of a name, in steps.
pub fn outside(marginal: &Row) -> usize {
    step(marginal[OUTSIDE])
}

fn outcomes(marginal: &Row) -> [f32; OUTCOMES] {
    let mut outcomes = [0.0; OUTCOMES];
    outcomes[0] = marginal[OUTSIDE];
    for kind in 0..KINDS {
        let [begin, inside, last, unit] =
            [Position::Begin, Position::Inside, Position::Last, Position::Unit].map(|p| marginal[label(kind, p)]);
        outcomes[1 + 2 * kind] = unit;
        outcomes[2 + 2 * kind] = begin + inside + last;
    }
    outcomes
}

const EDGES: [f32; STEPS - 1] = [0.03, 0.15, 0.4, 0.6, 0.85, 0.97];
pub const STEPS: usize = 7;

fn step(share: f32) -> usize {
    EDGES.iter().filter(|edge| share > **edge).count()
}

const SURE_AT: [f32; SURENESS - 1] = [0.1, 0.4, 0.7, 0.9, 0.97, 0.995];
pub const SURENESS: usize = 7;

fn sureness(probability: f32) -> usize {
    // So it is for most labels.
    if probability <= SURE_AT[0] {
        return 0;
    }
    SURE_AT.iter().filter(|edge| probability > **edge).count()
}

const SHARES_AT: [f32; SHARES - 1] = [0.03, 0.1, 0.2, 0.35, 0.5, 0.7];
pub const SHARES: usize = 7;
/// Of fewer words of names no shares are told.
const FEWEST: f32 = 1.5;
