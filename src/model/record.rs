//! What a CRM says: records, deals and the activity log.

use super::chat::RawHandle;
use super::time::{Day, Moment};

/// What a consent or status column says about a contact point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Consent {
    /// Nothing against using it.
    #[default]
    Usable,
    /// The person unsubscribed.
    Unsubscribed,
    /// Mail came back.
    Bounced,
}

/// A contact point or platform id that stands on a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPoint {
    /// The value of the cell, untouched; one phone cell may hold several numbers.
    pub raw: RawHandle,
    /// What the source says about its use.
    pub consent: Consent,
}

/// One row of a CRM or contact list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Id within its system; the line number when the source has no ids.
    pub id: String,
    /// Full name; may be empty.
    pub name: String,
    /// Contact points and platform ids in column order.
    pub points: Vec<ContactPoint>,
    /// Day of creation.
    pub created: Option<Day>,
    /// Last activity as the CRM states it.
    pub last_activity: Option<Day>,
    /// Stage or status, for `[exclude] stages`.
    pub stage: Box<str>,
    /// The company that it names, by its id there, else by its name in lower case; empty where it names none.
    pub company: Box<str>,
    /// The record was made from a deal's row, which names its contact but is no list of contacts.
    pub from_deal: bool,
    /// The handle, in its normal form, of the client that the row belongs to. A row of a worklist has one: what stands on it
    /// goes onto that client's record, or onto one of its own where the client has none.
    pub tie: Option<Box<str>>,
    /// `id` is the number of the row, for its source gives it none; an id may well be the number that its row has.
    pub is_numbered: bool,
    /// Line or item number.
    pub place: u64,
}

/// What stands before the id of a person whom a row describes without one.
const DERIVED: &str = "deal-contact-";

impl Record {
    /// Whether its source gives it an id; a row without one is known by its number.
    pub fn has_id(&self) -> bool {
        !self.is_numbered
    }

    /// Lets go of what says who the person is, but for the name: by that two records of one client are told apart.
    pub fn forget_contacts(&mut self) {
        (self.points, self.stage, self.company) = (Vec::new(), Box::default(), Box::default());
    }

    /// The id of a person whom a row describes without one: the same for all who are described alike.
    pub fn derived_id(hash: &str) -> String {
        format!("{DERIVED}{hash}")
    }

    /// Whether an id was made so, and means nothing in another table.
    pub fn is_derived(id: &str) -> bool {
        id.starts_with(DERIVED)
    }
}

/// How a deal or an activity names its contact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactRef {
    /// By the record's id in the same system.
    Id(String),
    /// By name alone; means the one record of that name in the same system, if there is one.
    Name(String),
    /// By any handle of the client in its normal form, whatever source it comes from: how a worklist names its clients.
    Handle(String),
}

/// How a deal stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DealState {
    /// Neither won nor lost.
    #[default]
    Open,
    /// Won.
    Won,
    /// Lost.
    Lost,
}

/// One deal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deal {
    /// Id within its system; the line number when the source has no ids.
    pub id: String,
    /// The contacts it belongs to.
    pub contacts: Vec<ContactRef>,
    /// Amount in `currency`; `None` when the cell is empty or unreadable.
    pub amount: Option<f64>,
    /// ISO code in capitals; empty when the source does not say.
    pub currency: String,
    /// How it stands.
    pub state: DealState,
    /// Day it was opened.
    pub opened: Option<Day>,
    /// Day it was won, else closed; only for won and lost deals.
    pub closed: Option<Day>,
    /// `id` is the number of the row, for its source gives it none; an id may well be the number that its row has.
    pub is_numbered: bool,
    /// Line or item number.
    pub place: u64,
}

impl Deal {
    /// Lets go of whose it is and of what tells it from others.
    pub fn forget_contacts(&mut self) {
        (self.id, self.contacts, self.currency) = (String::new(), Vec::new(), String::new());
    }
}

/// What an entry of the activity log is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActivityKind {
    /// A note: summarises, says nothing of routes.
    Note,
    /// A meeting, a task, a form: done work without a message.
    Other,
    /// A call that was not connected.
    MissedCall,
    /// A message, a mail or a connected call on `channel`.
    Message,
    /// A contact tried on `channel` with success, as a worklist states it: one message to the client and one from it. It
    /// proves a route, but summarises nothing on a record.
    Answered,
}

/// Direction of a logged message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// From the client.
    Inbound,
    /// From the business.
    Outbound,
    /// Not stated.
    Unstated,
}

/// Done activities of one contact, kind, channel, direction and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityCell {
    /// Index into `ActivityLog::contacts`.
    pub contact: u32,
    /// The day.
    pub day: Day,
    /// Kind.
    pub kind: ActivityKind,
    /// Index into `ActivityLog::channels`; 0 (no channel) for notes and other work.
    pub channel: u32,
    /// Direction.
    pub direction: Direction,
    /// Second of the day of the first of them; 0 where the source knows no time of day.
    pub first: u32,
    /// How many carried media.
    pub media: u32,
    /// How many.
    pub count: u32,
}

/// The activity log of one source, reduced to counts per contact and day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivityLog {
    /// Contacts by first appearance.
    pub contacts: Vec<ContactRef>,
    /// Channel ids; the first is the empty id.
    pub channels: Vec<String>,
    /// Counts.
    pub cells: Vec<ActivityCell>,
    /// What tells the activities apart, as far as they say it: the same one may stand in another file of the system.
    pub marks: Vec<ActivityMark>,
}

/// One activity of one contact, by what tells it from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActivityMark {
    /// Its id in its system, or else what it says of itself, as a hash.
    pub id: u64,
    /// Index into `ActivityLog::contacts`.
    pub contact: u32,
    /// The day.
    pub day: Day,
    /// Index into `ActivityLog::channels`.
    pub channel: u16,
    /// Kind.
    pub kind: ActivityKind,
    /// Direction.
    pub direction: Direction,
}

/// How many cells back an activity looks for its own before a new one is begun; duplicates are merged by `seal`.
const LOOK_BACK: usize = 8;

impl ActivityLog {
    /// Counts one activity of the contact at `contact` (index into `contacts`) as `add` does, and remembers what tells it
    /// from others.
    pub fn add_marked(
        &mut self,
        id: u64,
        contact: u32,
        at: Moment,
        kind: ActivityKind,
        channel: &str,
        direction: Direction,
    ) {
        self.add(contact, at, kind, channel, direction);
        let channel = self.channels.iter().position(|other| other == channel).unwrap_or_default() as u16;
        self.marks.push(ActivityMark { id, contact, day: at.day, channel, kind, direction });
    }

    /// Takes one activity back.
    pub fn remove(&mut self, mark: &ActivityMark) {
        let key = (mark.contact, mark.day, mark.kind, u32::from(mark.channel), mark.direction);
        if let Ok(at) = self.cells.binary_search_by_key(&key, ActivityCell::key) {
            self.cells[at].count = self.cells[at].count.saturating_sub(1);
        }
    }

    /// Counts one activity of the contact at `contact` (index into `contacts`). `channel` is empty for notes and
    /// other work.
    pub fn add(&mut self, contact: u32, at: Moment, kind: ActivityKind, channel: &str, direction: Direction) {
        let channel = self.channel(channel);
        let Moment { day, second: first } = at;
        let cell = ActivityCell { contact, day, kind, channel, direction, first, media: 0, count: 1 };
        let recent = self.cells.len().saturating_sub(LOOK_BACK);
        match self.cells[recent..].iter_mut().rev().find(|other| other.key() == cell.key()) {
            Some(other) => {
                other.count += 1;
                other.first = other.first.min(first);
            }
            None => self.cells.push(cell),
        }
    }

    /// Takes in so many activities that were counted elsewhere, so many of them with media.
    pub fn add_counted(
        &mut self,
        contact: u32,
        at: Moment,
        (kind, channel, direction): (ActivityKind, &str, Direction),
        (count, media): (u32, u32),
    ) {
        let channel = self.channel(channel);
        let Moment { day, second: first } = at;
        self.cells.push(ActivityCell { contact, day, kind, channel, direction, first, media, count });
    }

    /// The number of a channel.
    fn channel(&mut self, channel: &str) -> u32 {
        if self.channels.is_empty() {
            self.channels.push(String::new());
        }
        let known = self.channels.iter().position(|other| other == channel);
        known.unwrap_or_else(|| {
            self.channels.push(channel.to_owned());
            self.channels.len() - 1
        }) as u32
    }

    /// Sorts the cells and merges those that differ in counts only.
    pub fn seal(&mut self) {
        self.cells.sort_unstable_by_key(ActivityCell::key);
        self.cells.dedup_by(|next, kept| {
            let same = next.key() == kept.key();
            if same {
                kept.count += next.count;
                kept.media += next.media;
                kept.first = kept.first.min(next.first);
            }
            same
        });
    }
}

impl ActivityCell {
    /// Everything but the counts.
    fn key(&self) -> (u32, Day, ActivityKind, u32, Direction) {
        (self.contact, self.day, self.kind, self.channel, self.direction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_activities_share_a_cell() {
        let mut log = ActivityLog::default();
        for day in [2, 1, 2] {
            let at = Moment { day: Day(day), second: 60 };
            log.add(0, at, ActivityKind::Message, "phone", Direction::Inbound);
            log.add(0, at, ActivityKind::Note, "", Direction::Unstated);
        }
        log.seal();
        let counts: Vec<_> =
            log.cells.iter().map(|cell| (cell.day.0, cell.kind, cell.channel, cell.count)).collect();
        let (note, message) = (ActivityKind::Note, ActivityKind::Message);
        assert_eq!(counts, [(1, note, 0, 1), (1, message, 1, 1), (2, note, 0, 2), (2, message, 1, 2)]);
        assert_eq!(log.channels, ["", "phone"]);
    }
}
