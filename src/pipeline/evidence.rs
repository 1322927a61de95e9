//! How sure the report is: what is missing, and what other settings would give (methodology, section 12).

use super::plan;
use super::resolve::{Audit, Other};
use crate::model::audience::Audience;
use crate::model::params::Params;
use crate::model::report::{AuditReport, EvidenceReport, OtherSetting};
use crate::model::scoring;
use crate::model::sorted_map::SortedMap;
use crate::plan::{Inputs, World};
use crate::stress::context::{self, Doubts, Kappa};
use crate::stress::evidence::{self, Given};
use crate::stress::{index, outage};

/// What other settings give, by name.
#[derive(Debug, Default)]
pub(super) struct OtherSettings {
    by_name: SortedMap<String, OtherSetting>,
    /// Settings under which the facts are those of the audit.
    same: Vec<&'static str>,
}

impl OtherSettings {
    /// Takes down what comes out under a setting.
    pub(super) fn try_out(&mut self, name: &'static str, other: &Other<'_>) {
        match *other {
            Other::Same => self.same.push(name),
            Other::Facts(audience, region, params) => self.add_facts(name, audience, region, params),
        }
    }

    fn add_facts(&mut self, name: &str, audience: &Audience, region: Option<&str>, params: &Params) {
        let scores = evidence::scores(audience, region, params);
        let world = World::new(&Inputs::new(audience, params));
        self.add(audience, params, &[(name, scores, world)]);
    }

    /// Takes down what the scores come to under settings, by name, and with what the plan would begin there.
    fn add(&mut self, audience: &Audience, params: &Params, under: &[(&str, [Option<f64>; 3], World)]) {
        let worlds: Vec<World> = under.iter().map(|(.., world)| world.clone()).collect();
        for ((name, scores, _), first_action) in under.iter().zip(plan::first_actions(audience, &worlds)) {
            let index = index::of_scores(*scores, params.weights);
            self.by_name.insert((*name).to_owned(), setting(index, first_action));
        }
    }
}

fn setting(index: Option<f64>, first_action: Option<String>) -> OtherSetting {
    OtherSetting { index, grade: index.map(scoring::grade), first_action }
}

/// The section of the report, of which all but the findings stands.
pub(super) fn evidence(
    audit: &Audit,
    params: &Params,
    report: &AuditReport,
    mut others: OtherSettings,
) -> EvidenceReport {
    let (audience, region) = (&audit.audience, audit.links.region.as_deref());
    if let Some(likely) = &audit.likely {
        others.add_facts("likely-links", likely, region, params);
    }
    let tests = &report.tests;
    let [outage, context, owned] =
        [tests.outage.test.score, tests.context.test.score, tests.owned.test.score];
    let mut under = Vec::new();
    for (name, kappa) in [("kappa-0", 0.0), ("kappa-1", 1.0)] {
        let kappa = Kappa::OfRecords(kappa);
        let context = context::range(audience, None, params, kappa, Doubts::ALL).map(|range| range.score);
        under.push((name, [outage, context, owned], World::new(&Inputs { audience, params, kappa })));
    }
    let observed = tests.outage.fallback_observed.share;
    // A setting that is in force already says nothing new.
    let is_new = |credit: &f64| credit.total_cmp(&params.fallback_credit).is_ne();
    let other = [("phi-0", Some(0.0)), ("phi-1", Some(1.0)), ("phi-observed", observed)];
    let (names, credits): (Vec<&str>, Vec<f64>) =
        other.into_iter().filter_map(|(name, credit)| Some((name, credit.filter(is_new)?))).unzip();
    let outages = outage::scores_with(audience, region, params, &credits);
    for ((name, fallback_credit), outage) in names.into_iter().zip(credits).zip(outages) {
        let params = Params { fallback_credit, ..params.clone() };
        under.push((name, [outage, context, owned], World::new(&Inputs::new(audience, &params))));
    }
    others.add(audience, params, &under);
    let first_action = report.plan.first().map(|step| step.action.clone());
    let today = setting(report.index.as_ref().map(|index| index.score), first_action);
    for name in others.same {
        others.by_name.insert(name.to_owned(), today.clone());
    }
    let needs =
        [&tests.outage.test, &tests.context.test, &tests.owned.test].map(|test| test.needs.as_slice());
    let given = Given { audience, likely: audit.likely.as_ref(), region, params };
    EvidenceReport { missing: evidence::missing(&given, &needs), settings: others.by_name }
}
