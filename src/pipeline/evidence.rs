//! How sure the report is: what is missing, and what other settings would give (methodology, section 12).

use std::collections::BTreeMap;

use super::plan;
use super::resolve::Audit;
use crate::model::audience::Audience;
use crate::model::params::Params;
use crate::model::report::{AuditReport, EvidenceReport, OtherSetting};
use crate::model::scoring;
use crate::plan::Inputs;
use crate::stress::context::Kappa;
use crate::stress::evidence::{self, Given};

/// What other settings give, by name.
#[derive(Debug, Default)]
pub(super) struct OtherSettings(BTreeMap<String, OtherSetting>);

impl OtherSettings {
    /// Takes down what comes out under a setting.
    pub(super) fn try_out(&mut self, name: &str, audience: &Audience, region: Option<&str>, params: &Params) {
        self.add(name, &Given { audience, likely: None, region, params }, Kappa::Convention);
    }

    fn add(&mut self, name: &str, given: &Given<'_>, kappa: Kappa) {
        let index = evidence::index(given, kappa);
        let grade = index.map(|range| scoring::grade(range.score));
        let first_action =
            plan::first_action(&Inputs { audience: given.audience, params: given.params, kappa });
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
    let given = Given {
        audience: &audit.audience,
        likely: audit.likely.as_ref(),
        region: audit.links.region.as_deref(),
        params,
    };
    // Only the score is told of these: it hangs on no other linking.
    let alone = Given { likely: None, ..given };
    if let Some(audience) = &audit.likely {
        others.add("likely-links", &Given { audience, ..alone }, Kappa::Convention);
    }
    for (name, kappa) in [("kappa-0", 0.0), ("kappa-1", 1.0)] {
        others.add(name, &alone, Kappa::OfRecords(kappa));
    }
    let observed = report.tests.outage.fallback_observed.share;
    for (name, credit) in [("phi-0", Some(0.0)), ("phi-1", Some(1.0)), ("phi-observed", observed)] {
        // A setting that is in force already says nothing new.
        let Some(credit) = credit.filter(|credit| credit.total_cmp(&params.fallback_credit).is_ne()) else {
            continue;
        };
        let params = Params { fallback_credit: credit, ..params.clone() };
        others.add(name, &Given { params: &params, ..alone }, Kappa::Convention);
    }
    let tests = &report.tests;
    let needs =
        [&tests.outage.test, &tests.context.test, &tests.owned.test].map(|test| test.needs.as_slice());
    EvidenceReport { missing: evidence::missing(&given, &needs), settings: others.0 }
}
