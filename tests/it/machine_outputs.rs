//! The outputs for machines: read back by parsers, and whole whatever a report says. That they are valid against the published
//! schemas is checked by `tests/schemas/run` over the texts that these tests leave behind.

use std::fs;
use std::path::Path;

use quick_xml::events::Event;
use serde_json::{Value, json};
use untether::model::json;
use untether::model::report::AuditReport;
use untether::report::{RenderOptions, by_id};
use untether::text::{Catalog, Language};

use crate::support::{run, world, worlds};

/// The outputs that this file is about.
const KINDS: [&str; 5] = ["github", "gitlab", "junit", "openmetrics", "sarif"];

/// Text that wants to be something else: of terminals, pages, tables, XML, workflow commands, metrics.
const HOSTILE: [&str; 10] = [
    "A\u{1b}[2J\u{1b}[HPASS 100/100\u{9b}2J\u{7f}\u{8}",
    "\n::error::x\r\n::set-output name=a::b%0A::stop-commands::t",
    "]]>\0\u{8}\u{fffe}\u{ffff}<failure message=\"x\">&amp;&#0;</testcase>",
    "a\"b\\c} 1\n# EOF\nuntether_index 100",
    "[x](javascript:1)![](http://x.invalid/p.png){0}|a|`b`<details open>@everyone #1",
    "invoice\u{202e}fdp.exe\u{2066}a\u{200b}\u{feff}\u{2028}",
    "../../etc/passwd",
    "/home/zelda/policy.toml",
    "C:\\Users\\zelda\\policy.toml",
    "",
];

/// A report as a view of its kind, in a language.
fn rendered(report: &AuditReport, kind: &str, language: Language) -> String {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 100, ascii: false, verbose: false, plain: false };
    let mut bytes = Vec::new();
    by_id(kind).expect("listed").render(report, &options, &mut bytes).expect("memory");
    String::from_utf8(bytes).expect("text")
}

/// Leaves a text for the readers of `tests/schemas/run`, under a name of its own, so that the same text lies there once.
fn leave(kind: &str, text: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machine-outputs").join(kind);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(blake3::hash(text.as_bytes()).to_hex().as_str()), text).expect("written");
}

/// Checks what holds of an output whatever the report says.
pub(crate) fn assert_sound(kind: &str, text: &str) {
    assert!(
        !text.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{200b}', '\r', '\0']),
        "{kind}: {text}"
    );
    match kind {
        "junit" => {
            leave(kind, text);
            assert_counted(text);
        }
        "sarif" => {
            leave(kind, text);
            let log: Value = serde_json::from_str(text).expect("JSON");
            for result in log["runs"][0]["results"].as_array().expect("results") {
                let place = &result["locations"][0]["physicalLocation"];
                assert_tells_nothing(place["artifactLocation"]["uri"].as_str().expect("a place"));
                assert!(place["region"]["startLine"].as_u64().expect("a line") >= 1);
            }
        }
        "gitlab" => {
            let issues: Value = serde_json::from_str(text).expect("JSON");
            for issue in issues.as_array().expect("a list") {
                assert_tells_nothing(issue["location"]["path"].as_str().expect("a place"));
            }
        }
        "github" => {
            for line in text.lines() {
                let is_command = ["::error file=", "::warning file=", "::notice file="]
                    .iter()
                    .any(|start| line.starts_with(start));
                assert!(is_command || line.starts_with("untether: "), "{line}");
                for (at, _) in line.match_indices('%') {
                    assert!(["%25", "%0A", "%0D", "%3A", "%2C"].contains(&&line[at..at + 3]), "{line}");
                }
            }
        }
        _ => {
            assert!(
                text.ends_with("\n# EOF\n") && text.lines().filter(|line| *line == "# EOF").count() == 1,
                "{text}"
            );
            let is_ours = |line: &str| line.starts_with("untether_") || line.starts_with("# ");
            assert!(text.lines().all(is_ours), "{text}");
        }
    }
}

/// A place is relative and leads nowhere else.
fn assert_tells_nothing(path: &str) {
    let leads_away =
        path.starts_with('/') || path.contains("..") || path.contains(':') || path.contains("zelda");
    assert!(!path.is_empty() && !leads_away, "{path}");
}

/// The names of an XML text's elements, in order; the text is well-formed.
fn elements(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("no XML: {error}\n{xml}")) {
            Event::Start(tag) | Event::Empty(tag) => {
                names.push(tag.name().as_ref().to_owned());
                assert!(tag.attributes().all(|attribute| attribute.is_ok()), "{xml}");
            }
            Event::Eof => return names,
            _ => {}
        }
    }
}

/// The numbers of a suite are those of its test cases.
fn assert_counted(xml: &str) {
    let elements = elements(xml);
    let count = |name: &str| elements.iter().filter(|element| *element == name).count().to_string();
    let suite = xml.lines().find(|line| line.contains("<testsuite ")).expect("a suite");
    for (attribute, element) in
        [("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
    {
        assert!(suite.contains(&format!(" {attribute}=\"{}\"", count(element))), "{attribute}: {suite}");
    }
}

/// A report of a world.
fn report(name: &str) -> Value {
    let said = run(&world(name), ["audit", "exports", "-f", "json", "--show-contacts"]);
    assert!(matches!(said.code, Some(0 | 3)), "{}", said.err);
    serde_json::from_str(&said.out).expect("a report")
}

fn rule(rule: &str, level: &str, status: &str) -> Value {
    json!({
        "rule": rule, "scope": "scope", "level": level, "status": status, "value": 0.71, "text": "text", "bar": "<= 0.6",
        "limit": 0.6, "unit": "share", "distance": 0.11, "open": true, "baseline": 0.7, "clients": 3,
        "needs": ["crm", "channel-export:whatsapp"],
        "remedy": {"action": "import-recoverable", "clients": 3, "gain": 0.1, "index_gain": 1.5},
        "waiver": if status == "waived" { json!(0) } else { Value::Null }, "place": {"path": "policy.toml", "line": 7}
    })
}

/// The same report behind a gate in which everything comes up, with a run before it.
fn gated(mut report: Value) -> Value {
    let mut rules = Vec::new();
    for level in ["error", "warn", "info"] {
        for status in ["fail", "unknown", "warn", "waived", "pass", "not-applicable"] {
            for name in [
                "index.score",
                "delta.index.score",
                "finding.no-own-contact",
                "finding.of-tomorrow",
                "sources.age_days",
            ] {
                rules.push(rule(
                    &format!("{name}.{level}.{status}").replace("contact.", "contact-"),
                    level,
                    status,
                ));
            }
        }
    }
    rules.push(rule("finding.no-own-contact", "error", "fail"));
    let waiver = json!({"rule": "index.score", "scope": null, "reason": "reason", "owner": "owner", "expires": "2026-12-31",
        "ticket": "ticket", "state": "used", "days_left": 3, "place": null});
    report["gate"] = json!({
        "status": "fail", "preset": "preset", "policy": [{"path": "policy.toml", "hash": "00"}], "today": "2026-11-26",
        "rules": rules, "waivers": [waiver],
        "baseline": {"path": "baseline.json", "as_of": "2026-10-01", "differs": ["a"], "stale": ["b"], "new": ["c"], "improved": true}
    });
    report["history"] = json!([{"as_of": "2026-10-01", "ran": "2026-10-01", "status": "pass", "index": 40.0, "outage": 40.0,
        "context": 40.0, "owned": null, "in_scope": 3, "failed": 0, "scoring_version": 1}]);
    report
}

/// Replaces every text in a report that may be any text; keys of maps too, where they are names.
fn poison(report: &mut Value, payload: &str) {
    fn walk(value: &mut Value, key: &str, payload: &str) {
        // Words of a closed set, and what names the layout.
        const CLOSED: [&str; 10] =
            ["status", "level", "unit", "state", "severity", "verdict", "schema", "basis", "grade", "test"];
        match value {
            Value::String(text) if !CLOSED.contains(&key) => *text = payload.to_owned(),
            Value::Array(all) => all.iter_mut().for_each(|one| walk(one, key, payload)),
            Value::Object(map) => {
                for (name, one) in map.iter_mut() {
                    walk(one, name, payload);
                }
                if ["staff", "channels", "operators", "scenarios", "trend", "facts", "settings"]
                    .contains(&key)
                    && let Some(first) = map.keys().next().cloned()
                    && let Some(one) = map.remove(&first)
                {
                    map.insert(payload.to_owned(), one);
                }
            }
            _ => {}
        }
    }
    walk(report, "", payload);
}

#[test]
fn every_world_makes_sound_outputs_with_and_without_a_gate() {
    for world in worlds() {
        let plain = report(&crate::support::name(&world));
        for report in [plain.clone(), gated(plain)] {
            let report: AuditReport = json::of_tree(report).expect("a report");
            for kind in KINDS {
                for language in Language::ALL {
                    assert_sound(kind, &rendered(&report, kind, language));
                }
            }
        }
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let clean = report("tiny-ru");
    for payload in HOSTILE {
        for mut report in [clean.clone(), gated(clean.clone())] {
            poison(&mut report, payload);
            let report: AuditReport = json::of_tree(report).expect("still a report");
            for kind in KINDS {
                for language in Language::ALL {
                    assert_sound(kind, &rendered(&report, kind, language));
                }
            }
        }
    }
}

#[test]
fn nobody_is_named_even_where_contacts_are_shown() {
    for mut report in [report("tiny-ru"), gated(report("tiny-ru"))] {
        let mut names = vec!["Zanzibar Canary".to_owned(), "Quux & Sons".to_owned()];
        report["presentation"]["client"] = json!("Zanzibar Canary");
        report["presentation"]["author"] = json!("Quux & Sons");
        for source in report["sources"].as_array().expect("sources") {
            names.push(source["path"].as_str().expect("a path").to_owned());
            names.extend(source["staff_account"].as_str().map(str::to_owned));
        }
        if report.get("gate").is_some() {
            let scopes: Vec<String> = names[2..].to_vec();
            let rules = report["gate"]["rules"].as_array_mut().expect("rules");
            for (rule, scope) in rules.iter_mut().zip(scopes.iter().cycle()) {
                rule["scope"] = json!(scope);
                rule["text"] = json!(scope);
                rule["rule"] = json!(format!("concentration.clients.staff.{scope}.share"));
            }
        }
        let report: AuditReport = json::of_tree(report).expect("a report");
        for kind in KINDS {
            let said = rendered(&report, kind, Language::Ru);
            for name in &names {
                assert!(!said.contains(name.as_str()), "{kind} says {name}: {said}");
            }
        }
    }
}

#[test]
fn the_program_writes_them_all_in_one_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let exports = world("studio-en").join("exports");
    let mut arguments = vec!["audit".to_owned(), exports.display().to_string()];
    for kind in KINDS {
        arguments.extend(["-f".to_owned(), format!("{kind}={kind}.out")]);
    }
    run(folder.path(), &arguments).ended(0);
    for kind in KINDS {
        assert_sound(kind, &fs::read_to_string(folder.path().join(format!("{kind}.out"))).expect("written"));
    }
}
