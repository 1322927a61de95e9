//! Facts about every client, from links, chats, the CRM's log and deals.

use std::collections::{HashMap, HashSet};

use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::draft::Draft;
use super::facts::Facts;
use super::inputs::Inputs;
use super::members::Members;
use super::traffic::{Channels, DayTraffic, day_traffic};
use super::written_from::WrittenFrom;
use super::{accounts, channels, look_up};
use crate::identity::handles::HandleId;
use crate::identity::link::{LinkedRecord, Links};
use crate::identity::points::{PointKind, count_faults};
use crate::identity::references::scope_of;
use crate::model::audience::{Audience, Evidence, FailedPoints};
use crate::model::chat::RawHandle;
use crate::model::client::{Client, Scope};
use crate::model::name::normal_platform_id;
use crate::model::params::Population;
use crate::model::record::Record;
use crate::model::silence::Silence;
use crate::reference::mail;

/// Makes the clients. Silence is counted apart (`silence::silence`), as it costs most and few ask for it.
pub fn gather(inputs: &Inputs<'_>) -> Audience {
    let channels = Channels::collect(inputs);
    let written = WrittenFrom::collect(inputs, &channels);
    let evidence = evidence(inputs, &channels);
    let members = Members::collect(inputs);
    let staff = staff_order(&inputs.chats.staff);
    let excluded = excluded_groups(inputs);
    let mut by_name = HashMap::new();
    inputs.links.groups_by_name().for_each(|group| *by_name.entry(group).or_default() += 1);
    let mut groups = members.clients(inputs);
    let all = groups.len();
    groups.retain(|group| !excluded.contains(group));
    let facts = Facts {
        inputs,
        channels: &channels,
        written: &written,
        evidence: &evidence,
        on_file: &on_file(inputs.links),
        by_name: &by_name,
        staff_places: &staff.1,
    };
    let client = |traffic: &mut Vec<DayTraffic>, (index, group): (usize, &HandleId)| {
        let (chats, logged) = (members.chats.of(*group), members.logged.of(*group));
        let attempts = members.attempts.of(*group);
        day_traffic(inputs, &channels, chats, logged, traffic);
        let (handles, records) = (members.handles.of(*group), members.records.of(*group));
        let done = members.done.of(*group).iter().map(|done| inputs.log.done[*done as usize].day).collect();
        facts.client(
            index as u32 + 1,
            *group,
            &Draft { handles, records, chats, logged, attempts, traffic, done },
        )
    };
    let mut clients: Vec<Client> = groups.par_iter().enumerate().map_init(Vec::new, client).collect();
    let bare_list = clients.iter().all(|client| client.last_event.is_none());
    let mut failed = FailedPoints::default();
    for (client, group) in clients.iter_mut().zip(&groups) {
        settle_scope(client, inputs.params.population, bare_list);
        if client.scope == Scope::In {
            let mut of_deals = Vec::new();
            for record in members.records.of(*group) {
                let record = &inputs.links.records[*record as usize];
                let mut points = record.points.clone();
                // A table of orders names its client in every row: a point counts once per client and table.
                if is_from_deal(inputs, record) {
                    let space = scope_of(&inputs.sources[record.source as usize]);
                    points.retain(|point| !of_deals.contains(&(space, point.clone())));
                    of_deals.extend(points.iter().map(|point| (space, point.clone())));
                }
                count_faults(&points, &mut failed);
                failed.phones += points.iter().filter(|point| point.kind == PointKind::Phone).count() as u64;
            }
        }
    }
    look_up::mark(inputs, &mut clients);
    let facts = channels::settle(inputs, &channels, &clients);
    let accounts = accounts::shown(inputs, &channels, &staff.1, &excluded);
    Audience {
        silence: Silence::default(),
        sampled: None,
        accounts,
        window: inputs.window,
        channels: facts,
        staff: staff.0,
        excluded: (all - clients.len()) as u64,
        clients,
        records: listed_records(inputs),
        failed,
        evidence,
    }
}

/// Whether a record was made from a row of deals.
fn is_from_deal(inputs: &Inputs<'_>, record: &LinkedRecord) -> bool {
    inputs.sources[record.source as usize].data.records[record.record as usize].from_deal
}

/// Records that stand on lists of contacts, one that stands in two exports of its system once; and the clients of each list of
/// orders, however many of its rows are theirs and in however many files it lies.
fn listed_records(inputs: &Inputs<'_>) -> u64 {
    let (mut listed, mut ordering) = (HashSet::new(), HashSet::new());
    for record in &inputs.links.records {
        if !is_from_deal(inputs, record) {
            listed.insert(record.handle);
        } else if !inputs.sources[record.source as usize].data.deals.is_empty() {
            let space = scope_of(&inputs.sources[record.source as usize]);
            ordering.insert((space, inputs.links.groups[record.handle as usize]));
        }
    }
    (listed.len() + ordering.len()) as u64
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
        // A worklist holds the few who were asked: it says nothing of all others.
        has_crm: inputs.links.records.len() > inputs.links.from_worklists,
        has_rented_export: channels.facts.iter().any(|channel| channel.is_exported && !channel.is_owned),
        has_activities: !inputs.log.done.is_empty()
            || !inputs.log.bulk.is_empty()
            || data().any(|data| data.is_log),
        has_value: inputs.deals.has_value,
        without_rate: inputs.deals.without_rate.iter().cloned().collect(),
        has_deals: data().any(|data| !data.deals.is_empty()),
        has_messages: !inputs.chats.is_empty() || !inputs.log.messages.is_empty(),
        consent_unknown: inputs
            .sources
            .iter()
            .filter(|source| !source.data.shows_consent && source.data.records.iter().any(has_email))
            .map(|source| source.path.clone())
            .collect(),
        sides_unknown: channels::sides_unknown(inputs),
    }
}

fn has_email(record: &Record) -> bool {
    record.tie.is_none() && record.points.iter().any(|point| matches!(point.raw, RawHandle::Email(_)))
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
