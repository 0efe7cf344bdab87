//! Wording that articles have in common, as where both drew on the same agency.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Corpus;

use crate::order;

/// So many words in a row are hardly the same by chance.
const LEAST: usize = 8;
/// Stands between stretches of running text: no word has this number.
const GAP: u32 = u32::MAX;

/// A run of words that stands in two articles: stretches of their term sequences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub here: Range<usize>,
    pub article: usize,
    pub there: Range<usize>,
    pub words: u32,
    /// How many other articles have these words or a part of them.
    pub articles: u32,
}

/// A word of running text: its number, and where it stands in the term sequence.
type Word = (u32, usize);

impl Corpus {
    /// The runs of eight words or more that an article shares with another one, or with any; case and marks aside, in the order of
    /// its text, those inside longer ones left out. Articles that say the same from start to end are not compared. Linear in the
    /// text of the story.
    pub fn shared(&self, article: usize, with: Option<usize>) -> Vec<Shared> {
        let mine = self.running_words(article);
        let mut places: FxHashMap<u64, usize> = FxHashMap::default();
        for (at, window) in mine.windows(LEAST).enumerate() {
            if let Some(hash) = hash(window) {
                places.entry(hash).or_insert(at);
            }
        }
        let mut found = Vec::new();
        let others = (0..self.entries().len()).filter(|other| with.is_none_or(|with| *other == with));
        for other in others.filter(|other| *other != article && !self.are_twins(article, *other)) {
            let theirs = self.running_words(other);
            let mut at = 0;
            while let Some(window) = theirs.get(at..at + LEAST) {
                let place = hash(window).and_then(|hash| places.get(&hash));
                let length = place.map_or(0, |&place| common(&mine[place..], &theirs[at..]));
                if let Some(&place) = place.filter(|_| length >= LEAST) {
                    let stretch = |words: &[Word]| words[0].1..words[length - 1].1 + 1;
                    let (here, there) = (stretch(&mine[place..]), stretch(&theirs[at..]));
                    found.push(Shared { here, article: other, there, words: length as u32, articles: 1 });
                }
                at += length.max(1);
            }
        }
        order::sort_by_key(&mut found, |run| (run.here.start, Reverse(run.here.end), run.article));
        outermost(found)
    }

    fn running_words(&self, article: usize) -> Vec<Word> {
        let entry = &self.entries()[article];
        let sequence = &entry.reading.terms.sequence;
        let mut words = Vec::with_capacity(sequence.len());
        for stretch in entry.term_stretches(self.counting()) {
            words.extend(stretch.filter_map(|at| Some((sequence[at].symbol()?, at))));
            words.push((GAP, 0));
        }
        words
    }

    fn are_twins(&self, a: usize, b: usize) -> bool {
        let sequence = |article: usize| &self.entries()[article].reading.terms.sequence;
        sequence(a) == sequence(b)
    }
}

/// None across a gap.
fn hash(window: &[Word]) -> Option<u64> {
    window.iter().try_fold(0_u64, |hash, &(word, _)| {
        (word != GAP).then(|| (hash.rotate_left(7) ^ u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    })
}

/// How many words two texts have in common from their start on.
fn common(a: &[Word], b: &[Word]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a.0 == b.0 && a.0 != GAP).count()
}

/// Of runs sorted by their start, longest first, those that lie in no other one.
fn outermost(found: Vec<Shared>) -> Vec<Shared> {
    let mut runs: Vec<Shared> = Vec::new();
    let mut inside: Vec<usize> = Vec::new();
    for run in found {
        match runs.last_mut() {
            Some(last) if run.here.end <= last.here.end => {
                inside.push(run.article);
                order::sort(&mut inside);
                inside.dedup();
                last.articles = inside.len() as u32;
            }
            _ => {
                inside = vec![run.article];
                runs.push(run);
            }
        }
    }
    runs
}
