//! Made-up clients for the tests of the plan.

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop};
use proptest::{collection, option, prop_oneof};

use crate::model::audience::Audience;
use crate::model::client::{Client, ClientDay, ContactState, Repairable, Route, Scope, Summary, Traffic};
use crate::model::sample;
use crate::model::time::{Day, Window};

/// Channels of the samples, sorted by id; the first, third and fourth are owned.
const CHANNELS: [&str; 7] = ["email", "instagram", "phone", "portal", "telegram", "vk", "whatsapp"];
const EMAIL: u16 = 0;
const PHONE: u16 = 2;

/// Rented channels of the samples.
const RENTED: [u16; 4] = [1, 4, 5, 6];

/// Clients with what they all share.
pub(super) fn audience(clients: Vec<Client>) -> Audience {
    let mut clients = clients;
    clients.iter_mut().zip(0..).for_each(|(client, number)| client.number = number);
    Audience {
        clients: clients.into(),
        window: Window::ending(Day(1000), 365),
        evidence: sample::everything(),
        ..sample::audience(&CHANNELS, Vec::new())
    }
}

/// A client of whom nothing is known.
pub(super) fn nobody() -> Client {
    Client { scope: Scope::In, ..Client::unknown(0) }
}

/// What a client wrote and got on a rented channel: inbound, outbound, logged, the last day.
type Chat = (u64, u64, u64, i32);

/// Facts from which a client follows.
#[derive(Debug, Clone)]
struct Facts {
    chats: [Option<Chat>; 4],
    /// Of e-mail and phone: on file, messages on it.
    owned: [(bool, u64); 2],
    has_record: bool,
    recoverable: [Option<bool>; 2],
    repairable: [bool; 3],
    last_done: Option<i32>,
    value: f64,
}

/// Any client.
pub(super) fn any_client() -> impl Strategy<Value = Client> {
    let chat = || option::weighted(0.4, (0_u64..6, 0_u64..4, 0_u64..8, 900_i32..1000));
    let owned = || (prop::bool::weighted(0.3), prop_oneof![3 => Just(0_u64), 1 => 1_u64..4]);
    let recoverable = || option::weighted(0.2, any::<bool>());
    let last_done = option::weighted(0.4, 880_i32..1000);
    let value = prop_oneof![2 => Just(0.0), 3 => (1_u32..100).prop_map(|value| f64::from(value) * 100.0)];
    let chats: BoxedStrategy<[Option<Chat>; 4]> = [chat(), chat(), chat(), chat()].boxed();
    let facts = (
        chats,
        [owned(), owned()],
        any::<bool>(),
        [recoverable(), recoverable()],
        [prop::bool::weighted(0.1), prop::bool::weighted(0.1), prop::bool::weighted(0.05)],
        last_done,
        value,
    );
    facts.prop_map(|(chats, owned, has_record, recoverable, repairable, last_done, value)| {
        client(&Facts { chats, owned, has_record, recoverable, repairable, last_done, value })
    })
}

/// Clients, as many as asked for.
pub(super) fn any_audience(most: usize) -> impl Strategy<Value = Audience> {
    collection::vec(any_client(), 1..most).prop_map(audience)
}

/// A client with such facts, as gathering would make it.
fn client(facts: &Facts) -> Client {
    let mut client = nobody();
    client.has_record =
        facts.has_record || facts.owned[0].0 || facts.owned[1].0 || facts.repairable.contains(&true);
    client.last_done = facts.last_done.map(Day).filter(|_| client.has_record);
    client.value = facts.value;
    let (mut days, mut traffic) = (Vec::new(), Vec::new());
    for (chat, channel) in facts.chats.iter().zip(RENTED) {
        let Some((inbound, outbound, logged, last)) = *chat else { continue };
        let messages = inbound + outbound;
        if messages > 0 {
            let logged = if client.has_record { logged.min(messages) } else { 0 };
            traffic.push(Traffic { channel, inbound, outbound, messages, logged, ..Traffic::default() });
            client.routes.push(Route { channel, is_proven: inbound > 0, is_confirmed: false });
            days.push(ClientDay { channel, day: Day(last), inbound: 1, outbound: 0 });
            if logged > 0 {
                client.last_done = client.last_done.max(Some(Day(last)));
            }
        } else if !client.has_record {
            client.unfiled.push(channel);
        }
    }
    for ((on_file, messages), channel) in facts.owned.into_iter().zip([EMAIL, PHONE]) {
        let state = ContactState { is_usable: on_file, is_confirmed: on_file && messages > 0 };
        *(if channel == EMAIL { &mut client.email } else { &mut client.phone }) = state;
        if messages > 0 {
            let counts = (messages, messages);
            traffic.push(Traffic { channel, inbound: counts.0, messages: counts.1, ..Traffic::default() });
            days.push(ClientDay { channel, day: Day(999), inbound: 1, outbound: 0 });
        }
        if on_file || messages > 0 {
            client.routes.push(Route { channel, is_proven: messages > 0, is_confirmed: state.is_confirmed });
        }
    }
    client.routes.sort_by_key(|route| route.channel);
    traffic.sort_by_key(|traffic: &Traffic| traffic.channel);
    client.traffic = traffic.into_iter().collect();
    days.sort_unstable();
    client.days = days.into_iter().collect();
    let recoverable = facts
        .recoverable
        .map(|wrote| ContactState { is_usable: wrote.is_some(), is_confirmed: wrote == Some(true) });
    [client.recoverable_email, client.recoverable_phone] = recoverable;
    let [email, phone, portal] = facts.repairable;
    client.repairable = Repairable { email, phone, portal };
    let rented = client.traffic.iter().filter(|traffic| RENTED.contains(&traffic.channel));
    let days = rented.filter_map(|traffic| client.days.iter().find(|day| day.channel == traffic.channel));
    let last_rented = days.map(|day| day.day).max();
    if client.has_record {
        client.summary = Summary::of_record(client.last_done, last_rented, client.has_more_on_record);
    }
    client
}
