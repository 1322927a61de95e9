//! How a client stands: what of its facts an action can change, and what the three tests make of them.

use smallvec::SmallVec;

use super::contact_kind::ContactKind;
use super::world::World;
use crate::model::client::{
    ChannelIndex, ChannelList, Client, ContactState, Repairable, Route, Routes, Summary, left,
};
use crate::model::look_up::LookUp;
use crate::model::params::WeightBasis;
use crate::model::scoring::Left;
use crate::model::time::Day;

/// A client's messages on a rented channel that some export shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rented {
    pub(super) channel: ChannelIndex,
    /// M: in the window.
    pub(super) messages: u64,
    /// L: of these, in the CRM's log.
    pub(super) logged: u64,
    /// The last day with a message, over all history.
    pub(super) last: Day,
}

/// How a client stands.
#[derive(Debug, PartialEq)]
pub struct Standing {
    pub(super) weight: f64,
    /// By channel.
    pub(super) routes: Routes,
    pub(super) has_record: bool,
    pub(super) summary: Summary,
    pub(super) last_done: Option<Day>,
    /// Something beside dated work stands on the record: a deal.
    has_more_on_record: bool,
    /// The last day of the window with a message on a rented channel that some export shows.
    last_rented: Option<Day>,
    pub(super) email: ContactState,
    pub(super) phone: ContactState,
    pub(super) portal: ContactState,
    pub(super) recoverable_phone: ContactState,
    pub(super) recoverable_email: ContactState,
    pub(super) repairable: Repairable,
    /// Where one looks before one asks it for a contact.
    look_up: Option<LookUp>,
    /// Channels with an address in exports only.
    pub(super) unfiled: ChannelList,
    /// O: messages in the window on owned channels.
    pub(super) owned_messages: u64,
    /// By channel; those without a message in the window are left out.
    pub(super) rented: SmallVec<[Rented; 1]>,
}

/// Every action is tried on a copy of every client whom it concerns. Lists are copied as they lie: element by element takes longer than
/// all the rest.
impl Clone for Standing {
    fn clone(&self) -> Self {
        Self {
            routes: SmallVec::from_slice(&self.routes),
            unfiled: self.unfiled.clone(),
            rented: SmallVec::from_slice(&self.rented),
            ..*self
        }
    }
}

impl Standing {
    /// How a client stands today.
    pub fn new(client: &Client, world: &World) -> Self {
        let last_day = |channel: ChannelIndex| {
            client.days.iter().filter(|day| day.channel == channel).map(|day| day.day).last()
        };
        let seen = client.traffic.iter().filter(|traffic| world.is_seen(traffic.channel));
        let mut rented = SmallVec::<[Rented; 1]>::new();
        for traffic in seen.filter(|traffic| traffic.messages > 0) {
            let (messages, logged) = (traffic.messages, traffic.logged);
            if let Some(last) = last_day(traffic.channel) {
                rented.push(Rented { channel: traffic.channel, messages, logged, last });
            }
        }
        let owned = client.traffic.iter().filter(|traffic| world.is_owned(traffic.channel));
        Self {
            weight: client.weight(world.basis),
            routes: SmallVec::from_slice(&client.routes),
            has_record: client.has_record,
            summary: client.summary,
            last_done: client.last_done,
            has_more_on_record: client.has_more_on_record,
            // A channel with messages in the window had its last message there too: nothing later counts.
            last_rented: rented.iter().map(|rented| rented.last).max(),
            email: client.email,
            phone: client.phone,
            portal: client.portal,
            recoverable_phone: client.recoverable_phone,
            recoverable_email: client.recoverable_email,
            repairable: client.repairable,
            look_up: client.look_up,
            unfiled: client.unfiled.clone(),
            owned_messages: owned.map(|traffic| traffic.messages).sum(),
            rented,
        }
    }

    /// The usable contact of a kind.
    pub(super) fn contact(&self, kind: ContactKind) -> ContactState {
        match kind {
            ContactKind::Email => self.email,
            ContactKind::Phone => self.phone,
            ContactKind::Portal => self.portal,
        }
    }

    /// Whether it has an owned contact.
    pub(super) fn is_owned(&self) -> bool {
        self.email.is_usable || self.phone.is_usable || self.portal.is_usable
    }

    /// Where somebody should look before asking: a contact stands in the exports, in a card that is likely its own, or in the
    /// app.
    pub(super) fn look_up(&self) -> Option<LookUp> {
        self.look_up.or_else(|| self.is_recoverable().then_some(LookUp::Chat))
    }

    /// Whether a contact only has to be imported.
    pub(super) fn is_recoverable(&self) -> bool {
        self.recoverable_phone.is_usable || self.recoverable_email.is_usable
    }

    /// What would be left if an operator were gone.
    pub(super) fn left_without(&self, operator: u16, world: &World) -> Left {
        left(self.routes.iter().filter(|route| world.operator(route.channel) != Some(operator)))
    }

    /// The rented operators on which it has a route, each once.
    pub(super) fn operators(&self, world: &World) -> impl Iterator<Item = u16> {
        let of = |route: &Route| world.operator(route.channel);
        let is_first = move |(place, route): &(usize, &Route)| {
            !self.routes[..*place].iter().any(|before| of(before) == of(route))
        };
        self.routes.iter().enumerate().filter(is_first).filter_map(move |(_, route)| of(route))
    }

    /// Where to ask the client for something: on the busiest channel it writes on, else where it can be written to.
    pub(super) fn asked_on(&self) -> Option<ChannelIndex> {
        let messages = |channel: ChannelIndex| {
            let own = self.rented.iter().find(|rented| rented.channel == channel);
            own.map_or(0, |rented| rented.messages)
        };
        let routes = self.routes.iter().rev();
        routes.max_by_key(|route| (route.is_proven, messages(route.channel))).map(|route| route.channel)
    }

    /// (O, L, M) of test 2.
    pub(super) fn messages(&self) -> (u64, u64, u64) {
        let sum = |figure: fn(&Rented) -> u64| self.rented.iter().map(figure).sum::<u64>();
        (self.owned_messages, sum(|rented| rented.logged), sum(|rented| rented.messages))
    }

    /// Gives it a record of its own where it has none: nothing is noted there yet, and a bare record holds no context.
    pub(super) fn give_record(&mut self) {
        self.has_record = true;
        self.summary = self.summary.max(Summary::Bare);
    }

    /// What there is to reach it by.
    pub(super) fn left(&self) -> Left {
        left(self.routes.iter())
    }

    /// Puts a usable contact on file.
    pub(super) fn put_on_file(&mut self, kind: ContactKind, is_confirmed: bool, world: &World) {
        let channel = world.channel_of(kind);
        let state = match kind {
            ContactKind::Email => &mut self.email,
            ContactKind::Phone => &mut self.phone,
            ContactKind::Portal => &mut self.portal,
        };
        state.is_usable = true;
        let route = self.routes.iter_mut().find(|route| Some(route.channel) == channel);
        state.is_confirmed |= is_confirmed || route.as_ref().is_some_and(|route| route.is_proven);
        match (route, channel) {
            (Some(route), _) => route.is_confirmed = state.is_confirmed,
            // By a portal login the client can come in, but nobody can be reached through it.
            (None, Some(channel)) if kind != ContactKind::Portal => {
                let is_confirmed = state.is_confirmed;
                self.add_route(Route { channel, is_proven: false, is_confirmed });
            }
            (None, _) => {}
        }
    }

    /// Adds a route on a channel that has none yet.
    pub(super) fn add_route(&mut self, route: Route) {
        let place = self.routes.partition_point(|known| known.channel < route.channel);
        if self.routes.get(place).is_none_or(|known| known.channel != route.channel) {
            self.routes.insert(place, route);
        }
    }

    /// Counts one message out and one in on as-of: the route is proven, and the contact behind it confirmed.
    pub(super) fn answer_on(&mut self, channel: ChannelIndex, world: &World) {
        for route in self.routes.iter_mut().filter(|route| route.channel == channel) {
            route.is_proven = true;
        }
        for kind in [ContactKind::Email, ContactKind::Phone, ContactKind::Portal] {
            if world.channel_of(kind) == Some(channel) && self.contact(kind).is_usable {
                self.put_on_file(kind, true, world);
            }
        }
        self.owned_messages += if world.is_owned(channel) { 2 } else { 0 };
        if world.basis == WeightBasis::Messages {
            self.weight += 1.0;
        }
    }

    /// Judges again how well the record follows the conversation, after something was done on `day`.
    pub(super) fn note_done(&mut self, day: Day) {
        let done = self.last_done.map_or(day, |known| known.max(day));
        self.last_done = Some(done);
        self.summary = Summary::of_record(self.last_done, self.last_rented, self.has_more_on_record);
    }
}
