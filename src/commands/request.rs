//! `untether request [PATH…]`: the page to send to a business, with the exports that are missing and where to click.

use std::io::Write;
use std::path::PathBuf;

use super::output::PendingFile;
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure, Reading};
use crate::observe::Diagnostic;
use crate::report::render_request;
use crate::text::Message;

/// Arguments of `request`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)))]
pub struct Args {
    /// What there is already.
    #[command(flatten)]
    pub read: ReadArgs,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
}

/// Runs the command. A source that cannot be read is asked for again, which is what the page is for: it makes no failure.
///
/// # Errors
///
/// When nothing at all can be read of what was named, or the page cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let report = if args.read.paths.is_empty() {
        args.read.answer_as_asked(context)?;
        None
    } else {
        let request = args.read.request(context)?;
        let report = context.engine.audit(&request, context.progress)?;
        context.judge_sources(Reading::of(&report))?;
        Some(report)
    };
    let file = args.output.clone().map(|path| PendingFile::create(path, args.force)).transpose()?;
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = render_request(report.as_ref(), context.answers(), &mut bytes);
    match file {
        None => context.print(&bytes)?,
        Some(mut file) => {
            let written = file.writer.write_all(&bytes);
            let path = file.finish(written)?;
            let written = Message::new("written").with("path", path.display().to_string());
            context.tell(&[Diagnostic::note(written)]);
        }
    }
    Ok(Ended::Whole)
}
