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

#[cfg(test)]
mod tests {
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

    use super::*;
    use crate::metrics::cut::for_each_set;
    use crate::model::client::{ChannelFacts, Route, StaffTraffic};
    use crate::model::params::Params;
    use crate::model::time::Day;
    use crate::stress::outage::context;

    const CHANNELS: [(&str, &str); 4] =
        [("email", "email"), ("instagram", "meta"), ("phone", "phone"), ("whatsapp", "meta")];

    fn client(number: u32, routes: &[u16], staff: &[(u32, u16)]) -> Client {
        let route = |channel: &u16| Route { channel: *channel, is_proven: true, is_confirmed: false };
        let traffic =
            |(staff, channel): &(u32, u16)| StaffTraffic { staff: *staff, channel: *channel, messages: 1 };
        Client {
            routes: routes.iter().map(route).collect(),
            staff: staff.iter().map(traffic).collect(),
            ..Client::unknown(number)
        }
    }

    #[test]
    fn what_strands_a_client_alone_is_counted_for_each_element() {
        let facts = |(id, operator): (&str, &str)| ChannelFacts {
            id: id.to_owned(),
            operator: operator.to_owned(),
            is_owned: ["email", "phone"].contains(&id),
            is_exported: true,
        };
        let (anna, boris) = (0, 1);
        let clients = vec![
            // WhatsApp through Anna alone: Meta, the number and Anna each strand it.
            client(1, &[3], &[(anna, 3)]),
            // WhatsApp through both: neither of them alone does.
            client(2, &[3], &[(anna, 3), (boris, 3)]),
            // Instagram and WhatsApp: one operator; Instagram is nobody's but Anna's, who never wrote to this client.
            client(3, &[1, 3], &[(anna, 3)]),
            // E-mail and WhatsApp: two have to fail. Phone and WhatsApp: the number is enough.
            client(4, &[0, 3], &[(boris, 3)]),
            client(5, &[2, 3], &[(boris, 3)]),
            client(6, &[0, 1, 2], &[(anna, 1)]),
            client(7, &[], &[]),
        ];
        let audience = Audience {
            channels: CHANNELS.map(facts).to_vec(),
            staff: vec!["Anna".to_owned(), "Boris".to_owned()],
            clients,
            ..Audience::default()
        };
        let params = Params::new(Day(20_000));
        let points = single_points(&Cohorts::new(context(&audience, None, &params)));
        let alone: Vec<(&str, u64)> =
            points.alone.iter().map(|(id, point)| (id.as_str(), point.clients)).collect();
        assert_eq!(alone, [("number", 3), ("operator:meta", 3), ("staff:Anna", 2)]);
        // Six are reachable.
        assert!((points.alone["staff:Anna"].share - 2.0 / 6.0).abs() < 1e-12);
        let to_strand: Vec<(&str, u64)> =
            points.to_strand.iter().map(|(size, clients)| (size.as_str(), *clients)).collect();
        assert_eq!(to_strand, [("1", 4), ("2", 1), ("3", 1)]);
    }

    #[test]
    fn beyond_eight_routes_the_cover_is_greedy() {
        let set = |from: usize, to: usize| (0..10).map(|route| (from..to).contains(&route)).collect();
        let sets = [("a", set(0, 6)), ("b", set(4, 10)), ("c", set(6, 8)), ("d", set(8, 10))];
        let sets = sets.into_iter().map(|(id, hit): (&str, Vec<bool>)| (id.to_owned(), hit)).collect();
        assert_eq!(smallest_cover(&sets, 10), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_smallest_cover_is_the_smallest(
            sets in btree_map("[a-z]{3}", vec(any::<bool>(), 7), 1..7), routes in 1..7_usize,
        ) {
            // Each route is hit by something, as each has an operator.
            let mut sets: BTreeMap<String, Vec<bool>> =
                sets.into_iter().map(|(id, hit)| (id, hit[..routes].to_vec())).collect();
            (0..routes).for_each(|one| {
                sets.insert(format!("operator:{one}"), (0..routes).map(|route| route == one).collect());
            });
            let all: Vec<&Vec<bool>> = sets.values().collect();
            let covers = |chosen: &[usize]| {
                (0..routes).all(|route| chosen.iter().any(|set| all[*set][route]))
            };
            let exists = |size: usize| {
                let mut found = false;
                for_each_set(all.len(), size, &mut |chosen| found |= covers(chosen));
                found
            };
            let smallest = smallest_cover(&sets, routes);
            prop_assert_eq!((1..=routes).find(|size| exists(*size)), Some(smallest));
            prop_assert!(greedy_cover(&sets, routes) >= smallest);
        }
    }
}
