//! Whether a settings file says nothing but what was found: the report under it is the report without it.

use serde_json::Value;

use super::draft::Draft;
use crate::model::json;
use crate::model::report::AuditReport;
use crate::text::Message;

/// Most reports that are made to find out which lines move a figure.
const MOST_TRIALS: usize = 24;

/// What a setting says of itself in a report: what is set, and that it was set instead of found.
const OWN_TRACES: [&str; 4] = ["settings", "changed", "hashes", "evidence"];

/// Whether two reports have the same figures: all but the settings themselves, and how sure the region is.
pub(crate) fn is_same(one: &AuditReport, other: &AuditReport) -> bool {
    let value = |report| without_traces(json::tree(report));
    value(one) == value(other)
}

fn without_traces(mut report: Value) -> Value {
    if let Some(fields) = report.as_object_mut() {
        for name in OWN_TRACES {
            fields.remove(name);
        }
    }
    if let Some(understood) = report["understood"].as_object_mut() {
        understood.remove("region");
    }
    if let Some(findings) = report["findings"].as_array_mut() {
        findings.retain(|finding| finding["id"] != "region-assumed");
    }
    report
}

/// Puts behind a `#` whatever moves a figure. `is_harmless` tells of a draft whether the report under it is the same.
///
/// # Errors
///
/// When a report cannot be made.
pub(crate) fn settle<E>(
    mut draft: Draft,
    mut is_harmless: impl FnMut(&Draft) -> Result<bool, E>,
) -> Result<Draft, E> {
    if is_harmless(&draft)? {
        return Ok(draft);
    }
    let units = draft.units();
    let mut harmless = Vec::new();
    for unit in &units {
        harmless.push(*unit);
        let is_kept = harmless.len() <= MOST_TRIALS && is_harmless(&draft.only(&harmless))?;
        if !is_kept {
            harmless.pop();
            draft.open(*unit, Some(Message::new("init-moves")));
        }
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::init::draft::{Line, quoted};
    use crate::model::report::sample;

    #[test]
    fn only_what_moves_no_figure_stays_in_force() {
        let mut draft = Draft::default();
        for (key, value) in [("region", "RU"), ("currency", "XTS"), ("basis", "clients")] {
            draft.put("[audit]", Line::set(key, quoted(value)));
        }
        let is_harmless = |draft: &Draft| {
            let currency = draft.blocks[0].lines.iter().find(|line| line.key == "currency");
            Ok::<_, ()>(currency.is_none_or(|line| !line.is_set))
        };
        let settled = settle(draft, is_harmless).expect("no failure");
        let set: Vec<_> =
            settled.blocks[0].lines.iter().filter(|line| line.is_set).map(|line| line.key).collect();
        assert_eq!(set, ["region", "basis"]);
    }

    #[test]
    fn settings_make_no_other_report_but_figures_do() {
        let report = sample::report();
        let mut other = report.clone();
        other.changed.push("region".to_owned());
        other.hashes.insert("settings".to_owned(), "0".to_owned());
        assert!(is_same(&report, &other));
        other.clients.records += 1;
        assert!(!is_same(&report, &other));
    }
}
