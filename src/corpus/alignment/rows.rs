use std::collections::BTreeMap;

use super::Status;
use super::event::Event;
use super::range::Range;
use super::same::{Item, Reason};
use crate::corpus::Corpus;
use crate::figures::FigureKind;

/// Figures that are the same thing, as indices of items in order, and the weakest reason that joined two of them.
#[derive(Default)]
pub(in crate::corpus) struct Group {
    pub(in crate::corpus) members: Vec<usize>,
    pub(in crate::corpus) reason: Option<Reason>,
    /// The user's rules that had to do with it, by their numbers.
    pub(in crate::corpus) corrections: Vec<u32>,
}

/// What figures must share to be compared at all.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'c> {
    Noun(&'c str),
    Event(Event),
    Number(u64),
}

/// In a larger block each figure is compared with so many that follow it when all are ordered by place and number: time grows
/// with the figures, not with their square.
const NEIGHBOURS: usize = 64;

pub(super) fn items(corpus: &Corpus) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for (article, entry) in corpus.entries().iter().enumerate() {
        let day = entry.reading.date.as_deref().and_then(day_number);
        let actor = |mention| corpus.actors().of(article, mention);
        for (index, (figure, context)) in entry.reading.figures.iter().zip(&entry.contexts).enumerate() {
            items.push(Item {
                article,
                day,
                sentence: entry.sentence(figure.span),
                figure,
                index,
                context,
                range: Range::of(figure),
                place: corpus.figure_place(article, index),
                person: context.person.map(actor),
                aside: !entry.counts_span(figure.span, corpus.counting()),
            });
        }
    }
    items
}

/// Puts together what is the same: two figures stand in one group where a chain of comparisons leads from one to the other, so
/// that the order of the articles makes no difference.
pub(super) fn groups(items: &[Item]) -> Vec<Group> {
    let mut blocks: BTreeMap<(FigureKind, Option<&str>, Key), Vec<usize>> = BTreeMap::new();
    for (i, item) in items.iter().enumerate().filter(|(_, item)| !item.aside) {
        let mut add = |key| blocks.entry((item.kind(), item.figure.unit.as_deref(), key)).or_default().push(i);
        if !item.context.noun.is_empty() {
            add(Key::Noun(&item.context.noun));
        }
        if let Some(event) = item.context.event {
            add(Key::Event(event));
        }
        if let Some(value) = item.figure.value {
            add(Key::Number(value.to_bits()));
        }
    }
    let mut joined = Joined::new(items.len());
    for block in blocks.values_mut() {
        if block.len() > NEIGHBOURS {
            block.sort_by(|&a, &b| {
                let low = |i: usize| items[i].range.map_or(0.0, |range| range.low);
                (items[a].place, low(a)).partial_cmp(&(items[b].place, low(b))).unwrap_or(a.cmp(&b))
            });
        }
        for (at, &a) in block.iter().enumerate() {
            for &b in block[at + 1..].iter().take(NEIGHBOURS) {
                if let Some(reason) = items[a].same(&items[b]) {
                    joined.join(a, b, reason);
                }
            }
        }
    }
    joined.groups()
}

/// How the numbers of a row stand to each other.
pub(super) fn status(items: &[Item], members: &[usize]) -> Status {
    let mut articles: Vec<(usize, Vec<Range>)> = Vec::new();
    for item in members.iter().map(|&i| &items[i]) {
        if articles.last().is_none_or(|(article, _)| *article != item.article) {
            articles.push((item.article, Vec::new()));
        }
        let last = articles.len() - 1;
        articles[last].1.extend(item.range);
    }
    if articles.len() < 2 {
        return Status::Only;
    }
    let mut vague = false;
    for (_, ranges) in &mut articles {
        if ranges.iter().all(|range| range.vague) {
            vague = true;
        } else {
            ranges.retain(|range| !range.vague);
        }
    }
    // Two articles exclude each other where no number of the one meets one of the other: all ranges of one lie below, or between
    let excludes =
        |a: &[Range], b: &[Range]| !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.iter().any(|y| x.meets(*y)));
    let compared: Vec<_> =
        articles.iter().filter(|(_, ranges)| !ranges.iter().any(|range| range.vague)).take(NEIGHBOURS).collect();
    let differ = compared.iter().enumerate().any(|(i, (_, a))| compared[i + 1..].iter().any(|(_, b)| excludes(a, b)));
    match (differ, vague) {
        (true, _) => Status::Differ,
        (false, true) => Status::Vague,
        (false, false) => Status::Agree,
    }
}

/// Union-find; the root of a set is its first member.
struct Joined {
    parent: Vec<usize>,
    reason: Vec<Option<Reason>>,
}

impl Joined {
    fn new(len: usize) -> Self {
        Self { parent: (0..len).collect(), reason: vec![None; len] }
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    fn join(&mut self, a: usize, b: usize, reason: Reason) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        self.parent[second] = first;
        self.reason[first] = self.reason[first].max(self.reason[second]).max(Some(reason));
    }

    /// In the order of their first members.
    fn groups(mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut of_root = vec![usize::MAX; self.parent.len()];
        for i in 0..self.parent.len() {
            let root = self.root(i);
            if of_root[root] == usize::MAX {
                of_root[root] = groups.len();
                groups.push(Group { reason: self.reason[root], ..Group::default() });
            }
            groups[of_root[root]].members.push(i);
        }
        groups
    }
}

/// Days since 1 March of year 0, for `YYYY-MM-DD` (the calendar as it is used today).
fn day_number(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::day_number;

    #[test]
    fn days_are_counted_over_months_and_years() {
        let between = |a: &str, b: &str| day_number(b).unwrap() - day_number(a).unwrap();
        assert_eq!(between("2018-09-06", "2018-09-07"), 1);
        assert_eq!(between("2016-02-28", "2016-03-01"), 2);
        assert_eq!(between("2017-12-31", "2018-01-01"), 1);
        assert_eq!(between("2018-01-01", "2019-01-01"), 365);
        assert_eq!((day_number("2018-09"), day_number("x-y-z")), (None, None));
    }
}
