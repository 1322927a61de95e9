//! Everybody whom an audit looks at, with what the figures need to know of the whole.

use std::sync::Arc;

use super::channel::ChannelFacts;
use super::client::{ChannelIndex, Client, Route, Scope, StaffIndex};
use super::sampling::Sampled;
use super::scoring::MADE_WITH_PHONES;
use super::silence::Silence;
use super::time::{Day, Window};

/// Why contact points on file fail, counted once per record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FailedPoints {
    /// Typed to fill a field.
    pub placeholder: u64,
    /// Not an address, not a number of its region.
    pub malformed: u64,
    /// A phone without its country, while none could be decided.
    pub unread: u64,
    /// A relay or a throwaway mailbox.
    pub masked: u64,
    /// Unsubscribed.
    pub unsubscribed: u64,
    /// Bounced.
    pub bounced: u64,
    /// Of more people than `shared_limit`.
    pub shared: u64,
    /// All phones on the same records, failed or not.
    pub phones: u64,
}

/// What the sources hold, for judging which tests can be assessed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the sources")]
pub struct Evidence {
    /// Some source has CRM records, deals or activities.
    pub has_crm: bool,
    /// Some messenger export of a rented channel was read.
    pub has_rented_export: bool,
    /// An activity log or a note was shown, also when nothing in it is done.
    pub has_activities: bool,
    /// Some source has deals with an amount in, or convertible to, the audit's currency.
    pub has_value: bool,
    /// Some source has deals.
    pub has_deals: bool,
    /// Some source has messages, exported or logged.
    pub has_messages: bool,
    /// Currencies of deals that have no rate: their amounts are left out.
    pub without_rate: Vec<String>,
    /// Paths of sources with e-mails but without a consent or bounce column.
    pub consent_unknown: Vec<String>,
    /// Chats were read, and of no channel with messages is it known who wrote them.
    pub sides_unknown: bool,
}

/// What the exports show of one staff account on one channel, whoever is in scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownAccount {
    /// The channel.
    pub channel: ChannelIndex,
    /// The account.
    pub staff: StaffIndex,
    /// One-to-one chats with a message up to as-of.
    pub chats: u64,
    /// Clients who wrote to it in the window.
    pub clients: u64,
    /// First day with a message.
    pub first: Day,
    /// Last day with a message.
    pub last: Day,
    /// Days between these two and in the window without any message.
    pub silent_days: u64,
    /// One of its exports is as long as its platform lets it be: it may have been cut.
    pub is_capped: bool,
}

/// All clients, with what their facts refer to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Audience {
    /// The days that the figures look at; they end with as-of.
    pub window: Window,
    /// Channels, sorted by id.
    pub channels: Vec<ChannelFacts>,
    /// Staff accounts, sorted without case.
    pub staff: Vec<String>,
    /// Clients by number; excluded ones are not among them. A copy under which other channels are shown shares them.
    pub clients: Arc<Vec<Client>>,
    /// Clients taken out by the settings.
    pub excluded: u64,
    /// Records read.
    pub records: u64,
    /// Why contact points fail.
    pub failed: FailedPoints,
    /// What the sources hold.
    pub evidence: Evidence,
    /// Runs of outbound messages, and what came back.
    pub silence: Silence,
    /// What the exports show of each staff account, sorted by channel and account.
    pub accounts: Vec<ShownAccount>,
    /// The clients are a sample of all; `None` where they are all.
    pub sampled: Option<Sampled>,
}

impl Audience {
    /// Rented channels in use that no export shows, by place.
    pub fn uncovered(&self) -> impl Iterator<Item = ChannelIndex> + '_ {
        (0..).zip(&self.channels).filter(|(_, channel)| channel.is_uncovered()).map(|(place, _)| place)
    }

    /// Whether a client may be on a rented channel: it has an id, a logged message or a route there, or a phone where
    /// accounts are made with one.
    pub fn may_be_on(&self, client: &Client, channel: ChannelIndex) -> bool {
        client.routes.iter().any(|route| route.channel == channel)
            || client.ids.contains(&channel)
            || client.traffic.iter().any(|traffic| traffic.channel == channel && traffic.logged > 0)
            || (client.has_phone() && MADE_WITH_PHONES.contains(&self.channels[channel as usize].id.as_str()))
    }

    /// Whether nobody knows what a client is worth to the figures: it may be on a channel that no export shows, and nothing
    /// proves that it can be reached elsewhere.
    pub fn is_in_doubt(&self, client: &Client) -> bool {
        let is_elsewhere =
            |route: &Route| route.is_proven && !self.channels[route.channel as usize].is_uncovered();
        self.is_maybe_uncovered(client) && !client.routes.iter().any(is_elsewhere)
    }

    /// Whether a client may be on a channel that no export shows.
    pub fn is_maybe_uncovered(&self, client: &Client) -> bool {
        self.uncovered().any(|channel| self.may_be_on(client, channel))
    }

    /// Chats that the settings state and no export shows, on any channel.
    pub fn missing_chats(&self) -> u64 {
        self.channels.iter().map(|channel| channel.missing_chats).sum()
    }

    /// The clients, to be changed; copies keep them as they are.
    pub fn clients_mut(&mut self) -> &mut Vec<Client> {
        Arc::make_mut(&mut self.clients)
    }

    /// Clients that are scored.
    pub fn in_scope(&self) -> impl Iterator<Item = &Client> {
        self.clients.iter().filter(|client| client.scope == Scope::In)
    }

    /// Clients that are scored and have value, the most valuable first; of equal ones the lower number first.
    pub fn by_value(&self) -> Vec<&Client> {
        let mut clients: Vec<&Client> = self.in_scope().filter(|client| client.value > 0.0).collect();
        clients.sort_unstable_by(|a, b| b.value.total_cmp(&a.value).then(a.number.cmp(&b.number)));
        clients
    }
}
