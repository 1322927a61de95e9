//! The plan client by client: what a worklist is written from.

use super::act::Act;
use super::chain::{Member, Step, members};
use super::inputs::Inputs;
use super::sums::Contribution;
use super::task::Task;
use super::world::World;

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
            member.part = Contribution::new(&member.standing, &world);
        }
        own.sort_unstable_by(|a, b| b.weight.total_cmp(&a.weight).then(a.client.cmp(&b.client)));
        tasks.extend(own);
    }
    tasks
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
