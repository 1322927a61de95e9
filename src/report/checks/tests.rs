//! Checks of the sample reports.

use super::masks::Masks;
use super::{Check, CheckKind, Loudness, Novelty, Outcome, checks};
use crate::model::json;
use crate::model::report::{AuditReport, RuleResult, sample};
use crate::model::sorted_set::SortedSet;
use crate::text::{Catalog, Language};

fn of(report: &AuditReport) -> Vec<Check> {
    checks(report, &Catalog::new(Language::En))
}

fn one<'a>(checks: &'a [Check], rule: &str) -> &'a Check {
    checks.iter().find(|check| check.rule == rule).unwrap_or_else(|| panic!("{rule}"))
}

#[test]
fn a_rule_that_fails_says_how_far_it_is_off_and_what_would_help() {
    let all = of(&sample::gated());
    let index = one(&all, "index.score");
    assert_eq!(
        (index.kind, index.outcome, index.loudness),
        (CheckKind::Figure, Outcome::Fails, Loudness::Error)
    );
    assert_eq!(index.title, "Resilience (index.score): 39.5, must be 60.0 or more: off by 20.5 points");
    let said = index.details.join(" ");
    for part in ["Fix: ", "31 clients", "+5.0 points", "boris", "1 Nov 2025"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(index.novelty, Some(Novelty::Updated));
    assert_eq!((index.place.path.as_str(), index.place.line), ("ci/policy.toml", 3));
}

#[test]
fn what_is_not_known_is_louder_where_it_is_enforced_and_never_holds() {
    let all = of(&sample::gated());
    let enforced = one(&all, "tests.context.score");
    assert_eq!((enforced.outcome, enforced.loudness), (Outcome::Unknown, Loudness::Error));
    assert_eq!(enforced.title, "Context (tests.context.score): not known: an export of the CRM is missing");
    let other = one(&all, "properties.fallback.proven_owned");
    assert_eq!((other.outcome, other.loudness), (Outcome::Unknown, Loudness::Warning));
}

#[test]
fn a_partial_report_never_passes_whole() {
    let mut report = sample::gated();
    assert_eq!(one(&of(&report), "input.whole").outcome, Outcome::Unknown);
    report.partial = false;
    assert_eq!(one(&of(&report), "input.whole").outcome, Outcome::Holds);
}

#[test]
fn nobody_and_no_path_is_named() {
    for report in [sample::gated(), json::of_tree(sample::full()).expect("a report")] {
        for language in Language::ALL {
            let said: Vec<String> = checks(&report, &Catalog::new(language))
                .iter()
                .flat_map(|check| {
                    check
                        .lines()
                        .map(str::to_owned)
                        .chain([check.name(), check.about.clone()])
                        .collect::<Vec<_>>()
                })
                .collect();
            let said = said.join("\n");
            for name in ["Ольга", "contacts.csv", "exports/", "Salon Kedr", "Audit & Co"] {
                assert!(!said.contains(name), "{name}: {said}");
            }
        }
    }
    let all = of(&sample::gated());
    assert_eq!(one(&all, "concentration.clients.staff.*.share").scope.as_deref(), Some("account 1"));
    assert_eq!(one(&all, "sources.*.age").scope.as_deref(), Some("source 1 (bitrix24-csv)"));
}

#[test]
fn accounts_and_sources_in_the_path_of_a_rule_are_masked() {
    let report = sample::gated();
    let masks = Masks::new(&report);
    for (rule, shown) in [
        (
            "tests.outage.scenarios.staff:Ольга.clients.stranded",
            "tests.outage.scenarios.staff:account 1.clients.stranded",
        ),
        (
            "tests.outage.scenarios.staff:Somebody.clients.stranded",
            "tests.outage.scenarios.staff:an account.clients.stranded",
        ),
        ("concentration.clients.staff.Ольга.share", "concentration.clients.staff.account 1.share"),
        ("concentration.clients.staff.*.share", "concentration.clients.staff.*.share"),
        ("sources.age_days.bitrix24-csv:records", "sources.age_days.bitrix24-csv:records"),
        ("sources.age_days.telegram-json:Ольга", "sources.age_days.telegram-json:account 1"),
        ("delta.sources.age_days.telegram-json:Zelda", "delta.sources.age_days.telegram-json:an account"),
        ("sources.age_days.Zelda", "sources.age_days.a source"),
        ("sources.*.items", "sources.*.items"),
        ("index.score", "index.score"),
    ] {
        assert_eq!(masks.rule(rule), shown);
    }
}

#[test]
fn a_scope_or_a_word_that_may_name_anybody_is_numbered_or_left_out() {
    let mut report = sample::gated();
    let verdict = report.gate.as_mut().expect("a verdict");
    for scope in ["Zanzibar Canary", "whatsapp", "operator:meta", "staff:Ольга", "telegram-json:Ольга"]
    {
        let rule = RuleResult { scope: Some(scope.to_owned()), ..verdict.rules[0].clone() };
        verdict.rules.push(rule);
    }
    let masks = Masks::new(&report);
    for (scope, shown) in [
        ("Zanzibar Canary", "item 1"),
        ("whatsapp", "whatsapp"),
        ("operator:meta", "operator:meta"),
        ("staff:Ольга", "account 1"),
        ("telegram-json:Ольга", "telegram-json:account 1"),
    ] {
        assert_eq!(masks.scope(scope).id(), shown);
    }
    let word = |word: &str| masks.word(word).map(|mask| mask.id());
    assert_eq!(word("Zanzibar Canary"), None);
    assert_eq!(word("2025-11-20").as_deref(), Some("2025-11-20"));
    assert_eq!(word("+79990001122"), None);
    assert_eq!(word("79990001122"), None, "a number may be a phone");
    assert_eq!(word("watch").as_deref(), Some("watch"));
}

#[test]
fn every_check_has_one_name_and_a_fingerprint_of_its_own() {
    for report in [sample::gated(), sample::report()] {
        let all = of(&report);
        let prints: SortedSet<String> = all.iter().map(Check::fingerprint).collect();
        assert_eq!(prints.len(), all.len());
        assert!(all.iter().all(|check| check.lines().all(|line| !line.contains('\n'))));
    }
}

#[test]
fn a_risk_that_the_program_did_not_know_yet_was_not_looked_for() {
    let mut report = sample::report();
    let all = of(&report).len();
    report.tool.version = "0.0.9".to_owned();
    let old = of(&report);
    assert!(old.len() < all && old.iter().all(|check| check.outcome != Outcome::Holds), "{old:?}");
}

#[test]
fn a_place_tells_nothing_of_the_machine() {
    for (path, shown) in [
        ("ci/policy.toml", "ci/policy.toml"),
        ("./policy.toml", "policy.toml"),
        ("/home/zelda/policy.toml", "policy.toml"),
        ("C:\\Users\\zelda\\policy.toml", "policy.toml"),
        ("../zelda/policy.toml", "policy.toml"),
        ("file:policy.toml", "policy.toml"),
        ("a/..", "untether.toml"),
        ("", "untether.toml"),
    ] {
        assert_eq!(super::masks::relative(path), shown);
    }
}
