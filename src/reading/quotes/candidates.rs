//! Who may be quoted: names, pronouns and nouns for people and bodies outside quotation marks, with the verbs beside them.

use std::ops::Range;

use super::marks::Run;
use super::words::{Role, word};
use crate::names::{Kind, Mention};
use crate::text::{Document, Tokens};

/// Words that may say whose a quote is.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The noun phrase.
    pub tokens: Range<usize>,
    /// Its head: the last word of the name, the noun, the pronoun.
    pub head: usize,
    pub sort: Sort,
    /// A person named right behind a body: `the ambassador to the United Nations Ola Berg`.
    pub behind_body: bool,
    /// The mention that is its head.
    pub mention: Option<usize>,
    pub sentence: usize,
    pub paragraph: usize,
    pub link: Link,
    /// The verb of the link; a token.
    pub verb: Option<usize>,
    /// Its head and that verb as numbers.
    pub words: (u32, u32),
    /// How many runs stand before it.
    pub runs: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Sort {
    Person,
    Organisation,
    Place,
    Group,
    He,
    They,
    We,
    It,
    Who,
    One,
    Many,
    Body,
    /// What stands as the subject of a verb of saying.
    Other,
}

/// How a verb of speech stands to a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Link {
    None,
    /// `she said`, `she has also said`
    Subject,
    /// `the minister, who leads the party, said`: something stands between them.
    Far,
    /// `said the minister`
    Inverted,
    /// `according to her`
    According,
    /// `she:`
    Colon,
    /// `told her`
    Object,
}

impl Candidate {
    /// The words of its link.
    pub fn cue(&self) -> Option<Range<usize>> {
        self.verb.map(|verb| verb..verb + 1 + usize::from(self.link == Link::According))
    }
}

/// Past that many tokens a verb is no candidate's.
const REACH: usize = 30;

pub struct Scanner<'d> {
    pub document: &'d Document<'d>,
    pub t: Tokens<'d>,
    pub roles: &'d [Role],
    pub mentions: &'d [Mention],
    pub runs: &'d [Run],
}

impl Scanner<'_> {
    pub fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Nothing)
    }

    /// All candidates of a document, in order.
    pub fn candidates(&self) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = Vec::with_capacity(self.roles.len() / 8);
        // `past`: the end of the last run, which may lie in a later sentence.
        let (mut mentions, mut runs, mut past) = (0, 0, 0);
        for (paragraph, sentences) in self.document.paragraphs.iter().enumerate() {
            for sentence in sentences.sentences.clone() {
                let tokens = &self.document.sentences[sentence as usize].tokens;
                let tokens = tokens.start as usize..tokens.end as usize;
                let first = candidates.len();
                let mut at = tokens.start.max(past);
                while at < tokens.end {
                    if self.runs.get(runs).is_some_and(|run| run.tokens.start <= at) {
                        past = self.runs[runs].tokens.end;
                        (at, runs) = (past, runs + 1);
                        continue;
                    }
                    let start = self.document.tokens[at].span.start;
                    while self.mentions.get(mentions).is_some_and(|m| m.span.end <= start) {
                        mentions += 1;
                    }
                    let in_name = self.mentions.get(mentions).is_some_and(|m| m.span.start <= start);
                    if !in_name && !self.may_speak(at) {
                        at += 1;
                        continue;
                    }
                    let end = self.runs.get(runs).map_or(tokens.end, |run| run.tokens.start.min(tokens.end));
                    let Some((sort, head, mention)) = self.at(at, mentions, end) else {
                        at += 1;
                        continue;
                    };
                    let is_pronoun = matches!(sort, Sort::He | Sort::They | Sort::We | Sort::It | Sort::Who);
                    let start = if is_pronoun { at } else { self.start(at, tokens.start) };
                    let candidate = Candidate {
                        tokens: start..head + 1,
                        head,
                        sort,
                        behind_body: false,
                        mention,
                        sentence: sentence as usize,
                        paragraph,
                        link: Link::None,
                        verb: None,
                        words: (0, 0),
                        runs,
                    };
                    // "Turkish officials", "spokesman Ola Berg": one phrase, and its last noun is the head.
                    match candidates[first..].last_mut() {
                        Some(last) if self.is_one_phrase(last, at, sort) => {
                            let behind_body = sort == Sort::Person && last.sort == Sort::Organisation;
                            *last = Candidate { tokens: last.tokens.start..head + 1, behind_body, ..candidate };
                        }
                        _ => candidates.push(candidate),
                    }
                    at = head + 1;
                }
                self.link(&mut candidates[first..], tokens);
            }
        }
        candidates
    }

    /// Whether a token outside names can be a candidate; most cannot.
    fn may_speak(&self, at: usize) -> bool {
        match self.roles[at] {
            Role::Word | Role::Capital | Role::Determiner | Role::Number => {
                matches!(self.role(at + 1), Role::Say | Role::Aux) || self.is_of_somebody(at)
            }
            role => (Role::He as u8..=Role::Body as u8).contains(&(role as u8)) && role != Role::Him,
        }
    }

    /// What stands at a token, and where its head is.
    fn at(&self, at: usize, mention: usize, end: usize) -> Option<(Sort, usize, Option<usize>)> {
        let start = self.document.tokens[at].span.start;
        if let Some(found) = self.mentions.get(mention).filter(|m| m.span.start <= start) {
            let sort = match found.kind {
                Kind::Person => Sort::Person,
                Kind::Organisation => Sort::Organisation,
                Kind::Place => Sort::Place,
                Kind::Group => Sort::Group,
            };
            let inside = (at..end).take_while(|&at| self.document.tokens[at].span.start < found.span.end);
            return Some((sort, inside.last().unwrap_or(at), Some(mention)));
        }
        let sort = match self.role(at) {
            Role::He => Sort::He,
            Role::They => Sort::They,
            Role::We => Sort::We,
            Role::It => Sort::It,
            Role::Who => Sort::Who,
            Role::One => Sort::One,
            Role::Many => Sort::Many,
            Role::Body => Sort::Body,
            _ => return self.is_subject(at).then_some((Sort::Other, at, None)),
        };
        Some((sort, at, None))
    }

    /// A word that nothing tells to be a speaker but the verb beside it: `the butler said`.
    fn is_subject(&self, at: usize) -> bool {
        let says = self.role(at + 1) == Role::Say || self.role(at + 1) == Role::Aux && self.role(at + 2) == Role::Say;
        matches!(self.role(at), Role::Word | Role::Capital | Role::Determiner | Role::Number)
            && (says || self.is_of_somebody(at))
    }

    /// Whether a colon stands behind somebody who is known by whose it is: `Ola Berg's nephew: “...”`.
    fn is_of_somebody(&self, at: usize) -> bool {
        self.role(at + 1) == Role::Colon && at > 0 && self.role(at - 1) == Role::Possessive
    }

    /// Where a phrase starts whose first listed word is at a token: at its article, adjectives and owner.
    fn start(&self, at: usize, earliest: usize) -> usize {
        let mut start = at;
        while start > earliest && at - start < 6 {
            match self.role(start - 1) {
                Role::Determiner => return start - 1,
                Role::Word | Role::Capital | Role::Number if !self.t.is(start - 1, "including") => start -= 1,
                _ => break,
            }
        }
        // Without an article, what stands before may be anything.
        if self.role(at) == Role::Capital { at } else { start }
    }

    fn is_one_phrase(&self, last: &Candidate, at: usize, sort: Sort) -> bool {
        let nominal = |sort| !matches!(sort, Sort::He | Sort::They | Sort::We | Sort::It | Sort::Who);
        if !nominal(last.sort) || matches!(self.role(at), Role::He | Role::They | Role::We | Role::It | Role::Who) {
            return false;
        }
        let owner = self.role(last.head + 1) == Role::Possessive;
        let between = last.head + 1 + usize::from(owner)..at;
        let is_name = |sort| matches!(sort, Sort::Person | Sort::Organisation | Sort::Place | Sort::Group);
        let titles = ["Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr."];
        let may_join = |at: usize| match self.role(at) {
            Role::Capital => !titles.contains(&self.t.word(at)),
            // "Turkish foreign minister", but not "Ola met the minister", "Turkey attacked rebels"
            Role::Word => !is_name(sort) && last.sort != Sort::Person && !self.t.word(at).ends_with("ed"),
            Role::Dash => self.t.glued(at),
            _ => false,
        };
        between.len() <= 3 && between.clone().all(may_join)
    }

    /// Finds the verbs of the candidates of a sentence, from its end to its start.
    fn link(&self, candidates: &mut [Candidate], tokens: Range<usize>) {
        // The next verb of speech that nothing parts from the candidate at hand.
        let (mut at, mut next) = (tokens.end, None);
        for candidate in candidates.iter_mut().rev() {
            while at > candidate.head + 1 {
                at -= 1;
                match self.role(at) {
                    Role::Say | Role::Cue => next = Some(at),
                    Role::Stop => next = None,
                    _ if self.is_run(at) => next = None,
                    _ => {}
                }
            }
            let near = self.link_of(candidate.tokens.start, candidate.head, &tokens);
            let far = next.filter(|verb| verb - candidate.head < REACH).map(|verb| (Link::Far, verb));
            if let Some((link, verb)) = near.or(far) {
                (candidate.link, candidate.verb) = (link, Some(verb));
            }
            let verb = candidate.verb.map_or(0, |verb| word(self.t.word(verb)));
            candidate.words = (word(self.t.word(candidate.head)), verb);
        }
    }

    /// The verb right beside a candidate.
    fn link_of(&self, start: usize, head: usize, tokens: &Range<usize>) -> Option<(Link, usize)> {
        let before = start.checked_sub(1).filter(|at| *at >= tokens.start);
        if let Some(to) = before.filter(|&at| self.role(at) == Role::To && at > tokens.start)
            && self.role(to - 1) == Role::According
        {
            return Some((Link::According, to - 1));
        }
        // Over adverbs and auxiliaries.
        let mut at = head + 1;
        while at < tokens.end && matches!(self.role(at), Role::Aux | Role::Adverb) && at - head < 6 {
            at += 1;
        }
        if at < tokens.end && matches!(self.role(at), Role::Say | Role::Cue) {
            return Some((Link::Subject, at));
        }
        if at < tokens.end && self.role(at) == Role::Colon {
            return Some((Link::Colon, at));
        }
        let verb = before.filter(|&at| matches!(self.role(at), Role::Say | Role::Cue))?;
        // "he told her": the verb has its subject before it.
        let subject = verb > tokens.start && !matches!(self.role(verb - 1), Role::Mark | Role::Comma | Role::Stop);
        Some((if subject { Link::Object } else { Link::Inverted }, verb))
    }

    fn is_run(&self, at: usize) -> bool {
        self.role(at) == Role::Mark && self.runs.binary_search_by_key(&at, |run| run.tokens.start).is_ok()
    }
}
