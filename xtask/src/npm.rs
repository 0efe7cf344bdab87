//! Libraries and tools from npm, as package-lock.json pins them.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::root;
use crate::steps::{run, say};

/// A copy of the lock file that the installed packages came from.
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// Installs the packages where that has not been done since the lock file last changed.
pub fn ensure() -> Result<()> {
    let lock = fs::read(root().join("package-lock.json")).context("reading package-lock.json")?;
    if fs::read(root().join(INSTALLED)).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say("installing the page's libraries and tools (npm ci)");
    run(Command::new("npm").args(["ci", "--loglevel=error", "--no-audit", "--no-fund"]).current_dir(root())).context(
        "Node.js 20 or later with npm is needed (Debian: apt-get install nodejs npm), and its package registry",
    )?;
    fs::write(root().join(INSTALLED), lock).context("noting the installed lock file")
}

/// A program of an installed package, to be run in the repository.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(root().join("node_modules/.bin").join(name));
    command.current_dir(root());
    command
}

/// A script of the repository that uses installed packages.
pub fn script(path: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(path).current_dir(root());
    command
}
