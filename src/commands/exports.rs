//! Exports that are read for a result: damaged items and sources that cannot be read are judged in one place.

use super::hide::refuse_single_clients;
use super::output::{Target, wants_clients};
use super::read_args::ReadArgs;
use super::rejects::Rejects;
use super::{Context, Ended, Failure, Reading, Request};
use crate::model::parts::ClientParts;
use crate::model::report::AuditReport;
use crate::pipeline::{Study, client_parts};

/// What the exports give, with all that it rests on.
///
/// # Errors
///
/// When nothing can be read, or a file of damaged items cannot be written.
pub(super) fn study(
    args: &ReadArgs,
    request: &Request,
    force: bool,
    context: &mut Context<'_>,
) -> Result<(Study, Ended), Failure> {
    let rejects = Rejects::open(args, force, context)?;
    let study = context.engine.study(request, context.progress)?;
    let read = context.judge_sources(Reading::of(&study.report))?;
    let judged = rejects.judge(&study.report, context)?;
    Ok((study, read.and(judged)))
}

/// For what a report is made.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// Where it goes.
    pub(super) targets: &'a [Target],
    /// Whether files that exist are replaced.
    pub(super) force: bool,
    /// Whether what is shown says itself what was left over.
    pub(super) says_left_over: bool,
}

/// A report of exports.
pub(super) struct Audited {
    /// The report, with every group in it.
    pub(super) report: AuditReport,
    /// What each client gives to the figures, where an output shows it.
    pub(super) clients: Option<ClientParts>,
    /// `Partial` where the report does not hold everything.
    pub(super) ended: Ended,
}

/// The report of the exports for some outputs.
///
/// # Errors
///
/// As `study`, and when an output shows single clients while small groups are to be hidden.
pub(super) fn audit(
    args: &ReadArgs,
    request: &Request,
    wanted: Wanted<'_>,
    context: &mut Context<'_>,
) -> Result<Audited, Failure> {
    let wants_clients = wants_clients(wanted.targets);
    if wants_clients {
        refuse_single_clients(args, "-f clients")?;
    }
    let rejects = Rejects::open(args, wanted.force, context)?;
    let (report, clients) = if wants_clients {
        let study = context.engine.study(request, context.progress)?;
        let clients = client_parts(&study, &request.settings.params);
        (study.report, Some(clients))
    } else {
        (context.engine.audit(request, context.progress)?, None)
    };
    let reading = if wanted.says_left_over { Reading::on_screen(&report) } else { Reading::of(&report) };
    let read = context.judge_sources(reading)?;
    let judged = rejects.judge(&report, context)?;
    let ended = if report.partial { Ended::Partial } else { read.and(judged) };
    Ok(Audited { report, clients, ended })
}
