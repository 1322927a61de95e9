//! The smallest set of operators whose joint loss leaves more than half of the reachable weight without a route.

use super::weighted;
use crate::model::audience::Audience;
use crate::model::params::WeightBasis;
use crate::model::report::Cut;
use crate::model::sorted_map::SortedMap;

/// Every set is tried up to this many operators.
const EXACT_UP_TO: usize = 16;

/// The smallest cutting set; among sets of that size the one that cuts off the most weight, then the first by name.
/// `None` when nobody with weight is reachable.
pub fn cut(audience: &Audience, basis: WeightBasis) -> Option<Cut> {
    let mut is_used = vec![false; audience.channels.len()];
    for route in audience.in_scope().flat_map(|client| &client.routes) {
        is_used[route.channel as usize] = true;
    }
    let used = audience.channels.iter().zip(is_used).filter(|(_, is_used)| *is_used);
    let mut operators: Vec<&str> = used.map(|(channel, _)| channel.operator.as_str()).collect();
    operators.sort_unstable();
    operators.dedup();
    // Of a channel without a route it does not matter.
    let place = |operator: &str| operators.partition_point(|other| *other < operator);
    let operator_of: Vec<usize> = audience.channels.iter().map(|channel| place(&channel.operator)).collect();
    // Clients with the same set of operators fall together.
    let mut weights = SortedMap::<Vec<usize>, f64>::new();
    let mut set = Vec::new();
    for (client, weight) in weighted(audience, basis).filter(|(client, _)| !client.routes.is_empty()) {
        set.clear();
        set.extend(client.routes.iter().map(|route| operator_of[route.channel as usize]));
        set.sort_unstable();
        set.dedup();
        match weights.get_mut(&set) {
            Some(known) => *known += weight,
            None => {
                weights.insert(set.clone(), weight);
            }
        }
    }
    let total: f64 = weights.values().sum();
    if total <= 0.0 {
        return None;
    }
    let lost = |chosen: &[usize]| -> f64 {
        weights
            .iter()
            .filter(|(set, _)| set.iter().all(|operator| chosen.contains(operator)))
            .map(|(_, w)| w)
            .sum()
    };
    let is_exact = operators.len() <= EXACT_UP_TO;
    let chosen = if is_exact {
        smallest(operators.len(), total, &lost)?
    } else {
        greedy(operators.len(), total, &weights)
    };
    let names = chosen.iter().map(|operator| operators[*operator].to_owned()).collect();
    Some(Cut { size: chosen.len() as u64, operators: names, exact: is_exact })
}

/// Tries all sets by size, in order of names.
fn smallest(len: usize, total: f64, lost: &dyn Fn(&[usize]) -> f64) -> Option<Vec<usize>> {
    for size in 1..=len {
        let mut best: Option<(f64, Vec<usize>)> = None;
        for_each_set(len, size, &mut |set| {
            let weight = lost(set);
            if weight * 2.0 > total && best.as_ref().is_none_or(|(most, _)| weight > *most) {
                best = Some((weight, set.to_vec()));
            }
        });
        if let Some((_, set)) = best {
            return Some(set);
        }
    }
    None
}

/// Calls `visit` with every set of `size` numbers below `len`, in lexical order.
pub fn for_each_set(len: usize, size: usize, visit: &mut dyn FnMut(&[usize])) {
    let mut set: Vec<usize> = (0..size).collect();
    if size > len {
        return;
    }
    loop {
        visit(&set);
        let Some(place) = (0..size).rev().find(|place| set[*place] < len - size + place) else { return };
        set[place] += 1;
        for later in place + 1..size {
            set[later] = set[later - 1] + 1;
        }
    }
}

/// Adds the operator that cuts off the most until more than half is cut off; of equal ones the first.
fn greedy(len: usize, total: f64, weights: &SortedMap<Vec<usize>, f64>) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let (mut is_chosen, mut lost) = (vec![false; len], 0.0);
    while lost * 2.0 <= total && chosen.len() < len {
        // What each would add: clients with it that have no other one left.
        let mut gains = vec![0.0; len];
        for (set, weight) in weights {
            let mut left = set.iter().filter(|operator| !is_chosen[**operator]);
            if let (Some(last), None) = (left.next(), left.next()) {
                gains[*last] += weight;
            }
        }
        let mut best: Option<usize> = None;
        for operator in (0..len).filter(|operator| !is_chosen[*operator]) {
            if best.is_none_or(|best| gains[operator] > gains[best]) {
                best = Some(operator);
            }
        }
        let Some(best) = best else { break };
        (is_chosen[best], lost) = (true, lost + gains[best]);
        chosen.push(best);
    }
    chosen.sort_unstable();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_visited_once_in_order() {
        let mut sets = Vec::new();
        for_each_set(4, 2, &mut |set| sets.push(set.to_vec()));
        assert_eq!(sets, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    }

    #[test]
    fn whoever_has_two_operators_counts_once_both_are_taken() {
        let weights: SortedMap<Vec<usize>, f64> =
            [(vec![0], 1.0), (vec![0, 2], 5.0), (vec![1], 3.0), (vec![2], 2.0), (vec![3], 3.0)]
                .into_iter()
                .collect();
        assert_eq!(greedy(4, 14.0, &weights), [1, 2, 3], "3, 3 and 2 of 14");
        let by_the_last: SortedMap<_, _> = weights
            .iter()
            .filter(|(set, _)| **set != [3])
            .map(|(set, weight)| (set.clone(), *weight))
            .collect();
        assert_eq!(greedy(4, 11.0, &by_the_last), [0, 1, 2], "3 and 2 are not half; with 0 go 1 and 5");
    }
}
