//! Facts about every client, from links, chats, the CRM's log and deals.

use std::collections::{BTreeSet, HashSet};

use chrono::Datelike;
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::crm::{Dealings, Deals, Log};
use super::days::{ChatDay, Chats, Way};
use super::grouped::Grouped;
use super::traffic::{Channels, DayTraffic, day_traffic};
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::link::Links;
use crate::identity::names::normal_platform_id;
use crate::identity::points::{PointKind, count_faults};
use crate::model::client::{
    Audience, Client, ContactState, Evidence, FailedPoints, OpenDeal, Route, Scope, StaffTraffic, Summary,
    Traffic,
};
use crate::model::params::{Params, Population};
use crate::model::source::Source;
use crate::model::time::{Day, Window};
use crate::reference::mail;

/// Everything that gathering looks at.
pub struct Inputs<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Who belongs together.
    pub links: &'a Links,
    /// Chats of exports, combined.
    pub chats: &'a Chats,
    /// The CRM's log.
    pub log: &'a Log,
    /// Deals.
    pub deals: &'a Deals,
    /// Settings.
    pub params: &'a Params,
    /// The window; it ends with as-of.
    pub window: Window,
}

/// A note or done activity at most this much older than the last rented message still summarises it (convention).
const FRESH_DAYS: i32 = 7;

/// A conversation waits for an answer when its last message is inbound and not older than this.
const WAITING_DAYS: i32 = 14;

/// One group of handles on the way to being a client.
struct Draft<'a> {
    handles: &'a [HandleId],
    /// Places in `Links::records`.
    records: &'a [u32],
    /// Numbers of its chats.
    chats: &'a [u32],
    /// Sorted by (channel, day).
    traffic: &'a [DayTraffic],
    /// Days with a note or done activity.
    done: Vec<Day>,
}

/// Makes the clients.
pub fn gather(inputs: &Inputs<'_>) -> Audience {
    let channels = Channels::collect(inputs);
    let written = WrittenFrom::collect(inputs, &channels);
    let evidence = evidence(inputs, &channels);
    let members = Members::collect(inputs);
    let staff = staff_order(&inputs.chats.staff);
    let excluded = excluded_groups(inputs);
    let mut groups = members.clients(inputs);
    let all = groups.len();
    groups.retain(|group| !excluded.contains(group));
    let facts = Facts {
        inputs,
        channels: &channels,
        written: &written,
        evidence: &evidence,
        on_file: &on_file(inputs.links),
        by_name: &inputs.links.joined_by_name.iter().copied().collect(),
        staff_places: &staff.1,
    };
    let client = |traffic: &mut Vec<DayTraffic>, (index, group): (usize, &HandleId)| {
        let (chats, logged) = (members.chats.of(*group), members.logged.of(*group));
        day_traffic(inputs, &channels, chats, logged, traffic);
        let (handles, records) = (members.handles.of(*group), members.records.of(*group));
        let done = members.done.of(*group).iter().map(|done| inputs.log.done[*done as usize].day).collect();
        facts.client(index as u32 + 1, *group, &Draft { handles, records, chats, traffic, done })
    };
    let mut clients: Vec<Client> = groups.par_iter().enumerate().map_init(Vec::new, client).collect();
    let bare_list = clients.iter().all(|client| client.last_event.is_none());
    let mut failed = FailedPoints::default();
    for (client, group) in clients.iter_mut().zip(&groups) {
        settle_scope(client, inputs.params.population, bare_list);
        if client.scope == Scope::In {
            for record in members.records.of(*group) {
                count_faults(&inputs.links.records[*record as usize].points, &mut failed);
            }
        }
    }
    Audience {
        channels: channels.facts,
        staff: staff.0,
        excluded: (all - clients.len()) as u64,
        clients,
        records: inputs.links.records.len() as u64,
        failed,
        evidence,
    }
}

/// What belongs to each group of handles.
struct Members {
    handles: Grouped,
    records: Grouped,
    chats: Grouped,
    logged: Grouped,
    done: Grouped,
}

impl Members {
    fn collect(inputs: &Inputs<'_>) -> Self {
        let links = inputs.links;
        let group = |handle: HandleId| links.groups[handle as usize];
        let count = links.handles.len();
        let records = links.records.iter().map(|record| group(record.handle)).zip(0..);
        Self {
            handles: Grouped::new(count, (0..count as u32).map(|handle| (group(handle), handle))),
            records: Grouped::new(count, records),
            chats: Grouped::new(count, inputs.chats.keys.iter().map(|key| group(key.partner)).zip(0..)),
            logged: Grouped::new(count, inputs.log.messages.iter().map(|day| group(day.record)).zip(0..)),
            done: Grouped::new(count, inputs.log.done.iter().map(|done| group(done.record)).zip(0..)),
        }
    }

    /// Groups with a record or a message, in the order of the smallest handle of each.
    fn clients(&self, inputs: &Inputs<'_>) -> Vec<HandleId> {
        let handles = &inputs.links.handles;
        let text = |handle: HandleId| &*handles.get(handle).text;
        let smallest = |group: HandleId| {
            let is_client = !self.records.of(group).is_empty() || !self.chats.of(group).is_empty();
            let own = self.handles.of(group).iter().copied().filter(|_| is_client);
            own.min_by_key(|handle| text(*handle)).map(|handle| (beginning(text(handle)), handle, group))
        };
        let mut clients: Vec<_> = (0..handles.len() as u32).filter_map(smallest).collect();
        clients.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| text(a.1).cmp(text(b.1))));
        clients.into_iter().map(|(_, _, group)| group).collect()
    }
}

/// The first 16 bytes of a text as a number that sorts as they do: most texts are told apart without being looked up.
fn beginning(text: &str) -> u128 {
    let mut bytes = [0; 16];
    let len = text.len().min(bytes.len());
    bytes[..len].copy_from_slice(&text.as_bytes()[..len]);
    u128::from_be_bytes(bytes)
}

/// Of each handle, whether it stands on some record.
fn on_file(links: &Links) -> Vec<bool> {
    let mut on_file = vec![false; links.handles.len()];
    let points = links.records.iter().flat_map(|record| &record.points);
    points.filter_map(|point| point.handle).for_each(|handle| on_file[handle as usize] = true);
    on_file
}

/// Groups that the settings take out, and groups of the business's own side.
fn excluded_groups(inputs: &Inputs<'_>) -> HashSet<HandleId> {
    let links = inputs.links;
    let mut excluded = HashSet::new();
    for text in inputs.params.exclude.handles.iter().chain(&inputs.params.staff.handles) {
        let normal = match text.trim().split_once(':') {
            Some(("phone", value)) => {
                format!(
                    "phone:{}",
                    value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
                )
            }
            Some(("email", value)) => format!("email:{}", mail::clean(value)),
            Some((channel, value)) => format!("{channel}:{}", normal_platform_id(channel, value)),
            None => continue,
        };
        excluded.extend(links.handles.find(&normal).map(|handle| links.groups[handle as usize]));
    }
    let stages: HashSet<String> =
        inputs.params.exclude.stages.iter().map(|stage| stage.to_lowercase()).collect();
    for record in &links.records {
        let stage = &inputs.sources[record.source as usize].data.records[record.record as usize].stage;
        if !stage.is_empty() && stages.contains(&stage.to_lowercase()) {
            excluded.insert(links.groups[record.handle as usize]);
        }
    }
    excluded
}

fn evidence(inputs: &Inputs<'_>, channels: &Channels) -> Evidence {
    let data = || inputs.sources.iter().map(|source| &source.data);
    Evidence {
        has_crm: !inputs.links.records.is_empty(),
        has_rented_export: channels.facts.iter().any(|channel| channel.is_exported && !channel.is_owned),
        has_activities: !inputs.log.done.is_empty() || !inputs.log.bulk.is_empty(),
        has_value: inputs.deals.has_value,
        has_deals: data().any(|data| !data.deals.is_empty()),
        has_messages: !inputs.chats.is_empty() || !inputs.log.messages.is_empty(),
        consent_unknown: inputs
            .sources
            .iter()
            .filter(|source| source.data.consent_unknown)
            .map(|source| source.path.clone())
            .collect(),
    }
}

/// Staff accounts sorted without case, and the place of each number among them.
fn staff_order(names: &[String]) -> (Vec<String>, Vec<u32>) {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|index| (names[*index].to_lowercase(), names[*index].clone()));
    let mut places = vec![0; names.len()];
    for (place, index) in order.iter().enumerate() {
        places[*index] = place as u32;
    }
    (order.into_iter().map(|index| names[index].clone()).collect(), places)
}

/// The handles from which clients demonstrably wrote in the window: all that exports state of a partner who did.
struct WrittenFrom {
    /// Of each group of `Links::stated`.
    stated_groups: Vec<bool>,
}

impl WrittenFrom {
    fn collect(inputs: &Inputs<'_>, channels: &Channels) -> Self {
        let mut stated_groups = vec![false; inputs.links.handles.len()];
        for (key, chat) in inputs.chats.keys.iter().zip(0..) {
            let has_written = |day: &ChatDay| day.way == Way::In && inputs.window.contains(day.day);
            if !channels.is_masked(key.partner) && inputs.chats.days_of(chat).iter().any(has_written) {
                stated_groups[inputs.links.stated[key.partner as usize] as usize] = true;
            }
        }
        Self { stated_groups }
    }

    fn contains(&self, links: &Links, handle: HandleId) -> bool {
        self.stated_groups[links.stated[handle as usize] as usize]
    }
}

/// Turns drafts into facts.
struct Facts<'a> {
    inputs: &'a Inputs<'a>,
    channels: &'a Channels,
    written: &'a WrittenFrom,
    evidence: &'a Evidence,
    /// Every handle that stands on some record: a shared office line belongs to no client, and yet it is on file.
    on_file: &'a [bool],
    /// Groups that a name joined.
    by_name: &'a HashSet<HandleId>,
    /// Place of each staff account of `Chats::staff`.
    staff_places: &'a [u32],
}

impl Facts<'_> {
    fn client(&self, number: u32, group: HandleId, draft: &Draft<'_>) -> Client {
        let window = self.inputs.window;
        let none = Dealings::default();
        let dealings = self.inputs.deals.by_group.get(&group).unwrap_or(&none);
        let handles = || draft.handles.iter().map(|handle| self.inputs.links.handles.get(*handle));
        let countries: BTreeSet<&String> = handles().filter_map(|handle| handle.region.as_ref()).collect();
        let mut client = Client {
            number,
            scope: Scope::Undated,
            handles: handles().filter(|handle| handle.kind != HandleKind::Record).count() as u32,
            has_record: !draft.records.is_empty(),
            is_linked_by_name: self.by_name.contains(&group),
            countries: countries.into_iter().cloned().collect(),
            points_on_file: 0,
            email: ContactState::default(),
            phone: ContactState::default(),
            portal: ContactState::default(),
            recoverable_phones: 0,
            recoverable_emails: 0,
            routes: Vec::new(),
            on_file: Vec::new(),
            traffic: self.traffic(draft),
            has_uncovered: false,
            staff: self.staff(draft),
            summary: Summary::None,
            lag_days: None,
            months_messenger_only: months_messenger_only(draft, self.channels),
            value: dealings.value.max(0.0),
            open_deals: dealings
                .open
                .iter()
                .map(|(deal, amount)| OpenDeal { deal: *deal, amount: *amount })
                .collect(),
            waiting: waiting(draft, window.to),
            last_event: None,
        };
        self.contacts(draft, &mut client);
        self.routes(draft, &mut client);
        self.recency(draft, &mut client);
        let events = self.events(draft, &dealings.days);
        client.last_event = events.iter().copied().max();
        client.scope = match client.last_event {
            Some(_) if events.iter().any(|day| window.contains(*day)) => Scope::In,
            Some(_) => Scope::Dormant,
            None => Scope::Undated,
        };
        match self.inputs.params.population {
            Population::Customers if !dealings.has_won && client.scope == Scope::In => {
                client.scope = Scope::Outside
            }
            Population::Customers if dealings.has_won => client.scope = Scope::In,
            _ => {}
        }
        client
    }

    /// Export messages in the window, by staff account and channel.
    fn staff(&self, draft: &Draft<'_>) -> Vec<StaffTraffic> {
        let mut staff: Vec<StaffTraffic> = Vec::new();
        for chat in draft.chats {
            let key = self.inputs.chats.keys[*chat as usize];
            let days = self.inputs.chats.days_of(*chat).iter();
            let own = days.filter(|day| self.inputs.window.contains(day.day));
            let Some(messages) = own.map(|day| u64::from(day.messages)).reduce(|sum, more| sum + more) else {
                continue;
            };
            let (account, channel) =
                (self.staff_places[key.staff as usize], self.channels.of_chats[key.channel as usize]);
            match staff.iter_mut().find(|known| (known.staff, known.channel) == (account, channel)) {
                Some(known) => known.messages += messages,
                None => staff.push(StaffTraffic { staff: account, channel, messages }),
            }
        }
        staff.sort_unstable_by_key(|traffic| (traffic.staff, traffic.channel));
        staff
    }

    /// Traffic in the window, by channel.
    fn traffic(&self, draft: &Draft<'_>) -> Vec<Traffic> {
        let mut traffic: Vec<Traffic> = Vec::new();
        for day in draft.traffic.iter().filter(|day| self.inputs.window.contains(day.day)) {
            if traffic.last().is_none_or(|last| last.channel != day.channel) {
                traffic.push(Traffic { channel: day.channel, ..Traffic::default() });
            }
            if let Some(sum) = traffic.last_mut() {
                sum.inbound += u64::from(day.inbound());
                sum.messages += u64::from(day.messages());
                sum.logged += u64::from(day.logged_total());
                sum.media_in_chats += u64::from(day.media_in_chats);
                sum.media_in_system += u64::from(day.media_in_system);
            }
        }
        traffic
    }

    /// Contacts on file and those that only have to be imported.
    fn contacts(&self, draft: &Draft<'_>, client: &mut Client) {
        let links = self.inputs.links;
        for record in draft.records {
            for point in &links.records[*record as usize].points {
                let state = match point.kind {
                    PointKind::Email => &mut client.email,
                    PointKind::Phone => &mut client.phone,
                    PointKind::Portal => &mut client.portal,
                    PointKind::Platform => continue,
                };
                client.points_on_file += 1;
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
        for handle in draft.handles.iter().filter(|handle| !self.on_file[**handle as usize]) {
            let known = links.handles.get(*handle);
            match known.kind {
                HandleKind::Phone => client.recoverable_phones += 1,
                HandleKind::Email if mail::fault(known.text.trim_start_matches("email:")).is_none() => {
                    client.recoverable_emails += 1;
                }
                _ => {}
            }
        }
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
        let mut on_file = BTreeSet::new();
        for point in draft.records.iter().flat_map(|record| &links.records[*record as usize].points) {
            on_file.extend(point.channel.as_deref().filter(|_| point.kind == PointKind::Platform));
        }
        for (index, facts) in self.channels.facts.iter().enumerate() {
            let channel = index as u16;
            let days = || self.days(draft, channel);
            let is_proven = days().any(|day| day.proves(facts.id == "phone"));
            let is_on_file = match facts.id.as_str() {
                "email" => client.email.is_usable,
                "phone" => client.phone.is_usable,
                "portal" => client.portal.is_usable,
                id => on_file.contains(id),
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
            let is_uncovered = !facts.is_owned && !facts.is_exported;
            client.has_uncovered |=
                is_uncovered && (is_proven || is_known || days().any(|day| day.logged_total() > 0));
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
        if !client.has_record {
            return;
        }
        let last_done = draft.done.iter().copied().max();
        let is_fresh = match (last_done, last_rented) {
            (Some(done), Some(rented)) => rented.0 - done.0 <= FRESH_DAYS,
            (Some(_), None) => true,
            (None, _) => false,
        };
        client.summary = if is_fresh { Summary::Fresh } else { Summary::Stale };
    }

    /// Days with a dated event, up to as-of.
    fn events(&self, draft: &Draft<'_>, deals: &[Day]) -> Vec<Day> {
        let mut events: Vec<Day> = draft.traffic.iter().map(|day| day.day).collect();
        events.extend(&draft.done);
        events.extend(deals);
        let has_events =
            self.evidence.has_messages || self.evidence.has_activities || self.evidence.has_deals;
        if has_events {
            for record in draft.records {
                let linked = &self.inputs.links.records[*record as usize];
                let record =
                    &self.inputs.sources[linked.source as usize].data.records[linked.record as usize];
                events.extend(record.created);
                events.extend(record.last_activity);
            }
        }
        events.retain(|day| *day <= self.inputs.window.to);
        events
    }
}

/// Months with rented export messages and none logged.
fn months_messenger_only(draft: &Draft<'_>, channels: &Channels) -> u32 {
    let mut months: Vec<Month> = Vec::new();
    for day in draft.traffic.iter().filter(|day| !channels.facts[day.channel as usize].is_owned) {
        let known = months.last_mut().filter(|month| month.first <= day.day && day.day < month.end);
        let (has_messages, is_logged) = (day.messages() > 0, day.logged_total() > 0);
        match known {
            Some(month) => {
                month.has_messages |= has_messages;
                month.is_logged |= is_logged;
            }
            None => months.push(Month { has_messages, is_logged, ..Month::of(day.day) }),
        }
    }
    // A month comes again on the next channel.
    months.sort_unstable_by_key(|month| month.first);
    let months = months.chunk_by(|a, b| a.first == b.first);
    let is_only = |month: &&[Month]| {
        month.iter().any(|part| part.has_messages) && !month.iter().any(|part| part.is_logged)
    };
    months.filter(is_only).count() as u32
}

/// What a calendar month of a client holds on one channel.
#[derive(Debug, Clone, Copy)]
struct Month {
    first: Day,
    /// The first day after it.
    end: Day,
    has_messages: bool,
    is_logged: bool,
}

impl Month {
    /// The month of a day, still empty.
    fn of(day: Day) -> Self {
        let date = day.date();
        let first = day.plus(1 - date.day() as i32);
        let end = first.plus(i32::from(date.num_days_in_month()));
        Self { first, end, has_messages: false, is_logged: false }
    }
}

/// Channels on which the last message is inbound and recent.
fn waiting(draft: &Draft<'_>, as_of: Day) -> Vec<u16> {
    let mut waiting = Vec::new();
    let mut rest = draft.traffic;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|day| day.channel == first.channel).count();
        let (days, later) = rest.split_at(count);
        rest = later;
        let last = days.iter().rev().find(|day| day.has_conversation());
        if last.is_some_and(|day| day.day >= as_of.plus(-WAITING_DAYS) && day.ends_inbound()) {
            waiting.push(first.channel);
        }
    }
    waiting
}

fn settle_scope(client: &mut Client, population: Population, bare_list: bool) {
    match population {
        Population::All => client.scope = Scope::In,
        Population::Wrote if client.scope == Scope::In && client.inbound() == 0 => {
            client.scope = Scope::Outside
        }
        Population::Active if bare_list => client.scope = Scope::In,
        _ => {}
    }
}
