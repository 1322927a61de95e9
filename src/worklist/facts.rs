//! What the rows of one client share.

use std::cmp::Reverse;

use super::people::Person;
use crate::model::client::{ChannelIndex, Client};
use crate::model::name::plain_name;
use crate::pipeline::Audit;
use crate::text::escape;

/// Most characters of what comes from exports: a longer name or address is none that anybody reads.
pub(super) const MOST_LETTERS: usize = 120;

/// What the rows of one client share.
pub(super) struct Facts<'a> {
    pub(super) audit: &'a Audit,
    pub(super) client: &'a Client,
    pub(super) person: &'a Person,
    /// The channel on which the client writes most.
    pub(super) channel: Option<ChannelIndex>,
    /// Its name, safe to show; may be empty.
    pub(super) name: String,
}

impl<'a> Facts<'a> {
    pub(super) fn new(audit: &'a Audit, client: &'a Client, person: &'a Person) -> Self {
        let used = client.traffic.iter().filter(|traffic| traffic.messages > 0);
        // Of equal ones the first channel.
        let busiest =
            used.max_by_key(|traffic| (traffic.inbound, traffic.messages, Reverse(traffic.channel)));
        let route = || client.routes.iter().rev().max_by_key(|route| route.is_proven);
        let channel = busiest.map(|traffic| traffic.channel).or_else(|| Some(route()?.channel));
        Self { audit, client, person, channel, name: tidy(person.name()) }
    }

    /// The id of a channel.
    pub(super) fn id(&self, channel: ChannelIndex) -> &'a str {
        self.audit.audience.channels.get(channel as usize).map_or("", |facts| facts.id.as_str())
    }

    /// The staff account through which most of a channel's messages went; may be empty.
    pub(super) fn account(&self, channel: ChannelIndex) -> &'a str {
        let own = self.client.staff.iter().rev().filter(|traffic| traffic.channel == channel);
        let most = own.max_by_key(|traffic| traffic.messages);
        most.and_then(|traffic| self.audit.audience.staff.get(traffic.staff as usize))
            .map_or("", String::as_str)
    }

    /// Where one finds the client on a channel, safe to show.
    pub(super) fn address(&self, channel: ChannelIndex) -> Option<String> {
        self.person.address(self.id(channel), self.audit).map(|address| tidy(&address))
    }
}

/// Text of an export as it may stand in a cell: on one line, with nothing invisible in it, and not without end.
pub(super) fn tidy(text: &str) -> String {
    let line = text.replace(['\r', '\n', '\u{2028}', '\u{2029}'], " ");
    let mut shown: String = plain_name(&line).chars().take(MOST_LETTERS + 1).collect();
    if shown.chars().count() > MOST_LETTERS {
        shown.pop();
        shown.push('…');
    }
    escape::terminal(&shown).into_owned()
}
