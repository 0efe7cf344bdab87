//! The command line: articles as JSON lines on standard input, findings as JSON on standard output.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command_line::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod command_line {
    use std::io::{self, BufRead, BufWriter, Write};
    use std::process::ExitCode;

    use clap::{Parser, Subcommand};
    use newsweave::Corpus;
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
        },
        /// Write what the articles hold together as one JSON object.
        Corpus,
    }

    pub fn main() -> ExitCode {
        let result = match Arguments::parse().command {
            Command::Read { each: true } => read_each(),
            Command::Read { each: false } => read_story(),
            Command::Corpus => corpus(),
        };
        match result {
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

    /// All commands give whether every line could be read.
    fn read_each() -> io::Result<bool> {
        let mut output = BufWriter::new(io::stdout().lock());
        articles(|_, input| {
            let mut corpus = Corpus::default();
            corpus.add(input.into());
            write_line(&mut output, &ArticleLine::new(&corpus, 0))?;
            output.flush()?;
            Ok(true)
        })
    }

    fn read_story() -> io::Result<bool> {
        let (story, complete) = story()?;
        let mut output = BufWriter::new(io::stdout().lock());
        for article in 0..story.corpus().entries().len() {
            write_line(&mut output, &ArticleLine::new(story.corpus(), article))?;
        }
        output.flush()?;
        Ok(complete)
    }

    fn corpus() -> io::Result<bool> {
        let (story, complete) = story()?;
        let mut output = BufWriter::new(io::stdout().lock());
        write_line(&mut output, &CorpusDocument::new(&story))?;
        output.flush()?;
        Ok(complete)
    }

    fn story() -> io::Result<(Story, bool)> {
        let mut story = Story::default();
        let complete = articles(|line, input| {
            if story.corpus().position(&input.id).is_some() {
                eprintln!("line {line}: the id {:?} stands on an earlier line too", input.id);
                return Ok(false);
            }
            story.add(input);
            Ok(true)
        })?;
        Ok((story, complete))
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
