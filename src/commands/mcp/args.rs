//! The arguments of `mcp`, checked before anything is served.

use std::path::Path;

use super::serve::serve;
use super::worker::Worker;
use crate::commands::read_args::{ReadArgs, usage};
use crate::commands::{Command, Context, Ended, Failure};
use crate::text::Message;

/// Arguments of `mcp`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(
    mut_arg("show_contacts", |option| option.hide(true)),
    mut_arg("show_staff", |option| option.hide(true)),
    mut_arg("hide_small", |option| option.hide(true)),
    mut_arg("pseudonym_key_file", |option| option.hide(true)),
    mut_arg("sample", |option| option.hide(true)),
    mut_arg("max_rejects", |option| option.hide(true)),
    mut_arg("rejects", |option| option.hide(true))
)]
pub struct Args {
    /// What may be asked about.
    #[command(flatten)]
    pub read: ReadArgs,
}

impl Command for Args {
    /// Serves until standard input ends. Settings that cannot be used are said at once, to whoever starts the server.
    ///
    /// # Errors
    ///
    /// When an option would name people or write a file, a setting cannot be used, or standard output cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        if let Some(option) = self.refused() {
            return Err(usage(Message::new("usage-mcp").with("option", option)));
        }
        self.read.request(context)?;
        serve(&Worker::new(self.read.clone(), context), context)
    }
}

impl Args {
    /// An option that does not go together with a server that names nobody and writes nothing.
    fn refused(&self) -> Option<&'static str> {
        let read = &self.read;
        let given = [
            (read.show_contacts, "--show-contacts"),
            (read.show_staff, "--show-staff"),
            (read.pseudonym_key_file.is_some(), "--pseudonym-key-file"),
            (read.sample.is_some(), "--sample"),
            (read.max_rejects.is_some(), "--max-rejects"),
            (read.rejects.is_some(), "--rejects"),
            // Standard input is where the questions come from.
            (read.paths.iter().any(|path| path == Path::new("-")), "-"),
        ];
        given.into_iter().find(|(is_given, _)| *is_given).map(|(_, option)| option)
    }
}
