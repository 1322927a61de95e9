//! `untether request [PATH…]`: the page to send to a business, with the exports that are missing and where to click.

use serde::Serialize;

use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure, Reading};
use crate::model::report::{AuditReport, MissingEvidence, SourceError};
use crate::report::{AnswerFormat, request_document};

/// Arguments of `request`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)))]
pub struct Args {
    /// What there is already.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// The answer for programs: what is missing, and what came broken; both empty where there is nothing yet.
#[derive(Debug, Default, Serialize)]
struct Asked<'a> {
    schema: &'static str,
    missing: &'a [MissingEvidence],
    errors: &'a [SourceError],
}

impl<'a> Asked<'a> {
    fn of(report: Option<&'a AuditReport>) -> Self {
        let schema = "untether.request/1";
        report.map_or(Self { schema, ..Self::default() }, |report| Self {
            schema,
            missing: &report.evidence.missing,
            errors: &report.errors,
        })
    }
}

/// Runs the command. A source that cannot be read is asked for again, which is what the page is for: it makes no failure.
///
/// # Errors
///
/// When nothing at all can be read of what was named, or the page cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let targets = args.output.open_answer_as(AnswerFormat::Markdown.id(), context)?;
    let report = if args.read.paths.is_empty() {
        args.read.answer_as_asked(context)?;
        None
    } else {
        let request = args.read.request(context)?;
        let report = context.engine.audit(&request, context.progress)?;
        context.judge_sources(Reading::of(&report))?;
        Some(report)
    };
    let report = report.as_ref();
    targets.write(&Asked::of(report), |catalog| request_document(report, catalog), context)?;
    Ok(Ended::Whole)
}
