//! Articles from folders, as children of the page's element.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::project::root;

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

impl Article {
    /// `<article data-id="…" data-type="text">…</article>`; the source is text there, whatever it holds.
    pub fn markup(&self) -> String {
        let Self { id, kind, source } = self;
        format!("<article data-id=\"{}\" data-type=\"{kind}\">{}</article>\n", escaped(id), escaped(source))
    }
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

    #[test]
    fn markup_keeps_the_source_as_text() {
        let article = Article { id: "a \"b\".txt".into(), kind: "text", source: "1 < 2 & </article>\r\n".into() };
        assert_eq!(
            article.markup(),
            "<article data-id=\"a &quot;b&quot;.txt\" data-type=\"text\">1 &lt; 2 &amp; &lt;/article&gt;&#13;\n</article>\n"
        );
    }

    #[test]
    fn a_missing_folder_says_what_to_do() {
        let error = read(&["no/such/folder".into()]).err().unwrap();
        assert!(error.to_string().contains("give --articles a folder"), "{error}");
    }
}
