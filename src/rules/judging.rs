//! Asks every rule and puts the answers in order.

use std::cmp::Ordering;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::facts::Facts;
use super::rule::{Found, Judgement, RuleMeta};
use super::wording::{self, FindingText};
use super::{RULES, Rule};
use crate::model::order::InOrder as _;
use crate::model::report::{Finding, Unjudged};
use crate::model::sorted_map::SortedMap;
use crate::text::Catalog;

/// What all rules answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    /// What was found: worst first, then by value, then by clients concerned, then by id.
    pub findings: Vec<Finding>,
    /// What could not be judged, by id.
    pub unjudged: Vec<Unjudged>,
}

/// Asks every rule; findings are worded in the language of the catalog.
pub fn judge(facts: &Facts<'_>, catalog: &Catalog) -> Answers {
    judge_by(RULES, facts, catalog)
}

fn judge_by(rules: &[&dyn Rule], facts: &Facts<'_>, catalog: &Catalog) -> Answers {
    let mut answers = Answers::default();
    let currency = facts.report.currency.as_deref().unwrap_or_default();
    let judged: Vec<Judgement> = rules.par_iter().map(|rule| rule.judge(facts)).collect();
    for (rule, judgement) in rules.iter().zip(judged) {
        let meta = rule.meta();
        match judgement {
            Judgement::Quiet => {}
            Judgement::Found(found) => answers.findings.push(finding(&meta, &found, currency, catalog)),
            Judgement::Unjudged(needs) => {
                answers.unjudged.push(Unjudged { id: meta.id.to_owned(), needs });
            }
        }
    }
    answers.findings.order_by(worst_first);
    answers
}

fn finding(meta: &RuleMeta, found: &Found, currency: &str, catalog: &Catalog) -> Finding {
    let facts: SortedMap<String, serde_json::Value> =
        found.facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.json())).collect();
    let text =
        |part: FindingText| wording::finding(meta.id, &facts, part, currency, catalog).unwrap_or_default();
    Finding {
        id: meta.id.to_owned(),
        severity: found.severity,
        test: meta.subject,
        title: text(FindingText::Title),
        evidence: text(FindingText::Evidence),
        clients: found.clients.into(),
        value: found.value,
        remedy: text(FindingText::Remedy),
        facts,
    }
}

/// Severity, value (what is unknown comes last), clients, id.
fn worst_first(a: &Finding, b: &Finding) -> Ordering {
    let value = |finding: &Finding| finding.value.unwrap_or(-1.0);
    a.severity
        .cmp(&b.severity)
        .then_with(|| value(b).total_cmp(&value(a)))
        .then_with(|| b.clients.cmp(&a.clients))
        .then_with(|| a.id.cmp(&b.id))
}
