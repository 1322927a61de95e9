//! The days of one client's chats.

use super::chat_day::ChatDay;
use super::inputs::Inputs;
use crate::model::time::Day;

/// The days of one client's chats, read off once.
#[derive(Default)]
pub(super) struct ChatDays {
    days: Vec<ChatDay>,
    /// Where those of each chat end.
    ends: Vec<usize>,
}

impl ChatDays {
    /// Reads those from a day on in the place of another client's.
    pub(super) fn read(&mut self, inputs: &Inputs<'_>, chats: &[u32], from: Day) {
        self.days.clear();
        self.ends.clear();
        for chat in chats {
            // A chat that ended before need not be unpacked.
            if inputs.chats.digest(*chat).last >= Some(from) {
                let days = inputs.days_of(*chat).filter(|day| day.day >= from);
                days.for_each(|day| self.days.push(day));
            }
            self.ends.push(self.days.len());
        }
    }

    /// The days of each chat.
    pub(super) fn of_each(&self) -> impl Iterator<Item = &[ChatDay]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.days[start..*end])
    }
}
