//! `untether inspect PATH…`: what would be read, without judging it.

use super::read_args::{ReadArgs, wants_json};
use super::{Context, Ended, Failure, Reading};
use crate::report::{render_inspection, write_pretty};

/// Arguments of `inspect`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// How to show it: table or json (default: table)
    #[arg(short, long, value_name = "KIND")]
    pub format: Option<String>,
}

/// Runs the command.
///
/// # Errors
///
/// When nothing can be read, or the answer cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let is_json = wants_json(args.format.as_deref())?;
    let request = args.read.request(context)?;
    let inspection = context.engine.inspect(&request, context.progress)?;
    let ended = context.judge_sources(Reading {
        errors: &inspection.errors,
        read: inspection.sources.len(),
        understood: &inspection.understood,
        left_over: None,
    })?;
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = if is_json {
        write_pretty(&inspection, &mut bytes)
    } else {
        render_inspection(&inspection, &context.render_options(), &mut bytes)
    };
    context.print(&bytes)?;
    Ok(ended)
}
