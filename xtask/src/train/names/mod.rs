//! `cargo xtask train names`: learns the weights of the tagger of names and writes them to `src/names/model.bin`.
//! One core, a few minutes; the same data give the same bytes.

mod classes;
mod learn;
mod lexicon;
mod lists;
mod news;
mod pack;
mod second;
mod sets;
mod write;

use anyhow::{Context, Result, ensure};
use newsweave::names::tagger::features;
use newsweave::names::tagger::layout::Layout;
use newsweave::names::tagger::lexicon::Lexicon;

use crate::project::root;

pub fn run() -> Result<()> {
    let data = root().join("../shared/data");
    ensure!(data.is_dir(), "{} is missing: the training data are not part of this repository", data.display());
    let out = root().join("src/names/model.bin");
    let (words, coarse) = lexicon::build(&data, &news::read(&data)?)?;
    let lexicon = Lexicon::new(&words, coarse.clone());
    let mut examples = Vec::new();
    for set in sets::SETS {
        let before = examples.len();
        sets::read(&data.join("names/train"), set, &lexicon, &mut examples)?;
        println!("{}: {} runs", set.file, examples.len() - before);
    }
    let first = learn::learn(&examples.iter().collect::<Vec<_>>(), None);
    let seconds = second::examples(&examples);
    let second = learn::learn(&seconds.iter().collect::<Vec<_>>(), Some(&first));
    let weights = [write::weights(&first), write::weights(&second)];
    let bytes = write::bytes(&mut Layout { fingerprint: features::fingerprint(&lexicon), coarse, words, weights });
    println!("{}: {} bytes", out.display(), bytes.len());
    std::fs::write(&out, bytes).with_context(|| out.display().to_string())
}
