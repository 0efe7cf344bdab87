//! The same articles give the same answers in whatever order they come.
#![cfg(not(target_arch = "wasm32"))]

use newsweave::{Article, Corpus};
use proptest::prelude::*;

/// Six articles of one event, with names that are written in several ways equally often, and figures of which some fit two rows.
const ARTICLES: [&str; 6] = [
    "A storm in Bergen killed 24 people and wounded about 300, officials in Norway said. “We were lucky,” said Ingrid Dahl of the \
     Red Cross. TeleNord showed the harbour.",
    "At least 31 people were killed when a storm hit Bergen. Hundreds were wounded. Norway has taken in 2.4 million refugees. The \
     harbour’s master, Olav Berg, fled. Telenord showed him.",
    "Two dozen died in the storm. Olaf Berg spoke of 300 wounded in the harbour of Bergen. Mr Dahl of the Nordic Rescue Council \
     thanked Norway.",
    "Olav Berg scored 3 goals. Police arrested 24 people near the harbour. Norwegian TV called Berg a hero. The NRC was not there.",
    "Norway hosts about 2.4 million war refugees, half of them children. The Norwegian Refugee Council, or NRC, counted 2.5 million. \
     Ms. Dahl said so.",
    "The storm of Bergen left 24 dead and 290 hurt, and some 2.4 million people without power. Knut Dahl and Berg were rescued.",
];

/// Actors, rows of figures and pairs of rows, each with all that it holds, wherever they stand.
fn found(order: &[usize]) -> [Vec<String>; 3] {
    let mut corpus = Corpus::default();
    for &at in order {
        corpus.add(Article::new(at.to_string(), ARTICLES[at]));
    }
    let place = |article: usize, start: u32| (corpus.entries()[article].article.id.clone(), start);
    let sorted = |mut places: Vec<(String, u32)>| {
        places.sort();
        places
    };
    let actors = corpus.actors().list.iter().map(|actor| {
        let start = |article: usize, mention: usize| corpus.entries()[article].reading.mentions[mention].span.start;
        let mentions = actor.mentions.iter().map(|&(a, m)| place(a as usize, start(a as usize, m as usize)));
        format!("{} {:?} {:?} {:?}", actor.name, actor.kind, actor.aliases, sorted(mentions.collect()))
    });
    let alignment = corpus.alignment();
    let start = |article: usize, figure: usize| corpus.entries()[article].reading.figures[figure].span.start;
    let row = |at: usize| {
        let row = &alignment.rows[at];
        let of = row.place.map(|actor| corpus.actors().list[actor].name.as_str());
        let cells = row.cells.iter().map(|&(article, figure)| place(article, start(article, figure)));
        format!("{} {of:?} {:?} {} {:?}", row.what, row.status, row.why, sorted(cells.collect()))
    };
    let different = alignment.different.iter().map(|pair| {
        let mut rows = [row(pair.rows.0), row(pair.rows.1)];
        rows.sort();
        rows.concat()
    });
    let mut found = [actors.collect(), (0..alignment.rows.len()).map(row).collect(), different.collect::<Vec<_>>()];
    found.iter_mut().for_each(|found| found.sort());
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_articles_changes_only_the_order(order in Just(vec![0, 1, 2, 3, 4, 5]).prop_shuffle()) {
        let (came, settled) = (found(&order), found(&[0, 1, 2, 3, 4, 5]));
        for (came, settled) in came.iter().zip(&settled) {
            prop_assert_eq!(came, settled);
        }
    }
}
