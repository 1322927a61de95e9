//! Bring the history of a messenger into the CRM.

use super::Action;
use crate::model::client::ChannelIndex;
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// One action for each rented channel that some export shows. Concerns every client with a message in the window there that
/// the CRM does not hold. All messages of the channel are logged, on a record of its own where there is none; a logged
/// message is a done activity, so the record follows the conversation up to the last of them.
pub(super) struct LogHistory;

impl Action for LogHistory {
    fn id(&self) -> &'static str {
        "log-history"
    }

    fn turn(&self) -> u8 {
        4
    }

    fn is_by_channel(&self) -> bool {
        true
    }

    fn hangs_on_messages(&self) -> bool {
        true
    }

    fn channels(&self, world: &World) -> Vec<Option<ChannelIndex>> {
        world.seen_channels().map(Some).collect()
    }

    fn concerns(&self, standing: &Standing, channel: Option<ChannelIndex>, _world: &World) -> bool {
        let own = standing.rented.iter().find(|rented| Some(rented.channel) == channel);
        own.is_some_and(|rented| rented.logged < rented.messages)
    }

    fn carry_out(&self, standing: &mut Standing, channel: Option<ChannelIndex>, _world: &World) {
        standing.give_record();
        let own = standing.rented.iter_mut().find(|rented| Some(rented.channel) == channel);
        let Some(rented) = own else { return };
        rented.logged = rented.messages;
        let last = rented.last;
        standing.note_done(last);
    }

    fn works_on(
        &self,
        _standing: &Standing,
        channel: Option<ChannelIndex>,
        _world: &World,
    ) -> Option<ChannelIndex> {
        channel
    }
}
