//! `pkg/`: what npm is given. The engine lies in it as wasm-bindgen writes it; beside it the API without a page (`api/`), the element as
//! the site has it, and papers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::project::{package, root};
use crate::site::{dist, files};

/// Files from the repository's root, and their names in the package.
const PAPERS: [(&str, &str); 7] = [
    ("api/README.md", "README.md"),
    ("docs/api.md", "API.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("dist/LICENCES.txt", "LICENCES.txt"),
    ("www/news-weave.d.ts", "element.d.ts"),
    ("www/engine/packed.js", "api/packed.js"),
];
/// The element's files in the site, and their names in the package: there, `newsweave.js` is the engine's.
const ELEMENT: [(&str, &str); 4] = [
    ("newsweave.js", "element.js"),
    ("worker.js", "worker.js"),
    ("newsweave.inline.js", "element.inline.js"),
    ("custom-elements.json", "custom-elements.json"),
];

/// Lays the API beside the engine, so that what bundles it finds all.
pub fn begin() -> Result<()> {
    let api = root().join("pkg/api");
    fs::create_dir_all(&api).context("making pkg/api/")?;
    for file in files(&root().join("api"))?.iter().filter(|file| file.extension().is_some_and(|e| e != "md")) {
        copy(file, &api.join(file.file_name().unwrap_or_default()))?;
    }
    fs::write(api.join("answers.d.ts"), answers()?).context("writing pkg/api/answers.d.ts")
}

/// Adds what was built for the site.
pub fn finish() -> Result<()> {
    let pkg = root().join("pkg");
    for (from, to) in PAPERS {
        copy(&root().join(from), &pkg.join(to))?;
    }
    for (from, to) in ELEMENT {
        copy(&dist().join(from), &pkg.join(to))?;
    }
    fs::create_dir_all(pkg.join("parts")).context("making pkg/parts/")?;
    for part in files(&dist().join("parts"))? {
        copy(&part, &pkg.join("parts").join(part.file_name().unwrap_or_default()))?;
    }
    fs::write(pkg.join("package.json"), format!("{:#}\n", manifest(&package()?))).context("writing pkg/package.json")
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("copying {} to {}", from.display(), to.display()))?;
    Ok(())
}

/// The types of the engine's answers alone: behind them, wasm-bindgen's own file speaks of what only browsers have.
fn answers() -> Result<String> {
    let types = fs::read_to_string(root().join("pkg/newsweave.d.ts")).context("reading pkg/newsweave.d.ts")?;
    let class = types.find("export class Engine").context("pkg/newsweave.d.ts has no class Engine")?;
    let end = types[..class].rfind("/**").context("the class Engine has no comment")?;
    Ok(types[..end].to_owned())
}

fn manifest(package: &Value) -> Value {
    let entry = |types: &str, module: &str| json!({ "types": types, "default": module });
    // A server that renders pages has no elements.
    let element =
        |module: &str| json!({ "types": "./element.d.ts", "node": "./api/element.node.js", "default": module });
    json!({
        "name": package["name"],
        "version": package["version"],
        "description": package["description"],
        "keywords": ["news", "named entities", "quotes", "text analysis", "webassembly", "custom element"],
        "license": package["license"],
        "type": "module",
        "engines": { "node": ">=20" },
        "main": "./api/node.js",
        "types": "./api/index.d.ts",
        "exports": {
            ".": { "types": "./api/index.d.ts", "node": "./api/node.js", "default": "./api/index.js" },
            "./inline": entry("./api/index.d.ts", "./api/inline.js"),
            "./element": element("./element.js"),
            "./element/inline": element("./element.inline.js"),
            "./engine": entry("./newsweave.d.ts", "./newsweave.js"),
            "./newsweave_bg.wasm": "./newsweave_bg.wasm",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "customElements": "custom-elements.json",
        "sideEffects": ["./element.js", "./element.inline.js", "./api/index.js", "./api/node.js", "./api/inline.js"],
    })
}
