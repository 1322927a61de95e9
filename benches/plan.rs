//! The plan of 200 000 clients: the order of actions, the shortest list that reaches a target, the best list for a budget.
//!
//! Run with `cargo bench --bench plan`. The bar is 5 s for a list that is short.

#![expect(clippy::print_stdout, reason = "a benchmark reports on standard output")]

#[path = "support/random.rs"]
mod random;
mod support {
    pub(crate) mod audience;
}

use std::time::{Duration, Instant};

use support::audience::{AS_OF, audience};
use untether::model::params::{Params, WeightBasis};
use untether::plan::{self, Aim, Inputs};

const CLIENTS: u32 = 200_000;
const BAR: Duration = Duration::from_secs(5);

fn main() {
    let audience = audience(CLIENTS, 7);
    for basis in WeightBasis::ALL {
        let params = Params { basis, ..Params::new(AS_OF) };
        let inputs = Inputs::new(&audience, &params);
        let start = Instant::now();
        let chain = plan::chain(&inputs);
        let index = chain.today.index(&chain.world).expect("all tests are assessed");
        println!("{} clients by {}: index {index:.1}", audience.clients.len(), basis.id());
        println!("  order of {} actions {:>8.0?}", chain.steps.len(), start.elapsed());
        for aim in [
            Aim { target: Some(70.0), budget: None, minutes: None },
            Aim { target: Some(90.0), budget: None, minutes: None },
            Aim { target: None, budget: Some(500), minutes: None },
            Aim { target: None, budget: Some(50_000), minutes: None },
        ] {
            let start = Instant::now();
            let found = plan::search(&inputs, aim);
            let took = start.elapsed();
            let after = found.after.index(&chain.world).expect("all tests are assessed");
            println!("  {aim:?}: {} tasks, index {after:.2} {took:>8.0?}", found.tasks.len());
            // Nearly everything done for everybody is no short list: it may take longer.
            assert!(took < BAR || aim.target > Some(80.0), "slower than the bar");
        }
    }
}
