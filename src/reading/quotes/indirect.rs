//! What somebody said in the author's words: `she said that ...`, `..., the ministry said`, `according to him, ...`. Only plain
//! patterns are read, and what holds quotation marks is a partial quote already.

use std::ops::Range;

use super::candidates::{Candidate, Link, Sort};
use super::scene::Scene;
use super::words::Role;

/// A clause and the candidate whose it is.
pub struct Clause {
    pub tokens: Range<usize>,
    pub source: usize,
}

/// A clause has at least so many words.
const LEAST: usize = 3;
/// Sentences with more tokens are lists, or no sentences.
const LONGEST: usize = 200;
/// Between a verb and its `that` stand at most so many: `told reporters in Lima on Friday that`.
const GAP: usize = 10;

/// The indirect quotes of a document, in the order of their sources.
pub fn clauses(scene: &Scene) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for (at, candidate) in scene.candidates.iter().enumerate() {
        let Some(verb) = candidate.verb.filter(|_| can_say(scene, at)) else { continue };
        // What stands right before the verb is its subject, rather than what stands farther away.
        let near = scene.candidates[at + 1..].iter().take_while(|c| c.tokens.start < verb);
        if candidate.link == Link::Far && near.into_iter().any(|c| c.link == Link::Subject && c.verb == Some(verb)) {
            continue;
        }
        let reader = Reader::new(scene, candidate);
        if reader.sentence.len() > LONGEST {
            continue;
        }
        if let Some(tokens) = reader.clause(candidate, verb).filter(|tokens| reader.is_clause(tokens)) {
            // Of two that stand apart from the verb the nearer one is its subject.
            if clauses.last().is_some_and(|last| scene.candidates[last.source].verb == Some(verb)) {
                clauses.pop();
            }
            clauses.push(Clause { tokens, source: at });
        }
    }
    clauses
}

fn can_say(scene: &Scene, at: usize) -> bool {
    let candidate = &scene.candidates[at];
    match candidate.sort {
        Sort::We | Sort::Other => false,
        // "the man who said", not "anybody who says"
        Sort::Who => {
            let before = at.checked_sub(1).map(|at| scene.candidates[at].head);
            scene.t.is(candidate.head, "who") && before.is_some_and(|head| candidate.head - head <= 2)
        }
        _ => true,
    }
}

/// Whether a verb has no ending: `report`, not `reports`, `reported`.
fn is_base(verb: &str) -> bool {
    !["s", "d", "ing"].iter().any(|ending| verb.ends_with(ending)) && !["wrote", "swore"].contains(&verb)
}

struct Reader<'s, 'd> {
    scene: &'s Scene<'d>,
    /// Of the sentence, without the stop at its end.
    sentence: Range<usize>,
}

impl<'s, 'd> Reader<'s, 'd> {
    fn new(scene: &'s Scene<'d>, candidate: &Candidate) -> Self {
        let tokens = &scene.document.sentences[candidate.sentence].tokens;
        let (start, end) = (tokens.start as usize, tokens.end as usize);
        let stops = (start..end).rev().take(3).take_while(|&at| matches!(scene.role(at), Role::Stop | Role::Mark));
        Self { scene, sentence: start..end - stops.count() }
    }

    fn role(&self, at: usize) -> Role {
        if self.sentence.contains(&at) { self.scene.role(at) } else { Role::Nothing }
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.scene.t.is(at, word))
    }

    fn clause(&self, candidate: &Candidate, verb: usize) -> Option<Range<usize>> {
        match candidate.link {
            Link::According => self.according(candidate, verb),
            Link::Subject | Link::Far if self.role(verb) == Role::Say && self.is_subject(candidate, verb) => {
                self.behind(candidate, verb).or_else(|| self.before(candidate, verb))
            }
            Link::Inverted if self.role(verb) == Role::Say && !self.tells(verb) => {
                self.before_inverted(candidate, verb)
            }
            _ => None,
        }
    }

    /// Whether a candidate is the subject of a verb that states something: with nothing between, or what commas set apart.
    fn is_subject(&self, candidate: &Candidate, verb: usize) -> bool {
        let (before, behind) = (candidate.tokens.start.wrapping_sub(1), candidate.head + 1);
        let aside = ["what", "how", "why", "as", "than", "if", "whether", "unless", "until"];
        if self.role(before) == Role::Join && self.is(before, &aside) || self.role(before) == Role::Who {
            return false;
        }
        let mut last = verb - 1;
        while last > behind && matches!(self.role(last), Role::Aux | Role::Adverb) {
            last -= 1;
        }
        let apart = self.role(behind) == Role::Comma && last > behind && self.role(last) == Role::Comma;
        // Who is "saying" something behind a comma is told at the start of the sentence, if anywhere.
        let finite = !self.scene.t.word(verb).ends_with("ing") || candidate.tokens.start == self.sentence.start;
        let apart = apart && finite && !self.is(candidate.tokens.start, &["no", "neither"]);
        let reaches = candidate.link == Link::Subject || apart && self.role(before) != Role::Preposition;
        // "a newspaper report" is no verb, "newspapers report" is one.
        let plural = matches!(candidate.sort, Sort::Many | Sort::They | Sort::Who | Sort::Group)
            || self.scene.t.word(candidate.head).ends_with('s');
        if !plural && is_base(self.scene.t.word(verb)) {
            return false;
        }
        reaches && self.is_stated(candidate.head, verb)
    }

    /// Whether the verb says that it was said: not `would say`, `did not say`, `was told`.
    fn is_stated(&self, head: usize, verb: usize) -> bool {
        let passive = ["is", "are", "was", "were", "be", "been", "being"];
        let open = ["not", "never", "would", "could", "should", "might", "may", "can", "must", "will", "to", "shall"];
        let between = (head + 1..verb).rev().take(5);
        let participle = !self.scene.t.word(verb).ends_with("ing");
        let mut between = between.take_while(|&at| matches!(self.role(at), Role::Aux | Role::Adverb | Role::To));
        !between.any(|at| {
            self.is(at, &open)
                || self.scene.t.word(at).ends_with(['t', 'T']) && self.scene.t.word(at).contains(['\'', '’'])
                || participle && self.is(at, &passive)
        })
    }

    /// `said that ...`, `told her that ...`, `said on Friday the bridge was safe`.
    fn behind(&self, candidate: &Candidate, verb: usize) -> Option<Range<usize>> {
        let mut at = verb + 1;
        while self.role(at) == Role::Adverb || self.role(at) == Role::Preposition && self.role(at + 1) == Role::Adverb {
            at += 1;
        }
        let asks = self.is(verb, &["ask", "asks", "asked", "wonder", "wonders", "wondered"]);
        let start = match self.role(at) {
            Role::That => at,
            Role::Join if asks && self.is(at, &["whether", "if"]) => at,
            _ => self.that(verb, at).or_else(|| self.is_bare(candidate, verb, at).then_some(at))?,
        };
        let mut end = self.end(candidate, start);
        while end > start && self.role(end - 1) == Role::Comma || self.is(end - 1, &["and", "but", "or"]) {
            end -= 1;
        }
        Some(start..end)
    }

    /// Whether a verb takes a hearer: `told her`, `telling them`.
    fn tells(&self, verb: usize) -> bool {
        let word = self.scene.t.word(verb);
        let stems = ["tell", "told", "assur", "remind", "inform", "advis", "ask", "warn", "urg", "caution", "implor"];
        stems.iter().any(|stem| word.starts_with(stem)) || word.ends_with("ing")
    }

    /// The `that` behind whom it was told and when.
    fn that(&self, verb: usize, from: usize) -> Option<usize> {
        // What was announced, and not that: "announced tariffs that target".
        let time = ["this", "last", "late", "early", "week", "month"];
        let aside = matches!(self.role(from), Role::Preposition | Role::Adverb | Role::To) || self.is(from, &time);
        if !aside && !self.tells(verb) {
            return None;
        }
        let words = from..self.sentence.end.min(from + GAP);
        let passes = |role: Role| {
            matches!(
                role,
                Role::Word
                    | Role::Capital
                    | Role::Preposition
                    | Role::Determiner
                    | Role::Number
                    | Role::Adverb
                    | Role::Him
                    | Role::One
                    | Role::Many
                    | Role::Body
                    | Role::Possessive
                    | Role::We
                    | Role::Dash
            )
        };
        let that = words.into_iter().find(|&at| !passes(self.role(at))).filter(|&at| self.role(at) == Role::That)?;
        // Not the pronoun: "told the man that left".
        let clause = !matches!(self.role(that + 1), Role::Aux | Role::Say | Role::Cue | Role::Nothing | Role::Comma);
        clause.then_some(that)
    }

    /// Whether a clause without `that` begins at a token: some verbs take one, and it begins with what can be a subject, which a verb
    /// follows.
    fn is_bare(&self, candidate: &Candidate, verb: usize, at: usize) -> bool {
        let runs = self.scene.runs.partition_point(|run| run.tokens.end < candidate.tokens.start);
        let behind_quote = self.scene.runs.get(runs).is_some_and(|run| run.tokens.end == candidate.tokens.start);
        let times = ["minutes", "hours", "days", "weeks", "months", "years", "week", "month", "year", "time", "day"];
        if behind_quote
            || self.is(candidate.tokens.start, &["no", "neither"])
            || (at..at + 4).any(|at| self.is(at, &times))
        {
            return false;
        }
        let takes =
            ["said", "says", "say", "saying", "insisted", "insists", "claimed", "claims", "added", "argued", "argues"];
        let begins = matches!(
            self.role(at),
            Role::He
                | Role::They
                | Role::It
                | Role::We
                | Role::Determiner
                | Role::Capital
                | Role::One
                | Role::Many
                | Role::Body
                | Role::Word
                | Role::Number
        );
        let is_verb =
            |at: usize| matches!(self.role(at), Role::Aux | Role::Cue) || self.scene.t.word(at).ends_with("ed");
        let few = at + 1..self.sentence.end.min(at + 12);
        self.is(verb, &takes) && begins && few.take_while(|&at| self.role(at) != Role::Comma).any(is_verb)
    }

    /// Where a clause that starts at a token ends: with the sentence, or before the author goes on.
    fn end(&self, candidate: &Candidate, start: usize) -> usize {
        let goes_on = ["but", "while", "although", "though", "adding", "according", "saying"];
        let is_dash = |at: &usize| self.role(*at) == Role::Dash && !self.scene.t.glued(*at);
        let dashes = (start..self.sentence.end).filter(is_dash).count();
        for at in start..self.sentence.end {
            match self.role(at) {
                Role::Stop if self.is(at, &[";"]) && self.scene.t.is_word(at + 1) => return at,
                Role::Comma if candidate.sort == Sort::Who => return at,
                Role::Comma if self.is(at + 1, &goes_on) => return at,
                Role::Comma | Role::Join if self.says_next(at + 1) => return at,
                Role::Comma if self.says_last(at) => return at,
                Role::Dash if dashes == 1 && is_dash(&at) => return at,
                _ => {}
            }
        }
        self.sentence.end
    }

    /// Whether at a token somebody else begins to speak: `and the others warned`.
    fn says_next(&self, at: usize) -> bool {
        let all = &self.scene.candidates;
        let next = all.partition_point(|c| c.tokens.start < at);
        let is_finite = |verb: usize| self.role(verb) == Role::Say && self.role(verb - 1) != Role::Aux;
        let says = |c: &Candidate| c.link == Link::Subject && c.verb.is_some_and(is_finite);
        all.get(next).is_some_and(|c| c.tokens.start == at && says(c))
    }

    /// Whether behind a comma only somebody else follows who says all this: `..., the channel's Ola Berg just said.`
    fn says_last(&self, comma: usize) -> bool {
        let all = &self.scene.candidates;
        let last = all.partition_point(|c| c.tokens.start < self.sentence.end);
        let Some(last) = last.checked_sub(1).map(|at| &all[at]).filter(|c| c.tokens.start > comma) else {
            return false;
        };
        let is_finite = |verb: &usize| self.role(*verb) == Role::Say && *verb > last.head && self.is_last(verb + 1);
        let near = last.verb.filter(is_finite);
        let between = comma + 1..last.tokens.start;
        let plain = |role: Role| {
            matches!(
                role,
                Role::Word | Role::Capital | Role::Join | Role::One | Role::Body | Role::Possessive | Role::Determiner
            )
        };
        near.is_some() && last.link == Link::Subject && between.clone().all(|at| plain(self.role(at)))
    }

    /// `..., she said.`
    fn before(&self, candidate: &Candidate, verb: usize) -> Option<Range<usize>> {
        let comma = candidate.tokens.start.checked_sub(1).filter(|&at| self.role(at) == Role::Comma)?;
        let tokens = self.sentence.start..comma;
        (self.is_last(verb + 1) && self.is_main(&tokens)).then_some(tokens)
    }

    /// `..., said the minister.`
    fn before_inverted(&self, candidate: &Candidate, verb: usize) -> Option<Range<usize>> {
        let comma = verb.checked_sub(1).filter(|&at| self.role(at) == Role::Comma)?;
        let ends = matches!(self.role(candidate.head + 1), Role::Nothing | Role::Comma | Role::Preposition);
        let tokens = self.sentence.start..comma;
        (ends && self.is_main(&tokens)).then_some(tokens)
    }

    /// Whether behind a token only a few words of when and where follow.
    fn is_last(&self, at: usize) -> bool {
        self.sentence.end.saturating_sub(at) <= 8
            && matches!(self.role(at), Role::Nothing | Role::Preposition | Role::Adverb)
            && (at..self.sentence.end).all(|at| {
                !matches!(self.role(at), Role::That | Role::Comma | Role::Aux | Role::Say | Role::Cue | Role::Colon)
            })
    }

    /// Whether a stretch before a comma is a sentence, and not only its beginning: `After the vote, she said`.
    fn is_main(&self, tokens: &Range<usize>) -> bool {
        let is_verb = |at: usize| {
            matches!(self.role(at), Role::Aux | Role::Cue | Role::Say) || self.scene.t.word(at).ends_with("ed")
        };
        let join = [
            "while", "when", "after", "before", "although", "though", "as", "if", "since", "because", "once", "unless",
        ];
        let begun = self.role(tokens.start) == Role::Preposition || self.is(tokens.start, &join);
        let mut rest = tokens.clone();
        if begun {
            rest.start = rest.clone().find(|&at| self.role(at) == Role::Comma).unwrap_or(tokens.end);
        }
        rest.any(is_verb)
    }

    /// `according to her, ...` and `..., according to her`.
    fn according(&self, candidate: &Candidate, according: usize) -> Option<Range<usize>> {
        let opens = |at: usize| matches!(self.role(at), Role::Colon | Role::Mark | Role::Dash | Role::Bracket);
        if according == self.sentence.start || opens(according - 1) {
            let mut commas = (candidate.head + 1..self.sentence.end).filter(|&at| self.role(at) == Role::Comma);
            let (first, second) = (commas.next()?, commas.next());
            // "according to the agency, the state's voice, ..."
            let comma = second.filter(|&second| !self.is_main(&(first + 1..second))).unwrap_or(first);
            return Some(comma + 1..self.end(candidate, comma + 1));
        }
        let comma = self.role(according - 1) == Role::Comma;
        let behind = (candidate.head + 1..self.sentence.end).find(|&at| self.role(at) == Role::Comma);
        let tokens = self.sentence.start..according - usize::from(comma);
        // "The war, according to her, has ...": it goes on behind.
        match behind {
            Some(_) if comma && !self.is_main(&tokens) => Some(self.sentence.clone()),
            _ => Some(tokens),
        }
    }

    /// Whether a stretch can be a quote: words enough, a verb, and no quotation marks.
    fn is_clause(&self, tokens: &Range<usize>) -> bool {
        let marks = self.scene.runs.partition_point(|run| run.tokens.end <= tokens.start);
        let free = self.scene.runs.get(marks).is_none_or(|run| run.tokens.start >= tokens.end);
        tokens.len() >= LEAST && free
    }
}
