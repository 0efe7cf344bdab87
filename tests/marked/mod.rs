//! Texts with marked names, for tests.

use newsweave::Span;
use newsweave::names::{Kind, Mention, Via};

/// A text with marks `[p Ana Torres]` (person, organisation, `l` for place, group, demonym) and its mentions.
pub fn marked(line: &str) -> (String, Vec<Mention>) {
    let (mut text, mut mentions, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, marked)) = rest.split_once('[') {
        let (name, after) = marked.split_once(']').expect("a mark is closed");
        let (letter, name) = name.split_once(' ').expect("a mark has a letter");
        let (kind, via) = match letter {
            "p" => (Kind::Person, Via::Name),
            "o" => (Kind::Organisation, Via::Name),
            "l" => (Kind::Place, Via::Name),
            "g" => (Kind::Group, Via::Name),
            "d" => (Kind::Place, Via::Demonym),
            _ => panic!("no kind {letter}"),
        };
        text.push_str(before);
        let span = Span::new(text.len(), text.len() + name.len());
        mentions.push(Mention { span, kind, via, confidence: 90 });
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    (text, mentions)
}
