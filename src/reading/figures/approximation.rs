//! How exact a number claims to be, from the words around it.

use std::sync::OnceLock;

use super::Approximation;
use crate::order;
use crate::text::{Tokens, entries};

struct Phrase {
    words: Vec<&'static str>,
    sense: Approximation,
}

struct Phrases {
    before: Vec<Phrase>,
    after: Vec<Phrase>,
}

/// Longest phrases first, so that `no more than` is not read as `more than`.
fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let mut phrases = Phrases { before: Vec::new(), after: Vec::new() };
        for line in entries(include_str!("approximations.txt")) {
            let mut fields = line.split(' ');
            let side = if fields.next() == Some("before") { &mut phrases.before } else { &mut phrases.after };
            let sense = match fields.next().expect("a sense") {
                "about" => Approximation::About,
                "at-least" => Approximation::AtLeast,
                "at-most" => Approximation::AtMost,
                "more-than" => Approximation::MoreThan,
                _ => Approximation::LessThan,
            };
            side.push(Phrase { words: fields.collect(), sense });
        }
        for side in [&mut phrases.before, &mut phrases.after] {
            order::sort_by_key(side, |phrase| std::cmp::Reverse(phrase.words.len()));
        }
        phrases
    })
}

/// The approximation that ends right before a token, and where its words start.
pub(super) fn before(t: Tokens, at: usize) -> Option<(Approximation, usize)> {
    phrases().before.iter().find_map(|phrase| {
        let start = at.checked_sub(phrase.words.len())?;
        reads(t, start, &phrase.words).then_some((phrase.sense, start))
    })
}

/// The approximation that starts at a token, right after the number (or its unit), and where it ends.
pub(super) fn after(t: Tokens, at: usize) -> Option<(Approximation, usize)> {
    let found = phrases().after.iter().find(|phrase| t.follows(at) && reads(t, at, &phrase.words))?;
    Some((found.sense, at + found.words.len()))
}

fn reads(t: Tokens, start: usize, words: &[&str]) -> bool {
    words.iter().enumerate().rev().all(|(i, word)| t.is(start + i, word))
}
