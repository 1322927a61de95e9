//! Walks a log of any size and takes from it what a layout knows, however it is wrapped: one document, a list, a map, a
//! document in each line, or JSON in the texts of JSON.

use std::collections::HashMap;
use std::sync::Arc;

use super::frame::{FRAME, Frame};
use super::layout::{Entry, ItemKind, Layout, any};
use super::path::{Place, Step, children};
use super::person::Person;
use crate::import::DateOrder;
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::{Node, Reader, Scanner, TextLinks, open, text, unescape};
use crate::import::table::{date_words, dates};
use crate::import::talks::{Order, Said, Speaker, Talk, Talks};
use crate::import::window::Window;
use crate::model::chat::{ChatKind, MessageTraits, Side};
use crate::model::ledger::SkipReason;
use crate::model::sorted_map::SortedMap;
use crate::model::source::{SourceData, StatedPerson};
use crate::model::time::{Basis, Stamp};

/// Values up to this size are looked at as a whole, so that what stands behind an item tells of it as well.
const WHOLE: usize = 1 << 20;

/// Reads a log.
pub(in crate::import::formats) fn read(
    layout: &Layout,
    input: Window<'_>,
    context: &ReadContext<'_>,
) -> Result<SourceData, ImportError> {
    let mut reader = Reader::new(open(input)?);
    let mut log = Log {
        layout,
        talks: Talks::new(context, layout.channel.as_deref(), Order::Any),
        links: TextLinks::new(&context.params.links),
        channel: context.rule.channel.clone(),
        place: if layout.by_folder {
            context.path.rsplit_once('/').map_or("", |(folder, _)| folder)
        } else {
            context.path
        },
        documents: 0,
        is_known: false,
        header: None,
        unnamed: HashMap::new(),
    };
    while !reader.is_exhausted()? {
        log.documents += 1;
        let mut frames = log.header.clone().into_iter().collect();
        match log.value(&mut reader, b"", &mut frames) {
            // The last line of many that were whole: whoever copied the log did so while it was written.
            Err(ImportError { kind: ImportErrorKind::Truncated(_), line, .. }) if log.documents > 1 => {
                log.talks.skip(SkipReason::Malformed, line.unwrap_or_default());
                log.talks.data.detail.notices.push("truncated".to_owned());
                break;
            }
            read => _ = read?,
        }
    }
    if !log.is_known {
        return Err(ImportErrorKind::NothingFound("messages").into());
    }
    let unnamed: SortedMap<_, _> = std::mem::take(&mut log.unnamed).into_iter().collect();
    for (document, Unnamed { channel, client }) in unnamed {
        if let Some(client) = client {
            log.talks.unite(&channel, &document, &client);
        }
    }
    Ok(log.talks.finish())
}

/// A log while it is read.
struct Log<'l, 'p> {
    layout: &'l Layout,
    talks: Talks,
    links: TextLinks<'p>,
    /// The channel that the settings name.
    channel: Option<String>,
    /// The file, or the folder, that is one conversation where none is named.
    place: &'p str,
    documents: u64,
    /// Some object was one that the layout knows.
    is_known: bool,
    /// What stands around the documents that follow.
    header: Option<Frame>,
    /// Documents that name no conversation, with the client in each, where it is one.
    unnamed: HashMap<String, Unnamed>,
}

/// A document that is one conversation, as far as it tells: it names none.
struct Unnamed {
    channel: String,
    /// The only client in it; none where there are several.
    client: Option<String>,
}

impl Log<'_, '_> {
    /// Reads a value, the name of which is passed. Gives it back when it is a small one.
    fn value(
        &mut self,
        reader: &mut Reader<'_>,
        key: &[u8],
        frames: &mut Vec<Frame>,
    ) -> Result<Option<Vec<u8>>, ImportError> {
        let documents: Vec<Vec<u8>> = frames.iter().map(Frame::document).collect();
        let around: Vec<Node<'_>> = documents.iter().map(|document| object(document)).collect();
        let keys: Vec<&[u8]> = frames.iter().map(|frame| frame.key.as_slice()).collect();
        let whole = reader.step(|scanner| {
            scanner.peek()?;
            let start = scanner.at();
            let Some(node) = scanner.tree(WHOLE)? else { return Ok(None) };
            let place = scanner.line(start);
            let mut way: Vec<Step<'_>> =
                around.iter().zip(&keys).map(|(node, key)| Step { node, key }).collect();
            self.node(&node, key, &mut way, place);
            let bytes = scanner.passed(start);
            Ok(Some(if bytes.len() <= FRAME / 4 { bytes.to_vec() } else { b"null".to_vec() }))
        })?;
        if let Some(bytes) = whole {
            return Ok(Some(bytes));
        }
        if reader.step(|scanner| scanner.enter(b'['))? {
            while reader.element()? {
                self.value(reader, key, frames)?;
            }
        } else if reader.enter(b'{')? {
            frames.push(Frame::of(key));
            while let Some(key) = reader.key(<[u8]>::to_vec)? {
                let value = self.value(reader, &key, frames)?;
                if let (Some(value), Some(frame)) = (value, frames.last_mut()) {
                    frame.add(&key, &value);
                }
            }
            frames.pop();
        }
        Ok(None)
    }

    /// Looks for what the layout knows in a value.
    fn node<'n>(&mut self, node: &'n Node<'n>, key: &'n [u8], way: &mut Vec<Step<'n>>, place: u64) {
        match node {
            Node::Object(members) => {
                way.push(Step { node, key });
                let layout = self.layout;
                let mut is_known = false;
                for entry in &layout.entry {
                    if entry.knows(way) {
                        is_known = true;
                        self.items(entry, &entry.each.0, way, place);
                    }
                }
                self.is_known |= is_known;
                if !is_known {
                    for (key, value) in members {
                        self.node(value, key, way, place);
                    }
                }
                way.pop();
            }
            Node::List(items) => items.iter().for_each(|item| self.node(item, key, way, place)),
            // A log may keep what it got as a text.
            Node::Text(raw)
                if raw.len() > 16 && (raw.starts_with(b"{\\\"") || raw.starts_with(b"[{\\\"")) =>
            {
                let mut plain = Vec::with_capacity(raw.len() + 1);
                unescape(raw, &mut plain);
                plain.push(b' ');
                if let Ok(Some(inner)) = Scanner::new(&plain).tree(WHOLE) {
                    self.node(&inner, b"", &mut Vec::new(), place);
                }
            }
            Node::Text(_) | Node::Bare(_) | Node::Null => {}
        }
    }

    /// Goes down to the items of an object.
    fn items(&mut self, entry: &Entry, names: &[String], way: &mut Vec<Step<'_>>, place: u64) {
        let Some(Step { node, .. }) = way.last().copied() else { return };
        let Some((name, rest)) = names.split_first() else {
            return self.item(entry, way, place);
        };
        let values: Vec<(&[u8], &Node<'_>)> = match (node, name.as_str()) {
            (Node::Object(members), "*") => members.iter().map(|(key, value)| (*key, value)).collect(),
            _ => node.get(name.as_bytes()).map(|value| (name_of(node, name), value)).into_iter().collect(),
        };
        for (key, value) in values {
            let items: Vec<&Node<'_>> =
                if let Node::List(_) = value { children(value).collect() } else { vec![value] };
            for node in items.into_iter().filter(|node| matches!(node, Node::Object(_))) {
                way.push(Step { node, key });
                self.items(entry, rest, way, place);
                way.pop();
            }
        }
    }

    /// Takes one item.
    fn item(&mut self, entry: &Entry, place: Place<'_, '_>, line: u64) {
        if !entry.when.iter().all(|condition| condition.holds(place)) {
            return;
        }
        let stamp = entry.time.as_ref().and_then(|time| time.bytes(place)).and_then(stamp);
        if !entry.unique.is_empty() {
            let mut identity = Vec::new();
            entry.unique.iter().for_each(|ways| ways.identify(place, &mut identity));
            if self.talks.is_repeated(&identity) {
                return self.talks.skip(SkipReason::Duplicate, line);
            }
        }
        match entry.kind {
            ItemKind::Message => self.message(entry, place, stamp, line),
            ItemKind::Service => self.talks.service(stamp),
            ItemKind::Receipt => {
                *self.talks.data.detail.receipts.get_or_insert(0) += 1;
                self.talks.service(stamp);
            }
            ItemKind::Owner => {
                let person = Person::of(entry, self.layout, place, self.channel.as_deref());
                self.talks.data.owner.handles.extend(person.handles);
                self.talks.data.owner.names.extend(entry.name.as_ref().and_then(|ways| ways.text(place)));
            }
            ItemKind::Note => {
                let has_file = any(&entry.media, place);
                self.talks.data.detail.media += u64::from(has_file);
                self.talks.skip(SkipReason::Unsupported, line);
            }
            ItemKind::Contact => self.contact(entry, place),
            ItemKind::Header => {
                self.header = place.last().map(|step| Frame::around(step.node));
                self.talks.service(stamp);
            }
            ItemKind::Notice => {
                let notices = &mut self.talks.data.detail.notices;
                let notice = entry.notice.clone().unwrap_or_default();
                if !notices.contains(&notice) {
                    notices.push(notice);
                }
                self.talks.service(stamp);
            }
        }
    }

    /// Takes somebody whom the business has saved.
    fn contact(&mut self, entry: &Entry, place: Place<'_, '_>) {
        let person = Person::of(entry, self.layout, place, self.channel.as_deref());
        let name = entry.name.as_ref().and_then(|ways| ways.text(place)).unwrap_or_default();
        if !person.handles.is_empty() {
            self.talks.data.people.push(StatedPerson { name, handles: person.handles });
        }
    }

    /// Takes a message.
    fn message(&mut self, entry: &Entry, place: Place<'_, '_>, stamp: Option<Stamp>, line: u64) {
        let seconds =
            entry.seconds.as_ref().map(|ways| ways.text(place).and_then(|text| text.parse::<f64>().ok()));
        if any(&entry.service, place) || seconds.is_some_and(|seconds| seconds.unwrap_or(0.0) <= 0.0) {
            return self.talks.service(stamp);
        }
        let Some(side) = side(entry, place) else {
            return self.talks.skip(SkipReason::NotOurs, line);
        };
        let Some(stamp) = stamp else {
            return self.talks.skip(SkipReason::BadTimestamp, line);
        };
        let said = Said { stamp, traits: self.traits(entry, place), place: line };
        let value = |ways: &Option<super::path::Ways>| ways.as_ref().and_then(|ways| ways.text(place));
        let name = value(&entry.name).unwrap_or_default();
        let author = match (side, value(&entry.author)) {
            (_, Some(author)) => author,
            (Side::Client, None) => name.clone(),
            (_, None) => String::new(),
        };
        if any(&entry.mark, place) {
            return self.talks.mark(side, &author, said);
        }
        if any(&entry.deleted, place) {
            return self.talks.deleted(side, &author, said);
        }
        let person = Person::of(entry, self.layout, place, self.channel.as_deref());
        if person.is_broadcast || any(&entry.broadcast, place) {
            return self.talks.skip(SkipReason::BroadcastChannel, line);
        }
        if any(&entry.bot, place) {
            return self.talks.skip(SkipReason::Bot, line);
        }
        let is_group = person.is_group || any(&entry.group, place);
        let first = person.handles.first().map(|handle| handle.text().to_owned());
        // Where nobody's side is stated, ids are those of whoever wrote and not of the conversation.
        let is_of_client = !entry.sideless && (!is_group || entry.jid.is_some());
        let (named, first) = (value(&entry.chat), first.filter(|_| is_of_client));
        // A conversation that is not named is all that stands in one document.
        let document = || format!("{}\u{1f}{}", self.place, if entry.sideless { 0 } else { self.documents });
        if let (None, Some(client), true, false) = (&named, &first, entry.chat.is_some(), is_group) {
            let channel = person.channel.clone();
            let unnamed = || Unnamed { channel, client: Some(client.clone()) };
            let known = self.unnamed.entry(document()).or_insert_with(unnamed);
            known.client.take_if(|known| known != client);
        }
        let key = named.or(first).or_else(|| {
            let is_one = entry.chat.is_some() || is_group || entry.sideless;
            is_one.then(document)
        });
        let Some(key) = key else {
            return self.talks.skip(SkipReason::NoCounterpart, line);
        };
        let kind = if is_group { ChatKind::Group } else { ChatKind::Private };
        let of_folder = || Some(self.place.rsplit('/').next()?.to_owned()).filter(|_| self.layout.by_folder);
        let title = value(&entry.title)
            .or_else(of_folder)
            .or_else(|| Some(name.clone()).filter(|_| !is_group))
            .unwrap_or_default();
        let is_of_author = is_group || entry.sideless;
        let (partner, handles) = match side {
            _ if !is_of_author => (person.handles, Vec::new()),
            Side::Business => (Vec::new(), Vec::new()),
            _ => (Vec::new(), person.handles),
        };
        let account = value(&entry.account).map(Arc::from);
        let talk = Talk { channel: &person.channel, key: &key, kind, title: &title, partner, account };
        self.talks.add(talk, Speaker { side, name: &author, handles }, said);
    }

    /// Files and links of a message.
    fn traits(&mut self, entry: &Entry, place: Place<'_, '_>) -> MessageTraits {
        let mut traits = MessageTraits { media: any(&entry.media, place), ..MessageTraits::default() };
        if let Some(ways) = &entry.text {
            ways.each(place, |text| self.links.spot(text, &mut traits.links));
        }
        traits
    }
}

/// Whose side wrote an item; `None` when it is neither.
fn side(entry: &Entry, place: Place<'_, '_>) -> Option<Side> {
    if any(&entry.outbound, place) {
        return Some(Side::Business);
    }
    if entry.sideless {
        return Some(Side::Unknown);
    }
    (entry.inbound.is_empty() || any(&entry.inbound, place)).then_some(Side::Client)
}

/// The name of a member as it stands in the object.
fn name_of<'n>(node: &'n Node<'n>, name: &str) -> &'n [u8] {
    match node {
        Node::Object(members) => {
            members.iter().find(|(key, _)| *key == name.as_bytes()).map_or(b"", |(key, _)| *key)
        }
        _ => b"",
    }
}

/// An object that was put together here.
fn object(document: &[u8]) -> Node<'_> {
    Scanner::new(document).tree(usize::MAX >> 1).ok().flatten().unwrap_or(Node::Null)
}

/// The last second of the year 9999.
const LAST: f64 = 253_402_300_799.0;

/// A time: Unix seconds, milliseconds or microseconds, ISO 8601, or a date with words. Without a zone it is in UTC, as all
/// interfaces state theirs.
fn stamp(raw: &[u8]) -> Option<Stamp> {
    let text = text(raw);
    if let Ok(number) = text.parse::<f64>() {
        let seconds = match number {
            _ if number > 1e14 => number / 1e6,
            _ if number > 1e11 => number / 1e3,
            _ => number,
        };
        let is_time = number.is_finite() && (1.0..=LAST).contains(&seconds);
        return is_time.then(|| Stamp { wall: seconds.floor() as i64, basis: Basis::Utc });
    }
    let stamp =
        dates::parse(text.as_bytes(), DateOrder::Dmy).or_else(|| date_words::parse(text.as_bytes()))?;
    Some(if stamp.basis == Basis::Local { Stamp { basis: Basis::Utc, ..stamp } } else { stamp })
}
