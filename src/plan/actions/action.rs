//! Something that can be done for clients.

use super::super::standing::Standing;
use super::super::world::World;
use crate::model::client::ChannelIndex;

/// Something that can be done for clients.
pub trait Action: Sync {
    /// Stable kebab-case id.
    fn id(&self) -> &'static str;

    /// When its turn is among all that is done for one client, from 0: first what is at hand, then what puts contacts on
    /// file, then what uses them.
    fn turn(&self) -> u8;

    /// The channels on which it is an action of its own; one entry without a channel for an action on clients as a whole.
    fn channels(&self, _world: &World) -> Vec<Option<ChannelIndex>> {
        vec![None]
    }

    /// Whether it concerns a client.
    fn concerns(&self, standing: &Standing, channel: Option<ChannelIndex>, world: &World) -> bool;

    /// What becomes of a client that it concerns.
    fn carry_out(&self, standing: &mut Standing, channel: Option<ChannelIndex>, world: &World);

    /// Whether it is an action of its own on each channel.
    fn is_by_channel(&self) -> bool {
        false
    }

    /// Whether clients are asked for a contact: who has one in the exports need not be.
    fn asks_for_contact(&self) -> bool {
        false
    }

    /// Whether it comes to something only when the client answers.
    fn needs_an_answer(&self) -> bool {
        false
    }

    /// Whether what becomes of a client hangs on its messages, too, and is not the same for all that are alike in everything else.
    fn hangs_on_messages(&self) -> bool {
        false
    }

    /// The channel on which one works with a client that it concerns: where the client is asked, for what needs an answer;
    /// `None` for work at the desk.
    fn works_on(
        &self,
        standing: &Standing,
        _channel: Option<ChannelIndex>,
        _world: &World,
    ) -> Option<ChannelIndex> {
        if self.needs_an_answer() { standing.asked_on() } else { None }
    }
}
