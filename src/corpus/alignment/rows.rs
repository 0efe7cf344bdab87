use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Status;
use super::compare::{Comparison, Difference, Item, Story, compare};
use super::context::Context;
use super::noun::Sort;
use super::range::Range;
use super::{time, units::measured};
use crate::corpus::Corpus;
use crate::corpus::union_find::UnionFind;
use crate::figures::FigureKind;
use crate::order;

/// Figures that are the same thing, as indices of items in order.
#[derive(Default)]
pub(in crate::corpus) struct Group {
    pub(in crate::corpus) members: Vec<usize>,
    /// The user's rules that had to do with it, by their numbers.
    pub(in crate::corpus) corrections: Vec<u32>,
}

/// Figures of different groups that could be confused, most alike first.
pub(super) struct Confusable {
    pub(super) items: (usize, usize),
    pub(super) difference: Option<Difference>,
}

/// In a block each figure is compared with so many that follow it by number: time grows with the figures, not with their square.
const NEIGHBOURS: usize = 48;

/// Figures meet in the blocks of so many rare words around them.
const WORDS: usize = 4;

/// Measures and larger numbers meet in a block where their logarithms are so close.
const ABOUT: f64 = 0.2;

/// Of a group so many figures are looked at when another is to join.
const LOOKED_AT: usize = 6;

/// Evidence from which on two figures are the same thing, in a story of a few articles; one of many more asks for more.
const ENOUGH: f32 = 4.5;
/// Evidence that all pairs of a group have on average.
const ON_THE_WHOLE: f32 = 3.0;
/// From which likeness on two figures could be confused.
const ALIKE: f32 = 2.5;
/// Figures of a story of a few articles.
const FEW: f32 = 150.0;

/// The figures of all articles, in their settled order.
pub(super) fn items(corpus: &Corpus) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for article in corpus.settled() {
        let entry = &corpus.entries()[article];
        let day = entry.reading.date.as_deref().and_then(time::day);
        let actor = |mention| corpus.actors().of(article, mention);
        for (index, (figure, context)) in entry.reading.figures.iter().zip(&entry.contexts).enumerate() {
            let (dimension, scale) = measured(figure.unit.as_deref(), kind(figure.kind, context));
            let place = corpus.figure_place(article, index);
            items.push(Item {
                article,
                day,
                sentence: entry.sentence(figure.span),
                figure,
                index,
                context,
                dimension,
                range: Range::of(figure, scale),
                place: place.map(|actor| (actor, corpus.actors().list[actor].name.as_str())),
                person: context.person.map(actor),
                aside: !entry.counts_span(figure.span, corpus.counting()),
            });
        }
    }
    items
}

/// The age of a thing is a duration: a seven-year-old war has lasted seven years.
fn kind(kind: FigureKind, context: &Context) -> FigureKind {
    match kind {
        FigureKind::Age if context.sort == Sort::Thing => FigureKind::Duration,
        kind => kind,
    }
}

/// Puts together what is the same, the surest first, where nothing in either group rules it out.
pub(super) fn groups(items: &[Item], story: &Story) -> (Vec<Group>, Vec<Confusable>) {
    let enough = ENOUGH + (items.len() as f32 / FEW).max(1.0).ln() / 2.0;
    let mut links = Vec::new();
    let mut confusable = Vec::new();
    for (a, b) in candidates(items, story) {
        let Some(Comparison { evidence, alike, difference }) = compare(&items[a], &items[b], story) else {
            continue;
        };
        if difference.is_none() && evidence >= enough {
            links.push((evidence, a, b));
        }
        if alike >= ALIKE {
            confusable.push((alike, a, b, difference));
        }
    }
    order::sort_by(&mut links, |x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    order::sort_by(&mut confusable, |x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let confusable = confusable.into_iter().map(|(_, a, b, difference)| Confusable { items: (a, b), difference });
    (joined(items, &links, story), confusable.collect())
}

/// Some of a group, spread over it.
fn some(members: &[usize]) -> impl Iterator<Item = usize> {
    members.iter().copied().step_by(members.len().div_ceil(LOOKED_AT))
}

fn joined(items: &[Item], links: &[(f32, usize, usize)], story: &Story) -> Vec<Group> {
    let mut sets = UnionFind::new(items.len());
    let mut members: Vec<Vec<usize>> = (0..items.len()).map(|item| vec![item]).collect();
    // Nothing rules out any pair, and on the whole they are alike: else weak links would string all stories together.
    let fits = |a: &[usize], b: &[usize]| {
        let (mut sum, mut pairs) = (0.0, 0);
        for (a, b) in some(a).flat_map(|a| some(b).map(move |b| (a, b))) {
            match compare(&items[a], &items[b], story) {
                Some(Comparison { difference: Some(_), .. }) => return false,
                Some(Comparison { evidence, .. }) => sum += evidence,
                None => {}
            }
            pairs += 1;
        }
        sum >= ON_THE_WHOLE * pairs as f32
    };
    // What stands aside repeats what its article says: it joins no row of other articles, and joins none to one another.
    let (aside, text): (Vec<_>, Vec<_>) = links.iter().partition(|&&(_, a, b)| items[a].aside || items[b].aside);
    for &(_, a, b) in text.into_iter().chain(aside) {
        let (one, other) = (sets.find(a as u32) as usize, sets.find(b as u32) as usize);
        let repeats = |aside: usize, set: usize| {
            let tells = |&item: &usize| !items[item].aside && items[item].article == items[aside].article;
            members[set].iter().any(tells)
        };
        let may = match (items[a].aside, items[b].aside) {
            (false, false) => true,
            (true, false) => members[one].len() == 1 && repeats(a, other),
            (false, true) => members[other].len() == 1 && repeats(b, one),
            (true, true) => false,
        };
        if one != other && may && fits(&members[one], &members[other]) {
            sets.union(one as u32, other as u32);
            let (kept, gone) = (one.min(other), one.max(other));
            let gone = std::mem::take(&mut members[gone]);
            members[kept].extend(gone);
        }
    }
    members.iter_mut().for_each(|members| order::sort(members));
    let groups = members.into_iter().filter(|members| !members.is_empty());
    groups.map(|members| Group { members, ..Group::default() }).collect()
}

/// Pairs of figures that share what they count, what happened, their number, or a rare word near them; in order.
fn candidates(items: &[Item], story: &Story) -> Vec<(usize, usize)> {
    let mut dimensions = FxHashMap::default();
    let mut keyed: Vec<(u64, u32)> = Vec::with_capacity(items.len() * 6);
    for (i, item) in items.iter().enumerate().filter(|(_, item)| item.range.is_some()) {
        let count = dimensions.len() as u64;
        let dimension = *dimensions.entry(item.dimension).or_insert(count);
        let mut add = |key: &dyn Fn(&mut FxHasher)| {
            let mut hasher = FxHasher::default();
            dimension.hash(&mut hasher);
            key(&mut hasher);
            keyed.push((hasher.finish(), i as u32));
        };
        if !item.context.noun.is_empty() {
            add(&|hasher| item.context.noun.hash(hasher));
        }
        if let Some(event) = item.context.event {
            add(&|hasher| ("event", event).hash(hasher));
        }
        if let Some(range) = item.range {
            let number = range.number();
            add(&|hasher| ("number", number.to_bits()).hash(hasher));
            if item.dimension.kind != FigureKind::Count && number > 0.0 || number >= 10.0 {
                let about = (number.ln() / ABOUT).floor() as i64;
                let persons = item.context.sort != Sort::Thing;
                add(&|hasher| ("about", about, persons).hash(hasher));
                add(&|hasher| ("about", about + 1, persons).hash(hasher));
            }
        }
        for word in story.information.rarest(&item.context.words, WORDS) {
            add(&|hasher| ("word", word).hash(hasher));
        }
    }
    let low = |item: u32| items[item as usize].range.map_or(0.0, |range| range.low);
    order::sort_by(&mut keyed, |a, b| a.0.cmp(&b.0).then(low(a.1).total_cmp(&low(b.1))).then(a.1.cmp(&b.1)));
    let mut pairs = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        for (at, &(_, a)) in block.iter().enumerate() {
            let others = block[at + 1..].iter().take(NEIGHBOURS);
            pairs.extend(others.map(|&(_, b)| (a.min(b) as usize, a.max(b) as usize)));
        }
    }
    order::sort(&mut pairs);
    pairs.dedup();
    pairs
}

/// How the numbers of a row stand to each other.
pub(super) fn status(items: &[Item], members: &[usize]) -> Status {
    let mut articles: Vec<(usize, Vec<&Item>)> = Vec::new();
    let any_text = members.iter().any(|&i| !items[i].aside);
    for item in members.iter().map(|&i| &items[i]).filter(|item| !(any_text && item.aside)) {
        match articles.last_mut() {
            Some((article, items)) if *article == item.article => items.push(item),
            _ => articles.push((item.article, vec![item])),
        }
    }
    if articles.len() < 2 {
        return Status::Only;
    }
    let is_vague = |item: &Item| item.range.is_none_or(|range| range.vague);
    let mut vague = false;
    for (_, items) in &mut articles {
        if items.iter().all(|item| is_vague(item)) {
            vague = true;
        } else {
            items.retain(|item| !is_vague(item));
        }
    }
    let meet = |a: &Item, b: &Item| match (a.range, b.range) {
        (Some(one), Some(other)) => one.meets(other, a.figure.unit != b.figure.unit),
        _ => true,
    };
    // Two articles exclude each other where a number of the one meets none of the other; an article that tells how its number
    // changed, where none of its numbers does
    let moves = |items: &[&Item]| items.iter().any(|item| item.context.moves);
    let lonely = |a: &[&Item], b: &[&Item]| {
        let alone = |x: &&Item| !b.iter().any(|y| meet(x, y));
        if moves(a) || moves(b) { a.iter().all(alone) } else { a.iter().any(alone) }
    };
    let excludes = |a: &[&Item], b: &[&Item]| lonely(a, b) || lonely(b, a);
    let compared: Vec<_> =
        articles.iter().filter(|(_, items)| !items.iter().any(|item| is_vague(item))).take(NEIGHBOURS).collect();
    let differ = compared.iter().enumerate().any(|(i, (_, a))| compared[i + 1..].iter().any(|(_, b)| excludes(a, b)));
    match (differ, vague) {
        (true, _) => Status::Differ,
        (false, true) => Status::Vague,
        (false, false) => Status::Agree,
    }
}
