//! The features of a token, as numbers. The trainer and the reader call this same code.
//!
//! Most hang only on a word and on the part that it plays (the token itself, the one before it, the one after the next ...);
//! the rest hang on the place. Ratnaparkhi 1996 and Ratinov & Roth 2009 name nearly all of them.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::glossary::{EDGE, Glossary};
use super::hash::mix;
use super::lexicon::Lexicon;
use super::runs::runs;
use super::words::{Vocabulary, Word};
use crate::text::{Document, Shape};

/// A feature's name.
pub type Key = u32;

/// The parts that a word plays for a token: itself and its neighbours at these distances; then itself as the first of its
/// sentence, and what stands before and after the run.
pub const PARTS: usize = DISTANCES.len() + 3;
pub const DISTANCES: [isize; 5] = [0, -1, 1, -2, 2];
pub const FIRST: usize = 5;
pub const BEFORE: usize = 6;
pub const AFTER: usize = 7;

/// A document with what is known of its words.
pub struct Context<'d> {
    pub document: &'d Document<'d>,
    vocabulary: &'d Vocabulary,
    lexicon: &'d Lexicon,
    pub glossary: Glossary,
    /// For each word of the vocabulary its number in the glossary, [`UNKNOWN`] until it is looked up.
    known: Vec<u32>,
    /// For each word of the vocabulary its group, likewise, and the groups of words in lower case.
    group_of: Vec<u32>,
    groups: FxHashMap<u64, u32>,
}

const UNKNOWN: u32 = u32::MAX;

impl<'d> Context<'d> {
    pub fn new(document: &'d Document<'d>, vocabulary: &'d Vocabulary, lexicon: &'d Lexicon) -> Self {
        Self::with(document, vocabulary, lexicon, Glossary::default())
    }

    /// With a glossary that has served before, with the same lexicon.
    pub fn with(
        document: &'d Document<'d>,
        vocabulary: &'d Vocabulary,
        lexicon: &'d Lexicon,
        glossary: Glossary,
    ) -> Self {
        let (known, group_of) = (vec![UNKNOWN; vocabulary.size()], vec![UNKNOWN; vocabulary.size()]);
        Self { document, vocabulary, lexicon, glossary, known, group_of, groups: FxHashMap::default() }
    }

    /// The word of token `i`.
    pub fn word(&mut self, i: usize) -> u32 {
        let known = &mut self.known[self.vocabulary.word_of[i] as usize];
        if *known == UNKNOWN {
            *known = self.glossary.number(self.vocabulary, i, self.document, self.lexicon);
        }
        *known
    }

    /// The number of the word of token `i`, the same for every way to write it in capitals.
    pub fn group(&mut self, i: usize) -> u32 {
        let word = self.word(i);
        let group = &mut self.group_of[self.vocabulary.word_of[i] as usize];
        if *group == UNKNOWN {
            let next = self.groups.len() as u32;
            *group = *self.groups.entry(self.glossary.word(word).lower).or_insert(next);
        }
        *group
    }

    /// The words of a run and of two tokens on each side of it, [`EDGE`] outside the sentence.
    pub fn window(&mut self, sentence: &Range<usize>, run: &Range<usize>, window: &mut Vec<u32>) {
        window.clear();
        window.extend((run.start..run.end + 4).map(|at| match at.checked_sub(2) {
            Some(i) if sentence.contains(&i) => self.word(i),
            _ => EDGE,
        }));
    }
}

/// All features of token `i` of a run, in the order in which the fingerprint takes them.
pub fn of_token(
    context: &mut Context,
    sentence: &Range<usize>,
    run: &Range<usize>,
    i: usize,
    mut emit: impl FnMut(Key),
) {
    let mut window = Vec::new();
    context.window(sentence, run, &mut window);
    let (glossary, place) = (&context.glossary, Place::new(context.document, &window, run, i));
    for (part, distance) in DISTANCES.into_iter().enumerate() {
        of_word(part, glossary, place.word(distance), &mut emit);
    }
    of_neighbours(glossary, &place, &mut emit);
    if i == sentence.start {
        of_word(FIRST, glossary, place.word(0), &mut emit);
    }
    let [mut before, mut after] = [Vec::new(), Vec::new()];
    of_word(BEFORE, glossary, place.before(), |key| before.push(key));
    of_word(AFTER, glossary, place.after(), |key| after.push(key));
    before.into_iter().zip(after).for_each(|(before, after)| [before, after].into_iter().for_each(&mut emit));
    of_run(glossary, &place, &mut emit);
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

/// What a word says in its part.
pub fn of_word(part: usize, glossary: &Glossary, number: u32, mut emit: impl FnMut(Key)) {
    let template_of = if part < DISTANCES.len() { part } else { PLACE };
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + template_of as u64, value) as Key);
    let (word, spelling) = (glossary.word(number), glossary.spelling(number));
    let entry = word.entry;
    match part {
        FIRST => {
            put(12, word.evidence as u64);
            put(13, word.shape);
            put(17, mix(word.evidence as u64, entry.lower as u64));
            return put(18, entry.class as u64);
        }
        BEFORE | AFTER => {
            let side = (part - BEFORE) as u64;
            put(14 + side, word.lower);
            return put(28 + side, entry.class as u64);
        }
        _ if number == EDGE => return put(0, 0),
        _ => {}
    }
    put(1, word.lower);
    put(2, word.shape);
    put(30, entry.class as u64);
    put(31, entry.coarse as u64);
    if part > 2 {
        return;
    }
    put(32, mix(entry.lower as u64, word.shape));
    for list in (0..16).filter(|list| entry.lists >> list & 1 == 1) {
        put(33, list);
    }
    for (n, suffix) in spelling.suffixes.iter().enumerate().skip(if part == 0 { 0 } else { 2 }) {
        if let Some(suffix) = suffix {
            put(3 + n as u64, *suffix);
        }
    }
    if part > 0 {
        return;
    }
    put(10, 0);
    put(11, spelling.form);
    put(12, spelling.long_shape);
    for (n, prefix) in spelling.prefixes.iter().enumerate() {
        if let Some(prefix) = prefix {
            put(13 + n as u64, *prefix);
        }
    }
    put(20, word.evidence as u64);
    put(21, mix(word.evidence as u64, entry.lower as u64));
    put(22, entry.lists as u64);
    put(23, mix(entry.class as u64, word.shape));
    let register = word.register as u64;
    put(40, register);
    put(41, mix(register, word.shape));
    put(42, mix(register, entry.coarse as u64));
    put(43, mix(register, mix(word.evidence as u64, entry.lower as u64)));
}

/// What features are told apart by that hang on the place of a token.
const PLACE: usize = 7;

/// The place of a token in a run.
pub struct Place<'w> {
    /// See [`Context::window`]
    window: &'w [u32],
    /// Of the token in its window.
    at: usize,
    /// Whether white space is missing before it (1) and behind it (2).
    glue: u64,
    has_capital: bool,
}

impl<'w> Place<'w> {
    pub fn new(document: &Document, window: &'w [u32], run: &Range<usize>, i: usize) -> Self {
        let shape = |at: usize| document.tokens.get(at).map_or(Shape::default(), |token| token.shape);
        let glue = u64::from(shape(i).has(Shape::GLUED)) + 2 * u64::from(shape(i + 1).has(Shape::GLUED));
        Self { window, at: i - run.start + 2, glue, has_capital: shape(i).has(Shape::INITIAL_UPPER) }
    }

    /// The word at a distance of at most two tokens.
    pub fn word(&self, distance: isize) -> u32 {
        self.window[self.at.wrapping_add_signed(distance)]
    }

    /// What stands before the run.
    pub fn before(&self) -> u32 {
        self.window[1]
    }

    /// What stands behind the run.
    pub fn after(&self) -> u32 {
        self.window[self.window.len() - 2]
    }
}

/// What the words next to a token say together.
pub fn of_neighbours(glossary: &Glossary, place: &Place, mut emit: impl FnMut(Key)) {
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + PLACE as u64, value) as Key);
    let around: [&Word; 5] = std::array::from_fn(|n| glossary.word(place.word(n as isize - 2)));
    let lower = |n: usize| around[n].lower;
    let shape = |n: usize| around[n].shape;
    let class = |n: usize| around[n].entry.class as u64;
    let coarse = |n: usize| around[n].entry.coarse as u64;

    put(1, mix(lower(1), lower(2)));
    put(2, mix(lower(2), lower(3)));
    put(3, mix(lower(1), lower(3)));
    put(4, mix(mix(shape(1), shape(2)), shape(3)));
    put(5, mix(mix(shape(0), shape(1)), mix(shape(2), shape(3))));
    put(6, mix(mix(shape(1), shape(2)), mix(shape(3), shape(4))));
    put(7, place.glue);
    put(8, mix(lower(0), lower(1)));
    put(9, mix(lower(3), lower(4)));
    put(10, mix(lower(2), shape(1)));
    put(11, mix(lower(2), shape(3)));
    put(20, mix(class(1), class(2)));
    put(21, mix(class(2), class(3)));
    put(22, mix(class(1), class(3)));
    put(23, mix(mix(coarse(1), coarse(2)), coarse(3)));
    put(24, mix(mix(coarse(0), coarse(1)), coarse(2)));
    put(25, mix(mix(coarse(2), coarse(3)), coarse(4)));
    put(26, mix(class(1), shape(2)));
    put(27, mix(class(3), shape(2)));
}

/// What the run says, and the place in it.
pub fn of_run(glossary: &Glossary, place: &Place, mut emit: impl FnMut(Key)) {
    let mut put = |template: u64, value: u64| emit(mix(template * 8 + PLACE as u64, value) as Key);
    let (window, at) = (place.window, place.at);
    // Words of organisations further on and further back: "University", "Ministry".
    put(30, head(glossary, window[at + 1..window.len() - 2].iter().take(5)));
    put(31, head(glossary, window[2..at].iter().rev().take(6)));
    if !place.has_capital {
        let [before, here, after] = [-1, 0, 1].map(|distance| glossary.word(place.word(distance)));
        put(32, mix(here.lower, mix(before.entry.class as u64, after.entry.class as u64)));
        put(33, mix(here.lower, mix(before.entry.coarse as u64, after.entry.coarse as u64)));
    }
    let (length, before) = (window.len() - 4, at - 2);
    put(16, mix(length.min(8) as u64, before.min(7) as u64));
}

/// The first of some words that often stands in names of organisations, and how far it is.
fn head<'w>(glossary: &Glossary, words: impl Iterator<Item = &'w u32>) -> u64 {
    for (distance, number) in words.enumerate() {
        let word = glossary.word(*number);
        if word.entry.lists & ORGANISATION_WORD != 0 {
            return mix(word.lower, (distance > 0) as u64);
        }
    }
    0
}

/// The bit of words that stand in many names of organisations.
const ORGANISATION_WORD: u16 = 1 << 12;
