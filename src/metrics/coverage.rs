//! How much of each rented channel the exports show, beside the clients who may be there (methodology, section 7).

use crate::model::audience::{Audience, ShownAccount};
use crate::model::client::ChannelIndex;
use crate::model::report::{ChannelCoverage, StaffCoverage};
use crate::model::sorted_map::SortedMap;

/// By rented channel that is in use, or of which any client has a trace.
pub fn coverage(audience: &Audience) -> SortedMap<String, ChannelCoverage> {
    let rented = (0..).zip(&audience.channels).filter(|(_, channel)| !channel.is_owned);
    let of = |(place, channel): (ChannelIndex, &crate::model::channel::ChannelFacts)| {
        let (mut chats, mut clients, mut has_trace) = (0, 0, channel.is_used);
        for client in audience.in_scope() {
            let own = client.chats.iter().filter(|(channel, _)| *channel == place);
            chats += own.map(|(_, chats)| chats).sum::<u64>();
            clients += u64::from(audience.may_be_on(client, place));
            has_trace |= client.routes.iter().any(|route| route.channel == place)
                || client.ids.contains(&place)
                || client.invited_to.contains(&place)
                || client.traffic.iter().any(|traffic| traffic.channel == place);
        }
        has_trace.then(|| {
            let coverage = ChannelCoverage {
                chats: chats.into(),
                clients_with_handle: clients.into(),
                chats_total: channel.chats_total.map(Into::into),
                staff: accounts(audience, place),
            };
            (channel.id.clone(), coverage)
        })
    };
    rented.filter_map(of).collect()
}

/// What the exports show of each account on a channel, by the account's name.
fn accounts(audience: &Audience, channel: ChannelIndex) -> SortedMap<String, StaffCoverage> {
    let shown = audience.accounts.iter().filter(|account| account.channel == channel);
    let of = |account: &ShownAccount| {
        let coverage = StaffCoverage {
            chats: account.chats.into(),
            clients: account.clients.into(),
            first_day: account.first.to_string(),
            last_day: account.last.to_string(),
            silent_days: account.silent_days,
            capped: account.is_capped,
        };
        (audience.staff[account.staff as usize].clone(), coverage)
    };
    shown.map(of).collect()
}
