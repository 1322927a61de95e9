//! Ask those who would be stranded for a contact of their own, while the channel still works.

use super::Action;
use crate::model::client::ChannelIndex;
use crate::model::scoring::Left;
use crate::plan::contact_kind::ContactKind;
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// Concerns every client that the loss of some one rented operator would strand. Each gives one usable e-mail, which is
/// put on its record, or on one of its own where there is none.
pub(super) struct AskStranded;

impl Action for AskStranded {
    fn id(&self) -> &'static str {
        "ask-stranded"
    }

    fn turn(&self) -> u8 {
        3
    }

    fn concerns(&self, standing: &Standing, _channel: Option<ChannelIndex>, world: &World) -> bool {
        standing.operators(world).any(|operator| standing.left_without(operator, world) == Left::Nothing)
    }

    fn carry_out(&self, standing: &mut Standing, _channel: Option<ChannelIndex>, world: &World) {
        standing.give_record();
        standing.put_on_file(ContactKind::Email, false, world);
    }

    fn asks_for_contact(&self) -> bool {
        true
    }

    fn needs_an_answer(&self) -> bool {
        true
    }
}
