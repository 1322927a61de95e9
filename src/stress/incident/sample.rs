//! Made-up audiences for the tests of this folder.

use crate::model::audience::Audience;
use crate::model::channel::ChannelFacts;
use crate::model::client::{Client, ClientDay, Route, Traffic};
use crate::model::country::Country;
use crate::model::params::IncidentSetting;
use crate::model::time::{Day, Window};
use crate::reference::channels::{self, Ownership};
use crate::reference::incidents::Stated;

/// A day by its ISO date.
pub(in crate::stress) fn day(date: &str) -> Day {
    Stated::parse(date).expect("a date").first
}

/// An incident of the settings.
pub(in crate::stress) fn own(
    channels: &[&str],
    start: &str,
    end: Option<&str>,
    kind: &str,
) -> IncidentSetting {
    IncidentSetting {
        channels: channels.iter().map(|id| (*id).to_owned()).collect(),
        start: day(start),
        end: end.map(day),
        kind: kind.to_owned(),
        summary: "our own".to_owned(),
    }
}

/// Nobody yet, on channels of the table, with a window of 365 days.
pub(in crate::stress) fn audience(as_of: &str, ids: &[&str]) -> Audience {
    let facts = |id: &&str| {
        let channel = channels::channel(id).expect("a known channel");
        ChannelFacts {
            id: channel.id.clone(),
            operator: channel.operator.clone(),
            is_owned: channel.ownership == Ownership::Owned,
            is_exported: true,
            has_sides: true,
            ..ChannelFacts::default()
        }
    };
    Audience {
        window: Window::ending(day(as_of), 365),
        channels: ids.iter().map(facts).collect(),
        ..Audience::default()
    }
}

/// Adds a client of a country (`""`: without a phone) who wrote on the channels and days given; negative counts are
/// outbound. It has a route, proven by an inbound message in the window, wherever there was a message at all.
pub(in crate::stress) fn add(audience: &mut Audience, country: &str, messages: &[(&str, &str, i32)]) {
    let place = |id: &str| {
        audience.channels.iter().position(|facts| facts.id == id).expect("a channel of the audience") as u16
    };
    let mut days: Vec<ClientDay> = messages
        .iter()
        .map(|(channel, date, count)| ClientDay {
            channel: place(channel),
            day: day(date),
            inbound: (*count).max(0).unsigned_abs(),
            outbound: (*count).min(0).unsigned_abs(),
        })
        .collect();
    days.sort_unstable();
    let window = audience.window;
    let mut client = Client::unknown(audience.clients.len() as u32);
    client.countries.extend(Country::of(country));
    let mut traffic = Vec::new();
    for same in days.chunk_by(|a, b| a.channel == b.channel) {
        let channel = same[0].channel;
        let mut now = Traffic { channel, ..Traffic::default() };
        for day in same.iter().filter(|day| window.contains(day.day)) {
            now.inbound += u64::from(day.inbound);
            now.outbound += u64::from(day.outbound);
        }
        now.messages = now.inbound + now.outbound;
        client.routes.push(Route { channel, is_proven: now.inbound > 0, is_confirmed: false });
        traffic.extend((now.messages > 0).then_some(now));
    }
    client.last_event = days.iter().map(|day| day.day).max();
    client.traffic = traffic.into_iter().collect();
    client.days = days.into_iter().collect();
    audience.clients_mut().push(client);
}
