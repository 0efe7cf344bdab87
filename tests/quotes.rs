//! Quotes on marked-up cases: each line of `cases/quotes` is a text with its quotes marked inside, as `[words|kind|source|name]`:
//! the words that say whose it is, and the name that they mean where they are not that name. `¶` ends a paragraph.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;

use newsweave::{Article, Document, article, names, quotes};

#[test]
fn quotation_marks() {
    check("marks.txt", include_str!("cases/quotes/marks.txt"));
}

#[test]
fn sources() {
    check("sources.txt", include_str!("cases/quotes/sources.txt"));
}

#[test]
fn kinds() {
    check("kinds.txt", include_str!("cases/quotes/kinds.txt"));
}

#[test]
fn indirect_quotes() {
    check("indirect.txt", include_str!("cases/quotes/indirect.txt"));
}

#[test]
fn conversations() {
    check("conversations.txt", include_str!("cases/quotes/conversations.txt"));
}

/// Reads every case without its marks, and shows all that differ.
fn check(file: &str, cases: &str) {
    let mut wrong = String::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let pieces = case.split(['[', ']']).enumerate();
        let text: String = pieces.map(|(i, p)| if i % 2 == 1 { p.split('|').next().unwrap() } else { p }).collect();
        let found = marked(&text.replace('¶', "\n\n"));
        if found != case {
            writeln!(wrong, "expected: {case}\nfound:    {found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}help: tests/cases/quotes/{file}");
}

fn marked(text: &str) -> String {
    let document = Document::new(text);
    let mentions = names::find(&document, &article::zones(&Article::new("", text), &document));
    let (mut found, mut end) = (String::new(), 0);
    for quote in quotes::find(&document, &mentions) {
        let content = quote.content;
        found += &text[end..content.start as usize];
        write!(found, "[{}|{}", content.of(text), format!("{:?}", quote.kind).to_lowercase()).unwrap();
        let source = quote.source.map(|source| source.of(text));
        let named = quote.named.map(|named| named.of(text)).filter(|named| source.is_none_or(|s| !s.contains(named)));
        for words in [source, named].into_iter().flatten() {
            write!(found, "|{words}").unwrap();
        }
        found += "]";
        end = content.end as usize;
    }
    (found + &text[end..]).replace("\n\n", "¶")
}

#[test]
fn any_run_of_marks_is_read() {
    for mark in ["\"", "“", "”", "‘a ", "'a ", "“a", "''a", "«a ", "„a“", "\"a\" ", "said \"a\" he "] {
        let text = mark.repeat(100_000 / mark.len());
        let document = Document::new(&text);
        let found = quotes::find(&document, &[]);
        assert!(found.iter().all(|quote| quote.content.end as usize <= text.len()), "{mark}");
    }
}
