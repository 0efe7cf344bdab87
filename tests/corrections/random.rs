//! Random stories and rules that speak of them.

use newsweave::corpus::corrections::Corrections;
use proptest::prelude::*;

use super::rules;

/// Names of which random stories and rules are made: some within others, some alike.
const NAMES: [&str; 16] = [
    "Ana Torres",
    "Torres",
    "Pablo Torres",
    "Mr Torres",
    "Berg",
    "Olav Berg",
    "Norland",
    "Syrian",
    "Syria",
    "UN",
    "United Nations",
    "Red Cross",
    "New Red Cross",
    "Cross",
    "U.S.",
    "Åsa—",
];

fn name() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(NAMES.to_vec())
}

fn kind() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["person", "organisation", "place", "group"])
}

pub fn marked_article() -> impl Strategy<Value = String> {
    let letter = proptest::sample::select(vec!["p", "o", "l", "g", "d"]);
    let piece = prop_oneof![
        3 => (letter, name()).prop_map(|(letter, name)| format!("[{letter} {name}] met ")),
        2 => name().prop_map(|name| format!("{name} left 3 million people in ")),
        1 => proptest::sample::select(FIGURES.to_vec()).prop_map(|figure| format!("and {figure}, ")),
        1 => (name(), name()).prop_map(|(seen, by)| format!("town. “We saw {seen} there,” [p {by}] said. ")),
        1 => Just("town. ".to_string()),
    ];
    proptest::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

/// Figures of which random stories and rules are made.
const FIGURES: [&str; 5] = ["3 million people", "3 million", "24 people killed", "killed 31", "dozens"];

fn figure() -> impl Strategy<Value = String> {
    let words = || proptest::sample::select(FIGURES.to_vec());
    prop_oneof![
        words().prop_map(|words| format!("{words:?}")),
        (words(), 1..4, "(left )?").prop_map(|(words, article, prefix)| {
            format!(r#"{{"words": {words:?}, "at": {{"article": "{article}", "prefix": {prefix:?}}}}}"#)
        }),
    ]
}

fn quote() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(r#""“We saw""#.to_string()),
        name().prop_map(|name| format!(r#""We saw {name}""#)),
        (1..4).prop_map(|article| format!(r#"{{"words": "We saw", "at": {{"article": "{article}"}}}}"#)),
    ]
}

fn naming() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => name().prop_map(|name| format!("{name:?}")),
        1 => (name(), kind()).prop_map(|(name, kind)| format!(r#"{{"words": {name:?}, "kind": "{kind}"}}"#)),
        1 => (name(), 1..4, "(met )?").prop_map(|(name, article, prefix)| {
            format!(r#"{{"words": {name:?}, "at": {{"article": "{article}", "prefix": {prefix:?}}}}}"#)
        }),
    ]
}

pub fn rule() -> impl Strategy<Value = String> {
    prop_oneof![
        (naming(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "merge", "names": [{a}, {b}]}}"#)),
        (naming(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "split", "name": {a}, "from": {b}}}"#)),
        (naming(), name()).prop_map(|(a, to)| format!(r#"{{"rule": "rename", "name": {a}, "to": {to:?}}}"#)),
        (naming(), kind()).prop_map(|(a, kind)| format!(r#"{{"rule": "retype", "name": {a}, "kind": "{kind}"}}"#)),
        naming().prop_map(|a| format!(r#"{{"rule": "not-an-entity", "name": {a}}}"#)),
        (naming(), kind()).prop_map(|(a, kind)| format!(r#"{{"rule": "add", "name": {a}, "kind": "{kind}"}}"#)),
        (figure(), figure()).prop_map(|(a, b)| format!(r#"{{"rule": "same", "figures": [{a}, {b}]}}"#)),
        (figure(), figure()).prop_map(|(a, b)| format!(r#"{{"rule": "not-the-same", "figure": {a}, "from": {b}}}"#)),
        figure().prop_map(|a| format!(r#"{{"rule": "not-the-same", "figure": {a}}}"#)),
        figure().prop_map(|a| format!(r#"{{"rule": "not-a-figure", "figure": {a}}}"#)),
        (quote(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "said-by", "quote": {a}, "speaker": {b}}}"#)),
        quote().prop_map(|a| format!(r#"{{"rule": "said-by", "quote": {a}}}"#)),
        quote().prop_map(|a| format!(r#"{{"rule": "not-a-quote", "quote": {a}}}"#)),
        Just("{}".to_string()),
    ]
}

pub fn corrections(lines: &[String]) -> Corrections {
    rules(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}
