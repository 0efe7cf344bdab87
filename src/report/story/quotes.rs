use super::Story;
use crate::corpus::{Speakers, Who};
use crate::order;
use crate::quotes::QuoteKind;
use crate::report::{
    Evidence, EvidenceSentence, NeverQuoted, QuoteCounts, QuoteItem, QuotesAnswer, Speaker, Stretch, Utf16, labels,
};
use crate::text::Span;

impl Story {
    /// The Quotes view: quotes in running text, or in all text where that counts.
    pub fn quotes(&self) -> QuotesAnswer {
        let speakers = self.corpus.speakers();
        QuotesAnswer {
            speakers: (0..speakers.list.len()).map(|id| self.speaker(&speakers, id)).collect(),
            never_quoted: speakers.never_quoted.iter().map(|&actor| self.never_quoted(&speakers, actor)).collect(),
            unattributed: self.items(&speakers.unattributed),
            scare: self.items(&speakers.scare),
        }
    }

    pub(super) fn never_quoted(&self, speakers: &Speakers, actor: usize) -> NeverQuoted {
        let (mentioned, articles_mentioned) = speakers.mentioned[actor];
        let actor = &self.corpus.actors().list[actor];
        let (id, name, kind) = (actor.id.clone(), actor.name.clone(), labels::kind(actor.kind));
        NeverQuoted { actor: id, name, kind, mentioned, articles_mentioned }
    }

    fn speaker(&self, speakers: &Speakers, id: usize) -> Speaker {
        let (who, quotes) = &speakers.list[id];
        let actor = if let Who::Actor(actor) = who { Some(&self.corpus.actors().list[*actor]) } else { None };
        let (mentioned, articles_mentioned) =
            if let Who::Actor(actor) = who { speakers.mentioned[*actor] } else { (0, 0) };
        let mut quoted = QuoteCounts::default();
        for &(article, quote) in quotes {
            match self.entry(article).reading.quotes[quote].kind {
                QuoteKind::Direct => quoted.direct += 1,
                QuoteKind::Partial => quoted.partial += 1,
                QuoteKind::Indirect => quoted.indirect += 1,
                QuoteKind::Scare => {}
            }
        }
        Speaker {
            id: self.speaker_id(who),
            actor: actor.map(|actor| actor.id.clone()),
            name: self.speaker_name(speakers, id),
            kind: actor.map(|actor| labels::kind(actor.kind)),
            mentioned,
            articles_mentioned,
            quoted,
            articles_quoted: quotes.chunk_by(|a, b| a.0 == b.0).count() as u32,
            quotes: self.items(quotes),
        }
    }

    /// The actor's name, or the words that stand first for somebody without a name.
    fn speaker_name(&self, speakers: &Speakers, id: usize) -> String {
        let (who, quotes) = &speakers.list[id];
        match who {
            Who::Actor(actor) => self.corpus.actors().list[*actor].name.clone(),
            Who::Words(words) | Who::Someone { words, .. } => {
                let (article, quote) = quotes[0];
                let entry = self.entry(article);
                let said = entry.said_by(quote).and_then(|rule| self.corpus.corrections().speaker(rule));
                let source = entry.reading.quotes[quote].source.map(|source| entry.of(source));
                let name = said.or(source).unwrap_or(words).to_owned();
                let same = |other: &&Who| matches!(other, Who::Someone { words: same, .. } if same == words);
                let several = matches!(who, Who::Someone { .. })
                    && speakers.list.iter().map(|(who, _)| who).filter(same).count() > 1;
                let outlet = entry.reading.source.as_ref().or(entry.reading.date.as_ref()).filter(|_| several);
                outlet.map_or(name.clone(), |outlet| format!("{name} ({outlet})"))
            }
        }
    }

    fn items(&self, quotes: &[(usize, usize)]) -> Vec<QuoteItem> {
        let item = |&(article, quote): &(usize, usize)| {
            let entry = self.entry(article);
            let found = &entry.reading.quotes[quote];
            QuoteItem {
                id: self.quote_id(article, quote),
                at: self.place(article, found.content),
                kind: labels::quote(found.kind),
                words: entry.of(found.content).to_owned(),
                passage: self.passage(article, quote),
            }
        };
        quotes.iter().map(item).collect()
    }

    /// The sentences from a quote to its source, with marks.
    fn passage(&self, article: usize, quote: usize) -> EvidenceSentence {
        let (entry, offsets) = (self.entry(article), &self.offsets[article]);
        let quote = &entry.reading.quotes[quote];
        let mut marks: Vec<(Span, &str)> = vec![(quote.content, "quote")];
        marks.extend(quote.source.map(|span| (span, "source")));
        marks.extend(quote.cue.map(|span| (span, "cue")));
        order::sort_by_key(&mut marks, |(span, _)| span.start);
        let sentence = |byte: u32| entry.sentence(Span { start: byte, end: byte });
        let end = marks.iter().map(|(span, _)| span.end).fold(0, u32::max);
        let first = sentence(marks[0].0.start).unwrap_or(marks[0].0);
        let last = sentence(end - 1).unwrap_or(first);
        let whole = Span { start: first.start.min(marks[0].0.start), end: last.end.max(end) };
        let start = offsets.utf16(whole.start).0;
        let within = |byte| Utf16(offsets.utf16(byte).0 - start);
        let stretch = |(span, kind): (Span, &str)| Stretch {
            start: within(span.start),
            end: within(span.end),
            kind: kind.to_owned(),
        };
        EvidenceSentence {
            at: self.place(article, whole),
            text: entry.of(whole).to_owned(),
            marks: marks.into_iter().map(stretch).collect(),
            confidence: None,
        }
    }

    /// The passages of all quotes of a speaker.
    pub(super) fn of_speaker(&self, id: &str, most: usize) -> Evidence {
        let speakers = self.corpus.speakers();
        let Some(at) = self.speaker_of(&speakers, id) else { return nothing() };
        let quotes = &speakers.list[at].1;
        Evidence {
            title: self.speaker_name(&speakers, at),
            why: vec!["Words that the text gives as theirs.".to_owned()],
            total: quotes.len() as u32,
            sentences: quotes.iter().take(most).map(|&(article, quote)| self.passage(article, quote)).collect(),
        }
    }

    /// The passage of one quote, and how it was found.
    pub(super) fn of_quote(&self, id: &str) -> Evidence {
        let Some((article, at)) = self.quote_of(id) else { return nothing() };
        let entry = self.entry(article);
        let quote = &entry.reading.quotes[at];
        let kind = labels::quote(quote.kind);
        let cue = quote.cue.map(|cue| format!(" “{}” says whose it is.", entry.of(cue)));
        let mut why = vec![format!("A quote, {kind}.{}", cue.unwrap_or_default())];
        why.extend(self.told_in_full(entry.said_by(at).as_slice()));
        let title = entry.of(quote.content).to_owned();
        Evidence { title, why, total: 1, sentences: vec![self.passage(article, at)] }
    }
}

fn nothing() -> Evidence {
    Evidence { title: String::new(), why: Vec::new(), total: 0, sentences: Vec::new() }
}
