//! The engine inside a real browser: what it reads there is what it reads anywhere.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, JSON, JsString, Object, Reflect};
use newsweave::wasm::Engine;
use newsweave::{Article, read};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_reading_in_the_browser_equals_one_on_the_machine() {
    let sample = include_str!("../www/articles/2018-09-07-after-the-tehran-summit.txt");
    let Some(native) = option_env!("NATIVE_READING") else {
        panic!("`cargo xtask test wasm` gives the native reading")
    };
    assert_eq!(format!("{:?}", read(&Article::new("sample", sample))), native);
}

#[wasm_bindgen_test]
fn any_string_can_be_read() {
    for text in ["", " ", "\u{FEFF}", "\0\u{FFFD}\u{10FFFF}", "“‘’”", "👩‍👩‍👧‍👦 \u{202E}abc", "\r\r\n\u{2028}\u{2029}"]
    {
        read(&Article::new("odd", text));
    }
    read(&Article::new("long", "a".repeat(1 << 20)));
}

/// JavaScript strings may hold half a character: it is read as U+FFFD, which is as long, so that all offsets stay.
#[wasm_bindgen_test]
fn offsets_hold_behind_half_a_character() {
    let mut units = vec![0xD83D, 0x20, 0xD83D, 0xDE42, 0x20];
    units.extend("The storm killed 24 people.".encode_utf16());
    let article = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&article, &key.into(), &value).unwrap();
    set("id", "a".into());
    set("text", JsString::from_char_code(&units).into());
    let mut engine = Engine::new();
    engine.add(article.into()).unwrap_or_else(|_| panic!("the article is taken"));

    let answer = engine.article("a").unwrap_or_else(|_| panic!("the article is there"));
    let get = |from: &JsValue, key: &str| Reflect::get(from, &key.into()).unwrap();
    let figure = Array::from(&get(&answer, "figures")).get(0);
    let start = units.windows(2).position(|pair| pair == [0x32, 0x34]).unwrap();
    assert_eq!(get(&figure, "start").as_f64(), Some(start as f64));
    assert_eq!(get(&figure, "end").as_f64(), Some(start as f64 + 2.0));
    assert!(get(&get(&answer, "row"), "date").is_null());
    assert!(engine.article("b").unwrap_or_else(|_| panic!("no article is an answer")).is_null());
}

#[wasm_bindgen_test]
fn rules_are_taken_as_objects() {
    let parse = |json: &str| JSON::parse(json).unwrap_or_else(|_| panic!("{json}"));
    let mut engine = Engine::new();
    let rules = [
        r#"{"rule": "add", "name": "white helmets", "kind": "organisation"}"#,
        r#"{"rule": "not-an-entity", "name": {"words": "May", "at": {"article": "a"}}}"#,
        r#"{"rule": "same", "figures": ["3 boats", {"words": "3", "at": {"article": "a", "suffix": " ships"}}]}"#,
        r#"{"rule": "not-the-same", "figure": "3 boats"}"#,
        r#"{"rule": "grow"}"#,
    ];
    let reports = engine.correct(rules.map(parse).into()).unwrap_or_else(|_| panic!("a list of rules is taken"));
    let article = r#"{"id": "a", "text": "It rained. The white helmets came with 3 boats."}"#;
    engine.add(parse(article)).unwrap_or_else(|_| panic!("the article is taken"));
    let states = |reports: JsValue| {
        let state = |report: JsValue| Reflect::get(&report, &"state".into()).unwrap().as_string().unwrap();
        Array::from(&reports).iter().map(state).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(states(reports), "idle idle idle idle wrong");
    assert_eq!(
        states(engine.corrections().unwrap_or_else(|_| panic!("they are told"))),
        "applied idle idle applied wrong"
    );
}
