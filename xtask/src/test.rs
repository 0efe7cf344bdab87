//! Every test there is, quickest to fail first.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::project::{cargo, root};
use crate::steps::{run, say};
use crate::{articles, browsers, npm, serve, site, target};

/// The profile that xtask itself is built with, so that nothing is compiled twice.
const PROFILE: &str = "--profile=xtask";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// Format, lints, and the tests of the Rust code on this machine
    Rust,
    /// The engine in a real browser
    Wasm,
    /// Types of the page's code, and the page in a real browser
    Page,
    /// The page in two other engines: Firefox and WebKitGTK
    Engines,
}

/// Runs the parts given, or all; `playwright` are further arguments for the page tests.
pub fn run_parts(parts: &[Part], playwright: &[String]) -> Result<()> {
    for part in Part::value_variants() {
        if parts.is_empty() || parts.contains(part) {
            match part {
                Part::Rust => rust()?,
                Part::Wasm => wasm()?,
                Part::Page => page(playwright)?,
                Part::Engines => engines(playwright)?,
            }
        }
    }
    say("all tests passed");
    Ok(())
}

fn rust() -> Result<()> {
    say("checking the format of the Rust code");
    run(cargo().args(["fmt", "--all", "--check"]))
        .context("type `cargo fmt --all` (where rustfmt is missing: `rustup component add rustfmt`)")?;
    target::ensure()?;
    say("checking lints");
    let lint = |what: &[&str]| {
        run(cargo().args(["clippy", "--quiet", PROFILE]).args(what).args(["--", "--deny=warnings"]))
            .context("mend what is said above (where clippy is missing: `rustup component add clippy`)")
    };
    lint(&["--workspace", "--all-targets"])?;
    lint(&["--lib", "--test=web", "--target", target::WASM])?;
    say("running the Rust tests");
    run(cargo().args(["test", "--quiet", "--workspace", PROFILE]))
}

fn wasm() -> Result<()> {
    target::ensure()?;
    let chromium = browsers::chromium()?;
    say("running the engine's tests in Chromium");
    let runner = format!("{} test-runner", env::current_exe().context("finding xtask itself")?.display());
    run(cargo()
        .args(["test", "--test=web", PROFILE, "--target", target::WASM])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", chromium.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browsers::capabilities(&chromium.browser)?)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("NATIVE_READING", native_reading()?))
}

/// What this machine reads in the sample that tests/web.rs reads in the browser.
fn native_reading() -> Result<String> {
    let sample = root().join("www/articles/2018-09-07-after-the-tehran-summit.txt");
    let text = fs::read_to_string(sample).context("reading the sample article")?;
    Ok(format!("{:?}", newsweave::read(&newsweave::Article::new("sample", text))))
}

fn page(playwright: &[String]) -> Result<()> {
    site::build()?;
    say("checking the types of the page's code");
    run(npm::program("tsc").args(["--project", "tsconfig.json"]))?;
    let chromium = browsers::chromium()?;
    say("running the page's tests in Chromium");
    run(npm::program("playwright")
        .args(["test", "--project=chromium"])
        .args(playwright)
        .env("CHROMIUM", chromium.browser)
        .env("NEWSWEAVE_URL", serve::start(&articles::read(&[])?)?))
}

fn engines(playwright: &[String]) -> Result<()> {
    site::build()?;
    let (firefox, webkit) = (browsers::firefox()?, browsers::webkit()?);
    let url = serve::start(&articles::read(&[])?)?;
    say("running the page's tests in WebKitGTK");
    run(Command::new("node")
        .args(["--test", "tests/engines/webkit.test.js"])
        .current_dir(root())
        .env("WEBKITDRIVER", webkit.driver)
        .env("SCREEN", webkit.screen)
        .env("NEWSWEAVE_URL", &url))?;
    say("running the page's tests in Firefox");
    run(npm::program("playwright")
        .args(["test", "--project=firefox"])
        .args(playwright)
        .env("FIREFOX", firefox)
        .env("NEWSWEAVE_URL", url))
}
