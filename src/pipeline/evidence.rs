//! How sure the report is: what is missing, and what other settings would give (methodology, section 12).

use std::collections::BTreeMap;

use super::{Audit, plan};
use crate::model::client::Audience;
use crate::model::params::Params;
use crate::model::report::{AuditReport, EvidenceReport, OtherSetting};
use crate::plan::Inputs;
use crate::stress::context::Kappa;
use crate::stress::{evidence, index};

/// What other settings give, by name.
#[derive(Debug, Default)]
pub(super) struct OtherSettings(BTreeMap<String, OtherSetting>);

impl OtherSettings {
    /// Takes down what comes out under a setting.
    pub(super) fn look(&mut self, name: &str, audience: &Audience, region: Option<&str>, params: &Params) {
        self.add(name, audience, region, params, Kappa::Convention);
    }

    fn add(&mut self, name: &str, audience: &Audience, region: Option<&str>, params: &Params, kappa: Kappa) {
        let index = evidence::index(audience, region, params, kappa);
        let grade = index.map(|range| index::grade(range.score).to_owned());
        let first_action = plan::first_action(&Inputs { audience, params, kappa });
        let setting = OtherSetting { index: index.map(|range| range.score), grade, first_action };
        self.0.insert(name.to_owned(), setting);
    }
}

/// The section of the report.
pub(super) fn evidence(
    audit: &Audit,
    params: &Params,
    report: &AuditReport,
    mut others: OtherSettings,
) -> EvidenceReport {
    let (audience, region) = (&audit.audience, audit.links.region.as_deref());
    for (name, kappa) in [("kappa-0", 0.0), ("kappa-1", 1.0)] {
        others.add(name, audience, region, params, Kappa::OfRecords(kappa));
    }
    for (name, credit) in [("phi-0", 0.0), ("phi-1", 1.0)] {
        let params = Params { fallback_credit: credit, ..params.clone() };
        others.add(name, audience, region, &params, Kappa::Convention);
    }
    let tests = &report.tests;
    let needs =
        [&tests.outage.test, &tests.context.test, &tests.owned.test].map(|test| test.needs.as_slice());
    EvidenceReport { missing: evidence::missing(audience, region, params, &needs), settings: others.0 }
}
