//! Articles from folders, as children of the page's element: with the marks that the element will show, so that they stand from the start.

use std::collections::HashSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use newsweave::Corpus;
use newsweave::corpus::Entry;
use newsweave::names::Kind;

use crate::project::root;

/// A first paragraph of more bytes is no title.
const LONGEST_TITLE: usize = 140;

/// A file with an article.
pub struct Article {
    /// The file's name; its path, where another folder has a file of the same name.
    id: String,
    /// `text` or `html`.
    kind: &'static str,
    source: String,
}

/// The articles of the folders, by folder and then by name; those that come with the page where no folder is given.
pub fn read(folders: &[PathBuf]) -> Result<Vec<Article>> {
    if folders.is_empty() {
        return read_all(&[root().join("www/articles")]);
    }
    read_all(folders)
}

fn read_all(folders: &[PathBuf]) -> Result<Vec<Article>> {
    let (mut articles, mut seen, mut ids) = (Vec::new(), HashSet::new(), HashSet::new());
    for folder in folders {
        for (path, kind) in files(folder)? {
            if !seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())) {
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let id = if ids.insert(name.clone()) { name } else { path.display().to_string() };
            articles.push(Article { id, kind, source: decoded(&path)? });
        }
    }
    Ok(articles)
}

/// The folder's articles, sorted by name, each with its kind.
fn files(folder: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    let entries = fs::read_dir(folder).with_context(|| {
        format!("no folder {}: give --articles a folder that holds .txt, .md or .html files", folder.display())
    })?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if let Some(kind) = kind(&path).filter(|_| path.is_file()) {
            files.push((path, kind));
        }
    }
    if files.is_empty() {
        bail!("{} holds no articles: put .txt, .md or .html files there, or name another folder", folder.display());
    }
    files.sort();
    Ok(files)
}

fn kind(path: &Path) -> Option<&'static str> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "txt" | "md" => Some("text"),
        "html" | "htm" => Some("html"),
        _ => None,
    }
}

/// The file as text. What is not UTF-8 is replaced, with a warning; a byte order mark is dropped.
fn decoded(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    let text = String::from_utf8_lossy(&bytes);
    if let std::borrow::Cow::Owned(_) = text {
        eprintln!("warning: {} is not UTF-8; what could not be read shows as \u{FFFD}", path.display());
    }
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned())
}

/// The articles as markup. The text content of each is its source, whatever it holds.
pub fn markup(articles: &[Article]) -> String {
    let mut corpus = Corpus::default();
    for Article { id, source, .. } in articles.iter().filter(|article| article.kind == "text") {
        corpus.add(newsweave::Article::new(id.clone(), source.clone()));
    }
    let body = |article: &Article| match corpus.position(&article.id) {
        Some(at) => marked(&corpus.entries()[at], &marks(&corpus, at)),
        None => escaped(&article.source),
    };
    articles
        .iter()
        .map(|article| {
            let Article { id, kind, .. } = article;
            format!("<article data-id=\"{}\" data-type=\"{kind}\">{}</article>\n", escaped(id), body(article))
        })
        .collect()
}

/// The names and figures of an article, in order, none inside another: where they stand in bytes, and what each is.
fn marks(corpus: &Corpus, article: usize) -> Vec<(Range<usize>, &'static str)> {
    let reading = &corpus.entries()[article].reading;
    let names = reading.mentions.iter().enumerate().map(|(at, mention)| {
        let kind = match corpus.kind(article, at) {
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
            Kind::Group => "group",
        };
        (mention.span, kind)
    });
    let figures = reading.figures.iter().map(|figure| (figure.span, "figure"));
    let mut marks: Vec<_> =
        names.chain(figures).map(|(span, kind)| (span.start as usize..span.end as usize, kind)).collect();
    marks.sort_by_key(|(range, _)| (range.start, range.end));
    let mut end = 0;
    marks.retain(|(range, _)| {
        range.start >= end && {
            end = range.end;
            true
        }
    });
    marks
}

/// The text as paragraphs with marks, the first of them as a heading where it has no full stop (as in `www/views/read/paragraphs.js`).
fn marked(entry: &Entry, marks: &[(Range<usize>, &str)]) -> String {
    let text = &entry.article.text;
    let (mut out, mut at) = (String::new(), 0);
    for paragraph in text.split_inclusive("\n\n") {
        let start = at + paragraph.len() - paragraph.trim_start().len();
        let end = at + paragraph.trim_end().len();
        at += paragraph.len();
        if start >= end {
            out.push_str(&escaped(paragraph));
            continue;
        }
        let block = &text[start..end];
        let is_title = text[..start].trim().is_empty()
            && !text[at..].trim().is_empty()
            && block.len() <= LONGEST_TITLE
            && !block.contains('\n')
            && !block.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', ':', ';', ',']);
        let element = if is_title { "h2" } else { "p" };
        out.push_str(&format!("{}<{element}>", escaped(&text[at - paragraph.len()..start])));
        let mut done = start;
        for (range, kind) in marks.iter().filter(|(range, _)| start <= range.start && range.end <= end) {
            let (before, words) = (escaped(&text[done..range.start]), escaped(&text[range.clone()]));
            out.push_str(&format!("{before}<mark class=\"{kind}\">{words}</mark>"));
            done = range.end;
        }
        out.push_str(&format!("{}</{element}>{}", escaped(&text[done..end]), escaped(&text[end..at])));
    }
    out
}

/// The text so that an HTML parser gives it back unchanged (but for NUL, which no HTML can hold).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser turns a bare CR or CR LF into LF.
            '\r' => out.push_str("&#13;"),
            '\0' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str, source: &str) -> String {
        markup(&[Article { id: id.into(), kind: "text", source: source.into() }])
    }

    #[test]
    fn markup_keeps_the_source_as_text() {
        assert_eq!(
            article("a \"b\".txt", "x < y & </article>\r\n"),
            "<article data-id=\"a &quot;b&quot;.txt\" data-type=\"text\"><p>x &lt; y &amp; &lt;/article&gt;</p>&#13;\n</article>\n"
        );
    }

    #[test]
    fn names_and_figures_are_marked() {
        assert_eq!(
            article("1", "Talks in Oslo\n\n\n Norway sent 300 soldiers.\n"),
            "<article data-id=\"1\" data-type=\"text\"><h2>Talks in <mark class=\"place\">Oslo</mark></h2>\n\n\n <p>\
             <mark class=\"place\">Norway</mark> sent <mark class=\"figure\">300</mark> soldiers.</p>\n</article>\n"
        );
    }

    #[test]
    fn a_missing_folder_says_what_to_do() {
        let error = read(&["no/such/folder".into()]).err().unwrap();
        assert!(error.to_string().contains("give --articles a folder"), "{error}");
    }
}
