//! Many scenarios over many clients: clients with the same routes, accounts and countries fare alike in every scenario, so
//! each scenario is worked out once for each cohort of them.

use std::ops::Range;
use std::sync::OnceLock;

use foldhash::HashMap;
use smallvec::SmallVec;

use super::scenario::{self, Loss, Outcome, ScenarioContext, StaffLoss, StaffUse, Weights};
use crate::model::audience::Audience;
use crate::model::client::{self, ChannelIndex, Client, StaffIndex};
use crate::model::scoring::Left;
use crate::model::sorted_set::SortedSet;

/// The clients in scope, by cohort.
pub struct Cohorts<'a> {
    /// What all scenarios share.
    pub context: ScenarioContext<'a>,
    /// Which accounts write on which channels.
    pub staff: StaffUse,
    /// In the order of their first members.
    pub all: Vec<Cohort<'a>>,
    /// Routes of all cohorts, one after the other: every scenario looks at all of them.
    routes: Vec<CohortRoute>,
    /// Accounts of all routes, one after the other.
    accounts: Vec<StaffIndex>,
    /// All clients in scope, by number.
    pub clients: Vec<&'a Client>,
    /// The cohort of each client.
    pub of_client: Vec<u32>,
    by_value: OnceLock<Vec<Valued>>,
    with_open_work: OnceLock<Vec<u32>>,
    today: OnceLock<Weights>,
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
    /// What there is to reach them by today.
    pub today: Left,
    /// They may be on a channel that no export shows, and nothing proves that they can be reached elsewhere.
    pub is_in_doubt: bool,
    /// Places of its routes.
    routes: Range<usize>,
}

/// A route that the members of a cohort have.
struct CohortRoute {
    channel: ChannelIndex,
    /// What there is of a client by this route alone.
    left: Left,
    /// Places of the accounts through which it runs.
    accounts: Range<u32>,
}

/// A client with value.
#[derive(Debug, Clone, Copy)]
pub struct Valued {
    /// Its place among the clients.
    pub place: u32,
    /// Its cohort.
    pub cohort: u32,
    /// What it is worth; above 0.
    pub value: f64,
}

/// What becomes of each cohort when something is lost.
pub struct Fates {
    /// By cohort.
    pub outcomes: Vec<Outcome>,
    /// By cohort, whether it is hit because its country was assumed.
    pub assumed: Vec<bool>,
    /// By cohort, the place of what it loses in `tables`.
    of_cohort: Vec<usize>,
    /// Every combination of losses that hits some cohort, as one for everybody.
    tables: Vec<LossTables>,
}

impl Fates {
    /// Whether a client of a cohort loses a channel.
    pub fn takes(&self, cohort: usize, client: &Client, channel: u16) -> bool {
        self.tables[self.of_cohort[cohort]].takes(client, channel)
    }
}

impl<'a> Cohorts<'a> {
    /// Sorts the clients into cohorts.
    pub fn new(context: ScenarioContext<'a>) -> Self {
        let clients: Vec<&Client> = context.audience.in_scope().collect();
        let mut cohorts = Self {
            context,
            staff: StaffUse::of(context.audience),
            all: Vec::new(),
            routes: Vec::new(),
            accounts: Vec::new(),
            of_client: Vec::with_capacity(clients.len()),
            by_value: OnceLock::new(),
            with_open_work: OnceLock::new(),
            today: OnceLock::new(),
            clients: Vec::new(),
        };
        let mut signatures = Signatures::new(context.audience);
        for client in &clients {
            let is_in_doubt = context.audience.is_in_doubt(client);
            let place = signatures.place(client, is_in_doubt);
            if place as usize == cohorts.all.len() {
                cohorts.begin(client, is_in_doubt);
            }
            let cohort = &mut cohorts.all[place as usize];
            cohort.clients += 1;
            cohort.recoverable += u64::from(client.is_recoverable());
            cohort.weight += client.weight(context.basis);
            cohort.value += client.value;
            cohorts.of_client.push(place);
        }
        Self { clients, ..cohorts }
    }

    /// Begins a cohort, still without anybody, with what its first member has.
    fn begin(&mut self, member: &'a Client, is_in_doubt: bool) {
        let first = self.routes.len();
        for route in &member.routes {
            let from = self.accounts.len() as u32;
            let own = member.staff.iter().filter(|traffic| traffic.channel == route.channel);
            self.accounts.extend(own.map(|traffic| traffic.staff));
            self.routes.push(CohortRoute {
                channel: route.channel,
                left: client::left([route].into_iter()),
                accounts: from..self.accounts.len() as u32,
            });
        }
        let routes = first..self.routes.len();
        let today = member.left_today();
        let none = Cohort {
            member,
            clients: 0,
            recoverable: 0,
            weight: 0.0,
            value: 0.0,
            today,
            is_in_doubt,
            routes,
        };
        self.all.push(none);
    }

    /// Rented operators on which a client in scope has a route, with their channels; sorted by name.
    pub fn rented_operators(&self) -> Vec<(String, SortedSet<ChannelIndex>)> {
        scenario::rented(self.context.audience, self.routes.iter().map(|route| route.channel))
    }

    /// The clients with value, most first; of equal ones the lower number first.
    pub fn by_value(&self) -> &[Valued] {
        self.by_value.get_or_init(|| {
            let clients = (0..).zip(self.clients.iter().zip(&self.of_client));
            let valued = clients.map(|(place, (client, cohort))| Valued {
                place,
                cohort: *cohort,
                value: client.value,
            });
            let mut valued: Vec<Valued> = valued.filter(|client| client.value > 0.0).collect();
            valued.sort_unstable_by(|a, b| b.value.total_cmp(&a.value).then(a.place.cmp(&b.place)));
            valued
        })
    }

    /// Places of the clients with conversations that wait for an answer or with open deals.
    pub fn with_open_work(&self) -> &[u32] {
        self.with_open_work.get_or_init(|| {
            let clients = (0..).zip(&self.clients);
            let is_open = |client: &Client| !client.waiting.is_empty() || !client.open_deals.is_empty();
            clients.filter(|(_, client)| is_open(client)).map(|(place, _)| place).collect()
        })
    }

    /// Weights by what there is today.
    pub fn today(&self) -> Weights {
        *self.today.get_or_init(|| self.weights(&self.fates(&[])))
    }

    /// What becomes of each cohort when losses happen together, each to its own segment.
    pub fn fates(&self, losses: &[Loss]) -> Fates {
        let region = self.context.region;
        let mut fates = Fates {
            outcomes: Vec::with_capacity(self.all.len()),
            assumed: Vec::with_capacity(self.all.len()),
            of_cohort: Vec::with_capacity(self.all.len()),
            tables: Vec::new(),
        };
        // Combinations of losses that have come up, and that of one cohort, taken up again for the next.
        let mut hits: Vec<SmallVec<[bool; 8]>> = Vec::new();
        let mut hit = SmallVec::<[bool; 8]>::new();
        for cohort in &self.all {
            hit.clear();
            let mut is_assumed = false;
            for loss in losses {
                let (is_hit, by_region) = loss.segment.holds(cohort.member, region);
                hit.push(is_hit);
                is_assumed |= by_region;
            }
            let place = hits.iter().position(|known| known.iter().eq(&hit)).unwrap_or_else(|| {
                fates.tables.push(self.merged(losses, &hit));
                hits.push(hit.clone());
                hits.len() - 1
            });
            let outcome = fates.tables[place].outcome(&self.routes[cohort.routes.clone()], &self.accounts);
            fates.outcomes.push(outcome);
            fates.assumed.push(is_assumed);
            fates.of_cohort.push(place);
        }
        fates
    }

    /// Those of the losses that hit, as one for everybody: what exists only through two accounts goes with both.
    fn merged(&self, losses: &[Loss], hit: &[bool]) -> LossTables {
        let hit = || losses.iter().zip(hit).filter(|(_, is_hit)| **is_hit).map(|(loss, _)| loss);
        let accounts: SortedSet<u32> = hit().flat_map(|loss| loss.staff.accounts.iter().copied()).collect();
        let channels = hit().flat_map(|loss| loss.channels.iter().copied()).collect();
        LossTables::new(&channels, &self.staff.loss(accounts), self.context.audience)
    }

    /// Weights by outcome.
    pub fn weights(&self, fates: &Fates) -> Weights {
        let mut sums = Weights::default();
        for (cohort, outcome) in self.all.iter().zip(&fates.outcomes) {
            sums.add(*outcome, cohort.is_in_doubt, cohort.weight);
        }
        sums
    }
}

/// What is lost, as tables: it is asked of every client.
struct LossTables {
    /// By channel: it is lost.
    channels: Vec<bool>,
    /// By channel: a lost account writes there.
    through: Vec<bool>,
    /// By channel: nobody but lost accounts writes there.
    alone_on: Vec<bool>,
    /// The accounts that are lost, sorted.
    accounts: Vec<StaffIndex>,
}

impl LossTables {
    fn new(channels: &SortedSet<u16>, staff: &StaffLoss, audience: &Audience) -> Self {
        let by_channel = |lost: &SortedSet<u16>| {
            (0..audience.channels.len() as u16).map(|channel| lost.contains(&channel)).collect()
        };
        Self {
            channels: by_channel(channels),
            through: by_channel(&staff.channels),
            alone_on: by_channel(&staff.alone_on),
            accounts: staff.accounts.iter().copied().collect(),
        }
    }

    fn has_lost(&self, account: StaffIndex) -> bool {
        self.accounts.binary_search(&account).is_ok()
    }

    /// As `Loss::takes`.
    fn takes(&self, client: &Client, channel: u16) -> bool {
        let place = channel as usize;
        if self.channels[place] || !self.through[place] {
            return self.channels[place];
        }
        let mut own = client.staff.iter().filter(|traffic| traffic.channel == channel).peekable();
        match own.peek() {
            Some(_) => own.all(|traffic| self.has_lost(traffic.staff)),
            None => self.alone_on[place],
        }
    }

    /// As `Loss::outcome` of whoever is hit and has these routes.
    fn outcome(&self, routes: &[CohortRoute], accounts: &[StaffIndex]) -> Outcome {
        let (mut left, mut count) = (Left::Nothing, 0);
        for route in routes {
            let place = route.channel as usize;
            let own = &accounts[route.accounts.start as usize..route.accounts.end as usize];
            let is_lost = self.channels[place]
                || self.through[place]
                    && if own.is_empty() {
                        self.alone_on[place]
                    } else {
                        own.iter().all(|account| self.has_lost(*account))
                    };
            if !is_lost {
                count += 1;
                left = left.max(route.left);
            }
        }
        if routes.is_empty() { Outcome::OutOfReach } else { Outcome::of(count < routes.len(), left) }
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
        Self { audience, countries: HashMap::default(), known: HashMap::default(), signature: Vec::new() }
    }

    /// The number of a client's signature, counted from 0 in the order of appearance.
    fn place(&mut self, client: &'a Client, is_in_doubt: bool) -> u32 {
        let signature = &mut self.signature;
        signature.clear();
        signature.push(u32::from(is_in_doubt));
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
            signature.push(*self.countries.entry(country.code()).or_insert(next));
        }
        if let Some(place) = self.known.get(signature.as_slice()) {
            return *place;
        }
        let next = self.known.len() as u32;
        self.known.insert(signature.as_slice().into(), next);
        next
    }
}
