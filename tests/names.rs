//! Names: which words are marked, and as what.
#![cfg(not(target_arch = "wasm32"))]

use newsweave::names::{self, Kind, Mention, Via};
use newsweave::{Document, Span};
use proptest::prelude::*;

#[test]
fn names_are_marked_as_in_the_cases() {
    let cases = include_str!("cases/names/names.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let wrong: Vec<String> = cases
        .filter_map(|case| {
            let text = plain(case);
            let read = marked(&text, &names::find(&Document::new(&text), &[]));
            (read != case).then(|| format!("expected {case}\n    read {read}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}\nhelp: tests/cases/names/names.txt, src/reading/names", wrong.join("\n"));
}

#[test]
fn odd_texts_are_read_in_order() {
    for text in ["", "A", "\u{feff}", "''''", "Al-", "- - -", "’s", "\u{301}Paris\u{301}"] {
        in_order(text);
    }
    for piece in ["A", "A ", "Al-", "A of ", "McA", "ÄÖ ", "'s ", "\u{301}", "Paris, ", "PARIS\n"] {
        in_order(&piece.repeat(5_000));
    }
}

proptest! {
    #[test]
    fn names_stand_in_order_and_on_the_edges_of_characters(text in "(\\PC|[A-Z][a-z]{0,5} |[-'.,’\n ]|al-|of ){0,80}") {
        in_order(&text);
    }
}

fn in_order(text: &str) {
    let mut end = 0;
    for mention in names::find(&Document::new(text), &[]) {
        let Span { start, end: next } = mention.span;
        assert!(end <= start && start < next);
        assert!(text.get(mention.span.range()).is_some());
        assert!(mention.confidence <= 100);
        end = next;
    }
}

/// The text of a case without its marks.
fn plain(case: &str) -> String {
    let mut text = String::new();
    for piece in case.split('[') {
        match piece.split_once(']') {
            Some((name, rest)) => text.extend([name.rsplit_once('|').expect("a kind behind a bar").0, rest]),
            None => text.push_str(piece),
        }
    }
    text
}

fn marked(text: &str, mentions: &[Mention]) -> String {
    let (mut marked, mut end) = (String::new(), 0);
    for mention in mentions {
        let kind = match (mention.via, mention.kind) {
            (Via::Demonym, _) => "demonym",
            (_, Kind::Person) => "person",
            (_, Kind::Organisation) => "organisation",
            (_, Kind::Place) => "place",
            (_, Kind::Group) => "group",
        };
        let range = mention.span.range();
        marked += &format!("{}[{}|{kind}]", &text[end..range.start], mention.span.of(text));
        end = range.end;
    }
    marked + &text[end..]
}
