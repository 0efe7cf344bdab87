use super::Story;
use crate::corpus::{Shared, Who};
use crate::figures::{Approximation, Figure};
use crate::report::{ArticleAnswer, FigureMark, MentionMark, QuoteMark, SharedRun, Stretch, labels};
use crate::text::Span;

impl Story {
    /// One article for the Read view.
    pub fn article(&self, id: &str) -> Option<ArticleAnswer> {
        let at = self.corpus.position(id)?;
        let entry = self.entry(at);
        let reading = &entry.reading;
        let offsets = &self.offsets[at];
        let stretch = |span, kind| self.stretch(at, span, kind);
        let actors = self.corpus.actors();
        let least = self.corpus.counting().least_confidence;
        let sure = reading.mentions.iter().enumerate().filter(|(_, mention)| mention.confidence >= least);
        let mentions = sure.map(|(i, mention)| MentionMark {
            start: offsets.utf16(mention.span.start),
            end: offsets.utf16(mention.span.end),
            kind: labels::kind(self.corpus.kind(at, i)),
            via: labels::via(mention.via),
            confidence: mention.confidence,
            actor: actors.list[actors.of(at, i)].id.clone(),
            name: actors.list[actors.of(at, i)].name.clone(),
            why: entry.correction(i).map(|rule| self.corpus.corrections().told(rule)),
        });
        let rows = &self.corpus.alignment().rows;
        let figures = reading.figures.iter().enumerate().map(|(i, figure)| FigureMark {
            start: offsets.utf16(figure.span.start),
            end: offsets.utf16(figure.span.end),
            kind: labels::figure(figure.kind),
            value: figure.value,
            low: figure.low,
            high: figure.high,
            approximation: figure.approximation.map(labels::approximation),
            unit: figure.unit.as_deref().map(|unit| labels::unit(figure.kind, unit).into_owned()),
            counted: figure.counted.map(|counted| stretch(counted, "")),
            row: self.row_id(&rows[self.corpus.alignment().row_of(at, i)]),
            gloss: gloss(figure, figure.counted.map(|span| entry.of(span))),
        });
        let quotes = reading.quotes.iter().enumerate().map(|(i, quote)| QuoteMark {
            id: self.quote_id(at, i),
            start: offsets.utf16(quote.content.start),
            end: offsets.utf16(quote.content.end),
            kind: labels::quote(quote.kind),
            source: quote.source.map(|source| stretch(source, "source")),
            actor: match self.corpus.speaker(at, i) {
                Some(Who::Actor(actor)) => Some(actors.list[actor].id.clone()),
                _ => None,
            },
        });
        Some(ArticleAnswer {
            row: self.row(at),
            paragraphs: reading.paragraphs.iter().map(|p| stretch(p.span, "")).collect(),
            zones: reading.zones.iter().map(|zone| stretch(zone.span, labels::zone(zone.kind))).collect(),
            mentions: mentions.collect(),
            figures: figures.collect(),
            quotes: quotes.collect(),
            dates: reading.dates.iter().map(|d| stretch(d.span, d.value.as_deref().unwrap_or(""))).collect(),
        })
    }
}

impl Story {
    /// Where the sentences of an article start and end.
    pub fn sentences(&self, id: &str) -> Option<Vec<Stretch>> {
        let at = self.corpus.position(id)?;
        Some(self.entry(at).reading.sentences.iter().map(|sentence| self.stretch(at, sentence.span, "")).collect())
    }

    /// What an article has word for word in common with another one, or with any.
    pub fn shared(&self, id: &str, with: Option<&str>) -> Option<Vec<SharedRun>> {
        let at = self.corpus.position(id)?;
        let with = with.map(|id| self.corpus.position(id));
        if with == Some(None) {
            return None;
        }
        let runs = self.corpus.shared(at, with.flatten());
        let here: Vec<_> = runs.iter().map(|run| run.here.clone()).collect();
        let spans = self.entry(at).term_spans(&here);
        let run = |(run, span): (&Shared, Span)| SharedRun {
            start: self.offsets[at].utf16(span.start),
            end: self.offsets[at].utf16(span.end),
            words: run.words,
            there: self.place(run.article, self.entry(run.article).term_spans(std::slice::from_ref(&run.there))[0]),
            articles: run.articles,
        };
        Some(runs.iter().zip(spans).map(run).collect())
    }

    fn stretch(&self, article: usize, span: Span, kind: &str) -> Stretch {
        let offsets = &self.offsets[article];
        Stretch { start: offsets.utf16(span.start), end: offsets.utf16(span.end), kind: kind.to_owned() }
    }
}

/// What a figure says in short: `about 3,000,000 people`, `20,000 to 99,999 civilians`.
fn gloss(figure: &Figure, counted: Option<&str>) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(figure.approximation.filter(|a| *a != Approximation::Vague).map(approximately));
    match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => words.push(number(value)),
        (None, Some(low), Some(high)) => words.push(format!("{} to {}", number(low), number(high))),
        (None, Some(low), None) => words.push(format!("{} or more", number(low))),
        (None, None, Some(high)) => words.push(format!("up to {}", number(high))),
        (None, None, None) => words.push("a number not given".to_owned()),
    }
    words.extend(figure.unit.clone());
    words.extend(counted.map(str::to_owned));
    words.join(" ")
}

fn approximately(approximation: Approximation) -> String {
    labels::approximation(approximation).replace('-', " ")
}

/// With commas between thousands, at most four decimals.
fn number(value: f64) -> String {
    let digits = format!("{:.4}", value.abs());
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut grouped = if value < 0.0 { "−".to_owned() } else { String::new() };
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.is_empty() { grouped } else { format!("{grouped}.{decimals}") }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_grouped_and_keep_their_decimals() {
        let cases = [(3.5, "3.5"), (3_000_000.0, "3,000,000"), (999.0, "999"), (-1234.25, "−1,234.25"), (0.5, "0.5")];
        for (value, expected) in cases {
            assert_eq!(number(value), expected);
        }
    }
}
