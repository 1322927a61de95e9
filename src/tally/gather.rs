//! Facts about every client, from links, chats, the CRM's log and deals.

use std::sync::Arc;

use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::chat_days::ChatDays;
use super::draft::Draft;
use super::facts::{Depth, Facts};
use super::inputs::Inputs;
use super::roll::{Roll, is_from_deal};
use super::traffic::{Channels, DayTraffic, add_up};
use super::written_from::WrittenFrom;
use super::{accounts, channels, look_up};
use crate::identity::handles::HandleId;
use crate::identity::points::{Point, count_faults};
use crate::identity::references::scope_of;
use crate::model::audience::{Audience, Evidence, FailedPoints};
use crate::model::chat::RawHandle;
use crate::model::client::{Client, Scope};
use crate::model::params::Population;
use crate::model::record::Record;
use crate::model::silence::Silence;
use crate::model::source::Source;
use crate::model::time::Day;

/// What one thread reads of a client, taken up again for the next.
type Room = (ChatDays, Vec<DayTraffic>);

/// Makes the clients of the `roll`. Silence is counted apart (`silence::silence`), as it costs most and few ask for it.
pub fn gather(inputs: &Inputs<'_>, roll: &Roll, depth: Depth) -> Audience {
    let channels = Channels::collect(inputs);
    let written = WrittenFrom::collect(inputs);
    let evidence = evidence(inputs, &channels);
    let Roll { members, groups, .. } = roll;
    let has_events = inputs.has_events();
    let facts = Facts { inputs, channels: &channels, written: &written, has_events, roll, depth };
    // Behind the window there is nothing that a score hangs on but that something was there.
    let from = match depth {
        Depth::All => Day::FIRST,
        Depth::Scores => inputs.window.from,
    };
    let client = |(days, traffic): &mut Room, (index, group): (usize, &HandleId)| {
        let (chats, logged) = (members.chats.of(*group), members.logged.of(*group));
        let attempts = members.attempts.of(*group);
        days.read(inputs, chats, from);
        add_up(inputs, &channels, (chats, days), logged, traffic);
        let (handles, records) = (members.handles.of(*group), members.records.of(*group));
        let done = members.done.of(*group).iter().map(|done| inputs.log.done[*done as usize].day).collect();
        facts.client(
            index as u32 + 1,
            *group,
            &Draft { handles, records, chats, days, logged, attempts, traffic, done },
        )
    };
    let mut clients: Vec<Client> = groups.par_iter().enumerate().map_init(Room::default, client).collect();
    let bare_list = clients.iter().all(|client| client.last_event.is_none());
    let mut failed = FailedPoints::default();
    for client in &mut clients {
        settle_scope(client, inputs.params.population, bare_list);
        if client.scope == Scope::In {
            count_failed(members.records.of(client.group), inputs, &mut failed);
        }
    }
    if depth == Depth::All {
        look_up::mark(inputs, &mut clients);
    }
    let facts = channels::settle(inputs, &channels, &clients);
    let accounts = match depth {
        Depth::All => accounts::shown(inputs, &channels, roll),
        Depth::Scores => Vec::new(),
    };
    Audience {
        silence: Silence::default(),
        sampled: None,
        accounts,
        window: inputs.window,
        channels: facts,
        staff: roll.staff.clone(),
        excluded: roll.left_out,
        clients: Arc::new(clients),
        records: roll.listed,
        failed,
        evidence,
    }
}

/// Counts the contact points of one client's records that fail. A table of orders names its client in every row: there a point
/// counts once per client and table.
fn count_failed(records: &[u32], inputs: &Inputs<'_>, failed: &mut FailedPoints) {
    let mut of_deals: Vec<(&str, &Point)> = Vec::new();
    for record in records {
        let record = &inputs.links.records[*record as usize];
        if is_from_deal(inputs, record) {
            let space = scope_of(&inputs.sources[record.source as usize]);
            let is_new = |point: &&Point| !of_deals.contains(&(space, *point));
            let new: Vec<&Point> = record.points.iter().filter(is_new).collect();
            of_deals.extend(new.iter().map(|point| (space, *point)));
            count_faults(new.into_iter(), failed);
        } else {
            count_faults(record.points.iter(), failed);
        }
    }
}

fn evidence(inputs: &Inputs<'_>, channels: &Channels) -> Evidence {
    Evidence {
        // A worklist holds the few who were asked: it says nothing of all others.
        has_crm: inputs.links.records.len() > inputs.links.from_worklists,
        has_rented_export: channels.facts.iter().any(|channel| channel.is_exported && !channel.is_owned),
        has_activities: inputs.has_activities(),
        has_value: inputs.deals.has_value,
        without_rate: inputs.deals.without_rate.iter().cloned().collect(),
        has_deals: inputs.has_deals(),
        has_messages: inputs.has_messages(),
        consent_unknown: inputs.consent_unknown.to_vec(),
        sides_unknown: channels::sides_unknown(inputs),
    }
}

/// Paths of the sources with addresses that say of none whether it may be written to.
pub fn consent_unknown(sources: &[Source]) -> Vec<String> {
    let is_open = |source: &&Source| !source.data.shows_consent && source.data.records.iter().any(has_email);
    sources.iter().filter(is_open).map(|source| source.path.clone()).collect()
}

fn has_email(record: &Record) -> bool {
    // A dash or «нет» in a column of addresses is none.
    let is_address = |raw: &RawHandle| matches!(raw, RawHandle::Email(cell) if cell.contains('@'));
    record.tie.is_none() && record.points.iter().any(|point| is_address(&point.raw))
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
