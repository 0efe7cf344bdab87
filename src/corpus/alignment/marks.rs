//! Words near a figure that mark it: as a part, as one of several numbers, as of a longer time or a wider area.

use super::bag;
use super::context::{JOINTS, Sentence};
use super::time::Days;
use crate::dates::DateExpression;
use crate::figures::{Figure, FigureKind};
use crate::text::Span;

/// How far before or behind a figure, in words, the time that it is of may be said.
const SPAN: usize = 40;
/// How far behind a figure, in words, its sentence may come to another event.
const TURN: usize = 80;
/// Who says one of these speaks of more than the news of the day.
const LONG: [&str; 12] = [
    "since", "year", "years", "months", "decade", "decades", "annually", "annual", "weeks", "century", "yearly",
    "monthly",
];
/// Who says one of these has given another number, or will.
const MOVES: [&str; 14] = [
    "rise",
    "rises",
    "rising",
    "rose",
    "risen",
    "climbed",
    "climbs",
    "update",
    "updated",
    "earlier",
    "initially",
    "previously",
    "revised",
    "now",
];
/// What stands before a figure, or behind it, that is a part of another.
const PARTS: [&str; 5] = ["them", "whom", "which", "these", "those"];
/// What stands behind one of these is another event, that the sentence only compares with its own.
const COMPARISONS: [&str; 16] = [
    "than",
    "like",
    "unlike",
    "similar",
    "compared",
    "comparable",
    "since",
    "memories",
    "reminiscent",
    "evoked",
    "evoking",
    "evokes",
    "recalled",
    "recalling",
    "echoing",
    "resembling",
];
/// What stands behind `of` where a number is of some of all.
const WHOLES: [&str; 9] = ["the", "his", "her", "its", "their", "our", "my", "those", "these"];
/// What leads to the place or the time from which something is told.
const FROM: [&str; 12] =
    ["from", "of", "off", "outside", "above", "below", "after", "before", "since", "between", "behind", "beyond"];
const AREAS: [&str; 9] =
    ["area", "areas", "region", "regions", "district", "districts", "towns", "villages", "countryside"];
/// What is as large as so many people: a nation of 84 million.
const PEOPLED: [&str; 12] = [
    "city",
    "community",
    "country",
    "county",
    "island",
    "nation",
    "population",
    "province",
    "region",
    "state",
    "town",
    "village",
];
/// How far before a figure, in words, `none of` may stand.
const NONE_REACH: usize = 5;

impl<'t> Sentence<'t> {
    /// Whether it is of a longer time: said before it in the sentence, or behind it before the next comma. Ages and durations
    /// are figures of their own.
    pub(super) fn is_long(&self, start: usize, end: usize) -> bool {
        let behind = (end..self.words.len()).take(SPAN);
        let behind = behind.take_while(|&at| !matches!(self.words[at].1, "," | ";" | "—" | "–"));
        let mut words = (start.saturating_sub(SPAN)..start).chain(behind);
        words.any(|at| {
            (is_among(&LONG, self.words[at].1) || is_year(self.words[at].1)) && !self.is_in_figure(self.words[at].0)
        })
    }

    /// The first word behind a figure that leads to another event.
    pub(super) fn turns(&self, end: usize) -> usize {
        let behind = end..self.words.len().min(end + TURN);
        behind.clone().find(|&at| is_among(&COMPARISONS, self.words[at].1)).unwrap_or(behind.end)
    }

    /// Whether a date behind a figure says of something else of which year it is: `men tied to the 1995 attack`, but `killed in the
    /// 1995 attack`.
    fn tells_apart(&self, at: usize) -> bool {
        let word = |back: usize| at.checked_sub(back).map_or("", |at| self.words[at].1);
        is_year(self.words[at].1)
            && is_among(&["the", "a", "this", "that"], word(1))
            && !is_among(&["in", "during"], word(2))
    }

    /// The days that the nearest date of the sentence names; a date since which something is so says less.
    pub(super) fn days(&self, figure: &Figure, start: usize, end: usize) -> Option<Days> {
        let first = self.dates.partition_point(|date| date.span.end <= figure.span.start);
        let near = self.dates[first.saturating_sub(2)..].iter().take(4);
        let turns = self.turns(end);
        let distance = |date: &DateExpression| {
            let at = self.words.partition_point(|(span, _)| span.end <= date.span.start);
            let since =
                self.words[at.saturating_sub(6)..at].iter().any(|(_, word)| is_among(&["since", "until"], word));
            let far = if at >= end { at - end } else { start.saturating_sub(at) };
            // a date behind another figure is that one's
            let other = date.span.start > figure.span.end && {
                let next = self.figures.partition_point(|other| other.span.start <= figure.span.start);
                self.figures.get(next).is_some_and(|other| other.span.end <= date.span.start)
                    || at >= turns
                    || self.words.get(at).is_some() && self.tells_apart(at)
            };
            (!since && !other && far <= SPAN).then_some(far)
        };
        let near = near.filter(|date| !date.span.overlaps(figure.span));
        let nearest = near.filter_map(|date| Some((distance(date)?, date))).min_by_key(|(far, _)| *far);
        nearest.and_then(|(_, date)| Days::of(date))
    }

    /// `including 12`, `among them 12`, `12 of them`, `12 of the 31`.
    pub(super) fn is_part(&self, figure: &Figure) -> bool {
        let start = self.words.partition_point(|(span, _)| span.end <= figure.span.start);
        let end = self.words.partition_point(|(span, _)| span.start < figure.span.end);
        let word = |at: Option<usize>| at.and_then(|at| self.words.get(at)).map_or("", |(_, word)| *word);
        let before = |back: usize| word(start.checked_sub(back));
        let behind = |ahead: usize| word(Some(end + ahead));
        let of_whole = |at: usize| self.words.get(at).is_some_and(|(span, _)| self.is_in_figure(*span));
        let named = (1..=4).any(|back| before(back).eq_ignore_ascii_case("including"))
            || (1..=4).any(|back| is_among(&PARTS, before(back)) && is_among(&["of", "among"], before(back + 1)));
        named
            || behind(0) == "of" && (is_among(&PARTS, behind(1)) || of_whole(end + 1) || of_whole(end + 2))
            || figure.kind == FigureKind::Fraction && behind(0) == "of"
    }

    /// `100 of the injured`, `three of his sons`: some of all whom it names.
    pub(super) fn is_of(&self, figure: &Figure) -> bool {
        let end = self.words.partition_point(|(span, _)| span.start < figure.span.end);
        let word = |at: usize| self.words.get(at).map_or("", |(_, word)| *word);
        figure.kind == FigureKind::Count && is_among(&["of"], word(end)) && is_among(&WHOLES, word(end + 1))
    }

    /// From where or when it is told, `from the border`, `after the vote`: the content words behind the first such word.
    pub(super) fn reference(&self, figure: &Figure, end: usize) -> Box<[u32]> {
        if !matches!(figure.kind, FigureKind::Measure | FigureKind::Duration) {
            return Box::default();
        }
        let behind = |from: usize, most: usize| {
            let behind = (from..self.words.len()).take(most);
            // where that place is, or when, many have in common
            let ends = |word| is_among(&JOINTS, word) || is_among(&["in", "at", "on", "."], word);
            behind.take_while(move |&at| !ends(self.words[at].1))
        };
        let link = behind(end, 5).find(|&at| is_among(&FROM, self.words[at].1));
        let words = link.map(|link| behind(link + 1, 6).filter_map(|at| bag::content(self.words[at].1)));
        words.into_iter().flatten().collect()
    }

    /// `12 others`, `12 other soldiers`, `two more`, `another 12`.
    pub(super) fn is_rest(&self, figure: &Figure) -> bool {
        let start = self.words.partition_point(|(span, _)| span.end <= figure.span.start);
        let end = self.words.partition_point(|(span, _)| span.start < figure.span.end);
        let behind = self.words.get(end).map_or("", |(_, word)| *word);
        let before = start.checked_sub(1).map_or("", |at| self.words[at].1);
        // "killed scores and wounded dozens more": others than those that were killed
        let more = matches!(behind, "more" | "further") && figure.counted.is_some_and(|c| c.start > figure.span.end);
        more || matches!(behind, "other" | "others") || is_among(&["another", "other"], before)
    }

    /// `, not five as first reported`, `instead of five`, `rather than five`.
    pub(super) fn is_denied(&self, start: usize) -> bool {
        let before = |back: usize| start.checked_sub(back).map_or("", |at| self.words[at].1);
        match before(1) {
            "not" => matches!(before(2), "," | "and" | "but" | "(" | "—" | "–"),
            "of" => before(2) == "instead",
            "than" => before(2) == "rather",
            _ => false,
        }
    }

    /// Whether it is how many a whole has, or how many nothing happened to: `a nation of 84 million`, `none of the crew of nine`.
    pub(super) fn is_size(&self, start: usize) -> bool {
        let before = |back: usize| start.checked_sub(back).map_or("", |at| self.words[at].1);
        let is_whole = before(1) == "of" && is_among(&PEOPLED, before(2));
        is_whole || (1..=NONE_REACH).any(|back| before(back).eq_ignore_ascii_case("none") && before(back - 1) == "of")
    }

    /// `the two`, `these two`, `all 24`.
    pub(super) fn is_known(&self, start: usize) -> bool {
        let before = start.checked_sub(1).map_or("", |at| self.words[at].1);
        is_among(&["the", "all", "these", "those", "both"], before)
    }

    pub(super) fn is_in_figure(&self, word: Span) -> bool {
        let next = self.figures.partition_point(|f| f.span.end <= word.start);
        self.figures.get(next).is_some_and(|f| f.span.contains(word))
    }

    /// Whether more than the place itself is meant, said before the figure or right behind it.
    pub(super) fn is_wide(&self, start: usize, end: usize) -> bool {
        let (mut earlier, mut before) = ("", "");
        self.near(start, end, SPAN).any(|(_, word)| {
            let led = std::mem::replace(&mut earlier, before);
            let last = std::mem::replace(&mut before, word);
            // "the province and the districts around it", but not "strikes in areas around the capital"
            let beside = *word == "around" && is_among(&AREAS, last) && matches!(led, "and" | "the");
            beside || last == "surrounding" && is_among(&AREAS, word) || is_among(&["surroundings", "environs"], word)
        })
    }

    /// The words of the sentence that stand at most so far from a figure, in order.
    pub(super) fn near(&self, start: usize, end: usize, far: usize) -> impl Iterator<Item = &(Span, &'t str)> {
        self.words[start.saturating_sub(far)..self.words.len().min(end + far)].iter()
    }

    /// Whether the sentence says that the number is not the last one.
    pub(super) fn moves(&self, start: usize, end: usize) -> bool {
        self.near(start, end, SPAN).any(|(_, word)| is_among(&MOVES, word))
    }
}

/// Case aside.
pub(super) fn is_among(words: &[&str], word: &str) -> bool {
    words.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}

fn is_year(number: &str) -> bool {
    number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && number.bytes().all(|b| b.is_ascii_digit())
}
