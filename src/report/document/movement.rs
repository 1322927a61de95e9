//! How use moves from month to month, and where new clients come from.

use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::model::report::{ChannelMonth, Count};
use crate::model::sorted_set::SortedSet;
use crate::text::{Value, number};

/// The months of the window.
pub(super) fn movement(source: Source<'_>) -> Option<Section> {
    let report = source.report;
    if report.trend.is_empty() {
        return None;
    }
    let moved = report.moved.share.map(|share| {
        let share = Value::from(number::percent(share, source.language()));
        source.text("say-moved", &[("count", Value::from(report.moved.clients)), ("share", share)])
    });
    let lead = moved.into_iter().collect();
    source.section("movement", lead, [Some(months(source)), Some(effective(source))])
}

/// One row for each month and channel; a channel without a message in a month has none there.
fn months(source: Source<'_>) -> Table {
    let trend = &source.report.trend;
    let channels: SortedSet<&String> = trend.values().flat_map(|month| month.channels.keys()).collect();
    let mut rows = Vec::new();
    for id in channels {
        for (name, month) in trend {
            let known = month.channels.get(id).copied();
            // A month in which somebody wrote, but not here, is a share of nothing, not an unknown one.
            let wrote = month.channels.values().any(|part| part.share.is_some());
            let share = known.map_or(wrote.then_some(0.0), |part| part.share);
            let part = known.unwrap_or_default();
            rows.push(vec![
                Cell::text(name.clone()),
                source.channel_cell(id),
                Cell::figure(share),
                Cell::count(part.clients),
                Cell::count(part.inbound),
                Cell::count(part.outbound),
                Cell::count(part.first_contacts),
            ]);
        }
    }
    let columns = [
        ("month", Unit::Date),
        ("channel", Unit::Words),
        ("share", Unit::Share),
        ("clients", Unit::Count),
        ("inbound", Unit::Count),
        ("outbound", Unit::Count),
        ("first-contacts", Unit::Count),
    ];
    let chart = Chart::Series { label: 0, series: 1, value: 2 };
    Table::new(source, "movement-channels", &columns).rows(rows).chart(chart)
}

/// One row for each month over all channels.
fn effective(source: Source<'_>) -> Table {
    let rows = source.report.trend.iter().map(|(name, month)| {
        let sum = |count: fn(&ChannelMonth) -> Count| {
            Cell::count(month.channels.values().map(count).sum::<Count>())
        };
        vec![
            Cell::text(name.clone()),
            Cell::figure(month.effective),
            sum(|part| part.inbound),
            sum(|part| part.outbound),
            sum(|part| part.first_contacts),
            Cell::figure(month.reply_rate),
        ]
    });
    let columns = [
        ("month", Unit::Date),
        ("effective", Unit::Plain),
        ("inbound", Unit::Count),
        ("outbound", Unit::Count),
        ("first-contacts", Unit::Count),
        ("reply-rate", Unit::Share),
    ];
    let chart = Chart::Lines { label: 0, values: vec![1] };
    Table::new(source, "movement-months", &columns).rows(rows).chart(chart)
}
