//! Actors that may be one, where no rule is sure: asked, never done.

use std::sync::LazyLock;

use super::aliases::alias;
use super::fold::{Folded, lines};
use super::keys::{KeyMap, hash, hash_words};
use super::{Actor, Actors};
use crate::names::Kind;
use crate::order;

/// Two actors of [`Actors::list`] that may be one, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub one: usize,
    pub other: usize,
    /// `Ankara is the capital of Turkey, and does what governments do: Ankara said`.
    pub why: String,
}

impl Actors {
    /// In the order of the actors. `after` gives the text that follows a mention, by article and mention. Actors that a user's rule
    /// keeps apart are not asked about.
    pub fn suggestions<'t>(&self, after: impl Fn((u32, u32)) -> &'t str) -> Vec<Suggestion> {
        let mut suggestions = self.capitals(after);
        suggestions.extend(self.surnames());
        let kept_apart = |s: &Suggestion| {
            let other = &self.list[s.other].corrections;
            self.list[s.one].corrections.iter().any(|rule| other.contains(rule))
        };
        suggestions.retain(|s| !kept_apart(s));
        order::sort_by_key(&mut suggestions, |s| (s.one, s.other));
        suggestions
    }

    /// A capital that acts, for its country.
    fn capitals<'t>(&self, after: impl Fn((u32, u32)) -> &'t str) -> Vec<Suggestion> {
        let mut countries: KeyMap<usize> = KeyMap::default();
        for (i, actor) in self.list.iter().enumerate().filter(|(_, a)| a.kind == Kind::Place) {
            for group in actor.aliases.iter().filter_map(|a| alias(key(&a.name), false)) {
                countries.entry(u64::from(group)).or_insert(i);
            }
        }
        let suggest = |(one, actor): (usize, &Actor)| {
            let country = actor.aliases.iter().find_map(|a| CAPITALS.get(&key(&a.name)))?;
            let other = *countries.get(&u64::from(alias(key(country), false)?)).filter(|&&other| other != one)?;
            let act = actor.mentions.iter().find_map(|&mention| {
                let word = after(mention).strip_prefix(' ')?.split(|c: char| !c.is_alphabetic()).next()?;
                ACTS.binary_search(&word).is_ok().then_some(word)
            })?;
            let (name, country) = (&actor.name, &self.list[other].name);
            let why = format!("{name} is the capital of {country}, and does what governments do: {name} {act}");
            Some(Suggestion { one, other, why })
        };
        self.list.iter().enumerate().filter_map(suggest).collect()
    }

    /// A surname alone, for each of the few that bear it.
    fn surnames(&self) -> Vec<Suggestion> {
        let mut bearers: KeyMap<Vec<usize>> = KeyMap::default();
        let people = || self.list.iter().enumerate().filter(|(_, a)| a.kind == Kind::Person);
        for (i, actor) in people() {
            let folded = Folded::new(&actor.name);
            if folded.words.len() > 1 {
                bearers.entry(hash([folded.last()])).or_default().push(i);
            }
        }
        let mut suggestions = Vec::new();
        for (one, actor) in people() {
            let few = bearers.get(&key(&actor.name)).filter(|bearers| bearers.len() <= MOST_BEARERS);
            for &other in few.into_iter().flatten().filter(|&&other| actor.votes.agree(self.list[other].votes)) {
                let why = format!("{} is the surname of {}", actor.name, self.list[other].name);
                suggestions.push(Suggestion { one, other, why });
            }
        }
        suggestions
    }
}

/// A surname of more people than this says nothing.
const MOST_BEARERS: usize = 3;

fn key(name: &str) -> u64 {
    hash_words(&Folded::new(name).words)
}

/// Keys of capitals, and the names of their countries.
static CAPITALS: LazyLock<KeyMap<&str>> = LazyLock::new(|| {
    let entries = lines(include_str!("capitals.txt")).into_iter().filter_map(|line| line.split_once('|'));
    entries.map(|(capital, country)| (key(capital), country)).collect()
});
/// Verbs, sorted.
static ACTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut acts = lines(include_str!("acts.txt"));
    order::sort(&mut acts);
    acts
});
