//! Folders of a mailbox: what several of them show of a conversation on the same day.
//!
//! Where exports of a messenger overlap, the day's larger count stands for both, since two counts do not say which messages they share. A
//! letter counts once by its id, and it has the same time in every mailbox that holds it. So a day of which two mailboxes hold different
//! letters is put together in the first one, which then has all of it.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::mem::discriminant;

use foldhash::fast::{FixedState, RandomState};

use super::sides::{Conversation, Role, Settled};
use super::stated::stated;
use crate::model::chat::{Author, Cell, Chat, RawHandle};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{Source, SourceKind};
use crate::model::time::{Basis, Day};
use crate::model::turns::Mark;
use crate::reference::mail;

/// Puts together the days, up to `as_of`, that lie in several mailboxes.
pub fn put_together(sources: &mut [Source], settled: &mut Settled, as_of: Day) {
    for shown in shown_apart(sources, settled) {
        let mut holders = SortedMap::<Day, u32>::new();
        for number in shown {
            let mut shared = SortedMap::<u32, SortedSet<Day>>::new();
            for day in days(sources, &settled.conversations[number as usize]) {
                let holder = *holders.entry(day).or_insert(number);
                if holder != number && day <= as_of {
                    shared.entry(holder).or_default().insert(day);
                }
            }
            for (holder, days) in shared {
                take_in(sources, settled, [holder, number], &days);
            }
        }
    }
}

/// Private conversations, by their numbers, that more than one mailbox of one program shows; of each mailbox one. Where a source shows
/// somebody in several, which of them a message of another one stands in cannot be told.
fn shown_apart(sources: &[Source], settled: &Settled) -> Vec<Vec<u32>> {
    let clocks: Vec<Option<u64>> = sources.iter().map(clock).collect();
    let mut counts = HashMap::<u64, u32>::new();
    clocks.iter().flatten().for_each(|clock| *counts.entry(*clock).or_default() += 1);
    counts.retain(|_, count| *count > 1);
    if counts.is_empty() {
        return Vec::new();
    }
    let mut places = HashMap::<u64, usize, RandomState>::default();
    let mut shown: Vec<Vec<u32>> = Vec::new();
    for (number, conversation) in (0..).zip(&settled.conversations) {
        let Some(clock) = clocks[conversation.source as usize].filter(|clock| counts.contains_key(clock))
        else {
            continue;
        };
        let chat = conversation.chat_of(sources);
        let partner = stated(conversation, chat).next().filter(|_| conversation.partner.is_some());
        let Some(partner) = partner.and_then(|(_, handles)| handles.into_iter().next()) else { continue };
        let staff = conversation.staff.to_lowercase();
        let key = FixedState::default().hash_one((clock, &chat.channel, staff, plain(&partner)));
        let place = *places.entry(key).or_insert(shown.len());
        match shown.get_mut(place) {
            Some(others) => others.push(number),
            None => shown.push(vec![number]),
        }
    }
    let source = |number: &u32| settled.conversations[*number as usize].source;
    shown.retain(|all| all.len() > 1 && all.is_sorted_by(|one, next| source(one) < source(next)));
    shown
}

/// What tells mailboxes of one program by one clock. `None` for all other sources, where times stand as the clock of some phone showed them,
/// and for counts, which hold no single letter.
fn clock(source: &Source) -> Option<u64> {
    let data = &source.data;
    let is_absolute = data.detail.span.first.is_some_and(|first| first.basis != Basis::Local);
    let is_one = data.kind == SourceKind::Mailbox && data.tallied.is_none() && is_absolute;
    is_one.then(|| FixedState::default().hash_one(source.format))
}

/// A handle as it is compared: two files may write one address in two ways.
fn plain(handle: &RawHandle) -> (std::mem::Discriminant<RawHandle>, String) {
    let text = match handle {
        RawHandle::Email(address) => mail::clean(address),
        other => other.text().to_owned(),
    };
    (discriminant(handle), text)
}

fn days(sources: &[Source], conversation: &Conversation) -> SortedSet<Day> {
    conversation.chat_of(sources).cells.iter().map(|cell| cell.day).collect()
}

/// What one side wrote on one day.
#[derive(Default)]
struct Written {
    /// The author who takes in more of it.
    author: u32,
    /// All of it; `None` where there is nothing.
    cell: Option<Cell>,
    marks: Vec<Mark>,
}

/// The sides, in the order in which `written` lists them.
const SIDES: usize = 3;

fn side(role: Role) -> usize {
    match role {
        Role::Business => 0,
        Role::Partner(_) => 1,
        Role::Unstated(_) => 2,
    }
}

/// What each side wrote on some days.
fn written(chat: &Chat, roles: &[Role], days: &SortedSet<Day>) -> SortedMap<Day, [Written; SIDES]> {
    let mut written = SortedMap::<Day, [Written; SIDES]>::new();
    for cell in chat.cells.iter().filter(|cell| days.contains(&cell.day)) {
        let Some(role) = roles.get(cell.author as usize) else { continue };
        let own = &mut written.entry(cell.day).or_default()[side(*role)];
        if let Some(all) = &mut own.cell {
            all.absorb(&cell);
        } else {
            (own.author, own.cell) = (cell.author, Some(cell));
        }
    }
    for mark in chat.turns.iter().filter(|mark| days.contains(&mark.at.day)) {
        if let Some(role) = roles.get(mark.author as usize) {
            written.entry(mark.at.day).or_default()[side(*role)].marks.push(mark);
        }
    }
    written
}

impl Written {
    fn count(&self) -> u32 {
        self.cell.map_or(0, |cell| cell.messages)
    }

    /// What of `more`, by the same side on the same day, is not in here: a count of messages, and of them those that are kept.
    /// A count is never smaller than what either of the two holds, nor larger than both together.
    fn beyond(&self, more: Self) -> Option<(Cell, Vec<Mark>)> {
        let theirs = more.cell?;
        let Some(mine) = self.cell else { return Some((theirs, more.marks)) };
        if theirs.last < mine.first || mine.last < theirs.first {
            return Some((theirs, more.marks));
        }
        let mut known = HashMap::<u32, u32>::new();
        self.marks.iter().for_each(|mark| *known.entry(mark.at.second).or_default() += 1);
        let is_new = |mark: &Mark| match known.get_mut(&mark.at.second) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        let marks: Vec<Mark> = more.marks.into_iter().filter(is_new).collect();
        let fewest = theirs.messages.saturating_sub(mine.messages);
        let messages = fewest.max(marks.len() as u32).min(theirs.messages);
        let beyond = |mine: u32, theirs: u32| theirs.saturating_sub(mine);
        let (media, mut links) = (beyond(mine.media, theirs.media).min(messages), theirs.links);
        links.iter_mut().zip(mine.links).for_each(|(theirs, mine)| *theirs = theirs.saturating_sub(mine));
        (messages > 0).then_some((Cell { messages, media, links, ..theirs }, marks))
    }
}

/// Lets the first of two conversations have what the second one shows beyond it of some days.
fn take_in(sources: &mut [Source], settled: &mut Settled, [into, from]: [u32; 2], days: &SortedSet<Day>) {
    let conversation = &settled.conversations[from as usize];
    let other = conversation.chat_of(sources);
    let shown = written(other, &conversation.roles, days);
    let authors = other.authors.clone();
    let conversation = &mut settled.conversations[into as usize];
    let Some(partner) = conversation.partner else { return };
    let own = &mut sources[conversation.source as usize].data.chats[conversation.chat as usize];
    let mut held = written(own, &conversation.roles, days);
    let roles = [Role::Business, Role::Partner(partner), Role::Unstated(partner)];
    let mut has_more = false;
    for (day, theirs) in shown {
        let mine = held.remove(&day).unwrap_or_default();
        let sides = mine.iter().zip(theirs).zip(roles).filter_map(|((mine, theirs), role)| {
            let (author, larger) = (theirs.author, mine.count().max(theirs.count()));
            let (cell, marks) = mine.beyond(theirs)?;
            Some((role, author, mine.count() + cell.messages > larger, cell, marks))
        });
        let sides: Vec<_> = sides.collect();
        // Where the larger count stands for both as it is, nothing has to be put together.
        if !sides.iter().any(|(_, _, is_more, ..)| *is_more) {
            continue;
        }
        for (role, author, _, cell, marks) in sides {
            let known = conversation.roles.iter().position(|known| *known == role);
            let number = known.unwrap_or(own.authors.len());
            if known.is_none() {
                // Who the partner is has been said: what another mailbox states of it stands there.
                let name = |author: &Author| Author::new(author.name.as_str(), author.side);
                own.authors.extend(authors.get(author as usize).map(name));
                conversation.roles.push(role);
            }
            let author = number as u32;
            own.cells.open().push(Cell { author, ..cell });
            for mark in marks {
                own.turns.push(Mark { author, ..mark });
            }
        }
        has_more = true;
    }
    if has_more {
        own.seal();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::sides::settle;
    use crate::model::chat::{ChatKind, MessageTraits, Side};
    use crate::model::params::Params;
    use crate::model::sample;
    use crate::model::source::SourceData;
    use crate::model::time::{Moment, Span, Stamp};

    const DAY: Day = Day(20_000);

    /// A mailbox with letters of one day to and from Ann, by their seconds: those of the business below 0.
    fn mailbox(path: &str, basis: Basis, letters: &[i64]) -> Source {
        let mut chat = Chat::new("email", ChatKind::Private, "");
        chat.partner = vec![RawHandle::Email("ann@pike.example".to_owned())];
        let author = |side| Author::new("", side);
        chat.authors = vec![author(Side::Business), author(Side::Client)];
        for second in letters {
            let at = Moment { day: DAY, second: second.unsigned_abs() as u32 };
            chat.add(u32::from(*second > 0), at, MessageTraits::default(), 1);
        }
        chat.seal();
        let mut span = Span::default();
        span.add(Stamp { wall: 0, basis });
        let mut data = SourceData { kind: SourceKind::Mailbox, chats: vec![chat], ..SourceData::default() };
        data.detail.span = span;
        Source { format: "mbox", ..sample::source(path, data) }
    }

    /// What each mailbox holds of the day in the end: from the business, from Ann; and how many are in order.
    fn put(mut sources: Vec<Source>) -> Vec<(u32, u32, usize)> {
        let mut settled = settle(&mut sources, &Params::new(DAY));
        put_together(&mut sources, &mut settled, DAY);
        let of = |chat: &Chat, author: u32| {
            chat.cells.iter().filter(|cell| cell.author == author).map(|cell| cell.messages).sum()
        };
        let held = |source: &Source| {
            let chat = &source.data.chats[0];
            (of(chat, 0), of(chat, 1), chat.turns.iter().count())
        };
        sources.iter().map(held).collect()
    }

    #[test]
    fn a_day_that_two_folders_share_is_put_together() {
        let folders = |basis| vec![mailbox("a", basis, &[10, -20, 50]), mailbox("b", basis, &[30, -40, 50])];
        assert_eq!(put(folders(Basis::Utc))[0], (2, 3, 5), "the letter that is in both counts once");
        assert_eq!(put(folders(Basis::Local))[0], (1, 2, 3), "two clocks may show one message at two times");
    }

    #[test]
    fn halves_of_a_day_add_up_and_a_copy_adds_nothing() {
        let first = || mailbox("a", Basis::Utc, &[10, -20, 30, 31, 32, 33]);
        let held = put(vec![first(), mailbox("b", Basis::Utc, &[-40, 50, 51, 52, 53])]);
        assert_eq!((held[0].0, held[0].1), (2, 9), "thinned or not");
        assert_eq!(put(vec![first(), first()])[0], put(vec![first()])[0]);
        let sent = put(vec![mailbox("a", Basis::Utc, &[10]), mailbox("b", Basis::Utc, &[-20])]);
        assert_eq!(
            sent[0],
            (0, 1, 1),
            "what the business sent may lie in a file of its own, and its count stands"
        );
    }
}
