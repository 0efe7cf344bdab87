//! What is known of words beforehand: the company that they keep in raw news, how often they stand in lower case there, and
//! the lists of names that they are on.

use super::layout::{KEY_BITS, Known};
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

impl Entry {
    /// Whether the news know the word as a name and never write it in lower case.
    fn is_name(self) -> bool {
        self.lower == 1 && self.lists != 0
    }
}

/// The words that something is known of, by the hash of their form.
pub struct Lexicon {
    words: Table<Known>,
    coarse: Vec<u8>,
    /// A bit for each value of the first bits of the keys of names: most other words are told by it without a look at the table.
    names: Vec<u64>,
}

/// The first bits of a key.
const NAME_BITS: u32 = 20;

impl Lexicon {
    /// A lexicon of words in the order of their keys.
    pub fn new(words: &[(u32, Known)], coarse: Vec<u8>) -> Self {
        let mut lexicon =
            Self { words: Table::new(words.iter().copied()), coarse, names: vec![0; 1 << (NAME_BITS - 6)] };
        for (key, known) in words {
            if (Entry { lower: known.lower, lists: known.lists, ..Entry::default() }).is_name() {
                let bit = key >> (KEY_BITS - NAME_BITS);
                lexicon.names[bit as usize / 64] |= 1 << (bit % 64);
            }
        }
        lexicon
    }

    /// Whether a word in lower case, given as its hash, is a name that the news never write so.
    #[inline]
    pub fn is_small_name(&self, hash: u64) -> bool {
        let bit = key(hash) >> (32 - NAME_BITS);
        self.names[bit as usize / 64] >> (bit % 64) & 1 == 1 && self.entry(hash, hash).is_name()
    }

    /// What is known of a word, from the hashes of its form and of its form in lower case.
    pub fn entry(&self, form: u64, lower: u64) -> Entry {
        let (class, coarse) = self.class(form);
        let small = self.words.find(key(lower)).copied().unwrap_or_default();
        Entry { class, coarse, lower: small.lower, lists: small.lists }
    }

    /// The class of a form, and the class of that class.
    pub fn class(&self, form: u64) -> (u16, u16) {
        let class = self.words.find(key(form)).map_or(0, |known| known.class);
        (class, self.coarse.get(class as usize).copied().unwrap_or(0).into())
    }
}

/// The key under which the lexicon keeps a word.
pub fn key(hash: u64) -> u32 {
    (hash >> 32) as u32
}
