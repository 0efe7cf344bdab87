//! Given names that are a woman's or a man's.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;

use anyhow::{Context, Result};

use crate::project::root;

const LISTS: [(&str, char); 2] =
    [("../shared/data/gazetteer/nltk_names_female.txt", 'f'), ("../shared/data/gazetteer/nltk_names_male.txt", 'm')];
const FREQUENT: &str = "../shared/data/words/freq_allsides_news.tsv";
const LIST: &str = "src/reading/names/given.txt";

/// So often a name must stand in the news to be listed.
const LEAST: u32 = 60;

const HEADER: &str = "\
# Given names of women (f) and men (m), frequent in news, that are on one only of the two lists of the Names Corpus 1.3, (C) 1991 Mark
# Kantrowitz, additions by Bill Ross, which may be used and redistributed with credit. Written by `cargo xtask derive given`.
";

/// Writes the names, sorted.
pub fn derive() -> Result<()> {
    let read = |path: &str| fs::read_to_string(root().join(path)).with_context(|| format!("{path} is needed"));
    let frequent = read(FREQUENT)?;
    let counts: HashMap<&str, u32> = frequent
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, counts)| Some((word, counts.split('\t').next()?.parse().ok()?)))
        .collect();
    let mut genders: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for (path, gender) in LISTS {
        for name in read(path)?.lines().map(|name| name.trim().to_lowercase()) {
            genders.entry(name).or_default().insert(gender);
        }
    }
    let mut list = HEADER.to_string();
    for (name, genders) in &genders {
        let frequent = counts.get(name.as_str()).is_some_and(|count| *count >= LEAST);
        if let (true, 1, Some(gender)) = (frequent, genders.len(), genders.first()) {
            list.push_str(&format!("{name} {gender}\n"));
        }
    }
    fs::write(root().join(LIST), list).with_context(|| format!("cannot write {LIST}"))
}
