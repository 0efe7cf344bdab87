//! The rules by which two names are taken for one actor's, whether within an article or across many.
//!
//! Every rule looks names up by a key, so the work grows with the number of names; and every rule is shy: where a short name could
//! stand for two actors, it is left to those who see the text ([`Surnames::candidates`]).

use super::fold::lines;
use super::keys::{Index, hash, hash_words};
use super::name::Name;
use super::sound::{is_slip, is_variant, skeleton};
use super::union_find::UnionFind;
use crate::names::Kind;
use std::sync::LazyLock;

/// Names with more words than this are only compared as a whole.
const MOST_WORDS: usize = 8;

/// Puts names of one group of the alias table together.
pub(super) fn aliases(names: &[Name], sets: &mut UnionFind) {
    let mut first = Index::default();
    for (i, name) in names.iter().enumerate() {
        let Some(alias) = name.alias else { continue };
        match first.get(u64::from(alias)) {
            [] => first.add(u64::from(alias), i as u32),
            [one, ..] => sets.union(*one, i as u32),
        }
    }
}

/// Puts an acronym and the long form with these initials together, where there is only one such long form.
pub(super) fn acronyms(names: &mut [Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.words().len() > 1 && !n.person) {
        for initials in initials(name.words()) {
            index.add(hash([initials.as_str()]), i as u32);
        }
    }
    for (i, name) in names.iter_mut().enumerate().filter(|(_, n)| n.folded.acronym && !n.person) {
        if let Some(long) = only(index.get(name.key), sets) {
            sets.union(long, i as u32);
            name.short = true;
        }
    }
}

/// The initials of a name, with and without its small words: `European Court of Human Rights` gives ECOHR and ECHR.
pub(super) fn initials(words: &[String]) -> impl Iterator<Item = String> {
    let take = |all: bool| -> String {
        let words = words.iter().take(MOST_WORDS).filter(|w| all || !SMALL.contains(&w.as_str()));
        words.filter_map(|w| w.chars().next()).collect()
    };
    let (all, large) = (take(true), take(false));
    let second = (all != large).then_some(large);
    [Some(all), second].into_iter().flatten().filter(|i| i.chars().count() > 1)
}

const SMALL: [&str; 12] = ["of", "for", "the", "and", "in", "on", "to", "de", "la", "du", "des", "against"];

/// Puts full names of persons together: a middle name left out or cut to its initial, initials for first names, a second surname, the
/// end of a longer name, spelling variants. Longer names come first, so that a short one finds the fullest.
pub(super) fn full_names(names: &[Name], sets: &mut UnionFind) {
    let mut order: Vec<u32> = (0..names.len() as u32).filter(|&i| is_full(&names[i as usize])).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(names[i as usize].words().len()));
    let (mut same, mut variants) = (Index::default(), Index::default());
    for i in order {
        let words = names[i as usize].words();
        let (first, last) = (words[0].as_str(), words[words.len() - 1].as_str());
        let initial = &first[..first.chars().next().map_or(0, char::len_utf8)];
        let found =
            [hash([first, last, "ends"]), hash_words(words), hash([initial, last, "initial"])].into_iter().find_map(
                |key| same.get(key).iter().copied().find(|&other| are_one_person(names[other as usize].words(), words)),
            );
        let sounds = sound_key(words);
        let found = found.or_else(|| {
            variants.get(sounds).iter().copied().find(|&other| is_spelling(names[other as usize].words(), words))
        });
        if let Some(other) = found {
            sets.union(other, i);
        }
        same.add(hash([first, last, "ends"]), i);
        for cut in 1..words.len().min(MOST_WORDS) - 1 {
            same.add(hash_words(&words[cut..]), i);
        }
        for cut in 2..words.len().min(MOST_WORDS) {
            same.add(hash_words(&words[..cut]), i);
        }
        same.add(hash([initial, last, "initial"]), i);
        variants.add(sounds, i);
    }
}

fn is_full(name: &Name) -> bool {
    name.person && (2..=MOST_WORDS).contains(&name.words().len())
}

/// Whether two full names may be one person's: the same last name, and no first or middle name against it.
fn are_one_person(long: &[String], short: &[String]) -> bool {
    if long.ends_with(short) || long.starts_with(short) {
        return true;
    }
    if long.last() != short.last() {
        return false;
    }
    let mut rest = long[..long.len() - 1].iter();
    let given = &short[..short.len() - 1];
    given[0].starts_with(first_letter(&long[0]))
        && given.iter().all(|s| rest.any(|l| l == s || is_initial(s, l) || is_initial(l, s)))
}

fn is_initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

fn first_letter(word: &str) -> char {
    word.chars().next().unwrap_or('\0')
}

fn sound_key(words: &[String]) -> u64 {
    let bones: Vec<String> = words.iter().map(|w| skeleton(w)).collect();
    hash_words(&bones)
}

/// Whether two names of as many words are spellings of one: every word a variant, and not all words changed unless they are long.
fn is_spelling(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_variant(a, b) || is_slip(a, b))
}

/// Where single names of persons are looked up among the full ones.
pub(super) struct Surnames {
    last: Index,
    sounds: Index,
    given: Index,
}

impl Surnames {
    pub fn new(names: &[Name]) -> Self {
        let (mut last, mut sounds, mut given) = (Index::default(), Index::default(), Index::default());
        for (i, name) in names.iter().enumerate().filter(|(_, n)| is_full(n)) {
            let words = name.words();
            last.add(hash([name.folded.last()]), i as u32);
            sounds.add(hash([skeleton(name.folded.last()).as_str()]), i as u32);
            for word in &words[..words.len() - 1] {
                given.add(hash([word.as_str()]), i as u32);
            }
        }
        Self { last, sounds, given }
    }

    /// The full names that a short one may stand for, as sets: by surname, else by a variant of it, else by a given name.
    pub fn candidates(&self, name: &Name, names: &[Name], sets: &mut UnionFind) -> Vec<u32> {
        let words = match name.words() {
            [article, rest @ ..] if !rest.is_empty() && matches!(article.as_str(), "al" | "el") => rest,
            words => words,
        };
        let [word] = words else { return Vec::new() };
        let key = hash([word.as_str()]);
        let by_surname = roots(self.last.get(key), sets);
        if !by_surname.is_empty() {
            return by_surname;
        }
        let near = self.sounds.get(hash([skeleton(word).as_str()])).iter().copied();
        let near: Vec<u32> = near.filter(|&i| is_variant(names[i as usize].folded.last(), word)).collect();
        if !near.is_empty() {
            return roots(&near, sets);
        }
        roots(self.given.get(key), sets)
    }
}

/// Puts a short form of an organisation with its long form: its first words (`Lockheed` for Lockheed Martin), its last words (`Red
/// Sox` for Boston Red Sox), or the noun that it is called by (`Observatory` for Syrian Observatory for Human Rights). In running
/// text the long form comes first, so `first_seen` must be in order.
pub(super) fn short_forms(names: &mut [Name], first_seen: &[u32], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        let words = name.words();
        if name.person || words.len() < 2 || words.len() > MOST_WORDS || name.kinds.best() == Kind::Place {
            continue;
        }
        for cut in 1..words.len() {
            index.add(hash_words(&words[..cut]), i as u32);
            index.add(hash_words(&words[cut..]), i as u32);
        }
        let noun = words.iter().position(|w| SMALL.contains(&w.as_str())).filter(|&at| at > 1);
        if let Some(at) = noun {
            index.add(hash_words(&words[at - 1..at]), i as u32);
        }
    }
    for i in 0..names.len() {
        let name = &names[i];
        if name.person || name.alias.is_some() || name.kinds.best() == Kind::Place || is_common(name.words()) {
            continue;
        }
        let before: Vec<u32> =
            index.get(name.key).iter().copied().filter(|&l| first_seen[l as usize] < first_seen[i]).collect();
        if let Some(long) = only(&before, sets) {
            sets.union(long, i as u32);
            names[i].short = true;
        }
    }
}

/// Whether a name is a single word with which many names begin or end: `National`, `Party`.
fn is_common(words: &[String]) -> bool {
    static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("common.txt")));
    matches!(words, [word] if COMMON.contains(&word.as_str()))
}

/// The one set in which all of `items` are, if there are any.
pub(super) fn only(items: &[u32], sets: &mut UnionFind) -> Option<u32> {
    match roots(items, sets)[..] {
        [one] => Some(one),
        _ => None,
    }
}

fn roots(items: &[u32], sets: &mut UnionFind) -> Vec<u32> {
    let mut roots: Vec<u32> = items.iter().map(|&i| sets.find(i)).collect();
    roots.sort_unstable();
    roots.dedup();
    roots
}
