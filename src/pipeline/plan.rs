//! The plan as the report states it.

use crate::model::client::{Audience, ChannelIndex};
use crate::model::params::Params;
use crate::model::report::{PlanStep, TestGains};
use crate::plan::{self, Inputs, Scores, Step, World};
use crate::reference::channels;
use crate::text::{Catalog, Language, Value};

/// The section of the report.
pub(super) fn plan(audience: &Audience, params: &Params) -> Vec<PlanStep> {
    let inputs = Inputs::new(audience, params);
    let chain = plan::chain(&inputs);
    let catalog = Catalog::new(params.language);
    let stated = |step: &Step| {
        let channel = step.channel().map(|channel| channel_id(audience, channel));
        let title = title(step.action(), channel, &catalog);
        planned(step, channel, title, chain.today, &chain.world)
    };
    chain.steps.iter().map(stated).collect()
}

/// Id of the action that gains most.
pub(super) fn first_action(inputs: &Inputs<'_>) -> Option<String> {
    let chain = plan::chain(inputs);
    let step = chain.steps.first()?;
    Some(action_id(step.action(), step.channel().map(|channel| channel_id(inputs.audience, channel))))
}

fn channel_id(audience: &Audience, channel: ChannelIndex) -> &str {
    &audience.channels[channel as usize].id
}

/// The id of an action, with its channel where it is one of its own there.
pub(super) fn action_id(action: &str, channel: Option<&str>) -> String {
    channel.map_or_else(|| action.to_owned(), |channel| format!("{action}:{channel}"))
}

fn title(action: &str, channel: Option<&str>, catalog: &Catalog) -> String {
    let known = channel.and_then(channels::channel);
    let name = match catalog.language() {
        Language::En => known.map(|known| known.display_en.as_str()),
        Language::Ru => known.map(|known| known.display_ru.as_str()),
    };
    let name = name.or(channel).unwrap_or_default();
    catalog.text(&format!("plan-{action}"), &[("channel", Value::from(name))])
}

fn planned(step: &Step, channel: Option<&str>, title: String, today: Scores, world: &World) -> PlanStep {
    let gain =
        |after: Option<f64>, before: Option<f64>| after.zip(before).map(|(after, before)| after - before);
    let index = today.index(world);
    let index_after = step.after.index(world).filter(|_| index.is_some());
    PlanStep {
        action: action_id(step.action(), channel),
        title,
        clients: step.clients,
        chain_clients: step.chain_clients,
        index_gain: gain(index_after, index),
        tests: TestGains {
            outage: gain(step.after.outage, today.outage),
            context: gain(step.after.context, today.context),
            owned: gain(step.after.owned, today.owned),
        },
        index_after,
        chain_after: step.chain_after.index(world).filter(|_| index.is_some()),
    }
}
