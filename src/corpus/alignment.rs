//! Figures of all articles that count the same thing, and whether they agree.

use super::Corpus;
use crate::figures::FigureKind;

/// Rows of figures; every figure stands in one.
#[derive(Debug, Default)]
pub struct Alignment {
    pub rows: Vec<Row>,
    /// Pairs of rows that a reader could confuse, though they count different things.
    pub different: Vec<(usize, usize)>,
    row_of: Vec<Vec<u32>>,
}

/// Figures that count the same thing in the same place.
#[derive(Debug)]
pub struct Row {
    /// `refugees`.
    pub what: String,
    /// The actor that is the place.
    pub place: Option<usize>,
    pub unit: Option<String>,
    pub kind: FigureKind,
    pub status: Status,
    /// Why these figures stand together, and why this status.
    pub why: String,
    /// Article and figure, in order.
    pub cells: Vec<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Agree,
    Differ,
    /// In one article only.
    Only,
    /// Some article has no number to compare.
    Vague,
}

impl Alignment {
    pub fn new(corpus: &Corpus) -> Self {
        let mut alignment = Self::default();
        for (article, entry) in corpus.entries().iter().enumerate() {
            let mut of = Vec::new();
            for (i, figure) in entry.reading.figures.iter().enumerate() {
                of.push(alignment.rows.len() as u32);
                alignment.rows.push(Row {
                    what: figure.counted.map_or(String::new(), |span| entry.of(span).to_owned()),
                    place: None,
                    unit: figure.unit.clone(),
                    kind: figure.kind,
                    status: Status::Only,
                    why: "Only one article has this number.".to_owned(),
                    cells: vec![(article, i)],
                });
            }
            alignment.row_of.push(of);
        }
        alignment
    }

    /// The row of a figure.
    pub fn row_of(&self, article: usize, figure: usize) -> usize {
        self.row_of[article][figure] as usize
    }
}
