//! Who wrote in each conversation by as-of, read off its cells once: which partners count, which chats there are and what comes too
//! late hang on it.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use smallvec::{SmallVec, smallvec};

use crate::identity::sides::{Conversation, Role, Settled};
use crate::model::source::Source;
use crate::model::time::Day;

/// Who wrote, in the order of the conversations.
pub struct Voices {
    /// Where the authors of each conversation end in `wrote`.
    ends: Vec<u32>,
    /// Of each author, whether they wrote by as-of.
    wrote: Vec<bool>,
    /// Of each conversation, whether its cells ascend by day and author, one for each.
    in_order: Vec<bool>,
    /// Conversations with messages after as-of.
    going_on: Vec<u32>,
}

/// What the cells of one conversation say.
struct Read {
    wrote: SmallVec<[bool; 2]>,
    in_order: bool,
    goes_on: bool,
}

impl Voices {
    /// Reads all conversations.
    pub fn of(sources: &[Source], settled: &Settled, as_of: Day) -> Self {
        let read: Vec<Read> =
            settled.conversations.par_iter().map(|one| Read::of(one, sources, as_of)).collect();
        let mut voices =
            Self { ends: Vec::new(), wrote: Vec::new(), in_order: Vec::new(), going_on: Vec::new() };
        for (read, number) in read.into_iter().zip(0..) {
            voices.wrote.extend(read.wrote);
            voices.ends.push(voices.wrote.len() as u32);
            voices.in_order.push(read.in_order);
            voices.going_on.extend(read.goes_on.then_some(number));
        }
        voices
    }

    /// Of each author of a conversation, whether they wrote by as-of.
    pub(super) fn wrote(&self, number: u32) -> &[bool] {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.wrote[start as usize..self.ends[number] as usize]
    }

    /// Whether the cells of a conversation ascend by day and author, one for each.
    pub(super) fn are_in_order(&self, number: u32) -> bool {
        self.in_order[number as usize]
    }

    /// Conversations with messages after as-of.
    pub(super) fn going_on(&self) -> &[u32] {
        &self.going_on
    }

    /// Which partners have a message that counts: their own, or in a private chat one of the business to them.
    pub fn partners_that_count(&self, settled: &Settled) -> Vec<bool> {
        let mut counts = vec![false; settled.partners.len()];
        for (conversation, number) in settled.conversations.iter().zip(0..) {
            for (role, _) in conversation.roles.iter().zip(self.wrote(number)).filter(|(_, wrote)| **wrote) {
                let partner = match role {
                    Role::Partner(partner) | Role::Unstated(partner) => Some(*partner),
                    Role::Business => conversation.partner,
                };
                if let Some(partner) = partner {
                    counts[partner as usize] = true;
                }
            }
        }
        counts
    }
}

impl Read {
    fn of(conversation: &Conversation, sources: &[Source], as_of: Day) -> Self {
        let chat = conversation.chat_of(sources);
        let mut read =
            Self { wrote: smallvec![false; conversation.roles.len()], in_order: true, goes_on: false };
        let mut before = None;
        chat.cells.iter().for_each(|cell| {
            let key = Some((cell.day, cell.author));
            read.in_order &= before < key;
            before = key;
            if cell.day > as_of {
                read.goes_on = true;
            } else if let Some(wrote) = read.wrote.get_mut(cell.author as usize) {
                *wrote = true;
            }
        });
        read
    }
}
