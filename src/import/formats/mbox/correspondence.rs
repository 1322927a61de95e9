//! Mails counted by who wrote to whom and on which day, before it is known which side is the business.

use std::collections::{HashMap, HashSet};

use super::folder::Folder;
use super::head::{Dated, Head, Party};
use super::notices::NOTICE_DATE_ASSUMED;
use super::split::Body;
use crate::import::clock::Clock;
use crate::model::chat::{Cell, Chat, ChatKind, MessageTraits};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::time::Span;
use crate::model::turns::Mark;
use crate::model::zone::Zone;

/// Places that are kept of anything left out.
pub(super) const PLACES: usize = 3;

/// Different display names of one address that are counted; the rest are passed over.
const NAMES: usize = 8;

/// What was seen of one address.
#[derive(Default)]
pub(super) struct Seen {
    /// In lower case.
    pub(super) address: String,
    /// Display names in order of appearance, with how often each was seen.
    pub(super) names: Vec<(String, u32)>,
    /// Mails of it that lie among sent mail.
    pub(super) sent: u32,
    /// Mails that were delivered into it.
    pub(super) delivered: u32,
    /// Wrote a mail that counts.
    pub(super) wrote: bool,
    /// Stands under the `To` of a mail that counts.
    pub(super) addressed: bool,
}

impl Seen {
    /// The display name seen most often, else the first of them; empty when there is none.
    pub(super) fn name(&self) -> &str {
        let best = self.names.iter().rev().max_by_key(|(_, count)| *count);
        best.map_or("", |(name, _)| name)
    }
}

/// All mails from one address to the same recipients.
pub(super) struct Letters {
    /// Index of the author's address.
    pub(super) from: u32,
    /// Indexes of the recipients' addresses, in order, without repetition.
    pub(super) to: Vec<u32>,
    /// Counts by day, as a chat with one author.
    pub(super) counts: Chat,
}

/// Everything counted so far.
pub(super) struct Correspondence {
    pub(super) addresses: Vec<Seen>,
    pub(super) letters: Vec<Letters>,
    pub(super) ledger: Ledger,
    pub(super) span: Span,
    pub(super) media: u64,
    pub(super) notices: Vec<String>,
    /// The folder that the file is.
    folder: Folder,
    /// Mails counted; their order decides between equal seconds.
    pub(super) mails: u32,
    index_of_address: HashMap<String, u32>,
    index_of_letters: HashMap<(u32, Vec<u32>), usize>,
    ids: HashSet<[u8; 16]>,
    clock: Clock,
}

impl Correspondence {
    pub(super) fn new(zone: Zone, folder: Folder) -> Self {
        Self {
            folder,
            addresses: Vec::new(),
            letters: Vec::new(),
            ledger: Ledger::default(),
            span: Span::default(),
            media: 0,
            notices: Vec::new(),
            mails: 0,
            index_of_address: HashMap::new(),
            index_of_letters: HashMap::new(),
            ids: HashSet::new(),
            clock: Clock::new(zone),
        }
    }

    /// Whether not one mail could be understood.
    pub(super) fn is_empty(&self) -> bool {
        let malformed = self.ledger.left_out.get(&SkipReason::Malformed).map_or(0, |skipped| skipped.count);
        self.letters.is_empty() && self.ledger.items() == malformed
    }

    /// Adds a notice once.
    pub(super) fn notice(&mut self, id: &str) {
        if !self.notices.iter().any(|known| known == id) {
            self.notices.push(id.to_owned());
        }
    }

    /// Counts one mail that begins on `line`.
    pub(super) fn add(&mut self, head: &Head, body: &Body, line: u64) {
        // The copy that was deleted says nothing of the one that was kept.
        if head.folder != Folder::Expunged && !self.ids.insert(identity(head, body)) {
            self.ledger.skip(SkipReason::Duplicate, line);
            return;
        }
        let folder = if head.folder == Folder::Other { self.folder } else { head.folder };
        if folder == Folder::Drafts {
            self.ledger.skip(SkipReason::Drafts, line);
            return;
        }
        if head.automatic || matches!(folder, Folder::Spam | Folder::Trash | Folder::Expunged) {
            self.ledger.system += 1;
            return;
        }
        let stamp = match head.dated {
            Dated::Stated(stamp) => stamp,
            Dated::Assumed(stamp) => {
                self.notice(NOTICE_DATE_ASSUMED);
                stamp
            }
            Dated::Unreadable => {
                let nothing = head.from.is_none() && head.recipients.is_empty();
                let reason = if nothing { SkipReason::Malformed } else { SkipReason::BadTimestamp };
                self.ledger.skip(reason, line);
                return;
            }
        };
        let Some(from) = &head.from else {
            self.ledger.skip(SkipReason::NoCounterpart, line);
            return;
        };
        let (from, to) = self.parties(from, head, folder);
        let letters = self.letters(from, to);
        let media = head.attachment || body.attachment;
        let at = self.clock.of_stamp(stamp);
        let letters = &mut self.letters[letters].counts;
        // The order among all mails of the box, so that several correspondences merge into one chat.
        letters.sequence = self.mails;
        letters.add(0, at, MessageTraits { media, links: body.links }, line);
        self.mails += 1;
        self.media += u64::from(media);
        self.span.add(stamp);
    }

    /// Indexes of the author and the recipients.
    fn parties(&mut self, from: &Party, head: &Head, folder: Folder) -> (u32, Vec<u32>) {
        let author = self.address(&from.address, &from.name);
        let seen = &mut self.addresses[author as usize];
        seen.wrote = true;
        seen.sent += u32::from(folder == Folder::Sent);
        let mut to = Vec::new();
        for (position, party) in head.recipients.iter().enumerate() {
            let recipient = self.address(&party.address, &party.name);
            self.addresses[recipient as usize].addressed |= position < head.to_count;
            if !to.contains(&recipient) {
                to.push(recipient);
            }
        }
        if let Some(delivered) = &head.delivered {
            let mailbox = self.address(delivered, "");
            self.addresses[mailbox as usize].delivered += 1;
            if !to.contains(&mailbox) {
                to.push(mailbox);
            }
        }
        (author, to)
    }

    /// Index of an address.
    fn address(&mut self, address: &str, name: &str) -> u32 {
        let index = if let Some(index) = self.index_of_address.get(address) {
            *index
        } else {
            let index = self.addresses.len() as u32;
            self.addresses.push(Seen { address: address.to_owned(), ..Seen::default() });
            self.index_of_address.insert(address.to_owned(), index);
            index
        };
        let names = &mut self.addresses[index as usize].names;
        if let Some((_, count)) = names.iter_mut().find(|(known, _)| known == name) {
            *count += 1;
        } else if !name.is_empty() && names.len() < NAMES {
            names.push((name.to_owned(), 1));
        }
        index
    }

    /// Index of the letters of an author to the same recipients.
    fn letters(&mut self, from: u32, to: Vec<u32>) -> usize {
        let new = self.letters.len();
        let index = *self.index_of_letters.entry((from, to.clone())).or_insert(new);
        if index == new {
            self.letters.push(Letters { from, to, counts: Chat::new("email", ChatKind::Private, "") });
        }
        index
    }
}

impl Letters {
    /// Mails.
    pub(super) fn mails(&self) -> u64 {
        self.counts.messages()
    }

    /// Lines of the first mails.
    pub(super) fn places(&self) -> &[u64] {
        &self.counts.places[..self.counts.places.len().min(PLACES)]
    }

    /// The counts as cells of an author of some chat.
    pub(super) fn cells(&self, author: u32) -> impl Iterator<Item = Cell> + '_ {
        self.counts.cells.iter().map(move |cell| Cell { author, ..cell })
    }

    /// When each was written, by an author of some chat.
    pub(super) fn marks(&self, author: u32) -> impl Iterator<Item = Mark> + '_ {
        self.counts.turns.iter().map(move |mark| Mark { author, ..mark })
    }
}

/// What is the same in two copies of one mail: its id, else when, from whom, to whom and how long.
fn identity(head: &Head, body: &Body) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    if let Some(id) = &head.id {
        hasher.update(id.as_bytes());
    } else {
        let dated = match head.dated {
            Dated::Stated(stamp) | Dated::Assumed(stamp) => stamp.order(),
            Dated::Unreadable => i64::MIN,
        };
        hasher.update(&dated.to_le_bytes()).update(&body.size.to_le_bytes());
        for party in head.from.iter().chain(&head.recipients) {
            hasher.update(party.address.as_bytes()).update(b"\0");
        }
    }
    let mut short = [0; 16];
    short.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    short
}
