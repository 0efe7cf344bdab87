//! One name is mostly one thing throughout an article (Krishnan & Manning 2006): after a first reading of all runs, each
//! word is told how its other occurrences were read, what stands beside it in a row of names, and how common names of each kind
//! are in the article; and the runs are read again.

mod joints;
mod usage;

pub use joints::{Joint, joint};
pub use usage::Usage;

use super::chain::Row;
use super::features::Key;
use super::hash::mix;
use super::labels::{KINDS, LABELS};
use super::model::Model;
use super::rows::{self, Sums};
use joints::{JOINTS, SIDES, across};
use usage::{MANY, Opinion, SHARES, STEPS, SURENESS};

/// A run that was read once.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// The word of each token, see [`super::features::Context::group`].
    pub groups: &'a [u32],
    pub joints: &'a [Joint],
    /// The probabilities of the labels of each token.
    pub marginals: &'a [Row],
}

/// The places of a word whose occurrences are asked: the token itself, the one before it, the one behind it.
const PLACES: usize = 3;

/// What the rest of the document says of token `t` of a run.
pub fn of_token(usage: &Usage, run: &Run, t: usize, mut emit: impl FnMut(Key)) {
    for (place, at) in [Some(t), t.checked_sub(1), Some(t + 1)].into_iter().enumerate() {
        let Some(at) = at.filter(|at| *at < run.groups.len()) else { continue };
        let Some(opinion) = usage.opinion(run.groups[at], &run.marginals[at]) else { continue };
        emit(outside_key(place, opinion.many, opinion.outside));
        for (kind, (all, longer)) in opinion.kinds.into_iter().enumerate() {
            kind_keys(place, opinion.many, kind, all).into_iter().for_each(&mut emit);
            if let Some(longer) = longer.filter(|_| place == 0) {
                emit(longer_key(kind, longer));
            }
        }
        if place == 0 {
            some(opinion.surest).for_each(|(label, sureness)| emit(surest_key(label, sureness)));
        }
    }
    for (side, (between, at)) in beside(run.joints, t) {
        emit(row_outside_key(side, between, usage::outside(&run.marginals[at])));
        some(usage::kinds(&run.marginals[at])).for_each(|(kind, step)| emit(row_key(side, between, kind, step)));
    }
    for (kind, share) in usage.shares().into_iter().flatten().enumerate() {
        emit(share_key(kind, share));
    }
}

/// The sides on which a row of names goes on, with [`across`].
fn beside(joints: &[Joint], t: usize) -> impl Iterator<Item = (usize, (Joint, usize))> {
    SIDES.into_iter().enumerate().filter_map(move |(n, side)| Some((n, across(joints, t, side)?)))
}

/// Those steps that are not the lowest, which most are.
fn some<const N: usize>(steps: [usize; N]) -> impl Iterator<Item = (usize, usize)> {
    steps.into_iter().enumerate().filter(|(_, step)| *step > 0)
}

fn key(template: u64, place: usize, value: u64) -> Key {
    mix(template * 4 + place as u64, mix(1 << 40, value)) as Key
}

fn outside_key(place: usize, many: usize, step: usize) -> Key {
    key(0, place, mix(many as u64, step as u64))
}

fn kind_keys(place: usize, many: usize, kind: usize, step: usize) -> [Key; 2] {
    let all = mix(kind as u64, step as u64);
    [key(1, place, all), key(2, place, mix(all, many as u64))]
}

fn longer_key(kind: usize, step: usize) -> Key {
    key(3, 0, mix(kind as u64, step as u64))
}

fn surest_key(label: usize, sureness: usize) -> Key {
    key(4, 0, mix(label as u64, sureness as u64))
}

fn row_key(side: usize, between: Joint, kind: usize, step: usize) -> Key {
    key(5, side, mix(mix(kind as u64, between.into()), step as u64))
}

fn row_outside_key(side: usize, between: Joint, step: usize) -> Key {
    key(6, side, mix(between.into(), step as u64))
}

fn share_key(kind: usize, share: usize) -> Key {
    key(7, 0, mix(kind as u64, share as u64))
}

/// The weights of all that can be said, which is little: by place, number of occurrences and step.
pub struct Advice {
    outside: [[[Sums; STEPS]; MANY]; PLACES],
    kinds: [[[[Sums; STEPS]; KINDS]; MANY]; PLACES],
    longer: [[Sums; STEPS]; KINDS],
    surest: [[Sums; SURENESS]; LABELS],
    rows: [[[[Sums; STEPS]; KINDS]; JOINTS]; SIDES.len()],
    rows_outside: [[[Sums; STEPS]; JOINTS]; SIDES.len()],
    shares: [[Sums; SHARES]; KINDS],
}

impl Advice {
    pub fn new(model: &Model) -> Self {
        use std::array::from_fn;
        let sum = |keys: &[Key]| {
            let mut sums = Sums::default();
            model.add(keys, &mut sums);
            sums
        };
        let kind = |place, many, kind, step| sum(&kind_keys(place, many, kind, step));
        let row = |side, joint, kind, step| sum(&[row_key(side, joint as Joint + 1, kind, step)]);
        let row_outside = |side, joint, step| sum(&[row_outside_key(side, joint as Joint + 1, step)]);
        Self {
            outside: from_fn(|place| from_fn(|many| from_fn(|step| sum(&[outside_key(place, many + 1, step)])))),
            kinds: from_fn(|p| from_fn(|many| from_fn(|k| from_fn(|step| kind(p, many + 1, k, step))))),
            longer: from_fn(|kind| from_fn(|step| sum(&[longer_key(kind, step)]))),
            surest: from_fn(|label| from_fn(|sureness| sum(&[surest_key(label, sureness)]))),
            rows: from_fn(|side| from_fn(|joint| from_fn(|kind| from_fn(|step| row(side, joint, kind, step))))),
            rows_outside: from_fn(|side| from_fn(|joint| from_fn(|step| row_outside(side, joint, step)))),
            shares: from_fn(|kind| from_fn(|share| sum(&[share_key(kind, share)]))),
        }
    }

    /// Adds to the sums of the tokens of a run what [`of_token`] says of them.
    pub fn add(&self, usage: &Usage, run: &Run, sums: &mut [Sums]) {
        let mut of_all = Sums::default();
        for (kind, share) in usage.shares().into_iter().flatten().enumerate() {
            rows::add_sums(&mut of_all, &self.shares[kind][share]);
        }
        for (t, (group, marginal)) in run.groups.iter().zip(run.marginals).enumerate() {
            rows::add_sums(&mut sums[t], &of_all);
            for (side, (between, at)) in beside(run.joints, t) {
                let joint = between as usize - 1;
                rows::add_sums(&mut sums[t], &self.rows_outside[side][joint][usage::outside(&run.marginals[at])]);
                for (kind, step) in some(usage::kinds(&run.marginals[at])) {
                    rows::add_sums(&mut sums[t], &self.rows[side][joint][kind][step]);
                }
            }
            if let Some(opinion) = usage.opinion(*group, marginal) {
                self.spread(&opinion, t, sums);
            }
        }
    }

    /// Adds what the other occurrences of the word of token `t` say to the sums of this token and its neighbours.
    fn spread(&self, opinion: &Opinion, t: usize, sums: &mut [Sums]) {
        for (label, sureness) in some(opinion.surest) {
            rows::add_sums(&mut sums[t], &self.surest[label][sureness]);
        }
        let many = opinion.many - 1;
        for (place, at) in [Some(t), Some(t + 1), t.checked_sub(1)].into_iter().enumerate() {
            let Some(sums) = at.and_then(|at| sums.get_mut(at)) else { continue };
            rows::add_sums(sums, &self.outside[place][many][opinion.outside]);
            for (kind, (all, longer)) in opinion.kinds.into_iter().enumerate() {
                rows::add_sums(sums, &self.kinds[place][many][kind][all]);
                if let Some(longer) = longer.filter(|_| place == 0) {
                    rows::add_sums(sums, &self.longer[kind][longer]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::layout::Weights;
    use super::super::table::shorten;
    use super::*;

    #[test]
    fn advice_is_what_the_features_say() {
        let marginal = |n: usize| -> Row {
            let mut row: Row =
                std::array::from_fn(|y| if y < LABELS { ((y * 7 + n * 5) % 11 + 1) as f32 } else { 0.0 });
            row[(n * 3) % LABELS] += 40.0;
            let sum: f32 = row.iter().sum();
            row.map(|p| p / sum)
        };
        let groups = [0, 1, 0, 2, 1, 3, 0, 4, 0];
        let joints = [0, 1, 0, 0, 1, 2, 0, 2, 0];
        let marginals: Vec<Row> = (0..groups.len()).map(marginal).collect();
        let mut usage = Usage::default();
        groups.iter().zip(&marginals).for_each(|(group, marginal)| usage.add(*group, marginal));
        let run = Run { groups: &groups, joints: &joints, marginals: &marginals };
        let keys_of = |t: usize| {
            let mut keys = Vec::new();
            of_token(&usage, &run, t, |key| keys.push(key));
            keys
        };
        let mut keys: Vec<u32> = (0..groups.len()).flat_map(keys_of).map(shorten).collect();
        keys.sort_unstable();
        keys.dedup();
        let weights = |key: u32| std::array::from_fn(|y| ((key >> y) % 9) as i8 - 4);
        let features = keys.into_iter().map(|key| (key, weights(key))).collect();
        let model = Model::new(&Weights { transitions: vec![[0; LABELS]; LABELS], features });

        let mut advised = vec![Sums::default(); groups.len()];
        Advice::new(&model).add(&usage, &run, &mut advised);
        for (t, advised) in advised.iter().enumerate() {
            let mut sums = Sums::default();
            model.add(&keys_of(t), &mut sums);
            assert_eq!(*advised, sums, "token {t}");
        }
        assert!(advised.iter().flatten().any(|sum| *sum != 0));
    }
}
