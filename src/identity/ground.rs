//! What the links under all settings share.
//!
//! A report tells the index under other settings of linking as well. They change who is joined, not what the exports say: numbers
//! are parsed, handles numbered and names taken apart once.

use std::sync::{Arc, Mutex};

use foldhash::HashSet;

use super::address_book::Books;
use super::companies;
use super::crosswalk::{self, Crosslink, Crosswalk};
use super::distinct::each_once;
use super::exported::{partner_handles, people_handles, phone_cells};
use super::handles::{HandleId, Handles};
use super::lists::Lists;
use super::named::{Called, NameId, Talks};
use super::phone::PhoneBook;
use super::records::{LinkedRecord, judge_records, spread_consent};
use super::region::{Regions, regions};
use super::shared_points::{shared_points, times_borne};
use super::sides::Settled;
use super::ties::Ties;
use crate::model::record::Record;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;

/// What is linked.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Sides of all conversations.
    pub settled: &'a Settled,
    /// Whether each partner has a message that counts.
    pub partner_counts: &'a [bool],
    /// Whether a record exists yet.
    pub record_counts: &'a (dyn Fn(&Record) -> bool + Sync),
    /// Links the user adds or forbids.
    pub crosswalk: &'a [Crosslink],
}

/// Everything that is linked, with its handles and names, and nothing of it joined yet.
pub struct Ground<'a> {
    pub(super) material: Material<'a>,
    pub(super) handles: Arc<Handles>,
    /// Records, no point of them marked as one of many people; behind the first `untied` of them stand those of worklists.
    pub(super) records: Arc<Vec<LinkedRecord>>,
    pub(super) untied: usize,
    /// Handles of each partner.
    pub(super) partners: Arc<Lists<HandleId>>,
    /// Handles of everybody on a list of contacts inside an export.
    pub(super) people: Vec<Vec<HandleId>>,
    pub(super) ties: Ties<'a>,
    pub(super) regions: Regions,
    pub(super) called: Called,
    /// Names of the records.
    pub(super) record_names: Vec<NameId>,
    /// Keys of these names.
    pub(super) record_keys: Vec<NameId>,
    pub(super) talks: Talks,
    pub(super) books: Books<'a>,
    pub(super) crosswalk: Crosswalk,
    /// The number of records on which the contact stands that stands on most.
    most_bearers: u32,
    /// Contacts of many people by how many are too many: each limit is asked for by every setting that is looked at.
    shared: Mutex<Shared>,
}

/// By limit, the contacts of more people.
type Shared = SortedMap<u32, Arc<HashSet<HandleId>>>;

impl<'a> Ground<'a> {
    /// Reads numbers (those without a country by `region`, where it is set), handles and names.
    pub fn of(material: Material<'a>, region: Option<&str>) -> Self {
        let Material { sources, settled, .. } = material;
        let cells = phone_cells(sources, settled);
        let of_sources = cells.iter().flatten().map(|cell| &**cell);
        let book = PhoneBook::read(&each_once(of_sources.chain(crosswalk::phone_cells(material.crosswalk))));
        let regions = regions(sources, &cells, &book, region);
        let phones = (&book, &regions);
        // Handles and names are numbered each by themselves.
        let (placed, called) = rayon::join(|| Placed::of(material, phones), || Called::of(sources, settled));
        let Placed { mut handles, mut records, untied, partners, people, ties } = placed;
        let record_names = called.records(&records);
        let record_keys = called.book.keys(&record_names);
        companies::mark_switchboards(&mut records, &record_keys, sources);
        let talks = Talks::of(sources, settled, &partners, material.partner_counts, &called);
        let books = Books::collect(sources, phones, &talks, &called.book, &mut handles);
        let crosswalk = Crosswalk::find(material.crosswalk, &handles, book.of(regions.anywhere()));
        Self {
            material,
            most_bearers: times_borne(&records).into_iter().max().unwrap_or_default(),
            handles: Arc::new(handles),
            records: Arc::new(records),
            untied,
            partners: Arc::new(partners),
            people,
            ties,
            regions,
            called,
            record_names,
            record_keys,
            talks,
            books,
            crosswalk,
            shared: Mutex::default(),
        }
    }

    /// Contacts of more than `limit` different people.
    pub(super) fn shared(&self, limit: u32) -> Arc<HashSet<HandleId>> {
        if self.most_bearers <= limit {
            return Arc::default();
        }
        let known = |shared: &Shared| shared.get(&limit).cloned();
        if let Some(known) = self.shared.lock().ok().and_then(|shared| known(&shared)) {
            return known;
        }
        let found = Arc::new(shared_points(&self.records, &self.record_keys, limit));
        if let Ok(mut shared) = self.shared.lock() {
            shared.insert(limit, Arc::clone(&found));
        }
        found
    }
}

/// Everything that has handles, with them.
struct Placed<'a> {
    handles: Handles,
    records: Vec<LinkedRecord>,
    untied: usize,
    partners: Lists<HandleId>,
    people: Vec<Vec<HandleId>>,
    ties: Ties<'a>,
}

impl<'a> Placed<'a> {
    fn of(material: Material<'a>, phones: (&PhoneBook<'_>, &Regions)) -> Self {
        let Material { sources, settled, record_counts, .. } = material;
        let mut handles = Handles::default();
        let mut records = judge_records(sources, phones, record_counts, &mut handles);
        let partners = partner_handles((sources, settled), phones, &mut handles);
        let people = people_handles(sources, phones, &mut handles);
        let mut ties = Ties::find(sources, &mut handles);
        let untied = records.len();
        ties.add_records(sources, phones, &mut handles, &mut records);
        spread_consent(&mut records, &handles);
        Self { handles, records, untied, partners, people, ties }
    }
}
