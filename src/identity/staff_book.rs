//! Who is staff: what is stated, and what titles and frequency tell. By it each chat gets its sides, or a reason why it does not
//! count.

use std::collections::{HashMap, HashSet};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use smallvec::SmallVec;

use super::author_keys::{handle_key, keys, main_key, name_key, setting_key};
use super::colleagues::Colleagues;
use crate::model::chat::{Author, Chat, ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::{lower, plain_name, title_matches};
use crate::model::params::Params;
use crate::model::sorted_map::SortedMap;
use crate::model::source::{Source, SourceKind, StatedPerson};

/// The sides of one chat.
pub(super) struct Sides {
    pub(super) is_group: bool,
    pub(super) staff: String,
    /// Of each author.
    pub(super) of_authors: SidesOfAuthors,
}

/// The side of each author of a chat.
type SidesOfAuthors = SmallVec<[Side; 2]>;

/// What is known of the business's own names and handles.
pub(super) struct StaffBook<'a> {
    /// Names and handles from the settings and from owners of exports.
    stated: HashSet<String>,
    /// Whether the settings name people of the business, by names as chats show them or by numbers.
    names_people: bool,
    /// People of the business whom its tables name.
    colleagues: Colleagues,
    /// Names learned from titles and from frequency, by scope.
    learned: HashMap<Scope<'a>, HashSet<String>>,
    /// The most frequent business-side name, as written, by scope.
    main: HashMap<Scope<'a>, String>,
}

/// The channel and the staff account within which names are learned.
type Scope<'a> = (&'a str, &'a str);

fn scope_of<'a>(source: &'a Source, chat: &'a Chat) -> Scope<'a> {
    let account = source.staff_account.as_deref().or(source.data.export_root.as_deref());
    (&chat.channel, account.unwrap_or_default())
}

/// A chat in which two people at most write, with what is asked of it again and again.
struct Pair<'a> {
    chat: &'a Chat,
    scope: Scope<'a>,
    /// Which of its authors are stated to be staff.
    stated: [bool; 2],
    /// The author after whom it is named.
    named: Option<usize>,
}

impl Pair<'_> {
    /// Whether its export does not state the sides.
    fn is_unknown(&self) -> bool {
        self.chat.authors.iter().any(|author| author.side == Side::Unknown)
    }

    fn has_stated(&self) -> bool {
        self.stated.contains(&true)
    }
}

/// Whether two people at most write in a chat.
pub(super) fn is_one_to_one(chat: &Chat) -> bool {
    chat.kind != ChatKind::Group && chat.authors.len() <= 2
}

impl<'a> StaffBook<'a> {
    /// Learns them from the settings, the owners of exports, titles, and who writes in most chats.
    pub(super) fn learn(sources: &'a [Source], params: &Params) -> Self {
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
            Self { stated, names_people, colleagues, learned: HashMap::new(), main: HashMap::new() };
        let chats =
            sources.iter().flat_map(|source| source.data.chats.iter().map(move |chat| (source, chat)));
        let chats: Vec<_> = chats.filter(|(_, chat)| is_one_to_one(chat)).collect();
        let pairs: Vec<Pair<'_>> = chats.par_iter().map(|(source, chat)| book.pair(source, chat)).collect();
        drop(chats);
        book.learn_from_titles(&pairs);
        book.learn_from_frequency(&pairs);
        book.find_main_names(&pairs);
        book
    }

    fn pair(&self, source: &'a Source, chat: &'a Chat) -> Pair<'a> {
        let is_stated = |author: Option<&Author>| author.is_some_and(|author| self.is_stated(author));
        let stated = [0, 1].map(|place| is_stated(chat.authors.get(place)));
        Pair { chat, scope: scope_of(source, chat), stated, named: named_by_title(chat) }
    }

    /// In a chat named after its partner the other author is staff. Where somebody in it is stated to be staff, nothing has to
    /// be learned.
    fn learn_from_titles(&mut self, pairs: &[Pair<'a>]) {
        for pair in pairs.iter().filter(|pair| pair.is_unknown() && !pair.has_stated()) {
            if let Some(partner) = pair.named {
                let others = pair.chat.authors.iter().enumerate().filter(|(index, _)| *index != partner);
                let names = others.filter_map(|(_, author)| main_key(author));
                self.learned.entry(pair.scope).or_default().extend(names);
            }
        }
    }

    /// The author who takes part in most one-to-one chats of a scope is staff, if that is one author and two chats. The same
    /// chat exported twice is one, and whoever gives a chat its title is its partner.
    fn learn_from_frequency(&mut self, pairs: &[Pair<'a>]) {
        let mut counts = SortedMap::<Scope<'a>, HashMap<String, HashSet<String>>>::new();
        let mut partners = HashSet::new();
        for (number, pair) in pairs.iter().enumerate() {
            if !pair.is_unknown() || pair.has_stated() {
                continue;
            }
            let authors = counts.entry(pair.scope).or_default();
            for (index, author) in pair.chat.authors.iter().enumerate() {
                let Some(key) = main_key(author) else { continue };
                if pair.named == Some(index) {
                    partners.insert((pair.scope, key));
                } else {
                    authors.entry(key).or_default().insert(chat_key(pair.chat, number));
                }
            }
        }
        for (scope, mut authors) in counts {
            authors.retain(|key, _| !partners.contains(&(scope, key.clone())));
            let most = authors.values().map(HashSet::len).max().unwrap_or(0);
            let counted = authors.into_iter().map(|(key, chats)| (key, chats.len()));
            let mut top = counted.filter(|(_, count)| *count == most);
            if let (Some((key, 2..)), None) = (top.next(), top.next()) {
                self.learned.entry(scope).or_default().insert(key);
            }
        }
    }

    fn find_main_names(&mut self, pairs: &[Pair<'a>]) {
        // The same few names stand in thousands of chats: each spelling is made plain once.
        let mut spelled = HashMap::<(Scope<'a>, &str), u64>::new();
        for Pair { chat, scope, stated, .. } in pairs {
            let staff = self.staff_of(chat, *scope, stated);
            for (author, _) in chat.authors.iter().zip(staff).filter(|(_, is_staff)| *is_staff) {
                *spelled.entry((*scope, &author.name)).or_default() += 1;
            }
        }
        let mut counts = SortedMap::<Scope<'a>, HashMap<String, u64>>::new();
        let spelled: SortedMap<_, _> = spelled.into_iter().collect();
        for ((scope, name), count) in spelled {
            *counts.entry(scope).or_default().entry(plain_name(name)).or_default() += count;
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

    /// Whether an author is staff by what was learned in a scope.
    fn is_learned(&self, scope: Scope<'_>, author: &Author) -> bool {
        let learned = self.learned.get(&scope);
        learned.is_some_and(|names| keys(author).any(|key| names.contains(&key)))
    }

    /// Which authors of a private chat are staff: where one of them is stated to be, no guess counts.
    fn staff_of(&self, chat: &Chat, scope: Scope<'_>, stated: &[bool]) -> SmallVec<[bool; 2]> {
        if stated.contains(&true) {
            return SmallVec::from_slice(stated);
        }
        chat.authors.iter().map(|author| self.is_learned(scope, author)).collect()
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
        let sides = if is_group { self.group_sides(scope, chat) } else { self.private_sides(scope, chat) }?;
        let staff = self.staff_account(source, chat, scope, &sides);
        Ok(Sides { is_group, staff, of_authors: sides })
    }

    fn group_sides(&self, scope: Scope<'_>, chat: &Chat) -> Result<SidesOfAuthors, SkipReason> {
        let sides: SidesOfAuthors = chat
            .authors
            .iter()
            .map(|author| {
                let is_staff = self.is_stated(author) || self.is_learned(scope, author);
                let is_ours = is_staff || self.colleagues.has(author);
                if is_ours { Side::Business } else { Side::Client }
            })
            .collect();
        let stated = chat.authors.iter().all(|author| author.side != Side::Unknown);
        // Who is staff has been said, and none of them wrote here: those who did are clients.
        if stated || sides.contains(&Side::Business) || self.names_people || self.main.contains_key(&scope) {
            Ok(sides)
        } else {
            Err(SkipReason::StaffUnknown)
        }
    }

    fn private_sides(&self, scope: Scope<'_>, chat: &Chat) -> Result<SidesOfAuthors, SkipReason> {
        let stated: SmallVec<[bool; 2]> = chat.authors.iter().map(|author| self.is_stated(author)).collect();
        let is_ours = |(author, stated): (&Author, &bool)| *stated || self.colleagues.has(author);
        let are_ours = chat.authors.len() == 2 && chat.authors.iter().zip(&stated).all(is_ours);
        if are_ours || self.colleagues.is_partner_of(chat) {
            return Err(SkipReason::NotOurs);
        }
        let is_open = chat.authors.iter().any(|author| author.side == Side::Unknown);
        let named = if is_open { named_by_title(chat) } else { None };
        let staff = self.staff_of(chat, scope, &stated);
        let mut sides: SidesOfAuthors = chat
            .authors
            .iter()
            .zip(staff)
            .enumerate()
            .map(|(index, (author, is_staff))| match author.side {
                Side::Unknown if is_staff => Side::Business,
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
            (1, 0, 1) if self.main.contains_key(&scope) => replace(&mut sides, Side::Client),
            (1, 1, 0) if !has_partner() => return Err(SkipReason::NoCounterpart),
            (_, _, 0) => {}
            _ => return Err(SkipReason::StaffUnknown),
        }
        Ok(sides)
    }

    /// The account through which a chat ran: the settings', the export's, its business-side author's, else the most
    /// frequent one of its scope.
    fn staff_account(&self, source: &Source, chat: &Chat, scope: Scope<'_>, sides: &[Side]) -> String {
        let author = || {
            let mut staff = chat.authors.iter().zip(sides).filter(|(_, side)| **side == Side::Business);
            staff.next().map(|(author, _)| plain_name(&author.name)).filter(|name| !name.is_empty())
        };
        let stated = source.staff_account.as_deref().or(chat.staff_account.as_deref()).map(str::to_owned);
        let name = stated.or_else(author).or_else(|| self.main.get(&scope).cloned());
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
