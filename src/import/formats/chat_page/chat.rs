//! From the messages of a page to a chat.

use std::sync::Arc;

use super::page::{ChatPage, PageKind};
use super::place::{Place, is_short_code};
use super::rules::Rules;
use super::walk::{Entry, Listener};
use crate::import::formats::meta_json::message::{Class, Message};
use crate::import::table::{date_words, dates};
use crate::import::talks::{Order, Said, Speaker, Talk, Talks};
use crate::import::{DateOrder, ReadContext};
use crate::model::chat::{ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::model::time::Stamp;

/// Notice: the same export as JSON holds ids.
const JSON_HOLDS_MORE: &str = "json-holds-more";

/// The chat of a page while it is read.
pub(super) struct PageChat<'r> {
    page: &'r ChatPage,
    rules: &'r Rules,
    talks: Talks,
    place: Place,
    account: Option<Arc<str>>,
    /// Author of the last message, for those that are joined to it.
    last: (String, String),
    day: String,
    /// Names met so far, among which sentences are understood.
    people: Vec<String>,
    /// Wall seconds of the first and the last message.
    ends: Option<(i64, i64)>,
}

impl<'r> PageChat<'r> {
    pub(super) fn new(page: &'r ChatPage, rules: &'r Rules, context: &ReadContext<'_>) -> Self {
        let place = Place::of(page.kind, page.channel, context);
        let mut talks = Talks::new(context, Some(page.channel), Order::AsWritten);
        talks.data.export_root.clone_from(&place.root);
        if matches!(page.kind, PageKind::Telegram | PageKind::Meta) {
            talks.data.detail.notices.push(JSON_HOLDS_MORE.to_owned());
        }
        let account = context.rule.staff_account.clone();
        let (last, people) = ((String::new(), String::new()), Vec::new());
        Self { page, rules, talks, place, account, last, day: String::new(), people, ends: None }
    }

    /// The source.
    pub(super) fn finish(self) -> SourceData {
        let is_newest_first = self.ends.is_some_and(|(first, last)| last < first);
        let mut data = self.talks.finish();
        if is_newest_first {
            for chat in &mut data.chats {
                chat.turn_around();
                chat.seal();
            }
        }
        data
    }

    fn side(&self, entry: &Entry, author: &str) -> Side {
        if entry.is_outbound || self.rules.me.iter().any(|me| me == author) {
            return Side::Business;
        }
        let is_told = entry.is_inbound || !self.rules.me.is_empty() || !self.rules.outbound.is_nothing();
        if is_told { Side::Client } else { Side::Unknown }
    }

    /// What the author's link or number says.
    fn handles(&self, id: &str) -> Vec<RawHandle> {
        if let Some(number) = id.strip_prefix("tel:") {
            return Some(number)
                .filter(|number| !number.is_empty())
                .map(|number| RawHandle::Phone(number.to_owned()))
                .into_iter()
                .collect();
        }
        let last = id.rsplit('/').next().unwrap_or_default();
        if self.page.kind == PageKind::VkOpt && !last.is_empty() {
            return vec![RawHandle::Platform(self.page.channel.to_owned(), last.to_owned())];
        }
        Vec::new()
    }

    /// Counts a call; one that nobody took is a line of the service.
    fn call(&mut self, entry: &Entry, side: Side, author: &str, said: Said) {
        let is_taken = entry.seconds.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
        self.talks.data.detail.calls += u64::from(self.rules.calls_apart);
        if is_taken {
            self.talks.data.detail.calls_taken += u64::from(self.rules.calls_apart);
            self.message(entry, side, author, said);
        } else {
            self.talks.name(author);
            self.talks.service(Some(said.stamp));
        }
    }

    fn message(&mut self, entry: &Entry, side: Side, author: &str, said: Said) {
        let first = self.ends.map_or(said.stamp.wall, |(first, _)| first);
        self.ends = Some((first, said.stamp.wall));
        let handles = self.handles(&entry.author_id);
        let is_group = self.place.kind == ChatKind::Group;
        let is_of_partner = side == Side::Client && !is_group;
        let mut partner = if is_group { Vec::new() } else { self.place.partner.clone() };
        if is_of_partner {
            for handle in &handles {
                if !partner.contains(handle) {
                    partner.insert(0, handle.clone());
                }
            }
        }
        let handles = if is_of_partner { Vec::new() } else { handles };
        let handles = if is_group && handles.is_empty() && !author.is_empty() && side != Side::Business {
            vec![RawHandle::Name(self.page.channel.to_owned(), author.to_owned())]
        } else {
            handles
        };
        let (title, account) = (self.place.title.clone(), self.account.clone());
        let talk = Talk {
            channel: self.page.channel,
            key: "",
            kind: self.place.kind,
            title: &title,
            partner,
            account,
        };
        self.talks.add(talk, Speaker { side, name: author, handles }, said);
    }
}

impl Listener for PageChat<'_> {
    fn title(&mut self, title: &str) {
        self.place.entitle(self.page.kind, title);
        if self.people.is_empty() {
            self.people.push(title.to_owned());
        }
    }

    fn participant(&mut self, id: &str) {
        self.talks.data.detail.participants.retain(|known| known != id);
        self.people.push(id.to_owned());
        // Somebody beside the owner and one partner.
        if self.page.kind == PageKind::GoogleVoice
            && self.people.iter().filter(|id| id.starts_with("tel:")).count() > 1
        {
            self.place.kind = ChatKind::Group;
        }
    }

    fn entry(&mut self, mut entry: Entry) {
        if entry.is_notice {
            return self.talks.service(None);
        }
        if !entry.day.is_empty() {
            self.day.clone_from(&entry.day);
        }
        if entry.author.is_empty() && entry.is_joined {
            entry.author.clone_from(&self.last.0);
            entry.author_id.clone_from(&self.last.1);
        }
        // A box without anybody and any time is none of the conversation's.
        if entry.author.is_empty() && entry.time.is_empty() {
            return;
        }
        self.last = (entry.author.clone(), entry.author_id.clone());
        if entry.author.is_empty()
            && let Some(number) = entry.author_id.strip_prefix("tel:")
        {
            number.clone_into(&mut entry.author);
        }
        let author = entry.author.clone();
        if !author.is_empty() && self.people.len() < 200 && !self.people.contains(&author) {
            self.people.push(author.clone());
        }
        let time = if self.rules.day.is_empty() {
            entry.time.clone()
        } else {
            format!("{} {}", self.day, entry.time)
        };
        let Some(stamp) = stamp(&time) else {
            return self.talks.skip(SkipReason::BadTimestamp, entry.line);
        };
        let side = self.side(&entry, &author);
        let mut traits = MessageTraits { media: entry.files > 0, links: entry.links };
        if self.rules.meta_phrases {
            let content = Some(entry.text.as_bytes()).filter(|text| !text.is_empty());
            let message = Message { traits, content, ..Message::default() };
            match message.class(&self.people) {
                Class::Message { media } => traits.media = media,
                Class::Unsent => entry.is_deleted = true,
                Class::Service { of_group } => {
                    if of_group {
                        self.place.kind = ChatKind::Group;
                    }
                    return self.talks.service(Some(stamp));
                }
            }
        }
        let said = Said { stamp, traits, place: entry.line };
        // Voice mails are calls that left a message.
        if entry.is_call && (entry.files == 0 || self.page.kind == PageKind::Telegram) {
            let said = Said { traits: MessageTraits { media: false, ..traits }, ..said };
            return self.call(&entry, side, &author, said);
        }
        let is_empty = !entry.has_text && entry.files == 0;
        if entry.is_service && entry.files == 0 || is_empty && self.rules.empty_is_service {
            return self.talks.service(Some(stamp));
        }
        if entry.is_deleted {
            return self.talks.deleted(side, &author, said);
        }
        if self.page.kind == PageKind::IMessage && side == Side::Client && is_short_code(&self.place.title) {
            return self.talks.mark(side, &author, said);
        }
        if self.rules.counts_files {
            self.talks.data.detail.media += entry.files.saturating_sub(1);
        }
        self.message(&entry, side, &author, said);
    }
}

/// The time of a page: local where it states no zone. What stands in brackets behind it is no part of it.
fn stamp(text: &str) -> Option<Stamp> {
    let text = text.split('(').next().unwrap_or(text).trim();
    dates::parse(text.as_bytes(), DateOrder::Dmy).or_else(|| date_words::parse(text.as_bytes()))
}
