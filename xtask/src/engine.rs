//! The engine in `pkg/`, as an ES module: the same files as `wasm-pack build --target web` writes.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::{cargo, dependencies, root, target_dir};
use crate::steps::{run, say};
use crate::target;

pub fn build() -> Result<()> {
    target::ensure()?;
    say("compiling the engine to WebAssembly");
    run(cargo().args(["build", "--quiet", "--release", "--lib", "--target", target::WASM]).args(remapped()?))?;
    say("writing pkg/");
    let pkg = root().join("pkg");
    if pkg.exists() {
        fs::remove_dir_all(&pkg).context("clearing pkg/")?;
    }
    let wasm = target_dir()?.join(target::WASM).join("release/newsweave.wasm");
    let arguments: [OsString; 8] = [
        "wasm-bindgen".into(),
        wasm.into(),
        "--target".into(),
        "web".into(),
        "--out-dir".into(),
        pkg.clone().into(),
        "--remove-name-section".into(),
        "--remove-producers-section".into(),
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments).context("wasm-bindgen")
}

/// Arguments that make the bytes the same wherever this is built: where a library's sources lie on this machine would stand in the engine,
/// for the messages of its panics. They are added to the flags of `.cargo/config.toml`.
fn remapped() -> Result<[String; 2]> {
    let metadata = dependencies()?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let folders: BTreeSet<&Path> = packages
        .filter(|package| !package["source"].is_null())
        .filter_map(|package| Path::new(package["manifest_path"].as_str()?).parent()?.parent())
        .collect();
    let flags: Vec<_> =
        folders.iter().map(|folder| format!("--remap-path-prefix={}=crates", folder.display())).collect();
    // Strings of JSON are strings of TOML.
    Ok(["--config".into(), format!("target.{}.rustflags={}", target::WASM, serde_json::to_string(&flags)?)])
}
