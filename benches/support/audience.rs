//! Made-up clients: facts as gathering would make them, without any export.

use std::sync::Arc;

use crate::random::Random;
use untether::model::audience::{Audience, Evidence};
use untether::model::channel::ChannelFacts;
use untether::model::client::{Client, ClientDay, ContactState, OpenDeal, Route, Scope, Summary, Traffic};
use untether::model::country::Country;
use untether::model::time::Day;

/// Channels with their operators, sorted by id; one that is its own operator and no messenger is owned.
const CHANNELS: [(&str, &str); 8] = [
    ("email", "email"),
    ("instagram", "meta"),
    ("phone", "phone"),
    ("portal", "portal"),
    ("telegram", "telegram"),
    ("viber", "rakuten"),
    ("vk", "vk"),
    ("whatsapp", "meta"),
];

/// Rented channels, and in how many of a hundred clients each is used.
const RENTED: [(u16, u64); 5] = [(1, 12), (4, 45), (5, 6), (6, 10), (7, 62)];

/// The day of the audit.
pub(crate) const AS_OF: Day = Day(20_000);

/// Whether something happens that happens so many times in a hundred.
fn chance(random: &mut Random, percent: u64) -> bool {
    random.below(100) < percent
}

/// So many clients.
pub(crate) fn audience(clients: u32, seed: u64) -> Audience {
    let mut random = Random(seed);
    let channel = |(id, operator): (&str, &str)| ChannelFacts {
        id: id.to_owned(),
        operator: operator.to_owned(),
        is_owned: ["email", "phone", "portal"].contains(&id),
        is_exported: true,
        has_sides: true,
        ..ChannelFacts::default()
    };
    Audience {
        channels: CHANNELS.map(channel).to_vec(),
        staff: vec!["Anna".to_owned(), "Boris".to_owned()],
        clients: Arc::new((1..=clients).map(|number| client(number, &mut random)).collect()),
        records: u64::from(clients) * 3 / 4,
        evidence: Evidence {
            has_crm: true,
            has_rented_export: true,
            has_activities: true,
            has_value: true,
            has_deals: true,
            has_messages: true,
            ..Evidence::default()
        },
        ..Audience::default()
    }
}

fn client(number: u32, random: &mut Random) -> Client {
    let has_record = chance(random, 75);
    let mut client = Client::unknown(number);
    client.scope = Scope::In;
    client.has_record = has_record;
    client.countries.extend(Country::of(if number.is_multiple_of(5) { "KZ" } else { "RU" }));
    client.value = if chance(random, 55) { random.below(90_000) as f64 } else { 0.0 };
    if chance(random, 10) {
        let amount = random.below(50_000) as f64;
        client.open_deals.push(OpenDeal { deal: number, amount });
    }
    for (channel, percent) in RENTED {
        if chance(random, percent) {
            chat(&mut client, channel, random);
        }
    }
    for (channel, percent) in [(0_u16, 28), (2, 40)] {
        let is_usable = has_record && chance(random, percent);
        let is_proven = chance(random, if is_usable { 25 } else { 2 });
        let state = ContactState { is_usable, is_confirmed: is_usable && (is_proven || chance(random, 30)) };
        *(if channel == 0 { &mut client.email } else { &mut client.phone }) = state;
        if is_proven {
            let messages = 1 + random.below(9);
            add(&mut client, Traffic { channel, inbound: messages, messages, ..Traffic::default() });
        }
        if is_usable || is_proven {
            client.routes.push(Route { channel, is_proven, is_confirmed: state.is_confirmed });
        }
    }
    client.routes.sort_by_key(|route| route.channel);
    let mut traffic: Vec<Traffic> = client.traffic.iter().collect();
    traffic.sort_by_key(|traffic| traffic.channel);
    client.traffic = traffic.into_iter().collect();
    if !client.phone.is_usable && chance(random, 30) {
        client.recoverable_phones = 1;
        client.recoverable_phone = ContactState { is_usable: true, is_confirmed: true };
    }
    client.repairable.email = has_record && !client.email.is_usable && chance(random, 6);
    let last_rented = client.days.iter().map(|day| day.day).max();
    if has_record {
        client.last_done = chance(random, 50).then(|| AS_OF.plus(-(random.below(90) as i32)));
        client.summary = Summary::of_record(client.last_done, last_rented, false);
    }
    client
}

fn add(client: &mut Client, traffic: Traffic) {
    client.traffic = client.traffic.iter().chain([traffic]).collect();
}

/// A conversation on a rented channel.
fn chat(client: &mut Client, channel: u16, random: &mut Random) {
    let (inbound, outbound) = (random.below(20), random.below(25));
    let messages = inbound + outbound;
    if messages == 0 {
        return;
    }
    let logged = if client.has_record && chance(random, 25) { random.below(messages + 1) } else { 0 };
    add(client, Traffic { channel, inbound, outbound, messages, logged, ..Traffic::default() });
    client.routes.push(Route { channel, is_proven: inbound > 0, is_confirmed: false });
    let last = AS_OF.plus(-(random.below(200) as i32));
    let days = 1 + random.below(6) as i32;
    let day = |back: i32| ClientDay { channel, day: last.plus(back - days), inbound: 1, outbound: 1 };
    client.days = client.days.iter().chain((1..=days).map(day)).collect();
}
