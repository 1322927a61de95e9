//! Facts about every client, from links, chats, the CRM's log and deals.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::crm::{Deals, Log};
use super::days::{Chats, Way};
use super::traffic::{Channels, DayTraffic, day_traffic};
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::link::{LinkedRecord, Links};
use crate::identity::points::{PointKind, count_faults};
use crate::model::client::{
    Audience, Client, ContactState, Evidence, FailedPoints, OpenDeal, Route, Scope, StaffTraffic, Summary,
    Traffic,
};
use crate::model::name::normal_platform_id;
use crate::model::params::{Params, Population};
use crate::model::source::Source;
use crate::model::time::{Day, Window};
use crate::reference::{channels, mail};

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
#[derive(Default)]
struct Draft {
    /// Smallest handle.
    key: String,
    handles: Vec<HandleId>,
    records: Vec<usize>,
    traffic: Vec<DayTraffic>,
    done: Vec<Day>,
}

/// Makes the clients.
pub fn gather(inputs: &Inputs<'_>) -> Audience {
    let channels = Channels::collect(inputs);
    let written = WrittenFrom::collect(inputs, &channels);
    let mut drafts = drafts(inputs, &channels);
    let evidence = evidence(inputs, &channels);
    let staff = staff_order(&inputs.chats.staff);
    let mut staff_days = staff_traffic(inputs, &channels, &staff.1);
    let excluded = excluded_groups(inputs);
    drafts.sort_by(|a, b| a.1.key.cmp(&b.1.key));
    let mut audience = Audience {
        staff: staff.0,
        records: listed_records(inputs),
        evidence,
        channels: Vec::new(),
        clients: Vec::with_capacity(drafts.len()),
        excluded: 0,
        failed: FailedPoints::default(),
    };
    let by_name: HashSet<HandleId> = inputs.links.joined_by_name.iter().copied().collect();
    let points = inputs.links.records.iter().flat_map(|record| &record.points);
    let on_file: HashSet<HandleId> = points.filter_map(|point| point.handle).collect();
    let facts = Facts {
        inputs,
        channels: &channels,
        written: &written,
        evidence: &audience.evidence,
        on_file: &on_file,
    };
    let mut clients = Vec::with_capacity(drafts.len());
    for (group, draft) in drafts {
        if excluded.contains(&group) {
            audience.excluded += 1;
            continue;
        }
        let number = clients.len() as u32 + 1;
        let mut client = facts.client(number, group, &draft);
        client.is_linked_by_name = by_name.contains(&group);
        client.staff = staff_days.remove(&group).unwrap_or_default();
        clients.push((client, draft.records));
    }
    let bare_list = clients.iter().all(|(client, _)| client.last_event.is_none());
    for (client, records) in &mut clients {
        settle_scope(client, inputs.params.population, bare_list);
        if client.scope == Scope::In {
            for record in records {
                count_faults(&inputs.links.records[*record].points, &mut audience.failed);
            }
        }
    }
    audience.clients = clients.into_iter().map(|(client, _)| client).collect();
    audience.channels = channels.facts;
    audience
}

/// Records that stand on lists of contacts; one that stands in two exports of its system counts once.
fn listed_records(inputs: &Inputs<'_>) -> u64 {
    let is_listed = |record: &&LinkedRecord| {
        !inputs.sources[record.source as usize].data.records[record.record as usize].from_deal
    };
    let listed: HashSet<HandleId> =
        inputs.links.records.iter().filter(is_listed).map(|record| record.handle).collect();
    listed.len() as u64
}

/// Groups with a record or a message, and what belongs to each.
fn drafts(inputs: &Inputs<'_>, channels: &Channels) -> Vec<(HandleId, Draft)> {
    let links = inputs.links;
    let mut drafts = HashMap::<HandleId, Draft>::new();
    for (number, record) in links.records.iter().enumerate() {
        drafts.entry(links.groups[record.handle as usize]).or_default().records.push(number);
    }
    for key in &inputs.chats.keys {
        drafts.entry(links.groups[key.partner as usize]).or_default();
    }
    for handle in 0..links.handles.len() as u32 {
        if let Some(draft) = drafts.get_mut(&links.groups[handle as usize]) {
            let text = &links.handles.get(handle).text;
            if draft.key.is_empty() || **text < *draft.key {
                draft.key = text.to_string();
            }
            draft.handles.push(handle);
        }
    }
    for day in day_traffic(inputs, channels) {
        if let Some(draft) = drafts.get_mut(&day.group) {
            draft.traffic.push(day);
        }
    }
    for done in &inputs.log.done {
        if let Some(draft) = drafts.get_mut(&links.groups[done.record as usize]) {
            draft.done.push(done.day);
        }
    }
    drafts.into_iter().collect()
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
        has_messages: !inputs.chats.days.is_empty() || !inputs.log.messages.is_empty(),
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

/// Export messages in the window through each staff account, by group.
fn staff_traffic(
    inputs: &Inputs<'_>,
    channels: &Channels,
    places: &[u32],
) -> HashMap<HandleId, Vec<StaffTraffic>> {
    let mut sums = BTreeMap::<(HandleId, u32, u16), u64>::new();
    for day in inputs.chats.days.iter().filter(|day| inputs.window.contains(day.day)) {
        let key = inputs.chats.keys[day.chat as usize];
        let group = inputs.links.groups[key.partner as usize];
        let channel = channels.of_chats[key.channel as usize];
        *sums.entry((group, places[key.staff as usize], channel)).or_default() += u64::from(day.messages);
    }
    let mut by_group = HashMap::<HandleId, Vec<StaffTraffic>>::new();
    for ((group, staff, channel), messages) in sums {
        by_group.entry(group).or_default().push(StaffTraffic { staff, channel, messages });
    }
    by_group
}

/// The handles from which clients demonstrably wrote in the window: all that exports state of a partner who did.
struct WrittenFrom {
    stated_groups: HashSet<HandleId>,
}

impl WrittenFrom {
    fn collect(inputs: &Inputs<'_>, channels: &Channels) -> Self {
        let is_inbound = |way: Way| way == Way::In;
        let days =
            inputs.chats.days.iter().filter(|day| is_inbound(day.way) && inputs.window.contains(day.day));
        let stated_groups = days
            .map(|day| inputs.chats.keys[day.chat as usize])
            .filter(|key| !channels.is_masked(inputs.links, key.partner))
            .map(|key| inputs.links.stated[key.partner as usize])
            .collect();
        Self { stated_groups }
    }

    fn contains(&self, links: &Links, handle: HandleId) -> bool {
        self.stated_groups.contains(&links.stated[handle as usize])
    }
}

/// Turns drafts into facts.
struct Facts<'a> {
    inputs: &'a Inputs<'a>,
    channels: &'a Channels,
    written: &'a WrittenFrom,
    evidence: &'a Evidence,
    /// Every handle that stands on some record: a shared office line belongs to no client, and yet it is on file.
    on_file: &'a HashSet<HandleId>,
}

impl Facts<'_> {
    fn client(&self, number: u32, group: HandleId, draft: &Draft) -> Client {
        let window = self.inputs.window;
        let traffic = self.traffic(draft);
        let dealings = self.inputs.deals.by_group.get(&group).cloned().unwrap_or_default();
        let handles: Vec<_> =
            draft.handles.iter().map(|handle| self.inputs.links.handles.get(*handle)).collect();
        let countries: BTreeSet<String> = handles.iter().filter_map(|handle| handle.region.clone()).collect();
        let mut client = Client {
            number,
            scope: Scope::Undated,
            handles: handles.iter().filter(|handle| handle.kind != HandleKind::Record).count() as u32,
            has_record: !draft.records.is_empty(),
            is_linked_by_name: false,
            countries: countries.into_iter().collect(),
            points_on_file: 0,
            email: ContactState::default(),
            phone: ContactState::default(),
            portal: ContactState::default(),
            recoverable_phones: 0,
            recoverable_emails: 0,
            routes: Vec::new(),
            on_file: Vec::new(),
            traffic,
            has_uncovered: false,
            staff: Vec::new(),
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
                client.scope = Scope::Outside;
            }
            Population::Customers if dealings.has_won => client.scope = Scope::In,
            _ => {}
        }
        client
    }

    /// Traffic in the window, by channel.
    fn traffic(&self, draft: &Draft) -> Vec<Traffic> {
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
    fn contacts(&self, draft: &Draft, client: &mut Client) {
        let links = self.inputs.links;
        for record in &draft.records {
            for point in &links.records[*record].points {
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
            let channel = self.channels.index(id);
            draft.traffic.iter().any(|day| {
                Some(day.channel) == channel
                    && self.inputs.window.contains(day.day)
                    && day.proves(id == "phone")
            })
        };
        for (state, channel) in
            [(&mut client.email, "email"), (&mut client.phone, "phone"), (&mut client.portal, "portal")]
        {
            state.is_confirmed |= state.is_usable && proven(channel);
        }
        for handle in draft.handles.iter().filter(|handle| !self.on_file.contains(*handle)) {
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

    /// Proven and known routes.
    fn routes(&self, draft: &Draft, client: &mut Client) {
        let links = self.inputs.links;
        let mut on_file = BTreeSet::new();
        for point in draft.records.iter().flat_map(|record| &links.records[*record].points) {
            on_file.extend(point.channel.as_deref().filter(|_| point.kind == PointKind::Platform));
        }
        for (index, facts) in self.channels.facts.iter().enumerate() {
            let channel = index as u16;
            let days = || {
                draft
                    .traffic
                    .iter()
                    .filter(|day| day.channel == channel && self.inputs.window.contains(day.day))
            };
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
            let is_uncovered = !facts.is_owned && !facts.is_exported;
            client.has_uncovered |=
                is_uncovered && (is_proven || is_known || days().any(|day| day.logged_total() > 0));
        }
    }

    /// κ and lag: how closely the record follows the rented channels.
    fn recency(&self, draft: &Draft, client: &mut Client) {
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
    fn events(&self, draft: &Draft, deals: &[Day]) -> Vec<Day> {
        let mut events: Vec<Day> = draft.traffic.iter().map(|day| day.day).collect();
        events.extend(&draft.done);
        events.extend(deals);
        let has_events =
            self.evidence.has_messages || self.evidence.has_activities || self.evidence.has_deals;
        if has_events {
            for record in &draft.records {
                let linked = &self.inputs.links.records[*record];
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
fn months_messenger_only(draft: &Draft, channels: &Channels) -> u32 {
    let mut months = BTreeMap::<(i32, u32), (bool, bool)>::new();
    for day in draft.traffic.iter().filter(|day| !channels.facts[day.channel as usize].is_owned) {
        let date = day.day.date();
        let month =
            months.entry((chrono::Datelike::year(&date), chrono::Datelike::month(&date))).or_default();
        month.0 |= day.messages() > 0;
        month.1 |= day.logged_total() > 0;
    }
    months.values().filter(|(messages, logged)| *messages && !*logged).count() as u32
}

/// Channels on which the last message is inbound and recent.
fn waiting(draft: &Draft, as_of: Day) -> Vec<u16> {
    let mut waiting = Vec::new();
    let mut rest = draft.traffic.as_slice();
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
            client.scope = Scope::Outside;
        }
        Population::Active if bare_list => client.scope = Scope::In,
        _ => {}
    }
}
