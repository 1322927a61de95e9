//! The choice of a way to search.

use super::super::inputs::{Aim, Inputs};
use super::ground::{Found, Ground, Method};
use super::{exhaustive, greedy};

/// Looks for the shortest list that reaches the target, within the budget; without a target for the best list within the
/// budget; without either for all that helps.
pub fn search(inputs: &Inputs<'_>, aim: Aim) -> Found {
    let ground = Ground::new(inputs, aim);
    if ground.aim.target.is_none() && ground.aim.budget.is_none() {
        return ground.found(inputs, &ground.everything(), Method::Exact);
    }
    if let Some(options) = exhaustive::options(&ground) {
        let choice = exhaustive::best(&ground, &options);
        return ground.found(inputs, &choice, Method::Exact);
    }
    ground.found(inputs, &greedy::best(&ground), Method::Greedy)
}
