//! Names in the credits of pictures, which no sentence is around: who took it and who spreads it, `(Ann Doe/Lighthouse/AP)`,
//! `(AP Photo/Ann Doe)`.

use std::ops::Range;

use super::{Kind, Mention, Via};
use crate::article::{Zone, ZoneKind};
use crate::text::{Document, Shape, Span, TokenKind};

/// How sure the order of a credit is, in percent.
const CONFIDENCE: u8 = 90;
/// The words of a person's name.
const FEWEST: usize = 2;
const MOST: usize = 5;
/// Words of those who spread pictures.
const TRADE: [&str; 10] =
    ["Agency", "Archive", "Getty", "Images", "Media", "News", "Photo", "Photos", "Pictures", "Press"];

/// Puts right what was found in credits with strokes: of their parts, the first that looks like a person's name is one, and
/// no other is a person or a place.
pub fn correct(document: &Document, zones: &[Zone], mentions: &mut Vec<Mention>) {
    for zone in zones.iter().filter(|zone| zone.kind == ZoneKind::Credit) {
        let parts = parts(document, zone.span);
        if parts.len() < 2 {
            continue;
        }
        let spans = |part: &Range<usize>| document.tokens[part.start].span.to(document.tokens[part.end - 1].span);
        let person = parts.iter().find(|part| is_person(document, part)).map(spans);
        for mention in mentions.iter_mut().filter(|m| zone.span.contains(m.span)) {
            if matches!(mention.kind, Kind::Person | Kind::Place) && mention.via == Via::Name {
                mention.kind = Kind::Organisation;
            }
        }
        if let Some(span) = person {
            mentions.retain(|mention| mention.span.end <= span.start || mention.span.start >= span.end);
            let at = mentions.partition_point(|mention| mention.span.start < span.start);
            mentions.insert(at, Mention { span, kind: Kind::Person, via: Via::Name, confidence: CONFIDENCE });
        }
    }
}

/// What stands between the strokes of a stretch, brackets aside.
fn parts(document: &Document, span: Span) -> Vec<Range<usize>> {
    let start = document.tokens.partition_point(|token| token.span.start < span.start);
    let end = document.tokens.partition_point(|token| token.span.end <= span.end);
    let (mut parts, mut open) = (Vec::new(), start);
    for at in start..=end {
        if at == end || matches!(document.word(at), "/" | "(" | ")") {
            parts.extend((open < at).then_some(open..at));
            open = at + 1;
        }
    }
    parts
}

fn is_person(document: &Document, part: &Range<usize>) -> bool {
    let is_name = |at: usize| {
        let (token, word) = (&document.tokens[at], document.word(at));
        let capital = token.shape.has(Shape::INITIAL_UPPER);
        let small = word.chars().any(char::is_lowercase) || word.ends_with('.');
        !TRADE.contains(&word)
            && (token.kind != TokenKind::Word && matches!(word, "-" | "'" | "’")
                || capital == small
                || small && word.len() < 4)
    };
    (FEWEST..=MOST).contains(&part.len())
        && [part.start, part.end - 1].iter().all(|at| document.tokens[*at].shape.has(Shape::INITIAL_UPPER))
        && part.clone().all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, zones};

    #[track_caller]
    fn check(text: &str, person: Option<&str>) {
        let document = Document::new(text);
        let article = Article { text: text.to_owned(), ..Article::default() };
        let mut mentions = Vec::new();
        correct(&document, &zones(&article, &document), &mut mentions);
        assert_eq!(mentions.first().map(|m| m.span.of(text)), person, "{text}");
    }

    #[test]
    fn the_person_of_a_credit_stands_first_or_behind_the_agency() {
        check("Rescuers search a house in Ostrava (Jana de Novak/Lighthouse/AP)", Some("Jana de Novak"));
        check("Rescuers search a house in Ostrava (AP Photo/Jana Novak)", Some("Jana Novak"));
        check("Rescuers search a house in Ostrava (Getty Images/AFP)", None);
        check("The pair (Jana Novak and her brother) left.", None);
    }
}
