//! Real browsers and their drivers, for tests and measurements: what the environment names, else what is on the PATH, else Debian's
//! packages, installed now.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::project::{root, target_dir};
use crate::steps::{run, say};

pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

pub fn chromium() -> Result<Chromium> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let find = || {
        let browser = given("CHROMIUM").or_else(|| names.iter().find_map(|name| on_path(name)))?;
        let driver = given("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
        Some(Chromium { browser, driver })
    };
    ensure("Chromium and chromedriver", "CHROMIUM and CHROMEDRIVER", &["chromium", "chromium-driver"], find)
}

pub fn firefox() -> Result<PathBuf> {
    let find = || given("FIREFOX").or_else(|| on_path("firefox-esr")).or_else(|| on_path("firefox"));
    ensure("Firefox", "FIREFOX", &["firefox-esr"], find)
}

/// The driver of WebKitGTK, and what gives it a screen where there is none.
pub struct WebKit {
    pub driver: PathBuf,
    pub screen: PathBuf,
}

pub fn webkit() -> Result<WebKit> {
    let find = || {
        let driver = given("WEBKITDRIVER").or_else(|| on_path("WebKitWebDriver"))?;
        Some(WebKit { driver, screen: on_path("xvfb-run")? })
    };
    ensure("WebKitGTK, its driver and xvfb-run", "WEBKITDRIVER", &["webkit2gtk-driver", "xvfb", "xauth"], find)
}

/// What `find` finds, if need be once the packages are installed.
fn ensure<T>(what: &str, variables: &str, packages: &[&str], find: impl Fn() -> Option<T>) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let advice = || {
        format!(
            "tests in the browser need {what}: type `sudo apt-get update && sudo apt-get install {}`, \
             or set {variables} to where they are",
            packages.join(" ")
        )
    };
    let Some(apt_get) = apt_get() else { bail!("{}", advice()) };
    say(format!("installing {what} (apt-get)"));
    run(apt_get().arg("update")).with_context(advice)?;
    run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages)).with_context(advice)?;
    find().with_context(advice)
}

fn given(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// `apt-get` as root, or through a sudo that asks for no password; none where neither can be had.
fn apt_get() -> Option<fn() -> Command> {
    on_path("apt-get")?;
    let output = Command::new("id").arg("-u").output().ok()?;
    if output.stdout == b"0\n" {
        return Some(|| quiet_apt(Command::new("apt-get")));
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status();
    sudo.is_ok_and(|status| status.success()).then_some(|| {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "apt-get"]);
        quiet_apt(sudo)
    })
}

fn quiet_apt(mut apt_get: Command) -> Command {
    apt_get.arg("-qq").env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    apt_get
}

/// webdriver.json with this browser in it, where the runner of the wasm tests reads it.
pub fn capabilities(browser: &Path) -> Result<PathBuf> {
    let text = fs::read_to_string(root().join("webdriver.json")).context("reading webdriver.json")?;
    let mut capabilities: Value = serde_json::from_str(&text).context("webdriver.json")?;
    capabilities["goog:chromeOptions"]["binary"] = json!(browser);
    let folder = target_dir()?;
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let file = folder.join("webdriver.json");
    fs::write(&file, capabilities.to_string()).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}
