use super::dateline::dateline;
use super::day::day_at;
use super::imprint::outlet_of_imprint;
use super::label::label;
use super::line::Line;
use super::outlet::outlet_at;
use super::{Zone, ZoneKind};
use crate::text::Document;

/// What an article says of itself above and below its running text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    pub title: Option<String>,
    /// `YYYY-MM-DD`
    pub date: Option<String>,
    /// An agency or outlet by its full name.
    pub source: Option<String>,
}

/// Finds title, day and source in the zones of an article; the first of each counts. The day of a dateline, on which the report was
/// sent, counts where nothing says when it came out.
pub fn details(document: &Document, zones: &[Zone]) -> Details {
    let mut details = Details::default();
    let mut sent = None;
    for zone in zones {
        let Some(line) = line_of(document, zone) else { continue };
        let inside = line.tokens.clone().take_while(|at| document.tokens[*at].span.end <= zone.span.end);
        match zone.kind {
            ZoneKind::Title => {
                let (title, day) = title(&line);
                details.title.get_or_insert(title);
                details.date = details.date.or(day);
                continue;
            }
            ZoneKind::Metadata | ZoneKind::Byline | ZoneKind::Dateline => {}
            _ => continue,
        }
        let said = if zone.kind == ZoneKind::Dateline { &mut sent } else { &mut details.date };
        if said.is_none() {
            *said = inside.clone().find_map(|at| day_at(document, at)).map(|(day, _)| day);
        }
        if details.source.is_none() {
            details.source = source(&line, zone.kind, inside);
        }
    }
    details.date = details.date.or(sent);
    details
}

fn line_of<'d, 't>(document: &'d Document<'t>, zone: &Zone) -> Option<Line<'d, 't>> {
    let at = document.paragraphs.partition_point(|paragraph| paragraph.span.end <= zone.span.start);
    document.paragraphs.get(at).map(|paragraph| Line::new(document, paragraph))
}

/// A headline, and the day that some sites set behind it: `Talks end in Lima Tuesday, September 1, 2015`.
fn title(line: &Line) -> (String, Option<String>) {
    let weekdays = line.tokens.clone().skip(1).filter(|at| line.word(*at).ends_with("day"));
    let found =
        weekdays.filter_map(|at| Some((at, day_at(line.document, at)?))).find(|(_, (_, end))| *end == line.tokens.end);
    let Some((at, (day, _))) = found else { return (value(line).to_owned(), None) };
    (line.span_of(line.tokens.start..at).of(line.document.text).to_owned(), Some(day))
}

/// A line without the label before it: `Title: Talks end` says `Talks end`.
fn value<'t>(line: &Line<'_, 't>) -> &'t str {
    let start = label(line).map_or(0, |(_, length)| length);
    line.text()[start..].trim()
}

fn source(line: &Line, kind: ZoneKind, mut inside: impl Iterator<Item = usize>) -> Option<String> {
    let named = match kind {
        ZoneKind::Dateline => dateline(line)?.1,
        ZoneKind::Metadata if line.word(line.tokens.start).eq_ignore_ascii_case("source") => Some(value(line)),
        _ => outlet_of_imprint(line).or_else(|| inside.find_map(|at| outlet_at(line, at)).map(|(name, _)| name)),
    };
    named.filter(|name| !name.is_empty()).map(str::to_owned)
}
