//! Speed in a real browser, next to other libraries.

use std::process::Command;

use anyhow::Result;

use crate::project::root;
use crate::steps::{run, say};
use crate::{articles, chromium, serve, site};

pub fn run_all(json: bool) -> Result<()> {
    site::build()?;
    let chromium = chromium::ensure()?;
    say("measuring in Chromium");
    run(Command::new("node")
        .arg("bench/run.js")
        .args(json.then_some("--json"))
        .current_dir(root())
        .env("CHROMIUM", chromium.browser)
        .env("NEWSWEAVE_URL", serve::start(&articles::read(&[])?)?))
}
