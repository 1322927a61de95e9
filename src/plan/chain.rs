//! The plan as a chain: each action with what it gains alone, in the order that gains most.

use rayon::prelude::{
    IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator, ParallelSlice, ParallelSliceMut,
};

use super::actions::{ACTIONS, Action};
use super::inputs::Inputs;
use super::standing::Standing;
use super::sums::{Part, Scores, Sums};
use super::world::World;
use crate::model::client::{ChannelIndex, Client, Scope};

/// Gains below this many points are none.
const LEAST_GAIN: f64 = 0.005;

/// Clients that are summed in one go: the same number whatever the threads, so that the sums are the same.
const CHUNK: usize = 4096;

/// An action, on the channel where it is one of its own.
#[derive(Clone, Copy)]
pub(super) struct Act {
    pub(super) action: &'static dyn Action,
    pub(super) channel: Option<ChannelIndex>,
}

impl Act {
    /// All that can be done, in the order of the registry.
    pub(super) fn all(world: &World) -> Vec<Self> {
        let on_channels = |action: &&'static dyn Action| {
            let action = *action;
            action.channels(world).into_iter().map(move |channel| Self { action, channel })
        };
        ACTIONS.iter().flat_map(on_channels).collect()
    }

    /// Whether it concerns a client.
    pub(super) fn concerns(self, standing: &Standing, world: &World) -> bool {
        self.action.concerns(standing, self.channel, world)
    }

    /// What becomes of a client that it concerns.
    pub(super) fn carry_out(self, standing: &mut Standing, world: &World) {
        self.action.carry_out(standing, self.channel, world);
    }

    /// The channel on which one works with a client.
    pub(super) fn works_on(self, standing: &Standing, world: &World) -> Option<ChannelIndex> {
        self.action.works_on(standing, self.channel, world)
    }
}

/// A client in scope with what it adds to the sums.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// Place in `Audience::clients`.
    pub(super) client: usize,
    pub(super) standing: Standing,
    pub(super) part: Part,
}

/// All clients in scope.
pub(super) fn members(inputs: &Inputs<'_>, world: &World) -> Vec<Member> {
    let member = |(place, client): (usize, &Client)| {
        let standing = Standing::new(client, world);
        Member { client: place, part: Part::new(&standing, world), standing }
    };
    let clients = inputs.audience.clients.par_iter().enumerate();
    clients.filter(|(_, client)| client.scope == Scope::In).map(member).collect()
}

/// The sums over all clients.
pub(super) fn sums(members: &[Member], world: &World) -> Sums {
    effect(members, None, world).1
}

/// How many clients an action concerns, and the sums after it.
fn effect(members: &[Member], act: Option<Act>, world: &World) -> (u64, Sums) {
    let of_chunk = |chunk: &[Member]| {
        let (mut count, mut sums) = (0, Sums::none(world));
        for member in chunk {
            match act.filter(|act| act.concerns(&member.standing, world)) {
                Some(act) => {
                    let mut standing = member.standing.clone();
                    act.carry_out(&mut standing, world);
                    sums.put(&Part::new(&standing, world), world);
                    count += 1;
                }
                None => sums.put(&member.part, world),
            }
        }
        (count, sums)
    };
    let chunks: Vec<_> = members.par_chunks(CHUNK).map(of_chunk).collect();
    chunks.into_iter().fold((0, Sums::none(world)), |(count, mut sums), (more, part)| {
        sums.join(&part);
        (count + more, sums)
    })
}

/// Carries an action out for everybody whom it concerns.
fn carry_out(members: &mut [Member], act: Act, world: &World) {
    members.par_chunks_mut(CHUNK).for_each(|chunk| {
        for member in chunk.iter_mut().filter(|member| act.concerns(&member.standing, world)) {
            act.carry_out(&mut member.standing, world);
            member.part = Part::new(&member.standing, world);
        }
    });
}

/// One action of the plan.
#[derive(Clone, Copy)]
pub struct Step {
    pub(super) act: Act,
    /// In-scope clients whom it concerns today.
    pub clients: u64,
    /// The scores after it alone.
    pub after: Scores,
    /// In-scope clients whom it still concerns after all above it.
    pub chain_clients: u64,
    /// The scores after it and all above it.
    pub chain_after: Scores,
}

impl Step {
    /// Id of the action.
    pub fn action(&self) -> &'static str {
        self.act.action.id()
    }

    /// The channel, for an action on one channel alone.
    pub fn channel(&self) -> Option<ChannelIndex> {
        self.act.channel
    }
}

/// The whole plan.
#[derive(Clone)]
pub struct Chain {
    /// The scores today.
    pub today: Scores,
    /// The actions in the order that gains most.
    pub steps: Vec<Step>,
    /// What all clients share: the index over scores is computed with it.
    pub world: World,
}

/// Orders the actions: always the one that gains most after all before it; of equal ones the one that gains more alone,
/// then the first by id. One that gains nothing, neither alone nor at its place, is left out.
pub fn chain(inputs: &Inputs<'_>) -> Chain {
    let world = World::new(inputs);
    let mut members = members(inputs, &world);
    let today = sums(&members, &world).scores(&world);
    let alone = |act: Act| {
        let (clients, sums) = effect(&members, Some(act), &world);
        let after = sums.scores(&world);
        Step { act, clients, after, chain_clients: clients, chain_after: after }
    };
    let mut left: Vec<Step> = Act::all(&world).into_iter().map(alone).collect();
    let mut now = today;
    let mut steps = Vec::new();
    while !left.is_empty() {
        if !steps.is_empty() {
            for step in &mut left {
                let (clients, sums) = effect(&members, Some(step.act), &world);
                (step.chain_clients, step.chain_after) = (clients, sums.scores(&world));
            }
        }
        let step = left.remove(best(&left, &world));
        let gains = |from: Scores, to: Scores| to.aim(&world) - from.aim(&world) >= LEAST_GAIN;
        let gains_here = step.chain_clients > 0 && gains(now, step.chain_after);
        if gains_here || (step.clients > 0 && gains(today, step.after)) {
            carry_out(&mut members, step.act, &world);
            now = step.chain_after;
            steps.push(step);
        }
    }
    Chain { today, steps, world }
}

/// The step that gains most at its place; of equal ones the one that gains more alone, then the first.
fn best(steps: &[Step], world: &World) -> usize {
    let key = |step: &Step| (step.chain_after.aim(world), step.after.aim(world));
    let mut best = 0;
    for (place, step) in steps.iter().enumerate() {
        let (mine, kept) = (key(step), key(&steps[best]));
        if mine.0.total_cmp(&kept.0).then(mine.1.total_cmp(&kept.1)).is_gt() {
            best = place;
        }
    }
    best
}
