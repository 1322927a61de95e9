//! Wires the stages: paths in, report or inspection out. No arithmetic of its own.

pub mod assemble;
pub mod pseudonyms;
pub mod read;

use std::collections::BTreeSet;
use std::path::Path;

use crate::identity::link::{Crosslink, Links, link};
use crate::identity::references::References;
use crate::identity::sides::{Settled, settle};
use crate::identity::ties;
use crate::import::driver::{Failure, ReadResult};
use crate::model::client::Audience;
use crate::model::inspect::{InspectedSource, Inspection};
use crate::model::params::Params;
use crate::model::record::Record;
use crate::model::report::AuditReport;
use crate::model::source::Source;
use crate::model::time::{Day, Window};
use crate::tally::{asof, crm, days, gather};
use assemble::Measured;
use pseudonyms::Pseudonyms;

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
}

/// Everything known after linking and counting: what figures, plans and explanations are computed from.
pub struct Audit {
    /// Sources, sorted by path, with their accounts settled.
    pub sources: Vec<Source>,
    /// Files that could not be read.
    pub failures: Vec<Failure>,
    /// Sides of all conversations.
    pub settled: Settled,
    /// Who belongs together.
    pub links: Links,
    /// The facts about clients.
    pub audience: Audience,
    /// The window; it ends with as-of.
    pub window: Window,
    /// The currency of all money.
    pub currency: Option<String>,
    /// The activity log: which days' notes are bulk.
    pub bulk_notes: std::collections::BTreeMap<Day, u64>,
}

/// Links and counts.
pub fn resolve(read: ReadResult, crosswalk: &[Crosslink], params: &Params) -> Audit {
    let ReadResult { mut sources, failures, .. } = read;
    let settled = settle(&mut sources, params);
    let as_of = asof::as_of(&sources, &settled, params);
    let window = Window::ending(as_of, params.window_days);
    let partner_counts = asof::partners_that_count(&sources, &settled, as_of);
    let record_counts = |record: &Record| record.created.is_none_or(|created| created <= as_of);
    let links = link(&sources, &settled, &partner_counts, &record_counts, crosswalk, params);
    asof::leave_out_later(&mut sources, &settled, as_of, params.today);
    let chats = days::combine(&sources, &settled, &links, as_of);
    let references = References::new(&sources, &links);
    let log = crm::log(&sources, &references, &links, as_of);
    let deals = crm::deals(&sources, &references, &links, params, window);
    let unlinked = crm::unlinked(&sources, &references, as_of);
    drop(references);
    crm::leave_out_unlinked(&mut sources, unlinked);
    ties::leave_out_untied(&mut sources, &links);
    let inputs = gather::Inputs {
        sources: &sources,
        links: &links,
        chats: &chats,
        log: &log,
        deals: &deals,
        params,
        window,
    };
    let audience = gather::gather(&inputs);
    let (currency, bulk_notes) = (deals.currency, log.bulk);
    Audit { sources, failures, settled, links, audience, window, currency, bulk_notes }
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
    let audit = resolve(input.read, input.crosswalk, input.params);
    let names = Pseudonyms::new(&audit.sources, &audit.failures, &audit.audience.staff, input.show_contacts);
    let report = assemble::report(&Measured::new(&audit, input.params), &names);
    Study { audit, names, report }
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
    let names = Pseudonyms::new(&read.sources, &read.failures, &staff, show_contacts);
    let inspected = |source: &Source| {
        InspectedSource::new(assemble::source_report(source, &names), &source.data.detail, show_contacts)
    };
    Inspection {
        sources: read.sources.iter().map(inspected).collect(),
        errors: read.failures.iter().map(|failure| assemble::source_error(failure, &names)).collect(),
        passed_over: read.noise,
    }
}

/// A link file: `a,b,relation` with `same` or `not`.
///
/// # Errors
///
/// When the file cannot be read, or a row is none of these; names the line.
pub fn read_crosswalk(path: &Path) -> Result<Vec<Crosslink>, CrosswalkError> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_path(path)?;
    let mut links = Vec::new();
    for row in reader.records() {
        let row = row?;
        let line = row.position().map_or(0, csv::Position::line);
        let is_same = match row.get(2) {
            Some("same") => true,
            Some("not") => false,
            _ => return Err(CrosswalkError::Relation { line }),
        };
        links.push(Crosslink { a: row[0].to_owned(), b: row[1].to_owned(), is_same });
    }
    Ok(links)
}

/// Why a crosswalk file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CrosswalkError {
    /// Not readable as CSV.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// A row whose third cell is neither `same` nor `not`.
    #[error("line {line}: expected same or not in the third column")]
    Relation {
        /// The line.
        line: u64,
    },
}
