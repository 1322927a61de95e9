//! `untether audit PATH…`: the report.

use std::io::{self, Write};

use super::output::{OutputArgs, PendingFile, Written, wants_clients, write_all};
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure};
use crate::model::ledger::SkipReason;
use crate::model::report::{AuditReport, LeftOut, SourceReport};
use crate::observe::Diagnostic;
use crate::pipeline::client_parts;
use crate::text::{Message, number};

/// Arguments of `audit`.
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
/// When there is no report, or it cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let request = args.read.request(context)?;
    let limit = args.read.reject_limit(context)?;
    let targets = args.output.open()?;
    let rejects = args.read.rejects.clone().map(|path| PendingFile::create(path, args.output.force));
    let rejects = rejects.transpose()?;

    let (report, clients) = if wants_clients(&targets) {
        let study = context.engine.study(&request, context.progress)?;
        let clients = client_parts(&study, &request.settings.params);
        (study.report, Some(clients))
    } else {
        (context.engine.audit(&request, context.progress)?, None)
    };
    let ended = context.judge_sources(&report.errors, report.sources.len())?;
    let over = over_limit(&report, limit, context);
    context.tell(&over);
    write_all(targets, Written { report: &report, clients: clients.as_ref() }, context)?;
    if let Some(mut file) = rejects {
        let written = write_rejects(&report, &mut file.writer);
        file.finish(written)?;
    }
    let is_whole = ended == Ended::Whole && over.is_empty() && !report.partial;
    Ok(if is_whole { Ended::Whole } else { Ended::Partial })
}

/// The entries of damaged items.
fn rejects(source: &SourceReport) -> impl Iterator<Item = &LeftOut> {
    let is_reject = |id: &str| SkipReason::ALL.iter().any(|reason| reason.is_reject() && reason.id() == id);
    source.left_out.iter().filter(move |entry| is_reject(&entry.reason))
}

/// What is to be said of the sources with more damaged items than allowed.
fn over_limit(report: &AuditReport, limit: Option<f64>, context: &Context<'_>) -> Vec<Diagnostic> {
    let Some(limit) = limit else { return Vec::new() };
    let language = context.catalog.language();
    let judge = |source: &SourceReport| {
        let count: u64 = rejects(source).map(|entry| entry.count).sum();
        let share = count as f64 / source.items.max(1) as f64;
        let message = Message::new("input-rejects")
            .with("path", source.path.clone())
            .with("share", number::percent(share, language))
            .with("limit", number::percent(limit, language));
        let said = Diagnostic::error("E0312", message).help(Message::new("help-input-rejects"));
        (share > limit).then_some(said)
    };
    report.sources.iter().filter_map(judge).collect()
}

/// The first places of damaged items, by source and reason; never their content.
fn write_rejects(report: &AuditReport, out: &mut impl Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["source", "reason", "count", "place"])?;
    for source in &report.sources {
        for entry in rejects(source) {
            for place in &entry.places {
                table.write_record([&source.path, &entry.reason, &entry.count.to_string(), place])?;
            }
        }
    }
    table.flush()
}
