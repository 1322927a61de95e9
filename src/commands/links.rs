//! `untether links PATH…`: who might be whom, to be reviewed by somebody who knows the clients and read back with `--links`.

use std::path::{Path, PathBuf};

use super::hide::refuse_single_clients;
use super::links_file::LARGEST_LINKS;
use super::list::ListArgs;
use super::read_args::ReadArgs;
use super::{Command, Context, Ended, Failure, Reading};
use crate::import::plain;
use crate::model::code::Code;
use crate::model::sorted_set::SortedSet;
use crate::observe::Diagnostic;
use crate::pipeline::read_asked;
use crate::review::{self, Review};
use crate::text::Message;

/// Arguments of `links`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Leave out what this earlier review asked already
    #[arg(long, value_name = "FILE")]
    pub since: Option<PathBuf>,
    /// What to write.
    #[command(flatten)]
    pub output: ListArgs,
}

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
        let targets = self.output.open("link-review", context)?;
        let study = context.engine.study(&request, context.progress)?;
        let ended = context.judge_sources(Reading::of(&study.report))?;
        let mut rows = review::rows(&study.audit);
        if let Some(asked) = asked {
            let ties = review::ties(&study.audit, &rows);
            let mut is_new = ties.into_iter().map(|tie| !asked.contains(&tie));
            rows.retain(|_| is_new.next().unwrap_or(true));
        }
        let review = Review::of(&study.audit, &rows);
        let language = context.answers().language();
        let said = Message::new("review-written").with("count", review.count());
        let shown = if request.show_contacts { review.clone() } else { review.clone().nameless() };
        targets.write(
            said,
            |kind, out| review::write(&review, language, kind, out),
            &shown,
            |catalog| review::document(&shown, catalog),
            context,
        )?;
        Ok(ended)
    }
}

/// The pairs that an earlier review asks about.
fn asked(path: &Path) -> Result<SortedSet<(String, String)>, Failure> {
    let refuse = || {
        let said = Diagnostic::error(Code::LinksFile, Message::new("links-unreadable")).at(path.display());
        Failure::Usage(said.help(Message::new("help-links")).into())
    };
    let bytes = plain::read(path, LARGEST_LINKS).map_err(|error| refuse().caused_by(error))?;
    read_asked(&bytes).map_err(|error| refuse().caused_by(error))
}
