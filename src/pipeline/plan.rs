//! The plan as the report states it, and with a list of clients as `plan` answers it.

use std::collections::BTreeMap;

use super::Study;
use crate::model::agenda::{AGENDA_SCHEMA, Agenda, ListedAction, ListedTask, ShortList, TestScores};
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, pseudonym};
use crate::model::look_up::LookUp;
use crate::model::params::Params;
use crate::model::report::{AuditReport, Count, Expected, PlanStep, TestGains};
use crate::naming;
use crate::plan::{self, Aim, Chain, Found, Inputs, Method, Scores, Step, Task, World};
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

/// Id of the action that gains most.
pub(super) fn first_action(inputs: &Inputs<'_>) -> Option<String> {
    let step = plan::first(inputs)?;
    Some(action_id(inputs.audience, step.action(), step.channel()))
}

/// The id of an action, with its channel where it is one of its own there.
fn action_id(audience: &Audience, action: &str, channel: Option<ChannelIndex>) -> String {
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
fn look_first_in(step: &Step) -> BTreeMap<String, Count> {
    let places = LookUp::ALL.into_iter().zip(step.look_first).filter(|(_, count)| *count > 0);
    places.map(|(place, count)| (place.id().to_owned(), count.into())).collect()
}

/// The answer of `plan` over exports, with the tasks behind its list. Without a target and a budget there is no list, and
/// the tasks are all that help.
pub fn agenda(study: &Study, params: &Params, aim: Aim, with_tasks: bool) -> (Agenda, Vec<Task>) {
    let audience = &study.audit.audience;
    let inputs = Inputs::new(audience, params);
    let mut agenda = from_report(&study.report);
    "exports".clone_into(&mut agenda.from);
    let is_aimed = aim != Aim::default();
    if !is_aimed && !with_tasks {
        return (agenda, Vec::new());
    }
    let found = plan::search(&inputs, aim);
    let world = World::new(&inputs);
    agenda.list = is_aimed.then(|| short_list(&found, aim, audience, &world));
    (agenda, found.tasks)
}

/// The answer of `plan` over a saved report: its plan, without a list.
pub fn from_report(report: &AuditReport) -> Agenda {
    let tests = [&report.tests.outage.test, &report.tests.context.test, &report.tests.owned.test];
    let [outage, context, owned] = tests.map(|test| test.score);
    let unassessed = tests.into_iter().filter(|test| test.score.is_none());
    let mut needs: Vec<String> = unassessed.flat_map(|test| test.needs.iter().cloned()).collect();
    needs.sort();
    needs.dedup();
    Agenda {
        schema: AGENDA_SCHEMA.to_owned(),
        scoring_version: report.scoring_version,
        tool: report.tool.clone(),
        from: "report".to_owned(),
        partial: report.partial,
        as_of: report.as_of.clone(),
        window: report.window.clone(),
        basis: report.basis,
        client: report.presentation.client.clone(),
        in_scope: report.clients.in_scope.or_zero(),
        today: TestScores { index: report.index.as_ref().map(|index| index.score), outage, context, owned },
        needs,
        plan: report.plan.clone(),
        list: None,
    }
}

fn short_list(found: &Found, aim: Aim, audience: &Audience, world: &World) -> ShortList {
    let action = |task: &Task| action_id(audience, task.action, task.channel_of_action());
    let mut actions: Vec<ListedAction> = Vec::new();
    let mut clients: Vec<usize> = Vec::new();
    let mut tasks = Vec::new();
    for task in &found.tasks {
        let action = action(task);
        match actions.iter_mut().find(|known| known.action == action) {
            Some(known) => known.clients += 1,
            None => actions.push(ListedAction { action: action.clone(), clients: 1 }),
        }
        clients.push(task.client);
        let client = pseudonym(audience.clients[task.client].number);
        tasks.push(ListedTask { client, action });
    }
    clients.sort_unstable();
    clients.dedup();
    ShortList {
        target: aim.target,
        budget: aim.budget.map(|budget| budget as u64),
        hours: aim.minutes.map(|minutes| minutes / 60.0),
        minutes: found.minutes,
        method: match found.method {
            Method::Exact => "exact",
            Method::Greedy => "greedy",
        }
        .to_owned(),
        is_reached: found.is_reached,
        after: test_scores(found.after, world),
        expected: test_scores(found.expected, world),
        clients: clients.len() as u64,
        actions,
        tasks,
    }
}

fn test_scores(scores: Scores, world: &World) -> TestScores {
    TestScores {
        index: scores.index(world),
        outage: scores.outage,
        context: scores.context,
        owned: scores.owned,
    }
}
