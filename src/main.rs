//! The command line: articles as JSON lines on standard input, findings as JSON on standard output.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod command_line {
    use std::fs;
    use std::io::{self, BufRead, BufWriter, Write};
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;
    use std::sync::Arc;

    use clap::{Parser, Subcommand};
    use newsweave::Corpus;
    use newsweave::corpus::corrections::{Corrections, Outcome, Rule};
    use newsweave::report::{ArticleInput, ArticleLine, CorpusDocument, Story};
    use serde::Serialize;

    /// Reads news articles: who is in them, which figures they give, who appears with whom.
    ///
    /// Articles come on standard input, one JSON object a line: {"id", "text", "title"?, "date"? (YYYY-MM-DD), "source"?}.
    /// Offsets in the answers count Unicode code points. A line that is no such object is reported, the rest goes on, and
    /// the exit status is 1.
    #[derive(Parser)]
    #[command(name = "newsweave", version)]
    struct Arguments {
        #[command(subcommand)]
        command: Command,
    }

    #[derive(Subcommand)]
    enum Command {
        /// Write what was found in each article, one JSON object a line.
        Read {
            /// Take every article by itself, as it comes, instead of all as one story.
            #[arg(long)]
            each: bool,
            #[command(flatten)]
            rules: RulesFile,
        },
        /// Write what the articles hold together as one JSON object.
        Corpus {
            #[command(flatten)]
            rules: RulesFile,
        },
    }

    #[derive(clap::Args)]
    struct RulesFile {
        /// Correct what is read by the rules of this file, a JSON list (docs/corrections.md). What is no rule is reported by its
        /// number, the other rules apply, and the exit status is 1; a rule that matches nothing is reported too.
        #[arg(long = "rules", value_name = "FILE")]
        path: Option<PathBuf>,
    }

    pub fn main() -> ExitCode {
        match run(Arguments::parse().command) {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => ExitCode::FAILURE,
            // whoever reads our output has stopped reading
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("newsweave: {error}");
                ExitCode::FAILURE
            }
        }
    }

    /// Whether every line and every rule could be read.
    fn run(command: Command) -> io::Result<bool> {
        let (Command::Read { rules, .. } | Command::Corpus { rules }) = &command;
        let rules = match &rules.path {
            Some(path) => read_rules(path).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?,
            None => Corrections::default(),
        };
        match command {
            Command::Read { each: true, .. } => read_each(rules),
            Command::Read { each: false, .. } => read_story(rules),
            Command::Corpus { .. } => corpus(rules),
        }
    }

    fn read_rules(path: &Path) -> io::Result<Corrections> {
        let file = fs::read(path)?;
        let json = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&file);
        let rules: Vec<serde_json::Value> = serde_json::from_slice(json)
            .map_err(|error| io::Error::other(format!("{error}; rules are a JSON list, see docs/corrections.md")))?;
        let rule = |value| serde_json::from_value::<Rule>(value).map_err(|error| error.to_string());
        Ok(Corrections::new(rules.into_iter().map(rule)))
    }

    fn read_each(rules: Corrections) -> io::Result<bool> {
        let rules = Arc::new(rules);
        let mut output = BufWriter::new(io::stdout().lock());
        let empty = || {
            let mut corpus = Corpus::default();
            corpus.correct(rules.clone());
            corpus
        };
        // A rule that did something to one article is not idle.
        let mut outcomes = empty().outcomes();
        let complete = articles(|_, input| {
            let mut corpus = empty();
            corpus.add(input.into());
            write_line(&mut output, &ArticleLine::new(&corpus, 0))?;
            output.flush()?;
            for (outcome, now) in outcomes.iter_mut().zip(corpus.outcomes()).filter(|(o, _)| **o != Outcome::Applied) {
                *outcome = now;
            }
            Ok(true)
        })?;
        Ok(report(&outcomes) && complete)
    }

    fn read_story(rules: Corrections) -> io::Result<bool> {
        let (story, complete) = story(rules)?;
        let mut output = BufWriter::new(io::stdout().lock());
        for article in 0..story.corpus().entries().len() {
            write_line(&mut output, &ArticleLine::new(story.corpus(), article))?;
        }
        output.flush()?;
        Ok(complete)
    }

    fn corpus(rules: Corrections) -> io::Result<bool> {
        let (story, complete) = story(rules)?;
        let mut output = BufWriter::new(io::stdout().lock());
        write_line(&mut output, &CorpusDocument::new(&story))?;
        output.flush()?;
        Ok(complete)
    }

    fn story(rules: Corrections) -> io::Result<(Story, bool)> {
        let mut story = Story::default();
        story.correct(rules);
        let complete = articles(|line, input| {
            if story.corpus().position(&input.id).is_some() {
                eprintln!("line {line}: the id {:?} stands on an earlier line too", input.id);
                return Ok(false);
            }
            story.add(input);
            Ok(true)
        })?;
        let right = report(&story.corpus().outcomes());
        Ok((story, complete && right))
    }

    /// Reports what is no rule, and rules that match nothing; whether all are rules.
    fn report(outcomes: &[Outcome]) -> bool {
        for (number, outcome) in (1..).zip(outcomes) {
            match outcome {
                Outcome::Applied => {}
                Outcome::Idle(why) => eprintln!("rule {number}: {why}"),
                Outcome::Wrong(message) => eprintln!("rule {number}: {message}; it is left out, the others apply"),
            }
        }
        !outcomes.iter().any(|outcome| matches!(outcome, Outcome::Wrong(_)))
    }

    /// Hands over every article with its line number; whether all lines were articles, and `each` took them all.
    fn articles(mut each: impl FnMut(usize, ArticleInput) -> io::Result<bool>) -> io::Result<bool> {
        let mut complete = true;
        let mut line = Vec::new();
        let mut input = io::stdin().lock();
        for number in 1.. {
            line.clear();
            if input.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            if line.trim_ascii().is_empty() {
                continue;
            }
            complete &= match serde_json::from_slice(&line) {
                Ok(article) => each(number, article)?,
                Err(error) => {
                    eprintln!("line {number}: {error}");
                    false
                }
            };
        }
        Ok(complete)
    }

    fn write_line(output: &mut impl Write, answer: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut *output, answer)?;
        output.write_all(b"\n")
    }
}
