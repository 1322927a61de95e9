//! `--hide-small` in the commands: reports without small groups, and what cannot be had together with that.

use super::Failure;
use super::read_args::ReadArgs;
use crate::model::code::Code;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::redact::{self, FEWEST_CLIENTS, TooFew};
use crate::text::Message;

/// The report as it may be shown: without small groups where that is asked for.
///
/// # Errors
///
/// When there are too few clients for anything to be left, or the clients are a sample.
pub(super) fn shown(report: AuditReport, hide_small: bool) -> Result<AuditReport, Failure> {
    if !hide_small {
        return Ok(report);
    }
    // The ends of intervals give exact counts away.
    if report.sampling.is_some() {
        return Err(no_single_clients("--sample"));
    }
    redact::hide_small(&report).map_err(|TooFew { in_scope }| {
        let message = Message::new("hide-small-few").with("count", in_scope).with("least", FEWEST_CLIENTS);
        Failure::Usage(
            Diagnostic::error(Code::SmallHidden, message).help(Message::new("help-hide-small-few")).into(),
        )
    })
}

/// Refuses an output that speaks of single clients, named as the user typed it.
///
/// # Errors
///
/// When small groups are to be hidden.
pub(super) fn refuse_single_clients(args: &ReadArgs, what: &'static str) -> Result<(), Failure> {
    if args.hide_small { Err(no_single_clients(what)) } else { Ok(()) }
}

fn no_single_clients(what: &'static str) -> Failure {
    let message = Message::new("hide-small-clients").with("what", what);
    Failure::Usage(
        Diagnostic::error(Code::SmallHidden, message).help(Message::new("help-hide-small-clients")).into(),
    )
}
