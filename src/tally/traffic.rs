//! Exports and the CRM's log side by side: messages per client, channel and day.

use super::chat_day::{ChatDay, Way};
use super::chat_days::ChatDays;
use super::crm::{Log, LoggedDay, NO_SECOND};
use super::days::ChatKey;
use super::inputs::Inputs;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::points::PointKind;
use crate::model::channel::ChannelFacts;
use crate::model::params::Params;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::reference::channels::{self, Ownership};
use crate::reference::links::chat_channels;
use crate::reference::mail::MailFault;

/// One client's messages on one channel and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTraffic {
    /// The channel.
    pub channel: u16,
    /// The day.
    pub day: Day,
    /// In exports: from the client, from the business, not stated; private chats and groups.
    pub exported: [u32; 3],
    /// Of the exported inbound ones, those from a masked address: they prove no route.
    pub masked: u32,
    /// In the CRM's log: from the client, from the business, not stated.
    pub logged: [u32; 3],
    /// Media in chats.
    pub media_in_chats: u32,
    /// Media logged or in the mailbox.
    pub media_in_system: u32,
    /// Second of the day of the first inbound and the first outbound message; `NO_SECOND` where there is none.
    pub first: [u32; 2],
    /// Last inbound and last outbound message of private chats: second and order, from 1; 0 when there is none.
    pub last: [(u32, u32); 2],
}

impl DayTraffic {
    fn new(channel: u16, day: Day) -> Self {
        Self {
            channel,
            day,
            exported: [0; 3],
            masked: 0,
            logged: [0; 3],
            media_in_chats: 0,
            media_in_system: 0,
            first: [NO_SECOND; 2],
            last: [(0, 0); 2],
        }
    }

    #[inline]
    fn absorb(&mut self, other: &Self) {
        for way in 0..3 {
            self.exported[way] += other.exported[way];
            self.logged[way] += other.logged[way];
        }
        self.masked += other.masked;
        self.media_in_chats += other.media_in_chats;
        self.media_in_system += other.media_in_system;
        for side in 0..2 {
            self.first[side] = self.first[side].min(other.first[side]);
            self.last[side] = self.last[side].max(other.last[side]);
        }
    }

    /// Inbound messages: the larger of export and log.
    #[inline]
    pub fn inbound(&self) -> u32 {
        self.exported[0].max(self.logged[0])
    }

    /// Outbound messages: the larger of export and log.
    pub fn outbound(&self) -> u32 {
        self.exported[1].max(self.logged[1])
    }

    /// All messages: the larger of export and log.
    #[inline]
    pub fn messages(&self) -> u32 {
        self.exported.iter().sum::<u32>().max(self.logged_total())
    }

    /// Messages in the CRM's log.
    pub fn logged_total(&self) -> u32 {
        self.logged.iter().sum()
    }

    /// Whether the day proves a route: the client wrote (not from a masked address); on the phone any connected call.
    pub fn proves(&self, is_phone: bool) -> bool {
        let any = self.exported.iter().chain(&self.logged).any(|count| *count > 0);
        self.exported[0] > self.masked || self.logged[0] > 0 || (is_phone && any)
    }

    /// Whether the day makes a route known: the business wrote, or something without a direction was logged.
    pub fn is_known(&self) -> bool {
        self.exported[1] + self.exported[2] + self.logged[1] + self.logged[2] > 0
    }

    /// Whether anything of the day belongs to a conversation.
    pub fn has_conversation(&self) -> bool {
        self.last != [(0, 0); 2] || self.logged_total() > 0
    }

    /// Whether the day's last message came from the client. A log knows no hour: there a day with both is not open.
    pub fn ends_inbound(&self) -> bool {
        if self.last == [(0, 0); 2] {
            return self.logged[0] > 0 && self.logged[1] + self.logged[2] == 0;
        }
        self.last[0] > self.last[1]
    }
}

/// The channels of an audit.
pub struct Channels {
    /// Facts, sorted by id.
    pub facts: Vec<ChannelFacts>,
    /// Place of each channel of `Chats::channels`.
    pub of_chats: Vec<u16>,
    /// Place of each channel of `Log::channels`; `None` for one without a name.
    of_log: Vec<Option<u16>>,
}

impl Channels {
    /// Collects every channel that chats, the log, records, links in messages or the settings speak of, and e-mail and phone.
    pub fn collect(inputs: &Inputs<'_>) -> Self {
        let exported: SortedSet<&str> = inputs.chats.channels.iter().map(String::as_str).collect();
        let mut ids: SortedSet<&str> = exported.clone();
        // What is left out for want of a side is in use all the same: nobody knows who is there.
        ids.extend(inputs.settled.sideless.iter().map(String::as_str));
        ids.extend(used_in(inputs.log));
        let points = || inputs.links.records.iter().flat_map(|record| &record.points);
        let handles = &inputs.links.handles;
        ids.extend(points().filter_map(|point| point.channel.map(|channel| handles.channel(channel))));
        ids.extend(invited(inputs));
        ids.extend(named(inputs));
        ids.extend(points().filter(|point| point.kind == PointKind::Portal).map(|_| "portal"));
        ids.extend(["email", "phone"]);
        ids.remove("");
        let facts: Vec<ChannelFacts> = ids
            .into_iter()
            .map(|id| {
                let known = channels::channel(id);
                let setting = inputs.params.channels.get(id);
                let is_owned = setting
                    .and_then(|setting| setting.owned)
                    .unwrap_or_else(|| known.is_some_and(|channel| channel.ownership == Ownership::Owned));
                let operator = setting.and_then(|setting| setting.operator.clone());
                ChannelFacts {
                    id: id.to_owned(),
                    operator: operator
                        .unwrap_or_else(|| known.map_or(id, |channel| &channel.operator).to_owned()),
                    is_owned,
                    is_exported: exported.contains(id),
                    ..ChannelFacts::default()
                }
            })
            .collect();
        let place = |id: &String| facts.binary_search_by(|channel| channel.id.cmp(id)).unwrap_or(0) as u16;
        let of_chats = inputs.chats.channels.iter().map(place).collect();
        let index = |id: &str| facts.binary_search_by(|channel| channel.id.as_str().cmp(id)).ok();
        let of_log = inputs.log.channels.iter().map(|id| index(id).map(|index| index as u16)).collect();
        Self { facts, of_chats, of_log }
    }

    /// The place of a channel.
    pub fn index(&self, id: &str) -> Option<u16> {
        self.facts.binary_search_by(|channel| channel.id.as_str().cmp(id)).ok().map(|index| index as u16)
    }

    /// The place of a channel of `Log::channels`; `None` for one without a name.
    pub fn of_log(&self, channel: u16) -> Option<u16> {
        self.of_log.get(channel as usize).copied().flatten()
    }
}

/// Channels to which messages of the window hold links that open a chat.
fn invited<'a>(inputs: &Inputs<'a>) -> impl Iterator<Item = &'a str> {
    let mut opens = 0;
    for chat in 0..inputs.chats.keys.len() as u32 {
        // Soon there is no chat left that can open anything new.
        if inputs.chats.digest(chat).opens & !opens != 0 {
            let days =
                inputs.days_of(chat).filter(|day| day.way == Way::Out && inputs.window.contains(day.day));
            opens = days.fold(opens, |all, day| all | day.opens);
        }
    }
    chat_channels()
        .iter()
        .enumerate()
        .filter(move |(place, _)| opens & (1 << place) != 0)
        .map(|(_, id)| id.as_str())
}

/// Channels that the settings name.
fn named<'a>(inputs: &Inputs<'a>) -> impl Iterator<Item = &'a str> {
    let params: &'a Params = inputs.params;
    let is_channel = |id: &&str| channels::channel(id).is_some() || params.channels.contains_key(*id);
    params.named_channels().filter(is_channel).map(channels::canonical)
}

/// The channels on which something is logged.
fn used_in(log: &Log) -> impl Iterator<Item = &str> {
    let mut is_used = vec![false; log.channels.len()];
    for day in &log.messages {
        is_used[day.channel as usize] = true;
    }
    log.channels.iter().zip(is_used).filter(|(_, is_used)| *is_used).map(|(id, _)| id.as_str())
}

/// Whether a handle is a masked e-mail address.
pub(super) fn is_masked(links: &Links, handle: HandleId) -> bool {
    links.handles.get(handle).fault == Some(MailFault::Masked)
}

/// Puts the days of one client into `days`, sorted by (channel, day): what its `chats` say and what is `logged`.
pub fn day_traffic(
    inputs: &Inputs<'_>,
    channels: &Channels,
    chats: &[u32],
    logged: &[u32],
    days: &mut Vec<DayTraffic>,
) {
    let mut own = ChatDays::default();
    own.read(inputs, chats, Day::FIRST);
    add_up(inputs, channels, (chats, &own), logged, days);
}

/// The same where the days of the chats have been read off.
pub(super) fn add_up(
    inputs: &Inputs<'_>,
    channels: &Channels,
    chats: (&[u32], &ChatDays),
    logged: &[u32],
    days: &mut Vec<DayTraffic>,
) {
    days.clear();
    for (chat, own) in chats.0.iter().zip(chats.1.of_each()) {
        let key = &inputs.chats.keys[*chat as usize];
        let is_masked = is_masked(inputs.links, key.partner);
        days.extend(own.iter().map(|day| channels.exported(key, day, is_masked)));
    }
    days.extend(logged.iter().filter_map(|day| channels.logged(&inputs.log.messages[*day as usize])));
    days.sort_unstable_by_key(|day| (day.channel, day.day));
    days.dedup_by(|next, kept| {
        let same = (next.channel, next.day) == (kept.channel, kept.day);
        if same {
            kept.absorb(next);
        }
        same
    });
}

impl Channels {
    /// What one day of a chat counts for; `is_masked`: the partner writes from a masked address.
    fn exported(&self, key: &ChatKey, day: &ChatDay, is_masked: bool) -> DayTraffic {
        let channel = self.of_chats[key.channel as usize];
        let mut traffic = DayTraffic::new(channel, day.day);
        traffic.exported[day.way as usize] = day.messages;
        let is_private = key.group == 0;
        // From 1, so that a message at midnight differs from none.
        let last = (day.last.0 + 1, day.last.1);
        match day.way {
            Way::In => {
                traffic.masked = if is_masked { day.messages } else { 0 };
                traffic.first[0] = day.first;
                traffic.last[0] = if is_private { last } else { (0, 0) };
            }
            Way::Out | Way::Unstated => {
                traffic.first[1] = if day.way == Way::Out { day.first } else { NO_SECOND };
                traffic.last[1] = if is_private { last } else { (0, 0) };
            }
        }
        if self.facts[channel as usize].is_owned {
            traffic.media_in_system = day.media;
        } else {
            traffic.media_in_chats = day.media;
        }
        traffic
    }

    /// What one day of the log counts for; nothing on a channel without a name.
    fn logged(&self, day: &LoggedDay) -> Option<DayTraffic> {
        let channel = self.of_log(day.channel)?;
        let mut traffic = DayTraffic::new(channel, day.day);
        (traffic.logged, traffic.media_in_system, traffic.first) = (day.counts, day.media, day.first);
        Some(traffic)
    }
}
