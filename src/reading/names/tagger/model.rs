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
    #[inline]
    pub fn add(&self, keys: &[Key], sums: &mut Sums) {
        // First all are sifted, then the weights are fetched: so many of them can be on their way at once.
        // Whether a key stays cannot be foreseen, so the sieve is written without a branch.
        let mut places = [(0, 0); MOST_AT_ONCE];
        for keys in keys.chunks(MOST_AT_ONCE) {
            let mut kept = 0;
            for key in keys {
                let (place, may_be_there) = self.weights.place(*key);
                places[kept] = (place, *key);
                kept += usize::from(may_be_there);
            }
            rows::add_weights(sums, places[..kept].iter().filter_map(|(place, key)| self.weights.at(*place, *key)));
        }
    }
}

const MOST_AT_ONCE: usize = 64;

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
