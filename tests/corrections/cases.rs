//! Small stories and what their rules do.

use newsweave::Corpus;
use newsweave::corpus::actors::Actor;
use newsweave::corpus::alignment::Row;
use newsweave::corpus::corrections::Outcome;
use newsweave::names::{Kind, Mention, Via};

use super::{add, rules};

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
    include_str!("../cases/corrections.txt").split("\n\n").filter_map(Case::new).collect()
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
