//! Where each part of a message stands in its row: with whom, which way, when, with which files.

use super::addresses::looks_like_email;
use super::conversation;
use super::dates::Dates;
use super::ends::{is_own, is_own_end, last_digits, scheme};
use super::phone_form::is_phone;
use super::plan::Plan;
use super::points::messenger;
use super::roles::Role;
use super::row::{Row, trim};
use super::words::{Way, is_answered, is_file, is_host, is_no, way_under};
use crate::import::ReadContext;
use crate::model::chat::{Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::time::Stamp;

/// Where each part of a message stands.
pub(super) struct Columns {
    pub(super) time: usize,
    pub(super) clock: Option<usize>,
    pub(super) channel: Option<usize>,
    pub(super) direction: Option<usize>,
    /// The header of directions, which may itself be one.
    pub(super) way_header: String,
    pub(super) from: Option<usize>,
    pub(super) to: Option<usize>,
    pub(super) text: Option<usize>,
    pub(super) author: Option<usize>,
    /// The column of directions names who is on the other side, too.
    pub(super) parts_sides: bool,
    pub(super) media: Vec<usize>,
    pub(super) durations: Vec<usize>,
    pub(super) outcome: Option<usize>,
    /// Number, address or id of whoever wrote.
    pub(super) sender: Option<usize>,
    /// The file is one conversation.
    pub(super) is_conversation: bool,
    /// Columns with the word of the service's own lines.
    pub(super) service: Vec<(usize, &'static str)>,
    /// Kinds of entries, of which some are no messages.
    pub(super) kind: Option<usize>,
    pub(super) name: Option<usize>,
    /// Columns that say who the client is, the surest first.
    pub(super) identity: Vec<(usize, Role)>,
}

/// What a word of a direction column says.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) way: Option<Way>,
    /// The column is one of message types, and this one is a file.
    pub(super) media: bool,
    /// The word says that nobody answered a call.
    pub(super) unanswered: bool,
}

/// The client of a message: the cell that names it and what the cell is.
#[derive(Clone, Copy)]
pub(super) struct Counterpart<'r> {
    pub(super) column: usize,
    pub(super) role: Role,
    pub(super) cell: &'r [u8],
}

/// Column and cell of whoever wrote and of whoever was written to.
type Ends<'r> = [(usize, &'r [u8]); 2];

/// The ends of a row in a table that does not have them.
const NO_ENDS: Ends<'static> = [(usize::MAX, b""); 2];

impl Columns {
    pub(super) fn new(plan: &Plan) -> Self {
        let identities = [Role::Phone, Role::Email, Role::ChatId, Role::FullName];
        let of = |role: Role| plan.all(role).iter().map(move |column| (*column, role));
        let messengers = plan.messengers().iter().filter_map(|column| Some((*column, plan.role(*column)?)));
        let mut identity: Vec<(usize, Role)> = identities[..2].iter().flat_map(|role| of(*role)).collect();
        // What a column of contacts of several kinds holds is told from each cell, like that of a phone.
        identity.extend(plan.all(Role::Contact).iter().map(|column| (*column, Role::Phone)));
        identity.extend(messengers);
        identity.extend(identities[2..].iter().flat_map(|role| of(*role)));
        Self {
            time: plan.first(Role::Time).unwrap_or(usize::MAX),
            clock: plan.first(Role::TimeOfDay),
            channel: plan.first(Role::Channel),
            direction: plan.sides.or_else(|| plan.first(Role::Direction)),
            way_header: plan
                .first(Role::Direction)
                .and_then(|column| plan.headers.get(column))
                .cloned()
                .unwrap_or_default(),
            from: plan.first(Role::From),
            to: plan.first(Role::To),
            text: plan.first(Role::Text),
            author: plan.first(Role::Author),
            parts_sides: plan.sides.is_some(),
            media: plan.all(Role::Media).to_vec(),
            durations: plan.all(Role::Duration).to_vec(),
            outcome: plan.first(Role::Outcome),
            sender: plan.first(Role::SenderId),
            is_conversation: plan.is_conversation,
            service: plan.service.clone(),
            kind: plan.first(Role::ActivityType),
            name: plan.first(Role::FullName),
            identity,
        }
    }

    /// A new chat with a counterpart.
    pub(super) fn new_chat(
        &self,
        row: &Row,
        counterpart: Counterpart<'_>,
        channel: &str,
        context: &ReadContext<'_>,
    ) -> Chat {
        let name = self.name.map(|column| row.text(column).into_owned()).unwrap_or_default();
        let mut chat = Chat::new(channel, ChatKind::Private, name);
        // Rows may stand in any order.
        chat.turns.forget_sequence();
        if self.is_conversation {
            chat.kind = ChatKind::Unknown;
            chat.title = conversation::title(context.name);
        } else {
            chat.partner = vec![handle(counterpart, channel)];
        }
        chat.staff_account.clone_from(&context.rule.staff_account);
        chat
    }

    /// The client of a message and which way it went.
    pub(super) fn counterpart<'r>(
        &self,
        row: &'r Row,
        way: Option<Way>,
        own_ends: &[Vec<u8>],
        context: &ReadContext<'_>,
    ) -> Result<(Counterpart<'r>, Option<Way>), SkipReason> {
        let is_of_pairs = self.from.is_some() || self.to.is_some();
        let (ends, own, way) =
            if is_of_pairs { self.ends(row, way, own_ends, context) } else { (NO_ENDS, [false; 2], way) };
        for (column, role) in &self.identity {
            let cell = row.bytes(*column).trim_ascii();
            if !cell.is_empty() {
                return Ok((Counterpart { column: *column, role: *role, cell }, way));
            }
        }
        if self.is_conversation {
            return Ok((Counterpart { column: usize::MAX, role: Role::FullName, cell: b"" }, way));
        }
        if !is_of_pairs {
            return Err(SkipReason::NoCounterpart);
        }
        let (_, cell) = match way {
            _ if own == [true, true] => return Err(SkipReason::NotOurs),
            Some(Way::In) => ends[0],
            Some(Way::Out) => ends[1],
            _ => return Err(SkipReason::NotOurs),
        };
        if cell.is_empty() {
            return Err(SkipReason::NoCounterpart);
        }
        // One client stands in both columns: its chat is found by the cell alone.
        Ok((Counterpart { column: usize::MAX, role: Role::Phone, cell }, way))
    }

    /// The two ends of a row, which of them is the business's own, and which way the message went by what is stated or, where
    /// nothing is, by these.
    fn ends<'r>(
        &self,
        row: &'r Row,
        way: Option<Way>,
        own_ends: &[Vec<u8>],
        context: &ReadContext<'_>,
    ) -> (Ends<'r>, [bool; 2], Option<Way>) {
        let ends = [self.from, self.to].map(|column| {
            let cell = column.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
            (column.unwrap_or(usize::MAX), cell)
        });
        let own =
            ends.map(|(_, cell)| !cell.is_empty() && (is_own(cell, context) || is_own_end(cell, own_ends)));
        // In a log of calls nobody but the business has numbers of a few digits: the extensions of its switchboard.
        let is_line = |at: usize| {
            own[at]
                || (!self.durations.is_empty()
                    && is_extension(ends[at].1)
                    && last_digits(ends[1 - at].1).len() >= LEAST_OF_A_NUMBER)
        };
        let way = way.or(match [is_line(0), is_line(1)] {
            [true, false] => Some(Way::Out),
            [false, true] => Some(Way::In),
            _ => None,
        });
        (ends, own, way)
    }

    /// Whether a row is a line of the service, by a word of the system's own.
    pub(super) fn is_of_service(&self, row: &Row) -> bool {
        self.service.iter().any(|(column, word)| row.bytes(*column).trim_ascii() == word.as_bytes())
    }

    /// What the author of a row is known by beside the name.
    pub(super) fn sender(&self, row: &Row, channel: &str) -> Option<RawHandle> {
        let column = self.sender?;
        let cell = row.bytes(column).trim_ascii();
        let role = if is_phone(&String::from_utf8_lossy(cell)) { Role::Phone } else { Role::ChatId };
        (!cell.is_empty()).then(|| handle(Counterpart { column, role, cell }, channel))
    }

    /// The time that a row states.
    pub(super) fn stamp(&self, row: &Row, dates: &Dates) -> Option<Stamp> {
        let Some(clock) = self.clock else { return dates.stamp(row.bytes(self.time)) };
        dates.stamp_of_two(row.bytes(self.time), row.bytes(clock))
    }

    /// Files and links of a message.
    pub(super) fn traits(&self, row: &Row, said: Option<Said>, context: &ReadContext<'_>) -> MessageTraits {
        let is_file = |column: &usize| {
            let cell = row.bytes(*column);
            !cell.is_empty() && !is_no(&String::from_utf8_lossy(cell))
        };
        let media = said.is_some_and(|said| said.media) || self.media.iter().any(is_file);
        let mut traits = MessageTraits { media, ..MessageTraits::default() };
        if let Some(text) = self.text {
            context.params.links.spot(row.bytes(text), &mut traits.links);
        }
        traits
    }

    /// The name of whoever wrote: no word for a side is one.
    pub(super) fn author<'r>(&self, row: &'r Row, side: Side) -> &'r [u8] {
        let of =
            |column: Option<usize>| column.map(|column| row.bytes(column).trim_ascii()).unwrap_or_default();
        let name = of(self.author.filter(|column| !self.parts_sides || Some(*column) != self.direction));
        if !name.is_empty() || !self.parts_sides || side != Side::Unknown {
            return name;
        }
        let word = of(self.direction);
        if is_host(&String::from_utf8_lossy(word)) { b"" } else { word }
    }

    /// The side that wrote.
    pub(super) fn side(&self, way: Option<Way>) -> Side {
        match way {
            Some(Way::In) => Side::Client,
            Some(Way::Out) => Side::Business,
            // Names of authors let staff be found out; without them nothing does.
            _ if self.parts_sides => Side::Unknown,
            _ if self.author.is_some() && self.direction.is_none() => Side::Unknown,
            _ => Side::Unstated,
        }
    }
}

/// Fewest digits of a number that is called from outside.
const LEAST_OF_A_NUMBER: usize = 7;

/// Whether an end of a call is a line of a switchboard: `101`.
fn is_extension(cell: &[u8]) -> bool {
    (2..=5).contains(&cell.len()) && cell.iter().all(u8::is_ascii_digit)
}

/// What a word of a direction or type column says; beside a word for the client one that may be either is the business's.
pub(super) fn said(header: &str, word: &[u8], parts_sides: bool) -> Said {
    let word = String::from_utf8_lossy(word);
    Said {
        way: way_under(header, &word).filter(|_| !(parts_sides && is_host(&word))),
        media: is_file(&word),
        unanswered: is_answered(&word) == Some(false),
    }
}

/// The handle of a counterpart, by what its cell holds.
fn handle(counterpart: Counterpart<'_>, channel: &str) -> RawHandle {
    let bare = scheme(counterpart.cell).map_or(counterpart.cell, |(_, bare)| bare);
    let cell = trim(&String::from_utf8_lossy(bare)).trim_start_matches('\'').to_owned();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    match counterpart.role {
        Role::Email => RawHandle::Email(cell),
        Role::FullName => RawHandle::Name(channel.to_owned(), cell),
        Role::Phone if cell.starts_with('@') => RawHandle::Platform(channel.to_owned(), cell),
        Role::Phone if looks_like_email(cell.as_bytes()) => RawHandle::Email(cell),
        Role::Phone if digits < 5 => RawHandle::Name(channel.to_owned(), cell),
        Role::Phone => RawHandle::Phone(cell),
        _ => messenger(channel, &cell).unwrap_or_else(|| RawHandle::Platform(channel.to_owned(), cell)),
    }
}
