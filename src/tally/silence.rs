//! Runs of outbound messages and the replies to them, conversation by conversation.
//!
//! A conversation is all that a client and the business write on one channel one to one, through whichever staff accounts: a
//! client who answers on the other phone has answered. A run is a series of outbound messages, whoever of the business
//! wrote them; the next inbound message answers it. Both lie in the window. A message without a stated direction may be
//! either: the run before it is not judged, it answers none, and nobody is called chased because of what lies before it.
//! Where the times of two messages are equal and the source has no order, the inbound one stands first.

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::inputs::Inputs;
use super::order::{OfClient, Order, Talks, in_time, walk};
use crate::identity::handles::HandleId;
use crate::model::runs::Run;
use crate::model::scoring::{CHASED_DAYS, CHASES, REPLY_SECONDS};
use crate::model::silence::{ChannelReplies, Silence};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::{Moment, Month, Window};

/// Counts runs, replies and chased conversations of all clients in scope. `in_scope` is asked for the client's group of
/// handles.
pub fn silence(inputs: &Inputs<'_>, in_scope: &(dyn Fn(HandleId) -> bool + Sync)) -> Silence {
    let talks = Talks::from(inputs);
    let open = left_open(talks);
    let chats = conversations(talks, in_scope);
    let conversations: Vec<&[OfClient]> = chats
        .chunk_by(|a, b| (a.client, a.channel) == (b.client, b.channel))
        .filter(|conversation| !open.contains(&conversation[0].channel))
        .collect();
    // Whole numbers are added: the order in which parts come together does not show.
    let parts = conversations.into_par_iter().fold(Counted::default, |mut part, conversation| {
        let Counted { channels, order } = &mut part;
        order.collect(talks, conversation);
        count(order, talks.window, channels.entry(conversation[0].channel).or_default());
        part
    });
    let sum = parts.map(|part| part.channels).reduce(SortedMap::new, |mut sum, more| {
        for (channel, replies) in &more {
            sum.entry(*channel).or_default().absorb(replies);
        }
        sum
    });
    let with_runs = sum.into_iter().filter(|(_, replies)| !replies.months.is_empty());
    let name = |channel: u16| talks.chats.channels[channel as usize].clone();
    let named = with_runs.map(|(channel, replies)| (name(channel), replies));
    Silence { channels: named.collect(), open: open.into_iter().map(name).collect() }
}

/// Channels of which nobody knows the runs: tallies hold them up to their own last day, and messages lie between that and as-of.
fn left_open(talks: Talks<'_>) -> SortedSet<u16> {
    let as_of = talks.window.to;
    let is_open = |number: u32| {
        let conversation = &talks.settled.conversations[number as usize];
        let data = &talks.sources[conversation.source as usize].data;
        let Some(until) = data.tallied.as_ref().map(|tallied| tallied.until) else { return false };
        let (from, to) = (as_of.min(until), as_of.max(until));
        let days = || data.chats[conversation.chat as usize].cells.iter().map(|cell| cell.day);
        from < to && days().any(|day| from < day && day <= to)
    };
    let private = talks.chats.keys.iter().zip(0..).filter(|(key, _)| key.group == 0);
    let open = private.filter(|(_, chat)| talks.chats.shown_in(*chat).iter().any(|number| is_open(*number)));
    open.map(|(key, _)| key.channel).collect()
}

/// What is known of the order of all private conversations: what tallies keep of it.
#[derive(Debug, Default)]
pub struct Kept {
    /// Runs, with the number of the conversation in which their last message stands.
    pub runs: Vec<(u32, Run)>,
    /// Conversations whose last three messages are outbound, with when the first of these was written.
    pub thirds: Vec<(u32, Moment)>,
}

/// The runs of all conversations, whoever is in scope, with the chat of a source that shows each.
pub fn kept(talks: Talks<'_>) -> Kept {
    let mut kept = Kept::default();
    let mut order = Order::default();
    let chats = conversations(talks, &|_| true);
    for conversation in chats.chunk_by(|a, b| (a.client, a.channel) == (b.client, b.channel)) {
        order.collect(talks, conversation);
        let at_end = walk(&order.entries, |last, reply| {
            let delay = reply.and_then(|reply| in_time(last.0, reply));
            kept.runs.push((last.3, Run::new(last.0, delay, 1)));
        });
        if at_end >= CHASES {
            let entries = &order.entries;
            let (last, third) = (&entries[entries.len() - 1], &entries[entries.len() - 3]);
            kept.thirds.push((last.3, third.0));
        }
        kept.runs.append(&mut order.runs);
        kept.thirds.extend(order.ends.drain(..).filter_map(|(number, end)| Some((number, end.third_out?))));
    }
    kept.runs.sort_unstable();
    kept
}

/// The private chats of clients in scope; those of one client on one channel stand side by side.
fn conversations(talks: Talks<'_>, in_scope: &(dyn Fn(HandleId) -> bool + Sync)) -> Vec<OfClient> {
    let private = talks.chats.keys.iter().zip(0..).filter(|(key, _)| key.group == 0);
    let owned = private.map(|(key, chat)| {
        let client = talks.links.groups[key.partner as usize];
        OfClient { client, channel: key.channel, chat }
    });
    let mut chats: Vec<OfClient> = owned.filter(|one| in_scope(one.client)).collect();
    chats.sort_unstable();
    chats
}

/// What one thread has counted.
#[derive(Default)]
struct Counted {
    /// By number of the channel.
    channels: SortedMap<u16, ChannelReplies>,
    /// The conversation at hand.
    order: Order,
}

/// Counts the runs, and whether the conversation is chased.
fn count(order: &Order, window: Window, replies: &mut ChannelReplies) {
    let mut close = |last: Moment, delay: Option<u32>, count: u32| {
        if is_judged(last, window) {
            replies.months.entry(Month::of(last.day)).or_default().add(delay, count);
        }
    };
    let at_end = walk(&order.entries, |last, reply| {
        close(last.0, reply.and_then(|reply| in_time(last.0, reply)), 1);
    });
    order.runs.iter().for_each(|(_, run)| close(run.at(), run.delay(), run.count));
    let is_old = |last: Moment| window.to.0 - last.day.0 >= CHASED_DAYS;
    let told = order.entries.last().map(|last| (last.0, at_end >= CHASES && is_old(last.0)));
    let counted = order.ends.iter().map(|(_, end)| {
        (end.last, is_old(end.last) && end.third_out.is_some_and(|third| third.day >= window.from))
    });
    // The chat that was written in last says how the conversation ends.
    replies.chased +=
        u64::from(told.into_iter().chain(counted).max().is_some_and(|(_, is_chased)| is_chased));
}

/// Whether a run is old enough to be judged: its last message is 72 hours or older at the end of as-of.
fn is_judged(last: Moment, window: Window) -> bool {
    let end = Moment { day: window.to.plus(1), second: 0 }.wall_seconds();
    end - last.wall_seconds() >= REPLY_SECONDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::time::Day;
    use crate::tally::chat_day::Way;
    use crate::tally::order::Entry;

    const HOUR: i64 = 3_600;

    fn window() -> Window {
        Window::ending(Day::from_ymd(2026, 10, 31).expect("a day"), 365)
    }

    /// So many seconds before the end of as-of.
    fn before(seconds: i64) -> Moment {
        Moment::from_wall_seconds(Moment { day: window().to.plus(1), second: 0 }.wall_seconds() - seconds)
    }

    fn counted(messages: &[(i64, Way)]) -> ChannelReplies {
        let mut entries: Vec<Entry> = messages.iter().map(|(at, way)| (before(*at), 0, *way, 0)).collect();
        entries.sort_unstable();
        let mut replies = ChannelReplies::default();
        count(&Order { entries, ..Order::default() }, window(), &mut replies);
        replies
    }

    /// Runs and the delays of replies, months together.
    fn runs(messages: &[(i64, Way)]) -> (u64, Vec<u32>) {
        let months = counted(messages).months;
        let delays: SortedSet<u32> =
            months.values().flat_map(|replies| replies.delays.keys().copied()).collect();
        (months.values().map(|replies| replies.runs).sum(), delays.into())
    }

    #[test]
    fn a_run_is_answered_by_the_next_inbound_message_alone() {
        let (day, minute) = (24 * HOUR, 60);
        let start = 30 * day;
        let messages = [
            (start, Way::In),
            (start - minute, Way::Out),
            (start - day, Way::Out),
            (start - day - 5 * minute, Way::In),
            (start - day - 6 * minute, Way::In),
            (start - 8 * day, Way::Out),
        ];
        assert_eq!(runs(&messages), (2, vec![300]));
    }

    #[test]
    fn a_reply_comes_within_72_hours_to_the_second() {
        let start = 1_000 * HOUR;
        let reply_after = |delay: i64| runs(&[(start, Way::Out), (start - delay, Way::In)]);
        assert_eq!(reply_after(0), (1, vec![]), "of equal times the inbound one stands first");
        assert_eq!(reply_after(1), (1, vec![1]));
        assert_eq!(reply_after(72 * HOUR), (1, vec![259_200]));
        assert_eq!(reply_after(72 * HOUR + 1), (1, vec![]));
    }

    #[test]
    fn runs_too_young_to_tell_are_left_out_answered_or_not() {
        assert_eq!(runs(&[(72 * HOUR, Way::Out)]).0, 1);
        assert_eq!(runs(&[(72 * HOUR - 1, Way::Out)]).0, 0);
        assert_eq!(runs(&[(72 * HOUR - 1, Way::Out), (HOUR, Way::In)]).0, 0);
        // The last message decides.
        assert_eq!(runs(&[(90 * HOUR, Way::Out), (HOUR, Way::Out)]).0, 0);
    }

    #[test]
    fn a_run_belongs_to_the_month_of_its_last_message() {
        let first_of_october = 31 * 24 * HOUR;
        let replies = counted(&[(first_of_october + 1, Way::Out), (first_of_october - 1, Way::Out)]);
        let months: Vec<String> = replies.months.keys().map(Month::to_string).collect();
        assert_eq!(months, ["2026-10"]);
    }

    #[test]
    fn three_messages_without_an_answer_for_a_week_are_a_chase() {
        let day = 24 * HOUR;
        let chased = |messages: &[(i64, Way)]| counted(messages).chased;
        let chase =
            |last: i64| [(20 * day, Way::In), (19 * day, Way::Out), (18 * day, Way::Out), (last, Way::Out)];
        assert_eq!(chased(&chase(8 * day)), 1, "the first second of the day seven days before as-of");
        assert_eq!(chased(&chase(7 * day + 1)), 1);
        assert_eq!(chased(&chase(7 * day)), 0);
        assert_eq!(chased(&chase(8 * day)[1..]), 1);
        assert_eq!(chased(&chase(8 * day)[2..]), 0);
        assert_eq!(chased(&[&chase(9 * day)[..], &[(8 * day, Way::In)]].concat()), 0);
        assert_eq!(chased(&[&chase(9 * day)[..], &[(8 * day, Way::Unstated)]].concat()), 0);
    }

    #[test]
    fn a_message_that_may_be_either_answers_nothing_and_ends_no_run() {
        let unclear = [(400 * HOUR, Way::Out), (399 * HOUR, Way::Unstated), (398 * HOUR, Way::In)];
        assert_eq!(runs(&unclear), (0, vec![]));
        let then = [(397 * HOUR, Way::Out), (396 * HOUR, Way::In)];
        assert_eq!(runs(&[&unclear[..], &then].concat()), (1, vec![3_600]));
    }
}
