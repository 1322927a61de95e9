//! Runs of outbound messages and the replies to them, conversation by conversation.
//!
//! A conversation is all that a client and the business write on one channel one to one, through whichever staff accounts: a
//! client who answers on the other phone has answered. A run is a series of outbound messages, whoever of the business
//! wrote them; the next inbound message answers it. Both lie in the window. A message without a stated direction may be
//! either: the run before it is not judged, it answers none, and nobody is called chased because of what lies before it.
//! Where the times of two messages are equal and the source has no order, the inbound one stands first.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::days::Way;
use super::inputs::Inputs;
use crate::identity::handles::HandleId;
use crate::identity::sides::{Conversation, Role};
use crate::model::chat::Chat;
use crate::model::scoring::{CHASED_DAYS, CHASES, REPLY_SECONDS};
use crate::model::silence::{ChannelReplies, Silence};
use crate::model::time::{Day, Moment, Month, Window};

/// A message with what orders it among those of its conversation.
type Entry = (Moment, u32, Way);

/// Counts runs, replies and chased conversations of all clients in scope. `in_scope` is asked for the client's group of
/// handles.
pub fn silence(inputs: &Inputs<'_>, in_scope: &(dyn Fn(HandleId) -> bool + Sync)) -> Silence {
    let chats = conversations(inputs, in_scope);
    let conversations: Vec<&[OfClient]> =
        chats.chunk_by(|a, b| (a.client, a.channel) == (b.client, b.channel)).collect();
    // Whole numbers are added: the order in which parts come together does not show.
    let parts = conversations.into_par_iter().fold(Part::default, |mut part, conversation| {
        let Part { channels, entries } = &mut part;
        entries.clear();
        for one in conversation {
            collect(inputs, one.chat, entries);
        }
        entries.sort_unstable();
        count(entries, inputs.window, channels.entry(conversation[0].channel).or_default());
        part
    });
    let sum = parts.map(|part| part.channels).reduce(BTreeMap::new, |mut sum, more| {
        for (channel, replies) in &more {
            sum.entry(*channel).or_default().absorb(replies);
        }
        sum
    });
    let with_runs = sum.into_iter().filter(|(_, replies)| !replies.months.is_empty());
    let named =
        with_runs.map(|(channel, replies)| (inputs.chats.channels[channel as usize].clone(), replies));
    Silence { channels: named.collect() }
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
fn conversations(inputs: &Inputs<'_>, in_scope: &(dyn Fn(HandleId) -> bool + Sync)) -> Vec<OfClient> {
    let private = inputs.chats.keys.iter().zip(0..).filter(|(key, _)| key.group == 0);
    let owned = private.map(|(key, chat)| {
        let client = inputs.links.groups[key.partner as usize];
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
    /// Messages of the conversation at hand.
    entries: Vec<Entry>,
}

/// Adds the messages of a chat that lie in the window to `entries`.
fn collect(inputs: &Inputs<'_>, chat: u32, entries: &mut Vec<Entry>) {
    let window = inputs.window;
    if let [only] = inputs.chats.shown_in(chat) {
        entries.extend(Shown::new(inputs, *only).entries(window));
    } else {
        let shown = inputs.chats.shown_in(chat).iter().map(|number| Shown::new(inputs, *number));
        let shown: Vec<Shown<'_>> = shown.collect();
        let fullest = fullest(&shown, window);
        for one in &shown {
            let is_shown = |entry: &Entry| fullest.get(&entry.0.day) == Some(&one.conversation.source);
            entries.extend(one.entries(window).filter(is_shown));
        }
    }
}

/// A chat as one source shows it, with its messages.
struct Shown<'a> {
    conversation: &'a Conversation,
    chat: &'a Chat,
}

impl<'a> Shown<'a> {
    fn new(inputs: &Inputs<'a>, number: u32) -> Self {
        let conversation = &inputs.settled.conversations[number as usize];
        let source = &inputs.sources[conversation.source as usize];
        Self { conversation, chat: &source.data.chats[conversation.chat as usize] }
    }

    fn entries(&self, window: Window) -> impl Iterator<Item = Entry> + '_ {
        self.chat.turns.between(window.from, window.to).filter_map(|mark| {
            let way = match self.conversation.roles.get(mark.author as usize)? {
                Role::Partner(_) => Way::In,
                Role::Business => Way::Out,
                Role::Unstated(_) => Way::Unstated,
            };
            Some((mark.at, mark.sequence, way))
        })
    }
}

/// The source with most messages on each day, the first one among equals. Several conversations of one source add up.
fn fullest(shown: &[Shown<'_>], window: Window) -> BTreeMap<Day, u32> {
    let mut sums = BTreeMap::<(Day, u32), u64>::new();
    for one in shown.iter().filter(|one| !one.chat.turns.is_empty()) {
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

/// Counts the runs of one conversation, whose messages are in order, and whether it is chased.
fn count(entries: &[Entry], window: Window, replies: &mut ChannelReplies) {
    let end = Moment { day: window.to.plus(1), second: 0 }.wall_seconds();
    let mut run: Option<Moment> = None;
    let mut at_end = 0;
    let mut close = |last: Moment, reply: Option<Moment>| {
        if end - last.wall_seconds() >= REPLY_SECONDS {
            let delay = reply.map(|reply| reply.wall_seconds() - last.wall_seconds());
            let in_time =
                delay.filter(|delay| *delay <= REPLY_SECONDS).and_then(|delay| u32::try_from(delay).ok());
            replies.months.entry(Month::of(last.day)).or_default().add(in_time);
        }
    };
    for (at, _, way) in entries {
        at_end = if *way == Way::Out { at_end + 1 } else { 0 };
        match (way, run) {
            (Way::Out, _) => run = Some(*at),
            (Way::In, Some(last)) => {
                close(last, Some(*at));
                run = None;
            }
            (Way::In | Way::Unstated, _) => run = None,
        }
    }
    if let Some(last) = run {
        close(last, None);
        replies.chased += u64::from(at_end >= CHASES && window.to.0 - last.day.0 >= CHASED_DAYS);
    }
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
        let mut entries: Vec<Entry> = messages.iter().map(|(at, way)| (before(*at), 0, *way)).collect();
        entries.sort_unstable();
        let mut replies = ChannelReplies::default();
        count(&entries, window(), &mut replies);
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
            parts.iter().map(|(conversation, chat)| Shown { conversation, chat }).collect();
        let days = fullest(&shown, window());
        let by_age: Vec<(i32, u32)> =
            days.into_iter().map(|(day, source)| (window().to.0 - day.0, source)).collect();
        assert_eq!(by_age, [(9, 0), (8, 1), (7, 1)]);
    }

    #[test]
    fn conversations_of_one_source_add_up() {
        let parts = [shown(0, &[(8, 3)]), shown(1, &[(8, 2)]), shown(1, &[(8, 2)])];
        let shown: Vec<Shown<'_>> =
            parts.iter().map(|(conversation, chat)| Shown { conversation, chat }).collect();
        assert_eq!(fullest(&shown, window()).into_values().collect::<Vec<_>>(), [1]);
    }
}
