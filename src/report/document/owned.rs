//! The clients' contacts that the business holds itself, and why others fail.

use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::model::order::InOrder as _;
use crate::report::sentences;

/// By kind, by channel, by value; failures.
pub(super) fn owned(source: Source<'_>) -> Option<Section> {
    let owned = &source.report.tests.owned;
    if owned.test.score.is_none() {
        let lead = vec![sentences::needs_sentence(&owned.test, source.catalog)];
        return source.section("owned", lead, [failed(source)]);
    }
    // The first page says what the test found.
    source.section(
        "owned",
        Vec::new(),
        [Some(kinds(source)), by_channel(source), by_value(source), failed(source)],
    )
}

fn kinds(source: Source<'_>) -> Table {
    let owned = &source.report.tests.owned;
    let kinds = [
        ("contact-email", owned.kinds.email),
        ("contact-phone", owned.kinds.phone),
        ("contact-portal", owned.kinds.portal),
        ("contact-any", owned.any),
        ("contact-two", owned.two_or_more),
    ];
    let rows = kinds.map(|(id, share)| vec![source.word(id), Cell::figure(share)]);
    Table::new(source, "owned-kinds", &[("contact", Unit::Words), ("share-clients", Unit::Share)])
        .rows(rows)
        .chart(Chart::Bars { label: 0, value: 1, by: None })
}

fn by_channel(source: Source<'_>) -> Option<Table> {
    let rows =
        source.report.tests.owned.by_channel.iter().map(|(id, on)| {
            vec![source.channel_cell(id), Cell::figure(on.any), Cell::figure(on.two_or_more)]
        });
    let columns = [("channel", Unit::Words), ("owned-any", Unit::Share), ("owned-two", Unit::Share)];
    let chart = Chart::Bars { label: 0, value: 1, by: None };
    Table::new(source, "owned-channels", &columns).rows(rows).chart(chart).unless_empty()
}

/// The tenths of the clients with revenue, those who bring most first.
fn by_value(source: Source<'_>) -> Option<Table> {
    let deciles = source.report.tests.owned.by_value_decile.iter().zip(1_u32..);
    let rows = deciles.map(|(share, number)| vec![Cell::text(number.to_string()), Cell::Number(*share)]);
    let columns = [("decile", Unit::Words), ("owned-any", Unit::Share)];
    Table::new(source, "owned-deciles", &columns).rows(rows).on_paper(0).unless_empty()
}

fn failed(source: Source<'_>) -> Option<Table> {
    let failed = &source.report.tests.owned.failed;
    let mut reasons = [
        ("failed-missing", failed.missing),
        ("failed-malformed", failed.malformed),
        ("failed-unread", failed.unread),
        ("failed-placeholder", failed.placeholder),
        ("failed-masked", failed.masked),
        ("failed-shared", failed.shared),
        ("failed-unsubscribed", failed.unsubscribed),
        ("failed-bounced", failed.bounced),
    ];
    // Sorting is stable: reasons of equal weight stay in the order in which they are judged.
    reasons.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rows = reasons.iter().filter(|(_, count)| *count != 0);
    let rows = rows.map(|(id, count)| vec![source.word(id), Cell::count(*count)]);
    let recoverable = &source.report.tests.owned.recoverable;
    let more = [
        ("recoverable-phones", recoverable.phones),
        ("recoverable-emails", recoverable.emails),
        ("captive-clients", source.report.tests.owned.captive_clients),
    ];
    let more = more.iter().filter(|(_, count)| *count != 0);
    let more = more.map(|(id, count)| vec![source.word(id), Cell::count(*count)]);
    let columns = [("reason", Unit::Words), ("count", Unit::Count)];
    Table::new(source, "owned-failed", &columns).rows(rows.chain(more)).unless_empty()
}
