//! The distinct words of a document, and what the document says of each: everything about a word that does not hang on where
//! it stands is worked out once.

use super::hash;
use super::lexicon::{Entry, Lexicon};
use crate::text::{Document, Shape};

/// Names and words beyond this are cut for their features.
const LONGEST: usize = 48;

/// The distinct words of one document.
pub struct Vocabulary {
    /// For each token, its word.
    pub word_of: Vec<u32>,
    hashes: Vec<u64>,
    first: Vec<u32>,
    pub counts: Vec<Counts>,
    table: Vec<u32>,
}

/// How often a word occurs.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub all: u32,
    /// Not as the first word of a sentence.
    pub inside: u32,
}

/// What is known of a word.
#[derive(Clone, Debug)]
pub struct Word {
    /// As written.
    pub form: u64,
    pub lower: u64,
    /// Its first and last one to four letters, lower case; none where the word is shorter.
    pub prefixes: [Option<u64>; 4],
    pub suffixes: [Option<u64>; 4],
    /// Upper, lower, digit, mark: runs as one letter.
    pub shape: u64,
    /// The same with runs of up to four kept.
    pub long_shape: u64,
    pub entry: Entry,
    /// How the document uses it: 0 to 15.
    pub evidence: u8,
    /// See [`super::features::Context::group`].
    pub group: u32,
}

impl Vocabulary {
    pub fn new(document: &Document) -> Self {
        let size = (document.tokens.len() * 2 + 2).next_power_of_two();
        let mut it = Self {
            word_of: Vec::with_capacity(document.tokens.len()),
            hashes: Vec::new(),
            first: Vec::new(),
            counts: Vec::new(),
            table: vec![u32::MAX; size],
        };
        for i in 0..document.tokens.len() {
            let hash = hash::bytes(document.word(i).as_bytes());
            let slot = it.slot(hash);
            if it.table[slot] == u32::MAX {
                it.table[slot] = it.hashes.len() as u32;
                it.hashes.push(hash);
                it.first.push(i as u32);
                it.counts.push(Counts::default());
            }
            it.word_of.push(it.table[slot]);
            it.counts[it.table[slot] as usize].all += 1;
        }
        for sentence in &document.sentences {
            for i in sentence.tokens.start + 1..sentence.tokens.end {
                it.counts[it.word_of[i as usize] as usize].inside += 1;
            }
        }
        it
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

    /// Whether the word of token `i` is a name that the news never write in lower case, though it stands so here.
    pub fn is_small_name(&self, i: usize, lexicon: &Lexicon) -> bool {
        let hash = self.hashes[self.word_of[i] as usize];
        let entry = lexicon.entry(hash, hash);
        entry.lower == 1 && entry.lists != 0
    }

    /// What is known of word `id` of this document.
    pub fn describe(&self, id: usize, document: &Document, lexicon: &Lexicon) -> Word {
        let token = &document.tokens[self.first[id] as usize];
        let text = document.word(self.first[id] as usize);
        let mut lower = Lower::default();
        lower.push(text);
        let lower = lower.as_str();
        let (form, lower_hash) = (self.hashes[id], hash::bytes(lower.as_bytes()));
        let letters: Vec<usize> = lower.char_indices().map(|(at, _)| at).chain([lower.len()]).collect();
        let prefixes =
            std::array::from_fn(|n| (letters.len() > n + 1).then(|| hash::bytes(&lower.as_bytes()[..letters[n + 1]])));
        let suffixes = std::array::from_fn(|n| {
            (letters.len() > n + 1).then(|| hash::bytes(&lower.as_bytes()[letters[letters.len() - 2 - n]..]))
        });
        let (shape, long_shape) = shapes(text);
        let written = token.shape.has(Shape::INITIAL_UPPER);
        let evidence = if written { self.evidence(id, lower_hash) } else { 0 };
        Word {
            form,
            lower: lower_hash,
            prefixes,
            suffixes,
            shape,
            long_shape,
            entry: lexicon.entry(form, lower_hash),
            evidence,
            group: 0,
        }
    }

    /// Whether a capitalised word also occurs in lower case (more or less often), and away from the start of sentences.
    fn evidence(&self, id: usize, lower: u64) -> u8 {
        let lower = self.find(lower).filter(|at| *at != id).map_or(0, |at| self.counts[at].all);
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
