//! What unit tests build their invented businesses from: channels and the account of what was handed over. Whose clients they are,
//! and what a test is about, stands in the test.

use super::audience::Evidence;
use super::channel::ChannelFacts;
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
