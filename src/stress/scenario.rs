//! What becomes of every client when channels are lost (methodology, section 6).

use crate::metrics::share;
use crate::model::audience::Audience;
use crate::model::client::{Client, Route, StaffIndex, left};
use crate::model::params::WeightBasis;
use crate::model::scoring::Left;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::reference::countries::is_within;

/// What happens to one client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has a route, and none on what is lost; or it is outside the segment. It keeps what it has today.
    Untouched(Left),
    /// A proven route is left.
    Safe,
    /// Only a known route is left; `true` when one of those is a confirmed owned contact.
    Fallback(bool),
    /// Nothing is left.
    Stranded,
    /// It had no route before.
    OutOfReach,
}

impl Outcome {
    /// The outcome of what is left where something was lost (`is_hit`), and of what there is today where nothing was.
    pub fn of(is_hit: bool, left: Left) -> Self {
        match left {
            left if !is_hit => Self::Untouched(left),
            Left::Proven => Self::Safe,
            Left::Confirmed => Self::Fallback(true),
            Left::OnPaper => Self::Fallback(false),
            Left::Nothing => Self::Stranded,
        }
    }

    /// What is left.
    pub fn left(self) -> Left {
        match self {
            Self::Untouched(left) => left,
            Self::Safe => Left::Proven,
            Self::Fallback(true) => Left::Confirmed,
            Self::Fallback(false) => Left::OnPaper,
            Self::Stranded | Self::OutOfReach => Left::Nothing,
        }
    }

    /// Whether a route was lost.
    pub fn is_hit(self) -> bool {
        !matches!(self, Self::Untouched(_) | Self::OutOfReach)
    }
}

/// Whom a scenario hits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Segment {
    /// Everybody.
    All,
    /// Clients of a country or of a union of countries: by any of their phones, else the default region.
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
                let is_hit = region.is_some_and(|region| is_within(region, code));
                (is_hit, is_hit)
            }
            Self::Country(code) => {
                (client.countries.iter().any(|country| is_within(country.code(), code)), false)
            }
        }
    }
}

/// A scenario to compute.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Places of the channels that are lost.
    pub channels: SortedSet<u16>,
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
    pub accounts: SortedSet<StaffIndex>,
    /// Rented channels on which any of them has messages.
    pub channels: SortedSet<u16>,
    /// Rented channels on which no other account has messages: an address there is worth nothing without the account
    /// that may write to it.
    pub alone_on: SortedSet<u16>,
}

/// The accounts that write on each rented channel, to whatever client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffUse(SortedMap<u16, SortedSet<StaffIndex>>);

impl StaffUse {
    /// Looks through all clients.
    pub fn of(audience: &Audience) -> Self {
        // A table first: most traffic is of an account that has been seen on the channel before.
        let accounts = audience.staff.len();
        let mut writes = vec![false; audience.channels.len() * accounts];
        for traffic in audience.clients.iter().flat_map(|client| &client.staff) {
            writes[traffic.channel as usize * accounts + traffic.staff as usize] = true;
        }
        let mut users = SortedMap::<u16, SortedSet<StaffIndex>>::new();
        for (place, _) in writes.iter().enumerate().filter(|(_, writes)| **writes) {
            let channel = place / accounts;
            if !audience.channels[channel].is_owned {
                users.entry(channel as u16).or_default().insert((place % accounts) as StaffIndex);
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
    pub fn loss(&self, accounts: SortedSet<StaffIndex>) -> StaffLoss {
        let channels_where = |holds: &dyn Fn(&SortedSet<StaffIndex>) -> bool| -> SortedSet<u16> {
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
    pub fn of(audience: &Audience, accounts: SortedSet<StaffIndex>) -> Self {
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
    pub fn of(channels: SortedSet<u16>) -> Self {
        Self { channels, staff: StaffLoss::default(), segment: Segment::All, share: 1.0 }
    }

    /// Whether a client loses a channel, when it is hit.
    pub fn takes(&self, client: &Client, channel: u16) -> bool {
        self.channels.contains(&channel) || self.staff.takes(client, channel)
    }

    /// What happens to a client, and whether its country was assumed.
    pub fn outcome(&self, client: &Client, region: Option<&str>) -> (Outcome, bool) {
        let (is_hit, is_assumed) = self.segment.holds(client, region);
        let kept = |route: &&Route| !is_hit || !self.takes(client, route.channel);
        let is_touched = client.routes.iter().any(|route| !kept(&route));
        let outcome = if client.routes.is_empty() {
            Outcome::OutOfReach
        } else {
            Outcome::of(is_touched, left(client.routes.iter().filter(kept)))
        };
        (outcome, is_assumed)
    }
}

/// At which end of the range a figure is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// What nobody tried counts nothing, what is confirmed φ; who may be on a channel that no export shows, and is proven
    /// nowhere else, counts nothing; chats that no export shows are clients that count nothing.
    Low,
    /// The score: φ for whatever nobody tried.
    Score,
    /// Every known route works.
    High,
}

/// Weights by what is left; sums over the in-scope clients.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Weights {
    /// All in scope.
    pub total: f64,
    /// With a route.
    pub reachable: f64,
    /// With a proven route left.
    pub proven: f64,
    /// With known routes alone left, none of them confirmed.
    pub on_paper: f64,
    /// With known routes alone left, a confirmed owned contact among them.
    pub confirmed: f64,
    /// Of the proven and the confirmed, those of whom nobody knows where they are.
    pub in_doubt: [f64; 2],
    /// Lost a route, and only known ones are left.
    pub fallen: f64,
    /// Stranded.
    pub stranded: f64,
}

impl Weights {
    /// Adds the weight of clients with an outcome.
    pub fn add(&mut self, outcome: Outcome, is_in_doubt: bool, weight: f64) {
        self.total += weight;
        self.reachable += if outcome == Outcome::OutOfReach { 0.0 } else { weight };
        let doubt = if is_in_doubt { weight } else { 0.0 };
        match outcome.left() {
            Left::Proven => {
                self.proven += weight;
                self.in_doubt[0] += doubt;
            }
            Left::Confirmed => {
                self.confirmed += weight;
                self.in_doubt[1] += doubt;
            }
            Left::OnPaper => self.on_paper += weight,
            Left::Nothing => {}
        }
        self.fallen += if matches!(outcome, Outcome::Fallback(_)) { weight } else { 0.0 };
        self.stranded += if outcome == Outcome::Stranded { weight } else { 0.0 };
    }

    /// Share within reach today; `None` without weight.
    pub fn base(&self) -> Option<f64> {
        share(self.reachable, self.total)
    }

    /// Share of the weight that is retained: Σ w·credit ÷ Σ w; `None` without weight. `missing` is the weight of clients that
    /// no export shows; they count at the low end.
    pub fn retention(&self, end: End, fallback_credit: f64, missing: f64) -> Option<f64> {
        let known = self.confirmed + self.on_paper;
        match end {
            End::Low => {
                let [proven, confirmed] = self.in_doubt;
                let kept = self.proven - proven + fallback_credit * (self.confirmed - confirmed);
                share(kept, self.total + missing)
            }
            End::Score => share(self.proven + fallback_credit * known, self.total),
            End::High => share(self.proven + known, self.total),
        }
    }
}

/// Rented operators on which an in-scope client has a route, with their channels; sorted by name.
pub(super) fn rented_operators(audience: &Audience) -> Vec<(String, SortedSet<u16>)> {
    rented(audience, audience.in_scope().flat_map(|client| client.routes.iter().map(|route| route.channel)))
}

/// The rented operators of channels, each with those that are among them; sorted by name.
pub(super) fn rented(
    audience: &Audience,
    channels: impl Iterator<Item = u16>,
) -> Vec<(String, SortedSet<u16>)> {
    let mut is_used = vec![false; audience.channels.len()];
    channels.for_each(|channel| is_used[channel as usize] = true);
    let mut operators = SortedMap::<String, SortedSet<u16>>::new();
    for ((place, facts), is_used) in (0..).zip(&audience.channels).zip(is_used) {
        if is_used && !facts.is_owned {
            operators.entry(facts.operator.clone()).or_default().insert(place);
        }
    }
    operators.into_iter().collect()
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
    /// Share retained in the score, 0–1.
    pub fn retention(&self, weights: &Weights) -> Option<f64> {
        self.retention_at(End::Score, weights)
    }

    /// Share retained at an end of the range, 0–1.
    pub fn retention_at(&self, end: End, weights: &Weights) -> Option<f64> {
        let missing = if self.basis == WeightBasis::Clients { self.audience.missing_chats() } else { 0 };
        weights.retention(end, self.fallback_credit, missing as f64)
    }

    /// What of a client's value is lost with an outcome, 0–1: credit(∅) − credit(D).
    pub fn lost_part(&self, today: Left, outcome: Outcome) -> f64 {
        today.credit(self.fallback_credit) - outcome.left().credit(self.fallback_credit)
    }
}
