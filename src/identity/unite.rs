//! What several exports of one space say of the same record, deal or activity: the later export is right.

use std::collections::{HashMap, HashSet};

use super::records::scope_of;
use crate::model::chat::RawHandle;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::time::Day;

/// Places of the sources, the latest export first: by the last day that it holds, then by path.
pub fn latest_first(sources: &[Source]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sources.len()).collect();
    let days: Vec<Option<Day>> = sources.iter().map(last_day).collect();
    order.sort_unstable_by(|a, b| {
        (days[*b], &sources[*b].path).cmp(&(days[*a], &sources[*a].path)).then(a.cmp(b))
    });
    order
}

fn last_day(source: &Source) -> Option<Day> {
    let data = &source.data;
    let activities = data.activities.cells.iter().map(|cell| cell.day);
    let deals = data.deals.iter().flat_map(|deal| deal.opened.into_iter().chain(deal.closed));
    let records =
        data.records.iter().flat_map(|record| record.created.into_iter().chain(record.last_activity));
    activities.chain(deals).chain(records).max()
}

/// Puts right what earlier exports of a space say of records and activities that stand in later ones as well.
pub fn unite(sources: &mut [Source]) {
    let order = latest_first(sources);
    let mut spaces = HashMap::<String, Vec<usize>>::new();
    for at in order {
        spaces.entry(scope_of(&sources[at]).to_owned()).or_default().push(at);
    }
    let spaces: SortedMap<_, _> = spaces.into_iter().collect();
    for places in spaces.into_values() {
        unite_records(sources, &places);
        unite_activities(sources, &places);
    }
}

/// Kinds of contact points, of which a later export replaces those of an earlier one.
type ContactClass = (u8, String);

fn kind(raw: &RawHandle) -> ContactClass {
    match raw {
        RawHandle::Email(_) => (0, String::new()),
        RawHandle::Phone(_) => (1, String::new()),
        RawHandle::Portal(_) => (2, String::new()),
        RawHandle::Platform(channel, _) | RawHandle::Name(channel, _) => (3, channel.clone()),
    }
}

/// A record bears its latest name and of each kind of contact point the latest. What only an earlier export shows stays: the
/// later one may have other columns.
fn unite_records(sources: &mut [Source], places: &[usize]) {
    let has_ids =
        |at: &&usize| sources[**at].data.records.iter().any(|record| !record.from_deal && record.has_id());
    let places: Vec<usize> = places.iter().filter(has_ids).copied().collect();
    if places.len() < 2 {
        return;
    }
    let mut known = HashMap::<String, (String, HashSet<ContactClass>)>::new();
    for at in places {
        let mut own = HashMap::<String, (String, HashSet<ContactClass>)>::new();
        let listed = |record: &&mut crate::model::record::Record| {
            !record.from_deal && record.tie.is_none() && record.has_id()
        };
        for record in sources[at].data.records.iter_mut().filter(listed) {
            if let Some((name, kinds)) = known.get(&record.id) {
                if !name.is_empty() {
                    record.name.clone_from(name);
                }
                record.points.retain(|point| !kinds.contains(&kind(&point.raw)));
            }
            let seen = own.entry(record.id.clone()).or_default();
            if seen.0.is_empty() {
                seen.0.clone_from(&record.name);
            }
            seen.1.extend(record.points.iter().map(|point| kind(&point.raw)));
        }
        let own: SortedMap<_, _> = own.into_iter().collect();
        for (id, (name, kinds)) in own {
            let all = known.entry(id).or_default();
            if all.0.is_empty() {
                all.0 = name;
            }
            all.1.extend(kinds);
        }
    }
}

/// An activity counts once, however many files of its system hold it, and however often.
fn unite_activities(sources: &mut [Source], places: &[usize]) {
    let mut known = HashSet::new();
    for at in places {
        let log = &mut sources[*at].data.activities;
        let mut own = HashSet::new();
        let marks = std::mem::take(&mut log.marks);
        for mark in &marks {
            if known.contains(&mark.id) || !own.insert((mark.id, mark.contact)) {
                log.remove(mark);
            }
        }
        known.extend(own.into_iter().map(|(id, _)| id));
        log.cells.retain(|cell| cell.count > 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::{ActivityKind, Consent, ContactPoint, ContactRef, Direction, Record};
    use crate::model::sample;
    use crate::model::source::SourceData;
    use crate::model::time::Moment;

    fn source(path: &str, data: SourceData) -> Source {
        let data = SourceData { space: "crm".to_owned(), ..data };
        sample::source(path, data)
    }

    /// A list with one person, last changed on a day.
    fn list(path: &str, day: i32, name: &str, points: &[RawHandle]) -> Source {
        let point = |raw: &RawHandle| ContactPoint { raw: raw.clone(), consent: Consent::Usable };
        let record = Record {
            id: "7".to_owned(),
            name: name.to_owned(),
            points: points.iter().map(point).collect(),
            created: Some(Day(day)),
            place: 2,
            ..Record::default()
        };
        source(path, SourceData { records: vec![record], ..SourceData::default() })
    }

    #[test]
    fn a_record_is_as_the_later_export_has_it() {
        let (phone, email) =
            (|text: &str| RawHandle::Phone(text.to_owned()), RawHandle::Email("a@b.org".to_owned()));
        let mut sources = [
            list("b.csv", 1, "Nora Fold", &[phone("1"), email.clone()]),
            list("a.csv", 2, "Nora Feld", &[phone("2")]),
        ];
        unite(&mut sources);
        let record = |at: usize| &sources[at].data.records[0];
        assert_eq!((record(0).name.as_str(), record(1).name.as_str()), ("Nora Feld", "Nora Feld"));
        let raws = |at: usize| record(at).points.iter().map(|point| point.raw.clone()).collect::<Vec<_>>();
        assert_eq!(
            (raws(0), raws(1)),
            (vec![email], vec![phone("2")]),
            "the address stands in one export alone"
        );
    }

    #[test]
    fn an_activity_counts_once_however_many_files_hold_it() {
        let log = |path: &str, ids: &[u64]| {
            let mut data = SourceData::default();
            data.activities.contacts.push(ContactRef::Id("7".to_owned()));
            for id in ids {
                let at = Moment { day: Day(3), second: 60 };
                data.activities.add_marked(*id, 0, at, ActivityKind::Message, "phone", Direction::Inbound);
            }
            data.activities.seal();
            source(path, data)
        };
        let mut sources = [log("1.csv", &[61, 62, 62]), log("2.csv", &[62, 63]), log("3.csv", &[62, 63])];
        unite(&mut sources);
        let counts: Vec<u32> = sources
            .iter()
            .map(|source| source.data.activities.cells.iter().map(|cell| cell.count).sum())
            .collect();
        assert_eq!(counts, [1, 0, 2]);
    }
}
