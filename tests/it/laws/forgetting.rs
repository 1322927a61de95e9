//! What becomes of the figures when something is forgotten: an export that lost part of itself must not look better than it is.

use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_oneof, proptest};
use proptest::sample::Index;

use untether::compare::compare;
use untether::model::report::AuditReport;

use super::HAIR;
use super::business::{Known, business, figures, is_open};
use super::world::World;

/// Something that one client is known by.
#[derive(Debug, Clone)]
enum Trace {
    /// An address, a number or an id on a record.
    Handle(Index, usize),
    /// One message.
    Message(Index, Index),
    /// All messages on a channel.
    Route(Index, usize),
}

/// Something that a whole export may lack.
#[derive(Debug, Clone)]
enum Omission {
    /// The row of one client.
    Row(Index),
    /// Columns of the contacts.
    Columns(Vec<usize>),
    /// All messages of a channel.
    Channel(usize),
    Log,
    Deals,
}

fn trace() -> impl Strategy<Value = Trace> {
    let who = proptest::arbitrary::any::<Index>;
    prop_oneof![
        (who(), 0..5_usize).prop_map(|(who, which)| Trace::Handle(who, which)),
        (who(), who()).prop_map(|(who, which)| Trace::Message(who, which)),
        (who(), 0..4_usize).prop_map(|(who, channel)| Trace::Route(who, channel)),
    ]
}

fn part() -> impl Strategy<Value = Omission> {
    prop_oneof![
        proptest::arbitrary::any::<Index>().prop_map(Omission::Row),
        proptest::sample::select(vec![
            vec![3, 4],
            vec![5],
            vec![7],
            vec![8],
            vec![9],
            vec![10],
            vec![3, 4, 5]
        ])
        .prop_map(Omission::Columns),
        (0..4_usize).prop_map(Omission::Channel),
        proptest::prelude::Just(Omission::Log),
        proptest::prelude::Just(Omission::Deals),
    ]
}

impl Trace {
    fn forget(&self, world: &mut World) {
        let (Self::Handle(who, _) | Self::Message(who, _) | Self::Route(who, _)) = self;
        let count = world.people.len();
        let person = &mut world.people[who.index(count)];
        match self {
            Self::Handle(_, which) => {
                let Some(record) = &mut person.record else { return };
                match which {
                    0 => record.email = false,
                    1 => record.phone = false,
                    place => record.ids[place - 2] = false,
                }
            }
            Self::Message(_, which) if !person.messages.is_empty() => {
                person.messages.remove(which.index(person.messages.len()));
            }
            Self::Message(..) => {}
            Self::Route(_, channel) => person.messages.retain(|message| message.0 != *channel),
        }
    }
}

impl Omission {
    fn forget(&self, world: &mut World) {
        match self {
            Self::Row(who) => {
                let count = world.people.len();
                world.people[who.index(count)].record = None;
            }
            Self::Columns(places) => world.cut.clone_from(places),
            Self::Channel(place) => world.hidden.push(*place),
            Self::Log => world.log = None,
            Self::Deals => world.deals = None,
        }
    }
}

/// Whether the comparison of two reports names what the later one lacks: chats, sources, clients, or who is tied to whom.
fn is_named_by_compare(before: &AuditReport, after: &AuditReport) -> bool {
    let Ok(comparison) = compare(before, after, false) else { return true };
    let has_moved = |field: &&str| {
        let moved = comparison.clients.get(*field).and_then(|moved| moved.change);
        moved.is_some_and(|change| change.abs() > HAIR)
    };
    comparison.completeness.unlike
        || !comparison.sources.gone.is_empty()
        || ["total", "in_scope", "records"].iter().any(has_moved)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forgetting_routes_handles_or_messages_never_raises_the_outage_score(world in business(Known::Some), trace in trace()) {
        let params = world.params();
        let before = world.facts(&params);
        let mut less = world;
        trace.forget(&mut less);
        let after = less.facts(&params);
        // A handle that held a chat and a record together leaves two clients behind, and whose last message is forgotten
        // leaves the scope: those are other clients.
        let count = |facts: &untether::pipeline::Audit| (facts.audience.clients.len(), facts.audience.in_scope().count());
        if count(&before) == count(&after) {
            let scores = [before, after].map(|facts| figures(&facts, &params)[0].map_or(0.0, |range| range.score));
            prop_assert!(scores[1] <= scores[0] + HAIR, "{} became {}", scores[0], scores[1]);
        }
    }

    #[test]
    fn a_figure_that_rises_names_what_is_missing(world in business(Known::Some), part in part()) {
        let params = world.params();
        let before = figures(&world.facts(&params), &params);
        let mut less = world.clone();
        part.forget(&mut less);
        let facts = less.facts(&params);
        let (after, is_open) = (figures(&facts, &params), is_open(&facts, &params));
        let has_risen = |place: usize| {
            let (Some(before), Some(after)) = (before[place], after[place]) else { return false };
            let is_held = after.low - HAIR <= before.score && before.score <= after.high + HAIR;
            after.score > before.score + HAIR && !is_held && !is_open[place]
        };
        let risen: Vec<usize> = (1..4).filter(|place| has_risen(*place)).collect();
        if !risen.is_empty() {
            let (before, after) = (world.audit(), less.audit());
            prop_assert!(is_named_by_compare(&before, &after), "{risen:?}");
        }
    }
}
