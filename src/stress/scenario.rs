//! What becomes of every client when channels are lost (methodology, section 6).

use std::collections::{BTreeMap, BTreeSet};

use crate::metrics::weighted;
use crate::model::client::{Audience, Client, StaffIndex};
use crate::model::params::WeightBasis;
use crate::model::report::{OpenDeals, Outcomes, Scenario, ValueLost, ValueOutcomes};

/// What happens to one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has a route, and none on what is lost; or it is outside the segment.
    Untouched,
    /// A proven route is left.
    Safe,
    /// Only a known route is left; `true` when one of those is a confirmed owned contact.
    Fallback(bool),
    /// Nothing is left.
    Stranded,
    /// It had no route before.
    OutOfReach,
}

/// Whom a scenario hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Everybody.
    All,
    /// Clients of a country: by any of their phones, else the default region.
    Country(String),
}

impl Segment {
    /// Reads `all` or `country=RU`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('=') {
            None if text.is_empty() || text == "all" => Some(Self::All),
            Some(("country", code)) if code.len() == 2 => Some(Self::Country(code.to_uppercase())),
            _ => None,
        }
    }

    /// The text that `parse` reads.
    pub fn text(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Country(code) => format!("country={code}"),
        }
    }

    /// Whether a client is hit, and whether that was assumed from the default region.
    pub fn holds(&self, client: &Client, region: Option<&str>) -> (bool, bool) {
        match self {
            Self::All => (true, false),
            Self::Country(code) if client.countries.is_empty() => {
                let is_hit = region == Some(code.as_str());
                (is_hit, is_hit)
            }
            Self::Country(code) => (client.countries.contains(code), false),
        }
    }
}

/// A scenario to compute.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Places of the channels that are lost.
    pub channels: BTreeSet<u16>,
    /// Staff accounts that are lost, with what runs through them.
    pub staff: StaffLoss,
    /// Whom it hits.
    pub segment: Segment,
    /// Share of the segment that is hit when all of it would be, 0–1.
    pub share: f64,
}

/// Staff accounts that are lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffLoss {
    /// Places of the accounts.
    pub accounts: BTreeSet<StaffIndex>,
    /// Rented channels on which any of them has messages.
    pub channels: BTreeSet<u16>,
    /// Rented channels on which no other account has messages: an address there is worth nothing without the account
    /// that may write to it.
    pub alone_on: BTreeSet<u16>,
}

impl StaffLoss {
    /// The loss of accounts.
    pub fn of(audience: &Audience, accounts: BTreeSet<StaffIndex>) -> Self {
        let mut users = BTreeMap::<u16, BTreeSet<StaffIndex>>::new();
        for traffic in audience.clients.iter().flat_map(|client| &client.staff) {
            if !audience.channels[traffic.channel as usize].is_owned {
                users.entry(traffic.channel).or_default().insert(traffic.staff);
            }
        }
        let used = |(channel, _): &(&u16, &BTreeSet<StaffIndex>)| **channel;
        let channels =
            users.iter().filter(|(_, by)| !by.is_disjoint(&accounts)).map(|entry| used(&entry)).collect();
        let alone_on =
            users.iter().filter(|(_, by)| by.is_subset(&accounts)).map(|entry| used(&entry)).collect();
        Self { accounts, channels, alone_on }
    }

    /// Whether everything between the business and a client on a channel ran through the lost accounts.
    fn takes(&self, client: &Client, channel: u16) -> bool {
        if !self.channels.contains(&channel) {
            return false;
        }
        let mut own = client.staff.iter().filter(|traffic| traffic.channel == channel).peekable();
        match own.peek() {
            Some(_) => own.all(|traffic| self.accounts.contains(&traffic.staff)),
            None => self.alone_on.contains(&channel),
        }
    }
}

impl Loss {
    /// The loss of channels for everybody.
    pub fn of(channels: BTreeSet<u16>) -> Self {
        Self { channels, staff: StaffLoss::default(), segment: Segment::All, share: 1.0 }
    }

    /// Whether a client loses a channel.
    fn takes(&self, client: &Client, channel: u16) -> bool {
        self.channels.contains(&channel) || self.staff.takes(client, channel)
    }

    /// What happens to a client, and whether its country was assumed.
    pub fn outcome(&self, client: &Client, region: Option<&str>) -> (Outcome, bool) {
        let (is_hit, is_assumed) = self.segment.holds(client, region);
        let outcome = if client.routes.is_empty() {
            Outcome::OutOfReach
        } else if !is_hit || !client.routes.iter().any(|route| self.takes(client, route.channel)) {
            Outcome::Untouched
        } else {
            let left = || client.routes.iter().filter(|route| !self.takes(client, route.channel));
            if left().any(|route| route.is_proven) {
                Outcome::Safe
            } else if left().next().is_some() {
                Outcome::Fallback(left().any(|route| route.is_confirmed))
            } else {
                Outcome::Stranded
            }
        };
        (outcome, is_assumed)
    }
}

/// What a fallback counts: (on paper, confirmed). The score takes φ for both; the ends of the range do not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Credit {
    /// A fallback that was never used.
    pub on_paper: f64,
    /// A fallback on a confirmed owned contact.
    pub confirmed: f64,
}

/// Weights by outcome; sums over the in-scope clients.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Weights {
    /// All in scope.
    pub total: f64,
    /// With a route.
    pub reachable: f64,
    /// Untouched or safe.
    pub safe: f64,
    /// Fallback on paper.
    pub on_paper: f64,
    /// Fallback on a confirmed owned contact.
    pub confirmed: f64,
    /// Stranded.
    pub stranded: f64,
}

impl Weights {
    /// Sums the weights of a loss.
    pub fn sum(audience: &Audience, loss: &Loss, region: Option<&str>, basis: WeightBasis) -> Self {
        let mut sums = Self::default();
        for (client, weight) in weighted(audience, basis) {
            sums.total += weight;
            let outcome = loss.outcome(client, region).0;
            sums.reachable += if outcome == Outcome::OutOfReach { 0.0 } else { weight };
            match outcome {
                Outcome::Untouched | Outcome::Safe => sums.safe += weight,
                Outcome::Fallback(true) => sums.confirmed += weight,
                Outcome::Fallback(false) => sums.on_paper += weight,
                Outcome::Stranded => sums.stranded += weight,
                Outcome::OutOfReach => {}
            }
        }
        sums
    }

    /// Share within reach today; `None` without weight.
    pub fn base(&self) -> Option<f64> {
        crate::metrics::share(self.reachable, self.total)
    }

    /// Share retained when the whole segment is hit.
    pub fn retention(&self, credit: Credit) -> Option<f64> {
        let kept = self.safe + credit.on_paper * self.on_paper + credit.confirmed * self.confirmed;
        crate::metrics::share(kept, self.total)
    }
}

/// The shares of the segment for which retention and value lost are given.
pub const SHARES_HIT: [(&str, f64); 3] = [("0.1", 0.1), ("0.3", 0.3), ("1", 1.0)];

/// Settings of a scenario.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioContext<'a> {
    /// All clients.
    pub audience: &'a Audience,
    /// Default region.
    pub region: Option<&'a str>,
    /// Weight of the scores.
    pub basis: WeightBasis,
    /// φ.
    pub fallback_credit: f64,
}

/// Computes one scenario in full.
pub fn simulate(context: ScenarioContext<'_>, loss: &Loss) -> Scenario {
    let ScenarioContext { audience, region, basis, fallback_credit } = context;
    let mut clients = Outcomes::default();
    let mut value = ValueOutcomes::default();
    let (mut losses, mut hit) = (Vec::new(), 0);
    let mut assumed = 0;
    let mut waiting = 0;
    let mut deals = BTreeSet::new();
    let mut amount = 0.0;
    for client in audience.in_scope() {
        let (outcome, is_assumed) = loss.outcome(client, region);
        assumed += u64::from(is_assumed);
        match outcome {
            Outcome::Untouched => {
                clients.untouched += 1;
                value.safe += client.value;
            }
            Outcome::Safe => {
                clients.safe += 1;
                value.safe += client.value;
                hit += 1;
            }
            Outcome::Fallback(is_confirmed) => {
                clients.fallback += 1;
                clients.fallback_confirmed += u64::from(is_confirmed);
                value.fallback += client.value;
                hit += 1;
                losses.push(client.value * (1.0 - fallback_credit));
            }
            Outcome::Stranded => {
                clients.stranded += 1;
                clients.stranded_recoverable += u64::from(client.is_recoverable());
                value.stranded += client.value;
                hit += 1;
                losses.push(client.value);
                waiting +=
                    client.waiting.iter().filter(|channel| loss.takes(client, **channel)).count() as u64;
                for deal in &client.open_deals {
                    deals.insert(deal.deal);
                    amount += deal.amount;
                }
            }
            Outcome::OutOfReach => {
                clients.out_of_reach += 1;
                value.out_of_reach += client.value;
            }
        }
    }
    let has_value = audience.evidence.has_value;
    Scenario {
        lost: loss
            .channels
            .union(&loss.staff.channels)
            .map(|channel| audience.channels[*channel as usize].id.clone())
            .collect(),
        segment: loss.segment.text(),
        clients,
        assumed_country: assumed,
        value: has_value.then_some(value),
        retention: retention(context, loss, basis),
        value_lost: has_value.then(|| value_lost(losses, hit, loss.share)),
        open_conversations: waiting,
        open_deals: audience.evidence.has_deals.then_some(OpenDeals { count: deals.len() as u64, amount }),
    }
}

fn retention(context: ScenarioContext<'_>, loss: &Loss, basis: WeightBasis) -> BTreeMap<String, f64> {
    let credit = Credit { on_paper: context.fallback_credit, confirmed: context.fallback_credit };
    let weights = Weights::sum(context.audience, loss, context.region, basis);
    let Some((base, full)) = weights.base().zip(weights.retention(credit)) else { return BTreeMap::new() };
    SHARES_HIT.iter().map(|(name, p)| ((*name).to_owned(), base - p * loss.share * (base - full))).collect()
}

/// Expected and worst loss when a share of the `clients` who could be hit is: the worst case hits those who cost most.
fn value_lost(mut losses: Vec<f64>, clients: usize, share: f64) -> BTreeMap<String, ValueLost> {
    losses.retain(|loss| *loss > 0.0);
    losses.sort_unstable_by(|a, b| b.total_cmp(a));
    // From 0: the sum of nothing would be minus 0.
    let sum = |losses: &[f64]| losses.iter().fold(0.0, |sum, loss| sum + loss);
    let total = sum(&losses);
    let lost = |p: f64| {
        let p = p * share;
        // A product such as 0.3 · 10 may lie a hair above 3.
        let hit = (p * clients as f64 - 1e-9).ceil().max(0.0) as usize;
        ValueLost { mean: p * total, worst: sum(&losses[..hit.min(losses.len())]) }
    };
    SHARES_HIT.iter().map(|(name, p)| ((*name).to_owned(), lost(*p))).collect()
}
