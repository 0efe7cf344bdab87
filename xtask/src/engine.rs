//! The engine in `pkg/`, as an ES module: the same files as `wasm-pack build --target web` writes.

use std::ffi::OsString;
use std::fs;

use anyhow::{Context, Result};

use crate::project::{cargo, root, target_dir};
use crate::steps::{run, say};
use crate::target;

pub fn build() -> Result<()> {
    target::ensure()?;
    say("compiling the engine to WebAssembly");
    run(cargo().args(["build", "--quiet", "--release", "--lib", "--target", target::WASM]))?;
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
