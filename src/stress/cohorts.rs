//! Many scenarios over many clients: clients with the same routes, accounts and countries fare alike in every scenario, so
//! each scenario is worked out once for each cohort of them.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use super::scenario::{Loss, Outcome, ScenarioContext, StaffUse, Weights};
use crate::model::client::{Audience, Client};

/// The clients in scope, by cohort.
pub struct Cohorts<'a> {
    /// What all scenarios share.
    pub context: ScenarioContext<'a>,
    /// Which accounts write on which channels.
    pub staff: StaffUse,
    /// In the order of their first members.
    pub all: Vec<Cohort<'a>>,
    /// All clients in scope, by number.
    pub clients: Vec<&'a Client>,
    /// The cohort of each client.
    pub of_client: Vec<u32>,
    by_value: OnceLock<Vec<u32>>,
}

/// Clients that fare alike.
pub struct Cohort<'a> {
    /// The first of them stands for all.
    pub member: &'a Client,
    /// How many.
    pub clients: u64,
    /// Of these, with a contact that only has to be imported.
    pub recoverable: u64,
    /// Sum of their weights.
    pub weight: f64,
    /// Sum of their values.
    pub value: f64,
}

/// What becomes of each cohort when something is lost.
pub struct Fates {
    /// By cohort.
    pub outcomes: Vec<Outcome>,
    /// By cohort, whether it is hit because its country was assumed.
    pub assumed: Vec<bool>,
    /// By cohort, the place of what it loses in `losses`.
    of_cohort: Vec<usize>,
    /// Every combination of losses that hits some cohort, as one for everybody.
    losses: Vec<Loss>,
}

impl Fates {
    /// Whether a client of a cohort loses a channel.
    pub fn takes(&self, cohort: usize, client: &Client, channel: u16) -> bool {
        self.losses[self.of_cohort[cohort]].takes(client, channel)
    }
}

impl<'a> Cohorts<'a> {
    /// Sorts the clients into cohorts.
    pub fn new(context: ScenarioContext<'a>) -> Self {
        let clients: Vec<&Client> = context.audience.in_scope().collect();
        let mut all: Vec<Cohort<'_>> = Vec::new();
        let mut of_client = Vec::with_capacity(clients.len());
        let mut signatures = Signatures::new(context.audience);
        for client in &clients {
            let place = signatures.place(client);
            if place as usize == all.len() {
                all.push(Cohort { member: client, clients: 0, recoverable: 0, weight: 0.0, value: 0.0 });
            }
            let cohort = &mut all[place as usize];
            cohort.clients += 1;
            cohort.recoverable += u64::from(client.is_recoverable());
            cohort.weight += client.weight(context.basis);
            cohort.value += client.value;
            of_client.push(place);
        }
        let staff = StaffUse::of(context.audience);
        Self { context, staff, all, clients, of_client, by_value: OnceLock::new() }
    }

    /// Places of the clients with value, most first; of equal ones the lower number first.
    pub fn by_value(&self) -> &[u32] {
        self.by_value.get_or_init(|| {
            let value = |place: &u32| self.clients[*place as usize].value;
            let places = 0..self.clients.len() as u32;
            let mut places: Vec<u32> = places.filter(|place| value(place) > 0.0).collect();
            places.sort_by(|a, b| value(b).total_cmp(&value(a)));
            places
        })
    }

    /// What becomes of each cohort when losses happen together, each to its own segment.
    pub fn fates(&self, losses: &[Loss]) -> Fates {
        let region = self.context.region;
        let mut hits: Vec<Vec<bool>> = Vec::new();
        let mut fates = Fates {
            outcomes: Vec::with_capacity(self.all.len()),
            assumed: Vec::with_capacity(self.all.len()),
            of_cohort: Vec::with_capacity(self.all.len()),
            losses: Vec::new(),
        };
        for cohort in &self.all {
            let held = |loss: &Loss| loss.segment.holds(cohort.member, region);
            let hit: Vec<bool> = losses.iter().map(|loss| held(loss).0).collect();
            let place = hits.iter().position(|known| *known == hit).unwrap_or_else(|| {
                fates.losses.push(self.merged(losses, &hit));
                hits.push(hit);
                hits.len() - 1
            });
            fates.outcomes.push(fates.losses[place].outcome(cohort.member, region).0);
            fates.assumed.push(losses.iter().any(|loss| held(loss).1));
            fates.of_cohort.push(place);
        }
        fates
    }

    /// Those of the losses that hit, as one for everybody: what exists only through two accounts goes with both.
    fn merged(&self, losses: &[Loss], hit: &[bool]) -> Loss {
        let hit = || losses.iter().zip(hit).filter(|(_, is_hit)| **is_hit).map(|(loss, _)| loss);
        let accounts: BTreeSet<u32> = hit().flat_map(|loss| loss.staff.accounts.iter().copied()).collect();
        let channels = hit().flat_map(|loss| loss.channels.iter().copied()).collect();
        Loss { staff: self.staff.loss(accounts), ..Loss::of(channels) }
    }

    /// Weights by outcome.
    pub fn weights(&self, fates: &Fates) -> Weights {
        let mut sums = Weights::default();
        for (cohort, outcome) in self.all.iter().zip(&fates.outcomes) {
            sums.add(*outcome, cohort.weight);
        }
        sums
    }
}

/// Numbers for what decides how a client fares.
struct Signatures<'a> {
    audience: &'a Audience,
    countries: HashMap<&'a str, u32>,
    known: HashMap<Box<[u32]>, u32>,
    /// That of one client, taken up again for the next.
    signature: Vec<u32>,
}

/// Stands between the parts of a signature.
const BREAK: u32 = u32::MAX;

impl<'a> Signatures<'a> {
    fn new(audience: &'a Audience) -> Self {
        Self { audience, countries: HashMap::new(), known: HashMap::new(), signature: Vec::new() }
    }

    /// The number of a client's signature, counted from 0 in the order of appearance.
    fn place(&mut self, client: &'a Client) -> u32 {
        let signature = &mut self.signature;
        signature.clear();
        for route in &client.routes {
            let marks = u32::from(route.is_proven) << 1 | u32::from(route.is_confirmed);
            signature.push(u32::from(route.channel) << 2 | marks);
        }
        signature.push(BREAK);
        // Accounts matter where a route may hang on them.
        let is_rented = |channel: u16| !self.audience.channels[channel as usize].is_owned;
        let has_route = |channel: u16| client.routes.iter().any(|route| route.channel == channel);
        for traffic in &client.staff {
            if is_rented(traffic.channel) && has_route(traffic.channel) {
                signature.extend([u32::from(traffic.channel), traffic.staff]);
            }
        }
        signature.push(BREAK);
        for country in &client.countries {
            let next = self.countries.len() as u32;
            signature.push(*self.countries.entry(country).or_insert(next));
        }
        if let Some(place) = self.known.get(signature.as_slice()) {
            return *place;
        }
        let next = self.known.len() as u32;
        self.known.insert(signature.as_slice().into(), next);
        next
    }
}
