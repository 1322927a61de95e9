//! What belongs to one client, before anything is told of it.

use super::chat_day::ChatDay;
use super::chat_days::ChatDays;
use super::traffic::DayTraffic;
use crate::identity::handles::HandleId;
use crate::model::time::Day;

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
