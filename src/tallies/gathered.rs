//! Rows of chats in whatever order they come, held packed until all are there.

use std::iter::Peekable;
use std::vec::IntoIter;

use crate::model::packed::{Bytes, Log, Pack, folded, put, take, unfolded};

/// Chats whose rows are put in order at once: a few megabytes of rows.
const CHATS: usize = 1 << 13;

/// Rows of many chats. An engine hands them out in no order, and lists that grow side by side, one for each chat, would take several
/// times the room of what is in them.
pub(super) struct Gathered<T> {
    /// Those of the first so many chats, those of the next, and so on.
    parts: Vec<Log<OfChat<T>>>,
    /// Those of the chats that are asked for, in order.
    open: Peekable<IntoIter<OfChat<T>>>,
}

/// A row, and the number of its chat.
#[derive(Debug, Clone, Copy, Default)]
struct OfChat<T> {
    chat: u32,
    row: T,
}

impl<T: Pack> Pack for OfChat<T> {
    fn pack(&self, before: &Self, bytes: &mut Bytes) {
        put(bytes, folded(self.chat.wrapping_sub(before.chat) as i32).into());
        self.row.pack(&before.row, bytes);
    }

    fn unpack(bytes: &mut &[u8], before: &Self) -> Self {
        let chat = before.chat.wrapping_add(unfolded(take(bytes) as u32) as u32);
        Self { chat, row: T::unpack(bytes, &before.row) }
    }
}

impl<T> Default for Gathered<T> {
    fn default() -> Self {
        Self { parts: Vec::new(), open: Vec::new().into_iter().peekable() }
    }
}

impl<T: Pack> Gathered<T> {
    /// Adds a row of a chat.
    pub(super) fn add(&mut self, chat: usize, row: T) {
        let part = chat / CHATS;
        if self.parts.len() <= part {
            self.parts.resize_with(part + 1, Log::default);
        }
        self.parts[part].push(OfChat { chat: chat as u32, row });
    }

    /// Takes out the rows of a chat, in no order. Chats are asked for one after the other, from the first.
    pub(super) fn take(&mut self, chat: usize) -> Vec<T> {
        if chat.is_multiple_of(CHATS) {
            let part = self.parts.get_mut(chat / CHATS).map(std::mem::take).unwrap_or_default();
            let mut rows: Vec<OfChat<T>> = part.iter().collect();
            rows.sort_unstable_by_key(|row| row.chat);
            self.open = rows.into_iter().peekable();
        }
        std::iter::from_fn(|| self.open.next_if(|row| row.chat as usize == chat)).map(|row| row.row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::runs::Run;
    use crate::model::time::{Day, Moment};

    #[test]
    fn every_chat_gets_its_rows_back() {
        let run = |number: usize| Run::new(Moment { day: Day(number as i32), second: 5 }, None, 1);
        let mut rows = Gathered::default();
        let chats = CHATS + 10;
        for number in 0..3 * chats {
            // A step that has no divisor in common with the number of chats meets each of them.
            rows.add(number * 4_099 % chats, run(number));
        }
        for chat in 0..chats {
            let mut own = rows.take(chat);
            own.sort_unstable();
            let first = own[0].day.0 as usize % chats;
            assert_eq!(own, [first, first + chats, first + 2 * chats].map(run));
            assert_eq!(own[0].day.0 as usize * 4_099 % chats, chat);
        }
        assert_eq!(rows.take(chats), []);
    }
}
