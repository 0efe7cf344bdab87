//! Dates on marked-up cases: each line of `cases/dates` is a text with its dates marked inside, as `[words|value]`.
//! The articles of `resolved.txt` were published on Friday, 14 June 2019; those of `unresolved.txt` on no known day.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;

use newsweave::{Document, dates};

#[test]
fn dates_with_a_day_of_publication() {
    check("resolved.txt", include_str!("cases/dates/resolved.txt"), Some("2019-06-14"));
}

#[test]
fn dates_without_a_day_of_publication() {
    check("unresolved.txt", include_str!("cases/dates/unresolved.txt"), None);
}

fn check(file: &str, cases: &str, published: Option<&str>) {
    let mut wrong = String::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let pieces = case.split(['[', ']']).enumerate();
        let text: String = pieces.map(|(i, p)| if i % 2 == 1 { p.split('|').next().unwrap() } else { p }).collect();
        let found = marked(&text, published);
        if found != case {
            writeln!(wrong, "expected: {case}\nfound:    {found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}help: tests/cases/dates/{file}");
}

fn marked(text: &str, published: Option<&str>) -> String {
    let (mut found, mut end) = (String::new(), 0);
    for date in dates::find(&Document::new(text), published) {
        found += &text[end..date.span.start as usize];
        write!(found, "[{}|{}]", date.span.of(text), date.value.as_deref().unwrap_or("")).unwrap();
        end = date.span.end as usize;
    }
    found + &text[end..]
}
