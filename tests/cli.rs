//! The program as other programs use it: lines in, lines and an exit status out.
#![cfg(not(target_arch = "wasm32"))]

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// Exit status, objects on standard output, and what standard error says.
fn newsweave(arguments: &[&str], input: &[u8]) -> (i32, Vec<Value>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_newsweave"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = program.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = program.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let lines = output.stdout.split(|b| *b == b'\n').filter(|line| !line.is_empty());
    let lines = lines.map(|line| serde_json::from_slice(line).unwrap()).collect();
    (output.status.code().unwrap(), lines, String::from_utf8(output.stderr).unwrap())
}

fn ids(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["id"].as_str().unwrap()).collect()
}

#[test]
fn answers_every_article_in_order() {
    let input = br#"{"id":"b","text":"One."}
{"id":"a","text":"Two.","title":"T","date":"2018-09-07","source":"S"}
"#;
    for arguments in [&["read"][..], &["read", "--each"]] {
        let (status, lines, errors) = newsweave(arguments, input);
        assert_eq!((status, ids(&lines), errors.as_str()), (0, vec!["b", "a"], ""));
    }
}

#[test]
fn every_mention_says_how_sure_it_is() {
    let input =
        "{\"id\":\"a\",\"text\":\"Angela Merkel met Emmanuel Macron in Berlin. Later Hob Grint spoke, Tarn said.\"}\n";
    let (status, lines, _) = newsweave(&["read"], input.as_bytes());
    let mentions = lines[0]["mentions"].as_array().unwrap();
    assert_eq!((status, mentions.len() >= 3), (0, true), "{mentions:?}");
    for mention in mentions {
        let confidence = mention["confidence"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&confidence), "{mention}");
        assert!(mention["confidence"].to_string().len() <= "0.99".len(), "two decimals: {mention}");
    }
    assert!(mentions[0]["confidence"].as_f64().unwrap() > 0.8, "a plain name is sure: {}", mentions[0]);
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let input =
        b"{\"id\":\"a\",\"text\":\"One.\"}\n\nnonsense\n{\"id\":\"no text\"}\n\xff\n{\"id\":\"b\",\"text\":\"Two.\"}";
    for arguments in [&["read"][..], &["read", "--each"]] {
        let (status, lines, errors) = newsweave(arguments, input);
        assert_eq!((status, ids(&lines)), (1, vec!["a", "b"]));
        let numbers: Vec<_> = errors.lines().map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(numbers, ["line 3", "line 4", "line 5"]);
    }
}

#[test]
fn an_id_stands_once_in_a_story() {
    let input = b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"text\":\"Two.\"}\n";
    let (status, lines, errors) = newsweave(&["read"], input);
    assert_eq!((status, ids(&lines)), (1, vec!["a"]));
    assert!(errors.starts_with("line 2: "), "{errors}");
}

#[test]
fn no_articles_give_no_lines_and_an_empty_story() {
    assert_eq!(newsweave(&["read"], b""), (0, Vec::new(), String::new()));
    let (status, lines, _) = newsweave(&["corpus"], b"");
    assert_eq!(
        (status, &lines[0]["figures"], &lines[0]["different"]),
        (0, &Value::Array(vec![]), &Value::Array(vec![]))
    );
}
