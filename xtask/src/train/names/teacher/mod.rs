//! Learning from a teacher (Hinton et al. 2015; for names Ushio & Camacho-Collados 2022): a transformer far too large for a page
//! learns from the training sets, then reads raw news, and the tagger learns from what it read. What it read is kept in
//! `labels.bin`, so that training needs neither the transformer nor its machine.

mod labels;
pub mod run;

use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result};
use newsweave::names::tagger::labels::{LABELS, Position, kind, position};
use newsweave::names::tagger::lexicon::Lexicon;
use newsweave::names::tagger::packed::Decoder;
use newsweave::text::Document;

use super::news;
use super::sets::{self, Example, Set};
use labels::{Labels, UNSURE};

/// What the teacher reads: all articles of the first file of news, and one in so many of the others.
const EVERY: usize = 4;

/// As a training set: its errors count for less than those of people.
const SET: Set = Set { file: "news", weight: 0.4, teaches: false, ..sets::GOLD };

/// Adds the examples of what the teacher read.
pub fn read(data: &Path, lexicon: &Lexicon, examples: &mut Vec<Example>) -> Result<()> {
    let path = run::labels_file();
    let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
    let (mut bits, mut labels) = (Decoder::new(&bytes), Labels::default());
    for (number, text) in (sets::next(examples)..).zip(texts(data)?) {
        let document = Document::new(&text);
        let labels = labels.pass(&document, &[], &mut bits)?;
        sets::add(
            &document,
            number,
            (SET.weight, true),
            lexicon,
            |runs| allowed(&document, &labels, runs, lexicon),
            examples,
        );
    }
    Ok(())
}

/// The texts of the articles that the teacher reads.
fn texts(data: &Path) -> Result<impl Iterator<Item = String>> {
    let articles = news::FILES.iter().enumerate().map(|(file, name)| Ok((file, news::texts(data, name)?)));
    let articles = articles.collect::<Result<Vec<_>>>()?;
    let articles = articles.into_iter().flat_map(|(file, texts)| texts.into_iter().map(move |text| (file, text)));
    Ok(articles
        .enumerate()
        .filter(|(n, (file, text))| (*file == 0 || n % EVERY == 0) && !text.trim().is_empty())
        .map(|(_, (_, text))| text))
}

/// The labels that tokens may have: where the teacher was unsure, any.
fn allowed(document: &Document, labels: &[u8], runs: &[Range<usize>], lexicon: &Lexicon) -> Vec<u32> {
    let (mut names, mut start) = (Vec::new(), 0);
    for (i, label) in labels.iter().map(|label| *label as usize).enumerate() {
        let (Some(kind), Some(position)) = (kind(label), position(label)) else { continue };
        if label >= LABELS {
            continue;
        }
        if matches!(position, Position::Begin | Position::Unit) {
            start = i;
        }
        if matches!(position, Position::Last | Position::Unit) {
            names.push((document.tokens[start].span.start as usize..document.tokens[i].span.end as usize, kind));
        }
    }
    let mut allowed = sets::allowed(document, &names, &SET, runs, lexicon);
    for (bits, _) in allowed.iter_mut().zip(labels).filter(|(_, label)| **label == UNSURE) {
        *bits = sets::ANY;
    }
    allowed
}
