use serde::Serialize;

/// An offset in UTF-16 code units, as JavaScript counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Utf16(pub u32);

/// An offset in Unicode code points, as Python counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct CodePoint(pub u32);

/// Turns byte offsets of one text into UTF-16 or code points: a table of where they part, searched by bisection.
pub struct Offsets {
    /// For each character beyond ASCII: the byte after it, and how many fewer UTF-16 units and code points lie before that byte.
    marks: Vec<(u32, u32, u32)>,
}

impl Offsets {
    pub fn new(text: &str) -> Self {
        let (mut marks, mut utf16, mut points) = (Vec::new(), 0, 0);
        if !text.is_ascii() {
            for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
                utf16 += (c.len_utf8() - c.len_utf16()) as u32;
                points += (c.len_utf8() - 1) as u32;
                marks.push(((at + c.len_utf8()) as u32, utf16, points));
            }
        }
        Self { marks }
    }

    pub fn utf16(&self, byte: u32) -> Utf16 {
        Utf16(byte - self.before(byte).map_or(0, |m| m.1))
    }

    pub fn code_point(&self, byte: u32) -> CodePoint {
        CodePoint(byte - self.before(byte).map_or(0, |m| m.2))
    }

    fn before(&self, byte: u32) -> Option<&(u32, u32, u32)> {
        self.marks[..self.marks.partition_point(|m| m.0 <= byte)].last()
    }
}
