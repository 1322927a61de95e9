//! A copy of a report in which nobody is named, so that the sentences made of it name nobody either.

use serde_json::Value as Json;

use super::masks::{LEFT_OUT, Mask, Masks, relative};
use crate::model::need::Need;
use crate::model::report::{AuditReport, Finding, PolicyPlace, RuleResult, Verdict};
use crate::rules;
use crate::rules::fact::FactKind;
use crate::text::Catalog;

/// Stands between a rule and its scope where a waiver is spoken of.
const WITHIN: &str = " · ";

/// The copy: findings, what could not be judged and the verdict are masked; of the rest no sentence here is made.
pub(super) fn nameless(report: &AuditReport, masks: &Masks<'_>, catalog: &Catalog) -> AuditReport {
    let mut copy = report.clone();
    copy.findings.iter_mut().for_each(|finding| hide_in_finding(finding, masks, catalog));
    for rule in &mut copy.unjudged {
        rule.needs.iter_mut().for_each(|need| *need = hidden_need(need, masks, catalog));
    }
    if let Some(verdict) = &mut copy.gate {
        hide_in_verdict(verdict, masks, catalog);
    }
    copy
}

/// The facts that are names are masked. A finding that only a later version knows stands under its id: its own words may
/// name anybody.
fn hide_in_finding(finding: &mut Finding, masks: &Masks<'_>, catalog: &Catalog) {
    let Some(rule) = rules::by_id(&finding.id) else {
        finding.title.clone_from(&finding.id);
        finding.evidence.clear();
        finding.remedy.clear();
        return;
    };
    for (name, kind) in rule.meta().facts {
        if let Some(Json::String(fact)) = finding.facts.get_mut(*name)
            && *kind == FactKind::Name
        {
            *fact = masks.name(fact).said(catalog);
        }
    }
}

fn hide_in_verdict(verdict: &mut Verdict, masks: &Masks<'_>, catalog: &Catalog) {
    for rule in &mut verdict.rules {
        hide_in_rule(rule, masks, catalog);
    }
    for waiver in &mut verdict.waivers {
        waiver.rule = masks.rule(&waiver.rule);
        waiver.scope = waiver.scope.as_deref().map(|scope| masks.scope(scope).id());
        waiver.place.iter_mut().for_each(hide_in_place);
    }
    verdict.policy.iter_mut().for_each(|file| file.path = relative(&file.path));
}

fn hide_in_rule(rule: &mut RuleResult, masks: &Masks<'_>, catalog: &Catalog) {
    let is_of_waivers = rule.rule.starts_with("waiver.");
    let word = |text: &str| masks.word(text).map_or_else(|| LEFT_OUT.to_owned(), |mask| mask.said(catalog));
    let scope = |scope: &str| match scope.split_once(WITHIN) {
        // What a waiver waives: a rule, and the scope of it.
        Some((waived, scope)) if is_of_waivers => {
            format!("{}{WITHIN}{}", masks.rule(waived), masks.scope(scope).id())
        }
        None if is_of_waivers => masks.rule(scope),
        _ => masks.scope(scope).id(),
    };
    rule.scope = rule.scope.as_deref().map(scope);
    rule.text = rule.text.as_deref().map(word);
    // A bar may be a word in quotes.
    if let Some((sign, limit)) = rule.bar.split_once('"') {
        rule.bar = format!("{sign}\"{}\"", word(limit));
    }
    rule.needs.iter_mut().for_each(|need| *need = hidden_need(need, masks, catalog));
    rule.place.iter_mut().for_each(hide_in_place);
    rule.rule = masks.rule(&rule.rule);
}

fn hide_in_place(place: &mut PolicyPlace) {
    place.path = relative(&place.path);
    place.line = place.line.max(1);
}

/// Behind the colon of what is missing stands a channel, the code of a currency or the name of a file, which is not said.
fn hidden_need(need: &Need, masks: &Masks<'_>, catalog: &Catalog) -> Need {
    let what = need.what();
    let is_code = what.len() == 3 && what.bytes().all(|byte| byte.is_ascii_uppercase());
    let what = match masks.word(what) {
        _ if is_code => what.to_owned(),
        Some(Mask::Id(id)) => id,
        Some(mask) => mask.said(catalog),
        None => Mask::SomeSource.said(catalog),
    };
    need.with_what(what)
}
