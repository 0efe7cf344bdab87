//! Figures on marked-up cases: each line of `cases/figures` is a text with its figures marked inside, as
//! `[number|kind value unit|what it counts]`. Before the value: ~ about, > more than, >= at least, < less than, <= at most,
//! ? vague.
#![cfg(not(target_arch = "wasm32"))]

use std::fmt::Write;

use newsweave::figures::{self, Approximation, Figure};
use newsweave::{Document, dates};

#[test]
fn numbers() {
    check("numbers.txt", include_str!("cases/figures/numbers.txt"));
}

#[test]
fn approximations() {
    check("approximations.txt", include_str!("cases/figures/approximations.txt"));
}

#[test]
fn ranges() {
    check("ranges.txt", include_str!("cases/figures/ranges.txt"));
}

#[test]
fn units() {
    check("units.txt", include_str!("cases/figures/units.txt"));
}

#[test]
fn counted_things() {
    check("counted.txt", include_str!("cases/figures/counted.txt"));
}

#[test]
fn ages_and_ordinals() {
    check("ages.txt", include_str!("cases/figures/ages.txt"));
}

#[test]
fn numbers_that_are_no_figures() {
    check("apart.txt", include_str!("cases/figures/apart.txt"));
}

/// Reads every case without its marks, and shows all that differ.
fn check(file: &str, cases: &str) {
    let mut wrong = String::new();
    for case in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let found = marked(&plain(case));
        if found != case {
            writeln!(wrong, "expected: {case}\nfound:    {found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}help: tests/cases/figures/{file}");
}

/// The text of a case: `[21|count 21|men]` is `21`.
fn plain(case: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for (i, piece) in case.split(['[', ']']).enumerate() {
        inside = i % 2 == 1;
        text += if inside { piece.split('|').next().unwrap() } else { piece };
    }
    assert!(!inside, "a bracket is left open: {case}");
    text
}

fn marked(text: &str) -> String {
    let document = Document::new(text);
    let dates = dates::find(&document, None);
    let (mut found, mut end) = (String::new(), 0);
    for figure in figures::find(&document, &dates) {
        found += &text[end..figure.span.start as usize];
        write!(found, "[{}|{}", figure.span.of(text), gloss(&figure)).unwrap();
        if let Some(counted) = figure.counted {
            write!(found, "|{}", counted.of(text)).unwrap();
        }
        found += "]";
        end = figure.span.end as usize;
    }
    found + &text[end..]
}

fn gloss(figure: &Figure) -> String {
    let sign = match figure.approximation {
        None => "",
        Some(Approximation::About) => "~",
        Some(Approximation::AtLeast) => ">=",
        Some(Approximation::AtMost) => "<=",
        Some(Approximation::MoreThan) => ">",
        Some(Approximation::LessThan) => "<",
        Some(Approximation::Vague) => "?",
    };
    let value = match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => (value * 1e6).round() / 1e6,
        (None, Some(low), Some(high)) => return finish(figure, format!("{sign}{low}..{high}")),
        _ => f64::NAN,
    };
    finish(figure, format!("{sign}{value}"))
}

fn finish(figure: &Figure, value: String) -> String {
    let unit = figure.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
    format!("{} {value}{unit}", format!("{:?}", figure.kind).to_lowercase())
}

#[test]
fn no_number_is_infinite() {
    for text in ["a million ".repeat(60), "million ".repeat(200), "thousands of ".repeat(400), "9".repeat(900)] {
        let document = Document::new(&text);
        let figures = figures::find(&document, &[]);
        let values = figures.iter().flat_map(|figure| [figure.value, figure.low, figure.high]).flatten();
        assert!(values.into_iter().all(f64::is_finite), "{text}");
    }
}
