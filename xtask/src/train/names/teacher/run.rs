//! `cargo xtask train teacher`: tunes the teacher and lets it read the news. Two cores, about an hour. Its sums differ in the
//! last digits between machines, so that its labels are kept (`labels.bin`), and training starts from them.

use std::fs::File;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use newsweave::names::tagger::lexicon::Lexicon;
use newsweave::names::tagger::runs::runs;
use newsweave::names::tagger::words::Vocabulary;
use newsweave::text::Document;
use serde::Deserialize;
use serde_json::json;

use super::labels::{Labels, UNSURE};
use super::texts;
use crate::project::{root, target_dir};
use crate::python;
use crate::steps::{run, say};
use crate::train::names::pack::Encoder;
use crate::train::names::sets;

/// Labels less likely than this, in 1/255, are left open.
const SURE: u8 = 153;

#[derive(Deserialize)]
struct Read {
    labels: Vec<u8>,
    chances: Vec<u8>,
}

pub fn labels_file() -> PathBuf {
    folder().join("labels.bin")
}

fn folder() -> PathBuf {
    root().join("xtask/src/train/names/teacher")
}

/// Writes `labels.bin`.
pub fn teach(data: &Path, lexicon: &Lexicon) -> Result<()> {
    let work = target_dir()?.join("teacher");
    std::fs::create_dir_all(&work)?;
    write_sets(data, lexicon, &work.join("train.jsonl"))?;
    let mut file = BufWriter::new(File::create(work.join("news.jsonl"))?);
    for text in texts(data)? {
        writeln!(file, "{}", tokens(&Document::new(&text)))?;
    }
    file.flush()?;
    let python = python::environment(&folder().join("teacher.txt"))?;
    say("tuning the teacher and reading the news, for about an hour");
    run(Command::new(python).arg(folder().join("teacher.py")).arg(&work))?;
    pack(data, &work.join("labels.jsonl"))
}

/// The training sets as words, with the labels that each may have.
fn write_sets(data: &Path, lexicon: &Lexicon, path: &Path) -> Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for set in sets::SETS.iter().filter(|set| set.teaches) {
        for (text, gold) in sets::documents(&data.join("names/train"), set)? {
            let document = Document::new(&text);
            let runs = runs(&document, &Vocabulary::new(&document), lexicon);
            let mut line = tokens(&document);
            line["set"] = set.file.into();
            line["weight"] = set.weight.into();
            line["allowed"] = sets::allowed(&document, &gold, set, &runs, lexicon).into();
            writeln!(file, "{line}")?;
        }
    }
    Ok(file.flush()?)
}

fn tokens(document: &Document) -> serde_json::Value {
    let words: Vec<&str> = (0..document.tokens.len()).map(|i| document.word(i)).collect();
    let ends: Vec<u32> = document.sentences.iter().map(|sentence| sentence.tokens.end).collect();
    json!({ "words": words, "ends": ends })
}

fn pack(data: &Path, path: &Path) -> Result<()> {
    let mut lines = BufReader::new(File::open(path).with_context(|| path.display().to_string())?).lines();
    let (mut bits, mut labels) = (Encoder::new(), Labels::default());
    for text in texts(data)? {
        let read: Read = serde_json::from_str(&lines.next().context("the teacher stopped early")??)?;
        let document = Document::new(&text);
        ensure!(read.labels.len() == document.tokens.len(), "the teacher read other tokens");
        let given: Vec<u8> = read
            .labels
            .iter()
            .zip(&read.chances)
            .map(|(label, chance)| if *chance < SURE { UNSURE } else { *label })
            .collect();
        labels.pass(&document, &given, &mut bits)?;
    }
    let bytes = bits.finish();
    println!("{}: {} bytes", labels_file().display(), bytes.len());
    Ok(std::fs::write(labels_file(), bytes)?)
}
