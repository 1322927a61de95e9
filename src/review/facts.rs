//! What each side of a row knows: a name, where it stands, days, messages, value.

use std::collections::HashMap;

use super::side::{Place, Side};
use crate::identity::crosswalk::printed;
use crate::identity::handles::{HandleId, HandleKind};
use crate::model::time::Day;
use crate::pipeline::Audit;

/// A chat of a group.
#[derive(Debug, Clone)]
struct Talk {
    name: String,
    channel: String,
    account: String,
    first: Day,
    last: Day,
    messages: u64,
    handle: HandleId,
}

/// Facts of all groups.
pub(super) struct Facts<'a> {
    audit: &'a Audit,
    talks: HashMap<HandleId, Vec<Talk>>,
    /// Records by group, as places in `Links::records`.
    records: HashMap<HandleId, Vec<usize>>,
    value: HashMap<HandleId, f64>,
}

impl<'a> Facts<'a> {
    pub(super) fn of(audit: &'a Audit) -> Self {
        let mut records = HashMap::<HandleId, Vec<usize>>::new();
        for (at, record) in audit.links.records.iter().enumerate() {
            records.entry(audit.links.groups[record.handle as usize]).or_default().push(at);
        }
        let value = audit.audience.clients.iter().map(|client| (client.group, client.value)).collect();
        Self { audit, talks: talks(audit), records, value }
    }

    fn group(&self, handle: HandleId) -> HandleId {
        self.audit.links.groups[handle as usize]
    }

    fn is_record(&self, handle: HandleId) -> bool {
        self.audit.links.handles.get(handle).kind == HandleKind::Record
    }

    /// Its own talks: for a record all of its client's, for a partner those under its handle.
    fn talks_of(&self, handle: HandleId) -> Vec<&Talk> {
        let own = self.talks.get(&self.group(handle)).into_iter().flatten();
        if self.is_record(handle) {
            return own.collect();
        }
        let stated = &self.audit.links.stated;
        let is_own = |talk: &&Talk| stated[talk.handle as usize] == stated[handle as usize];
        own.filter(is_own).collect()
    }

    /// What is known of a side.
    pub(super) fn side(&self, handle: HandleId) -> Side {
        let talks = self.talks_of(handle);
        let days = talks.iter().map(|talk| (talk.first, talk.last));
        let main = talks.iter().max_by_key(|talk| talk.messages);
        let of_chat =
            |talk: &&Talk| Place::Chat { channel: talk.channel.clone(), account: talk.account.clone() };
        let place = if self.is_record(handle) {
            let text = &self.audit.links.handles.get(handle).text;
            Place::Card(text.strip_prefix("record:").unwrap_or(text).to_owned())
        } else {
            main.map(of_chat).unwrap_or_default()
        };
        Side {
            handle: self.tie(handle),
            name: self.name(handle),
            place,
            days: days.reduce(|all, own| (all.0.min(own.0), all.1.max(own.1))),
            messages: talks.iter().map(|talk| talk.messages).sum(),
            value: self.value.get(&self.group(handle)).copied().unwrap_or_default(),
        }
    }

    /// What to call a side.
    fn name(&self, handle: HandleId) -> String {
        let of_record = self.records.get(&self.group(handle)).into_iter().flatten().find_map(|at| {
            let record = &self.audit.links.records[*at];
            let name = &record.row(&self.audit.sources).name;
            (record.handle == handle && !name.is_empty()).then(|| name.clone())
        });
        let of_talk = || {
            let talks = self.talks_of(handle);
            talks.iter().map(|talk| talk.name.clone()).find(|name| !name.is_empty())
        };
        of_record.or_else(of_talk).unwrap_or_default()
    }

    /// The handle under which a side is found again: a card by its id, else by a contact on it, since rows of a file move.
    pub(super) fn tie(&self, handle: HandleId) -> String {
        let links = &self.audit.links;
        let text = |handle: HandleId| printed(links.handles.get(handle).text);
        let own = self.records.get(&self.group(handle)).into_iter().flatten().map(|at| &links.records[*at]);
        let Some(record) = own.clone().find(|record| record.handle == handle) else { return text(handle) };
        let row = record.row(&self.audit.sources);
        if row.has_id() {
            return text(handle);
        }
        record.links().min_by_key(|point| links.handles.get(*point).text).map_or_else(|| text(handle), text)
    }
}

fn talks(audit: &Audit) -> HashMap<HandleId, Vec<Talk>> {
    let mut talks = HashMap::<HandleId, Vec<Talk>>::new();
    for conversation in &audit.settled.conversations {
        let chat = conversation.chat_of(&audit.sources);
        let Some(partner) = conversation.partner else { continue };
        let Some(handle) = audit.links.partners.get(partner).first() else { continue };
        let cells = || chat.cells.iter().filter(|cell| cell.day <= audit.window.to);
        let days = || cells().map(|cell| cell.day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { continue };
        talks.entry(audit.links.groups[*handle as usize]).or_default().push(Talk {
            name: audit.settled.partners[partner as usize].clone(),
            channel: chat.channel.clone(),
            account: conversation.staff.to_string(),
            first,
            last,
            messages: cells().map(|cell| u64::from(cell.messages)).sum(),
            handle: *handle,
        });
    }
    talks
}
