//! An article as it came, and what of it is not running text.

mod byline;
mod credit;
mod dateline;
mod day;
mod details;
mod imprint;
mod label;
mod line;
mod outlet;
mod zones;

pub use details::{Details, details};
pub use outlet::outlet_in_full;
pub use zones::zones;

use crate::text::Span;

/// One article. Offsets of everything found in it are bytes of `text`, which is kept exactly as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    pub id: String,
    pub title: Option<String>,
    /// `YYYY-MM-DD`, the day of publication.
    pub date: Option<String>,
    /// The outlet, as far as it is known.
    pub source: Option<String>,
    pub text: String,
}

/// A stretch of the text that is not running text: marked, and left out of counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    pub span: Span,
    pub kind: ZoneKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ZoneKind {
    /// A line of data, or its glued start: ` date 2018-09-06 `.
    Metadata,
    Title,
    Byline,
    /// `GENEVA (AP) —`
    Dateline,
    Heading,
    Caption,
    /// `(Ann Doe/Lighthouse/AP)`
    Credit,
    /// What an agency or a site puts below: copyright, "read more", contact lines.
    Footer,
}

impl Article {
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into(), ..Self::default() }
    }
}
