//! The licences of the libraries that are part of what is delivered: each asks that its notice goes along.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::{dependencies, root};

/// Where a package has its licence; of two to choose from, the shorter.
const FILES: [&str; 5] = ["LICENSE-MIT", "LICENSE", "LICENSE.md", "LICENSE.txt", "LICENSE-APACHE"];

/// Of the data that lists inside the engine were derived from.
const DATA: [&str; 2] = ["LICENSE-UNICODE", "LICENSE-WORDNET"];

/// All notices as one text: the engine's libraries, then the page's; `bundle` is what esbuild says of its inputs.
pub fn notices(bundle: &Value) -> Result<String> {
    let mut out = String::from("Libraries and data that are part of Newsweave, and their licences.\n");
    for folder in crates(&dependencies()?).into_values().chain(npm_packages(bundle)) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        // Some packages only name their licence, in their manifest.
        let files = FILES.iter().chain(&["Cargo.toml", "package.json"]);
        let text = files.map(|file| folder.join(file)).find_map(|file| fs::read_to_string(file).ok());
        let text = text.with_context(|| format!("{} has no licence", folder.display()))?;
        out.push_str(&format!("\n\n{name}\n{}\n\n{}\n", "=".repeat(name.len()), text.trim()));
    }
    for name in DATA {
        let text = fs::read_to_string(root().join(name)).with_context(|| format!("{name} is missing"))?;
        out.push_str(&format!("\n\n{name}\n{}\n\n{}\n", "=".repeat(name.len()), text.trim()));
    }
    Ok(out)
}

/// The folders of the crates inside the engine, by name: what it needs at run time, and what that needs; no macros, nothing of builds.
fn crates(metadata: &Value) -> BTreeMap<String, PathBuf> {
    let by_id = |list: &Value| -> BTreeMap<String, Value> {
        let items = list.as_array().into_iter().flatten();
        items.map(|item| (item["id"].as_str().unwrap_or_default().to_owned(), item.clone())).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let mut found = BTreeMap::new();
    let mut open: Vec<&str> =
        packages.keys().filter(|id| packages[*id]["name"] == "newsweave").map(String::as_str).collect();
    while let Some(id) = open.pop() {
        for dependency in nodes[id]["deps"].as_array().into_iter().flatten() {
            let at_run_time =
                dependency["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"].is_null());
            let id = dependency["pkg"].as_str().unwrap_or_default();
            let package = &packages[id];
            let is_macro =
                package["targets"].as_array().into_iter().flatten().any(|target| target["kind"][0] == "proc-macro");
            let folder = Path::new(package["manifest_path"].as_str().unwrap_or_default()).parent();
            let name = package["name"].as_str().unwrap_or_default().to_owned();
            if let (true, false, Some(folder)) = (at_run_time, is_macro, folder)
                && found.insert(name, folder.to_owned()).is_none()
            {
                open.push(id);
            }
        }
    }
    found
}

/// The folders of the npm packages of which something is in the bundle.
fn npm_packages(bundle: &Value) -> Vec<PathBuf> {
    let inputs = bundle["inputs"].as_object().into_iter().flatten();
    let names: BTreeSet<&str> = inputs
        .filter_map(|(path, _)| path.strip_prefix("node_modules/"))
        .map(|path| {
            let parts = if path.starts_with('@') { 2 } else { 1 };
            path.match_indices('/').nth(parts - 1).map_or(path, |(end, _)| &path[..end])
        })
        .collect();
    names.into_iter().map(|name| root().join("node_modules").join(name)).collect()
}
