//! The learned weights, as the trainer wrote them into `model.bin`.

use super::chain::{Row, Transitions, WIDTH, exp};
use super::features::Key;
use super::labels::{LABELS, may_follow};

/// Features are found by their first bits, then by the next [`TAIL_BITS`].
pub const BUCKET_BITS: u32 = 16;
pub const TAIL_BITS: u32 = 12;

/// Scores of a feature for every label, in steps of [`Model::step`].
pub type Weights = [i8; WIDTH];

pub struct Model {
    /// What one step of a weight is worth.
    pub step: f32,
    pub transitions: Transitions,
    starts: Vec<u32>,
    tails: Vec<u16>,
    rows: Vec<Weights>,
}

impl Model {
    /// Reads `model.bin`: step, transition scores, the number of features in each bucket, the tails of their keys, and
    /// their weights label by label; little endian.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut at = Cursor(bytes);
        let step = at.float()?;
        let mut transitions = [[0.0; WIDTH]; WIDTH];
        for (a, row) in transitions.iter_mut().enumerate().take(LABELS) {
            for (b, factor) in row.iter_mut().enumerate().take(LABELS) {
                let score = at.float()?;
                *factor = if may_follow(a, b) { exp(score) } else { 0.0 };
            }
        }
        let mut starts = vec![0];
        for count in at.take(1 << BUCKET_BITS)? {
            starts.push(starts.last()? + *count as u32);
        }
        let features = *starts.last()? as usize;
        let tails = at.take(features * 2)?.chunks(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
        let mut rows = vec![[0; WIDTH]; features];
        for y in 0..LABELS {
            for (row, weight) in rows.iter_mut().zip(at.take(features)?) {
                row[y] = *weight as i8;
            }
        }
        Some(Self { step, transitions, starts, tails, rows })
    }

    /// The weights of a feature that has any.
    pub fn weights(&self, key: Key) -> Option<&Weights> {
        let bucket = (key >> (32 - BUCKET_BITS)) as usize;
        let tail = tail(key);
        let range = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        let at = self.tails[range.clone()].iter().position(|t| *t == tail)?;
        Some(&self.rows[range.start + at])
    }

    pub fn add(&self, key: Key, sums: &mut [i16; WIDTH]) {
        if let Some(weights) = self.weights(key) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += *weight as i16;
            }
        }
    }

    /// Factors for the chain from sums of weights, the greatest 1.
    pub fn factors(&self, sums: &[i16; WIDTH]) -> Row {
        let most = sums[..LABELS].iter().copied().max().expect("there are labels");
        let mut row = [0.0; WIDTH];
        for (factor, sum) in row.iter_mut().zip(sums).take(LABELS) {
            *factor = exp((*sum as i32 - most as i32) as f32 * self.step);
        }
        row
    }
}

/// The bits of a key that tell features of one bucket apart.
pub fn tail(key: Key) -> u16 {
    ((key >> (32 - BUCKET_BITS - TAIL_BITS)) & ((1 << TAIL_BITS) - 1)) as u16
}

struct Cursor<'b>(&'b [u8]);

impl<'b> Cursor<'b> {
    fn take(&mut self, n: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }

    fn float(&mut self) -> Option<f32> {
        self.take(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }
}
