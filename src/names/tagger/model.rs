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
    /// Of features with few weights, or with a place in `rich`.
    rows: Table<Sparse>,
    rich: Vec<rows::Weights>,
}

/// The weights of a feature that are not zero, each with its label: mostly one to three of 21. So packed, all rows together are half
/// as large, and it is the way to them in memory that takes the time.
#[derive(Clone, Copy, Default)]
struct Sparse {
    labels: [u8; FEW],
    weights: [i8; FEW],
}

const FEW: usize = 4;

/// Labels are numbered below this; those from [`NOWHERE`] on are none.
const LANES: usize = 32;
/// The first label of a row whose weights are in [`Model::rich`], at the place that its weights spell.
const NOWHERE: u8 = 28;

impl Model {
    pub fn new(weights: &Weights) -> Self {
        let mut rich = Vec::new();
        let rows = weights.features.iter().map(|(key, weights)| {
            let some = || (0u8..).zip(weights).filter(|(_, weight)| **weight != 0);
            let mut row = Sparse { labels: [NOWHERE + 1; FEW], weights: [0; FEW] };
            if some().count() > FEW {
                row.labels[0] = NOWHERE;
                row.weights = (rich.len() as u32).to_le_bytes().map(|byte| byte as i8);
                rich.push(std::array::from_fn(|label| weights.get(label).copied().unwrap_or(0)));
            } else {
                for (at, (label, weight)) in some().enumerate() {
                    (row.labels[at], row.weights[at]) = (label, *weight);
                }
            }
            (*key, row)
        });
        let rows = Table::new(rows);
        let transitions = Transitions::new(|a, b| weights.transitions[a][b] as f32 * STEP);
        Self { transitions, rows, rich }
    }

    /// Adds the weights of those features that have any.
    ///
    /// First all keys are sifted, then the rows are fetched, then added: so many of them can be on their way at once. Whether a key
    /// stays, and whether a row is rich, cannot be foreseen, so that is written without branches.
    pub fn add(&self, keys: &[Key], sums: &mut Sums) {
        let mut places = [(0, 0); MOST_AT_ONCE];
        let mut rows = [Sparse::default(); MOST_AT_ONCE];
        let mut rich = [0; MOST_AT_ONCE];
        let mut lanes = [0i16; LANES];
        for keys in keys.chunks(MOST_AT_ONCE) {
            let mut kept = 0;
            for key in keys {
                let (place, may_be_there) = self.rows.place(*key);
                places[kept] = (place, *key);
                kept += usize::from(may_be_there);
            }
            let mut found = 0;
            for (place, key) in &places[..kept] {
                let (row, is_there) = self.rows.at(*place, *key);
                rows[found] = *row;
                found += usize::from(is_there);
            }
            let mut riches = 0;
            for row in &rows[..found] {
                for (label, weight) in row.labels.into_iter().zip(row.weights) {
                    lanes[usize::from(label) % LANES] += i16::from(weight);
                }
                rich[riches] = u32::from_le_bytes(row.weights.map(|byte| byte as u8));
                riches += usize::from(row.labels[0] == NOWHERE);
            }
            rows::add_weights(sums, rich[..riches].iter().map(|place| &self.rich[*place as usize]));
        }
        let lanes: &Sums = lanes.first_chunk().expect("there are more lanes than labels");
        rows::add_sums(sums, lanes);
    }
}

/// A token has no more features than this.
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
