//! Worklists that came back: the clients that their rows name, and the contacts that were filled in.
//!
//! A row names its client by any handle that it had when the list was written. What was filled in goes onto the record of
//! whoever has that handle now, or onto a record of its own where there is none. The handle itself is no contact on file by
//! being named. A row whose handle no client has is left out.

use std::collections::{HashMap, HashSet};

use super::crosswalk::find_handle;
use super::handles::{HandleId, HandleKind, Handles};
use super::joiner::Joiner;
use super::phone::PhoneBook;
use super::points::{self, PointKind};
use super::records::LinkedRecord;
use super::region::Regions;
use crate::model::ledger::SkipReason;
use crate::model::record::{ContactRef, Record};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;

/// The scope of records that exist by a worklist alone.
const SCOPE: &str = "worklist";

/// What worklists name, on the way to their clients.
pub(super) struct Ties<'a> {
    /// The handle of each text that stands in a worklist, where it appeared elsewhere.
    found: SortedMap<&'a str, HandleId>,
    /// The record that each text gets where its client has none.
    own: SortedMap<&'a str, HandleId>,
    /// Rows with contacts: place of the source, place of the record, the client's handle as text.
    rows: Vec<(u32, u32, &'a str)>,
    /// Of the rows that became records, the client's handle as text.
    texts: Vec<&'a str>,
}

impl<'a> Ties<'a> {
    /// Looks for all handles that worklists name among those that appeared so far.
    pub(super) fn find(sources: &'a [Source], handles: &mut Handles) -> Self {
        let places = sources.iter().zip(0_u32..);
        let rows_of = |(source, place): (&'a Source, u32)| {
            let records = source.data.records.iter().zip(0_u32..);
            records.filter_map(move |(row, at)| Some((place, at, row.tie.as_deref()?)))
        };
        let rows: Vec<(u32, u32, &str)> = places.flat_map(rows_of).collect();
        let of_activities = sources.iter().flat_map(|source| &source.data.activities.contacts);
        let named = of_activities.filter_map(|contact| match contact {
            ContactRef::Handle(text) => Some(text.as_str()),
            _ => None,
        });
        // Worklists write numbers in their normal form.
        let no_phones = PhoneBook::default();
        let texts: SortedSet<&str> = rows.iter().map(|(_, _, text)| *text).chain(named).collect();
        let found: SortedMap<&str, HandleId> = texts
            .into_iter()
            .filter_map(|text| Some((text, find_handle(text, handles, no_phones.of(None))?)))
            .collect();
        let mut own = Vec::new();
        for (_, _, text) in &rows {
            let handle = found.get(text).filter(|handle| handles.get(**handle).kind != HandleKind::Record);
            if handle.is_some() {
                own.push((*text, handles.record(SCOPE, text)));
            }
        }
        let own = own.into_iter().collect();
        Self { found, own, rows, texts: Vec::new() }
    }

    /// Adds the rows with contacts whose client's handle appeared to the `records`, judged like them. What stands on a record
    /// already stays as it stands there and counts once.
    pub(super) fn add_records(
        &mut self,
        sources: &[Source],
        phones: (&PhoneBook<'_>, &Regions),
        handles: &mut Handles,
        records: &mut Vec<LinkedRecord>,
    ) {
        if self.rows.is_empty() {
            return;
        }
        let mut known = Known::of(records);
        for (source, record, text) in &self.rows {
            let Some(handle) = self.own.get(text).or_else(|| self.found.get(text)) else { continue };
            let row: &Record = &sources[*source as usize].data.records[*record as usize];
            let cells = phones.0.of(phones.1.of(*source as usize));
            let points = points::judge(row, &points::numbers(row, cells), handles);
            let mut linked = LinkedRecord { source: *source, record: *record, handle: *handle, points };
            known.drop_repeated(&mut linked);
            records.push(linked);
            self.texts.push(text);
        }
    }

    /// Whether no worklist names anybody.
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Joins what was filled in with the handle that its row names, where a client has it. Whoever has no card has none by
    /// that: a name may still find the card.
    pub(super) fn join(
        &self,
        records: &[LinkedRecord],
        partners: &[HandleId],
        handles: &Handles,
        joiner: &mut Joiner,
    ) {
        let (listed, tied) = self.split(records);
        if tied.is_empty() {
            return;
        }
        let homes = homes(listed, partners, handles, joiner);
        for (record, text) in tied.iter().zip(&self.texts) {
            let named = self.found[text];
            if homes.contains_key(&joiner.find(named)) {
                record.links().for_each(|handle| {
                    joiner.join(named, handle);
                });
            }
        }
    }

    /// Puts each row onto the record of its client, behind everything that joins clients; onto one of its own where the client
    /// has none. Returns the record, or else the handle, that each text stands for. Rows that belong to no client go from
    /// `records`, behind whose others they stand.
    pub(super) fn settle(
        &self,
        records: &mut Vec<LinkedRecord>,
        partners: &[HandleId],
        handles: &Handles,
        joiner: &mut Joiner,
    ) -> SortedMap<String, HandleId> {
        let tied = records.split_off(self.split(records).0.len());
        let homes = homes(records, partners, handles, joiner);
        let mut targets: SortedMap<&str, HandleId> = SortedMap::new();
        for (text, handle) in &self.found {
            let Some(home) = homes.get(&joiner.find(*handle)) else { continue };
            let is_record = handles.get(*handle).kind == HandleKind::Record;
            let home = if is_record { Some(*handle) } else { *home };
            targets.insert(text, home.or_else(|| self.own.get(text).copied()).unwrap_or(*handle));
        }
        for (text, target) in &targets {
            joiner.join(self.found[text], *target);
        }
        let mut known = Known::of(records);
        for (mut record, text) in tied.into_iter().zip(&self.texts) {
            let Some(target) = targets.get(text) else { continue };
            record.handle = *target;
            known.drop_repeated(&mut record);
            records.push(record);
        }
        targets.into_iter().map(|(text, target)| (text.to_owned(), target)).collect()
    }

    /// Records that stand on no worklist, and behind them those that do.
    pub(super) fn split<'b>(&self, records: &'b [LinkedRecord]) -> (&'b [LinkedRecord], &'b [LinkedRecord]) {
        records.split_at(records.len() - self.texts.len())
    }
}

/// What stands on which record.
struct Known(HashSet<(HandleId, PointKind, HandleId)>);

impl Known {
    fn of(records: &[LinkedRecord]) -> Self {
        let of_record = |record: &LinkedRecord| {
            let on = record.handle;
            record.points.iter().filter_map(|point| Some((on, point.kind, point.handle?))).collect::<Vec<_>>()
        };
        Self(records.iter().flat_map(of_record).collect())
    }

    /// Takes away what another row has put onto the same record.
    fn drop_repeated(&mut self, record: &mut LinkedRecord) {
        let on = record.handle;
        record
            .points
            .retain(|point| point.handle.is_none_or(|handle| self.0.insert((on, point.kind, handle))));
    }
}

/// Every group that is a client, with its record of the smallest handle where it has one.
fn homes(
    records: &[LinkedRecord],
    partners: &[HandleId],
    handles: &Handles,
    joiner: &mut Joiner,
) -> HashMap<HandleId, Option<HandleId>> {
    let mut homes: HashMap<HandleId, Option<HandleId>> =
        partners.iter().map(|partner| (joiner.find(*partner), None)).collect();
    let text = |handle: HandleId| handles.get(handle).text;
    for record in records {
        let home = homes.entry(joiner.find(record.handle)).or_default();
        if home.is_none_or(|known| text(record.handle) < text(known)) {
            *home = Some(record.handle);
        }
    }
    homes
}

/// Moves rows of worklists that belong to no client from what counts to what is left out.
pub fn leave_out_untied(sources: &mut [Source], ties: &SortedMap<String, HandleId>) {
    for source in sources {
        let is_lost = |record: &&Record| record.tie.as_deref().is_some_and(|text| !ties.contains_key(text));
        let lost: Vec<u64> = source.data.records.iter().filter(is_lost).map(|record| record.place).collect();
        let ledger = &mut source.data.ledger;
        ledger.records = ledger.records.saturating_sub(lost.len() as u64);
        ledger.skip_many(SkipReason::NoCounterpart, lost.len() as u64, &lost);
    }
}
