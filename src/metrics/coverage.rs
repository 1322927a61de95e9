//! How much of each rented channel the exports show, beside the clients who may be there (methodology, section 7).

use std::collections::BTreeMap;

use crate::model::client::{Audience, ChannelIndex};
use crate::model::report::ChannelCoverage;

/// By rented channel that is in use, or of which any client has a trace.
pub fn coverage(audience: &Audience) -> BTreeMap<String, ChannelCoverage> {
    let rented = (0..).zip(&audience.channels).filter(|(_, channel)| !channel.is_owned);
    let of = |(place, channel): (ChannelIndex, &crate::model::client::ChannelFacts)| {
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
            };
            (channel.id.clone(), coverage)
        })
    };
    rented.filter_map(of).collect()
}
