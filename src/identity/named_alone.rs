//! People whom rows of deals name, and who stand in no list: each becomes a record of the name alone, as the person of any order is
//! one. Where a list of the same space or the names of other tables answer to most of them, the rest has vanished from there.

use std::collections::{HashMap, HashSet};

use super::name_key::{is_full, name_key};
use super::records::scope_of;
use crate::model::record::{ContactRef, Deal, Record};
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;

/// Files them. Tables of a CRM whose list of contacts was not handed over are left as they are: they refer to it.
pub fn file(sources: &mut [Source]) {
    let may_name = |source: &Source| {
        source.data.system.is_empty() && source.data.deals.iter().any(|deal| named(deal).next().is_some())
    };
    // Names of all records are only looked at where a row of deals names somebody.
    if !sources.iter().any(may_name) {
        return;
    }
    let (mut listed, mut known) = (HashSet::<String>::new(), HashSet::<String>::new());
    for source in sources.iter() {
        for record in &source.data.records {
            if !record.from_deal && record.tie.is_none() {
                listed.insert(scope_of(source).to_owned());
            }
            let key = name_key(&record.name);
            if is_full(&key) {
                known.insert(key);
            }
        }
    }
    let mut filed = HashSet::new();
    for source in sources.iter_mut() {
        if source.data.system.is_empty() && !listed.contains(scope_of(source)) {
            file_of(source, &known, &mut filed);
        }
    }
}

/// Files the people of one table whom nobody knows, unless most are known. Whoever has bought in another table is `filed` there: the sheets
/// of twelve months name the same people.
fn file_of(source: &mut Source, known: &HashSet<String>, filed: &mut HashSet<String>) {
    let mut names = HashMap::<String, (String, u64)>::new();
    for deal in &source.data.deals {
        for name in named(deal) {
            names.entry(name_key(name)).or_insert_with(|| (name.clone(), deal.place));
        }
    }
    names.retain(|key, _| !key.is_empty());
    let all = names.len();
    names.retain(|key, _| !known.contains(key));
    if names.is_empty() || (all - names.len()) * 2 >= all {
        return;
    }
    names.retain(|key, _| !is_full(key) || filed.insert(key.clone()));
    for deal in &mut source.data.deals {
        for contact in &mut deal.contacts {
            if let ContactRef::Name(name) = contact
                && let key = name_key(name)
                && names.contains_key(&key)
            {
                *contact = ContactRef::Id(id_of(&key));
            }
        }
    }
    let record = |(key, (name, place)): (String, (String, u64))| Record {
        id: id_of(&key),
        name,
        from_deal: true,
        place,
        ..Record::default()
    };
    let names: SortedMap<_, _> = names.into_iter().collect();
    source.data.records.extend(names.into_iter().map(record));
}

/// The names of a deal that refers to its people in no other way.
fn named(deal: &Deal) -> impl Iterator<Item = &String> {
    deal.contacts.iter().filter_map(|contact| match contact {
        ContactRef::Name(name) => Some(name),
        _ => None,
    })
}

/// The same id for the same name, however it is written.
fn id_of(key: &str) -> String {
    let hash = blake3::hash(key.as_bytes());
    Record::derived_id(&hash.to_hex()[..16])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::SourceData;

    fn orders(names: &[&str]) -> Source {
        let deal = |(at, name): (usize, &&str)| Deal {
            id: at.to_string(),
            contacts: vec![ContactRef::Name((*name).to_owned())],
            place: at as u64 + 2,
            ..Deal::default()
        };
        let deals = names.iter().enumerate().map(deal).collect();
        sample::source("orders.csv", SourceData { deals, ..SourceData::default() })
    }

    fn list(names: &[&str]) -> Source {
        let record = |(at, name): (usize, &&str)| Record {
            id: at.to_string(),
            name: (*name).to_owned(),
            place: at as u64 + 2,
            ..Record::default()
        };
        let records = names.iter().enumerate().map(record).collect();
        sample::source("list.csv", SourceData { records, ..SourceData::default() })
    }

    #[test]
    fn whoever_bought_is_a_record_once() {
        let mut sources = [orders(&["Ева Чудова", "Чудова Ева", "Ian Som", ""])];
        file(&mut sources);
        let data = &sources[0].data;
        let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!((names.len(), data.records.iter().all(|record| record.from_deal)), (2, true), "{names:?}");
        assert_eq!(data.deals[0].contacts, data.deals[1].contacts);
        assert_eq!(data.deals[3].contacts, [ContactRef::Name(String::new())]);
    }

    #[test]
    fn whoever_has_bought_in_two_months_is_one() {
        let mut sources =
            [orders(&["Nora Feld", "Otto Lind", "Ida"]), orders(&["Feld Nora", "Pia Rask", "Ida"])];
        file(&mut sources);
        let names: Vec<usize> = sources.iter().map(|source| source.data.records.len()).collect();
        assert_eq!(names, [3, 2], "a name of one word is nobody's in particular");
        assert!(matches!(sources[1].data.deals[0].contacts[..], [ContactRef::Name(_)]));
    }

    #[test]
    fn who_stands_in_a_list_is_left_to_it() {
        let mut sources =
            [orders(&["Nora Feld", "Otto Lind", "Pia Rask"]), list(&["Feld Nora", "Otto Lind"])];
        file(&mut sources);
        assert!(sources[0].data.records.is_empty(), "most are found: the third has vanished from the list");
        let mut sources = [orders(&["Nora Feld", "Otto Lind", "Pia Rask"]), list(&["Feld Nora"])];
        file(&mut sources);
        assert_eq!(sources[0].data.records.len(), 2);
        let mut sources = [orders(&["Nora Feld"])];
        sources[0].data.system = "hubspot".to_owned();
        file(&mut sources);
        assert!(sources[0].data.records.is_empty(), "a CRM has a list of its own");
    }
}
