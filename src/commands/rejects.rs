//! Damaged items: how many are put up with, and where they stand. Never what they hold.

use std::io::{self, Write};

use super::output::PendingFile;
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure};
use crate::model::code::Code;
use crate::model::ledger::SkipReason;
use crate::model::report::{AuditReport, LeftOut, SourceReport};
use crate::observe::Diagnostic;
use crate::report::{CsvStyle, guarded};
use crate::text::{Message, number};

/// What was asked for with `--max-rejects` and `--rejects`.
pub(super) struct Rejects {
    limit: Option<f64>,
    file: Option<PendingFile>,
}

impl Rejects {
    /// Checks the limit and opens the file before anything is read.
    ///
    /// # Errors
    ///
    /// When the limit is no share, or the file cannot be written.
    pub(super) fn open(args: &ReadArgs, force: bool, context: &Context<'_>) -> Result<Self, Failure> {
        let limit = args.reject_limit(context)?;
        let file =
            args.rejects.clone().map(|path| PendingFile::create(path, force, &context.inputs)).transpose()?;
        Ok(Self { limit, file })
    }

    /// Says which sources are over the limit and writes where damaged items stand.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub(super) fn judge(self, report: &AuditReport, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let over = over_limit(report, self.limit, context);
        context.tell(&over);
        if let Some(mut file) = self.file {
            let written = write_rejects(report, &mut file.writer);
            file.finish(written)?;
        }
        Ok(if over.is_empty() { Ended::Whole } else { Ended::Partial })
    }
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
        let said = Diagnostic::error(Code::TooManyRejects, message).help(Message::new("help-input-rejects"));
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
                let count = entry.count.to_string();
                let cells = [&source.path, &entry.reason, &count, place];
                table.write_record(cells.map(|cell| guarded(cell, CsvStyle::default()).into_owned()))?;
            }
        }
    }
    table.flush()
}
