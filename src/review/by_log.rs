//! Chats and cards that share days: the CRM logged messages of a card on the days on which a chat without a card has some.

use std::collections::HashMap;

use crate::identity::handles::HandleId;
use crate::identity::references::References;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::pipeline::Audit;
use crate::tally::crm;

/// So much of the days that the log holds and no chat of the card explains must be the chat's.
const SHARE: f64 = 0.6;

/// A pair is named when so many shared days come about by chance less than once in twenty audits.
const BY_CHANCE: f64 = 20.0;

/// Days with messages, by group and channel.
type Days = SortedMap<HandleId, SortedMap<String, SortedSet<Day>>>;

/// Days of chats, and days of messages that the CRM logged of its cards.
pub(super) struct ByLog {
    chats: Days,
    logged: Days,
}

impl ByLog {
    pub(super) fn of(audit: &Audit) -> Self {
        let as_of = audit.window.to;
        let references = References::new(&audit.sources, &audit.links);
        let log = crm::log(&audit.sources, &references, &audit.links, as_of);
        let mut logged = HashMap::<HandleId, SortedMap<String, SortedSet<Day>>>::new();
        for day in &log.messages {
            let group = audit.links.groups[day.record as usize];
            let channel = log.channels[day.channel as usize].clone();
            logged.entry(group).or_default().entry(channel).or_default().insert(day.day);
        }
        Self { chats: days_of_chats(audit), logged: logged.into_iter().collect() }
    }

    /// Whether the log of a card holds a day of a chat that no chat of the card explains.
    pub(super) fn meet(&self, chat: HandleId, card: HandleId) -> bool {
        let (Some(days), Some(logged)) = (self.chats.get(&chat), self.logged.get(&card)) else {
            return false;
        };
        logged.iter().any(|(channel, logged)| {
            let open = self.unexplained(card, channel, logged);
            days.get(channel).is_some_and(|days| open.iter().any(|day| days.contains(day)))
        })
    }

    fn unexplained(&self, card: HandleId, channel: &str, logged: &SortedSet<Day>) -> Vec<Day> {
        let own = self.chats.get(&card).and_then(|own| own.get(channel));
        logged.iter().copied().filter(|day| own.is_none_or(|own| !own.contains(day))).collect()
    }

    /// Pairs of a group without a record and one with a record, each the best for the other.
    pub(super) fn pairs(&self, has_record: &dyn Fn(HandleId) -> bool) -> Vec<(HandleId, HandleId)> {
        let alone: Vec<HandleId> = self.chats.keys().copied().filter(|group| !has_record(*group)).collect();
        let all = || self.chats.values().flat_map(SortedMap::values).flatten();
        let span = match (all().min(), all().max()) {
            (Some(first), Some(last)) => f64::from(last.0 - first.0 + 1),
            _ => return Vec::new(),
        };
        // By channel and day: the chats without a card.
        let mut index = HashMap::<(&str, Day), Vec<HandleId>>::new();
        for group in &alone {
            for (channel, days) in &self.chats[group] {
                for day in days {
                    index.entry((channel, *day)).or_default().push(*group);
                }
            }
        }
        let mut best = HashMap::<HandleId, (usize, HandleId)>::new();
        let mut pairs = Vec::new();
        for (card, by_channel) in &self.logged {
            let mut hits = HashMap::<HandleId, usize>::new();
            let mut open = 0_usize;
            for (channel, days) in by_channel {
                for day in self.unexplained(*card, channel, days) {
                    open += 1;
                    for chat in index.get(&(channel.as_str(), day)).into_iter().flatten() {
                        *hits.entry(*chat).or_default() += 1;
                    }
                }
            }
            let found = hits.into_iter().max_by_key(|(chat, count)| (*count, std::cmp::Reverse(*chat)));
            let Some((chat, count)) = found else { continue };
            let days = self.chats[&chat].values().map(SortedSet::len).max().unwrap_or(1) as f64;
            let is_chance = count as f64 * (span / days).ln() < (BY_CHANCE * alone.len() as f64).ln();
            if count as f64 >= SHARE * open as f64 && !is_chance {
                pairs.push((chat, *card, count));
                let known = best.entry(chat).or_insert((count, *card));
                *known = (*known).max((count, *card));
            }
        }
        pairs.retain(|(chat, card, count)| best[chat] == (*count, *card));
        pairs.into_iter().map(|(chat, card, _)| (chat, card)).collect()
    }
}

fn days_of_chats(audit: &Audit) -> Days {
    let mut days = HashMap::<HandleId, SortedMap<String, SortedSet<Day>>>::new();
    for conversation in audit.settled.conversations.iter().filter(|conversation| !conversation.is_group) {
        let chat = conversation.chat_of(&audit.sources);
        let Some(partner) = conversation.partner else { continue };
        let Some(handle) = audit.links.partners.get(partner).first() else { continue };
        let group = audit.links.groups[*handle as usize];
        let own = days.entry(group).or_default().entry(chat.channel.clone()).or_default();
        own.extend(chat.cells.iter().map(|cell| cell.day).filter(|day| *day <= audit.window.to));
    }
    days.into_iter().collect()
}
