//! How much of the conversation hangs on how few channels, operators and staff accounts (methodology, section 5).

use std::collections::BTreeMap;

use super::{cut, share, weighted};
use crate::model::client::{Audience, Client};
use crate::model::params::WeightBasis;
use crate::model::report::{ChannelShare, Concentration, StaffShare, Top};

/// Concentration under one weight; `None` when the weights sum to 0.
pub fn concentration(audience: &Audience, basis: WeightBasis) -> Option<Concentration> {
    let has_messages = audience.in_scope().any(|client| client.inbound() > 0);
    if !has_messages && basis == WeightBasis::Messages {
        return None;
    }
    let mut sums = Sums::new(audience);
    for (client, weight) in weighted(audience, basis) {
        if has_messages {
            sums.add_messages(client, weight);
        } else {
            sums.add_handles(client, weight);
        }
        sums.add_sole(client, weight);
    }
    if sums.total <= 0.0 {
        return None;
    }
    let mut staff = StaffSums::default();
    weighted(audience, basis).for_each(|(client, weight)| staff.add(client, weight));
    let channels = sums.channels(audience);
    let operators = sums.operators(audience);
    let squares = |shares: &BTreeMap<String, ChannelShare>| {
        shares.values().map(|part| part.share * part.share).sum::<f64>()
    };
    let rented = audience.channels.iter().zip(&sums.weights).filter(|(channel, _)| !channel.is_owned);
    let top = channels.iter().fold(None::<(&String, f64)>, |top, (id, part)| match top {
        Some((_, share)) if share >= part.share => top,
        _ => Some((id, part.share)),
    });
    Some(Concentration {
        staff: staff.shares(audience),
        hhi: 10_000.0 * squares(&channels),
        operator_hhi: 10_000.0 * squares(&operators),
        effective: 1.0 / squares(&channels),
        rented: (rented.map(|(_, weight)| weight).sum::<f64>() / sums.total).clamp(0.0, 1.0),
        top: top.map(|(id, share)| Top { id: id.clone(), share })?,
        cut: cut::cut(audience, basis),
        from: if has_messages { "messages" } else { "handles" }.to_owned(),
        channels,
        operators,
    })
}

/// Sums over clients, by place of the channel.
struct Sums {
    total: f64,
    weights: Vec<f64>,
    counts: Vec<u64>,
    operator_counts: BTreeMap<String, u64>,
    reachable: f64,
    sole: Vec<f64>,
    operator_sole: BTreeMap<String, f64>,
    operators: Vec<String>,
}

impl Sums {
    fn new(audience: &Audience) -> Self {
        let len = audience.channels.len();
        Self {
            total: 0.0,
            weights: vec![0.0; len],
            counts: vec![0; len],
            operator_counts: BTreeMap::new(),
            reachable: 0.0,
            sole: vec![0.0; len],
            operator_sole: BTreeMap::new(),
            operators: audience.channels.iter().map(|channel| channel.operator.clone()).collect(),
        }
    }

    /// A client's weight goes to channels in proportion to its inbound messages.
    fn add_messages(&mut self, client: &Client, weight: f64) {
        let inbound = client.inbound();
        if inbound == 0 {
            return;
        }
        self.total += weight;
        let mut operators = Vec::new();
        for traffic in client.traffic.iter().filter(|traffic| traffic.inbound > 0) {
            let channel = traffic.channel as usize;
            self.weights[channel] += weight * (traffic.inbound as f64 / inbound as f64);
            self.counts[channel] += 1;
            operators.push(&self.operators[channel]);
        }
        operators.sort();
        operators.dedup();
        for operator in operators {
            *self.operator_counts.entry(operator.clone()).or_default() += 1;
        }
    }

    /// Without a single message: equally to the channels on file.
    fn add_handles(&mut self, client: &Client, weight: f64) {
        if client.on_file.is_empty() {
            return;
        }
        self.total += weight;
        let mut operators = Vec::new();
        for channel in client.on_file.iter().map(|channel| *channel as usize) {
            self.weights[channel] += weight / client.on_file.len() as f64;
            self.counts[channel] += 1;
            operators.push(&self.operators[channel]);
        }
        operators.sort();
        operators.dedup();
        for operator in operators {
            *self.operator_counts.entry(operator.clone()).or_default() += 1;
        }
    }

    fn add_sole(&mut self, client: &Client, weight: f64) {
        let Some(first) = client.routes.first() else { return };
        self.reachable += weight;
        if client.routes.len() == 1 {
            self.sole[first.channel as usize] += weight;
        }
        let operator = &self.operators[first.channel as usize];
        if client.routes.iter().all(|route| self.operators[route.channel as usize] == *operator) {
            *self.operator_sole.entry(operator.clone()).or_default() += weight;
        }
    }

    fn channels(&self, audience: &Audience) -> BTreeMap<String, ChannelShare> {
        let part = |(index, channel): (usize, &crate::model::client::ChannelFacts)| {
            let share_of = (self.weights[index] / self.total).clamp(0.0, 1.0);
            let sole = share(self.sole[index], self.reachable);
            (channel.id.clone(), ChannelShare { share: share_of, sole, clients: self.counts[index] })
        };
        audience.channels.iter().enumerate().map(part).collect()
    }

    fn operators(&self, audience: &Audience) -> BTreeMap<String, ChannelShare> {
        let mut operators = BTreeMap::<String, ChannelShare>::new();
        for (channel, weight) in audience.channels.iter().zip(&self.weights) {
            operators.entry(channel.operator.clone()).or_default().share += weight / self.total;
        }
        for (id, part) in &mut operators {
            part.share = part.share.clamp(0.0, 1.0);
            part.sole = share(self.operator_sole.get(id).copied().unwrap_or(0.0), self.reachable);
            part.clients = self.operator_counts.get(id).copied().unwrap_or(0);
        }
        operators
    }
}

/// Sums over clients, by staff account: inbound and outbound messages of exports and mailboxes.
#[derive(Default)]
struct StaffSums {
    total: f64,
    weights: BTreeMap<u32, f64>,
    counts: BTreeMap<u32, u64>,
}

impl StaffSums {
    fn add(&mut self, client: &Client, weight: f64) {
        let messages: u64 = client.staff.iter().map(|traffic| traffic.messages).sum();
        // As for channels: clients that never wrote say nothing of where the conversation runs.
        if messages == 0 || client.inbound() == 0 {
            return;
        }
        self.total += weight;
        let mut accounts = BTreeMap::<u32, u64>::new();
        for traffic in &client.staff {
            *accounts.entry(traffic.staff).or_default() += traffic.messages;
        }
        for (staff, part) in accounts {
            *self.weights.entry(staff).or_default() += weight * (part as f64 / messages as f64);
            *self.counts.entry(staff).or_default() += 1;
        }
    }

    fn shares(&self, audience: &Audience) -> BTreeMap<String, StaffShare> {
        let part = |(staff, weight): (&u32, &f64)| {
            let share = share(*weight, self.total)?;
            let clients = self.counts.get(staff).copied().unwrap_or(0);
            Some((audience.staff[*staff as usize].clone(), StaffShare { share, clients }))
        };
        self.weights.iter().filter_map(part).collect()
    }
}
