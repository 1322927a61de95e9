//! The choice of a way to search.

use super::super::inputs::{Aim, Inputs};
use super::problem::{Choice, Found, Method, Problem};
use super::{exhaustive, greedy};
use crate::model::sorted_set::SortedSet;

/// Looks for the shortest list that reaches the target, within the budget; without a target for the best list within the
/// budget; without either for all that helps. Where minutes are limited the list is the longest of these that they suffice for.
pub fn search(inputs: &Inputs<'_>, aim: Aim) -> Found {
    let Some(minutes) = aim.minutes else { return any_length(inputs, aim) };
    let whole = any_length(inputs, aim);
    if whole.minutes <= minutes {
        return whole;
    }
    let for_clients = |budget| any_length(inputs, Aim { budget: Some(budget), ..aim });
    let clients: SortedSet<usize> = whole.tasks.iter().map(|task| task.client).collect();
    // So many clients fit, so many do not.
    let (mut fits, mut too_many) = (0, clients.len());
    while too_many - fits > 1 {
        let middle = usize::midpoint(fits, too_many);
        if for_clients(middle).minutes <= minutes { fits = middle } else { too_many = middle }
    }
    for_clients(fits)
}

fn any_length(inputs: &Inputs<'_>, aim: Aim) -> Found {
    let problem = Problem::new(inputs, aim);
    if problem.aim.target.is_none() && problem.aim.budget.is_none() {
        return problem.found(inputs, &problem.everything(), Method::Exact);
    }
    if problem.aim.budget == Some(0) {
        return problem.found(inputs, &Choice::new(), Method::Exact);
    }
    if let Some(options) = exhaustive::options(&problem) {
        let choice = exhaustive::best(&problem, &options);
        return problem.found(inputs, &choice, Method::Exact);
    }
    problem.found(inputs, &greedy::best(&problem), Method::Greedy)
}
