//! Lines reduced to counts, in one pass and without keeping a text.

use std::borrow::Cow;

use super::attached;
use super::authors::{AuthoredLine, Authors, is_plausible};
use super::date::Dates;
use super::notice::{Line, LineKind, classify, is_notice, notice_behind};
use super::shapes::{Found, Shapes, Start};
use super::special::{Signs, is_notice_with_colon, of_notice};
use crate::import::encoding::lossy;
use crate::import::ownership::is_media;
use crate::model::cells::Cells;
use crate::model::chat::{Cell, MessageTraits};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::sorted_set::SortedSet;
use crate::model::time::{Day, Moment};
use crate::model::turns::{Mark, Turns};
use crate::reference::links::LinkSpotter;

/// Reads the lines of one file, or of one part of it.
#[derive(Clone)]
pub(super) struct Fold<'p> {
    links: &'p LinkSpotter,
    pub(super) shapes: Shapes,
    pub(super) counts: Counts,
    /// The entry that continuation lines belong to.
    open: Open,
    /// Lines begun so far.
    line: u64,
    /// The next bytes go on in a line that was begun before.
    inside_line: bool,
}

/// What was counted so far. Days stand as indices into `dates` until the order of day and month is known.
#[derive(Clone, Default)]
pub(super) struct Counts {
    pub(super) dates: Dates,
    pub(super) authors: Authors,
    /// Counts by author and date index.
    pub(super) cells: Cells,
    /// The order of messages; date indices stand for days here too.
    pub(super) turns: Turns,
    /// The cell that each author wrote to last.
    latest: Vec<u32>,
    /// Messages, deleted ones and missed calls not among them.
    pub(super) messages: u32,
    /// Lines of the first three messages.
    pub(super) places: Vec<u64>,
    pub(super) ledger: Ledger,
    pub(super) deleted: u64,
    pub(super) missed_calls: u64,
    /// Files that messages say were sent, but pictures and recordings.
    pub(super) attached: SortedSet<String>,
    /// Senders of "You deleted this message", by author index in order of appearance.
    pub(super) owners: Vec<u32>,
    /// Senders of "You created this group" and the like, as written.
    pub(super) actors: Vec<Box<[u8]>>,
    /// What WhatsApp's own lines tell of the chat.
    pub(super) signs: Signs,
    /// Whom the first notice with a sender names: on iOS the partner or the group.
    pub(super) subject: Option<Box<[u8]>>,
}

/// No notice is longer, in bytes.
const LONGEST_NOTICE: usize = 500;

/// What the lines behind a header belong to.
#[derive(Clone, Copy)]
enum Open {
    /// There was no header yet.
    Nothing,
    /// A service line, or one that was left out.
    Ignored,
    /// A message that is not counted before it is complete.
    Message { author: u32, date: u32, second: u32, line: u64, traits: MessageTraits },
}

impl<'p> Fold<'p> {
    /// A reader whose first line has the number `line` + 1.
    pub(super) fn new(links: &'p LinkSpotter, shapes: Shapes, line: u64) -> Self {
        Self { links, shapes, counts: Counts::default(), open: Open::Nothing, line, inside_line: false }
    }

    /// Reads some bytes. They need not end with a line, but should then hold enough of it to know what it is.
    pub(super) fn read(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest);
            let line = &rest[..end.unwrap_or(rest.len())];
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if self.inside_line {
                self.continuation(line);
            } else {
                self.line += 1;
                self.line(line);
            }
            self.inside_line = end.is_none();
            rest = &rest[end.map_or(rest.len(), |end| end + 1)..];
        }
    }

    /// Everything counted, the last message included.
    pub(super) fn finish(mut self) -> Counts {
        self.close();
        self.counts
    }

    fn line(&mut self, line: &[u8]) {
        let authors = &self.counts.authors;
        match self.shapes.start(line, |rest| authors.knows(rest)) {
            Start::Header(header) => {
                self.close();
                self.open = self.entry(&header, &line[header.end..]);
            }
            Start::Strange => {
                self.counts.ledger.skip(SkipReason::OtherShape, self.line);
                self.spot(line);
            }
            Start::Text => self.continuation(line),
        }
    }

    /// Looks for links in a line that goes on with the message above.
    fn spot(&mut self, line: &[u8]) {
        if let Open::Message { traits, .. } = &mut self.open {
            self.links.spot(line, &mut traits.links);
        }
    }

    /// A line without a header goes on with the entry above.
    fn continuation(&mut self, line: &[u8]) {
        match self.open {
            Open::Nothing if !is_empty(line) => self.counts.ledger.skip(SkipReason::Malformed, self.line),
            _ => self.spot(line),
        }
    }

    /// Reads what follows a header.
    fn entry(&mut self, header: &Found, rest: &[u8]) -> Open {
        let counts = &mut self.counts;
        let date = header.second.and_then(|second| counts.dates.note(header.date, second, self.line));
        let (Some(second), Some(date)) = (header.second, date) else {
            counts.ledger.skip(SkipReason::BadTimestamp, self.line);
            return Open::Ignored;
        };
        let Some(AuthoredLine { sender, author: known, text }) = counts.authors.split(rest) else {
            counts.notice(rest, None);
            return Open::Ignored;
        };
        let is_own = || is_notice(rest) || !is_plausible(sender) || is_notice_with_colon(&start_of(rest));
        if known.is_none() && is_own() {
            counts.notice(rest, None);
            return Open::Ignored;
        }
        let line = Line { sender, bracketed: header.bracketed, marked: header.marked };
        let kind = classify(text, line);
        let names_group = known.is_none() && notice_behind(text, line);
        if kind == LineKind::Notice || names_group {
            let is_own_act = counts.notice(text, Some(sender));
            if header.bracketed && !names_group && !is_own_act {
                counts.subject.get_or_insert_with(|| sender.into());
            }
            return Open::Ignored;
        }
        let author = known.unwrap_or_else(|| counts.authors.insert(sender));
        let LineKind::Message { media } = kind else {
            counts.trace(kind, author);
            return Open::Ignored;
        };
        counts.authors.count(author, text);
        if media {
            counts.file(text);
        }
        let mut traits = MessageTraits { media, ..MessageTraits::default() };
        self.links.spot(text, &mut traits.links);
        Open::Message { author, date, second, line: self.line, traits }
    }

    /// Counts the message that is open, if there is one.
    fn close(&mut self) {
        if let Open::Message { author, date, second, line, traits } = self.open {
            self.counts.message(author, date, second, line, traits);
        }
        self.open = Open::Ignored;
    }
}

/// As much of a text as a notice may have.
fn start_of(text: &[u8]) -> Cow<'_, str> {
    lossy(&text[..text.len().min(LONGEST_NOTICE)])
}

/// Whether a line holds nothing that could be an item.
fn is_empty(line: &[u8]) -> bool {
    super::name::trim_start_marks(line.trim_ascii()).0.is_empty()
}

impl Counts {
    /// Counts one of WhatsApp's own lines and takes in what it tells; whether its sender did what it says.
    fn notice(&mut self, text: &[u8], sender: Option<&[u8]>) -> bool {
        self.ledger.system += 1;
        // In a chat of the usual kind nearly all such lines are alike.
        let (signs, is_own_act) = of_notice(&start_of(text));
        self.signs.add(signs);
        let actor = sender.filter(|sender| is_own_act && self.subject.as_deref() != Some(*sender));
        if let Some(actor) = actor.filter(|actor| self.actors.iter().all(|known| **known != **actor)) {
            self.actors.push(actor.into());
        }
        is_own_act
    }

    /// Counts what is left of a deleted message or an unanswered call.
    fn trace(&mut self, kind: LineKind, author: u32) {
        self.ledger.system += 1;
        match kind {
            LineKind::Deleted { by_owner } => {
                self.deleted += 1;
                if by_owner && !self.owners.contains(&author) {
                    self.owners.push(author);
                }
            }
            _ => self.missed_calls += 1,
        }
    }

    /// Takes down the file that a message stands for.
    fn file(&mut self, text: &[u8]) {
        if self.attached.len() < attached::MOST
            && let Some(name) = attached::name(text)
            && !is_media(&name)
        {
            self.attached.insert(name);
        }
    }

    fn message(&mut self, author: u32, date: u32, second: u32, line: u64, traits: MessageTraits) {
        if self.places.len() < 3 {
            self.places.push(line);
        }
        let day = Day(date as i32);
        let slot = author as usize;
        if self.latest.len() <= slot {
            self.latest.resize(slot + 1, u32::MAX);
        }
        let at = Moment { day, second };
        let message = Cell::of_message(author, at, traits, self.messages);
        self.turns.push(Mark { at, sequence: self.messages, author });
        self.messages += 1;
        let cells = self.cells.open();
        match cells.get_mut(self.latest[slot] as usize) {
            Some(cell) if cell.day == day => cell.absorb(&message),
            _ => {
                self.latest[slot] = cells.len() as u32;
                self.dates.rank(date, u64::from(message.sequence));
                cells.push(message);
            }
        }
    }

    /// Adds the counts of a later part of the same file.
    pub(super) fn append(&mut self, later: Self) {
        let dates = self.dates.append(&later.dates, u64::from(self.messages));
        let authors = self.authors.append(later.authors);
        let place = |places: &[u32], at: usize| places.get(at).copied().unwrap_or_default();
        for cell in &later.cells {
            self.cells.push(Cell {
                author: place(&authors, cell.author as usize),
                day: Day(place(&dates, cell.day.0 as usize) as i32),
                sequence: cell.sequence + self.messages,
                ..cell
            });
        }
        let mut turns = later.turns;
        turns.change(|mark| {
            let day = Day(place(&dates, mark.at.day.0 as usize) as i32);
            let author = place(&authors, mark.author as usize);
            Some(Mark { at: Moment { day, ..mark.at }, author, ..mark })
        });
        self.turns.append(&turns, self.messages);
        self.messages += later.messages;
        let free = 3_usize.saturating_sub(self.places.len());
        self.places.extend(later.places.into_iter().take(free));
        self.ledger.merge(&later.ledger);
        self.deleted += later.deleted;
        self.missed_calls += later.missed_calls;
        self.attached.extend(later.attached);
        for owner in later.owners {
            let owner = place(&authors, owner as usize);
            if !self.owners.contains(&owner) {
                self.owners.push(owner);
            }
        }
        self.subject = self.subject.take().or(later.subject);
        self.signs.add(later.signs);
        for actor in later.actors {
            if !self.actors.contains(&actor) {
                self.actors.push(actor);
            }
        }
    }
}
