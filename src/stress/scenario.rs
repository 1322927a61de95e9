//! What becomes of every client when channels are lost (methodology, section 6).

use std::collections::{BTreeMap, BTreeSet};

use super::aftermath;
use super::cohorts::Cohorts;
use crate::metrics::weighted;
use crate::model::client::{Audience, Client, StaffIndex};
use crate::model::params::WeightBasis;
use crate::model::report::Scenario;

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

/// The accounts that write on each rented channel, to whatever client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffUse(BTreeMap<u16, BTreeSet<StaffIndex>>);

impl StaffUse {
    /// Looks through all clients.
    pub fn of(audience: &Audience) -> Self {
        let mut users = BTreeMap::<u16, BTreeSet<StaffIndex>>::new();
        for traffic in audience.clients.iter().flat_map(|client| &client.staff) {
            if !audience.channels[traffic.channel as usize].is_owned {
                users.entry(traffic.channel).or_default().insert(traffic.staff);
            }
        }
        Self(users)
    }

    /// The only account that writes on a channel; `None` where there are several or none.
    pub fn sole_account(&self, channel: u16) -> Option<StaffIndex> {
        let users = self.0.get(&channel)?;
        users.first().copied().filter(|_| users.len() == 1)
    }

    /// The loss of accounts.
    pub fn loss(&self, accounts: BTreeSet<StaffIndex>) -> StaffLoss {
        let channels_where = |holds: &dyn Fn(&BTreeSet<StaffIndex>) -> bool| -> BTreeSet<u16> {
            self.0.iter().filter(|(_, users)| holds(users)).map(|(channel, _)| *channel).collect()
        };
        StaffLoss {
            channels: channels_where(&|users| !users.is_disjoint(&accounts)),
            alone_on: channels_where(&|users| users.is_subset(&accounts)),
            accounts,
        }
    }
}

impl StaffLoss {
    /// The loss of accounts.
    pub fn of(audience: &Audience, accounts: BTreeSet<StaffIndex>) -> Self {
        StaffUse::of(audience).loss(accounts)
    }

    /// Whether everything between the business and a client on a channel ran through the lost accounts.
    pub fn takes(&self, client: &Client, channel: u16) -> bool {
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

    /// Whether a client loses a channel, when it is hit.
    pub fn takes(&self, client: &Client, channel: u16) -> bool {
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
            sums.add(loss.outcome(client, region).0, weight);
        }
        sums
    }

    /// Adds the weight of clients with an outcome.
    pub fn add(&mut self, outcome: Outcome, weight: f64) {
        self.total += weight;
        self.reachable += if outcome == Outcome::OutOfReach { 0.0 } else { weight };
        match outcome {
            Outcome::Untouched | Outcome::Safe => self.safe += weight,
            Outcome::Fallback(true) => self.confirmed += weight,
            Outcome::Fallback(false) => self.on_paper += weight,
            Outcome::Stranded => self.stranded += weight,
            Outcome::OutOfReach => {}
        }
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

impl ScenarioContext<'_> {
    /// What a fallback counts in scores: φ, confirmed or not.
    pub fn credit(&self) -> Credit {
        Credit { on_paper: self.fallback_credit, confirmed: self.fallback_credit }
    }
}

/// Computes one scenario in full.
pub fn simulate(context: ScenarioContext<'_>, loss: &Loss) -> Scenario {
    aftermath::scenario(&Cohorts::new(context), std::slice::from_ref(loss))
}
