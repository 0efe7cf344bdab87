//! `cargo xtask train names`: learns the weights of the tagger of names and writes them to `src/names/model.bin`.
//! One core, a few minutes; the same data give the same bytes.

mod learn;
mod sets;
mod write;

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use newsweave::names::tagger::lexicon::Lexicon;

use crate::project::root;

pub fn run() -> Result<()> {
    let data = root().join("../shared/data");
    ensure!(data.is_dir(), "{} is missing: the training data are not part of this repository", data.display());
    let out = std::env::var_os("NAMES_OUT").map_or(root().join("src/names/model.bin"), PathBuf::from);
    let lexicon = Lexicon::default();
    let mut examples = Vec::new();
    for set in sets::SETS {
        let read = sets::read(&data.join("names/train"), set, &lexicon)?;
        println!("{}: {} runs", set.file, read.len());
        examples.extend(read);
    }
    let learned = learn::learn(&examples);
    let bytes = write::encode(&learned);
    println!("{}: {} features, {} bytes", out.display(), learned.features.len(), bytes.len());
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())
}
