//! The greedy search against all lists, on audiences small enough to try them.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::{Choice, Problem, exhaustive, greedy};
use crate::model::audience::Audience;
use crate::model::client::{ClientDay, Route, Traffic};
use crate::model::params::{Params, TestWeights, WeightBasis};
use crate::model::time::Day;
use crate::plan::sample::{any_audience, audience, nobody};
use crate::plan::{Aim, Inputs};

/// What comes of a list.
#[derive(Debug, PartialEq)]
struct Outcome {
    tasks: usize,
    index: f64,
    is_reached: bool,
}

fn outcome(problem: &Problem, choice: &Choice) -> Outcome {
    let sums = problem.sums_after(choice);
    let tasks = choice.values().map(Vec::len).sum();
    let index = sums.scores(&problem.world).aim(&problem.world);
    Outcome { tasks, index, is_reached: problem.is_reached(&sums) }
}

/// Compares both ways on one audience: tasks more than needed for targets, index below the best for budgets.
fn compare(audience: &Audience, params: &Params, more: &mut Vec<usize>, below: &mut Vec<f64>) {
    let inputs = Inputs::new(audience, params);
    let problem = |target, budget| Problem::new(&inputs, Aim { target, budget, minutes: None });
    let today = problem(None, Some(1));
    let now = today.sums.scores(&today.world);
    let Some(options) = exhaustive::options(&today) else { return };
    if options.len() < 2 || now.index(&today.world).is_none() {
        return;
    }
    let both = |problem: &Problem| {
        let (exact, found) = (exhaustive::best(problem, &options), greedy::best(problem));
        (outcome(problem, &exact), outcome(problem, &found))
    };
    let now = now.aim(&today.world);
    let most = both(&problem(Some(101.0), None)).0.index;
    for share in [0.3, 0.6, 0.9] {
        let (exact, found) = both(&problem(Some(now + share * (most - now)), None));
        assert!(exact.is_reached && found.is_reached, "{now} to {most}: {exact:?}, {found:?}");
        more.push(found.tasks - exact.tasks);
    }
    for budget in 1..options.len() {
        let (exact, found) = both(&problem(None, Some(budget)));
        below.push(exact.index - found.index);
    }
}

#[test]
fn greedy_comes_near_the_best() {
    let mut runner = TestRunner::deterministic();
    let (mut more, mut below) = (Vec::new(), Vec::new());
    for round in 0..800 {
        let audience = any_audience(7).new_tree(&mut runner).expect("a sample").current();
        let basis = if round % 2 == 0 { WeightBasis::Clients } else { WeightBasis::Value };
        let params = Params { basis, ..Params::new(Day(1000)) };
        compare(&audience, &params, &mut more, &mut below);
    }
    assert!(more.len() > 1000 && below.len() > 1000, "{} and {} cases", more.len(), below.len());
    let share = |holds: usize, of: usize| holds as f64 / of as f64;
    let shortest = share(more.iter().filter(|more| **more == 0).count(), more.len());
    assert!(shortest > 0.99, "the shortest list in {shortest} of the cases");
    assert!(more.iter().all(|more| *more <= 1), "one task too many at most");
    let best = share(below.iter().filter(|below| **below < 0.005).count(), below.len());
    assert!(best > 0.98, "the best list for a budget in {best} of the cases");
    assert!(below.iter().all(|below| *below < 10.0), "{:?}", below.iter().copied().reduce(f64::max));
}

#[test]
fn test_1_gives_way_only_when_all_tied_operators_do() {
    // Two clients on WhatsApp alone, two on Telegram alone: no single answer moves test 1.
    let hangs_on = |channel| {
        let mut client = nobody();
        client.has_record = true;
        client.routes = [Route { channel, is_proven: true, is_confirmed: false }].into_iter().collect();
        client
    };
    let audience = audience([6, 6, 4, 4].map(hangs_on).to_vec());
    let params =
        Params { weights: TestWeights { outage: 1.0, context: 0.0, owned: 0.0 }, ..Params::new(Day(1000)) };
    let mut audience = audience;
    audience.clients_mut()[0].traffic =
        [Traffic { channel: 6, inbound: 1, messages: 1, ..Traffic::default() }].into_iter().collect();
    audience.clients_mut()[0].days =
        [ClientDay { channel: 6, day: Day(999), inbound: 1, outbound: 0 }].into_iter().collect();
    let inputs = Inputs::new(&audience, &params);
    let problem = Problem::new(&inputs, Aim { target: Some(60.0), budget: None, minutes: None });
    let found = outcome(&problem, &greedy::best(&problem));
    assert_eq!(found, Outcome { tasks: 2, index: 62.5, is_reached: true });
}
