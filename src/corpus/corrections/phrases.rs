//! Many names looked for in a text at once.

use rustc_hash::FxHashMap;

use crate::text::Span;

/// Names with numbers to them, told by their words and marks: white space makes no difference, nor does the shape of apostrophes
/// and quotation marks; the case of letters does.
#[derive(Debug)]
pub(super) struct Phrases {
    /// A trie; the first node is its root.
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    next: FxHashMap<Box<str>, u32>,
    numbers: Vec<u32>,
}

impl Default for Phrases {
    fn default() -> Self {
        Self { nodes: vec![Node::default()] }
    }
}

/// No name has more words and marks: a text is searched in time that grows with its length alone.
pub(super) const MOST_PIECES: usize = 40;

impl Phrases {
    pub fn is_empty(&self) -> bool {
        self.nodes.len() == 1
    }

    pub fn add(&mut self, words: &str, number: u32) {
        let mut node = 0;
        for piece in pieces(words) {
            let free = self.nodes.len() as u32;
            let next = *self.nodes[node].next.entry(folded(piece.of(words)).into()).or_insert(free);
            if next == free {
                self.nodes.push(Node::default());
            }
            node = next as usize;
        }
        self.nodes[node].numbers.push(number);
    }

    /// The numbers of the name that reads exactly so.
    pub fn get(&self, words: &str) -> &[u32] {
        let end = pieces(words).try_fold(0, |node, piece| self.step(node, piece.of(words)));
        end.map_or(&[], |node| &self.nodes[node].numbers)
    }

    /// Hands over every place where a name stands as a whole, with its numbers; those that start first come first.
    pub fn find(&self, text: &str, mut each: impl FnMut(Span, &[u32])) {
        let pieces: Vec<Span> = pieces(text).collect();
        for (at, first) in pieces.iter().enumerate() {
            let (mut node, mut end) = (0, first.start);
            for piece in &pieces[at..] {
                if is_broken(&text[end as usize..piece.start as usize]) {
                    break;
                }
                match self.step(node, piece.of(text)) {
                    Some(next) => (node, end) = (next, piece.end),
                    None => break,
                }
                let span = first.to(*piece);
                if !self.nodes[node].numbers.is_empty() && stands_alone(text, span) {
                    each(span, &self.nodes[node].numbers);
                }
            }
        }
    }

    fn step(&self, node: usize, piece: &str) -> Option<usize> {
        self.nodes[node].next.get(folded(piece)).map(|&next| next as usize)
    }
}

/// The words (runs of letters and digits) and marks of a text; what stands between them is white space.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| !c.is_whitespace())?;
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() {
            while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric()) {
                end = at + c.len_utf8();
            }
        }
        Some(Span::new(start, end))
    })
}

fn folded(piece: &str) -> &str {
    match piece {
        "’" | "‘" | "ʼ" | "`" => "'",
        "“" | "”" | "„" => "\"",
        "‐" | "‑" => "-",
        _ => piece,
    }
}

/// Whether a blank line parts two words.
fn is_broken(gap: &str) -> bool {
    gap.len() > 1 && gap.bytes().filter(|byte| *byte == b'\n').count() > 1
}

/// Whether no part of a longer word is cut off: of `O'Brien`, `bbc.co.uk`, or a letter with a mark on it. A possessive is no part.
fn stands_alone(text: &str, span: Span) -> bool {
    let words = span.of(text);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut before = text[..span.start as usize].chars().rev();
    let mut after = text[span.end as usize..].chars();
    let joint = |c: Option<char>| c.is_some_and(|c| folded(c.encode_utf8(&mut [0; 4])) == "'" || c == '.');
    let next = after.next();
    if matches!(next, Some('\u{300}'..='\u{36f}')) {
        return false;
    }
    if is_word(words.chars().next()) && joint(before.next()) && is_word(before.next()) {
        return false;
    }
    if is_word(words.chars().next_back()) && joint(next) {
        let letter = after.next();
        let possessive = next != Some('.') && matches!(letter, Some('s' | 'S')) && !is_word(after.next());
        return possessive || !is_word(letter);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words() {
        let mut phrases = Phrases::default();
        for (number, words) in ["Red Cross", "Red", "Workers' Party", "Brien", "BBC", "U.S"].iter().enumerate() {
            phrases.add(words, number as u32);
        }
        for (text, found) in [
            ("the Red\nCross", "Red Red\nCross"),
            ("Red\n\nCross", "Red"),
            ("Redder, RED and red Cross", ""),
            ("the Workers’ Party", "Workers’ Party"),
            ("O'Brien and O’Brien’s", ""),
            ("Brien's and Brien’s, said Brien.", "Brien Brien Brien"),
            ("BBC.com, the BBC. The (BBC)", "BBC BBC"),
            ("the U.S. Army", "U.S"),
            ("Bre\u{301}d Re\u{301}d Red\u{301}", ""),
        ] {
            let mut spans = Vec::new();
            phrases.find(text, |span, _| spans.push(span.of(text)));
            assert_eq!(spans.join(" "), found, "{text}");
        }
        assert_eq!((phrases.get("Workers ’Party"), phrases.get("Red Cross Red")), (&[2][..], &[][..]));
    }
}
