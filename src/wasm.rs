//! The engine as JavaScript sees it: one class, a method for each answer. Offsets are UTF-16; a lone surrogate is read as U+FFFD,
//! which is as long. Answers are plain objects of the types in `report/answers.rs`.

use std::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::corpus::Counting;
use crate::corpus::actors::Clusters;
use crate::corpus::corrections::Corrections;
use crate::names;
use crate::reading;
use crate::report::Story;
use crate::text::Document;

/// Says on the console what went wrong and where, should the engine ever stop with a panic.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
}

/// A story: articles in, answers out.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    story: Story,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads an article and adds it; one with the same id is replaced in place.
    #[wasm_bindgen(unchecked_return_type = "ArticleRow")]
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "ArticleInput")] article: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.add(from_js(article)?))
    }

    /// Whether there was such an article.
    pub fn remove(&mut self, id: &str) -> bool {
        self.story.remove(id)
    }

    /// Says what counts; at first running English text, and every mention in it. `all_text`: captions, credits, headings and articles
    /// in other languages too. `least_confidence`: mentions less sure than that, in percent, are left out of all answers.
    pub fn set_counting(&mut self, all_text: bool, least_confidence: u8) {
        self.story.count(Counting { all_text, least_confidence });
    }

    /// Takes a user's rules, in place of those before, for the articles that are here and those to come; says what became of each.
    #[wasm_bindgen(unchecked_return_type = "RuleReport[]")]
    pub fn correct(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Rule[]")] rules: Vec<JsValue>,
    ) -> Result<JsValue, JsError> {
        let rules = rules.into_iter().map(|rule| serde_wasm_bindgen::from_value(rule).map_err(|e| e.to_string()));
        self.story.correct(Corrections::new(rules));
        self.corrections()
    }

    /// What has become of each of the user's rules by now.
    #[wasm_bindgen(unchecked_return_type = "RuleReport[]")]
    pub fn corrections(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.corrections())
    }

    /// What is wrong with rules, if anything, without taking them.
    #[wasm_bindgen(unchecked_return_type = "RuleReport[]")]
    pub fn check(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Rule[]")] rules: Vec<JsValue>,
    ) -> Result<JsValue, JsError> {
        Self::new().correct(rules)
    }

    #[wasm_bindgen(unchecked_return_type = "Overview")]
    pub fn overview(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.overview())
    }

    #[wasm_bindgen(unchecked_return_type = "ArticleAnswer | null")]
    pub fn article(&self, id: &str) -> Result<JsValue, JsError> {
        to_js(&self.story.article(id))
    }

    #[wasm_bindgen(unchecked_return_type = "Stretch[] | null")]
    pub fn sentences(&self, id: &str) -> Result<JsValue, JsError> {
        to_js(&self.story.sentences(id))
    }

    #[wasm_bindgen(unchecked_return_type = "Headline")]
    pub fn headline(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.headline())
    }

    /// What an article has word for word in common with the article `with`, or with any.
    #[wasm_bindgen(unchecked_return_type = "SharedRun[] | null")]
    pub fn shared(&self, id: &str, with: Option<String>) -> Result<JsValue, JsError> {
        to_js(&self.story.shared(id, with.as_deref()))
    }

    #[wasm_bindgen(unchecked_return_type = "ActorRow[]")]
    pub fn actors(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.actors())
    }

    #[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
    pub fn suggestions(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.suggestions())
    }

    #[wasm_bindgen(unchecked_return_type = "FigureTable")]
    pub fn figures(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.figures())
    }

    #[wasm_bindgen(unchecked_return_type = "QuotesAnswer")]
    pub fn quotes(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.quotes())
    }

    #[wasm_bindgen(unchecked_return_type = "DateRow[]")]
    pub fn time(&self) -> Result<JsValue, JsError> {
        to_js(&self.story.time())
    }

    #[wasm_bindgen(unchecked_return_type = "Links")]
    pub fn links(
        &self,
        #[wasm_bindgen(unchecked_param_type = "LinksQuery")] query: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.links(&from_js(query)?))
    }

    #[wasm_bindgen(unchecked_return_type = "Words")]
    pub fn words(
        &self,
        #[wasm_bindgen(unchecked_param_type = "WordsQuery")] query: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.words(&from_js(query)?))
    }

    #[wasm_bindgen(unchecked_return_type = "Collocates")]
    pub fn collocates(
        &self,
        #[wasm_bindgen(unchecked_param_type = "CollocatesQuery")] query: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.collocates(&from_js(query)?))
    }

    /// At most `most` lines.
    #[wasm_bindgen(unchecked_return_type = "Concordance")]
    pub fn concordance(
        &self,
        #[wasm_bindgen(unchecked_param_type = "KwicQuery")] query: JsValue,
        most: usize,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.concordance(&from_js(query)?, most))
    }

    /// At most `most` sentences.
    #[wasm_bindgen(unchecked_return_type = "Evidence")]
    pub fn evidence(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EvidenceQuery")] query: JsValue,
        most: usize,
    ) -> Result<JsValue, JsError> {
        to_js(&self.story.evidence(&from_js(query)?, most))
    }
}

/// Reads a text in full, keeps nothing, and gives the number of its findings.
#[wasm_bindgen]
pub fn read(text: String) -> usize {
    let reading = reading::read(&Article::new("", text));
    reading.mentions.len() + reading.figures.len() + reading.dates.len() + reading.quotes.len()
}

/// Reads the names of a text, tells which actors they mean, keeps nothing, and gives the number of mentions.
#[wasm_bindgen]
pub fn names(text: String) -> usize {
    let mentions = names::find(&Document::new(&text), &[]);
    black_box(Clusters::new(&text, &mentions));
    mentions.len()
}

fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(|e| JsError::new(&e.to_string()))
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| JsError::new(&e.to_string()))
}
