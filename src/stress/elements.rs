//! Everything that can fail, each with what is lost with it: channels, operators, staff accounts, layers of the chain,
//! country blocks, the client's number, and what the settings add (methodology, sections 6 and 6b).

use std::collections::HashMap;

use super::incident::country_blocks;
use super::scenario::{Loss, Segment, StaffLoss, StaffUse};
use crate::model::audience::Audience;
use crate::model::element::{Element, ElementId};
use crate::model::params::{LayerSetting, Params};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Channels that hang on the client's phone number.
pub const ON_THE_NUMBER: [&str; 5] = ["whatsapp", "viber", "signal", "phone", "sms"];

/// All losses by scenario id.
pub fn all(audience: &Audience, region: Option<&str>, params: &Params) -> SortedMap<ElementId, Loss> {
    let mut has_routes = vec![false; audience.channels.len()];
    for route in audience.in_scope().flat_map(|client| &client.routes) {
        has_routes[route.channel as usize] = true;
    }
    let routed: SortedSet<u16> =
        (0..).zip(has_routes).filter(|(_, has)| *has).map(|(channel, _)| channel).collect();
    let mut losses = SortedMap::new();
    let mut groups = SortedMap::<ElementId, SortedSet<u16>>::new();
    for channel in &routed {
        let facts = &audience.channels[*channel as usize];
        groups.entry(Element::Channel(&facts.id).into()).or_default().insert(*channel);
        groups.entry(Element::Operator(&facts.operator).into()).or_default().insert(*channel);
        if ON_THE_NUMBER.contains(&facts.id.as_str()) {
            groups.entry(Element::Number.into()).or_default().insert(*channel);
        }
    }
    let chain = LayerChain::new(&params.layers);
    for layer in &params.layers {
        let served = chain.channels(audience, &layer.name);
        let served = served.intersection(&routed).copied().collect();
        groups.insert(Element::Layer(&layer.name).into(), served);
    }
    losses.extend(country_blocks(audience, region));
    losses.extend(groups.into_iter().map(|(id, channels)| (id, Loss::of(channels))));
    let users = StaffUse::of(audience);
    for (place, name) in audience.staff.iter().enumerate() {
        let staff = users.loss([place as u32].into());
        if !staff.channels.is_disjoint(&routed) && !name.is_empty() {
            losses.insert(Element::Staff(name).into(), Loss { staff, ..Loss::of(SortedSet::new()) });
        }
    }
    for (name, setting) in &params.scenarios {
        if let Some(segment) = Segment::parse(&setting.segment) {
            let share = setting.share;
            let loss = Loss { segment, share, ..named(audience, &setting.lost, &chain) };
            losses.insert(Element::Own(name).into(), loss);
        }
    }
    losses
}

/// What a list of channels, operators, `staff:NAME` and `layer:NAME` means. Names of staff and layers have no case.
fn named(audience: &Audience, names: &[String], chain: &LayerChain<'_>) -> Loss {
    let mut lost = channels(audience, names);
    let mut accounts = SortedSet::new();
    for name in names {
        match Element::of(name) {
            Element::Layer(layer) => lost.extend(chain.channels(audience, layer)),
            Element::Staff(staff) => {
                let is_named = |name: &String| name.to_lowercase() == staff.trim().to_lowercase();
                accounts.extend(audience.staff.iter().position(is_named).map(|place| place as u32));
            }
            _ => {}
        }
    }
    let staff = if accounts.is_empty() { StaffLoss::default() } else { StaffLoss::of(audience, accounts) };
    Loss { staff, ..Loss::of(lost) }
}

/// Channels named by id or by operator.
fn channels(audience: &Audience, names: &[String]) -> SortedSet<u16> {
    let is_named = |id: &str| names.iter().any(|name| name == id);
    let channels = audience.channels.iter().enumerate();
    let found = channels.filter(|(_, facts)| is_named(&facts.id) || is_named(&facts.operator));
    found.map(|(place, _)| place as u16).collect()
}

/// Which layers depend on which, by folded names: built once and asked for each layer, so that a chain of hundreds costs
/// its links and not their square.
pub(super) struct LayerChain<'a> {
    layers: &'a [LayerSetting],
    by_name: HashMap<String, Vec<usize>>,
    dependents: HashMap<String, Vec<usize>>,
}

impl<'a> LayerChain<'a> {
    /// The chain of the layers in the settings. Names have no case.
    pub(super) fn new(layers: &'a [LayerSetting]) -> Self {
        let (mut by_name, mut dependents) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for (place, layer) in layers.iter().enumerate() {
            by_name.entry(folded(&layer.name)).or_default().push(place);
            for needed in &layer.depends_on {
                dependents.entry(folded(needed)).or_default().push(place);
            }
        }
        Self { layers, by_name, dependents }
    }

    /// The channels that go with a layer: those that it serves, directly or through what depends on it.
    pub(super) fn channels(&self, audience: &Audience, layer: &str) -> SortedSet<u16> {
        let names: Vec<String> =
            self.lost_with(layer).into_iter().flat_map(|place| self.layers[place].serves.clone()).collect();
        channels(audience, &names)
    }

    /// The places of a layer and of all that depends on it.
    fn lost_with(&self, layer: &str) -> Vec<usize> {
        let mut lost = self.by_name.get(&folded(layer)).cloned().unwrap_or_default();
        let mut is_lost = vec![false; self.layers.len()];
        for place in &lost {
            is_lost[*place] = true;
        }
        let mut next = 0;
        while let Some(gone) = lost.get(next).copied() {
            for place in self.dependents.get(&folded(&self.layers[gone].name)).into_iter().flatten() {
                if !std::mem::replace(&mut is_lost[*place], true) {
                    lost.push(*place);
                }
            }
            next += 1;
        }
        lost
    }
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
