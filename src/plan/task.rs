//! The plan client by client: what a worklist is written from.

use super::inputs::{Aim, Inputs};
use crate::model::client::ChannelIndex;
use crate::model::client::{Client, Scope};

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

/// The tasks of a plan in the order of work: action by action as the plan has them, within an action the client who counts
/// for most first.
pub fn tasks(inputs: &Inputs<'_>, _aim: Aim) -> Vec<Task> {
    let Inputs { audience, params } = *inputs;
    let is_rented = |channel: ChannelIndex| !audience.channels[channel as usize].is_owned;
    // Until the search is here: whoever hangs on one rented operator alone.
    let hangs_on_one = |client: &Client| {
        let operator = |channel: ChannelIndex| &audience.channels[channel as usize].operator;
        let first = client.routes.first().map(|route| route.channel);
        first.is_some_and(|first| {
            let mut routes = client.routes.iter().map(|route| route.channel);
            is_rented(first)
                && routes.all(|channel| is_rented(channel) && operator(channel) == operator(first))
        })
    };
    let task = |(place, client): (usize, &Client)| Task {
        client: place,
        action: "ask-stranded",
        channel: client.routes.iter().max_by_key(|route| route.is_proven).map(|route| route.channel),
        weight: client.weight(params.basis),
        value: client.value,
    };
    let asked = audience.clients.iter().enumerate();
    let asked = asked.filter(|(_, client)| client.scope == Scope::In && hangs_on_one(client));
    let mut tasks: Vec<Task> = asked.map(task).collect();
    tasks.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.client.cmp(&b.client)));
    tasks
}
