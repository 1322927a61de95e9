//! Conversations reduced to counts by author and day and to the order of their turns: all that is kept of messages.

use std::sync::Arc;

use thin_vec::ThinVec;

use super::cells::{Cells, merge};
use super::growing::LAST;
use super::runs::Runs;
use super::time::Moment;
use super::turns::{Mark, Turns};

pub use super::cells::Cell;
pub use super::message::{LinkKind, LinkMarks, MessageTraits};

/// A contact point or platform identity exactly as a source writes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RawHandle {
    /// A phone number in any notation; several may stand in one text.
    Phone(String),
    /// An e-mail address, perhaps with a display name around it.
    Email(String),
    /// A login of the business's own portal.
    Portal(String),
    /// An id or `@username` of a messaging platform: (channel, value).
    Platform(String, String),
    /// A display name that only means something inside one staff account: (channel, name).
    Name(String, String),
}

impl RawHandle {
    /// What the source writes, whatever it is.
    pub fn text(&self) -> &str {
        match self {
            Self::Phone(text)
            | Self::Email(text)
            | Self::Portal(text)
            | Self::Platform(_, text)
            | Self::Name(_, text) => text,
        }
    }
}

/// Which side of a conversation an author is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The business: its messages are outbound.
    Business,
    /// The client: its messages are inbound.
    Client,
    /// The source does not say, and it is still to be found out (a WhatsApp text, a thread without its owner).
    Unknown,
    /// The source has no direction at all for these messages (a log without a direction column).
    Unstated,
}

/// Someone who wrote in a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Name as exported, repaired and trimmed; may be empty.
    pub name: String,
    /// What else the export says this author is.
    pub handles: ThinVec<RawHandle>,
    /// The side, as far as the export itself states it.
    pub side: Side,
}

impl Author {
    /// An author of whom nothing more is known.
    pub fn new(name: impl Into<String>, side: Side) -> Self {
        Self { name: name.into(), handles: ThinVec::new(), side }
    }
}

/// What kind of conversation a chat is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChatKind {
    /// Between the business and one partner.
    Private,
    /// Among several people.
    Group,
    /// Not stated by the export; follows from the number of authors and the title.
    Unknown,
}

/// One conversation of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    /// Channel id (`whatsapp`, `telegram`, `email`, …).
    pub channel: String,
    /// Kind, as far as stated.
    pub kind: ChatKind,
    /// Title as exported, without what the platform or a file manager adds; empty when there is none.
    pub title: String,
    /// What the export states of the partner of a private chat; empty when only authors and title can tell.
    pub partner: Vec<RawHandle>,
    /// The business-side account, when the export or the settings name it.
    pub staff_account: Option<Arc<str>>,
    /// Whoever wrote.
    pub authors: Vec<Author>,
    /// Counts by author and day, sorted by (day, author) and packed once sealed.
    pub cells: Cells,
    /// The order of messages, as far as runs and replies need it; nothing of a group.
    pub turns: Turns,
    /// The same where the chat was handed over as counts; then there are no turns.
    pub runs: Option<Box<Runs>>,
    /// Messages seen so far; gives `Cell::sequence`.
    pub sequence: u32,
    /// Lines or item numbers of the first three messages: where a left-out chat is to be found.
    pub places: ThinVec<u64>,
}

/// How many cells back a message looks for its own before a new one is begun; duplicates are merged by `seal`.
const LOOK_BACK: usize = LAST;

impl Chat {
    /// An empty chat.
    pub fn new(channel: &str, kind: ChatKind, title: impl Into<String>) -> Self {
        Self {
            channel: channel.to_owned(),
            kind,
            title: title.into(),
            partner: Vec::new(),
            staff_account: None,
            authors: Vec::new(),
            cells: Cells::default(),
            turns: Turns::default(),
            runs: None,
            sequence: 0,
            places: ThinVec::new(),
        }
    }

    /// Counts one message. `place` is its line or item number in the source.
    pub fn add(&mut self, author: u32, at: Moment, traits: MessageTraits, place: u64) {
        if self.places.len() < 3 {
            self.places.push(place);
        }
        let message = Cell::of_message(author, at, traits, self.sequence);
        self.turns.push(Mark { at, sequence: self.sequence, author });
        self.sequence += 1;
        let cells = self.cells.last();
        let recent = cells.len().saturating_sub(LOOK_BACK);
        let mine = |cell: &&mut Cell| cell.author == author && cell.day == at.day;
        // Behind an earlier day there is nothing of this one in a chat that is in order.
        let mut latest = cells[recent..].iter_mut().rev().take_while(|cell| cell.day >= at.day);
        match latest.find(mine) {
            Some(cell) => cell.absorb(&message),
            None => self.cells.push(message),
        }
    }

    /// Appends a later part of the same chat. `authors` of both must be the same people at the same index.
    pub fn append(&mut self, later: Self) {
        let offset = self.sequence;
        let later_cells = later.cells.iter().map(|cell| Cell { sequence: cell.sequence + offset, ..cell });
        self.cells.open().extend(later_cells);
        self.turns.append(&later.turns, offset);
        self.sequence += later.sequence;
        for place in later.places {
            if self.places.len() < 3 {
                self.places.push(place);
            }
        }
    }

    /// Numbers the authors anew; what those wrote for whom there is no number is dropped.
    pub fn renumber(&mut self, number: impl Fn(u32) -> Option<u32>) {
        self.cells.change(|cell| Some(Cell { author: number(cell.author)?, ..cell }));
        self.turns.change(|mark| Some(Mark { author: number(mark.author)?, ..mark }));
    }

    /// Turns the order of messages around, for a source that has the newest first.
    pub fn turn_around(&mut self) {
        let last = self.sequence.saturating_sub(1);
        for cell in self.cells.open() {
            cell.sequence = last.saturating_sub(cell.sequence);
        }
        self.turns.change(|mark| Some(Mark { sequence: last.saturating_sub(mark.sequence), ..mark }));
    }

    /// Forgets in which order messages came, for a source whose rows may stand in any: their times alone count.
    pub fn forget_order(&mut self) {
        for cell in self.cells.open() {
            cell.sequence = 0;
        }
        self.turns.forget_sequence();
    }

    /// Merges the cells of each author and day, and puts all in order.
    pub fn seal(&mut self) {
        self.merge_cells();
        self.cells.pack();
        self.give_back_room();
        if self.kind == ChatKind::Group {
            self.turns.forget();
        }
        self.turns.seal();
    }

    /// Gives back the spare room of its lists of people: chats come by the hundred thousand.
    pub fn give_back_room(&mut self) {
        self.partner.shrink_to_fit();
        self.authors.shrink_to_fit();
        self.authors.iter_mut().for_each(|author| author.handles.shrink_to_fit());
        self.places.shrink_to_fit();
    }

    /// Sorts the cells by (day, author) and merges those of one author and day. More messages may come.
    pub fn merge_cells(&mut self) {
        merge(&mut self.cells);
    }

    /// Lets go of whoever takes part in it.
    pub fn forget_people(&mut self) {
        (self.title, self.partner, self.authors) = (String::new(), Vec::new(), Vec::new());
    }

    /// Messages in all cells.
    pub fn messages(&self) -> u64 {
        self.cells.iter().map(|cell| u64::from(cell.messages)).sum()
    }
}

impl Chat {
    /// Whether another part of the same export shows the same conversation.
    pub fn is_same(&self, other: &Self) -> bool {
        self.channel == other.channel
            && self.partner == other.partner
            && (!self.partner.is_empty() || self.title == other.title)
    }

    /// Takes in another part of this conversation, whose authors may be numbered otherwise.
    pub fn join(&mut self, mut part: Self) {
        let mut numbers = Vec::with_capacity(part.authors.len());
        for author in std::mem::take(&mut part.authors) {
            let known = self
                .authors
                .iter()
                .position(|mine| mine.name == author.name && mine.handles == author.handles);
            numbers.push(known.unwrap_or(self.authors.len()) as u32);
            if known.is_none() {
                self.authors.push(author);
            }
        }
        part.renumber(|author| numbers.get(author as usize).copied().or(Some(author)));
        if part.kind != ChatKind::Unknown {
            self.kind = part.kind;
        }
        self.append(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::time::Day;

    /// A chat with messages of these authors, all in the same second.
    fn at_once(authors: &[u32]) -> Chat {
        let mut chat = Chat::new("vk", ChatKind::Private, "");
        for author in authors {
            let at = Moment { day: Day(20_000), second: 60 };
            chat.add(*author, at, MessageTraits::default(), 1);
        }
        chat
    }

    fn order(chat: &Chat) -> Vec<u32> {
        chat.turns.iter().map(|mark| mark.author).collect()
    }

    #[test]
    fn equal_times_stand_as_exported_or_turned_around() {
        let mut chat = at_once(&[1, 1, 0]);
        chat.seal();
        assert_eq!(order(&chat), [1, 1, 0]);
        chat.turn_around();
        chat.seal();
        assert_eq!(order(&chat), [0, 1, 1]);
    }

    #[test]
    fn a_part_goes_on_where_the_other_ends() {
        let author = |name: &str| Author::new(name, Side::Unknown);
        let (mut first, mut second) = (at_once(&[0, 1]), at_once(&[0, 1, 0]));
        first.authors = vec![author("Ann"), author("Shop")];
        second.authors = vec![author("Shop"), author("Ann")];
        first.join(second);
        first.seal();
        assert_eq!(order(&first), [0, 1, 1, 0, 1]);
    }

    #[test]
    fn what_nobody_wrote_goes_from_counts_and_order() {
        let mut chat = at_once(&[0, 1, 2]);
        chat.renumber(|author| (author != 1).then_some(author / 2));
        chat.seal();
        assert_eq!((order(&chat), chat.messages()), (vec![0, 1], 2));
    }

    #[test]
    fn a_group_keeps_no_order() {
        let mut chat = at_once(&[0, 1]);
        chat.kind = ChatKind::Group;
        chat.seal();
        assert!(chat.turns.is_empty());
        assert_eq!(chat.messages(), 2);
    }
}
