//! Ministries, courts and forces: names that every country has. Which one is meant is told by the country beside it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::{Folded, lines};
use crate::names::{Kind, Mention, Via, demonym_country};

/// A name made only of words for what a state has: `Foreign Ministry`, `Turkish Foreign Ministry`.
pub(super) struct Office {
    /// The country, if the name itself tells it.
    pub country: Option<&'static str>,
    /// The rest of the name, folded.
    rest: String,
}

impl Office {
    pub fn new(name: &str) -> Option<Self> {
        let words = Folded::new(name).words;
        let country = |cut: usize| demonym_country(&words[..cut].join(" "));
        let cut = (0..words.len().min(3)).find(|&cut| words[cut..].iter().all(|word| is_of_state(word)))?;
        match cut {
            0 => Some(Self { country: None, rest: words.join(" ") }),
            _ => Some(Self { country: Some(country(cut)?), rest: words[cut..].join(" ") }),
        }
    }
}

/// The offices of one article, and whose each was when it was last named.
#[derive(Default)]
pub(super) struct Offices<'t>(HashMap<String, &'t str>);

impl<'t> Offices<'t> {
    /// The country whose office a mention is: named in it, right before it (`Spain's Supreme Court`, `the Spanish Supreme Court`), or
    /// where the same office was last named so.
    pub fn owner(&mut self, text: &'t str, office: &Office, before: Option<&Mention>, start: u32) -> Option<&'t str> {
        let beside = before.filter(|m| m.kind == Kind::Place).and_then(|m| {
            let gap = text.get(m.span.end as usize..start as usize)?;
            match m.via {
                Via::Demonym if gap == " " => demonym_country(m.span.of(text)),
                Via::Name if matches!(gap, "'s " | "’s " | "' " | "’ ") => Some(m.span.of(text)),
                _ => None,
            }
        });
        let Some(owner) = office.country.or(beside) else { return self.0.get(&office.rest).copied() };
        self.0.insert(office.rest.clone(), owner);
        Some(owner)
    }
}

/// The name of a country's office as it is compared.
pub(super) fn folded(office: &Office, owner: &str) -> Folded {
    Folded::new(&format!("{owner} {}", office.rest))
}

/// Whether a folded word is one for what a state has.
pub(super) fn is_of_state(word: &str) -> bool {
    static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| lines(include_str!("offices.txt")));
    WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_named_by_what_every_state_has() {
        for (name, country, rest) in [
            ("Foreign Ministry", None, "foreign ministry"),
            ("the Turkish Foreign Ministry", Some("Turkey"), "foreign ministry"),
            ("South Korean Army", Some("South Korea"), "army"),
        ] {
            let office = Office::new(name).unwrap();
            assert_eq!((office.country, office.rest.as_str()), (country, rest), "{name}");
        }
        for name in ["Turkish Airlines", "Lindholm", "Red Army", ""] {
            assert!(Office::new(name).is_none(), "{name}");
        }
    }
}
