//! Figures, dates and the sentences that prove them, with ids that last.

use newsweave::report::{ArticleInput, EvidenceQuery, Place, Story};

use super::{OTHER, STORM, SUMMIT, article, story};

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
fn sentences_that_are_not_shown_are_counted_as_those_that_are() {
    let story = story(&[
        ("a", "The harbour is old. A harbour, a harbour! No ship came.\n\nThe harbour again; \"the harbour\" he said."),
        ("b", "Harbour works began. They ended at the old harbour."),
        ("c", "Nothing happened.\n\n- harbour\n- harbour"),
    ]);
    for term in ["harbour", "the harbour", "*bour", "nowhere"] {
        let query = EvidenceQuery::Term(term.into());
        let all = story.evidence(&query, 100);
        assert_eq!(all.total as usize, all.sentences.len());
        assert!((0..all.sentences.len()).all(|most| story.evidence(&query, most).total == all.total), "{term}");
    }
}

#[test]
fn a_spokesman_of_another_article_is_somebody_else_and_the_police_are_the_same() {
    let said = |speaker: &str| format!("The bridge is closed. “Nobody may cross it now,” {speaker} said on Friday.");
    let articles = [("a", "an official"), ("b", "the official"), ("c", "police"), ("d", "police")];
    let mut story = story(&[]);
    for (id, speaker) in articles {
        let source = Some(format!("Post {id}"));
        story.add(ArticleInput { source, ..article(id, &said(speaker)) });
    }
    let quotes = story.quotes();
    let mut names: Vec<&str> = quotes.speakers.iter().map(|speaker| speaker.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["an official (Post a)", "police", "the official (Post b)"]);
}
