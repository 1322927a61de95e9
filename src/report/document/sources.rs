//! What was read, what was left out of it, and who was found in it.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::SourceReport;
use crate::naming;
use crate::text::Value;

/// Sources, reasons, failures, clients.
pub(in crate::report) fn sources(source: Source<'_>) -> Option<Section> {
    let lead = vec![source.text("section-sources-lead", &[])];
    let tables = [Some(clients(source)), coverage(source), errors(source), left_out(source), files(source)];
    source.section("sources", lead, tables).map(Section::in_appendix)
}

fn clients(source: Source<'_>) -> Table {
    let of = &source.report.clients;
    let all = [
        ("clients-total", of.total),
        ("clients-in-scope", of.in_scope),
        ("clients-dormant", of.dormant),
        ("clients-undated", of.undated),
        ("clients-excluded", of.excluded),
        ("clients-reachable", of.reachable),
        ("clients-unreachable", of.unreachable),
        ("clients-who-wrote", of.wrote),
        ("clients-linked-by-name", of.linked_by_name),
        ("clients-likely-links", of.likely_links),
        ("clients-unlinked-partners", of.unlinked_partners),
        ("clients-records-without-chat", of.records_without_chat),
        ("count-of-records", of.records.into()),
        ("count-of-handles", of.handles.into()),
    ];
    let hidden = [
        ("clients-by-phone", of.by_phone),
        ("clients-by-bsuid-only", of.by_bsuid_only),
        ("clients-by-both", of.by_both),
    ];
    // Where WhatsApp shows everybody by a number, the ways in which it may are no news.
    let has_hidden = of.by_bsuid_only.or_zero() + of.by_both.or_zero() > 0;
    let all = all.into_iter().chain(hidden.into_iter().filter(|_| has_hidden));
    let rows: Vec<_> = all.map(|(id, count)| vec![source.word(id), Cell::count(count)]).collect();
    Table::new(source, "clients", &[("group", Unit::Words), ("count", Unit::Count)]).rows(rows)
}

/// How much of each rented channel the exports show.
fn coverage(source: Source<'_>) -> Option<Table> {
    let rows = source.report.coverage.iter().map(|(id, of)| {
        vec![
            source.channel_cell(id),
            Cell::count(of.chats),
            Cell::count(of.clients_with_handle),
            of.chats_total.map_or(Cell::Unknown, Cell::count),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("chats", Unit::Count),
        ("clients-there", Unit::Count),
        ("chats-total", Unit::Count),
    ];
    Table::new(source, "coverage", &columns).rows(rows).unless_empty()
}

fn errors(source: Source<'_>) -> Option<Table> {
    let rows = source.report.errors.iter().map(|error| {
        let place = error.line.map_or_else(|| error.path.clone(), |line| format!("{}:{line}", error.path));
        let detail = Value::from(naming::trouble(&error.message, source.catalog));
        let text = source.catalog.find(&format!("error-{}", error.code), &[("detail", detail)]);
        let text = text.unwrap_or_else(|| error.message.clone());
        vec![Cell::text(place), Cell::text(text), Cell::text(error.code.clone())]
    });
    let limits = source.report.limits_hit.iter();
    let limits = limits.map(|limit| vec![Cell::Empty, Cell::text(limit.clone()), Cell::Empty]);
    let columns = [("path", Unit::Code), ("problem", Unit::Prose), ("code", Unit::Code)];
    Table::new(source, "errors", &columns).rows(rows.chain(limits)).unless_empty()
}

fn left_out(source: Source<'_>) -> Option<Table> {
    let rows = source.report.sources.iter().flat_map(|one| {
        one.left_out.iter().map(move |entry| {
            let values = [("count", Value::from(entry.count))];
            let text = source.catalog.find(&format!("skip-{}", entry.reason), &values);
            vec![
                Cell::named(&entry.reason, text.unwrap_or_else(|| entry.reason.clone())),
                Cell::count(entry.count),
                Cell::text(entry.places.join(", ")),
            ]
        })
    });
    let columns = [("left-out-reason", Unit::Prose), ("count", Unit::Count), ("places", Unit::Code)];
    Table::new(source, "sources-left-out", &columns).rows(rows).unless_empty()
}

fn files(source: Source<'_>) -> Option<Table> {
    let columns = [
        ("path", Unit::Code),
        ("format", Unit::Words),
        ("channel", Unit::Words),
        ("staff", Unit::Words),
        ("first-day", Unit::Date),
        ("last-day", Unit::Date),
        ("item-count", Unit::Count),
        ("message-count", Unit::Count),
        ("record-count", Unit::Count),
        ("activity-count", Unit::Count),
        ("deal-total", Unit::Count),
        ("service-count", Unit::Count),
        ("left-out-count", Unit::Count),
    ];
    let rows = source.report.sources.iter().map(|one| file(source, one));
    Table::new(source, "sources", &columns).rows(rows).unless_empty()
}

fn file(source: Source<'_>, one: &SourceReport) -> Vec<Cell> {
    let words = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
    let format = source.catalog.find(&format!("format-{}", one.format), &[]);
    vec![
        Cell::text(one.path.clone()),
        Cell::named(&one.format, format.unwrap_or_else(|| one.format.clone())),
        one.channel.as_ref().map_or(Cell::Empty, |id| source.channel_cell(id)),
        words(&one.staff_account),
        words(&one.first_day),
        words(&one.last_day),
        Cell::count(one.items),
        Cell::count(one.messages),
        Cell::count(one.records),
        Cell::count(one.activities),
        Cell::count(one.deals),
        Cell::count(one.system),
        Cell::count(one.left_out.iter().map(|entry| entry.count).sum::<u64>()),
    ]
}
