//! The engine inside a real browser: what it reads there is what it reads anywhere.
#![cfg(target_arch = "wasm32")]

use newsweave::{Article, read};
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
