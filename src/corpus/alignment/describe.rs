use super::bag::{self, Information};
use super::compare::Item;
use super::noun::Sort;
use super::rows::Group;
use super::{Row, Status, event, name};
use crate::corpus::Corpus;
use crate::figures::FigureKind;
use crate::order;

/// A row of figures that stand together, put into words.
pub(super) fn row(corpus: &Corpus, members: &[&Item], group: &Group, status: Status, information: &Information) -> Row {
    let first = members[0];
    let mut cells: Vec<_> = members.iter().map(|item| (item.article, item.index)).collect();
    order::sort(&mut cells);
    let event = most_frequent(members.iter().map(|item| item.context.told).filter(|told| !told.is_empty()));
    Row {
        what: what(corpus, members, event),
        place: place(members),
        unit: first.figure.unit.clone(),
        kind: first.figure.kind,
        status,
        why: why(corpus, members, event, status, information),
        cells,
        aside: members.iter().all(|item| item.aside),
        corrections: group.corrections.clone(),
    }
}

/// Where most figures that have a place have it, if some sentence says so or half of all have it.
fn place(members: &[&Item]) -> Option<usize> {
    let kind = members[0].dimension.kind;
    if kind == FigureKind::Age {
        return None;
    }
    let place = most_frequent(members.iter().filter_map(|item| item.place))?;
    let there = members.iter().filter(|item| item.place == Some(place));
    let stated = there.clone().any(|item| item.context.place.is_some_and(|place| place.stated));
    // where somebody acts is where people are counted, not where a time is told
    let acts = kind != FigureKind::Duration && there.count() * 2 >= members.len();
    (stated || acts).then_some(place.0)
}

/// The counted words that most figures have, and what happened to them: `people killed`.
fn what(corpus: &Corpus, members: &[&Item], event: Option<&str>) -> String {
    let counted = |item: &&Item| item.figure.counted.map(|span| corpus.entries()[item.article].of(span));
    // "killing three and wounding 100 others" wounds people, and what "claims 30 lives" kills people
    let beside = |counted| if ["others", "lives"].contains(&counted) { "people" } else { counted };
    let counted = most_frequent(members.iter().filter_map(counted)).map(beside);
    let says_itself = |counted: &str| counted.split_whitespace().any(|word| event::of(word).is_some());
    let are_people = members.iter().any(|item| item.context.sort == Sort::People);
    match (counted, event) {
        (Some(counted), Some(event)) if are_people && !says_itself(counted) => format!("{counted} {event}"),
        (Some(counted), _) => counted.split_whitespace().collect::<Vec<_>>().join(" "),
        (None, Some(event)) if members[0].figure.kind == FigureKind::Count => event.to_owned(),
        _ => name::unnamed(corpus, members.iter().find(|item| item.person.is_some()).unwrap_or(&members[0])),
    }
}

/// Why these stand in one row, and why this status: sentences.
fn why(corpus: &Corpus, members: &[&Item], event: Option<&str>, status: Status, information: &Information) -> String {
    let mut why = Vec::new();
    if members.len() > 1 {
        why.push(together(corpus, members, event, information));
    }
    why.push(
        match status {
            Status::Differ => "Two articles have numbers too far apart to be the same.",
            Status::Vague => "At least one article gives no number to compare.",
            Status::Agree => "The numbers are the same, or leave room for each other.",
            Status::Only if members.len() > 1 => "Only one article has these numbers.",
            Status::Only => "Only one article has this number.",
        }
        .to_owned(),
    );
    why.join(" ")
}

/// `They give the same number, count “refugee”, and share the words “Turkey” and “hosts”.`
fn together(corpus: &Corpus, members: &[&Item], event: Option<&str>, information: &Information) -> String {
    let all = |same: &dyn Fn(&Item) -> bool| members.iter().all(|item| same(item));
    let first = members[0];
    let mut shared = Vec::new();
    if first.dimension.kind == FigureKind::Age && first.person.is_some() && all(&|item| item.person == first.person) {
        return "They give the age of the same person.".to_owned();
    }
    if first.range.is_some() && all(&|item| item.range == first.range) {
        shared.push("give the same number".to_owned());
    }
    if !first.context.noun.is_empty() && all(&|item| item.context.noun == first.context.noun) {
        shared.push(format!("count “{}”", first.context.noun));
    }
    if let Some(event) = event.filter(|_| all(&|item| item.context.event == first.context.event)) {
        shared.push(format!("tell of those {event}"));
    }
    let mut words: Vec<&str> = Vec::new();
    for key in information.telling(&first.context.words, &members[members.len() - 1].context.words) {
        let found = members.iter().find_map(|item| {
            let sentence = item.sentence.map_or("", |span| corpus.entries()[item.article].of(span));
            sentence.split(|c: char| !c.is_alphanumeric()).find(|word| bag::is(word, &[key]))
        });
        words.extend(found);
    }
    if !words.is_empty() {
        let quoted: Vec<String> = words.iter().take(3).map(|word| format!("“{word}”")).collect();
        shared.push(format!("stand beside {}", listed(&quoted)));
    }
    match shared.is_empty() {
        true => "Nothing tells them apart.".to_owned(),
        false => format!("They {}.", listed(&shared)),
    }
}

/// `a, b and c`.
fn listed(words: &[String]) -> String {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => words.concat(),
    }
}

/// The first of those that are most frequent.
fn most_frequent<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<T> {
    let values: Vec<T> = values.collect();
    let mut sorted = values.clone();
    order::sort(&mut sorted);
    let most = sorted.chunk_by(T::eq).map(<[T]>::len).max()?;
    let frequent: Vec<T> = sorted.chunk_by(T::eq).filter(|equal| equal.len() == most).map(|equal| equal[0]).collect();
    values.into_iter().find(|value| frequent.binary_search(value).is_ok())
}
