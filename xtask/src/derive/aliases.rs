//! Other names of countries, organisations and leaders that no rule of the engine could bring together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::root;

const COUNTRIES: &str = "../shared/data/gazetteer/countries_list.min.json";
const GEONAMES: &str = "../shared/data/gazetteer/geonames_countries.json";
const CITIES: &str = "../shared/data/gazetteer/geonames_cities15000.tsv";
const ACTORS: &str = "../shared/data/gazetteer/petrarch_actors.jsonl";
const LIST: &str = "src/corpus/actors/aliases.txt";

const HEADER: &str = "\
# Names of one actor, one actor a line: o for an organisation, place or group, p for a person. Written by `cargo xtask derive aliases`.
# Countries, also those with one name: countries-list (MIT, Copyright (c) 2014 Annexare Studio) and GeoNames (CC BY 4.0, https://www.geonames.org). Organisations and leaders: the Phoenix
# dictionaries in PETRARCH2 (MIT, Copyright (c) 2014 Open Event Data Alliance), from which towns, adjectives, offices, members of groups, parts
# of organisations and names that two actors share were left out. States of the US: short forms as the Associated Press writes them, general
# knowledge; so are bodies known by letters of another language.
";

/// Writes the groups, sorted by their first name.
pub fn derive() -> Result<()> {
    let mut groups = countries()?;
    groups.extend(actors()?);
    groups.extend(states());
    bodies().for_each(|body| join(&mut groups, body));
    drop_shared(&mut groups);
    let countries = countries()?;
    let is_country = |group: &Group| countries.iter().any(|c| c.names.first() == group.names.first());
    groups.retain(|group| group.names.len() > 1 || is_country(group));
    groups.sort_by(|a, b| (a.kind, &a.names).cmp(&(b.kind, &b.names)));
    let lines = groups.iter().map(|group| format!("{} {}\n", group.kind, group.names.join("|")));
    fs::write(root().join(LIST), HEADER.to_string() + &lines.collect::<String>())
        .with_context(|| format!("cannot write {LIST}"))
}

struct Group {
    kind: char,
    names: Vec<String>,
}

fn read(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).with_context(|| format!("{path} is needed"))
}

/// Countries under the names of both lists, without former names that are towns of today.
fn countries() -> Result<Vec<Group>> {
    let list: BTreeMap<String, Value> = serde_json::from_str(&read(COUNTRIES)?)?;
    let other: BTreeMap<String, Value> = serde_json::from_str(&read(GEONAMES)?)?;
    let cities = read(CITIES)?;
    let cities: BTreeSet<&str> = cities.lines().filter_map(|line| line.split('\t').next()).collect();
    let country = |(code, country): (&String, &Value)| {
        let aliases = country["alias"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let names = country["name"].as_str().into_iter().chain(aliases.filter(|a| !cities.contains(a)));
        let names = names.chain(other.get(code).and_then(|c| c["name"].as_str()).map(str::trim));
        let plain = names.filter(|n| !n.contains(['(', ',']));
        Group { kind: 'o', names: distinct(plain.map(String::from)) }
    };
    Ok(list.iter().map(country).collect())
}

/// Bodies whose other name no rule makes.
fn bodies() -> impl Iterator<Item = Group> {
    let lines = include_str!("bodies.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| Group { kind: 'o', names: line.split('|').map(String::from).collect() })
}

/// Puts all groups that have one of the names together with them.
fn join(groups: &mut Vec<Group>, mut body: Group) {
    let is_its = |name: &String| body.names.iter().any(|own| words(own) == words(name));
    let same: Vec<Group> = groups.extract_if(.., |group| group.names.iter().any(is_its)).collect();
    body.names = distinct(same.into_iter().flat_map(|group| group.names).chain(body.names));
    groups.push(body);
}

/// States with the short forms that the Associated Press gives them, but for those that are called as a country or a city is.
fn states() -> impl Iterator<Item = Group> {
    STATES.iter().map(|names| Group { kind: 'o', names: names.map(String::from).to_vec() })
}

const STATES: [[&str; 2]; 39] = [
    ["Alabama", "Ala."],
    ["Arizona", "Ariz."],
    ["Arkansas", "Ark."],
    ["California", "Calif."],
    ["Colorado", "Colo."],
    ["Connecticut", "Conn."],
    ["Delaware", "Del."],
    ["District of Columbia", "D.C."],
    ["Florida", "Fla."],
    ["Illinois", "Ill."],
    ["Indiana", "Ind."],
    ["Kansas", "Kan."],
    ["Kentucky", "Ky."],
    ["Louisiana", "La."],
    ["Maryland", "Md."],
    ["Massachusetts", "Mass."],
    ["Michigan", "Mich."],
    ["Minnesota", "Minn."],
    ["Mississippi", "Miss."],
    ["Missouri", "Mo."],
    ["Montana", "Mont."],
    ["Nebraska", "Neb."],
    ["Nevada", "Nev."],
    ["New Hampshire", "N.H."],
    ["New Jersey", "N.J."],
    ["New Mexico", "N.M."],
    ["North Carolina", "N.C."],
    ["North Dakota", "N.D."],
    ["Oklahoma", "Okla."],
    ["Oregon", "Ore."],
    ["Pennsylvania", "Pa."],
    ["Rhode Island", "R.I."],
    ["South Carolina", "S.C."],
    ["South Dakota", "S.D."],
    ["Tennessee", "Tenn."],
    ["Vermont", "Vt."],
    ["Virginia", "Va."],
    ["West Virginia", "W.Va."],
    ["Wisconsin", "Wis."],
];

/// Each name once, in the order of their first.
fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|name| seen.insert(words(name))).collect()
}

/// The words of a name in small letters.
fn words(name: &str) -> Vec<String> {
    let plain = name.to_lowercase().replace(['\'', '’', '.'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && *w != "the");
    words.map(String::from).collect()
}

/// Organisations and leaders, those with one code and an acronym that spells the other's name taken together.
fn actors() -> Result<Vec<Group>> {
    let lands: BTreeSet<String> = countries()?.iter().flat_map(|g| &g.names).flat_map(|n| words(n)).collect();
    let mut groups = Vec::new();
    let mut by_code: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for line in read(ACTORS)?.lines() {
        let entry: Value = serde_json::from_str(line)?;
        let aliases = entry["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let names: Vec<String> = entry["name"].as_str().into_iter().chain(aliases).map(String::from).collect();
        let names: Vec<String> = names.into_iter().flat_map(|name| bracketed(&name)).filter(|n| is_plain(n)).collect();
        let codes: Vec<&str> = entry["codes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let code = codes.first().map_or("", |code| code.split([' ', '>']).next().unwrap_or(""));
        let dated = codes.iter().any(|code| code.contains(|c: char| c.is_ascii_digit()));
        match kind(code) {
            Some('p') if dated => groups.push(Group { kind: 'p', names: person(&names) }),
            Some('o') => by_code.entry(code.to_string()).or_default().push(organisation(&names, &lands)),
            _ => {}
        }
    }
    for mut entries in by_code.into_values() {
        while let Some(mut names) = entries.pop() {
            while let Some(at) = entries.iter().position(|other| are_one(&names, other)) {
                names.extend(entries.remove(at));
            }
            groups.push(Group { kind: 'o', names: distinct(names.into_iter().map(|n| title_case(&n))) });
        }
    }
    Ok(groups)
}

/// `NATIONAL ARMY (NA)` is two names.
fn bracketed(name: &str) -> Vec<String> {
    let Some((long, rest)) = name.split_once('(') else { return vec![name.to_string()] };
    vec![long.trim().to_string(), rest.trim_end_matches([')', ' ']).to_string()]
}

/// Latin letters only, and no note or list.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || " -.'&".contains(c))
}

/// What an actor code of CAMEO stands for, as far as it can be told: a country's government is served by persons, rebels and
/// international bodies are organisations. Armies and services are left out, since their entries list one part after another.
fn kind(code: &str) -> Option<char> {
    let role = code.get(3..).unwrap_or("");
    let starts = |codes: &[&str], text: &str| codes.iter().any(|c| text.starts_with(c));
    match () {
        _ if starts(&["IGO", "NGO", "IMG", "MED"], code) => Some('o'),
        _ if starts(&["REB", "INS", "SEP", "OPP"], role) => Some('o'),
        _ if starts(&["GOV", "ELI"], role) => Some('p'),
        _ => None,
    }
}

/// The full names of a person: those without title that share a word with the first one but end otherwise, by more than a doubled
/// letter; the engine's rules see to the rest.
fn person(names: &[String]) -> Vec<String> {
    let Some(first) = names.first().map(|n| words(n)) else { return Vec::new() };
    let is_name = |name: &&String| {
        let words = words(name);
        words.len() > 1
            && words.len() <= 5
            && (words == first || words.iter().any(|w| w.len() > 2 && first.contains(w)))
            && (words == first || !same_end(&words, &first))
            && !words.iter().any(|w| TITLES.contains(&w.as_str()))
    };
    distinct(names.iter().filter(is_name).map(|n| title_case(n)))
}

fn same_end(a: &[String], b: &[String]) -> bool {
    let end = |words: &[String]| words.last().map(|w| w.chars().collect::<Vec<_>>()).unwrap_or_default();
    let (mut a, mut b) = (end(a), end(b));
    a.dedup();
    b.dedup();
    a == b
}

/// The names of an organisation: the first, its acronyms, single words that are no surname of a member listed with it, and names
/// with a telling word of the first that do not name a part of it.
fn organisation(names: &[String], lands: &BTreeSet<String>) -> Vec<String> {
    let Some(first) = names.first() else { return Vec::new() };
    let main = words(first);
    let of_land = |w: &str| lands.iter().any(|land| w.starts_with(land.as_str()) && w.len() <= land.len() + 2);
    let telling = |w: &&String| w.len() > 3 && !GENERIC.contains(&w.as_str()) && !of_land(w);
    let fits = |name: &String| {
        let words = words(name);
        let alone = words.len() == 1
            && words[0].contains(char::is_alphabetic)
            && !names.iter().any(|n| n != name && is_last(n, &words[0], &main));
        let shares = words.iter().filter(telling).any(|w| main.iter().any(|m| alike(m, w)));
        let part = main.iter().all(|m| words.contains(m))
            && words.iter().any(|w| !main.contains(w) && !GENERIC.contains(&w.as_str()));
        alone || shares && !part && !words.iter().any(|w| TITLES.contains(&w.as_str()))
    };
    std::iter::once(first).chain(names[1..].iter().filter(|n| fits(n))).cloned().collect()
}

/// Whether `name` is a longer one that ends in this word and is not the organisation's own.
fn is_last(name: &str, word: &str, main: &[String]) -> bool {
    let words = words(name);
    words.len() > 1 && words != main && words.last().is_some_and(|w| w == word)
}

/// The same word, or one that is spelt alike: `nusra` and `nusrah`.
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() > 3 && long.starts_with(short) && long.len() - short.len() <= 1
}

/// Whether two lists of names have one in common, or an acronym in one spells a name of the other.
fn are_one(a: &[String], b: &[String]) -> bool {
    a.iter().any(|name| b.iter().any(|other| words(name) == words(other))) || spells(a, b) || spells(b, a)
}

/// Whether a name of one list is the initials of one of the other.
fn spells(acronyms: &[String], longs: &[String]) -> bool {
    longs.iter().any(|long| {
        let words = words(long);
        let initials = |all: bool| {
            words.iter().filter(|w| all || !SMALL.contains(&w.as_str())).filter_map(|w| w.chars().next()).collect()
        };
        let initials: [String; 2] = [initials(true), initials(false)];
        words.len() > 1 && acronyms.iter().any(|a| initials.contains(&a.to_lowercase().replace('.', "")))
    })
}

/// Leaves out names that stand in two groups, but for the first name of a group.
fn drop_shared(groups: &mut [Group]) {
    let mut times: BTreeMap<Vec<String>, u32> = BTreeMap::new();
    for name in groups.iter().flat_map(|g| &g.names) {
        *times.entry(words(name)).or_default() += 1;
    }
    for group in groups {
        group.names.retain(|name| times[&words(name)] == 1);
    }
}

/// `JABHAT AL-NUSRA` as news has it; short words without vowels stay capitals.
fn title_case(name: &str) -> String {
    let single = !name.contains(' ') && name.len() <= 5;
    let mut out = String::new();
    let mut inside = false;
    for c in name.chars() {
        out.push(if inside && !single { c.to_ascii_lowercase() } else { c });
        inside = c.is_alphanumeric() || c == '\'';
    }
    out
}

const SMALL: [&str; 6] = ["of", "for", "and", "in", "on", "to"];

/// Offices, which are not names.
const TITLES: [&str; 34] = [
    "president",
    "minister",
    "prime",
    "secretary",
    "general",
    "senator",
    "mr",
    "mrs",
    "ms",
    "lady",
    "lord",
    "sir",
    "baroness",
    "sheikh",
    "sheik",
    "sayyid",
    "sayyed",
    "seyyed",
    "king",
    "queen",
    "prince",
    "leader",
    "chief",
    "chancellor",
    "premier",
    "ambassador",
    "governor",
    "emir",
    "reporter",
    "linked",
    "affiliated",
    "offshoot",
    "operatives",
    "soldiers",
];

/// Words of many organisations' names, which alone do not make two names one organisation's.
const GENERIC: [&str; 59] = [
    "front",
    "army",
    "party",
    "movement",
    "group",
    "groups",
    "organization",
    "organisation",
    "brigade",
    "brigades",
    "state",
    "council",
    "committee",
    "union",
    "liberation",
    "force",
    "forces",
    "resistance",
    "islamic",
    "islam",
    "jihad",
    "national",
    "people",
    "peoples",
    "democratic",
    "revolutionary",
    "popular",
    "armed",
    "united",
    "international",
    "world",
    "service",
    "security",
    "military",
    "agency",
    "department",
    "defense",
    "defence",
    "justice",
    "freedom",
    "free",
    "muslim",
    "christian",
    "communist",
    "socialist",
    "workers",
    "marxist",
    "leninist",
    "political",
    "wing",
    "against",
    "martyrs",
    "syrian",
    "royal",
    "federal",
    "central",
    "bank",
    "news",
    "british",
];
