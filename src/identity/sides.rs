//! Who of the authors is the business and who is a client.
//!
//! Some exports say it; a WhatsApp text does not. The order of evidence: the settings, the owner of the export, the
//! title of a chat (the partner gives the title, so the other author is staff), and last the author who takes part in
//! most one-to-one chats. A chat that stays undecided is left out and said so.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::chat::{Author, Chat, ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::{is_phone, normal_platform_id, plain_name, title_matches};
use crate::model::params::Params;
use crate::model::source::Source;

/// What an author of a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The business.
    Business,
    /// The partner of that number in `Settled::partners`.
    Partner(u32),
    /// Messages with the partner of that number whose direction is not stated.
    Unstated(u32),
}

/// Someone on the other side of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// What the export states of it; never empty.
    pub handles: Vec<RawHandle>,
    /// Name as shown in the chat; may be empty.
    pub name: String,
}

/// A chat whose sides are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Index of the source.
    pub source: u32,
    /// Index of the chat in its source.
    pub chat: u32,
    /// Several people may write; what they wrote counts, what the business wrote belongs to no one.
    pub is_group: bool,
    /// Name of the staff account through which it ran; may be empty.
    pub staff: String,
    /// What each author is, by the chat's numbering.
    pub roles: Vec<Role>,
    /// The partner of a private conversation; every author of a group is one of their own.
    pub partner: Option<u32>,
}

/// All conversations that count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// Conversations, in the order of sources and chats.
    pub conversations: Vec<Conversation>,
    /// Their partners.
    pub partners: Vec<Partner>,
    /// One-to-one chats that the settings leave out or whose people they all call staff.
    pub hidden: u64,
    /// Channels with messages that are left out because nobody can tell who wrote them.
    pub sideless: BTreeSet<String>,
}

/// Finds the sides of every chat. Chats that do not count leave the account of messages for that of items left out.
pub fn settle(sources: &mut [Source], params: &Params) -> Settled {
    let staff = StaffBook::learn(sources, params);
    let mut settled = Settled::default();
    let mut left_out = Vec::new();
    for (index, source) in sources.iter().enumerate() {
        if let Some(tallied) = &source.data.tallied {
            settled.hidden += tallied.hidden;
            settled.sideless.extend(tallied.sideless.iter().cloned());
        }
        for (number, chat) in source.data.chats.iter().enumerate() {
            settled.hidden += u64::from(is_hidden(source, chat, params));
            match staff.judge(source, chat, params) {
                Ok(sides) => settled.add(index as u32, number as u32, chat, &sides),
                Err(reason) => {
                    if reason == SkipReason::StaffUnknown && chat.messages() > 0 {
                        settled.sideless.insert(chat.channel.clone());
                    }
                    left_out.push((index, number, reason));
                }
            }
        }
    }
    for (index, number, reason) in left_out {
        let data = &mut sources[index].data;
        let (count, places) = (data.chats[number].messages(), data.chats[number].places.clone());
        data.ledger.messages -= count.min(data.ledger.messages);
        data.ledger.skip_many(reason, count, &places);
    }
    settled
}

/// The sides of one chat.
struct Sides {
    is_group: bool,
    staff: String,
    /// Of each author.
    of_authors: Vec<Side>,
}

impl Settled {
    fn add(&mut self, source: u32, number: u32, chat: &Chat, sides: &Sides) {
        let partner = (!sides.is_group).then(|| self.private_partner(chat, &sides.of_authors));
        let mut roles = Vec::with_capacity(chat.authors.len());
        for (author, side) in chat.authors.iter().zip(&sides.of_authors) {
            roles.push(match (side, partner) {
                (Side::Business, _) => Role::Business,
                (Side::Unstated, Some(partner)) => Role::Unstated(partner),
                (_, Some(partner)) => Role::Partner(partner),
                (_, None) => Role::Partner(self.partner(author_handles(chat, author), &author.name)),
            });
        }
        let (is_group, staff) = (sides.is_group, sides.staff.clone());
        self.conversations.push(Conversation { source, chat: number, is_group, staff, roles, partner });
    }

    /// The partner of a private chat: what the export says of it and of the author on the other side, else the title.
    fn private_partner(&mut self, chat: &Chat, sides: &[Side]) -> u32 {
        let others = || {
            chat.authors
                .iter()
                .zip(sides)
                .filter(|(_, side)| **side != Side::Business)
                .map(|(author, _)| author)
        };
        let mut handles = chat.partner.clone();
        for handle in others().flat_map(|author| &author.handles) {
            if !handles.contains(handle) {
                handles.push(handle.clone());
            }
        }
        // A number in the title stays a key, under whatever name its owner writes.
        let title = title_handle(chat);
        let is_number = matches!(title, RawHandle::Phone(_)) && chat.channel == "whatsapp";
        let has_phone = handles.iter().any(|handle| matches!(handle, RawHandle::Phone(_)));
        if handles.is_empty() || (is_number && !has_phone) {
            handles.push(title);
        }
        let name = others().map(|author| author.name.as_str()).find(|name| !name.is_empty());
        self.partner(handles, name.unwrap_or(&chat.title))
    }

    fn partner(&mut self, handles: Vec<RawHandle>, name: &str) -> u32 {
        self.partners.push(Partner { handles, name: plain_name(name) });
        self.partners.len() as u32 - 1
    }
}

/// The handles of a member of a group: what the export says, else the name under which they write, known or not.
fn author_handles(chat: &Chat, author: &Author) -> Vec<RawHandle> {
    if author.handles.is_empty() {
        return vec![RawHandle::Name(chat.channel.clone(), plain_name(&author.name))];
    }
    author.handles.clone()
}

/// The handle that a title stands for: a number, else a saved name.
fn title_handle(chat: &Chat) -> RawHandle {
    let title = plain_name(&chat.title);
    if is_phone(&title) { RawHandle::Phone(title) } else { RawHandle::Name(chat.channel.clone(), title) }
}

/// What is known of the business's own names and handles.
struct StaffBook {
    /// Names and handles from the settings and from owners of exports.
    stated: HashSet<String>,
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

/// One author, as it is compared: a handle where there is one, else the name.
fn keys(author: &Author) -> impl Iterator<Item = String> {
    let handles =
        author.handles.iter().filter(|handle| !matches!(handle, RawHandle::Name(..))).map(handle_key);
    let name = (!author.name.is_empty()).then(|| name_key(&author.name));
    name.into_iter().chain(handles)
}

/// The key that tells an author from others best: a handle, else the name; `None` for somebody without either.
fn main_key(author: &Author) -> Option<String> {
    let handle = author.handles.iter().find(|handle| !matches!(handle, RawHandle::Name(..)));
    handle.map(handle_key).or_else(|| (!author.name.is_empty()).then(|| name_key(&author.name)))
}

fn name_key(name: &str) -> String {
    format!("name:{}", plain_name(name).to_lowercase())
}

fn handle_key(handle: &RawHandle) -> String {
    match handle {
        RawHandle::Phone(raw) => {
            format!("phone:{}", raw.chars().filter(char::is_ascii_digit).collect::<String>())
        }
        RawHandle::Email(raw) => format!("email:{}", raw.trim().to_lowercase()),
        RawHandle::Portal(raw) => format!("portal:{}", raw.trim().to_lowercase()),
        RawHandle::Platform(channel, id) => format!("{channel}:{}", normal_platform_id(channel, id)),
        RawHandle::Name(_, name) => name_key(name),
    }
}

/// A handle of the settings (`phone:+7 900 …`, `telegram:42`) in the form of `handle_key`.
fn setting_key(handle: &str) -> String {
    match handle.split_once(':') {
        Some(("phone", raw)) => handle_key(&RawHandle::Phone(raw.to_owned())),
        Some(("email", raw)) => handle_key(&RawHandle::Email(raw.to_owned())),
        Some((channel, id)) => handle_key(&RawHandle::Platform(channel.to_owned(), id.to_owned())),
        None => name_key(handle),
    }
}

fn is_one_to_one(chat: &Chat) -> bool {
    chat.kind != ChatKind::Group && chat.authors.len() <= 2
}

impl StaffBook {
    fn learn(sources: &[Source], params: &Params) -> Self {
        let mut stated: HashSet<String> = params.staff.names.iter().map(|name| name_key(name)).collect();
        stated.extend(params.staff.handles.iter().map(|handle| setting_key(handle)));
        for owner in sources.iter().map(|source| &source.data.owner) {
            stated.extend(owner.names.iter().map(|name| name_key(name)));
            stated.extend(owner.handles.iter().map(handle_key));
        }
        stated.remove(&name_key(""));
        let mut book = Self { stated, learned: BTreeMap::new(), main: BTreeMap::new() };
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
    fn judge(&self, source: &Source, chat: &Chat, params: &Params) -> Result<Sides, SkipReason> {
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
            .map(|author| if self.is_staff(scope, author) { Side::Business } else { Side::Client })
            .collect();
        let stated = chat.authors.iter().all(|author| author.side != Side::Unknown);
        if stated || sides.contains(&Side::Business) || self.main.contains_key(scope) {
            Ok(sides)
        } else {
            Err(SkipReason::StaffUnknown)
        }
    }

    fn private_sides(&self, scope: &str, chat: &Chat) -> Result<Vec<Side>, SkipReason> {
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
        let stated = source.staff_account.clone().or_else(|| chat.staff_account.clone());
        let name = stated.or_else(author).or_else(|| self.main.get(scope).cloned());
        name.or_else(|| source.data.owner.names.first().cloned()).unwrap_or_default()
    }
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
    let title = plain_name(&chat.title).to_lowercase();
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

/// Whether the settings keep a chat with somebody out of the figures.
fn is_hidden(source: &Source, chat: &Chat, params: &Params) -> bool {
    let is_named =
        |author: &Author| params.staff.names.iter().any(|name| name_key(name) == name_key(&author.name));
    let all_staff = || chat.authors.len() > 1 && chat.authors.iter().all(is_named);
    is_one_to_one(chat) && chat.messages() > 0 && (is_excluded(source, chat, params) || all_staff())
}

fn is_excluded(source: &Source, chat: &Chat, params: &Params) -> bool {
    if params.exclude.chats.is_empty() {
        return false;
    }
    let file = source.path.rsplit('/').next().unwrap_or_default();
    let title = plain_name(&chat.title).to_lowercase();
    params.exclude.chats.iter().any(|name| {
        let name = plain_name(name);
        name == plain_name(file) || (!title.is_empty() && name.to_lowercase() == title)
    })
}

impl Conversation {
    /// All its partners.
    pub fn all_partners(&self) -> impl Iterator<Item = u32> + '_ {
        let of_authors = self.roles.iter().filter_map(|role| match role {
            Role::Partner(partner) | Role::Unstated(partner) => Some(*partner),
            Role::Business => None,
        });
        self.partner.into_iter().chain(of_authors)
    }
}
