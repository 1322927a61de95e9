//! What all ways of searching share.

use super::super::act::Act;
use super::super::chain::{Member, members, sums};
use super::super::inputs::{Aim, Inputs};
use super::super::sums::{Contribution, Scores, Sums};
use super::super::task::Task;
use super::super::world::World;
use crate::model::order::InOrder as _;
use crate::model::scoring;
use crate::model::sorted_map::SortedMap;
use std::collections::{BTreeMap, HashMap};

/// How a list was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// All lists were tried: there is no better one.
    Exact,
    /// Greedily: a better one may exist.
    Greedy,
}

/// A list of clients and actions.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How it was found.
    pub method: Method,
    /// What to do, in the order of work.
    pub tasks: Vec<Task>,
    /// The scores once it is done.
    pub after: Scores,
    /// The scores once it is done and as many have answered as are expected to.
    pub expected: Scores,
    /// Minutes of work.
    pub minutes: f64,
    /// Whether the target is reached; `None` without one, or without an index.
    pub is_reached: Option<bool>,
}

/// Place of an act in `Problem::acts`.
pub(super) type ActPlace = u16;

/// What is done for each client that something is done for: by place among the members.
pub(super) type Choice = BTreeMap<u32, Vec<ActPlace>>;

/// What all ways of searching share.
pub(super) struct Problem {
    pub(super) world: World,
    /// All that can be done, in the order in which it is done for one client.
    pub(super) acts: Vec<Act>,
    /// The clients in scope as they stand today.
    pub(super) members: Vec<Member>,
    /// The sums today.
    pub(super) sums: Sums,
    pub(super) aim: Aim,
}

impl Problem {
    pub(super) fn new(inputs: &Inputs<'_>, aim: Aim) -> Self {
        let world = World::new(inputs);
        let mut acts = Act::all(&world);
        acts.order_by_key(|act| act.action.turn());
        let members = members(inputs, &world);
        let sums = sums(&members, &world);
        // Without an index there is nothing that a target could be measured by.
        let has_index = sums.scores(&world).index(&world).is_some();
        Self { aim: Aim { target: aim.target.filter(|_| has_index), ..aim }, world, acts, members, sums }
    }

    /// Whether sums reach the target.
    pub(super) fn is_reached(&self, sums: &Sums) -> bool {
        let index = sums.scores(&self.world).index(&self.world);
        self.aim.target.zip(index).is_some_and(|(target, index)| index >= target)
    }

    /// How a client stands after some acts, in their order; those that no longer concern it change nothing.
    pub(super) fn after(&self, member: u32, acts: &[ActPlace]) -> Contribution {
        let mut standing = self.members[member as usize].standing.clone();
        for act in acts.iter().map(|act| self.acts[*act as usize]) {
            if act.concerns(&standing, &self.world) {
                act.carry_out(&mut standing, &self.world);
            }
        }
        Contribution::new(&standing, &self.world)
    }

    /// The sums after a choice.
    pub(super) fn sums_after(&self, choice: &Choice) -> Sums {
        let mut sums = self.sums.clone();
        for (member, acts) in choice {
            sums.replace(&self.members[*member as usize].part, &self.after(*member, acts), &self.world);
        }
        sums
    }

    /// All that helps a client, without what adds nothing to the rest of it: what comes to most first. There are several
    /// where one thing stands in the way of another: an address on file that makes a client seem to have a fallback keeps it
    /// from being asked for a contact.
    pub(super) fn bundles(&self, number: u32) -> Vec<(Vec<ActPlace>, Contribution)> {
        let all = self.bundle(number, None);
        let mut bundles = Vec::new();
        for act in all.0.clone() {
            let without = self.bundle(number, Some(act));
            if !all.1.is_at_least(&without.1) {
                bundles.push(self.needed(number, without));
            }
        }
        bundles.insert(0, self.needed(number, all));
        bundles.order_by_key(|(_, bundle)| std::cmp::Reverse(bundle.rank()));
        bundles
    }

    /// All acts that concern a client, one after the other, but for one.
    pub(super) fn bundle(&self, number: u32, without: Option<ActPlace>) -> (Vec<ActPlace>, Contribution) {
        let mut standing = self.members[number as usize].standing.clone();
        let mut bundle = Vec::new();
        for (place, act) in (0..).zip(&self.acts).filter(|(place, _)| Some(*place) != without) {
            if act.concerns(&standing, &self.world) {
                act.carry_out(&mut standing, &self.world);
                bundle.push(place);
            }
        }
        (bundle, Contribution::new(&standing, &self.world))
    }

    /// A bundle without the acts that add nothing to the rest of it.
    pub(super) fn needed(
        &self,
        number: u32,
        (mut acts, part): (Vec<ActPlace>, Contribution),
    ) -> (Vec<ActPlace>, Contribution) {
        for act in acts.clone() {
            let rest: Vec<ActPlace> = acts.iter().copied().filter(|other| *other != act).collect();
            if self.after(number, &rest).is_at_least(&part) {
                acts = rest;
            }
        }
        let after = self.after(number, &acts);
        (acts, after)
    }

    /// All that helps, for everybody.
    pub(super) fn everything(&self) -> Choice {
        let first = |member| Some((member, self.bundles(member).into_iter().next()?.0));
        (0..self.members.len() as u32).filter_map(first).filter(|(_, acts)| !acts.is_empty()).collect()
    }

    /// The list of a choice: act by act, within an act the client who counts for most first.
    pub(super) fn found(&self, inputs: &Inputs<'_>, choice: &Choice, method: Method) -> Found {
        let mut sums = self.sums.clone();
        let mut tasks = Vec::new();
        for (number, acts) in choice {
            let mut member = self.members[*number as usize].clone();
            for place in acts {
                let act = self.acts[*place as usize];
                if act.concerns(&member.standing, &self.world) {
                    let task = Task::new(act, &member, &inputs.audience.clients, &self.world);
                    tasks.push((*place, task));
                    act.carry_out(&mut member.standing, &self.world);
                }
            }
            let after = Contribution::new(&member.standing, &self.world);
            sums.replace(&self.members[*number as usize].part, &after, &self.world);
        }
        tasks.sort_unstable_by(|(first, a), (second, b)| {
            first.cmp(second).then(b.weight.total_cmp(&a.weight)).then(a.client.cmp(&b.client))
        });
        let is_reached = self.aim.target.map(|_| self.is_reached(&sums));
        let expected = self.expected(&tasks);
        let tasks: Vec<Task> = tasks.into_iter().map(|(_, task)| task).collect();
        let minutes = tasks.iter().map(|task| inputs.params.plan.minutes_of(task.action)).sum();
        Found { method, tasks, after: sums.scores(&self.world), expected, minutes, is_reached }
    }

    /// The scores after tasks in their order, of which those that need an answer come to something only where it is expected:
    /// of those who are asked the same the k-th answers by the rate (methodology, section 11).
    fn expected(&self, tasks: &[(ActPlace, Task)]) -> Scores {
        let mut members = self.members.clone();
        let places: HashMap<usize, usize> =
            members.iter().enumerate().map(|(place, member)| (member.client, place)).collect();
        let mut asked = SortedMap::<ActPlace, u64>::new();
        for (act, task) in tasks {
            let place = *act;
            let act = self.acts[place as usize];
            if act.action.needs_an_answer() {
                let count = asked.entry(place).or_default();
                *count += 1;
                if !scoring::answers(*count, self.world.answer_rate) {
                    continue;
                }
            }
            let member = &mut members[places[&task.client]];
            if act.concerns(&member.standing, &self.world) {
                act.carry_out(&mut member.standing, &self.world);
                member.part = Contribution::new(&member.standing, &self.world);
            }
        }
        sums(&members, &self.world).scores(&self.world)
    }
}
