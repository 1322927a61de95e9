//! What has cut these clients off from their channels before; shown with `-v`.

use crate::model::report::IncidentReport;
use crate::naming;
use crate::reference::incidents::{IncidentKind, Stated, WORLD};
use crate::report::document::{Cell, List, OnScreen, Section, Source, Table, Unit};
use crate::text::Value;

/// One line for each incident that kept people from writing, newest first. New rules and prices need more words than there
/// is room for; they are counted.
pub(super) fn incidents(source: Source<'_>) -> Option<Section> {
    let all = &source.report.incidents;
    let is_shown = |incident: &&IncidentReport| {
        use IncidentKind::{Deprecation, Policy, Pricing};
        !matches!(IncidentKind::of_id(&incident.kind), Some(Deprecation | Policy | Pricing))
    };
    let shown: Vec<&IncidentReport> = all.iter().filter(is_shown).collect();
    let has_moved = shown.iter().any(|one| one.fallback.is_some());
    let has_quiet = shown.iter().any(|one| quiet(one).is_some());
    let has_past = shown.iter().any(|one| one.past_only.is_some());
    let optional = [
        (has_moved, ("moved", "happened-moved", Unit::Share), "happened-legend-moved"),
        (has_quiet, ("usually", "happened-quiet", Unit::Share), "happened-legend-quiet"),
        (has_past, ("silent", "happened-silent", Unit::Count), "happened-legend-silent"),
    ];
    let optional: Vec<_> = optional.into_iter().filter(|(has, ..)| *has).collect();
    let mut columns = vec![("clients", "happened-clients", Unit::Count)];
    columns.extend(optional.iter().map(|(_, column, _)| *column));
    let legend: Vec<String> = optional.iter().map(|(.., legend)| source.text(legend, &[])).collect();
    let rows = shown.iter().map(|incident| {
        let mut cells =
            vec![Cell::named(&incident.id, what(incident, source)), Cell::count(incident.clients_concerned)];
        cells.extend(has_moved.then(|| moved(incident, source)));
        cells.extend(has_quiet.then(|| quiet(incident).map_or(Cell::Empty, Cell::Number)));
        let silent = || incident.past_only.map_or(Cell::Empty, |past| Cell::count(past.clients));
        cells.extend(has_past.then(silent));
        cells
    });
    let title = source.text("happened-head", &[]);
    let table = Table::headed(source.catalog, "happened", title, "incident", &columns);
    let mut section = Section::of_table(table.rows(rows).note(legend.join("; ")))?;
    let others = all.len() - shown.len();
    section.lists.extend((others > 0).then(|| {
        let said = source.text("happened-others", &[("count", Value::from(others))]);
        List { title: String::new(), entries: vec![said] }
    }));
    Some(section.on_screen(OnScreen::Verbose))
}

/// When, where, what, and on which channels.
fn what(incident: &IncidentReport, source: Source<'_>) -> String {
    let since = Stated::parse(&incident.start).map(|start| naming::stated(&start, source.catalog));
    let place = Some(&incident.country).filter(|country| *country != WORLD);
    let place = place.map(|country| naming::country(country, source.catalog));
    let kind = match IncidentKind::of_id(&incident.kind) {
        Some(kind) => naming::incident_kind(kind, source.catalog),
        None => incident.kind.clone(),
    };
    let parts = since.into_iter().chain(place).chain([kind, source.channels(&incident.channels)]);
    parts.collect::<Vec<_>>().join(" ")
}

/// How many of those hit turned up elsewhere; as a share where there are enough to speak of one.
fn moved(incident: &IncidentReport, source: Source<'_>) -> Cell {
    let Some(fallback) = incident.fallback else { return Cell::Empty };
    let counts = || [("moved", Value::from(fallback.moved)), ("clients", Value::from(fallback.clients))];
    fallback.share.map_or_else(|| Cell::text(source.text("happened-of", &counts())), Cell::Number)
}

/// The share that turns up elsewhere in quiet fortnights.
fn quiet(incident: &IncidentReport) -> Option<f64> {
    incident.fallback.and_then(|fallback| fallback.quiet_share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{ObservedFallback, PastOnly};
    use crate::report::document::Document;
    use crate::report::{RenderOptions, sample, screen};
    use crate::text::{Catalog, Language, escape};

    fn incident(start: &str, country: &str, kind: &str) -> IncidentReport {
        IncidentReport {
            id: "one".to_owned(),
            channels: vec!["telegram".to_owned(), "whatsapp".to_owned()],
            country: country.to_owned(),
            start: start.to_owned(),
            end: None,
            kind: kind.to_owned(),
            summary: "a sentence".to_owned(),
            source: "somewhere".to_owned(),
            clients_concerned: 1207.into(),
            fallback: None,
            past_only: None,
        }
    }

    /// What is shown of a block, an outage, an own incident and a rule.
    fn shown(language: Language, verbose: bool) -> String {
        let mut report = sample::report();
        let few = ObservedFallback { clients: 9.into(), moved: 3.into(), share: None, quiet_share: None };
        let many = ObservedFallback {
            clients: 40.into(),
            moved: 10.into(),
            share: Some(0.25),
            quiet_share: Some(0.125),
        };
        let past_only = Some(PastOnly { clients: 12.into(), ..PastOnly::default() });
        report.incidents = vec![
            IncidentReport { fallback: Some(many), past_only, ..incident("2026-03-16", "RU", "block") },
            IncidentReport { fallback: Some(few), ..incident("2025-11", "*", "outage") },
            incident("2025-10-01", "*", "login\u{1b} lost"),
            incident("2025-01-01", "*", "policy"),
        ];
        let catalog = Catalog::new(language);
        let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose };
        let sections = incidents(Source { report: &report, catalog: &catalog }).into_iter().collect();
        let document = Document { sections, ..Document::default() };
        let text = screen::screen(&document, &options);
        assert!(text.lines().all(|line| escape::width(line) <= 80), "{text}");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn disruptions_are_listed_and_the_rest_is_counted() {
        let english = shown(Language::En, true);
        for part in [
            "16 Mar 2026 Russia block Telegram, WhatsApp 1,207 25% 13% 12",
            "Nov 2025 outage Telegram, WhatsApp 1,207 3 of 9",
            "1 Oct 2025 login\\u{1b} lost Telegram",
            "1 more was a new rule",
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
        let russian = shown(Language::Ru, true);
        assert!(
            russian.contains("16.03.2026 Россия блокировка Telegram, 1 207 25 % 13 % 12 WhatsApp"),
            "{russian}"
        );
        assert!(russian.contains("11.2025 сбой Telegram, WhatsApp 1 207 3 из 9"), "{russian}");
        assert_eq!(shown(Language::En, false).trim(), "");
    }
}
