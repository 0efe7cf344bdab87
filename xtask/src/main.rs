//! One door for every command: `cargo xtask serve | test | build | train | score | bench`.

mod articles;
mod bench;
mod browsers;
mod derive;
mod engine;
mod licences;
mod npm;
mod package;
mod project;
mod python;
mod reproduce;
mod score;
mod screens;
mod serve;
mod site;
mod sizes;
mod steps;
mod target;
mod test;
mod train;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves and tests Newsweave. Each command sets up what it needs and says so.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build pkg/ (the npm package) and dist/ (the whole site, to be copied to any web host, and all of it in one file)
    Build,
    /// Build the same commit here and in another place, and compare all bytes
    Reproduce,
    /// Build, then serve the page with articles in it
    Serve {
        /// A folder of .txt, .md or .html articles; may be given several times [default: www/articles]
        #[arg(long, value_name = "DIR")]
        articles: Vec<PathBuf>,
        /// The port; 0 takes any free one [default: 8080, or the next free one]
        #[arg(long, value_name = "N")]
        port: Option<u16>,
        /// Serve dist/ as it is
        #[arg(long, hide = true)]
        no_build: bool,
    },
    /// Run all tests, or those named
    Test {
        parts: Vec<test::Part>,
        /// Arguments for the page tests' runner: a file name, --headed, --grep ...
        #[arg(last = true, value_name = "PLAYWRIGHT")]
        playwright: Vec<String>,
    },
    /// Score the engine, measure the page, and write tests/scoreboard.md
    Score,
    /// Measure the engine's speed in Chromium next to compromise and wink-nlp, and how soon the page shows marks
    Bench {
        /// Print one line of JSON
        #[arg(long)]
        json: bool,
        /// Measure how long the page takes to answer with 500 articles in it, instead
        #[arg(long, conflicts_with = "json")]
        fluid: bool,
    },
    /// Take the pictures of docs/screens/
    Screens,
    /// Write lists that the engine looks up, from ../shared/data
    Derive {
        #[command(subcommand)]
        what: Derive,
    },
    /// What cargo runs a wasm test with: its file and the arguments
    #[command(hide = true, disable_help_flag = true)]
    TestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    /// Learn what the engine reads by, from ../shared/data
    Train {
        #[command(subcommand)]
        what: Train,
    },
}

#[derive(Subcommand)]
enum Derive {
    /// How frequent words are in general news: writes src/reading/words/news_reference.txt
    Words,
    /// Other names of countries, organisations and leaders: writes src/corpus/actors/aliases.txt
    Aliases,
    /// Capitals and their countries: writes src/corpus/actors/capitals.txt
    Capitals,
    /// Given names of women and men: writes src/reading/names/given.txt
    Given,
    /// Nouns that mean persons, from WordNet: writes src/corpus/alignment/persons.txt
    Persons,
}

#[derive(Subcommand)]
enum Train {
    /// The tagger of names: writes src/reading/names/model.bin, the same bytes from the same data
    Names,
    /// What the tagger also learns from: tunes a transformer on the training sets and lets it read raw news (about an hour)
    Teacher,
    /// Whose quotes are: writes src/reading/quotes/ranker.bin, the same bytes from the same data
    Quotes,
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", error.chain().map(ToString::to_string).collect::<Vec<_>>().join("\n  because: "));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Build => site::build(),
        Command::Reproduce => reproduce::check(),
        Command::Serve { articles, port, no_build } => {
            // The articles first: a mistyped folder should not have to wait for the build.
            let articles = articles::read(&articles)?;
            if !no_build {
                site::build()?;
            }
            serve::run(&articles, port)
        }
        Command::Test { parts, playwright } => test::run_parts(&parts, &playwright),
        Command::Score => score::run_all(),
        Command::Bench { fluid: true, .. } => bench::fluid(),
        Command::Bench { json, .. } => bench::run_all(json),
        Command::Screens => screens::take(),
        Command::TestRunner { arguments } => {
            let arguments = std::iter::once("wasm-bindgen-test-runner".into()).chain(arguments);
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(arguments)
        }
        Command::Derive { what: Derive::Words } => derive::words::derive(),
        Command::Derive { what: Derive::Aliases } => derive::aliases::derive(),
        Command::Derive { what: Derive::Capitals } => derive::capitals::derive(),
        Command::Derive { what: Derive::Given } => derive::given::derive(),
        Command::Derive { what: Derive::Persons } => derive::persons::derive(),
        Command::Train { what: Train::Names } => train::names::run(),
        Command::Train { what: Train::Teacher } => train::names::teach(),
        Command::Train { what: Train::Quotes } => train::quotes::run(),
    }
}
