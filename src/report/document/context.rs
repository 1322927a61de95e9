//! Where the context lives: by place, by channel, by staff account.

use super::{Cell, Chart, Section, Source, Table, Unit};
use crate::report::sentences;
use crate::text::Value;

/// Messages and files by place; scores by channel and staff account.
pub(super) fn context(source: Source<'_>) -> Option<Section> {
    let context = &source.report.tests.context;
    if context.messages.total == 0 && context.test.score.is_none() {
        let lead = vec![sentences::needs_sentence(&context.test, source.catalog)];
        return source.section("context", lead, []);
    }
    // The first page says what the test found.
    let mut lead = if context.test.score.is_some() {
        Vec::new()
    } else {
        vec![sentences::needs_sentence(&context.test, source.catalog)]
    };
    if context.months_messenger_only != 0 {
        let count = Value::from(context.months_messenger_only);
        lead.push(source.text("say-context-months", &[("count", count)]));
    }
    lead.extend(context.lag_days.map(|days| source.text("say-context-lag", &[("days", Value::from(days))])));
    source.section("context", lead, [Some(places(source)), channels(source), staff(source)])
}

fn places(source: Source<'_>) -> Table {
    let (messages, media) = (source.report.tests.context.messages, source.report.tests.context.media);
    let share = |count: u64| (messages.total > 0).then(|| count as f64 / messages.total as f64);
    let places = [
        ("place-own", messages.own_system, Some(media.own_system)),
        ("place-summarised", messages.summarised, None),
        ("place-messenger", messages.messenger_only, Some(media.messenger_only)),
    ];
    let rows = places.map(|(id, count, files)| {
        vec![
            source.word(id),
            Cell::figure(share(count)),
            Cell::count(count),
            files.map_or(Cell::Empty, Cell::count),
        ]
    });
    let columns = [
        ("place", Unit::Words),
        ("share", Unit::Share),
        ("message-count", Unit::Count),
        ("files", Unit::Count),
    ];
    Table::new(source, "context-places", &columns).rows(rows).chart(Chart::Bars {
        label: 0,
        value: 1,
        by: None,
    })
}

fn channels(source: Source<'_>) -> Option<Table> {
    let rows = source.report.tests.context.channels.iter().map(|(id, part)| {
        vec![
            source.channel_cell(id),
            Cell::count(part.messages),
            Cell::count(part.logged),
            Cell::figure(part.score),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("message-count", Unit::Count),
        ("logged", Unit::Count),
        ("score", Unit::Score),
    ];
    Table::new(source, "context-channels", &columns).rows(rows).unless_empty()
}

fn staff(source: Source<'_>) -> Option<Table> {
    let rows = source.report.tests.context.staff.iter().map(|(name, part)| {
        vec![Cell::text(name.clone()), Cell::count(part.messages), Cell::figure(part.score)]
    });
    let columns = [("staff", Unit::Words), ("message-count", Unit::Count), ("score", Unit::Score)];
    Table::new(source, "context-staff", &columns).rows(rows).unless_empty()
}
