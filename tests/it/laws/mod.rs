//! Laws that the figures obey whatever the business looks like.

mod business;
mod exports;
mod forgetting;
mod ranges;
mod world;

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;
use untether::model::json;

use untether::model::report::{AuditReport, TestScore};
use untether::reference::channels::channel;

use world::{Entry, Record, World, world};

/// Floats that were summed in another order may differ in the last bits.
const HAIR: f64 = 1e-9;

fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}

fn tests(report: &AuditReport) -> [&TestScore; 3] {
    [&report.tests.outage.test, &report.tests.context.test, &report.tests.owned.test]
}

/// Index and scores of tests 1 and 3, for "never lower": what is not assessed counts as nothing yet.
fn scores(report: &AuditReport) -> [f64; 3] {
    let [outage, _, owned] = tests(report);
    [outage.score, owned.score, report.index.as_ref().map(|index| index.score)]
        .map(|score| score.unwrap_or(0.0))
}

/// The report without what may change when rows are shuffled or channels are named otherwise.
fn comparable(report: &AuditReport, names: &[(&str, &str)]) -> Value {
    let mut value = json::tree(report);
    for section in ["sources", "settings", "incidents"] {
        value[section] = Value::Null;
    }
    let mut text = value.to_string();
    for (number, (from, _)) in names.iter().enumerate() {
        text = text.replace(from, &format!("<{number}>"));
    }
    for (number, (_, to)) in names.iter().enumerate() {
        text = text.replace(&format!("<{number}>"), to);
    }
    rounded(serde_json::from_str(&text).expect("still a report"))
}

/// Sums in another order differ in the last bits.
fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) if number.is_f64() => {
            Value::from((number.as_f64().unwrap_or_default() * 1e6).round() / 1e6)
        }
        Value::Array(list) => list.into_iter().map(rounded).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, rounded(value))).collect(),
        value => value,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn scores_lie_in_their_ranges(world in world()) {
        let report = world.audit();
        for test in tests(&report) {
            if let (Some(low), Some(score), Some(high)) = (test.low, test.score, test.high) {
                prop_assert!(low <= score + HAIR && score <= high + HAIR, "{low} {score} {high}");
                prop_assert!(low >= 0.0 && high <= 100.0 + HAIR);
            }
        }
        if let Some(index) = report.index {
            prop_assert!(index.low <= index.score + HAIR && index.score <= index.high + HAIR);
        }
    }

    #[test]
    fn retention_is_linear_in_the_share_hit(world in world()) {
        let report = world.audit();
        let Some(kept) = report.tests.outage.kept else { return Ok(()) };
        for (id, scenario) in &report.tests.outage.scenarios {
            let lost = kept - scenario.retention["1"];
            for (share, p) in [("0.1", 0.1), ("0.3", 0.3)] {
                prop_assert!((kept - scenario.retention[share] - p * lost).abs() < HAIR, "{id}");
            }
        }
    }

    #[test]
    fn a_contact_that_is_new_lowers_nothing(world in world(), who in 0..14_usize) {
        let before = world.audit();
        let mut world = world;
        let who = who % world.people.len();
        let person = &mut world.people[who];
        let created = person.messages.first().map_or(100, |message| message.1);
        // A record of its own holds the ids by which the client is known, no others: those would be new routes.
        let ids = [0, 1, 2].map(|channel| person.messages.iter().any(|message| message.0 == channel && message.1 < 365));
        let own = Record { email: false, phone: false, ids, second_email: false, created };
        person.record.get_or_insert(own).second_email = true;
        let after = world.audit();
        // A record where there was none may bring someone into scope who was not there.
        if before.clients.in_scope == after.clients.in_scope {
            for (before, after) in scores(&before).into_iter().zip(scores(&after)) {
                prop_assert!(after >= before - HAIR, "{before} became {after}");
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(world in world(), turned in 1..40_usize) {
        let before = comparable(&world.audit(), &[]);
        let after = comparable(&World { turned, ..world }.audit(), &[]);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_names_of_channels_change_nothing(world in world()) {
        // Names in the same order, before all others and behind "email" alike: what is tied goes to the first.
        // None of them is blocked anywhere, and none is made with a phone: those are known by the names of channels.
        let renamed = World { channels: ["kleinanzeigen", "lazada", "wecom"], ..world.clone() };
        let plain = World { channels: ["etsy", "mercadolibre", "shopee"], ..world };
        let ids: Vec<(&str, &str)> = plain.channels.into_iter().zip(renamed.channels).collect();
        let shown = |id| channel(id).map_or(id, |channel| channel.display_en.as_str());
        let names: Vec<_> = ids.iter().copied().chain(ids.iter().map(|(a, b)| (shown(a), shown(b)))).collect();
        let after = comparable(&renamed.audit(), &[]);
        prop_assert_eq!(comparable(&plain.audit(), &names), after);
    }

    #[test]
    fn a_channel_split_in_two_leaves_its_operator_as_it_was(world in world()) {
        let mut whole = world.clone();
        whole.operators = ["ant", "ant", "gnu"];
        for person in &mut whole.people {
            person.messages.iter_mut().filter(|message| message.0 == 1).for_each(|message| message.0 = 0);
            if let Some(record) = &mut person.record {
                record.ids[0] |= record.ids[1];
                record.ids[1] = false;
            }
        }
        let mut split = whole.clone();
        // Every second message goes to the other channel; whoever is on file is on file on both.
        for person in &mut split.people {
            person.messages.iter_mut().filter(|message| message.0 == 0 && message.1 % 2 == 0).for_each(|message| message.0 = 1);
            let uses_other = person.messages.iter().any(|message| message.0 == 1);
            if let Some(record) = &mut person.record {
                record.ids[1] = record.ids[0] || uses_other;
                record.ids[0] |= uses_other;
            }
        }
        // Whoever has both ids is one client only where a record says so.
        whole.people.retain(|person| person.record.as_ref().is_some_and(|record| record.ids[0]));
        split.people.retain(|person| person.record.as_ref().is_some_and(|record| record.ids[0]));
        // An id of a channel that no export shows opens the figures: the law speaks of two channels that are both shown.
        let is_shown = |channel| split.people.iter().any(|person| person.messages.iter().any(|message| message.0 == channel));
        if whole.people.len() != split.people.len() || !is_shown(0) || !is_shown(1) {
            return Ok(());
        }
        let (whole, split) = (whole.audit(), split.audit());
        for id in ["operator:ant", "operator:gnu"] {
            let scenario = |report: &AuditReport| {
                report.tests.outage.scenarios.get(id).map(|scenario| (scenario.clients, scenario.retention["1"]))
            };
            prop_assert_eq!(scenario(&whole), scenario(&split), "{}", id);
        }
        // What is missing is named channel by channel.
        let test = |report: &AuditReport| {
            let test = &report.tests.outage.test;
            (test.score, test.low, test.high, test.open)
        };
        prop_assert_eq!(test(&whole), test(&split));
    }

    #[test]
    fn a_log_moves_the_context_inside_its_range(world in world(), notes in proptest::collection::vec((0..14_usize, 0..420_u16), 0..6)) {
        let before = world.audit();
        let Some((low, high)) = before.tests.context.test.low.zip(before.tests.context.test.high) else { return Ok(()) };
        // Part of what the exports show is logged as well: no new client, nothing on an owned channel, no later day.
        let mut log = Vec::new();
        for (person, kept) in world.people.iter().enumerate() {
            let Some(record) = &kept.record else { continue };
            for (place, (channel, days, _, inbound)) in kept.messages.iter().enumerate() {
                let is_chosen = notes.iter().any(|(who, day)| *who == person || usize::from(*day) % 8 == place);
                if *channel < 3 && record.ids[*channel] && is_chosen {
                    log.push(Entry { person, channel: *channel, days: *days, inbound: *inbound });
                }
            }
        }
        if log.is_empty() {
            return Ok(());
        }
        let after = World { log: Some(log), ..world }.audit();
        if before.clients.in_scope == after.clients.in_scope {
            let score = after.tests.context.test.score.expect("still assessed");
            prop_assert!(low - HAIR <= score && score <= high + HAIR, "{score} is not in {low} to {high}");
        }
    }

    #[test]
    fn answers_over_fallbacks_move_the_outage_inside_its_range(world in world()) {
        let before = world.audit();
        let test = &before.tests.outage.test;
        let Some((low, high)) = test.low.zip(test.high) else { return Ok(()) };
        let mut world = world;
        for person in &mut world.people {
            let wrote = person.messages.iter().any(|message| message.0 < 3 && message.1 < 365);
            if person.record.as_ref().is_some_and(|record| record.email) && wrote {
                person.messages.extend([(3, 0, 600, false), (3, 0, 660, true)]);
            }
        }
        let after = world.audit();
        if before.clients.in_scope == after.clients.in_scope {
            let score = after.tests.outage.test.score.expect("still assessed");
            prop_assert!(low - HAIR <= score && score <= high + HAIR, "{score} is not in {low} to {high}");
        }
    }

    #[test]
    fn importing_moves_the_owned_contacts_inside_their_range(world in world()) {
        let before = world.audit();
        let test = &before.tests.owned.test;
        let Some((low, high)) = test.low.zip(test.high) else { return Ok(()) };
        let mut world = world;
        for person in &mut world.people {
            // The address from which someone writes goes onto a record of its own.
            let writes = person.messages.iter().find(|message| message.0 == 3 && message.1 < 365);
            if let (None, Some(message)) = (&person.record, writes) {
                let created = message.1;
                person.record = Some(Record { email: true, phone: false, ids: [false; 3], second_email: false, created });
            }
        }
        let after = world.audit();
        if before.clients.in_scope == after.clients.in_scope {
            let score = after.tests.owned.test.score.expect("still assessed");
            prop_assert!(low - HAIR <= score && score <= high + HAIR, "{score} is not in {low} to {high}");
        }
    }
}

#[test]
fn the_worlds_have_something_in_them() {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let (mut assessed, mut with_operator) = (0, 0);
    for _ in 0..40 {
        let report = world().new_tree(&mut runner).expect("a world").current().audit();
        assessed += u32::from(report.index.is_some());
        with_operator +=
            u32::from(report.tests.outage.scenarios.keys().any(|id| id.element().operator().is_some()));
    }
    assert!(assessed > 15, "only {assessed} of 40 worlds are assessed");
    assert!(with_operator > 30, "only {with_operator} of 40 worlds have an operator");
}
