//! What many articles hold together, asked as the views ask.
#![cfg(not(target_arch = "wasm32"))]

use newsweave::corpus::Counting;
use newsweave::report::{
    ArticleInput, CollocatesQuery, EvidenceQuery, KwicQuery, LinksQuery, Place, Story, Unit, WordsQuery,
};
use proptest::prelude::*;

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

#[test]
fn an_article_without_title_goes_by_its_first_words_of_running_text() {
    let story = story(&[("a", " date 2021-03-04 When a storm hit Bergen, nobody was warned. It was night.")]);
    let row = &story.overview().articles[0];
    assert_eq!(
        (row.title.as_str(), row.date.as_deref()),
        ("When a storm hit Bergen, nobody was warned.", Some("2021-03-04"))
    );
}

#[test]
fn figures_in_headings_stand_in_the_view_only_where_zones_count() {
    let text =
        "Mayors of five towns meet\n\nThe mayors of five towns met in Bergen. They spoke for an hour about 40 bridges.";
    let mut story = story(&[("a", text)]);
    let counts = |story: &Story| story.figures().rows.iter().map(|row| row.cells.len()).sum::<usize>();
    let without = counts(&story);
    story.count(ALL_TEXT);
    assert_eq!(counts(&story), without + 1);
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

#[test]
fn an_article_that_was_removed_is_as_if_it_had_never_been_there() {
    let mut with = story(&[("a", SUMMIT), ("x", OTHER), ("b", STORM)]);
    let before = answers(&with);
    assert!(with.remove("x") && !with.remove("x"));
    assert_eq!(answers(&with), answers(&story(&[("a", SUMMIT), ("b", STORM)])));
    with.add(article("x", OTHER));
    with.add(article("b", STORM));
    assert_ne!(answers(&with), before, "the order is another one");
    assert_eq!(answers(&with), answers(&story(&[("a", SUMMIT), ("b", STORM), ("x", OTHER)])));
}

#[test]
fn an_article_with_the_id_of_another_takes_its_place() {
    let mut story = story(&[("a", SUMMIT), ("b", OTHER)]);
    story.add(article("a", STORM));
    assert_eq!(answers(&story), answers(&self::story(&[("a", STORM), ("b", OTHER)])));
}

#[test]
fn what_zones_hold_counts_only_when_asked() {
    let mut story = story(&[("a", SUMMIT)]);
    let before = answers(&story);
    story.count(ALL_TEXT);
    story.count(Counting::default());
    assert_eq!(answers(&story), before);
}

#[test]
fn names_less_sure_than_wished_are_left_out_of_every_answer() {
    let mut story = story(&[("a", SUMMIT), ("b", STORM), ("c", OTHER)]);
    let all = |story: &Story| -> Vec<u8> {
        let articles = ["a", "b", "c"].map(|id| story.article(id).unwrap().mentions);
        articles.iter().flatten().map(|mark| mark.confidence).collect()
    };
    let every = all(&story);
    let before = answers(&story);
    for least_confidence in [0, 50, 80, 95, 101] {
        story.count(Counting { least_confidence, ..ALL_TEXT });
        let left: Vec<u8> = every.iter().copied().filter(|sure| *sure >= least_confidence).collect();
        assert_eq!(all(&story), left);
        let actors = story.actors();
        let overview = story.overview();
        let mentions = |counts: &mut dyn Iterator<Item = u32>| counts.sum::<u32>() as usize;
        assert_eq!(mentions(&mut actors.iter().map(|actor| actor.count)), left.len());
        assert_eq!(mentions(&mut actors.iter().flat_map(|a| &a.aliases).map(|alias| alias.count)), left.len());
        assert_eq!(mentions(&mut overview.articles.iter().map(|row| row.mentions)), left.len());
        assert_eq!(overview.actors as usize, actors.len());
        let links = story.links(&LinksQuery { unit: Unit::Sentence, minimum: 1, most: 50 });
        assert!(links.actors.iter().all(|linked| actors.iter().any(|actor| actor.id == linked.id)));
        for row in story.figures().rows {
            assert!(row.place.is_none_or(|place| actors.iter().any(|actor| actor.name == place)));
        }
        for actor in &actors {
            let lines = story.concordance(&KwicQuery::Actor(actor.id.clone()), 100).total;
            assert_eq!(lines, actor.count);
            let sentences = story.evidence(&EvidenceQuery::Actor(actor.id.clone()), 100).sentences;
            assert!(sentences.iter().all(|sentence| sentence.confidence >= Some(least_confidence)));
        }
    }
    story.count(Counting::default());
    assert_eq!(answers(&story), before);
}

#[test]
fn an_article_in_another_language_counts_only_when_asked() {
    let mut story = story(&[("a", STORM), ("b", GERMAN)]);
    let alone = self::story(&[("a", STORM)]);
    let answered = |story: &Story| {
        let words = story.words(&WordsQuery { n: 1, most: 1000, all: true, ..WordsQuery::default() });
        let links = story.links(&LinksQuery { unit: Unit::Sentence, minimum: 1, most: 50 });
        let figures: Vec<_> = story.figures().rows.into_iter().map(|row| (row.what, row.status)).collect();
        format!("{figures:?} {words:?} {links:?} {} {}", story.overview().words, story.overview().figures)
    };
    assert_eq!(answered(&story), answered(&alone));
    assert!(story.actors().iter().all(|actor| actor.articles.iter().all(|count| count.article == "a")));
    let row = &story.overview().articles[1];
    assert!(row.words > 20 && !row.english && !row.counts, "its length is told: {row:?}");
    story.count(ALL_TEXT);
    assert!(story.overview().words > alone.overview().words);
    assert!(story.figures().rows.iter().any(|row| row.cells.iter().any(|cell| cell.at.article == "b")));
}

#[test]
fn figures_that_count_the_same_thing_stand_in_one_row() {
    let story = story(&[("a", SUMMIT), ("b", STORM), ("c", OTHER)]);
    let table = story.figures();
    let rows: Vec<_> = table
        .rows
        .iter()
        .filter(|row| row.status != "only")
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell.words.as_str()).collect::<Vec<_>>().join(" | ");
            format!("{} {}: {cells}", row.status, row.what)
        })
        .collect();
    assert_eq!(
        rows,
        [
            "differ people killed: 24 people | 31 people",
            "vague people wounded: 300 | Hundreds",
            "agree refugees: 2.4 million refugees | 2.4 million refugees",
        ]
    );
    let arrested = table.rows.iter().find(|row| row.what.contains("arrested")).unwrap();
    let pair = (table.rows[0].id.clone(), arrested.id.clone());
    assert!(table.different.contains(&pair), "24 people killed, 24 people arrested: {:?}", table.different);
}

#[test]
fn a_date_stands_once_with_all_its_mentions_in_the_order_of_the_calendar() {
    let mut story = story(&[("b", "It was closed on 4 March 2024, a witness said on Friday. Nobody came.")]);
    let date = Some("2024-03-06".to_owned());
    story.add(ArticleInput {
        date,
        ..article("a", "The bridge fell on Monday. It was built in 1987, not in May 1990.")
    });
    let rows = story.time().into_iter().map(|row| {
        let words = row.cells.iter().map(|cell| format!("{} ({})", cell.words, cell.at.article)).collect::<Vec<_>>();
        format!("{}, {}: {}", row.title, row.precision.unwrap_or("no place"), words.join(" | "))
    });
    let expected = [
        "1987, year: 1987 (a)",
        "May 1990, month: May 1990 (a)",
        "Monday 4 March 2024, day: 4 March 2024 (b) | Monday (a)",
        "Friday, no place: Friday (b)",
    ];
    assert_eq!(rows.collect::<Vec<_>>(), expected);
    let monday = story.evidence(&EvidenceQuery::Date("2024-03-04".into()), 10);
    assert_eq!((monday.title.as_str(), monday.total), ("Monday 4 March 2024", 2));
    let counted = "“Monday”: counted from the day of publication, Wednesday 6 March 2024.";
    assert_eq!(monday.why, ["“4 March 2024”: as the text has it.", counted]);
    let friday = story.evidence(&EvidenceQuery::Date("Friday".into()), 10);
    assert_eq!(friday.why, ["“Friday”: the article has no date to count from."]);
}

#[test]
fn evidence_marks_the_words_in_their_sentences() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let marked = |query| {
        let evidence = story.evidence(&query, 10);
        assert_eq!(evidence.total as usize, evidence.sentences.len());
        let of = |text: &str, start: u32, end: u32| {
            String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[start as usize..end as usize]).unwrap()
        };
        let mut words = Vec::new();
        for sentence in evidence.sentences {
            let text = if sentence.at.article == "a" { SUMMIT } else { STORM };
            assert_eq!(of(text, sentence.at.start.0, sentence.at.end.0), sentence.text);
            words.extend(sentence.marks.iter().map(|mark| of(&sentence.text, mark.start.0, mark.end.0)));
        }
        words.join(" | ")
    };
    let refugees = story.figures().rows.into_iter().find(|row| row.what == "refugees").unwrap().id;
    assert_eq!(marked(EvidenceQuery::Figure(refugees)), "2.4 million | 2.4 million");
    assert_eq!(marked(EvidenceQuery::Term("HARBOUR".into())), "harbour | harbour");
    assert_eq!(marked(EvidenceQuery::Term("rebel-* harbour".into())), "rebel-held harbour");
    assert_eq!(marked(EvidenceQuery::Term("its help".into())), "its help");
    assert_eq!(marked(EvidenceQuery::Term("".into())) + &marked(EvidenceQuery::Actor("nobody".into())), "");
    assert_eq!(story.evidence(&EvidenceQuery::Figure("a.999".into()), 10).total, 0);
}

#[test]
fn findings_keep_their_ids_when_others_come() {
    let mut story = story(&[("a", SUMMIT), ("b.1", STORM)]);
    let ids = |story: &Story| {
        let quotes = story.quotes();
        let mut ids: Vec<String> = story.figures().rows.into_iter().map(|row| row.id).collect();
        ids.extend(quotes.speakers.iter().map(|speaker| speaker.id.clone()));
        ids.extend(quotes.speakers.iter().flat_map(|speaker| &speaker.quotes).map(|quote| quote.id.clone()));
        ids
    };
    let before = ids(&story);
    story.add(article("c", OTHER));
    let after = ids(&story);
    assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
    for row in story.figures().rows {
        let title = story.evidence(&EvidenceQuery::Figure(row.id), 10).title;
        for Place { article, start, .. } in row.cells.into_iter().map(|cell| cell.at) {
            let any = story.evidence(&EvidenceQuery::Figure(format!("{article}.{}", start.0)), 10);
            assert_eq!((any.title, any.total > 0), (title.clone(), true), "any figure of a row leads to it");
        }
    }
    for speaker in story.quotes().speakers {
        assert_eq!(story.evidence(&EvidenceQuery::Speaker(speaker.id), 10).title, speaker.name);
        for quote in speaker.quotes {
            assert_eq!(story.evidence(&EvidenceQuery::Quote(quote.id), 10).title, quote.words);
        }
    }
}

#[test]
fn a_concordance_finds_whole_words_case_aside() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let lines = |phrase: &str| {
        let found = story.concordance(&KwicQuery::Phrase(phrase.into()), 100);
        assert_eq!(found.total as usize, found.lines.len());
        found.lines.into_iter().map(|line| line.hit).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(lines("storm"), "storm | storm");
    assert_eq!(lines("a storm"), "A storm | a storm");
    assert_eq!(lines("harbour master"), "harbour’s master");
    assert_eq!(lines("wound*"), "wounded | wounded");
    assert_eq!(lines("*-held"), "rebel-held");
    assert_eq!(lines("held"), "");
    assert_eq!(lines("rebel held"), "rebel-held", "words joined by a hyphen are found apart");
    assert_eq!(lines("the rebel held harbour"), "The rebel-held harbour");
    assert_eq!(lines("red-cross"), "Red Cross | Red Cross", "and words apart joined");
    assert_eq!(lines("stórm"), lines("storm"), "accents do not tell words apart");
    assert_eq!(lines("Monday Norway"), "", "a sentence ends between them");
    let few = story.concordance(&KwicQuery::Phrase("the".into()), 1);
    assert!(few.total > 1 && few.lines.len() == 1);
    assert_eq!((few.lines[0].left.as_str(), few.lines[0].hit.as_str()), ("", "The"));
}

#[test]
fn words_are_counted_and_compared_with_general_news() {
    let words = story(&[("a", SUMMIT), ("b", STORM)]).words(&WordsQuery { n: 1, most: 1000, ..WordsQuery::default() });
    let count = |term: &str| words.terms.iter().find(|t| t.term == term).map(|t| (t.count, t.articles));
    assert_eq!((count("storm"), count("Norway"), count("harbour")), (Some((2, 2)), Some((4, 2)), Some((2, 1))));
    assert_eq!((count("the"), count("24"), count("rebel-held")), (None, None, Some((1, 1))));
    assert!(words.keywords.iter().any(|k| k.term == "Norway" && k.g2 > 20.0 && k.log_ratio > 5.0));
    assert!(words.keywords.is_sorted_by(|a, b| a.g2 >= b.g2));
}

#[test]
fn the_words_of_one_article_are_compared_with_those_of_another() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let one = |of: &str, against: Option<&str>| {
        let (of, against) = (Some(of.to_owned()), against.map(str::to_owned));
        story.words(&WordsQuery { n: 1, most: 1000, of, against, ..WordsQuery::default() })
    };
    let words = one("b", Some("a"));
    let count = |term: &str| words.terms.iter().find(|t| t.term == term).map(|t| (t.count, t.articles));
    assert_eq!((count("harbour"), count("Norway"), count("Chile")), (Some((2, 1)), Some((1, 1)), None));
    let key = |term: &str| words.keywords.iter().find(|k| k.term == term);
    assert!(key("harbour").is_some_and(|k| k.reference_per_million == 0.0 && k.log_ratio > 1.0));
    assert!(key("Norway").is_none(), "it stands more often in the other");
    assert!(one("b", None).keywords.iter().any(|k| k.term == "Norway"), "but more often than in general news");
    assert_eq!(one("b", Some("b")).keywords, [], "nothing stands out against itself");
}

#[test]
fn the_words_around_a_word_are_counted_once() {
    let text = "Red boats sail. Blue boats sail past red boats, and old boats rot. A red house stands.";
    let story = story(&[("a", text)]);
    let around = |of: KwicQuery, window: u8| {
        let found = story.collocates(&CollocatesQuery { of, window, most: 100, all: true });
        let listed = found.collocates.iter().map(|c| format!("{} {}+{} of {}", c.term, c.left, c.right, c.total));
        (found.hits, found.words, listed.collect::<Vec<_>>().join(", "))
    };
    // Marks are passed over; "sail" between two boats belongs to the first.
    let (hits, words, listed) = around(KwicQuery::Phrase("boats".into()), 1);
    assert_eq!((hits, words), (4, 8));
    for expected in ["red 2+0 of 3", "sail 0+2 of 2", "blue 1+0 of 1", "and 0+1 of 1", "old 1+0 of 1", "rot 0+1 of 1"] {
        assert!(listed.to_lowercase().contains(expected), "{expected}: {listed}");
    }
    assert_eq!(around(KwicQuery::Phrase("zebra".into()), 5), (0, 0, String::new()));
    let everything = around(KwicQuery::Phrase("boats".into()), 20);
    assert_eq!(everything.1 + everything.0, story.words(&WordsQuery { n: 1, ..WordsQuery::default() }).tokens);
}

#[test]
fn the_words_around_an_actor_are_those_around_all_its_names() {
    let story = story(&[("a", SUMMIT), ("b", STORM)]);
    let dahl = story.actors().into_iter().find(|actor| actor.name == "Ingrid Dahl").unwrap();
    let of = KwicQuery::Actor(dahl.id);
    let found = story.collocates(&CollocatesQuery { of, window: 2, most: 100, all: true });
    assert_eq!(found.hits, 2);
    let terms: Vec<_> = found.collocates.iter().map(|c| c.term.as_str()).collect();
    assert!(terms.contains(&"thanked") && terms.contains(&"said") && !terms.contains(&"Dahl"), "{terms:?}");
}

#[test]
fn the_same_text_twice_is_noticed() {
    let twins = |story: &Story| -> Vec<Option<String>> {
        story.overview().articles.into_iter().map(|row| row.same_as).collect()
    };
    let a = Some("a".to_owned());
    let mut story = story(&[("a", SUMMIT), ("b", STORM), ("c", SUMMIT), ("d", ""), ("e", ""), ("f", SUMMIT)]);
    assert_eq!(twins(&story), [None, None, a.clone(), None, None, a]);
    story.add(article("b", SUMMIT));
    story.add(article("c", SUMMIT));
    story.add(article("a", OTHER));
    let b = Some("b".to_owned());
    assert_eq!(twins(&story), [None, None, b.clone(), None, None, b]);
    story.remove("b");
    assert_eq!(twins(&story), [None, None, None, None, Some("c".to_owned())]);
}

#[test]
fn prose_in_another_language_is_not_taken_for_english() {
    let english: Vec<_> = story(&[("a", SUMMIT), ("b", GERMAN), ("c", "Kurz.")])
        .overview()
        .articles
        .iter()
        .map(|row| row.english)
        .collect();
    assert_eq!(english, [true, false, true]);
}

proptest! {
    #[test]
    fn any_strings_can_be_asked_of_any_story(texts in prop::collection::vec("\\PC{0,60}", 0..4), phrase in "\\PC{0,8}") {
        let mut story = Story::default();
        for (i, text) in texts.iter().enumerate() {
            story.add(article(&i.to_string(), text));
        }
        answers(&story);
        for phrase in [phrase, "*".into(), "**".into(), "* *".into()] {
            story.concordance(&KwicQuery::Phrase(phrase.clone()), 3);
            story.evidence(&EvidenceQuery::Term(phrase.clone()), 3);
            story.collocates(&CollocatesQuery { of: KwicQuery::Phrase(phrase), window: 3, most: 3, all: true });
        }
    }
}
