//! A list that grows by what gains most for each action.

use super::candidates::{Candidates, Entry, Kind};
use super::tidy::tidy;
use super::{Choice, Ground};
use crate::plan::chain::Member;
use crate::plan::sums::{Part, Scores, Sums};

/// Gains below this are none.
const NOTHING: f64 = 1e-12;

/// Something to be done for a client, with what it gains.
#[derive(Debug, Clone)]
struct Pick {
    class: usize,
    entry: Entry,
    gain: f64,
}

/// The best list that greed finds: action by action, or where there is a budget of clients, or no list reaches the target
/// so, client by client.
pub(super) fn best(ground: &Ground) -> Choice {
    if ground.aim.budget.is_none() {
        let choice = grow(ground, false);
        if ground.is_reached(&ground.sums_after(&choice)) {
            return choice;
        }
    }
    grow(ground, true)
}

/// Grows a list until the target is reached, the budget is spent, or nothing gains any more. By client, each comes with all
/// that can be done for it, and what counts is the number of clients.
fn grow(ground: &Ground, is_by_client: bool) -> Choice {
    let mut greedy = Greedy::new(ground, is_by_client);
    while !ground.is_reached(&greedy.sums) && greedy.has_budget() {
        let picks = greedy.next();
        if picks.is_empty() {
            break;
        }
        for pick in picks {
            greedy.take(&pick);
            if ground.is_reached(&greedy.sums) {
                break;
            }
        }
    }
    tidy(ground, greedy.choice)
}

/// What is to be raised: the logarithm of the index, else the sum of the assessed tests. A test counts as at least 1 in the
/// index; below 1 the logarithm goes on in a straight line, so that small steps up to 1 are told from none. `limit` takes
/// test 1 for what one limit alone would give.
fn height(sums: &Sums, limit: Option<usize>, ground: &Ground) -> f64 {
    let scores = sums.scores(&ground.world);
    let of_limit = limit.and_then(|limit| sums.retention(limit)).map(|share| 100.0 * share);
    let outage = scores.outage.map(|score| of_limit.unwrap_or(score));
    let Scores { context, owned, .. } = scores;
    match (outage, context, owned) {
        (Some(outage), Some(context), Some(owned)) => {
            let bent = |score: f64| if score < 1.0 { score - 1.0 } else { score.ln() };
            let parts = [outage, context, owned].map(bent);
            parts.into_iter().zip(ground.world.exponents).map(|(part, exponent)| part * exponent).sum()
        }
        parts => [parts.0, parts.1, parts.2].into_iter().flatten().fold(0.0, |sum, score| sum + score),
    }
}

struct Greedy<'a> {
    ground: &'a Ground,
    members: Vec<Member>,
    sums: Sums,
    candidates: Candidates,
    choice: Choice,
    is_by_client: bool,
}

impl<'a> Greedy<'a> {
    fn new(ground: &'a Ground, is_by_client: bool) -> Self {
        let mut greedy = Self {
            ground,
            members: ground.members.clone(),
            sums: ground.sums.clone(),
            candidates: Candidates::new(ground),
            choice: Choice::new(),
            is_by_client,
        };
        for member in 0..ground.members.len() as u32 {
            greedy.offer(member);
        }
        greedy
    }

    /// Whether there is budget for one more client.
    fn has_budget(&self) -> bool {
        self.ground.aim.budget.is_none_or(|budget| self.choice.len() < budget)
    }

    /// Notes what can be done next for a client.
    fn offer(&mut self, number: u32) {
        let Ground { world, acts, .. } = self.ground;
        let member = &self.members[number as usize];
        if self.is_by_client {
            if !self.choice.contains_key(&number) {
                for (acts, after) in self.ground.bundles(number) {
                    if !member.part.is_at_least(&after) {
                        self.candidates.offer(number, acts, &member.part, after);
                    }
                }
            }
            return;
        }
        for (place, act) in (0..).zip(acts).filter(|(_, act)| act.concerns(&member.standing, world)) {
            let mut standing = member.standing.clone();
            act.carry_out(&mut standing, world);
            let after = Part::new(&standing, world);
            if !member.part.is_at_least(&after) {
                self.candidates.offer(number, vec![place], &member.part, after);
            }
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
    fn ahead(&self, foremost: &[(usize, Entry)]) -> (Vec<Pick>, f64) {
        let mut sums = self.sums.clone();
        let today = height(&sums, None, self.ground);
        let room = self.ground.aim.budget.map_or(usize::MAX, |budget| budget - self.choice.len());
        let (mut picks, mut taken) = (Vec::<Pick>::new(), Vec::new());
        let (mut cost, mut best) = (0.0, (0, NOTHING));
        while picks.len() < sums.limits().min(room) {
            let limit = sums.tightest();
            let Some(pick) = self.best(foremost, &sums, Some(limit), &taken) else { break };
            self.apply(&mut sums, &pick);
            cost += self.cost(self.candidates.kind(pick.class));
            taken.push(pick.entry.member);
            picks.push(pick);
            let gain = (height(&sums, None, self.ground) - today) / cost;
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
    fn cost(&self, kind: &Kind) -> f64 {
        if self.is_by_client { 1.0 } else { kind.acts.len() as f64 }
    }

    /// The candidate that gains most for its cost; with a limit, the one that gains most if that limit alone held test 1
    /// down, of those that lift it. Of equal ones the one with fewer acts, with earlier acts, then the first client.
    fn best(
        &self,
        foremost: &[(usize, Entry)],
        sums: &Sums,
        limit: Option<usize>,
        taken: &[u32],
    ) -> Option<Pick> {
        let today = height(sums, limit, self.ground);
        let held = limit.and_then(|limit| sums.retention(limit));
        let mut changed = sums.clone();
        let mut best: Option<Pick> = None;
        for (class, entry) in foremost.iter().filter(|(_, entry)| !taken.contains(&entry.member)) {
            let kind = self.candidates.kind(*class);
            changed.clone_from(sums);
            changed.add(&kind.before, entry.before, -1.0, &self.ground.world);
            changed.add(&kind.after, entry.after, 1.0, &self.ground.world);
            let lifts = limit.is_none_or(|limit| changed.retention(limit) > held);
            let gain = (height(&changed, limit, self.ground) - today) / self.cost(kind);
            if !lifts || gain <= NOTHING {
                continue;
            }
            let order = |class: usize, member: u32| {
                let acts = &self.candidates.kind(class).acts;
                (acts.len(), acts.clone(), member)
            };
            let is_better = best.as_ref().is_none_or(|best| {
                let equal = (gain - best.gain).abs() <= NOTHING;
                gain > best.gain + NOTHING
                    || (equal && order(*class, entry.member) < order(best.class, best.entry.member))
            });
            if is_better {
                best = Some(Pick { class: *class, entry: *entry, gain });
            }
        }
        best
    }

    fn apply(&self, sums: &mut Sums, pick: &Pick) {
        let kind = self.candidates.kind(pick.class);
        sums.add(&kind.before, pick.entry.before, -1.0, &self.ground.world);
        sums.add(&kind.after, pick.entry.after, 1.0, &self.ground.world);
    }

    /// Does what was picked.
    fn take(&mut self, pick: &Pick) {
        let number = pick.entry.member;
        let acts = self.candidates.kind(pick.class).acts.clone();
        let member = &mut self.members[number as usize];
        for act in acts.iter().map(|act| self.ground.acts[*act as usize]) {
            if act.concerns(&member.standing, &self.ground.world) {
                act.carry_out(&mut member.standing, &self.ground.world);
            }
        }
        let after = Part::new(&member.standing, &self.ground.world);
        self.sums.replace(&member.part, &after, &self.ground.world);
        member.part = after;
        let chosen = self.choice.entry(number).or_default();
        chosen.extend(acts);
        chosen.sort_unstable();
        self.candidates.forget(number);
        self.offer(number);
    }
}
