//! The weights by which a choice is made: learned, and kept as one small table.

use std::sync::LazyLock;

/// Weights by the hash of a feature. Features may share one, which costs little where they are few.
pub struct Ranker {
    weights: Vec<i8>,
}

/// So many weights, a power of two.
pub const SIZE: usize = 1 << 16;

impl Ranker {
    pub fn score(&self, features: &[u32]) -> i32 {
        features.iter().map(|&feature| i32::from(self.weights[slot(feature)])).sum()
    }
}

/// Where the weight of a feature is.
pub fn slot(feature: u32) -> usize {
    (feature >> (32 - SIZE.trailing_zeros())) as usize
}

/// The weights that `cargo xtask train quotes` learned.
pub fn ranker() -> &'static Ranker {
    static RANKER: LazyLock<Ranker> = LazyLock::new(|| {
        let bytes = include_bytes!("ranker.bin");
        Ranker { weights: bytes.iter().map(|byte| byte.cast_signed()).collect() }
    });
    &RANKER
}
