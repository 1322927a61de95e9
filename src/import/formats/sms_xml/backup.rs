//! From the tags of a backup to conversations.

use std::collections::HashMap;

use super::tags::Tag;
use crate::import::ReadContext;
use crate::import::clock::Clock;
use crate::import::json::LAST_SECOND;
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, Stamp};

/// Text messages and calls are one channel.
pub(super) const CHANNEL: &str = "phone";

/// A number of seconds that lies in the year 5138 is one of milliseconds.
const MOST_SECONDS: i64 = 100_000_000_000;

/// Fewest digits of a person's number: shorter ones are services.
const FEWEST_DIGITS: usize = 7;

/// How many participants `inspect` is told of.
const MOST_PARTICIPANTS: usize = 1_000;

/// An MMS, the parts of which follow its tag.
struct Mms {
    tag: Tag,
    /// Numbers by their part in it: 137 wrote it, 151 got it.
    addresses: Vec<(i64, String)>,
    traits: MessageTraits,
}

/// A backup while it is read.
pub(super) struct Backup<'p> {
    context: &'p ReadContext<'p>,
    clock: Clock,
    data: SourceData,
    /// Places of chats by the digits of their numbers.
    chats: HashMap<String, usize>,
    open: Option<Mms>,
}

impl<'p> Backup<'p> {
    pub(super) fn new(context: &'p ReadContext<'p>) -> Self {
        let mut data = SourceData {
            kind: SourceKind::Messenger,
            channel: Some(CHANNEL.to_owned()),
            ..SourceData::default()
        };
        (data.detail.inbound, data.detail.outbound) = (Some(0), Some(0));
        Self { context, clock: Clock::new(context.params.zone), data, chats: HashMap::new(), open: None }
    }

    /// Takes in one tag.
    pub(super) fn take(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "sms" => self.sms(tag),
            "call" => self.call(tag),
            "mms" => {
                let copy = Tag { name: String::new(), attributes: tag.attributes.clone(), ..*tag };
                self.open = Some(Mms { tag: copy, addresses: Vec::new(), traits: MessageTraits::default() });
                if tag.is_whole {
                    self.mms();
                }
            }
            "/mms" => self.mms(),
            "part" => self.part(tag),
            "addr" => {
                if let (Some(mms), Some(kind), Some(address)) =
                    (&mut self.open, tag.number("type"), tag.get("address"))
                {
                    mms.addresses.push((kind, address));
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, tag: &Tag) {
        let Some(mms) = &mut self.open else { return };
        let kind = tag.get("ct").unwrap_or_default();
        mms.traits.media |= !matches!(kind.as_str(), "" | "text/plain" | "application/smil");
        if let Some(text) = tag.get("text") {
            self.context.params.links.spot(text.as_bytes(), &mut mms.traits.links);
        }
    }

    fn sms(&mut self, tag: &Tag) {
        let mut traits = MessageTraits::default();
        if let Some(body) = tag.get("body") {
            self.context.params.links.spot(body.as_bytes(), &mut traits.links);
        }
        let address = tag.get("address");
        self.message(tag, tag.number("type"), address, traits);
    }

    /// Counts an MMS whose parts have been read. Without an address it has those of whoever wrote or got it.
    fn mms(&mut self) {
        let Some(mms) = self.open.take() else { return };
        let kind = mms.tag.number("msg_box");
        let part = if kind == Some(2) { 151 } else { 137 };
        let of_part =
            || mms.addresses.iter().find(|(kind, _)| *kind == part).map(|(_, address)| address.clone());
        let address = mms.tag.get("address").or_else(of_part);
        self.message(&mms.tag, kind, address, mms.traits);
    }

    /// Counts a message of a box: 1 came in, 2 went out, others were never sent.
    fn message(&mut self, tag: &Tag, kind: Option<i64>, address: Option<String>, traits: MessageTraits) {
        let side = match kind {
            Some(1) => Side::Client,
            Some(2) => Side::Business,
            Some(_) => return self.withhold(tag, SkipReason::Drafts),
            None => return self.data.ledger.skip(SkipReason::Malformed, tag.line),
        };
        self.count(tag, side, address, traits);
    }

    /// Counts a call: one that lasted is a message of whoever called, another one a line of the service.
    fn call(&mut self, tag: &Tag) {
        let lasted = tag.number("duration").unwrap_or(0) > 0;
        let side = match tag.number("type") {
            Some(1) if lasted => Side::Client,
            Some(2) if lasted => Side::Business,
            _ => {
                self.data.ledger.system += 1;
                return;
            }
        };
        self.count(tag, side, tag.get("number"), MessageTraits::default());
    }

    /// Leaves out a message that the file does hold.
    fn withhold(&mut self, tag: &Tag, reason: SkipReason) {
        if let Some(wall) = seconds(tag) {
            self.data.detail.span.add(Stamp { wall, basis: Basis::Utc });
        }
        *self.data.detail.withheld.entry(reason).or_default() += 1;
        self.data.ledger.skip(reason, tag.line);
    }

    fn count(&mut self, tag: &Tag, side: Side, address: Option<String>, traits: MessageTraits) {
        let Some(address) = address else {
            return self.data.ledger.skip(SkipReason::NoCounterpart, tag.line);
        };
        let Some(seconds) = seconds(tag) else {
            return self.data.ledger.skip(SkipReason::BadTimestamp, tag.line);
        };
        self.data.detail.span.add(Stamp { wall: seconds, basis: Basis::Utc });
        if address.contains('~') && side == Side::Client {
            // Which of several people wrote is not said.
            self.data.detail.inbound = self.data.detail.inbound.map(|count| count + 1);
            return self.withhold(tag, SkipReason::NoCounterpart);
        }
        let digits: String = address.chars().filter(char::is_ascii_digit).collect();
        // Short codes and senders with a name are services that write by themselves.
        if digits.len() < FEWEST_DIGITS || address.chars().any(char::is_alphabetic) {
            self.data.ledger.system += 1;
            self.data.detail.marks += u64::from(tag.name != "call");
            let detail = &mut self.data.detail;
            let count = if side == Side::Client { &mut detail.inbound } else { &mut detail.outbound };
            *count = count.map(|count| count + 1);
            return;
        }
        let name = tag.get("contact_name").filter(|name| name != "(Unknown)").unwrap_or_default();
        let chat = self.chat(digits, &address, &name);
        let author = u32::from(side == Side::Client);
        let at = self.clock.moment(seconds);
        self.data.chats[chat].add(author, at, traits, tag.line);
        let detail = &mut self.data.detail;
        detail.media += u64::from(traits.media);
        let count = if side == Side::Client { &mut detail.inbound } else { &mut detail.outbound };
        *count = count.map(|count| count + 1);
        self.data.ledger.messages += 1;
    }

    /// The place of a number's chat, new or known.
    fn chat(&mut self, digits: String, address: &str, name: &str) -> usize {
        let next = self.data.chats.len();
        let place = *self.chats.entry(digits).or_insert(next);
        if place == next {
            let is_group = address.contains('~');
            let kind = if is_group { ChatKind::Group } else { ChatKind::Private };
            let mut chat = Chat::new(CHANNEL, kind, name);
            chat.staff_account.clone_from(&self.context.rule.staff_account);
            let handles = if is_group { Vec::new() } else { vec![RawHandle::Phone(address.to_owned())] };
            chat.partner.clone_from(&handles);
            let business = Author::new("", Side::Business);
            chat.authors =
                vec![business, Author { handles: handles.into(), ..Author::new(name, Side::Client) }];
            self.data.chats.push(chat);
        }
        place
    }

    /// What the backup says.
    pub(super) fn finish(mut self) -> SourceData {
        for chat in &mut self.data.chats {
            chat.seal();
            let shown = if chat.title.is_empty() {
                chat.partner.first().map_or("", RawHandle::text)
            } else {
                &chat.title
            };
            if self.data.detail.participants.len() < MOST_PARTICIPANTS && !shown.is_empty() {
                self.data.detail.participants.push(shown.to_owned());
            }
        }
        self.data
    }
}

/// When a message or a call was.
fn seconds(tag: &Tag) -> Option<i64> {
    let seconds = tag.number("date").map(|time| if time > MOST_SECONDS { time / 1_000 } else { time });
    seconds.filter(|seconds| (1..=LAST_SECOND).contains(seconds))
}
