//! `pkg/`: the engine as an ES module, the same as `wasm-pack build --target web` makes.

use std::ffi::OsString;
use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::project::{cargo, package, root, target_dir};
use crate::steps::{run, say};
use crate::target;

/// What goes with the package.
const PAPERS: [&str; 3] = ["README.md", "LICENSE-APACHE", "LICENSE-MIT"];

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
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments).context("wasm-bindgen")?;
    for paper in PAPERS {
        fs::copy(root().join(paper), pkg.join(paper)).with_context(|| format!("copying {paper}"))?;
    }
    fs::write(pkg.join("package.json"), manifest(&package()?)).context("writing pkg/package.json")
}

/// The package.json that wasm-pack writes.
fn manifest(package: &Value) -> String {
    let manifest = json!({
        "name": package["name"],
        "type": "module",
        "description": package["description"],
        "version": package["version"],
        "license": package["license"],
        "files": ["newsweave_bg.wasm", "newsweave.js", "newsweave.d.ts"],
        "main": "newsweave.js",
        "types": "newsweave.d.ts",
        "sideEffects": ["./snippets/*"],
    });
    format!("{manifest:#}")
}
