//! Capitals, which news writes for governments.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::root;

const COUNTRIES: &str = "../shared/data/gazetteer/countries_list.min.json";
const LIST: &str = "src/corpus/actors/capitals.txt";

const HEADER: &str = "\
# Capitals and their countries, but for those of one name. From countries-list (MIT, Copyright (c) 2014 Annexare Studio). Written by `cargo xtask derive capitals`.
";

/// Writes the capitals, sorted. One that two countries share stands for neither.
pub fn derive() -> Result<()> {
    let list = fs::read_to_string(root().join(COUNTRIES)).with_context(|| format!("{COUNTRIES} is needed"))?;
    let list: BTreeMap<String, Value> = serde_json::from_str(&list)?;
    let mut countries: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for country in list.values() {
        if let (Some(capital), Some(name)) = (country["capital"].as_str(), country["name"].as_str()) {
            let capital = capital.strip_suffix(" D.C.").unwrap_or(capital);
            countries.entry(capital).or_default().push(name);
        }
    }
    let only = countries.iter().filter_map(|(capital, names)| match names[..] {
        [one] if one != *capital && !capital.is_empty() => Some(format!("{capital}|{one}\n")),
        _ => None,
    });
    fs::write(root().join(LIST), HEADER.to_string() + &only.collect::<String>())
        .with_context(|| format!("cannot write {LIST}"))
}
