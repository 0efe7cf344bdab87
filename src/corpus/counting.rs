/// What of the findings counts; all of the rest is kept, shown where it stands, and left out of counts and comparisons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Captions, credits, headings, other zones and articles that do not read like English count like running text.
    pub all_text: bool,
    /// Mentions less sure than that, in percent, do not count.
    pub least_confidence: u8,
}
