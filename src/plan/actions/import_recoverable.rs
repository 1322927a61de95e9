//! Import contacts that stand only in exports.

use super::Action;
use crate::model::client::{ChannelIndex, ContactState};
use crate::plan::contact_kind::ContactKind;
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// Concerns every client with a valid phone or e-mail that stands in exports only. They are put on its record, or on one of
/// its own where there is none; those it wrote from are confirmed.
pub(super) struct ImportRecoverable;

impl Action for ImportRecoverable {
    fn id(&self) -> &'static str {
        "import-recoverable"
    }

    fn turn(&self) -> u8 {
        0
    }

    fn concerns(&self, standing: &Standing, _channel: Option<ChannelIndex>, _world: &World) -> bool {
        standing.is_recoverable()
    }

    fn carry_out(&self, standing: &mut Standing, _channel: Option<ChannelIndex>, world: &World) {
        import(standing, world);
    }
}

/// Puts what is recoverable on file.
pub(super) fn import(standing: &mut Standing, world: &World) {
    standing.give_record();
    let (phone, email) = (standing.recoverable_phone, standing.recoverable_email);
    for (kind, state) in [(ContactKind::Phone, phone), (ContactKind::Email, email)] {
        if state.is_usable {
            standing.put_on_file(kind, state.is_confirmed, world);
        }
    }
    (standing.recoverable_phone, standing.recoverable_email) =
        (ContactState::default(), ContactState::default());
}
