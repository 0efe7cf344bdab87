//! What is known of words beforehand: the company that they keep in raw news, how often they stand in lower case there, and
//! the lists of names that they are on.

use super::layout::Known;
use super::table::Table;

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The class of words used alike, as written; 0 where the word is too rare.
    pub class: u16,
    /// The class of that class.
    pub coarse: u16,
    /// How often it stands in lower case, in steps from 1 (never) to 7 (always); 0 where unknown.
    pub lower: u8,
    /// One bit for each list that it is on, case aside.
    pub lists: u16,
}

/// The words that something is known of, by the hash of their form.
pub struct Lexicon {
    words: Table<Known>,
    coarse: Vec<u8>,
}

impl Lexicon {
    /// A lexicon of words in the order of their keys.
    pub fn new(words: &[(u32, Known)], coarse: Vec<u8>) -> Self {
        Self { words: Table::new(words.iter().copied()), coarse }
    }

    /// What is known of a word, from the hashes of its form and of its form in lower case.
    pub fn entry(&self, form: u64, lower: u64) -> Entry {
        let find = |hash: u64| self.words.find(key(hash)).copied().unwrap_or_default();
        let written = find(form);
        let small = if form == lower { written } else { find(lower) };
        let coarse = self.coarse.get(written.class as usize).copied().unwrap_or(0);
        Entry { class: written.class, coarse: coarse.into(), lower: small.lower, lists: small.lists }
    }
}

/// The key under which the lexicon keeps a word.
pub fn key(hash: u64) -> u32 {
    (hash >> 32) as u32
}
