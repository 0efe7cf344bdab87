//! What is known of words: counts and classes from raw news, and lists.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use newsweave::names::tagger::hash;
use newsweave::names::tagger::layout::Known;
use newsweave::names::tagger::lexicon::key;
use newsweave::names::tagger::table::shorten;
use newsweave::names::tagger::words::lower_hash;

use super::news::News;
use super::vectors::Vectors;
use super::{classes, lists};

/// Below this the share of lower case says little.
const LEAST_COUNT: u32 = 5;

/// What is known of each word, in the order of the words' keys.
pub type Words = Vec<(u32, Known)>;

/// The words, and the class of each class of words.
pub fn build(data: &Path, news: &News, vectors: &Vectors) -> Result<(Words, Vec<u8>)> {
    let key = |hash: u64| shorten(key(hash));
    let mut words: BTreeMap<u32, Known> = BTreeMap::new();
    let classes = classes::learn(news, vectors);
    for (form, class) in &classes.of_form {
        words.entry(key(hash::bytes(form.as_bytes()))).or_default().class = *class;
    }
    let cases = classes::cases(news);
    for (lower, [small, capital]) in cases {
        if small + capital >= LEAST_COUNT {
            words.entry(key(lower)).or_default().lower = step(small as f64 / (small + capital) as f64);
        }
    }
    for (list, entries) in lists::read(data)?.into_iter().enumerate() {
        for word in entries {
            words.entry(key(lower_hash(&word))).or_default().lists |= 1 << list;
        }
    }
    println!("lexicon: {} words", words.len());
    Ok((words.into_iter().collect(), classes.coarse))
}

fn step(share: f64) -> u8 {
    1 + [0.003, 0.03, 0.15, 0.5, 0.85, 0.98].iter().filter(|edge| share > **edge).count() as u8
}
