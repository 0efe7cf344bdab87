//! What of an article is not running text. Every rule looks at one line and its neighbours and would rather miss than hit
//! running text. The rules stand in the order in which they are tried.

use super::byline::{are_names, is_byline, is_outlet_label, is_staff_note};
use super::credit::{credit, staff};
use super::dateline::dateline;
use super::day::day_at;
use super::imprint::{has_lower_words, imprint};
use super::label::label;
use super::line::Line;
use super::{Article, Zone, ZoneKind};
use crate::text::{Document, Span, TokenKind};

/// Lines with more tokens are running text, but for how they begin and end.
const LONGEST: usize = 70;

/// The parts of an article that are not running text, in order, not overlapping.
pub fn zones(article: &Article, document: &Document) -> Vec<Zone> {
    let lines: Vec<_> = document.paragraphs.iter().map(|paragraph| Line::new(document, paragraph)).collect();
    let mut finder = Finder { article, lines, zones: Vec::new(), body_from: None, title: None };
    for at in 0..finder.lines.len() {
        finder.line(at);
    }
    finder.zones
}

struct Finder<'a, 'd, 't> {
    article: &'a Article,
    lines: Vec<Line<'d, 't>>,
    zones: Vec<Zone>,
    /// The first line of running text, once it was met.
    body_from: Option<usize>,
    title: Option<usize>,
}

impl Finder<'_, '_, '_> {
    fn line(&mut self, at: usize) {
        let line = &self.lines[at];
        let short = line.tokens.len() <= LONGEST;
        let whole = if short { self.whole(at) } else { None };
        if let Some(kind) = whole {
            if kind == ZoneKind::Title {
                self.title.get_or_insert(at);
            }
            self.zones.push(Zone { span: line.span, kind });
            return;
        }
        if let Some(zones) = short.then(|| self.caption(at)).flatten() {
            self.zones.extend(zones);
            return;
        }
        let mut start = line.tokens.start;
        if self.body_from.is_none()
            && let Some(end) = glued_day(line)
        {
            // White space before the first line goes with it.
            let from = if at == 0 { 0 } else { line.span.start };
            let span = Span { start: from, end: line.span_of(start..end).end };
            self.zones.push(Zone { span, kind: ZoneKind::Metadata });
            start = end;
        }
        if self.body_from.is_none_or(|from| at < from + 3)
            && start == line.tokens.start
            && let Some((end, _)) = dateline(line)
        {
            self.zones.push(Zone { span: line.span_of(start..end), kind: ZoneKind::Dateline });
        }
        if let Some(from) = staff(line).filter(|from| *from > start) {
            self.zones.push(Zone { span: line.span_of(from..line.tokens.end), kind: ZoneKind::Footer });
        }
        self.body_from.get_or_insert(at);
    }

    /// What kind of line it is, where all of it is one.
    fn whole(&self, at: usize) -> Option<ZoneKind> {
        let line = &self.lines[at];
        match label(line) {
            // "Source: ..." may stand in running text, too.
            Some((ZoneKind::Metadata, _))
                if self.body_from.is_some() && at + 4 < self.lines.len() && !has_number(line) => {}
            Some((ZoneKind::Credit, _)) | None => {}
            Some((kind, _)) => return Some(kind),
        }
        if is_staff_note(line) {
            return Some(ZoneKind::Footer);
        }
        if let Some(kind) = self.head(at) {
            return Some(kind);
        }
        self.is_heading(at).then_some(ZoneKind::Heading)
    }

    /// Lines above the running text: title, byline, day.
    fn head(&self, at: usize) -> Option<ZoneKind> {
        let line = &self.lines[at];
        if self.is_title(at) {
            return Some(ZoneKind::Title);
        }
        if self.body_from.is_some() || line.tokens.len() > 24 {
            return None;
        }
        let signs_next = self.lines.get(at + 1).is_some_and(|next| is_byline(next) || is_outlet_label(next));
        if is_byline(line) || (signs_next && line.tokens.len() <= 10 && are_names(line, line.tokens.clone())) {
            return Some(ZoneKind::Byline);
        }
        if is_age(line) {
            return Some(ZoneKind::Metadata);
        }
        let day = day_at(line.document, line.tokens.start);
        if line.tokens.len() <= 16 && day.is_some_and(|(_, end)| end <= line.tokens.end && !has_lower_words(line, end))
        {
            return Some(ZoneKind::Metadata);
        }
        if line.tokens.len() <= 16 && imprint(line).is_some() {
            return Some(ZoneKind::Metadata);
        }
        let prose = self.lines.get(at + 1..).is_some_and(|below| below.iter().take(6).any(is_prose));
        let first = self.title.is_none() && self.article.title.is_none() && label(line).is_none();
        (first
            && prose
            && (!line.is_stopped() || self.is_signed_below(at))
            && credit(line).is_none()
            && line.tokens.len() > 2
            && (!begins_quoted(line) || goes_on(line)))
        .then_some(ZoneKind::Title)
    }

    /// Whether the line below says by whom or when this is: a question above such a line is a headline.
    fn is_signed_below(&self, at: usize) -> bool {
        let is_said = |next: &Line| {
            let day = day_at(next.document, next.tokens.start).is_some_and(|(_, end)| !has_lower_words(next, end));
            next.tokens.len() <= 16 && (day || imprint(next).is_some() || is_byline(next))
        };
        let asks = self.lines[at].text().trim_end_matches(['”', '"', '’', '\'']).ends_with(['?', '!', '.']);
        asks && self.lines.get(at + 1).is_some_and(is_said)
    }

    /// The article's own title, or one found above, said again; at the top only.
    fn is_title(&self, at: usize) -> bool {
        let text = self.lines[at].text();
        let known = self.article.title.as_deref().is_some_and(|title| same_words(title, text));
        at < 6 && (known || self.title.is_some_and(|title| same_words(self.lines[title].text(), text)))
    }

    /// A picture's words and who made it, in one line, or shared out over two.
    fn caption(&self, at: usize) -> Option<Vec<Zone>> {
        let line = &self.lines[at];
        let zone = |kind, from: usize, to: usize| Zone { span: line.span_of(from..to), kind };
        let (start, end) = (line.tokens.start, line.tokens.end);
        if label(line).is_some_and(|(kind, _)| kind == ZoneKind::Credit) {
            let inner = (start + 1..end).find(|at| line.word(*at) == "Image" && line.word(*at + 1) == "caption");
            let split = inner.unwrap_or(end);
            let short = split - start <= 24;
            return short.then(|| {
                let caption = (split < end).then(|| zone(ZoneKind::Caption, split, end));
                std::iter::once(zone(ZoneKind::Credit, start, split)).chain(caption).collect()
            });
        }
        if let Some(from) = credit(line) {
            let credit = zone(ZoneKind::Credit, from, end);
            return Some(match from > start {
                true => vec![zone(ZoneKind::Caption, start, from), credit],
                false => vec![credit],
            });
        }
        let is_credit = |at: usize| {
            self.lines.get(at).is_some_and(|line| line.tokens.len() <= 24 && credit(line) == Some(line.tokens.start))
        };
        let beside = is_credit(at + 1) || at.checked_sub(1).is_some_and(is_credit);
        let caption = self.is_repeated(at) || (beside && !line.is_stopped());
        caption.then(|| vec![zone(ZoneKind::Caption, start, end)])
    }

    /// Whether a line stands again as the next one, or as the start of one that ends with a credit.
    fn is_repeated(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let text = line.text();
        let Some(next) = self.lines.get(at + 1) else { return false };
        let again = next.text().starts_with(text) && next.tokens.len() <= LONGEST;
        let enough = line.tokens.len() > 1;
        again
            && enough
            && (next.text().len() == text.len()
                || credit(next).is_some()
                || (!line.is_stopped() && !next.is_stopped() && line.tokens.len() > 4))
    }

    /// Whether a line above ends with a zone.
    fn is_zone(&self, above: usize) -> bool {
        self.zones.last().is_some_and(|zone| zone.span.end == self.lines[above].span.end)
    }

    /// A short line without a stop between lines of running text.
    fn is_heading(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let (first, above) = (line.tokens.start, at.checked_sub(1));
        let prose = |at: Option<usize>| at.and_then(|at| self.lines.get(at)).is_some_and(is_prose);
        line.tokens.len() <= 12
            && line.is_capitalised(first)
            && !line.is_stopped()
            && !begins_quoted(line)
            && line.text().len() > 3
            && (at > 0 && self.body_from.is_some() || self.title.is_some() || self.article.title.is_some())
            && (prose(above) || above.is_some_and(|above| self.is_zone(above)))
            && prose(Some(at + 1))
            && label(line).is_none()
            && credit(line).is_none()
            && !line.text().contains(['@', '|', '•', '"', '”'])
    }
}

/// A sentence or more.
fn is_prose(line: &Line) -> bool {
    line.tokens.len() >= 8 && (line.is_stopped() || line.tokens.len() > LONGEST)
}

fn begins_quoted(line: &Line) -> bool {
    line.text().starts_with(['"', '“', '‘', '\'', '•', '-', '–', '—', '*', '(', '['])
}

/// Whether words stand behind those in quotation marks with which a line begins: `'Reckless' minister under fire`.
fn goes_on(line: &Line) -> bool {
    let text = line.text();
    let behind = text.strip_prefix(['"', '“', '‘', '\'']).and_then(|rest| rest.split_once(['"', '”', '’', '\'']));
    behind.is_some_and(|(_, behind)| behind.starts_with(' ') && behind.trim().contains(' '))
}

/// ` date 2018-09-06 When the ...`: the index of the token after a day with which running text begins.
fn glued_day(line: &Line) -> Option<usize> {
    let start = line.tokens.start;
    let labelled = line.is(start, TokenKind::Word)
        && ["date", "dated", "published", "updated", "posted"]
            .iter()
            .any(|word| line.word(start).eq_ignore_ascii_case(word));
    let colon = labelled && line.word(start + 1) == ":";
    let from = start + labelled as usize + colon as usize;
    let (_, end) = day_at(line.document, from)?;
    let dashed = line.is(from, TokenKind::Number) && line.document.tokens[from].span.len() == 4;
    ((labelled || dashed) && line.is_capitalised(end)).then_some(end)
}

/// `6 years ago`, `5 min read`
fn is_age(line: &Line) -> bool {
    line.tokens.len() <= 4
        && line.is(line.tokens.start, TokenKind::Number)
        && matches!(line.word(line.tokens.end - 1), "ago" | "read")
}

fn has_number(line: &Line) -> bool {
    line.tokens.clone().any(|at| line.is(at, TokenKind::Number))
}

/// Whether two lines have the same letters and digits, case aside.
fn same_words(a: &str, b: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    a.len().abs_diff(b.len()) < 24 && letters(a) == letters(b)
}
