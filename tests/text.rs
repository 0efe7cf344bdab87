//! Tokens, sentences and paragraphs on marked-up cases: each file of `cases/text` holds text with its reading marked inside.

use newsweave::Document;
use newsweave::article::{Article, details, zones};
use newsweave::text::tokenize;

/// Compares every case of a file with its reading and shows all that differ.
fn check(file: &str, cases: &str, mut read: impl FnMut(&str) -> String) {
    let mut wrong = String::new();
    let cases = cases.trim_end().split(if file == "tokens.txt" { "\n" } else { "\n====\n" });
    for case in cases.filter(|case| !case.is_empty() && !case.starts_with('#')) {
        let found = read(case);
        if found != case {
            wrong += &format!("expected: {case}\nfound:    {found}\n\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}help: tests/cases/text/{file}");
}

#[test]
fn tokens() {
    check("tokens.txt", include_str!("cases/text/tokens.txt"), |case| {
        let text = case.replace('|', "");
        let mut found = String::new();
        let mut end = 0;
        for token in tokenize(&text) {
            let gap = &text[end..token.span.start as usize];
            found += if gap.is_empty() && end > 0 { "|" } else { gap };
            found += token.span.of(&text);
            end = token.span.end as usize;
        }
        found
    });
}

#[test]
fn sentences_and_paragraphs() {
    check("sentences.txt", include_str!("cases/text/sentences.txt"), |case| {
        let text = case.replace(['|', '¶'], "");
        let document = Document::new(&text);
        let mut found = text.clone();
        for sentence in document.sentences.iter().rev() {
            let last = document.paragraphs.iter().any(|paragraph| paragraph.span.end == sentence.span.end);
            found.insert_str(sentence.span.end as usize, if last { "¶" } else { "|" });
        }
        found
    });
}

#[test]
fn zones_and_details() {
    check("zones.txt", include_str!("cases/text/zones.txt"), |case| {
        let marked = case.rsplit_once("\n").expect("the last line says the details").0;
        let mut text = String::new();
        for piece in marked.split_inclusive(['{', '}', '|']) {
            let opened = text.ends_with('{');
            text.truncate(text.len() - usize::from(opened));
            match piece.strip_suffix('|') {
                Some(_) if opened => {}
                _ => text += piece.trim_end_matches('}'),
            }
        }
        let document = Document::new(&text);
        let zones = zones(&Article::new("case", &text), &document);
        let details = details(&document, &zones);
        let mut found = text.clone();
        for zone in zones.iter().rev() {
            found.insert(zone.span.end as usize, '}');
            found.insert_str(zone.span.start as usize, &format!("{{{:?}|", zone.kind).to_lowercase());
        }
        let say = |field: Option<String>| field.unwrap_or("none".to_owned());
        let [title, date, source] = [details.title, details.date, details.source].map(say);
        format!("{found}\ntitle {title}, date {date}, source {source}")
    });
}
