//! How noisy each channel has become: runs, replies and how long they take (methodology, section 10).

use super::share;
use crate::model::report::ChannelSilence;
use crate::model::silence::{ChannelReplies, Replies, Silence};
use crate::model::sorted_map::SortedMap;
use crate::model::time::Month;

/// Figures of some runs.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ReplyFigures {
    /// Runs of outbound messages that are judged.
    pub runs: u64,
    /// Runs that were answered within 72 hours.
    pub answered_72h: u64,
    /// Answered ÷ runs, 0–1; `None` without a run.
    pub reply_rate: Option<f64>,
    /// Median minutes to the reply over the answered (mean of the middle two); `None` without one.
    pub median_reply_minutes: Option<f64>,
}

impl ReplyFigures {
    /// The figures of counted replies.
    pub fn of(replies: &Replies) -> Self {
        let answered = replies.answered();
        Self {
            runs: replies.runs,
            answered_72h: answered,
            reply_rate: share(answered as f64, replies.runs as f64),
            median_reply_minutes: median_minutes(replies),
        }
    }
}

/// Figures of the window, by channel; channels without a run have none.
pub fn by_channel(silence: &Silence) -> SortedMap<String, ChannelSilence> {
    let of_channel = |(channel, replies): (&String, &ChannelReplies)| {
        let figures = ReplyFigures::of(&sum(replies.months.values()));
        let silence = ChannelSilence {
            runs: figures.runs.into(),
            answered_72h: figures.answered_72h.into(),
            reply_rate: figures.reply_rate,
            median_reply_minutes: figures.median_reply_minutes,
            chased: replies.chased.into(),
        };
        (channel.clone(), silence)
    };
    silence.channels.iter().map(of_channel).collect()
}

/// Figures by month and channel; a run belongs to the month of its last message. Months and channels without a run have none.
pub fn by_month(silence: &Silence) -> SortedMap<Month, SortedMap<String, ReplyFigures>> {
    let mut figures = SortedMap::<Month, SortedMap<String, ReplyFigures>>::new();
    for (channel, replies) in &silence.channels {
        for (month, replies) in &replies.months {
            figures.entry(*month).or_default().insert(channel.clone(), ReplyFigures::of(replies));
        }
    }
    figures
}

/// Figures of all channels together, by month; months without a run have none.
pub fn all_by_month(silence: &Silence) -> SortedMap<Month, ReplyFigures> {
    let mut sums = SortedMap::<Month, Replies>::new();
    for (month, replies) in silence.channels.values().flat_map(|channel| &channel.months) {
        sums.entry(*month).or_default().absorb(replies);
    }
    sums.into_iter().map(|(month, replies)| (month, ReplyFigures::of(&replies))).collect()
}

fn sum<'a>(parts: impl Iterator<Item = &'a Replies>) -> Replies {
    parts.fold(Replies::default(), |mut sum, part| {
        sum.absorb(part);
        sum
    })
}

/// Median minutes to the reply; the mean of the middle two for an even number.
fn median_minutes(replies: &Replies) -> Option<f64> {
    let answered = replies.answered();
    let places = [answered.checked_sub(1)? / 2, answered / 2];
    let delays: SortedMap<u32, u64> = replies.delays.iter().map(|(delay, runs)| (*delay, *runs)).collect();
    let middle = places.map(|place| delay_at(&delays, place));
    let [Some(lower), Some(upper)] = middle else { return None };
    Some(f64::from(lower + upper) / 120.0)
}

/// The delay at a place among all, the shortest at 0.
fn delay_at(delays: &SortedMap<u32, u64>, place: u64) -> Option<u32> {
    let mut before = 0;
    let reached = delays.iter().find(|(_, runs)| {
        before += **runs;
        before > place
    });
    reached.map(|(delay, _)| *delay)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OCTOBER: Month = Month { year: 2026, month: 10 };
    const NOVEMBER: Month = Month { year: 2026, month: 11 };

    fn replies(delays: &[Option<u32>]) -> Replies {
        let mut replies = Replies::default();
        for delay in delays {
            replies.add(*delay, 1);
        }
        replies
    }

    #[test]
    fn the_median_is_of_the_answered_and_between_the_middle_two() {
        let median = |delays: &[Option<u32>]| ReplyFigures::of(&replies(delays)).median_reply_minutes;
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[None]), None);
        assert_eq!(median(&[Some(0)]), Some(0.0));
        assert_eq!(median(&[Some(600), None, Some(60), Some(60)]), Some(1.0));
        assert_eq!(median(&[Some(60), Some(90), Some(30), Some(6_000)]), Some(1.25));
    }

    #[test]
    fn channels_and_months_add_up() {
        let channel = |october: &[Option<u32>], november: &[Option<u32>], chased| ChannelReplies {
            months: [(OCTOBER, replies(october)), (NOVEMBER, replies(november))].into(),
            chased,
        };
        let silence = Silence {
            channels: [
                ("email".to_owned(), channel(&[Some(60), None], &[Some(180)], 2)),
                ("vk".to_owned(), channel(&[None, None], &[None], 0)),
            ]
            .into(),
            ..Silence::default()
        };
        let channels = by_channel(&silence);
        let email = channels["email"];
        assert_eq!([email.runs, email.answered_72h, email.chased], [3, 2, 2]);
        assert_eq!((email.reply_rate, email.median_reply_minutes), (Some(2.0 / 3.0), Some(2.0)));
        assert_eq!((channels["vk"].reply_rate, channels["vk"].median_reply_minutes), (Some(0.0), None));
        assert_eq!(by_month(&silence)[&OCTOBER]["email"].reply_rate, Some(0.5));
        let months = all_by_month(&silence);
        assert_eq!((months[&OCTOBER].runs, months[&OCTOBER].reply_rate), (4, Some(0.25)));
        assert_eq!((months[&NOVEMBER].runs, months[&NOVEMBER].reply_rate), (2, Some(0.5)));
    }
}
