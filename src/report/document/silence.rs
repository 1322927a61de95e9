//! How channels answer, and the other signs of a system that bends.

use super::{Cell, Chart, Section, Source, Table, Unit};

/// Silence by channel and month; the four properties.
pub(super) fn silence(source: Source<'_>) -> Option<Section> {
    let tables = [channels(source), months(source), properties(source)];
    if tables.iter().all(Option::is_none) {
        return None;
    }
    source.section("silence", vec![source.text("section-silence-lead", &[])], tables)
}

fn channels(source: Source<'_>) -> Option<Table> {
    let rows = source.report.properties.silence.iter().map(|(id, silence)| {
        vec![
            source.channel_cell(id),
            Cell::figure(silence.reply_rate),
            Cell::count(silence.runs),
            Cell::count(silence.answered_72h),
            Cell::figure(silence.median_reply_minutes),
            Cell::count(silence.chased),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("reply-rate", Unit::Share),
        ("runs", Unit::Count),
        ("answered", Unit::Count),
        ("median-reply", Unit::Minutes),
        ("chased", Unit::Count),
    ];
    let chart = Chart::Bars { label: 0, value: 1, by: None };
    Table::new(source, "silence-channels", &columns).rows(rows).chart(chart).unless_empty()
}

fn months(source: Source<'_>) -> Option<Table> {
    let channels = source.report.properties.silence.keys();
    let rows = channels.flat_map(|id| {
        source.report.trend.iter().filter_map(move |(month, trend)| {
            let part = trend.channels.get(id).filter(|part| part.runs > 0)?;
            Some(vec![
                Cell::text(month.clone()),
                source.channel_cell(id),
                Cell::figure(part.reply_rate),
                Cell::count(part.runs),
                Cell::figure(part.median_reply_minutes),
            ])
        })
    });
    let columns = [
        ("month", Unit::Date),
        ("channel", Unit::Words),
        ("reply-rate", Unit::Share),
        ("runs", Unit::Count),
        ("median-reply", Unit::Minutes),
    ];
    let chart = Chart::Series { label: 0, series: 1, value: 2 };
    Table::new(source, "silence-months", &columns).rows(rows).chart(chart).unless_empty()
}

/// The four properties of a resilient system, as shares.
fn properties(source: Source<'_>) -> Option<Table> {
    let of = &source.report.properties;
    let all = [
        ("property-did", of.answers_anywhere.two_operators),
        ("property-could", of.answers_anywhere.could_two_operators),
        ("property-owned-proven", of.answers_anywhere.owned_proven),
        ("property-one-record", of.history_survives.share),
        ("property-short-path", of.short_path.any),
        ("property-calendar", of.short_path.calendar),
        ("property-payment", of.short_path.payment),
        ("property-portal", of.short_path.portal),
        ("property-fallback-proven", of.fallback.proven_owned),
        ("property-fallback-known", of.fallback.known_owned),
        ("property-fallback-none", of.fallback.rented_only),
    ];
    if all.iter().all(|(_, share)| share.is_none()) {
        return None;
    }
    let rows = all.map(|(id, share)| vec![source.word(id), Cell::figure(share)]);
    let columns = [("property", Unit::Words), ("share", Unit::Share)];
    Some(Table::new(source, "properties", &columns).rows(rows))
}
