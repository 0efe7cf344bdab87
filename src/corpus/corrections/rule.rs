//! The rules themselves: what a file of them may say.

use serde::Deserialize;

use super::phrases::{MOST_PIECES, pieces};
use super::written::Written;
use crate::names::Kind;

/// One correction. A file of rules is a JSON list of these objects; `docs/corrections.md` tells what each of them does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "rule", rename_all = "kebab-case", try_from = "Written")]
pub enum Rule {
    /// These names are one actor's: `{"rule": "merge", "names": ["Ana Torres", "the Iron Senator"]}`
    Merge { names: Vec<Naming> },
    /// This name is not that actor's: `{"rule": "split", "name": "Berg", "from": "Olav Berg"}`
    Split { name: Naming, from: Naming },
    /// The actor is shown by this name: `{"rule": "rename", "name": "Erdogan", "to": "Recep Tayyip Erdoğan"}`
    Rename { name: Naming, to: String },
    /// The name, and the actor called so, is of this kind: `{"rule": "retype", "name": "Norport", "kind": "place"}`
    Retype { name: Naming, kind: Kind },
    /// These words are no name: `{"rule": "not-an-entity", "name": "Brexit"}`
    NotAnEntity { name: Naming },
    /// These words are a name of that kind: `{"rule": "add", "name": "White Helmets", "kind": "organisation"}`
    Add { name: Naming, kind: Kind },
    /// These figures count the same thing, and so do those that stand in a row with them:
    /// `{"rule": "same", "figures": ["3.5 million refugees", "3.5 million Syrians"]}`
    Same { figures: Vec<Naming> },
    /// This figure counts another thing than that one; without `from`, another thing than any:
    /// `{"rule": "not-the-same", "figure": "3 million people", "from": "3 million civilians"}`
    NotTheSame {
        figure: Naming,
        #[serde(default)]
        from: Option<Naming>,
    },
    /// This is no figure: `{"rule": "not-a-figure", "figure": "Channel 4"}`
    NotAFigure { figure: Naming },
    /// This quote is that speaker's; without `speaker`, nobody's: `{"rule": "said-by", "quote": "“We will stay", "speaker": "Ana Torres"}`
    SaidBy {
        quote: Naming,
        #[serde(default)]
        speaker: Option<Naming>,
    },
    /// This is no quote: `{"rule": "not-a-quote", "quote": "“the wall”"}`
    NotAQuote { quote: Naming },
}

/// How a rule names a name, an actor, or a figure: by the words, and where these alone would mean too much, by the kind that was found or by
/// the place: `{"words": "May", "kind": "person", "at": {"article": "a1", "prefix": "early in "}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(untagged))]
pub enum Naming {
    Words(String),
    Precise(PreciseNaming),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct PreciseNaming {
    pub words: String,
    #[serde(default)]
    pub kind: Option<Kind>,
    #[serde(default)]
    pub at: Option<TextQuote>,
}

/// Where in an article words stand, as a text quote selector says it (W3C Web Annotation, 4.2.4): the text right before them and
/// right behind, as much of it as makes the place the only one. Every place that reads so is meant, so with neither it is the whole
/// article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct TextQuote {
    /// The article's id.
    pub article: String,
    #[serde(default)]
    pub prefix: String,
    #[serde(default)]
    pub suffix: String,
}

impl Naming {
    pub fn words(&self) -> &str {
        match self {
            Naming::Words(words) => words,
            Naming::Precise(precise) => &precise.words,
        }
    }

    pub fn kind(&self) -> Option<Kind> {
        match self {
            Naming::Words(_) => None,
            Naming::Precise(precise) => precise.kind,
        }
    }

    pub fn at(&self) -> Option<&TextQuote> {
        match self {
            Naming::Words(_) => None,
            Naming::Precise(precise) => precise.at.as_ref(),
        }
    }

    pub(super) fn allows(&self, kind: Kind) -> bool {
        self.kind().is_none_or(|only| only == kind)
    }
}

impl Rule {
    /// All names that the rule speaks of, in its order.
    pub(super) fn namings(&self) -> Vec<&Naming> {
        match self {
            Rule::Merge { names } => names.iter().collect(),
            Rule::Split { name, from } => vec![name, from],
            Rule::Rename { name, .. }
            | Rule::Retype { name, .. }
            | Rule::NotAnEntity { name }
            | Rule::Add { name, .. } => vec![name],
            Rule::Same { figures } => figures.iter().collect(),
            Rule::NotTheSame { figure, from } => [figure].into_iter().chain(from).collect(),
            Rule::NotAFigure { figure } => vec![figure],
            Rule::SaidBy { quote, speaker } => [quote].into_iter().chain(speaker).collect(),
            Rule::NotAQuote { quote } => vec![quote],
        }
    }

    /// The figure or quote that the rule judges by itself.
    pub(super) fn finding(&self) -> Option<&Naming> {
        match self {
            Rule::NotAFigure { figure: finding }
            | Rule::SaidBy { quote: finding, .. }
            | Rule::NotAQuote { quote: finding } => Some(finding),
            _ => None,
        }
    }

    /// Whether it changes what is a name, and of which kind, before the names are put together.
    pub(super) fn is_of_mentions(&self) -> bool {
        matches!(self, Rule::Retype { .. } | Rule::NotAnEntity { .. } | Rule::Add { .. })
    }

    /// Whether it changes which names are whose, what an actor is called, and of which kind it is.
    pub(super) fn is_of_actors(&self) -> bool {
        match self {
            Rule::Merge { .. } | Rule::Split { .. } | Rule::Rename { .. } => true,
            Rule::Retype { name, .. } => name.at().is_none(),
            _ => false,
        }
    }

    /// Whether it changes which figures count the same thing.
    pub(super) fn is_of_figures(&self) -> bool {
        matches!(self, Rule::Same { .. } | Rule::NotTheSame { .. })
    }

    /// What one of its namings names.
    fn what(&self, naming: usize) -> &'static str {
        match self {
            Rule::Same { .. } | Rule::NotTheSame { .. } | Rule::NotAFigure { .. } => "figure",
            Rule::SaidBy { .. } | Rule::NotAQuote { .. } if naming == 0 => "quote",
            _ => "name",
        }
    }

    /// What cannot be meant, and what to write instead.
    pub(super) fn check(&self) -> Result<(), String> {
        for (what, naming) in (0..).zip(self.namings()).map(|(at, naming)| (self.what(at), naming)) {
            match pieces(naming.words()).count() {
                0 => return Err(format!("a {what} is empty: give its words as the text has them")),
                1..=MOST_PIECES => {}
                _ => {
                    return Err(format!("a {what} has more than {MOST_PIECES} words and marks: give the {what} alone"));
                }
            }
            if what != "name" && naming.kind().is_some() {
                return Err(format!("a {what} has no `kind`: give its words, and where needed `at`"));
            }
        }
        let wrong = match self {
            Rule::Merge { names } if names.is_empty() => "`names` is empty: give the names that are one actor's",
            Rule::Split { name, from } if name == from => {
                "`name` and `from` are the same: give the name that does not belong, and another one of the actor's"
            }
            Rule::Rename { to, .. } if to.trim().is_empty() => "`to` is empty: give the name to show",
            Rule::Add { name, .. } if name.kind().is_some() => {
                "`name` holds a kind: the kind of what is added stands beside `name`"
            }
            Rule::Add { name, .. } if !name.words().contains(char::is_alphanumeric) => {
                "nothing in `name` is a letter or a digit: give the words to mark"
            }
            Rule::Same { figures } if figures.is_empty() => "`figures` is empty: give those that count the same thing",
            Rule::NotTheSame { figure, from: Some(from) } if figure == from => {
                "`figure` and `from` are the same: give the figure that does not belong, and another one of its row"
            }
            _ => return Ok(()),
        };
        Err(wrong.into())
    }

    /// What the user did: `you added “White Helmets”`.
    pub(super) fn told(&self) -> String {
        match self {
            Rule::Merge { names } => format!("you merged {}", listed(names)),
            Rule::Split { name, from } => format!("you split “{}” from “{}”", name.words(), from.words()),
            Rule::Rename { name, to } => format!("you renamed “{}” to “{to}”", name.words()),
            Rule::Retype { name, kind } => format!("you said that “{}” is {}", name.words(), with_article(*kind)),
            Rule::NotAnEntity { name } => format!("you said that “{}” is no name", name.words()),
            Rule::Add { name, kind } => format!("you added “{}” as {}", name.words(), with_article(*kind)),
            Rule::Same { figures } => format!("you said that {} count the same thing", listed(figures)),
            Rule::NotTheSame { figure, from: Some(from) } => {
                format!("you said that “{}” counts another thing than “{}”", figure.words(), from.words())
            }
            Rule::NotTheSame { figure, from: None } => {
                format!("you said that “{}” counts another thing than all others", figure.words())
            }
            Rule::NotAFigure { figure } => format!("you said that “{}” is no figure", figure.words()),
            Rule::SaidBy { quote, speaker } => {
                let speaker =
                    speaker.as_ref().map_or("nobody that the text names".into(), |it| format!("“{}”", it.words()));
                format!("you said that the words “{}” are those of {speaker}", bare(quote))
            }
            Rule::NotAQuote { quote } => format!("you said that “{}” is no quote", bare(quote)),
        }
    }
}

/// Words without the quotation marks at their ends.
fn bare(quote: &Naming) -> &str {
    quote.words().trim_matches(|c: char| c.is_whitespace() || "“”„‘’\"'".contains(c))
}

fn listed(names: &[Naming]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{}”", name.words())).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => format!("all named {}", quoted.concat()),
    }
}

fn with_article(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "a person",
        Kind::Organisation => "an organisation",
        Kind::Place => "a place",
        Kind::Group => "a group",
    }
}
