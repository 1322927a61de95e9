//! Repair contacts on file that cannot be used.

use super::Action;
use crate::model::client::{ChannelIndex, Repairable};
use crate::plan::contact_kind::ContactKind;
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// Concerns every client with a masked, malformed or shared contact on file and no usable one of its kind. The right one
/// is put on the same record.
pub(super) struct RepairContacts;

/// The kinds to repair.
fn kinds(standing: &Standing) -> impl Iterator<Item = ContactKind> {
    let Repairable { email, phone, portal } = standing.repairable;
    let kinds = [(ContactKind::Email, email), (ContactKind::Phone, phone), (ContactKind::Portal, portal)];
    let usable = [ContactKind::Email, ContactKind::Phone, ContactKind::Portal]
        .map(|kind| standing.contact(kind).is_usable);
    let broken = kinds.into_iter().zip(usable).filter(|((_, is_broken), usable)| *is_broken && !usable);
    broken.map(|((kind, _), _)| kind)
}

impl Action for RepairContacts {
    fn id(&self) -> &'static str {
        "repair-contacts"
    }

    fn turn(&self) -> u8 {
        2
    }

    fn concerns(&self, standing: &Standing, _channel: Option<ChannelIndex>, _world: &World) -> bool {
        kinds(standing).next().is_some()
    }

    fn carry_out(&self, standing: &mut Standing, _channel: Option<ChannelIndex>, world: &World) {
        let broken: Vec<ContactKind> = kinds(standing).collect();
        for kind in broken {
            standing.put_on_file(kind, false, world);
        }
        standing.repairable = Repairable::default();
    }

    fn needs_an_answer(&self) -> bool {
        true
    }
}
