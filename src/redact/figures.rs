//! Shares, scores and money that hang on counts of people and are worked out again from what is shown, or withheld with them.
//! What is rounded for itself is declared at its field (`rounded`).

use super::coarse::Step;
use super::lowest::{self, Credit};
use crate::model::report::{
    AuditReport, Concentration, ConcentrationReport, Count, NewClients, Outage, Properties, Scenario,
    WeightBasis,
};
use crate::model::scoring::{FALLBACK_CREDIT, effective, hhi};
use crate::reference::channels::{self, Ownership};

/// Works all of them out again. `report` has its counts withheld and its shares and scores rounded already, `whole` still has
/// them all, so that the size of every group is known; `step` is that of all clients in scope.
pub(super) fn again(report: &mut AuditReport, whole: &AuditReport, step: Step) {
    outage(&mut report.tests.outage, whole, step);
    for of in report.coverage.values_mut() {
        of.chats_total = of.chats_total.filter(|total| !total.is_withheld());
    }
    // Nobody says how many have value: at least one in each group, at most a tenth of all.
    report.tests.owned.by_value_decile.clear();
    let by = &mut report.concentration;
    let wrote = Step::for_group(whole.clients.wrote.or_zero());
    for of in [&mut by.clients, &mut by.value, &mut by.messages] {
        *of = of.take().filter(|_| wrote.is_some()).map(concentration);
    }
    properties(&mut report.properties, whole);
    movement(report, whole);
    for plan in &mut report.plan {
        // Minutes are a count of clients in another unit.
        plan.minutes = plan.minutes.filter(|_| !plan.chain_clients.is_withheld());
    }
}

/// The step of a group whose size may be shown.
fn of_group(size: Count) -> Option<Step> {
    size.known().and_then(Step::for_group)
}

fn outage(outage: &mut Outage, whole: &AuditReport, step: Step) {
    let today = Today { base: outage.base, kept: outage.kept };
    for (id, scenario) in &mut outage.scenarios {
        self::scenario(scenario, whole, (today, share_hit(whole, id.as_str())), step);
        scenario.new_clients = scenario.new_clients.map(new_clients);
        // By value or messages a count cannot be told from what is retained.
        let whole = whole.tests.outage.scenarios.get(id).filter(|_| whole.basis != WeightBasis::Clients);
        if let Some(whole) = whole {
            scenario.retention =
                whole.retention.iter().map(|(p, kept)| (p.clone(), step.share_down(*kept))).collect();
        }
    }
    scores(outage, whole, today, step);
    let leads = &mut outage.leads;
    for of in leads.channels.values_mut().chain(leads.operators.values_mut()) {
        *of = new_clients(*of);
    }
}

/// What is within reach and kept today, as it is shown.
#[derive(Debug, Clone, Copy)]
struct Today {
    base: Option<f64>,
    kept: Option<f64>,
}

/// New clients; how many there are of all channels stands nowhere and follows from a count and its share.
fn new_clients(of: NewClients) -> NewClients {
    let count = of.count.filter(|count| !count.is_withheld());
    let all = count
        .zip(of.share)
        .and_then(|(count, share)| (share > 0.0).then(|| (count.or_zero() as f64 / share).round() as u64));
    let share = of.share.zip(all.and_then(Step::for_group)).map(|(share, step)| step.share(share));
    // What is withheld is `None` here: nothing could tell the two apart in a file.
    NewClients { count, share }
}

/// φ of the report.
fn fallback_credit(report: &AuditReport) -> f64 {
    report.settings.get("fallback_credit").and_then(serde_json::Value::as_f64).unwrap_or(FALLBACK_CREDIT)
}

/// The least that a scenario retains, of all clients in scope, on the step below.
fn least(scenario: &Scenario, whole: &AuditReport, base: Option<f64>, credit: Credit, step: Step) -> f64 {
    let in_scope = whole.clients.in_scope.or_zero();
    let most_out_of_reach =
        base.map_or(in_scope, |base| ((1.0 - base) * in_scope as f64 + 1e-6).floor() as u64);
    let kept = lowest::kept(&scenario.clients, in_scope, most_out_of_reach, credit);
    step.share_down(kept / in_scope as f64)
}

/// Test 1 from what the scenarios show.
fn scores(outage: &mut Outage, whole: &AuditReport, today: Today, step: Step) {
    let kept = today.kept.filter(|_| whole.basis == WeightBasis::Clients);
    let Some(kept) = kept else { return };
    let phi = fallback_credit(whole);
    let weakest = |credit: Credit| {
        let of_rented = outage.scenarios.iter().filter(|(id, _)| {
            let operator = id.element().operator();
            operator.is_some_and(|id| {
                channels::all().any(|one| one.operator == id && one.ownership == Ownership::Rented)
            })
        });
        let least = of_rented.map(|(_, scenario)| least(scenario, whole, today.base, credit, step));
        step.score(100.0 * least.fold(1.0, f64::min))
    };
    let ends = [
        Credit { paper: 0.0, confirmed: phi },
        Credit { paper: phi, confirmed: phi },
        Credit { paper: 1.0, confirmed: 1.0 },
    ];
    let [low, score, high] = ends.map(weakest);
    let score = score.min(step.score(100.0 * kept));
    let of = &mut outage.test;
    // What no export shows lowers the low end further, and without a contact list the high end is all within reach.
    let most = |exact: f64| if high_is_base(whole) { step.score(exact) } else { high.max(score) };
    of.low = of.low.map(|exact| low.min(score).min(step.score(exact)));
    of.score = of.score.map(|_| score);
    of.high = of.high.map(most);
}

/// Whether the high end of test 1 is all within reach.
fn high_is_base(whole: &AuditReport) -> bool {
    let outage = &whole.tests.outage;
    let ends = outage.test.high.zip(outage.base);
    ends.is_some_and(|(high, base)| (high - 100.0 * base).abs() < 1e-9)
}

/// The share of the segment that a scenario of the settings hits, 0–1; every other one hits all of it.
fn share_hit(report: &AuditReport, id: &str) -> f64 {
    let of_settings = report.settings.get("scenarios").and_then(|all| all.get(id));
    of_settings.and_then(|one| one.get("share")?.as_f64()).unwrap_or(1.0)
}

fn scenario(scenario: &mut Scenario, whole: &AuditReport, (today, share): (Today, f64), step: Step) {
    let phi = fallback_credit(whole);
    let least = least(scenario, whole, today.base, Credit { paper: phi, confirmed: phi }, step);
    for (p, kept) in &mut scenario.retention {
        // As in methodology, section 6: kept − p·s·(kept − retention(1)).
        let hit = share * p.parse().unwrap_or(1.0);
        let today = today.kept.map(|today| today.max(least));
        *kept = today.map_or(least, |today| step.share_down(today - hit * (today - least)));
    }
    let clients = &scenario.clients;
    let hit = [clients.fallback, clients.stranded];
    let parts = [clients.untouched, clients.safe, clients.out_of_reach];
    // The values of all parts sum to one that other scenarios show.
    if hit.iter().chain(&parts).any(|count| count.is_withheld()) {
        scenario.value = None;
    }
    if hit.iter().any(|count| count.is_withheld()) {
        scenario.value_lost = None;
    }
    if clients.stranded.is_withheld() || scenario.open_deals.is_some_and(|deals| deals.count.is_withheld()) {
        scenario.open_deals = None;
    }
}

/// Concentration with what follows from its shares.
fn concentration(mut of: Concentration) -> Concentration {
    // From the rounded shares, for from the exact ones two shares could be worked out. Rounded, they need not sum to 1.
    let channels = evened(of.channels.values().map(|one| one.share).collect());
    of.hhi = hhi(channels.iter().copied());
    of.effective = effective(channels).unwrap_or(1.0);
    of.operator_hhi = hhi(evened(of.operators.values().map(|one| one.share).collect()));
    of
}

/// Shares that sum to 1; of none of them one alone.
fn evened(shares: Vec<f64>) -> Vec<f64> {
    let sum: f64 = shares.iter().sum();
    if sum > 0.0 { shares.into_iter().map(|share| share / sum).collect() } else { vec![1.0] }
}

fn properties(properties: &mut Properties, whole: &AuditReport) {
    // How many have a proven rented route stands nowhere: at least as many as wrote on the busiest rented channel.
    let of = busiest_rented(&whole.concentration).and_then(Step::for_group);
    let fallback = &mut properties.fallback;
    for figure in [&mut fallback.rented_only, &mut fallback.proven_owned, &mut fallback.known_owned] {
        *figure = figure.zip(of).map(|(share, step)| step.share(share));
    }
    for silence in properties.silence.values_mut() {
        if silence.runs.is_withheld() || silence.answered_72h.is_withheld() {
            (silence.reply_rate, silence.median_reply_minutes) = (None, None);
        }
    }
}

fn busiest_rented(by: &ConcentrationReport) -> Option<u64> {
    let is_rented =
        |id: &str| channels::channel(id).is_none_or(|channel| channel.ownership == Ownership::Rented);
    let channels = by.clients.iter().flat_map(|by| &by.channels);
    channels.filter(|(id, _)| is_rented(id)).map(|(_, one)| one.clients.or_zero()).max()
}

fn movement(report: &mut AuditReport, whole: &AuditReport) {
    for (name, month) in &mut report.trend {
        // At least as many wrote in the month as on its busiest channel.
        let of = whole
            .trend
            .get(name)
            .and_then(|month| month.channels.values().map(|part| part.clients.or_zero()).max());
        let of = of.and_then(Step::for_group);
        let mut is_whole = true;
        for part in month.channels.values_mut() {
            part.share = part.share.zip(of).map(|(share, step)| step.share(share));
            if part.clients.is_withheld() || part.runs.is_withheld() {
                is_whole = false;
                (part.share, part.reply_rate, part.median_reply_minutes) = (None, None, None);
            }
        }
        let shares: Option<Vec<f64>> = month.channels.values().map(|part| part.share).collect();
        month.effective = month.effective.zip(shares).and_then(|(_, shares)| effective(evened(shares)));
        month.reply_rate = month.reply_rate.filter(|_| is_whole);
    }
    let by = whole.concentration.clients.as_ref();
    for (id, cost) in report.cost.iter_mut().flatten() {
        // The price is known, and so how many messages this is: one to each client with a route.
        let clients = by.and_then(|by| by.channels.get(id)).map(|one| one.clients);
        let is_shown = clients.is_some_and(|clients| of_group(clients).is_some());
        cost.one_each = cost.one_each.filter(|_| is_shown);
    }
}
