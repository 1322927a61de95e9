//! Rows that are messages: a log with a time, a channel and a counterpart. Nothing is allocated for a row of a client
//! that is known already, and no text is kept.

use std::collections::HashSet;

use super::call_legs::Legs;
use super::conversation;
use super::dates::Dates;
use super::ends::scheme;
use super::lookup::{Batch, Index, Memo, Waiting};
use super::message_columns::{Columns, Counterpart, Said, said};
use super::plan::Plan;
use super::roles::Role;
use super::row::{Row, trim};
use super::sides;
use super::words::{Sort, Way, duration, is_answered, sort, way};
use crate::import::ReadContext;
use crate::model::chat::{Author, Chat, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::reference::channels;

/// Most names that are listed, and most authors of a chat.
const MOST_NAMES: usize = 1000;

/// Reads messages into one chat per channel and counterpart.
pub struct Messages {
    columns: Columns,
    index: Index,
    batch: Batch,
    channels: Memo<usize>,
    channel_ids: Vec<String>,
    ways: Memo<Said>,
    outcomes: Memo<Option<bool>>,
    kinds: Memo<bool>,
    /// Channel of rows that name none: the settings', else the phone in a log of calls.
    channel: Option<String>,
    /// The business's own numbers, as the log gives them away.
    own_ends: Vec<Vec<u8>>,
    participants: HashSet<String>,
    legs: Legs,
    counts: [u64; 2],
}

impl Messages {
    /// A reader for the columns of a plan.
    pub fn new(plan: &Plan, context: &ReadContext<'_>) -> Self {
        let of_calls = (plan.is_of_calls() || plan.is_of_sms()).then(|| PHONE.to_owned());
        let of_system = plan.channel.map(str::to_owned);
        let channel = context.rule.channel.clone().or(of_system).or(of_calls);
        let channel_ids: Vec<String> = channel.iter().cloned().collect();
        Self {
            columns: Columns::new(plan),
            index: Index::default(),
            batch: Batch::default(),
            channels: Memo::default(),
            channel_ids,
            ways: Memo::default(),
            outcomes: Memo::default(),
            kinds: Memo::default(),
            channel,
            own_ends: plan.own_ends.clone(),
            participants: HashSet::new(),
            legs: Legs::of(plan.call_id),
            counts: [0; 2],
        }
    }

    /// Takes one row as a message.
    pub fn take(&mut self, row: &Row, dates: &mut Dates, data: &mut SourceData, context: &ReadContext<'_>) {
        let header = self.columns.way_header.as_str();
        let parts = self.columns.parts_sides;
        let said = self
            .columns
            .direction
            .map(|column| self.ways.get(row.bytes(column), |word| said(header, word, parts)));
        let is_internal =
            self.columns.kind.is_some_and(|column| self.kinds.get(row.bytes(column), is_internal));
        let is_system = said.is_some_and(|said| said.way == Some(Way::System));
        if is_internal || is_system || self.columns.is_of_service(row) {
            data.ledger.system += 1;
            return;
        }
        let way = said.and_then(|said| said.way);
        let (counterpart, way) = match self.columns.counterpart(row, way, &self.own_ends, context) {
            Ok(found) => found,
            Err(reason) => return data.ledger.skip(reason, row.place),
        };
        let Some(stamp) = self.columns.stamp(row, dates) else {
            return data.ledger.skip(SkipReason::BadTimestamp, row.place);
        };
        if self.is_unanswered(row, said) {
            data.ledger.system += 1;
            return;
        }
        let traits = self.columns.traits(row, said, context);
        let side = self.columns.side(way);
        let (chat, author) = self.place(row, counterpart, side, data, context);
        let at = dates.moment(stamp);
        if self.legs.has(row, chat, at) {
            return data.ledger.skip(SkipReason::Duplicate, row.place);
        }
        let message = Waiting { chat, author, at, traits, place: row.place };
        if self.batch.add(message) {
            self.batch.release(&mut data.chats);
        }
        data.ledger.messages += 1;
        data.detail.span.add(stamp);
        data.detail.media += u64::from(traits.media);
        self.counts[0] += u64::from(side == Side::Client);
        self.counts[1] += u64::from(side == Side::Business);
    }

    /// Whether a row is a call without answer: its length says so, else the word for its outcome.
    fn is_unanswered(&mut self, row: &Row, said: Option<Said>) -> bool {
        if self.columns.durations.is_empty() && self.columns.outcome.is_none() {
            return false;
        }
        let word = self.columns.channel.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
        let is_call = match self.channel.as_deref() {
            _ if !word.is_empty() => channels::by_word(&String::from_utf8_lossy(word)) == Some(PHONE),
            channel => channel == Some(PHONE),
        };
        // Beside the length of the talk may stand that of the ringing.
        let length = self.columns.durations.iter().filter_map(|column| duration(&row.text(*column))).min();
        let outcome = self.columns.outcome.map(|column| row.bytes(column).trim_ascii());
        // «Длительность: нет ответа»: where no number stands, a word may say how it ended.
        let in_place_of_length =
            || self.columns.durations.iter().map(|column| row.bytes(*column).trim_ascii()).next();
        let answered = outcome
            .filter(|word| !word.is_empty())
            .or_else(|| in_place_of_length().filter(|word| length.is_none() && !word.is_empty()))
            .and_then(|word| self.outcomes.get(word, |word| is_answered(&String::from_utf8_lossy(word))));
        is_call
            && match length {
                Some(seconds) => seconds == 0,
                None => answered == Some(false) || said.is_some_and(|said| said.unanswered),
            }
    }

    /// Puts what is left into the source.
    pub fn finish(mut self, data: &mut SourceData) {
        std::mem::take(&mut self.batch).finish(&mut data.chats, |chat| {
            if self.columns.is_conversation {
                conversation::settle(chat);
            }
            chat.forget_order();
            chat.seal();
        });
        if self.columns.parts_sides {
            sides::settle(&mut data.chats);
            self.counts = sides::count(&data.chats);
        }
        if let [only] = self.channel_ids.as_slice() {
            data.channel = Some(only.clone());
        }
        if self.counts != [0; 2] {
            data.detail.inbound = Some(self.counts[0]);
            data.detail.outbound = Some(self.counts[1]);
        }
    }

    /// The chat of a message and the index of its author there; what is new is made.
    fn place(
        &mut self,
        row: &Row,
        counterpart: Counterpart<'_>,
        side: Side,
        data: &mut SourceData,
        context: &ReadContext<'_>,
    ) -> (u32, u32) {
        let channel = self.channel(row, counterpart);
        let next = data.chats.len() as u32;
        let slot = self.index.place(channel, counterpart.column, counterpart.cell, next);
        let of_side = match side {
            Side::Business => Some(0),
            Side::Client => Some(1),
            Side::Unknown | Side::Unstated => None,
        };
        // In the conversation of a file several people may be on one side.
        let of_side = of_side.filter(|_| !self.columns.is_conversation);
        if let Some(known) = of_side.and_then(|side: usize| slot.authors[side]) {
            return (slot.chat, u32::from(known));
        }
        let chat = slot.chat;
        if chat == next {
            let channel = self.channel_ids.get(channel).map_or("unknown", String::as_str);
            data.chats.push(self.columns.new_chat(row, counterpart, channel, context));
        }
        let Some(chat_data) = data.chats.get_mut(chat as usize) else { return (chat, 0) };
        let author = self.author(chat_data, side, row, context);
        // A side is settled once its author has a name, or where there are no names.
        let name = chat_data.authors.get(author as usize).map_or("", |author| &author.name);
        if let Some(side) = of_side.filter(|_| self.columns.author.is_none() || !name.is_empty()) {
            let slot = self.index.place(channel, counterpart.column, counterpart.cell, next);
            slot.authors[side] = u8::try_from(author).ok();
        }
        (chat, author)
    }

    /// Index of a row's channel in `channel_ids`: its own word, else the settings', else the counterpart's.
    fn channel(&mut self, row: &Row, counterpart: Counterpart<'_>) -> usize {
        let word = self.columns.channel.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
        let (ids, rule) = (&mut self.channel_ids, self.channel.as_deref());
        let of_client = match counterpart.role {
            Role::Messenger(channel) => channel,
            _ => "unknown",
        };
        let of_address = scheme(counterpart.cell).map(|(channel, _)| channel);
        let fallback = of_address.or(rule).unwrap_or(of_client);
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
        let cell = self.columns.author(row, side);
        let by_name = side == Side::Unknown || self.columns.is_conversation;
        let is_same = |author: &Author| {
            let is_side = author.side == side || (side == Side::Unknown && !cell.is_empty());
            is_side && (!by_name || author.name.as_bytes() == cell)
        };
        let known = chat.authors.iter().position(is_same);
        if known.is_none() && chat.authors.len() >= MOST_NAMES {
            return 0;
        }
        let known = known.unwrap_or_else(|| {
            let name = self.listed(cell);
            let is_own = side == Side::Unknown && context.params.own_handles.contains(&name.to_lowercase());
            let side = if is_own { Side::Business } else { side };
            let mut handles: Vec<RawHandle> = self.columns.sender(row, &chat.channel).into_iter().collect();
            if side == Side::Client && !self.columns.is_conversation {
                chat.partner.append(&mut handles);
            }
            // Nearly all chats are between two, and each would have room for four until the last row is read.
            if chat.authors.len() < 2 {
                chat.authors.reserve_exact(1);
            }
            chat.authors.push(Author { handles: handles.into(), ..Author::new(name, side) });
            chat.authors.len() - 1
        });
        if chat.authors[known].name.is_empty() && !cell.is_empty() {
            chat.authors[known].name = self.listed(cell);
        }
        known as u32
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

/// Whether a kind of entry is none that a client sees: a note between colleagues, a line of the system.
fn is_internal(word: &[u8]) -> bool {
    let word = String::from_utf8_lossy(word);
    sort(&word) == Some(Sort::Note) || way(&word) == Some(Way::System)
}

/// The channel of calls.
const PHONE: &str = "phone";

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
