//! Chats of all sources combined into messages per client, channel and day.
//!
//! The same chat exported twice must not count twice: per chat, day and direction the counts of different sources are
//! combined by maximum; within one source they add up; chats of one client add up.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use super::grouped::Grouped;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::sides::{Conversation, Role, Settled};
use crate::model::chat::Cell;
use crate::model::source::Source;
use crate::model::time::Day;

/// Which way messages went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// From the client.
    In,
    /// From the business.
    Out,
    /// Not stated.
    Unstated,
}

/// Messages of one chat, day and direction, all sources combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChatDay {
    /// The day.
    pub day: Day,
    /// The direction.
    pub way: Way,
    /// Messages.
    pub messages: u32,
    /// Messages with media.
    pub media: u32,
    /// Messages that hold a link of each kind (`LinkKind as usize`).
    pub links: [u16; 3],
    /// Channels on which links in them open a chat: bits, as in `LinkMarks::opens`.
    pub opens: u16,
    /// Second of the first one.
    pub first: u32,
    /// Second and order of the last one; comparable within a day.
    pub last: (u32, u32),
}

impl ChatDay {
    /// Adds another part of the same source.
    fn add(&mut self, more: &Self) {
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
    fn or(mut self, other: &Self) -> Self {
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

/// A chat as identified over all sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChatKey {
    /// Number of the channel in `Chats::channels`.
    pub channel: u16,
    /// Number of the staff account in `Chats::staff`.
    pub staff: u32,
    /// The partner's first handle.
    pub partner: HandleId,
    /// 0 for a private chat; the number of the group's title otherwise.
    pub group: u32,
}

/// All chats.
#[derive(Debug, Default)]
pub struct Chats {
    /// Channel ids by first appearance.
    pub channels: Vec<String>,
    /// Staff accounts by first appearance, as first written; equal without case.
    pub staff: Vec<String>,
    /// The chats.
    pub keys: Vec<ChatKey>,
    /// Days of all chats, those of one chat side by side.
    days: Vec<ChatDay>,
    /// Where the days of each chat stand.
    ranges: Vec<Range<u32>>,
    /// The private conversations that show each chat, by their numbers in `Settled::conversations`.
    shown_in: Grouped,
}

impl Chats {
    /// The days of a chat, sorted by (day, way).
    pub fn days_of(&self, chat: u32) -> &[ChatDay] {
        let range = &self.ranges[chat as usize];
        &self.days[range.start as usize..range.end as usize]
    }

    /// The conversations that show a private chat, in the order of sources; none for a group.
    pub fn shown_in(&self, chat: u32) -> &[u32] {
        self.shown_in.of(chat)
    }

    /// Adds the days of a chat, all of its strands together.
    fn add(&mut self, chat: u32, strands: &mut [Strand]) {
        if !strands.is_empty() {
            let start = self.days.len() as u32;
            add_days(strands, &mut self.days);
            self.ranges[chat as usize] = start..self.days.len() as u32;
        }
    }

    /// Whether there is no message at all.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }
}

/// One cell of one source on the way to being combined.
struct Strand {
    source: u32,
    day: ChatDay,
}

/// Combines all conversations; what lies after `as_of` is not looked at.
pub fn combine(sources: &[Source], settled: &Settled, links: &Links, as_of: Day) -> Chats {
    let mut chats = Chats::default();
    let mut numbers = Numbers::default();
    let mut targets = Vec::with_capacity(settled.conversations.len());
    for conversation in &settled.conversations {
        targets.push(numbers.targets(conversation, sources, links, as_of, &mut chats));
    }
    let conversations = Conversations { sources, settled, targets: &targets, as_of };
    let is_alone = conversations.alone(chats.keys.len());
    let shared = conversations.cells(&is_alone);
    let shared: Grouped<(u32, u32)> = Grouped::new(chats.keys.len(), shared);
    chats.ranges = vec![0..0; chats.keys.len()];
    // No cell makes more than one day: to grow step by step would need the room twice.
    chats.days.reserve((0..targets.len() as u32).map(|number| conversations.cells_of(number).len()).sum());
    chats.shown_in = Grouped::new(chats.keys.len(), conversations.private());
    let mut strands = Vec::new();
    for number in (0..targets.len() as u32).filter(|number| is_alone[*number as usize]) {
        let Some((chat, _)) = targets[number as usize].iter().flatten().next() else { continue };
        strands.clear();
        let cells = 0..conversations.cells_of(number).len() as u32;
        strands.extend(cells.filter_map(|cell| conversations.strand(number, cell)));
        chats.add(*chat, &mut strands);
    }
    for chat in 0..chats.keys.len() as u32 {
        strands.clear();
        strands
            .extend(shared.of(chat).iter().filter_map(|(number, cell)| conversations.strand(*number, *cell)));
        chats.add(chat, &mut strands);
    }
    chats
}

/// All conversations with the chats that their authors write in.
#[derive(Clone, Copy)]
struct Conversations<'a> {
    sources: &'a [Source],
    settled: &'a Settled,
    /// By conversation and author.
    targets: &'a [Vec<Option<(u32, Way)>>],
    as_of: Day,
}

impl<'a> Conversations<'a> {
    fn cells_of(self, number: u32) -> &'a [Cell] {
        let conversation = &self.settled.conversations[number as usize];
        &self.sources[conversation.source as usize].data.chats[conversation.chat as usize].cells
    }

    /// Of each conversation, whether it is one chat that no other conversation shows: nearly all are.
    fn alone(self, chats: usize) -> Vec<bool> {
        let mut shown = vec![0_u32; chats];
        let own = |targets: &'a [Option<(u32, Way)>]| targets.iter().flatten().map(|(chat, _)| *chat);
        let is_one =
            |targets: &'a [Option<(u32, Way)>]| own(targets).all(|chat| own(targets).next() == Some(chat));
        for targets in self.targets {
            if is_one(targets) {
                own(targets).take(1).for_each(|chat| shown[chat as usize] += 1);
            } else {
                own(targets).for_each(|chat| shown[chat as usize] += 2);
            }
        }
        let is_alone = |targets: &'a Vec<_>| own(targets).all(|chat| shown[chat as usize] == 1);
        self.targets.iter().map(is_alone).collect()
    }

    /// Every cell of conversations that are not alone: its chat, the number of its conversation and its own.
    fn cells(self, is_alone: &[bool]) -> impl Iterator<Item = (u32, (u32, u32))> + Clone {
        let shared = (0..self.targets.len() as u32).filter(|number| !is_alone[*number as usize]);
        shared.flat_map(move |number| {
            let cells = self.cells_of(number).iter().zip(0..).filter(move |(cell, _)| cell.day <= self.as_of);
            cells.filter_map(move |(cell, index)| Some((self.target(number, cell)?.0, (number, index))))
        })
    }

    /// Every private conversation, with its one chat.
    fn private(self) -> impl Iterator<Item = (u32, u32)> + Clone {
        let all = self.settled.conversations.iter().zip(self.targets).zip(0..);
        all.filter(|((conversation, _), _)| !conversation.is_group)
            .filter_map(|((_, targets), number)| Some((targets.iter().flatten().next()?.0, number)))
    }

    fn target(self, number: u32, cell: &Cell) -> Option<(u32, Way)> {
        self.targets[number as usize].get(cell.author as usize).copied().flatten()
    }

    /// A cell that counts, on its way into its chat.
    fn strand(self, number: u32, cell: u32) -> Option<Strand> {
        let cell = &self.cells_of(number)[cell as usize];
        let (_, way) = self.target(number, cell).filter(|_| cell.day <= self.as_of)?;
        let last = (cell.last, cell.sequence);
        let (messages, media, links) = (cell.messages, cell.media, cell.links);
        let (opens, first) = (cell.opens, cell.first);
        let day = ChatDay { day: cell.day, way, messages, media, links, opens, first, last };
        Some(Strand { source: self.settled.conversations[number as usize].source, day })
    }
}

/// Adds the days of one chat: sums within a source, the most among sources.
fn add_days(strands: &mut [Strand], days: &mut Vec<ChatDay>) {
    strands.sort_unstable_by_key(|strand| (strand.day.day, strand.day.way, strand.source));
    for same in strands.chunk_by(|a, b| (a.day.day, a.day.way) == (b.day.day, b.day.way)) {
        let mut most: Option<ChatDay> = None;
        for own in same.chunk_by(|a, b| a.source == b.source) {
            let mut sum = own[0].day;
            own[1..].iter().for_each(|more| sum.add(&more.day));
            most = Some(most.map_or(sum, |most| most.or(&sum)));
        }
        days.extend(most);
    }
}

/// Numbers given so far.
#[derive(Default)]
struct Numbers {
    channels: HashMap<String, u16>,
    staff: HashMap<String, u32>,
    groups: HashMap<String, u32>,
    chats: HashMap<ChatKey, u32, RandomState>,
}

impl Numbers {
    /// Each author's chat and direction; staff in a group write to no client, and whoever wrote nothing has no chat.
    fn targets(
        &mut self,
        conversation: &Conversation,
        sources: &[Source],
        links: &Links,
        as_of: Day,
        chats: &mut Chats,
    ) -> Vec<Option<(u32, Way)>> {
        let chat = &sources[conversation.source as usize].data.chats[conversation.chat as usize];
        let next = chats.channels.len() as u16;
        let channel = *self.channels.entry(chat.channel.clone()).or_insert_with(|| {
            chats.channels.push(chat.channel.clone());
            next
        });
        let next = chats.staff.len() as u32;
        let staff = *self.staff.entry(conversation.staff.to_lowercase()).or_insert_with(|| {
            chats.staff.push(conversation.staff.clone());
            next
        });
        let group = if conversation.is_group {
            let next = self.groups.len() as u32 + 1;
            *self.groups.entry(format!("{:?}\u{1f}{}", chat.partner, chat.title)).or_insert(next)
        } else {
            0
        };
        let mut wrote = vec![false; conversation.roles.len()];
        for cell in chat.cells.iter().filter(|cell| cell.day <= as_of) {
            wrote[cell.author as usize] = true;
        }
        conversation
            .roles
            .iter()
            .zip(wrote)
            .map(|(role, wrote)| {
                if !wrote {
                    return None;
                }
                let (partner, way) = match role {
                    Role::Partner(partner) => (*partner, Way::In),
                    Role::Unstated(partner) => (*partner, Way::Unstated),
                    Role::Business => (conversation.partner?, Way::Out),
                };
                let partner = *links.partners[partner as usize].first()?;
                let key = ChatKey { channel, staff, partner, group };
                let next = chats.keys.len() as u32;
                let number = *self.chats.entry(key).or_insert_with(|| {
                    chats.keys.push(key);
                    next
                });
                Some((number, way))
            })
            .collect()
    }
}
