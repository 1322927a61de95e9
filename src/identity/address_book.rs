//! Address books: the numbers and addresses behind the names under which chats are saved (methodology, section 3, rule 5).

use std::collections::{HashMap, HashSet};

use super::distinct::each_once;
use super::exported::phone_cell;
use super::groups::Groups;
use super::handles::{HandleId, HandleKind, Handles, is_phone_channel};
use super::name_key::name_key;
use super::named::{NameBook, Talk, Talks};
use super::phone::{Phone, PhoneBook, Phones};
use super::records::LinkedRecord;
use super::region::Regions;
use crate::model::chat::RawHandle;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{Source, StatedPerson};
use crate::reference::mail;
use petgraph::unionfind::UnionFind;

/// A link that an address book makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookLink {
    /// A handle of the partner.
    pub partner: HandleId,
    /// Numbers and addresses that are saved under its name.
    pub saved: Vec<HandleId>,
    /// Index of the address book among the sources.
    pub source: u32,
}

/// Somebody who is saved in an address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Name, as saved.
    pub name: String,
    /// The first number of it, else the first address, in normal form; `None` where it has neither.
    pub handle: Option<String>,
}

/// Everybody who is saved, whether or not anybody of them talks; in the order of sources and entries.
pub fn entries(sources: &[Source], regions: &Regions) -> Vec<Entry> {
    let of_book = |(at, source): (usize, &Source)| {
        let people = &source.data.people;
        let cells = people.iter().flat_map(|person| &person.handles).filter_map(phone_cell);
        let book = PhoneBook::read(&each_once(cells));
        let phones = book.of(regions.of(at));
        people.iter().map(|person| entry(person, phones)).collect::<Vec<_>>()
    };
    let books = sources.iter().enumerate().filter(|(_, source)| source.is_address_book());
    books.flat_map(of_book).collect()
}

fn entry(person: &StatedPerson, phones: Phones<'_>) -> Entry {
    let number = |raw: &RawHandle| {
        phones.get(phone_cell(raw)?).iter().find_map(|phone| match phone {
            Phone::Number { number, .. } => Some(format!("phone:{number}")),
            _ => None,
        })
    };
    let address = |raw: &RawHandle| match raw {
        RawHandle::Email(address) => Some(format!("email:{}", mail::clean(address))),
        _ => None,
    };
    let handles = &person.handles;
    let handle = handles.iter().find_map(number).or_else(|| handles.iter().find_map(address));
    Entry { name: person.name.clone(), handle }
}

/// Address books, as far as they name anybody who talks.
pub(super) struct Books<'a>(Vec<Book<'a>>);

/// One of them.
struct Book<'a> {
    source: &'a Source,
    /// Index of the source.
    index: u32,
    /// By key of a name: numbers and addresses of the one person who is saved under it; `None` where several are.
    saved: SortedMap<u32, Option<Vec<HandleId>>>,
}

impl<'a> Books<'a> {
    /// Collects them; what they say of anybody who talks is added to the `handles`.
    pub(super) fn collect(
        sources: &'a [Source],
        (book, regions): (&PhoneBook<'_>, &Regions),
        talks: &Talks,
        names: &NameBook,
        handles: &mut Handles,
    ) -> Self {
        let talking: HashSet<u32> = talks.all.iter().map(|talk| talks.key(*talk)).collect();
        let books = sources.iter().zip(0_u32..).filter(|(source, _)| source.is_address_book());
        let collect = |(source, index): (&'a Source, u32)| {
            let phones = book.of(regions.of(index as usize));
            let mut people = HashMap::<u32, Vec<&StatedPerson>>::new();
            for person in &source.data.people {
                let key = names.find(&name_key(&person.name));
                if let Some(key) = key.filter(|key| *key != 0 && talking.contains(key)) {
                    people.entry(key).or_default().push(person);
                }
            }
            let people: SortedMap<u32, Vec<&StatedPerson>> = people.into_iter().collect();
            let saved = people.into_iter().map(|(key, people)| (key, one_person(&people, phones, handles)));
            Book { source, index, saved: saved.collect() }
        };
        Self(books.map(collect).collect())
    }

    /// Links partners to what is saved under their names, where that joins nobody with a second person: saved numbers of two
    /// people with records say nothing. Shared points join nobody. `stated` holds what exports alone say.
    pub(super) fn join(
        &self,
        sources: &[Source],
        talks: &Talks,
        handles: &Handles,
        records: &[LinkedRecord],
        stated: &mut UnionFind<HandleId>,
        groups: &mut Groups<'_>,
    ) -> Vec<BookLink> {
        let mut links = Vec::new();
        if self.0.is_empty() {
            return links;
        }
        let points = records.iter().flat_map(|record| &record.points);
        let shared: HashSet<HandleId> =
            points.filter(|point| point.is_shared).filter_map(|point| point.handle).collect();
        let with_contact = with_contact(stated, handles);
        for book in &self.0 {
            let accounts = book.accounts(talks, sources);
            for (partner, key) in partners(&accounts, talks, stated) {
                let saved = book
                    .saved
                    .get(&key)
                    .and_then(Option::as_ref)
                    .filter(|_| !with_contact.contains(&partner));
                let Some(saved) = saved else { continue };
                let saved: Vec<HandleId> =
                    saved.iter().copied().filter(|handle| !shared.contains(handle)).collect();
                if join_one(partner, &saved, groups) {
                    links.push(BookLink { partner, saved, source: book.index });
                }
            }
        }
        links
    }
}

/// Joins a partner with what is saved; `false` where nothing is, where two people with records would be one, or where the user
/// keeps them apart.
fn join_one(partner: HandleId, saved: &[HandleId], groups: &mut Groups<'_>) -> bool {
    let all = saved.iter().copied().chain([partner]);
    let with_records: Vec<HandleId> = all.filter(|handle| groups.has_record(*handle)).collect();
    let people: SortedSet<HandleId> = with_records.iter().map(|one| groups.find(*one)).collect();
    let is_one = !saved.is_empty()
        && people.len() <= 1
        && !saved.iter().any(|handle| groups.are_apart(partner, *handle));
    if is_one {
        for handle in saved {
            groups.join(partner, *handle);
        }
    }
    is_one
}

impl Book<'_> {
    /// The accounts whose names a book explains: the one that the settings name, the one whose chats lie in its folder, the
    /// one most of whose names it holds; else all.
    fn accounts(&self, talks: &Talks, sources: &[Source]) -> SortedSet<String> {
        let staff = |talk: &Talk| talks.accounts[talk.account as usize].1.clone();
        if let Some(account) = &self.source.staff_account {
            return std::iter::once(account.to_lowercase()).collect();
        }
        let folder = self.source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_beside = |talk: &&Talk| {
            let path = &sources[talk.source as usize].path;
            folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        let beside: SortedSet<String> = named_talks(talks).filter(is_beside).map(staff).collect();
        if beside.len() == 1 {
            return beside;
        }
        let mut names = SortedMap::<String, HashSet<u32>>::new();
        for talk in named_talks(talks) {
            names.entry(staff(talk)).or_default().insert(talks.key(*talk));
        }
        let holds_most = |names: &HashSet<u32>| {
            names.iter().filter(|key| self.saved.contains_key(key)).count() * 2 > names.len()
        };
        let most: SortedSet<String> =
            names.iter().filter(|(_, own)| holds_most(own)).map(|(account, _)| account.clone()).collect();
        if most.len() == 1 { most } else { names.into_keys().collect() }
    }
}

/// Talks under saved names: an app that goes by phone numbers shows the names of the address book.
fn named_talks(talks: &Talks) -> impl Iterator<Item = &Talk> {
    let by_phone = |talk: &&Talk| goes_by_phone(&talks.accounts[talk.account as usize].0);
    talks.all.iter().filter(|talk| talks.key(**talk) != 0).filter(by_phone)
}

/// Partners of some accounts, each with the key of a name that nobody else there has.
fn partners(
    accounts: &SortedSet<String>,
    talks: &Talks,
    stated: &mut UnionFind<HandleId>,
) -> SortedSet<(HandleId, u32)> {
    let own = |talk: &&Talk| accounts.contains(&talks.accounts[talk.account as usize].1);
    let mut bearers = HashMap::<(u32, u32), Option<HandleId>>::new();
    for talk in named_talks(talks).filter(own) {
        let partner = stated.find_mut(talks.handle(*talk));
        let known = bearers.entry((talk.account, talks.key(*talk))).or_insert(Some(partner));
        *known = known.filter(|known| *known == partner);
    }
    bearers.into_iter().filter_map(|((_, key), partner)| Some((partner?, key))).collect()
}

/// Partners of whom an export states a phone or an e-mail, by the handle that stands for each.
fn with_contact(stated: &mut UnionFind<HandleId>, handles: &Handles) -> HashSet<HandleId> {
    let is_contact =
        |handle: &HandleId| matches!(handles.get(*handle).kind, HandleKind::Email | HandleKind::Phone);
    (0..handles.len() as HandleId).filter(is_contact).map(|handle| stated.find_mut(handle)).collect()
}

/// The handles of the one person whom entries of the same name are: several entries must have a number or an address in
/// common.
fn one_person(people: &[&StatedPerson], phones: Phones<'_>, handles: &mut Handles) -> Option<Vec<HandleId>> {
    let own = people.iter().map(|person| contacts(person, phones, handles));
    let own: Vec<SortedSet<HandleId>> = own.filter(|own| !own.is_empty()).collect();
    let (first, others) = own.split_first()?;
    let mut all = first.clone();
    for other in others {
        if all.is_disjoint(other) {
            return None;
        }
        all.extend(other);
    }
    Some(all.into_iter().collect())
}

/// Numbers and addresses of an entry, all numbers of a cell.
fn contacts(person: &StatedPerson, phones: Phones<'_>, handles: &mut Handles) -> SortedSet<HandleId> {
    let mut own: SortedSet<HandleId> = SortedSet::new();
    for raw in &person.handles {
        match raw {
            RawHandle::Phone(cell) => {
                own.extend(phones.get(cell).iter().filter_map(|phone| match phone {
                    Phone::Number { number, region } => Some(handles.phone(number, *region)),
                    _ => None,
                }));
            }
            RawHandle::Email(cell) if mail::fault(&mail::clean(cell)).is_none() => {
                own.insert(handles.email(&mail::clean(cell)));
            }
            _ => {}
        }
    }
    own
}

/// Whether accounts of a channel are made with a phone, so that its app shows saved names.
fn goes_by_phone(channel: &str) -> bool {
    is_phone_channel(channel) || matches!(channel, "telegram" | "max")
}
