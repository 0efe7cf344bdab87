//! Speed in a real browser, next to other libraries.

use std::process::Command;

use anyhow::Result;

use crate::project::root;
use crate::steps::{run, say};
use crate::{articles, browsers, serve, site};

pub fn run_all(json: bool) -> Result<()> {
    script("bench/run.js", json.then_some("--json"))
}

/// How long the page takes to answer when it holds many articles.
pub fn fluid() -> Result<()> {
    script("bench/fluid.js", None)
}

fn script(file: &str, argument: Option<&str>) -> Result<()> {
    site::build()?;
    let chromium = browsers::chromium()?;
    say("measuring in Chromium");
    run(Command::new("node")
        .arg(file)
        .args(argument)
        .current_dir(root())
        .env("CHROMIUM", chromium.browser)
        .env("NEWSWEAVE_URL", serve::start(&articles::read(&[])?)?))
}
