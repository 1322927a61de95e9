//! The plan as the report states it.

use crate::model::audience::Audience;
use crate::model::client::ChannelIndex;
use crate::model::look_up::LookUp;
use crate::model::params::Params;
use crate::model::report::{Count, Expected, PlanStep, TestGains};
use crate::model::sorted_map::SortedMap;
use crate::naming;
use crate::plan::{self, Chain, First, Inputs, Step, World};
use crate::text::Catalog;

/// The section of the report.
pub(super) fn plan(audience: &Audience, params: &Params) -> Vec<PlanStep> {
    let inputs = Inputs::new(audience, params);
    let chain = plan::chain(&inputs);
    let catalog = Catalog::new(params.language);
    let stated = |step: &Step| {
        let action = action_id(audience, step.action(), step.channel());
        let title = naming::action(&action, &catalog);
        planned(step, action, title, &chain, params)
    };
    chain.steps.iter().map(stated).collect()
}

/// Ids of the actions that gain most, by world.
pub(super) fn first_actions(audience: &Audience, worlds: &[World]) -> Vec<Option<String>> {
    let id = |(action, channel): First| action_id(audience, action, channel);
    plan::first(audience, worlds).into_iter().map(|first| first.map(id)).collect()
}

/// The id of an action, with its channel where it is one of its own there.
pub(super) fn action_id(audience: &Audience, action: &str, channel: Option<ChannelIndex>) -> String {
    let channel = channel.map(|channel| &audience.channels[channel as usize].id);
    channel.map_or_else(|| action.to_owned(), |channel| format!("{action}:{channel}"))
}

fn planned(step: &Step, action: String, title: String, chain: &Chain, params: &Params) -> PlanStep {
    let (today, world) = (chain.today, &chain.world);
    let gain =
        |after: Option<f64>, before: Option<f64>| after.zip(before).map(|(after, before)| after - before);
    let index = today.index(world);
    let index_after = step.after.index(world).filter(|_| index.is_some());
    PlanStep {
        action,
        title,
        clients: step.clients.into(),
        chain_clients: step.chain_clients.into(),
        importable: step.importable.into(),
        look_first: step.look_first.iter().sum::<u64>().into(),
        look_first_in: look_first_in(step),
        minutes: Some(params.plan.minutes_of(step.action()) * step.chain_clients as f64),
        index_gain: gain(index_after, index),
        tests: TestGains {
            outage: gain(step.after.outage, today.outage),
            context: gain(step.after.context, today.context),
            owned: gain(step.after.owned, today.owned),
        },
        index_after,
        chain_after: step.chain_after.index(world).filter(|_| index.is_some()),
        expected: Expected {
            index_after: step.expected_after.index(world).filter(|_| index.is_some()),
            chain_after: step.expected_chain_after.index(world).filter(|_| index.is_some()),
        },
    }
}

/// Whom to look up, by place.
fn look_first_in(step: &Step) -> SortedMap<String, Count> {
    let places = LookUp::ALL.into_iter().zip(step.look_first).filter(|(_, count)| *count > 0);
    places.map(|(place, count)| (place.id().to_owned(), count.into())).collect()
}
