//! The CRM's side: the activity log per client and day, and what deals are worth.

use std::collections::HashMap;

use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::references::{References, scope_of};
use crate::model::ledger::SkipReason;
use crate::model::record::{ActivityCell, ActivityKind, Deal, Direction};
use crate::model::scoring::{BULK_RECORDS, BULK_SHARE};
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::Day;

/// Logged messages of one record, channel and day. Files of one space of ids add up, since each activity counts once in them;
/// spaces, of which one may repeat the other, are combined by maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoggedDay {
    /// The record's handle.
    pub record: HandleId,
    /// Number of the channel in `Log::channels`.
    pub channel: u16,
    /// The day.
    pub day: Day,
    /// From the client, from the business, not stated.
    pub counts: [u32; 3],
    /// With media.
    pub media: u32,
    /// Second of the day of the first inbound and the first outbound one; `NO_SECOND` where there is none.
    pub first: [u32; 2],
}

/// Stands where nothing has a time of day.
pub const NO_SECOND: u32 = u32::MAX;

/// A call that nobody took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attempt {
    /// The record's handle.
    pub record: HandleId,
    /// Number of the channel in `Log::channels`.
    pub channel: u16,
    /// The day.
    pub day: Day,
    /// Second of the day.
    pub second: u32,
    /// The client called.
    pub is_inbound: bool,
}

/// A day on which something was done for a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DoneDay {
    /// The record's handle.
    pub record: HandleId,
    /// The day.
    pub day: Day,
}

/// The activity log.
#[derive(Debug, Default)]
pub struct Log {
    /// Channel ids by first appearance.
    pub channels: Vec<String>,
    /// Logged messages, sorted by (record, channel, day).
    pub messages: Vec<LoggedDay>,
    /// Calls with a direction that nobody took.
    pub attempts: Vec<Attempt>,
    /// Days with a note or done activity, logged messages included; bulk notes left aside; sorted.
    pub done: Vec<DoneDay>,
    /// Days whose notes are bulk, with the number of records that carry them.
    pub bulk: SortedMap<Day, u64>,
}

/// Messages that one space logs for a record, channel, day and direction.
#[derive(Debug, Clone, Copy)]
struct Logged {
    record: HandleId,
    channel: u16,
    day: Day,
    way: u8,
    space: u32,
    first: u32,
    count: u32,
    media: u32,
}

/// Reads the activity logs of all sources up to `as_of`.
pub fn log(sources: &[Source], references: &References<'_>, links: &Links, as_of: Day) -> Log {
    let mut log = Log::default();
    let mut notes = Vec::new();
    let mut messages = Vec::new();
    let mut spaces = HashMap::new();
    for source in sources {
        let next = spaces.len() as u32;
        let space = *spaces.entry(scope_of(source)).or_insert(next);
        let activities = &source.data.activities;
        let records: Vec<Option<HandleId>> =
            activities.contacts.iter().map(|contact| references.record_of(source, contact)).collect();
        let channels: Vec<u16> = activities.channels.iter().map(|id| log.channel(id)).collect();
        for cell in activities.cells.iter().filter(|cell| cell.day <= as_of) {
            let Some(record) = records.get(cell.contact as usize).copied().flatten() else { continue };
            let done = DoneDay { record, day: cell.day };
            match cell.kind {
                ActivityKind::Note => notes.push((cell.day, record)),
                ActivityKind::Message => {
                    let channel = channels.get(cell.channel as usize).copied().unwrap_or_default();
                    messages.push(logged(cell, record, channel, space));
                    log.done.push(done);
                }
                ActivityKind::Answered => {
                    let channel = channels.get(cell.channel as usize).copied().unwrap_or_default();
                    let ways = [Direction::Outbound, Direction::Inbound];
                    let way =
                        |direction| logged(&ActivityCell { direction, ..*cell }, record, channel, space);
                    messages.extend(ways.map(way));
                }
                ActivityKind::MissedCall => {
                    let channel = channels.get(cell.channel as usize).copied().unwrap_or_default();
                    if cell.direction != Direction::Unstated {
                        let is_inbound = cell.direction == Direction::Inbound;
                        let (day, second) = (cell.day, cell.first);
                        log.attempts.push(Attempt { record, channel, day, second, is_inbound });
                    }
                    log.done.push(done);
                }
                ActivityKind::Other => log.done.push(done),
            }
        }
    }
    log.take_notes(notes, links.records.len() - links.from_worklists);
    log.done.sort_unstable();
    log.done.dedup();
    log.messages = combined(messages);
    log
}

fn logged(cell: &ActivityCell, record: HandleId, channel: u16, space: u32) -> Logged {
    let way = match cell.direction {
        Direction::Inbound => 0,
        Direction::Outbound => 1,
        Direction::Unstated => 2,
    };
    let ActivityCell { day, first, count, media, .. } = *cell;
    Logged { record, channel, day, way, space, first, count, media }
}

impl Log {
    /// The number of a channel.
    fn channel(&mut self, id: &str) -> u16 {
        let known = self.channels.iter().position(|known| known == id);
        known.unwrap_or_else(|| {
            self.channels.push(id.to_owned());
            self.channels.len() - 1
        }) as u16
    }

    /// Takes notes for done work, unless they are bulk.
    fn take_notes(&mut self, mut notes: Vec<(Day, HandleId)>, records: usize) {
        notes.sort_unstable();
        notes.dedup();
        let limit = (records as f64 * BULK_SHARE).max(BULK_RECORDS as f64 - 0.5);
        for notes in notes.chunk_by(|a, b| a.0 == b.0) {
            if notes.len() as f64 > limit {
                self.bulk.insert(notes[0].0, notes.len() as u64);
            } else {
                self.done.extend(notes.iter().map(|(day, record)| DoneDay { record: *record, day: *day }));
            }
        }
    }
}

/// Sums within a space, the most among spaces, all directions of a day together.
fn combined(mut messages: Vec<Logged>) -> Vec<LoggedDay> {
    messages.sort_unstable_by_key(|one| (one.record, one.channel, one.day, one.way, one.space));
    let mut days: Vec<LoggedDay> = Vec::new();
    for same in messages.chunk_by(|a, b| (a.record, a.channel, a.day) == (b.record, b.channel, b.day)) {
        let Logged { record, channel, day, .. } = same[0];
        let mut sum = LoggedDay { record, channel, day, counts: [0; 3], media: 0, first: [NO_SECOND; 2] };
        for way in same.chunk_by(|a, b| a.way == b.way) {
            let sums = || way.chunk_by(|a, b| a.space == b.space);
            let most = |figure: fn(&Logged) -> u32| {
                sums().map(|space| space.iter().map(figure).sum::<u32>()).max().unwrap_or(0)
            };
            sum.counts[way[0].way as usize] = most(|one| one.count);
            sum.media += most(|one| one.media);
            if let Some(first) = sum.first.get_mut(way[0].way as usize) {
                *first = way.iter().map(|one| one.first).min().unwrap_or(NO_SECOND);
            }
        }
        days.push(sum);
    }
    days
}

/// Activities and deals of one source whose contacts no record answers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlinked {
    /// Index of the source.
    source: usize,
    /// How many activities.
    activities: u64,
    /// Lines or item numbers of the deals.
    deals: Vec<u64>,
}

/// Finds what belongs to no one, up to `as_of`.
pub fn unlinked(sources: &[Source], references: &References<'_>, as_of: Day) -> Vec<Unlinked> {
    let of_source = |(index, source): (usize, &Source)| {
        let log = &source.data.activities;
        let is_known: Vec<bool> =
            log.contacts.iter().map(|contact| references.record_of(source, contact).is_some()).collect();
        let lost = log.cells.iter().filter(|cell| cell.day <= as_of && !is_known[cell.contact as usize]);
        let is_lost = |deal: &&Deal| {
            deal.opened.is_none_or(|opened| opened <= as_of)
                && !deal.contacts.iter().any(|contact| references.record_of(source, contact).is_some())
        };
        let deals = source.data.deals.iter().filter(is_lost).map(|deal| deal.place).collect();
        Unlinked { source: index, activities: lost.map(|cell| u64::from(cell.count)).sum(), deals }
    };
    sources.iter().enumerate().map(of_source).collect()
}

/// Moves what belongs to no one from what counts to what is left out.
pub fn leave_out_unlinked(sources: &mut [Source], unlinked: Vec<Unlinked>) {
    for lost in unlinked {
        let ledger = &mut sources[lost.source].data.ledger;
        // An activity of several contacts has a cell for each.
        let activities = lost.activities.min(ledger.activities);
        ledger.activities -= activities;
        ledger.skip_many(SkipReason::NoCounterpart, activities, &[]);
        let deals = (lost.deals.len() as u64).min(ledger.deals);
        ledger.deals -= deals;
        ledger.skip_many(SkipReason::NoCounterpart, deals, &lost.deals);
    }
}
