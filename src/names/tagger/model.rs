//! The learned weights of one reading, made ready for use.

use std::sync::LazyLock;

use super::chain::{Row, Transitions, WIDTH, exp};
use super::features::Key;
use super::labels::LABELS;
use super::layout::{STEP, Weights};
use super::table::Table;

pub struct Model {
    pub transitions: Transitions,
    table: Table,
    rows: Vec<[i8; WIDTH]>,
}

impl Model {
    pub fn new(weights: &Weights) -> Self {
        let transitions = Transitions::new(|a, b| weights.transitions[a][b] as f32 * STEP);
        let rows = weights.features.iter().map(|(_, weights)| {
            let mut row = [0; WIDTH];
            row[..LABELS].copy_from_slice(weights);
            row
        });
        Self { transitions, table: Table::new(weights.features.iter().map(|(key, _)| *key)), rows: rows.collect() }
    }

    /// Adds the weights of a feature, if it has any.
    pub fn add(&self, key: Key, sums: &mut [i16; WIDTH]) {
        if let Some(at) = self.table.find(key) {
            for (sum, weight) in sums.iter_mut().zip(&self.rows[at]) {
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
