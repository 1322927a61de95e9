//! From what belongs to a client to the facts about it: contacts, routes, how closely the record follows, events.

use smallvec::SmallVec;

use super::chat_day::Way;
use super::deals::Dealings;
use super::draft::Draft;
use super::inputs::Inputs;
use super::roll::Roll;
use super::stretches::{months_messenger_only, waiting};
use super::traffic::{Channels, DayTraffic};
use super::tried::tried;
use super::written_from::WrittenFrom;
use super::{known, paths};
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::points::{Fault, Point, PointKind};
use crate::model::client::{
    ChannelIndex, ChannelList, Client, ClientDay, OldDeal, OpenDeal, Route, Scope, StaffTraffic, Summary,
    Traffic,
};
use crate::model::packed::Packed;
use crate::model::params::Population;
use crate::model::sorted_set::SortedSet;
use crate::model::source::SourceKind;
use crate::model::time::Day;
use crate::reference::channels;
use crate::reference::links::chat_channels;

/// How much of each client is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Everything.
    All,
    /// What the scores of the three tests and the first action of a plan hang on. Days but the last on each channel in the window, ways
    /// out of a chat, open work and first times are left as if there were none.
    Scores,
}

/// Turns drafts into facts.
pub(super) struct Facts<'a> {
    pub(super) inputs: &'a Inputs<'a>,
    pub(super) channels: &'a Channels,
    pub(super) written: &'a WrittenFrom,
    /// The sources hold more than lists of people.
    pub(super) has_events: bool,
    pub(super) roll: &'a Roll,
    pub(super) depth: Depth,
}

impl Facts<'_> {
    /// One client.
    pub(super) fn client(&self, number: u32, group: HandleId, draft: &Draft<'_>) -> Client {
        let window = self.inputs.window;
        let dealings = self.inputs.deals.of(group);
        let handles = || draft.handles.iter().map(|handle| self.inputs.links.handles.get(*handle));
        let mut countries: SmallVec<_> = handles().filter_map(|handle| handle.region).collect();
        countries.sort_unstable();
        countries.dedup();
        let mut client = Client {
            number,
            group,
            handles: handles().filter(|handle| handle.kind != HandleKind::Record).count() as u32,
            has_record: !draft.records.is_empty(),
            linked_by_name: self.roll.by_name.get(&group).copied().unwrap_or_default(),
            has_chat: self.has_chat(draft),
            countries,
            traffic: self.traffic(draft),
            days: self.client_days(draft),
            staff: self.staff(draft),
            value: dealings.value(window).max(0.0),
            last_done: draft.done.iter().copied().max(),
            has_more_on_record: dealings.count > 0,
            ids: self.ids(draft),
            invited_to: self.invited_to(draft),
            has_vouched_email: self.has_vouched_email(draft),
            ..Client::default()
        };
        if self.depth == Depth::All {
            self.beside_scores(draft, &dealings, &mut client);
        }
        self.contacts(draft, &mut client);
        self.routes(draft, &mut client);
        self.recency(draft, &mut client);
        client.last_event = self.last_event(draft, &dealings.days);
        client.scope = match client.last_event {
            Some(last) if window.contains(last) => Scope::In,
            Some(_) => Scope::Dormant,
            None => Scope::Undated,
        };
        match self.inputs.params.population {
            Population::Customers if !dealings.has_won && client.scope == Scope::In => {
                client.scope = Scope::Outside;
            }
            Population::Customers if dealings.has_won => client.scope = Scope::In,
            _ => {}
        }
        client
    }

    /// What no score hangs on.
    fn beside_scores(&self, draft: &Draft<'_>, dealings: &Dealings, client: &mut Client) {
        let open = |(deal, amount): &(u32, f64)| OpenDeal { deal: *deal, amount: *amount };
        let old = |(deal, is_decided): &(u32, bool)| OldDeal { deal: *deal, is_decided: *is_decided };
        client.known_by = known::known_by(draft, self.inputs, self.channels);
        client.paths = paths::paths(draft, self.inputs, self.channels);
        client.survives_switch = paths::survives_switch(draft, self.inputs, self.channels);
        client.months_messenger_only = months_messenger_only(draft.traffic, self.channels);
        client.open_deals = dealings.open.iter().map(open).collect();
        client.waiting = waiting(draft.traffic, self.inputs.window.to);
        client.old_deals = dealings.old.iter().map(old).collect();
        client.chats = self.chats(draft);
        client.first_inbound = first_inbound(draft);
        client.known_since = self.known_since(draft, &dealings.days);
        client.tried = tried(draft, self.inputs, self.channels);
    }

    /// Days with messages: all of them, or where scores alone are asked for the last one on each channel, on which it hangs how
    /// closely the record follows.
    fn client_days(&self, draft: &Draft<'_>) -> Packed<ClientDay> {
        match self.depth {
            Depth::All => draft.traffic.iter().map(client_day).collect(),
            Depth::Scores => {
                let of_channels = draft.traffic.chunk_by(|one, next| one.channel == next.channel);
                of_channels.filter_map(|days| days.last()).map(client_day).collect()
            }
        }
    }

    /// Whether one of its chats is of two in an export of a messenger.
    fn has_chat(&self, draft: &Draft<'_>) -> bool {
        let chats = &self.inputs.chats;
        let mut shown = draft.chats.iter().flat_map(|chat| chats.shown_in(*chat));
        shown.any(|number| {
            let source = self.inputs.settled.conversations[*number as usize].source;
            self.inputs.sources[source as usize].data.kind == SourceKind::Messenger
        })
    }

    /// Export messages in the window, by staff account and channel. Where a channel has none in the window, the accounts of
    /// its earlier chats stand with 0: an id on file is worth nothing without the account that may write to it.
    fn staff(&self, draft: &Draft<'_>) -> SmallVec<[StaffTraffic; 1]> {
        let mut staff = SmallVec::<[StaffTraffic; 1]>::new();
        for (chat, days) in draft.chats_with_days() {
            let key = self.inputs.chats.keys[chat as usize];
            if !self.inputs.chats.has_days(chat) {
                continue;
            }
            let own = days.iter().filter(|day| self.inputs.window.contains(day.day));
            let messages = own.map(|day| u64::from(day.messages)).sum();
            let (account, channel) =
                (self.roll.staff_places[key.staff as usize], self.channels.of_chats[key.channel as usize]);
            match staff.iter_mut().find(|known| (known.staff, known.channel) == (account, channel)) {
                Some(known) => known.messages += messages,
                None => staff.push(StaffTraffic { staff: account, channel, messages }),
            }
        }
        let used: SmallVec<[ChannelIndex; 4]> =
            staff.iter().filter(|one| one.messages > 0).map(|one| one.channel).collect();
        staff.retain(|one| one.messages > 0 || !used.contains(&one.channel));
        staff.sort_unstable_by_key(|traffic| (traffic.staff, traffic.channel));
        staff
    }

    /// Traffic in the window, by channel.
    fn traffic(&self, draft: &Draft<'_>) -> Packed<Traffic> {
        let mut traffic = SmallVec::<[Traffic; 2]>::new();
        for day in draft.traffic.iter().filter(|day| self.inputs.window.contains(day.day)) {
            if traffic.last().is_none_or(|last| last.channel != day.channel) {
                traffic.push(Traffic { channel: day.channel, ..Traffic::default() });
            }
            if let Some(sum) = traffic.last_mut() {
                sum.inbound += u64::from(day.inbound());
                sum.outbound += u64::from(day.outbound());
                sum.messages += u64::from(day.messages());
                sum.logged += u64::from(day.logged_total());
                sum.media_in_chats += u64::from(day.media_in_chats);
                sum.media_in_system += u64::from(day.media_in_system);
            }
        }
        traffic.into_iter().collect()
    }

    /// Contacts on file and those that only have to be imported.
    fn contacts(&self, draft: &Draft<'_>, client: &mut Client) {
        let links = self.inputs.links;
        for record in draft.records {
            for point in &links.records[*record as usize].points {
                let (state, repairable) = match point.kind {
                    PointKind::Email => (&mut client.email, &mut client.repairable.email),
                    PointKind::Phone => (&mut client.phone, &mut client.repairable.phone),
                    PointKind::Portal => (&mut client.portal, &mut client.repairable.portal),
                    PointKind::Platform => continue,
                };
                client.points_on_file += 1;
                client.unread_phones += u32::from(point.fault == Some(Fault::Unread));
                *repairable |= matches!(point.fault, Some(Fault::Malformed | Fault::Masked | Fault::Shared));
                if point.is_usable() {
                    state.is_usable = true;
                    state.is_confirmed |=
                        point.handle.is_some_and(|handle| self.written.contains(links, handle));
                }
            }
        }
        let proven = |id: &str| {
            self.channels
                .index(id)
                .is_some_and(|channel| self.days(draft, channel).any(|day| day.proves(id == "phone")))
        };
        for (state, channel) in
            [(&mut client.email, "email"), (&mut client.phone, "phone"), (&mut client.portal, "portal")]
        {
            state.is_confirmed |= state.is_usable && proven(channel);
        }
        self.unfiled(draft, client);
    }

    /// What stands in exports only, and what it would be on file.
    fn unfiled(&self, draft: &Draft<'_>, client: &mut Client) {
        let links = self.inputs.links;
        for handle in draft.handles.iter().filter(|handle| !self.roll.on_file[**handle as usize]) {
            let known = links.handles.get(*handle);
            let state = match known.kind {
                HandleKind::Phone => {
                    client.recoverable_phones += 1;
                    &mut client.recoverable_phone
                }
                HandleKind::Email if known.fault.is_none() => {
                    client.recoverable_emails += 1;
                    &mut client.recoverable_email
                }
                HandleKind::Platform | HandleKind::Bsuid => {
                    let id = match known.kind {
                        HandleKind::Bsuid => "whatsapp",
                        _ => known.text.split(':').next().unwrap_or_default(),
                    };
                    client.unfiled.extend(self.channels.index(id).filter(|_| channels::is_open(id)));
                    continue;
                }
                _ => continue,
            };
            state.is_usable = true;
            state.is_confirmed |= self.written.contains(links, *handle);
        }
        client.unfiled.sort_unstable();
        client.unfiled.dedup();
    }

    /// Channels with an id on a record.
    fn ids(&self, draft: &Draft<'_>) -> ChannelList {
        let points =
            draft.records.iter().flat_map(|record| &self.inputs.links.records[*record as usize].points);
        let handles = &self.inputs.links.handles;
        let ids = points.filter_map(|point| self.channels.index(handles.channel(point.channel?)));
        sorted(ids.collect())
    }

    /// Channels to which an outbound message of a private chat in the window holds a link that opens a chat there.
    fn invited_to(&self, draft: &Draft<'_>) -> ChannelList {
        let mut opens = 0;
        let is_private = |chat: u32| self.inputs.chats.keys[chat as usize].group == 0;
        for (_, days) in draft.chats_with_days().filter(|(chat, _)| is_private(*chat)) {
            let out = days.iter().filter(|day| day.way == Way::Out && self.inputs.window.contains(day.day));
            opens |= out.fold(0, |all, day| all | day.opens);
        }
        let channels = chat_channels().iter().enumerate().filter(|(place, _)| opens & (1 << place) != 0);
        channels.filter_map(|(_, id)| self.channels.index(id)).collect()
    }

    /// Private chats with a message, by channel.
    fn chats(&self, draft: &Draft<'_>) -> SmallVec<[(ChannelIndex, u64); 1]> {
        let mut chats = SmallVec::<[(ChannelIndex, u64); 1]>::new();
        for chat in draft.chats {
            let key = self.inputs.chats.keys[*chat as usize];
            if key.group != 0 || !self.inputs.chats.has_days(*chat) {
                continue;
            }
            let channel = self.channels.of_chats[key.channel as usize];
            match chats.iter_mut().find(|(known, _)| *known == channel) {
                Some((_, count)) => *count += 1,
                None => chats.push((channel, 1)),
            }
        }
        chats.sort_unstable();
        chats
    }

    /// Whether a usable e-mail stands in a source that shows who may be written to.
    fn has_vouched_email(&self, draft: &Draft<'_>) -> bool {
        draft.records.iter().any(|record| {
            let linked = &self.inputs.links.records[*record as usize];
            let is_usable = |point: &Point| point.kind == PointKind::Email && point.is_usable();
            self.inputs.sources[linked.source as usize].data.shows_consent
                && linked.points.iter().any(is_usable)
        })
    }

    /// The first day from which there is a record or a deal. A record without a date of creation is not from before.
    fn known_since(&self, draft: &Draft<'_>, deals: &[Day]) -> Option<Day> {
        let created = draft.records.iter().filter_map(|record| {
            let linked = &self.inputs.links.records[*record as usize];
            self.inputs.sources[linked.source as usize].data.records[linked.record as usize].created
        });
        created.chain(deals.iter().copied()).min()
    }

    /// A client's days on one channel in the window.
    fn days<'b>(&self, draft: &Draft<'b>, channel: u16) -> impl Iterator<Item = &'b DayTraffic> {
        let traffic = draft.traffic;
        let window = self.inputs.window;
        let start = traffic.partition_point(|day| day.channel < channel);
        let own = traffic[start..].iter().take_while(move |day| day.channel == channel);
        own.filter(move |day| window.contains(day.day))
    }

    /// Proven and known routes.
    fn routes(&self, draft: &Draft<'_>, client: &mut Client) {
        let links = self.inputs.links;
        let mut on_file = SortedSet::new();
        for point in draft.records.iter().flat_map(|record| &links.records[*record as usize].points) {
            let channel = point.channel.filter(|_| point.reaches_on_channel());
            on_file.extend(channel.map(|channel| links.handles.channel(channel)));
        }
        for (index, facts) in self.channels.facts.iter().enumerate() {
            let channel = index as u16;
            let days = || self.days(draft, channel);
            let is_proven = days().any(|day| day.proves(facts.id == "phone"));
            let is_on_file = match facts.id.as_str() {
                "email" => client.email.is_usable,
                "phone" => client.phone.is_usable,
                "portal" => client.portal.is_usable,
                id => on_file.contains(id) && channels::is_open(id),
            };
            if is_on_file {
                client.on_file.push(channel);
            }
            // By a portal login the client can come in, but nobody can be reached through it.
            let is_known = match facts.id.as_str() {
                "email" | "phone" => is_on_file,
                "portal" => false,
                _ => is_on_file || days().any(DayTraffic::is_known),
            };
            if is_proven || is_known {
                let is_confirmed = match facts.id.as_str() {
                    "email" => client.email.is_confirmed,
                    "phone" => client.phone.is_confirmed,
                    "portal" => client.portal.is_confirmed,
                    _ => false,
                };
                client.routes.push(Route { channel, is_proven, is_confirmed });
            }
        }
    }

    /// κ and lag: how closely the record follows the rented channels.
    fn recency(&self, draft: &Draft<'_>, client: &mut Client) {
        let rented = |day: &&DayTraffic| {
            let facts = &self.channels.facts[day.channel as usize];
            !facts.is_owned && facts.is_exported && self.inputs.window.contains(day.day) && day.messages() > 0
        };
        let last_rented = draft.traffic.iter().filter(rented).map(|day| day.day).max();
        let last_logged =
            draft.traffic.iter().filter(rented).filter(|day| day.logged_total() > 0).map(|day| day.day).max();
        client.lag_days = last_rented.zip(last_logged).map(|(rented, logged)| rented.0 - logged.0);
        if client.has_record {
            client.summary = Summary::of_record(client.last_done, last_rented, client.has_more_on_record);
        }
    }

    /// The last day with a dated event, up to as-of.
    fn last_event(&self, draft: &Draft<'_>, deals: &[Day]) -> Option<Day> {
        let chats = draft.chats.iter().filter_map(|chat| self.inputs.chats.digest(*chat).last);
        let logged = draft.logged.iter().map(|day| &self.inputs.log.messages[*day as usize]);
        let logged = logged.filter(|day| self.channels.of_log(day.channel).is_some()).map(|day| day.day);
        let records = draft.records.iter().filter(|_| self.has_events).flat_map(|record| {
            let linked = &self.inputs.links.records[*record as usize];
            let record = &self.inputs.sources[linked.source as usize].data.records[linked.record as usize];
            record.created.into_iter().chain(record.last_activity)
        });
        let others = draft.done.iter().chain(deals).copied();
        let events = chats.chain(logged).chain(records).chain(others);
        events.filter(|day| *day <= self.inputs.window.to).max()
    }
}

/// The first inbound message ever: of one day the earliest, of one second that on the channel first by id.
fn first_inbound(draft: &Draft<'_>) -> Option<(Day, ChannelIndex)> {
    let inbound = draft.traffic.iter().filter(|day| day.inbound() > 0);
    inbound.map(|day| (day.day, day.first[0], day.channel)).min().map(|(day, _, channel)| (day, channel))
}

fn sorted(mut channels: ChannelList) -> ChannelList {
    channels.sort_unstable();
    channels.dedup();
    channels
}

/// What is kept of a day.
fn client_day(day: &DayTraffic) -> ClientDay {
    ClientDay { channel: day.channel, day: day.day, inbound: day.inbound(), outbound: day.outbound() }
}
