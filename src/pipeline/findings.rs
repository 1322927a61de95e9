//! Asks the rules about a finished report.

use super::pseudonyms::Pseudonyms;
use super::resolve::Audit;
use crate::model::audience::Audience;
use crate::model::params::Params;
use crate::model::quality::DataQuality;
use crate::model::report::AuditReport;
use crate::rules::{self, Facts};
use crate::tally::quality;
use crate::text::Catalog;

/// How good the data is that the rules judge by.
pub(super) fn quality(audit: &Audit) -> DataQuality {
    quality::collect(&quality::Inputs {
        sources: &audit.sources,
        unreadable: audit.failures.len() as u64,
        links: &audit.links,
        audience: &audit.audience,
        as_of: audit.window.to,
        bulk_notes: &audit.bulk_notes,
        vanished: audit.vanished,
        deals_twice: audit.deals_twice,
    })
}

/// Fills in what was found and what could not be judged, worded in the language of the report. Nobody is named: staff accounts
/// stand under the names that may be shown.
pub(super) fn fill(
    report: &mut AuditReport,
    (audience, quality): (&Audience, &DataQuality),
    names: &Pseudonyms,
    params: &Params,
) {
    let staff: Vec<String> = audience.staff.iter().map(|name| names.staff(name).to_owned()).collect();
    let facts = Facts { audience, report, quality, params, staff: &staff };
    let answers = rules::judge(&facts, &Catalog::new(params.language));
    (report.findings, report.unjudged) = (answers.findings, answers.unjudged);
}
