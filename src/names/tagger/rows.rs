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

/// Adds the weights of a feature.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn add_weights(sums: &mut Sums, weights: &Weights) {
    sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += i16::from(*weight));
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub use lanes::{add_sums, add_weights};

/// The same written out for WebAssembly, where the compiler takes such a loop label by label: the whole reading takes a fifth
/// longer then.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use std::arch::wasm32::{i16x8_add, i16x8_load_extend_i8x8, v128, v128_load, v128_store};

    use super::{Sums, WIDTH, Weights};

    const _: () = assert!(WIDTH.is_multiple_of(8));

    pub fn add_sums(sums: &mut Sums, others: &Sums) {
        for (sums, others) in sums.chunks_exact_mut(8).zip(others.chunks_exact(8)) {
            // SAFETY: both chunks hold eight lanes of two bytes; WebAssembly loads need no alignment.
            add(sums, unsafe { v128_load(others.as_ptr().cast()) });
        }
    }

    pub fn add_weights(sums: &mut Sums, weights: &Weights) {
        for (sums, weights) in sums.chunks_exact_mut(8).zip(weights.chunks_exact(8)) {
            // SAFETY: the chunk holds eight lanes of one byte.
            add(sums, unsafe { i16x8_load_extend_i8x8(weights.as_ptr()) });
        }
    }

    fn add(sums: &mut [i16], lanes: v128) {
        debug_assert_eq!(sums.len(), 8);
        let at = sums.as_mut_ptr().cast();
        // SAFETY: the chunk holds eight lanes of two bytes.
        unsafe { v128_store(at, i16x8_add(v128_load(at), lanes)) }
    }
}
