//! By which of two names the people of a list are called elsewhere: pupils stand in it, and their parents write and pay.

use std::collections::HashSet;

use super::table::Role;
use super::table::headers::fold::words;
use super::table::headers::words::{Sense, sense};
use super::table::open::hash;
use crate::model::chat::ChatKind;
use crate::model::record::ContactRef;
use crate::model::source::{OpenColumn, SourceData};

/// Fewest people who are called by the other name.
const FEWEST: usize = 2;

/// How many times as many are called by the other name as by the one that stands first.
const TIMES: usize = 4;

/// Share of a column's cells, out of ten, that are different: several clients have one manager.
const OF_TEN: u64 = 8;

/// The full names by which chats, deals and activities of a source call people, as hashes.
pub(super) fn names(data: &SourceData) -> HashSet<u64> {
    let is_full = |name: &&str| name.split_whitespace().nth(1).is_some();
    let chats = data.chats.iter().filter(|chat| chat.kind != ChatKind::Group).map(|chat| chat.title.as_str());
    let deals = data.deals.iter().flat_map(|deal| &deal.contacts);
    let named = deals.chain(&data.activities.contacts).filter_map(|contact| match contact {
        ContactRef::Name(name) => Some(name.as_str()),
        _ => None,
    });
    chats.chain(named).filter(is_full).map(hash).collect()
}

/// The column of a list by which its people are called so far.
pub(super) fn name_column(list: &SourceData) -> Option<usize> {
    let columns = &list.detail.table.as_ref()?.columns;
    columns.iter().position(|column| column.role.as_deref() == Some(Role::FullName.name()))
}

/// The column of a list by whose names others call its people, where they hardly use those of the list: where it has names of two kinds,
/// neither header may tell which are the client's.
pub(super) fn renamed(list: &SourceData, own: &HashSet<u64>, called: &HashSet<u64>) -> Option<usize> {
    let columns = &list.detail.table.as_ref()?.columns;
    let met = |names: &HashSet<u64>| names.intersection(called).count();
    let is_of_clients = |open: &&OpenColumn| {
        let header = columns.get(open.column).map(|column| words(&column.header)).unwrap_or_default();
        let is_of_us = |word: &String| {
            matches!(
                sense(word),
                Some(Sense::Ours | Sense::Serves | Sense::Roll | Sense::Trade | Sense::Staff)
            )
        };
        open.cells.len() as u64 * 10 >= open.filled * OF_TEN && !header.iter().any(is_of_us)
    };
    let by_first = met(own);
    let mut fitting = list.open.iter().filter(is_of_clients).filter(|open| {
        let by_other = met(&open.cells);
        by_other >= FEWEST && by_other >= by_first * TIMES
    });
    match (fitting.next(), fitting.next()) {
        (Some(other), None) => Some(other.column),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chat::Chat;
    use crate::model::record::Record;
    use crate::model::source::{Column, TableDetail};

    const PUPILS: [&str; 3] = ["Lena Vogt", "Max Hofer", "Ida Gruber"];
    const PARENTS: [&str; 3] = ["Karin Vogt", "Paul Hofer", "Eva Gruber"];

    fn hashes(names: &[&str]) -> HashSet<u64> {
        names.iter().map(|name| hash(name)).collect()
    }

    fn list(header: &str, others: &[&str]) -> SourceData {
        let column = |header: &str, role: Option<&str>| Column {
            header: header.to_owned(),
            role: role.map(str::to_owned),
            evidence: None,
        };
        let record = |name: &&str| Record { name: (*name).to_owned(), ..Record::default() };
        let mut data = SourceData { records: PUPILS.iter().map(record).collect(), ..SourceData::default() };
        let columns = vec![column("Pupil", Some("full_name")), column(header, None)];
        data.detail.table = Some(Box::new(TableDetail { columns, ..TableDetail::default() }));
        data.open =
            [OpenColumn { column: 1, filled: 3, cells: hashes(others), ..OpenColumn::default() }].into();
        data
    }

    #[test]
    fn whoever_writes_and_pays_is_the_client() {
        let renamed = |list: &SourceData, called: &[&str]| renamed(list, &hashes(&PUPILS), &hashes(called));
        let of_parents = list("Guardian", &PARENTS);
        assert_eq!(renamed(&of_parents, &["Karin Vogt", "paul  hofer", "Otto Lang"]), Some(1));
        assert_eq!(renamed(&of_parents, &["Karin Vogt"]), None, "one may be by chance");
        assert_eq!(
            renamed(&of_parents, &["Karin Vogt", "Paul Hofer", "Ida Gruber"]),
            None,
            "both are in use"
        );
        assert_eq!(renamed(&list("Manager", &PARENTS), &PARENTS), None, "those are our own");
        let of_one = list("By", &["Karin Vogt"]);
        assert_eq!(renamed(&of_one, &PARENTS), None, "one who stands in each row is not the client");
    }

    #[test]
    fn full_names_of_chats_and_deals_are_in_use() {
        let chat = |title: &str, kind| Chat::new("whatsapp", kind, title);
        let chats = vec![
            chat("Karin Vogt", ChatKind::Private),
            chat("Anna", ChatKind::Private),
            chat("Parents of class 5", ChatKind::Group),
        ];
        let data = SourceData { chats, ..SourceData::default() };
        assert_eq!(names(&data), hashes(&["Karin Vogt"]));
    }
}
