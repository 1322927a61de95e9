//! An audit from what was read to the finished report.

use super::assemble::{self, Measured};
use super::evidence::OtherSettings;
use super::pseudonyms::{Accounts, Paths, Pseudonyms};
use super::resolve::{Audit, Decided, Keeps, Other, resolve};
use super::roster::PseudonymKey;
use super::{evidence, findings, plan, roster, sampling, understood};
use crate::import::driver::ReadResult;
use crate::model::params::Params;
use crate::model::parts::ClientParts;
use crate::model::report::{AsItIs, AuditReport};
use crate::stress::parts::parts;

/// What an audit is made from.
pub struct AuditInput<'a> {
    /// What was read.
    pub read: ReadResult,
    /// Links and a sample, as people have decided them.
    pub decided: Decided<'a>,
    /// Settings.
    pub params: &'a Params,
    /// Whether names and contacts may stand in the report.
    pub show_contacts: bool,
    /// The key under which the clients are listed; without one they are not.
    pub pseudonym_key: Option<&'a PseudonymKey>,
}

/// A finished audit with all that it rests on: what plans, what-ifs and explanations are made from.
pub struct Study {
    /// The facts.
    pub audit: Audit,
    /// Names that may be shown.
    pub names: Pseudonyms,
    /// The figures.
    pub report: AuditReport,
}

/// What was read, linked and counted, without any judgement: what an inspection says of the chats.
pub struct Facts {
    /// The facts.
    pub audit: Audit,
    /// Names that may be shown.
    pub names: Pseudonyms,
}

/// Links and counts what was read.
pub fn facts(input: AuditInput<'_>) -> Facts {
    let (params, show_contacts) = (input.params, input.show_contacts);
    let audit = counted(input);
    let paths = Paths { sources: &audit.sources, failures: &audit.failures, passed: &audit.passed };
    let names = Pseudonyms::new(&paths, &Accounts::under(&audit.audience.staff, params), show_contacts);
    Facts { audit, names }
}

/// The same before anything has a name.
pub(super) fn counted(input: AuditInput<'_>) -> Audit {
    let params = with_unread(input.params, &input.read);
    resolve(input.read, input.decided, &params, Keeps::Everything, None)
}

/// Audits what was read, and keeps what the report rests on.
pub fn study(input: AuditInput<'_>) -> Study {
    made(input, Keeps::Everything)
}

/// Audits what was read for the report alone.
pub fn audit(input: AuditInput<'_>) -> AuditReport {
    made(input, Keeps::Figures).report
}

fn made(input: AuditInput<'_>, keeps: Keeps) -> Study {
    let mut others = OtherSettings::default();
    let mut on_other = |name, other: Other<'_>| others.try_out(name, &other);
    let params = with_unread(input.params, &input.read);
    let mut audit = resolve(input.read, input.decided, &params, keeps, Some(&mut on_other));
    let paths = Paths { sources: &audit.sources, failures: &audit.failures, passed: &audit.passed };
    let names =
        Pseudonyms::new(&paths, &Accounts::under(&audit.audience.staff, &params), input.show_contacts);
    let mut report = assemble::report(&Measured::new(&audit, &params), &names);
    sampling::fill(&mut report, &audit.audience, audit.links.region.as_deref(), &params);
    let real = understood::of_audit(&audit, &params, &Pseudonyms::of_terminal());
    report.understood.as_it_is = AsItIs(Some(Box::new(real)));
    let quality = findings::quality(&audit);
    report.roster = input.pseudonym_key.map(|key| roster::roster(&audit, &params, key));
    // A plan holds more of every client than is left of what was read, and nobody asks for that any more.
    if keeps == Keeps::Figures {
        audit.let_go_of_sources();
    }
    report.plan = plan::plan(&audit.audience, &params);
    report.evidence = evidence::evidence(&audit, &params, &report, others);
    findings::fill(&mut report, (&audit.audience, &quality), &names, &params);
    Study { audit, names, report }
}

/// The settings, in which a channel counts as named of which there is an export that is not read: it is in use, and leaving
/// its export out must not look like a strength.
fn with_unread(params: &Params, read: &ReadResult) -> Params {
    let mut params = params.clone();
    params.source_channels.extend(read.passed.channels());
    params
}

/// What each client adds to the figures of a finished audit.
pub fn client_parts(study: &Study, params: &Params) -> ClientParts {
    parts(&study.audit.audience, study.audit.links.region.as_deref(), params)
}
