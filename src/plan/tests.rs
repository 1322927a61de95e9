//! Laws of the plan over made-up clients.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

use super::chain::{members, sums};
use super::sample::any_audience;
use super::{Inputs, Scores, World, chain};
use crate::model::client::Audience;
use crate::model::params::{Params, WeightBasis};
use crate::model::time::Day;
use crate::stress::{context, outage, owned};

fn params(basis: WeightBasis) -> Params {
    Params { basis, ..Params::new(Day(1000)) }
}

/// The scores as the tests themselves compute them.
fn by_tests(audience: &Audience, params: &Params) -> Scores {
    Scores {
        outage: outage::outage(audience, None, params).test.score,
        context: context::context(audience, params).test.score,
        owned: owned::owned(audience, params).test.score,
    }
}

fn is_close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a.is_none() && b.is_none(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_plan_sees_the_scores_that_the_tests_compute(audience in any_audience(12)) {
        for basis in WeightBasis::ALL {
            let params = params(basis);
            let inputs = Inputs::new(&audience, &params);
            let world = World::new(&inputs);
            let seen = sums(&members(&inputs, &world), &world).scores(&world);
            let computed = by_tests(&audience, &params);
            let same = seen.all().into_iter().zip(computed.all()).all(|(a, b)| is_close(a, b));
            prop_assert!(same, "{basis:?}: {seen:?}, {computed:?}");
        }
    }

    #[test]
    fn no_action_lowers_any_score(audience in any_audience(12)) {
        // Weighted by messages an answer weighs more as well: test 2 may fall as it moves weight to this client.
        for basis in [WeightBasis::Clients, WeightBasis::Value] {
            let params = params(basis);
            let plan = chain(&Inputs::new(&audience, &params));
            let mut before = plan.today;
            for step in &plan.steps {
                for after in [(step.after, plan.today), (step.chain_after, before)] {
                    for (after, before) in after.0.all().into_iter().zip(after.1.all()) {
                        prop_assert!(after >= before.map(|score| score - 1e-9), "{}: {before:?} {after:?}", step.action());
                    }
                }
                before = step.chain_after;
            }
        }
    }

    #[test]
    fn the_plan_does_not_hang_on_the_order_of_clients(audience in any_audience(12)) {
        let params = params(WeightBasis::Value);
        let mut turned = audience.clone();
        turned.clients.reverse();
        let [first, second] = [&audience, &turned].map(|audience| chain(&Inputs::new(audience, &params)));
        let ids = |plan: &super::Chain| plan.steps.iter().map(|step| (step.action(), step.channel())).collect::<Vec<_>>();
        prop_assert_eq!(ids(&first), ids(&second));
    }
}
