//! The features of a token, as numbers. The trainer and the reader call this same code.
//!
//! Most hang only on a word and on the part that it plays (the token itself, the one before it, the one after the next ...);
//! the rest hang on the place. Ratnaparkhi 1996 and Ratinov & Roth 2009 name nearly all of them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::hash::mix;
use super::lexicon::{Entry, Lexicon};
use super::runs::runs;
use super::words::{Vocabulary, Word};
use crate::text::{Document, Shape};

/// A feature's name.
pub type Key = u32;

/// The parts that a word plays for a token: itself and its neighbours at these distances.
pub const DISTANCES: [isize; 5] = [0, -1, 1, -2, 2];

/// A document with what is known of its words.
pub struct Context<'d> {
    pub document: &'d Document<'d>,
    pub vocabulary: &'d Vocabulary,
    lexicon: &'d Lexicon,
    /// For each word of the vocabulary an index into `words`, once it is described.
    known: Vec<u32>,
    words: Vec<Word>,
    groups: FxHashMap<u64, u32>,
}

impl<'d> Context<'d> {
    pub fn new(document: &'d Document<'d>, vocabulary: &'d Vocabulary, lexicon: &'d Lexicon) -> Self {
        let known = vec![u32::MAX; vocabulary.size()];
        Self { document, vocabulary, lexicon, known, words: Vec::new(), groups: FxHashMap::default() }
    }

    pub fn word(&mut self, id: usize) -> &Word {
        if self.known[id] == u32::MAX {
            let mut word = self.vocabulary.describe(id, self.document, self.lexicon);
            let next = self.groups.len() as u32;
            word.group = *self.groups.entry(word.lower).or_insert(next);
            self.known[id] = self.words.len() as u32;
            self.words.push(word);
        }
        &self.words[self.known[id] as usize]
    }

    /// The number of the word of token `i`, the same for every way to write it in capitals.
    pub fn group(&mut self, i: usize) -> u32 {
        self.word(self.vocabulary.word_of[i] as usize).group
    }

    /// The word `distance` tokens from token `i`, within its sentence.
    pub fn neighbour(&self, sentence: &Range<usize>, i: usize, distance: isize) -> Option<usize> {
        let at = i.checked_add_signed(distance).filter(|at| sentence.contains(at))?;
        Some(self.vocabulary.word_of[at] as usize)
    }
}

/// All features of token `i`.
pub fn of_token(
    context: &mut Context,
    sentence: &Range<usize>,
    run: &Range<usize>,
    i: usize,
    mut emit: impl FnMut(Key),
) {
    for (part, distance) in DISTANCES.into_iter().enumerate() {
        let word = context.neighbour(sentence, i, distance).map(|id| context.word(id));
        of_word(part, word, &mut emit);
    }
    of_place(context, sentence, run, i, &mut emit);
}

/// A number that changes when features change, so that weights are not used with features for which they were not learned.
pub fn fingerprint(lexicon: &Lexicon) -> u32 {
    let document = Document::new(PROBE);
    let vocabulary = Vocabulary::new(&document);
    let mut context = Context::new(&document, &vocabulary, lexicon);
    let mut print = 0;
    for run in runs(&document, &vocabulary, lexicon) {
        let sentence = &document.sentences[document.sentence_at(document.tokens[run.start].span.start)].tokens;
        let sentence = sentence.start as usize..sentence.end as usize;
        for i in run.clone() {
            of_token(&mut context, &sentence, &run, i, |key| print = mix(print, key as u64));
        }
    }
    print as u32
}

const PROBE: &str = "MARSEILLE (Reuters) - Dr. Ana-María O'Neill of the Bank of Syria & Co. met Mr al-Haddad's \
aides.\nThe U.S. envoy said \"we saw 12 Kurds near Qamishli\" on Friday 7 May; Haddad did not.";

/// What a word says in its part (an index into [`DISTANCES`]); `None` is the edge of the sentence.
pub fn of_word(part: usize, word: Option<&Word>, mut emit: impl FnMut(Key)) {
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + part as u64, value) as Key);
    let Some(word) = word else { return put(0, 0) };
    put(1, word.lower);
    put(2, word.shape);
    let entry = word.entry;
    put(30, entry.class as u64);
    put(31, entry.coarse as u64);
    if part > 2 {
        return;
    }
    put(32, mix(entry.lower as u64, word.shape));
    for list in (0..16).filter(|list| entry.lists >> list & 1 == 1) {
        put(33, list);
    }
    for (n, suffix) in word.suffixes.iter().enumerate().skip(if part == 0 { 0 } else { 2 }) {
        if let Some(suffix) = suffix {
            put(3 + n as u64, *suffix);
        }
    }
    if part > 0 {
        return;
    }
    put(10, 0);
    put(11, word.form);
    put(12, word.long_shape);
    for (n, prefix) in word.prefixes.iter().enumerate() {
        if let Some(prefix) = prefix {
            put(13 + n as u64, *prefix);
        }
    }
    put(20, word.evidence as u64);
    put(21, mix(word.evidence as u64, entry.lower as u64));
    put(22, entry.lists as u64);
    put(23, mix(entry.class as u64, word.shape));
}

/// What the place of token `i` says. `run` is the run of candidates that it stands in.
pub fn of_place(
    context: &mut Context,
    sentence: &Range<usize>,
    run: &Range<usize>,
    i: usize,
    mut emit: impl FnMut(Key),
) {
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + 7, value) as Key);
    let around: [Option<Short>; 5] = std::array::from_fn(|n| {
        let id = context.neighbour(sentence, i, n as isize - 2)?;
        let word = context.word(id);
        let Entry { class, coarse, lower: case, .. } = word.entry;
        Some(Short { lower: word.lower, shape: word.shape, evidence: word.evidence, class, coarse, case })
    });
    let lower = |n: usize| around[n].map_or(1, |w| w.lower);
    let shape = |n: usize| around[n].map_or(1, |w| w.shape);
    let class = |n: usize| around[n].map_or(9999, |w| w.class as u64);
    let coarse = |n: usize| around[n].map_or(999, |w| w.coarse as u64);
    let here = around[2].expect("the token itself stands in its sentence");
    let tokens = &context.document.tokens;
    let first = i == sentence.start;
    let glue = tokens[i].shape.has(Shape::GLUED) as u64
        + 2 * tokens.get(i + 1).is_some_and(|t| t.shape.has(Shape::GLUED)) as u64;

    put(1, mix(lower(1), lower(2)));
    put(2, mix(lower(2), lower(3)));
    put(3, mix(lower(1), lower(3)));
    put(4, mix(mix(shape(1), shape(2)), shape(3)));
    put(5, mix(mix(shape(0), shape(1)), mix(shape(2), shape(3))));
    put(6, mix(mix(shape(1), shape(2)), mix(shape(3), shape(4))));
    put(7, glue);
    put(8, mix(lower(0), lower(1)));
    put(9, mix(lower(3), lower(4)));
    put(10, mix(here.lower, shape(1)));
    put(11, mix(here.lower, shape(3)));
    put(20, mix(class(1), class(2)));
    put(21, mix(class(2), class(3)));
    put(22, mix(class(1), class(3)));
    put(23, mix(mix(coarse(1), coarse(2)), coarse(3)));
    put(24, mix(mix(coarse(0), coarse(1)), coarse(2)));
    put(25, mix(mix(coarse(2), coarse(3)), coarse(4)));
    put(26, mix(class(1), here.shape));
    put(27, mix(class(3), here.shape));
    if first {
        put(12, here.evidence as u64);
        put(13, here.shape);
        put(17, mix(here.evidence as u64, here.case as u64));
        put(18, class(2));
    }
    // What stands around the whole run, and how long it is.
    let (before, after) = (run.start.checked_sub(1).filter(|at| sentence.contains(at)), run.end);
    let mut outer = |at: Option<usize>| {
        at.filter(|at| sentence.contains(at)).map_or((1, 9999), |at| {
            let id = context.vocabulary.word_of[at] as usize;
            let word = context.word(id);
            (word.lower, word.entry.class as u64)
        })
    };
    let (before, after) = (outer(before), outer(Some(after)));
    put(14, before.0);
    put(15, after.0);
    put(28, before.1);
    put(29, after.1);
    // Words of organisations further on and further back: "University", "Ministry".
    put(30, head(context, (i + 1..run.end).take(5)));
    put(31, head(context, (run.start..i).rev().take(6)));
    if !tokens[i].shape.has(Shape::INITIAL_UPPER) {
        put(32, mix(here.lower, mix(class(1), class(3))));
        put(33, mix(here.lower, mix(coarse(1), coarse(3))));
    }
    put(16, mix(run.len().min(8) as u64, (i - run.start).min(7) as u64));
}

/// The first of some tokens that often stands in names of organisations, and how far it is.
fn head(context: &mut Context, tokens: impl Iterator<Item = usize>) -> u64 {
    for (distance, i) in tokens.enumerate() {
        let word = context.word(context.vocabulary.word_of[i] as usize);
        if word.entry.lists & ORGANISATION_WORD != 0 {
            return mix(word.lower, (distance > 0) as u64);
        }
    }
    0
}

/// The bit of words that stand in many names of organisations.
const ORGANISATION_WORD: u16 = 1 << 12;

#[derive(Clone, Copy)]
struct Short {
    lower: u64,
    shape: u64,
    evidence: u8,
    class: u16,
    coarse: u8,
    case: u8,
}
