//! The complexity tax: what stands between a client and the record, and what hangs on it (methodology, section 10).

use super::elements::LayerChain;
use crate::metrics::share;
use crate::model::audience::Audience;
use crate::model::element::{Element, ElementId};
use crate::model::order::InOrder as _;
use crate::model::params::{LayerSetting, Params};
use crate::model::report::{Chain, LayerPoint, Outcomes, Scenario, Tax};
use crate::model::sorted_map::SortedMap;

/// The tax of the layers in the settings, given what becomes of the clients without each of them; `None` without layers.
pub fn tax(audience: &Audience, params: &Params, scenarios: &SortedMap<ElementId, Scenario>) -> Option<Tax> {
    if params.layers.is_empty() {
        return None;
    }
    let in_scope = audience.in_scope().count() as u64;
    let without = |layer: &LayerSetting| {
        let id = ElementId::from(Element::Layer(&layer.name));
        scenarios.get(&id).map(|scenario| scenario.clients).unwrap_or_default()
    };
    let costs = || params.layers.iter().filter_map(|layer| layer.monthly_cost);
    let monthly_cost = costs().next().map(|_| costs().sum::<f64>());
    let lost = |layer: &LayerSetting| {
        Some((layer.name.clone(), share(without(layer).stranded.figure()?, in_scope as f64)?))
    };
    Some(Tax {
        layers: params.layers.len() as u64,
        per_channel: chains(audience, params),
        single_points: single_points(params, in_scope, &without),
        monthly_cost,
        cost_per_client: monthly_cost.filter(|_| in_scope > 0).map(|cost| cost / in_scope as f64),
        reach_lost: params.layers.iter().filter_map(lost).collect(),
    })
}

/// The chain of each channel: all layers that serve it, directly or because one that does depends on them. What a layer
/// depends on without an entry of its own has no availability and is left out of the product.
fn chains(audience: &Audience, params: &Params) -> SortedMap<String, Chain> {
    let mut chains = SortedMap::<String, Vec<&LayerSetting>>::new();
    let chain = LayerChain::new(&params.layers);
    for layer in &params.layers {
        for channel in chain.channels(audience, &layer.name) {
            chains.entry(audience.channels[channel as usize].id.clone()).or_default().push(layer);
        }
    }
    let summed = |(channel, layers): (String, Vec<&LayerSetting>)| {
        let availability = layers.iter().map(|layer| layer.availability).product();
        (channel, Chain { layers: layers.iter().map(|layer| layer.name.clone()).collect(), availability })
    };
    chains.into_iter().map(summed).collect()
}

/// Layers whose single failure touches or strands more than half of the clients in scope; those that touch most first.
fn single_points(
    params: &Params,
    in_scope: u64,
    without: &dyn Fn(&LayerSetting) -> Outcomes,
) -> Vec<LayerPoint> {
    let point = |layer: &LayerSetting| {
        let outcomes = without(layer);
        let touched = outcomes.safe + outcomes.fallback + outcomes.stranded;
        LayerPoint { name: layer.name.clone(), clients_cut: touched, clients_stranded: outcomes.stranded }
    };
    let mut points: Vec<LayerPoint> = params.layers.iter().map(point).collect();
    points.retain(|point| point.clients_cut.or_zero() * 2 > in_scope);
    let most_first = |a: &LayerPoint, b: &LayerPoint| {
        b.clients_cut
            .cmp(&a.clients_cut)
            .then(b.clients_stranded.cmp(&a.clients_stranded))
            .then_with(|| a.name.cmp(&b.name))
    };
    points.order_by(most_first);
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::time::Day;
    use crate::stress::outage::outage;

    fn layer(name: &str, serves: &[&str], depends_on: &[&str], availability: Option<f64>) -> LayerSetting {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        LayerSetting {
            name: name.to_owned(),
            serves: own(serves),
            depends_on: own(depends_on),
            availability,
            ..LayerSetting::default()
        }
    }

    /// E-mail, Telegram and WhatsApp; clients by the channels of their routes.
    fn audience(routes: &[&[u16]]) -> Audience {
        let clients = routes.iter().map(|routes| sample::proven(routes)).collect();
        sample::audience(&["email", "telegram", "whatsapp"], clients)
    }

    fn of(audience: &Audience, layers: Vec<LayerSetting>) -> Option<Tax> {
        let params = Params { layers, ..Params::new(Day(20_000)) };
        tax(audience, &params, &outage(audience, None, None, &params).scenarios)
    }

    #[test]
    fn a_chain_is_as_sure_as_the_product_of_its_layers() {
        // The connector serves WhatsApp and needs the CRM; the bot serves Telegram; the CRM serves e-mail.
        let mut layers = vec![
            layer("Connector", &["whatsapp"], &["crm", "a cloud"], Some(0.9)),
            layer("CRM", &["email"], &[], Some(0.5)),
            layer("Bot", &["telegram"], &[], None),
        ];
        layers[0].monthly_cost = Some(60.0);
        layers[1].monthly_cost = Some(40.0);
        // Five clients: e-mail; e-mail and WhatsApp; WhatsApp; WhatsApp; nothing.
        let clients = audience(&[&[0], &[0, 2], &[2], &[2], &[]]);
        let tax = of(&clients, layers).expect("layers");
        let chain = |id: &str| (tax.per_channel[id].layers.join(" "), tax.per_channel[id].availability);
        assert_eq!(chain("whatsapp"), ("Connector CRM".to_owned(), Some(0.45)));
        assert_eq!(chain("email"), ("CRM".to_owned(), Some(0.5)));
        assert_eq!(chain("telegram"), ("Bot".to_owned(), None));
        // Without the CRM neither e-mail nor the connector works: all four who can be reached are stranded. Without the
        // connector three of five are touched, of whom one keeps e-mail.
        let point = |name: &str, cut: u64, stranded: u64| LayerPoint {
            name: name.to_owned(),
            clients_cut: cut.into(),
            clients_stranded: stranded.into(),
        };
        assert_eq!(tax.single_points, [point("CRM", 4, 4), point("Connector", 3, 2)]);
        let lost: Vec<(&str, f64)> =
            tax.reach_lost.iter().map(|(name, lost)| (name.as_str(), *lost)).collect();
        assert_eq!(lost, [("Bot", 0.0), ("CRM", 0.8), ("Connector", 0.4)]);
        assert_eq!((tax.layers, tax.monthly_cost, tax.cost_per_client), (3, Some(100.0), Some(20.0)));
    }

    #[test]
    fn what_is_not_stated_is_not_known() {
        let clients = audience(&[&[2]]);
        assert_eq!(of(&clients, Vec::new()), None);
        let tax = of(&clients, vec![layer("Connector", &["whatsapp"], &[], None)]).expect("a layer");
        assert_eq!((tax.monthly_cost, tax.cost_per_client), (None, None));
        assert_eq!(tax.per_channel["whatsapp"].availability, None);
        let nobody = of(&audience(&[]), vec![layer("Connector", &["whatsapp"], &[], None)]).expect("a layer");
        assert!(nobody.reach_lost.is_empty() && nobody.single_points.is_empty());
    }
}
