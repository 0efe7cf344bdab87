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

/// What the site may weigh: all of it with brotli, its scripts with gzip; so too the engine's code, and all of it as one module.
const SITE_BROTLI: usize = 1_500_000;
const SCRIPTS_GZIP: usize = 60_000;
const CODE_GZIP: usize = 350_000;
const MODULE_BROTLI: usize = 1_500_000;

/// The number of the section of a WebAssembly module that holds its data: here weights and word lists.
const DATA_SECTION: u8 = 11;

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
    for file in site::files(&site::dist())?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|e| e != "txt" && e != "json"))
    {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if site::IN_ONE.contains(&name.as_str()) {
            let bar = if name.ends_with(".js") {
                format!(" (at most {} brotli)", thousands(MODULE_BROTLI))
            } else {
                String::new()
            };
            in_one.push((format!("all in one file: {name}{bar}"), measure(&file)?));
        } else {
            rows.push((name, measure(&file)?));
        }
    }
    let scripts: Size = rows.iter().filter(|(name, _)| name.ends_with(".js")).map(|row| row.1).sum();
    let site: Size = rows.iter().map(|row| row.1).sum();
    rows.push((format!("**scripts** (at most {} gzip)", thousands(SCRIPTS_GZIP)), scripts));
    rows.push((format!("**whole site** (at most {} brotli)", thousands(SITE_BROTLI)), site));
    let wasm = fs::read(site::dist().join("newsweave_bg.wasm")).context("reading the engine")?;
    let code =
        format!("of it: **the engine's code**, without weights and lists (at most {} gzip)", thousands(CODE_GZIP));
    rows.push((code, measure_bytes(&without_data(&wasm)?)?));
    rows.push(("of it: weights of the names, model.bin".into(), measure(&root().join("src/reading/names/model.bin"))?));
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

/// A WebAssembly module without its data (WebAssembly Core Specification, 5.5: after eight bytes, sections of a number, a length and content).
fn without_data(wasm: &[u8]) -> Result<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8).context("a module is longer than that")?;
    let mut out = head.to_vec();
    while let [section, sized @ ..] = rest {
        let digits = sized.iter().position(|byte| byte & 0x80 == 0).context("a section has no length")? + 1;
        let length = sized[..digits].iter().rev().fold(0, |length, &byte| length << 7 | usize::from(byte & 0x7F));
        let (bytes, after) = rest.split_at_checked(1 + digits + length).context("a section is cut short")?;
        if *section != DATA_SECTION {
            out.extend(bytes);
        }
        rest = after;
    }
    Ok(out)
}

fn measure(file: &Path) -> Result<Size> {
    measure_bytes(&fs::read(file).with_context(|| format!("reading {}", file.display()))?)
}

fn measure_bytes(bytes: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &parameters)?;
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
    use super::{thousands, without_data};

    #[test]
    fn only_the_data_section_is_left_out() {
        let head = *b"\0asm\x01\0\0\0";
        let module = [&head[..], &[1, 1, 7], &[11, 0x83, 0, 1, 2, 3], &[0, 2, 8, 9]].concat();
        assert_eq!(without_data(&module).unwrap(), [&head[..], &[1, 1, 7], &[0, 2, 8, 9]].concat());
        assert!(without_data(&module[..12]).is_err());
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(thousands), ["0", "999", "1,000", "1,234,567"]);
    }
}
