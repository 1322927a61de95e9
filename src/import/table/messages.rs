//! Rows that are messages: a log with a time, a channel and a counterpart. Nothing is allocated for a row of a client
//! that is known already, and no text is kept.

use std::collections::{HashMap, HashSet};

use super::dates::Dates;
use super::plan::Plan;
use super::roles::{Role, folded};
use super::row::{Row, trim};
use super::words::{Way, is_no, way};
use crate::import::ReadContext;
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::reference::channels;

/// Number of cells of a chat at which they are merged for the first time.
const FIRST_MERGE: usize = 64;

/// Most names that are listed, and most authors of a chat.
const MOST_NAMES: usize = 1000;

/// Reads messages into one chat per channel and counterpart.
pub struct Messages {
    columns: Columns,
    /// Chats by channel, column and cell of the counterpart.
    index: HashMap<Box<[u8]>, usize>,
    key: Vec<u8>,
    /// Number of cells at which each chat is merged next.
    limits: Vec<usize>,
    channels: Memo<usize>,
    channel_ids: Vec<String>,
    ways: Memo<Said>,
    participants: HashSet<String>,
    counts: [u64; 2],
}

/// Where each part of a message stands.
struct Columns {
    time: usize,
    clock: Option<usize>,
    channel: Option<usize>,
    direction: Option<usize>,
    from: Option<usize>,
    to: Option<usize>,
    text: Option<usize>,
    author: Option<usize>,
    media: Vec<usize>,
    name: Option<usize>,
    /// Columns that say who the client is, the surest first.
    identity: Vec<(usize, Role)>,
}

/// What a word of a direction column says.
#[derive(Clone, Copy)]
struct Said {
    way: Option<Way>,
    /// The column is one of message types, and this one is a file.
    media: bool,
}

/// The client of a message: the cell that names it and what the cell is.
#[derive(Clone, Copy)]
struct Counterpart<'r> {
    column: usize,
    role: Role,
    cell: &'r [u8],
}

impl Messages {
    /// A reader for the columns of a plan.
    pub fn new(plan: &Plan, context: &ReadContext<'_>) -> Self {
        let channel_ids: Vec<String> = context.rule.channel.iter().cloned().collect();
        Self {
            columns: Columns::new(plan),
            index: HashMap::new(),
            key: Vec::new(),
            limits: Vec::new(),
            channels: Memo::default(),
            channel_ids,
            ways: Memo::default(),
            participants: HashSet::new(),
            counts: [0; 2],
        }
    }

    /// Takes one row as a message.
    pub fn take(&mut self, row: &Row, dates: &mut Dates, data: &mut SourceData, context: &ReadContext<'_>) {
        let said = self.columns.direction.map(|column| self.ways.get(row.bytes(column), said));
        if said.is_some_and(|said| said.way == Some(Way::System)) {
            data.ledger.system += 1;
            return;
        }
        let (counterpart, way) = match self.columns.counterpart(row, said.and_then(|said| said.way), context)
        {
            Ok(found) => found,
            Err(reason) => return data.ledger.skip(reason, row.place),
        };
        let Some(stamp) = self.columns.stamp(row, dates) else {
            return data.ledger.skip(SkipReason::BadTimestamp, row.place);
        };
        let chat = self.chat(row, counterpart, data, context);
        let traits = self.columns.traits(row, said, context);
        let side = self.columns.side(way);
        let Some(chat_data) = data.chats.get_mut(chat) else { return };
        let author = self.author(chat_data, side, row, context);
        chat_data.add(author, dates.moment(stamp), traits, row.place);
        if let Some(limit) = self.limits.get_mut(chat)
            && chat_data.cells.len() > *limit
        {
            chat_data.seal();
            *limit = FIRST_MERGE.max(chat_data.cells.len() * 2);
        }
        data.ledger.messages += 1;
        data.detail.span.add(stamp);
        data.detail.media += u64::from(traits.media);
        self.counts[0] += u64::from(side == Side::Client);
        self.counts[1] += u64::from(side == Side::Business);
    }

    /// Puts what is left into the source.
    pub fn finish(self, data: &mut SourceData) {
        data.chats.iter_mut().for_each(Chat::seal);
        if let [only] = self.channel_ids.as_slice() {
            data.channel = Some(only.clone());
        }
        if self.counts != [0; 2] {
            data.detail.inbound = Some(self.counts[0]);
            data.detail.outbound = Some(self.counts[1]);
        }
    }

    /// The chat with a counterpart; a new one where there is none yet.
    fn chat(
        &mut self,
        row: &Row,
        counterpart: Counterpart<'_>,
        data: &mut SourceData,
        context: &ReadContext<'_>,
    ) -> usize {
        let channel = self.channel(row, counterpart, context);
        self.key.clear();
        self.key.extend_from_slice(&(channel as u32).to_le_bytes());
        self.key.extend_from_slice(&(counterpart.column as u32).to_le_bytes());
        self.key.extend_from_slice(counterpart.cell);
        if let Some(chat) = self.index.get(self.key.as_slice()) {
            return *chat;
        }
        let channel = self.channel_ids.get(channel).map_or("unknown", String::as_str);
        let name = self.columns.name.map(|column| row.text(column).into_owned()).unwrap_or_default();
        let mut chat = Chat::new(channel, ChatKind::Private, name);
        chat.partner.push(handle(counterpart, channel));
        chat.staff_account.clone_from(&context.rule.staff_account);
        data.chats.push(chat);
        self.limits.push(FIRST_MERGE);
        self.index.insert(self.key.clone().into_boxed_slice(), data.chats.len() - 1);
        data.chats.len() - 1
    }

    /// Index of a row's channel in `channel_ids`: its own word, else the settings', else the counterpart's.
    fn channel(&mut self, row: &Row, counterpart: Counterpart<'_>, context: &ReadContext<'_>) -> usize {
        let word = self.columns.channel.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
        let (ids, rule) = (&mut self.channel_ids, context.rule.channel.as_deref());
        let of_client = match counterpart.role {
            Role::Messenger(channel) => channel,
            _ => "unknown",
        };
        let fallback = rule.unwrap_or(of_client);
        if word.is_empty() {
            return position(ids, fallback);
        }
        self.channels.get(word, |word| {
            let word = String::from_utf8_lossy(word);
            let id = channels::by_word(&word).map_or_else(|| slug(&word), str::to_owned);
            position(ids, &id)
        })
    }

    /// Index of the author of a row in its chat.
    fn author(&mut self, chat: &mut Chat, side: Side, row: &Row, context: &ReadContext<'_>) -> u32 {
        let cell = self.columns.author.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
        let by_name = side == Side::Unknown;
        let is_same = |author: &Author| {
            if by_name { author.name.as_bytes() == cell } else { author.side == side }
        };
        if let Some(known) = chat.authors.iter().position(is_same) {
            if chat.authors[known].name.is_empty() && !cell.is_empty() {
                chat.authors[known].name = self.listed(cell);
            }
            return known as u32;
        }
        if chat.authors.len() >= MOST_NAMES {
            return 0;
        }
        let name = self.listed(cell);
        let is_own = by_name && context.params.own_handles.contains(&name.to_lowercase());
        let side = if is_own { Side::Business } else { side };
        chat.authors.push(Author { name, handles: Vec::new(), side });
        (chat.authors.len() - 1) as u32
    }

    /// A name of an author as text, listed among the participants.
    fn listed(&mut self, cell: &[u8]) -> String {
        let name = trim(&String::from_utf8_lossy(cell)).to_owned();
        if !name.is_empty() && self.participants.len() < MOST_NAMES {
            self.participants.insert(name.clone());
        }
        name
    }
}

impl Columns {
    fn new(plan: &Plan) -> Self {
        let identities = [Role::Phone, Role::Email, Role::ChatId, Role::FullName];
        let of = |role: Role| plan.all(role).iter().map(move |column| (*column, role));
        let messengers = plan.messengers().iter().filter_map(|column| Some((*column, plan.role(*column)?)));
        let mut identity: Vec<(usize, Role)> = identities[..2].iter().flat_map(|role| of(*role)).collect();
        identity.extend(messengers);
        identity.extend(identities[2..].iter().flat_map(|role| of(*role)));
        Self {
            time: plan.first(Role::Time).unwrap_or(usize::MAX),
            clock: plan.first(Role::TimeOfDay),
            channel: plan.first(Role::Channel),
            direction: plan.first(Role::Direction),
            from: plan.first(Role::From),
            to: plan.first(Role::To),
            text: plan.first(Role::Text),
            author: plan.first(Role::Author),
            media: plan.all(Role::Media).to_vec(),
            name: plan.first(Role::FullName),
            identity,
        }
    }

    /// The client of a message and which way it went.
    fn counterpart<'r>(
        &self,
        row: &'r Row,
        way: Option<Way>,
        context: &ReadContext<'_>,
    ) -> Result<(Counterpart<'r>, Option<Way>), SkipReason> {
        let ends = [self.from, self.to].map(|column| {
            let cell = column.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
            (column.unwrap_or(usize::MAX), cell)
        });
        let own = ends.map(|(_, cell)| !cell.is_empty() && is_own(cell, context));
        let way = match (way, own) {
            (Some(way), _) => Some(way),
            (None, [true, false]) => Some(Way::Out),
            (None, [false, true]) => Some(Way::In),
            (None, _) => None,
        };
        for (column, role) in &self.identity {
            let cell = row.bytes(*column).trim_ascii();
            if !cell.is_empty() {
                return Ok((Counterpart { column: *column, role: *role, cell }, way));
            }
        }
        if self.from.is_none() && self.to.is_none() {
            return Err(SkipReason::NoCounterpart);
        }
        let (_, cell) = match way {
            _ if own == [true, true] => return Err(SkipReason::NotOurs),
            Some(Way::In) => ends[0],
            Some(Way::Out) => ends[1],
            _ => return Err(SkipReason::NotOurs),
        };
        if cell.is_empty() {
            return Err(SkipReason::NoCounterpart);
        }
        // One client stands in both columns: its chat is found by the cell alone.
        Ok((Counterpart { column: usize::MAX, role: Role::Phone, cell }, way))
    }

    /// The time that a row states.
    fn stamp(&self, row: &Row, dates: &Dates) -> Option<crate::model::time::Stamp> {
        let Some(clock) = self.clock else { return dates.stamp(row.bytes(self.time)) };
        let joined = [row.bytes(self.time).trim_ascii(), b" ", row.bytes(clock).trim_ascii()].concat();
        dates.stamp(&joined)
    }

    /// Files and links of a message.
    fn traits(&self, row: &Row, said: Option<Said>, context: &ReadContext<'_>) -> MessageTraits {
        let is_file = |column: &usize| {
            let cell = row.bytes(*column);
            !cell.is_empty() && !is_no(&String::from_utf8_lossy(cell))
        };
        let mut traits = MessageTraits::default();
        traits.media = said.is_some_and(|said| said.media) || self.media.iter().any(is_file);
        if let Some(text) = self.text {
            context.params.links.spot(row.bytes(text), &mut traits.links);
        }
        traits
    }

    /// The side that wrote.
    fn side(&self, way: Option<Way>) -> Side {
        match way {
            Some(Way::In) => Side::Client,
            Some(Way::Out) => Side::Business,
            // Names of authors let staff be found out; without them nothing does.
            _ if self.author.is_some() && self.direction.is_none() => Side::Unknown,
            _ => Side::Unstated,
        }
    }
}

/// What a word of a direction or type column says.
fn said(word: &[u8]) -> Said {
    let word = String::from_utf8_lossy(word);
    let files = ["image", "photo", "picture", "video", "voice", "audio", "document", "file", "sticker"];
    Said { way: way(&word), media: files.contains(&folded(&word).as_str()) }
}

/// Whether a number, address or name is the business's own.
fn is_own(cell: &[u8], context: &ReadContext<'_>) -> bool {
    let digits = |text: &[u8]| {
        text.iter().rev().filter(|byte| byte.is_ascii_digit()).take(10).copied().collect::<Vec<u8>>()
    };
    let (mine, text) = (digits(cell), String::from_utf8_lossy(cell).to_lowercase());
    let domain = text.rsplit_once('@').map(|(_, domain)| domain.trim_end_matches('>'));
    let params = context.params;
    domain.is_some_and(|domain| params.own_domains.iter().any(|own| own == domain))
        || params.own_handles.iter().any(|own| {
            let bare = own.split_once(':').map_or(own.as_str(), |(_, value)| value);
            bare == text || (mine.len() >= 7 && digits(bare.as_bytes()) == mine)
        })
}

/// The handle of a counterpart, by what its cell holds.
fn handle(counterpart: Counterpart<'_>, channel: &str) -> RawHandle {
    let cell = trim(&String::from_utf8_lossy(counterpart.cell)).trim_start_matches('\'').to_owned();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    match counterpart.role {
        Role::Email => RawHandle::Email(cell),
        Role::FullName => RawHandle::Name(channel.to_owned(), cell),
        Role::Phone if cell.starts_with('@') => RawHandle::Platform(channel.to_owned(), cell),
        Role::Phone if super::points::looks_like_email(cell.as_bytes()) => RawHandle::Email(cell),
        Role::Phone if digits < 5 => RawHandle::Name(channel.to_owned(), cell),
        Role::Phone => RawHandle::Phone(cell),
        _ => super::points::messenger(channel, &cell)
            .unwrap_or_else(|| RawHandle::Platform(channel.to_owned(), cell)),
    }
}

/// The id of a channel that the table of channels does not know: the word itself.
fn slug(word: &str) -> String {
    let lower = word.trim().to_lowercase();
    lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// The place of an id in a list, to which it is added when it is new.
fn position(ids: &mut Vec<String>, id: &str) -> usize {
    ids.iter().position(|other| other == id).unwrap_or_else(|| {
        ids.push(id.to_owned());
        ids.len() - 1
    })
}

/// Remembers what the few distinct words of a column mean.
struct Memo<T> {
    known: Vec<(Box<[u8]>, T)>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { known: Vec::new() }
    }
}

impl<T: Copy> Memo<T> {
    /// Most words that are remembered; a column with more of them is no column of words.
    const MOST: usize = 64;

    fn get(&mut self, word: &[u8], meaning: impl FnOnce(&[u8]) -> T) -> T {
        if let Some((_, known)) = self.known.iter().find(|(other, _)| **other == *word) {
            return *known;
        }
        let meaning = meaning(word);
        if self.known.len() < Self::MOST {
            self.known.push((word.into(), meaning));
        }
        meaning
    }
}
