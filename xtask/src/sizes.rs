//! How many bytes a visitor is sent.

use std::fs;
use std::io::Write;
use std::iter::Sum;
use std::ops::Add;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::root;
use crate::site;

/// What the site may weigh: all of it with brotli, its scripts with gzip.
const SITE_BROTLI: usize = 1_500_000;
const SCRIPTS_GZIP: usize = 60_000;

/// Bytes of a file as it is and as web hosts send it.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    /// gzip -9
    gzip: usize,
    /// brotli 11, window 22
    brotli: usize,
}

/// A Markdown table of the built site: a row for each file, the scripts together, all together, and what is built beside it.
pub fn table() -> Result<String> {
    let (mut rows, mut in_one) = (Vec::new(), Vec::new());
    for file in site::files(&site::dist())?.into_iter().filter(|file| file.extension().is_some_and(|e| e != "txt" && e != "json")) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if site::IN_ONE.contains(&name.as_str()) {
            in_one.push((format!("all in one file: {name}"), measure(&file)?));
        } else {
            rows.push((name, measure(&file)?));
        }
    }
    let scripts: Size = rows.iter().filter(|(name, _)| name.ends_with(".js")).map(|row| row.1).sum();
    let site: Size = rows.iter().map(|row| row.1).sum();
    rows.push((format!("**scripts** (at most {} gzip)", thousands(SCRIPTS_GZIP)), scripts));
    rows.push((format!("**whole site** (at most {} brotli)", thousands(SITE_BROTLI)), site));
    rows.push(("of it: weights of the names, model.bin".into(), measure(&root().join("src/names/model.bin"))?));
    let parts = site::dist().join("parts");
    for file in parts.is_dir().then(|| site::files(&parts)).transpose()?.unwrap_or_default() {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        rows.push((format!("loaded when needed: parts/{name}"), measure(&file)?));
    }
    rows.extend(in_one);
    let rows = rows.iter().map(|(what, size)| {
        format!("| {what} | {} | {} | {} |\n", thousands(size.raw), thousands(size.gzip), thousands(size.brotli))
    });
    Ok(format!("| bytes | raw | gzip -9 | brotli 11 |\n|---|--:|--:|--:|\n{}", rows.collect::<String>()))
}

fn measure(file: &Path) -> Result<Size> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut brotli, &parameters)?;
    Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), Add::add)
    }
}

/// `1,234,567`
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }
}
