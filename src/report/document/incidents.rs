//! What has happened to the channels in use.

use super::rules::{is_rule, place, read_at};
use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::IncidentReport;
use crate::naming;
use crate::reference::incidents::{self, IncidentKind, Stated};

/// Most incidents on paper: the newest.
const MOST_ON_PAPER: usize = 6;

/// Every incident that concerns the channels in use, newest first.
pub(super) fn incidents(source: Source<'_>) -> Option<Section> {
    // Rules have a section of their own.
    let incidents = || source.report.incidents.iter().filter(|incident| !is_rule(incident));
    incidents().next()?;
    let columns = [
        ("incident", Unit::Words),
        ("what-happened", Unit::Prose),
        ("since", Unit::Date),
        ("until", Unit::Date),
        ("country", Unit::Words),
        ("channels", Unit::Words),
        ("clients-concerned", Unit::Count),
        ("clients-hit", Unit::Count),
        ("turned-up", Unit::Share),
        ("turned-up-quiet", Unit::Share),
        ("past-only", Unit::Count),
        ("read-at", Unit::Links),
    ];
    let rows = incidents().map(|incident| row(source, incident));
    let table = Table::new(source, "incidents", &columns).rows(rows).entries().on_paper(MOST_ON_PAPER);
    source.section("incidents", vec![source.text("section-incidents-lead", &[])], [Some(table)])
}

fn row(source: Source<'_>, incident: &IncidentReport) -> Vec<Cell> {
    let kind = match IncidentKind::of_id(&incident.kind) {
        Some(kind) => naming::incident_kind(kind, source.catalog),
        None => incident.kind.clone(),
    };
    let channels = source.channels(&incident.channels);
    let since = Stated::parse(&incident.start).map(|start| naming::stated(&start, source.catalog));
    let since = since.unwrap_or_else(|| incident.start.clone());
    let title = source.text(
        "incident-of",
        &[("kind", kind.into()), ("channels", channels.clone().into()), ("since", since.into())],
    );
    let known = incidents::incident(&incident.id);
    let summary = known.map_or(&incident.summary, |known| &known.wording(source.language()).summary);
    let place = place(&incident.country, source);
    let fallback = incident.fallback.as_ref();
    vec![
        Cell::named(&incident.id, title),
        Cell::text(summary.clone()),
        Cell::text(incident.start.clone()),
        incident.end.clone().map_or(Cell::Empty, Cell::Text),
        Cell::named(&incident.country, place),
        Cell::named(incident.channels.join(", "), channels),
        Cell::count(incident.clients_concerned),
        fallback.map_or(Cell::Empty, |fallback| Cell::count(fallback.clients)),
        fallback.and_then(|fallback| fallback.share).map_or(Cell::Empty, Cell::Number),
        fallback.and_then(|fallback| fallback.quiet_share).map_or(Cell::Empty, Cell::Number),
        incident.past_only.map_or(Cell::Empty, |past| Cell::count(past.clients)),
        read_at(incident, source),
    ]
}
