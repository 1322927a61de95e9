//! Every count of people in a report, by its path: `clients/total`, `tests/outage/scenarios/operator:meta/clients/safe`. Which
//! figures count people is said by their type, so one that a report gains is met here without a further line.

use serde_json::Value as Json;

use super::suppress::{Values, Withheld};
use crate::figures::walk;
use crate::model::json;
use crate::model::report::{AuditReport, Disclosure};

/// All counts that are known.
pub(super) fn values(report: &AuditReport) -> Values {
    let mut values = Values::new();
    let mut json = json::tree(report);
    for_each(&mut json, |path, count| {
        values.extend(count.as_u64().map(|count| (path.to_owned(), count)));
    });
    values
}

/// The report with the chosen counts withheld.
pub(super) fn withhold(report: &AuditReport, withheld: &Withheld) -> AuditReport {
    let mut json = json::tree(report);
    for_each(&mut json, |path, count| {
        if withheld.ids.contains(path) {
            *count = Json::Null;
        }
    });
    // A count may be null wherever one may stand, so this is a report. Were it none, nothing may be shown.
    let mut hidden: AuditReport = json::of_tree(json).expect("a report with null counts is a report");
    // What stands in no file.
    hidden.errors.clone_from(&report.errors);
    // The places could be counted.
    for column in hidden.understood.cells_unread.iter_mut().filter(|column| column.count.is_withheld()) {
        column.places.clear();
    }
    hidden
}

fn for_each(report: &mut Json, mut visit: impl FnMut(&str, &mut Json)) {
    walk::for_each(report, &mut |path, node, value| {
        if node.disclosure() == Disclosure::Withheld {
            visit(path, value);
        }
    });
}
