//! What words are, as far as it tells who says what.

use std::sync::LazyLock;

use crate::text::{Document, Lexicon, TokenKind, entries};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    /// A verb that brings in speech: `said`.
    Say,
    /// A verb that may: `called`.
    Cue,
    He,
    They,
    We,
    It,
    Who,
    Him,
    /// A noun for somebody who speaks: `spokesman`.
    One,
    Many,
    /// A body of people, or what it wrote: `ministry`, `statement`.
    Body,
    Aux,
    Preposition,
    To,
    According,
    That,
    Join,
    Determiner,
    Adverb,
    /// A word with a capital that is none of these.
    Capital,
    Word,
    Number,
    Possessive,
    Comma,
    Colon,
    Dash,
    Bracket,
    /// What ends a sentence.
    Stop,
    Mark,
    /// Past the ends of the text.
    Nothing,
}

/// The roles of all tokens of a document.
pub fn roles(document: &Document) -> Vec<Role> {
    let role = |(at, token): (usize, &crate::text::Token)| {
        let word = document.word(at);
        match token.kind {
            TokenKind::Number => Role::Number,
            TokenKind::Mark => mark(word),
            TokenKind::Word if matches!(word, "'s" | "’s") => Role::Possessive,
            TokenKind::Word => match LIST.get(word) {
                // "Post" and "May" are names rather than verbs.
                Some(Role::Say | Role::Cue | Role::Aux) | None if word.starts_with(char::is_uppercase) => Role::Capital,
                Some(role) => role,
                None if word.len() > 4 && word.ends_with("ly") => Role::Adverb,
                None => Role::Word,
            },
        }
    };
    document.tokens.iter().enumerate().map(role).collect()
}

fn mark(word: &str) -> Role {
    match word {
        "," => Role::Comma,
        ":" => Role::Colon,
        "." | "!" | "?" | ";" | "…" | "..." => Role::Stop,
        "-" | "–" | "—" | "―" | "--" => Role::Dash,
        "(" | ")" | "[" | "]" => Role::Bracket,
        _ => Role::Mark,
    }
}

static LIST: LazyLock<Lexicon<Role>> = LazyLock::new(|| {
    let lines: Vec<_> = entries(include_str!("words.txt")).filter_map(|line| line.split_once(' ')).collect();
    // Of two entries for a word the later one holds in a lexicon, the first one in the list.
    let words = lines.into_iter().rev().flat_map(|(role, words)| words.split(' ').map(move |word| (word, parse(role))));
    Lexicon::new(words)
});

fn parse(role: &str) -> Role {
    match role {
        "say" => Role::Say,
        "cue" => Role::Cue,
        "he" => Role::He,
        "they" => Role::They,
        "we" => Role::We,
        "it" => Role::It,
        "who" => Role::Who,
        "him" => Role::Him,
        "one" => Role::One,
        "many" => Role::Many,
        "body" => Role::Body,
        "aux" => Role::Aux,
        "prep" => Role::Preposition,
        "to" => Role::To,
        "according" => Role::According,
        "that" => Role::That,
        "join" => Role::Join,
        "det" => Role::Determiner,
        "adv" => Role::Adverb,
        other => panic!("{other} is no role of words"),
    }
}

/// A word as a number, case aside: the same for most words that are not the same.
pub fn word(word: &str) -> u32 {
    let bytes = word.bytes().take(16).map(|byte| u32::from(byte | 0x20));
    bytes.fold(word.len() as u32, |hash, byte| (hash ^ byte).wrapping_mul(0x0100_0193))
}
