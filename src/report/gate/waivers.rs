//! Waivers: what is put up with, what ran out, what ends soon.

use crate::model::report::{RuleResult, Verdict, WaiverState, WaiverUse};
use crate::report::document::{Cell, Document, Section, Table, Unit};
use crate::report::layout::day;
use crate::text::{Catalog, Value, escape};

/// A waiver that ends within so many days is worth a word.
const SOON: i64 = 14;

/// What is the matter with a waiver: it ran out, or nothing needs it.
pub(super) fn sentence(id: &str, result: &RuleResult, verdict: &Verdict, catalog: &Catalog) -> String {
    let is_its = |waiver: &&WaiverUse| waiver.place.is_some() && waiver.place == result.place;
    let waiver = verdict.waivers.iter().find(is_its);
    let text = |of: fn(&WaiverUse) -> &str| {
        Value::from(waiver.map(|waiver| escape::terminal(of(waiver)).into_owned()).unwrap_or_default())
    };
    let date = waiver.map(|waiver| day(&waiver.expires, catalog)).unwrap_or_default();
    let values = [
        ("owner", text(|waiver| &waiver.owner)),
        ("reason", text(|waiver| &waiver.reason)),
        ("date", date.into()),
    ];
    let id = if id == "expired" { "gate-waiver-expired" } else { "gate-waiver-unused" };
    catalog.text(id, &values)
}

/// Waivers that end soon, a sentence each.
pub(super) fn ending(verdict: &Verdict, catalog: &Catalog) -> Vec<String> {
    let ends =
        |waiver: &&WaiverUse| waiver.state == WaiverState::Used && (0..=SOON).contains(&waiver.days_left);
    let sentence = |waiver: &WaiverUse| {
        let mut values = said(waiver, catalog);
        values.push(("rule", Value::from(escape::terminal(&waiver.rule).into_owned())));
        values.push(("days", Value::from(waiver.days_left.max(0) as u64)));
        catalog.text("gate-ends-soon", &values)
    };
    verdict.waivers.iter().filter(ends).map(sentence).collect()
}

fn text_of(waiver: &WaiverUse) -> &'static str {
    if waiver.ticket.is_some() { "gate-waived-ticket" } else { "gate-waived" }
}

/// Why, by whom and until when a rule is put up with.
pub(super) fn why(waiver: &WaiverUse, catalog: &Catalog) -> String {
    catalog.text(text_of(waiver), &said(waiver, catalog))
}

/// The same behind the word for it.
pub(in crate::report) fn waived_by(waiver: &WaiverUse, catalog: &Catalog) -> String {
    format!("{}: {}", catalog.text("gate-word-waived", &[]), why(waiver, catalog))
}

fn said<'a>(waiver: &WaiverUse, catalog: &Catalog) -> Vec<(&'static str, Value<'a>)> {
    let ticket = waiver.ticket.as_deref().unwrap_or_default();
    vec![
        ("owner", Value::from(escape::terminal(&waiver.owner).into_owned())),
        ("reason", Value::from(escape::terminal(&waiver.reason).into_owned())),
        ("date", Value::from(day(&waiver.expires, catalog))),
        ("ticket", Value::from(escape::terminal(ticket).into_owned())),
    ]
}

/// The waivers of a policy, without a report: which hold and until when.
pub fn waivers_document(waivers: &[WaiverUse], today: &str, catalog: &Catalog) -> Document {
    let none = || catalog.text("gate-waivers-none", &[]);
    let row = |waiver: &WaiverUse| {
        let id = match waiver.days_left {
            left if left < 0 => "gate-waiver-over",
            left if left <= SOON => "gate-waiver-ends-soon",
            _ => "gate-waiver-holds",
        };
        let days = Value::from(waiver.days_left.unsigned_abs());
        vec![
            Cell::text(rule_of(waiver)),
            Cell::text(catalog.text(id, &[("days", days)])),
            Cell::text(why(waiver, catalog)),
            Cell::text(waiver.reason.clone()),
            Cell::text(waiver.owner.clone()),
            Cell::text(waiver.expires.clone()),
            waiver.ticket.clone().map_or(Cell::Empty, Cell::Text),
        ]
    };
    let [rule, state, because, owner, expires, ticket] = COLUMNS;
    let columns = [rule, state, ("stands", Unit::Prose), because, owner, expires, ticket];
    let table = Table::worded(catalog, "waivers", &columns).rows(waivers.iter().map(row));
    let table = table.off_screen(&["waived-because", "answers-for-it", "expires", "ticket"]);
    Document {
        schema: "untether.waivers/1".to_owned(),
        title: catalog.text("table-waivers", &[]),
        verdict: waivers.is_empty().then(none).into_iter().collect(),
        sections: Section::of_table(table).into_iter().collect(),
        as_of: today.to_owned(),
        ..Document::default()
    }
}

/// What is told of a waiver.
const COLUMNS: [(&str, Unit); 6] = [
    ("rule", Unit::Code),
    ("waiver-state", Unit::Words),
    ("waived-because", Unit::Prose),
    ("answers-for-it", Unit::Words),
    ("expires", Unit::Date),
    ("ticket", Unit::Code),
];

/// The waivers of a verdict and what became of each.
pub(in crate::report) fn waivers_table(verdict: &Verdict, catalog: &Catalog) -> Table {
    let row = |waiver: &WaiverUse| {
        let state = match waiver.state {
            WaiverState::Used => "used",
            WaiverState::Unused => "unused",
            WaiverState::Expired => "expired",
        };
        vec![
            Cell::text(rule_of(waiver)),
            Cell::named(state, catalog.text(&format!("gate-waiver-is-{state}"), &[])),
            Cell::text(waiver.reason.clone()),
            Cell::text(waiver.owner.clone()),
            Cell::text(waiver.expires.clone()),
            waiver.ticket.clone().map_or(Cell::Empty, Cell::Text),
        ]
    };
    Table::worded(catalog, "gate-waivers", &COLUMNS).rows(verdict.waivers.iter().map(row))
}

/// The rule that is waived, and what of several it speaks of.
fn rule_of(waiver: &WaiverUse) -> String {
    match &waiver.scope {
        Some(scope) => format!("{} [{scope}]", waiver.rule),
        None => waiver.rule.clone(),
    }
}
