//! Runs of outbound messages and the replies to them, conversation by conversation.
//!
//! A conversation is all that a client and the business write on one channel one to one, through whichever staff accounts: a
//! client who answers on the other phone has answered. A run is a series of outbound messages, whoever of the business
//! wrote them; the next inbound message answers it. Both lie in the window. A message without a stated direction may be
//! either: the run before it is not judged, it answers none, and nobody is called chased because of what lies before it.
//! Where the times of two messages are equal and the source has no order, the inbound one stands first.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::days::{Chats, Way};
use super::inputs::Inputs;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::sides::{Conversation, Role, Settled};
use crate::model::chat::Chat;
use crate::model::runs::{Run, Runs};
use crate::model::scoring::{CHASED_DAYS, CHASES, REPLY_SECONDS};
use crate::model::silence::{ChannelReplies, Silence};
use crate::model::source::Source;
use crate::model::time::{Day, Moment, Month, Window};

/// A message with what orders it among those of its conversation, and the number of the chat of a source that shows it.
type Entry = (Moment, u32, Way, u32);

/// All conversations, and the days that are looked at.
#[derive(Clone, Copy)]
pub struct Talks<'a> {
    /// Sources, with sides settled.
    pub sources: &'a [Source],
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Who belongs together.
    pub links: &'a Links,
    /// Chats of all sources.
    pub chats: &'a Chats,
    /// The days.
    pub window: Window,
}

impl<'a> From<&Inputs<'a>> for Talks<'a> {
    fn from(inputs: &Inputs<'a>) -> Self {
        let Inputs { sources, settled, links, chats, window, .. } = *inputs;
        Self { sources, settled, links, chats, window }
    }
}

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
    let parts = conversations.into_par_iter().fold(Part::default, |mut part, conversation| {
        let Part { channels, order } = &mut part;
        order.collect(talks, conversation);
        order.count(talks.window, channels.entry(conversation[0].channel).or_default());
        part
    });
    let sum = parts.map(|part| part.channels).reduce(BTreeMap::new, |mut sum, more| {
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
fn left_open(talks: Talks<'_>) -> BTreeSet<u16> {
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

/// A private chat with whose conversation it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct OfClient {
    /// The client's group of handles.
    client: HandleId,
    /// Number of the channel.
    channel: u16,
    /// Number of the chat.
    chat: u32,
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
struct Part {
    /// By number of the channel.
    channels: BTreeMap<u16, ChannelReplies>,
    /// The conversation at hand.
    order: Order,
}

/// What is known of the order of one conversation.
#[derive(Default)]
struct Order {
    /// Messages in the window, in order.
    entries: Vec<Entry>,
    /// Runs in the window that were counted elsewhere, with the number of the chat that shows them.
    runs: Vec<(u32, Run)>,
    /// How chats of which there are only runs end.
    ends: Vec<(u32, End)>,
}

/// How a chat ends of which there are only runs.
#[derive(Clone, Copy)]
struct End {
    last: Moment,
    third_out: Option<Moment>,
}

impl Order {
    fn collect(&mut self, talks: Talks<'_>, conversation: &[OfClient]) {
        self.entries.clear();
        self.runs.clear();
        self.ends.clear();
        for one in conversation {
            self.add(talks, one.chat);
        }
        self.entries.sort_unstable();
    }

    /// Adds what of a chat lies in the window. Where several sources show it, each day is taken from the fullest.
    fn add(&mut self, talks: Talks<'_>, chat: u32) {
        let window = talks.window;
        let numbers = talks.chats.shown_in(chat);
        let shown: Vec<Shown<'_>> = numbers.iter().map(|number| Shown::new(talks, *number)).collect();
        let fullest = (shown.len() > 1).then(|| fullest(&shown, window));
        for one in &shown {
            let is_taken = |day: Day| {
                let by_day = fullest.as_ref();
                by_day.is_none_or(|fullest| fullest.get(&day) == Some(&one.conversation.source))
            };
            self.entries.extend(one.entries(window).filter(|entry| is_taken(entry.0.day)));
            if let Some(runs) = &one.chat.runs {
                let own = runs.runs.iter().filter(|run| window.contains(run.day) && is_taken(run.day));
                self.runs.extend(own.map(|run| (one.number, *run)));
                self.ends.extend(end(runs, window).map(|end| (one.number, end)));
            }
        }
    }

    /// Counts the runs, and whether the conversation is chased.
    fn count(&self, window: Window, replies: &mut ChannelReplies) {
        let mut close = |last: Moment, delay: Option<u32>, count: u32| {
            if is_judged(last, window) {
                let month = replies.months.entry(Month::of(last.day)).or_default();
                (0..count).for_each(|_| month.add(delay));
            }
        };
        let at_end = walk(&self.entries, |last, reply| {
            close(last.0, reply.and_then(|reply| in_time(last.0, reply)), 1);
        });
        self.runs.iter().for_each(|(_, run)| close(run.at(), run.delay(), run.count));
        let is_old = |last: Moment| window.to.0 - last.day.0 >= CHASED_DAYS;
        let told = self.entries.last().map(|last| (last.0, at_end >= CHASES && is_old(last.0)));
        let counted = self.ends.iter().map(|(_, end)| {
            (end.last, is_old(end.last) && end.third_out.is_some_and(|third| third.day >= window.from))
        });
        // The chat that was written in last says how the conversation ends.
        replies.chased +=
            u64::from(told.into_iter().chain(counted).max().is_some_and(|(_, is_chased)| is_chased));
    }
}

/// How a chat ends of which there are only runs; `None` where it ends outside the window.
fn end(runs: &Runs, window: Window) -> Option<End> {
    let last = runs.last.filter(|last| window.contains(last.day))?;
    Some(End { last, third_out: runs.third_out })
}

/// A chat as one source shows it, with its messages.
struct Shown<'a> {
    number: u32,
    conversation: &'a Conversation,
    chat: &'a Chat,
}

impl<'a> Shown<'a> {
    fn new(talks: Talks<'a>, number: u32) -> Self {
        let conversation = &talks.settled.conversations[number as usize];
        let source = &talks.sources[conversation.source as usize];
        Self { number, conversation, chat: &source.data.chats[conversation.chat as usize] }
    }

    fn entries(&self, window: Window) -> impl Iterator<Item = Entry> + '_ {
        self.chat.turns.between(window.from, window.to).filter_map(|mark| {
            let way = match self.conversation.roles.get(mark.author as usize)? {
                Role::Partner(_) => Way::In,
                Role::Business => Way::Out,
                Role::Unstated(_) => Way::Unstated,
            };
            Some((mark.at, mark.sequence, way, self.number))
        })
    }
}

/// The source with most messages on each day, the first one among equals. Several conversations of one source add up.
fn fullest(shown: &[Shown<'_>], window: Window) -> BTreeMap<Day, u32> {
    let mut sums = BTreeMap::<(Day, u32), u64>::new();
    for one in shown.iter().filter(|one| !one.chat.turns.is_empty() || one.chat.runs.is_some()) {
        for cell in one.chat.cells.iter().filter(|cell| window.contains(cell.day)) {
            *sums.entry((cell.day, one.conversation.source)).or_default() += u64::from(cell.messages);
        }
    }
    let mut fullest = BTreeMap::<Day, (u64, u32)>::new();
    for ((day, source), messages) in sums {
        let most = fullest.entry(day).or_insert((messages, source));
        if messages > most.0 {
            *most = (messages, source);
        }
    }
    fullest.into_iter().map(|(day, (_, source))| (day, source)).collect()
}

/// Whether a run is old enough to be judged: its last message is 72 hours or older at the end of as-of.
fn is_judged(last: Moment, window: Window) -> bool {
    let end = Moment { day: window.to.plus(1), second: 0 }.wall_seconds();
    end - last.wall_seconds() >= REPLY_SECONDS
}

/// Seconds from a run to a reply; `None` for one that came later than 72 hours.
fn in_time(last: Moment, reply: Moment) -> Option<u32> {
    let delay = reply.wall_seconds() - last.wall_seconds();
    u32::try_from(delay).ok().filter(|_| delay <= REPLY_SECONDS)
}

/// Goes through the messages of a conversation, which are in order: each run that can be judged is told with its last message and
/// the reply to it. Answers how many outbound ones stand at the end.
fn walk(entries: &[Entry], mut close: impl FnMut(&Entry, Option<Moment>)) -> u32 {
    let mut run: Option<&Entry> = None;
    let mut at_end = 0;
    for entry in entries {
        at_end = if entry.2 == Way::Out { at_end + 1 } else { 0 };
        match (entry.2, run) {
            (Way::Out, _) => run = Some(entry),
            (Way::In, Some(last)) => {
                close(last, Some(entry.0));
                run = None;
            }
            (Way::In | Way::Unstated, _) => run = None,
        }
    }
    if let Some(last) = run {
        close(last, None);
    }
    at_end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chat::{ChatKind, MessageTraits};

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
        Order { entries, ..Order::default() }.count(window(), &mut replies);
        replies
    }

    /// Runs and the delays of replies, months together.
    fn runs(messages: &[(i64, Way)]) -> (u64, Vec<u32>) {
        let months = counted(messages).months;
        let delays = months.values().flat_map(|replies| replies.delays.keys().copied());
        (months.values().map(|replies| replies.runs).sum(), delays.collect())
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

    /// A private chat, messages of the business (author 0) and of the client (author 1) by day.
    fn shown(source: u32, days: &[(i32, u32)]) -> (Conversation, Chat) {
        let mut chat = Chat::new("telegram", ChatKind::Private, "");
        for (day, messages) in days {
            for second in 0..*messages {
                let at = Moment { day: window().to.plus(-day), second };
                chat.add(second % 2, at, MessageTraits::default(), 1);
            }
        }
        chat.seal();
        let roles = vec![Role::Business, Role::Partner(0)];
        let conversation =
            Conversation { source, chat: 0, is_group: false, staff: String::new(), roles, partner: Some(0) };
        (conversation, chat)
    }

    #[test]
    fn each_day_is_taken_from_the_source_with_most_messages() {
        let parts =
            [shown(0, &[(9, 2), (8, 2), (400, 9)]), shown(1, &[(8, 3), (7, 2)]), shown(2, &[(9, 1), (7, 2)])];
        let shown: Vec<Shown<'_>> =
            parts.iter().map(|(conversation, chat)| Shown { number: 0, conversation, chat }).collect();
        let days = fullest(&shown, window());
        let by_age: Vec<(i32, u32)> =
            days.into_iter().map(|(day, source)| (window().to.0 - day.0, source)).collect();
        assert_eq!(by_age, [(9, 0), (8, 1), (7, 1)]);
    }

    #[test]
    fn conversations_of_one_source_add_up() {
        let parts = [shown(0, &[(8, 3)]), shown(1, &[(8, 2)]), shown(1, &[(8, 2)])];
        let shown: Vec<Shown<'_>> =
            parts.iter().map(|(conversation, chat)| Shown { number: 0, conversation, chat }).collect();
        assert_eq!(fullest(&shown, window()).into_values().collect::<Vec<_>>(), [1]);
    }
}
