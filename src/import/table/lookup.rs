//! Look-ups that a message table makes for every row, without allocating.

use std::collections::HashMap;

use crate::model::chat::{Chat, MessageTraits};
use crate::model::time::Moment;

/// Bytes of a short key: two for the channel, two for the column, one for the length, the rest for the cell.
const SHORT: usize = 32;

/// What is needed of a chat for each of its messages.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// Index of the chat.
    pub chat: u32,
    /// Index of the business and of the client among its authors, once they are settled.
    pub authors: [Option<u8>; 2],
}

/// Chats by channel, column and cell of the counterpart. Short cells, which nearly all are, stand in the table
/// itself: a look-up touches one line of memory.
#[derive(Default)]
pub struct Index {
    short: HashMap<[u8; SHORT], Slot, foldhash::fast::RandomState>,
    /// Places in `slots` of longer keys.
    long: HashMap<Vec<u8>, usize>,
    slots: Vec<Slot>,
    key: Vec<u8>,
}

impl Index {
    /// The slot of a counterpart; one of chat `next` where it is a new one.
    #[inline]
    pub fn place(&mut self, channel: usize, column: usize, cell: &[u8], next: u32) -> &mut Slot {
        let new = Slot { chat: next, authors: [None; 2] };
        let ([a, b], [c, d]) = ((channel as u16).to_le_bytes(), (column as u16).to_le_bytes());
        let mut key = [0; SHORT];
        key[..5].copy_from_slice(&[a, b, c, d, cell.len() as u8]);
        if let Some(room) = key[5..].get_mut(..cell.len()) {
            room.copy_from_slice(cell);
            return self.short.entry(key).or_insert(new);
        }
        self.key.clear();
        self.key.extend_from_slice(&key[..4]);
        self.key.extend_from_slice(cell);
        let known = self.long.get(&self.key).copied();
        let place = known.unwrap_or_else(|| {
            self.long.insert(self.key.clone(), self.slots.len());
            self.slots.push(new);
            self.slots.len() - 1
        });
        &mut self.slots[place]
    }
}

/// A message on its way into its chat.
#[derive(Debug, Clone, Copy)]
pub struct Waiting {
    /// Index of the chat.
    pub chat: u32,
    /// Index of the author in the chat.
    pub author: u32,
    /// When.
    pub at: Moment,
    /// Files and links.
    pub traits: MessageTraits,
    /// Line.
    pub place: u64,
}

/// Messages wait here until there are many, so that each chat is visited once for all of its messages: going from one
/// chat to another for every row costs more than reading the row.
#[derive(Default)]
pub struct Batch {
    waiting: Vec<Waiting>,
}

impl Batch {
    /// Messages that wait together.
    const SIZE: usize = 1 << 18;

    /// Number of cells of a chat from which they are merged now and then.
    const MANY_CELLS: usize = 1 << 10;

    /// Adds a message; `true` when it is time to let them go.
    pub fn add(&mut self, message: Waiting) -> bool {
        self.waiting.push(message);
        self.waiting.len() >= Self::SIZE
    }

    /// Counts all waiting messages in their chats. More may come for each of them, so that none is left with room of its own.
    pub fn release(&mut self, chats: &mut [Chat]) {
        let mut room = Vec::new();
        self.give(chats, |chat, own, waiting| {
            if own.is_empty() {
                return;
            }
            chat.cells.lend(std::mem::take(&mut room));
            count(chat, own, waiting);
            room = chat.cells.give_back();
            // A source in no order makes more cells than there are days.
            if chat.cells.is_swollen(Self::MANY_CELLS) {
                chat.merge_cells();
            }
        });
    }

    /// Counts the last waiting messages, and closes each chat: no more of them come.
    pub fn finish(mut self, chats: &mut [Chat], mut close: impl FnMut(&mut Chat)) {
        self.give(chats, |chat, own, waiting| {
            chat.cells.reserve(own.len());
            count(chat, own, waiting);
            close(chat);
        });
    }

    /// Gives each chat the numbers of its messages among those that wait, in the order in which they came.
    fn give(&mut self, chats: &mut [Chat], mut take: impl FnMut(&mut Chat, &[u32], &[Waiting])) {
        let (order, ends) = self.by_chat(chats.len());
        let mut start = 0;
        for (chat, end) in chats.iter_mut().zip(ends) {
            take(chat, &order[start as usize..end as usize], &self.waiting);
            start = end;
        }
        self.waiting.clear();
    }

    /// Numbers of the waiting messages, those of the first chat first (a counting sort), and where each chat's end.
    fn by_chat(&self, chats: usize) -> (Vec<u32>, Vec<u32>) {
        let mut starts = vec![0_u32; chats + 1];
        for message in &self.waiting {
            starts[message.chat as usize + 1] += 1;
        }
        for chat in 1..starts.len() {
            starts[chat] += starts[chat - 1];
        }
        let mut order = vec![0; self.waiting.len()];
        for (number, message) in self.waiting.iter().enumerate() {
            let start = &mut starts[message.chat as usize];
            order[*start as usize] = number as u32;
            *start += 1;
        }
        // Each place has moved to the end of its chat.
        starts.truncate(chats);
        (order, starts)
    }
}

/// Counts messages in their chat.
fn count(chat: &mut Chat, own: &[u32], waiting: &[Waiting]) {
    chat.turns.reserve(own.len());
    for message in own.iter().filter_map(|number| waiting.get(*number as usize)) {
        chat.add(message.author, message.at, message.traits, message.place);
    }
}

/// Remembers what the few distinct words of a column mean.
pub struct Memo<T> {
    known: Vec<(Box<[u8]>, T)>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { known: Vec::new() }
    }
}

impl<T: Copy> Memo<T> {
    /// Most words that are remembered; a column with more of them is no column of words.
    const MOST: usize = 64;

    /// The meaning of a word, found out by `meaning` the first time.
    pub fn get(&mut self, word: &[u8], meaning: impl FnOnce(&[u8]) -> T) -> T {
        if let Some((_, known)) = self.known.iter().find(|(other, _)| **other == *word) {
            return *known;
        }
        let meaning = meaning(word);
        if self.known.len() < Self::MOST {
            self.known.push((word.into(), meaning));
        }
        meaning
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_counterparts_share_a_place() {
        let mut index = Index::default();
        let long = "x".repeat(300);
        let keys = [
            (0, 1, "+79000000001"),
            (1, 1, "+79000000001"),
            (0, 2, "+79000000001"),
            (0, 1, &long),
            (0, 1, ""),
        ];
        for (next, (channel, column, cell)) in keys.into_iter().enumerate() {
            assert_eq!(index.place(channel, column, cell.as_bytes(), next as u32).chat, next as u32);
        }
        for (place, (channel, column, cell)) in keys.into_iter().enumerate() {
            assert_eq!(index.place(channel, column, cell.as_bytes(), 99).chat, place as u32);
        }
        // 256 + 5 bytes have the length byte of 5.
        assert_eq!(index.place(0, 1, "x".repeat(261).as_bytes(), 7).chat, 7);
        assert_eq!(index.place(0, 1, b"xxxxx", 8).chat, 8);
    }
}
