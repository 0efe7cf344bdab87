//! The Rust target of the browser: its standard library is fetched only where it is missing.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::project::root;
use crate::steps::{run_within, say};

pub const WASM: &str = "wasm32-unknown-unknown";

/// `rustup target add` takes seconds, and has been seen to hang.
const LIMIT: Duration = Duration::from_secs(120);
const TRIES: u32 = 3;

pub fn ensure() -> Result<()> {
    if present() {
        return Ok(());
    }
    for attempt in 1..=TRIES {
        say(format_args!("fetching the standard library for {WASM} (try {attempt} of {TRIES})"));
        match run_within(LIMIT, Command::new("rustup").args(["target", "add", WASM]).current_dir(root())) {
            Ok(()) if present() => return Ok(()),
            Ok(()) => bail!(
                "rustup added {WASM}, but to another toolchain than the one in use: \
                 run `rustup which rustc` and `which rustc` to see which"
            ),
            Err(error) => eprintln!("  {error:#}"),
        }
    }
    bail!("the standard library for {WASM} is missing: type `rustup target add {WASM}`, then try again")
}

/// Whether the compiler in use finds `core` for the target.
fn present() -> bool {
    let Ok(output) =
        Command::new("rustc").args(["--print=target-libdir", "--target", WASM]).current_dir(root()).output()
    else {
        return false;
    };
    let folder = String::from_utf8_lossy(&output.stdout);
    let Ok(files) = std::fs::read_dir(Path::new(folder.trim())) else { return false };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
}
