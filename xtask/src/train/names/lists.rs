//! Words of lists of names. Only which word is on which list reaches the model.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

/// Words as the lists write them.
type Words = BTreeSet<String>;

/// The lists, in the order of their bits in the lexicon.
pub fn read(data: &Path) -> Result<Vec<Words>> {
    let folder = data.join("gazetteer");
    let text = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).with_context(|| path.display().to_string())
    };
    let json = |name: &str| -> Result<Value> { serde_json::from_str(&text(name)?).with_context(|| name.to_owned()) };
    let strings = |name: &str, field: &str| -> Result<Vec<String>> {
        let value = json(name)?;
        Ok(value[field].as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect())
    };

    let mut given: Words =
        text("nltk_names_male.txt")?.lines().chain(text("nltk_names_female.txt")?.lines()).map(str::to_owned).collect();
    given.extend(strings("dariusk/humans_firstNames.json", "firstNames")?);
    let family: Words = strings("dariusk/humans_lastNames.json", "lastNames")?.into_iter().collect();

    let (mut leader_first, mut leader_last) = (Words::new(), Words::new());
    let mut organisations: Vec<String> = Vec::new();
    for line in text("petrarch_actors.jsonl")?.lines() {
        let actor: Value = serde_json::from_str(line).context("petrarch_actors.jsonl")?;
        let names = std::iter::once(&actor["name"]).chain(actor["aliases"].as_array().into_iter().flatten());
        let codes = actor["codes"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let person = codes.clone().any(|code| code.contains(' ') && (code.contains("GOV") || code.contains("ELI")));
        for name in names.filter_map(Value::as_str) {
            let words: Vec<&str> = name.split_whitespace().collect();
            if actor["src"] != "Countries" {
                organisations.push(name.replace('_', " "));
            } else if person && (2..=4).contains(&words.len()) {
                leader_first.insert(words[0].to_owned());
                leader_last.insert(words[words.len() - 1].to_owned());
            }
        }
    }
    organisations.extend(strings("dariusk/governments_us_federal_agencies.json", "agencies")?);
    organisations.extend(strings("dariusk/corporations_fortune500.json", "companies")?);
    organisations.extend(strings("dariusk/corporations_newspapers.json", "newspapers")?);
    organisations.extend(strings("dariusk/governments_uk_political_parties.json", "parties")?);

    let (mut countries, mut regions) = (Vec::new(), Vec::new());
    for country in json("countries_list.min.json")?.as_object().into_iter().flatten().map(|(_, country)| country) {
        countries.extend(country["name"].as_str().map(str::to_owned));
        countries
            .extend(country["alias"].as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)));
    }
    for country in json("countryinfo_provinces.json")?.as_array().into_iter().flatten() {
        regions.extend(
            country["provinces"].as_array().into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)),
        );
    }
    regions.extend(
        json("geonames_us_states.json")?
            .as_object()
            .into_iter()
            .flatten()
            .filter_map(|(_, s)| s["name"].as_str().map(str::to_owned)),
    );

    let codes: Words = json("geonames_countries.json")?
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(_, country)| country["iso3"].as_str().map(str::to_owned))
        .collect();

    let (mut cities, mut great_cities) = (Vec::new(), Words::new());
    for line in text("geonames_cities15000.tsv")?.lines().chain(text("geonames_cities5000.tsv")?.lines()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, _, _, population, ..] = fields[..] else { continue };
        if population.parse::<u32>().is_ok_and(|n| n >= 300_000) {
            great_cities.extend((!name.contains(' ')).then(|| name.to_owned()));
        }
        cities.push(name.to_owned());
    }
    let demonyms =
        include_str!("../../../../src/reading/names/demonyms.txt").lines().filter_map(|l| l.split_once('\t'));
    let occupations: Words = strings("dariusk/humans_occupations.json", "occupations")?
        .into_iter()
        .chain(strings("dariusk/humans_prefixes.json", "prefixes")?)
        .chain(strings("dariusk/humans_englishHonorifics.json", "englishHonorifics")?)
        .chain(include_str!("titles.txt").lines().filter(|l| !l.starts_with('#')).map(str::to_owned))
        .filter_map(|title| title.split_whitespace().last().map(|word| word.trim_end_matches('.').to_owned()))
        .collect();

    let capitals = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let places: Vec<String> = countries.iter().chain(&regions).chain(&cities).cloned().collect();
    Ok(vec![
        given,
        family,
        leader_first,
        leader_last,
        single(&countries),
        single(&regions),
        single(&cities),
        great_cities,
        demonyms.map(|(word, _)| word).filter(|word| !word.contains(' ')).map(str::to_owned).collect(),
        occupations,
        single(&organisations),
        often(&organisations, 3).into_iter().filter(|word| capitals(&word.as_str())).collect(),
        often(&organisations, 20).into_iter().filter(|word| capitals(&word.as_str())).collect(),
        often(&places, 2),
        often(&places, 8),
        codes,
    ])
}

/// The names of one word.
fn single(names: &[String]) -> Words {
    names.iter().filter(|name| !name.contains(' ')).cloned().collect()
}

/// The words that stand in at least so many names of several words.
fn often(names: &[String], least: usize) -> Words {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names.iter().filter(|name| name.contains(' ')) {
        for word in name.split(|c: char| c.is_whitespace() || matches!(c, '-' | '(' | ')' | ',')) {
            *counts.entry(word).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(word, n)| word.len() > 1 && *n >= least).map(|(word, _)| word.to_owned()).collect()
}
