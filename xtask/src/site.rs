//! `dist/`: the whole site, to be copied to any web host.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::articles::{self, Article};
use crate::project::{root, target_dir};
use crate::steps::{run, say};
use crate::{engine, licences, npm, package};

/// The modules that a page loads by name; everything that they import is bundled into them.
const MODULES: [&str; 3] = ["www/newsweave.js", "www/engine/worker.js", "www/first.js"];
/// Files of www/ that are delivered as they are.
const PLAIN: [&str; 7] = ["html", "css", "svg", "png", "ico", "md", "txt"];

/// The folder of pages that embed the element.
pub const EXAMPLES: &str = "embed";

/// The artefacts that hold all of the site, each in one file.
pub const IN_ONE: [&str; 2] = ["newsweave.html", "newsweave.inline.js"];

pub fn dist() -> PathBuf {
    root().join("dist")
}

pub fn build() -> Result<()> {
    let samples = articles::read(&[])?;
    engine::build()?;
    package::begin()?;
    npm::ensure()?;
    say("bundling the page into dist/");
    let dist = dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).context("clearing dist/")?;
    }
    fs::create_dir(&dist).context("making dist/")?;
    let inputs = target_dir()?.join("bundled.json");
    run(npm::script("xtask/bundle.mjs").arg(&inputs).args(MODULES))?;
    let inputs = fs::read(&inputs).context("reading what was bundled")?;
    fs::write(dist.join("LICENCES.txt"), licences::notices(&serde_json::from_slice(&inputs)?)?)
        .context("writing dist/LICENCES.txt")?;
    fs::copy(root().join("pkg/newsweave_bg.wasm"), dist.join("newsweave_bg.wasm")).context("copying the engine")?;
    let plain = |file: &PathBuf| file.extension().is_some_and(|ending| PLAIN.iter().any(|plain| ending == *plain));
    for folder in ["", EXAMPLES] {
        fs::create_dir_all(dist.join(folder)).context("making a folder of dist/")?;
        for file in files(&root().join("www").join(folder))?.into_iter().filter(plain) {
            fs::copy(&file, dist.join(folder).join(file.file_name().unwrap_or_default()))
                .with_context(|| format!("copying {}", file.display()))?;
        }
    }
    run(npm::script("xtask/manifest.mjs").arg(dist.join("custom-elements.json")))?;
    fs::write(dist.join("index.html"), index(&samples)?).context("writing dist/index.html")?;
    run(&mut npm::script("xtask/inline.mjs"))?;
    package::finish()
}

/// The files in a folder, by name.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.is_file());
    files.sort();
    Ok(files)
}

/// The page with the articles inside its element: nothing is to be fetched for them, and they show without scripts, too.
pub fn index(articles: &[Article]) -> Result<String> {
    let page = fs::read_to_string(root().join("www/index.html")).context("reading www/index.html")?;
    let Some(end) = page.find("</news-weave>") else {
        bail!("www/index.html has no </news-weave> to put articles into")
    };
    Ok(format!("{}\n{}{}", &page[..end], articles::markup(articles), &page[end..]))
}

/// The page's content security policy, as its meta tag gives it.
pub fn policy(page: &str) -> Result<&str> {
    let (_, rest) = page
        .split_once(r#"<meta http-equiv="Content-Security-Policy" content=""#)
        .context("www/index.html has no <meta http-equiv=\"Content-Security-Policy\" content=\"...\">")?;
    rest.split('"').next().context("the policy in www/index.html has no end")
}
