//! Whether the same commit gives the same bytes in another place.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{cargo, root, target_dir};
use crate::site;
use crate::steps::{run, say};

/// Builds here, and from a clone of what is committed in a folder of its own, and compares what came out.
pub fn check() -> Result<()> {
    let status =
        Command::new("git").args(["status", "--porcelain"]).current_dir(root()).output().context("git status")?;
    if !status.stdout.is_empty() {
        bail!("there are changes that are not committed: a clone would not have them");
    }
    site::build()?;
    let place = target_dir()?.join("reproduced");
    let clone = place.join("elsewhere");
    if clone.exists() {
        fs::remove_dir_all(&clone).context("clearing the clone")?;
    }
    say(format_args!("building the same commit in {}", clone.display()));
    run(Command::new("git").args(["clone", "--quiet"]).arg(root()).arg(&clone))?;
    run(cargo().args(["xtask", "build"]).current_dir(&clone).env("CARGO_TARGET_DIR", place.join("target")))?;
    let (mut same, mut different) = (0, Vec::new());
    for folder in ["pkg", "dist"] {
        let (here, there) = (tree(&root().join(folder))?, tree(&clone.join(folder))?);
        if here != there {
            bail!("{folder}/ has other files there: {here:?}, {there:?}");
        }
        for file in here {
            let path = Path::new(folder).join(file);
            if fs::read(root().join(&path))? == fs::read(clone.join(&path))? {
                same += 1;
            } else {
                different.push(path);
            }
        }
    }
    if !different.is_empty() {
        bail!("{same} files are the same, these are not: {different:?}");
    }
    say(format_args!("{same} files of pkg/ and dist/, all the same"));
    Ok(())
}

/// The files in a folder and those below it, by their paths from it.
fn tree(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = PathBuf::from(path.file_name().unwrap_or_default());
        if path.is_dir() {
            found.extend(tree(&path)?.iter().map(|below| name.join(below)));
        } else {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}
