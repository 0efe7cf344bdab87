//! Aligned figures: small stories, and what must hold for any.
#![cfg(not(target_arch = "wasm32"))]

mod marked;

use marked::marked;
use newsweave::corpus::alignment::Row;
use newsweave::{Article, Corpus, read};

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
    let rows = rows.map(|row| format!("= {:?} {}: {}", row.status, row.what, numbers(corpus, row).join(" | ")));
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
