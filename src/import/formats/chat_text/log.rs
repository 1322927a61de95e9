//! The one chat of a text, line by line.

use super::words::{is_me, is_media};
use crate::import::ReadContext;
use crate::import::talks::{Order, Said, Speaker, Talk, Talks};
use crate::model::chat::{ChatKind, LinkMarks, MessageTraits, RawHandle, Side};
use crate::model::source::SourceData;
use crate::model::time::Stamp;
use crate::reference::links::LinkSpotter;

/// A message whose lines are still coming.
struct Open {
    stamp: Stamp,
    author: String,
    side: Side,
    phone: Option<String>,
    media: bool,
    links: LinkMarks,
    place: u64,
}

/// A chat while its text is read.
pub(super) struct TextChat<'p> {
    pub(super) talks: Talks,
    channel: &'static str,
    links: &'p LinkSpotter,
    pub(super) title: String,
    pub(super) kind: ChatKind,
    pub(super) partner: Vec<RawHandle>,
    open: Option<Open>,
    /// The program calls the owner by a word of its own: then everybody else is a client.
    pub(super) knows_owner: bool,
    /// Messages of those who are clients if it does.
    of_others: u64,
}

impl<'p> TextChat<'p> {
    pub(super) fn new(channel: &'static str, context: &ReadContext<'p>) -> Self {
        Self {
            talks: Talks::new(context, Some(channel), Order::AsWritten),
            channel,
            links: &context.params.links,
            title: String::new(),
            kind: ChatKind::Unknown,
            partner: Vec::new(),
            open: None,
            knows_owner: false,
            of_others: 0,
        }
    }

    /// Begins a message with its first line.
    pub(super) fn message(&mut self, stamp: Stamp, author: &str, text: &str, place: u64) {
        let is_own = is_me(author);
        self.knows_owner |= is_own;
        self.of_others += u64::from(!is_own);
        let side = if is_own { Side::Business } else { Side::Unknown };
        self.message_of(stamp, author, side, None, text, place);
    }

    /// The same, where more is known of the author.
    pub(super) fn message_of(
        &mut self,
        stamp: Stamp,
        author: &str,
        side: Side,
        phone: Option<String>,
        text: &str,
        place: u64,
    ) {
        self.close();
        let mut links = LinkMarks::default();
        self.links.spot(text.as_bytes(), &mut links);
        let author = author.trim().to_owned();
        self.open = Some(Open { stamp, author, side, phone, media: is_media(text), links, place });
    }

    /// A further line of the message.
    pub(super) fn more(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            self.links.spot(text.as_bytes(), &mut open.links);
        }
    }

    /// A file belongs to the message.
    pub(super) fn file(&mut self) {
        self.open.iter_mut().for_each(|open| open.media = true);
    }

    /// A line of the service.
    pub(super) fn service(&mut self, stamp: Option<Stamp>) {
        self.close();
        self.talks.service(stamp);
    }

    /// A call that nobody took.
    pub(super) fn missed(&mut self, stamp: Stamp, author: &str) {
        self.service(Some(stamp));
        self.talks.name(author);
        self.talks.data.detail.missed_calls += 1;
    }

    /// Counts the message that is open.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let is_group = self.kind == ChatKind::Group;
        let mut partner = self.partner.clone();
        let mut handles = Vec::new();
        if let Some(phone) = open.phone {
            let handle = RawHandle::Phone(phone);
            match open.side {
                Side::Client if !is_group => partner.push(handle),
                _ => handles.push(handle),
            }
        }
        if is_group && handles.is_empty() && open.side != Side::Business {
            handles.push(RawHandle::Name(self.channel.to_owned(), open.author.clone()));
        }
        let talk = Talk {
            channel: self.channel,
            key: "",
            kind: self.kind,
            title: &self.title,
            partner: if is_group { Vec::new() } else { partner },
            account: None,
        };
        let traits = MessageTraits { media: open.media, links: open.links };
        let said = Said { stamp: open.stamp, traits, place: open.place };
        self.talks.add(talk, Speaker { side: open.side, name: &open.author, handles }, said);
    }

    /// The source.
    pub(super) fn finish(mut self) -> SourceData {
        self.close();
        if self.knows_owner && self.of_others > 0 {
            let authors = self.talks.data.chats.iter_mut().flat_map(|chat| &mut chat.authors);
            for author in authors.filter(|author| author.side == Side::Unknown) {
                author.side = Side::Client;
            }
            *self.talks.data.detail.inbound.get_or_insert(0) += self.of_others;
        }
        self.talks.finish()
    }
}
