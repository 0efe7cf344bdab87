//! Raw news, as the words of its sentences.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use newsweave::text::Document;

/// Not the others of that folder: some of their texts are in the development sets.
pub const FILES: [&str; 3] = ["allsides_conflict.jsonl", "allsides_rest_8000.jsonl", "bbc_2225.jsonl"];

pub struct News {
    /// Every form, most frequent first (then by spelling), with its counts.
    pub forms: Vec<(String, Counts)>,
    /// Sentences as indices into `forms`.
    pub sentences: Vec<Vec<u32>>,
}

#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub all: u32,
    /// Not as the first word of a sentence.
    pub inside: u32,
}

pub fn read(data: &Path) -> Result<News> {
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut forms: Vec<(String, Counts)> = Vec::new();
    let mut sentences = Vec::new();
    for file in FILES {
        for text in texts(data, file)? {
            let document = Document::new(&text);
            for sentence in &document.sentences {
                let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
                let words = tokens.clone().map(|i| {
                    let word = document.word(i);
                    let id = ids.get(word).copied().unwrap_or_else(|| {
                        forms.push((word.to_owned(), Counts::default()));
                        ids.insert(word.to_owned(), forms.len() as u32 - 1);
                        forms.len() as u32 - 1
                    });
                    forms[id as usize].1.all += 1;
                    forms[id as usize].1.inside += (i > tokens.start) as u32;
                    id
                });
                sentences.push(words.collect::<Vec<_>>());
            }
        }
    }
    let mut order: Vec<u32> = (0..forms.len() as u32).collect();
    order.sort_by_key(|id| (u32::MAX - forms[*id as usize].1.all, &forms[*id as usize].0));
    let mut rank = vec![0; forms.len()];
    for (place, id) in order.iter().enumerate() {
        rank[*id as usize] = place as u32;
    }
    for word in sentences.iter_mut().flatten() {
        *word = rank[*word as usize];
    }
    let forms = order.into_iter().map(|id| std::mem::take(&mut forms[id as usize])).collect();
    println!("news: {} sentences", sentences.len());
    Ok(News { forms, sentences })
}

/// The texts of the articles of one file.
pub fn texts(data: &Path, file: &str) -> Result<Vec<String>> {
    let path = data.join("news").join(file);
    let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let text = |line: &str| -> Result<String> {
        let value: serde_json::Value = serde_json::from_str(line).with_context(|| path.display().to_string())?;
        Ok(value["text"].as_str().unwrap_or_default().to_owned())
    };
    lines.lines().map(text).collect()
}
