//! What the business uses, and how much of it the exports show (methodology, sections 6b and 7).

use super::inputs::Inputs;
use super::traffic::Channels;
use crate::model::channel::ChannelFacts;
use crate::model::client::{ChannelIndex, Client, Scope};
use crate::model::record::{ActivityKind, ContactRef};
use crate::model::scoring::{USED_SHARE, first_new_day};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::reference::channels::canonical;

/// Fills in what of each channel is shown and whether it is in use; the clients in scope decide that.
pub(super) fn settle(inputs: &Inputs<'_>, channels: &Channels, clients: &[Client]) -> Vec<ChannelFacts> {
    let mut facts = channels.facts.clone();
    let first_days = first_days(inputs);
    let sided = sided(inputs);
    let named: SortedSet<&str> = inputs.params.named_channels().map(canonical).collect();
    let declared: SortedSet<&str> = inputs.params.used_channels.iter().map(|id| canonical(id)).collect();
    let traces = traces(facts.len(), clients);
    let in_scope = clients.iter().filter(|client| client.scope == Scope::In).count();
    let first_new = first_new_day(inputs.window);
    for (channel, traces) in facts.iter_mut().zip(traces) {
        let id = channel.id.as_str();
        let first_day = first_days.get(id);
        channel.has_sides = sided.contains(id);
        channel.is_shown = first_day.is_some_and(|day| *day <= inputs.window.to);
        channel.reaches_back = first_day.is_some_and(|day| *day < first_new);
        channel.is_declared = declared.contains(id);
        let is_common = traces > 0 && traces as f64 >= USED_SHARE * in_scope as f64;
        channel.is_used = channel.is_exported
            || inputs.settled.sideless.contains(id)
            || named.contains(id)
            || (!channel.is_owned && is_common);
    }
    count_missing(inputs, channels, clients, &mut facts);
    facts
}

/// By channel, the first day on which some source holds a message, a call or a done row of a log on it. What a worklist says
/// of nobody known is left out and shows nothing.
fn first_days<'a>(inputs: &Inputs<'a>) -> SortedMap<&'a str, Day> {
    let mut days = SortedMap::<&str, Day>::new();
    let mut see = |channel, day: Day| {
        days.entry(channel).and_modify(|first| *first = day.min(*first)).or_insert(day);
    };
    let is_of_somebody = |contact: &ContactRef| match contact {
        ContactRef::Handle(text) => inputs.links.ties.contains_key(text),
        _ => true,
    };
    for source in inputs.sources {
        for chat in &source.data.chats {
            // Cells stand in the order of their days.
            if let Some(first) = chat.cells.iter().next() {
                see(chat.channel.as_str(), first.day);
            }
        }
        let log = &source.data.activities;
        let counts: Vec<bool> = log.contacts.iter().map(is_of_somebody).collect();
        let cells = log.cells.iter().filter(|cell| counts[cell.contact as usize]);
        for cell in cells.filter(|cell| is_on_a_channel(cell.kind)) {
            if let Some(channel) = log.channels.get(cell.channel as usize).filter(|id| !id.is_empty()) {
                see(channel.as_str(), cell.day);
            }
        }
    }
    days
}

fn is_on_a_channel(kind: ActivityKind) -> bool {
    matches!(kind, ActivityKind::Message | ActivityKind::Answered | ActivityKind::MissedCall)
}

/// Channels of which some export says who wrote.
fn sided<'a>(inputs: &Inputs<'a>) -> SortedSet<&'a str> {
    let keys = inputs.chats.keys.iter().zip(0..);
    let sided = keys.filter(|(_, chat)| inputs.chats.digest(*chat).has_side);
    sided.map(|(key, _)| inputs.chats.channels[key.channel as usize].as_str()).collect()
}

/// Whether chats were read and of none of their channels it is known who wrote.
pub(super) fn sides_unknown(inputs: &Inputs<'_>) -> bool {
    let has_chats = !inputs.chats.is_empty() || !inputs.settled.sideless.is_empty();
    has_chats && sided(inputs).is_empty()
}

/// By channel, how many clients in scope have an id for it on a record, a message on it that the CRM logged in the window,
/// or were sent a link that opens a chat there.
fn traces(channels: usize, clients: &[Client]) -> Vec<u64> {
    let mut counts = vec![0; channels];
    for client in clients.iter().filter(|client| client.scope == Scope::In) {
        let logged =
            client.traffic.iter().filter(|traffic| traffic.logged > 0).map(|traffic| traffic.channel);
        let traced: SortedSet<ChannelIndex> =
            client.ids.iter().chain(&client.invited_to).copied().chain(logged).collect();
        for channel in traced {
            counts[channel as usize] += 1;
        }
    }
    counts
}

/// Lays the chats that the settings state beside those that the exports show: what is missing of an entry is its total less
/// the private chats of its sources, of clients in scope or not; the total of a channel are the stated ones and the chats
/// in scope of all sources without one.
fn count_missing(inputs: &Inputs<'_>, channels: &Channels, clients: &[Client], facts: &mut [ChannelFacts]) {
    let mut stated = SortedMap::<(u32, ChannelIndex), (u64, u64)>::new();
    let mut is_scored = vec![false; inputs.links.handles.len()];
    for client in clients.iter().filter(|client| client.scope == Scope::In) {
        is_scored[client.group as usize] = true;
    }
    let mut unstated = vec![0_u64; facts.len()];
    for (key, chat) in inputs.chats.keys.iter().zip(0..) {
        if key.group != 0 || !inputs.chats.has_days(chat) {
            continue;
        }
        let channel = channels.of_chats[key.channel as usize];
        let shown = inputs.chats.shown_in(chat).iter();
        let sources = shown.map(|one| inputs.settled.conversations[*one as usize].source as usize);
        let mut totals: Vec<_> = sources.filter_map(|source| inputs.sources[source].chats_total).collect();
        totals.sort_unstable();
        totals.dedup();
        for total in &totals {
            stated.entry((total.entry, channel)).or_insert((total.chats, 0)).1 += 1;
        }
        let is_scored = is_scored[inputs.links.groups[key.partner as usize] as usize];
        unstated[channel as usize] += u64::from(totals.is_empty() && is_scored);
    }
    // An entry all of whose chats are missing still names its channel by the sources that it matches.
    for source in inputs.sources {
        let Some(total) = source.chats_total else { continue };
        let is_known = stated.keys().any(|(entry, _)| *entry == total.entry);
        let channel = source.data.channel.as_deref().and_then(|id| channels.index(canonical(id)));
        if let (false, Some(channel)) = (is_known, channel) {
            stated.insert((total.entry, channel), (total.chats, 0));
        }
    }
    for ((_, channel), (total, shown)) in stated {
        let channel = &mut facts[channel as usize];
        channel.chats_total = Some(channel.chats_total.unwrap_or(0) + total);
        channel.missing_chats += total.saturating_sub(shown);
    }
    for (channel, unstated) in facts.iter_mut().zip(unstated) {
        channel.chats_total = channel.chats_total.map(|total| total + unstated);
    }
}
