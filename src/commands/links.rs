//! `untether links PATH…`: who might be whom, to be reviewed by somebody who knows the clients and read back with `--links`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::hide::refuse_single_clients;
use super::links_file::LARGEST_LINKS;
use super::output::PendingFile;
use super::read_args::ReadArgs;
use super::{Command, Context, Ended, Failure, Reading};
use crate::import::plain;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::{Audit, read_asked};
use crate::review::{self, Question, Row};
use crate::text::{Message, Value, escape};
use crate::worklist::Kind;

/// Arguments of `links`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Write the review, with names and contacts: a workbook, or a table where FILE ends with .csv
    #[arg(id = "review", short = 'o', long = "output", value_name = "FILE")]
    pub review: Option<PathBuf>,
    /// Leave out what this earlier review asked already
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
}

/// Pairs on the screen, unless all are asked for.
const MOST_SHOWN: usize = 20;

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When nothing can be read, the earlier review is none, or the review cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        refuse_single_clients(&self.read, "links")?;
        let request = self.read.request(context)?;
        let asked = self.since.as_deref().map(asked).transpose()?;
        let file = self.review.clone().map(|path| {
            let kind = Kind::of(&path);
            PendingFile::create_private_kept(path, self.force, "link-review").map(|file| (file, kind))
        });
        let file = file.transpose()?;
        let study = context.engine.study(&request, context.progress)?;
        let ended = context.judge_sources(Reading::of(&study.report))?;
        let mut rows = review::rows(&study.audit);
        if let Some(asked) = asked {
            let ties = review::ties(&study.audit, &rows);
            let mut is_new = ties.into_iter().map(|tie| !asked.contains(&tie));
            rows.retain(|_| is_new.next().unwrap_or(true));
        }
        let Some((mut file, kind)) = file else {
            let text = screen(&study.audit, &rows, request.show_contacts, context);
            context.print(text.as_bytes())?;
            return Ok(ended);
        };
        let language = context.answers().language();
        let written = review::write(&study.audit, &rows, language, kind, &mut file.writer);
        let path = file.finish(written)?;
        let said = Message::new("review-written").with("path", path.display().to_string());
        context.tell(&[Diagnostic::note(said.with("count", rows.len() as u64))]);
        Ok(ended)
    }
}

/// The pairs that an earlier review asks about.
fn asked(path: &Path) -> Result<BTreeSet<(String, String)>, Failure> {
    let refuse = || {
        let said = Diagnostic::error(Code::LinksFile, Message::new("links-unreadable")).at(path.display());
        Failure::Usage(said.help(Message::new("help-links")).into())
    };
    let bytes = plain::read(path, LARGEST_LINKS).map_err(|error| refuse().caused_by(error))?;
    read_asked(&bytes).map_err(|error| refuse().caused_by(error))
}

/// How many rows there are of each kind, and the pairs by name where names may be shown.
fn screen(audit: &Audit, rows: &[Row], show_contacts: bool, context: &Context<'_>) -> String {
    let catalog = context.answers();
    let mut lines = vec![catalog.text("review-title", &[("count", Value::from(rows.len() as u64))])];
    for question in Question::ALL {
        let count = rows.iter().filter(|row| row.question == question).count() as u64;
        if count > 0 {
            let id = format!("review-count-{}", question.id());
            lines.push(format!("  {}", catalog.text(&id, &[("count", Value::from(count))])));
        }
    }
    if show_contacts {
        let open: Vec<Row> = rows.iter().filter(|row| row.question.is_open()).cloned().collect();
        let most = if context.verbosity > 0 { open.len() } else { MOST_SHOWN };
        let shown = &open[..open.len().min(most)];
        lines.push(String::new());
        for (row, (a, b)) in shown.iter().zip(review::names(audit, shown)) {
            let text = format!("{a} ~ {b}: {}", review::question(row, catalog));
            lines.push(format!("  {}", escape::terminal(&text)));
        }
        if open.len() > shown.len() {
            let rest = (open.len() - shown.len()) as u64;
            lines.push(catalog.text("review-more", &[("count", Value::from(rest))]));
        }
    }
    lines.push(String::new());
    lines.push(catalog.text(if rows.is_empty() { "review-nothing" } else { "review-next" }, &[]));
    lines.join("\n") + "\n"
}
