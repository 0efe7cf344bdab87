//! Words that were met, in this document or an earlier one, with what need not be worked out anew: news come back to the same words.
//! It changes no result; four of five words of a new article were met before.

use super::features::PARTS;
use super::hash::mix;
use super::lexicon::{Entry, Lexicon};
use super::rows::Sums;
use super::words::{Spelling, Vocabulary, Word};
use crate::text::Document;

/// The number of what is no word: the edge of a sentence.
pub const EDGE: u32 = 0;

const EDGE_WORD: Word = Word {
    lower: 1,
    shape: 1,
    entry: Entry { class: 9999, coarse: 999, lower: 0, lists: 0 },
    evidence: 0,
    register: 0,
};

/// The distinct words, numbered from 1: two are the same that are written the same and that their documents use alike.
pub struct Glossary {
    words: Vec<Word>,
    spellings: Vec<Spelling>,
    /// For each word and part an index into `sums`, [`UNKNOWN`] until it is asked for.
    parts: Vec<[u32; PARTS]>,
    sums: Vec<Sums>,
    /// Hashes of the words, and an open hash table of their numbers, at most half full.
    hashes: Vec<u64>,
    table: Vec<u32>,
}

const UNKNOWN: u32 = u32::MAX;

impl Default for Glossary {
    fn default() -> Self {
        Self {
            words: vec![EDGE_WORD],
            spellings: vec![Spelling::default()],
            parts: vec![[UNKNOWN; PARTS]],
            sums: Vec::new(),
            hashes: vec![0],
            table: vec![UNKNOWN; 1 << 6],
        }
    }
}

impl Glossary {
    /// How many words there are.
    pub fn size(&self) -> usize {
        self.words.len()
    }

    pub fn word(&self, number: u32) -> &Word {
        &self.words[number as usize]
    }

    pub fn spelling(&self, number: u32) -> &Spelling {
        &self.spellings[number as usize]
    }

    /// The number of the word of token `i`.
    pub fn number(&mut self, vocabulary: &Vocabulary, i: usize, document: &Document, lexicon: &Lexicon) -> u32 {
        let usage = (vocabulary.evidence(i, document), vocabulary.register_for(i, document));
        let hash = mix(vocabulary.hash(i), u64::from(usage.0) | u64::from(usage.1) << 4);
        let slot = self.slot(hash);
        if self.table[slot] != UNKNOWN {
            return self.table[slot];
        }
        let number = self.words.len() as u32;
        let (word, spelling) = vocabulary.describe(i, usage, document, lexicon);
        self.words.push(word);
        self.spellings.push(spelling);
        self.parts.push([UNKNOWN; PARTS]);
        self.hashes.push(hash);
        self.table[slot] = number;
        if self.words.len() * 2 > self.table.len() {
            self.grow();
        }
        number
    }

    /// The sums of weights of a word in its part, worked out by `sum` where they are not there yet.
    pub fn sums(&mut self, number: u32, part: usize, sum: impl FnOnce(&Self) -> Sums) -> &Sums {
        let at = self.parts[number as usize][part];
        if at != UNKNOWN {
            return &self.sums[at as usize];
        }
        let sums = sum(self);
        self.parts[number as usize][part] = self.sums.len() as u32;
        self.sums.push(sums);
        &self.sums[self.sums.len() - 1]
    }

    #[inline]
    fn slot(&self, hash: u64) -> usize {
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        while self.table[at] != UNKNOWN && self.hashes[self.table[at] as usize] != hash {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        self.table = vec![UNKNOWN; self.table.len() * 2];
        for number in 1..self.words.len() {
            let slot = self.slot(self.hashes[number]);
            self.table[slot] = number as u32;
        }
    }
}
