//! The word vectors of spaCy's medium English model (MIT): 20,000 vectors of 300 numbers for some 685,000 words as written.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

pub const WIDTH: usize = 300;

pub struct Vectors {
    pub rows: Vec<[f32; WIDTH]>,
    /// The words, by spelling, and the row of each.
    pub words: Vec<(String, u32)>,
}

/// Reads the `vocab` folder of the model.
pub fn read(folder: &Path) -> Result<Vectors> {
    let file = |name: &str| std::fs::read(folder.join(name)).with_context(|| folder.join(name).display().to_string());
    let array = file("vectors")?;
    ensure!(array.starts_with(b"\x93NUMPY\x01"), "vectors are not in NumPy's format");
    let numbers: Vec<f32> =
        array[128..].chunks_exact(4).map(|b| f32::from_le_bytes(b.try_into().expect("four bytes"))).collect();
    let rows = numbers.chunks_exact(WIDTH).map(|row| row.try_into().expect("a whole row")).collect();
    let row_of: HashMap<u64, u32> = rmp_serde::from_slice(&file("key2row")?)?;
    let strings: Vec<String> = serde_json::from_slice(&file("strings.json")?)?;
    let mut words: Vec<(String, u32)> = strings
        .into_iter()
        .filter_map(|word| Some((row_of.get(&hash(word.as_bytes())).copied()?, word)))
        .map(|(row, word)| (word, row))
        .collect();
    words.sort_unstable();
    Ok(Vectors { rows, words })
}

/// MurmurHash64A with seed 1, which spaCy keeps its words by.
fn hash(bytes: &[u8]) -> u64 {
    const M: u64 = 0xc6a4_a793_5bd1_e995;
    let mut h = 1 ^ (bytes.len() as u64).wrapping_mul(M);
    let eights = bytes.chunks_exact(8);
    let rest = eights.remainder();
    for eight in eights {
        let k = u64::from_le_bytes(eight.try_into().expect("eight bytes")).wrapping_mul(M);
        h = (h ^ (k ^ k >> 47).wrapping_mul(M)).wrapping_mul(M);
    }
    if !rest.is_empty() {
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        h = (h ^ u64::from_le_bytes(last)).wrapping_mul(M);
    }
    h = (h ^ h >> 47).wrapping_mul(M);
    h ^ h >> 47
}
