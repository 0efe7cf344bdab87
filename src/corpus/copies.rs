//! Articles that have most of their wording from another, as where both print the report of one agency.

use rustc_hash::FxHashMap;

use crate::reading::Reading;

/// So many words between two marks are hardly the same by chance.
const LEAST: usize = 5;
/// Fewer words in common are a quote or a headline.
const ENOUGH: u32 = 40;
/// From this share on, in percent, most of a text is another's.
const MOST: u32 = 50;

/// An earlier article with which one shares most of its wording, or most of that one's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copy {
    pub article: usize,
    /// Of the words of the shorter one those that stand word for word in the other.
    pub percent: u32,
    /// The earlier one is the shorter.
    pub holds: bool,
}

/// Who first wrote what, clause by clause. Linear in the text of the story.
#[derive(Debug, Default)]
pub(super) struct Copies {
    /// Hash of the words between two marks, and the first article that has them.
    first: FxHashMap<u64, u32>,
    /// For each article its words in such clauses.
    words: Vec<u32>,
    pub found: Vec<Option<Copy>>,
}

impl Copies {
    pub fn new<'r>(readings: impl Iterator<Item = &'r Reading>) -> Self {
        let mut copies = Self::default();
        readings.for_each(|reading| copies.add(reading));
        copies
    }

    /// Takes in the next article.
    pub fn add(&mut self, reading: &Reading) {
        let here = self.words.len() as u32;
        let (mut all, mut shared) = (0, FxHashMap::<u32, u32>::default());
        clauses(reading, |hash, words| {
            all += words;
            let first = *self.first.entry(hash).or_insert(here);
            if first != here {
                *shared.entry(first).or_default() += words;
            }
        });
        let most =
            shared.into_iter().filter(|(_, words)| *words >= ENOUGH).max_by_key(|&(at, words)| (words, u32::MAX - at));
        let copy = most.map(|(article, words)| {
            let theirs = self.words[article as usize];
            let percent = (100 * words / all.min(theirs).max(1)).min(100);
            Copy { article: article as usize, percent, holds: theirs < all }
        });
        self.words.push(all);
        self.found.push(copy.filter(|copy| copy.percent >= MOST));
    }
}

/// What stands between two marks in running text, without short pieces: a hash of its words, and how many they are.
fn clauses(reading: &Reading, mut each: impl FnMut(u64, u32)) {
    let terms = &reading.terms;
    for stretch in terms.counted(false) {
        for clause in
            terms.sequence[stretch].split(|item| item.symbol().is_none()).filter(|clause| clause.len() >= LEAST)
        {
            let hash = clause
                .iter()
                .filter_map(|item| item.symbol())
                .fold(0_u64, |hash, word| (hash.rotate_left(7) ^ u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15));
            each(hash, clause.len() as u32);
        }
    }
}
