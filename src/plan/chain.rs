//! The plan as a chain: each action with what it gains alone, in the order that gains most.

use rayon::prelude::{
    IndexedParallelIterator, IntoParallelIterator, ParallelIterator, ParallelSlice, ParallelSliceMut,
};

use super::act::Act;
use super::inputs::Inputs;
use super::kinds::Kinds;
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
    let of_chunk = |chunk: &[Member]| {
        let mut sums = Sums::none(world);
        for member in chunk {
            sums.put(&member.part, world);
        }
        sums
    };
    let chunks: Vec<Sums> = members.par_chunks(CHUNK).map(of_chunk).collect();
    chunks.iter().fold(Sums::none(world), |mut all, chunk| {
        all.join(chunk);
        all
    })
}

/// The kinds of all clients, chunk by chunk.
fn kinds(members: &[Member]) -> Vec<Kinds> {
    members.par_chunks(CHUNK).map(|chunk| Kinds::of(chunk.iter().map(|member| &member.standing))).collect()
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

impl Effect {
    /// On nobody.
    fn none(world: &World) -> Self {
        Self { clients: 0, importable: 0, look_first: [0; LookUp::ALL.len()], sums: Sums::none(world) }
    }

    /// Adds that on others.
    fn join(&mut self, more: &Self) {
        self.clients += more.clients;
        self.importable += more.importable;
        for (all, own) in self.look_first.iter_mut().zip(more.look_first) {
            *all += own;
        }
        self.sums.join(&more.sums);
    }

    /// Counts a client whom the action concerns.
    fn count(&mut self, act: Act, standing: &Standing) {
        self.clients += 1;
        if act.action.asks_for_contact() {
            self.importable += u64::from(standing.is_recoverable());
            if let Some(place) = standing.look_up() {
                self.look_first[place as usize] += 1;
            }
        }
    }
}

/// What an action does to clients of these `kinds`. `answers`: by member, whether it comes to anything there.
fn effect(
    (members, kinds): (&[Member], &[Kinds]),
    act: Act,
    answers: Option<&[bool]>,
    world: &World,
) -> Effect {
    let of_chunk = |(number, (chunk, kinds)): (usize, (&[Member], &Kinds))| {
        let mut effect = Effect::none(world);
        let outcomes = kinds.outcomes(act, |place| &chunk[place].standing, world);
        for (place, member) in chunk.iter().enumerate() {
            let standing = &member.standing;
            if answers.is_some_and(|answers| !answers[number * CHUNK + place]) {
                effect.sums.put(&member.part, world);
            } else if let Some(outcomes) = &outcomes {
                let Some(outcome) = outcomes.of(place) else {
                    effect.sums.put(&member.part, world);
                    continue;
                };
                effect.count(act, standing);
                effect.sums.add(&outcome.shape, outcome.amount(standing, world), 1.0, world);
            } else if act.concerns(standing, world) {
                let mut changed = standing.clone();
                act.carry_out(&mut changed, world);
                effect.count(act, standing);
                effect.sums.put(&Contribution::new(&changed, world), world);
            } else {
                effect.sums.put(&member.part, world);
            }
        }
        effect
    };
    let chunks = members.par_chunks(CHUNK).zip(kinds);
    let chunks: Vec<Effect> = chunks.enumerate().map(of_chunk).collect();
    chunks.iter().fold(Effect::none(world), |mut all, chunk| {
        all.join(chunk);
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
    asked.sort_unstable_by(|a, b| {
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
    fn alone(act: Act, clients: (&[Member], &[Kinds]), world: &World) -> Self {
        let answers = answering(clients.0, act, world);
        let expected = |answers: Vec<bool>| effect(clients, act, Some(&answers), world).sums.scores(world);
        let Effect { clients, importable, look_first, sums } = effect(clients, act, None, world);
        let after = sums.scores(world);
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
    fn move_behind(&mut self, clients: (&[Member], &[Kinds]), world: &World) {
        let Effect { clients, importable, look_first, sums } = effect(clients, self.act, None, world);
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
    let mut kinds = kinds(&members);
    let today = sums(&members, &world).scores(&world);
    let alone = |act| Step::alone(act, (&members, &kinds), &world);
    let mut left: Vec<Step> = Act::all(&world).into_iter().map(alone).collect();
    let mut now = today;
    let mut steps: Vec<Step> = Vec::new();
    while !left.is_empty() {
        let step = left.remove(best(&left, &world));
        let gains_here = step.chain_clients > 0 && gains(now, step.chain_after, &world);
        if gains_here || (step.clients > 0 && gains(today, step.after, &world)) {
            carry_out(&mut members, step.act, None, &world);
            // What was alike is alike again, but where each has changed by what it wrote.
            if step.act.action.hangs_on_messages() {
                kinds = self::kinds(&members);
            }
            now = step.chain_after;
            steps.push(step);
            for step in &mut left {
                step.move_behind((&members, &kinds), &world);
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
