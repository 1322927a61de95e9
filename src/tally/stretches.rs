//! What the traffic of a client says over stretches of days: months that live in a messenger alone, conversations that wait for
//! an answer.

use chrono::Datelike;

use super::traffic::{Channels, DayTraffic};
use crate::model::client::ChannelList;
use crate::model::time::Day;

/// A conversation waits for an answer when its last message is inbound and not older than this.
const WAITING_DAYS: i32 = 14;

/// Months with rented export messages and none logged.
pub(super) fn months_messenger_only(traffic: &[DayTraffic], channels: &Channels) -> u32 {
    let mut months: Vec<Month> = Vec::new();
    for day in traffic.iter().filter(|day| !channels.facts[day.channel as usize].is_owned) {
        let known = months.last_mut().filter(|month| month.first <= day.day && day.day < month.end);
        let (has_messages, is_logged) = (day.messages() > 0, day.logged_total() > 0);
        match known {
            Some(month) => {
                month.has_messages |= has_messages;
                month.is_logged |= is_logged;
            }
            None => months.push(Month { has_messages, is_logged, ..Month::of(day.day) }),
        }
    }
    // A month comes again on the next channel.
    months.sort_unstable_by_key(|month| month.first);
    let months = months.chunk_by(|a, b| a.first == b.first);
    let is_only = |month: &&[Month]| {
        month.iter().any(|part| part.has_messages) && !month.iter().any(|part| part.is_logged)
    };
    months.filter(is_only).count() as u32
}

/// What a calendar month of a client holds on one channel.
#[derive(Debug, Clone, Copy)]
struct Month {
    first: Day,
    /// The first day after it.
    end: Day,
    has_messages: bool,
    is_logged: bool,
}

impl Month {
    /// The month of a day, still empty.
    fn of(day: Day) -> Self {
        let date = day.date();
        let first = day.plus(1 - date.day() as i32);
        let end = first.plus(i32::from(date.num_days_in_month()));
        Self { first, end, has_messages: false, is_logged: false }
    }
}

/// Channels on which the last message is inbound and recent.
pub(super) fn waiting(traffic: &[DayTraffic], as_of: Day) -> ChannelList {
    let mut waiting = ChannelList::new();
    let mut rest = traffic;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|day| day.channel == first.channel).count();
        let (days, later) = rest.split_at(count);
        rest = later;
        let last = days.iter().rev().find(|day| day.has_conversation());
        if last.is_some_and(|day| day.day >= as_of.plus(-WAITING_DAYS) && day.ends_inbound()) {
            waiting.push(first.channel);
        }
    }
    waiting
}
