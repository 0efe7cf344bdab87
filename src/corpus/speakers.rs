//! Who is quoted in a story, and who is only talked about.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::Corpus;
use super::alignment::is_person;
use crate::names::Kind;
use crate::order;
use crate::quotes::QuoteKind;
use crate::text;

/// Whose a quote is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// An index in [`super::actors::Actors::list`].
    Actor(usize),
    /// Words that name nobody, in lower case and without article: `police`.
    Words(String),
    /// One person without a name, whom only this article knows: the `spokesman` of another one may be somebody else.
    Someone { article: usize, words: String },
}

impl Who {
    /// None for a pronoun: it is nobody's name.
    pub(super) fn words(source: &str) -> Option<Self> {
        let lower = text::lower(source);
        let mut words = lower.split_whitespace().peekable();
        words.next_if(|word| ["a", "an", "the", "one", "some"].contains(word));
        let words: Vec<&str> = words.collect();
        (!words.is_empty() && !PRONOUNS.contains(&words[0])).then(|| Self::Words(words.join(" ")))
    }
}

impl Who {
    /// Whom words mean that stand in an article.
    pub(super) fn of(self, article: usize) -> Self {
        match self {
            Self::Words(words) if is_person(words.rsplit(' ').next().unwrap_or_default()) => {
                Self::Someone { article, words }
            }
            who => who,
        }
    }
}

const PRONOUNS: [&str; 8] = ["he", "she", "they", "i", "we", "it", "who", "which"];

/// The quotes of a story that count, sorted by whose they are: pairs of an article and a quote, both counted from 0, in order.
#[derive(Clone, Debug, Default)]
pub struct Speakers {
    /// Most quoted first, then most mentioned, then first quoted.
    pub list: Vec<(Who, Vec<(usize, usize)>)>,
    /// Actors that are mentioned and not quoted, people and organisations only: those in most articles first, then most mentioned.
    pub never_quoted: Vec<usize>,
    pub unattributed: Vec<(usize, usize)>,
    pub scare: Vec<(usize, usize)>,
    /// For each actor its mentions that count, and how many articles have them.
    pub mentioned: Vec<(u32, u32)>,
}

impl Speakers {
    pub fn new(corpus: &Corpus) -> Self {
        let mut speakers = Self { mentioned: mentioned(corpus), ..Self::default() };
        let mut at: FxHashMap<Who, usize> = FxHashMap::default();
        for (article, entry) in corpus.entries().iter().enumerate() {
            for (quote, found) in entry.quotes(corpus.counting()) {
                match corpus.speaker(article, quote) {
                    _ if found.kind == QuoteKind::Scare => speakers.scare.push((article, quote)),
                    None => speakers.unattributed.push((article, quote)),
                    Some(who) => {
                        let at = *at.entry(who.clone()).or_insert(speakers.list.len());
                        if at == speakers.list.len() {
                            speakers.list.push((who, Vec::new()));
                        }
                        speakers.list[at].1.push((article, quote));
                    }
                }
            }
        }
        let quoted: Vec<bool> = speakers.of_actors().iter().map(|quotes| !quotes.is_empty()).collect();
        let mentioned = &speakers.mentioned;
        let mentions = |who: &Who| if let Who::Actor(actor) = who { mentioned[*actor].0 } else { 0 };
        order::sort_by_key(&mut speakers.list, |(who, quotes)| (Reverse(quotes.len()), Reverse(mentions(who))));
        let can_speak = |actor: &usize| matches!(corpus.actors().list[*actor].kind, Kind::Person | Kind::Organisation);
        let silent = |actor: &usize| !quoted[*actor] && mentioned[*actor].0 > 0 && can_speak(actor);
        speakers.never_quoted = (0..quoted.len()).filter(silent).collect();
        order::sort_by_key(&mut speakers.never_quoted, |&actor| {
            (Reverse(mentioned[actor].1), Reverse(mentioned[actor].0))
        });
        speakers
    }

    /// The quotes of each actor.
    pub fn of_actors(&self) -> Vec<&[(usize, usize)]> {
        let mut of_actors = vec![&[][..]; self.mentioned.len()];
        for (who, quotes) in &self.list {
            if let Who::Actor(actor) = who {
                of_actors[*actor] = quotes;
            }
        }
        of_actors
    }
}

/// For each actor its mentions that count, and how many articles have them.
fn mentioned(corpus: &Corpus) -> Vec<(u32, u32)> {
    let mut counts = vec![(0, 0); corpus.actors().list.len()];
    let mut last = vec![usize::MAX; counts.len()];
    for (article, entry) in corpus.entries().iter().enumerate() {
        for (mention, _) in entry.mentions(corpus.counting()) {
            let actor = corpus.actors().of(article, mention);
            counts[actor].0 += 1;
            counts[actor].1 += u32::from(std::mem::replace(&mut last[actor], article) != article);
        }
    }
    counts
}
