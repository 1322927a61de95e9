//! How far the data can be trusted: what linking had to put up with, client by client.

use std::collections::{HashMap, HashSet};

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};

use super::exports;
use crate::identity::handles::HandleId;
use crate::identity::link::{LinkedRecord, Links};
use crate::identity::points::{Fault, Point};
use crate::identity::references::{References, scope_of};
use crate::identity::spaces::Spaces;
use crate::model::audience::Audience;
use crate::model::client::{Client, Scope};
use crate::model::name::normal_name;
use crate::model::quality::{ClientPlace, DataQuality, Vanished};
use crate::model::record::{ContactRef, Deal};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::model::time::Day;

/// What quality is judged from.
pub struct Inputs<'a> {
    /// The sources.
    pub sources: &'a [Source],
    /// Files that could not be read.
    pub unreadable: u64,
    /// Who belongs together.
    pub links: &'a Links,
    /// The facts about clients.
    pub audience: &'a Audience,
    /// The day of the audit.
    pub as_of: Day,
    /// Days whose notes are bulk.
    pub bulk_notes: &'a SortedMap<Day, u64>,
    /// Contacts that no record answers to.
    pub vanished: Vanished,
    /// Deals that another system repeats.
    pub deals_twice: u64,
}

/// Collects it.
pub fn collect(inputs: &Inputs<'_>) -> DataQuality {
    let clients = inputs.audience.clients.iter().zip(0..);
    let by_name = clients.filter(|(client, _)| is_in(client) && client.linked_by_name > 0);
    let mut quality = DataQuality {
        bulk_notes: inputs.bulk_notes.clone(),
        vanished: inputs.vanished,
        deals_twice: inputs.deals_twice,
        files: exports::file_faults(inputs.sources, inputs.unreadable),
        ends: exports::ends(inputs.sources, inputs.as_of),
        by_name: by_name.map(|(_, place)| place).collect(),
        refused: inputs.links.refused.len() as u64,
        ..DataQuality::default()
    };
    let mut records = records_by_client(inputs);
    records.sort_unstable_by_key(|(place, record)| (*place, record.handle, record.source, record.record));
    for own in records.chunk_by(|a, b| a.0 == b.0) {
        let rows: Vec<&LinkedRecord> = own.iter().map(|(_, record)| *record).collect();
        judge_client(own[0].0, &rows, inputs, &mut quality);
    }
    quality
}

fn is_in(client: &Client) -> bool {
    client.scope == Scope::In
}

/// The records of each client in scope.
fn records_by_client<'a>(inputs: &Inputs<'a>) -> Vec<(ClientPlace, &'a LinkedRecord)> {
    let mut places = vec![None; inputs.links.handles.len()];
    for (client, place) in inputs.audience.clients.iter().zip(0..) {
        places[client.group as usize] = Some(place).filter(|_| is_in(client));
    }
    let place = |record: &LinkedRecord| places[inputs.links.groups[record.handle as usize] as usize];
    inputs.links.records.iter().filter_map(|record| Some((place(record)?, record))).collect()
}

/// Looks at the records of one client, sorted by handle.
fn judge_client(place: ClientPlace, rows: &[&LinkedRecord], inputs: &Inputs<'_>, quality: &mut DataQuality) {
    let faults = || rows.iter().flat_map(|row| &row.points).filter_map(|point| point.fault);
    if faults().any(|fault| matches!(fault, Fault::Masked | Fault::Shared)) {
        quality.with_borrowed.push(place);
    }
    if faults().any(|fault| !matches!(fault, Fault::Masked | Fault::Shared | Fault::Unread)) {
        quality.with_unusable.push(place);
    }
    if rows.first().map(|row| row.handle) == rows.last().map(|row| row.handle) || inputs.links.are_companies {
        return;
    }
    let records: Vec<Listed<'_>> =
        rows.chunk_by(|a, b| a.handle == b.handle).filter_map(|same| Listed::new(same, inputs)).collect();
    if records.len() < 2 {
        return;
    }
    if is_bridged(&records, &inputs.links.stated) {
        quality.bridged.push(place);
        return;
    }
    let systems: SortedSet<&str> = records.iter().map(|record| record.system).collect();
    let repeated = (records.len() - systems.len()) as u64;
    if repeated > 0 {
        quality.duplicated.push(place);
        quality.duplicates += repeated;
    }
}

/// A record of a list of contacts, with all rows in which it stands.
struct Listed<'a> {
    system: &'a str,
    /// The words of its name.
    name: SortedSet<String>,
    points: Vec<&'a Point>,
}

impl<'a> Listed<'a> {
    /// `None` for a record that only deals speak of.
    fn new(rows: &[&'a LinkedRecord], inputs: &Inputs<'a>) -> Option<Self> {
        let source = |row: &LinkedRecord| &inputs.sources[row.source as usize];
        let record = |row: &LinkedRecord| &source(row).data.records[row.record as usize];
        let row = rows.iter().find(|row| !record(row).from_deal)?;
        let words = normal_name(&record(row).name);
        Some(Self {
            system: scope_of(source(row)),
            name: words.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            points: rows.iter().flat_map(|row| &row.points).collect(),
        })
    }

    /// Whether the names are those of two people: each has a word that the other has not.
    fn contradicts(&self, other: &Self) -> bool {
        !holds(&self.name, &other.name) && !holds(&other.name, &self.name)
    }
}

/// Whether each word of `some` stands in `name`, one of them perhaps as an initial.
fn holds(name: &SortedSet<String>, some: &SortedSet<String>) -> bool {
    let is_initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    some.iter()
        .all(|word| name.iter().any(|own| own == word || is_initial(word, own) || is_initial(own, word)))
}

/// Whether records under different names fall apart without a single contact: people who share a phone or an address, or
/// a number that was given to somebody new.
fn is_bridged(records: &[Listed<'_>], stated: &[HandleId]) -> bool {
    let mut graph = UnGraph::<(), ()>::new_undirected();
    let nodes: Vec<NodeIndex> = records.iter().map(|_| graph.add_node(())).collect();
    let mut contacts = HashMap::<HandleId, NodeIndex>::new();
    for (record, node) in records.iter().zip(&nodes) {
        for handle in record.points.iter().filter(|point| point.links()).filter_map(|point| point.handle) {
            // What one export states to be one person is one contact here.
            let contact = stated[handle as usize];
            let contact = *contacts.entry(contact).or_insert_with(|| graph.add_node(()));
            graph.update_edge(*node, contact, ());
        }
    }
    let holding = articulation_points(&graph);
    contacts.values().filter(|contact| holding.contains(*contact)).any(|contact| {
        let held: Vec<&Listed<'_>> =
            graph.neighbors(*contact).filter_map(|node| records.get(node.index())).collect();
        held.iter().enumerate().any(|(place, one)| held[..place].iter().any(|other| one.contradicts(other)))
    })
}

/// Finds what activities and deals name up to `as_of` and no record answers to. A name that several records share is not
/// gone: it only decides nothing. What a table that is not joined names stands elsewhere, as far as anybody knows.
pub fn vanished(sources: &[Source], references: &References<'_>, spaces: &Spaces, as_of: Day) -> Vanished {
    let mut vanished = Vanished::default();
    let mut contacts = HashSet::<(&str, &ContactRef)>::new();
    let joined = sources.iter().enumerate().filter(|(at, _)| spaces.is_joined(*at));
    for (_, source) in joined {
        let log = &source.data.activities;
        // What a worklist says of nobody known is left out: no record has vanished by that.
        let is_gone = |contact| references.is_unknown(source, contact) && !is_of_worklist(contact);
        let is_gone: Vec<bool> = log.contacts.iter().map(is_gone).collect();
        for cell in log.cells.iter().filter(|cell| cell.day <= as_of && is_gone[cell.contact as usize]) {
            vanished.activities += u64::from(cell.count);
            contacts.insert((scope_of(source), &log.contacts[cell.contact as usize]));
        }
        let counts = |deal: &&Deal| deal.opened.is_none_or(|opened| opened <= as_of);
        for deal in source.data.deals.iter().filter(counts) {
            let mut unknown = deal.contacts.iter().filter(|contact| references.is_unknown(source, contact));
            if !deal.contacts.is_empty() && unknown.clone().count() == deal.contacts.len() {
                vanished.deals += 1;
            }
            contacts.extend(unknown.by_ref().map(|contact| (scope_of(source), contact)));
        }
    }
    vanished.contacts = contacts.len() as u64;
    vanished
}

fn is_of_worklist(contact: &ContactRef) -> bool {
    matches!(contact, ContactRef::Handle(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identity::points::PointKind;

    /// Records of one system with their names and numbers of contacts.
    fn judged(records: &[(&str, &[u32])]) -> bool {
        let points: Vec<Vec<Point>> =
            records.iter().map(|(_, contacts)| contacts.iter().map(|one| point(*one)).collect()).collect();
        let mut listed = Vec::new();
        for ((name, _), points) in records.iter().zip(&points) {
            let name = normal_name(name).split(' ').map(str::to_owned).collect();
            listed.push(Listed { system: "crm", name, points: points.iter().collect() });
        }
        let stated: Vec<HandleId> = (0..10).collect();
        is_bridged(&listed, &stated)
    }

    fn point(handle: u32) -> Point {
        Point { kind: PointKind::Phone, handle: Some(handle), fault: None, is_shared: false, channel: None }
    }

    #[test]
    fn people_who_share_one_contact_are_a_bridge() {
        assert!(judged(&[("Anna Reed", &[1, 2]), ("Paul Reed", &[1, 3])]));
        assert!(!judged(&[("Anna Reed", &[1, 2]), ("Paul Reed", &[1, 2])]), "two contacts hold them");
        assert!(judged(&[("Anna Reed", &[1]), ("Anna Reed", &[1, 2]), ("Paul Orr", &[2])]));
    }

    #[test]
    fn one_person_under_two_spellings_is_none() {
        for other in ["Reed Anna", "Anna", "Reed A.", "ANNA  REED!"] {
            assert!(!judged(&[("Anna Reed", &[1]), (other, &[1])]), "{other}");
        }
    }
}
