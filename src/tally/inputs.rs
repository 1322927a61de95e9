//! What gathering looks at.

use super::crm::Log;
use super::days::{Chats, Days};
use super::deals::Deals;
use crate::identity::link::Links;
use crate::identity::sides::Settled;
use crate::model::params::Params;
use crate::model::source::Source;
use crate::model::time::Window;

/// Everything that gathering looks at.
pub struct Inputs<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Who belongs together.
    pub links: &'a Links,
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Chats of exports, combined.
    pub chats: &'a Chats,
    /// The CRM's log.
    pub log: &'a Log,
    /// Deals.
    pub deals: &'a Deals,
    /// Sources with addresses that say of none whether it may be written to.
    pub consent_unknown: &'a [String],
    /// Settings.
    pub params: &'a Params,
    /// The window; it ends with as-of.
    pub window: Window,
}

impl<'a> Inputs<'a> {
    /// The days of a chat in their order.
    pub(super) fn days_of(&self, chat: u32) -> Days<'a> {
        self.chats.days_of(chat, self.sources, self.settled)
    }

    /// Whether some source has messages, exported or logged.
    pub fn has_messages(&self) -> bool {
        !self.chats.is_empty() || !self.log.messages.is_empty()
    }

    /// Whether an activity log or a note was shown, also when nothing in it is done.
    pub fn has_activities(&self) -> bool {
        let is_log = |source: &Source| source.data.is_log;
        !self.log.done.is_empty() || !self.log.bulk.is_empty() || self.sources.iter().any(is_log)
    }

    /// Whether some source has deals.
    pub fn has_deals(&self) -> bool {
        self.sources.iter().any(|source| !source.data.deals.is_empty())
    }

    /// Whether there is anything but lists of people: without messages, activities and deals every window is alike.
    pub fn has_events(&self) -> bool {
        self.has_messages() || self.has_activities() || self.has_deals()
    }
}
