//! The plan as a chain: each action with what it gains alone, in the order that gains most.

use rayon::prelude::{
    IndexedParallelIterator, IntoParallelIterator, ParallelIterator, ParallelSlice, ParallelSliceMut,
};

use super::actions::{ACTIONS, Action};
use super::inputs::Inputs;
use super::standing::Standing;
use super::sums::{Contribution, Scores, Sums};
use super::world::World;
use crate::model::client::{ChannelIndex, Client, Scope};
use crate::model::look_up::LookUp;
use crate::model::scoring;

/// Gains below this many points are none.
const LEAST_GAIN: f64 = 0.005;

/// Clients that are summed in one go: the same number whatever the threads, so that the sums are the same.
pub(super) const CHUNK: usize = 4096;

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
    pub(super) part: Contribution,
}

/// All clients in scope.
pub(super) fn members(inputs: &Inputs<'_>, world: &World) -> Vec<Member> {
    let member = |(place, client): (usize, &Client)| {
        let standing = Standing::new(client, world);
        Member { client: place, part: Contribution::new(&standing, world), standing }
    };
    let clients = inputs.audience.clients.iter().enumerate();
    // First who is in scope: of as many as are known there is room at once, and nobody is moved.
    let in_scope: Vec<(usize, &Client)> = clients.filter(|(_, client)| client.scope == Scope::In).collect();
    in_scope.into_par_iter().map(member).collect()
}

/// The sums over all clients.
pub(super) fn sums(members: &[Member], world: &World) -> Sums {
    effect(members, None, None, world).sums
}

/// What an action does.
struct Effect {
    /// How many clients it concerns.
    clients: u64,
    /// Those of them who are asked for a contact though one stands in the exports.
    importable: u64,
    /// Those of them who are asked for a contact though there is a place to look for one, by place (`LookUp::ALL`).
    look_first: [u64; LookUp::ALL.len()],
    /// The sums after it.
    sums: Sums,
}

/// What an action does; without one, the sums as they are. `answers`: by member, whether it comes to anything there.
fn effect(members: &[Member], act: Option<Act>, answers: Option<&[bool]>, world: &World) -> Effect {
    let is_asked = act.is_some_and(|act| act.action.asks_for_contact());
    let none =
        || Effect { clients: 0, importable: 0, look_first: [0; LookUp::ALL.len()], sums: Sums::none(world) };
    let of_chunk = |(number, chunk): (usize, &[Member])| {
        let mut effect = none();
        for (place, member) in (number * CHUNK..).zip(chunk) {
            let comes = answers.is_none_or(|answers| answers[place]);
            match act.filter(|act| comes && act.concerns(&member.standing, world)) {
                Some(act) => {
                    let mut standing = member.standing.clone();
                    act.carry_out(&mut standing, world);
                    effect.sums.put(&Contribution::new(&standing, world), world);
                    effect.clients += 1;
                    effect.importable += u64::from(is_asked && member.standing.is_recoverable());
                    if let Some(place) = member.standing.look_up().filter(|_| is_asked) {
                        effect.look_first[place as usize] += 1;
                    }
                }
                None => effect.sums.put(&member.part, world),
            }
        }
        effect
    };
    let chunks: Vec<_> = members.par_chunks(CHUNK).enumerate().map(of_chunk).collect();
    chunks.into_iter().fold(none(), |mut all, chunk| {
        all.clients += chunk.clients;
        all.importable += chunk.importable;
        for (all, own) in all.look_first.iter_mut().zip(chunk.look_first) {
            *all += own;
        }
        all.sums.join(&chunk.sums);
        all
    })
}

/// By member, whether it answers when all are asked whom an action concerns, those who count for most first; `None` where the
/// action needs no answer.
fn answering(members: &[Member], act: Act, world: &World) -> Option<Vec<bool>> {
    if !act.action.needs_an_answer() {
        return None;
    }
    let mut asked: Vec<usize> =
        (0..members.len()).filter(|place| act.concerns(&members[*place].standing, world)).collect();
    asked.sort_by(|a, b| {
        let [first, second] = [a, b].map(|place| &members[*place]);
        second.standing.weight.total_cmp(&first.standing.weight).then(first.client.cmp(&second.client))
    });
    let mut answers = vec![false; members.len()];
    for (member, place) in asked.into_iter().zip(1..) {
        answers[member] = scoring::answers(place, world.answer_rate);
    }
    Some(answers)
}

/// Carries an action out for everybody whom it concerns.
fn carry_out(members: &mut [Member], act: Act, answers: Option<&[bool]>, world: &World) {
    members.par_chunks_mut(CHUNK).enumerate().for_each(|(number, chunk)| {
        for (place, member) in (number * CHUNK..).zip(chunk) {
            if answers.is_none_or(|answers| answers[place]) && act.concerns(&member.standing, world) {
                act.carry_out(&mut member.standing, world);
                member.part = Contribution::new(&member.standing, world);
            }
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
    /// Of these, those who are asked for a contact though one stands in the exports and only has to be imported.
    pub importable: u64,
    /// Of these, those who should be looked up before they are asked, by place (`LookUp::ALL`).
    pub look_first: [u64; LookUp::ALL.len()],
    /// The scores after it and all above it.
    pub chain_after: Scores,
    /// The scores after it alone, when as many answer as are expected to.
    pub expected_after: Scores,
    /// The same after it and all above it; that of the step alone until it has its place.
    pub expected_chain_after: Scores,
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

impl Step {
    /// An action that comes first.
    fn alone(act: Act, members: &[Member], world: &World) -> Self {
        let Effect { clients, importable, look_first, sums } = effect(members, Some(act), None, world);
        let after = sums.scores(world);
        let answers = answering(members, act, world);
        let expected =
            |answers: Vec<bool>| effect(members, Some(act), Some(&answers), world).sums.scores(world);
        let expected_after = answers.map_or(after, expected);
        Self {
            act,
            clients,
            after,
            chain_clients: clients,
            importable,
            look_first,
            chain_after: after,
            expected_after,
            expected_chain_after: expected_after,
        }
    }

    /// The same action after others.
    fn move_behind(&mut self, members: &[Member], world: &World) {
        let Effect { clients, importable, look_first, sums } = effect(members, Some(self.act), None, world);
        (self.chain_clients, self.importable, self.look_first) = (clients, importable, look_first);
        self.chain_after = sums.scores(world);
    }
}

/// Whether a change of scores is worth a step of a plan.
pub(super) fn gains(from: Scores, to: Scores, world: &World) -> bool {
    to.aim(world) - from.aim(world) >= LEAST_GAIN
}

/// Orders the actions: always the one that gains most after all before it; of equal ones the one that gains more alone,
/// then the first by id. One that gains nothing, neither alone nor at its place, is left out.
pub fn chain(inputs: &Inputs<'_>) -> Chain {
    let world = World::new(inputs);
    let mut members = members(inputs, &world);
    let today = sums(&members, &world).scores(&world);
    let mut left: Vec<Step> =
        Act::all(&world).into_iter().map(|act| Step::alone(act, &members, &world)).collect();
    let mut now = today;
    let mut steps: Vec<Step> = Vec::new();
    while !left.is_empty() {
        let step = left.remove(best(&left, &world));
        let gains_here = step.chain_clients > 0 && gains(now, step.chain_after, &world);
        if gains_here || (step.clients > 0 && gains(today, step.after, &world)) {
            carry_out(&mut members, step.act, None, &world);
            now = step.chain_after;
            steps.push(step);
            for step in &mut left {
                step.move_behind(&members, &world);
            }
        }
    }
    drop(members);
    expect(&mut steps, inputs, &world);
    Chain { today, steps, world }
}

/// Goes through the steps once more with the same clients, of whom only as many answer as are expected to.
fn expect(steps: &mut [Step], inputs: &Inputs<'_>, world: &World) {
    let mut members = members(inputs, world);
    for step in steps {
        let answers = answering(&members, step.act, world);
        carry_out(&mut members, step.act, answers.as_deref(), world);
        step.expected_chain_after = sums(&members, world).scores(world);
    }
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
