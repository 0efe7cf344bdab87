//! Unicode's own tests of word and sentence breaks (UAX #29). Where ours differ, the case is listed with the reason: a difference
//! that is not listed fails, and so does a listed one that is none any more.

use std::collections::BTreeMap;

use newsweave::Document;

#[test]
fn words_break_as_unicode_says() {
    check(
        "word",
        include_str!("unicode/WordBreakTest.txt"),
        include_str!("unicode/word_differences.txt"),
        |document| {
            document.tokens.iter().map(|token| token.span.range()).map(|range| (range.start, range.end)).collect()
        },
    );
}

#[test]
fn sentences_break_as_unicode_says() {
    let differences = include_str!("unicode/sentence_differences.txt");
    check("sentence", include_str!("unicode/SentenceBreakTest.txt"), differences, |document| {
        document.sentences.iter().map(|sentence| sentence.span.range()).map(|range| (range.start, range.end)).collect()
    });
}

/// Runs every case; `pieces` gives the start and end of each word or sentence.
fn check(what: &str, cases: &str, differences: &str, pieces: impl Fn(&Document) -> Vec<(usize, usize)>) {
    let listed = listed(differences);
    let mut wrong = String::new();
    for (number, line) in (1..).zip(cases.lines().filter(|line| !line.starts_with('#'))) {
        let case = Case::new(line);
        let ours = pieces(&Document::new(&case.text));
        match (case.agrees(&ours), listed.get(&number)) {
            (false, None) => wrong += &format!("case {number} differs: {line}\n  {:?} ours {ours:?}\n", case.text),
            (true, Some(reason)) => wrong += &format!("case {number} differs no more ({reason}): {line}\n"),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}help: tests/unicode/{what}_differences.txt");
}

struct Case {
    text: String,
    /// Byte offsets inside the text at which there is a break.
    breaks: Vec<usize>,
}

impl Case {
    fn new(line: &str) -> Self {
        let mut case = Self { text: String::new(), breaks: Vec::new() };
        for piece in line.split_whitespace() {
            match piece {
                "÷" => case.breaks.push(case.text.len()),
                "×" => {}
                code => case.text.extend(char::from_u32(u32::from_str_radix(code, 16).expect("a hexadecimal number"))),
            }
        }
        case
    }

    /// Whether there is no break inside a piece, and one between each two: where exactly in the white space is all the same.
    fn agrees(&self, pieces: &[(usize, usize)]) -> bool {
        let inside = |(start, end): &(usize, usize)| self.breaks.iter().any(|at| start < at && at < end);
        let between = |pair: &[(usize, usize)]| self.breaks.iter().any(|at| (pair[0].1..=pair[1].0).contains(at));
        !pieces.iter().any(inside) && pieces.windows(2).all(between)
    }
}

/// The listed cases: lines of numbers and ranges below the reason for them.
fn listed(differences: &str) -> BTreeMap<usize, &str> {
    let (mut listed, mut reason) = (BTreeMap::new(), "");
    for line in differences.lines() {
        if let Some(words) = line.strip_prefix("# ") {
            reason = words;
            continue;
        }
        for range in line.split_whitespace() {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let number = |text: &str| text.parse::<usize>().expect("a number");
            listed.extend((number(first)..=number(last)).map(|case| (case, reason)));
        }
    }
    listed
}
