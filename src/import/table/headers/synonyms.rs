//! The dictionary of headers: what many systems and languages write above their columns.

use std::collections::HashMap;
use std::sync::LazyLock;

use csv::StringRecord;
use foldhash::fast::FixedState;
use smallvec::SmallVec;

use super::fold::squeezed;
use crate::import::table::roles::{NAMED, Role};
use crate::reference::headers::HEADER_SYNONYMS;

/// One meaning in the dictionary; `None` for headers that are known and not used.
pub(super) type Entry = Option<Role>;

/// Roles of the dictionary that are not used and say nothing against what the cells are: where to write, where from.
const ASIDE: &[&str] = &["channel_preference", "last_channel", "source", "web", "tags", "groups", "category"];

/// The table of headers: the rows of each folded header, in the order in which they are written. What they mean together is asked of few
/// headers, so it is found when it is asked: a small audit would spend a tenth of its time on all of them.
type Table = HashMap<String, SmallVec<[Row; 1]>, FixedState>;

/// A row of the table.
struct Row {
    entry: Entry,
    /// The system whose header it is; `""`: of no system in particular.
    system: &'static str,
    /// The system that has no reader of its own and writes so, too.
    witness: Option<&'static str>,
    /// Whether other systems' files may mean the same by it.
    is_common: bool,
    /// Whether its role is one of `ASIDE`.
    is_aside: bool,
}

/// Systems whose headers are not tried for other systems' files: their words are too general.
const OWN_ONLY: &[&str] = &["messages", "calls", "bitrix24-json", "amocrm-json", "worklist"];

/// Systems with headers of their own, and the one they are read as. Every other system is only a witness.
const SYSTEMS: &[(&str, &str)] = &[
    ("hubspot", "hubspot"),
    ("amocrm", "amocrm"),
    ("kommo", "amocrm"),
    ("amocrm-json", "amocrm-json"),
    ("bitrix24", "bitrix24"),
    ("bitrix24-json", "bitrix24-json"),
    ("pipedrive", "pipedrive"),
    ("salesforce", "salesforce"),
    ("messages", "messages"),
    ("calls", "messages"),
    ("worklist", "worklist"),
];

/// Systems with headers of their own that also bear witness to what a header means elsewhere.
const WITNESSES: &[&str] = &[
    "brevo",
    "close",
    "dynamics365",
    "getcourse",
    "klaviyo",
    "mailchimp",
    "shopify",
    "stripe",
    "tilda",
    "unisender",
    "woocommerce",
    "zoho",
];

/// Roles of the dictionary under which cells have to agree.
const WEAK: &[&str] = &["phone_maybe", "web"];

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::with_capacity_and_hasher(4_096, FixedState::default());
    let (mut rows, mut row) = (csv::Reader::from_reader(HEADER_SYNONYMS.as_bytes()), StringRecord::new());
    while rows.read_record(&mut row).unwrap_or(false) {
        let key = squeezed(&row[3]);
        if key.is_empty() {
            continue;
        }
        let name = if WEAK.contains(&&row[0]) { "contact_point" } else { &row[0] };
        let entry = NAMED.iter().find(|(known, _)| *known == name).map(|(_, role)| *role);
        let system = SYSTEMS.iter().find(|(name, _)| *name == &row[1]).map_or("", |(_, system)| system);
        let witness = WITNESSES.iter().find(|name| **name == &row[1]).copied();
        let is_of_its_log = entry.is_some_and(Role::is_of_a_log) && !system.is_empty();
        table.entry(key).or_default().push(Row {
            entry,
            system,
            witness,
            is_common: !OWN_ONLY.contains(&&row[1]) && !is_of_its_log,
            is_aside: ASIDE.contains(&&row[0]),
        });
    }
    table
});

fn rows(key: &str) -> &'static [Row] {
    TABLE.get(key).map_or(&[], SmallVec::as_slice)
}

/// What a system means by a folded header: the first that is written of it.
pub(super) fn own(key: &str, system: &str) -> Option<Entry> {
    let is_own = |row: &&Row| row.system == system || row.witness == Some(system);
    rows(key).iter().find(is_own).map(|row| row.entry)
}

/// What most systems mean by a folded header; the earliest of those with most votes.
pub(super) fn common(key: &str) -> Option<Entry> {
    let rows = rows(key).iter().filter(|row| row.is_common);
    let votes = |entry: Entry| rows.clone().filter(|row| row.entry == entry).count();
    rows.clone().rev().max_by_key(|row| votes(row.entry)).map(|row| row.entry)
}

/// Whether a folded header has a role that is not used and says nothing against what the cells are.
pub(super) fn is_aside(key: &str) -> bool {
    rows(key).iter().any(|row| row.is_aside)
}
