//! The words around a figure, and how much it says that two figures share them.

use rustc_hash::FxHashMap;

use super::context::Context;
use super::event::Event;
use super::noun;
use crate::order;
use crate::text::{self, Span};
use crate::words::{is_function_word, news_reference};

/// A content word near a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Of its singular in lower case.
    key: u32,
    /// How close it stands: 255 beside the figure.
    weight: u8,
    /// How rare it is in general news: its share of all words as a power of one half.
    rarity: u8,
}

/// Content words near a figure, each once, in the order of their keys.
pub(super) type Bag = Box<[Word]>;

/// At most so many words are kept, the nearest ones.
const MOST: usize = 24;

/// A word so many words away says half as much as one beside the figure.
const HALF: usize = 12;

/// Which words of a sentence say nothing of what is counted: grammar, numbers, the figures and dates themselves.
pub(super) fn is_content(word: &str) -> bool {
    word.len() > 1 && word.starts_with(char::is_alphabetic)
}

/// The bag of words that stand so many words away from a figure.
pub(super) fn bag<'t>(words: impl Iterator<Item = (usize, &'t str)>) -> Bag {
    let mut words: Vec<(usize, &str)> = words.filter(|(_, word)| is_content(word)).collect();
    order::sort_by_key(&mut words, |(distance, _)| *distance);
    let mut bag: Vec<Word> = Vec::with_capacity(MOST);
    for (distance, word) in words {
        if bag.len() == MOST {
            break;
        }
        if let Some((key, rarity)) = read(word)
            && bag.iter().all(|known| known.key != key)
        {
            bag.push(Word { key, weight: (255 * HALF / (HALF + distance)) as u8, rarity });
        }
    }
    order::sort_by_key(&mut bag, |word| word.key);
    bag.into()
}

/// The key and the rarity of a word; none of a word that has grammar only.
fn read(word: &str) -> Option<(u32, u8)> {
    let lower = text::lower(word);
    if is_function_word(&lower) {
        return None;
    }
    let reference = news_reference();
    let count = reference.count(&lower).unwrap_or(reference.rarest / 2).max(1);
    let rarity = (f64::from(reference.words) / f64::from(count)).log2().round() as u8;
    Some((key(&lower), rarity))
}

/// The key of a word that says more than grammar.
pub(super) fn content(word: &str) -> Option<u32> {
    let lower = text::lower(word);
    (is_content(word) && !is_function_word(&lower)).then(|| key(&lower))
}

/// The key of a word in lower case (FNV-1a).
fn key(lower: &str) -> u32 {
    let stem = noun::singular(lower);
    stem.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Whether a word of the text is the one with that key.
pub(super) fn is(word: &str, keys: &[u32]) -> bool {
    is_content(word) && keys.contains(&key(&text::lower(word)))
}

/// What it says that two figures share a word: the rarer it is near other figures of the story and in general news, the more.
#[derive(Debug, Default)]
pub(super) struct Information {
    /// For each word in how many sentences with figures it stands.
    sentences: FxHashMap<u32, u32>,
    all: u32,
    /// In how many figures a noun is counted, or an event told.
    nouns: FxHashMap<String, u32>,
    events: FxHashMap<Event, u32>,
    figures: u32,
}

/// The share of general news counts as much as so many sentences of the story.
const PRIOR: f32 = 20.0;
/// A sentence has about so many words.
const SENTENCE: f32 = 20.0;
/// No word says more than this, in nats.
const MOST_NATS: f32 = 5.0;

impl Information {
    /// From the bags of all figures, each with its sentence; those of one sentence follow one another.
    pub fn new<'b>(contexts: impl Iterator<Item = (usize, Option<Span>, &'b Context)>) -> Self {
        let (mut information, mut last, mut seen) = (Self::default(), None, Vec::new());
        for (article, sentence, context) in contexts {
            information.figures += 1;
            if let Some(event) = context.event {
                *information.events.entry(event).or_default() += 1;
            }
            match information.nouns.get_mut(context.noun.as_str()) {
                Some(count) => *count += 1,
                None => drop(information.nouns.insert(context.noun.clone(), 1)),
            }
            if last != Some((article, sentence)) {
                last = Some((article, sentence));
                seen.clear();
                information.all += 1;
            }
            for word in &context.words {
                if !seen.contains(&word.key) {
                    seen.push(word.key);
                    *information.sentences.entry(word.key).or_default() += 1;
                }
            }
        }
        information
    }

    /// Of a noun that two figures count.
    pub fn of_noun(&self, noun: &str) -> f32 {
        self.of_share(self.nouns.get(noun).copied())
    }

    pub fn of_event(&self, event: Event) -> f32 {
        self.of_share(self.events.get(&event).copied())
    }

    fn of_share(&self, count: Option<u32>) -> f32 {
        (-(count.unwrap_or(0) as f32 / (self.figures as f32 + PRIOR)).ln()).clamp(1.0, 3.0)
    }

    /// Of the words that two bags share, in nats.
    pub fn shared(&self, a: &Bag, b: &Bag) -> f32 {
        both(a, b).map(|(a, b)| self.of(a) * closeness(a, b)).sum()
    }

    /// The keys of the words that two bags share, those that say most first.
    pub fn telling(&self, a: &Bag, b: &Bag) -> Vec<u32> {
        let mut shared: Vec<(f32, u32)> = both(a, b).map(|(a, b)| (self.of(a) * closeness(a, b), a.key)).collect();
        shared.retain(|(nats, _)| *nats >= 1.0);
        order::sort_by(&mut shared, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        shared.into_iter().map(|(_, key)| key).collect()
    }

    /// The keys of the words of a bag that few other sentences have.
    pub fn rarest(&self, bag: &Bag, most: usize) -> Vec<u32> {
        let mut words: Vec<(u32, u32)> =
            bag.iter().map(|word| (self.sentences.get(&word.key).copied().unwrap_or(0), word.key)).collect();
        words.retain(|(sentences, _)| *sentences > 1);
        order::sort(&mut words);
        words.truncate(most);
        words.into_iter().map(|(_, key)| key).collect()
    }

    /// By the other sentences that have the word.
    fn of(&self, word: &Word) -> f32 {
        let others = self.sentences.get(&word.key).map_or(0.0, |count| count.saturating_sub(2) as f32);
        let general = (SENTENCE * 0.5f32.powi(i32::from(word.rarity))).min(1.0);
        let share = (others + PRIOR * general) / (self.all.saturating_sub(2) as f32 + PRIOR);
        (-share.ln()).clamp(0.0, MOST_NATS)
    }
}

fn closeness(a: &Word, b: &Word) -> f32 {
    f32::from(a.weight.min(b.weight)) / 255.0
}

/// The words that stand in both.
fn both<'b>(a: &'b Bag, b: &'b Bag) -> impl Iterator<Item = (&'b Word, &'b Word)> {
    let mut b = b.iter().peekable();
    a.iter().filter_map(move |word| {
        while b.next_if(|other| other.key < word.key).is_some() {}
        b.next_if(|other| other.key == word.key).map(|other| (word, other))
    })
}
