//! `untether inspect PATH…`: what would be read, without judging it.

use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure, Reading};
use crate::report::inspection_document;

/// Arguments of `inspect`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Runs the command.
///
/// # Errors
///
/// When nothing can be read, or the answer cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let request = args.read.request(context)?;
    let targets = args.output.open_answer(context)?;
    let inspection = context.engine.inspect(&request, context.progress)?;
    let ended = context.judge_sources(Reading {
        errors: &inspection.errors,
        read: inspection.sources.len(),
        understood: &inspection.understood,
        left_over: None,
    })?;
    targets.write(&inspection, |catalog| inspection_document(&inspection, catalog), context)?;
    Ok(ended)
}
