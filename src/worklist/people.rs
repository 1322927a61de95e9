//! Who the clients of a worklist are: names, records, addresses, and the handle that finds them again.

use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::link::LinkedRecord;
use crate::identity::points::{Fault, PointKind};
use crate::identity::references::scope_of;
use crate::identity::sides::Role;
use crate::model::order::InOrder as _;
use crate::model::record::Record;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::typed;
use crate::pipeline::Audit;

/// A conversation of a client.
#[derive(Debug, Clone)]
pub(super) struct Talk {
    /// Id of the channel.
    pub(super) channel: String,
    /// Name of the partner as the export has it; may be empty.
    name: String,
    /// Handles of the partner.
    handles: Vec<HandleId>,
    /// Messages of both sides, over all history.
    messages: u64,
}

/// A contact point on file.
#[derive(Debug, Clone, Copy)]
pub(super) struct OnFile {
    /// Kind.
    pub(super) kind: PointKind,
    /// Its handle; `None` for one that is malformed.
    pub(super) handle: Option<HandleId>,
    /// Why it cannot be used.
    pub(super) fault: Option<Fault>,
}

/// A client as its sources know it.
#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    /// Name of the first record that has one.
    record_name: String,
    /// Records by the text of their handles: how people find them in the CRM.
    records: SortedMap<String, Shown>,
    /// All its handles, by kind and text.
    handles: Vec<HandleId>,
    /// Handles that stand on rows of worklists and nowhere else: whoever reads the next list may not have this one.
    learned: SortedSet<HandleId>,
    /// Handles that stand on records and in conversations.
    stated: SortedSet<HandleId>,
    /// Contacts on file, record by record.
    pub(super) on_file: Vec<OnFile>,
    /// Conversations, the one with most messages first.
    pub(super) talks: Vec<Talk>,
}

/// A record as people find it.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// The system or file.
    pub(super) scope: String,
    /// Its id there; the number of its row where `is_row`.
    pub(super) id: String,
    /// The file has no ids.
    pub(super) is_row: bool,
    handle: HandleId,
}

impl Person {
    /// What to call the client: as on its record, else as in its chats.
    pub(super) fn name(&self) -> &str {
        let of_talks = self.talks.iter().map(|talk| talk.name.as_str()).find(|name| !name.is_empty());
        Some(self.record_name.as_str()).filter(|name| !name.is_empty()).or(of_talks).unwrap_or_default()
    }

    /// All its handles, by kind and text.
    pub(super) fn handles(&self) -> impl Iterator<Item = &HandleId> {
        self.handles.iter()
    }

    /// Its records in the CRM.
    pub(super) fn records(&self) -> impl Iterator<Item = &Shown> {
        self.records.values()
    }

    /// Where one finds it on a channel: a username before a number, a number before an id, a saved name last.
    pub(super) fn address(&self, channel: &str, audit: &Audit) -> Option<String> {
        let handles = &audit.links.handles;
        let of_talks =
            self.talks.iter().filter(|talk| talk.channel == channel).flat_map(|talk| &talk.handles);
        let rank = |handle: &HandleId| {
            let known = handles.get(*handle);
            let own = known.text.strip_prefix(channel).and_then(|rest| rest.strip_prefix(':'));
            let rank = match known.kind {
                HandleKind::Platform if own.is_some_and(|id| id.starts_with('@')) => 0,
                HandleKind::Email if channel == "email" => 0,
                HandleKind::Phone if channel != "email" => 1,
                HandleKind::Platform if own.is_some() => 2,
                HandleKind::Name => 3,
                _ => return None,
            };
            Some((rank, known.text))
        };
        let said = of_talks.clone().filter_map(rank).min();
        // A number belongs to the telephone, and to a messenger only where its own export says so.
        let is_own = |(rank, _): &(i32, _)| *rank == 0 || *rank == 2 || (*rank == 1 && channel == "phone");
        let known = self.handles.iter().filter_map(rank).filter(is_own).min();
        said.into_iter().chain(known).min().map(|(_, text)| shown(text))
    }

    /// Contacts that stand in exports only.
    pub(super) fn recoverable(&self, audit: &Audit) -> Vec<HandleId> {
        let is_filed = |handle: &HandleId| self.on_file.iter().any(|point| point.handle == Some(*handle));
        let is_contact = |handle: &HandleId| {
            let known = audit.links.handles.get(*handle);
            match known.kind {
                HandleKind::Phone => true,
                HandleKind::Email => known.fault.is_none(),
                _ => false,
            }
        };
        self.handles.iter().copied().filter(|handle| is_contact(handle) && !is_filed(handle)).collect()
    }

    /// A usable contact of a kind on file.
    pub(super) fn usable(&self, kind: PointKind) -> Option<HandleId> {
        let mut usable = self.on_file.iter().filter(|point| point.kind == kind && point.fault.is_none());
        usable.find_map(|point| point.handle)
    }

    /// The handle by which a row finds its client again, as text for a cell: a record that has an id, else an address, else
    /// a saved name, and the row of a file last, for rows move. Empty where none fits into a cell.
    pub(super) fn tie(&self, audit: &Audit) -> String {
        let text = |handle: &HandleId| audit.links.handles.get(*handle).text;
        let records = |is_row: bool| self.records.values().filter(move |record| record.is_row == is_row);
        let mut order: Vec<_> = records(false).map(|record| (0, text(&record.handle))).collect();
        let from_exports = self.handles.iter().filter(|handle| !self.learned.contains(handle));
        order.extend(from_exports.map(|handle| {
            let rank = match audit.links.handles.get(*handle).kind {
                HandleKind::Platform | HandleKind::Bsuid => 1,
                HandleKind::Phone | HandleKind::Email => 2,
                HandleKind::Portal => 3,
                HandleKind::Name | HandleKind::Record => 4,
            };
            (rank, text(handle))
        }));
        order.extend(records(true).map(|record| (5, text(&record.handle))));
        order.sort_unstable();
        order.iter().find_map(|(_, text)| typed::written(text)).unwrap_or_default()
    }
}

/// A handle as people write it: without its kind, and a saved name without its account.
pub(super) fn shown(text: &str) -> String {
    let value = text.split_once(':').map_or(text, |(_, value)| value);
    let value = value.split_once('\u{1f}').map_or(value, |(_, name)| name);
    // A bare number would pass for a phone.
    let is_id = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    if is_id { format!("id {value}") } else { value.replace(";ext=", " ext. ") }
}

/// The clients of some groups.
pub(super) fn people(audit: &Audit, groups: &SortedSet<u32>) -> SortedMap<u32, Person> {
    let mut people: SortedMap<u32, Person> = groups.iter().map(|group| (*group, Person::default())).collect();
    let links = &audit.links;
    for (handle, group) in (0_u32..).zip(&links.groups) {
        if links.handles.get(handle).kind != HandleKind::Record
            && let Some(person) = people.get_mut(group)
        {
            person.handles.push(handle);
        }
    }
    for linked in links.records.iter() {
        if let Some(person) = people.get_mut(&links.groups[linked.handle as usize]) {
            person.add_record(linked, audit);
        }
    }
    for conversation in &audit.settled.conversations {
        add_talks(conversation, audit, &mut people);
    }
    for person in people.values_mut() {
        person.stated.extend(person.talks.iter().flat_map(|talk| &talk.handles));
        person.learned.retain(|handle| !person.stated.contains(handle));
        person.handles.sort_unstable_by_key(|handle| links.handles.get(*handle).text);
        person.talks.order_by(|a, b| b.messages.cmp(&a.messages).then_with(|| a.channel.cmp(&b.channel)));
    }
    people
}

impl Person {
    fn add_record(&mut self, linked: &LinkedRecord, audit: &Audit) {
        let source = &audit.sources[linked.source as usize];
        let record: &Record = &source.data.records[linked.record as usize];
        let points = linked.points.iter();
        self.on_file.extend(points.clone().map(|point| OnFile {
            kind: point.kind,
            handle: point.handle,
            fault: point.fault,
        }));
        let handles = points.filter_map(|point| point.handle);
        // What came in by a worklist stands on no record that anybody could look up.
        if record.tie.is_some() {
            self.learned.extend(handles);
            return;
        }
        self.stated.extend(handles);
        if self.record_name.is_empty() {
            self.record_name.clone_from(&record.name);
        }
        let is_row = !record.has_id();
        let scope = if is_row { source.path.as_str() } else { scope_of(source) };
        let shown = Shown { scope: scope.to_owned(), id: record.id.clone(), is_row, handle: linked.handle };
        self.records.insert(audit.links.handles.get(linked.handle).text.to_string(), shown);
    }
}

/// Adds a conversation to those of its clients: to its partner's, in a group to each author's.
fn add_talks(
    conversation: &crate::identity::sides::Conversation,
    audit: &Audit,
    people: &mut SortedMap<u32, Person>,
) {
    let chat = conversation.chat_of(&audit.sources);
    let partners: SortedSet<u32> = conversation.all_partners().collect();
    for partner in partners {
        let handles = audit.links.partners.get(partner);
        let group = handles.first().map(|handle| audit.links.groups[*handle as usize]);
        let Some(person) = group.and_then(|group| people.get_mut(&group)) else { continue };
        let is_own = |author: usize| match conversation.roles.get(author) {
            Some(Role::Partner(other) | Role::Unstated(other)) => *other == partner,
            Some(Role::Business) => conversation.partner == Some(partner),
            None => false,
        };
        let own = chat.cells.iter().filter(|cell| is_own(cell.author as usize));
        person.talks.push(Talk {
            channel: chat.channel.clone(),
            name: audit.settled.partners[partner as usize].clone(),
            handles: handles.to_vec(),
            messages: own.map(|cell| u64::from(cell.messages)).sum(),
        });
    }
}
