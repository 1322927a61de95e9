//! One action for one client.

use super::act::Act;
use super::actions::ACTIONS;
use super::chain::Member;
use super::world::World;
use crate::model::client::{ChannelIndex, Client};

/// One action for one client.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// Place in `Audience::clients`.
    pub client: usize,
    /// Id of the action: `ask-stranded`, `log-history`, …; the channel stands in `channel`.
    pub action: &'static str,
    /// The channel that the action works on: the one to log, the one to write a first message on, the one on which to ask
    /// for a contact. `None` where it is work at the desk.
    pub channel: Option<ChannelIndex>,
    /// What the client counts for in the scores.
    pub weight: f64,
    /// Its won revenue in the window.
    pub value: f64,
}

impl Task {
    /// The channel, where the action is one of its own on each.
    pub fn channel_of_action(&self) -> Option<ChannelIndex> {
        let action = ACTIONS.iter().find(|action| action.id() == self.action);
        self.channel.filter(|_| action.is_some_and(|action| action.is_by_channel()))
    }

    /// The task of carrying out an action for a client.
    pub(super) fn new(act: Act, member: &Member, clients: &[Client], world: &World) -> Self {
        Self {
            client: member.client,
            action: act.action.id(),
            channel: act.works_on(&member.standing, world),
            weight: member.standing.weight,
            value: clients[member.client].value,
        }
    }
}
