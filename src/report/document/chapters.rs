//! The chapters of a report, in the order of reading.

use super::{
    Section, Source, Table, accepted, bet, concentration, context, costs, digest, evidence, findings, gate,
    history, incidents, method, movement, outage, owned, plan, rules, sampling, silence, sources, summary,
};
use crate::model::report::AuditReport;
use crate::text::Catalog;

/// A section of a report; `None` where there is nothing to say.
type Chapter = fn(Source<'_>) -> Option<Section>;

/// All sections in the order of reading.
const CHAPTERS: &[Chapter] = &[
    gate::gate,
    history::history,
    sampling::sampling,
    outage::outage,
    concentration::concentration,
    bet::bet,
    owned::owned,
    context::context,
    movement::movement,
    silence::silence,
    incidents::incidents,
    rules::rules,
    findings::findings,
    accepted::accepted,
    plan::plan,
    evidence::evidence,
    costs::costs,
    accepted::stale,
    sources::sources,
    method::method,
];

/// The sections of a report.
pub fn sections(report: &AuditReport, catalog: &Catalog) -> Vec<Section> {
    let source = Source { report, catalog };
    CHAPTERS.iter().filter_map(|chapter| chapter(source)).collect()
}

/// All tables of a report: the first page and the channels on it, then those of the sections.
pub fn tables(report: &AuditReport, catalog: &Catalog) -> Vec<Table> {
    let source = Source { report, catalog };
    let summary = summary(report, catalog);
    let first = [Some(digest::digest(source, &summary)), summary.map];
    let rest = sections(report, catalog).into_iter().flat_map(|section| section.tables);
    first.into_iter().flatten().chain(rest).collect()
}
