//! Single points: how many things have to fail together to strand a client, and which alone suffice (methodology, 6b).

use super::cohorts::Cohorts;
use super::elements::ON_THE_NUMBER;
use crate::metrics::share;
use crate::model::channel::ChannelFacts;
use crate::model::client::{ChannelIndex, Client, StaffIndex};
use crate::model::element::{Element, ElementId};
use crate::model::report::{Count, SinglePoint};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// The smallest set is found by trying all up to this many routes, beyond by taking what hits most.
const EXACT_UP_TO: usize = 8;

/// By element, and by the number of elements.
pub struct SinglePoints {
    /// By element: the reachable clients in scope that its loss alone strands.
    pub alone: SortedMap<ElementId, SinglePoint>,
    /// By the size of the smallest set of elements that strands them: reachable clients in scope.
    pub to_strand: SortedMap<String, Count>,
}

/// Counts the smallest sets of operators, staff accounts and the client's number whose loss strands each client.
pub fn single_points(cohorts: &Cohorts<'_>) -> SinglePoints {
    let elements = Elements::of(cohorts);
    let mut alone = vec![0; elements.names.len()];
    let mut to_strand = SortedMap::<usize, u64>::new();
    let mut reachable = 0;
    let mut sets = Vec::new();
    for cohort in cohorts.all.iter().filter(|cohort| !cohort.member.routes.is_empty()) {
        let routes = cohort.member.routes.len();
        elements.sets(cohort.member, &mut sets);
        reachable += cohort.clients;
        *to_strand.entry(smallest_cover(&sets, routes)).or_default() += cohort.clients;
        for set in sets.iter().filter(|set| set.routes.len() == routes) {
            alone[set.element] += cohort.clients;
        }
    }
    let point = |clients: u64| SinglePoint {
        clients: clients.into(),
        share: share(clients as f64, reachable as f64).unwrap_or(0.0),
    };
    let named = elements.names.into_iter().zip(alone).filter(|(_, clients)| *clients > 0);
    SinglePoints {
        alone: named.map(|(element, clients)| (element, point(clients))).collect(),
        to_strand: to_strand.into_iter().map(|(size, clients)| (size.to_string(), clients.into())).collect(),
    }
}

/// What can fail.
struct Elements {
    /// Ids, sorted.
    names: Vec<ElementId>,
    /// By channel, the place of its operator.
    operator_of: Vec<usize>,
    /// By channel, the place of the client's number where the channel hangs on it.
    number_of: Vec<Option<usize>>,
    /// By channel, the only account that writes there to anybody.
    sole_account: Vec<Option<StaffIndex>>,
    /// By account, its place; accounts without a name have none.
    place_of: Vec<Option<usize>>,
    /// By channel, whether accounts matter there.
    is_rented: Vec<bool>,
}

/// An element and the routes of a client that it takes.
struct Set {
    element: usize,
    /// Places of the routes, ascending.
    routes: Vec<usize>,
}

impl Elements {
    fn of(cohorts: &Cohorts<'_>) -> Self {
        let audience = cohorts.context.audience;
        let operator = |facts: &ChannelFacts| ElementId::from(Element::Operator(&facts.operator));
        let number = || ElementId::from(Element::Number);
        let staff = |name: &String| (!name.is_empty()).then(|| ElementId::from(Element::Staff(name)));
        let names: SortedSet<ElementId> = audience
            .channels
            .iter()
            .map(operator)
            .chain(audience.staff.iter().filter_map(staff))
            .chain([number()])
            .collect();
        let names: Vec<ElementId> = names.into_iter().collect();
        let place = |name: ElementId| names.partition_point(|other| *other < name);
        let hangs = |facts: &ChannelFacts| ON_THE_NUMBER.contains(&facts.id.as_str());
        let channels = || audience.channels.iter();
        Self {
            operator_of: channels().map(|facts| place(operator(facts))).collect(),
            number_of: channels().map(|facts| hangs(facts).then(|| place(number()))).collect(),
            sole_account: (0..audience.channels.len() as ChannelIndex)
                .map(|channel| cohorts.staff.sole_account(channel))
                .collect(),
            place_of: audience.staff.iter().map(|name| staff(name).map(place)).collect(),
            is_rented: channels().map(|facts| !facts.is_owned).collect(),
            names,
        }
    }

    /// Puts every element that takes a route of a client into `sets`, sorted by id.
    fn sets(&self, client: &Client, sets: &mut Vec<Set>) {
        sets.clear();
        for (place, route) in client.routes.iter().enumerate() {
            let channel = route.channel as usize;
            let account =
                self.account(client, route.channel).and_then(|account| self.place_of[account as usize]);
            let hit = [Some(self.operator_of[channel]), self.number_of[channel], account];
            for element in hit.into_iter().flatten() {
                match sets.iter_mut().find(|set| set.element == element) {
                    Some(set) => set.routes.push(place),
                    None => sets.push(Set { element, routes: vec![place] }),
                }
            }
        }
        sets.sort_unstable_by_key(|set| set.element);
    }

    /// The account through which alone a rented route exists; `None` where there are several, or none is known.
    fn account(&self, client: &Client, channel: ChannelIndex) -> Option<StaffIndex> {
        if !self.is_rented[channel as usize] {
            return None;
        }
        let mut own = client.staff.iter().filter(|traffic| traffic.channel == channel);
        match own.next() {
            Some(first) => own.all(|other| other.staff == first.staff).then_some(first.staff),
            None => self.sole_account[channel as usize],
        }
    }
}

/// The size of the smallest number of sets that together hit all of `routes` (at least 1). The operators alone hit them all.
fn smallest_cover(sets: &[Set], routes: usize) -> usize {
    if routes > EXACT_UP_TO {
        return greedy_cover(sets, routes);
    }
    let mask = |set: &Set| set.routes.iter().fold(0_usize, |mask, route| mask | 1 << route);
    let masks: Vec<usize> = sets.iter().map(mask).collect();
    let all = (1 << routes) - 1;
    let mut reached = [false; 1 << EXACT_UP_TO];
    reached[0] = true;
    for size in 0..routes {
        if reached[all] {
            return size;
        }
        // Only from what smaller sets reach: what this round adds waits for the next.
        let before = reached;
        for (from, _) in before[..=all].iter().enumerate().filter(|(_, is_reached)| **is_reached) {
            for mask in &masks {
                reached[from | mask] = true;
            }
        }
    }
    routes
}

/// Takes the set that hits most of what is left, of equal ones the first by id, until nothing is left.
fn greedy_cover(sets: &[Set], routes: usize) -> usize {
    let mut is_left = vec![true; routes];
    let mut size = 0;
    while is_left.contains(&true) {
        let hits = |set: &&Set| set.routes.iter().filter(|route| is_left[**route]).count();
        // Of equal ones `max_by_key` takes the last.
        let Some(best) = sets.iter().rev().max_by_key(hits) else { break };
        best.routes.iter().for_each(|route| is_left[*route] = false);
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
    use crate::model::audience::Audience;
    use crate::model::client::StaffTraffic;
    use crate::model::params::Params;
    use crate::model::sample;
    use crate::model::time::Day;
    use crate::stress::outage::context;

    fn client(routes: &[u16], staff: &[(u32, u16)]) -> Client {
        let traffic =
            |(staff, channel): &(u32, u16)| StaffTraffic { staff: *staff, channel: *channel, messages: 1 };
        Client { staff: staff.iter().map(traffic).collect(), ..sample::proven(routes) }
    }

    #[test]
    fn what_strands_a_client_alone_is_counted_for_each_element() {
        let (anna, boris) = (0, 1);
        let clients = vec![
            // WhatsApp through Anna alone: Meta, the number and Anna each strand it.
            client(&[3], &[(anna, 3)]),
            // WhatsApp through both: neither of them alone does.
            client(&[3], &[(anna, 3), (boris, 3)]),
            // Instagram and WhatsApp: one operator; Instagram is nobody's but Anna's, who never wrote to this client.
            client(&[1, 3], &[(anna, 3)]),
            // E-mail and WhatsApp: two have to fail. Phone and WhatsApp: the number is enough.
            client(&[0, 3], &[(boris, 3)]),
            client(&[2, 3], &[(boris, 3)]),
            client(&[0, 1, 2], &[(anna, 1)]),
            client(&[], &[]),
        ];
        let audience = Audience {
            staff: vec!["Anna".to_owned(), "Boris".to_owned()],
            ..sample::audience(&["email", "instagram", "phone", "whatsapp"], clients)
        };
        let params = Params::new(Day(20_000));
        let points = single_points(&Cohorts::new(context(&audience, None, &params)));
        let alone: Vec<(&str, u64)> =
            points.alone.iter().map(|(id, point)| (id.as_str(), point.clients.or_zero())).collect();
        assert_eq!(alone, [("number", 3), ("operator:meta", 3), ("staff:Anna", 2)]);
        // Six are reachable.
        assert!((points.alone["staff:Anna"].share - 2.0 / 6.0).abs() < 1e-12);
        let to_strand: Vec<(&str, u64)> =
            points.to_strand.iter().map(|(size, clients)| (size.as_str(), clients.or_zero())).collect();
        assert_eq!(to_strand, [("1", 4), ("2", 1), ("3", 1)]);
    }

    #[test]
    fn beyond_eight_routes_the_cover_is_greedy() {
        let sets = [(0, 0..6), (1, 4..10), (2, 6..8), (3, 8..10)];
        let sets = sets.map(|(element, routes)| Set { element, routes: routes.collect() });
        assert_eq!(smallest_cover(&sets, 10), 2);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_smallest_cover_is_the_smallest(
            sets in btree_map("[a-z]{3}", vec(any::<bool>(), 7), 1..7), routes in 1..7_usize,
        ) {
            // Each route is hit by something, as each has an operator.
            let one = |route: usize| (0..7).map(|other| other == route).collect();
            let rows: Vec<Vec<bool>> = sets.into_values().chain((0..routes).map(one)).collect();
            let hit = |row: &Vec<bool>| (0..routes).filter(|route| row[*route]).collect();
            let sets: Vec<Set> =
                rows.iter().enumerate().map(|(element, row)| Set { element, routes: hit(row) }).collect();
            let covers =
                |chosen: &[usize]| (0..routes).all(|route| chosen.iter().any(|set| rows[*set][route]));
            let exists = |size: usize| {
                let mut found = false;
                for_each_set(rows.len(), size, &mut |chosen| found |= covers(chosen));
                found
            };
            let smallest = smallest_cover(&sets, routes);
            prop_assert_eq!((1..=routes).find(|size| exists(*size)), Some(smallest));
            prop_assert!(greedy_cover(&sets, routes) >= smallest);
        }
    }
}
