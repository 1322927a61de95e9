//! Strikes out what has become needless.

use super::{ActPlace, Choice, Problem};
use crate::plan::sums::Sums;

/// Goes over the list once, from the client who came in last by number to the first, and leaves out every action without
/// which the target is still reached; without a target, every one that adds nothing.
pub(super) fn tidy(problem: &Problem, mut choice: Choice) -> Choice {
    let world = &problem.world;
    let mut sums = problem.sums_after(&choice);
    let is_reached = problem.is_reached(&sums);
    let aim = |sums: &Sums| sums.scores(world).aim(world);
    let reached = aim(&sums);
    let is_enough = |sums: &Sums| {
        if is_reached { problem.is_reached(sums) } else { aim(sums) >= reached - 1e-9 }
    };
    let mut changed = sums.clone();
    for (member, acts) in choice.iter_mut().rev() {
        for act in acts.clone().into_iter().rev() {
            let rest: Vec<ActPlace> = acts.iter().copied().filter(|other| *other != act).collect();
            changed.clone_from(&sums);
            changed.replace(&problem.after(*member, acts), &problem.after(*member, &rest), world);
            if is_enough(&changed) {
                sums.clone_from(&changed);
                *acts = rest;
            }
        }
    }
    choice.retain(|_, acts| !acts.is_empty());
    choice
}
