//! `untether schema report`: the layout of settings and of JSON that other commands write, for programs and editors.

use super::{Command, Context, Ended, Failure};
use crate::config;
use crate::model::schema;

/// Arguments of `schema`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Which layout
    #[arg(value_enum)]
    pub what: Layout,
}

/// A layout with a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Layout {
    /// The file of comments
    Comments,
    /// The settings, untether.toml
    Config,
    /// The JSON answer of plan
    Plan,
    /// The JSON answer of report for several reports
    Portfolio,
    /// The JSON report
    Report,
    /// The JSON answer of verify
    Verification,
    /// The JSON answer of simulate
    WhatIf,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When standard output cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let text: &str = match self.what {
            Layout::Comments => &config::schema::COMMENTS,
            Layout::Config => &config::schema::SETTINGS,
            Layout::Plan => &schema::AGENDA,
            Layout::Portfolio => &schema::PORTFOLIO,
            Layout::Report => &schema::REPORT,
            Layout::Verification => &schema::VERIFICATION,
            Layout::WhatIf => &schema::WHAT_IF,
        };
        context.print(text.as_bytes())?;
        Ok(Ended::Whole)
    }
}
