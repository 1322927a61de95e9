//! Rules that apply: laws and terms of platforms where they concern the channels and the countries of the audit.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::IncidentReport;
use crate::naming;
use crate::reference::incidents::{self, IncidentKind, WORLD};

/// Most rules on paper: the newest.
const MOST_ON_PAPER: usize = 6;

/// Every rule of the register that concerns these clients and is in force, newest first.
pub(super) fn rules(source: Source<'_>) -> Option<Section> {
    let lasts = |incident: &&IncidentReport| is_rule(incident) && incident.end.is_none();
    let rows = source.report.incidents.iter().filter(lasts).map(|incident| row(incident, source));
    let columns = [
        ("law", Unit::Words),
        ("how-far", Unit::Prose),
        ("applies-to", Unit::Words),
        ("country", Unit::Words),
        ("since", Unit::Date),
        ("clients-concerned", Unit::Count),
        ("read-at", Unit::Links),
    ];
    let table =
        Table::new(source, "rules", &columns).rows(rows).entries().on_paper(MOST_ON_PAPER).unless_empty()?;
    source.section("rules", vec![source.text("section-rules-lead", &[])], [Some(table)])
}

/// Whether it is a rule rather than something that kept people from writing.
pub(super) fn is_rule(incident: &IncidentReport) -> bool {
    IncidentKind::of_id(&incident.kind) == Some(IncidentKind::Policy)
}

fn row(incident: &IncidentReport, source: Source<'_>) -> Vec<Cell> {
    let known = incidents::incident(&incident.id);
    let wording = known.map(|known| known.wording(source.language()));
    let summary = wording.map_or(incident.summary.clone(), |wording| wording.summary.clone());
    let note = wording.map(|wording| wording.note.clone()).filter(|note| !note.is_empty());
    vec![
        Cell::named(&incident.id, summary),
        note.map_or(Cell::Empty, Cell::Text),
        Cell::named(incident.channels.join(", "), source.channels(&incident.channels)),
        Cell::named(&incident.country, place(&incident.country, source)),
        Cell::text(incident.start.clone()),
        Cell::count(incident.clients_concerned),
        read_at(incident, source),
    ]
}

/// Where it is reported, those in the language of the reader first. What the register does not know is no address to follow.
pub(super) fn read_at(incident: &IncidentReport, source: Source<'_>) -> Cell {
    let known = incidents::incident(&incident.id).filter(|known| known.source == incident.source);
    let said = known.map(|known| known.sources(source.language()).join("; "));
    match said {
        Some(said) => Cell::named(&incident.source, said),
        None => Cell::text(incident.source.clone()),
    }
}

/// The country by its name.
pub(super) fn place(country: &str, source: Source<'_>) -> String {
    match country {
        WORLD => source.text("incidents-world", &[]),
        country => naming::country(country, source.catalog),
    }
}
