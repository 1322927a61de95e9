//! What belongs to one client, before anything is told of it.

use super::chat_day::ChatDay;
use super::inputs::Inputs;
use super::traffic::DayTraffic;
use crate::identity::handles::HandleId;
use crate::model::time::Day;

/// The days of one client's chats, read off once.
#[derive(Default)]
pub(super) struct ChatDays {
    days: Vec<ChatDay>,
    /// Where those of each chat end.
    ends: Vec<usize>,
}

impl ChatDays {
    /// Reads them in the place of another client's.
    pub(super) fn read(&mut self, inputs: &Inputs<'_>, chats: &[u32]) {
        self.days.clear();
        self.ends.clear();
        for chat in chats {
            self.days.extend(inputs.days_of(*chat));
            self.ends.push(self.days.len());
        }
    }

    /// The days of each chat.
    pub(super) fn of_each(&self) -> impl Iterator<Item = &[ChatDay]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.days[start..*end])
    }
}

impl<'a> Draft<'a> {
    /// Its chats, each with its days.
    pub(super) fn chats_with_days(&self) -> impl Iterator<Item = (u32, &'a [ChatDay])> {
        self.chats.iter().copied().zip(self.days.of_each())
    }
}

/// One group of handles on the way to being a client.
pub(super) struct Draft<'a> {
    pub(super) handles: &'a [HandleId],
    /// Places in `Links::records`.
    pub(super) records: &'a [u32],
    /// Numbers of its chats.
    pub(super) chats: &'a [u32],
    /// Their days.
    pub(super) days: &'a ChatDays,
    /// Its days in the log, by their places in `Log::messages`.
    pub(super) logged: &'a [u32],
    /// Calls that nobody took, by their places in `Log::attempts`.
    pub(super) attempts: &'a [u32],
    /// Sorted by (channel, day).
    pub(super) traffic: &'a [DayTraffic],
    /// Days with a note or done activity.
    pub(super) done: Vec<Day>,
}
