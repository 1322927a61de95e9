//! Decides which addresses are the business's own and turns correspondence into conversations.

use std::collections::HashMap;
use std::sync::Arc;

use super::correspondence::{Correspondence, Letters, PLACES, Seen};
use super::notices::NOTICE_OWNER_UNKNOWN;
use crate::import::{ReadContext, ReadParams};
use crate::model::chat::{Author, Chat, ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{Detail, Owner, SourceData, SourceKind};
use crate::model::turns::Mark;
use crate::reference::mail;

/// Participants that are listed.
const PARTICIPANTS: usize = 1_000;

/// A conversation: index of the counterpart's address; when the owner is unknown, of both addresses.
type Between = (u32, Option<u32>);

/// A conversation while letters are put into it. Authors stand under the index of their address.
struct Conversation<'a> {
    chat: Chat,
    /// The letters in it.
    letters: Vec<&'a Letters>,
    /// Mails by own address.
    accounts: SortedMap<u32, u64>,
}

/// What was decided.
struct Sorting<'a> {
    seen: &'a Correspondence,
    own: SortedSet<u32>,
    conversations: HashMap<Between, Conversation<'a>>,
    inbound: u64,
    outbound: u64,
    messages: u64,
    /// Letters that concern no client.
    not_ours: Vec<&'a Letters>,
    /// Letters to nobody, while the owner is unknown.
    to_nobody: Vec<&'a Letters>,
}

/// Turns what was counted into the source.
pub(super) fn decide(seen: &Correspondence, context: &ReadContext<'_>) -> SourceData {
    let own = own_addresses(seen, context.params);
    let mut sorting = Sorting {
        seen,
        own,
        conversations: HashMap::new(),
        inbound: 0,
        outbound: 0,
        messages: 0,
        not_ours: Vec::new(),
        to_nobody: Vec::new(),
    };
    seen.letters.iter().for_each(|letters| sorting.sort(letters));
    sorting.finish(context)
}

/// The business's own addresses: set by the user, proven by the box itself, else the one that takes part in most mails.
/// Empty when nothing tells.
fn own_addresses(seen: &Correspondence, params: &ReadParams) -> SortedSet<u32> {
    let is_own = |address: &Seen| {
        let domain = address.address.rsplit('@').next().unwrap_or_default();
        let of_domain = |own: &String| {
            domain.strip_suffix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let of_handle = |own: &String| own.strip_prefix("email:").unwrap_or(own) == address.address;
        address.sent > 0
            || address.delivered > 0
            || params.own_domains.iter().any(of_domain)
            || params.own_handles.iter().any(of_handle)
    };
    let indexed = || (0_u32..).zip(&seen.addresses);
    let own: SortedSet<u32> = indexed().filter(|(_, one)| is_own(one)).map(|(index, _)| index).collect();
    with_colleagues(seen, if own.is_empty() { busiest(seen).into_iter().collect() } else { own })
}

/// The business's own addresses and those beside them on a domain of its own: people of one firm write to each other. Where most who
/// write have an address there, the domain is that of a provider whom no list knows.
fn with_colleagues(seen: &Correspondence, mut own: SortedSet<u32>) -> SortedSet<u32> {
    let domain = |index: &u32| {
        let address = seen.addresses.get(*index as usize)?.address.as_str();
        Some(address.rsplit_once('@')?.1).filter(|domain| !mail::is_of_provider(domain))
    };
    let domains: SortedSet<&str> = own.iter().filter_map(domain).collect();
    let others: Vec<u32> = (0..seen.addresses.len() as u32).filter(|index| !own.contains(index)).collect();
    let colleagues: Vec<u32> = others
        .iter()
        .copied()
        .filter(|index| domain(index).is_some_and(|own| domains.contains(own)))
        .collect();
    if colleagues.len() * 2 <= others.len() {
        own.extend(colleagues);
    }
    own
}

/// The one address that takes part in more mails than any other, and in at least half of them.
fn busiest(seen: &Correspondence) -> Option<u32> {
    let mut shares = vec![0_u64; seen.addresses.len()];
    for letters in &seen.letters {
        let others = letters.to.iter().filter(|to| **to != letters.from);
        for party in others.chain([&letters.from]) {
            shares[*party as usize] += letters.mails();
        }
    }
    let most = shares.iter().copied().max()?;
    let mut first = (0_u32..).zip(&shares).filter(|(_, share)| **share == most);
    let (index, _) = first.next()?;
    (first.next().is_none() && most * 2 >= u64::from(seen.mails)).then_some(index)
}

impl<'a> Sorting<'a> {
    /// Puts letters into the conversations they belong to.
    fn sort(&mut self, letters: &'a Letters) {
        if self.own.is_empty() {
            self.sort_unknown(letters);
            return;
        }
        let (own, outside): (Vec<u32>, Vec<u32>) = letters.to.iter().partition(|to| self.own.contains(to));
        if self.own.contains(&letters.from) {
            if outside.is_empty() {
                self.not_ours.push(letters);
                return;
            }
            for counterpart in outside {
                self.count((counterpart, None), Some(letters.from), letters);
            }
            self.outbound += letters.mails();
        } else if own.is_empty() && !letters.to.is_empty() {
            self.not_ours.push(letters);
            return;
        } else {
            // A mail that names no recipient at all lies in this box because it was sent to it blindly.
            self.count((letters.from, None), own.first().copied(), letters);
            self.inbound += letters.mails();
        }
        self.messages += letters.mails();
    }

    /// Puts letters between two addresses of which either may be the client.
    fn sort_unknown(&mut self, letters: &'a Letters) {
        let others: Vec<u32> = letters.to.iter().copied().filter(|to| *to != letters.from).collect();
        if others.is_empty() {
            let of_no_one = if letters.to.is_empty() { &mut self.to_nobody } else { &mut self.not_ours };
            of_no_one.push(letters);
            return;
        }
        for other in others {
            self.count((letters.from.min(other), Some(letters.from.max(other))), None, letters);
        }
        self.messages += letters.mails();
    }

    /// Adds letters to one conversation, and to what ran through an own address.
    fn count(&mut self, between: Between, account: Option<u32>, letters: &'a Letters) {
        let new = || Conversation {
            chat: Chat::new("email", ChatKind::Private, ""),
            letters: Vec::new(),
            accounts: SortedMap::new(),
        };
        let conversation = self.conversations.entry(between).or_insert_with(new);
        conversation.chat.cells.open().extend(letters.cells(letters.from));
        conversation.chat.places.extend_from_slice(letters.places());
        conversation.letters.push(letters);
        if let Some(account) = account {
            *conversation.accounts.entry(account).or_default() += letters.mails();
        }
    }

    /// The source.
    fn finish(self, context: &ReadContext<'_>) -> SourceData {
        let Self { seen, own, conversations, inbound, outbound, messages, not_ours, to_nobody } = self;
        let mut ledger = seen.ledger.clone();
        ledger.messages = messages;
        for (reason, letters) in [(SkipReason::NotOurs, not_ours), (SkipReason::NoCounterpart, to_nobody)] {
            let mut places: Vec<u64> = letters.iter().flat_map(|one| one.places()).copied().collect();
            places.sort_unstable();
            ledger.skip_many(reason, letters.iter().map(|one| one.mails()).sum(), &places);
        }
        let mut notices = seen.notices.clone();
        if own.is_empty() && !conversations.is_empty() {
            notices.push(NOTICE_OWNER_UNKNOWN.to_owned());
        }
        let staff_account = context.rule.staff_account.as_deref();
        let conversations: SortedMap<_, _> = conversations.into_iter().collect();
        let mut chats: Vec<Chat> = conversations
            .into_iter()
            .map(|(between, conversation)| conversation.complete(between, seen, &own, staff_account))
            .collect();
        chats.sort_by(|a, b| a.partner.cmp(&b.partner));
        SourceData {
            kind: SourceKind::Mailbox,
            channel: Some("email".to_owned()),
            owner: owner(seen, &own),
            chats,
            ledger,
            detail: Detail {
                participants: participants(seen),
                span: seen.span,
                media: seen.media,
                inbound: (!own.is_empty()).then_some(inbound),
                outbound: (!own.is_empty()).then_some(outbound),
                notices,
                ..Detail::default()
            },
            ..SourceData::default()
        }
    }
}

impl Conversation<'_> {
    /// Completes the chat: who its authors are, whose account it runs through, cells in order.
    fn complete(
        self,
        between: Between,
        seen: &Correspondence,
        own: &SortedSet<u32>,
        staff_account: Option<&str>,
    ) -> Chat {
        let Self { mut chat, letters, accounts } = self;
        let mut people: SortedSet<u32> = chat.cells.iter().map(|cell| cell.author).collect();
        people.insert(between.0);
        people.extend(between.1);
        let person = |index: u32| &seen.addresses[index as usize];
        if own.is_empty() {
            chat.kind = ChatKind::Unknown;
        } else {
            person(between.0).name().clone_into(&mut chat.title);
            chat.partner = vec![RawHandle::Email(person(between.0).address.clone())];
        }
        let busiest = accounts.iter().max_by(|(a, one), (b, two)| {
            one.cmp(two).then_with(|| person(**b).address.cmp(&person(**a).address))
        });
        let account = busiest.map(|(index, _)| label(person(*index)));
        chat.staff_account = staff_account.map(str::to_owned).or(account).map(Arc::from);
        let people: Vec<u32> = people.into_iter().collect();
        let position = |index: u32| people.binary_search(&index).unwrap_or_default() as u32;
        for cell in chat.cells.open() {
            cell.author = position(cell.author);
        }
        let mut marks: Vec<Mark> = letters.iter().flat_map(|one| one.marks(position(one.from))).collect();
        marks.sort_unstable_by_key(|mark| (mark.at, mark.sequence));
        for mark in marks {
            chat.turns.push(mark);
        }
        chat.authors.extend(people.iter().map(|index| author(person(*index), *index, own)));
        chat.places.sort_unstable();
        chat.places.truncate(PLACES);
        chat.sequence = seen.mails;
        chat.seal();
        chat
    }
}

fn author(person: &Seen, index: u32, own: &SortedSet<u32>) -> Author {
    let side = match (own.is_empty(), own.contains(&index)) {
        (true, _) => Side::Unknown,
        (false, true) => Side::Business,
        (false, false) => Side::Client,
    };
    let handles = [RawHandle::Email(person.address.clone())].into();
    Author { handles, ..Author::new(person.name(), side) }
}

/// What a business-side account is called: its display name, else its address.
fn label(person: &Seen) -> String {
    let name = person.name();
    if name.is_empty() { person.address.clone() } else { name.to_owned() }
}

/// The own address that wrote most, else takes part in most; the first in byte order among equals.
fn main_address(seen: &Correspondence, own: &SortedSet<u32>) -> Option<u32> {
    let mut weight: SortedMap<u32, (u64, u64)> = own.iter().map(|index| (*index, (0, 0))).collect();
    for letters in &seen.letters {
        if let Some((wrote, _)) = weight.get_mut(&letters.from) {
            *wrote += letters.mails();
        }
        for to in &letters.to {
            if let Some((_, got)) = weight.get_mut(to) {
                *got += letters.mails();
            }
        }
    }
    let address = |index: &u32| &seen.addresses[*index as usize].address;
    weight
        .into_iter()
        .max_by(|(a, one), (b, two)| one.cmp(two).then_with(|| address(b).cmp(address(a))))
        .map(|(index, _)| index)
}

/// The account: the name under which its own mails are mostly sent, and all own addresses.
fn owner(seen: &Correspondence, own: &SortedSet<u32>) -> Owner {
    let names = main_address(seen, own).map(|index| label(&seen.addresses[index as usize]));
    let mut handles: Vec<RawHandle> =
        own.iter().map(|index| RawHandle::Email(seen.addresses[*index as usize].address.clone())).collect();
    handles.sort_unstable();
    Owner { names: names.into_iter().collect(), handles }
}

/// Addresses that wrote, then those that were only written to.
fn participants(seen: &Correspondence) -> Vec<String> {
    let wrote = seen.addresses.iter().filter(|one| one.wrote);
    let addressed = seen.addresses.iter().filter(|one| !one.wrote && one.addressed);
    wrote.chain(addressed).take(PARTICIPANTS).map(|one| one.address.clone()).collect()
}
