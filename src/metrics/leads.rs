//! Over which channels new clients come (methodology, section 6b).

use super::share;
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client};
use crate::model::report::{Leads, NewClients};
use crate::model::scoring::first_new_day;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// The channel over which a new client came; `None` for one who is not new, or was first heard on a channel that does not
/// reach back: whoever is first heard there may have been heard long before.
pub fn came_over(client: &Client, audience: &Audience) -> Option<ChannelIndex> {
    let from = first_new_day(audience.window);
    let (day, channel) = client.first_inbound?;
    let is_new =
        audience.window.contains(day) && day >= from && client.known_since.is_none_or(|known| known >= from);
    (is_new && audience.channels[channel as usize].reaches_back).then_some(channel)
}

/// All new clients by channel and operator.
pub fn leads(audience: &Audience) -> Leads {
    let came: Vec<ChannelIndex> =
        audience.in_scope().filter_map(|client| came_over(client, audience)).collect();
    let mut operators = SortedMap::<&str, SortedSet<ChannelIndex>>::new();
    let mut channels = SortedMap::new();
    for (place, channel) in (0..).zip(&audience.channels).filter(|(_, channel)| channel.is_shown) {
        operators.entry(&channel.operator).or_default().insert(place);
        channels.insert(channel.id.clone(), counted(&came, came.len(), &[place].into(), audience));
    }
    let of = |(operator, lost): (&str, SortedSet<ChannelIndex>)| {
        (operator.to_owned(), counted(&came, came.len(), &lost, audience))
    };
    Leads { channels, operators: operators.into_iter().map(of).collect() }
}

/// New clients that came in over channels that are lost, of those whom the loss hits; `None` when no channel is lost.
pub fn over(
    audience: &Audience,
    lost: &SortedSet<ChannelIndex>,
    hits: impl Fn(&Client) -> bool,
) -> Option<NewClients> {
    if lost.is_empty() {
        return None;
    }
    let (mut all, mut came) = (0, Vec::new());
    for client in audience.in_scope() {
        let Some(channel) = came_over(client, audience) else { continue };
        all += 1;
        if hits(client) {
            came.push(channel);
        }
    }
    Some(counted(&came, all, lost, audience))
}

/// How many came over channels, of all new ones. Unknown where a channel that some source shows does not reach back, or
/// none of them does.
fn counted(
    came: &[ChannelIndex],
    all: usize,
    channels: &SortedSet<ChannelIndex>,
    audience: &Audience,
) -> NewClients {
    let facts = || channels.iter().map(|channel| &audience.channels[*channel as usize]);
    let is_known = facts().any(|channel| channel.reaches_back)
        && facts().all(|channel| channel.reaches_back || !channel.is_shown);
    if !is_known {
        return NewClients::default();
    }
    let count = came.iter().filter(|channel| channels.contains(channel)).count();
    NewClients { count: Some((count as u64).into()), share: share(count as f64, all as f64) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::channel::ChannelFacts;
    use crate::model::time::{Day, Window};

    fn channel(id: &str, operator: &str, is_shown: bool, reaches_back: bool) -> ChannelFacts {
        let (id, operator) = (id.to_owned(), operator.to_owned());
        ChannelFacts { id, operator, is_shown, reaches_back, ..ChannelFacts::default() }
    }

    /// As-of is day 1000, new is who was first heard from day 911 on.
    fn audience(clients: &[(i32, ChannelIndex, Option<i32>)]) -> Audience {
        let client = |(day, channel, known): &(i32, ChannelIndex, Option<i32>)| Client {
            first_inbound: Some((Day(*day), *channel)),
            known_since: known.map(Day),
            ..Client::unknown(1)
        };
        Audience {
            window: Window::ending(Day(1000), 365),
            channels: vec![
                channel("instagram", "meta", false, false),
                channel("telegram", "telegram", true, false),
                channel("viber", "viber", true, true),
                channel("whatsapp", "meta", true, true),
            ],
            clients: Arc::new(clients.iter().map(client).collect()),
            ..Audience::default()
        }
    }

    #[test]
    fn who_was_known_before_or_heard_on_a_young_channel_is_not_counted() {
        let audience = audience(&[
            (911, 3, None),
            (910, 3, None),
            (950, 3, Some(910)),
            (950, 3, Some(911)),
            (960, 1, None),
            (970, 2, None),
        ]);
        let leads = leads(&audience);
        let count = |of: &NewClients| (of.count.and_then(crate::model::report::Count::known), of.share);
        assert_eq!(count(&leads.channels["whatsapp"]), (Some(2), Some(2.0 / 3.0)));
        assert_eq!(count(&leads.operators["meta"]), (Some(2), Some(2.0 / 3.0)));
        assert_eq!(count(&leads.channels["telegram"]), (None, None));
        let both = over(&audience, &[1, 3].into(), |_| true).expect("channels are lost");
        assert_eq!(count(&both), (None, None), "one that some source shows does not reach back");
        let unshown = over(&audience, &[0, 3].into(), |_| true).expect("channels are lost");
        assert_eq!(count(&unshown), (Some(2), Some(2.0 / 3.0)));
        assert_eq!(over(&audience, &SortedSet::new(), |_| true), None);
    }

    #[test]
    fn nobody_new_has_no_share() {
        let leads = leads(&audience(&[(500, 3, None)]));
        let whatsapp = &leads.channels["whatsapp"];
        assert_eq!((whatsapp.count, whatsapp.share), (Some(0.into()), None));
    }
}
