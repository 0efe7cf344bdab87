//! Rows of sums, one for each label: the innermost loop of the tagger.

use super::chain::WIDTH;

/// Sums of weights.
pub type Sums = [i16; WIDTH];
/// The weights of a feature.
pub type Weights = [i8; WIDTH];

/// Adds other sums.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn add_sums(sums: &mut Sums, others: &Sums) {
    sums.iter_mut().zip(others).for_each(|(sum, other)| *sum += other);
}

/// Adds the weights of features.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn add_weights<'w>(sums: &mut Sums, weights: impl Iterator<Item = &'w Weights>) {
    for weights in weights {
        sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += i16::from(*weight));
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub use lanes::{add_sums, add_weights};

/// The same written out for WebAssembly, where the compiler takes such a loop label by label: the whole reading takes a fifth
/// longer then.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use std::arch::wasm32::{i16x8_add, i16x8_load_extend_i8x8, v128, v128_load, v128_store};

    use super::{Sums, WIDTH, Weights};

    const _: () = assert!(WIDTH == 24);

    pub fn add_sums(sums: &mut Sums, others: &Sums) {
        let (mut lanes, others) = (load(sums), load(others));
        lanes.iter_mut().zip(others).for_each(|(lane, other)| *lane = i16x8_add(*lane, other));
        store(sums, lanes);
    }

    pub fn add_weights<'w>(sums: &mut Sums, weights: impl Iterator<Item = &'w Weights>) {
        // Kept out of memory from the first feature to the last.
        let [mut a, mut b, mut c] = load(sums);
        for weights in weights {
            // SAFETY: there are 24 weights of one byte; WebAssembly loads need no alignment.
            let [x, y, z] = [0, 8, 16].map(|at| unsafe { i16x8_load_extend_i8x8(weights.as_ptr().add(at)) });
            (a, b, c) = (i16x8_add(a, x), i16x8_add(b, y), i16x8_add(c, z));
        }
        store(sums, [a, b, c]);
    }

    fn load(sums: &Sums) -> [v128; 3] {
        // SAFETY: there are 24 sums of two bytes.
        [0, 8, 16].map(|at| unsafe { v128_load(sums.as_ptr().add(at).cast()) })
    }

    fn store(sums: &mut Sums, lanes: [v128; 3]) {
        for (sums, lane) in sums.chunks_exact_mut(8).zip(lanes) {
            // SAFETY: the chunk holds eight sums of two bytes.
            unsafe { v128_store(sums.as_mut_ptr().cast(), lane) }
        }
    }
}
