//! Brings learned scores into the form in which `model.bin` keeps them.

use newsweave::names::tagger::chain::Row;
use newsweave::names::tagger::labels::LABELS;
use newsweave::names::tagger::layout::{Layout, STEP, Weights};
use newsweave::names::tagger::table::shorten;

use super::learn::Learned;
use super::pack::Encoder;

/// Features all of whose weights are smaller, in steps, are left out: they are many and say next to nothing.
const LEAST: i8 = 3;

pub fn weights(learned: &Learned) -> Weights {
    let rows = learned.features.iter().map(|(key, row)| (shorten(*key), steps(row)));
    let mut features: Vec<_> = rows.filter(|(_, row)| row.iter().any(|w| w.abs() >= LEAST)).collect();
    // Keys that cannot be told apart: the first stands for both.
    features.sort_by_key(|(key, _)| *key);
    features.dedup_by_key(|(key, _)| *key);
    println!("{} features with a weight", features.len());
    Weights { transitions: learned.transitions[..LABELS].iter().map(steps).collect(), features }
}

/// Scores as whole steps.
fn steps(row: &Row) -> [i8; LABELS] {
    std::array::from_fn(|y| (row[y] / STEP).round().clamp(-127.0, 127.0) as i8)
}

pub fn bytes(layout: &mut Layout) -> Vec<u8> {
    let mut encoder = Encoder::new();
    layout.pass(&mut encoder);
    encoder.finish()
}
