//! Wires the stages: paths in, report or inspection out. No arithmetic of its own.

pub mod assemble;
mod crosswalk_file;
pub mod dossier;
mod evidence;
mod findings;
mod link_review;
pub mod plan;
pub mod pseudonyms;
pub mod read;
mod resolve;
pub mod roster;
mod understood;
pub mod what_if;

use std::collections::BTreeSet;

use crate::identity::crosswalk::Crosslink;
use crate::import::driver::ReadResult;
use crate::model::audience::Audience;
use crate::model::inspect::{InspectedLeads, InspectedSource, Inspection};
use crate::model::params::Params;
use crate::model::parts::ClientParts;
use crate::model::report::{AsItIs, AuditReport, Understood};
use crate::model::source::Source;
use crate::stress::parts::parts;
use assemble::Measured;
use evidence::OtherSettings;
use pseudonyms::{Paths, Pseudonyms};
use roster::PseudonymKey;

pub use crosswalk_file::{CrosswalkError, read_asked, read_crosswalk};
pub use resolve::{Audit, resolve};

/// What an audit is made from.
pub struct AuditInput<'a> {
    /// What was read.
    pub read: ReadResult,
    /// Links the user adds or forbids.
    pub crosswalk: &'a [Crosslink],
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

/// Audits what was read.
pub fn study(input: AuditInput<'_>) -> Study {
    let mut others = OtherSettings::default();
    let mut look = |name, audience: &Audience, region: Option<&str>, params: &Params| {
        others.look(name, audience, region, params);
    };
    let params = with_unread(input.params, &input.read);
    let audit = resolve(input.read, input.crosswalk, &params, Some(&mut look));
    let paths = Paths { sources: &audit.sources, failures: &audit.failures, passed: &audit.passed };
    let names = Pseudonyms::new(&paths, &audit.audience.staff, input.show_contacts);
    let mut report = assemble::report(&Measured::new(&audit, &params), &names);
    report.plan = plan::plan(&audit.audience, &params);
    report.roster = input.pseudonym_key.map(|key| roster::roster(&audit, &params, key));
    report.evidence = evidence::evidence(&audit, &params, &report, others);
    findings::fill(&mut report, &audit, &names, &params);
    let real = understood::of_audit(&audit, &params, &Pseudonyms::of_terminal());
    report.understood.as_it_is = AsItIs(Some(Box::new(real)));
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

/// What the sources hold, without judging it. Chats are settled with the defaults: only what the files themselves say counts.
pub fn inspect(read: &ReadResult, show_contacts: bool) -> Inspection {
    let staff: BTreeSet<String> = read
        .sources
        .iter()
        .flat_map(|source| &source.data.chats)
        .filter_map(|chat| chat.staff_account.clone())
        .collect();
    let staff: Vec<String> = staff.into_iter().collect();
    let paths = Paths { sources: &read.sources, failures: &read.failures, passed: &read.passed };
    let names = Pseudonyms::new(&paths, &staff, show_contacts);
    let of_folder = understood::of_folder(&read.passed, &read.dead_globs, &names);
    let inspected = |source: &Source| {
        InspectedSource::new(
            assemble::source_report(source, None, &names),
            &source.data.detail,
            show_contacts,
        )
    };
    Inspection {
        sources: read.sources.iter().map(inspected).collect(),
        errors: read.failures.iter().map(|failure| assemble::source_error(failure, &names)).collect(),
        passed_over: understood::passed_over(&read.passed),
        understood: Understood {
            columns_unused: understood::columns_unused(&read.sources, &names),
            cells_unread: understood::cells_unread(&read.sources, &names),
            ..of_folder
        },
        passed_files: understood::passed_files(&read.passed, &names),
        leads: InspectedLeads::default(),
    }
}
