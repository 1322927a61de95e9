//! Businesses of which everything is shown, and the figures that have a range.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;

use untether::model::params::Params;
use untether::pipeline::Audit;
use untether::stress::context::{Doubts, Kappa};
use untether::stress::score::Range;
use untether::stress::{context, index, openness, outage, owned};

use super::world::{Entry, Person, Record, Sale, World, world_of};

/// The figures that have a range.
pub(crate) const FIGURES: [&str; 4] = ["outage", "context", "owned", "index"];

/// Of whom the business knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Known {
    /// Of everybody: who writes stands on a record of the window, with the ids and the address by which it writes.
    Everybody,
    /// Of some.
    Some,
}

/// A business of which everything is shown: every channel with its export, a CRM whose log repeats part of what was
/// written by those it knows, notes, and deals.
pub(crate) fn business(known: Known) -> impl Strategy<Value = World> {
    let logged = vec(select(vec![0_u16, 0, 3, 10]), 40);
    let notes = vec((0..40_usize, 0..365_u16), 0..12);
    let deals = vec((0..40_usize, 0..420_u16, 1..900_u16, any::<bool>()), 4..20);
    (world_of(6..40), logged, notes, deals).prop_map(move |(mut world, logged, notes, deals)| {
        if known == Known::Everybody {
            world.people.iter_mut().for_each(put_on_file);
        }
        let has_record = |person: usize| world.people.get(person).is_some_and(|kept| kept.record.is_some());
        let mut log = Vec::new();
        for (person, kept) in world.people.iter().enumerate() {
            let ids = kept.record.as_ref().map_or([false; 3], |record| record.ids);
            for (channel, days, minute, inbound) in &kept.messages {
                if ids.get(*channel) == Some(&true) && minute % 10 < logged[person] {
                    log.push(Entry { person, channel: *channel, days: *days, inbound: *inbound });
                }
            }
        }
        world.notes = notes.into_iter().filter(|(person, _)| has_record(*person)).collect();
        let deals = deals.into_iter().filter(|(person, ..)| has_record(*person));
        let deals = deals.map(|(person, days, amount, is_won)| Sale { person, days, amount, is_won });
        world.deals = Some(deals.collect());
        world.log = Some(log);
        world
    })
}

fn put_on_file(person: &mut Person) {
    let none = Record { email: false, phone: false, ids: [false; 3], second_email: false, created: 100 };
    let record = person.record.get_or_insert(none);
    record.created %= 365;
    for message in &person.messages {
        match record.ids.get_mut(message.0) {
            Some(id) => *id = true,
            None => record.email = true,
        }
    }
}

/// The ranges of the tests and of the index; `None` for what is not assessed.
pub(crate) fn figures(facts: &Audit, params: &Params) -> [Option<Range>; 4] {
    let (audience, likely, region) = (&facts.audience, facts.likely.as_ref(), facts.links.region.as_deref());
    let outage = outage::range(audience, likely, region, params);
    let context = context::range(audience, likely, params, Kappa::Convention, Doubts::ALL);
    let owned = owned::range(audience, likely, params);
    let index = match (outage, context, owned) {
        (Some(outage), Some(context), Some(owned)) => {
            Some(index::of_ranges([outage, context, owned], params.weights))
        }
        _ => None,
    };
    [outage, context, owned, index]
}

/// What the report itself says of each figure: that it is open, whatever the range.
pub(crate) fn is_open(facts: &Audit, params: &Params) -> [bool; 4] {
    let audience = &facts.audience;
    let (outage, context) = (openness::of_channels(audience, params), openness::of_context(audience, params));
    let owned = openness::of_owned(audience);
    [outage, context, owned, outage || context || owned]
}
