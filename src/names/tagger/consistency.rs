//! One name is mostly one thing throughout an article (Krishnan & Manning 2006): after a first reading of all runs, each
//! word is told how its other occurrences were read, and the runs are read again.

use super::chain::Row;
use super::features::Key;
use super::hash::mix;
use super::labels::{KINDS, OUTSIDE, Position, label};
use super::model::Model;
use super::rows::{self, Sums};

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

    /// What the other occurrences of a word say of this one, if there are any.
    fn opinion(&self, group: u32, marginal: &Row) -> Option<Opinion> {
        let (count, sums) = self.groups.get(group as usize).filter(|(count, _)| *count > 1)?;
        let others = count - 1;
        let own = outcomes(marginal);
        let share = |outcome: usize| ((sums[outcome] - own[outcome]) / others as f32).max(0.0);
        let kinds = std::array::from_fn(|kind| {
            let (alone, longer) = (share(1 + 2 * kind), share(2 + 2 * kind));
            let all = alone + longer;
            (step(all), (all > 0.3).then(|| step(longer / all)))
        });
        Some(Opinion { many: MANY.min(others as usize), outside: step(share(0)), kinds })
    }
}

/// What the other occurrences of a word say: shares in steps.
struct Opinion {
    /// How many others there are, as far as it matters.
    many: usize,
    outside: usize,
    /// For each kind its share; and, where that is large, how much of it is in longer names.
    kinds: [(usize, Option<usize>); KINDS],
}

/// From so many other occurrences on, more say no more.
const MANY: usize = 3;

/// The places of a word whose occurrences are asked: the token itself, the one before it, the one behind it.
const PLACES: usize = 3;

/// What the rest of the document says of token `t` of a run.
pub fn of_token(usage: &Usage, groups: &[u32], marginals: &[Row], t: usize, mut emit: impl FnMut(Key)) {
    for (place, at) in [Some(t), t.checked_sub(1), Some(t + 1)].into_iter().enumerate() {
        let Some(at) = at.filter(|at| *at < groups.len()) else { continue };
        let Some(opinion) = usage.opinion(groups[at], &marginals[at]) else { continue };
        emit(outside_key(place, opinion.many, opinion.outside));
        for (kind, (all, longer)) in opinion.kinds.into_iter().enumerate() {
            kind_keys(place, opinion.many, kind, all).into_iter().for_each(&mut emit);
            if let Some(longer) = longer.filter(|_| place == 0) {
                emit(longer_key(kind, longer));
            }
        }
    }
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

/// The weights of all that can be said, which is little: by place, number of occurrences and step.
pub struct Advice {
    outside: [[[Sums; STEPS]; MANY]; PLACES],
    kinds: [[[[Sums; STEPS]; KINDS]; MANY]; PLACES],
    longer: [[Sums; STEPS]; KINDS],
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
        Self {
            outside: from_fn(|place| from_fn(|many| from_fn(|step| sum(&[outside_key(place, many + 1, step)])))),
            kinds: from_fn(|p| from_fn(|many| from_fn(|k| from_fn(|step| kind(p, many + 1, k, step))))),
            longer: from_fn(|kind| from_fn(|step| sum(&[longer_key(kind, step)]))),
        }
    }

    /// Adds to the sums of the tokens of a run what [`of_token`] says of them.
    pub fn add(&self, usage: &Usage, groups: &[u32], marginals: &[Row], sums: &mut [Sums]) {
        for (at, (group, marginal)) in groups.iter().zip(marginals).enumerate() {
            let Some(Opinion { many, outside, kinds }) = usage.opinion(*group, marginal) else { continue };
            for (place, t) in [Some(at), Some(at + 1), at.checked_sub(1)].into_iter().enumerate() {
                let Some(sums) = t.and_then(|t| sums.get_mut(t)) else { continue };
                rows::add_sums(sums, &self.outside[place][many - 1][outside]);
                for (kind, (all, longer)) in kinds.into_iter().enumerate() {
                    rows::add_sums(sums, &self.kinds[place][many - 1][kind][all]);
                    if let Some(longer) = longer.filter(|_| place == 0) {
                        rows::add_sums(sums, &self.longer[kind][longer]);
                    }
                }
            }
        }
    }
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
const STEPS: usize = 7;

fn step(share: f32) -> usize {
    EDGES.iter().filter(|edge| share > **edge).count()
}

#[cfg(test)]
mod tests {
    use super::super::labels::LABELS;
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
        let marginals: Vec<Row> = (0..groups.len()).map(marginal).collect();
        let mut usage = Usage::default();
        groups.iter().zip(&marginals).for_each(|(group, marginal)| usage.add(*group, marginal));
        let keys_of = |t: usize| {
            let mut keys = Vec::new();
            of_token(&usage, &groups, &marginals, t, |key| keys.push(key));
            keys
        };
        let mut keys: Vec<u32> = (0..groups.len()).flat_map(keys_of).map(shorten).collect();
        keys.sort_unstable();
        keys.dedup();
        let weights = |key: u32| std::array::from_fn(|y| ((key >> y) % 9) as i8 - 4);
        let features = keys.into_iter().map(|key| (key, weights(key))).collect();
        let model = Model::new(&Weights { transitions: vec![[0; LABELS]; LABELS], features });

        let mut advised = vec![Sums::default(); groups.len()];
        Advice::new(&model).add(&usage, &groups, &marginals, &mut advised);
        for (t, advised) in advised.iter().enumerate() {
            let mut sums = Sums::default();
            model.add(&keys_of(t), &mut sums);
            assert_eq!(*advised, sums, "token {t}");
        }
        assert!(advised.iter().flatten().any(|sum| *sum != 0));
    }
}
