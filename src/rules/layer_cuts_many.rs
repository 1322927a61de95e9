//! A layer of the chain whose failure touches more than half of the clients (section 10, complexity tax).

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::element::{Element, ElementId};
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

/// One connector, bot or CRM stands between the business and most clients.
pub(super) struct LayerCutsMany;

/// The report lists layers from one half on.
const SCALE: Scale =
    Scale { unit: Unit::Share, steps: &[(Severity::High, 0.8), (Severity::Medium, 0.5)], reason: "majority" };

impl Rule for LayerCutsMany {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "layer-cuts-many",
            subject: Subject::Tax,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("clients", FactKind::Count),
                ("layer", FactKind::Name),
                ("of", FactKind::Count),
                ("share", FactKind::Share),
                ("stranded", FactKind::Count),
            ],
            needs: &[NeedKind::Layers],
            figures: &["tax.single_points", "tax.layers"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let Some(tax) = &facts.report.tax else { return Judgement::needs(NeedKind::Layers) };
        let Some(layer) = tax.single_points.first() else { return Judgement::Quiet };
        let of = facts.report.clients.in_scope.or_zero();
        let clients = layer.clients_cut.or_zero();
        let share = clients as f64 / of.max(1) as f64;
        let scenario = facts.report.tests.outage.scenarios.get(&ElementId::from(Element::Layer(&layer.name)));
        let value =
            scenario.and_then(|scenario| facts.part(|client| facts.has_route(client, &scenario.lost)).value);
        let part = Concerned { clients, share, value };
        let found = vec![
            ("clients", Fact::Count(clients)),
            ("layer", Fact::Name(layer.name.clone())),
            ("of", Fact::Count(of)),
            ("share", Fact::Share(share)),
            ("stranded", Fact::Count(layer.clients_stranded.or_zero())),
        ];
        Judgement::found(SCALE.of(share), &part, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{EMAIL, WHATSAPP, proven, times, world};
    use super::*;
    use crate::model::client::Client;
    use crate::model::params::LayerSetting;
    use crate::model::report::{LayerPoint, Tax};

    #[test]
    fn the_layer_is_named_with_what_hangs_on_it() {
        let mut clients = times(7, &Client { value: 10.0, ..proven(&[WHATSAPP]) });
        clients.extend(times(3, &proven(&[EMAIL])));
        let mut world = world(clients);
        let serves = vec!["whatsapp".to_owned()];
        let layer = LayerSetting { name: "Relay".to_owned(), serves, ..LayerSetting::default() };
        world.params.layers = vec![layer];
        world.change = |report| {
            let point =
                LayerPoint { name: "Relay".to_owned(), clients_cut: 7.into(), clients_stranded: 7.into() };
            report.tax = Some(Tax { layers: 1, single_points: vec![point], ..Tax::default() });
        };
        let found = world.found(&LayerCutsMany);
        assert_eq!((found.severity, found.clients, found.value), (Severity::Medium, 7, Some(70.0)));
    }

    #[test]
    fn layers_of_the_few_are_no_finding_and_no_layers_no_judgement() {
        let mut world = world(times(3, &proven(&[WHATSAPP])));
        assert_eq!(world.ask(&LayerCutsMany), Judgement::needs(NeedKind::Layers));
        world.change = |report| report.tax = Some(Tax { layers: 1, ..Tax::default() });
        assert_eq!(world.ask(&LayerCutsMany), Judgement::Quiet);
    }
}
