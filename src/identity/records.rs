//! Records, judged and placed.

use foldhash::{HashMap, HashSet};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::handles::{HandleId, HandleKind, Handles};
use super::phone::PhoneBook;
use super::points::{self, Fault, Point};
use super::region::Regions;
use super::repeated_lists::RepeatedLists;
use crate::model::record::Record;
use crate::model::source::Source;

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

impl LinkedRecord {
    /// The row that it was made from.
    pub fn row<'a>(&self, sources: &'a [Source]) -> &'a Record {
        &sources[self.source as usize].data.records[self.record as usize]
    }

    /// Handles that say who the person is.
    pub fn links(&self) -> impl Iterator<Item = HandleId> + '_ {
        self.points.iter().filter(|point| point.links()).filter_map(|point| point.handle)
    }
}

/// The scope in which record ids are equal: the space of its tables; before they are put together the system, else the source
/// itself.
pub fn scope_of(source: &Source) -> &str {
    let data = &source.data;
    [&data.space, &data.system, &source.path]
        .into_iter()
        .find(|scope| !scope.is_empty())
        .map_or("", String::as_str)
}

/// Rows of which the numbers are read on all threads before their points are put among the handles.
const CHUNK: usize = 1 << 12;

/// Judges every record. The same record in a second export of its system adds what is new there; a contact that is
/// named on a deal only matters where no list of contacts has it.
pub(super) fn judge_records(
    sources: &[Source],
    (book, regions): (&PhoneBook<'_>, &Regions),
    counts: &dyn Fn(&Record) -> bool,
    handles: &mut Handles,
) -> Vec<LinkedRecord> {
    let all = sources.iter().map(|source| source.data.records.len()).sum();
    let mut rows = Vec::with_capacity(all);
    // A row has a handle of its own, and hardly fewer than one other.
    handles.reserve(2 * all);
    // By handle: the record stands in a list.
    let mut listed: Vec<bool> = Vec::with_capacity(all);
    // The same file once more, wherever it lies and whatever it is called: its rows are the same rows. The sheets of one
    // workbook are one file and number their rows each for itself.
    let mut first = HashMap::<_, &str>::default();
    let copies = RepeatedLists::of(sources);
    for (source, data) in sources.iter().enumerate() {
        let own = data.data.records.iter().enumerate();
        let path = *first.entry((&data.hash, &data.data.sheet)).or_insert(&data.path);
        for (number, record) in own.filter(|(_, record)| record.tie.is_none() && counts(record)) {
            // A source without ids numbers its rows: that number means nothing in another file of the same system.
            let handle = if record.has_id() {
                handles.record(scope_of(data), &record.id)
            } else {
                match copies.first(source as u32, number as u32) {
                    (list, row) if list as usize != source => {
                        let list = &sources[list as usize];
                        let path = *first.entry((&list.hash, &list.data.sheet)).or_insert(&list.path);
                        handles.record(path, &list.data.records[row as usize].id)
                    }
                    _ => handles.record(path, &record.id),
                }
            };
            rows.push((source as u32, number as u32, handle));
            listed.resize(handles.len(), false);
            listed[handle as usize] |= !record.from_deal;
        }
    }
    let mut times = vec![0_u32; handles.len()];
    for (.., handle) in &rows {
        times[*handle as usize] += 1;
    }
    let mut seen: HashSet<_> = HashSet::default();
    let mut records = Vec::with_capacity(rows.len());
    let row = |source: u32, number: u32| &sources[source as usize].data.records[number as usize];
    rows.retain(|(source, number, handle)| !(row(*source, *number).from_deal && listed[*handle as usize]));
    let read = |(source, number, _): &(u32, u32, HandleId)| {
        points::numbers(row(*source, *number), book.of(regions.of(*source as usize)))
    };
    let read = rows.chunks(CHUNK).flat_map(|some| some.par_iter().map(read).collect::<Vec<_>>());
    for (&(source, number, handle), numbers) in rows.iter().zip(read) {
        let mut points = points::judge(row(source, number), &numbers, handles);
        if times[handle as usize] > 1 {
            let mark = |point: &Point| (handle, point.kind, point.handle, point.fault);
            let of_others: Vec<bool> = points.iter().map(|point| seen.contains(&mark(point))).collect();
            let mut of_others = of_others.into_iter();
            points.retain(|_| of_others.next() != Some(true));
            seen.extend(points.iter().map(mark));
        }
        records.push(LinkedRecord { source, record: number, handle, points });
    }
    records
}

/// What one source says of an address holds wherever it stands: who unsubscribed in the newsletter's list has unsubscribed
/// on the card, too.
pub(super) fn spread_consent(records: &mut [LinkedRecord], handles: &Handles) {
    let mut said: Vec<Option<Fault>> = Vec::new();
    let is_said = |point: &Point| matches!(point.fault, Some(Fault::Unsubscribed | Fault::Bounced));
    for point in records.iter().flat_map(|record| &record.points).filter(|point| is_said(point)) {
        if let Some(handle) = point.handle {
            said.resize(handles.len(), None);
            let known = said[handle as usize];
            said[handle as usize] =
                point.fault.filter(|fault| known.is_none_or(|known| *fault < known)).or(known);
        }
    }
    if said.is_empty() {
        return;
    }
    for point in records.iter_mut().flat_map(|record| &mut record.points) {
        let of = point.handle.filter(|handle| handles.get(*handle).kind == HandleKind::Email);
        point.fault = point.fault.or(of.and_then(|handle| said[handle as usize]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::SourceData;

    /// A table of one nameless row, the second of a file.
    fn table(path: &str, sheet: Option<&str>) -> Source {
        let row = Record { is_numbered: true, id: "2".to_owned(), place: 2, ..Record::default() };
        let data =
            SourceData { records: vec![row], sheet: sheet.map(str::to_owned), ..SourceData::default() };
        Source { hash: "one".to_owned(), ..sample::source(path, data) }
    }

    fn people(sources: &[Source]) -> usize {
        let phones = (&PhoneBook::default(), &Regions::default());
        let records = judge_records(sources, phones, &|_| true, &mut Handles::default());
        records.iter().map(|record| record.handle).collect::<HashSet<_>>().len()
    }

    #[test]
    fn rows_of_two_sheets_are_two_people_and_those_of_a_copy_are_the_same() {
        let (anna, boris) = (Some("Anna"), Some("Boris"));
        assert_eq!(people(&[table("a.xlsx#Anna", anna), table("a.xlsx#Boris", boris)]), 2);
        assert_eq!(people(&[table("a.xlsx#Anna", anna), table("old/a.xlsx#Anna", anna)]), 1);
        assert_eq!(people(&[table("a.csv", None), table("copy.csv", None)]), 1);
    }
}
