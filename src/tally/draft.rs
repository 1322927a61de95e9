//! What belongs to one client, before anything is told of it.

use super::traffic::DayTraffic;
use crate::identity::handles::HandleId;
use crate::model::time::Day;

/// One group of handles on the way to being a client.
pub(super) struct Draft<'a> {
    pub(super) handles: &'a [HandleId],
    /// Places in `Links::records`.
    pub(super) records: &'a [u32],
    /// Numbers of its chats.
    pub(super) chats: &'a [u32],
    /// Its days in the log, by their places in `Log::messages`.
    pub(super) logged: &'a [u32],
    /// Calls that nobody took, by their places in `Log::attempts`.
    pub(super) attempts: &'a [u32],
    /// Sorted by (channel, day).
    pub(super) traffic: &'a [DayTraffic],
    /// Days with a note or done activity.
    pub(super) done: Vec<Day>,
}
