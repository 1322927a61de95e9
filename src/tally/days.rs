//! Chats of all sources combined into messages per client, channel and day.
//!
//! The same chat exported twice must not count twice: per chat, day and direction the counts of different sources are
//! combined by maximum; within one source they add up; chats of one client add up.

use std::collections::HashMap;

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
    /// Second and order of the last one; comparable within a day.
    pub last: (u32, u32),
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
    /// Where the days of each chat end.
    ends: Vec<u32>,
}

impl Chats {
    /// The days of a chat, sorted by (day, way).
    pub fn days_of(&self, chat: u32) -> &[ChatDay] {
        let chat = chat as usize;
        let start = chat.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.days[start as usize..self.ends[chat] as usize]
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
    let cells_of = |conversation: &Conversation| {
        &sources[conversation.source as usize].data.chats[conversation.chat as usize].cells
    };
    // Every cell that counts: the chat it belongs to, the number of its conversation and its own.
    let cells = || {
        settled.conversations.iter().zip(&targets).zip(0..).flat_map(|((conversation, targets), number)| {
            let cells = cells_of(conversation).iter().zip(0_u32..).filter(|(cell, _)| cell.day <= as_of);
            cells.filter_map(move |(cell, index)| {
                let (chat, _) = targets.get(cell.author as usize).copied().flatten()?;
                Some((chat, (number, index)))
            })
        })
    };
    let by_chat: Grouped<(u32, u32)> = Grouped::new(chats.keys.len(), cells());
    chats.days.reserve_exact(by_chat.len());
    let mut strands = Vec::new();
    for chat in 0..chats.keys.len() as u32 {
        strands.clear();
        strands.extend(by_chat.of(chat).iter().filter_map(|(number, index)| {
            let conversation = &settled.conversations[*number as usize];
            let cell = &cells_of(conversation)[*index as usize];
            let (_, way) = targets[*number as usize][cell.author as usize]?;
            Some(strand(conversation.source, way, cell))
        }));
        add_chat(&mut strands, &mut chats.days);
        chats.ends.push(chats.days.len() as u32);
    }
    chats
}

fn strand(source: u32, way: Way, cell: &Cell) -> Strand {
    let last = (cell.last, cell.sequence);
    Strand { source, day: ChatDay { day: cell.day, way, messages: cell.messages, media: cell.media, last } }
}

/// Adds the days of one chat: sums within a source, the most among sources.
fn add_chat(strands: &mut [Strand], days: &mut Vec<ChatDay>) {
    strands.sort_unstable_by_key(|strand| (strand.day.day, strand.day.way, strand.source));
    for same in strands.chunk_by(|a, b| (a.day.day, a.day.way) == (b.day.day, b.day.way)) {
        let mut most: Option<ChatDay> = None;
        for own in same.chunk_by(|a, b| a.source == b.source) {
            let mut sum = own[0].day;
            for more in &own[1..] {
                sum.messages += more.day.messages;
                sum.media += more.day.media;
                sum.last = sum.last.max(more.day.last);
            }
            most = Some(most.map_or(sum, |most| ChatDay {
                messages: most.messages.max(sum.messages),
                media: most.media.max(sum.media),
                last: most.last.max(sum.last),
                ..most
            }));
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
