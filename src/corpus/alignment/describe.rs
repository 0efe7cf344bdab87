use super::rows::Group;
use super::same::{Item, Reason};
use super::{Row, Status, event};
use crate::corpus::Corpus;

/// A row of figures that stand together, put into words.
pub(super) fn row(corpus: &Corpus, members: &[&Item], group: &Group, status: Status) -> Row {
    let first = members[0];
    let event = most_frequent(members.iter().filter_map(|item| item.context.event)).map(|event| event.label());
    Row {
        what: what(corpus, members, event),
        place: most_frequent(members.iter().filter_map(|item| item.place)),
        unit: first.figure.unit.clone(),
        kind: first.figure.kind,
        status,
        why: why(members, group.reason, event, status),
        cells: members.iter().map(|item| (item.article, item.index)).collect(),
        aside: members.iter().all(|item| item.aside),
        corrections: group.corrections.clone(),
    }
}

/// The counted words that most figures have, and what happened to them: `people killed`.
fn what(corpus: &Corpus, members: &[&Item], event: Option<&str>) -> String {
    let counted = |item: &&Item| item.figure.counted.map(|span| corpus.entries()[item.article].of(span));
    let counted = most_frequent(members.iter().filter_map(counted));
    let says_itself = |counted: &str| counted.split_whitespace().any(|word| event::of(word).is_some());
    let are_people = members.iter().any(|item| item.context.people);
    match (counted, event) {
        (Some(counted), Some(event)) if are_people && !says_itself(counted) => format!("{counted} {event}"),
        (Some(counted), _) => counted.split_whitespace().collect::<Vec<_>>().join(" "),
        (None, Some(event)) => event.to_owned(),
        (None, None) => members[0].figure.unit.clone().unwrap_or_else(|| "number".to_owned()),
    }
}

fn why(members: &[&Item], reason: Option<Reason>, event: Option<&str>, status: Status) -> String {
    let together = match reason.filter(|_| members.len() > 1) {
        None => None,
        Some(Reason::Number) => Some("They give the same number of the same thing.".to_owned()),
        Some(Reason::Event) => Some(format!("They say how many were {}.", event.unwrap_or("concerned"))),
        Some(Reason::Person) => Some("They give the age of the same person.".to_owned()),
    };
    let stands = match status {
        Status::Differ => "Two articles have numbers that exclude each other.",
        Status::Vague => "At least one article gives no number to compare.",
        Status::Agree => "The numbers are the same, or leave room for each other.",
        Status::Only if members.len() > 1 => "Only one article has these numbers.",
        Status::Only => "Only one article has this number.",
    };
    together.into_iter().chain([stands.to_owned()]).collect::<Vec<_>>().join(" ")
}

/// The first of those that are most frequent.
fn most_frequent<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let values: Vec<T> = values.collect();
    let mut counts = std::collections::BTreeMap::new();
    for value in &values {
        *counts.entry(*value).or_insert(0) += 1;
    }
    let most = counts.values().max()?;
    values.iter().copied().find(|value| counts[value] == *most)
}
