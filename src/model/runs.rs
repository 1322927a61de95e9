//! Runs of outbound messages of a chat of which single messages are no longer known: tallies hold them counted.

use super::growing::Growing;
use super::packed::{Bytes, Pack, folded, put, take, unfolded};
use super::time::{Day, Moment};

/// One run, or several that cannot be told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Run {
    /// Day of its last message.
    pub day: Day,
    /// Second of that day, 0–86 399.
    pub second: u32,
    /// Seconds to the next inbound message, 0–259 200; −1 where none came within 72 hours.
    delay: i32,
    /// How many of them.
    pub count: u32,
}

impl Run {
    /// A run whose last message stands at `at`; `delay` is `None` where nothing came back in time.
    pub fn new(at: Moment, delay: Option<u32>, count: u32) -> Self {
        let delay = delay.and_then(|delay| i32::try_from(delay).ok()).unwrap_or(-1);
        Self { day: at.day, second: at.second, delay, count }
    }

    /// Seconds to the reply; `None` where none came within 72 hours.
    pub fn delay(self) -> Option<u32> {
        u32::try_from(self.delay).ok()
    }

    /// When its last message was written.
    pub fn at(self) -> Moment {
        Moment { day: self.day, second: self.second }
    }
}

impl Pack for Run {
    #[inline]
    fn pack(&self, before: &Self, bytes: &mut Bytes) {
        put(bytes, folded(self.day.0.wrapping_sub(before.day.0)).into());
        put(bytes, self.second.into());
        put(bytes, folded(self.delay).into());
        put(bytes, self.count.into());
    }

    #[inline]
    fn unpack(bytes: &mut &[u8], before: &Self) -> Self {
        let day = Day(before.day.0.wrapping_add(unfolded(take(bytes) as u32)));
        let (second, delay) = (take(bytes) as u32, unfolded(take(bytes) as u32));
        Self { day, second, delay, count: take(bytes) as u32 }
    }
}

/// What is known of the order of a private chat that is kept as counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs {
    /// The runs, by time once sealed.
    pub runs: Growing<Run>,
    /// When the chat's last message was written; `None` where the order is not known at all.
    pub last: Option<Moment>,
    /// When the last but two was written, where the last three are all outbound.
    pub third_out: Option<Moment>,
}
