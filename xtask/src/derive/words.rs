//! The news reference: how frequent words are in general news.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use crate::project::root;

const SOURCE: &str = "../shared/data/words/freq_allsides_news.tsv";
const LIST: &str = "src/reading/words/news_reference.txt";

/// So many words are listed: with them the rarest occurs about 1.5 times in a million.
const WORDS: usize = 20_000;

const HEADER: &str = "\
# Counts of the 20,000 most frequent words in 37,437 English news articles of 2012-2020 (AllSides), counted for this project;
# counts only. Part of Newsweave, MIT OR Apache-2.0. Written by `cargo xtask derive words`; src/reading/words/reference.rs says how
# to read it.
";

/// Writes the list of the most frequent words, possessives counted with their word.
pub fn derive() -> Result<()> {
    let source = fs::read_to_string(root().join(SOURCE)).with_context(|| format!("{SOURCE} is needed"))?;
    let (mut counts, mut running): (BTreeMap<&str, u32>, u64) = Default::default();
    for line in source.lines().skip(2) {
        let mut cells = line.split('\t');
        let (Some(word), Some(count)) = (cells.next(), cells.next()) else { continue };
        let count: u32 = count.parse().with_context(|| format!("no count: {line}"))?;
        *counts.entry(word.strip_suffix("'s").filter(|_| !is_contraction(word)).unwrap_or(word)).or_default() += count;
        running += u64::from(count);
    }
    let mut by_count: Vec<_> = counts.into_iter().collect();
    by_count.sort_by_key(|&(word, count)| (std::cmp::Reverse(count), word));
    by_count.truncate(WORDS);
    by_count.sort_unstable();

    let (mut list, mut before) = (format!("{HEADER}{running}\n"), "");
    for (word, count) in by_count {
        let shared = word.bytes().zip(before.bytes()).take_while(|(a, b)| a == b).count().min(25);
        let power = (f64::from(count).log2() * 4.0).round() as u8;
        list.extend([char::from(b'A' + shared as u8), char::from(b'!' + power)]);
        list.push_str(&word[shared..]);
        list.push('\n');
        before = word;
    }
    fs::write(root().join(LIST), list).with_context(|| format!("cannot write {LIST}"))
}

/// `it's` is not the possessive of `it`.
fn is_contraction(word: &str) -> bool {
    matches!(
        word,
        "it's"
            | "he's"
            | "she's"
            | "that's"
            | "there's"
            | "here's"
            | "what's"
            | "who's"
            | "where's"
            | "how's"
            | "let's"
    )
}
