//! Actors: small stories with marked names, and what must hold for any.

mod marked;

use marked::marked;
use newsweave::corpus::actors::{Actors, Clusters};
use newsweave::names::Kind;
use newsweave::{Article, Corpus};
use proptest::prelude::*;

fn clusters(lines: &[&str]) -> Vec<Clusters> {
    lines.iter().map(|line| marked(line)).map(|(text, mentions)| Clusters::new(&text, &mentions)).collect()
}

/// Every actor as a line: its name, and its other names with the reason.
fn told(actors: &Actors) -> Vec<String> {
    let line = |actor: &newsweave::corpus::actors::Actor| {
        let others = actor.aliases.iter().filter(|alias| alias.name != actor.name);
        let others: Vec<String> = others.map(|alias| format!("{} ({})", alias.name, alias.why)).collect();
        format!("= {}: {}", actor.name, others.join("; ")).trim_end_matches(": ").to_string()
    };
    actors.list.iter().map(line).collect()
}

/// The actors of articles whose order is settled as they stand.
fn merged(articles: &[Clusters]) -> Actors {
    Actors::merge(articles, &(0..articles.len()).collect::<Vec<_>>())
}

#[test]
fn stories() {
    let mut failed = 0;
    for case in include_str!("cases/actors.txt").split("\n\n") {
        let lines: Vec<&str> = case.lines().filter(|line| !line.starts_with("//")).collect();
        let Some(name) = lines.first().and_then(|line| line.strip_prefix("# ")) else { continue };
        let articles: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("> ")).collect();
        let expected: Vec<&str> = lines.iter().copied().filter(|line| line.starts_with("= ")).collect();
        let found = told(&merged(&clusters(&articles)));
        if found != expected {
            failed += 1;
            println!("{name}\n  expected\n    {}\n  found\n    {}", expected.join("\n    "), found.join("\n    "));
        }
    }
    assert_eq!(failed, 0, "help: the rules stand in src/corpus/actors/link.rs and people.rs");
}

/// Words of which random names are made: enough alike that they meet every rule.
const WORDS: [&str; 26] = [
    "Ana", "Torres", "T.", "al-", "Al", "the", "Mr", "UN", "U.S.", "United", "States", "Nations", "of", "and",
    "Syrian", "Bank", "Bob", "Robert", "Torrez", "'s", "Jr", "Inc.", "—", "province", "ÅÉ", "\u{200b}",
];

fn name() -> impl Strategy<Value = String> {
    let word = prop_oneof![8 => proptest::sample::select(WORDS.to_vec()).prop_map(String::from), 1 => "\\PC{0,4}"];
    proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" ").replace(['[', ']'], ""))
}

fn article() -> impl Strategy<Value = String> {
    let mark = (proptest::sample::select(vec!["p", "o", "l", "g", "d"]), name());
    proptest::collection::vec(mark, 0..12).prop_map(|marks| {
        let marks = marks.iter().map(|(letter, name)| format!("Mr [{letter} {name}] (x) "));
        marks.collect()
    })
}

/// For each article in order the actors of its mentions, each named by its first mention.
fn partition(actors: &Actors, articles: &[usize], mentions: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let mut groups: Vec<Vec<(usize, usize)>> = actors
        .list
        .iter()
        .map(|actor| {
            let mut group: Vec<_> = actor.mentions.iter().map(|&(a, m)| (articles[a as usize], m as usize)).collect();
            group.sort_unstable();
            group
        })
        .collect();
    groups.sort_unstable();
    assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), mentions.iter().sum::<usize>());
    groups
}

proptest! {
    #[test]
    fn every_mention_has_one_actor_and_order_does_not_matter(story in proptest::collection::vec(article(), 0..5)) {
        let lines: Vec<&str> = story.iter().map(String::as_str).collect();
        let counts: Vec<usize> = lines.iter().map(|line| marked(line).1.len()).collect();
        let mut clusters = clusters(&lines);
        let actors = merged(&clusters);
        let mut order: Vec<usize> = (0..lines.len()).collect();
        let forward = partition(&actors, &order, &counts);
        for (i, actor) in actors.list.iter().enumerate() {
            prop_assert!(actor.mentions.iter().all(|&(a, m)| actors.of(a as usize, m as usize) == i));
            prop_assert!(actor.mentions.is_sorted() && !actor.mentions.is_empty() && !actor.id.is_empty());
            let counted: u32 = actor.aliases.iter().map(|alias| alias.count).sum();
            prop_assert_eq!(counted as usize, actor.mentions.len());
            prop_assert!(actor.aliases.iter().all(|alias| !alias.why.is_empty()));
            prop_assert!(actors.list[..i].iter().all(|other| other.id != actor.id));
        }
        clusters.reverse();
        order.reverse();
        prop_assert_eq!(forward, partition(&merged(&clusters), &order, &counts));
    }
}

#[test]
fn what_is_not_sure_is_asked() {
    let ask = |line: &str| {
        let (text, mentions) = marked(line);
        let actors = merged(&[Clusters::new(&text, &mentions)]);
        let asked = actors.suggestions(|(_, mention)| &text[mentions[mention as usize].span.end as usize..]);
        asked.into_iter().map(|s| s.why).collect::<Vec<_>>()
    };
    let line = "[l Ankara] warned that [l Turkey] would not wait. [l Vienna] is in [l Austria]. [l Lisbon] denied it.";
    assert_eq!(ask(line), ["Ankara is the capital of Turkey, and does what governments do: Ankara warned"]);
    let line = "Mr [p Berg] met [p Ana Berg] and [p Ewa Berg].";
    assert_eq!(ask(line), [""; 0]);
}

#[test]
fn a_surname_of_two_is_asked_about() {
    let articles = clusters(&["[p Jonas Berg] spoke.", "[p Peter Berg] spoke.", "[p Berg] is back."]);
    let why: Vec<String> = merged(&articles).suggestions(|_| "").into_iter().map(|s| s.why).collect();
    assert_eq!(why, ["Berg is the surname of Jonas Berg", "Berg is the surname of Peter Berg"]);
}

#[test]
fn an_article_that_was_removed_is_as_if_never_added() {
    let texts =
        ["Ana Torres of the Free Party spoke. Mrs Torres left.", "Pablo Torres sings. Torres is tired.", "Torres won."];
    let with = |ids: &[usize]| {
        let mut corpus = Corpus::default();
        ids.iter().for_each(|&i| {
            corpus.add(Article::new(i.to_string(), texts[i]));
        });
        corpus
    };
    let mut corpus = with(&[0, 1, 2]);
    corpus.actors();
    corpus.remove("1");
    assert_eq!(corpus.actors().list, with(&[0, 2]).actors().list);
}

/// The kind of the first actor, whose names are all read as a person's.
#[test]
fn an_actor_is_an_organisation_where_its_articles_call_it_one() {
    for (articles, kind) in [
        (
            vec![
                "Gunmen ran into the magazine [p Berg Blick]. [p Blick] is shut.",
                "[p Berg Blick], a weekly, mourns.",
            ],
            Kind::Organisation,
        ),
        (vec!["The newspaper [p Ana Berg] reads is shut. Once more [p Ana Berg] came."], Kind::Person),
        (
            vec!["The paper [p Ana Berg] reads is shut, like the paper [p Ana Berg] sells. Ms [p Berg] is sad."],
            Kind::Person,
        ),
    ] {
        assert_eq!(merged(&clusters(&articles)).list[0].kind, kind, "{articles:?}");
    }
}
