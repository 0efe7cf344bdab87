//! `tests/scoreboard.md`: how well the engine reads, next to other tools, and how many bytes it takes.

mod calibration;

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::{cargo, root, target_dir};
use crate::steps::{run, say};
use crate::{site, sizes};

/// The scorer; it lies beside the repository, with the gold data that it reads.
const SCORER: &str = "../shared/tools/dev.py";

const HEAD: &str = "\
# Scoreboard

Written by `cargo xtask score`, never by hand; committed, so that each change shows its effect here.

## Sizes

";

const SCORES: &str = "
## Scores

Per cent, on development sets that nothing was learned from. `best other tool` is the best of spaCy, compromise, wink-nlp,
Recognizers-Text and others on the same set with the same scorer; `margin` is how far the engine is ahead of it.

";

const CALIBRATION: &str = "
## Confidence of names

Names by the confidence that the engine gives them, in per cent: how many there are, how sure they are on average, and how many of
them are right in span and kind, over all sets and in each. The expected calibration error (Naeini et al. 2015, ten bins) is how
far the one is from the other, on average over the names, in points.

";

pub fn run_all() -> Result<()> {
    site::build()?;
    say("measuring sizes");
    let sizes = sizes::table()?;
    if !root().join(SCORER).exists() {
        println!("{sizes}");
        bail!("the scores need the gold data: {SCORER} is not there, so tests/scoreboard.md stays as it was");
    }
    say("building the command line");
    run(cargo().args(["build", "--quiet", "--release", "--bin=newsweave"]))?;
    say("scoring");
    let scores = markdown(&scored()?)?;
    let calibration = calibration::table()?;
    fs::write(root().join("tests/scoreboard.md"), format!("{HEAD}{sizes}{SCORES}{scores}{CALIBRATION}{calibration}"))
        .context("writing tests/scoreboard.md")?;
    say("wrote tests/scoreboard.md");
    Ok(())
}

/// What the scorer prints: a table in aligned columns, then its time.
fn scored() -> Result<String> {
    printed(SCORER, Command::new("python3").arg(SCORER).arg(target_dir()?.join("release/newsweave")))
}

/// What a Python script prints.
fn printed(script: &str, python: &mut Command) -> Result<String> {
    let output = python
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .context("python3 is needed (Debian: apt-get install python3)")?;
    if !output.status.success() {
        bail!("{script} failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("{script} does not print UTF-8"))
}

/// The scorer's table in Markdown: set, metric, ours, best other tool with its score, margin.
fn markdown(table: &str) -> Result<String> {
    let mut out =
        String::from("| set | metric | Newsweave | best other tool | | margin |\n|---|---|--:|--:|---|--:|\n");
    let mut last = "";
    for line in table.lines().skip(1) {
        let cells: Vec<_> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
        let [set, metric, ours, rest @ ..] = cells.as_slice() else { continue };
        let [best, name, margin] = match *rest {
            [best, name, margin] => [best, name, margin],
            [best, margin] => [best, "", margin],
            _ => bail!("a row of the scorer's table has an unknown form: {line}"),
        };
        let shown = if *set == last { "" } else { set };
        out.push_str(&format!("| {shown} | {metric} | {ours} | {best} | {name} | {margin} |\n"));
        last = set;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn the_table_keeps_its_cells() {
        let table = "\
set      metric  ours  best peer                             margin
names/a  F1      80.0       68.7                   spaCy md    11.3
names/a  group   70.5       60.0  compromise, cut at commas    10.5
seeds    found   93.1          –                                  –
12 s
";
        let rows: Vec<_> = markdown(table).unwrap().lines().skip(2).map(str::to_owned).collect();
        assert_eq!(
            rows,
            [
                "| names/a | F1 | 80.0 | 68.7 | spaCy md | 11.3 |",
                "|  | group | 70.5 | 60.0 | compromise, cut at commas | 10.5 |",
                "| seeds | found | 93.1 | – |  | – |",
            ]
        );
    }
}
