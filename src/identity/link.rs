//! Joins handles and records into clients: first what exports state, then records, then names.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::handles::{HandleId, HandleKind, Handles};
use super::phone::{Phone, PhoneBook, Phones};
use super::points::{self, Point};
use super::references::scope_of;
use super::region::{Regions, regions};
use super::sides::Settled;
use super::ties::Ties;
use super::union_find::UnionFind;
use crate::model::chat::RawHandle;
use crate::model::name::{normal_name, normal_platform_id, plain_name};
use crate::model::params::Params;
use crate::model::record::Record;
use crate::model::source::Source;
use crate::reference::mail;

/// A link the user adds or forbids: (handle, handle, same or not), handles in the form `phone:+7…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crosslink {
    /// One handle.
    pub a: String,
    /// The other.
    pub b: String,
    /// They are one person (or, when false, they are not).
    pub is_same: bool,
}

/// A record, judged and placed.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkedRecord {
    /// Index of its source.
    pub source: u32,
    /// Index in its source's records.
    pub record: u32,
    /// Its own handle.
    pub handle: HandleId,
    /// Its contact points.
    pub points: Vec<Point>,
}

/// Who belongs together.
#[derive(Debug, Default)]
pub struct Links {
    /// All handles, those of records included.
    pub handles: Handles,
    /// The country of the audit: that of clients of whom no number says another.
    pub region: Option<String>,
    /// The country of each source's phone numbers without `+`.
    pub regions: Regions,
    /// All records, in the order of sources and rows; those of worklists behind all others.
    pub records: Vec<LinkedRecord>,
    /// How many of them come from worklists.
    pub from_worklists: usize,
    /// The record, or else the handle, that each handle named in a worklist stands for; without those that no client has.
    pub ties: BTreeMap<String, HandleId>,
    /// Handles of each partner of `Settled`, none of them empty.
    pub partners: Vec<Vec<HandleId>>,
    /// Group of each handle: the number of a handle that stands for all.
    pub groups: Vec<HandleId>,
    /// Group of each handle by what exports alone state, without records.
    pub stated: Vec<HandleId>,
    /// Groups that a name joined.
    pub joined_by_name: Vec<HandleId>,
    /// Links that were refused because the user forbids them.
    pub refused: u64,
}

/// Links everything. `partner_counts` says of each partner whether it has a message that counts.
pub fn link(
    sources: &[Source],
    settled: &Settled,
    partner_counts: &[bool],
    record_counts: &dyn Fn(&Record) -> bool,
    crosswalk: &[Crosslink],
    params: &Params,
) -> Links {
    let cells = phone_cells(sources, settled);
    let book = PhoneBook::read(distinct(&cells));
    let regions = regions(sources, &cells, &book, params.region.as_deref());
    let phones = (&book, &regions);
    let mut handles = Handles::default();
    let mut records = judge_records(sources, phones, record_counts, &mut handles);
    let partners = partner_handles(settled, phones, &mut handles);
    let people = people_handles(sources, phones, &mut handles);
    let mut ties = Ties::find(sources, &mut handles);
    let untied = records.len();
    ties.add_records(sources, phones, &mut handles, &mut records);
    mark_shared(&mut records, params.shared_limit);
    let crosswalk = crosswalk_handles(crosswalk, &handles);

    let mut joiner = Joiner::new(
        handles.len(),
        crosswalk.iter().filter(|link| !link.2).map(|link| (link.0, link.1)).collect(),
    );
    partners
        .iter()
        .zip(partner_counts)
        .filter(|(_, counts)| **counts)
        .for_each(|(handles, _)| joiner.join_all(handles));
    for handles in &people {
        joiner.join_all(handles);
    }
    let mut by_exports = joiner.sets.clone();
    crosswalk.iter().filter(|link| link.2).for_each(|link| joiner.join(link.0, link.1));
    for record in &records[..untied] {
        for handle in record.points.iter().filter(|point| point.links()).filter_map(|point| point.handle) {
            joiner.join(record.handle, handle);
        }
    }
    let with_messages = partners.iter().zip(partner_counts).filter(|(_, counts)| **counts);
    let with_messages: Vec<HandleId> =
        with_messages.filter_map(|(handles, _)| handles.first().copied()).collect();
    let ties = ties.join(&mut records, &with_messages, &handles, &mut joiner);
    let names = NameLinker {
        sources,
        settled,
        handles: &handles,
        records: &records,
        partners: &partners,
        partner_counts,
    };
    let joined_by_name =
        if params.link_by_name { names.join(&mut by_exports, &mut joiner) } else { Vec::new() };
    let groups = (0..handles.len() as u32).map(|handle| joiner.sets.find(handle)).collect();
    let joined_by_name = joined_by_name.into_iter().map(|handle| joiner.sets.find(handle)).collect();
    let stated = (0..handles.len() as u32).map(|handle| by_exports.find(handle)).collect();
    let (from_worklists, refused) = (records.len() - untied, joiner.refused);
    Links {
        handles,
        region: regions.common(),
        regions,
        records,
        from_worklists,
        ties,
        partners,
        groups,
        stated,
        joined_by_name,
        refused,
    }
}

/// Disjoint sets with links that are forbidden.
pub(super) struct Joiner {
    sets: UnionFind,
    forbidden: Vec<(HandleId, HandleId)>,
    refused: u64,
}

impl Joiner {
    fn new(len: usize, forbidden: Vec<(HandleId, HandleId)>) -> Self {
        Self { sets: UnionFind::new(len), forbidden, refused: 0 }
    }

    /// The handle that stands for all that are joined with one.
    pub(super) fn find(&mut self, handle: HandleId) -> HandleId {
        self.sets.find(handle)
    }

    /// Joins two handles, unless that is forbidden.
    pub(super) fn join(&mut self, a: HandleId, b: HandleId) {
        let (a, b) = (self.sets.find(a), self.sets.find(b));
        let sets = &mut self.sets;
        let is_forbidden = self.forbidden.iter().any(|(x, y)| {
            let (x, y) = (sets.find(*x), sets.find(*y));
            (x == a && y == b) || (x == b && y == a)
        });
        if is_forbidden && a != b {
            self.refused += 1;
        } else {
            self.sets.union(a, b);
        }
    }

    fn join_all(&mut self, handles: &[HandleId]) {
        handles.windows(2).for_each(|pair| self.join(pair[0], pair[1]));
    }
}

/// Marks contacts that stand on too many records.
fn mark_shared(records: &mut [LinkedRecord], limit: u32) {
    let mut judged: Vec<Vec<Point>> =
        records.iter_mut().map(|record| std::mem::take(&mut record.points)).collect();
    points::mark_shared(&mut judged, limit);
    for (record, points) in records.iter_mut().zip(judged) {
        record.points = points;
    }
}

/// The phone cells of every source.
fn phone_cells<'a>(sources: &'a [Source], settled: &'a Settled) -> Vec<Vec<&'a str>> {
    let own = |source: &'a Source| {
        let of_records = source.data.records.iter().flat_map(|record| &record.points).map(|point| &point.raw);
        let of_people = source.data.people.iter().flat_map(|person| &person.handles);
        of_records.chain(of_people).filter_map(phone_cell).collect()
    };
    let mut cells: Vec<Vec<&str>> = sources.iter().map(own).collect();
    for conversation in &settled.conversations {
        for partner in conversation.all_partners() {
            let handles = &settled.partners[partner as usize].handles;
            cells[conversation.source as usize].extend(handles.iter().filter_map(phone_cell));
        }
    }
    cells
}

/// The cell of a handle that is a phone number.
pub(super) fn phone_cell(raw: &RawHandle) -> Option<&str> {
    match raw {
        RawHandle::Phone(cell) => Some(cell),
        RawHandle::Platform(channel, cell) if super::handles::is_phone_channel(channel) => Some(cell),
        _ => None,
    }
}

fn distinct(cells: &[Vec<&str>]) -> Vec<String> {
    let mut distinct: Vec<&str> = cells.iter().flatten().copied().collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.into_iter().map(str::to_owned).collect()
}

/// Judges every record. The same record in a second export of its system adds what is new there; a contact that is
/// named on a deal only matters where no list of contacts has it.
fn judge_records(
    sources: &[Source],
    (book, regions): (&PhoneBook, &Regions),
    counts: &dyn Fn(&Record) -> bool,
    handles: &mut Handles,
) -> Vec<LinkedRecord> {
    let mut rows = Vec::new();
    let mut listed = HashSet::new();
    for (source, data) in sources.iter().enumerate() {
        let own = data.data.records.iter().enumerate();
        for (number, record) in own.filter(|(_, record)| record.tie.is_none() && counts(record)) {
            // A source without ids numbers its rows: that number means nothing in another file of the same system.
            let is_row_number = record.id.parse() == Ok(record.place);
            let scope = if is_row_number { data.path.as_str() } else { scope_of(data) };
            let handle = handles.record(scope, &record.id);
            rows.push((source, number, handle));
            if !record.from_deal {
                listed.insert(handle);
            }
        }
    }
    let mut seen = HashSet::new();
    let mut repeated = HashSet::new();
    let mut records = Vec::with_capacity(rows.len());
    for (source, number, handle) in rows {
        let record = &sources[source].data.records[number];
        if record.from_deal && listed.contains(&handle) {
            continue;
        }
        let mut points = points::judge(record, book.of(regions.of(source)), handles);
        if !repeated.insert(handle) {
            points.retain(|point| !seen.contains(&(handle, point.kind, point.handle, point.fault)));
        }
        seen.extend(points.iter().map(|point| (handle, point.kind, point.handle, point.fault)));
        records.push(LinkedRecord { source: source as u32, record: number as u32, handle, points });
    }
    records
}

/// The handle of one raw handle of an export; a phone that is no valid number stays an id of its platform.
pub(super) fn export_handle(
    raw: &RawHandle,
    staff: &str,
    phones: Phones<'_>,
    handles: &mut Handles,
) -> HandleId {
    let number = |cell: &str| match phones.get(cell).into_iter().next() {
        Some(Phone::Number { number, region }) => Some((number, region)),
        _ => None,
    };
    match raw {
        RawHandle::Phone(cell) => match number(cell) {
            Some((number, region)) => handles.phone(&number, region.as_deref()),
            None => {
                handles.platform("number", &cell.chars().filter(char::is_ascii_digit).collect::<String>())
            }
        },
        RawHandle::Email(cell) => handles.email(&mail::clean(cell)),
        RawHandle::Portal(login) => handles.portal(&login.trim().to_lowercase()),
        RawHandle::Platform(channel, id) => {
            let phone = super::handles::is_phone_channel(channel).then(|| number(id)).flatten();
            match phone {
                Some((number, region)) => handles.phone(&number, region.as_deref()),
                None => handles.platform(channel, &normal_platform_id(channel, id)),
            }
        }
        RawHandle::Name(channel, name) => handles.name(channel, staff, &plain_name(name)),
    }
}

fn partner_handles(
    settled: &Settled,
    (book, regions): (&PhoneBook, &Regions),
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    let mut staff = vec![("", usize::MAX); settled.partners.len()];
    for conversation in &settled.conversations {
        for partner in conversation.all_partners() {
            staff[partner as usize] = (&conversation.staff, conversation.source as usize);
        }
    }
    let convert = |(partner, (staff, source)): (&super::sides::Partner, (&str, usize))| {
        let phones = book.of(regions.of(source));
        // A saved name says nothing more where the export states an id.
        let has_id = partner.handles.iter().any(|raw| !matches!(raw, RawHandle::Name(..)));
        let stated = partner.handles.iter().filter(|raw| !has_id || !matches!(raw, RawHandle::Name(..)));
        stated.map(|raw| export_handle(raw, staff, phones, handles)).collect()
    };
    settled.partners.iter().zip(staff).map(convert).collect()
}

fn people_handles(
    sources: &[Source],
    (book, regions): (&PhoneBook, &Regions),
    handles: &mut Handles,
) -> Vec<Vec<HandleId>> {
    let mut people = Vec::new();
    let all = sources.iter().enumerate();
    for (source, person) in
        all.flat_map(|(at, source)| source.data.people.iter().map(move |person| (at, person)))
    {
        let phones = book.of(regions.of(source));
        // Only an id and a valid number together say anything.
        let mut own = Vec::new();
        for raw in &person.handles {
            let is_bad_phone = matches!(raw, RawHandle::Phone(cell) if !matches!(phones.get(cell).first(), Some(Phone::Number { .. })));
            if !is_bad_phone {
                own.push(export_handle(raw, "", phones, handles));
            }
        }
        if own.len() > 1 {
            people.push(own);
        }
    }
    people
}

/// The handles that a link file speaks of, as far as they appear.
pub(super) fn crosswalk_handles(
    crosswalk: &[Crosslink],
    handles: &Handles,
) -> Vec<(HandleId, HandleId, bool)> {
    let convert = |link: &Crosslink| {
        Some((find_handle(&link.a, handles)?, find_handle(&link.b, handles)?, link.is_same))
    };
    crosswalk.iter().filter_map(convert).collect()
}

/// The handle that a text of the form `kind:value` names, if it appeared: as it is, else in its normal form.
pub(super) fn find_handle(text: &str, handles: &Handles) -> Option<HandleId> {
    let as_it_is = handles.find(text);
    as_it_is.or_else(|| {
        let (kind, value) = text.trim().split_once(':')?;
        let normal = match kind {
            "email" => format!("email:{}", mail::clean(value)),
            "phone" => format!(
                "phone:{}",
                value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()
            ),
            "record" | "portal" => format!("{kind}:{}", value.trim()),
            channel => format!("{channel}:{}", normal_platform_id(channel, value)),
        };
        handles.find(&normal)
    })
}

/// Rule 3: a partner known by name alone and the one record of that name.
struct NameLinker<'a> {
    sources: &'a [Source],
    settled: &'a Settled,
    handles: &'a Handles,
    records: &'a [LinkedRecord],
    partners: &'a [Vec<HandleId>],
    partner_counts: &'a [bool],
}

impl NameLinker<'_> {
    /// Joins, and returns a handle of each group that was joined so.
    fn join(&self, stated: &mut UnionFind, joiner: &mut Joiner) -> Vec<HandleId> {
        let partners = self.partners_by_name(stated);
        if partners.is_empty() {
            return Vec::new();
        }
        let records = self.records_by_name();
        let mut by_name = Vec::new();
        for (name, partner) in &partners {
            if let (Some(partner), Some(Some(record))) = (partner, records.get(name)) {
                let (a, b) = (joiner.sets.find(*partner), joiner.sets.find(*record));
                joiner.join(*partner, *record);
                if a != b && joiner.sets.find(*partner) == joiner.sets.find(*record) {
                    by_name.push(*partner);
                }
            }
        }
        by_name
    }

    /// Groups of partners without phone or e-mail, by normal name; `None` where several share the name.
    fn partners_by_name(&self, stated: &mut UnionFind) -> BTreeMap<String, Option<HandleId>> {
        let mut with_contact = vec![false; self.handles.len()];
        for handle in 0..self.handles.len() as u32 {
            if matches!(self.handles.get(handle).kind, HandleKind::Email | HandleKind::Phone) {
                with_contact[stated.find(handle) as usize] = true;
            }
        }
        let mut by_name = BTreeMap::<String, Option<HandleId>>::new();
        for (number, partner) in self.settled.partners.iter().enumerate() {
            let Some(handle) = self.partners[number].first().filter(|_| self.partner_counts[number]) else {
                continue;
            };
            let group = stated.find(*handle);
            if with_contact[group as usize] {
                continue;
            }
            let name = normal_name(&partner.name);
            if name.is_empty() {
                continue;
            }
            let known = by_name.entry(name).or_insert(Some(group));
            if *known != Some(group) {
                *known = None;
            }
        }
        by_name
    }

    /// Records by normal name; `None` where several share it.
    fn records_by_name(&self) -> HashMap<String, Option<HandleId>> {
        let mut by_name = HashMap::<String, Option<HandleId>>::with_capacity(self.records.len());
        for linked in self.records {
            let record = &self.sources[linked.source as usize].data.records[linked.record as usize];
            let name = normal_name(&record.name);
            if !name.is_empty() {
                let known = by_name.entry(name).or_insert(Some(linked.handle));
                if *known != Some(linked.handle) {
                    *known = None;
                }
            }
        }
        by_name
    }
}
