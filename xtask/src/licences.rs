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

/// What is inside what is listed, and has no folder of its own.
const INSIDE: &str = include_str!("inside.txt");

/// Of the model card, the part that names what the weights were learned from.
const LEARNED: &str = "## What it was learned from\n";

/// All notices as one text: the engine's libraries, then the page's, then data; `bundle` is what esbuild says of its inputs.
pub fn notices(bundle: &Value) -> Result<String> {
    let mut out = String::from("Libraries and data that are part of Newsweave, and their licences.\n");
    for folder in crates(&dependencies()?).into_values().chain(npm_packages(bundle)) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        // Some packages only name their licence, in their manifest.
        let files = FILES.iter().chain(&["Cargo.toml", "package.json"]);
        let text = files.map(|file| folder.join(file)).find_map(|file| fs::read_to_string(file).ok());
        let text = text.with_context(|| format!("{} has no licence", folder.display()))?;
        chapter(&mut out, &name, &text);
    }
    chapter(&mut out, "Inside these", INSIDE);
    for name in DATA {
        chapter(&mut out, name, &read(&root().join(name))?);
    }
    chapter(&mut out, "Word lists", &lists(&root().join("src"))?);
    let card = read(&root().join("docs/model-card.md"))?;
    let (_, learned) = card.split_once(LEARNED).context("docs/model-card.md does not say what it was learned from")?;
    chapter(&mut out, "Weights", learned.split("\n## ").next().unwrap_or_default());
    Ok(out)
}

fn chapter(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("\n\n{name}\n{}\n\n{}\n", "=".repeat(name.len()), text.trim()));
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

/// What the lists inside the engine say at their heads of where they come from.
fn lists(folder: &Path) -> Result<String> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    entries.sort();
    let mut out = String::new();
    for path in entries {
        if path.is_dir() {
            out.push_str(&lists(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            let text = read(&path)?;
            let head =
                text.lines().map_while(|line| line.strip_prefix('#')).map(|line| format!("    {}\n", line.trim()));
            let name = path.strip_prefix(root()).unwrap_or(&path).display();
            out.push_str(&format!("{name}\n{}\n", head.collect::<String>()));
        }
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
