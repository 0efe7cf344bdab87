//! The laws of a reading, on texts made at random and, where they are at hand, on real articles.
#![cfg(not(target_arch = "wasm32"))]

use newsweave::report::Offsets;
use newsweave::text::{Shape, Span, TokenKind};
use newsweave::{Article, Document, Reading, read};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_on_any_text(text in text()) {
        check(&text);
    }
}

#[test]
fn laws_hold_on_long_runs() {
    for unit in [
        "a",
        ".",
        "“",
        "\"",
        "A ",
        "\n",
        "\r\n",
        "A. ",
        "x@",
        "1,",
        "\u{301}",
        "👍\u{200d}",
        "(a) ",
        "1 million ",
        "Ann Doe, ",
        "1-plus-",
        "1±",
        "one million, two hundred ",
        "said \"a\" he ",
    ] {
        check(&unit.repeat(2_000 / unit.len()));
    }
}

#[test]
fn laws_hold_on_real_articles() {
    for file in ["allsides_conflict", "allsides_rest_8000", "bbc_2225", "wikinews_cc"] {
        let path = format!("../shared/data/news/{file}.jsonl");
        let Ok(lines) = std::fs::read_to_string(&path) else {
            eprintln!("left out: there is no {path}");
            continue;
        };
        let step = lines.lines().count() / 50 + 1;
        for line in lines.lines().step_by(step) {
            let article: serde_json::Value = serde_json::from_str(line).expect("a JSON line");
            check(article["text"].as_str().expect("a text"));
        }
    }
}

/// Pieces of news, odd characters and anything at all, put together at random.
fn text() -> impl Strategy<Value = String> {
    let news = prop::sample::select(vec![
        "Mr. ",
        "Gen. Ann Doe ",
        "U.S. ",
        "p.m. ",
        "J. ",
        "the ",
        "said ",
        "He ",
        "killed ",
        "Lima ",
        "Peruvian ",
        "UN ",
        "(AP) — ",
        "LIMA ",
        "3.5 million ",
        "tens of thousands of people ",
        "$3.5m ",
        "No. 10 ",
        "2018-09-06 ",
        "Sept. 6, 2018 ",
        "Friday ",
        " date ",
        "By ",
        "Photo: ",
        "Getty Images",
        "(Doe/AP)",
        "according to ",
        "word—word ",
        "don't ",
        "Doe's ",
    ]);
    let odd = prop::sample::select(vec![
        ".",
        "!",
        "?",
        "…",
        "...",
        ",",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "(",
        ")",
        "[",
        "-",
        "–",
        "—",
        "/",
        "@",
        "•",
        "|",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "\t",
        "\x0c",
        " ",
        "\u{a0}",
        "\u{2009}",
        "\u{202f}",
        "\u{200b}",
        "\u{200d}",
        "\u{ad}",
        "\u{feff}",
        "\u{fffd}",
        "\u{301}",
        "\u{fe0f}",
        "\u{202e}",
        "\u{2028}",
        "\0",
        "٣",
        "१",
        "字",
        "。",
        "ﷺ",
        "İ",
        "ß",
        "👨‍👩‍👧",
        "🇵🇪",
        "\u{10ffff}",
    ]);
    let anything = any::<char>().prop_map(String::from);
    let piece = prop_oneof![
        4 => news.prop_map(String::from),
        3 => odd.prop_map(String::from),
        2 => "[A-Za-z0-9 ]{1,8}",
        1 => anything,
    ];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    tokens_are_lossless(text);
    sentences_and_paragraphs_are_whole(text);
    let article = Article::new("id", text);
    let reading = read(&article);
    findings_are_in_place(text, &reading);
    assert_eq!(findings(&reading), findings(&read(&article)), "read twice: {text:?}");
    offsets_agree_with_counting(text);
}

fn tokens_are_lossless(text: &str) {
    let document = Document::new(text);
    let mut end = 0;
    for token in &document.tokens {
        assert_on_edges(text, token.span);
        assert!(token.span.start >= end, "tokens overlap: {text:?}");
        let gap = &text[end as usize..token.span.start as usize];
        assert!(is_blank(gap), "lost {gap:?} in {text:?}");
        assert_eq!(token.shape.has(Shape::GLUED), !gap.chars().any(is_space), "glued after {gap:?} in {text:?}");
        assert!(token.kind != TokenKind::Number || token.shape.has(Shape::DIGIT), "{:?}", token.span.of(text));
        end = token.span.end;
    }
    assert!(is_blank(&text[end as usize..]), "lost the end of {text:?}");
}

/// White space, and what no reader sees.
fn is_blank(gap: &str) -> bool {
    gap.chars().all(|c| is_space(c) || matches!(c, '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || c == '\u{200b}'
}

fn sentences_and_paragraphs_are_whole(text: &str) {
    let document = Document::new(text);
    let (mut token, mut sentence) = (0, 0);
    for each in &document.sentences {
        assert_eq!(each.tokens.start, token, "a token in no sentence or in two: {text:?}");
        assert!(!each.tokens.is_empty());
        let (first, last) = (each.tokens.start as usize, each.tokens.end as usize - 1);
        assert_eq!(each.span, document.tokens[first].span.to(document.tokens[last].span));
        token = each.tokens.end;
    }
    assert_eq!(token as usize, document.tokens.len(), "tokens in no sentence: {text:?}");
    for each in &document.paragraphs {
        assert_eq!(each.sentences.start, sentence, "a sentence in no paragraph or in two: {text:?}");
        assert!(!each.sentences.is_empty());
        let (first, last) = (each.sentences.start as usize, each.sentences.end as usize - 1);
        assert_eq!(each.span, document.sentences[first].span.to(document.sentences[last].span));
        let blocks = each.span.of(text).replace("\r\n", "\n");
        assert!(!blocks.contains("\n\n"), "a blank line inside a paragraph of {text:?}");
        sentence = each.sentences.end;
    }
    assert_eq!(sentence as usize, document.sentences.len(), "sentences in no paragraph: {text:?}");
}

fn findings_are_in_place(text: &str, reading: &Reading) {
    let zones: Vec<_> = reading.zones.iter().map(|zone| zone.span).collect();
    let mentions: Vec<_> = reading.mentions.iter().map(|mention| mention.span).collect();
    let figures: Vec<_> = reading.figures.iter().map(|figure| figure.span).collect();
    let dates: Vec<_> = reading.dates.iter().map(|date| date.span).collect();
    let quotes: Vec<_> = reading.quotes.iter().map(|quote| quote.content).collect();
    let counted = reading.figures.iter().filter_map(|figure| figure.counted);
    let sources = reading.quotes.iter().flat_map(|quote| [quote.source, quote.cue]).flatten();
    for (what, spans) in [("zones", &zones), ("mentions", &mentions), ("figures", &figures), ("dates", &dates)] {
        assert!(
            spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
            "{what} overlap or are not in order: {text:?}"
        );
    }
    assert!(quotes.is_sorted(), "quotes are not in order: {text:?}");
    for span in zones
        .iter()
        .chain(&mentions)
        .chain(&figures)
        .chain(&dates)
        .chain(&quotes)
        .copied()
        .chain(counted)
        .chain(sources)
    {
        assert_on_edges(text, span);
    }
    for mention in &reading.mentions {
        assert!(mention.confidence <= 100);
    }
    for figure in &reading.figures {
        assert!(figure.low.is_none_or(|low| figure.high.is_none_or(|high| low <= high)), "{figure:?}");
        assert!([figure.value, figure.low, figure.high].into_iter().flatten().all(f64::is_finite), "{figure:?}");
    }
}

fn assert_on_edges(text: &str, span: Span) {
    assert!(!span.is_empty() && text.get(span.range()).is_some(), "{span:?} in {text:?}");
}

fn findings(reading: &Reading) -> String {
    let Reading { title, date, source, zones, mentions, figures, dates, quotes, .. } = reading;
    format!("{title:?} {date:?} {source:?} {zones:?} {mentions:?} {figures:?} {dates:?} {quotes:?}")
}

fn offsets_agree_with_counting(text: &str) {
    let offsets = Offsets::new(text);
    let (mut units, mut points) = (0, 0);
    for (at, c) in text.char_indices() {
        assert_eq!((offsets.utf16(at as u32).0, offsets.code_point(at as u32).0), (units, points), "{at} in {text:?}");
        (units, points) = (units + c.len_utf16() as u32, points + 1);
    }
    assert_eq!((offsets.utf16(text.len() as u32).0, offsets.code_point(text.len() as u32).0), (units, points));
}
