//! The rules by which two names are taken for one actor's, whether within an article or across many.
//!
//! Every rule looks names up by a key, so the work grows with the number of names; and every rule is shy: where a short name could
//! stand for two actors, it stands for none. [`super::people`] has those for names of persons alone.

use super::aliases::alias;
use super::fold::{Folded, lines};
use super::keys::{Index, KeyMap, hash, hash_words};
use super::name::Name;
use super::office::is_of_state;
use super::sound::{ends, is_misspelling, is_slip, is_variant, skeleton, sound};
use crate::article::outlet_in_full;
use crate::corpus::union_find::UnionFind;
use crate::names::{Kind, demonym_country};
use crate::order;
use crate::text::is_among;
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

/// Puts the name of an organisation that begins with a capital Arabic article, which could be a word of its own (`Al Qaeda`), with the
/// same name written so that the article is plain (`al-Qaeda`); and a ministry with the same one called in another order.
pub(super) fn orders(names: &[Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    let organisations = || names.iter().enumerate().filter(|(_, n)| n.kinds.best() == Kind::Organisation);
    for (i, name) in organisations() {
        index.add(hash_words(name.words()), i as u32);
    }
    for (i, name) in organisations() {
        let key = without_article(name.words())
            .map(hash_words)
            .or_else(|| turned(name.words()).map(|words| hash_words(&words)));
        if let Some(plain) = key.and_then(|key| only(index.get(key), sets)) {
            sets.union(plain, i as u32);
        }
    }
}

/// The name of a ministry with what it is for before it: `Department of Justice` is the Justice Department, whosesoever it is.
pub(super) fn turned(words: &[String]) -> Option<Vec<String>> {
    let of = words.iter().position(|word| word == "of")?;
    let (head, rest) = (words[..of].last()?, &words[of + 1..]);
    let is_ministry = matches!(head.as_str(), "department" | "ministry") && !rest.is_empty();
    is_ministry.then(|| words[..of - 1].iter().chain(rest).chain([head]).cloned().collect())
}

/// A name of several words without the Arabic article that it begins with, if it does.
pub(super) fn without_article(words: &[String]) -> Option<&[String]> {
    words
        .split_first()
        .filter(|(first, rest)| !rest.is_empty() && matches!(first.as_str(), "al" | "el"))
        .map(|(_, rest)| rest)
}

/// Puts names together that differ in where they are cut into words (`Chun-ho Park` and `Chunho Park`, `Air Asia` and `AirAsia`), and
/// those of organisations that differ in a plural.
pub(super) fn spaces(names: &[Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        let joined = joined(name);
        if joined.len() < LEAST_JOINED {
            continue;
        }
        let key = hash([joined.as_str(), if name.person { "person" } else { "other" }]);
        let same = index.get(key).iter().copied().find(|&other| names[other as usize].key != name.key);
        if let Some(other) = same {
            sets.union(other, i as u32);
        }
        index.add(key, i as u32);
    }
}

/// The words of a name without spaces; those of an organisation of several words without the plural.
pub(super) fn joined(name: &Name) -> String {
    let words = name.words();
    if words.len() < 2 || name.person || name.kinds.best() == Kind::Place {
        return words.concat();
    }
    words.iter().map(|word| word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word)).collect()
}

/// Shorter names, in bytes, are too often the beginning and the end of another by chance.
const LEAST_JOINED: usize = 7;

/// Whether a name is short for a longer one that stands beside it in brackets: its acronym, or one word made of its letters in order
/// (`Frelimo`).
pub(super) fn stands_for(short: &Name, long: &Name) -> bool {
    let [word] = short.words() else { return false };
    if long.words().len() < 2 {
        return false;
    }
    let is_made_of_it = || {
        let mut letters = long.words().iter().flat_map(|w| w.chars());
        long.words()[0].starts_with(first_letter(word)) && word.chars().all(|c| letters.any(|l| l == c))
    };
    short.folded.acronym && initials(long.words()).any(|i| i == *word)
        || !short.person && !long.person && (3..=12).contains(&word.len()) && is_made_of_it()
}

/// Puts an acronym and the long form with these initials together, where there is only one such long form.
pub(super) fn acronyms(names: &mut [Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.words().len() > 1 && !n.person) {
        for initials in initials(name.words()) {
            index.add(hash([initials.as_str()]), i as u32);
        }
    }
    for i in 0..names.len() {
        let name = &names[i];
        if !name.folded.acronym || name.person {
            continue;
        }
        if let Some(long) = only(index.get(name.key), sets)
            && !signs_for_another(name, &names[long as usize])
        {
            sets.union(long, i as u32);
            names[i].short = true;
        }
    }
}

/// Whether an acronym is known to be that of another name, as of a country or a news agency: `AP` is not the Arabian Peninsula.
fn signs_for_another(short: &Name, long: &Name) -> bool {
    if short.alias.is_some() && short.alias != long.alias {
        return true;
    }
    let full = outlet_in_full(&short.words()[0].to_ascii_uppercase());
    full.is_some_and(|full| Folded::new(full).words != long.words())
}

/// The initials of a name, with and without its small words: `European Court of Human Rights` gives ECOHR and ECHR.
pub(super) fn initials(words: &[String]) -> impl Iterator<Item = String> {
    let take = |all: bool| -> String {
        let words = words.iter().take(MOST_WORDS).filter(|w| all || !SMALL.contains(&w.as_str()));
        words.flat_map(|w| w.chars().take(if LANDS.contains(&w.as_str()) { 2 } else { 1 })).collect()
    };
    let (all, large) = (take(true), take(false));
    let second = (all != large).then_some(large);
    [Some(all), second].into_iter().flatten().filter(|i| i.chars().count() > 1)
}

/// What [`Folded`](super::fold::Folded) writes for United States, Kingdom, Nations.
const LANDS: [&str; 3] = ["us", "uk", "un"];

const SMALL: [&str; 12] = ["of", "for", "the", "and", "in", "on", "to", "de", "la", "du", "des", "against"];

pub(super) fn first_letter(word: &str) -> &str {
    &word[..word.chars().next().map_or(0, char::len_utf8)]
}

/// Puts spelling variants of names of several words together: all words sound alike, or a letter slipped in one of the outer ones.
pub(super) fn spellings(names: &[Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        let words = name.words();
        if !(2..=MOST_WORDS).contains(&words.len()) {
            continue;
        }
        let (first, last) = (words[0].as_str(), name.folded.last());
        let bones: Vec<String> = words.iter().map(|w| skeleton(w)).collect();
        let keys = [
            hash_words(&bones),
            hash([first, first_letter(last), "slip in the last word"]),
            hash([first_letter(first), last, "slip in the first word"]),
        ];
        let found = keys.iter().enumerate().find_map(|(rule, &key)| {
            let sounds_alike = rule == 0;
            let is_same = |&other: &u32| is_spelling(names[other as usize].words(), words, sounds_alike);
            index.get(key).iter().copied().find(is_same)
        });
        if let Some(other) = found {
            sets.union(other, i as u32);
        }
        keys.into_iter().for_each(|key| index.add(key, i as u32));
    }
}

/// Puts single names of one kind together that sound the same (`Gaddafi`, `Qadhafi`) or of which one is a misspelling. Names with the
/// same word were told apart before.
pub(super) fn single_spellings(names: &[Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    for (i, name) in names.iter().enumerate() {
        let [word] = name.words() else { continue };
        if !(LEAST_ALIKE..=LONGEST).contains(&word.len()) {
            continue;
        }
        let same_sound = hash([sound(word).as_str(), "sound"]);
        let keys: Vec<u64> = [same_sound].into_iter().chain(ends(word).map(|end| hash([end, "end"]))).collect();
        let is_same = |rule: usize, other: &Name| {
            let alike = rule == 0 && sound(&other.words()[0]) == sound(word) || is_misspelling(&other.words()[0], word);
            let listed = name.alias.is_some() && other.alias.is_some();
            alike
                && !listed
                && name.key != other.key
                && name.person == other.person
                && name.kinds.best() == other.kinds.best()
        };
        let found = keys.iter().enumerate().find_map(|(rule, &key)| {
            index.get(key).iter().copied().find(|&other| is_same(rule, &names[other as usize]))
        });
        if let Some(other) = found {
            sets.union(other, i as u32);
        }
        keys.into_iter().for_each(|key| index.add(key, i as u32));
    }
}

/// Shorter words, in bytes, sound alike by chance; longer ones are not compared.
const LEAST_ALIKE: usize = 5;
const LONGEST: usize = 40;

/// Whether two names of as many words are spellings of one: all words sound alike, or all are the same but for slips. First words
/// that end in different vowels are those of a man and a woman.
fn is_spelling(a: &[String], b: &[String], sounds_alike: bool) -> bool {
    let same_word = |(a, b): (&String, &String)| a == b || if sounds_alike { is_variant(a, b) } else { is_slip(a, b) };
    a.len() == b.len() && a.iter().zip(b).all(same_word) && ends_alike(&a[0], &b[0])
}

fn ends_alike(a: &str, b: &str) -> bool {
    let end = |word: &str| sound(word).chars().last();
    let is_vowel = |end: Option<char>| matches!(end, Some('a' | 'i' | 'u'));
    let (a, b) = (end(a), end(b));
    a == b || !(is_vowel(a) || is_vowel(b))
}

/// Puts a short form of an organisation with its long form: its first words (`Lockheed` for Lockheed Martin), its last words (`Red
/// Sox` for Boston Red Sox), or the noun that it is called by (`Observatory` for Syrian Observatory for Human Rights). The long form
/// comes first in running text: `first_seen` says where. Only what a name is, or of which country or town, may also be left out before.
/// What has a number is a model or a branch, not its maker.
pub(super) fn short_forms(names: &mut [Name], first_seen: Option<&[u32]>, sets: &mut UnionFind) {
    let (mut cut_short, mut bare) = (Index::default(), Index::default());
    let places: KeyMap<()> =
        names.iter().filter(|n| n.kinds.best() == Kind::Place).map(|n| (hash_words(n.words()), ())).collect();
    for (i, name) in names.iter().enumerate() {
        let words = name.words();
        let is_model = words.iter().any(|w| w.contains(|c: char| c.is_ascii_digit()));
        if name.person || !(2..=MOST_WORDS).contains(&words.len()) || name.kinds.best() == Kind::Place || is_model {
            continue;
        }
        let core = words.iter().rposition(|w| !is_among(&SECTORS, w)).map_or(0, |last| last + 1);
        if core > 0 && core < words.len() {
            bare.add(hash_words(&words[..core]), i as u32);
        }
        if let Some(land) = (1..words.len().min(3)).find(|&cut| is_land(&words[..cut])) {
            bare.add(hash_words(&words[land..]), i as u32);
            if let Some(turned) = turned(&words[land..]) {
                bare.add(hash_words(&turned), i as u32);
            }
        } else if let Some(town) = (1..words.len()).rev().find(|&cut| places.contains_key(&hash_words(&words[..cut])))
            && words[town..].iter().any(|w| !is_among(&SECTORS, w) && !is_among(&COMMON, w) && !is_of_state(w))
        {
            bare.add(hash_words(&words[town..]), i as u32);
        }
        for cut in (1..words.len()).filter(|&cut| words[cut] != "and" && words[cut - 1] != "and") {
            cut_short.add(hash_words(&words[..cut]), i as u32);
            cut_short.add(hash_words(&words[cut..]), i as u32);
        }
        let noun = words.iter().position(|w| SMALL.contains(&w.as_str())).filter(|&at| at > 1);
        if let Some(at) = noun {
            cut_short.add(hash_words(&words[at - 1..at]), i as u32);
        }
    }
    for (i, name) in names.iter_mut().enumerate() {
        let common = matches!(name.words(), [word] if is_among(&COMMON, word));
        if name.person || name.alias.is_some() || name.kinds.best() == Kind::Place || common {
            continue;
        }
        let comes_before = |long: &&u32| first_seen.is_some_and(|seen| seen[**long as usize] < seen[i]);
        let before: Vec<u32> = cut_short.get(name.key).iter().filter(comes_before).copied().collect();
        if let Some(long) = only(&before, sets).or_else(|| only(bare.get(name.key), sets)) {
            sets.union(long, i as u32);
            name.short = true;
        }
    }
}

/// Puts the name of a place together with the same name and what it is: `Mediterranean Sea`.
pub(super) fn places(names: &[Name], sets: &mut UnionFind) {
    let mut index = Index::default();
    let places = || names.iter().enumerate().filter(|(_, n)| !n.person && n.kinds.best() == Kind::Place);
    for (i, name) in places() {
        index.add(hash_words(name.words()), i as u32);
    }
    for (i, name) in places() {
        let [rest @ .., last] = name.words() else { continue };
        if let ([_, ..], true, [bare, ..]) = (rest, AREAS.contains(&last.as_str()), index.get(hash_words(rest))) {
            sets.union(*bare, i as u32);
        }
    }
}

/// Rivers, provinces and islands often share their name with another place.
const AREAS: [&str; 2] = ["sea", "ocean"];

/// Whether these first words of a name say of which country it is: `us`, `south korean`.
fn is_land(words: &[String]) -> bool {
    match words {
        [word] if LANDS.contains(&word.as_str()) || demonym_country(word).is_some() => true,
        _ => demonym_country(&words.join(" ")).is_some() || alias(hash_words(words), false).is_some(),
    }
}

type Words = LazyLock<Vec<&'static str>>;

/// Words with which so many names begin or end that one alone says nothing: `National`.
static COMMON: Words = LazyLock::new(|| lines(include_str!("common.txt")));
/// Words at the end of a name that say what it is: `Motor`, `Airways`.
static SECTORS: Words = LazyLock::new(|| lines(include_str!("sector.txt")));

/// The one set in which all of `items` are, if there are any.
pub(super) fn only(items: &[u32], sets: &mut UnionFind) -> Option<u32> {
    match roots(items, sets)[..] {
        [one] => Some(one),
        _ => None,
    }
}

pub(super) fn roots(items: &[u32], sets: &mut UnionFind) -> Vec<u32> {
    let mut roots: Vec<u32> = items.iter().map(|&i| sets.find(i)).collect();
    order::sort(&mut roots);
    roots.dedup();
    roots
}
