//! What kinds are called in answers and lines.

use std::borrow::Cow;

use crate::article::ZoneKind;
use crate::corpus::alignment::Status;
use crate::corpus::corrections::Outcome;
use crate::dates::Grain;
use crate::figures::{Approximation, FigureKind};
use crate::names::{Kind, Via};
use crate::quotes::QuoteKind;

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Place => "place",
        Kind::Group => "group",
    }
}

pub fn via(via: Via) -> &'static str {
    match via {
        Via::Name => "name",
        Via::Demonym => "demonym",
    }
}

pub fn figure(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "count",
        FigureKind::Money => "money",
        FigureKind::Percent => "percent",
        FigureKind::Measure => "measure",
        FigureKind::Duration => "duration",
        FigureKind::Age => "age",
        FigureKind::Ordinal => "ordinal",
        FigureKind::Fraction => "fraction",
        FigureKind::Rank => "rank",
    }
}

/// A figure's unit for other programs. Ages have units of their own, so that they cannot be added to durations; so too in
/// CQE (Almasian et al. 2023).
pub fn unit(kind: FigureKind, unit: &str) -> Cow<'_, str> {
    if kind == FigureKind::Age { format!("{unit} of age").into() } else { unit.into() }
}

pub fn approximation(approximation: Approximation) -> &'static str {
    match approximation {
        Approximation::About => "about",
        Approximation::AtLeast => "at-least",
        Approximation::AtMost => "at-most",
        Approximation::MoreThan => "more-than",
        Approximation::LessThan => "less-than",
        Approximation::Vague => "vague",
    }
}

pub fn quote(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct",
        QuoteKind::Partial => "partial",
        QuoteKind::Indirect => "indirect",
        QuoteKind::Scare => "scare",
    }
}

pub fn grain(grain: Grain) -> &'static str {
    match grain {
        Grain::Day => "day",
        Grain::Week => "week",
        Grain::Month => "month",
        Grain::Quarter => "quarter",
        Grain::Season => "season",
        Grain::Year => "year",
        Grain::Decade => "decade",
        Grain::Century => "century",
    }
}

pub fn zone(kind: ZoneKind) -> &'static str {
    match kind {
        ZoneKind::Metadata => "metadata",
        ZoneKind::Title => "title",
        ZoneKind::Byline => "byline",
        ZoneKind::Dateline => "dateline",
        ZoneKind::Heading => "heading",
        ZoneKind::Caption => "caption",
        ZoneKind::Credit => "credit",
        ZoneKind::Footer => "footer",
    }
}

pub fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Applied => "applied",
        Outcome::Idle(_) => "idle",
        Outcome::Wrong(_) => "wrong",
    }
}

pub fn status(status: Status) -> &'static str {
    match status {
        Status::Agree => "agree",
        Status::Differ => "differ",
        Status::Only => "only",
        Status::Vague => "vague",
    }
}
