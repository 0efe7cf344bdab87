use super::Story;
use super::time::date_title;
use crate::corpus::{CoMentions, Entry};
use crate::report::{Evidence, EvidenceQuery, EvidenceSentence, Stretch, Unit, Utf16, labels};
use crate::text::Span;

/// A finding inside a sentence: where, of which kind, and how sure in percent.
struct Mark {
    span: Span,
    kind: &'static str,
    confidence: Option<u8>,
}

impl Story {
    /// The sentences behind a finding, at most so many; none for what is not in the story.
    pub fn evidence(&self, query: &EvidenceQuery, most: usize) -> Evidence {
        match query {
            EvidenceQuery::Actor(id) => self.of_actor(id, most),
            EvidenceQuery::Pair(a, b, unit) => self.of_pair(a, b, *unit, most),
            EvidenceQuery::Figure(row) => self.of_figures(row, most),
            EvidenceQuery::Speaker(id) => self.of_speaker(id, most),
            EvidenceQuery::Quote(id) => self.of_quote(id),
            EvidenceQuery::Date(id) => self.of_date(id, most),
            EvidenceQuery::Term(term) => self.of_term(term, most),
        }
    }

    fn of_actor(&self, id: &str, most: usize) -> Evidence {
        let Some(actor) = self.corpus.actors().list.iter().position(|actor| actor.id == id) else {
            return Evidence { title: id.to_owned(), why: Vec::new(), total: 0, sentences: Vec::new() };
        };
        let mut sentences = Sentences::new(self, most);
        for article in 0..self.corpus.entries().len() {
            for mark in self.marks_of(article, &[actor]) {
                let entry = self.entry(article);
                sentences.add(article, entry.sentence(mark.span), mark);
            }
        }
        let actor = &self.corpus.actors().list[actor];
        let mut why: Vec<String> =
            self.aliases(actor).iter().map(|alias| format!("“{}”: {}", alias.name, alias.why)).collect();
        why.extend(self.told_in_full(&actor.corrections));
        sentences.into_evidence(actor.name.clone(), why)
    }

    fn of_pair(&self, a: &str, b: &str, unit: Unit, most: usize) -> Evidence {
        let actors = self.corpus.actors();
        let find = |id| actors.list.iter().position(|actor| actor.id == id);
        let (Some(first), Some(second)) = (find(a), find(b)) else {
            return Evidence { title: format!("{a} and {b}"), why: Vec::new(), total: 0, sentences: Vec::new() };
        };
        let mut sentences = Sentences::new(self, most);
        for article in 0..self.corpus.entries().len() {
            let meetings = CoMentions::meetings(&self.corpus, article, (first, second), unit.into());
            let mut marks = self.marks_of(article, &[first, second]).into_iter().peekable();
            for meeting in meetings {
                while let Some(mark) = marks.next_if(|mark| mark.span.start < meeting.end) {
                    if mark.span.start >= meeting.start {
                        sentences.add(article, Some(meeting), mark);
                    }
                }
            }
        }
        let name = match unit {
            Unit::Sentence => "sentence",
            Unit::Paragraph => "paragraph",
        };
        let why = vec![format!("Both are mentioned in the same {name}.")];
        sentences.into_evidence(format!("{} and {}", actors.list[first].name, actors.list[second].name), why)
    }

    fn of_figures(&self, id: &str, most: usize) -> Evidence {
        let Some(row) = self.row_of(id) else {
            return Evidence { title: String::new(), why: Vec::new(), total: 0, sentences: Vec::new() };
        };
        let mut sentences = Sentences::new(self, most);
        for &(article, figure) in row.cells.iter().filter(|cell| row.aside || self.counts(cell)) {
            let entry = self.entry(article);
            let span = entry.reading.figures[figure].span;
            sentences.add(article, entry.sentence(span), Mark { span, kind: "figure", confidence: None });
        }
        let mut why = vec![row.why.clone()];
        why.extend(self.told_in_full(&row.corrections));
        sentences.into_evidence(self.row_title(row), why)
    }

    fn of_date(&self, id: &str, most: usize) -> Evidence {
        let (mut sentences, mut why) = (Sentences::new(self, most), Vec::new());
        for (article, entry) in self.corpus.entries().iter().enumerate() {
            for date in &entry.reading.dates {
                let words = entry.of(date.span);
                if date.value.as_deref().unwrap_or(words) != id || !entry.counts_span(date.span, self.corpus.counting())
                {
                    continue;
                }
                let reason = date_reason(words, date.value.is_some(), entry.reading.date.as_deref());
                if !why.contains(&reason) {
                    why.push(reason);
                }
                sentences.add(
                    article,
                    entry.sentence(date.span),
                    Mark { span: date.span, kind: "date", confidence: None },
                );
            }
        }
        sentences.into_evidence(date_title(id), why)
    }

    fn of_term(&self, term: &str, most: usize) -> Evidence {
        let mut sentences = Sentences::new(self, most);
        for (article, hits) in self.corpus.find(term) {
            let entry = self.entry(article);
            if sentences.are_enough() {
                sentences.total += entry.sentences_with(&hits);
                continue;
            }
            for span in entry.term_spans(&hits) {
                sentences.add(article, entry.sentence(span), Mark { span, kind: "term", confidence: None });
            }
        }
        sentences.into_evidence(term.to_owned(), vec!["Whole words, upper and lower case alike.".to_owned()])
    }

    /// The mentions of an actor in an article, in order.
    pub(super) fn mentions_of(&self, article: usize, id: &str) -> Vec<Span> {
        let actor = self.corpus.actors().list.iter().position(|actor| actor.id == id);
        self.marks_of(article, actor.as_slice()).into_iter().map(|mark| mark.span).collect()
    }

    /// The mentions of some actors in an article, in order.
    fn marks_of(&self, article: usize, actors: &[usize]) -> Vec<Mark> {
        let mentions = self.entry(article).mentions(self.corpus.counting());
        let of = |mention| self.corpus.actors().of(article, mention);
        let mentions = mentions.filter(|(mention, _)| actors.contains(&of(*mention)));
        mentions
            .map(|(mention, m)| {
                let kind = labels::kind(self.corpus.kind(article, mention));
                Mark { span: m.span, kind, confidence: Some(m.confidence) }
            })
            .collect()
    }
}

/// What a date is counted from. Words with a year in them say it all.
fn date_reason(words: &str, is_resolved: bool, published: Option<&str>) -> String {
    let has_year = words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    match (is_resolved, published) {
        (true, _) if has_year => format!("“{words}”: as the text has it."),
        (true, Some(day)) => format!("“{words}”: counted from the day of publication, {}.", date_title(day)),
        (true, None) => format!("“{words}”: as the text has it."),
        (false, Some(_)) => format!("“{words}”: the words alone do not say when."),
        (false, None) => format!("“{words}”: the article has no date to count from."),
    }
}

/// Sentences being gathered; marks come in the order of the text.
struct Sentences<'s> {
    story: &'s Story,
    most: usize,
    total: u32,
    last: Option<(usize, Span)>,
    found: Vec<EvidenceSentence>,
}

impl<'s> Sentences<'s> {
    fn new(story: &'s Story, most: usize) -> Self {
        Self { story, most, total: 0, last: None, found: Vec::new() }
    }

    /// Whether further ones are but counted.
    fn are_enough(&self) -> bool {
        self.total as usize >= self.most
    }

    fn add(&mut self, article: usize, sentence: Option<Span>, mark: Mark) {
        let entry: &Entry = self.story.entry(article);
        let sentence = sentence.unwrap_or(mark.span);
        if self.last != Some((article, sentence)) {
            self.last = Some((article, sentence));
            self.total += 1;
            if self.found.len() < self.most {
                let (at, text) = (self.story.place(article, sentence), entry.of(sentence).to_owned());
                self.found.push(EvidenceSentence { at, text, marks: Vec::new(), confidence: None });
            }
        }
        if self.total as usize > self.found.len() {
            return;
        }
        let Some(evidence) = self.found.last_mut() else { return };
        // a name over the end of the sentence is marked as far as the sentence goes
        let offsets = &self.story.offsets[article];
        let within = |byte| Utf16(offsets.utf16(byte).0 - evidence.at.start.0);
        let (start, end) = (within(mark.span.start), within(mark.span.end.min(sentence.end)));
        evidence.marks.push(Stretch { start, end, kind: mark.kind.to_owned() });
        evidence.confidence = evidence.confidence.into_iter().chain(mark.confidence).min();
    }

    fn into_evidence(self, title: String, why: Vec<String>) -> Evidence {
        Evidence { title, why, total: self.total, sentences: self.found }
    }
}
