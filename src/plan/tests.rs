//! Laws of the plan over made-up clients.

use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

use proptest::sample::Index;

use super::act::Act;
use super::chain::{members, sums};
use super::kinds::Kinds;
use super::sample::any_audience;
use super::standing::Standing;
use super::sums::Contribution;
use super::{Inputs, Scores, World, chain};
use crate::model::audience::Audience;
use crate::model::client::{Client, Route, Summary};
use crate::model::params::{Params, WeightBasis};
use crate::model::time::Day;
use crate::stress::{context, outage, owned};

fn params(basis: WeightBasis) -> Params {
    Params { basis, ..Params::new(Day(1000)) }
}

/// The scores as the tests themselves compute them.
fn by_tests(audience: &Audience, params: &Params) -> Scores {
    Scores {
        outage: outage::outage(audience, None, None, params).test.score,
        context: context::context(audience, None, params).test.score,
        owned: owned::owned(audience, None, params).test.score,
    }
}

/// Puts a new e-mail or phone on a client's record, or on one of its own, as gathering would see it.
fn put_on_file(client: &mut Client, phone: bool) {
    let (state, channel) = if phone { (&mut client.phone, 2) } else { (&mut client.email, 0) };
    state.is_usable = true;
    let routes = &mut client.routes;
    if let Some(route) = routes.iter().find(|route| route.channel == channel) {
        state.is_confirmed |= route.is_proven;
    } else {
        routes.push(Route { channel, is_proven: false, is_confirmed: false });
        routes.sort_by_key(|route| route.channel);
    }
    client.has_record = true;
    client.summary = client.summary.max(Summary::Bare);
}

fn is_close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a.is_none() && b.is_none(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

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
        // Weighted by messages an answer weighs more as well: test 2 may fall as it moves weight to this client. A record that
        // holds an address on one more rented channel makes the client depend on that channel a little: whoever had an
        // untried route elsewhere was untouched by its loss, and hangs on a fallback now.
        for basis in [WeightBasis::Clients, WeightBasis::Value] {
            let params = params(basis);
            let plan = chain(&Inputs::new(&audience, &params));
            let mut before = plan.today;
            for step in &plan.steps {
                for after in [(step.after, plan.today), (step.chain_after, before)] {
                    let skipped = usize::from(step.action() == "create-records");
                    for (after, before) in after.0.all().into_iter().zip(after.1.all()).skip(skipped) {
                        prop_assert!(after >= before.map(|score| score - 1e-9), "{}: {before:?} {after:?}", step.action());
                    }
                }
                before = step.chain_after;
            }
        }
    }

    #[test]
    fn a_contact_on_file_never_lowers_anything(audience in any_audience(12), who in any::<Index>(), phone in any::<bool>()) {
        for basis in WeightBasis::ALL {
            let params = params(basis);
            let before = by_tests(&audience, &params);
            let mut richer = audience.clone();
            let client = who.get(&richer.clients).number as usize;
            put_on_file(&mut richer.clients_mut()[client], phone);
            let after = by_tests(&richer, &params);
            prop_assert!(after.outage >= before.outage.map(|score| score - 1e-9), "{before:?} {after:?}");
            prop_assert!(after.owned >= before.owned.map(|score| score - 1e-9), "{before:?} {after:?}");
            let world = World::new(&Inputs::new(&audience, &params));
            prop_assert!(after.index(&world) >= before.index(&world).map(|index| index - 2e-6));
        }
    }

    #[test]
    fn the_plan_does_not_hang_on_the_order_of_clients(audience in any_audience(12)) {
        let params = params(WeightBasis::Value);
        let mut turned = audience.clone();
        turned.clients_mut().reverse();
        let [first, second] = [&audience, &turned].map(|audience| chain(&Inputs::new(audience, &params)));
        let ids = |plan: &super::Chain| plan.steps.iter().map(|step| (step.action(), step.channel())).collect::<Vec<_>>();
        prop_assert_eq!(ids(&first), ids(&second));
    }

    #[test]
    fn what_is_tried_on_one_of_a_kind_is_what_comes_of_each(audience in any_audience(40)) {
        for basis in WeightBasis::ALL {
            let world = World::new(&Inputs::new(&audience, &params(basis)));
            let standings: Vec<Standing> =
                audience.in_scope().map(|client| Standing::new(client, &world)).collect();
            let kinds = Kinds::of(standings.iter());
            for act in Act::all(&world) {
                let Some(outcomes) = kinds.outcomes(act, |place| &standings[place], &world) else { continue };
                for (place, standing) in standings.iter().enumerate() {
                    let tried = act.concerns(standing, &world).then(|| {
                        let mut changed = standing.clone();
                        act.carry_out(&mut changed, &world);
                        Contribution::new(&changed, &world)
                    });
                    let by_kind = outcomes.of(place).map(|outcome| Contribution {
                        shape: outcome.shape.clone(),
                        amount: outcome.amount(standing, &world),
                    });
                    prop_assert_eq!(by_kind, tried, "{}", act.action.id());
                }
            }
        }
    }
}
