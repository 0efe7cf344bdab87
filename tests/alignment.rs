//! Aligned figures: small stories, and what must hold for any.
#![cfg(not(target_arch = "wasm32"))]

mod marked;

use marked::marked;
use newsweave::corpus::alignment::{Row, Status, told_in};
use newsweave::{Article, Corpus, read};
use proptest::prelude::*;

fn corpus<'c>(articles: impl Iterator<Item = &'c str>) -> Corpus {
    let mut corpus = Corpus::default();
    for (id, line) in articles.enumerate() {
        let (date, line) = line.split_once(" | ").map_or((None, line), |(date, line)| (Some(date.to_owned()), line));
        let (text, mentions) = marked(line);
        let article = Article { date, ..Article::new(id.to_string(), text) };
        let mut reading = read(&article);
        reading.mentions = mentions;
        corpus.add_read(article, reading);
    }
    corpus
}

fn numbers<'c>(corpus: &'c Corpus, row: &Row) -> Vec<&'c str> {
    let number = |&(article, figure): &(usize, usize)| {
        let entry = &corpus.entries()[article];
        entry.of(entry.reading.figures[figure].span)
    };
    row.cells.iter().map(number).collect()
}

/// The lines of a case that say what became of it.
fn told(corpus: &Corpus) -> Vec<String> {
    let alignment = corpus.alignment();
    let rows = alignment.rows.iter().filter(|row| row.cells.len() > 1);
    let place = |row: &Row| row.place.map_or(String::new(), |at| format!(" in {}", corpus.actors().list[at].name));
    let rows =
        rows.map(|row| format!("= {:?} {}{}: {}", row.status, row.what, place(row), numbers(corpus, row).join(" | ")));
    let first = |row: usize| numbers(corpus, &alignment.rows[row])[0];
    let different = alignment.different.iter();
    rows.chain(different.map(|pair| format!("/ {} | {}: {}", first(pair.rows.0), first(pair.rows.1), pair.why)))
        .collect()
}

#[test]
fn figures_are_lined_up_as_the_cases_say() {
    let mut failed = 0;
    for case in include_str!("cases/alignment.txt").split("\n\n").filter(|case| case.starts_with('#')) {
        let lines = |mark| case.lines().filter_map(move |line| line.strip_prefix(mark));
        let found = told(&corpus(lines("> ")));
        let expected: Vec<&str> = case.lines().filter(|line| line.starts_with(['=', '/'])).collect();
        if found != expected {
            failed += 1;
            println!("{}\n  found\n    {}", case, found.join("\n    "));
        }
    }
    assert_eq!(failed, 0, "help: tests/cases/alignment.txt, src/corpus/alignment");
}

#[test]
fn numbers_of_a_row_are_told_in_its_unit() {
    for (articles, expected) in [
        (
            [
                "Four in 10 voters of [l Norport] back the plan, a poll says.",
                "In a poll, 40 percent of the voters of [l Norport] back the plan.",
            ],
            vec![0.4, 0.4],
        ),
        (
            [
                "The wreck lies 6 miles off [l Norport] in the bay.",
                "The wreck lies 10 kilometres off [l Norport] in the bay.",
            ],
            vec![9.656064, 10.0],
        ),
    ] {
        let corpus = corpus(articles.into_iter());
        let row = corpus.alignment().rows.iter().find(|row| row.cells.len() == 2).expect("one row");
        let figure = |&(article, figure): &(usize, usize)| &corpus.entries()[article].reading.figures[figure];
        let told: Vec<f64> =
            row.cells.iter().map(figure).map(|f| told_in(row, f, f.value.expect("a number"))).collect();
        assert_eq!(told, expected, "{articles:?}");
    }
}

/// Sentences of which random stories are made.
const SENTENCES: [&str; 10] = [
    "A storm in [l Norport] killed 24 people and wounded 300.",
    "The storm killed at least 31 people in [l Norport] in May 2014.",
    "Some 300 were wounded, among them 12 children.",
    "[p Ana Torres], 43, gave 3 million euros.",
    "[l Norland] hosts 2.4 million refugees, half of them women.",
    "About 2.4 million refugees live in [l Norland] and the surrounding area.",
    "The wreck lies 6 miles (10 kilometres) off [l Norport].",
    "Dozens of boats came, 10 km from [l Norport].",
    "The death toll has risen to 46.",
    "Not one of the 24 spoke.",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_are_what_they_say(articles in prop::collection::vec(prop::collection::vec(0..SENTENCES.len(), 0..5), 0..5)) {
        let texts: Vec<String> = articles.iter().map(|of| of.iter().map(|&s| SENTENCES[s]).collect::<Vec<_>>().join(" ")).collect();
        let corpus = corpus(texts.iter().map(String::as_str));
        let alignment = corpus.alignment();
        for (at, row) in alignment.rows.iter().enumerate() {
            prop_assert!(row.cells.is_sorted() && !row.what.is_empty() && !row.why.is_empty());
            let first = row.cells[0].0;
            prop_assert_eq!(row.status == Status::Only, row.cells.iter().all(|cell| cell.0 == first), "{:?}", row);
            prop_assert!(row.cells.iter().all(|&(article, figure)| alignment.row_of(article, figure) == at));
        }
        for pair in &alignment.different {
            prop_assert!(pair.rows.0 < pair.rows.1 && pair.rows.1 < alignment.rows.len() && !pair.why.is_empty());
        }
        prop_assert!(alignment.rows.is_sorted_by_key(|row| row.status), "most disagreement comes first");
    }
}
