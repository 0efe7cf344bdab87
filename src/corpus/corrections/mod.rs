//! What a user put right: a list of rules that is part of the corpus and is applied to every article in it, also to those that
//! come later.
//!
//! Rules name things by what a new reading finds again: names and kinds, an article's id and quoted words. So they can be
//! applied to a corpus at any time, and the answers are the same as if they had been there from the beginning.
//!
//! | rule | example |
//! |---|---|
//! | merge | `{"rule": "merge", "names": ["Ana Torres", "the Iron Senator"]}` |
//! | split | `{"rule": "split", "name": "Berg", "from": "Olav Berg"}` |
//! | rename | `{"rule": "rename", "name": "Erdogan", "to": "Recep Tayyip Erdoğan"}` |
//! | retype | `{"rule": "retype", "name": "Norport", "kind": "place"}` |
//! | not-an-entity | `{"rule": "not-an-entity", "name": {"words": "May", "at": {"article": "a1", "prefix": "early in "}}}` |
//! | add | `{"rule": "add", "name": "White Helmets", "kind": "organisation"}` |
//! | same | `{"rule": "same", "figures": ["3.5 million refugees", "3.5 million Syrians"]}` |
//! | not-the-same | `{"rule": "not-the-same", "figure": "3 million people", "from": "3 million civilians"}` |
//! | not-a-figure | `{"rule": "not-a-figure", "figure": "Channel 4"}` |
//! | said-by | `{"rule": "said-by", "quote": "“We will stay", "speaker": "Ana Torres"}` |
//! | not-a-quote | `{"rule": "not-a-quote", "quote": "“the wall”"}` |
//!
//! Three steps: rules of findings (add, retype, not-an-entity, not-a-figure, said-by, not-a-quote) say what is a name, a figure, a
//! quote; then rules of actors (merge, split, rename, retype) say whose a name is; then rules of figures (same, not-the-same) which
//! of them count the same thing. Within each step they are applied in their order, so that a later rule wins. `docs/corrections.md`
//! tells more.

mod figures;
mod findings;
mod linked;
mod meaning;
mod mentions;
mod phrases;
mod places;
mod regrouping;
mod rule;
mod speakers;
mod written;

pub(super) use figures::{Regrouped, regrouped};
pub(super) use findings::Judged;
pub(super) use linked::Linked;
pub(super) use mentions::Corrected;
pub use rule::{Naming, PreciseNaming, Rule, TextQuote};

use crate::article::Article;
use crate::names::Mention;
use crate::quotes::Quote;
use crate::reading::Reading;
use figures::FigureRules;
use findings::FindingRules;
use mentions::MentionRules;
use places::Places;

/// Rules in their order, made ready to be applied to any number of articles.
#[derive(Debug, Default)]
pub struct Corrections {
    list: List,
    mentions: MentionRules,
    figures: FigureRules,
    findings: FindingRules,
    places: Places,
}

/// Rules by number, counted from 0; of those that are none, what is wrong with them.
#[derive(Debug, Default)]
struct List(Vec<Result<Rule, String>>);

/// What became of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Applied,
    /// It does nothing now: why. It stays, for articles to come.
    Idle(Idle),
    /// It is no rule: what is wrong with it.
    Wrong(String),
}

/// Why a rule does nothing now.
pub type Idle = &'static str;
const NOTHING: Idle = "it matches nothing in these articles; it stays, for others to come";
const INSIDE: Idle =
    "its words stand only within longer names here; name a place, or say first that the longer one is no name";
const SEVERAL: Idle = "several actors bear this name here; give a fuller one, or its kind, or a place";

impl Corrections {
    /// From rules, and what is wrong with those that could not be read. One that is wrong keeps its number, and does nothing.
    pub fn new(rules: impl IntoIterator<Item = Result<Rule, String>>) -> Self {
        let checked = |rule: Rule| rule.check().map(|()| rule);
        let list = List(rules.into_iter().map(|rule| rule.and_then(checked)).collect());
        let (mut mentions, mut figures, mut findings, mut places) =
            (MentionRules::default(), FigureRules::default(), FindingRules::default(), Places::default());
        for (number, rule) in list.valid() {
            mentions.add(number, rule);
            figures.add(number, rule);
            findings.add(number, rule);
            places.add(number, rule);
        }
        Self { list, mentions, figures, findings, places }
    }

    /// What a rule says that the user did, for a reader: `you added “White Helmets” as an organisation (rule 1)`.
    pub fn told(&self, rule: u32) -> String {
        let told = self.list.get(rule).map_or("you corrected this".into(), Rule::told);
        format!("{told} (rule {})", rule + 1)
    }

    /// The same as a sentence: `Corrected: you added “White Helmets” as an organisation (rule 1).`
    pub fn told_in_full(&self, rule: u32) -> String {
        format!("Corrected: {}.", self.told(rule))
    }

    /// Whether any rule speaks of figures.
    pub(super) fn has_figures(&self) -> bool {
        self.list.valid().any(|(_, rule)| rule.is_of_figures())
    }

    pub(super) fn mentions(&self, article: &Article, found: &[Mention]) -> Option<Corrected> {
        self.mentions.apply(&self.list, &self.places, article, found)
    }

    pub(super) fn judged(&self, article: &Article, reading: &Reading) -> Option<Judged> {
        self.findings.apply(&self.list, &self.places, article, reading)
    }

    /// The quotes of an article as judged, and of some of them the rule that says whose they are.
    pub(super) fn quotes(&self, judged: &Judged, read: &[Quote]) -> (Vec<Quote>, Vec<(u32, u32)>) {
        judged.quotes(&self.list, read)
    }

    /// The speaker that a rule names, by words.
    pub fn speaker(&self, rule: u32) -> Option<&str> {
        match self.list.get(rule)? {
            Rule::SaidBy { speaker, .. } => speaker.as_ref().map(Naming::words),
            _ => None,
        }
    }
}

impl List {
    fn get(&self, number: u32) -> Option<&Rule> {
        self.0.get(number as usize)?.as_ref().ok()
    }

    fn of_actors(&self) -> impl Iterator<Item = (u32, &Rule)> {
        self.valid().filter(|(_, rule)| rule.is_of_actors())
    }

    fn valid(&self) -> impl Iterator<Item = (u32, &Rule)> {
        (0..).zip(&self.0).filter_map(|(number, rule)| Some((number, rule.as_ref().ok()?)))
    }
}
