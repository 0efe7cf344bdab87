//! A small web server for `dist/`, on this machine only.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::articles::Article;
use crate::site;

const DEFAULT_PORT: u16 = 8080;
/// As many as a browser opens at once.
const THREADS: usize = 6;

/// Serves the page until the program is ended.
pub fn run(articles: &[Article], port: Option<u16>) -> Result<()> {
    let server = listen(port)?;
    println!("{}", address(&server));
    eprintln!("  {} articles; Ctrl-C ends", articles.len());
    answer_all(server, Page::new(articles)?);
    Ok(())
}

/// Serves the page beside what the caller does, at the address that it returns.
pub fn start(articles: &[Article]) -> Result<String> {
    let server = listen(Some(0))?;
    let (address, page) = (address(&server), Page::new(articles)?);
    thread::spawn(|| answer_all(server, page));
    Ok(address)
}

fn listen(port: Option<u16>) -> Result<Server> {
    let open = |port| Server::http(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| anyhow!(error));
    match port {
        Some(port) => open(port).with_context(|| format!("port {port} cannot be used: name another with --port")),
        None => match (DEFAULT_PORT..DEFAULT_PORT + 100).find_map(|port| open(port).ok()) {
            Some(server) => Ok(server),
            None => bail!("no port from {DEFAULT_PORT} on is free: name one with --port"),
        },
    }
}

fn address(server: &Server) -> String {
    format!("http://{}/", server.server_addr())
}

fn answer_all(server: Server, page: Page) {
    let (server, page) = (Arc::new(server), Arc::new(page));
    let threads = (0..THREADS).map(|_| {
        let (server, page) = (server.clone(), page.clone());
        thread::spawn(move || {
            for request in server.incoming_requests() {
                // A visitor who has gone away is no matter.
                let _ = page.answer(request);
            }
        })
    });
    for thread in threads.collect::<Vec<_>>() {
        let _ = thread.join();
    }
}

/// What is served: the page with its articles, and the files of `dist/`.
struct Page {
    index: String,
    policy: String,
    folder: PathBuf,
}

impl Page {
    fn new(articles: &[Article]) -> Result<Self> {
        let index = site::index(articles)?;
        let policy = site::policy(&index)?.to_owned();
        Ok(Self { index, policy, folder: site::dist() })
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::from_string("only GET and HEAD are answered\n").with_status_code(405));
        }
        let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/').to_owned();
        let body = match path.as_str() {
            "" | "index.html" => Some(self.index.clone().into_bytes()),
            path if path.ends_with('/') => self.file(&format!("{path}index.html")),
            path => self.file(path),
        };
        let (status, kind, body) = match body {
            Some(body) => (200, content_type(&path), body),
            None => (404, "text/plain; charset=utf-8", b"no such file\n".to_vec()),
        };
        let mut response = Response::from_data(body).with_status_code(status);
        for (name, value) in [
            ("Content-Type", kind),
            // The examples are pages of other people, who have policies of their own or none.
            ("Content-Security-Policy", if path.starts_with(site::EXAMPLES) { "" } else { self.policy.as_str() }),
            // Other sites may embed the element.
            ("Access-Control-Allow-Origin", "*"),
            ("X-Content-Type-Options", "nosniff"),
            ("Cache-Control", "no-cache"),
        ] {
            response.add_header(Header::from_bytes(name, value).expect("the policy is one line of ASCII"));
        }
        request.respond(response)
    }

    /// A file of the folder. Names with anything but letters, digits, `-`, `_` and inner dots are not served: no way leads out.
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        let plain = |part: &str| {
            !part.starts_with('.') && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        };
        path.split('/').all(plain).then(|| fs::read(self.folder.join(path)).ok()).flatten()
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("html", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "md" => "text/markdown; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}
