//! How long decisions take on a large audience, once it is read: all scenarios with single points, and one what-if.
//!
//! `cargo bench --bench decisions`. The bar: scenarios, single points and one what-if together less than 2 s for 200 000
//! clients. The audience is made up: 10 channels, 24 staff accounts, 6 countries, a long tail of values.
#![expect(clippy::print_stdout, reason = "a benchmark prints its result")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use untether::metrics::{decided, movement};
use untether::model::audience::{Audience, Evidence};
use untether::model::channel::ChannelFacts;
use untether::model::client::{
    Client, ClientDay, ContactState, OldDeal, OpenDeal, Route, StaffTraffic, Traffic,
};
use untether::model::country::Country;
use untether::model::params::{LayerSetting, Params, ScenarioSetting};
use untether::model::sorted_map::SortedMap;
use untether::model::time::{Day, Window};
use untether::stress::cohorts::Cohorts;
use untether::stress::scenario::Loss;
use untether::stress::{outage, tax, what_if};

const CLIENTS: u32 = 200_000;
const STAFF: u32 = 24;
const AS_OF: Day = Day(20_454);

/// Runs per measurement; the fastest counts.
const ROUNDS: usize = 3;

/// Channels with their operators, and in how many of 100 clients each is used.
const CHANNELS: [(&str, &str, u32); 10] = [
    ("avito", "avito", 4),
    ("email", "email", 35),
    ("instagram", "meta", 18),
    ("max", "vk", 6),
    ("messenger", "meta", 5),
    ("phone", "phone", 55),
    ("telegram", "telegram", 40),
    ("viber", "rakuten", 7),
    ("vk", "vk", 15),
    ("whatsapp", "meta", 60),
];

const COUNTRIES: [&str; 6] = ["AM", "BY", "GE", "KZ", "RU", "UZ"];

fn main() {
    let audience = audience();
    let params = params();
    println!("{} clients", audience.clients.len());
    let (scenarios, outage) = measured(|| outage::outage(&audience, None, Some("RU"), &params));
    println!("  {} scenarios and single points {:.3} s", outage.scenarios.len(), scenarios.as_secs_f64());
    let loss = [Loss::of([2, 4, 9].into())];
    let (what_if, answer) = measured(|| {
        let context = outage::context(&audience, Some("RU"), &params);
        what_if::what_if(&Cohorts::new(context), &loss, 0.25)
    });
    println!(
        "  one what-if {:.3} s, {} stranded",
        what_if.as_secs_f64(),
        answer.scenario.clients.stranded.or_zero()
    );
    println!("  together {:.3} s (bar 2)", (scenarios + what_if).as_secs_f64());
    let (movement, months) = measured(|| {
        let trend = movement::trend(&audience, audience.window);
        let moved = movement::moved(&audience, audience.window);
        (trend.len(), moved, decided::decided(&audience))
    });
    println!("  trend of {} months, moved, decided {:.3} s", months.0, movement.as_secs_f64());
    let (tax, _) = measured(|| tax::tax(&audience, &params, &outage.scenarios));
    println!("  tax {:.3} s", tax.as_secs_f64());
}

/// The fastest of some runs, and what came of the last.
fn measured<T>(work: impl Fn() -> T) -> (Duration, T) {
    let run = || {
        let start = Instant::now();
        let result = work();
        (start.elapsed(), result)
    };
    let first = run();
    (1..ROUNDS).fold(first, |(fastest, _), _| {
        let (time, result) = run();
        (fastest.min(time), result)
    })
}

fn params() -> Params {
    let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let layer = |name: &str, serves: &[&str], depends_on: &[&str]| LayerSetting {
        name: name.to_owned(),
        serves: own(serves),
        depends_on: own(depends_on),
        ..LayerSetting::default()
    };
    let scenario = |lost: &[&str], segment: &str| ScenarioSetting {
        lost: own(lost),
        segment: segment.to_owned(),
        share: 1.0,
    };
    Params {
        layers: vec![
            layer("connector", &["whatsapp", "telegram"], &["crm"]),
            layer("bot", &["telegram", "vk"], &["crm"]),
            layer("crm", &["email"], &[]),
        ],
        scenarios: SortedMap::from([
            ("block".to_owned(), scenario(&["whatsapp", "telegram"], "country=RU")),
            ("staff".to_owned(), scenario(&["staff:account 1", "staff:account 2"], "all")),
        ]),
        ..Params::new(AS_OF)
    }
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    /// The next number below `bound`.
    fn below(&mut self, bound: u32) -> u32 {
        // Knuth's constants for a linear congruential generator; the high bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as u32) % bound
    }
}

fn audience() -> Audience {
    let facts = |(id, operator, _): (&str, &str, u32)| ChannelFacts {
        id: id.to_owned(),
        operator: operator.to_owned(),
        is_owned: ["email", "phone"].contains(&id),
        is_exported: true,
        has_sides: true,
        ..ChannelFacts::default()
    };
    let mut random = Random(7);
    Audience {
        channels: CHANNELS.map(facts).to_vec(),
        staff: (1..=STAFF).map(|number| format!("account {number}")).collect(),
        clients: Arc::new((1..=CLIENTS).map(|number| client(number, &mut random)).collect()),
        evidence: Evidence {
            has_crm: true,
            has_rented_export: true,
            has_activities: true,
            has_value: true,
            has_deals: true,
            has_messages: true,
            ..Evidence::default()
        },
        window: Window::ending(AS_OF, 365),
        ..Audience::default()
    }
}

fn client(number: u32, random: &mut Random) -> Client {
    let mut client = Client::unknown(number);
    for (channel, (id, _, percent)) in (0_u16..).zip(CHANNELS) {
        if random.below(100) >= percent {
            continue;
        }
        let is_proven = random.below(10) < 6;
        let is_owned = ["email", "phone"].contains(&id);
        let is_confirmed = is_owned && (is_proven || random.below(4) == 0);
        client.routes.push(Route { channel, is_proven, is_confirmed });
        if is_owned {
            let state = ContactState { is_usable: true, is_confirmed };
            if id == "email" { client.email = state } else { client.phone = state }
        }
        if is_proven {
            talk(&mut client, channel, is_owned, random);
        }
    }
    client.staff.sort_unstable_by_key(|traffic| (traffic.staff, traffic.channel));
    if random.below(10) < 7 {
        // Most clients are from one country.
        let country = random.below(COUNTRIES.len() as u32 * 4);
        let country = COUNTRIES.get(country as usize).copied().unwrap_or("RU");
        client.countries.extend(Country::of(country));
    }
    deals(&mut client, random);
    client
}

/// Messages on some days of the last two years, through one or two accounts.
fn talk(client: &mut Client, channel: u16, is_owned: bool, random: &mut Random) {
    let mut traffic = Traffic { channel, ..Traffic::default() };
    let mut days: Vec<ClientDay> = client.days.iter().collect();
    let mut day = AS_OF.plus(-(random.below(700) as i32));
    while day <= AS_OF {
        let (inbound, outbound) = (random.below(4), random.below(4));
        days.push(ClientDay { channel, day, inbound, outbound });
        traffic.inbound += u64::from(inbound);
        traffic.outbound += u64::from(outbound);
        day = day.plus(1 + random.below(60) as i32);
    }
    client.days = days.into_iter().collect();
    client.traffic = client.traffic.iter().chain([traffic]).collect();
    if random.below(20) == 0 {
        client.waiting.push(channel);
    }
    if !is_owned {
        for _ in 0..=random.below(2) {
            let staff = random.below(STAFF);
            let is_known = client.staff.iter().any(|own| (own.staff, own.channel) == (staff, channel));
            if !is_known {
                client.staff.push(StaffTraffic { staff, channel, messages: 1 + u64::from(random.below(40)) });
            }
        }
    }
}

/// Every second client has bought, few have much; some have a deal open.
fn deals(client: &mut Client, random: &mut Random) {
    if random.below(2) == 0 {
        client.value = f64::from(500 + random.below(1_000_000) / (1 + random.below(200)));
        client.old_deals.push(OldDeal { deal: client.number * 2, is_decided: random.below(3) > 0 });
    }
    if random.below(12) == 0 {
        let amount = f64::from(100 + random.below(50_000));
        client.open_deals.push(OpenDeal { deal: client.number * 2 + 1, amount });
    }
}
