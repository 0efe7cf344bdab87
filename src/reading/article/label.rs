//! Lines told by how they begin.

use std::sync::OnceLock;

use super::ZoneKind;
use super::line::Line;
use crate::order;
use crate::text::TokenKind;

struct Label {
    kind: ZoneKind,
    need: Need,
    words: &'static str,
}

#[derive(PartialEq)]
enum Need {
    Nothing,
    WholeLine,
    Address,
    Number,
}

/// What kind of line begins so, and how long its opening words are in bytes.
pub fn label(line: &Line) -> Option<(ZoneKind, usize)> {
    let text = line.text();
    let first = text.as_bytes()[0].to_ascii_lowercase();
    let labels = labels();
    let start = labels.partition_point(|label| label.words.as_bytes()[0] < first);
    let candidates = labels[start..].iter().take_while(|label| label.words.as_bytes()[0] == first);
    let found = candidates.filter(|label| label.fits(line, text)).max_by_key(|label| label.words.len())?;
    Some((found.kind, found.words.len()))
}

impl Label {
    fn fits(&self, line: &Line, text: &str) -> bool {
        let length = self.words.len();
        let opens = text.get(..length).is_some_and(|start| start.eq_ignore_ascii_case(self.words))
            && !(self.words.ends_with(char::is_alphanumeric) && text[length..].starts_with(char::is_alphabetic));
        opens
            && match self.need {
                Need::Nothing => true,
                Need::WholeLine => text[length..].chars().all(|c| matches!(c, '.' | ':' | '…' | '|')),
                Need::Address => text.contains('@'),
                Need::Number => {
                    let mut near = line.tokens.clone().take(6);
                    line.tokens.len() <= 16 && near.any(|at| line.is(at, TokenKind::Number))
                }
            }
    }
}

/// Sorted by their first byte.
fn labels() -> &'static [Label] {
    static LABELS: OnceLock<Vec<Label>> = OnceLock::new();
    LABELS.get_or_init(|| {
        let lines = include_str!("labels.txt").lines().filter(|line| !line.starts_with('#'));
        let mut labels: Vec<_> = lines.filter_map(parse).collect();
        order::sort_by_key(&mut labels, |label| label.words.as_bytes()[0]);
        labels
    })
}

fn parse(line: &'static str) -> Option<Label> {
    let (kind, words) = line.split_once(' ')?;
    let kind = match kind {
        "metadata" => ZoneKind::Metadata,
        "title" => ZoneKind::Title,
        "byline" => ZoneKind::Byline,
        "caption" => ZoneKind::Caption,
        "credit" => ZoneKind::Credit,
        "heading" => ZoneKind::Heading,
        _ => ZoneKind::Footer,
    };
    let need = match words.as_bytes()[0] {
        b'=' => Need::WholeLine,
        b'@' => Need::Address,
        b'#' => Need::Number,
        _ => Need::Nothing,
    };
    Some(Label { kind, words: words.trim_start_matches(['=', '@', '#']), need })
}
