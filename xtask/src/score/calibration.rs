//! Whether the confidence of names means what it says: of those with 70 per cent, seven in ten should be right.

use std::process::Command;

use anyhow::{Context, Result};

use super::printed;
use crate::project::target_dir;

/// Judges each name, with the normalisation of the scorer of names.
const JUDGE: &str = "xtask/src/score/judge.py";
const TOOLS: &str = "../shared/tools";
/// The sets of names; nothing was learned from them.
const SETS: [(&str, &str); 4] = [
    ("worldwide", "../shared/data/names/dev/worldwide.dev.jsonl"),
    ("uner_ewt", "../shared/data/names/dev/uner_ewt.dev.jsonl"),
    ("gum", "../shared/data/names/dev/gum.dev.jsonl"),
    ("ieer", "../shared/data/names/dev/ieer.all.jsonl"),
];

/// In per cent; the last bin ends at 100. Fine at the upper end, where most names are.
const BINS: [u8; 8] = [0, 40, 50, 60, 70, 80, 90, 95];

/// A name that was found: which set, how sure in per cent, and whether it is right.
struct Judged {
    set: usize,
    confidence: u8,
    right: bool,
}

/// A Markdown table: for each bin of confidence how many names, how sure they are on average, and how many are right.
pub fn table() -> Result<String> {
    Ok(markdown(&judged()?))
}

fn judged() -> Result<Vec<Judged>> {
    let mut python = Command::new("python3");
    python.args([JUDGE, TOOLS]).arg(target_dir()?.join("release/newsweave"));
    let lines = printed(JUDGE, python.args(SETS.map(|(name, path)| format!("{name}={path}"))))?;
    lines
        .lines()
        .map(|line| name(line).with_context(|| format!("a line of the judge has an unknown form: {line}")))
        .collect()
}

/// `gum 0.93 1`
fn name(line: &str) -> Option<Judged> {
    let mut words = line.split(' ');
    let (set, confidence, right) = (words.next()?, words.next()?.parse::<f64>().ok()?, words.next()?);
    let set = SETS.iter().position(|(name, _)| *name == set)?;
    Some(Judged { set, confidence: (confidence * 100.0).round() as u8, right: right == "1" })
}

fn markdown(names: &[Judged]) -> String {
    let columns: Vec<Vec<&Judged>> = std::iter::once(names.iter().collect())
        .chain((0..SETS.len()).map(|set| names.iter().filter(|name| name.set == set).collect()))
        .collect();
    let mut out = format!("| confidence | names | sure | right | {} |\n", SETS.map(|(name, _)| name).join(" | "));
    out += &format!("|---|--:|--:|--:|{}\n", "--:|".repeat(SETS.len()));
    for (i, from) in BINS.iter().enumerate() {
        let to = BINS.get(i + 1).copied().unwrap_or(101);
        let inside = |name: &&&Judged| (*from..to).contains(&name.confidence);
        let bins: Vec<Vec<&Judged>> =
            columns.iter().map(|names| names.iter().filter(inside).copied().collect()).collect();
        let rights: Vec<_> = bins.iter().map(|bin| shown(right(bin))).collect();
        out += &format!(
            "| {from}–{} | {} | {} | {} |\n",
            to - 1,
            bins[0].len(),
            shown(sure(&bins[0])),
            rights.join(" | ")
        );
    }
    let errors: Vec<_> = columns.iter().map(|names| shown(Some(expected_error(names)))).collect();
    out + &format!(
        "| **expected calibration error** | {} | {} | {} |\n",
        names.len(),
        shown(sure(&columns[0])),
        errors.join(" | ")
    )
}

/// How far, on average over the names, the share right is from the confidence (Naeini et al. 2015), in ten bins.
fn expected_error(names: &[&Judged]) -> f64 {
    let bins =
        (0..10).map(|tenth| names.iter().filter(|name| (name.confidence / 10).min(9) == tenth).copied().collect());
    let gap = |bin: Vec<&Judged>| match (sure(&bin), right(&bin)) {
        (Some(sure), Some(right)) => (sure - right).abs() * bin.len() as f64,
        _ => 0.0,
    };
    bins.map(gap).sum::<f64>() / names.len().max(1) as f64
}

/// The mean confidence, in per cent.
fn sure(names: &[&Judged]) -> Option<f64> {
    mean(names, |name| f64::from(name.confidence))
}

/// The share of right ones, in per cent.
fn right(names: &[&Judged]) -> Option<f64> {
    mean(names, |name| if name.right { 100.0 } else { 0.0 })
}

fn mean(names: &[&Judged], of: impl Fn(&Judged) -> f64) -> Option<f64> {
    (!names.is_empty()).then(|| names.iter().map(|name| of(name)).sum::<f64>() / names.len() as f64)
}

fn shown(percent: Option<f64>) -> String {
    percent.map_or("–".to_owned(), |percent| format!("{percent:.1}"))
}

#[cfg(test)]
mod tests {
    use super::{markdown, name};

    #[test]
    fn confidence_that_says_too_much_is_an_error() {
        let lines = ["gum 0.95 1", "gum 0.95 0", "ieer 0.55 1", "ieer 0.45 0"];
        let table = markdown(&lines.map(|line| name(line).unwrap()));
        assert!(table.contains("| 95–100 | 2 | 95.0 | 50.0 | – | – | 50.0 | – |"), "{table}");
        assert!(table.contains("| 50–59 | 1 | 55.0 | 100.0 | – | – | – | 100.0 |"), "{table}");
        assert!(
            table.ends_with("| **expected calibration error** | 4 | 72.5 | 45.0 | 0.0 | 0.0 | 45.0 | 45.0 |\n"),
            "{table}"
        );
    }
}
