//! Chats of all sources combined into messages per client, channel and day.
//!
//! The same chat exported twice must not count twice: per chat, day and direction the counts of different sources are
//! combined by maximum; within one source they add up; chats of one client add up.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::RandomState;
use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use smallvec::SmallVec;

use super::chat_day::{ChatDay, Digest, Way};
use super::grouped::Grouped;
use super::voices::Voices;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::sides::{Conversation, Role, Settled};
use crate::model::cells::{Cell, Cells};
use crate::model::name::lower;
use crate::model::packed::Iter;
use crate::model::source::Source;
use crate::model::time::Day;

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
    /// What lies after it is not looked at.
    as_of: Day,
    /// Days of chats that had to be combined, those of one chat side by side.
    days: Vec<ChatDay>,
    /// Where the days of each chat stand.
    places: Vec<Place>,
    /// What every setting asks of each chat.
    digests: Vec<Digest>,
    /// The private conversations that show each chat, by their numbers in `Settled::conversations`.
    shown_in: Grouped,
}

/// Where the days of a chat stand.
#[derive(Debug, Clone, Default)]
enum Place {
    /// It has none.
    #[default]
    Nowhere,
    /// In the cells of the one conversation that shows it, by its number.
    Own(u32),
    /// In `Chats::days`.
    Combined(Range<u32>),
}

impl Chats {
    /// The days of a chat in their order. Nearly every chat is shown once, and its days are read off its cells each time: kept
    /// beside them, they would take more room than all else that is known of it.
    #[inline]
    pub(super) fn days_of<'a>(&'a self, chat: u32, sources: &'a [Source], settled: &'a Settled) -> Days<'a> {
        match &self.places[chat as usize] {
            Place::Nowhere => Days::Combined([].iter()),
            Place::Combined(range) => {
                Days::Combined(self.days[range.start as usize..range.end as usize].iter())
            }
            Place::Own(number) => {
                let conversation = &settled.conversations[*number as usize];
                let cells = cells_of(conversation, sources).iter();
                Days::Own { cells, conversation, as_of: self.as_of }
            }
        }
    }

    /// What every setting asks of a chat.
    pub(super) fn digest(&self, chat: u32) -> Digest {
        self.digests[chat as usize]
    }

    /// Whether a chat has any message.
    pub fn has_days(&self, chat: u32) -> bool {
        !matches!(self.places[chat as usize], Place::Nowhere)
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
            self.places[chat as usize] = Place::Combined(start..self.days.len() as u32);
        }
    }

    /// Whether there is no message at all.
    pub fn is_empty(&self) -> bool {
        self.places.iter().all(|place| matches!(place, Place::Nowhere))
    }
}

/// The days of one chat.
#[derive(Clone)]
pub(super) enum Days<'a> {
    /// Read off the cells of its one conversation.
    Own { cells: Iter<'a, Cell>, conversation: &'a Conversation, as_of: Day },
    /// As they were combined.
    Combined(std::slice::Iter<'a, ChatDay>),
}

impl Iterator for Days<'_> {
    type Item = ChatDay;

    #[inline]
    fn next(&mut self) -> Option<ChatDay> {
        match self {
            Self::Own { cells, conversation, as_of } => {
                let mut own = cells.filter(|cell| cell.day <= *as_of);
                own.find_map(|cell| Some(ChatDay::of(&cell, way_of(conversation, cell.author)?)))
            }
            Self::Combined(days) => days.next().copied(),
        }
    }

    /// All that are left in one go, as cells are taken off quickest.
    #[inline]
    fn fold<A, F: FnMut(A, ChatDay) -> A>(self, first: A, mut add: F) -> A {
        match self {
            Self::Own { cells, conversation, as_of } => {
                cells.filter(|cell| cell.day <= as_of).fold(first, |all, cell| {
                    match way_of(conversation, cell.author) {
                        Some(way) => add(all, ChatDay::of(&cell, way)),
                        None => all,
                    }
                })
            }
            Self::Combined(days) => days.copied().fold(first, add),
        }
    }
}

/// Which way an author of a conversation writes; `None` for one who writes to no client.
#[inline]
pub(super) fn way_of(conversation: &Conversation, author: u32) -> Option<Way> {
    match conversation.roles.get(author as usize)? {
        Role::Partner(_) => Some(Way::In),
        Role::Unstated(_) => Some(Way::Unstated),
        Role::Business => conversation.partner.map(|_| Way::Out),
    }
}

fn cells_of<'a>(conversation: &Conversation, sources: &'a [Source]) -> &'a Cells {
    &conversation.chat_of(sources).cells
}

/// One cell of one source on the way to being combined.
#[derive(Clone, Copy, Default)]
struct Strand {
    source: u32,
    day: ChatDay,
}

/// Combines all conversations; what lies after `as_of` is not looked at. `voices` are those by then.
pub fn combine(sources: &[Source], settled: &Settled, voices: &Voices, links: &Links, as_of: Day) -> Chats {
    let mut chats = Chats { as_of, ..Chats::default() };
    let mut numbers = Numbers::default();
    numbers.chats.reserve(settled.conversations.len());
    let mut targets = Vec::with_capacity(settled.conversations.len());
    for (conversation, number) in settled.conversations.iter().zip(0..) {
        targets.push(numbers.targets(conversation, voices.wrote(number), sources, links, &mut chats));
    }
    let conversations = Conversations { sources, settled, voices, targets: &targets, as_of };
    let is_alone = conversations.alone(chats.keys.len());
    chats.places = vec![Place::Nowhere; chats.keys.len()];
    chats.shown_in = Grouped::new(chats.keys.len(), conversations.private());
    for number in (0..targets.len() as u32).filter(|number| is_alone[*number as usize]) {
        if let Some((chat, _)) = targets[number as usize].iter().flatten().next() {
            chats.places[*chat as usize] = Place::Own(number);
        }
    }
    let shared: Grouped<Strand> = Grouped::new(chats.keys.len(), conversations.strands(&is_alone));
    let mut strands = Vec::new();
    for chat in 0..chats.keys.len() as u32 {
        strands.clear();
        strands.extend_from_slice(shared.of(chat));
        chats.add(chat, &mut strands);
    }
    let digest = |chat| Digest::of(chats.days_of(chat, sources, settled));
    chats.digests = (0..chats.keys.len() as u32).into_par_iter().map(digest).collect();
    chats
}

/// Each author's chat and direction.
type Targets = SmallVec<[Option<(u32, Way)>; 2]>;

/// All conversations with the chats that their authors write in.
#[derive(Clone, Copy)]
struct Conversations<'a> {
    sources: &'a [Source],
    settled: &'a Settled,
    voices: &'a Voices,
    /// By conversation and author.
    targets: &'a [Targets],
    as_of: Day,
}

impl<'a> Conversations<'a> {
    fn cells_of(self, number: u32) -> &'a Cells {
        cells_of(&self.settled.conversations[number as usize], self.sources)
    }

    /// Of each conversation, whether its cells are the days of one chat that no other conversation shows: nearly all are.
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
        let is_alone =
            |number: u32| own(&self.targets[number as usize]).all(|chat| shown[chat as usize] == 1);
        let all = (0..self.targets.len() as u32).into_par_iter();
        all.map(|number| is_alone(number) && self.has_a_cell_a_day(number)).collect()
    }

    /// Whether each day and way has one cell: one author writes each way, and the cells are in order.
    fn has_a_cell_a_day(self, number: u32) -> bool {
        let mut ways: SmallVec<[Way; 2]> =
            self.targets[number as usize].iter().flatten().map(|(_, way)| *way).collect();
        ways.sort_unstable();
        ways.is_sorted_by(|one, next| one < next) && self.voices.are_in_order(number)
    }

    /// Every cell that counts of conversations that are not alone, with its chat.
    fn strands(self, is_alone: &[bool]) -> impl Iterator<Item = (u32, Strand)> + Clone {
        let shared = (0..self.targets.len() as u32).filter(|number| !is_alone[*number as usize]);
        shared.flat_map(move |number| {
            self.cells_of(number).iter().filter_map(move |cell| self.strand(number, &cell))
        })
    }

    /// Every private conversation, with its one chat.
    fn private(self) -> impl Iterator<Item = (u32, u32)> + Clone {
        let all = self.settled.conversations.iter().zip(self.targets).zip(0..);
        all.filter(|((conversation, _), _)| !conversation.is_group)
            .filter_map(|((_, targets), number)| Some((targets.iter().flatten().next()?.0, number)))
    }

    /// A cell that counts, on its way into its chat.
    fn strand(self, number: u32, cell: &Cell) -> Option<(u32, Strand)> {
        let (chat, way) = self.targets[number as usize].get(cell.author as usize).copied().flatten()?;
        let source = self.settled.conversations[number as usize].source;
        (cell.day <= self.as_of).then(|| (chat, Strand { source, day: ChatDay::of(cell, way) }))
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
    channels: HashMap<String, u16, RandomState>,
    staff: HashMap<String, u32>,
    /// The account of the last conversation.
    last_staff: Option<(Arc<str>, u32)>,
    groups: HashMap<String, u32>,
    chats: HashMap<ChatKey, u32, RandomState>,
}

impl Numbers {
    /// The number of an account. Chats of one account stand together.
    fn staff(&mut self, name: &Arc<str>, chats: &mut Chats) -> u32 {
        if let Some((_, number)) = self.last_staff.as_ref().filter(|(last, _)| Arc::ptr_eq(last, name)) {
            return *number;
        }
        let next = chats.staff.len() as u32;
        let number = *self.staff.entry(lower(name)).or_insert_with(|| {
            chats.staff.push(name.to_string());
            next
        });
        self.last_staff = Some((Arc::clone(name), number));
        number
    }

    /// Each author's chat and direction; staff in a group write to no client, and whoever wrote nothing has no chat.
    fn targets(
        &mut self,
        conversation: &Conversation,
        wrote: &[bool],
        sources: &[Source],
        links: &Links,
        chats: &mut Chats,
    ) -> Targets {
        let chat = conversation.chat_of(sources);
        let channel = if let Some(known) = self.channels.get(&chat.channel) {
            *known
        } else {
            let next = chats.channels.len() as u16;
            chats.channels.push(chat.channel.clone());
            self.channels.insert(chat.channel.clone(), next);
            next
        };
        let staff = self.staff(&conversation.staff, chats);
        let group = if conversation.is_group {
            let next = self.groups.len() as u32 + 1;
            *self.groups.entry(format!("{:?}\u{1f}{}", chat.partner, chat.title)).or_insert(next)
        } else {
            0
        };
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
                let partner = *links.partners.get(partner).first()?;
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
