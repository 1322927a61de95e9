//! What a policy may say, and what its errors say.

use super::Policy;
use crate::config::{ConfigError, PolicyDraft};
use crate::model::report::RuleLevel;
use crate::model::time::Day;

/// 2026-01-10.
const TODAY: &str = "2026-01-10";

fn read(text: &str, preset: Option<&str>) -> Result<Policy, ConfigError> {
    let draft = PolicyDraft::parse("policy.toml".to_owned(), text.to_owned())?;
    Policy::new(&[&draft], preset, Day::from_iso(TODAY).expect("a day"))
}

/// Place, text and advice of the error that a policy gives.
fn fault(text: &str) -> (String, String, String) {
    let error = read(text, None).err().unwrap_or_else(|| panic!("{text}"));
    let help = error.help.map(|help| help.to_string()).unwrap_or_default();
    (error.place, error.message.to_string(), help)
}

#[test]
fn rules_have_bars_levels_and_lines() {
    let policy = read(
        "[gate]\n\"index.score\" = \">= 60\"\n\"tests.owned.any\" = { bar = \">= 0.5\", level = \"warn\", tolerance = 0.02 }\n\
         \"finding.records-vanished\" = \"error\"\n[gate-options]\nunknown = \"warn\"\n",
        None,
    );
    let policy = policy.expect("a policy");
    assert!(policy.preset.is_none() && !policy.unknown_fails);
    let rule = |name: &str| &policy.rules[name];
    assert_eq!(rule("index.score").bar.as_ref().map(ToString::to_string).as_deref(), Some(">= 60"));
    assert_eq!(rule("index.score").place.as_ref().map(|place| place.line), Some(2));
    assert_eq!(rule("tests.owned.any").level, RuleLevel::Warn);
    assert_eq!(rule("tests.owned.any").tolerance.map(|tolerance| tolerance.abs), Some(0.02));
    assert!(rule("finding.records-vanished").bar.is_none());
}

#[test]
fn a_preset_is_the_ground_that_rules_change() {
    let policy = read(
        "[gate-options]\npreset = \"strict\"\n[gate]\n\"tests.owned.any\" = \"off\"\n\"sources.age_days\" = \"<= 7\"\n\
         \"index.score\" = \"info\"\n",
        None,
    );
    let policy = policy.expect("a policy");
    assert_eq!(policy.preset.map(|preset| preset.name), Some("strict"));
    assert!(!policy.rules.contains_key("tests.owned.any"));
    let bar = |name: &str| policy.rules[name].bar.as_ref().map(ToString::to_string);
    assert_eq!(bar("sources.age_days").as_deref(), Some("<= 7"));
    assert_eq!(bar("index.score").as_deref(), Some(">= 70"), "the bar of the preset stays");
    assert_eq!(policy.rules["index.score"].level, RuleLevel::Info);
    let asked = read("[gate-options]\npreset = \"strict\"\n", Some("starter")).expect("a policy");
    assert_eq!(asked.preset.map(|preset| preset.name), Some("starter"), "the command line counts more");
    let default = Policy::new(&[], None, Day(0)).expect("a policy");
    assert!(default.is_default && default.rules.contains_key("sources.age_days"));
}

#[test]
fn what_cannot_be_is_named_with_its_line() {
    for (text, place, message, help) in [
        (
            "[gate]\n\n\"tests.owned.scor\" = \">= 80\"",
            "policy.toml:3:1",
            "tests.owned.scor",
            "\"tests.owned.score\"",
        ),
        ("[gate]\n\"tests.owned\" = \">= 80\"", "policy.toml:2:1", "has parts", "tests.owned."),
        ("[gate]\n\"index.score\" = \"=> 80\"", "policy.toml:2:17", "no bar of this figure", ">= 60"),
        ("[gate]\n\"index.grade\" = \">= 80\"", "policy.toml:2:17", "no bar", "text in quotes"),
        ("[gate]\n\"finding.staff-unknown\" = \">= 1\"", "policy.toml:2:27", "no bar", "only a level"),
        (
            "[gate]\n\"finding.staff-unknwn\" = \"error\"",
            "policy.toml:2:1",
            "staff-unknwn",
            "finding.staff-unknown",
        ),
        ("[gate]\n\"index.score\" = { level = \"warn\" }", "policy.toml:2:17", "has no bar", ">= 60"),
        ("[gate]\n\"index.score\" = { bar = \">= 1\", levl = 1 }", "policy.toml:2:17", "levl", "level"),
        (
            "[gate]\n\"index.score\" = { bar = \">= 1\", level = \"eror\" }",
            "policy.toml:2:17",
            "eror",
            "error",
        ),
        ("[gate]\nindex.score = \">= 1\"", "policy.toml:2", "in quotes", "tests.owned.score"),
        ("[gate]\n\"index.score\" = 60", "policy.toml:2:17", "neither a bar nor a level", ">="),
        ("[gate-options]\nunknwn = \"fail\"", "policy.toml:2:1", "unknwn", "unknown"),
        (
            "[gate-options]\nunknown = \"pass\"\n[gate]\n\"index.score\" = \">= 1\"",
            "policy.toml:2:11",
            "fail, warn",
            "",
        ),
        ("[gate-options]\npreset = \"strikt\"", "policy.toml:2:10", "strikt", "strict"),
        ("[audit]\nwindow_days = 3\n", "policy.toml:1", "audit", ""),
    ] {
        let (found, said, advice) = fault(text);
        assert!(found.starts_with(place), "{text}: {found}");
        assert!(said.contains(message), "{text}: {said}");
        assert!(advice.contains(help), "{text}: {advice}");
    }
}

#[test]
fn a_policy_without_rules_judges_nothing_and_is_refused() {
    let rules = "[gate-options]\npreset = \"starter\"\n[gate]\n";
    let starter = crate::gate::presets::by_name("starter").expect("a preset");
    let off: Vec<String> = starter.rules.iter().map(|rule| format!("\"{}\" = \"off\"", rule.rule)).collect();
    let (_, said, _) = fault(&format!("{rules}{}", off.join("\n")));
    assert!(said.contains("no rules"), "{said}");
}

fn waiver(fields: &str) -> String {
    format!(
        "[gate]\n\"index.score\" = \">= 1\"\n\n[[waiver]]\nrule = \"index.score\"\nreason = \"r\"\nowner = \"o\"\n{fields}\n"
    )
}

#[test]
fn waivers_are_whole_and_end() {
    let policy = read(&waiver("expires = 2026-07-09"), None).expect("180 days");
    assert_eq!(
        (policy.waivers[0].place.line, policy.waivers[0].expires.to_string()),
        (4, "2026-07-09".to_owned())
    );
    assert!(read(&waiver("expires = \"2025-12-31\""), None).is_ok(), "an expired one is no error of form");
    let long = format!("{}[gate-options]\nwaiver_days = 400\n", waiver("expires = 2026-12-31"));
    assert!(read(&long, None).is_ok());
    for (fields, place, message) in [
        ("expires = 2026-07-10", "policy.toml:8:11", "180 days"),
        ("expires = \"soon\"", "policy.toml:8:11", "no date"),
        ("", "policy.toml:4", "expires"),
        ("expires = 2026-02-01\nuntil = 3", "policy.toml:9:1", "until"),
    ] {
        let (found, said, _) = fault(&waiver(fields));
        assert!(found.starts_with(place), "{fields}: {found}");
        assert!(said.contains(message), "{fields}: {said}");
    }
    let nameless = waiver("expires = 2026-02-01").replace("owner = \"o\"", "owner = \" \"");
    let (found, said, _) = fault(&nameless);
    assert!(found.starts_with("policy.toml:7") && said.contains("owner"), "{found} {said}");
    let lost = waiver("expires = 2026-02-01").replace("rule = \"index.score\"", "rule = \"index.scor\"");
    let (found, said, _) = fault(&lost);
    assert!(found.starts_with("policy.toml:5") && said.contains("index.scor"), "{found} {said}");
}
