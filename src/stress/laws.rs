//! What holds for any audience.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::{Index, subsequence};

use super::cohorts::Cohorts;
use super::elements;
use super::outage::{context, outage, range};
use super::scenario::{Loss, Outcome, Segment};
use crate::model::audience::{Audience, Evidence};
use crate::model::channel::ChannelFacts;
use crate::model::client::{Client, OpenDeal, Route, Scope, StaffTraffic};
use crate::model::country::Country;
use crate::model::element::{Element, ElementId};
use crate::model::params::{LayerSetting, Params, ScenarioSetting, WeightBasis};
use crate::model::report::{Count, Outcomes, Scenario};
use crate::model::sample;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;

/// Channels, sorted by id; e-mail and phone are owned.
const CHANNELS: [&str; 7] = ["email", "instagram", "phone", "telegram", "viber", "vk", "whatsapp"];

const EMAIL: u16 = 0;
const TELEGRAM: u16 = 3;

const REGION: Option<&str> = Some("RU");

fn client() -> impl Strategy<Value = Client> {
    let routes = subsequence((0..CHANNELS.len() as u16).collect::<Vec<_>>(), 0..=5);
    let routes = routes.prop_flat_map(|channels| {
        let route = |channel| {
            (Just(channel), any::<bool>(), any::<bool>()).prop_map(|(channel, is_proven, is_confirmed)| {
                Route { channel, is_proven, is_confirmed: is_confirmed && [0, 2].contains(&channel) }
            })
        };
        channels.into_iter().map(route).collect::<Vec<_>>()
    });
    let staff = vec((0..4_u32, 0..CHANNELS.len() as u16), 0..4);
    let countries = subsequence(vec!["KZ", "RU"], 0..=2);
    let value = prop_oneof![Just(0.0), (1..40_u32).prop_map(|value| f64::from(value) * 12.25)];
    let deals = vec((0..6_u32, 0..9_u32), 0..3);
    let waiting = subsequence((0..CHANNELS.len() as u16).collect::<Vec<_>>(), 0..=2);
    let scope = prop_oneof![5 => Just(Scope::In), 1 => Just(Scope::Dormant)];
    (routes, staff, countries, value, deals, waiting, scope, 0..2_u32).prop_map(
        |(routes, staff, countries, value, deals, waiting, scope, recoverable_phones)| {
            let staff: SortedSet<(u32, u16)> = staff.into_iter().collect();
            let traffic = |(staff, channel)| StaffTraffic { staff, channel, messages: 1 };
            let deal = |(deal, amount)| OpenDeal { deal, amount: f64::from(amount) };
            Client {
                routes: routes.into(),
                staff: staff.into_iter().map(traffic).collect(),
                countries: countries.into_iter().filter_map(Country::of).collect(),
                value,
                open_deals: deals.into_iter().map(deal).collect(),
                waiting: waiting.into(),
                scope,
                recoverable_phones,
                ..Client::unknown(0)
            }
        },
    )
}

fn audience() -> impl Strategy<Value = Audience> {
    vec(client(), 0..24).prop_map(|clients| {
        let evidence = Evidence { has_crm: true, has_value: true, has_deals: true, ..Evidence::default() };
        let staff = ["", "Anna", "Boris", "Vera"].map(str::to_owned).to_vec();
        Audience { staff, evidence, ..sample::audience(&CHANNELS, clients) }
    })
}

/// Settings with a layer, scenarios of several kinds, and any weight.
fn params() -> impl Strategy<Value = Params> {
    let credit = prop_oneof![Just(0.0), Just(0.5), Just(1.0)];
    (0..2_usize, credit).prop_map(|(basis, fallback_credit)| {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let layer = LayerSetting {
            name: "Bot".to_owned(),
            serves: own(&["telegram", "vk"]),
            ..LayerSetting::default()
        };
        let both = own(&["meta", "staff:anna", "staff:Boris", "layer:bot"]);
        let block = ScenarioSetting { lost: both, segment: "country=RU".to_owned(), share: 0.5 };
        Params {
            basis: WeightBasis::ALL[basis],
            fallback_credit,
            layers: vec![layer],
            scenarios: [("block".to_owned(), block)].into(),
            ..Params::new(Day(20_000))
        }
    })
}

/// What becomes of each client, worked out one by one.
fn one_by_one(audience: &Audience, loss: &Loss) -> (Outcomes, f64) {
    let (mut outcomes, mut stranded) = (Outcomes::default(), 0.0);
    for client in audience.in_scope() {
        match loss.outcome(client, REGION).0 {
            Outcome::Untouched(left) => {
                outcomes.untouched += 1;
                outcomes.untouched_untried += u64::from(left.is_known_only());
            }
            Outcome::Safe => outcomes.safe += 1,
            Outcome::Fallback(is_confirmed) => {
                outcomes.fallback += 1;
                outcomes.fallback_confirmed += u64::from(is_confirmed);
            }
            Outcome::Stranded => {
                outcomes.stranded += 1;
                outcomes.stranded_recoverable += u64::from(client.is_recoverable());
                stranded += client.value;
            }
            Outcome::OutOfReach => outcomes.out_of_reach += 1,
        }
    }
    (outcomes, stranded)
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(1.0)
}

/// The figures of operators without the names of their channels.
fn of_operators(audience: &Audience, params: &Params) -> SortedMap<ElementId, Scenario> {
    let scenarios = outage(audience, None, REGION, params).scenarios.into_iter();
    let unnamed = |(id, scenario)| (id, Scenario { lost: Vec::new(), ..scenario });
    scenarios.filter(|(id, _)| id.element().operator().is_some()).map(unnamed).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_scenario_is_the_sum_of_its_clients(audience in audience(), params in params()) {
        let scenarios = outage(&audience, None, REGION, &params).scenarios;
        for (id, loss) in elements::all(&audience, REGION, &params) {
            let (outcomes, stranded) = one_by_one(&audience, &loss);
            let scenario = &scenarios[&id];
            prop_assert_eq!(scenario.clients, outcomes, "{}", id);
            prop_assert!(scenario.value.is_some_and(|value| is_close(value.stranded, stranded)), "{}", id);
        }
    }

    #[test]
    fn an_element_alone_strands_the_clients_of_its_scenario(audience in audience(), params in params()) {
        let outage = outage(&audience, None, REGION, &params);
        let is_element = |id: &ElementId| {
            matches!(id.element(), Element::Number | Element::Operator(_) | Element::Staff(_))
        };
        for (id, scenario) in outage.scenarios.iter().filter(|(id, _)| is_element(id)) {
            let point = outage.single_points.get(id).copied().unwrap_or_default();
            prop_assert_eq!(point.clients, scenario.clients.stranded, "{}", id);
        }
        prop_assert!(outage.single_points.keys().all(|id| outage.scenarios.contains_key(id)));
        let reachable = audience.in_scope().filter(|client| !client.routes.is_empty()).count() as u64;
        prop_assert_eq!(outage.elements_to_strand.values().copied().sum::<Count>(), reachable);
        // Whoever one element strands is stranded by at least one of them.
        let alone: u64 = outage.single_points.values().map(|point| point.clients.or_zero()).sum();
        let by_one = outage.elements_to_strand.get("1").map_or(0, |count| count.or_zero());
        prop_assert!(by_one <= alone && (by_one == 0) == (alone == 0));
    }

    #[test]
    fn retention_is_linear_in_the_share_hit(audience in audience(), params in params()) {
        let outage = outage(&audience, None, REGION, &params);
        for scenario in outage.scenarios.values() {
            let (Some(kept), Some(full)) = (outage.kept, scenario.retention.get("1")) else { continue };
            prop_assert!(*full <= kept + 1e-12);
            for (p, name) in [(0.1, "0.1"), (0.3, "0.3")] {
                prop_assert!(is_close(scenario.retention[name], kept + p * (full - kept)));
            }
            let lost = scenario.value_lost.as_ref().expect("deals have amounts");
            for (p, name) in [(0.1, "0.1"), (0.3, "0.3")] {
                prop_assert!(is_close(lost[name].mean, p * lost["1"].mean));
                prop_assert!(lost[name].mean <= lost[name].worst + 1e-9);
            }
        }
    }

    #[test]
    fn a_channel_split_under_one_operator_leaves_the_operators_figures(
        audience in audience(), params in params(), goes in vec(any::<bool>(), 24),
    ) {
        let mut split = audience.clone();
        let second = split.channels.len() as u16;
        split.channels.push(ChannelFacts { id: "zz".to_owned(), ..split.channels[TELEGRAM as usize].clone() });
        for (client, _) in split.clients_mut().iter_mut().zip(&goes).filter(|(_, goes)| **goes) {
            let moved = |channel: &mut u16| if *channel == TELEGRAM { *channel = second };
            client.routes.iter_mut().for_each(|route| moved(&mut route.channel));
            client.waiting.iter_mut().for_each(moved);
        }
        prop_assert_eq!(of_operators(&split, &params), of_operators(&audience, &params));
        prop_assert_eq!(range(&split, None, REGION, &params), range(&audience, None, REGION, &params));
    }

    #[test]
    fn forgetting_a_route_never_raises_the_score(
        audience in audience(), params in params(), which in any::<Index>(), route in any::<Index>(),
    ) {
        let mut less = audience.clone();
        if !audience.clients.is_empty() {
            let routes = &mut less.clients_mut()[which.index(audience.clients.len())].routes;
            (!routes.is_empty()).then(|| routes.remove(route.index(routes.len())));
            let score = |audience: &Audience| range(audience, None, REGION, &params).map_or(0.0, |range| range.score);
            prop_assert!(score(&less) <= score(&audience) + 1e-9);
        }
    }

    #[test]
    fn a_new_contact_never_lowers_the_score(audience in audience(), params in params(), which in any::<Index>()) {
        let mut more = audience.clone();
        if !audience.clients.is_empty() {
            let routes = &mut more.clients_mut()[which.index(audience.clients.len())].routes;
            if routes.iter().all(|route| route.channel != EMAIL) {
                routes.insert(0, Route { channel: EMAIL, is_proven: false, is_confirmed: false });
            }
            let score = |audience: &Audience| range(audience, None, REGION, &params).map_or(0.0, |range| range.score);
            prop_assert!(score(&more) >= score(&audience) - 1e-9);
        }
    }

    #[test]
    fn the_range_holds_the_score(audience in audience(), params in params()) {
        if let Some(range) = range(&audience, None, REGION, &params) {
            prop_assert!(range.low <= range.score && range.score <= range.high);
        }
    }

    #[test]
    fn losses_of_different_segments_hit_each_its_own(audience in audience(), params in params()) {
        let cohorts = Cohorts::new(context(&audience, REGION, &params));
        let of_country = |channel: u16, country: &str| Loss {
            segment: Segment::Country(country.to_owned()),
            ..Loss::of([channel].into())
        };
        let losses = [of_country(TELEGRAM, "RU"), of_country(6, "KZ"), Loss::of([0].into())];
        let fates = cohorts.fates(&losses);
        for (client, cohort) in cohorts.clients.iter().zip(&cohorts.of_client) {
            let is_in = |country: &str| {
                client.countries.iter().any(|own| own.code() == country)
                    || (client.countries.is_empty() && REGION == Some(country))
            };
            let mut lost = SortedSet::from([0]);
            lost.extend(is_in("RU").then_some(TELEGRAM));
            lost.extend(is_in("KZ").then_some(6));
            let want = Loss::of(lost).outcome(client, REGION).0;
            prop_assert_eq!(fates.outcomes[*cohort as usize], want);
        }
    }

    #[test]
    fn a_segment_of_nobody_loses_nothing(audience in audience(), params in params(), channel in option::of(0..7_u16)) {
        let cohorts = Cohorts::new(context(&audience, REGION, &params));
        let nowhere = Segment::Country("FR".to_owned());
        let loss = Loss { segment: nowhere, ..Loss::of(channel.into_iter().collect()) };
        let scenario = super::aftermath::scenario(&cohorts, &[loss]);
        prop_assert_eq!(scenario.clients.safe + scenario.clients.fallback + scenario.clients.stranded, 0);
    }
}
