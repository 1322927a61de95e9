//! Runs of outbound messages and what came back.

use std::collections::HashMap;

use super::time::Month;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Runs and replies in the window, of one-to-one conversations with clients in scope (methodology, section 10).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Silence {
    /// By channel id; channels without any run have no entry.
    pub channels: SortedMap<String, ChannelReplies>,
    /// Channels of which nobody knows it: tallies of them end before or after as-of.
    pub open: SortedSet<String>,
}

/// What came back on one channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChannelReplies {
    /// By the month of a run's last message; months without a run have no entry.
    pub months: SortedMap<Month, Replies>,
    /// Conversations whose last three or more messages are outbound and the last of them 7 days old or more at as-of.
    pub chased: u64,
}

/// Runs, and how long the replies took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replies {
    /// Runs of outbound messages; those whose last message is younger than 72 hours at the end of as-of are left out.
    pub runs: u64,
    /// Seconds from a run's last message to the reply, 0–259 200, with how many runs each; only replies within 72 hours. They come in no
    /// order, and there may be as many different ones.
    pub delays: HashMap<u32, u64>,
}

impl Replies {
    /// Counts so many runs, and the seconds to their replies if they were answered in time.
    pub fn add(&mut self, delay: Option<u32>, runs: u32) {
        self.runs += u64::from(runs);
        if let Some(delay) = delay {
            *self.delays.entry(delay).or_default() += u64::from(runs);
        }
    }

    /// Adds all of another one.
    pub fn absorb(&mut self, other: &Self) {
        self.runs += other.runs;
        other.delays.iter().for_each(|(delay, runs)| *self.delays.entry(*delay).or_default() += runs);
    }

    /// Runs answered within 72 hours.
    pub fn answered(&self) -> u64 {
        self.delays.values().sum()
    }
}

impl ChannelReplies {
    /// Adds all of another one.
    pub fn absorb(&mut self, other: &Self) {
        for (month, replies) in &other.months {
            self.months.entry(*month).or_default().absorb(replies);
        }
        self.chased += other.chased;
    }
}
