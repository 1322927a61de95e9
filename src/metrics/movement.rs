//! How use moves: month by month, and between the halves of the window (methodology, section 10).

use super::{share, silence};
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client, ClientDay};
use crate::model::report::{ChannelMonth, MonthTrend, Moved};
use crate::model::scoring::effective;
use crate::model::silence::Silence;
use crate::model::sorted_map::SortedMap;
use crate::model::time::{Day, Month, Window};

/// Use by calendar month of the window, `2026-09`: messages, clients and shares by channel, where new clients come from,
/// effective channels. The first and the last month hold only their days inside the window. Months without a message have
/// no channels; without any message in the window there are no months.
pub fn trend(audience: &Audience, window: Window) -> SortedMap<String, MonthTrend> {
    let months = Months::of(window);
    let mut sums = vec![MonthSums::new(audience.channels.len()); months.ids.len()];
    let mut parts = Vec::new();
    for client in audience.in_scope() {
        let first = months.parts(client, &mut parts);
        for month in parts.chunk_by(|a, b| a.month == b.month) {
            sums[month[0].month].add(month);
        }
        if let Some((month, channel)) = first.and_then(|(day, channel)| Some((months.place(day)?, channel))) {
            sums[month].channels[channel as usize].first_contacts += 1;
        }
    }
    if sums.iter().all(|month| month.channels.iter().all(|channel| channel.clients == 0)) {
        return SortedMap::new();
    }
    let ids = months.ids.iter().map(ToString::to_string);
    let mut trend = ids.zip(&sums).map(|(id, month)| (id, month.report(audience))).collect();
    add_replies(&mut trend, &audience.silence);
    trend
}

/// Puts runs and replies beside the messages. A run stands in the month of its last message.
fn add_replies(trend: &mut SortedMap<String, MonthTrend>, silence: &Silence) {
    for (month, channels) in silence::by_month(silence) {
        let Some(trend) = trend.get_mut(&month.to_string()) else { continue };
        for (channel, replies) in channels {
            let of_channel = trend.channels.entry(channel).or_default();
            of_channel.runs = replies.runs.into();
            of_channel.reply_rate = replies.reply_rate;
            of_channel.median_reply_minutes = replies.median_reply_minutes;
        }
    }
    for (month, replies) in silence::all_by_month(silence) {
        if let Some(trend) = trend.get_mut(&month.to_string()) {
            trend.reply_rate = replies.reply_rate;
        }
    }
}

/// Clients whose main channel, the one with most inbound messages, is another in the second half of the window than in the
/// first. Of an odd number of days the second half has one more. Heads, not weight.
pub fn moved(audience: &Audience, window: Window) -> Moved {
    let (mut both, mut moved) = (0_u64, 0_u64);
    for (first, second) in audience.in_scope().filter_map(|client| main_channels(client, window)) {
        both += 1;
        moved += u64::from(first != second);
    }
    Moved { clients: moved.into(), share: share(moved as f64, both as f64) }
}

/// Of those whose main channel one channel was in the first half of the window, those who mainly write on another in the second.
pub fn moved_from(audience: &Audience, window: Window, channel: &str) -> Moved {
    let place = audience.channels.iter().position(|facts| facts.id == channel);
    let (mut both, mut moved) = (0_u64, 0_u64);
    for (first, second) in audience.in_scope().filter_map(|client| main_channels(client, window)) {
        if Some(usize::from(first)) == place {
            both += 1;
            moved += u64::from(first != second);
        }
    }
    Moved { clients: moved.into(), share: share(moved as f64, both as f64) }
}

/// The main channels of a client in both halves of the window; `None` where it did not write in one of them.
fn main_channels(client: &Client, window: Window) -> Option<(ChannelIndex, ChannelIndex)> {
    let middle = window.from.plus((window.days() / 2) as i32);
    let [mut first, mut second] = [MainChannel::default(); 2];
    client.days.iter().filter(|day| window.contains(day.day) && day.inbound > 0).for_each(|day| {
        if day.day < middle { &mut first } else { &mut second }.add(&day);
    });
    first.best().zip(second.best())
}

/// The channel with most inbound messages, of equal ones the first by id; `None` without any. Days are sorted by channel.
#[derive(Debug, Clone, Copy, Default)]
struct MainChannel {
    /// The best of the channels that are through.
    best: Option<(ChannelIndex, u64)>,
    current: Option<(ChannelIndex, u64)>,
}

impl MainChannel {
    fn add(&mut self, day: &ClientDay) {
        match &mut self.current {
            Some((channel, inbound)) if *channel == day.channel => *inbound += u64::from(day.inbound),
            current => {
                let through = current.replace((day.channel, day.inbound.into()));
                self.best = better(self.best, through);
            }
        }
    }

    fn best(self) -> Option<ChannelIndex> {
        better(self.best, self.current).map(|(channel, _)| channel)
    }
}

/// The channel with more messages, the earlier one of equals.
fn better(
    earlier: Option<(ChannelIndex, u64)>,
    later: Option<(ChannelIndex, u64)>,
) -> Option<(ChannelIndex, u64)> {
    match (earlier, later) {
        (Some((_, most)), Some((_, inbound))) if most >= inbound => earlier,
        (_, None) => earlier,
        _ => later,
    }
}

/// The calendar months that a window touches.
struct Months {
    from: Day,
    ids: Vec<Month>,
    /// Of each day of the window, the place of its month.
    of_day: Vec<usize>,
}

impl Months {
    fn of(window: Window) -> Self {
        let mut ids: Vec<Month> = Vec::new();
        let mut of_day = Vec::with_capacity(window.days() as usize);
        for day in 0..window.days() as i32 {
            let month = Month::of(window.from.plus(day));
            if ids.last() != Some(&month) {
                ids.push(month);
            }
            of_day.push(ids.len() - 1);
        }
        Self { from: window.from, ids, of_day }
    }

    /// The place of a day's month; `None` outside the window.
    fn place(&self, day: Day) -> Option<usize> {
        let day = usize::try_from(i64::from(day.0) - i64::from(self.from.0)).ok()?;
        self.of_day.get(day).copied()
    }

    /// Puts a client's messages into `parts`, by month and channel, and answers its first day of all with its channel: channels are
    /// sorted by id, and the first of them wins a tie.
    fn parts(&self, client: &Client, parts: &mut Vec<ChannelCount>) -> Option<(Day, ChannelIndex)> {
        parts.clear();
        let mut first: Option<(Day, ChannelIndex)> = None;
        client.days.iter().for_each(|day| {
            if first.is_none_or(|(known, _)| day.day < known) {
                first = Some((day.day, day.channel));
            }
            let Some(month) = self.place(day.day) else { return };
            if parts
                .last()
                .is_none_or(|last: &ChannelCount| (last.month, last.channel) != (month, day.channel))
            {
                parts.push(ChannelCount { month, channel: day.channel, inbound: 0, outbound: 0 });
            }
            if let Some(part) = parts.last_mut() {
                part.inbound += u64::from(day.inbound);
                part.outbound += u64::from(day.outbound);
            }
        });
        parts.sort_unstable_by_key(|part| (part.month, part.channel));
        first
    }
}

/// A client's messages on one channel in one month.
struct ChannelCount {
    month: usize,
    channel: ChannelIndex,
    inbound: u64,
    outbound: u64,
}

/// Sums of one month over clients.
#[derive(Debug, Clone)]
struct MonthSums {
    /// By place of the channel.
    channels: Vec<ChannelMonth>,
    /// Sums of the clients' shares, by place of the channel.
    shares: Vec<f64>,
    /// Clients that wrote.
    wrote: u64,
}

impl MonthSums {
    fn new(channels: usize) -> Self {
        Self { channels: vec![ChannelMonth::default(); channels], shares: vec![0.0; channels], wrote: 0 }
    }

    /// Adds what one client has in the month.
    fn add(&mut self, parts: &[ChannelCount]) {
        let inbound: u64 = parts.iter().map(|part| part.inbound).sum();
        self.wrote += u64::from(inbound > 0);
        for part in parts {
            let sums = &mut self.channels[part.channel as usize];
            sums.clients += 1;
            sums.inbound += part.inbound;
            sums.outbound += part.outbound;
            if part.inbound > 0 {
                self.shares[part.channel as usize] += part.inbound as f64 / inbound as f64;
            }
        }
    }

    fn report(&self, audience: &Audience) -> MonthTrend {
        let mut month = MonthTrend::default();
        let mut shares = Vec::new();
        for ((facts, sums), part) in audience.channels.iter().zip(&self.channels).zip(&self.shares) {
            let share = share(*part, self.wrote as f64);
            shares.extend(share);
            if sums.clients > 0 {
                month.channels.insert(facts.id.clone(), ChannelMonth { share, ..*sums });
            }
        }
        month.effective = effective(shares);
        month
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::channel::ChannelFacts;
    use crate::model::silence::ChannelReplies;

    fn channel(id: &str) -> ChannelFacts {
        let (id, operator) = (id.to_owned(), id.to_owned());
        ChannelFacts { id, operator, is_exported: true, ..ChannelFacts::default() }
    }

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::from_ymd(year, month, day).expect("a date")
    }

    /// Days as (channel, day, inbound, outbound).
    fn client(number: u32, days: &[(u16, Day, u32, u32)]) -> Client {
        let day = |(channel, day, inbound, outbound): &(u16, Day, u32, u32)| ClientDay {
            channel: *channel,
            day: *day,
            inbound: *inbound,
            outbound: *outbound,
        };
        Client { days: days.iter().map(day).collect(), ..Client::unknown(number) }
    }

    fn audience(clients: Vec<Client>) -> Audience {
        let channels = ["email", "telegram", "whatsapp"].map(channel).to_vec();
        Audience { channels, clients: clients.into(), ..Audience::default() }
    }

    /// 100 days that end with 9 November 2026: 2 August to 9 November.
    fn window() -> Window {
        Window::ending(day(2026, 11, 9), 100)
    }

    #[test]
    fn a_month_counts_messages_clients_and_shares() {
        let clients = vec![
            // In September 3 of 4 inbound messages on WhatsApp; first seen long before.
            client(1, &[(1, day(2026, 9, 30), 1, 0), (2, day(2025, 1, 1), 5, 5), (2, day(2026, 9, 1), 3, 2)]),
            // New in September, by Telegram; WhatsApp on the same day loses the tie.
            client(2, &[(1, day(2026, 9, 3), 2, 0), (2, day(2026, 9, 3), 0, 4)]),
            // Only written to.
            client(3, &[(0, day(2026, 9, 5), 0, 1)]),
        ];
        let trend = trend(&audience(clients), window());
        assert_eq!(trend.keys().collect::<Vec<_>>(), ["2026-08", "2026-09", "2026-10", "2026-11"]);
        let september = &trend["2026-09"];
        let whatsapp = september.channels["whatsapp"];
        assert_eq!(
            [whatsapp.inbound, whatsapp.outbound, whatsapp.clients, whatsapp.first_contacts],
            [3, 6, 2, 0]
        );
        // Two wrote: client 1 with 3/4 on WhatsApp and 1/4 on Telegram, client 2 with all on Telegram.
        assert_eq!((whatsapp.share, september.channels["telegram"].share), (Some(0.375), Some(0.625)));
        assert_eq!(september.channels["telegram"].first_contacts, 1);
        let email = september.channels["email"];
        assert_eq!([email.outbound, email.clients, email.first_contacts], [1, 1, 1]);
        assert_eq!(email.share, Some(0.0));
        // 1 / (0.375² + 0.625²) = 1 / 0.53125.
        assert!(september.effective.is_some_and(|effective| (effective - 1.0 / 0.531_25).abs() < 1e-12));
        assert_eq!(trend["2026-10"], MonthTrend::default());
    }

    #[test]
    fn replies_stand_beside_the_messages_of_their_month() {
        let september = Month { year: 2026, month: 9 };
        let mut telegram = ChannelReplies::default();
        let replies = telegram.months.entry(september).or_default();
        // Three runs, one of them answered after two minutes; on WhatsApp one run, answered after four.
        for delay in [None, Some(120), None] {
            replies.add(delay, 1);
        }
        let mut whatsapp = ChannelReplies::default();
        whatsapp.months.entry(september).or_default().add(Some(240), 1);
        let mut audience =
            audience(vec![client(1, &[(1, day(2026, 9, 1), 1, 3), (2, day(2026, 9, 1), 1, 1)])]);
        audience.silence.channels =
            [("telegram".to_owned(), telegram), ("whatsapp".to_owned(), whatsapp)].into();
        let trend = trend(&audience, window());
        let september = &trend["2026-09"];
        let telegram = september.channels["telegram"];
        assert_eq!([telegram.outbound, telegram.runs], [3, 3]);
        assert_eq!(telegram.median_reply_minutes, Some(2.0));
        assert_eq!((telegram.reply_rate, september.reply_rate), (Some(1.0 / 3.0), Some(0.5)));
        assert_eq!(trend["2026-10"].reply_rate, None);
    }

    #[test]
    fn only_days_of_the_window_and_clients_in_scope_count() {
        let outside = Client {
            scope: crate::model::client::Scope::Dormant,
            ..client(2, &[(0, day(2026, 9, 1), 1, 1)])
        };
        // 1 August lies in a month of the window, but before it: neither its messages nor the first contact count.
        let early = client(1, &[(0, day(2026, 8, 1), 1, 0), (0, day(2026, 8, 2), 1, 0)]);
        let trend = trend(&audience(vec![early, outside]), window());
        let august = trend["2026-08"].channels["email"];
        assert_eq!([august.inbound, august.first_contacts], [1, 0]);
        assert_eq!(trend["2026-09"].channels.len(), 0);
        let empty = super::trend(&audience(vec![client(1, &[(0, day(2020, 1, 1), 1, 1)])]), window());
        assert!(empty.is_empty());
    }

    #[test]
    fn whoever_changes_the_main_channel_has_moved() {
        // The halves are 2 August to 20 September and 21 September to 9 November.
        let (first, second) = (day(2026, 9, 20), day(2026, 9, 21));
        let clients = vec![
            client(1, &[(1, first, 2, 0), (2, first, 1, 0), (2, second, 1, 9)]),
            // A tie between e-mail and Telegram is e-mail, in both halves.
            client(2, &[(0, first, 2, 0), (0, second, 1, 0), (1, first, 1, 0), (1, second, 1, 0)]),
            // Never wrote in the first half.
            client(3, &[(1, first, 0, 5), (2, second, 1, 0)]),
            client(4, &[(2, first, 1, 0), (2, second, 1, 0)]),
        ];
        assert_eq!(moved(&audience(clients), window()), Moved { clients: 1.into(), share: Some(1.0 / 3.0) });
        assert_eq!(moved(&audience(Vec::new()), window()), Moved { clients: 0.into(), share: None });
    }
}
