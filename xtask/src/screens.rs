//! The pictures of docs/screens/, taken from the page with its sample articles.

use anyhow::Result;

use crate::steps::{run, say};
use crate::{articles, browsers, npm, serve, site};

pub fn take() -> Result<()> {
    site::build()?;
    let chromium = browsers::chromium()?;
    say("taking pictures");
    run(npm::script("xtask/screens.mjs")
        .env("CHROMIUM", chromium.browser)
        .env("NEWSWEAVE_URL", serve::start(&articles::read(&[])?)?))
}
