//! Messages of one chat on one day.

use crate::model::cells::Cell;
use crate::model::time::Day;

/// Which way messages went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Way {
    /// From the client.
    In,
    /// From the business.
    Out,
    /// Not stated.
    #[default]
    Unstated,
}

/// Messages of one chat, day and direction, all sources combined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ChatDay {
    /// The day.
    pub(super) day: Day,
    /// The direction.
    pub(super) way: Way,
    /// Messages.
    pub(super) messages: u32,
    /// Messages with media.
    pub(super) media: u32,
    /// Messages that hold a link of each kind (`LinkKind as usize`).
    pub(super) links: [u16; 3],
    /// Channels on which links in them open a chat: bits, as in `LinkMarks::opens`.
    pub(super) opens: u16,
    /// Second of the first one.
    pub(super) first: u32,
    /// Second and order of the last one; comparable within a day.
    pub(super) last: (u32, u32),
}

impl ChatDay {
    /// What a cell says of its day.
    pub(super) fn of(cell: &Cell, way: Way) -> Self {
        let Cell { day, messages, media, links, opens, first, .. } = *cell;
        Self { day, way, messages, media, links, opens, first, last: (cell.last, cell.sequence) }
    }

    /// Adds another part of the same source.
    pub(super) fn add(&mut self, more: &Self) {
        self.messages += more.messages;
        self.media += more.media;
        for (mine, theirs) in self.links.iter_mut().zip(more.links) {
            *mine = mine.saturating_add(theirs);
        }
        self.opens |= more.opens;
        self.first = self.first.min(more.first);
        self.last = self.last.max(more.last);
    }

    /// The larger count of each kind: another source shows the same messages.
    pub(super) fn or(mut self, other: &Self) -> Self {
        self.messages = self.messages.max(other.messages);
        self.media = self.media.max(other.media);
        for (mine, theirs) in self.links.iter_mut().zip(other.links) {
            *mine = (*mine).max(theirs);
        }
        self.opens |= other.opens;
        self.first = self.first.min(other.first);
        self.last = self.last.max(other.last);
        self
    }
}

/// What every setting asks of a chat, read off its days once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Digest {
    /// The last day with a message.
    pub(super) last: Option<Day>,
    /// The last day with a message from the client.
    pub(super) last_in: Option<Day>,
    /// Channels on which links from the business open a chat: bits, as in `LinkMarks::opens`.
    pub(super) opens: u16,
    /// Some message has a direction.
    pub(super) has_side: bool,
}

impl Digest {
    pub(super) fn of(days: impl Iterator<Item = ChatDay>) -> Self {
        days.fold(Self::default(), |mut digest, day| {
            digest.last = digest.last.max(Some(day.day));
            match day.way {
                Way::In => digest.last_in = digest.last_in.max(Some(day.day)),
                Way::Out => digest.opens |= day.opens,
                Way::Unstated => {}
            }
            digest.has_side |= day.way != Way::Unstated;
            digest
        })
    }
}
