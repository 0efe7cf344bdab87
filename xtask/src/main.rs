//! One door for every command: `cargo xtask serve | test | build | train | score | bench`.

mod articles;
mod engine;
mod npm;
mod project;
mod serve;
mod site;
mod steps;
mod target;

use std::path::PathBuf;

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
    /// Build pkg/ (the engine, as wasm-pack does) and dist/ (the whole site, to be copied to any web host)
    Build,
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
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Build => site::build(),
        Command::Serve { articles, port, no_build } => {
            // The articles first: a mistyped folder should not have to wait for the build.
            let articles = articles::read(&articles)?;
            if !no_build {
                site::build()?;
            }
            serve::run(&articles, port)
        }
    }
}
