//! One name is mostly one thing throughout an article (Krishnan & Manning 2006): after a first reading of all runs, each
//! word is told how its other occurrences were read, and the runs are read again.

use super::chain::Row;
use super::features::Key;
use super::hash::mix;
use super::labels::{KINDS, LABELS, OUTSIDE, Position, kind, label};

/// Outside; for each kind alone, and in a longer name.
const OUTCOMES: usize = 1 + 2 * KINDS;

/// How the words of a document were read.
#[derive(Default)]
pub struct Usage {
    groups: Vec<(u32, [f32; OUTCOMES])>,
}

impl Usage {
    /// Takes note of one occurrence of a word (see [`super::features::Context::group`]) and the probabilities of its labels.
    pub fn add(&mut self, group: u32, marginal: &Row) {
        if self.groups.len() <= group as usize {
            self.groups.resize(group as usize + 1, (0, [0.0; OUTCOMES]));
        }
        let (count, sums) = &mut self.groups[group as usize];
        *count += 1;
        sums.iter_mut().zip(outcomes(marginal)).for_each(|(sum, p)| *sum += p);
    }

    /// Whether a word occurs more than once.
    pub fn repeats(&self, group: u32) -> bool {
        self.groups[group as usize].0 > 1
    }

    /// What the other occurrences of a word say of this one. `place` tells the word itself (0) from its neighbours.
    fn features(&self, group: u32, marginal: &Row, place: u64, mut emit: impl FnMut(Key)) {
        let (count, sums) = &self.groups[group as usize];
        let others = *count - 1;
        if others == 0 {
            return;
        }
        let mut put = |template: u64, value: u64| emit(mix(template * 4 + place, mix(1 << 40, value)) as Key);
        let own = outcomes(marginal);
        let share = |outcome: usize| ((sums[outcome] - own[outcome]) / others as f32).max(0.0);
        let many = others.min(3) as u64;
        put(0, mix(many, step(share(0))));
        for kind in 0..KINDS {
            let (alone, longer) = (share(1 + 2 * kind), share(2 + 2 * kind));
            let all = mix(kind as u64, step(alone + longer));
            put(1, all);
            put(2, mix(all, many));
            if place == 0 && alone + longer > 0.3 {
                put(3, mix(kind as u64, step(longer / (alone + longer))));
            }
        }
    }
}

/// What the rest of the document says of token `t` of a run.
pub fn of_token(usage: &Usage, groups: &[u32], marginals: &[Row], t: usize, mut emit: impl FnMut(Key)) {
    usage.features(groups[t], &marginals[t], 0, &mut emit);
    if t > 0 {
        usage.features(groups[t - 1], &marginals[t - 1], 1, &mut emit);
    }
    if t + 1 < groups.len() {
        usage.features(groups[t + 1], &marginals[t + 1], 2, &mut emit);
    }
}

fn outcomes(marginal: &Row) -> [f32; OUTCOMES] {
    let mut outcomes = [0.0; OUTCOMES];
    outcomes[0] = marginal[OUTSIDE];
    for (y, p) in marginal.iter().enumerate().take(LABELS) {
        if let Some(kind) = kind(y) {
            outcomes[1 + 2 * kind + (y != label(kind, Position::Unit)) as usize] += p;
        }
    }
    outcomes
}

fn step(share: f32) -> u64 {
    [0.03, 0.15, 0.4, 0.6, 0.85, 0.97].iter().filter(|edge| share > **edge).count() as u64
}
