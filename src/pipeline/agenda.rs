//! The answer of `plan`: the plan of a report, with a list of clients where a goal was named.

use super::plan::action_id;
use super::study::Study;
use crate::model::agenda::{AGENDA_SCHEMA, Agenda, ListedAction, ListedTask, ShortList, TestScores};
use crate::model::audience::Audience;
use crate::model::need::Need;
use crate::model::params::Params;
use crate::model::pseudonym::pseudonym;
use crate::model::report::{AuditReport, Comment};
use crate::plan::{self, Aim, Found, Inputs, Method, Scores, Task, World};

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
    let mut needs: Vec<Need> = unassessed.flat_map(|test| test.needs.iter().cloned()).collect();
    needs.sort_unstable();
    needs.dedup();
    let is_on_step = |comment: &&Comment| !comment.stale && comment.action.is_some();
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
        comments: report.comments.iter().filter(is_on_step).cloned().collect(),
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
