//! The direction of imports, read from the sources: what is below knows nothing of what is above.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

/// The modules from the bottom up. Those of one row may use each other as their order in lib.rs allows.
const LAYERS: [&[&str]; 8] = [
    &["order"],
    &["text"],
    &["article"],
    &["dates", "figures", "names", "quotes", "words"],
    &["reading"],
    &["corpus"],
    &["report"],
    &["wasm"],
];

/// The folder of the crate that reads one article. Its modules are modules of the engine, too.
const READING: &str = "reading/";

#[test]
fn modules_use_only_those_above_them_in_lib() {
    let sources = sources("src", "rs");
    let modules = |lib: &str| sources.iter().find(|(path, _)| path == lib).unwrap().1.lines().filter_map(module);
    let order: Vec<&str> = modules("reading/lib.rs").chain(modules("lib.rs")).collect();
    let layer = |name: &str| LAYERS.iter().position(|layer| layer.contains(&name));
    assert!(order.iter().all(|name| layer(name).is_some()), "a module of lib.rs has no layer in this test: {order:?}");
    assert!(order.is_sorted_by_key(|name| layer(name)), "lib.rs does not keep the order of the layers: {order:?}");
    assert_eq!(wrong_uses(&order, &sources), [""; 0]);
}

#[test]
fn only_the_edges_touch_the_world() {
    assert_eq!(wrong_words(&sources("src", "rs")), [""; 0]);
}

/// Each sort of the standard library adds five kilobytes to what every visitor is sent.
#[test]
fn only_one_module_sorts() {
    for (path, source) in sources("src", "rs").iter().filter(|(path, _)| !path.ends_with("order.rs")) {
        let sorts =
            |line: &&str| [".sort(", ".sort_"].iter().any(|call| line.contains(call)) && !line.contains("self.sort(");
        let shipped = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        assert_eq!(code(shipped).find(sorts), None, "{path}: use crate::order");
    }
}

#[test]
fn views_know_neither_the_engine_nor_one_another() {
    let sources = sources("www/views", "js");
    assert!(!sources.is_empty());
    assert_eq!(wrong_imports(&sources), [""; 0]);
}

#[test]
fn style_sheets_have_their_colours_from_the_tokens() {
    let own = |line: &&str| ["oklch(0", "oklch(1", "rgb(", "hsl("].iter().any(|colour| line.contains(colour));
    for (path, source) in sources("www", "css") {
        // the page around the element stands before its styles, and paper is white
        if !["styles/tokens.css", "styles/report.css", "page.css"].contains(&path.as_str()) {
            assert_eq!(source.lines().find(own), None, "{path}");
        }
    }
}

#[test]
fn a_wrong_use_is_found() {
    let order = ["text", "names", "corpus"];
    let wrong = |path: &str, source: &str| wrong_uses(&order, &[(path.into(), source.into())]);
    assert_eq!(wrong("names/mod.rs", "use crate::text::Span;\nuse crate::names::Kind; // crate::corpus"), [""; 0]);
    assert_eq!(wrong("names/mod.rs", "fn f() { crate::corpus::g() }"), ["names/mod.rs uses corpus"]);
    assert_eq!(wrong("text/span.rs", "use crate::{corpus::Entry, text::{a, b}, names};").len(), 2);
    assert_eq!(wrong("text/span.rs", "use super::super::names;"), ["text/span.rs uses names"]);
    assert_eq!(wrong("text/mod.rs", "use super::names;"), ["text/mod.rs uses names"]);
    assert_eq!(wrong("reading/text/mod.rs", "use super::names;"), ["reading/text/mod.rs uses names"]);
    assert_eq!(wrong("corpus/names/mod.rs", "use super::names;"), [""; 0]);
}

#[test]
fn a_wrong_word_is_found() {
    let wrong = |path: &str, source: &str| wrong_words(&[(path.into(), source.into())]).len();
    assert_eq!(wrong("names/mod.rs", "use wasm_bindgen::prelude::*;"), 1);
    assert_eq!(wrong("names/mod.rs", "let now = std::time::Instant::now();"), 1);
    assert_eq!(wrong("main.rs", "use std::fs;") + wrong("wasm.rs", "use wasm_bindgen::prelude::*;"), 0);
}

#[test]
fn a_wrong_import_is_found() {
    let wrong = |path: &str, source: &str| wrong_imports(&[(path.into(), source.into())]).len();
    assert_eq!(wrong("read.js", "import { h } from '../dom.js';\nimport { table } from './parts/table.js';"), 0);
    assert_eq!(
        wrong("figures/axis.js", "import { row } from './row.js';\n/** @type {import('../../pkg/x.js').Y} */"),
        0
    );
    assert_eq!(wrong("read.js", "import { figures } from './figures.js';"), 1);
    assert_eq!(wrong("figures/axis.js", "import { read } from '../read.js';"), 1);
    assert_eq!(wrong("read.js", "import init from '../../pkg/newsweave.js';"), 1);
    assert_eq!(wrong("read.js", "const engine = await import('../engine/client.js');"), 1);
    assert_eq!(wrong("parts/table.js", "import { read } from '../read.js';"), 1);
}

/// The files below a folder with that ending, as (path from there, text), sorted.
fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut folders, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// `names` of `pub mod names;`
fn module(line: &str) -> Option<&str> {
    line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(';')
}

/// The code without comments that begin a line or follow code. (A `//` in a string cuts its line short, which does no harm here.)
fn code(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with(['*', '/']))
        .map(|line| line.split("//").next().unwrap())
}

/// Uses of a module of the crate that does not stand above the user's in `order`. lib.rs and main.rs may use all.
fn wrong_uses(order: &[&str], sources: &[(String, String)]) -> Vec<String> {
    let rank = |name: &str| order.iter().position(|module| *module == name);
    let mut wrong = Vec::new();
    for (path, source) in sources {
        let inner = path.trim_start_matches(READING).trim_end_matches(".rs").trim_end_matches("/mod");
        let Some(own) = rank(inner.split('/').next().unwrap()) else { continue };
        // From here, so many `super` are the crate.
        let root = "super::".repeat(inner.split('/').count());
        let code: String = code(source).collect::<Vec<_>>().join(" ").replace(&root, "crate::");
        for used in
            code.split("crate::").skip(1).flat_map(first_segments).filter(|used| rank(used).is_some_and(|r| r > own))
        {
            wrong.push(format!("{path} uses {used}"));
        }
    }
    wrong
}

/// The first names of what follows `crate::`: one, or those of a list in braces.
fn first_segments(path: &str) -> Vec<&str> {
    let word = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
    let Some(list) = path.strip_prefix('{') else { return vec![&path[..word(path)]] };
    let (mut depth, mut start, mut found) = (0, true, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                found.push(&list[at..at + word(&list[at..])]);
                start = false;
            }
            _ => {}
        }
    }
    found
}

/// wasm.rs alone speaks with JavaScript; main.rs alone with files, network, clock and environment.
fn wrong_words(sources: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, source) in sources {
        for line in code(source) {
            let browser =
                path != "wasm.rs" && ["wasm_bindgen", "js_sys", "web_sys"].iter().any(|word| line.contains(word));
            let system = path != "main.rs"
                && ["std::fs", "std::net", "std::time", "std::env", "std::process", "std::thread"]
                    .iter()
                    .any(|word| line.contains(word));
            if browser || system {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    wrong
}

/// Imports by a view of the engine, the element, or another view. index.js and rest.js, the lists of the views, may import them all.
fn wrong_imports(sources: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, source) in sources.iter().filter(|(path, _)| path != "index.js" && path != "rest.js") {
        let view = |path: &str| path.split(['/', '.']).next().unwrap().to_owned();
        for imported in
            code(source).filter(|line| line.contains("import") || line.contains(" from ")).filter_map(quoted)
        {
            let mut at: Vec<&str> = ["www", "views"].into_iter().chain(path.split('/')).collect();
            at.pop();
            for part in imported.split('/') {
                match part {
                    "." => {}
                    ".." => drop(at.pop()),
                    part => at.push(part),
                }
            }
            let allowed = match at.join("/").strip_prefix("www/views/") {
                Some(inside) => ["view", "parts", &view(path)].contains(&view(inside).as_str()),
                None => at[0] != "pkg" && !at.contains(&"engine") && at.last() != Some(&"newsweave.js"),
            };
            if !allowed {
                wrong.push(format!("{path} imports {imported}"));
            }
        }
    }
    wrong
}

/// The relative path in quotes on a line of an import.
fn quoted(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("'.")?;
    let end = rest.find('\'')?;
    let start = line.len() - rest.len() - 1;
    Some(&line[start..start + 1 + end])
}
