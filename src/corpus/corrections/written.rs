//! Rules as a file of them writes them.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::rule::{Naming, PreciseNaming, Rule};
use crate::names::Kind;

/// All that a rule may say. One type for all rules: a type for each of them, as serde would have it, is 40 kB of the engine's code.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    rule: RuleName,
    names: Option<Vec<Naming>>,
    name: Option<Naming>,
    from: Option<Naming>,
    to: Option<String>,
    kind: Option<Kind>,
    figures: Option<Vec<Naming>>,
    figure: Option<Naming>,
    quote: Option<Naming>,
    speaker: Option<Naming>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RuleName {
    Merge,
    Split,
    Rename,
    Retype,
    NotAnEntity,
    Add,
    Same,
    NotTheSame,
    NotAFigure,
    SaidBy,
    NotAQuote,
}

impl TryFrom<Written> for Rule {
    type Error = String;

    /// Errors: what the rule lacks, or what it says that no such rule may say.
    fn try_from(mut it: Written) -> Result<Self, String> {
        let rule = match it.rule {
            RuleName::Merge => Rule::Merge { names: needed("names", &mut it.names)? },
            RuleName::Split => Rule::Split { name: needed("name", &mut it.name)?, from: needed("from", &mut it.from)? },
            RuleName::Rename => Rule::Rename { name: needed("name", &mut it.name)?, to: needed("to", &mut it.to)? },
            RuleName::Retype => {
                Rule::Retype { name: needed("name", &mut it.name)?, kind: needed("kind", &mut it.kind)? }
            }
            RuleName::NotAnEntity => Rule::NotAnEntity { name: needed("name", &mut it.name)? },
            RuleName::Add => Rule::Add { name: needed("name", &mut it.name)?, kind: needed("kind", &mut it.kind)? },
            RuleName::Same => Rule::Same { figures: needed("figures", &mut it.figures)? },
            RuleName::NotTheSame => {
                Rule::NotTheSame { figure: needed("figure", &mut it.figure)?, from: it.from.take() }
            }
            RuleName::NotAFigure => Rule::NotAFigure { figure: needed("figure", &mut it.figure)? },
            RuleName::SaidBy => Rule::SaidBy { quote: needed("quote", &mut it.quote)?, speaker: it.speaker.take() },
            RuleName::NotAQuote => Rule::NotAQuote { quote: needed("quote", &mut it.quote)? },
        };
        let left = [
            ("names", it.names.is_some()),
            ("name", it.name.is_some()),
            ("from", it.from.is_some()),
            ("to", it.to.is_some()),
            ("kind", it.kind.is_some()),
            ("figures", it.figures.is_some()),
            ("figure", it.figure.is_some()),
            ("quote", it.quote.is_some()),
            ("speaker", it.speaker.is_some()),
        ];
        match left.iter().find(|(_, said)| *said) {
            Some((field, _)) => Err(format!("unknown field `{field}`: leave it out, such a rule has none")),
            None => Ok(rule),
        }
    }
}

fn needed<T>(field: &str, value: &mut Option<T>) -> Result<T, String> {
    value.take().ok_or_else(|| format!("missing field `{field}`"))
}

impl<'de> Deserialize<'de> for Naming {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Naming;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(EXPECTED)
            }

            fn visit_str<E: Error>(self, words: &str) -> Result<Naming, E> {
                Ok(Naming::Words(words.into()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Naming, A::Error> {
                let precise = PreciseNaming::deserialize(MapAccessDeserializer::new(map));
                precise.map(Naming::Precise).map_err(|error| A::Error::custom(format_args!("{EXPECTED}: {error}")))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

const EXPECTED: &str = "a name is a text, or an object with `words` and, where needed, `kind` and `at`";
