//! Quotation marks, paired: what stands between two of them. One pass for double marks, and one for single ones, which may also be
//! apostrophes.

use std::ops::Range;

use crate::text::{Document, Shape, Span, TokenKind, Tokens};

/// What stands between two quotation marks, these included, within one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub tokens: Range<usize>,
    /// Whether a mark ends it, and not the paragraph.
    pub closed: bool,
    /// It goes on with what the paragraph before left open.
    pub continues: bool,
    pub single: bool,
    pub paragraph: usize,
}

impl Run {
    /// The tokens between the marks.
    pub fn inner(&self) -> Range<usize> {
        self.tokens.start + 1..self.tokens.end - usize::from(self.closed)
    }

    pub fn span(&self, document: &Document) -> Span {
        document.tokens[self.tokens.start].span.to(document.tokens[self.tokens.end - 1].span)
    }
}

/// The runs of a document in order, not overlapping; quotes inside quotes belong to these.
pub fn runs(document: &Document) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let is_quote = |&at: &usize| document.tokens[at].kind == TokenKind::Mark && may_quote(document.word(at));
    let marks: Vec<usize> = (0..document.tokens.len()).filter(is_quote).collect();
    let mut marks = marks.as_slice();
    for (at, paragraph) in document.paragraphs.iter().enumerate() {
        let sentence = |at: u32| document.sentences[at as usize].tokens.clone();
        let tokens = sentence(paragraph.sentences.start).start..sentence(paragraph.sentences.end - 1).end;
        let tokens = tokens.start as usize..tokens.end as usize;
        let (inside, rest) = marks.split_at(marks.partition_point(|mark| *mark < tokens.end));
        marks = rest;
        if inside.is_empty() {
            continue;
        }
        let reader = Reader { t: Tokens::new(document), paragraph: at, tokens, marks: inside };
        for mut run in reader.single(reader.double()) {
            // A quote that was left open goes on right behind its end, with the mark repeated.
            run.continues = runs.last().is_some_and(|last| !last.closed && last.tokens.end == run.tokens.start);
            if run.inner().any(|at| document.tokens[at].kind != TokenKind::Mark) {
                runs.push(run);
            }
        }
    }
    runs
}

fn may_quote(mark: &str) -> bool {
    mark.starts_with(['"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '«', '»', '＂'])
}

/// What closes a quote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Closer {
    Curly,
    /// `"` and `”`.
    Straight,
    /// `''`, as some archives write it.
    Twice,
    /// After `„`.
    Low,
    Right,
    Left,
}

struct Reader<'d> {
    t: Tokens<'d>,
    paragraph: usize,
    tokens: Range<usize>,
    /// Those of its tokens that may be quotation marks.
    marks: &'d [usize],
}

impl Reader<'_> {
    fn run(&self, tokens: Range<usize>, closed: bool, single: bool) -> Run {
        Run { tokens, closed, continues: false, single, paragraph: self.paragraph }
    }

    fn double(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut open: Option<(usize, Closer)> = None;
        for (i, &at) in self.marks.iter().enumerate() {
            match open {
                None => open = self.opens(at).map(|closer| (at, closer)),
                Some((from, closer)) if self.begins_anew(at, closer) => {
                    runs.push(self.run(from..at, false, false));
                    open = Some((at, closer));
                }
                Some((from, closer)) if self.closes(at, closer) || self.closes_instead(i) => {
                    runs.push(self.run(from..at + 1, true, false));
                    open = None;
                }
                Some(_) => {}
            }
        }
        runs.extend(open.map(|(from, _)| self.run(from..self.tokens.end, false, false)));
        runs
    }

    /// Whether the mark that opened a quote is repeated at the start of a sentence, as at the start of a paragraph: `so. "And`.
    fn begins_anew(&self, at: usize, closer: Closer) -> bool {
        let stopped = matches!(self.t.word(at - 1), "." | "!" | "?" | "…" | "...");
        self.opens(at) == Some(closer) && stopped && !self.glued(at)
    }

    fn opens(&self, at: usize) -> Option<Closer> {
        let (before, behind) = (self.glued(at), self.glued(at + 1));
        match self.t.word(at) {
            "“" | "‟" => Some(Closer::Curly),
            // Not inches, and no mark that hangs behind a word.
            "\"" | "＂" if behind && !(before && self.t.is_number(at - 1)) => Some(Closer::Straight),
            "''" | "``" if behind && !before => Some(Closer::Twice),
            "„" => Some(Closer::Low),
            "«" if behind || !before => Some(Closer::Right),
            "»" if behind && !before => Some(Closer::Left),
            _ => None,
        }
    }

    fn closes(&self, at: usize, closer: Closer) -> bool {
        match self.t.word(at) {
            "”" => matches!(closer, Closer::Curly | Closer::Straight | Closer::Low),
            "\"" | "＂" => matches!(closer, Closer::Straight | Closer::Low),
            "“" => closer == Closer::Low,
            "''" => closer == Closer::Twice,
            "»" => closer == Closer::Right,
            "«" => closer == Closer::Left,
            _ => false,
        }
    }

    /// Whether a mark of another kind than what opened a quote must be what closes it: `“Go," she said`. It hangs behind a word, and the next
    /// mark opens.
    fn closes_instead(&self, i: usize) -> bool {
        let is_double = |&at: &usize| matches!(self.t.word(at), "\"" | "＂" | "''" | "“" | "”");
        let behind_word = |at: usize| self.glued(at) && !(self.glued(at + 1) && self.t.is_word(at + 1));
        let opens = |at: &usize| self.opens(*at).is_some() && !self.glued(*at);
        is_double(&self.marks[i])
            && self.t.word(self.marks[i]) != "“"
            && behind_word(self.marks[i])
            && self.marks[i + 1..].iter().find(|at| is_double(at)).is_none_or(opens)
    }

    /// Adds the runs between single marks; double marks inside them are quotes in quotes.
    fn single(&self, double: Vec<Run>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::with_capacity(double.len());
        let mut double = double.into_iter().peekable();
        // Where a single mark opened, and where it may have closed, if that was no plural's apostrophe.
        let (mut open, mut perhaps): (Option<usize>, Option<usize>) = (None, None);
        let mut kept = 0;
        for &at in self.marks {
            while let Some(run) = double.next_if(|run| run.tokens.end <= at) {
                runs.push(run);
            }
            let inside = double.peek().is_some_and(|run| run.tokens.start <= at);
            if inside || !matches!(self.t.word(at), "'" | "‘" | "’") {
                continue;
            }
            let end = match open {
                _ if self.opens_single(at) => {
                    if let Some((from, end)) = open.zip(perhaps.take()) {
                        self.close(&mut runs, kept, from..end, false);
                    }
                    (open, kept) = (Some(at), runs.len());
                    continue;
                }
                Some(_) => self.closes_single(at),
                None => continue,
            };
            match end {
                Some(true) => {
                    let from = open.take().expect("it is open");
                    perhaps = None;
                    self.close(&mut runs, kept, from..at + 1, true);
                }
                Some(false) => perhaps = perhaps.or(Some(at + 1)),
                None => {}
            }
        }
        runs.extend(double);
        if let Some((from, end)) = open.zip(perhaps) {
            self.close(&mut runs, kept, from..end, false);
        }
        runs
    }

    /// Puts a run between single marks in the place of the runs inside it; `kept` runs stand before it. Where it may be no run, but
    /// two apostrophes, there must be none inside.
    fn close(&self, runs: &mut Vec<Run>, kept: usize, tokens: Range<usize>, sure: bool) {
        let inside = runs[kept..].iter().take_while(|run| run.tokens.end <= tokens.end).count();
        if inside > 0 && !sure {
            return;
        }
        runs.splice(kept..kept + inside, [self.run(tokens, true, true)]);
    }

    fn opens_single(&self, at: usize) -> bool {
        let next = self.t.word(at + 1);
        let elided = ["em", "til", "tis", "twas", "cause", "n", "round", "bout"];
        let before = self.glued(at) && !matches!(self.t.word(at - 1), "(" | "[" | "-" | "–" | "—" | "“" | "\"" | "/");
        !before
            && self.glued(at + 1)
            && self.t.is_word(at + 1)
            && !(self.t.word(at) != "‘" && elided.iter().any(|word| word.eq_ignore_ascii_case(next)))
    }

    /// Whether a single mark closes a quote: surely, or unless it is the apostrophe of a plural.
    fn closes_single(&self, at: usize) -> Option<bool> {
        let behind = self.glued(at + 1) && self.t.kind(at + 1) != Some(TokenKind::Mark) && !self.t.hyphen(at + 1);
        let closes = self.glued(at) && self.t.word(at) != "‘" && !behind;
        closes.then(|| !(self.t.is_word(at - 1) && self.t.word(at - 1).ends_with(['s', 'S', 'z'])))
    }

    /// Whether a token of this paragraph hangs on the one before it.
    fn glued(&self, at: usize) -> bool {
        at > self.tokens.start && at < self.tokens.end && self.t.has(at, Shape::GLUED)
    }
}
