//! Give clients that are found only in messengers a record.

use super::Action;
use super::import_recoverable::import;
use crate::model::client::{ChannelIndex, Route};
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// Concerns every client without a record. The record holds what its exports state of it: phones and e-mails become owned
/// contacts, an address on an open channel makes that channel known. Nothing is noted there yet: κ stays 0.
pub(super) struct CreateRecords;

impl Action for CreateRecords {
    fn id(&self) -> &'static str {
        "create-records"
    }

    fn turn(&self) -> u8 {
        1
    }

    fn concerns(&self, standing: &Standing, _channel: Option<ChannelIndex>, _world: &World) -> bool {
        !standing.has_record
    }

    fn carry_out(&self, standing: &mut Standing, _channel: Option<ChannelIndex>, world: &World) {
        import(standing, world);
        for channel in std::mem::take(&mut standing.unfiled) {
            standing.add_route(Route { channel, is_proven: false, is_confirmed: false });
        }
    }
}
