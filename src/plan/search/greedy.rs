//! A list that grows by what gains most for each action.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::candidates::{Candidates, ClassKey, Foremost};
use super::tidy::tidy;
use super::{ActPlace, Choice, Problem};
use crate::plan::chain::Member;
use crate::plan::sums::{Contribution, Scores, Sums};

/// Gains below this are none.
const NOTHING: f64 = 1e-12;

/// In a long list the same is done for several clients before anything is weighed again: for one more with every so many
/// that are on it.
const BATCH: usize = 256;

/// Within a batch a gain may fall to this share of the first before everything is weighed again.
const NOTICEABLE: f64 = 0.98;

/// Something to be done for a client, with what it gains.
#[derive(Debug, Clone, Copy)]
struct Pick {
    who: Foremost,
    gain: f64,
}

/// The best list that greed finds: action by action, or where there is a budget of clients, or no list reaches the target
/// so, client by client.
pub(super) fn best(problem: &Problem) -> Choice {
    if problem.aim.budget.is_none() {
        let choice = grow(problem, false);
        if problem.is_reached(&problem.sums_after(&choice)) {
            return choice;
        }
    }
    grow(problem, true)
}

/// Grows a list until the target is reached, the budget is spent, or nothing gains any more. By client, each comes with all
/// that can be done for it, and what counts is the number of clients.
fn grow(problem: &Problem, is_by_client: bool) -> Choice {
    let mut greedy = Greedy::new(problem, is_by_client);
    loop {
        let picks = greedy.next();
        let size = 1 + greedy.taken / BATCH;
        if picks.is_empty() || !greedy.take_like(&picks, size) {
            break;
        }
    }
    tidy(problem, greedy.choice)
}

/// What is to be raised: the logarithm of the index, else the sum of the assessed tests. A test counts as at least 1 in the
/// index; below 1 the logarithm goes on in a straight line, so that small steps up to 1 are told from none. `limit` takes
/// test 1 for what one limit alone would give.
fn height(sums: &Sums, limit: Option<usize>, problem: &Problem) -> f64 {
    let scores = sums.scores(&problem.world);
    let of_limit = limit.and_then(|limit| sums.retention(limit)).map(|share| 100.0 * share);
    let outage = scores.outage.map(|score| of_limit.unwrap_or(score));
    let Scores { context, owned, .. } = scores;
    match (outage, context, owned) {
        (Some(outage), Some(context), Some(owned)) => {
            let bent = |score: f64| if score < 1.0 { score - 1.0 } else { score.ln() };
            let parts = [outage, context, owned].map(bent);
            parts.into_iter().zip(problem.world.exponents).map(|(part, exponent)| part * exponent).sum()
        }
        parts => [parts.0, parts.1, parts.2].into_iter().flatten().fold(0.0, |sum, score| sum + score),
    }
}

struct Greedy<'a> {
    problem: &'a Problem,
    members: Vec<Member>,
    sums: Sums,
    candidates: Candidates,
    choice: Choice,
    /// How often something was taken.
    taken: usize,
    is_by_client: bool,
}

impl<'a> Greedy<'a> {
    fn new(problem: &'a Problem, is_by_client: bool) -> Self {
        let mut greedy = Self {
            problem,
            members: problem.members.clone(),
            sums: problem.sums.clone(),
            candidates: Candidates::new(problem),
            choice: Choice::new(),
            taken: 0,
            is_by_client,
        };
        let numbers: Vec<u32> = (0..problem.members.len() as u32).collect();
        let moves: Vec<_> = numbers.par_iter().map(|number| greedy.moves(*number)).collect();
        for (number, moves) in numbers.into_iter().zip(moves) {
            greedy.offer(number, moves);
        }
        greedy
    }

    /// Whether there is budget for one more client.
    fn has_budget(&self) -> bool {
        self.problem.aim.budget.is_none_or(|budget| self.choice.len() < budget)
    }

    /// What can be done next for a client, and what it comes to.
    fn moves(&self, number: u32) -> Vec<(Vec<ActPlace>, Contribution)> {
        let Problem { world, acts, .. } = self.problem;
        let member = &self.members[number as usize];
        let mut moves = Vec::new();
        if self.is_by_client {
            if !self.choice.contains_key(&number) {
                moves = self.problem.bundles(number);
            }
        } else {
            for (place, act) in (0..).zip(acts).filter(|(_, act)| act.concerns(&member.standing, world)) {
                let mut standing = member.standing.clone();
                act.carry_out(&mut standing, world);
                moves.push((vec![place], Contribution::new(&standing, world)));
            }
        }
        moves.retain(|(_, after)| !member.part.is_at_least(after));
        moves
    }

    /// Notes what can be done next for a client.
    fn offer(&mut self, number: u32, moves: Vec<(Vec<ActPlace>, Contribution)>) {
        for (acts, after) in moves {
            self.candidates.offer(number, acts, &self.members[number as usize].part, after);
        }
    }

    /// What to do next: the one thing that gains most, or several that gain more together, each for its share.
    fn next(&mut self) -> Vec<Pick> {
        let foremost = self.candidates.foremost();
        let single = self.best(&foremost, &self.sums, None, &[]);
        let ahead = self.ahead(&foremost);
        let gain = single.as_ref().map_or(NOTHING, |pick| pick.gain);
        if ahead.1 > gain + NOTHING { ahead.0 } else { single.into_iter().collect() }
    }

    /// Looks ahead over the limits of test 1: lifts the tightest by what lifts it best; where another then holds test 1 down,
    /// lifts that one too, and so on. Returns the first so many picks that gain most for each action, with that gain.
    fn ahead(&self, foremost: &[Foremost]) -> (Vec<Pick>, f64) {
        let mut sums = self.sums.clone();
        let today = height(&sums, None, self.problem);
        let room = self.problem.aim.budget.map_or(usize::MAX, |budget| budget - self.choice.len());
        let (mut picks, mut taken) = (Vec::<Pick>::new(), Vec::new());
        let (mut cost, mut best) = (0.0, (0, NOTHING));
        while picks.len() < sums.limits().min(room) {
            let limit = sums.tightest();
            let Some(pick) = self.best(foremost, &sums, Some(limit), &taken) else { break };
            self.apply(&mut sums, &pick);
            cost += self.cost(self.candidates.kind(pick.who.class));
            taken.push(pick.who.entry.member);
            picks.push(pick);
            let gain = (height(&sums, None, self.problem) - today) / cost;
            if gain > best.1 + NOTHING {
                best = (picks.len(), gain);
            }
            if sums.tightest() == limit {
                break;
            }
        }
        picks.truncate(best.0);
        (picks, best.1)
    }

    /// What a pick costs: its actions; a client who comes with all of them costs one.
    fn cost(&self, kind: &ClassKey) -> f64 {
        if self.is_by_client { 1.0 } else { kind.acts.len() as f64 }
    }

    /// The candidate that gains most for its cost; with a limit, the one that gains most if that limit alone held test 1
    /// down, of those that lift it. Of equal ones the one with fewer acts, with earlier acts, then the first client.
    fn best(&self, foremost: &[Foremost], sums: &Sums, limit: Option<usize>, taken: &[u32]) -> Option<Pick> {
        let today = height(sums, limit, self.problem);
        let held = limit.and_then(|limit| sums.retention(limit));
        let mut changed = sums.clone();
        let mut best: Option<Pick> = None;
        for who in foremost.iter().filter(|who| !taken.contains(&who.entry.member)) {
            let kind = self.candidates.kind(who.class);
            changed.clone_from(sums);
            changed.add(&kind.before, who.entry.before, -1.0, &self.problem.world);
            changed.add(&kind.after, who.entry.after, 1.0, &self.problem.world);
            let lifts = limit.is_none_or(|limit| changed.retention(limit) > held);
            let gain = (height(&changed, limit, self.problem) - today) / self.cost(kind);
            if !lifts || gain <= NOTHING {
                continue;
            }
            let is_first = |best: &Pick| {
                let acts = |who: &Foremost| &self.candidates.kind(who.class).acts;
                let order = |who: &Foremost| (acts(who).len(), who.entry.member);
                let (mine, other) = (order(who), order(&best.who));
                (mine.0, acts(who), mine.1) < (other.0, acts(&best.who), other.1)
            };
            let is_better = best.as_ref().is_none_or(|best| {
                let more = gain - best.gain;
                more > NOTHING || (more >= -NOTHING && is_first(best))
            });
            if is_better {
                best = Some(Pick { who: *who, gain });
            }
        }
        best
    }

    fn apply(&self, sums: &mut Sums, pick: &Pick) {
        let kind = self.candidates.kind(pick.who.class);
        sums.add(&kind.before, pick.who.entry.before, -1.0, &self.problem.world);
        sums.add(&kind.after, pick.who.entry.after, 1.0, &self.problem.world);
    }

    /// Does what was picked, so many times for whoever is foremost then, or until it gains noticeably less than at first. Says
    /// whether there is anything left to be done.
    fn take_like(&mut self, picks: &[Pick], times: usize) -> bool {
        let mut first = None;
        let mut height_before = height(&self.sums, None, self.problem);
        for _ in 0..times {
            for pick in picks {
                if !self.has_budget() || self.problem.is_reached(&self.sums) {
                    return false;
                }
                let Some(who) = self.candidates.next_like(pick.who) else { return true };
                self.take(who);
            }
            let height_now = height(&self.sums, None, self.problem);
            let gain = height_now - height_before;
            if gain < *first.get_or_insert(gain) * NOTICEABLE {
                break;
            }
            height_before = height_now;
        }
        true
    }

    /// Does something for a client.
    fn take(&mut self, who: Foremost) {
        let number = who.entry.member;
        let acts = self.candidates.kind(who.class).acts.clone();
        let member = &mut self.members[number as usize];
        for act in acts.iter().map(|act| self.problem.acts[*act as usize]) {
            if act.concerns(&member.standing, &self.problem.world) {
                act.carry_out(&mut member.standing, &self.problem.world);
            }
        }
        let after = Contribution::new(&member.standing, &self.problem.world);
        self.sums.replace(&member.part, &after, &self.problem.world);
        member.part = after;
        let chosen = self.choice.entry(number).or_default();
        chosen.extend(acts);
        chosen.sort_unstable();
        self.taken += 1;
        self.candidates.forget(number);
        let moves = self.moves(number);
        self.offer(number, moves);
    }
}
