//! Whether a person is spoken of as a woman or as a man: what tells two bearers of one surname apart.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{Span, entries, lower};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    Female,
    Male,
}

/// What speaks for somebody's gender, added up: titles weigh most, then given names, then pronouns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes([u32; 2]);

const TITLE: u32 = 4;
const GIVEN: u32 = 2;
const PRONOUN: u32 = 1;

impl Votes {
    pub fn see(&mut self, told: &Told) {
        self.add(told.title, TITLE);
        self.add(told.pronoun, PRONOUN);
    }

    /// Takes note of a full name.
    pub fn name(&mut self, words: &[String]) {
        self.add(words.first().filter(|_| words.len() > 1).and_then(|word| of_given(word)), GIVEN);
    }

    pub fn add_all(&mut self, other: Votes) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    fn add(&mut self, gender: Option<Gender>, weight: u32) {
        if let Some(gender) = gender {
            self.0[gender as usize] = self.0[gender as usize].saturating_add(weight);
        }
    }

    /// Whether two names may be one person's.
    pub fn agree(self, other: Votes) -> bool {
        self.gender().zip(other.gender()).is_none_or(|(mine, theirs)| mine == theirs)
    }

    /// The gender that clearly more speaks for.
    pub fn gender(self) -> Option<Gender> {
        let [female, male] = self.0;
        let clear = |more: u32, less: u32| more >= GIVEN && more >= less.saturating_mul(3);
        match () {
            _ if clear(female, male) => Some(Gender::Female),
            _ if clear(male, female) => Some(Gender::Male),
            _ => None,
        }
    }
}

/// What stands beside one mention.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    pub title: Option<Gender>,
    pub pronoun: Option<Gender>,
}

impl Told {
    /// `limit` is where the next person is named.
    pub fn of(text: &str, name: Span, limit: u32) -> Self {
        Self { title: gender_before(text, name.start), pronoun: pronoun_after(text, name.end, limit) }
    }

    /// How well this mention fits a person of a gender, smaller is better; None where its title speaks against it.
    pub fn rank(&self, gender: Option<Gender>) -> Option<u8> {
        match (self.title, self.pronoun, gender) {
            (Some(title), _, Some(gender)) => (title == gender).then_some(0),
            (Some(_), _, None) => Some(1),
            (None, Some(pronoun), Some(gender)) if pronoun != gender => Some(2),
            _ => Some(0),
        }
    }
}

/// What the title before a name says of its bearer: `Mrs`, `Sir`.
fn gender_before(text: &str, start: u32) -> Option<Gender> {
    let before = text.get(..start as usize)?.strip_suffix([' ', '\u{a0}'])?;
    let before = before.strip_suffix('.').unwrap_or(before);
    let start = before.char_indices().rev().take(LONGEST + 1).find(|(_, c)| !c.is_alphabetic());
    title(start.map_or(before, |(at, c)| &before[at + c.len_utf8()..]))?.1
}

/// Letters of the longest title.
const LONGEST: usize = 16;

/// A title that may stand before a person's name, and whom it makes of its bearer.
fn title(word: &str) -> Option<(&'static str, Option<Gender>)> {
    static TITLES: LazyLock<Vec<(&str, Option<Gender>)>> = LazyLock::new(|| {
        let entries = entries(include_str!("titles.txt")).filter_map(|line| line.split_once(' '));
        entries.map(|(title, gender)| (title, letter(gender))).collect()
    });
    TITLES.iter().find(|(title, _)| title.eq_ignore_ascii_case(word)).copied()
}

fn letter(gender: &str) -> Option<Gender> {
    match gender {
        "f" => Some(Gender::Female),
        "m" => Some(Gender::Male),
        _ => None,
    }
}

/// The first pronoun after a name that ends at `end`, in the same line and before the next person at `limit`: one that can be a
/// subject, as `her` and `him` are often somebody else.
fn pronoun_after(text: &str, end: u32, limit: u32) -> Option<Gender> {
    let mut near = (end as usize + NEAR).min(limit as usize).min(text.len());
    while !text.is_char_boundary(near) {
        near -= 1;
    }
    let after = text.get(end as usize..near)?.split('\n').next()?;
    after.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let is = |pronouns: [&str; 2]| pronouns.iter().any(|p| p.eq_ignore_ascii_case(word));
        match () {
            _ if is(["he", "himself"]) => Some(Gender::Male),
            _ if is(["she", "herself"]) => Some(Gender::Female),
            _ => None,
        }
    })
}

/// So many bytes after a name a pronoun is looked for.
const NEAR: usize = 160;

/// Whether a word is nearly always a given name.
pub(super) fn is_given(word: &str) -> bool {
    of_given(&lower(word)).is_some()
}

/// Whose given name a folded word is, if it is nearly always a woman's or a man's.
fn of_given(word: &str) -> Option<Gender> {
    static GIVEN: LazyLock<HashMap<&str, Gender>> = LazyLock::new(|| {
        // Of two entries for a name the later one holds.
        let entries = [include_str!("given.txt"), include_str!("given_more.txt")].into_iter().flat_map(entries);
        entries.filter_map(|line| line.split_once(' ')).filter_map(|(name, g)| Some((name, letter(g)?))).collect()
    });
    GIVEN.get(word).copied()
}

/// A person's name without the titles before it, as long as a name is left: `Dr. Ana Torres`, `President Torres`. A monarch's or a
/// saint's stays: it is not known by the rest.
pub fn without_titles(mut name: &str) -> &str {
    while let Some((word, rest)) = name.split_once([' ', '\u{a0}']) {
        let is_title =
            word.starts_with(char::is_uppercase) && title(word.trim_end_matches('.')).is_some_and(|t| !is_royal(t.0));
        if !is_title || !rest.starts_with(char::is_uppercase) {
            break;
        }
        name = rest;
    }
    name
}

fn is_royal(title: &str) -> bool {
    ["king", "queen", "prince", "princess"].contains(&title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_men_from_women() {
        for (text, gender) in [
            ("Then Mrs |May", Some(Gender::Female)),
            ("Mr. |May", Some(Gender::Male)),
            ("Sir |Keir", Some(Gender::Male)),
            ("Dr |May", None),
            ("|May", None),
            ("in |May", None),
        ] {
            let start = text.find('|').unwrap() as u32;
            assert_eq!(gender_before(&text.replace('|', ""), start), gender, "{text}");
        }
    }

    #[test]
    fn the_next_pronoun_is_hers_or_his() {
        for (text, gender) in [
            ("Lund| said she was tired of him.", Some(Gender::Female)),
            ("Lund|, who lost a job he loved", Some(Gender::Male)),
            ("Lund| proposed to her", None),
            ("Lund| left.\nHe stayed.", None),
            ("Lund| and the others", None),
            ("Lund|", None),
        ] {
            let end = text.find('|').unwrap() as u32;
            assert_eq!(pronoun_after(&text.replace('|', ""), end, u32::MAX), gender, "{text}");
        }
        assert_eq!(pronoun_after("Lund told Berg she", 4, 10), None);
    }

    #[test]
    fn titles_are_no_part_of_a_name() {
        for (name, bare) in [
            ("Dr. Ana Torres", "Ana Torres"),
            ("Prime Minister Ewa Lund", "Ewa Lund"),
            ("General Lund", "Lund"),
            ("King Olaf", "King Olaf"),
            ("President", "President"),
            ("Major", "Major"),
            ("", ""),
        ] {
            assert_eq!(without_titles(name), bare, "{name}");
        }
    }
}
