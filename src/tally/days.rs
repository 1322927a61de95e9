//! Chats of all sources combined into messages per client, channel and day.
//!
//! The same chat exported twice must not count twice: per chat, day and direction the counts of different sources are
//! combined by maximum; within one source they add up; chats of one client add up.

use std::collections::HashMap;

use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::sides::{Conversation, Role, Settled};
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
    /// Number of the chat in `Chats`.
    pub chat: u32,
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
    /// Their days, sorted by (chat, day, way).
    pub days: Vec<ChatDay>,
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
    let mut strands = Vec::new();
    for conversation in &settled.conversations {
        numbers.add(conversation, sources, links, as_of, &mut chats, &mut strands);
    }
    strands.sort_unstable_by_key(|strand| {
        (strand.day.chat, strand.day.day, strand.day.way, strand.source, strand.day.last)
    });
    let mut sums: Vec<Strand> = Vec::with_capacity(strands.len());
    for strand in strands {
        match sums.last_mut() {
            Some(sum) if same(&sum.day, &strand.day) && sum.source == strand.source => {
                sum.day.messages += strand.day.messages;
                sum.day.media += strand.day.media;
                sum.day.last = sum.day.last.max(strand.day.last);
            }
            _ => sums.push(strand),
        }
    }
    for strand in sums {
        match chats.days.last_mut() {
            Some(most) if same(most, &strand.day) => {
                most.messages = most.messages.max(strand.day.messages);
                most.media = most.media.max(strand.day.media);
                most.last = most.last.max(strand.day.last);
            }
            _ => chats.days.push(strand.day),
        }
    }
    chats
}

fn same(a: &ChatDay, b: &ChatDay) -> bool {
    (a.chat, a.day, a.way) == (b.chat, b.day, b.way)
}

/// Numbers given so far.
#[derive(Default)]
struct Numbers {
    channels: HashMap<String, u16>,
    staff: HashMap<String, u32>,
    groups: HashMap<String, u32>,
    chats: HashMap<ChatKey, u32>,
}

impl Numbers {
    fn add(
        &mut self,
        conversation: &Conversation,
        sources: &[Source],
        links: &Links,
        as_of: Day,
        chats: &mut Chats,
        strands: &mut Vec<Strand>,
    ) {
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
        // Each author's chat and direction; staff in a group write to no client, and whoever wrote nothing has no chat.
        let targets: Vec<Option<(u32, Way)>> = conversation
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
            .collect();
        for cell in chat.cells.iter().filter(|cell| cell.day <= as_of) {
            if let Some((chat, way)) = targets.get(cell.author as usize).copied().flatten() {
                let last = (cell.last, cell.sequence);
                let day =
                    ChatDay { chat, day: cell.day, way, messages: cell.messages, media: cell.media, last };
                strands.push(Strand { source: conversation.source, day });
            }
        }
    }
}
