//! The sections of sample reports, in both languages.

use super::{Cell, Chart, Section, Switch, Table, Unit, sections, summary};
use crate::model::json;
use crate::model::report::AuditReport;
use crate::model::sorted_set::SortedSet;
use crate::report::sample;
use crate::text::{Catalog, Language};

fn full() -> AuditReport {
    json::of_tree(sample::full()).expect("the sample has the layout of a report")
}

fn tables(sections: &[Section]) -> impl Iterator<Item = &Table> {
    sections.iter().flat_map(|section| &section.tables)
}

#[test]
fn every_section_stands_in_its_place_and_has_its_words() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        let sections = sections(&full(), &catalog);
        let ids: Vec<&str> = sections.iter().map(|section| section.id).collect();
        assert_eq!(
            ids,
            [
                "outage",
                "concentration",
                "owned",
                "context",
                "movement",
                "silence",
                "incidents",
                "findings",
                "plan",
                "evidence",
                "costs",
                "sources",
                "method"
            ]
        );
        for section in &sections {
            let is_said =
                |text: &str| !text.is_empty() && !text.starts_with(["section-", "say-", "table-"][0]);
            assert!(is_said(&section.title), "{}", section.id);
            for text in section.lead.iter().chain(section.tables.iter().map(|table| &table.title)) {
                assert!(catalog.find(text, &[]).is_none() && !text.is_empty(), "{}: {text}", section.id);
                assert!(!["say-", "table-", "section-"].iter().any(|id| text.starts_with(id)), "{text}");
            }
            for column in section.tables.iter().flat_map(|table| &table.columns) {
                assert!(!column.title.starts_with("column-"), "{}", column.title);
            }
        }
    }
}

#[test]
fn tables_are_whole() {
    let catalog = Catalog::new(Language::En);
    let sections = sections(&full(), &catalog);
    let mut ids = SortedSet::new();
    for table in tables(&sections) {
        assert!(ids.insert(table.id), "{} stands twice", table.id);
        assert!(!table.rows.is_empty(), "{} is empty", table.id);
        let columns: SortedSet<&str> = table.columns.iter().map(|column| column.id).collect();
        assert_eq!(columns.len(), table.columns.len(), "{} has a column twice", table.id);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.id);
            for (cell, column) in row.iter().zip(&table.columns) {
                let is_right = match cell {
                    Cell::Text(_) | Cell::Named { .. } => !column.unit.is_number(),
                    Cell::Number(_) => column.unit.is_number(),
                    _ => true,
                };
                assert!(is_right, "{}.{}: {cell:?}", table.id, column.id);
            }
        }
        let places = match &table.chart {
            Some(Chart::Stacked { label, parts }) => [&[*label], parts.as_slice()].concat(),
            Some(Chart::Bars { label, value, by }) => vec![*label, *value, by.unwrap_or(0)],
            Some(Chart::Ranges { label, value, ends, grade }) => {
                [&[*label, *value, *grade], ends.as_slice()].concat()
            }
            Some(Chart::Lines { label, values }) => [&[*label], values.as_slice()].concat(),
            Some(Chart::Series { label, series, value }) => vec![*label, *series, *value],
            None => Vec::new(),
        };
        let switch = match table.switch {
            Some(Switch::Rows(column)) => column,
            _ => 0,
        };
        assert!(places.iter().chain([&switch]).all(|place| *place < table.columns.len()), "{}", table.id);
    }
    assert!(ids.len() > 35, "{ids:?}");
}

/// The cells of a column of a table.
fn column(report: &AuditReport, table: &str, id: &str) -> Vec<String> {
    let catalog = Catalog::new(Language::En);
    let sections = sections(report, &catalog);
    let table = tables(&sections).find(|one| one.id == table).expect("the table");
    let place = table.columns.iter().position(|column| column.id == id).expect("the column");
    let unit = table.columns[place].unit;
    table.rows.iter().map(|row| unit.shown(&row[place], "RUB", &catalog)).collect()
}

#[test]
fn losses_stand_worst_first_and_channels_under_their_operator() {
    let names = column(&full(), "outage-clients", "scenario");
    assert_eq!(
        names,
        [
            "Meta",
            "WhatsApp",
            "Instagram Direct",
            "Ольга's account",
            "The client's number",
            "VK (VK messages)",
            "Phone call"
        ]
    );
    let safe = column(&full(), "outage-clients", "safe");
    assert_eq!(safe[0], "79", "untouched and safe clients are on safe ground alike");
    let shares = column(&full(), "outage-shares", "hit");
    assert_eq!((shares.len(), shares[0].as_str(), shares[7].as_str()), (21, "100%", "30%"));
}

#[test]
fn runs_stand_in_order_and_a_gap_breaks_them_where_the_formulas_changed() {
    let column = |id| column(&sample::gated(), "history-runs", id);
    assert_eq!(column("ran"), ["20 Sep 2025", "New formulas", "20 Oct 2025", "20 Nov 2025"]);
    assert_eq!(column("index"), ["51.0", "", "41.0", "39.5"], "this run stands at the end");
    assert_eq!(column("owned"), ["–", "", "–", "52.4"]);
    assert_eq!(column("gate"), ["passed", "", "passed", "failed"]);
    let sections = sections(&sample::gated(), &Catalog::new(Language::Ru));
    let section = sections.iter().find(|section| section.id == "history").expect("earlier runs");
    assert_eq!(
        section.lead,
        ["Устойчивость 39,5, −1,5 к запуску 20 октября 2025 (до этого было 2 запуска)."]
    );
    let without = super::sections(&full(), &Catalog::new(Language::En));
    assert!(without.iter().all(|section| section.id != "history" && section.id != "gate"));
}

#[test]
fn a_changed_setting_is_marked_and_none_is_said() {
    assert_eq!(column(&full(), "settings", "setting"), ["as_of", "basis", "region", "window_days"]);
    assert_eq!(column(&full(), "settings", "changed"), ["", "", "changed", ""]);
    assert_eq!(column(&full(), "settings", "setting-value")[0], "none");
}

#[test]
fn what_is_not_known_is_never_nothing() {
    let report = sample::bare();
    let catalog = Catalog::new(Language::En);
    let first = summary(&report, &catalog);
    assert!(first.headline.is_none());
    assert_eq!(first.gauges[1].shown, "–");
    assert!(first.gauges[1].said[0].starts_with("needs an export of your CRM"), "{:?}", first.gauges[1].said);
    let sections = sections(&report, &catalog);
    assert!(tables(&sections).all(|table| table.id != "outage-revenue"));
    assert_eq!(Unit::Share.shown(&Cell::Unknown, "", &catalog), "–");
}

#[test]
fn the_first_page_names_the_three_steps_that_buy_most() {
    let first = summary(&full(), &Catalog::new(Language::En));
    let effects: Vec<&str> = first.actions.iter().map(|action| action.effect.as_str()).collect();
    assert_eq!(effects[0], "20 clients; resilience 39.5 → 44.0");
    assert_eq!(first.actions[1].title, "Bring the history of WhatsApp into the CRM");
    assert_eq!(first.actions[2].title, "Own step", "an unknown action keeps its own title");
    assert!(
        first.verdict.starts_with("You depend on channels that you do not own. If Meta is gone tomorrow")
    );
}

#[test]
fn dates_and_waits_are_written_for_people() {
    let catalog = Catalog::new(Language::Ru);
    let shown = |unit: Unit, cell: Cell| unit.shown(&cell, "", &catalog);
    assert_eq!(shown(Unit::Date, Cell::text("2025-09")), "09.2025");
    assert_eq!(shown(Unit::Date, Cell::text("soon")), "soon");
    assert_eq!(shown(Unit::Minutes, Cell::Number(31.0)), "31 мин");
    assert_eq!(shown(Unit::Minutes, Cell::Number(300.0)), "5,0 ч");
    assert_eq!(shown(Unit::Points, Cell::Number(-0.01)), "0,0");
}

#[test]
fn the_gate_stands_first_with_its_reason_and_every_rule() {
    let report = sample::gated();
    let sections = sections(&report, &Catalog::new(Language::En));
    assert_eq!(sections[0].id, "gate");
    // A source of the sample could not be read.
    assert!(sections[0].lead[0].starts_with("UNKNOWN: "), "{}", sections[0].lead[0]);
    let rules = report.gate.expect("a verdict").rules;
    assert_eq!(column(&sample::gated(), "gate-rules", "rule").len(), rules.len());
    let outcomes = column(&sample::gated(), "gate-rules", "outcome");
    assert_eq!(outcomes[0], "FAIL");
    let mends = column(&sample::gated(), "gate-rules", "mends");
    for (outcome, mends) in outcomes.iter().zip(mends) {
        assert!(outcome != "PASS" || mends.is_empty(), "what holds needs no mending: {mends}");
    }
}
