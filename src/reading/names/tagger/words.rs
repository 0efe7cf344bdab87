//! The distinct words of a document, and what the document says of each: everything about a word that does not hang on where
//! it stands is worked out once.

use super::hash;
use super::lexicon::{Entry, Lexicon};
use crate::text::{Document, Shape};

/// Names and words beyond this are cut for their features.
const LONGEST: usize = 48;

/// The first and second persons, and below how many tokens a document says too little to count them.
const PERSONS: [&str; 10] = ["I", "you", "You", "my", "My", "me", "your", "we", "We", "our"];
const SHORT: u32 = 50;

/// The distinct words of one document.
pub struct Vocabulary {
    /// For each token, its word.
    pub word_of: Vec<u32>,
    hashes: Vec<u64>,
    counts: Vec<Counts>,
    table: Vec<u32>,
    /// How far the document speaks of its writer and to its reader, as talk and letters do and news do not: 1 to 5; 6 where it
    /// is too short to tell.
    register: u8,
}

/// How often a word occurs.
#[derive(Clone, Copy, Default)]
struct Counts {
    all: u32,
    /// Not as the first word of a sentence.
    inside: u32,
}

/// What is known of a word.
#[derive(Clone, Debug)]
pub struct Word {
    pub lower: u64,
    /// Upper, lower, digit, mark: runs as one letter.
    pub shape: u64,
    pub entry: Entry,
    /// How the document uses it: 0 to 15.
    pub evidence: u8,
    /// Where it has a capital, the register of the document; else 0.
    pub register: u8,
}

/// What else its letters say.
#[derive(Clone, Debug, Default)]
pub struct Spelling {
    /// As written.
    pub form: u64,
    /// As [`Word::shape`], with runs of up to four kept.
    pub long_shape: u64,
    /// Its first and last one to four letters, lower case; none where the word is shorter.
    pub prefixes: [Option<u64>; 4],
    pub suffixes: [Option<u64>; 4],
}

impl Vocabulary {
    pub fn new(document: &Document) -> Self {
        let tokens = document.tokens.len();
        let mut it = Self {
            word_of: Vec::with_capacity(tokens),
            hashes: Vec::with_capacity(tokens / 2),
            counts: Vec::with_capacity(tokens / 2),
            table: vec![u32::MAX; (tokens * 2 + 2).next_power_of_two()],
            register: 0,
        };
        for sentence in &document.sentences {
            for i in sentence.tokens.clone() {
                let word = it.number(hash::bytes(document.word(i as usize).as_bytes()));
                it.word_of.push(word);
                let counts = &mut it.counts[word as usize];
                counts.all += 1;
                counts.inside += u32::from(i > sentence.tokens.start);
            }
        }
        it.register = it.register();
        it
    }

    fn register(&self) -> u8 {
        let tokens = self.word_of.len() as u32;
        if tokens < SHORT {
            return 6;
        }
        let count = |form: &&str| self.find(hash::bytes(form.as_bytes())).map_or(0, |at| self.counts[at].all);
        let share = PERSONS.iter().map(count).sum::<u32>() * 1000 / tokens;
        1 + [2, 6, 15, 30].iter().filter(|edge| share >= **edge).count() as u8
    }

    /// The number of a word, a new one where it is new.
    fn number(&mut self, hash: u64) -> u32 {
        let slot = self.slot(hash);
        if self.table[slot] == u32::MAX {
            self.table[slot] = self.hashes.len() as u32;
            self.hashes.push(hash);
            self.counts.push(Counts::default());
        }
        self.table[slot]
    }

    /// How many they are.
    pub fn size(&self) -> usize {
        self.hashes.len()
    }

    fn slot(&self, hash: u64) -> usize {
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        while self.table[at] != u32::MAX && self.hashes[self.table[at] as usize] != hash {
            at = (at + 1) & mask;
        }
        at
    }

    fn find(&self, hash: u64) -> Option<usize> {
        let at = self.table[self.slot(hash)];
        (at != u32::MAX).then_some(at as usize)
    }

    /// The hash of the word of token `i`.
    pub fn hash(&self, i: usize) -> u64 {
        self.hashes[self.word_of[i] as usize]
    }

    /// How the document uses the word of token `i`, from 0 to 15: whether a capitalised word also occurs in lower case (more or
    /// less often), and away from the start of sentences.
    pub fn evidence(&self, i: usize, document: &Document) -> u8 {
        if !document.tokens[i].shape.has(Shape::INITIAL_UPPER) {
            return 0;
        }
        let id = self.word_of[i] as usize;
        let lower = self.find(lower_hash(document.word(i))).filter(|at| *at != id).map_or(0, |at| self.counts[at].all);
        let counts = self.counts[id];
        let lower = match lower {
            0 => 0,
            _ if lower < counts.all => 1,
            1 => 2,
            _ => 3,
        };
        let inside = match counts.inside {
            0 => 0,
            1 => 1,
            2..4 => 2,
            _ => 3,
        };
        4 * lower + inside
    }

    /// The register of the document, where the word of token `i` has a capital.
    pub fn register_for(&self, i: usize, document: &Document) -> u8 {
        if document.tokens[i].shape.has(Shape::INITIAL_UPPER) { self.register } else { 0 }
    }

    /// What is known of the word of token `i`.
    pub fn describe(
        &self,
        i: usize,
        (evidence, register): (u8, u8),
        document: &Document,
        lexicon: &Lexicon,
    ) -> (Word, Spelling) {
        let text = document.word(i);
        let mut lower = Lower::default();
        lower.push(text);
        let lower = lower.as_str();
        let (form, lower_hash) = (self.hash(i), hash::bytes(lower.as_bytes()));
        let mut ends = lower.char_indices().skip(1).map(|(at, _)| at).chain([lower.len()]).filter(|at| *at > 0);
        let mut starts = lower.char_indices().rev().map(|(at, _)| at);
        let prefixes = std::array::from_fn(|_| ends.next().map(|end| hash::bytes(&lower.as_bytes()[..end])));
        let suffixes = std::array::from_fn(|_| starts.next().map(|start| hash::bytes(&lower.as_bytes()[start..])));
        let (shape, long_shape) = shapes(text);
        let mut entry = lexicon.entry(form, lower_hash);
        if entry.class == 0 && is_all_capitals(text) {
            // As headlines are set: the word is used as it is with one capital.
            (entry.class, entry.coarse) = lexicon.class(capitalised_hash(text));
        }
        let word = Word { lower: lower_hash, shape, entry, evidence, register };
        (word, Spelling { form, long_shape, prefixes, suffixes })
    }
}

/// A word in lower case, apostrophes made straight, cut at a fair length.
struct Lower {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Default for Lower {
    fn default() -> Self {
        Self { bytes: [0; LONGEST], len: 0 }
    }
}

impl Lower {
    fn push(&mut self, text: &str) {
        if text.is_ascii() && text.len() <= LONGEST {
            self.len = text.len();
            self.bytes[..text.len()].copy_from_slice(text.as_bytes());
            self.bytes[..text.len()].make_ascii_lowercase();
            return;
        }
        for c in text.chars() {
            let c = if c == '’' { '\'' } else { c };
            for c in c.to_lowercase() {
                if self.len + c.len_utf8() > LONGEST {
                    return;
                }
                self.len += c.encode_utf8(&mut self.bytes[self.len..]).len();
            }
        }
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).expect("whole characters were pushed")
    }
}

/// The hash of a word in lower case, as [`Word::lower`] has it.
pub fn lower_hash(text: &str) -> u64 {
    let mut lower = Lower::default();
    lower.push(text);
    hash::bytes(lower.as_str().as_bytes())
}

/// At least two letters, all of them capitals.
fn is_all_capitals(text: &str) -> bool {
    text.len() > 1 && text.chars().all(|c| !c.is_lowercase()) && text.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// The hash of a word with its first letter as it is and the others small.
fn capitalised_hash(text: &str) -> u64 {
    let (first, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    let mut lower = Lower::default();
    lower.push(rest);
    let mut bytes = [0; LONGEST + 4];
    bytes[..first.len()].copy_from_slice(first.as_bytes());
    bytes[first.len()..first.len() + lower.len].copy_from_slice(&lower.bytes[..lower.len]);
    hash::bytes(&bytes[..first.len() + lower.len])
}

fn shapes(text: &str) -> (u64, u64) {
    let (mut short, mut long) = (0, 0);
    let (mut last, mut run) = (0, 0);
    for c in text.chars().take(LONGEST) {
        let class = match c {
            'a'..='z' => 1,
            'A'..='Z' => 2,
            '0'..='9' => 3,
            '.' => 4,
            '\'' | '’' => 5,
            _ if c.is_uppercase() => 2,
            _ if c.is_alphabetic() => 1,
            _ => 6 + (c as u64 % 61),
        };
        run = if class == last { run + 1 } else { 1 };
        if run == 1 {
            short = hash::mix(short, class);
        }
        if run <= 4 {
            long = hash::mix(long, class);
        }
        last = class;
    }
    (short, long)
}
