//! Where things lie.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::target;

/// The folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the repository")
}

/// The cargo that runs this, in the repository.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// What cargo knows of the package: its version, licence, and so on.
pub fn package() -> Result<serde_json::Value> {
    Ok(metadata()?["packages"]
        .as_array()
        .and_then(|packages| packages.iter().find(|package| package["name"] == "newsweave"))
        .context("cargo metadata names no package newsweave")?
        .clone())
}

/// Cargo's folder of built files, wherever it is configured to be.
pub fn target_dir() -> Result<PathBuf> {
    Ok(metadata()?["target_directory"].as_str().context("cargo metadata names no target directory")?.into())
}

/// Cargo's graph of all packages, as far as the browser's target has them.
pub fn dependencies() -> Result<serde_json::Value> {
    read_metadata(&["--filter-platform", target::WASM])
}

fn metadata() -> Result<serde_json::Value> {
    read_metadata(&["--no-deps"])
}

fn read_metadata(arguments: &[&str]) -> Result<serde_json::Value> {
    let mut cargo = cargo();
    let output = cargo.args(["metadata", "--format-version=1"]).args(arguments).output().context("cargo metadata")?;
    serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")
}
