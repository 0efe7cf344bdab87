//! Hashes of names, and tables from them to the few names that share one.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over the words, each closed by a byte that no word holds; `kind` keeps tables of different use apart.
pub(super) fn hash<'w>(words: impl IntoIterator<Item = &'w str>) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    for word in words {
        for byte in word.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    hash
}

pub(super) fn hash_words(words: &[String]) -> u64 {
    hash(words.iter().map(String::as_str))
}

/// Keys are hashes already; they need no second one.
#[derive(Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("keys are u64")
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key ^ key >> 32;
    }
}

pub(super) type KeyMap<V> = HashMap<u64, V, BuildHasherDefault<KeyHasher>>;

/// The names that share a key: the first few of them. A key that more share says little, and costs no more.
#[derive(Clone, Copy, Default)]
pub(super) struct Candidates {
    items: [u32; 6],
    len: u8,
}

impl Candidates {
    pub fn as_slice(&self) -> &[u32] {
        &self.items[..self.len as usize]
    }

    pub fn push(&mut self, item: u32) {
        if (self.len as usize) < self.items.len() && !self.as_slice().contains(&item) {
            self.items[self.len as usize] = item;
            self.len += 1;
        }
    }
}

/// Key to candidates.
#[derive(Default)]
pub(super) struct Index(KeyMap<Candidates>);

impl Index {
    pub fn add(&mut self, key: u64, item: u32) {
        self.0.entry(key).or_default().push(item);
    }

    pub fn get(&self, key: u64) -> &[u32] {
        self.0.get(&key).map_or(&[], Candidates::as_slice)
    }
}
