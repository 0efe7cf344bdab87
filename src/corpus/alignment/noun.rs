use std::sync::OnceLock;

use crate::text::{Document, TokenKind};
use crate::words::is_function_word;

use super::event;

/// The head of a counted noun phrase in the singular, lower case: `refugee` of `Syrian refugees from Idlib`.
pub(super) fn head(phrase: &str) -> String {
    let document = Document::new(phrase);
    let words = document.tokens.iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.span.of(phrase).to_lowercase());
    let mut head = String::new();
    for word in words {
        let ends = is_function_word(&word)
            || word.starts_with(['\'', '’'])
            || event::of(&word).is_some() && word.ends_with("ed");
        if ends && !head.is_empty() {
            break;
        }
        if !ends {
            head = word;
        }
    }
    singular(&head)
}

/// Whether a head means people in general, whoever they are.
pub(super) fn is_people(head: &str) -> bool {
    static PEOPLE: OnceLock<Vec<&str>> = OnceLock::new();
    PEOPLE.get_or_init(|| entries(include_str!("people.txt"))).contains(&head)
}

fn singular(word: &str) -> String {
    static PLURALS: OnceLock<Vec<&str>> = OnceLock::new();
    let plurals = PLURALS.get_or_init(|| entries(include_str!("plurals.txt")));
    let mut irregular = plurals.iter().filter_map(|line| line.split_once(' '));
    if let Some((_, singular)) = irregular.find(|(plural, _)| *plural == word) {
        return singular.to_owned();
    }
    let stem = |cut: usize| &word[..word.len() - cut];
    match word {
        _ if word.len() < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) => word.to_owned(),
        _ if word.ends_with("ies") && word.len() > 4 => format!("{}y", stem(3)),
        _ if ["sses", "shes", "ches", "xes", "zes"].iter().any(|end| word.ends_with(end)) => stem(2).to_owned(),
        _ if word.ends_with('s') => stem(1).to_owned(),
        _ => word.to_owned(),
    }
}

fn entries(list: &'static str) -> Vec<&'static str> {
    list.lines().filter(|line| !line.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn the_head_of_a_phrase_is_its_last_noun_in_the_singular() {
        for (phrase, expected) in [
            ("Syrian refugees from Idlib", "refugee"),
            ("people", "person"),
            ("Americans killed", "american"),
            ("other countries", "country"),
            ("police officers’ homes", "home"),
            ("buses", "bus"),
            ("", ""),
        ] {
            assert_eq!(head(phrase), expected, "{phrase}");
        }
    }
}
