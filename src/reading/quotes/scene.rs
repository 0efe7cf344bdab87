//! What a quoted run may be: a quote of one of the candidates near it, a quote of nobody known, or no quote; and what speaks for each.

use super::candidates::{Candidate, Link, Scanner};
use super::marks::{Run, runs};
use super::words::{Role, roles, word};
use crate::names::Mention;
use crate::text::{Document, Shape, Tokens};

/// All that is looked at to tell whose the quotes of a document are.
pub struct Scene<'d> {
    pub document: &'d Document<'d>,
    pub t: Tokens<'d>,
    pub roles: Vec<Role>,
    pub runs: Vec<Run>,
    pub candidates: Vec<Candidate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Of the candidate with this index.
    Source(usize),
    /// Somebody's words, the text does not say whose.
    Unattributed,
    /// Nobody's words: a title, a term, a scare quote.
    Scare,
}

/// So many candidates before a run, and behind it, are looked at.
const BEFORE: usize = 7;
const BEHIND: usize = 3;

/// So many runs back somebody is still known as the last one quoted.
const MEMORY: usize = 24;

impl<'d> Scene<'d> {
    pub fn new(document: &'d Document<'d>, mentions: &[Mention]) -> Self {
        let (t, roles, runs) = (Tokens::new(document), roles(document), runs(document));
        let candidates = Scanner { document, t, roles: &roles, mentions, runs: &runs }.candidates();
        Self { document, t, roles, runs, candidates }
    }

    pub fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Nothing)
    }

    /// Hands over every choice for a run with its features; `before` has what was chosen for the runs before it.
    pub fn choices(&self, run: usize, before: &[Choice], mut each: impl FnMut(Choice, &[u32])) {
        let frame = Frame::new(self, run, before);
        let mut features = Vec::with_capacity(40);
        let first = self.candidates.partition_point(|c| c.tokens.start < frame.run.tokens.start);
        let from = first.saturating_sub(BEFORE);
        let to = self.candidates.len().min(first + BEHIND);
        let mut linked = false;
        for at in from..to {
            if let Some(beside) = frame.beside(at, first) {
                features.clear();
                frame.source(at, &beside, &mut features);
                linked |= beside.same_sentence && self.candidates[at].link != Link::None;
                each(Choice::Source(at), &features);
            }
        }
        if let Some(last) = frame.last.filter(|last| *last < from) {
            features.clear();
            frame.source(
                last,
                &Beside { side: Side::Far, order: 3, distance: 7, same_sentence: false, runs: 2 },
                &mut features,
            );
            each(Choice::Source(last), &features);
        }
        for (choice, name) in [(Choice::Unattributed, 1), (Choice::Scare, 2)] {
            features.clear();
            frame.nobody(name, linked, &mut features);
            each(choice, &features);
        }
    }
}

/// A run and what stands around it.
struct Frame<'s, 'd> {
    scene: &'s Scene<'d>,
    at: usize,
    run: &'s Run,
    sentences: (usize, usize),
    /// Roles of the tokens around it.
    around: [Role; 4],
    /// The nearest verb of speech before it in its sentence.
    verb: Option<usize>,
    verb_word: u32,
    /// What the last run with a source was given, and how near that run is.
    last: Option<usize>,
    near: u32,
    length: u32,
    /// How it begins and ends.
    form: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Side {
    /// Before the run in its sentence.
    Before,
    /// Before it in its paragraph.
    Earlier,
    /// In paragraphs before.
    Far,
    /// Behind the run in the sentence that it ends in.
    Behind,
    /// Behind that in the paragraph.
    Later,
}

/// How a candidate stands to a run.
struct Beside {
    side: Side,
    /// Candidates between them.
    order: u32,
    /// Tokens between them, roughly.
    distance: u32,
    same_sentence: bool,
    /// Runs between them.
    runs: u32,
}

impl<'s, 'd> Frame<'s, 'd> {
    fn new(scene: &'s Scene<'d>, at: usize, before: &[Choice]) -> Self {
        let run = &scene.runs[at];
        let sentence = |token: usize| scene.document.sentence_at(scene.document.tokens[token].span.start);
        let sentences = (sentence(run.tokens.start), sentence(run.tokens.end - 1));
        let (start, end) = (run.tokens.start, run.tokens.end);
        let first = scene.document.sentences[sentences.0].tokens.start as usize;
        let past = scene.document.sentences[sentences.1].tokens.end as usize;
        let role = |at: usize, inside: bool| if inside { scene.role(at) } else { Role::Nothing };
        let around = [
            role(start.wrapping_sub(2), start >= first + 2),
            role(start.wrapping_sub(1), start > first),
            role(end, end < past),
            role(end + 1, end + 1 < past),
        ];
        let earliest = first.max(start.saturating_sub(24));
        let verb = (earliest..start).rev().find(|&at| matches!(scene.role(at), Role::Say | Role::Cue));
        let recent = before.len().saturating_sub(MEMORY);
        let last = before[recent..].iter().rposition(|choice| matches!(choice, Choice::Source(_)));
        let last = last.map(|last| recent + last);
        let near = last.map_or(0, |last| match run.paragraph - scene.runs[last].paragraph {
            _ if at - last > 3 => 1,
            0 => 2,
            1 if run.continues => 3,
            1 => 4,
            _ => 5,
        });
        let last = last.and_then(|last| if let Choice::Source(source) = before[last] { Some(source) } else { None });
        let inner = run.inner();
        let words = inner.len();
        let length = [1, 2, 3, 5, 8, 14, 30].iter().filter(|most| words > **most).count() as u32;
        let capital = scene.t.capital(inner.start);
        let ending = match scene.role(inner.end - 1) {
            Role::Comma => 0,
            Role::Stop => 1,
            _ => match around[2] {
                Role::Comma => 2,
                Role::Stop => 3,
                Role::Nothing => 4,
                _ => 5,
            },
        };
        let form = u32::from(capital) + 2 * ending + 12 * u32::from(run.single);
        let verb_word = word(scene.t.word(verb.unwrap_or(usize::MAX)));
        Self { scene, at, run, sentences, around, verb, verb_word, last, near, length, form }
    }

    /// How a candidate stands to the run; none where it is too far. `first` is the first behind it.
    fn beside(&self, at: usize, first: usize) -> Option<Beside> {
        let candidate = &self.scene.candidates[at];
        let before = at < first;
        let tokens = if before {
            self.run.tokens.start - candidate.tokens.end.min(self.run.tokens.start)
        } else {
            candidate.tokens.start.saturating_sub(self.run.tokens.end)
        };
        let same_sentence = candidate.sentence == if before { self.sentences.0 } else { self.sentences.1 };
        let same_paragraph = candidate.paragraph == self.run.paragraph;
        let side = match (before, same_sentence, same_paragraph) {
            (true, true, _) => Side::Before,
            (true, _, true) => Side::Earlier,
            (true, ..) if self.run.paragraph - candidate.paragraph <= 2 => Side::Far,
            (false, true, _) => Side::Behind,
            (false, _, true) => Side::Later,
            _ => return None,
        };
        let order = if before { first - 1 - at } else { at - first };
        let runs = if before { self.at - candidate.runs } else { candidate.runs - self.at - 1 };
        let distance = [0, 1, 2, 4, 8, 16, 32].iter().filter(|most| tokens > **most).count() as u32;
        Some(Beside { side, order: order.min(3) as u32, distance, same_sentence, runs: runs.min(2) as u32 })
    }

    /// What speaks for and against a candidate.
    fn source(&self, at: usize, beside: &Beside, features: &mut Vec<u32>) {
        let scene = self.scene;
        let candidate = &scene.candidates[at];
        let (side, sort, link) = (beside.side as u32, candidate.sort as u32, candidate.link as u32);
        let Beside { order, distance, runs, .. } = *beside;
        let here = side * 8 + link;
        let (head, verb) = candidate.words;
        let verb_role = candidate.verb.map_or(0, |verb| scene.role(verb) as u32);
        // Where its verb stands: that of the run, behind the run, or elsewhere.
        let place = match candidate.verb {
            None => 0,
            Some(verb) if Some(verb) == self.verb => 1,
            Some(verb) if verb < self.run.tokens.start => 2,
            Some(verb) if verb - self.run.tokens.end < 2 => 3,
            Some(_) => 4,
        };
        let before = scene.role(candidate.tokens.start.wrapping_sub(1)) as u32;
        let behind = scene.role(candidate.head + 1) as u32;
        let [two_before, one_before, one_behind, two_behind] = self.around.map(|role| role as u32);
        let initial =
            u32::from(candidate.tokens.start == scene.document.sentences[candidate.sentence].tokens.start as usize);
        let same = match self.last {
            None => 0,
            Some(last) if last == at => 1,
            Some(last) if self.is_same(last, at) => 2,
            Some(_) => 3,
        };
        let alone = u32::from(self.around[1] == Role::Nothing) + 2 * u32::from(self.around[2] == Role::Nothing);
        let mut add = |template: u32, a: u32, b: u32| features.push(hash(template, a, b));
        add(1, here, sort);
        add(2, here, verb_role * 8 + place);
        add(3, here, verb);
        add(4, here, order * 8 + runs);
        add(5, side, distance * 8 + order);
        add(6, side, before * 32 + behind);
        add(7, here, one_before * 32 + one_behind);
        add(8, here, one_behind * 32 + two_behind);
        add(9, here, two_before * 32 + one_before);
        add(10, same * 8 + self.near, alone);
        add(11, same * 8 + self.near, here);
        add(12, here, self.form * 8 + self.length);
        add(13, here, alone * 64 + place * 8 + initial);
        add(14, here * 8 + place, runs * 8 + distance);
        add(15, side * 16 + sort, order * 8 + runs);
        add(16, here * 8 + place, self.form);
        add(17, head, u32::from(candidate.mention.is_some()));
        add(18, side * 8 + place, before);
        add(19, sort * 8 + side, behind);
        add(20, here, before);
        add(21, place * 8 + link, self.verb_word);
        add(22, here * 32 + one_behind, place * 8 + runs);
    }

    /// What speaks for and against a quote of nobody, or no quote.
    fn nobody(&self, name: u32, linked: bool, features: &mut Vec<u32>) {
        let scene = self.scene;
        let [two_before, one_before, one_behind, two_behind] = self.around.map(|role| role as u32);
        let inner = self.run.inner();
        let has = |role: Role| inner.clone().take(40).any(|at| scene.role(at) == role);
        let finite = u32::from(has(Role::Aux)) + 2 * u32::from(has(Role::We)) + 4 * u32::from(has(Role::Stop));
        let capitals = inner.clone().take(8).filter(|&at| scene.t.has(at, Shape::INITIAL_UPPER)).count() as u32;
        let capitals = if capitals as usize == inner.len() { 9 } else { capitals.min(3) };
        let linked = u32::from(linked) + 2 * u32::from(self.verb.is_some());
        let mut add = |template: u32, a: u32, b: u32| features.push(hash(32 * name + template, a, b));
        add(1, 0, 0);
        add(2, one_before, one_behind);
        add(3, two_before, one_before);
        add(4, one_behind, two_behind);
        add(5, self.length, self.form);
        add(6, self.length, finite);
        add(7, self.length, capitals);
        add(8, self.length, linked);
        add(9, self.near, self.length);
        add(10, word(scene.t.word(self.run.tokens.start.wrapping_sub(1))), self.length.min(3));
        add(11, word(scene.t.word(self.run.tokens.end)), self.length.min(3));
        add(12, word(scene.t.word(inner.start)), self.length.min(3));
        add(13, linked, finite * 16 + capitals);
        add(14, self.verb_word, self.length.min(3));
        add(15, one_before, self.form);
        add(16, linked * 8 + self.near, one_before);
    }

    /// Whether two candidates read alike.
    fn is_same(&self, a: usize, b: usize) -> bool {
        self.scene.candidates[a].words.0 == self.scene.candidates[b].words.0
    }
}

fn hash(template: u32, a: u32, b: u32) -> u32 {
    let hash = (template.wrapping_mul(0x9e37_79b1) ^ a.wrapping_mul(0x85eb_ca6b)).rotate_left(15);
    let hash = (hash ^ b.wrapping_mul(0xc2b2_ae35)).wrapping_mul(0x27d4_eb2f);
    (hash ^ (hash >> 15)).wrapping_mul(0x1656_67b1)
}
