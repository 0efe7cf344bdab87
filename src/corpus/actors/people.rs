//! The rules by which two names of persons are taken for one's, whether within an article or across many.
//!
//! Like those of [`super::link`] they look names up by keys and are shy: where a surname could be of two persons, it is left to those
//! who see the text ([`Surnames::candidates`]).

use std::sync::LazyLock;

use super::fold::lines;
use super::keys::{Index, KeyMap, hash, hash_words};
use super::link::{first_letter, roots, without_article};
use super::name::Name;
use super::sound::{ends, is_misspelling, is_variant, skeleton};
use crate::corpus::union_find::UnionFind;
use crate::names::Kind;
use crate::order;

/// Puts full names of persons together: a middle name left out or cut to its initial, initials or a nickname for first names, a second
/// surname, the end of a longer name. Longer names come first, so that a short one finds the fullest.
pub(super) fn full_names(names: &[Name], sets: &mut UnionFind) {
    let mut order: Vec<u32> = (0..names.len() as u32).filter(|&i| is_full(&names[i as usize])).collect();
    order::sort_by_key(&mut order, |&i| {
        let words = names[i as usize].words();
        (std::cmp::Reverse(words.len()), words[0].chars().count() == 1)
    });
    let mut index = Index::default();
    for i in order {
        let words = names[i as usize].words();
        let (first, last) = (words[0].as_str(), words[words.len() - 1].as_str());
        let initial = first_letter(first);
        let mut keys = vec![hash([first, last, "ends"]), hash([initial, last, "initial"])];
        keys.extend(nicknames(first).map(|name| hash([name, last, "ends"])));
        let find = |key: u64| {
            index.get(key).iter().copied().find(|&other| are_one_person(names[other as usize].words(), words))
        };
        let found = [find(hash_words(words)), keys.iter().copied().find_map(find)];
        for other in found.into_iter().flatten() {
            sets.union(other, i);
        }
        for cut in 1..words.len() - 1 {
            index.add(hash_words(&words[cut..]), i);
            index.add(hash_words(&words[..=cut]), i);
        }
        keys.into_iter().for_each(|key| index.add(key, i));
    }
}

/// Puts a person's name together with the same name with the family name at its other end (`Xi Jinping`, `Jinping Xi`), if that alone
/// is seen to stand for somebody: its key is one of `seen`, see [`single`].
pub(super) fn turned(names: &[Name], seen: &KeyMap<()>, sets: &mut UnionFind) {
    let mut full: KeyMap<u32> = KeyMap::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| is_full(n)) {
        full.insert(hash_words(name.words()), i as u32);
    }
    for (i, name) in names.iter().enumerate().filter(|(_, n)| is_full(n)) {
        let (first, rest) = name.words().split_first().expect("a full name has words");
        let turned = hash(rest.iter().chain([first]).map(String::as_str));
        let is_family = |word: &str| seen.contains_key(&hash([word]));
        if let Some(&other) = full.get(&turned)
            && is_family(first)
            && !rest.iter().any(|word| is_family(word))
        {
            sets.union(other, i as u32);
        }
    }
}

/// The keys of the single names of persons.
pub(super) fn single<'n>(names: impl IntoIterator<Item = &'n Name>) -> KeyMap<()> {
    names.into_iter().filter(|n| n.person && n.words().len() == 1).map(|n| (n.key, ())).collect()
}

fn is_full(name: &Name) -> bool {
    let words = name.words();
    name.person
        && name.kin.is_none()
        && (2..=MOST_NAME_WORDS).contains(&words.len())
        && !words.iter().any(|w| w == "and")
}

/// A person's name with more words than this has swallowed what stood beside it.
const MOST_NAME_WORDS: usize = 5;

/// Whether two full names may be one person's: the same last name, and no first or middle name against it.
fn are_one_person(long: &[String], short: &[String]) -> bool {
    if long.ends_with(short) || long.starts_with(short) {
        return long.len() <= short.len() + 2;
    }
    if long.last() != short.last() {
        return false;
    }
    let mut rest = long[..long.len() - 1].iter();
    let given = &short[..short.len() - 1];
    are_one_given(&given[0], &long[0]) && given.iter().all(|s| rest.any(|l| are_one_given(s, l)))
}

fn are_one_given(a: &str, b: &str) -> bool {
    let is_initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    let is_nickname = |short: &str, long: &str| {
        short.len() >= 3 && long.starts_with(short) || nicknames(short).any(|name| name == long)
    };
    a == b || is_initial(a, b) || is_initial(b, a) || is_nickname(a, b) || is_nickname(b, a)
}

/// The given names for which a nickname may stand.
fn nicknames(nickname: &str) -> impl Iterator<Item = &'static str> {
    static LIST: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
        let entries = lines(include_str!("nicknames.txt"));
        entries.into_iter().filter_map(|line| line.split_once(' ')).collect()
    });
    let at = LIST.binary_search_by_key(&nickname, |&(short, _)| short);
    at.into_iter().flat_map(|at| LIST[at].1.split(' '))
}

/// The keys of the words of full names that are mostly persons': of all words within an article, of the last ones across articles.
pub(super) fn bearers<'n>(names: impl IntoIterator<Item = &'n Name>, given_too: bool) -> KeyMap<()> {
    let full = names.into_iter().filter(|n| n.words().len() > 1 && n.kin.is_none() && n.kinds.best() == Kind::Person);
    let words = full.flat_map(|n| n.words().iter().rev().take(if given_too { MOST_NAME_WORDS } else { 1 }));
    words.map(|word| (hash([word.as_str()]), ())).collect()
}

/// Where single names of persons are looked up among the full ones.
pub(super) struct Surnames {
    last: Index,
    sounds: Index,
    ends: Index,
    given: Index,
}

impl Surnames {
    /// Single given names are only looked up where `given` is true: within an article.
    pub fn new(names: &[Name], given_too: bool) -> Self {
        let (mut last, mut sounds) = (Index::default(), Index::default());
        let (mut given, mut ending) = (Index::default(), Index::default());
        for (i, name) in names.iter().enumerate().filter(|(_, n)| is_full(n)) {
            let words = name.words();
            last.add(hash([name.folded.last()]), i as u32);
            sounds.add(hash([skeleton(name.folded.last()).as_str()]), i as u32);
            ends(name.folded.last()).for_each(|end| ending.add(hash([end]), i as u32));
            for word in words[..words.len() - 1].iter().filter(|_| given_too) {
                given.add(hash([word.as_str()]), i as u32);
            }
        }
        Self { last, sounds, ends: ending, given }
    }

    /// Takes note that one word of a full name other than the last is used alone for its bearer: `Xi` for Xi Jinping.
    pub fn add(&mut self, word: &str, name: u32) {
        self.given.add(hash([word]), name);
    }

    /// The full names that a short one may stand for, as sets: by surname, else by a variant of it, else by a given name, else by a
    /// surname of which it is a misspelling.
    pub fn candidates(&self, name: &Name, names: &[Name], sets: &mut UnionFind) -> Vec<u32> {
        let words = without_article(name.words()).unwrap_or(name.words());
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
        let given = roots(self.given.get(key), sets);
        if !given.is_empty() {
            return given;
        }
        let slips = ends(word).flat_map(|end| self.ends.get(hash([end])).iter().copied());
        let slips: Vec<u32> = slips.filter(|&i| is_misspelling(names[i as usize].folded.last(), word)).collect();
        roots(&slips, sets)
    }
}
