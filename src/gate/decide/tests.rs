//! Verdicts over a made-up report.

use serde_json::json;

use super::judge;
use crate::config::PolicyDraft;
use crate::gate::{Baseline, Given, Policy, Proof};
use crate::model::json;
use crate::model::report::{
    AuditReport, GateStatus, LeftOut, RuleLevel, RuleResult, RuleStatus, Verdict, WaiverState, sample,
};
use crate::model::time::Day;

/// The day after the data of the sample end.
const TODAY: &str = "2025-11-21";

/// The sample, read whole and with days on its sources.
fn report() -> AuditReport {
    let mut report = sample::report();
    report.partial = false;
    report.errors.clear();
    for source in &mut report.sources {
        source.last_day = Some("2025-11-20".to_owned());
        source.hash.clone_from(&source.path);
    }
    report
}

fn policy(text: &str) -> Policy {
    let draft = PolicyDraft::parse("policy.toml".to_owned(), text.to_owned()).expect("a form");
    Policy::new(&[&draft], None, day(TODAY)).expect("a policy")
}

fn day(iso: &str) -> Day {
    Day::from_iso(iso).expect("a day")
}

fn given(report: &AuditReport) -> Given<'_> {
    let today = day(TODAY);
    Given {
        report,
        today,
        today_utc: today,
        baseline: None,
        allow_incomparable: false,
        proof: Proof::Exports,
        strict_waivers: false,
    }
}

fn verdict(report: &AuditReport, text: &str) -> Verdict {
    judge(&policy(text), &given(report)).expect("comparable")
}

fn of<'a>(verdict: &'a Verdict, rule: &str) -> &'a RuleResult {
    verdict.rules.iter().find(|result| result.rule == rule).unwrap_or_else(|| panic!("{rule}"))
}

#[test]
fn a_failed_rule_says_how_far_whom_and_what_mends_it() {
    let report: AuditReport = json::of_tree(sample::full()).expect("a report");
    let verdict =
        verdict(&report, "[gate]\n\"tests.owned.score\" = \">= 80\"\n\"tests.outage.score\" = \">= 60\"\n");
    assert_eq!(verdict.status, GateStatus::Fail);
    let owned = of(&verdict, "tests.owned.score");
    assert_eq!((owned.status, owned.level), (RuleStatus::Fail, RuleLevel::Error));
    assert_eq!(owned.value, Some(52.41));
    assert!((owned.distance.expect("off") - 27.59).abs() < 1e-9);
    assert_eq!(owned.clients, Some(48 + 31));
    let remedy = owned.remedy.as_ref().expect("an action");
    assert_eq!(
        (remedy.action.as_str(), remedy.gain, remedy.index_gain),
        ("import-recoverable", Some(9.0), Some(5.0))
    );
    assert_eq!(owned.place.as_ref().map(|place| place.line), Some(2));
    let outage = of(&verdict, "tests.outage.score");
    assert!(outage.open, "41 to 68.4 has 60 in it");
    assert_eq!(outage.clients, Some(42 + 45));
}

#[test]
fn the_bar_itself_passes_and_nothing_is_rounded() {
    let mut report = report();
    let status = |report: &AuditReport| verdict(report, "[gate]\n\"tests.owned.score\" = \">= 60\"\n").status;
    report.tests.owned.test.score = Some(60.0);
    assert_eq!(status(&report), GateStatus::Pass);
    report.tests.owned.test.score = Some(59.999_999_999);
    assert_eq!(status(&report), GateStatus::Fail);
}

#[test]
fn unknown_is_never_a_pass() {
    let mut report = sample::bare();
    report.partial = false;
    let unknown = "[gate]\n\"tests.owned.score\" = \">= 0\"\n\"tests.outage.score\" = \">= 0\"\n";
    let judged = verdict(&report, unknown);
    assert_eq!(judged.status, GateStatus::Unknown);
    assert_eq!(of(&judged, "tests.owned.score").needs, ["crm", "channel-export:instagram"]);
    let warns = verdict(&report, &format!("{unknown}[gate-options]\nunknown = \"warn\"\n"));
    assert_eq!(warns.status, GateStatus::Pass);
    assert_eq!(of(&warns, "tests.owned.score").status, RuleStatus::Unknown, "and yet no pass");
    let gone = verdict(&report, "[gate]\n\"concentration.clients.channels.vk.share\" = \"<= 1\"\n");
    assert_eq!(gone.status, GateStatus::Unknown);
    let unjudged = verdict(&report, "[gate]\n\"finding.layer-cuts-many\" = \"error\"\n");
    assert_eq!(unjudged.status, GateStatus::Unknown);
    assert_eq!(of(&unjudged, "finding.layer-cuts-many").needs, ["layers"]);
    report.partial = true;
    let part = verdict(&report, "[gate]\n\"tests.outage.score\" = \">= 0\"\n");
    assert_eq!(part.status, GateStatus::Unknown, "what was not read might have failed");
    report.partial = false;
    report.clients.in_scope = 0.into();
    let nobody = verdict(&report, "[gate]\n\"clients.unreachable\" = \"<= 0\"\n");
    assert_eq!(nobody.status, GateStatus::Fail, "without clients nothing holds");
    report.clients.in_scope = 3.into();
    let idle = verdict(&report, "[gate]\n\"tests.outage.single_points.*.share\" = \"<= 0.2\"\n");
    assert_eq!(idle.status, GateStatus::Unknown, "nothing was judged");
}

#[test]
fn a_dead_export_fails_whatever_the_others_do() {
    let mut report = report();
    report.sources[1].last_day = Some("2025-09-01".to_owned());
    let text = "[gate]\n\"sources.age_days\" = \"<= 35\"\n";
    let judged = verdict(&report, text);
    assert_eq!(judged.status, GateStatus::Fail);
    let dead: Vec<_> = judged.rules.iter().filter(|rule| rule.status == RuleStatus::Fail).collect();
    assert_eq!(dead.len(), 1);
    assert_eq!((dead[0].scope.as_deref(), dead[0].value), (Some("telegram-json"), Some(81.0)));
    // One of the two may be older; the general rule then leaves it alone.
    let own = verdict(&report, &format!("{text}\"sources.age_days.telegram-json\" = \"<= 100\"\n"));
    assert_eq!(own.status, GateStatus::Pass);
    report.sources[1].last_day = None;
    assert_eq!(verdict(&report, text).status, GateStatus::Unknown, "messages without a day");
    report.sources[1].last_day = Some("2030-01-01".to_owned());
    assert_eq!(verdict(&report, text).status, GateStatus::Unknown, "the clock is wrong");
    report.sources[1].last_day = Some("2025-11-20".to_owned());
    let ahead = |count: u64| LeftOut { reason: "future".to_owned(), count, places: Vec::new() };
    for (count, status) in [(1, GateStatus::Pass), (report.sources[1].items / 2, GateStatus::Unknown)] {
        report.sources[1].left_out = vec![ahead(count)];
        assert_eq!(verdict(&report, text).status, status, "{count} of {}", report.sources[1].items);
    }
    report.sources[1].left_out.clear();
    report.sources[0].kind = "crm".to_owned();
    report.sources[0].last_day = None;
    let list = verdict(&report, text);
    assert_eq!(list.status, GateStatus::Pass);
    let scope = Some("bitrix24-csv:records".to_owned());
    let list = list.rules.iter().find(|rule| rule.scope == scope).expect("the list of contacts");
    assert_eq!((list.status, list.needs[0].as_str()), (RuleStatus::NotApplicable, "list"));
    let lists = "[gate]\n\"sources.records_age_days\" = \"<= 90\"\n";
    assert_eq!(verdict(&report, lists).status, GateStatus::Unknown, "a list without days says nothing");
    report.sources[0].last_day = Some("2025-08-01".to_owned());
    assert_eq!(verdict(&report, lists).status, GateStatus::Fail);
}

#[test]
fn worse_than_the_baseline_fails_and_a_little_is_put_up_with() {
    let old = report();
    let policy = policy(
        "[gate]\n\"tests.owned.score\" = \">= 10\"\n\"tests.context.score\" = { bar = \">= 10\", tolerance = 5 }\n\"concentration.clients.top.share\" = \"<= 0.9\"\n",
    );
    let baseline = Baseline::of(&old, &policy);
    let judged = |new: &AuditReport| {
        let given = Given { baseline: Some((&baseline, "b.json")), ..given(new) };
        judge(&policy, &given).expect("comparable")
    };
    let same = judged(&old);
    assert_eq!(same.status, GateStatus::Pass);
    let used = same.baseline.as_ref().expect("used");
    assert!(!used.improved && used.new.is_empty() && used.stale.is_empty(), "{used:?}");
    let mut new = report();
    new.tests.context.test.score = Some(21.4 - 5.0);
    new.tests.owned.test.score = Some(52.41 - 1.0);
    assert_eq!(judged(&new).status, GateStatus::Pass, "exactly what is put up with");
    new.tests.owned.test.score = Some(52.41 - 1.01);
    let worse = judged(&new);
    assert_eq!(worse.status, GateStatus::Fail);
    let delta = of(&worse, "delta.tests.owned.score");
    assert_eq!((delta.value, delta.baseline, delta.bar.as_str()), (Some(-1.01), Some(52.41), ">= -1"));
    let mut new = report();
    let top = &mut new.concentration.clients.as_mut().expect("figures").top;
    top.share += 0.02;
    assert_eq!(of(&judged(&new), "delta.concentration.clients.top.share").status, RuleStatus::Fail);
    let mut new = report();
    new.tests.owned.test.score = Some(90.0);
    assert!(judged(&new).baseline.expect("used").improved);
}

#[test]
fn an_export_of_the_baseline_that_is_gone_makes_it_unknown() {
    let mut old = report();
    old.sources[1].channel = Some("telegram".to_owned());
    let policy = policy("[gate]\n\"tests.owned.score\" = \">= 10\"\n");
    let baseline = Baseline::of(&old, &policy);
    let mut new = report();
    new.sources.pop();
    let given = Given { baseline: Some((&baseline, "b.json")), ..given(&new) };
    let judged = judge(&policy, &given).expect("comparable");
    assert_eq!(judged.status, GateStatus::Unknown);
    assert_eq!(of(&judged, "baseline.channels").scope.as_deref(), Some("telegram"));
    assert_eq!(of(&judged, "baseline.formats").scope.as_deref(), Some("telegram-json"));
}

#[test]
fn a_shrunken_export_never_looks_better() {
    let mut old = report();
    old.sources[0].columns = Some(vec!["name".to_owned(), "email".to_owned(), "phone".to_owned()]);
    old.sources[0].encoding = Some("utf-8".to_owned());
    let policy = policy(
        "[gate]\n\"sources.rows_change\" = \">= -0.1\"\n\"sources.missing_columns\" = \"<= 0\"\n\"sources.records_change\" = \">= -0.1\"\n\
         \"sources.encoding_changed\" = \"== false\"\n\"sources.layout_changed\" = \"== false\"\n\"sources.new\" = \"<= 0\"\n\
         \"sources.vanished\" = \"<= 0\"\n",
    );
    let baseline = Baseline::of(&old, &policy);
    let mut new = old.clone();
    new.sources[0].columns = Some(vec!["phone".to_owned()]);
    new.sources[0].encoding = Some("windows-1251".to_owned());
    new.sources[1].messages /= 2;
    new.clients.records = 100;
    let given = Given { baseline: Some((&baseline, "b.json")), ..given(&new) };
    let judged = judge(&policy, &given).expect("comparable");
    let failed: Vec<_> = judged
        .rules
        .iter()
        .filter(|rule| rule.status == RuleStatus::Fail)
        .map(|rule| (rule.rule.as_str(), rule.scope.as_deref()))
        .collect();
    assert_eq!(
        failed,
        [
            ("sources.encoding_changed", Some("bitrix24-csv")),
            ("sources.layout_changed", Some("bitrix24-csv")),
            ("sources.missing_columns", Some("bitrix24-csv")),
            ("sources.records_change", None),
            ("sources.rows_change", Some("telegram-json")),
        ]
    );
    assert_eq!(of(&judged, "sources.missing_columns").value, Some(2.0));
    let without = judge(&policy, &self::given(&new)).expect("no baseline");
    assert_eq!(of(&without, "sources.rows_change").needs, ["baseline"]);
    assert_eq!(without.status, GateStatus::Unknown);
}

#[test]
fn what_is_incomparable_is_refused_or_only_reports() {
    let old = report();
    let policy = policy("[gate]\n\"tests.owned.score\" = \">= 10\"\n\"delta.clients.records\" = \">= 0\"\n");
    let baseline = Baseline::of(&old, &policy);
    let mut new = report();
    new.settings.insert("window_days".to_owned(), json!(90));
    new.tests.owned.test.score = Some(20.0);
    new.clients.records = 1;
    let given = Given { baseline: Some((&baseline, "b.json")), ..given(&new) };
    let differences = judge(&policy, &given).expect_err("other windows");
    assert_eq!(differences[0].name, "window_days");
    let given = Given { allow_incomparable: true, ..given };
    let judged = judge(&policy, &given).expect("allowed");
    assert_eq!(judged.status, GateStatus::Pass);
    assert_eq!(of(&judged, "delta.clients.records").status, RuleStatus::Warn);
    assert_eq!(judged.baseline.expect("used").differs, ["window_days"]);
}

#[test]
fn a_waiver_holds_through_its_last_day() {
    let report = report();
    let text = "[gate]\n\"tests.owned.score\" = \">= 80\"\n[[waiver]]\nrule = \"tests.owned.score\"\nreason = \"r\"\nowner = \"anna\"\nexpires = 2025-11-21\n\
                [[waiver]]\nrule = \"index.score\"\nreason = \"r\"\nowner = \"anna\"\nexpires = 2026-01-01\n";
    let policy = policy(text);
    let on = |today: &str, strict: bool| {
        let given = Given { today_utc: day(today), strict_waivers: strict, ..given(&report) };
        judge(&policy, &given).expect("comparable")
    };
    let last = on("2025-11-21", false);
    assert_eq!(last.status, GateStatus::Pass);
    let result = of(&last, "tests.owned.score");
    assert_eq!((result.status, result.waiver), (RuleStatus::Waived, Some(0)));
    assert_eq!((last.waivers[0].state, last.waivers[0].days_left), (WaiverState::Used, 0));
    assert_eq!(last.waivers[1].state, WaiverState::Unused);
    assert_eq!(of(&last, "waiver.unused").status, RuleStatus::Warn);
    assert_eq!(on("2025-11-21", true).status, GateStatus::Fail, "an unused one fails when strict");
    let over = on("2025-11-22", false);
    assert_eq!(over.status, GateStatus::Fail);
    assert_eq!(of(&over, "waiver.expired").scope.as_deref(), Some("tests.owned.score"));
    assert_eq!(over.waivers[0].state, WaiverState::Expired);
}

#[test]
fn what_failed_comes_first() {
    let report = report();
    let verdict = verdict(
        &report,
        "[gate]\n\"index.score\" = \">= 99\"\n\"clients.total\" = \">= 1\"\n\"tests.owned.any\" = { bar = \">= 0.9\", level = \"warn\" }\n\
         \"finding.layer-cuts-many\" = \"error\"\n\"finding.operator-strands-clients\" = \"error\"\n",
    );
    let order: Vec<_> = verdict.rules.iter().map(|rule| (rule.status, rule.rule.as_str())).collect();
    assert_eq!(
        order,
        [
            (RuleStatus::Fail, "finding.operator-strands-clients"),
            (RuleStatus::Fail, "index.score"),
            (RuleStatus::Unknown, "finding.layer-cuts-many"),
            (RuleStatus::Warn, "tests.owned.any"),
            (RuleStatus::Pass, "clients.in_scope"),
            (RuleStatus::Pass, "clients.total"),
        ]
    );
    assert_eq!(of(&verdict, "finding.operator-strands-clients").clients, Some(42));
}
