//! How much of the conversation hangs on how few channels, operators and staff accounts (methodology, section 5).

use super::{cut, share, weighted};
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client};
use crate::model::params::WeightBasis;
use crate::model::report::{ChannelShare, Concentration, StaffShare, Top};
use crate::model::scoring::{effective, hhi};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

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
    let mut staff = StaffSums::new(audience);
    weighted(audience, basis).for_each(|(client, weight)| staff.add(client, weight));
    let channels = sums.channels(audience);
    let operators = sums.operators(audience);
    let shares =
        |of: &SortedMap<String, ChannelShare>| of.values().map(|part| part.share).collect::<Vec<_>>();
    let rented = audience.channels.iter().zip(&sums.weights).filter(|(channel, _)| !channel.is_owned);
    let top = channels.iter().fold(None::<(&String, f64)>, |top, (id, part)| match top {
        Some((_, share)) if share >= part.share => top,
        _ => Some((id, part.share)),
    });
    Some(Concentration {
        staff: staff.shares(audience),
        hhi: hhi(shares(&channels)),
        operator_hhi: hhi(shares(&operators)),
        effective: effective(shares(&channels))?,
        rented: (rented.map(|(_, weight)| weight).sum::<f64>() / sums.total).clamp(0.0, 1.0),
        top: top.map(|(id, share)| Top { id: id.clone(), share })?,
        cut: cut::cut(audience, basis),
        from: if has_messages { "messages" } else { "handles" }.to_owned(),
        channels,
        operators,
    })
}

/// Sums over clients, by place of the channel or of the operator.
struct Sums {
    total: f64,
    weights: Vec<f64>,
    counts: Vec<u64>,
    reachable: f64,
    sole: Vec<f64>,
    /// Operators, sorted.
    operators: Vec<String>,
    /// Place of each channel's operator.
    operator_of: Vec<usize>,
    operator_counts: Vec<u64>,
    operator_sole: Vec<f64>,
}

impl Sums {
    fn new(audience: &Audience) -> Self {
        let len = audience.channels.len();
        let operators: SortedSet<&String> =
            audience.channels.iter().map(|channel| &channel.operator).collect();
        let operators: Vec<String> = operators.into_iter().cloned().collect();
        let place = |operator: &String| operators.partition_point(|other| other < operator);
        Self {
            total: 0.0,
            weights: vec![0.0; len],
            counts: vec![0; len],
            reachable: 0.0,
            sole: vec![0.0; len],
            operator_of: audience.channels.iter().map(|channel| place(&channel.operator)).collect(),
            operator_counts: vec![0; operators.len()],
            operator_sole: vec![0.0; operators.len()],
            operators,
        }
    }

    /// A client's weight goes to channels in proportion to its inbound messages.
    fn add_messages(&mut self, client: &Client, weight: f64) {
        let inbound = client.inbound();
        if inbound == 0 {
            return;
        }
        self.total += weight;
        let used = client.traffic.iter().filter(|traffic| traffic.inbound > 0);
        for traffic in used.clone() {
            self.weights[traffic.channel as usize] += weight * (traffic.inbound as f64 / inbound as f64);
        }
        self.count(&used.map(|traffic| traffic.channel));
    }

    /// Without a single message: equally to the channels on file.
    fn add_handles(&mut self, client: &Client, weight: f64) {
        if client.on_file.is_empty() {
            return;
        }
        self.total += weight;
        for channel in &client.on_file {
            self.weights[*channel as usize] += weight / client.on_file.len() as f64;
        }
        self.count(&client.on_file.iter().copied());
    }

    /// Counts a client on its channels, and once on each of their operators.
    fn count(&mut self, channels: &(impl Iterator<Item = ChannelIndex> + Clone)) {
        for (before, channel) in channels.clone().enumerate() {
            let operator = self.operator_of[channel as usize];
            let is_counted =
                channels.clone().take(before).any(|other| self.operator_of[other as usize] == operator);
            self.counts[channel as usize] += 1;
            self.operator_counts[operator] += u64::from(!is_counted);
        }
    }

    fn add_sole(&mut self, client: &Client, weight: f64) {
        let Some(first) = client.routes.first() else { return };
        self.reachable += weight;
        if client.routes.len() == 1 {
            self.sole[first.channel as usize] += weight;
        }
        let operator = self.operator_of[first.channel as usize];
        if client.routes.iter().all(|route| self.operator_of[route.channel as usize] == operator) {
            self.operator_sole[operator] += weight;
        }
    }

    fn channels(&self, audience: &Audience) -> SortedMap<String, ChannelShare> {
        let part = |(index, channel): (usize, &crate::model::channel::ChannelFacts)| {
            let share_of = (self.weights[index] / self.total).clamp(0.0, 1.0);
            let sole = share(self.sole[index], self.reachable);
            (channel.id.clone(), ChannelShare { share: share_of, sole, clients: self.counts[index].into() })
        };
        audience.channels.iter().enumerate().map(part).collect()
    }

    fn operators(&self, audience: &Audience) -> SortedMap<String, ChannelShare> {
        let mut operators = SortedMap::<String, ChannelShare>::new();
        for (channel, weight) in audience.channels.iter().zip(&self.weights) {
            operators.entry(channel.operator.clone()).or_default().share += weight / self.total;
        }
        for (id, part) in &mut operators {
            part.share = part.share.clamp(0.0, 1.0);
            let place = self.operators.partition_point(|other| other < id);
            part.sole = share(self.operator_sole[place], self.reachable);
            part.clients = self.operator_counts[place].into();
        }
        operators
    }
}

/// Sums over clients, by staff account: inbound and outbound messages of exports and mailboxes.
struct StaffSums {
    total: f64,
    weights: Vec<f64>,
    counts: Vec<u64>,
}

impl StaffSums {
    fn new(audience: &Audience) -> Self {
        let len = audience.staff.len();
        Self { total: 0.0, weights: vec![0.0; len], counts: vec![0; len] }
    }

    fn add(&mut self, client: &Client, weight: f64) {
        let messages: u64 = client.staff.iter().map(|traffic| traffic.messages).sum();
        // As for channels: clients that never wrote say nothing of where the conversation runs.
        if messages == 0 || client.inbound() == 0 {
            return;
        }
        self.total += weight;
        // Sorted by account: the channels of one stand side by side.
        for account in client.staff.chunk_by(|a, b| a.staff == b.staff) {
            let part: u64 = account.iter().map(|traffic| traffic.messages).sum();
            if part == 0 {
                continue;
            }
            let staff = account[0].staff as usize;
            self.weights[staff] += weight * (part as f64 / messages as f64);
            self.counts[staff] += 1;
        }
    }

    fn shares(&self, audience: &Audience) -> SortedMap<String, StaffShare> {
        let part = |(name, (weight, clients)): (&String, (&f64, &u64))| {
            let share = share(*weight, self.total).filter(|_| *clients > 0)?;
            Some((name.clone(), StaffShare { share, clients: (*clients).into() }))
        };
        audience.staff.iter().zip(self.weights.iter().zip(&self.counts)).filter_map(part).collect()
    }
}
