//! The plan client by client: what a worklist is written from.

use super::actions::ACTIONS;
use super::chain::{Act, Member, Step, members};
use super::inputs::{Aim, Inputs};
use super::search::search;
use super::sums::Part;
use super::world::World;
use crate::model::client::{ChannelIndex, Client};

/// One action for one client.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// Place in `Audience::clients`.
    pub client: usize,
    /// Id of the action: `ask-stranded`, `log-history`, …; the channel stands in `channel`.
    pub action: &'static str,
    /// The channel that the action works on: the one to log, the one to write a first message on, the one on which to ask
    /// for a contact. `None` where it is work at the desk.
    pub channel: Option<ChannelIndex>,
    /// What the client counts for in the scores.
    pub weight: f64,
    /// Its won revenue in the window.
    pub value: f64,
}

impl Task {
    /// The channel, where the action is one of its own on each.
    pub fn channel_of_action(&self) -> Option<ChannelIndex> {
        let action = ACTIONS.iter().find(|action| action.id() == self.action);
        self.channel.filter(|_| action.is_some_and(|action| action.is_by_channel()))
    }

    /// The task of carrying out an action for a client.
    pub(super) fn new(act: Act, member: &Member, clients: &[Client], world: &World) -> Self {
        Self {
            client: member.client,
            action: act.action.id(),
            channel: act.works_on(&member.standing, world),
            weight: member.standing.weight,
            value: clients[member.client].value,
        }
    }
}

/// Every task of these steps, carried out one after the other for everybody whom each concerns at its turn; within a step
/// the client who counts for most first.
pub fn work(inputs: &Inputs<'_>, steps: &[Step]) -> Vec<Task> {
    let world = World::new(inputs);
    let mut members = members(inputs, &world);
    let mut tasks = Vec::new();
    for step in steps {
        let mut own = Vec::new();
        for member in members.iter_mut().filter(|member| step.act.concerns(&member.standing, &world)) {
            own.push(Task::new(step.act, member, &inputs.audience.clients, &world));
            step.act.carry_out(&mut member.standing, &world);
            member.part = Part::new(&member.standing, &world);
        }
        own.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.client.cmp(&b.client)));
        tasks.extend(own);
    }
    tasks
}

/// What to do for whom, in the order of work: what reaches the aim, or without one all that helps, without what something
/// easier makes needless. Action by action: first what is at hand, then what clients are asked for, then what builds on
/// it; within an action the client who counts for most first.
pub fn tasks(inputs: &Inputs<'_>, aim: Aim) -> Vec<Task> {
    search(inputs, aim).tasks
}

/// What could be done for one client, each action by itself, in the order of the registry; nothing for one that is not
/// in scope. `client` is its place in `Audience::clients`.
pub fn open_to(inputs: &Inputs<'_>, client: usize) -> Vec<Task> {
    let world = World::new(inputs);
    let members = members(inputs, &world);
    let member = members.iter().find(|member| member.client == client);
    let tasks = |member: &Member| {
        let open = Act::all(&world).into_iter().filter(|act| act.concerns(&member.standing, &world));
        open.map(|act| Task::new(act, member, &inputs.audience.clients, &world)).collect()
    };
    member.map(tasks).unwrap_or_default()
}
