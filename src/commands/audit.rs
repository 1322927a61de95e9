//! `untether audit PATH…`: the report.

use super::comments_file::{CommentsArgs, warn_of_words};
use super::exports::{self, Audited, Wanted};
use super::hide::shown;
use super::output::{OutputArgs, Written, shows_screen, write_all};
use super::read_args::ReadArgs;
use super::{Command, Context, Ended, Failure};

/// Arguments of `audit`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What people have said of it.
    #[command(flatten)]
    pub comments: CommentsArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When there is no report, or it cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let request = self.read.request(context)?;
        let comments = self.comments.read(Some(&request.settings), context)?;
        let targets = self.output.open(context)?;
        let (force, says_left_over) = (self.output.written.force, shows_screen(&targets));
        let wanted = Wanted { targets: &targets, force, says_left_over };
        let Audited { mut report, clients, ended } = exports::audit(&self.read, &request, wanted, context)?;
        if let Some(comments) = comments {
            comments.put(&mut report, context);
        }
        let report = shown(report, self.read.hide_small)?;
        warn_of_words(&report, self.read.hide_small, context);
        write_all(targets, Written { report: &report, clients: clients.as_ref() }, context)?;
        Ok(ended)
    }
}
