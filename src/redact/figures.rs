//! Shares, scores and money that hang on counts of people: rounded, or withheld with them.

use super::coarse::Step;
use super::lowest::{self, Credit};
use crate::model::report::{
    AuditReport, Concentration, ConcentrationReport, Count, Index, NewClients, Outage, Owned, PlanStep,
    Properties, Scenario, TestScore, WeightBasis,
};
use crate::model::scoring::{FALLBACK_CREDIT, effective, hhi};
use crate::reference::channels::{self, Ownership};

/// Rounds all of them. `report` has its counts withheld already, `whole` still has them all, so that the size of every group
/// is known; `step` is that of all clients in scope.
pub(super) fn round(report: &mut AuditReport, whole: &AuditReport, step: Step) {
    outage(&mut report.tests.outage, whole, step);
    for of in report.coverage.values_mut() {
        of.chats_total = of.chats_total.filter(|total| !total.is_withheld());
    }
    context(report, whole, step);
    owned(&mut report.tests.owned, whole, step);
    report.index.iter_mut().for_each(|of| index(of, step));
    let by = &mut report.concentration;
    let wrote = whole.clients.wrote.or_zero();
    for of in [&mut by.clients, &mut by.value, &mut by.messages] {
        *of = of.take().and_then(|of| concentration(of, wrote, whole.clients.reachable.or_zero()));
    }
    properties(&mut report.properties, whole, step);
    movement(report, whole, step);
    for incident in &mut report.incidents {
        if let Some(fallback) = &mut incident.fallback {
            let of = of_group(fallback.clients).filter(|_| !fallback.moved.is_withheld());
            fallback.share = fallback.share.zip(of).map(|(share, step)| step.share(share));
            fallback.quiet_share = fallback.quiet_share.zip(of).map(|(share, step)| step.share(share));
        }
    }
    if let Some(bet) = &mut report.bet {
        let of = &mut bet.unchanging;
        of.moved_share = of.moved_share.filter(|_| !of.moved.is_withheld()).map(|share| step.share(share));
        for rate in [&mut of.reply_rate_then, &mut of.reply_rate_now] {
            *rate = rate.map(|rate| step.share(rate));
        }
    }
    for layer in report.tax.iter_mut().flat_map(|tax| tax.reach_lost.values_mut()) {
        *layer = step.share(*layer);
    }
    for missing in &mut report.evidence.missing {
        missing.narrows = missing.narrows.map(|points| step.points(points));
    }
    for other in report.evidence.settings.values_mut() {
        other.index = other.index.map(|score| step.score(score));
    }
    report.plan.iter_mut().for_each(|of| plan(of, step));
}

/// The step of a group whose size may be shown.
fn of_group(size: Count) -> Option<Step> {
    size.known().and_then(Step::for_group)
}

fn test(test: &mut TestScore, step: Step) {
    for figure in [&mut test.score, &mut test.low, &mut test.high] {
        *figure = figure.map(|score| step.score(score));
    }
}

/// The index on the step below; the grade stays that of the exact one.
fn index(index: &mut Index, step: Step) {
    let ends = &mut index.sensitivity;
    for figure in [&mut index.score, &mut index.low, &mut index.high, &mut ends.p5, &mut ends.p95] {
        *figure = step.score(*figure);
    }
}

fn outage(outage: &mut Outage, whole: &AuditReport, step: Step) {
    outage.base = outage.base.map(|share| step.share_down(share));
    outage.kept = outage.kept.map(|share| step.share_down(share));
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
    let observed = &mut outage.fallback_observed;
    let of = of_group(observed.tried).filter(|_| !observed.answered.is_withheld());
    observed.share = observed.share.zip(of).map(|(share, step)| step.share(share));
    if let Some(pair) = &mut outage.worst_pair {
        pair.retention = step.share_down(pair.retention);
    }
    let of = Step::for_group(whole.clients.reachable.or_zero()).unwrap_or(step);
    for point in outage.single_points.values_mut() {
        point.share = of.share(point.share);
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
    let Some(kept) = kept else { return test(&mut outage.test, step) };
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

fn context(report: &mut AuditReport, whole: &AuditReport, step: Step) {
    let by = whole.concentration.clients.as_ref();
    let on_channel = |id: &str| by.and_then(|by| by.channels.get(id)).and_then(|one| of_group(one.clients));
    let through = |name: &str| by.and_then(|by| by.staff.get(name)).and_then(|one| of_group(one.clients));
    let context = &mut report.tests.context;
    test(&mut context.test, step);
    context.rented_only = context.rented_only.map(|share| step.share_down(share));
    for (id, part) in &mut context.channels {
        part.score = part.score.zip(on_channel(id)).map(|(score, step)| step.score(score));
    }
    for (name, part) in &mut context.staff {
        part.score = part.score.zip(through(name)).map(|(score, step)| step.score(score));
    }
}

fn owned(owned: &mut Owned, whole: &AuditReport, step: Step) {
    test(&mut owned.test, step);
    let kinds = &mut owned.kinds;
    // The same figure as the score where that is of clients: rounded alike, or the two would narrow each other.
    owned.any = owned.any.map(|share| step.share_down(share));
    for figure in
        [&mut owned.confirmed, &mut owned.two_or_more, &mut kinds.email, &mut kinds.phone, &mut kinds.portal]
    {
        *figure = figure.map(|share| step.share(share));
    }
    let by = whole.concentration.clients.as_ref();
    for (id, on) in &mut owned.by_channel {
        let of = by.and_then(|by| by.channels.get(id)).and_then(|one| of_group(one.clients));
        on.any = on.any.zip(of).map(|(share, step)| step.share(share));
        on.two_or_more = on.two_or_more.zip(of).map(|(share, step)| step.share(share));
    }
    // Nobody says how many have value: at least one in each group, at most a tenth of all.
    owned.by_value_decile.clear();
}

/// Concentration with rounded shares, and what follows from those; `None` where too few wrote.
fn concentration(of: Concentration, wrote: u64, reachable: u64) -> Option<Concentration> {
    let step = Step::for_group(wrote)?;
    let of_reachable = Step::for_group(reachable);
    let mut of = of;
    for share in of.channels.values_mut().chain(of.operators.values_mut()) {
        share.share = step.share(share.share);
        share.sole = share.sole.zip(of_reachable).map(|(share, step)| step.share(share));
    }
    for share in of.staff.values_mut() {
        share.share = step.share(share.share);
    }
    of.top.share = step.share(of.top.share);
    of.rented = step.share(of.rented);
    // From the rounded shares, for from the exact ones two shares could be worked out. Rounded, they need not sum to 1.
    let channels = evened(of.channels.values().map(|one| one.share).collect());
    of.hhi = hhi(channels.iter().copied());
    of.effective = effective(channels).unwrap_or(1.0);
    of.operator_hhi = hhi(evened(of.operators.values().map(|one| one.share).collect()));
    Some(of)
}

/// Shares that sum to 1; of none of them one alone.
fn evened(shares: Vec<f64>) -> Vec<f64> {
    let sum: f64 = shares.iter().sum();
    if sum > 0.0 { shares.into_iter().map(|share| share / sum).collect() } else { vec![1.0] }
}

fn properties(properties: &mut Properties, whole: &AuditReport, step: Step) {
    let answers = &mut properties.answers_anywhere;
    for figure in [&mut answers.two_operators, &mut answers.could_two_operators, &mut answers.owned_proven] {
        *figure = figure.map(|share| step.share(share));
    }
    let history = &mut properties.history_survives;
    history.share = history.share.zip(of_group(history.clients)).map(|(share, step)| step.share(share));
    let path = &mut properties.short_path;
    let of = of_group(path.conversations);
    for figure in [&mut path.any, &mut path.calendar, &mut path.payment, &mut path.portal] {
        *figure = figure.zip(of).map(|(share, step)| step.share(share));
    }
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

fn movement(report: &mut AuditReport, whole: &AuditReport, step: Step) {
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
    let of = Step::for_group(whole.clients.wrote.or_zero()).unwrap_or(step);
    report.moved.share = report.moved.share.map(|share| of.share(share));
    for part in report.decided.iter_mut().flat_map(|of| [&mut of.none, &mut of.one, &mut of.several]) {
        let of = of_group(part.deals).filter(|_| !part.decided.is_withheld());
        part.share = part.share.zip(of).map(|(share, step)| step.share(share));
    }
    let by = whole.concentration.clients.as_ref();
    for (id, cost) in report.cost.iter_mut().flatten() {
        // The price is known, and so how many messages this is: one to each client with a route.
        let clients = by.and_then(|by| by.channels.get(id)).map(|one| one.clients);
        let is_shown = clients.is_some_and(|clients| of_group(clients).is_some());
        cost.one_each = cost.one_each.filter(|_| is_shown);
    }
}

fn plan(plan: &mut PlanStep, step: Step) {
    // Minutes are a count of clients in another unit.
    plan.minutes = plan.minutes.filter(|_| !plan.chain_clients.is_withheld());
    let expected = &mut plan.expected;
    for figure in
        [&mut plan.index_after, &mut plan.chain_after, &mut expected.index_after, &mut expected.chain_after]
    {
        *figure = figure.map(|score| step.score(score));
    }
    let tests = &mut plan.tests;
    for figure in [&mut plan.index_gain, &mut tests.outage, &mut tests.context, &mut tests.owned] {
        *figure = figure.map(|points| step.points(points));
    }
}
