//! Why handles belong to one client: the grounds on which they were joined, found again for one group. Linking itself keeps
//! only the outcome, so that an audit pays nothing for what is asked of one client.

use super::by_name::NameRule;
use super::crosswalk::find_handle;
use super::distinct::each_once;
use super::exported::export_handle;
use super::handles::{HandleId, Handles};
use super::link::Links;
use super::phone::PhoneBook;
use super::sides::Settled;
use crate::model::chat::RawHandle;
use crate::model::order::InOrder as _;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;

/// A rule by which handles are joined, or kept apart (methodology, section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// They stand on one record.
    Record,
    /// An export states that a chat or its author has them all.
    Chat,
    /// The list of contacts in an export states that they are one person.
    ContactList,
    /// The user's link file says so.
    LinkFile,
    /// A worklist that came back names the client by one of them.
    Worklist,
    /// An address book has one under the name by which the other is saved.
    AddressBook,
    /// The full name of the chat partner is that of one person with a record.
    Name,
    /// No record has the full name, and one partner in each account has it.
    NameInAccounts,
    /// Two downloads of one account show one partner of the full name each.
    NameInDownloads,
    /// The user's link file keeps one of them from another client.
    KeptApart,
}

/// Grounds on which handles were joined.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ground {
    /// By which rule.
    pub rule: Rule,
    /// The handles.
    pub handles: Vec<HandleId>,
    /// Index of the source that says so; `None` for the link file.
    pub source: Option<u32>,
    /// Line or item number in it, where there is one.
    pub place: Option<u64>,
}

/// What the grounds are looked for in.
#[derive(Debug, Clone, Copy)]
pub struct Material<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Who belongs together.
    pub links: &'a Links,
}

impl Material<'_> {
    /// The grounds of one group, sorted by rule and place.
    pub fn grounds(&self, group: HandleId) -> Vec<Ground> {
        let mut grounds = Vec::new();
        self.records(group, &mut grounds);
        self.chats(group, &mut grounds);
        self.contact_lists(group, &mut grounds);
        self.link_file(group, &mut grounds);
        self.worklists(group, &mut grounds);
        self.names(group, &mut grounds);
        grounds.order_by(|a, b| {
            let key = |ground: &Ground| (ground.rule, ground.source, ground.place);
            key(a).cmp(&key(b)).then_with(|| a.handles.cmp(&b.handles))
        });
        grounds.dedup();
        grounds
    }

    fn is_of(&self, group: HandleId, handle: HandleId) -> bool {
        self.links.groups[handle as usize] == group
    }

    fn records(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for linked in self.links.records.iter().filter(|linked| self.is_of(group, linked.handle)) {
            let joined = linked.points.iter().filter(|point| point.links()).filter_map(|point| point.handle);
            let handles: Vec<HandleId> = std::iter::once(linked.handle).chain(joined).collect();
            let record = &self.sources[linked.source as usize].data.records[linked.record as usize];
            add(Rule::Record, handles, Some(linked.source), Some(record.place), grounds);
        }
    }

    fn chats(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for conversation in &self.settled.conversations {
            let partners: SortedSet<u32> = conversation.all_partners().collect();
            for partner in partners {
                let handles = self.links.partners.get(partner);
                if handles.first().is_some_and(|handle| self.is_of(group, *handle)) {
                    let chat = conversation.chat_of(self.sources);
                    let place = chat.places.first().copied();
                    add(Rule::Chat, handles.to_vec(), Some(conversation.source), place, grounds);
                }
            }
        }
    }

    /// Contact lists, whose handles linking has not kept: they are read as it reads them.
    fn contact_lists(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        let people = || {
            let sources = self.sources.iter().zip(0..);
            let lists = sources.filter(|(source, _)| !source.is_address_book());
            lists.flat_map(|(source, index)| source.data.people.iter().map(move |person| (person, index)))
        };
        let cells = people().flat_map(|(person, _)| &person.handles).filter_map(|raw| match raw {
            RawHandle::Phone(cell) | RawHandle::Platform(_, cell) => Some(cell.as_str()),
            _ => None,
        });
        let book = PhoneBook::read(&each_once(cells));
        let mut read = Handles::default();
        for (person, source) in people() {
            let phones = book.of(self.links.regions.of(source as usize));
            let own = person.handles.iter().map(|raw| export_handle(raw, "", phones, &mut read));
            let own: Vec<HandleId> = own.collect();
            let known: Vec<HandleId> = own
                .iter()
                .map(|number| read.get(*number).text)
                // A phone that is no number links nobody here.
                .filter(|text| !text.starts_with("number:"))
                .filter_map(|text| self.links.handles.find(text))
                .filter(|handle| self.is_of(group, *handle))
                .collect();
            add(Rule::ContactList, known, Some(source), None, grounds);
        }
    }

    fn link_file(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for link in &self.links.crosswalk {
            let (a, b) = (link.a, link.b);
            match (link.is_same, self.is_of(group, a), self.is_of(group, b)) {
                (true, true, true) => add(Rule::LinkFile, vec![a, b], None, None, grounds),
                (false, true, false) => keep(a, grounds),
                (false, false, true) => keep(b, grounds),
                _ => {}
            }
        }
    }

    /// Handles that a worklist names, with the record that each stands for.
    fn worklists(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        let phones = PhoneBook::default();
        for (text, record) in self.links.ties.iter().filter(|(_, record)| self.is_of(group, **record)) {
            let Some(named) = find_handle(text, &self.links.handles, phones.of(None)) else { continue };
            let rows = self.sources.iter().zip(0..).flat_map(|(source, index)| {
                let rows = source.data.records.iter().filter(|row| row.tie.as_deref() == Some(text.as_str()));
                rows.map(move |row| (Some(index), Some(row.place)))
            });
            // A row that only says what came of a message is no record.
            let (source, place) = rows.into_iter().next().unwrap_or_default();
            add(Rule::Worklist, vec![named, *record], source, place, grounds);
        }
    }

    /// What address books and names have joined.
    fn names(&self, group: HandleId, grounds: &mut Vec<Ground>) {
        for link in self.links.by_book.iter().filter(|link| self.is_of(group, link.partner)) {
            let handles = link.saved.iter().copied().chain([link.partner]).collect();
            add(Rule::AddressBook, handles, Some(link.source), None, grounds);
        }
        for link in self.links.by_name.iter().filter(|link| self.is_of(group, link.partner)) {
            let rule = match link.rule {
                NameRule::Record => Rule::Name,
                NameRule::Accounts => Rule::NameInAccounts,
                NameRule::Downloads => Rule::NameInDownloads,
            };
            let (source, place) = self.place_of(link.partner);
            add(rule, vec![link.partner, link.to], source, place, grounds);
        }
    }

    /// The first chat of a partner.
    fn place_of(&self, partner: HandleId) -> (Option<u32>, Option<u64>) {
        let is_partner = |one: u32| {
            let own = self.links.partners.get(one);
            own.iter()
                .any(|handle| self.links.stated[*handle as usize] == self.links.stated[partner as usize])
        };
        let conversations = &self.settled.conversations;
        let found = conversations.iter().find(|conversation| conversation.all_partners().any(is_partner));
        let place = found.and_then(|conversation| {
            let chat = conversation.chat_of(self.sources);
            chat.places.first().copied()
        });
        (found.map(|conversation| conversation.source), place)
    }
}

/// Adds grounds that join anything: two handles or more.
fn add(
    rule: Rule,
    mut handles: Vec<HandleId>,
    source: Option<u32>,
    place: Option<u64>,
    grounds: &mut Vec<Ground>,
) {
    handles.sort_unstable();
    handles.dedup();
    if handles.len() > 1 {
        grounds.push(Ground { rule, handles, source, place });
    }
}

fn keep(handle: HandleId, grounds: &mut Vec<Ground>) {
    grounds.push(Ground { rule: Rule::KeptApart, handles: vec![handle], source: None, place: None });
}
