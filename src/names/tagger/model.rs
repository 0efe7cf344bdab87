//! The learned weights of one reading, made ready for use.

use std::sync::LazyLock;

use super::chain::{Row, Transitions, WIDTH, exp};
use super::features::Key;
use super::labels::LABELS;
use super::layout::{STEP, Weights};
use super::rows::{self, Sums};
use super::table::Table;

pub struct Model {
    pub transitions: Transitions,
    /// A feature's weights with its key fill half a line of the cache.
    weights: Table<rows::Weights>,
}

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
    pub fn add(&self, keys: &mut Vec<Key>, sums: &mut Sums) {
        // First all are sifted, then the table is asked: so many of its lines can be on their way at once.
        // Whether a key stays cannot be foreseen, so the sieve is written without a branch.
        let mut kept = 0;
        for at in 0..keys.len() {
            let key = keys[at];
            keys[kept] = key;
            kept += usize::from(self.weights.may_hold(key));
        }
        keys.truncate(kept);
        for weights in keys.drain(..).filter_map(|key| self.weights.find(key)) {
            rows::add_weights(sums, weights);
        }
    }
}

/// Factors for the chain from sums of weights, the greatest 1.
pub fn factors(sums: &Sums) -> Row {
    static POWERS: LazyLock<Vec<f32>> = LazyLock::new(|| (0..2048).map(|n| exp(-(n as f32) * STEP)).collect());
    let powers = &*POWERS;
    let most = sums[..LABELS].iter().copied().max().expect("there are labels");
    let mut row = [0.0; WIDTH];
    for (factor, sum) in row.iter_mut().zip(sums).take(LABELS) {
        *factor = powers.get((most as i32 - *sum as i32) as usize).copied().unwrap_or(0.0);
    }
    row
}
