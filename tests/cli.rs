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

/// A file of rules by that name.
fn rules(name: &str, content: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

const HELMETS: &str = r#"[{"rule": "add", "name": "white helmets", "kind": "organisation"}]"#;
const ARTICLES: &[u8] = br#"{"id":"a","text":"It rained. The white helmets came."}
{"id":"b","text":"It snowed."}
"#;

#[test]
fn rules_correct_what_is_read() {
    let file = rules("helmets.json", HELMETS);
    for arguments in [&["read", "--rules", &file][..], &["read", "--each", "--rules", &file]] {
        let (status, lines, errors) = newsweave(arguments, ARTICLES);
        assert_eq!((status, errors.as_str()), (0, ""));
        let mention = &lines[0]["mentions"][0];
        assert_eq!((mention["start"].as_u64(), mention["end"].as_u64()), (Some(15), Some(28)));
        assert_eq!(mention["why"], "you added “white helmets” as an organisation (rule 1)");
    }
    let (_, lines, _) = newsweave(&["corpus", "--rules", &file], ARTICLES);
    assert_eq!(lines[0]["actors"][0]["corrections"][0], "you added “white helmets” as an organisation (rule 1)");
}

#[test]
fn a_wrong_rule_is_named_and_an_idle_one_told() {
    let mixed = r#"[{"rule": "not-an-entity", "name": "Atlantis"}, {"rule": "grow"}, RULE]"#;
    let file = rules("mixed.json", &mixed.replace("RULE", &HELMETS[1..HELMETS.len() - 1]));
    for arguments in [&["read"][..], &["read", "--each"], &["corpus"]] {
        let (status, lines, errors) = newsweave(&[arguments, &["--rules", &file]].concat(), ARTICLES);
        assert_eq!(status, 1);
        assert!(lines[0].to_string().contains("you added"), "{lines:?}");
        let told: Vec<_> = errors.lines().collect();
        assert!(told.len() == 2 && told[0].starts_with("rule 1: it matches nothing"), "{errors}");
        assert!(told[1].starts_with("rule 2: unknown variant `grow`, expected one of `merge`"), "{errors}");
    }
    let idle = rules("idle.json", r#"[{"rule": "not-an-entity", "name": "Atlantis"}]"#);
    assert_eq!(newsweave(&["read", "--rules", &idle], ARTICLES).0, 0);
    assert_eq!(newsweave(&["read", "--each", "--rules", &file], b"").0, 1);
}

#[test]
fn rules_that_are_not_there_or_no_list_stop_the_program() {
    let file = rules("broken.json", "\u{feff}[\n{\"rule\": }]");
    let object = rules("object.json", "{}");
    for (path, message) in
        [(file.as_str(), "line 2"), (object.as_str(), "expected a sequence"), ("nowhere.json", "nowhere.json: ")]
    {
        let (status, lines, errors) = newsweave(&["corpus", "--rules", path], b"");
        assert_eq!((status, lines.len()), (1, 0));
        assert!(errors.starts_with("newsweave: ") && errors.contains(path) && errors.contains(message), "{errors}");
    }
}
