//! What is not the same in all reports: what makes scores other scores, and what else may be behind a difference.

use serde_json::{Value, json};

use super::Entry;
use crate::compare::fit;
use crate::model::order::InOrder as _;
use crate::model::portfolio::{Disparity, DisparityValue, PortfolioRow};
use crate::model::sorted_set::SortedSet;

/// All of it: what is decisive first, each by name.
pub(super) fn disparities(rows: &[(PortfolioRow, Entry<'_>)]) -> Vec<Disparity> {
    let decisive: Vec<Vec<(&'static str, Value)>> =
        rows.iter().map(|(_, entry)| fit::decisive(entry.named.report)).collect();
    let names: SortedSet<&'static str> = decisive.iter().flatten().map(|(name, _)| *name).collect();
    let value = |of: &[(&'static str, Value)], name: &str| {
        of.iter().find(|(known, _)| *known == name).map_or(Value::Null, |(_, value)| value.clone())
    };
    let mut found: Vec<Disparity> = names
        .into_iter()
        .filter_map(|name| disparity(name, true, decisive.iter().map(|of| value(of, name))))
        .collect();
    let is_money_decisive = found.iter().any(|one| one.name == "currency");
    let currencies = rows.iter().map(|(row, _)| row.currency.as_ref());
    // A report without money has no other currency than the rest.
    let first = currencies.clone().flatten().next();
    let currencies = currencies.map(|currency| json!(currency.or(first)));
    found.extend(disparity("currency", false, currencies).filter(|_| !is_money_decisive));
    let tables: SortedSet<&String> =
        rows.iter().flat_map(|(_, entry)| entry.named.report.reference.keys()).collect();
    for table in tables {
        let versions = rows.iter().map(|(_, entry)| json!(entry.named.report.reference.get(table)));
        found.extend(disparity(&format!("reference.{table}"), false, versions));
    }
    found.extend(disparity("tool.version", false, rows.iter().map(|(row, _)| json!(row.version))));
    found
}

/// The values of one thing, where there are several.
fn disparity(name: &str, is_decisive: bool, values: impl Iterator<Item = Value>) -> Option<Disparity> {
    let mut groups: Vec<DisparityValue> = Vec::new();
    for (value, report) in values.zip(0..) {
        match groups.iter_mut().find(|group| group.value == value) {
            Some(group) => group.reports.push(report),
            None => groups.push(DisparityValue { value, reports: vec![report] }),
        }
    }
    groups.order_by(|a, b| b.reports.len().cmp(&a.reports.len()).then_with(|| a.reports.cmp(&b.reports)));
    (groups.len() > 1).then(|| Disparity { name: name.to_owned(), is_decisive, values: groups })
}
