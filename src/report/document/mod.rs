//! What the written reports show, whatever their format: a first page and sections of sentences and typed tables. HTML,
//! Markdown, workbooks and folders of tables only say how a heading, a sentence, a table and a picture look.

mod answer;
mod concentration;
mod context;
mod costs;
mod digest;
pub(in crate::report) mod evidence;
pub(in crate::report) mod findings;
mod gate;
pub(in crate::report) mod history;
mod incidents;
mod method;
mod movement;
mod outage;
mod owned;
mod plan;
mod reading;
mod section;
mod silence;
mod source;
pub(in crate::report) mod sources;
mod summary;
mod table;
#[cfg(test)]
mod tests;

pub use source::Source;

pub use section::{List, Section};

pub use answer::Document;
pub use concentration::RENTED;
pub use reading::{Group, Line, Lines};
pub use summary::{Action, Gauge, Headline, Summary, summary};
pub use table::{Cell, Chart, Column, OnScreen, Shape, Switch, Table, Unit};

use crate::model::report::AuditReport;
use crate::text::Catalog;

/// A section of a report; `None` where there is nothing to say.
type Chapter = fn(Source<'_>) -> Option<Section>;

/// All sections in the order of reading.
const CHAPTERS: &[Chapter] = &[
    gate::gate,
    history::history,
    outage::outage,
    concentration::concentration,
    owned::owned,
    context::context,
    movement::movement,
    silence::silence,
    incidents::incidents,
    findings::findings,
    plan::plan,
    evidence::evidence,
    costs::costs,
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
