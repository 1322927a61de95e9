//! What has cut these clients off from their channels before; shown with `-v`.

use crate::model::report::{AuditReport, IncidentReport};
use crate::naming;
use crate::reference::incidents::{IncidentKind, Stated, WORLD};
use crate::report::layout::{Screen, channel_name};
use crate::text::{Value, escape, number};

/// One line for each incident that kept people from writing, newest first. New rules and prices need more words than there
/// is room for; they are counted.
pub(super) fn incidents(report: &AuditReport, screen: &mut Screen<'_>) {
    let is_shown = |incident: &&IncidentReport| {
        use IncidentKind::{Deprecation, Policy, Pricing};
        !matches!(IncidentKind::of_id(&incident.kind), Some(Deprecation | Policy | Pricing))
    };
    let shown: Vec<&IncidentReport> = report.incidents.iter().filter(is_shown).collect();
    if !screen.options.verbose || shown.is_empty() {
        return;
    }
    let has_moved = shown.iter().any(|one| one.fallback.is_some());
    let has_quiet = shown.iter().any(|one| quiet(one).is_some());
    let has_past = shown.iter().any(|one| one.past_only.is_some());
    let mut header = vec!["happened-head", "happened-clients"];
    header.extend(has_moved.then_some("happened-moved"));
    header.extend(has_quiet.then_some("happened-quiet"));
    header.extend(has_past.then_some("happened-silent"));
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    let row = |incident: &&IncidentReport| {
        let language = screen.language();
        let mut cells = vec![what(incident, screen), number::count(incident.clients_concerned, language)];
        cells.extend(has_moved.then(|| moved(incident, screen)));
        let share = |incident| quiet(incident).map(|share| number::percent(share, language));
        cells.extend(has_quiet.then(|| share(incident).unwrap_or_default()));
        let silent = incident.past_only.map(|past| number::count(past.clients, language));
        cells.extend(has_past.then(|| silent.unwrap_or_default()));
        cells
    };
    let rows = shown.iter().map(row).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    let mut legend = Vec::new();
    legend.extend(has_moved.then(|| screen.text("happened-legend-moved", &[])));
    legend.extend(has_quiet.then(|| screen.text("happened-legend-quiet", &[])));
    legend.extend(has_past.then(|| screen.text("happened-legend-silent", &[])));
    if !legend.is_empty() {
        screen.paragraph("  ", &legend.join("; "));
    }
    let others = report.incidents.len() - shown.len();
    if others > 0 {
        let text = screen.text("happened-others", &[("count", Value::from(others))]);
        screen.paragraph("  ", &text);
    }
    screen.blank();
}

/// When, where, what, and on which channels.
fn what(incident: &IncidentReport, screen: &Screen<'_>) -> String {
    let since = Stated::parse(&incident.start).map(|start| naming::stated(&start, screen.catalog()));
    let place = match incident.country.as_str() {
        WORLD => None,
        country => Some(escape::terminal(country).into_owned()),
    };
    let kind = match IncidentKind::of_id(&incident.kind) {
        Some(kind) => naming::incident_kind(kind, screen.catalog()),
        None => escape::terminal(&incident.kind).into_owned(),
    };
    let names: Vec<_> =
        incident.channels.iter().map(|channel| channel_name(channel, screen.language())).collect();
    let parts = since.into_iter().chain(place).chain([kind, names.join(", ")]);
    parts.collect::<Vec<_>>().join(" ")
}

/// How many of those hit turned up elsewhere; as a share where there are enough to speak of one.
fn moved(incident: &IncidentReport, screen: &Screen<'_>) -> String {
    let Some(fallback) = incident.fallback else { return String::new() };
    let language = screen.language();
    match fallback.share {
        Some(share) => number::percent(share, language),
        None => screen.text(
            "happened-of",
            &[("moved", Value::from(fallback.moved)), ("clients", Value::from(fallback.clients))],
        ),
    }
}

/// The share that turns up elsewhere in quiet fortnights.
fn quiet(incident: &IncidentReport) -> Option<f64> {
    incident.fallback.and_then(|fallback| fallback.quiet_share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{ObservedFallback, PastOnly};
    use crate::report::{RenderOptions, sample};
    use crate::text::{Catalog, Language};

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
        let mut screen = Screen::new(&options);
        incidents(&report, &mut screen);
        let text = screen.finish();
        assert!(text.lines().all(|line| escape::width(line) <= 80), "{text}");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn disruptions_are_listed_and_the_rest_is_counted() {
        let english = shown(Language::En, true);
        for part in [
            "16 Mar 2026 RU block Telegram, WhatsApp 1,207 25% 13% 12",
            "Nov 2025 outage Telegram, WhatsApp 1,207 3 of 9",
            "1 Oct 2025 login\\u{1b} lost Telegram",
            "1 more was a new rule",
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
        let russian = shown(Language::Ru, true);
        assert!(
            russian.contains("16.03.2026 RU блокировка Telegram, WhatsApp 1 207 25 % 13 % 12"),
            "{russian}"
        );
        assert!(russian.contains("11.2025 сбой Telegram, WhatsApp 1 207 3 из 9"), "{russian}");
        assert_eq!(shown(Language::En, false), "");
    }
}
