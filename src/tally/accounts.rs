//! What the exports show of each staff account on each channel: how many chats, from when to when, with which gaps. A later run
//! is held against it: an export that shrank would look better than it is.

use std::collections::HashMap;

use foldhash::HashSet;

use super::exports::is_at_limit;
use super::inputs::Inputs;
use super::roll::Roll;
use super::traffic::Channels;
use crate::identity::handles::HandleId;
use crate::model::audience::ShownAccount;
use crate::model::client::{ChannelIndex, StaffIndex};
use crate::model::sorted_map::SortedMap;
use crate::model::time::Day;

/// One account while its chats are gone through.
#[derive(Default)]
struct Account {
    chats: u64,
    /// Clients who wrote in the window.
    heard: HashSet<HandleId>,
    /// Each of the days of all its chats: many times as many as there are different ones.
    days: HashSet<Day>,
    is_capped: bool,
}

/// Goes through all one-to-one chats but those of excluded clients.
pub(super) fn shown(inputs: &Inputs<'_>, channels: &Channels, roll: &Roll) -> Vec<ShownAccount> {
    let mut accounts = HashMap::<(ChannelIndex, StaffIndex), Account>::new();
    for (key, chat) in inputs.chats.keys.iter().zip(0..) {
        let client = inputs.links.groups[key.partner as usize];
        if key.group != 0 || !inputs.chats.has_days(chat) || roll.excluded.contains(&client) {
            continue;
        }
        let place = (channels.of_chats[key.channel as usize], roll.staff_places[key.staff as usize]);
        let account = accounts.entry(place).or_default();
        account.chats += 1;
        account.days.extend(inputs.days_of(chat).map(|day| day.day));
        if inputs.chats.digest(chat).last_in.is_some_and(|day| inputs.window.contains(day)) {
            account.heard.insert(client);
        }
        let conversations = inputs.chats.shown_in(chat).iter();
        account.is_capped |= conversations
            .map(|one| &inputs.settled.conversations[*one as usize])
            .any(|conversation| is_at_limit(&inputs.sources[conversation.source as usize]));
    }
    let accounts: SortedMap<_, _> = accounts.into_iter().collect();
    accounts.into_iter().filter_map(|(place, account)| settle(place, &account, inputs)).collect()
}

fn settle(
    (channel, staff): (ChannelIndex, StaffIndex),
    account: &Account,
    inputs: &Inputs<'_>,
) -> Option<ShownAccount> {
    let (first, last) = (*account.days.iter().min()?, *account.days.iter().max()?);
    let from = first.max(inputs.window.from);
    let between = u64::try_from(i64::from(last.0) - i64::from(from.0) + 1).unwrap_or(0);
    Some(ShownAccount {
        channel,
        staff,
        chats: account.chats,
        clients: account.heard.len() as u64,
        first,
        last,
        silent_days: between.saturating_sub(account.days.iter().filter(|day| **day >= from).count() as u64),
        is_capped: account.is_capped,
    })
}
