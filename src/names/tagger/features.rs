//! The features of a token, as numbers. The trainer and the reader call this same code.
//!
//! Most hang only on a word and on the part that it plays (the token itself, the one before it, the one after the next ...);
//! the rest hang on the place. Ratnaparkhi 1996 and Ratinov & Roth 2009 name nearly all of them.

use std::ops::Range;

use super::hash::mix;
use super::lexicon::Lexicon;
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
    words: Vec<Option<Box<Word>>>,
}

impl<'d> Context<'d> {
    pub fn new(document: &'d Document<'d>, vocabulary: &'d Vocabulary, lexicon: &'d Lexicon) -> Self {
        Self { document, vocabulary, lexicon, words: vec![None; vocabulary.size()] }
    }

    pub fn word(&mut self, id: usize) -> &Word {
        if self.words[id].is_none() {
            self.words[id] = Some(Box::new(self.vocabulary.describe(id, self.document, self.lexicon)));
        }
        self.words[id].as_deref().expect("described above")
    }

    /// The word `distance` tokens from token `i`, within its sentence.
    pub fn neighbour(&self, sentence: &Range<usize>, i: usize, distance: isize) -> Option<usize> {
        let at = i.checked_add_signed(distance).filter(|at| sentence.contains(at))?;
        Some(self.vocabulary.word_of[at] as usize)
    }
}

/// What a word says in its part (an index into [`DISTANCES`]); `None` is the edge of the sentence.
pub fn of_word(part: usize, word: Option<&Word>, mut emit: impl FnMut(Key)) {
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + part as u64, value) as Key);
    let Some(word) = word else { return put(0, 0) };
    put(1, word.lower);
    put(2, word.shape);
    if part > 2 {
        return;
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
        Some(Short { lower: word.lower, shape: word.shape, evidence: word.evidence })
    });
    let lower = |n: usize| around[n].map_or(1, |w| w.lower);
    let shape = |n: usize| around[n].map_or(1, |w| w.shape);
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
    if first {
        put(12, here.evidence as u64);
        put(13, here.shape);
    }
    // What stands around the whole run, and how long it is.
    let (before, after) = (run.start.checked_sub(1).filter(|at| sentence.contains(at)), run.end);
    let mut outer = |at: Option<usize>| {
        at.filter(|at| sentence.contains(at)).map_or(1, |at| {
            let id = context.vocabulary.word_of[at] as usize;
            context.word(id).lower
        })
    };
    let (before, after) = (outer(before), outer(Some(after)));
    put(14, before);
    put(15, after);
    put(16, mix(run.len().min(8) as u64, (i - run.start).min(7) as u64));
}

#[derive(Clone, Copy)]
struct Short {
    lower: u64,
    shape: u64,
    evidence: u8,
}
