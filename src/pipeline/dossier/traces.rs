//! What the sources hold of one client: handles and where they stand, contacts, chats, deals, activities.

use crate::identity::crosswalk::printed;
use crate::identity::handles::{HandleId, HandleKind};
use crate::identity::points::{Fault, PointKind};
use crate::identity::references::References;
use crate::identity::sides::{Conversation, Role};
use crate::model::chat::Cell;
use crate::model::client::Client;
use crate::model::dossier::{ActivityFacts, ChatFacts, ContactFacts, DealFacts, HandleFacts};
use crate::model::order::InOrder as _;
use crate::model::record::{ActivityKind, DealState};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::pipeline::{Audit, Study};
use crate::tally::latest_deals::LatestDeals;

/// The traces of a client.
pub(super) struct Traces<'a> {
    study: &'a Study,
    group: HandleId,
    /// Names under which its handles appear.
    names: SortedMap<HandleId, String>,
    /// Its handles.
    pub(super) handles: Vec<HandleFacts>,
}

impl<'a> Traces<'a> {
    pub(super) fn of(client: &Client, study: &'a Study, show_contacts: bool) -> Self {
        let links = &study.audit.links;
        let groups = links.groups.iter().zip(0..).filter(|(group, _)| **group == client.group);
        let mut own: Vec<HandleId> = groups.map(|(_, handle)| handle).collect();
        own.order_by_key(|handle| links.handles.get(*handle).text);
        let mut traces = Self { study, group: client.group, names: SortedMap::new(), handles: Vec::new() };
        let mut counts = SortedMap::<String, u32>::new();
        for handle in &own {
            let kind = kind(links.handles.get(*handle).kind, links.handles.get(*handle).text);
            let count = counts.entry(kind.clone()).or_default();
            *count += 1;
            traces.names.insert(*handle, format!("{kind}-{count}"));
        }
        let on_file = traces.on_file();
        for handle in own {
            let known = links.handles.get(handle);
            let facts = HandleFacts {
                name: traces.name(handle),
                kind: kind(known.kind, known.text),
                text: show_contacts.then(|| printed(known.text)),
                is_on_file: on_file.contains(&handle),
                places: traces.places_of(handle),
            };
            traces.handles.push(facts);
        }
        traces
    }

    fn audit(&self) -> &'a Audit {
        &self.study.audit
    }

    /// The name of a handle.
    pub(super) fn name(&self, handle: HandleId) -> String {
        self.names.get(&handle).cloned().unwrap_or_default()
    }

    /// `file:line`, or the file where there is no line.
    pub(super) fn place(&self, source: u32, line: Option<u64>) -> String {
        let path = self.study.names.path(&self.audit().sources[source as usize].path);
        line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
    }

    fn on_file(&self) -> SortedSet<HandleId> {
        let points = self.audit().links.records.iter().flat_map(|record| &record.points);
        points.filter_map(|point| point.handle).collect()
    }

    /// Records and chats in which a handle stands.
    fn places_of(&self, handle: HandleId) -> Vec<String> {
        let audit = self.audit();
        let mut places = SortedSet::new();
        for linked in audit.links.records.iter() {
            let stands =
                linked.handle == handle || linked.points.iter().any(|point| point.handle == Some(handle));
            if stands {
                let record = &audit.sources[linked.source as usize].data.records[linked.record as usize];
                places.insert((linked.source, Some(record.place)));
            }
        }
        for conversation in &audit.settled.conversations {
            let has = |partner: u32| audit.links.partners.get(partner).contains(&handle);
            if conversation.all_partners().any(has) {
                places.insert((conversation.source, self.first_message(conversation)));
            }
        }
        places.into_iter().map(|(source, line)| self.place(source, line)).collect()
    }

    fn first_message(&self, conversation: &Conversation) -> Option<u64> {
        let data = &self.audit().sources[conversation.source as usize].data;
        data.chats[conversation.chat as usize].places.first().copied()
    }

    /// Contacts on its records.
    pub(super) fn contacts(&self) -> Vec<ContactFacts> {
        let audit = self.audit();
        let mut contacts = Vec::new();
        let own = |handle: HandleId| audit.links.groups[handle as usize] == self.group;
        for linked in audit.links.records.iter().filter(|linked| own(linked.handle)) {
            let record = &audit.sources[linked.source as usize].data.records[linked.record as usize];
            for point in linked.points.iter().filter(|point| point.kind != PointKind::Platform) {
                contacts.push(ContactFacts {
                    kind: point_kind(point.kind).to_owned(),
                    handle: point.handle.and_then(|handle| self.names.get(&handle).cloned()),
                    fault: point.fault.map(|fault| fault_id(fault).to_owned()),
                    place: self.place(linked.source, Some(record.place)),
                });
            }
        }
        contacts
    }

    /// Its chats.
    pub(super) fn chats(&self) -> Vec<ChatFacts> {
        let audit = self.audit();
        let is_own = |partner: u32| {
            let handles = audit.links.partners.get(partner);
            handles.first().is_some_and(|handle| audit.links.groups[*handle as usize] == self.group)
        };
        let own = audit.settled.conversations.iter().filter(|one| one.all_partners().any(is_own));
        own.map(|conversation| self.chat(conversation, &is_own)).collect()
    }

    fn chat(&self, conversation: &Conversation, is_own: &dyn Fn(u32) -> bool) -> ChatFacts {
        let chat = conversation.chat_of(&self.audit().sources);
        // 0 from the client, 1 from the business, 2 not stated; what others write in a group is not the client's.
        let way = |cell: &Cell| match conversation.roles.get(cell.author as usize)? {
            Role::Partner(partner) => is_own(*partner).then_some(0),
            Role::Unstated(partner) => is_own(*partner).then_some(2),
            Role::Business => (!conversation.is_group).then_some(1),
        };
        let mut counts = [0_u64; 3];
        let mut days: Option<(Day, Day)> = None;
        for cell in chat.cells.iter().filter(|cell| cell.day <= self.audit().window.to) {
            if let Some(way) = way(&cell) {
                counts[way] += u64::from(cell.messages);
                days =
                    Some(days.map_or((cell.day, cell.day), |(first, last)| {
                        (first.min(cell.day), last.max(cell.day))
                    }));
            }
        }
        ChatFacts {
            channel: chat.channel.clone(),
            staff: self.study.names.staff(&conversation.staff).to_owned(),
            place: self.place(conversation.source, self.first_message(conversation)),
            is_group: conversation.is_group,
            inbound: counts[0],
            outbound: counts[1],
            undirected: counts[2],
            days: days.map(|(first, last)| [first.to_string(), last.to_string()]),
        }
    }

    /// Its deals, each as the source that counts has it.
    pub(super) fn deals(&self) -> Vec<DealFacts> {
        let audit = self.audit();
        let references = References::new(&audit.sources, &audit.links);
        let latest = LatestDeals::of(&audit.sources);
        let mut deals = Vec::new();
        for (source, index) in audit.sources.iter().zip(0..) {
            let counted = source.data.deals.iter().filter(|deal| latest.counts(source, deal));
            for deal in counted.filter(|deal| deal.opened.is_none_or(|day| day <= audit.window.to)) {
                let records =
                    deal.contacts.iter().filter_map(|contact| references.record_of(source, contact));
                let groups: SortedSet<HandleId> =
                    records.map(|record| audit.links.groups[record as usize]).collect();
                if !groups.contains(&self.group) {
                    continue;
                }
                deals.push(DealFacts {
                    place: self.place(index, Some(deal.place)),
                    state: state_id(deal.state).to_owned(),
                    opened: deal.opened.map(|day| day.to_string()),
                    closed: deal.closed.map(|day| day.to_string()),
                    amount: deal.amount,
                    currency: deal.currency.clone(),
                    clients: groups.len() as u64,
                });
            }
        }
        deals
    }

    /// What is logged on its records.
    pub(super) fn activities(&self) -> Vec<ActivityFacts> {
        let audit = self.audit();
        let references = References::new(&audit.sources, &audit.links);
        let mut all = Vec::new();
        for (source, index) in audit.sources.iter().zip(0..) {
            let log = &source.data.activities;
            let is_own: Vec<bool> = log
                .contacts
                .iter()
                .map(|contact| references.record_of(source, contact))
                .map(|record| record.is_some_and(|record| audit.links.groups[record as usize] == self.group))
                .collect();
            let own = |contact: u32| is_own.get(contact as usize).copied().unwrap_or(false);
            let cells = log.cells.iter().filter(|cell| own(cell.contact) && cell.day <= audit.window.to);
            let (mut notes, mut messages, mut other, mut last) = (0, 0, 0, None);
            for cell in cells {
                *match cell.kind {
                    ActivityKind::Note => &mut notes,
                    ActivityKind::Message | ActivityKind::Answered => &mut messages,
                    ActivityKind::Other | ActivityKind::MissedCall => &mut other,
                } += u64::from(cell.count);
                last = last.max(Some(cell.day));
            }
            if let Some(last) = last {
                all.push(ActivityFacts {
                    source: self.place(index, None),
                    notes,
                    messages,
                    other,
                    last: last.to_string(),
                });
            }
        }
        all
    }
}

/// The word for a kind of handle; of a platform or a saved name what stands before the colon.
fn kind(kind: HandleKind, text: &str) -> String {
    let word = match kind {
        HandleKind::Email => "email",
        HandleKind::Phone => "phone",
        HandleKind::Portal => "portal",
        HandleKind::Record => "record",
        HandleKind::Bsuid => "bsuid",
        HandleKind::Platform | HandleKind::Name => text.split(':').next().unwrap_or_default(),
    };
    word.to_owned()
}

fn point_kind(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Email => "email",
        PointKind::Phone => "phone",
        PointKind::Portal => "portal",
        PointKind::Platform => "platform",
    }
}

fn fault_id(fault: Fault) -> &'static str {
    match fault {
        Fault::Placeholder => "placeholder",
        Fault::Malformed => "malformed",
        Fault::Masked => "masked",
        Fault::Unsubscribed => "unsubscribed",
        Fault::Bounced => "bounced",
        Fault::Shared => "shared",
        Fault::Unread => "unread",
    }
}

fn state_id(state: DealState) -> &'static str {
    match state {
        DealState::Open => "open",
        DealState::Won => "won",
        DealState::Lost => "lost",
    }
}
