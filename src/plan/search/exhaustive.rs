//! All lists tried: for a handful of candidates.

use super::{ActPlace, Choice, Problem};
use crate::model::sorted_set::SortedSet;
use crate::plan::standing::Standing;
use crate::plan::sums::{Contribution, Sums};

/// Most candidates, pairs of client and action, for which all lists are tried.
const MOST_CANDIDATES: usize = 12;

/// Something that can be done for a client, and what it comes to.
#[derive(Debug, Clone)]
pub(super) struct Choosable {
    pub(super) acts: Vec<ActPlace>,
    pub(super) part: Contribution,
}

/// What can be done for each client for whom anything can; `None` when there are too many candidates.
pub(super) fn options(problem: &Problem) -> Option<Vec<(u32, Vec<Choosable>)>> {
    let mut all = Vec::new();
    let mut candidates = 0;
    for (number, member) in (0..).zip(&problem.members) {
        let mut own = vec![Choosable { acts: Vec::new(), part: member.part.clone() }];
        extend(problem, &member.standing, &mut Vec::new(), 0, &mut own);
        let acts: SortedSet<ActPlace> = own.iter().flat_map(|option| option.acts.iter().copied()).collect();
        candidates += acts.len();
        if candidates > MOST_CANDIDATES {
            return None;
        }
        if own.len() > 1 {
            all.push((number, own));
        }
    }
    Some(all)
}

/// Adds what comes of every choice of further acts, in their order. Of what comes to the same the shorter one stays.
fn extend(
    problem: &Problem,
    standing: &Standing,
    acts: &mut Vec<ActPlace>,
    from: usize,
    own: &mut Vec<Choosable>,
) {
    for (place, act) in problem.acts.iter().enumerate().skip(from) {
        if !act.concerns(standing, &problem.world) {
            continue;
        }
        let mut changed = standing.clone();
        act.carry_out(&mut changed, &problem.world);
        acts.push(place as ActPlace);
        let option = Choosable { acts: acts.clone(), part: Contribution::new(&changed, &problem.world) };
        match own.iter_mut().find(|known| known.part == option.part) {
            Some(known) if known.acts.len() > option.acts.len() => *known = option,
            Some(_) => {}
            None => own.push(option),
        }
        extend(problem, &changed, acts, place + 1, own);
        acts.pop();
    }
}

/// The best list: with a target the shortest that reaches it, else the one that comes nearest; without a target the one
/// that gains most. Of equally good ones the shorter, then the first.
pub(super) fn best(problem: &Problem, options: &[(u32, Vec<Choosable>)]) -> Choice {
    let mut search = Search { problem, options, chosen: Vec::new(), best: None };
    search.descend(&problem.sums, 0, 0);
    let best = search.best.map(|best| best.chosen).unwrap_or_default();
    let acts = |(place, option): (usize, usize)| (options[place].0, options[place].1[option].acts.clone());
    best.into_iter().map(acts).collect()
}

struct Search<'a> {
    problem: &'a Problem,
    options: &'a [(u32, Vec<Choosable>)],
    /// Place of the client in `options`, and of what is done for it.
    chosen: Vec<(usize, usize)>,
    best: Option<Best>,
}

struct Best {
    chosen: Vec<(usize, usize)>,
    is_reached: bool,
    tasks: usize,
    aim: f64,
}

impl Search<'_> {
    fn descend(&mut self, sums: &Sums, place: usize, tasks: usize) {
        let Some((number, own)) = self.options.get(place) else { return self.judge(sums, tasks) };
        let is_full = self.problem.aim.budget.is_some_and(|budget| self.chosen.len() >= budget);
        for (choice, option) in own.iter().enumerate() {
            if option.acts.is_empty() {
                self.descend(sums, place + 1, tasks);
            } else if !is_full {
                let mut changed = sums.clone();
                let before = &self.problem.members[*number as usize].part;
                changed.replace(before, &option.part, &self.problem.world);
                self.chosen.push((place, choice));
                self.descend(&changed, place + 1, tasks + option.acts.len());
                self.chosen.pop();
            }
        }
    }

    fn judge(&mut self, sums: &Sums, tasks: usize) {
        let is_reached = self.problem.is_reached(sums);
        let aim = sums.scores(&self.problem.world).aim(&self.problem.world);
        let is_better = self.best.as_ref().is_none_or(|best| {
            let more = (aim - best.aim).abs() > 1e-9 && aim > best.aim;
            let equal = (aim - best.aim).abs() <= 1e-9;
            match (is_reached, best.is_reached) {
                (true, true) => tasks < best.tasks || (tasks == best.tasks && more),
                (false, false) => more || (equal && tasks < best.tasks),
                (reached, _) => reached,
            }
        });
        if is_better {
            self.best = Some(Best { chosen: self.chosen.clone(), is_reached, tasks, aim });
        }
    }
}
