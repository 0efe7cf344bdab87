//! Names of people, organisations, places and groups.

mod credit;
mod demonyms;
pub mod gender;
mod mend;
#[doc(hidden)]
pub mod tagger;

use std::cell::RefCell;
use std::sync::OnceLock;

use crate::article::Zone;
use crate::text::{Document, Span};
pub use demonyms::demonym_country;
use tagger::Tagger;
use tagger::glossary::Glossary;

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub span: Span,
    pub kind: Kind,
    pub via: Via,
    /// How sure the tagger is, in percent; 100 where a user said so.
    pub confidence: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Person,
    Organisation,
    Place,
    /// Peoples, faiths, political directions: `Kurdish`, `Islamist`, `Western`.
    Group,
}

/// How the text refers to the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Via {
    Name,
    /// `Syrian` for Syria: the kind is then that of the country, `Place`.
    Demonym,
}

/// The names of a document in order, not overlapping. Its zones tell where no sentences are.
pub fn find(document: &Document, zones: &[Zone]) -> Vec<Mention> {
    let found = GLOSSARY.with_borrow_mut(|glossary| {
        if glossary.size() > MOST_WORDS {
            *glossary = Glossary::default();
        }
        tagger().find(document, glossary)
    });
    let mut mentions: Vec<Mention> = found
        .into_iter()
        .filter_map(|name| {
            let span = document.tokens[name.tokens.start].span.to(document.tokens[name.tokens.end - 1].span);
            let kind = [Kind::Person, Kind::Organisation, Kind::Place, Kind::Group].get(name.kind).copied()?;
            let confidence = (name.probability * 100.0 + 0.5) as u8;
            let demonym = kind == Kind::Group && demonym_country(span.of(document.text)).is_some();
            let (kind, via) = if demonym { (Kind::Place, Via::Demonym) } else { (kind, Via::Name) };
            Some(Mention { span, kind, via, confidence })
        })
        .collect();
    credit::correct(document, zones, &mut mentions);
    mend::correct(document, &mut mentions);
    mentions
}

thread_local! {
    static GLOSSARY: RefCell<Glossary> = RefCell::default();
}

/// Words that are kept from one document to the next: some 10 MB.
const MOST_WORDS: usize = 32_768;

fn tagger() -> &'static Tagger {
    static TAGGER: OnceLock<Tagger> = OnceLock::new();
    TAGGER.get_or_init(|| Tagger::unpack(include_bytes!("model.bin")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_were_learned_for_these_features() {
        let tagger = tagger();
        let now = tagger::features::fingerprint(&tagger.lexicon);
        assert_eq!(tagger.fingerprint, now, "help: the features changed; run cargo xtask train names");
    }

    #[test]
    fn what_was_read_before_changes_nothing() {
        let mut glossary = Glossary::default();
        for text in [
            "Leaders of Jordan met Michael Jordan. Jordan was glad.",
            "MICHAEL JORDAN left.",
            "A lead of one: he leads Jordan's Bank of Amman, said Leaders.",
        ] {
            let document = Document::new(text);
            let read = |glossary: &mut Glossary| -> Vec<_> {
                let found = tagger().find(&document, glossary).into_iter();
                found.map(|name| (name.tokens, name.kind, name.probability)).collect()
            };
            assert_eq!(read(&mut glossary), read(&mut Glossary::default()), "{text}");
        }
    }
}
