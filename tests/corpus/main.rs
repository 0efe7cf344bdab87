//! What many articles hold together, asked as the views ask.
#![cfg(not(target_arch = "wasm32"))]

mod articles;
mod counting;
mod findings;
mod words;

use newsweave::corpus::Counting;
use newsweave::report::{ArticleInput, KwicQuery, LinksQuery, Story, Unit, WordsQuery};

const SUMMIT: &str = "The presidents of Norway and Chile met in Oslo on Monday. Norway hosts 2.4 million refugees from Chile.\n\n\
    A storm in Bergen killed 24 people and wounded about 300, officials in Norway said. “We were lucky,” said Ingrid Dahl, \
    35, of the Red Cross. Dahl thanked Chile 🙂 for its help.";
const STORM: &str = "At least 31 people were killed when a storm hit Bergen. Hundreds were wounded. Norway has taken in 2.4 \
    million refugees. The rebel-held harbour is closed, the Red Cross said. The harbour’s master, Olav Berg, fled.";
const OTHER: &str =
    "Chile won the match in Lima. Olav Berg scored 3 goals. Police arrested 24 people near the harbour.";

const GERMAN: &str = "Die Regierung in Bergen hat am Montag erklärt, dass sie den Vertrag nicht unterschreiben wird, weil er dem \
    Land schadet und 31 Bürger ihn ablehnen; das sagte ein Sprecher.";

const ALL_TEXT: Counting = Counting { all_text: true, least_confidence: 0 };

fn article(id: &str, text: &str) -> ArticleInput {
    ArticleInput { id: id.into(), text: text.into(), title: None, date: None, source: None }
}

fn story(articles: &[(&str, &str)]) -> Story {
    let mut story = Story::default();
    articles.iter().for_each(|(id, text)| drop(story.add(article(id, text))));
    story
}

/// Everything that the views can ask of a story.
fn answers(story: &Story) -> String {
    let overview = story.overview();
    let mut all = format!("{:#?}\n{:#?}\n{:#?}", overview, story.actors(), story.figures());
    all += &format!("{:#?}", story.time());
    for unit in [Unit::Sentence, Unit::Paragraph] {
        all += &format!("{:#?}", story.links(&LinksQuery { unit, minimum: 1, most: 50 }));
    }
    for n in 1..=3 {
        all += &format!("{:#?}", story.words(&WordsQuery { n, most: 1000, all: n == 2, ..WordsQuery::default() }));
    }
    all += &format!("{:#?}", story.concordance(&KwicQuery::Phrase("the *".into()), 100));
    for row in overview.articles {
        all += &format!("{:#?}", story.article(&row.id));
    }
    all
}
