//! Writes learned weights in the form that `names::tagger::model` reads.

use newsweave::names::tagger::labels::LABELS;
use newsweave::names::tagger::model::{BUCKET_BITS, tail};

use super::learn::Learned;

/// Weights are kept in steps of this size.
const STEP: f32 = 1.0 / 24.0;

pub fn encode(learned: &Learned) -> Vec<u8> {
    let mut bytes = STEP.to_le_bytes().to_vec();
    for row in &learned.transitions[..LABELS] {
        bytes.extend(row[..LABELS].iter().flat_map(|score| score.to_le_bytes()));
    }
    let rows: Vec<_> = learned.features.iter().map(|(key, row)| (key, row.map(quantise))).collect();
    let mut rows: Vec<_> = rows.into_iter().filter(|(_, row)| row.iter().any(|w| *w != 0)).collect();
    rows.sort_by_key(|(key, _)| **key);
    // Two features of one bucket and tail cannot be told apart: the weights of the first stand for both.
    rows.dedup_by_key(|(key, _)| (**key >> (32 - BUCKET_BITS), tail(**key)));
    let mut counts = vec![0u8; 1 << BUCKET_BITS];
    for (key, _) in &rows {
        counts[(**key >> (32 - BUCKET_BITS)) as usize] += 1;
    }
    bytes.extend(counts);
    bytes.extend(rows.iter().flat_map(|(key, _)| tail(**key).to_le_bytes()));
    for y in 0..LABELS {
        bytes.extend(rows.iter().map(|(_, row)| row[y] as u8));
    }
    bytes
}

fn quantise(score: f32) -> i8 {
    (score / STEP).round().clamp(-127.0, 127.0) as i8
}
