//! What the views ask for, as plain data. Every `start` and `end` is a UTF-16 offset into the text of the named article.
//! Percentages, measures and rates are rounded here, to what is shown. One file: all that the page is given, in one list, as its
//! TypeScript types are.

use serde::{Deserialize, Serialize};

use super::Utf16;

/// A stretch of one article.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Place {
    /// The article's id.
    pub article: String,
    pub start: Utf16,
    pub end: Utf16,
}

/// The story at a glance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Overview {
    pub articles: Vec<ArticleRow>,
    pub words: u32,
    pub actors: u32,
    pub figures: u32,
    pub quotes: u32,
    /// Actors of each kind.
    pub kinds: Vec<KindCount>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct KindCount {
    /// `person`, `organisation`, `place` or `group`.
    pub kind: &'static str,
    pub actors: u32,
    pub mentions: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleRow {
    pub id: String,
    /// Given, else found in the text, else its first words.
    pub title: String,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    pub source: Option<String>,
    /// Words of running text.
    pub words: u32,
    /// That count.
    pub mentions: u32,
    pub figures: u32,
    /// Scare quotes aside.
    pub quotes: u32,
    /// The id of an earlier article with the same text.
    pub same_as: Option<String>,
    /// An earlier article with which it shares most of its wording, if not all.
    pub like: Option<Likeness>,
    /// Whether it reads like English prose; where not, little is found.
    pub english: bool,
    /// Whether it counts: where it does not, it is left out of all counts and comparisons.
    pub counts: bool,
}

/// An article with which another shares most of its wording.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Likeness {
    /// Its id.
    pub article: String,
    /// Of the words of the shorter one those that stand word for word in the other.
    pub percent: u32,
    /// It is the shorter, and stands within the other.
    pub within: bool,
}

/// What no reader sees quickly, to be shown first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Headline {
    /// Rows of the Figures view whose figures differ.
    pub differ: Vec<String>,
    /// As in [`FigureTable`].
    pub different: Vec<(String, String)>,
    /// Whoever is mentioned in each of two articles or more and quoted in none, where others are quoted.
    pub silent: Option<NeverQuoted>,
}

/// One article for the Read view.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleAnswer {
    pub row: ArticleRow,
    pub paragraphs: Vec<Stretch>,
    /// Parts that are not running text: `metadata title byline dateline heading caption credit footer`.
    pub zones: Vec<Stretch>,
    pub mentions: Vec<MentionMark>,
    pub figures: Vec<FigureMark>,
    pub quotes: Vec<QuoteMark>,
    pub dates: Vec<Stretch>,
}

/// A stretch of the article at hand, and what it is (empty for paragraphs and sentences; the calendar value for dates, where known).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Stretch {
    pub start: Utf16,
    pub end: Utf16,
    pub kind: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MentionMark {
    pub start: Utf16,
    pub end: Utf16,
    pub kind: &'static str,
    /// `name` or `demonym`.
    pub via: &'static str,
    /// Percent.
    pub confidence: u8,
    /// The actor's id and name.
    pub actor: String,
    pub name: String,
    /// What a user's rule did to it: `you added “White Helmets” as an organisation (rule 1)`.
    pub why: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FigureMark {
    pub start: Utf16,
    pub end: Utf16,
    /// `count money percent measure duration age ordinal fraction rank`.
    pub kind: &'static str,
    /// What it says: a number, or bounds, or neither (`dozens of`).
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// `about at-least at-most more-than less-than vague`.
    pub approximation: Option<&'static str>,
    /// `USD`, `kilometre`, `year`.
    pub unit: Option<String>,
    /// The words for what it counts.
    pub counted: Option<Stretch>,
    /// The id of its row in the Figures view.
    pub row: String,
    /// What it says in short: `about 3,000,000 people`.
    pub gloss: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteMark {
    pub start: Utf16,
    pub end: Utf16,
    /// `direct`, `partial`, `indirect` or `scare`.
    pub kind: &'static str,
    /// As in [`QuoteItem`].
    pub id: String,
    /// The words that say who is quoted.
    pub source: Option<Stretch>,
    /// The actor's id, where they name one.
    pub actor: Option<String>,
}

/// A run of eight words or more that stands in other articles too.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedRun {
    pub start: Utf16,
    pub end: Utf16,
    pub words: u32,
    /// Where it stands in the first of them that has all of it.
    pub there: Place,
    /// How many other articles have these words or a part of them.
    pub articles: u32,
}

/// One actor in the Actors view; most mentioned first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ActorRow {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    /// Mentions in running text, demonyms included.
    pub count: u32,
    pub demonyms: u32,
    /// How often it is quoted.
    pub quoted: u32,
    /// One entry for each article that mentions it, in the order of the articles.
    pub articles: Vec<ArticleCount>,
    /// Its names, most frequent first, each with the reason why it is this actor.
    pub aliases: Vec<Alias>,
    /// Where in the story it is mentioned, in thousandths of the whole running text: the barcode.
    pub positions: Vec<u16>,
    /// Gries' deviation of proportions over the articles, 0 (even) to 1, two decimals.
    pub dispersion: f64,
    /// What the user's rules did to it: `you merged “Berg” and “the Captain” (rule 2)`.
    pub corrections: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleCount {
    pub article: String,
    pub count: u32,
    /// Per 1,000 words of that article, one decimal.
    pub per_thousand: f64,
    /// How often that article quotes it.
    pub quoted: u32,
    pub first: Place,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Alias {
    pub name: String,
    pub count: u32,
    /// A sentence that one can read: `surname of Recep Tayyip Erdogan`.
    pub why: String,
}

/// Two actors that may be one, where no rule is sure: asked, never done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Suggestion {
    /// Their ids.
    pub actors: [String; 2],
    /// `Ankara is the capital of Turkey, and does what governments do: Ankara said`.
    pub why: String,
}

/// What became of one of the user's rules.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct RuleReport {
    /// Its place in the list, counted from 1.
    pub number: u32,
    /// `applied`; `idle`: it does nothing now, but is kept for articles to come; `wrong`: it is no rule.
    pub state: &'static str,
    /// Why it is idle, or what is wrong with it.
    pub message: Option<String>,
}

/// The Figures view: rows of figures that count the same thing; most disagreement first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FigureTable {
    pub rows: Vec<FigureRow>,
    /// Pairs of row ids that a reader could confuse, though they count different things.
    pub different: Vec<(String, String)>,
    /// Of each of these pairs, why they are different things.
    pub different_why: Vec<String>,
    /// Words that tell of the same happening, with spaces between: `wound wounded injured hurt`. Who searches for one means all.
    pub happenings: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FigureRow {
    /// That of its first figure: the article's id and where in it the figure starts, `a1.250`. It names the row as long as the figure is there.
    pub id: String,
    /// `refugees`.
    pub what: String,
    /// `Turkey`.
    pub place: Option<String>,
    pub unit: Option<String>,
    pub kind: &'static str,
    /// `agree`, `differ`, `only` or `vague`.
    pub status: &'static str,
    /// Why these stand in one row, and why this status.
    pub why: String,
    /// What the user's rules did to it: `you said that “24 people” and “31 people” count the same thing (rule 2)`.
    pub corrections: Vec<String>,
    pub cells: Vec<FigureCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FigureCell {
    pub at: Place,
    /// The words, with approximation and what is counted: `about three million people`.
    pub words: String,
    /// In the unit of the row, whatever unit the words have; so the bounds.
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// `about at-least at-most more-than less-than vague`.
    pub approximation: Option<&'static str>,
}

/// The Quotes view: who is talked about, and who gets to talk.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QuotesAnswer {
    /// Most quoted first, then most mentioned.
    pub speakers: Vec<Speaker>,
    /// People and organisations that are mentioned and never quoted; those in most articles first, then most mentioned.
    pub never_quoted: Vec<NeverQuoted>,
    /// Quotes of which the text does not say whose they are.
    pub unattributed: Vec<QuoteItem>,
    /// Words that the author holds at arm's length: quoted from nobody.
    pub scare: Vec<QuoteItem>,
}

/// Somebody who is quoted: an actor, or whom the text does not name (`a spokesman`).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Speaker {
    /// For the evidence: the actor's id, or the words behind a full stop, `.spokesman`.
    pub id: String,
    /// The actor's id; none for words that name nobody.
    pub actor: Option<String>,
    /// The actor's name, or the words.
    pub name: String,
    /// The actor's kind.
    pub kind: Option<&'static str>,
    /// Mentions that count, and the articles that have any; none for words that name nobody.
    pub mentioned: u32,
    pub articles_mentioned: u32,
    pub quoted: QuoteCounts,
    pub articles_quoted: u32,
    /// In the order of the articles.
    pub quotes: Vec<QuoteItem>,
}

/// Quotes of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QuoteCounts {
    /// Whole sentences between quotation marks.
    pub direct: u32,
    /// Some words between quotation marks.
    pub partial: u32,
    /// What was said, in the author's words.
    pub indirect: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NeverQuoted {
    /// The actor's id.
    pub actor: String,
    pub name: String,
    pub kind: &'static str,
    pub mentioned: u32,
    pub articles_mentioned: u32,
}

/// One quote, with the words that say whose it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QuoteItem {
    /// For the evidence: the article's id, and where in it the quote starts and ends, `a1.250-310`.
    pub id: String,
    /// What is quoted, quotation marks included.
    pub at: Place,
    /// `direct`, `partial`, `indirect` or `scare`.
    pub kind: &'static str,
    pub words: String,
    /// The sentences from the quote to its source, whichever comes first; marks of kind `quote`, `source` and `cue`.
    pub passage: EvidenceSentence,
}

/// One date in the Time view, with all its mentions. In the order of the calendar; those without a place on it last.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DateRow {
    /// The TIMEX3 value; where it is not known, the words.
    pub id: String,
    /// `Friday 7 September 2018`; where the value is not known, the words.
    pub title: String,
    /// Its first and last day, counted from 1970-01-01; none for what has no place on the calendar.
    pub first: Option<i32>,
    pub last: Option<i32>,
    /// `day week month quarter season year decade century`
    pub precision: Option<&'static str>,
    pub cells: Vec<DateCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DateCell {
    pub at: Place,
    pub words: String,
}

/// The Links view.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Links {
    /// Sentences or paragraphs in all.
    pub units: u32,
    /// Most mentioned first.
    pub actors: Vec<LinkActor>,
    /// Most frequent first, then by G².
    pub pairs: Vec<Pair>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LinkActor {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    /// Units that mention it.
    pub units: u32,
}

/// Two actors and the units that mention both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Pair {
    pub a: String,
    pub b: String,
    pub count: u32,
    /// Log-likelihood ratio (Dunning 1993), one decimal; negative where they meet less often than by chance.
    pub g2: f64,
    /// Normalised pointwise mutual information, -1 to 1, two decimals.
    pub npmi: f64,
}

/// What the Links view asks: `{unit: "sentence" | "paragraph", minimum, most}`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LinksQuery {
    pub unit: Unit,
    /// Pairs with fewer common units are left out.
    pub minimum: u32,
    /// At most so many actors.
    pub most: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    Sentence,
    Paragraph,
}

/// What the Words view asks: terms of `n` words (1 to 4), at most `most` rows, function words left out unless `all`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(default)]
pub struct WordsQuery {
    pub n: u8,
    pub most: u32,
    pub all: bool,
    /// The id of the article whose words are asked for; none for the whole story.
    pub of: Option<String>,
    /// The id of the article against which keywords stand out; none for general news.
    pub against: Option<String>,
    /// Whether they stand out against all articles but that of `of` instead.
    pub rest: bool,
}

/// Which words stand around a phrase or an actor: at most `window` words away (1 to 20), at most `most` rows, function words left out
/// unless `all`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CollocatesQuery {
    pub of: KwicQuery,
    pub window: u8,
    pub most: u32,
    pub all: bool,
}

/// The words around a phrase or an actor, most frequent first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Collocates {
    /// Places where it stands.
    pub hits: u32,
    /// Words in the windows around them, each counted once.
    pub words: u32,
    pub collocates: Vec<Collocate>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Collocate {
    pub term: String,
    /// In the windows.
    pub count: u32,
    pub left: u32,
    pub right: u32,
    /// In the whole story.
    pub total: u32,
    /// Log-likelihood ratio (Dunning 1993), one decimal; negative where it stands there less often than by chance.
    pub g2: f64,
}

/// The Words view.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Words {
    /// Words of running text.
    pub tokens: u32,
    /// Different words.
    pub types: u32,
    pub terms: Vec<Term>,
    /// Single words that stand out against general news or other articles, by G²; empty for `n` above 1.
    pub keywords: Vec<Keyword>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Term {
    pub term: String,
    pub count: u32,
    pub per_thousand: f64,
    /// Articles that have it.
    pub articles: u32,
    pub dispersion: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Keyword {
    pub term: String,
    pub count: u32,
    /// Per million words of what it is compared with: the news reference, or another article.
    pub reference_per_million: f64,
    pub g2: f64,
    /// Binary logarithm of the ratio of relative frequencies (Hardie 2014), one decimal.
    pub log_ratio: f64,
}

/// A concordance: `phrase` as whole words, case aside, `*` for any ending; or all names of an actor.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum KwicQuery {
    Phrase(String),
    Actor(String),
}

/// Keywords in context (KWIC).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Concordance {
    /// Hits in all; `lines` holds at most as many as were asked for.
    pub total: u32,
    pub lines: Vec<KwicLine>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct KwicLine {
    pub at: Place,
    pub left: String,
    pub hit: String,
    pub right: String,
}

/// What the evidence drawer asks: the sentences behind a finding.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum EvidenceQuery {
    /// An actor's id.
    Actor(String),
    /// Two actors' ids and the unit in which they meet.
    Pair(String, String, Unit),
    /// The id of a row in the Figures view, or of any figure in it.
    Figure(String),
    /// The id of a speaker in the Quotes view.
    Speaker(String),
    /// The id of a quote in the Quotes view.
    Quote(String),
    /// The id of a row in the Time view.
    Date(String),
    /// A word or phrase, as in [`KwicQuery::Phrase`].
    Term(String),
}

/// The sentences that prove a finding, in the order of the articles.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Evidence {
    /// `Recep Tayyip Erdogan`, `Russia and Turkey`, `refugees in Turkey`.
    pub title: String,
    /// What found it and why it was put together, one sentence each.
    pub why: Vec<String>,
    /// Sentences in all; `sentences` holds at most as many as were asked for.
    pub total: u32,
    pub sentences: Vec<EvidenceSentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct EvidenceSentence {
    /// The sentence (or paragraph).
    pub at: Place,
    pub text: String,
    /// The words in question, as UTF-16 offsets into `text`; kind as in [`MentionMark`], `figure`, `date` or `term`.
    pub marks: Vec<Stretch>,
    /// Percent, the least sure of its marks; none for words and figures.
    pub confidence: Option<u8>,
}
