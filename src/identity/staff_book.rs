//! Who is staff: what is stated, and what titles and frequency tell. By it each chat gets its sides, or a reason why it does not
//! count.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::author_keys::{handle_key, keys, main_key, name_key, setting_key};
use super::colleagues::Colleagues;
use crate::model::chat::{Author, Chat, ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::{lower, plain_name, title_matches};
use crate::model::params::Params;
use crate::model::source::{Source, SourceKind, StatedPerson};

/// The sides of one chat.
pub(super) struct Sides {
    pub(super) is_group: bool,
    pub(super) staff: String,
    /// Of each author.
    pub(super) of_authors: Vec<Side>,
}

/// What is known of the business's own names and handles.
pub(super) struct StaffBook {
    /// Names and handles from the settings and from owners of exports.
    stated: HashSet<String>,
    /// Whether the settings name people of the business, by names as chats show them or by numbers.
    names_people: bool,
    /// People of the business whom its tables name.
    colleagues: Colleagues,
    /// Names learned from titles and from frequency, by scope.
    learned: BTreeMap<String, HashSet<String>>,
    /// The most frequent business-side name, as written, by scope.
    main: BTreeMap<String, String>,
}

/// Names are learned within one channel of one staff account.
fn scope_of(source: &Source, chat: &Chat) -> String {
    let account = source.staff_account.as_deref().or(source.data.export_root.as_deref());
    format!("{}\u{1f}{}", chat.channel, account.unwrap_or_default())
}

/// Whether two people at most write in a chat.
pub(super) fn is_one_to_one(chat: &Chat) -> bool {
    chat.kind != ChatKind::Group && chat.authors.len() <= 2
}

impl StaffBook {
    /// Learns them from the settings, the owners of exports, titles, and who writes in most chats.
    pub(super) fn learn(sources: &[Source], params: &Params) -> Self {
        let mut stated: HashSet<String> = params.staff.names.iter().map(|name| name_key(name)).collect();
        stated.extend(params.staff.handles.iter().map(|handle| setting_key(handle)));
        for owner in sources.iter().map(|source| &source.data.owner) {
            stated.extend(owner.names.iter().map(|name| name_key(name)));
            stated.extend(owner.handles.iter().map(handle_key));
        }
        stated.remove(&name_key(""));
        stated.extend(ids_of_staff(sources, &stated));
        let is_number = |handle: &String| handle.starts_with("phone:");
        let names_people = !params.staff.names.is_empty() || params.staff.handles.iter().any(is_number);
        let colleagues = Colleagues::of(sources);
        let mut book =
            Self { stated, names_people, colleagues, learned: BTreeMap::new(), main: BTreeMap::new() };
        book.learn_from_titles(sources);
        book.learn_from_frequency(sources);
        book.find_main_names(sources);
        book
    }

    /// In a chat named after its partner the other author is staff. Where somebody in it is stated to be staff, nothing has to
    /// be learned.
    fn learn_from_titles(&mut self, sources: &[Source]) {
        for (source, chat) in unknown_chats(sources) {
            if let Some(partner) = named_by_title(chat).filter(|_| !self.has_stated(chat)) {
                let others = chat.authors.iter().enumerate().filter(|(index, _)| *index != partner);
                let names = others.filter_map(|(_, author)| main_key(author));
                self.learned.entry(scope_of(source, chat)).or_default().extend(names);
            }
        }
    }

    /// The author who takes part in most one-to-one chats of a scope is staff, if that is one author and two chats. The same
    /// chat exported twice is one, and whoever gives a chat its title is its partner.
    fn learn_from_frequency(&mut self, sources: &[Source]) {
        let mut counts = BTreeMap::<String, BTreeMap<String, BTreeSet<String>>>::new();
        let mut partners = HashSet::new();
        for (number, (source, chat)) in unknown_chats(sources).enumerate() {
            if self.has_stated(chat) {
                continue;
            }
            let named = named_by_title(chat);
            let scope = scope_of(source, chat);
            let authors = counts.entry(scope.clone()).or_default();
            for (index, author) in chat.authors.iter().enumerate() {
                let Some(key) = main_key(author) else { continue };
                if named == Some(index) {
                    partners.insert((scope.clone(), key));
                } else {
                    authors.entry(key).or_default().insert(chat_key(chat, number));
                }
            }
        }
        for (scope, mut authors) in counts {
            authors.retain(|key, _| !partners.contains(&(scope.clone(), key.clone())));
            let most = authors.values().map(BTreeSet::len).max().unwrap_or(0);
            let counted = authors.into_iter().map(|(key, chats)| (key, chats.len()));
            let mut top = counted.filter(|(_, count)| *count == most);
            if let (Some((key, 2..)), None) = (top.next(), top.next()) {
                self.learned.entry(scope).or_default().insert(key);
            }
        }
    }

    fn find_main_names(&mut self, sources: &[Source]) {
        let mut counts = BTreeMap::<String, BTreeMap<String, u64>>::new();
        for source in sources {
            for chat in source.data.chats.iter().filter(|chat| is_one_to_one(chat)) {
                let scope = scope_of(source, chat);
                for author in chat.authors.iter().filter(|author| self.is_staff_in(chat, &scope, author)) {
                    *counts.entry(scope.clone()).or_default().entry(plain_name(&author.name)).or_default() +=
                        1;
                }
            }
        }
        for (scope, names) in counts {
            let main = names.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
            self.main.extend(main.map(|(name, _)| (scope, name)));
        }
    }

    /// Whether an author is staff by what is stated: the settings, the owner of an export, its marks.
    fn is_stated(&self, author: &Author) -> bool {
        author.side == Side::Business || keys(author).any(|key| self.stated.contains(&key))
    }

    fn has_stated(&self, chat: &Chat) -> bool {
        chat.authors.iter().any(|author| self.is_stated(author))
    }

    fn is_staff(&self, scope: &str, author: &Author) -> bool {
        let learned = self.learned.get(scope);
        self.is_stated(author) || keys(author).any(|key| learned.is_some_and(|names| names.contains(&key)))
    }

    /// Whether an author of a chat of two is staff: where one of them is stated to be, no guess counts.
    fn is_staff_in(&self, chat: &Chat, scope: &str, author: &Author) -> bool {
        self.is_stated(author) || (!self.has_stated(chat) && self.is_staff(scope, author))
    }

    /// The sides of a chat, or why it does not count.
    pub(super) fn judge(&self, source: &Source, chat: &Chat, params: &Params) -> Result<Sides, SkipReason> {
        if is_excluded(source, chat, params) {
            return Err(SkipReason::Excluded);
        }
        if chat.authors.len() > params.max_group_size as usize {
            return Err(SkipReason::Audience);
        }
        let scope = scope_of(source, chat);
        let is_group =
            chat.kind == ChatKind::Group || (chat.kind == ChatKind::Unknown && chat.authors.len() > 2);
        let sides = if is_group { self.group_sides(&scope, chat) } else { self.private_sides(&scope, chat) }?;
        let staff = self.staff_account(source, chat, &scope, &sides);
        Ok(Sides { is_group, staff, of_authors: sides })
    }

    fn group_sides(&self, scope: &str, chat: &Chat) -> Result<Vec<Side>, SkipReason> {
        let sides: Vec<Side> = chat
            .authors
            .iter()
            .map(|author| {
                let is_ours = self.is_staff(scope, author) || self.colleagues.has(author);
                if is_ours { Side::Business } else { Side::Client }
            })
            .collect();
        let stated = chat.authors.iter().all(|author| author.side != Side::Unknown);
        // Who is staff has been said, and none of them wrote here: those who did are clients.
        if stated || sides.contains(&Side::Business) || self.names_people || self.main.contains_key(scope) {
            Ok(sides)
        } else {
            Err(SkipReason::StaffUnknown)
        }
    }

    fn private_sides(&self, scope: &str, chat: &Chat) -> Result<Vec<Side>, SkipReason> {
        let is_ours = |author: &Author| self.is_stated(author) || self.colleagues.has(author);
        let are_ours = chat.authors.len() == 2 && chat.authors.iter().all(is_ours);
        if are_ours || self.colleagues.is_partner_of(chat) {
            return Err(SkipReason::NotOurs);
        }
        let is_open = chat.authors.iter().any(|author| author.side == Side::Unknown);
        let mut named = chat.authors.iter().filter(|_| is_open);
        let named = named.position(|author| title_matches(&chat.title, &author.name));
        let mut sides: Vec<Side> = chat
            .authors
            .iter()
            .enumerate()
            .map(|(index, author)| match author.side {
                Side::Unknown if self.is_staff_in(chat, scope, author) => Side::Business,
                Side::Unknown if named == Some(index) => Side::Client,
                side => side,
            })
            .collect();
        let unknown = sides.iter().filter(|side| **side == Side::Unknown).count();
        let business = sides.iter().filter(|side| **side == Side::Business).count();
        let has_partner = || !chat.partner.is_empty() || !plain_name(&chat.title).is_empty();
        match (chat.authors.len(), business, unknown) {
            (2, 2, _) if chat.partner.is_empty() => return Err(SkipReason::NotOurs),
            // Two authors, one of them told: the other one is on the other side.
            (2, 1, 1) => replace(&mut sides, Side::Client),
            (2, 0, 1) => replace(&mut sides, Side::Business),
            // One author who is not staff where staff is known.
            (1, 0, 1) if self.main.contains_key(scope) => replace(&mut sides, Side::Client),
            (1, 1, 0) if !has_partner() => return Err(SkipReason::NoCounterpart),
            (_, _, 0) => {}
            _ => return Err(SkipReason::StaffUnknown),
        }
        Ok(sides)
    }

    /// The account through which a chat ran: the settings', the export's, its business-side author's, else the most
    /// frequent one of its scope.
    fn staff_account(&self, source: &Source, chat: &Chat, scope: &str, sides: &[Side]) -> String {
        let author = || {
            let mut staff = chat.authors.iter().zip(sides).filter(|(_, side)| **side == Side::Business);
            staff.next().map(|(author, _)| plain_name(&author.name)).filter(|name| !name.is_empty())
        };
        let stated = source.staff_account.as_deref().or(chat.staff_account.as_deref()).map(str::to_owned);
        let name = stated.or_else(author).or_else(|| self.main.get(scope).cloned());
        name.or_else(|| source.data.owner.names.first().cloned()).unwrap_or_default()
    }
}

/// Ids under which an export lists somebody who is stated to be staff by name or address: its messages may name the id alone.
fn ids_of_staff(sources: &[Source], stated: &HashSet<String>) -> Vec<String> {
    let people = sources
        .iter()
        .filter(|source| source.data.kind == SourceKind::Messenger)
        .flat_map(|source| &source.data.people);
    let is_staff = |person: &&StatedPerson| {
        let handles = person.handles.iter().map(handle_key);
        std::iter::once(name_key(&person.name)).chain(handles).any(|key| stated.contains(&key))
    };
    let is_id = |handle: &&RawHandle| matches!(handle, RawHandle::Platform(..));
    people.filter(is_staff).flat_map(|person| person.handles.iter().filter(is_id).map(handle_key)).collect()
}

fn replace(sides: &mut [Side], with: Side) {
    sides.iter_mut().filter(|side| **side == Side::Unknown).for_each(|side| *side = with);
}

/// The author after whom a chat is named: its partner.
fn named_by_title(chat: &Chat) -> Option<usize> {
    chat.authors.iter().position(|author| title_matches(&chat.title, &author.name))
}

/// By what two exports of one chat are known: the ids of its partner, else its title. A chat without either is like no other.
fn chat_key(chat: &Chat, number: usize) -> String {
    let title = lower(&plain_name(&chat.title));
    let ids: Vec<String> = chat.partner.iter().map(handle_key).collect();
    match (ids.is_empty(), title.is_empty()) {
        (false, _) => ids.join("\u{1f}"),
        (true, false) => title,
        (true, true) => format!("\u{1f}{number}"),
    }
}

/// One-to-one chats whose export does not state the sides.
fn unknown_chats(sources: &[Source]) -> impl Iterator<Item = (&Source, &Chat)> {
    sources.iter().flat_map(|source| source.data.chats.iter().map(move |chat| (source, chat))).filter(
        |(_, chat)| is_one_to_one(chat) && chat.authors.iter().any(|author| author.side == Side::Unknown),
    )
}

/// Whether the settings leave a chat out, by its title or its file.
pub(super) fn is_excluded(source: &Source, chat: &Chat, params: &Params) -> bool {
    if params.exclude.chats.is_empty() {
        return false;
    }
    let file = source.path.rsplit('/').next().unwrap_or_default();
    let title = lower(&plain_name(&chat.title));
    params.exclude.chats.iter().any(|name| {
        let name = plain_name(name);
        name == plain_name(file) || (!title.is_empty() && lower(&name) == title)
    })
}
