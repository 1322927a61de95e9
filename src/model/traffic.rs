//! How many messages a client exchanges on a channel.

use super::channel::ChannelIndex;
use super::packed::{Bytes, Pack, four, put, take};

/// A client's messages on one channel in the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traffic {
    /// The channel.
    pub channel: ChannelIndex,
    /// Inbound, exports and log compared by day.
    pub inbound: u64,
    /// Outbound, exports and log compared by day.
    pub outbound: u64,
    /// All messages, exports and log compared by day: M on a rented, O on an owned channel.
    pub messages: u64,
    /// Of these, in the CRM's own log.
    pub logged: u64,
    /// Media in chats.
    pub media_in_chats: u64,
    /// Media logged or in the mailbox.
    pub media_in_system: u64,
}

impl Pack for Traffic {
    #[inline]
    fn pack(&self, before: &Self, bytes: &mut Bytes) {
        let Self { channel, inbound, outbound, messages, logged, media_in_chats, media_in_system } = *self;
        put(bytes, channel.wrapping_sub(before.channel).into());
        for count in [inbound, outbound, messages, logged, media_in_chats, media_in_system] {
            put(bytes, count);
        }
    }

    #[inline]
    fn unpack(bytes: &mut &[u8], before: &Self) -> Self {
        let channel = before.channel.wrapping_add(take(bytes) as ChannelIndex);
        let [inbound, outbound, messages, logged] = four(bytes);
        let (media_in_chats, media_in_system) = (take(bytes), take(bytes));
        Self { channel, inbound, outbound, messages, logged, media_in_chats, media_in_system }
    }
}
