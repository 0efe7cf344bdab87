//! Corrections: small stories with rules, and what must hold for any.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../marked/mod.rs"]
mod marked;

mod cases;
mod laws;
mod random;
mod stories;

use marked::marked;
use newsweave::corpus::corrections::{Corrections, Rule};
use newsweave::report::{ArticleLine, CorpusDocument, Story};
use newsweave::{Article, Corpus, read};

fn rules(lines: &[&str]) -> Corrections {
    Corrections::new(lines.iter().map(|line| serde_json::from_str::<Rule>(line).map_err(|error| error.to_string())))
}

fn add(corpus: &mut Corpus, text: &str) {
    let (text, mentions) = marked(text);
    let article = Article::new((corpus.entries().len() + 1).to_string(), text);
    let mut reading = read(&article);
    reading.mentions = mentions;
    corpus.add_read(article, reading);
}

/// Everything that a story tells.
fn answers(story: &Story) -> String {
    let corpus = story.corpus();
    let mut all = format!("{:?}{:?}{:?}{:?}", story.overview(), story.actors(), story.figures(), story.quotes());
    all += &serde_json::to_string(&CorpusDocument::new(story)).unwrap();
    for (i, entry) in corpus.entries().iter().enumerate() {
        all += &format!("{:?}", story.article(&entry.article.id));
        all += &serde_json::to_string(&ArticleLine::new(corpus, i)).unwrap();
    }
    all
}

fn story(articles: &[String]) -> Story {
    let mut story = Story::default();
    articles.iter().enumerate().for_each(|(i, text)| add_text(&mut story, i, text));
    story
}

fn add_text(story: &mut Story, i: usize, text: &str) {
    let (text, _) = marked(text);
    let article = serde_json::json!({"id": (i + 1).to_string(), "text": text});
    story.add(serde_json::from_value(article).unwrap());
}
