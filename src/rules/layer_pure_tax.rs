//! Layers without which everybody could still be reached (section 10, complexity tax).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::params::LayerSetting;
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// A layer that adds cost and points of failure, and no reach.
pub(super) struct LayerPureTax;

/// What reaches nobody may still be worth its money: it is to be known.
const SCALE: Scale = Scale { unit: Unit::Count, steps: &[(Severity::Low, 0.0)], reason: "tax" };

impl Rule for LayerPureTax {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "layer-pure-tax",
            subject: Subject::Tax,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("cost", FactKind::Money),
                ("costed", FactKind::Count),
                ("layer", FactKind::Name),
                ("layers", FactKind::Count),
                ("of", FactKind::Count),
            ],
            needs: &[NeedKind::Layers],
            figures: &["tax.reach_lost.*", "tax.monthly_cost"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let tax = facts.report.tax.as_ref().filter(|tax| !tax.reach_lost.is_empty());
        let Some(tax) = tax else { return Judgement::needs(NeedKind::Layers) };
        let names: Vec<&String> =
            tax.reach_lost.iter().filter(|(_, lost)| **lost <= 0.0).map(|(name, _)| name).collect();
        let cost = |name: &&String| {
            let layer = facts.params.layers.iter().find(|layer: &&LayerSetting| layer.name == **name);
            layer.and_then(|layer| layer.monthly_cost)
        };
        let costs: Vec<f64> = names.iter().filter_map(cost).collect();
        let mut dearest: Option<(f64, &String)> = None;
        for name in &names {
            let own = cost(name).unwrap_or(0.0);
            if dearest.is_none_or(|(known, _)| own > known) {
                dearest = Some((own, name));
            }
        }
        let found = vec![
            ("cost", Fact::Money(costs.iter().fold(0.0, |sum, cost| sum + cost))),
            ("costed", Fact::Count(costs.len() as u64)),
            ("layer", Fact::Name(dearest.map(|(_, name)| name.clone()).unwrap_or_default())),
            ("layers", Fact::Count(names.len() as u64)),
            ("of", Fact::Count(tax.layers)),
        ];
        Judgement::found(SCALE.of(names.len() as f64), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{WHATSAPP, proven, times, world};
    use super::*;
    use crate::model::report::{AuditReport, Tax};

    fn lost(report: &mut AuditReport, layers: &[(&str, f64)]) {
        let reach_lost = layers.iter().map(|(name, lost)| ((*name).to_owned(), *lost)).collect();
        report.tax = Some(Tax { layers: layers.len() as u64, reach_lost, ..Tax::default() });
    }

    #[test]
    fn the_dearest_layer_without_reach_is_named() {
        let mut world = world(times(2, &proven(&[WHATSAPP])));
        let layer = |name: &str, monthly_cost| LayerSetting {
            name: name.to_owned(),
            monthly_cost,
            ..LayerSetting::default()
        };
        world.params.layers =
            vec![layer("bot", Some(100.0)), layer("crm", Some(900.0)), layer("sheet", None)];
        world.change = |report| lost(report, &[("bot", 0.0), ("crm", 0.4), ("sheet", 0.0)]);
        let found = world.found(&LayerPureTax);
        assert_eq!((found.severity, found.clients), (Severity::Low, 0));
        assert_eq!(
            found.facts[..3],
            [
                ("cost", Fact::Money(100.0)),
                ("costed", Fact::Count(1)),
                ("layer", Fact::Name("bot".to_owned()))
            ]
        );
    }

    #[test]
    fn layers_that_reach_someone_are_no_finding_and_no_layers_no_judgement() {
        let mut world = world(times(2, &proven(&[WHATSAPP])));
        assert_eq!(world.ask(&LayerPureTax), Judgement::needs(NeedKind::Layers));
        world.change = |report| lost(report, &[("bot", 0.2)]);
        assert_eq!(world.ask(&LayerPureTax), Judgement::Quiet);
    }
}
