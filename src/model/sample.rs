//! What unit tests build their invented businesses from: channels, routes, clients and the account of what was handed over. What a
//! test is about stands in the test: it says of a client what is not as here.

use std::sync::Arc;

use super::audience::{Audience, Evidence};
use super::channel::ChannelFacts;
use super::client::{ChannelIndex, Client, Route};
use super::source::{Source, SourceData};

/// Channels by their ids, each with who runs it and whether it is the business's own; an export shows each of them.
pub(crate) fn channels(ids: &[&str]) -> Vec<ChannelFacts> {
    let facts = |id: &&str| {
        let operator = match *id {
            "instagram" | "messenger" | "whatsapp" => "meta",
            "viber" => "rakuten",
            other => other,
        };
        ChannelFacts {
            id: (*id).to_owned(),
            operator: operator.to_owned(),
            is_owned: ["email", "phone", "portal"].contains(id),
            is_exported: true,
            has_sides: true,
            ..ChannelFacts::default()
        }
    };
    ids.iter().map(facts).collect()
}

/// A route without a confirmed contact behind it.
pub(crate) fn route(channel: ChannelIndex, is_proven: bool) -> Route {
    Route { channel, is_proven, is_confirmed: false }
}

/// A client in scope with a proven route on each of these channels.
pub(crate) fn proven(channels: &[ChannelIndex]) -> Client {
    Client { routes: channels.iter().map(|channel| route(*channel, true)).collect(), ..Client::unknown(0) }
}

/// These clients, numbered from 1 in their order, on channels by their ids. Of nothing more is it said that it was shown.
pub(crate) fn audience(ids: &[&str], clients: Vec<Client>) -> Audience {
    let numbered = |(client, number): (Client, u32)| Client { number, group: number, ..client };
    Audience {
        channels: channels(ids),
        clients: Arc::new(clients.into_iter().zip(1..).map(numbered).collect()),
        ..Audience::default()
    }
}

/// A table of a CRM as a source, of which nothing is told but where it lies and what is in it.
pub(crate) fn source(path: &str, data: SourceData) -> Source {
    Source {
        path: path.to_owned(),
        format: "csv",
        hash: String::new(),
        bytes: 0,
        staff_account: None,
        chats_total: None,
        files: 1,
        data,
    }
}

/// Sources that hold everything that there can be.
pub(crate) fn everything() -> Evidence {
    Evidence {
        has_crm: true,
        has_rented_export: true,
        has_activities: true,
        has_value: true,
        has_deals: true,
        has_messages: true,
        ..Evidence::default()
    }
}
