//! What gathering looks at.

use super::crm::Log;
use super::days::Chats;
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
    /// Settings.
    pub params: &'a Params,
    /// The window; it ends with as-of.
    pub window: Window,
}
