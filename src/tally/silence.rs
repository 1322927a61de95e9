//! Runs of outbound messages and the replies to them, chat by chat.
//!
//! A run is a series of outbound messages, whoever of the business wrote them; the next inbound message answers it. Both
//! lie in the window. A message without a stated direction may be either: the run before it is not judged, it answers
//! none, and nobody is called chased because of what lies before it. Where the times of two messages are equal and the
//! source has no order, the inbound one stands first.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::days::Way;
use super::gather::Inputs;
use crate::identity::handles::HandleId;
use crate::identity::sides::{Conversation, Role};
use crate::model::chat::Chat;
use crate::model::silence::{ChannelReplies, Silence};
use crate::model::time::{Day, Moment, Month, Window};

/// A reply answers a run within this many seconds, and a younger run is not judged: 72 hours.
const IN_TIME: i64 = 72 * 3_600;

/// Outbound messages at the end of a chased conversation, at least.
const CHASES: u32 = 3;

/// Days since the last message of a chased conversation, at least.
const CHASED_DAYS: i32 = 7;

/// A message with what orders it among those of its chat.
type Entry = (Moment, u32, Way);

/// Counts runs, replies and chased conversations of all private chats whose client is in scope. `in_scope` is asked for the
/// partner's group of handles.
pub fn silence(inputs: &Inputs<'_>, in_scope: &(dyn Fn(HandleId) -> bool + Sync)) -> Silence {
    let keys = &inputs.chats.keys;
    let judged = (0..keys.len() as u32).into_par_iter().filter(|chat| {
        let key = &keys[*chat as usize];
        key.group == 0 && in_scope(inputs.links.groups[key.partner as usize])
    });
    // Whole numbers are added: the order in which parts come together does not show.
    let parts = judged.fold(Part::default, |mut part, chat| {
        let Part { channels, entries } = &mut part;
        collect(inputs, chat, entries);
        count(entries, inputs.window, channels.entry(keys[chat as usize].channel).or_default());
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

/// What one thread has counted.
#[derive(Default)]
struct Part {
    /// By number of the channel.
    channels: BTreeMap<u16, ChannelReplies>,
    /// Messages of the chat at hand.
    entries: Vec<Entry>,
}

/// Puts the messages of a chat that lie in the window into `entries`, in order.
fn collect(inputs: &Inputs<'_>, chat: u32, entries: &mut Vec<Entry>) {
    entries.clear();
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
    entries.sort_unstable();
}

/// A conversation with its messages.
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

/// Counts the runs of one chat, whose messages are in order, and whether it is chased.
fn count(entries: &[Entry], window: Window, replies: &mut ChannelReplies) {
    let end = Moment { day: window.to.plus(1), second: 0 }.wall_seconds();
    let mut run: Option<Moment> = None;
    let mut at_end = 0;
    let mut close = |last: Moment, reply: Option<Moment>| {
        if end - last.wall_seconds() >= IN_TIME {
            let delay = reply.map(|reply| reply.wall_seconds() - last.wall_seconds());
            let in_time = delay.filter(|delay| *delay <= IN_TIME).and_then(|delay| u32::try_from(delay).ok());
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
