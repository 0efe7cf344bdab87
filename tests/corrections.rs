//! Corrections: small stories with rules, and what must hold for any.
#![cfg(not(target_arch = "wasm32"))]

mod marked;

use marked::marked;
use newsweave::corpus::actors::Actor;
use newsweave::corpus::alignment::Row;
use newsweave::corpus::corrections::{Corrections, Outcome, Rule};
use newsweave::names::{Kind, Mention, Via};
use newsweave::report::{ArticleLine, CorpusDocument, Story};
use newsweave::{Article, Corpus, read};
use proptest::prelude::*;

fn rules(lines: &[&str]) -> Corrections {
    Corrections::new(lines.iter().map(|line| serde_json::from_str::<Rule>(line).map_err(|error| error.to_string())))
}

/// A case: articles, rules, and what becomes of them.
#[derive(Default)]
struct Case<'c> {
    name: &'c str,
    before: Vec<&'c str>,
    rules: Vec<&'c str>,
    after: Vec<&'c str>,
    expected: Vec<&'c str>,
}

impl<'c> Case<'c> {
    fn new(text: &'c str) -> Option<Self> {
        let mut case = Case::default();
        let mut rest = text.trim_start_matches(|c| c != '#').strip_prefix("# ")?;
        // What begins with none of the marks goes on with the line before.
        while !rest.is_empty() {
            let next = rest
                .match_indices('\n')
                .map(|(at, _)| at + 1)
                .find(|&at| rest[at..].starts_with(['>', '{', '<', '=', '~', '!']));
            let (line, behind) = rest.split_at(next.unwrap_or(rest.len()));
            let line = line.trim_end();
            match line.strip_prefix("> ") {
                _ if case.name.is_empty() => case.name = line,
                Some(article) if case.rules.is_empty() => case.before.push(article),
                Some(article) => case.after.push(article),
                None if line.starts_with('{') => case.rules.push(line),
                None => case.expected.push(line),
            }
            rest = behind;
        }
        Some(case)
    }

    fn corpus(&self) -> Corpus {
        let mut corpus = Corpus::default();
        self.before.iter().for_each(|text| add(&mut corpus, text));
        corpus.correct(rules(&self.rules));
        self.after.iter().for_each(|text| add(&mut corpus, text));
        corpus
    }
}

fn add(corpus: &mut Corpus, text: &str) {
    let (text, mentions) = marked(text);
    let article = Article::new((corpus.entries().len() + 1).to_string(), text);
    let mut reading = read(&article);
    reading.mentions = mentions;
    corpus.add_read(article, reading);
}

/// The lines of a case that say what became of it: of those kinds that the case gives.
fn told(corpus: &Corpus, case: &Case) -> Vec<String> {
    let gives = |mark: char| case.expected.iter().any(|line| line.starts_with(mark));
    let mut lines = Vec::new();
    if gives('<') {
        lines.extend(
            corpus.entries().iter().map(|entry| format!("< {}", marks(&entry.article.text, &entry.reading.mentions))),
        );
    }
    if gives('=') {
        lines.extend(corpus.actors().list.iter().map(line));
    }
    if gives('~') {
        let rows = corpus.alignment().rows.iter().filter(|row| row.cells.len() > 1 || !row.corrections.is_empty());
        lines.extend(rows.map(|row| row_line(corpus, row)));
    }
    let outcome = |outcome: &Outcome| match outcome {
        Outcome::Applied => " applied",
        Outcome::Idle(_) => " idle",
        Outcome::Wrong(_) => " wrong",
    };
    lines.push(format!("!{}", corpus.outcomes().iter().map(outcome).collect::<String>()));
    lines
}

/// White space within names is shown as blanks.
fn marks(text: &str, mentions: &[Mention]) -> String {
    let (mut out, mut end) = (String::new(), 0);
    for mention in mentions {
        let letter = match (mention.kind, mention.via) {
            (Kind::Person, _) => 'p',
            (Kind::Organisation, _) => 'o',
            (Kind::Place, Via::Demonym) => 'd',
            (Kind::Place, Via::Name) => 'l',
            (Kind::Group, _) => 'g',
        };
        out += &text[end..mention.span.start as usize];
        out += &format!("[{letter} {}]", mention.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "));
        end = mention.span.end as usize;
    }
    out + &text[end..]
}

/// An actor with its names: those that differ from the shown one, and those with a reason that is the user's.
fn line(actor: &Actor) -> String {
    let told = |why: &str| why != "its name" || actor.aliases.iter().all(|alias| alias.name != actor.name);
    let names = actor.aliases.iter().filter(|alias| alias.name != actor.name || alias.why.contains("(rule "));
    let names = names.filter(|alias| told(&alias.why)).map(|alias| format!("{} ({})", alias.name, alias.why));
    format!("= {}: {}", actor.name, names.collect::<Vec<_>>().join("; ")).trim_end_matches(": ").into()
}

/// A row of figures: its status, the numbers, and what the user said of it.
fn row_line(corpus: &Corpus, row: &Row) -> String {
    let number = |&(article, figure): &(usize, usize)| {
        let entry = &corpus.entries()[article];
        entry.of(entry.reading.figures[figure].span)
    };
    let numbers: Vec<&str> = row.cells.iter().map(number).collect();
    let told: String = row.corrections.iter().map(|&rule| format!(" ({})", corpus.corrections().told(rule))).collect();
    format!("~ {:?} {}: {}{told}", row.status, row.what, numbers.join(" | "))
}

fn cases() -> Vec<Case<'static>> {
    include_str!("cases/corrections.txt").split("\n\n").filter_map(Case::new).collect()
}

#[test]
fn stories_are_corrected_as_the_cases_say() {
    let mut failed = 0;
    for case in cases() {
        let found = told(&case.corpus(), &case);
        if found != case.expected {
            failed += 1;
            println!(
                "{}\n  expected\n    {}\n  found\n    {}",
                case.name,
                case.expected.join("\n    "),
                found.join("\n    ")
            );
        }
    }
    assert_eq!(failed, 0, "help: tests/cases/corrections.txt, src/corpus/corrections");
}

#[test]
fn a_wrong_rule_says_what_is_wrong_with_it() {
    for (rule, message) in [
        (r#"{"rule": "marge", "names": ["A", "B"]}"#, "unknown variant `marge`, expected one of `merge`, `split`"),
        (r#"{"rule": "merge", "names": ["A"], "to": "B"}"#, "unknown field `to`"),
        (r#"{"rule": "merge"}"#, "missing field `names`"),
        (r#"{"names": ["A"]}"#, "missing field `rule`"),
        (
            r#"{"rule": "retype", "name": "A", "kind": "city"}"#,
            "expected one of `person`, `organisation`, `place`, `group`",
        ),
        (r#"{"rule": "not-an-entity", "name": {"at": 1}}"#, "a name is a text, or an object with `words`"),
        (r#"{"rule": "not-an-entity", "name": ""}"#, "a name is empty"),
        (r#"{"rule": "rename", "name": "A", "to": " "}"#, "`to` is empty"),
        (r#"{"rule": "same", "figures": []}"#, "`figures` is empty"),
        (r#"{"rule": "same", "figures": ["3 million", " "]}"#, "a figure is empty"),
        (r#"{"rule": "not-the-same", "figure": {"words": "3", "kind": "place"}}"#, "a figure has no `kind`"),
        (r#"{"rule": "not-the-same", "figure": "3", "from": "3"}"#, "`figure` and `from` are the same"),
        (r#"{"rule": "not-a-figure", "figure": ""}"#, "a figure is empty"),
        (r#"{"rule": "not-a-quote", "quote": {"words": "no", "kind": "place"}}"#, "a quote has no `kind`"),
        (r#"{"rule": "said-by", "quote": "no", "speaker": " "}"#, "a name is empty"),
        (r#"{"rule": "said-by", "speaker": "Ana Torres"}"#, "missing field `quote`"),
        ("7", "expected"),
    ] {
        let mut corpus = Corpus::default();
        corpus.correct(rules(&[rule]));
        let [Outcome::Wrong(told)] = &corpus.outcomes()[..] else { panic!("{rule} is taken") };
        assert!(told.contains(message), "{rule}: {told}");
    }
    let long = format!(r#"{{"rule": "add", "name": "{}", "kind": "group"}}"#, "A ".repeat(41));
    let mut corpus = Corpus::default();
    corpus.correct(rules(&[&long]));
    assert!(matches!(&corpus.outcomes()[0], Outcome::Wrong(told) if told.contains("more than 40 words")));
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

#[test]
fn what_a_rule_touched_says_so() {
    let mut story = story(&["Ana Torres met reporters in Oslo. Later she thanked the White Helmets.".into()]);
    story.correct(rules(&[
        r#"{"rule": "add", "name": "Ana Torres", "kind": "person"}"#,
        r#"{"rule": "add", "name": "White Helmets", "kind": "organisation"}"#,
        r#"{"rule": "retype", "name": "White Helmets", "kind": "group"}"#,
        r#"{"rule": "rename", "name": "Ana Torres", "to": "Senator Torres"}"#,
    ]));
    let actors = story.actors();
    let helmets = actors.iter().find(|actor| actor.name == "White Helmets").unwrap();
    assert_eq!((helmets.kind, helmets.count), ("group", 1));
    let told = ["you said that “White Helmets” is a group (rule 3)"];
    assert_eq!(helmets.corrections, told);
    let evidence = story.evidence(&newsweave::report::EvidenceQuery::Actor(helmets.id.clone()), 10);
    assert!(evidence.why.last().unwrap().contains(told[0]), "{:?}", evidence.why);
    let marks = story.article("1").unwrap().mentions;
    let why: Vec<_> = marks.iter().filter_map(|mark| mark.why.as_deref()).collect();
    assert_eq!(why, ["you added “Ana Torres” as a person (rule 1)", told[0]]);
    let torres = actors.iter().find(|actor| actor.name == "Senator Torres").unwrap();
    assert!(torres.corrections.contains(&"you renamed “Ana Torres” to “Senator Torres” (rule 4)".into()));
    assert!(story.corrections().iter().all(|report| report.state == "applied" && report.message.is_none()));
}

#[test]
fn nobody_asks_again_about_actors_that_are_kept_apart() {
    let mut corpus = Corpus::default();
    add(&mut corpus, "[l Norway] waits. [l Oslo] said no. [l Lima] said yes, and [l Peru] waits.");
    let asked = |corpus: &Corpus| corpus.suggestions().into_iter().map(|s| s.why).collect::<Vec<_>>();
    assert_eq!(asked(&corpus).len(), 2);
    corpus.correct(rules(&[r#"{"rule": "split", "name": "Oslo", "from": "Norway"}"#]));
    assert!(matches!(&asked(&corpus)[..], [lima] if lima.contains("Lima")));
    assert_eq!(corpus.outcomes(), [Outcome::Applied]);
}

#[test]
fn figures_that_a_user_set_apart_are_different_for_that_reason() {
    let mut story =
        story(&["The storm killed 24 people in Oslo.".into(), "The storm killed 24 people in Oslo.".into()]);
    assert_eq!(story.figures().rows.len(), 1);
    let at = |article: &str| format!(r#"{{"words": "24 people", "at": {{"article": "{article}"}}}}"#);
    let rule = format!(r#"{{"rule": "not-the-same", "figure": {}, "from": {}}}"#, at("1"), at("2"));
    story.correct(rules(&[&rule]));
    let table = story.figures();
    assert_eq!((table.rows.len(), table.different.len()), (2, 1));
    assert!(table.different_why[0].contains("you said that"), "{}", table.different_why[0]);
}

/// Each quote with its kind and whose it is; figures with their numbers.
fn quotes_and_figures(story: &Story) -> Vec<String> {
    let quotes = story.quotes();
    let item = |who: &str, words: &str, kind: &str| format!("{who}: {words} ({kind})");
    let said = quotes.speakers.iter().flat_map(|s| s.quotes.iter().map(|q| item(&s.name, &q.words, q.kind)));
    let nobody = quotes.unattributed.iter().chain(&quotes.scare).map(|q| item("nobody", &q.words, q.kind));
    let mut all: Vec<String> = said.chain(nobody).collect();
    all.sort_unstable();
    all.extend(story.figures().rows.iter().flat_map(|row| &row.cells).map(|cell| cell.words.clone()));
    all
}

#[test]
fn quotes_are_whose_a_user_says_and_what_is_none_is_gone() {
    let text = "Ana Torres met Olav Berg in Oslo. “We will stay here,” Torres said. “They will not stay here,” Berg said. \
                The “wall” of 40 trucks stood.";
    let mut story = story(&[text.into()]);
    let read = quotes_and_figures(&story);
    assert_eq!(
        read,
        [
            "Ana Torres: “We will stay here,” (direct)",
            "Olav Berg: “They will not stay here,” (direct)",
            "nobody: “wall” (scare)",
            "40 trucks",
        ]
    );
    story.correct(rules(&[
        r#"{"rule": "said-by", "quote": "\"We will stay", "speaker": "Berg"}"#,
        r#"{"rule": "said-by", "quote": {"words": "stay here", "at": {"article": "1", "prefix": "will not "}}}"#,
        r#"{"rule": "said-by", "quote": "wall", "speaker": "a driver"}"#,
        r#"{"rule": "not-a-figure", "figure": "40 trucks"}"#,
        r#"{"rule": "not-a-quote", "quote": "We will go"}"#,
    ]));
    assert_eq!(
        quotes_and_figures(&story),
        [
            "Olav Berg: “We will stay here,” (direct)",
            "a driver: “wall” (partial)",
            "nobody: “They will not stay here,” (direct)",
        ]
    );
    let states: Vec<_> = story.corrections().iter().map(|report| report.state).collect();
    assert_eq!(states, ["applied", "applied", "applied", "applied", "idle"]);
    let berg = story.actors().into_iter().find(|actor| actor.name == "Olav Berg").unwrap();
    assert_eq!(berg.quoted, 1);
    let quote = story.quotes().unattributed.remove(0).id;
    let why = story.evidence(&newsweave::report::EvidenceQuery::Quote(quote), 9).why.join(" ");
    assert!(
        why.contains("you said that the words “stay here” are those of nobody that the text names (rule 2)"),
        "{why}"
    );
    let line = serde_json::to_string(&ArticleLine::new(story.corpus(), 0)).unwrap();
    assert!(line.contains(r#""said_by":{"actor":"olav-berg","speaker":"Berg""#), "{line}");
    story.correct(rules(&[
        r#"{"rule": "not-a-quote", "quote": "We will stay"}"#,
        r#"{"rule": "not-a-quote", "quote": "wall"}"#,
        r#"{"rule": "said-by", "quote": "wall", "speaker": {"words": "Berg", "at": {"article": "1", "suffix": " said"}}}"#,
    ]));
    assert_eq!(
        quotes_and_figures(&story),
        ["Olav Berg: “They will not stay here,” (direct)", "Olav Berg: “wall” (partial)", "40 trucks"],
        "a later rule wins"
    );
    story.correct(Corrections::default());
    assert_eq!(quotes_and_figures(&story), read);
}

/// Names of which random stories and rules are made: some within others, some alike.
const NAMES: [&str; 16] = [
    "Ana Torres",
    "Torres",
    "Pablo Torres",
    "Mr Torres",
    "Berg",
    "Olav Berg",
    "Norland",
    "Syrian",
    "Syria",
    "UN",
    "United Nations",
    "Red Cross",
    "New Red Cross",
    "Cross",
    "U.S.",
    "Åsa—",
];

fn name() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(NAMES.to_vec())
}

fn kind() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["person", "organisation", "place", "group"])
}

fn marked_article() -> impl Strategy<Value = String> {
    let letter = proptest::sample::select(vec!["p", "o", "l", "g", "d"]);
    let piece = prop_oneof![
        3 => (letter, name()).prop_map(|(letter, name)| format!("[{letter} {name}] met ")),
        2 => name().prop_map(|name| format!("{name} left 3 million people in ")),
        1 => proptest::sample::select(FIGURES.to_vec()).prop_map(|figure| format!("and {figure}, ")),
        1 => (name(), name()).prop_map(|(seen, by)| format!("town. “We saw {seen} there,” [p {by}] said. ")),
        1 => Just("town. ".to_string()),
    ];
    proptest::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

/// Figures of which random stories and rules are made.
const FIGURES: [&str; 5] = ["3 million people", "3 million", "24 people killed", "killed 31", "dozens"];

fn figure() -> impl Strategy<Value = String> {
    let words = || proptest::sample::select(FIGURES.to_vec());
    prop_oneof![
        words().prop_map(|words| format!("{words:?}")),
        (words(), 1..4, "(left )?").prop_map(|(words, article, prefix)| {
            format!(r#"{{"words": {words:?}, "at": {{"article": "{article}", "prefix": {prefix:?}}}}}"#)
        }),
    ]
}

fn quote() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(r#""“We saw""#.to_string()),
        name().prop_map(|name| format!(r#""We saw {name}""#)),
        (1..4).prop_map(|article| format!(r#"{{"words": "We saw", "at": {{"article": "{article}"}}}}"#)),
    ]
}

fn naming() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => name().prop_map(|name| format!("{name:?}")),
        1 => (name(), kind()).prop_map(|(name, kind)| format!(r#"{{"words": {name:?}, "kind": "{kind}"}}"#)),
        1 => (name(), 1..4, "(met )?").prop_map(|(name, article, prefix)| {
            format!(r#"{{"words": {name:?}, "at": {{"article": "{article}", "prefix": {prefix:?}}}}}"#)
        }),
    ]
}

fn rule() -> impl Strategy<Value = String> {
    prop_oneof![
        (naming(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "merge", "names": [{a}, {b}]}}"#)),
        (naming(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "split", "name": {a}, "from": {b}}}"#)),
        (naming(), name()).prop_map(|(a, to)| format!(r#"{{"rule": "rename", "name": {a}, "to": {to:?}}}"#)),
        (naming(), kind()).prop_map(|(a, kind)| format!(r#"{{"rule": "retype", "name": {a}, "kind": "{kind}"}}"#)),
        naming().prop_map(|a| format!(r#"{{"rule": "not-an-entity", "name": {a}}}"#)),
        (naming(), kind()).prop_map(|(a, kind)| format!(r#"{{"rule": "add", "name": {a}, "kind": "{kind}"}}"#)),
        (figure(), figure()).prop_map(|(a, b)| format!(r#"{{"rule": "same", "figures": [{a}, {b}]}}"#)),
        (figure(), figure()).prop_map(|(a, b)| format!(r#"{{"rule": "not-the-same", "figure": {a}, "from": {b}}}"#)),
        figure().prop_map(|a| format!(r#"{{"rule": "not-the-same", "figure": {a}}}"#)),
        figure().prop_map(|a| format!(r#"{{"rule": "not-a-figure", "figure": {a}}}"#)),
        (quote(), naming()).prop_map(|(a, b)| format!(r#"{{"rule": "said-by", "quote": {a}, "speaker": {b}}}"#)),
        quote().prop_map(|a| format!(r#"{{"rule": "said-by", "quote": {a}}}"#)),
        quote().prop_map(|a| format!(r#"{{"rule": "not-a-quote", "quote": {a}}}"#)),
        Just("{}".to_string()),
    ]
}

fn corrections(lines: &[String]) -> Corrections {
    rules(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

fn laws_hold(corpus: &Corpus) {
    for (article, entry) in corpus.entries().iter().enumerate() {
        let spans: Vec<_> = entry.reading.mentions.iter().map(|mention| mention.span).collect();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "names overlap: {spans:?}");
        for (i, span) in spans.iter().enumerate() {
            assert!(!span.of(&entry.article.text).is_empty());
            let actor = &corpus.actors().list[corpus.actors().of(article, i)];
            assert!(actor.mentions.contains(&(article as u32, i as u32)));
        }
    }
    for actor in &corpus.actors().list {
        let counted: u32 = actor.aliases.iter().map(|alias| alias.count).sum();
        assert_eq!(counted as usize, actor.mentions.len());
        assert!(actor.mentions.is_sorted() && !actor.name.is_empty());
    }
    let mut cells: Vec<_> = corpus.alignment().rows.iter().flat_map(|row| &row.cells).collect();
    cells.sort_unstable();
    let figures = corpus.entries().iter().enumerate();
    let figures = figures.flat_map(|(article, entry)| (0..entry.reading.figures.len()).map(move |at| (article, at)));
    assert!(cells.into_iter().copied().eq(figures), "every figure stands in one row");
    let firsts: Vec<_> = corpus.actors().list.iter().map(|actor| actor.mentions[0]).collect();
    assert!(firsts.is_sorted(), "actors are not in the order of their first mentions");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Rules that come after the articles do what they would have done before them; and rules that are taken away leave no trace.
    #[test]
    fn it_makes_no_difference_when_rules_come(
        articles in proptest::collection::vec(marked_article(), 0..4),
        others in proptest::collection::vec(rule(), 0..3),
        lines in proptest::collection::vec(rule(), 0..6),
        split in 0usize..4,
    ) {
        let debug = |corpus: &Corpus| {
            let entries = corpus.entries().iter();
            let mentions: Vec<_> = entries.map(|e| (e.reading.mentions.clone(), e.corrected().to_vec())).collect();
            let quotes: Vec<_> = corpus.entries().iter().map(|e| e.reading.quotes.clone()).collect();
            let (speakers, outcomes) = (corpus.speakers(), corpus.outcomes());
            format!("{:?} {mentions:?} {quotes:?} {speakers:?} {outcomes:?} {:?}", corpus.actors(), corpus.alignment())
        };
        let mut first = Corpus::default();
        first.correct(corrections(&lines));
        articles.iter().for_each(|text| add(&mut first, text));
        laws_hold(&first);
        let mut later = Corpus::default();
        for (i, text) in articles.iter().enumerate() {
            if i == split {
                later.correct(corrections(&others));
                later.actors();
            }
            add(&mut later, text);
        }
        later.actors();
        later.correct(corrections(&lines));
        prop_assert_eq!(debug(&first), debug(&later));
        let mut plain = Corpus::default();
        articles.iter().for_each(|text| add(&mut plain, text));
        first.correct(Corrections::default());
        prop_assert_eq!(debug(&first), debug(&plain));
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_are_the_same_whenever_rules_come(
        articles in proptest::collection::vec(marked_article(), 1..3),
        lines in proptest::collection::vec(rule(), 1..4),
    ) {
        let plain = answers(&story(&articles));
        let mut late = story(&articles);
        late.correct(corrections(&lines));
        let mut early = Story::default();
        early.correct(corrections(&lines));
        articles.iter().enumerate().for_each(|(i, text)| add_text(&mut early, i, text));
        prop_assert_eq!(answers(&late), answers(&early));
        late.correct(Corrections::default());
        prop_assert_eq!(answers(&late), plain);
    }

    #[test]
    fn any_strings_can_be_ruled_on(text in "(\\PC|[a-c'’. \n-]){0,40}", words in "(\\PC|[a-c'’. -]){0,4}", prefix in "\\PC{0,2}") {
        let at = serde_json::json!({"words": words, "at": {"article": "1", "prefix": prefix}});
        let lines: Vec<String> = [
            serde_json::json!({"rule": "add", "name": words, "kind": "person"}),
            serde_json::json!({"rule": "add", "name": text, "kind": "place"}),
            serde_json::json!({"rule": "add", "name": at, "kind": "group"}),
            serde_json::json!({"rule": "merge", "names": [words, at]}),
            serde_json::json!({"rule": "split", "name": at, "from": words}),
            serde_json::json!({"rule": "rename", "name": words, "to": text}),
            serde_json::json!({"rule": "not-an-entity", "name": text}),
            serde_json::json!({"rule": "same", "figures": [words, at, text]}),
            serde_json::json!({"rule": "not-the-same", "figure": at, "from": text}),
            serde_json::json!({"rule": "not-a-figure", "figure": text}),
            serde_json::json!({"rule": "said-by", "quote": at, "speaker": text}),
            serde_json::json!({"rule": "not-a-quote", "quote": words}),
        ]
        .iter()
        .map(ToString::to_string)
        .collect();
        let mut story = story(&[]);
        story.add(serde_json::from_value(serde_json::json!({"id": "1", "text": format!("{words} {text} {words}")})).unwrap());
        story.correct(corrections(&lines));
        laws_hold(story.corpus());
        answers(&story);
    }
}
