//! Clients that are alike in all that most actions look at: what such an action makes of one of them, it makes of every one.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use smallvec::SmallVec;

use super::act::Act;
use super::standing::Standing;
use super::sums::{Amount, Shape};
use super::world::World;
use crate::model::client::{ChannelList, ContactState, Repairable, Routes, Summary};

/// What there is of a client besides its weight, its messages and their days.
#[derive(PartialEq, Eq, Hash)]
struct Kind {
    routes: Routes,
    has_record: bool,
    summary: Summary,
    contacts: [ContactState; 5],
    repairable: Repairable,
    unfiled: ChannelList,
}

impl Kind {
    fn of(standing: &Standing) -> Self {
        let Standing { email, phone, portal, recoverable_phone, recoverable_email, .. } = *standing;
        Self {
            routes: SmallVec::from_slice(&standing.routes),
            has_record: standing.has_record,
            summary: standing.summary,
            contacts: [email, phone, portal, recoverable_phone, recoverable_email],
            repairable: standing.repairable,
            unfiled: standing.unfiled.clone(),
        }
    }
}

/// The kinds of some clients.
pub(super) struct Kinds {
    /// By client, the number of its kind.
    of_each: Vec<u32>,
    /// By kind, the place of the first client.
    firsts: Vec<u32>,
}

impl Kinds {
    /// Those of clients in their order.
    pub(super) fn of<'a>(standings: impl Iterator<Item = &'a Standing>) -> Self {
        let mut kinds = Self { of_each: Vec::new(), firsts: Vec::new() };
        let mut numbers = HashMap::<Kind, u32, RandomState>::default();
        for (standing, place) in standings.zip(0..) {
            let number = *numbers.entry(Kind::of(standing)).or_insert_with(|| {
                kinds.firsts.push(place);
                kinds.firsts.len() as u32 - 1
            });
            kinds.of_each.push(number);
        }
        kinds
    }

    /// What an action makes of each kind, where it hangs on nothing else. `standing`: by place.
    pub(super) fn outcomes<'a>(
        &self,
        act: Act,
        standing: impl Fn(usize) -> &'a Standing,
        world: &World,
    ) -> Option<Outcomes<'_>> {
        if act.action.hangs_on_messages() {
            return None;
        }
        let of_kind = |first: &u32| Outcome::of(standing(*first as usize), act, world);
        Some(Outcomes { of_each: &self.of_each, of_kinds: self.firsts.iter().map(of_kind).collect() })
    }
}

/// What an action makes of some clients.
pub(super) struct Outcomes<'a> {
    of_each: &'a [u32],
    of_kinds: Vec<Option<Outcome>>,
}

impl Outcomes<'_> {
    /// What it makes of the client at a place; `None` where it does not concern it.
    pub(super) fn of(&self, place: usize) -> Option<&Outcome> {
        self.of_kinds[self.of_each[place] as usize].as_ref()
    }
}

/// What an action makes of a client that it concerns.
pub(super) struct Outcome {
    pub(super) shape: Shape,
    summary: Summary,
    /// What it adds to the weight.
    weight: f64,
    /// What it adds to the messages on owned channels.
    owned_messages: u64,
}

impl Outcome {
    fn of(standing: &Standing, act: Act, world: &World) -> Option<Self> {
        act.concerns(standing, world).then(|| {
            let mut changed = standing.clone();
            act.carry_out(&mut changed, world);
            Self {
                shape: Shape::of(&changed, world),
                summary: changed.summary,
                weight: changed.weight - standing.weight,
                owned_messages: changed.owned_messages - standing.owned_messages,
            }
        })
    }

    /// What then counts one by one of a client that stands so.
    pub(super) fn amount(&self, standing: &Standing, world: &World) -> Amount {
        let (own, logged, rented) = standing.messages();
        let messages = (own + self.owned_messages, logged, rented);
        Amount::new(standing.weight + self.weight, messages, self.summary, world)
    }
}
