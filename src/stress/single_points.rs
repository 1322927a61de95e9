//! Single points: how many things have to fail together to strand a client, and which alone suffice (methodology, 6b).

use std::collections::BTreeMap;

use super::cohorts::Cohorts;
use super::elements::ON_THE_NUMBER;
use super::scenario::StaffLoss;
use crate::metrics::share;
use crate::model::client::{Audience, Client, StaffIndex};
use crate::model::report::SinglePoint;

/// The smallest set is found by trying all up to this many routes, beyond by taking what hits most.
const EXACT_UP_TO: usize = 8;

/// By element, and by the number of elements.
pub struct SinglePoints {
    /// By element: the reachable clients in scope that its loss alone strands.
    pub alone: BTreeMap<String, SinglePoint>,
    /// By the size of the smallest set of elements that strands them: reachable clients in scope.
    pub to_strand: BTreeMap<String, u64>,
}

/// Counts the smallest sets of operators, staff accounts and the client's number whose loss strands each client.
pub fn single_points(cohorts: &Cohorts<'_>) -> SinglePoints {
    let elements = Elements::of(cohorts);
    let (mut alone, mut to_strand) = (BTreeMap::<String, u64>::new(), BTreeMap::<usize, u64>::new());
    let mut reachable = 0;
    for cohort in cohorts.all.iter().filter(|cohort| !cohort.member.routes.is_empty()) {
        let sets = elements.sets(cohort.member);
        reachable += cohort.clients;
        *to_strand.entry(smallest_cover(&sets, cohort.member.routes.len())).or_default() += cohort.clients;
        for (element, _) in sets.into_iter().filter(|(_, hit)| !hit.contains(&false)) {
            *alone.entry(element).or_default() += cohort.clients;
        }
    }
    let point =
        |clients| SinglePoint { clients, share: share(clients as f64, reachable as f64).unwrap_or(0.0) };
    SinglePoints {
        alone: alone.into_iter().map(|(element, clients)| (element, point(clients))).collect(),
        to_strand: to_strand.into_iter().map(|(size, clients)| (size.to_string(), clients)).collect(),
    }
}

/// What can fail.
struct Elements<'a> {
    audience: &'a Audience,
    /// The loss of each staff account, by place.
    staff: Vec<StaffLoss>,
}

impl<'a> Elements<'a> {
    fn of(cohorts: &Cohorts<'a>) -> Self {
        let audience = cohorts.context.audience;
        let accounts = 0..audience.staff.len() as StaffIndex;
        Self { audience, staff: accounts.map(|account| cohorts.staff.loss([account].into())).collect() }
    }

    /// Every element that takes a route of a client, sorted by id, with whether it takes each of them.
    fn sets(&self, client: &Client) -> BTreeMap<String, Vec<bool>> {
        let mut sets = BTreeMap::<String, Vec<bool>>::new();
        let routes = client.routes.len();
        let mut hit = |element: String, route: usize| {
            sets.entry(element).or_insert_with(|| vec![false; routes])[route] = true;
        };
        for (place, route) in client.routes.iter().enumerate() {
            let facts = &self.audience.channels[route.channel as usize];
            hit(format!("operator:{}", facts.operator), place);
            if ON_THE_NUMBER.contains(&facts.id.as_str()) {
                hit("number".to_owned(), place);
            }
            for (loss, name) in self.staff.iter().zip(&self.audience.staff) {
                if !name.is_empty() && loss.takes(client, route.channel) {
                    hit(format!("staff:{name}"), place);
                }
            }
        }
        sets
    }
}

/// The size of the smallest number of sets that together hit all of `routes` (at least 1). The operators alone hit them all.
fn smallest_cover(sets: &BTreeMap<String, Vec<bool>>, routes: usize) -> usize {
    if routes > EXACT_UP_TO {
        return greedy_cover(sets, routes);
    }
    let mask =
        |hit: &Vec<bool>| hit.iter().rev().fold(0_usize, |mask, is_hit| mask << 1 | usize::from(*is_hit));
    let masks: Vec<usize> = sets.values().map(mask).collect();
    let all = (1 << routes) - 1;
    let mut reached = vec![false; all + 1];
    reached[0] = true;
    for size in 0..routes {
        if reached[all] {
            return size;
        }
        // Only from what smaller sets reach: what this round adds waits for the next.
        let before = reached.clone();
        for (from, _) in before.iter().enumerate().filter(|(_, is_reached)| **is_reached) {
            masks.iter().for_each(|mask| reached[from | mask] = true);
        }
    }
    routes
}

/// Takes the set that hits most of what is left, of equal ones the first by id, until nothing is left.
fn greedy_cover(sets: &BTreeMap<String, Vec<bool>>, routes: usize) -> usize {
    let mut left = vec![true; routes];
    let mut size = 0;
    while left.contains(&true) {
        let hits = |hit: &&Vec<bool>| hit.iter().zip(&left).filter(|(hit, left)| **hit && **left).count();
        // Of equal ones `max_by_key` takes the last.
        let Some(best) = sets.values().rev().max_by_key(hits) else { break };
        left.iter_mut().zip(best).for_each(|(left, hit)| *left &= !hit);
        size += 1;
    }
    size
}
