//! Whether two reports measure the same, and what else is not the same about them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::model::comparison::Difference;
use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, WeightBasis};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Settings that change what a figure means: with another value it is another figure.
const DECISIVE: [&str; 11] = [
    "fallback_credit",
    "link_by_name",
    "max_group_size",
    "population",
    "shared_limit",
    "unit",
    "weights.context",
    "weights.outage",
    "weights.owned",
    "window_days",
    // Below: parts of it, see `meaning`.
    "channels",
];

/// What of a setting bears on the meaning of figures: of channels, who runs them and who owns them, not what they cost.
fn meaning(name: &str, value: Option<&Value>) -> Value {
    let value = value.unwrap_or(&Value::Null);
    let Some(channels) = value.as_object().filter(|_| name == "channels") else { return value.clone() };
    let part = |channel: &Value| json!({"operator": channel["operator"], "owned": channel["owned"]});
    let says_something = |part: &Value| !part["operator"].is_null() || !part["owned"].is_null();
    let parts = channels.iter().map(|(id, channel)| (id.clone(), part(channel)));
    Value::Object(parts.filter(|(_, part)| says_something(part)).collect::<Map<_, _>>())
}

fn difference(name: &str, old: Value, new: Value) -> Option<Difference> {
    (old != new).then(|| Difference { name: name.to_owned(), old, new })
}

/// What the figures of a report mean: those of reports with the same terms can be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// Version of formulas and constants.
    pub scoring_version: u32,
    /// The weight of the scores.
    pub basis: WeightBasis,
    /// Currency of all money.
    pub currency: Option<String>,
    /// Figures of a random sample, which estimate those of everybody.
    #[serde(default)]
    pub is_sampled: bool,
    /// The settings that change what a figure means.
    pub settings: SortedMap<String, Value>,
}

impl Terms {
    /// Those of a report.
    pub fn of(report: &AuditReport) -> Self {
        let setting = |name: &&str| ((*name).to_owned(), meaning(name, report.settings.get(*name)));
        Self {
            scoring_version: report.scoring_version,
            basis: report.basis,
            currency: report.currency.clone(),
            is_sampled: report.sampling.is_some(),
            settings: DECISIVE.iter().map(setting).collect(),
        }
    }
}

/// What makes two reports incomparable.
pub(super) fn incomparable(old: &AuditReport, new: &AuditReport) -> Vec<Difference> {
    differing(&Terms::of(old), &Terms::of(new))
}

/// What is not the same about two terms.
pub fn differing(old: &Terms, new: &Terms) -> Vec<Difference> {
    let fields = [
        difference("scoring_version", json!(old.scoring_version), json!(new.scoring_version)),
        difference("basis", json!(old.basis), json!(new.basis)),
        // Scores that weigh by money cannot be laid beside those that weigh by other money.
        difference("currency", json!(old.currency), json!(new.currency))
            .filter(|_| [old, new].iter().any(|terms| terms.basis == WeightBasis::Value)),
        // An estimate cannot be laid beside a count.
        difference("sampling", json!(old.is_sampled), json!(new.is_sampled)),
    ];
    let setting = |name: &&str| {
        let value = |terms: &Terms| terms.settings.get(*name).cloned().unwrap_or(Value::Null);
        difference(name, value(old), value(new))
    };
    fields.into_iter().flatten().chain(DECISIVE.iter().filter_map(setting)).collect()
}

/// What decides what the scores of a report mean, by name: with another value they are other scores.
pub(super) fn decisive(report: &AuditReport) -> Vec<(&'static str, Value)> {
    let mut all = vec![
        ("scoring_version", json!(report.scoring_version)),
        ("basis", json!(report.basis)),
        ("window_days", json!(report.window.days)),
        ("sampling", json!(report.sampling.is_some())),
    ];
    // Scores that weigh by money cannot be laid beside those that weigh by other money.
    all.extend((report.basis == WeightBasis::Value).then(|| ("currency", json!(report.currency))));
    let settings = DECISIVE.iter().filter(|name| **name != "window_days");
    all.extend(settings.map(|name| (*name, meaning(name, report.settings.get(*name)))));
    all
}

/// Everything else that is not the same and may be behind a change: settings, tables, the currency, the default region.
pub(super) fn settings(old: &AuditReport, new: &AuditReport, incomparable: &[Difference]) -> Vec<Difference> {
    let names: SortedSet<&String> = old.settings.keys().chain(new.settings.keys()).collect();
    // The day is said of each report; what another setting stands for when it is left to the exports, by the report's field.
    let stated = ["as_of", "basis", "currency", "region", "timezone"];
    let value = |report: &AuditReport, name: &str| report.settings.get(name).cloned().unwrap_or(Value::Null);
    let of_settings = names
        .into_iter()
        .filter(|name| !stated.contains(&name.as_str()))
        .filter_map(|name| difference(name, value(old, name), value(new, name)));
    let fields = [
        difference("currency", json!(old.currency), json!(new.currency)),
        difference("region", json!(old.region), json!(new.region)),
        difference("timezone", json!(old.timezone), json!(new.timezone)),
        difference("partial", json!(old.partial), json!(new.partial)),
        difference("hashes.sample", json!(old.hashes.get("sample")), json!(new.hashes.get("sample"))),
    ];
    let tables: SortedSet<&String> = old.reference.keys().chain(new.reference.keys()).collect();
    let of_tables = tables.into_iter().filter_map(|table| {
        let (old, new) = (json!(old.reference.get(table)), json!(new.reference.get(table)));
        difference(&format!("reference.{table}"), old, new)
    });
    let all = of_settings.chain(fields.into_iter().flatten()).chain(of_tables);
    let mut rest: Vec<Difference> =
        all.filter(|one| !incomparable.iter().any(|known| known.name == one.name)).collect();
    rest.order_by(|a, b| a.name.cmp(&b.name));
    rest
}

/// Whether money of both reports may be set side by side.
pub(super) fn has_one_currency(old: &AuditReport, new: &AuditReport) -> bool {
    old.currency == new.currency
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{SamplingReport, sample};
    use crate::model::sorted_map::SortedMap;

    #[test]
    fn an_estimate_is_not_laid_beside_a_count() {
        let (whole, mut drawn) = (sample::report(), sample::report());
        drawn.sampling = Some(SamplingReport {
            of: 600,
            sampled: 30,
            seed: 1,
            strata: Vec::new(),
            not_found: 0,
            unanswered: 0,
            not_drawn: 0,
            newest: None,
            intervals: SortedMap::new(),
        });
        drawn.hashes.insert("sample".to_owned(), "one".to_owned());
        let names = |all: Vec<Difference>| all.into_iter().map(|one| one.name).collect::<Vec<_>>();
        assert_eq!(names(incomparable(&whole, &drawn)), ["sampling"]);
        let mut again = drawn.clone();
        again.hashes.insert("sample".to_owned(), "another".to_owned());
        assert!(incomparable(&drawn, &again).is_empty());
        assert_eq!(names(settings(&drawn, &again, &[])), ["hashes.sample"], "other people were drawn");
        assert!(settings(&drawn, &drawn, &[]).is_empty());
    }
}
