//! What repeats counts elsewhere: findings with their facts and texts, the verdict of a gate, earlier runs.

use serde_json::Value as Json;

use super::FEWEST_CLIENTS;
use super::coarse::Step;
use super::suppress::Withheld;
use crate::model::params::Language;
use crate::model::report::{AuditReport, Count, FigureUnit, Finding, HistoryEntry, RuleResult};
use crate::model::sorted_map::SortedMap;
use crate::rules::fact::FactKind;
use crate::rules::wording::{self, FindingText};
use crate::rules::{self};
use crate::text::Catalog;

/// Facts of findings that count no people, nor what is of few of them.
const OF_NO_PEOPLE: [&str; 17] = [
    "account_messages",
    "accounts",
    "activities",
    "channels",
    "costed",
    "cut_off",
    "days",
    "exports",
    "files",
    "future",
    "lag",
    "layers",
    "limit",
    "messages",
    "records",
    "total",
    "unreadable",
];

/// Withholds in them what is withheld in the figures, and words the findings again.
pub(super) fn withhold(report: &mut AuditReport, withheld: &Withheld, step: Step) {
    let language = Language::of_locale(&report.presentation.language).unwrap_or_default();
    let catalog = Catalog::new(language);
    let currency = report.currency.clone().unwrap_or_default();
    for finding in &mut report.findings {
        self::finding(finding, withheld, step);
        word(finding, &currency, &catalog);
    }
    for action in &mut report.plan {
        for count in [&mut action.clients, &mut action.chain_clients, &mut action.importable] {
            if count.known().is_some_and(|count| withheld.holds(count)) {
                *count = Count::WITHHELD;
            }
        }
    }
    for rule in report.gate.iter_mut().flat_map(|gate| &mut gate.rules) {
        self::rule(rule, withheld, step);
    }
    report.history.retain(|entry| entry.in_scope >= FEWEST_CLIENTS);
    report.history.iter_mut().for_each(earlier);
}

/// A finding that rests on a count which is not to be shown shows none of its numbers: they could be reckoned with.
fn finding(finding: &mut Finding, withheld: &Withheld, step: Step) {
    let kinds: SortedMap<&str, FactKind> =
        rules::by_id(&finding.id).map(|rule| rule.meta().facts.iter().copied().collect()).unwrap_or_default();
    let is_held = |count: Option<u64>| count.is_some_and(|count| withheld.holds(count));
    let of_people = finding.facts.iter().filter(|(name, _)| !OF_NO_PEOPLE.contains(&name.as_str()));
    let holds =
        of_people.into_iter().any(|(_, fact)| is_held(fact.as_u64())) || is_held(finding.clients.known());
    if holds || finding.clients.is_withheld() {
        finding.clients = Count::WITHHELD;
        finding.value = None;
        for fact in finding.facts.values_mut().filter(|fact| fact.is_number()) {
            *fact = Json::Null;
        }
        return;
    }
    for (name, fact) in &mut finding.facts {
        match (kinds.get(name.as_str()), fact.as_f64()) {
            (Some(FactKind::Share), Some(share)) => *fact = step.share(share).into(),
            // A figure may be one of points or of anything else: whole numbers are fine enough to be of use.
            (Some(FactKind::Figure), Some(figure)) => *fact = figure.round().into(),
            _ => {}
        }
    }
}

fn word(finding: &mut Finding, currency: &str, catalog: &Catalog) {
    let text = |part| wording::finding(&finding.id, &finding.facts, part, currency, catalog);
    let (title, evidence, remedy) =
        (text(FindingText::Title), text(FindingText::Evidence), text(FindingText::Remedy));
    // A rule that is not known here has said its numbers in its own words.
    finding.title = title.unwrap_or_else(|| finding.id.clone());
    finding.evidence = evidence.unwrap_or_default();
    finding.remedy = remedy.unwrap_or_default();
}

/// What became of a rule stays; its figures are as coarse as those of the report.
fn rule(rule: &mut RuleResult, withheld: &Withheld, step: Step) {
    let is_held = |figure: f64| figure >= 0.0 && figure.fract() == 0.0 && withheld.holds(figure as u64);
    let coarse = |figure: Option<f64>, is_distance: bool| match rule.unit {
        FigureUnit::Score if is_distance => figure.map(|points| step.points(points)),
        FigureUnit::Score => figure.map(|score| step.score(score)),
        FigureUnit::Share => figure.map(|share| step.share(share)),
        FigureUnit::Count | FigureUnit::Plain | FigureUnit::Money => {
            figure.filter(|figure| !is_held(*figure))
        }
        FigureUnit::Days => figure,
    };
    let (value, baseline) = (coarse(rule.value, false), coarse(rule.baseline, false));
    let distance = coarse(rule.distance, true).filter(|_| value.is_some());
    (rule.value, rule.baseline, rule.distance) = (value, baseline, distance);
    rule.clients = rule.clients.filter(|clients| !withheld.holds(*clients));
    rule.remedy = rule.remedy.take().map(|mut remedy| {
        if remedy.clients.known().is_some_and(|clients| withheld.holds(clients)) {
            remedy.clients = Count::WITHHELD;
        }
        remedy.gain =
            remedy.gain.filter(|_| rule.unit == FigureUnit::Score).map(|points| step.points(points));
        remedy.index_gain = remedy.index_gain.map(|points| step.points(points));
        remedy
    });
}

fn earlier(entry: &mut HistoryEntry) {
    let Some(step) = Step::for_group(entry.in_scope) else { return };
    for figure in [&mut entry.index, &mut entry.outage, &mut entry.context, &mut entry.owned] {
        *figure = figure.map(|score| step.score(score));
    }
}
