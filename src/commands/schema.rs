//! `untether schema report`: the layout of settings and of JSON that other commands write, for programs and editors.

use super::{Command, Context, Ended, Failure};
use crate::config::{comments_schema, settings_schema};
use crate::report::schema::{
    write_agenda_schema, write_portfolio_schema, write_report_schema, write_verification_schema,
    write_what_if_schema,
};
use crate::report::write_pretty;

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
        let mut bytes = Vec::new();
        match self.what {
            // Writing to memory cannot fail.
            Layout::Comments => drop(write_pretty(&comments_schema(), &mut bytes)),
            Layout::Config => drop(write_pretty(&settings_schema(), &mut bytes)),
            Layout::Plan => drop(write_agenda_schema(&mut bytes)),
            Layout::Portfolio => drop(write_portfolio_schema(&mut bytes)),
            Layout::Report => drop(write_report_schema(&mut bytes)),
            Layout::Verification => drop(write_verification_schema(&mut bytes)),
            Layout::WhatIf => drop(write_what_if_schema(&mut bytes)),
        }
        context.print(&bytes)?;
        Ok(Ended::Whole)
    }
}
