//! Facts about every client, from links, chats, the CRM's log and deals.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::crm::{Deals, Log};
use super::days::{Chats, Way};
use super::facts::Facts;
use super::traffic::{Channels, DayTraffic, day_traffic};
use crate::identity::handles::HandleId;
use crate::identity::link::{LinkedRecord, Links};
use crate::identity::points::count_faults;
use crate::model::client::{Audience, Client, Evidence, FailedPoints, Scope, StaffTraffic};
use crate::model::name::normal_platform_id;
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

/// One group of handles on the way to being a client.
#[derive(Default)]
pub(super) struct Draft {
    /// Smallest handle.
    pub(super) key: String,
    pub(super) handles: Vec<HandleId>,
    pub(super) records: Vec<usize>,
    pub(super) traffic: Vec<DayTraffic>,
    pub(super) done: Vec<Day>,
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
pub(super) struct WrittenFrom {
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

    pub(super) fn contains(&self, links: &Links, handle: HandleId) -> bool {
        self.stated_groups.contains(&links.stated[handle as usize])
    }
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
