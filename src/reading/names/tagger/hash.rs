//! Hashes that are the same on every machine: the names of features and the keys of the lexicon.

use crate::text::packed;

const K: u64 = 0x9e37_79b9_7f4a_7c15;

pub fn mix(a: u64, b: u64) -> u64 {
    let x = (a ^ b.rotate_left(32)).wrapping_mul(K);
    let x = (x ^ (x >> 29)).wrapping_add(b).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 32)
}

#[inline]
pub fn bytes(bytes: &[u8]) -> u64 {
    let mut hash = bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        hash = mix(hash, packed(chunk));
    }
    hash
}
