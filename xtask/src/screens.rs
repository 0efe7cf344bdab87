//! The pictures of docs/screens/, taken from the page with its sample articles.

use anyhow::Result;

use crate::steps::{run, say};
use crate::{articles, chromium, npm, serve, site};

pub fn take() -> Result<()> {
    site::build()?;
    let chromium = chromium::ensure()?;
    say("taking pictures");
    run(npm::script("xtask/screens.mjs")
        .env("CHROMIUM", chromium.browser)
        .env("NEWSWEAVE_URL", serve::start(&articles::read(&[])?)?))
}
