//! The learned weights of one reading, made ready for use.

use std::sync::LazyLock;

use super::chain::{Row, Transitions, WIDTH, exp};
use super::features::Key;
use super::labels::LABELS;
use super::layout::{STEP, Weights};
use super::table::Table;

pub struct Model {
    pub transitions: Transitions,
    weights: Table<Padded>,
}

/// The weights of a feature for all labels; with its key it fills half a line of the cache.
type Padded = [i8; WIDTH];

impl Model {
    pub fn new(weights: &Weights) -> Self {
        let rows = weights.features.iter().map(|(key, weights)| {
            let mut row = [0; WIDTH];
            row[..LABELS].copy_from_slice(weights);
            (*key, row)
        });
        let transitions = Transitions::new(|a, b| weights.transitions[a][b] as f32 * STEP);
        Self { transitions, weights: Table::new(rows) }
    }

    /// Adds the weights of those features that have any.
    pub fn add(&self, keys: &mut Vec<Key>, sums: &mut [i16; WIDTH]) {
        // First all are sifted, then the table is asked: so many of its lines can be on their way at once.
        keys.retain(|key| self.weights.may_hold(*key));
        for weights in keys.drain(..).filter_map(|key| self.weights.find(key)) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += *weight as i16;
            }
        }
    }
}

/// Factors for the chain from sums of weights, the greatest 1.
pub fn factors(sums: &[i16; WIDTH]) -> Row {
    static POWERS: LazyLock<Vec<f32>> = LazyLock::new(|| (0..2048).map(|n| exp(-(n as f32) * STEP)).collect());
    let powers = &*POWERS;
    let most = sums[..LABELS].iter().copied().max().expect("there are labels");
    let mut row = [0.0; WIDTH];
    for (factor, sum) in row.iter_mut().zip(sums).take(LABELS) {
        *factor = powers.get((most as i32 - *sum as i32) as usize).copied().unwrap_or(0.0);
    }
    row
}
