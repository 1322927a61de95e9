//! What is known of the order of a conversation: its messages in turn, or the runs that a tally has counted.

use super::chat_day::Way;
use super::days::{Chats, way_of};
use super::inputs::Inputs;
use crate::identity::handles::HandleId;
use crate::identity::link::Links;
use crate::identity::sides::{Conversation, Settled};
use crate::model::chat::Chat;
use crate::model::runs::{Run, Runs};
use crate::model::scoring::REPLY_SECONDS;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::{Day, Moment, Window};

/// A message with what orders it among those of its conversation, and the number of the chat of a source that shows it.
pub(super) type Entry = (Moment, u32, Way, u32);

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

/// A private chat with whose conversation it belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct OfClient {
    /// The client's group of handles.
    pub(super) client: HandleId,
    /// Number of the channel.
    pub(super) channel: u16,
    /// Number of the chat.
    pub(super) chat: u32,
}

/// What is known of the order of one conversation.
#[derive(Default)]
pub(super) struct Order {
    /// Messages in the window, in order.
    pub(super) entries: Vec<Entry>,
    /// Runs in the window that were counted elsewhere, with the number of the chat that shows them.
    pub(super) runs: Vec<(u32, Run)>,
    /// How chats of which there are only runs end.
    pub(super) ends: Vec<(u32, End)>,
}

/// How a chat ends of which there are only runs.
#[derive(Clone, Copy)]
pub(super) struct End {
    pub(super) last: Moment,
    pub(super) third_out: Option<Moment>,
}

impl Order {
    /// Takes in the chats of a conversation.
    pub(super) fn collect(&mut self, talks: Talks<'_>, conversation: &[OfClient]) {
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
                let own = own.filter_map(|run| across(&shown, one, run, runs.last, window));
                self.runs.extend(own.map(|run| (one.number, run)));
                self.ends.extend(end(runs, window).map(|end| (one.number, end)));
            }
        }
    }
}

/// A run as it is where other tallies go on: the one with which a tally ends is answered by what another begins with, or is no end
/// at all.
fn across(
    shown: &[Shown<'_>],
    one: &Shown<'_>,
    run: Run,
    last: Option<Moment>,
    window: Window,
) -> Option<Run> {
    if shown.len() < 2 || run.delay().is_some() || Some(run.at()) != last {
        return Some(run);
    }
    let others = shown.iter().filter(|other| other.conversation.source != one.conversation.source);
    let first = others.flat_map(|other| other.firsts(run.day, window.to)).min();
    match first {
        None => Some(run),
        Some((at, Way::In)) => Some(Run::new(run.at(), in_time(run.at(), at), run.count)),
        Some((_, Way::Out | Way::Unstated)) => None,
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
        let marks = self.chat.turns.between(window.from, window.to);
        marks.filter_map(|mark| Some((mark.at, mark.sequence, self.way(mark.author)?, self.number)))
    }

    /// When each side wrote first, on each day behind one and up to another.
    fn firsts(&self, behind: Day, to: Day) -> impl Iterator<Item = (Moment, Way)> + '_ {
        let cells = self.chat.cells.iter().filter(move |cell| behind < cell.day && cell.day <= to);
        cells.filter_map(|cell| Some((Moment { day: cell.day, second: cell.first }, self.way(cell.author)?)))
    }

    fn way(&self, author: u32) -> Option<Way> {
        way_of(self.conversation, author)
    }
}

/// The source with most messages on each day, the first one among equals. Several conversations of one source add up.
fn fullest(shown: &[Shown<'_>], window: Window) -> SortedMap<Day, u32> {
    let mut sums = SortedMap::<(Day, u32), u64>::new();
    for one in shown.iter().filter(|one| !one.chat.turns.is_empty() || one.chat.runs.is_some()) {
        for cell in one.chat.cells.iter().filter(|cell| window.contains(cell.day)) {
            *sums.entry((cell.day, one.conversation.source)).or_default() += u64::from(cell.messages);
        }
    }
    let mut fullest = SortedMap::<Day, (u64, u32)>::new();
    for ((day, source), messages) in sums {
        let most = fullest.entry(day).or_insert((messages, source));
        if messages > most.0 {
            *most = (messages, source);
        }
    }
    fullest.into_iter().map(|(day, (_, source))| (day, source)).collect()
}

/// Seconds from a run to a reply; `None` for one that came later than 72 hours.
pub(super) fn in_time(last: Moment, reply: Moment) -> Option<u32> {
    let delay = reply.wall_seconds() - last.wall_seconds();
    u32::try_from(delay).ok().filter(|_| delay <= REPLY_SECONDS)
}

/// Goes through the messages of a conversation, which are in order: each run that can be judged is told with its last message and
/// the reply to it. Answers how many outbound ones stand at the end.
pub(super) fn walk(entries: &[Entry], mut close: impl FnMut(&Entry, Option<Moment>)) -> u32 {
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
    use crate::identity::sides::Role;
    use crate::model::chat::{ChatKind, MessageTraits};

    fn window() -> Window {
        Window::ending(Day::from_ymd(2026, 10, 31).expect("a day"), 365)
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
        let roles = [Role::Business, Role::Partner(0)].into_iter().collect();
        let conversation =
            Conversation { source, chat: 0, is_group: false, staff: "".into(), roles, partner: Some(0) };
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
