//! The first screen as a document: its parts in the order of thought.

use super::{actions, findings, head, incidents, losses, scores, sources, surer, today};
use crate::model::report::AuditReport;
use crate::report::document::{Document, OnScreen, Source, bet};
use crate::report::understood::{self, Reading};
use crate::text::Catalog;

/// The document of the first screen of a report.
pub(super) fn document(report: &AuditReport, catalog: &Catalog) -> Document {
    let source = Source { report, catalog };
    let mut document = Document {
        schema: report.schema.clone(),
        note: report.presentation.note.clone().unwrap_or_default(),
        title: head::title(source),
        scope: head::scope(source),
        by: head::by(source),
        warnings: head::warnings(source),
        hints: head::hints(source),
        as_of: report.as_of.clone(),
        currency: report.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(scores::index(source));
    document.add(scores::tests(source));
    document.add(today::today(source));
    document.add(losses::breakage(source));
    document.add(losses::concentration(source));
    document.add(actions::actions(source));
    document.add(findings::findings(source));
    document.add(findings::accepted(source));
    document.add(findings::unjudged_count(source));
    document.add(findings::unjudged(source));
    document.add(bet::bet(source).map(|section| section.on_screen(OnScreen::Verbose)));
    document.add(incidents::incidents(source));
    document.sections.extend(surer::surer(source));
    document.sections.extend(sources::sources(source));
    document.add(Some(understood::section(Reading::of(report), catalog)));
    document
}
