//! Everything that can fail, each with what is lost with it: channels, operators, staff accounts, layers of the chain,
//! country blocks, the client's number, and what the settings add (methodology, sections 6 and 6b).

use std::collections::{BTreeMap, BTreeSet};

use super::incident::country_blocks;
use super::scenario::{Loss, Segment, StaffLoss, StaffUse};
use crate::model::client::Audience;
use crate::model::params::{LayerSetting, Params};

/// Channels that hang on the client's phone number.
pub const ON_THE_NUMBER: [&str; 5] = ["whatsapp", "viber", "signal", "phone", "sms"];

/// All losses by scenario id.
pub fn all(audience: &Audience, region: Option<&str>, params: &Params) -> BTreeMap<String, Loss> {
    let mut has_routes = vec![false; audience.channels.len()];
    for route in audience.in_scope().flat_map(|client| &client.routes) {
        has_routes[route.channel as usize] = true;
    }
    let routed: BTreeSet<u16> =
        (0..).zip(has_routes).filter(|(_, has)| *has).map(|(channel, _)| channel).collect();
    let mut losses = BTreeMap::new();
    let mut groups = BTreeMap::<String, BTreeSet<u16>>::new();
    for channel in &routed {
        let facts = &audience.channels[*channel as usize];
        groups.entry(format!("channel:{}", facts.id)).or_default().insert(*channel);
        groups.entry(format!("operator:{}", facts.operator)).or_default().insert(*channel);
        if ON_THE_NUMBER.contains(&facts.id.as_str()) {
            groups.entry("number".to_owned()).or_default().insert(*channel);
        }
    }
    for layer in &params.layers {
        let served = layer_channels(audience, &layer.name, &params.layers);
        groups.insert(format!("layer:{}", layer.name), served.intersection(&routed).copied().collect());
    }
    losses.extend(country_blocks(audience, region));
    losses.extend(groups.into_iter().map(|(id, channels)| (id, Loss::of(channels))));
    let users = StaffUse::of(audience);
    for (place, name) in audience.staff.iter().enumerate() {
        let staff = users.loss([place as u32].into());
        if !staff.channels.is_disjoint(&routed) && !name.is_empty() {
            losses.insert(format!("staff:{name}"), Loss { staff, ..Loss::of(BTreeSet::new()) });
        }
    }
    for (name, setting) in &params.scenarios {
        if let Some(segment) = Segment::parse(&setting.segment) {
            let share = setting.share;
            losses.insert(
                name.clone(),
                Loss { segment, share, ..named(audience, &setting.lost, &params.layers) },
            );
        }
    }
    losses
}

/// What a list of channels, operators, `staff:NAME` and `layer:NAME` means. Names of staff and layers have no case.
fn named(audience: &Audience, names: &[String], layers: &[LayerSetting]) -> Loss {
    let mut lost = channels(audience, names);
    let mut accounts = BTreeSet::new();
    for name in names {
        match name.split_once(':') {
            Some(("layer", layer)) => lost.extend(layer_channels(audience, layer, layers)),
            Some(("staff", staff)) => {
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
fn channels(audience: &Audience, names: &[String]) -> BTreeSet<u16> {
    let is_named = |id: &str| names.iter().any(|name| name == id);
    let channels = audience.channels.iter().enumerate();
    let found = channels.filter(|(_, facts)| is_named(&facts.id) || is_named(&facts.operator));
    found.map(|(place, _)| place as u16).collect()
}

/// The channels that go with a layer: those that it serves, directly or through what depends on it.
pub(super) fn layer_channels(audience: &Audience, layer: &str, layers: &[LayerSetting]) -> BTreeSet<u16> {
    channels(audience, &served_by(layer, layers))
}

/// Ids of the channels that a layer serves, directly or through what depends on it.
fn served_by(layer: &str, layers: &[LayerSetting]) -> Vec<String> {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let mut lost: Vec<&LayerSetting> = layers.iter().filter(|one| same(&one.name, layer)).collect();
    let mut next = 0;
    while let Some(gone) = lost.get(next).copied() {
        for one in layers {
            let depends = one.depends_on.iter().any(|needed| same(needed, &gone.name));
            if depends && !lost.iter().any(|known| std::ptr::eq(*known, one)) {
                lost.push(one);
            }
        }
        next += 1;
    }
    lost.into_iter().flat_map(|one| one.serves.iter().cloned()).collect()
}
