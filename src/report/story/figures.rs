use super::Story;
use crate::corpus::alignment::{Row, happenings, told_in};
use crate::report::{FigureCell, FigureRow, FigureTable, labels};

impl Story {
    /// The Figures view; without the figures in zones, where these do not count.
    pub fn figures(&self) -> FigureTable {
        let alignment = self.corpus.alignment();
        let id = |row: usize| self.row_id(&alignment.rows[row]);
        let rows = alignment.rows.iter().filter(|row| !row.aside).map(|row| FigureRow {
            id: self.row_id(row),
            what: row.what.clone(),
            place: row.place.map(|actor| self.corpus.actors().list[actor].name.clone()),
            unit: row.unit.clone(),
            kind: labels::figure(row.kind),
            status: labels::status(row.status),
            why: row.why.clone(),
            corrections: self.told(&row.corrections),
            cells: row
                .cells
                .iter()
                .filter(|cell| self.counts(cell))
                .map(|&(article, figure)| self.cell(row, article, figure))
                .collect(),
        });
        let different = alignment.different.iter().map(|pair| (id(pair.rows.0), id(pair.rows.1)));
        let different_why = alignment.different.iter().map(|pair| pair.why.clone());
        FigureTable {
            rows: rows.collect(),
            different: different.collect(),
            different_why: different_why.collect(),
            happenings: happenings().collect(),
        }
    }

    /// Whether a figure stands in text that counts.
    pub(super) fn counts(&self, &(article, figure): &(usize, usize)) -> bool {
        let entry = self.entry(article);
        entry.counts_span(entry.reading.figures[figure].span, self.corpus.counting())
    }

    /// `refugees in Turkey`.
    pub(super) fn row_title(&self, row: &Row) -> String {
        match row.place {
            Some(place) => format!("{} in {}", row.what, self.corpus.actors().list[place].name),
            None => row.what.clone(),
        }
    }

    fn cell(&self, row: &Row, article: usize, figure: usize) -> FigureCell {
        let entry = self.entry(article);
        let figure = &entry.reading.figures[figure];
        // the number and what it counts stand together: the words from one to the other are shown
        let words = match figure.counted {
            Some(counted) if counted.start >= figure.span.end => figure.span.to(counted),
            _ => figure.span,
        };
        let told = |number: Option<f64>| number.map(|number| told_in(row, figure, number));
        FigureCell {
            at: self.place(article, figure.span),
            words: entry.of(words).to_owned(),
            value: told(figure.value),
            low: told(figure.low),
            high: told(figure.high),
            approximation: figure.approximation.map(labels::approximation),
        }
    }
}
