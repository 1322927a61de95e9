//! One thing that can be done.

use super::actions::{ACTIONS, Action};
use super::standing::Standing;
use super::world::World;
use crate::model::client::ChannelIndex;

/// An action, on the channel where it is one of its own.
#[derive(Clone, Copy)]
pub(super) struct Act {
    pub(super) action: &'static dyn Action,
    pub(super) channel: Option<ChannelIndex>,
}

impl Act {
    /// All that can be done, in the order of the registry.
    pub(super) fn all(world: &World) -> Vec<Self> {
        let on_channels = |action: &&'static dyn Action| {
            let action = *action;
            action.channels(world).into_iter().map(move |channel| Self { action, channel })
        };
        ACTIONS.iter().flat_map(on_channels).collect()
    }

    /// Whether it concerns a client.
    pub(super) fn concerns(self, standing: &Standing, world: &World) -> bool {
        self.action.concerns(standing, self.channel, world)
    }

    /// What becomes of a client that it concerns.
    pub(super) fn carry_out(self, standing: &mut Standing, world: &World) {
        self.action.carry_out(standing, self.channel, world);
    }

    /// The channel on which one works with a client.
    pub(super) fn works_on(self, standing: &Standing, world: &World) -> Option<ChannelIndex> {
        self.action.works_on(standing, self.channel, world)
    }
}
