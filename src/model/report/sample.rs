//! A finished report for the tests of renderers; all figures are invented.

use serde_json::{Value, json};

use super::{AuditReport, Verdict};
use crate::model::json;

/// A report of a salon that depends on one operator.
pub(crate) fn report() -> AuditReport {
    json::of_tree(salon()).expect("the sample has the layout of a report")
}

/// A report over mail alone: nothing but the first test is assessed.
pub(crate) fn bare() -> AuditReport {
    let mut sample = salon();
    for test in ["context", "owned"] {
        for figure in ["score", "low", "high"] {
            sample["tests"][test][figure] = Value::Null;
        }
        sample["tests"][test]["verdict"] = json!("not_assessed");
        sample["tests"][test]["needs"] = json!(["crm", "channel-export:instagram"]);
    }
    sample["tests"]["owned"]["any"] = Value::Null;
    sample["index"] = Value::Null;
    sample["currency"] = Value::Null;
    for (_, scenario) in sample["tests"]["outage"]["scenarios"].as_object_mut().expect("scenarios") {
        for figure in ["value", "value_lost", "open_deals"] {
            scenario[figure] = Value::Null;
        }
    }
    for finding in sample["findings"].as_array_mut().expect("findings") {
        finding["value"] = Value::Null;
    }
    json::of_tree(sample).expect("the sample has the layout of a report")
}

/// The report of the salon behind a gate that fails, with two runs before it.
pub(crate) fn gated() -> AuditReport {
    let run = |day: &str, index: f64, version: u32| {
        json!({"as_of": day, "ran": day, "status": "pass", "index": index, "outage": 60.0, "context": 20.0, "owned": null,
            "in_scope": 160, "failed": 0, "scoring_version": version})
    };
    let history = json!([run("2025-09-20", 51.0, 1), run("2025-10-20", 41.0, 2)]);
    let history = json::of_tree(history).expect("the sample has the layout of a history");
    AuditReport { gate: Some(verdict()), history, ..report() }
}

/// The report of the salon with every chapter, behind a gate.
pub(crate) fn complete() -> Value {
    let gated = json::tree(&gated());
    let sampling = json!({
        "of": 600, "sampled": 30, "seed": 7, "not_found": 1, "unanswered": 2, "not_drawn": 570,
        "strata": [{"of": 200, "sampled": 10}, {"of": 400, "sampled": 20}],
        "newest": {"clients": 30, "owned_of_all": 0.52, "owned_of_newest": 0.83},
        "intervals": {"/index/score": {"low": 31.0, "high": 48.0, "level": 0.95, "method": "of-ends"}}
    });
    let mut sample = with(full(), said());
    let other = salon()["findings"][1].clone();
    if let Some(findings) = sample["findings"].as_array_mut() {
        findings.push(other);
    }
    with(sample, json!({"gate": gated["gate"], "history": gated["history"], "sampling": sampling}))
}

/// What people may say of the whole report: notes on a finding, on a step and on nothing, a finding that is accepted.
fn said() -> Value {
    let accepted = |finding: &str, state: &str| {
        json!({"finding": finding, "reason": "A second number is ordered", "owner": "Anna", "expires": "2026-03-31",
            "state": state})
    };
    json!({
        "comments": [
            {"finding": "operator-strands-clients", "scope": "meta", "note": "Agreed with the board", "owner": "Anna",
                "date": "2025-12-15"},
            {"action": "log-history", "note": "The integrator is at it", "owner": "Boris", "date": "2026-01-31"},
            {"finding": "phone-hidden", "note": "Solved in October", "stale": true}
        ],
        "accepted": [
            accepted("no-own-contact", "accepted"),
            accepted("operator-strands-clients", "expired"),
            accepted("history-split", "stale")
        ]
    })
}

/// A verdict in which every outcome comes up.
pub(crate) fn verdict() -> Verdict {
    let rule = |rule: &str, level: &str, status: &str, more: Value| {
        let plain = json!({
            "rule": rule, "scope": null, "level": level, "status": status, "value": null, "text": null, "bar": "",
            "limit": null, "unit": "score", "distance": null, "open": false, "baseline": null, "clients": null,
            "needs": [], "remedy": null, "waiver": null, "place": null
        });
        with(plain, more)
    };
    let at = |line: u64| json!({"path": "ci/policy.toml", "line": line});
    let verdict = json!({
        "status": "fail", "preset": "recommended",
        "policy": [{"path": "ci/policy.toml", "hash": "00"}],
        "today": "2025-11-20",
        "rules": [
            rule("index.score", "error", "fail", json!({
                "value": 39.51, "bar": ">= 60", "limit": 60.0, "distance": 20.49, "open": false, "baseline": 41.0,
                "remedy": {"action": "import-recoverable", "clients": 31, "gain": 5.0, "index_gain": 5.0}, "place": at(3)
            })),
            rule("tests.context.score", "error", "unknown", json!({
                "bar": ">= 40", "limit": 40.0, "needs": ["crm"], "place": at(5)
            })),
            rule("properties.fallback.proven_owned", "warn", "unknown", json!({
                "bar": ">= 0.2", "limit": 0.2, "unit": "share", "needs": ["routes"]
            })),
            rule("concentration.clients.staff.*.share", "warn", "warn", json!({
                "scope": "Ольга", "value": 0.7, "bar": "<= 0.5", "limit": 0.5, "unit": "share", "distance": 0.2, "clients": 90
            })),
            rule("finding.no-own-contact", "warn", "warn", json!({"clients": 79, "unit": "plain"})),
            rule("sources.*.age", "warn", "warn", json!({
                "scope": "exports/crm/contacts.csv", "value": 40.0, "bar": "<= 30", "limit": 30.0, "unit": "days", "distance": 10.0
            })),
            rule("concentration.clients.top.share", "error", "waived", json!({
                "value": 0.7104, "bar": "<= 0.6", "limit": 0.6, "unit": "share", "distance": 0.1104, "waiver": 0, "place": at(4)
            })),
            rule("tests.owned.score", "error", "pass", json!({"value": 52.41, "bar": ">= 50", "limit": 50.0, "open": true})),
            rule("tax.monthly_cost", "info", "not-applicable", json!({"bar": "<= 100", "limit": 100.0, "unit": "money"}))
        ],
        "baseline": {"path": "untether-baseline.json", "as_of": "2025-10-20", "differs": [], "stale": [], "new": [],
            "improved": false},
        "waivers": [
            {"rule": "concentration.clients.top.share", "scope": null, "reason": "second number ordered", "owner": "anna",
                "expires": "2025-12-31", "ticket": "OPS-118", "state": "used", "days_left": 41, "place": at(20)},
            {"rule": "index.score", "scope": null, "reason": "new shop", "owner": "boris", "expires": "2025-11-01",
                "ticket": null, "state": "expired", "days_left": -19, "place": at(26)}
        ]
    });
    json::of_tree(verdict).expect("the sample has the layout of a verdict")
}

fn test(score: f64, low: f64, high: f64, verdict: &str, open: bool) -> Value {
    json!({"score": score, "low": low, "high": high, "verdict": verdict, "open": open, "needs": []})
}

fn with(mut base: Value, more: Value) -> Value {
    if let (Some(base), Value::Object(more)) = (base.as_object_mut(), more) {
        base.extend(more);
    }
    base
}

fn scenario(lost: &[&str], counts: [u64; 5], retention: f64, value: f64, deals: u64) -> Value {
    json!({
        "lost": lost, "segment": "all", "assumed_country": 0,
        "clients": {
            "untouched": counts[0], "safe": counts[1], "fallback": counts[2], "fallback_confirmed": 3,
            "stranded": counts[3], "stranded_recoverable": counts[4], "out_of_reach": 0
        },
        "value": {"safe": 100_000.0, "fallback": value / 2.0, "stranded": value, "out_of_reach": 0.0},
        "retention": {"0.1": 0.9, "0.3": 0.8, "1": retention},
        "value_lost": {"1": {"mean": value, "worst": value}},
        "open_conversations": 4,
        "open_deals": {"count": deals, "amount": 90_000.0}
    })
}

fn source(path: &str, format: &str, messages: u64, records: u64, left_out: &Value) -> Value {
    let out: u64 = left_out.as_array().into_iter().flatten().filter_map(|one| one["count"].as_u64()).sum();
    json!({
        "path": path, "hash": "00", "format": format, "channel": null, "kind": "messenger", "staff_account": null,
        "bytes": 1000, "items": messages + records + 14 + out, "messages": messages, "system": 14,
        "records": records, "activities": 0, "deals": 0, "left_out": left_out, "first_day": null, "last_day": null
    })
}

fn salon() -> Value {
    let concentration = json!({
        "channels": {"whatsapp": {"share": 0.71, "sole": 0.3, "clients": 131}},
        "operators": {"meta": {"share": 0.71, "sole": 0.3, "clients": 131}},
        "staff": {}, "hhi": 5500.0, "operator_hhi": 5500.0, "effective": 1.83, "rented": 0.98,
        "top": {"id": "whatsapp", "share": 0.7104}, "cut": null, "from": "messages"
    });
    json!({
        "schema": "untether.report/1", "scoring_version": 2, "tool": {"name": "untether", "version": "0.1.0"},
        "partial": true, "limits_hit": [],
        "errors": [{"path": "crm/deals.csv", "line": 3, "code": "E0305", "message": "x"}],
        "as_of": "2025-11-20", "window": {"from": "2024-11-21", "to": "2025-11-20", "days": 365},
        "timezone": "Europe/Moscow", "region": "RU", "currency": "RUB", "basis": "clients",
        "settings": {}, "changed": [], "reference": {},
        "sources": [
            source("exports/crm/contacts.csv", "bitrix24-csv", 0, 183, &json!([])),
            source("exports/telegram/result\u{1b}[31m.json", "telegram-json", 1234, 0,
                &json!([{"reason": "audience", "count": 71, "places": ["exports/telegram/result.json:12"]}])),
        ],
        "clients": {
            "total": 184, "in_scope": 166, "dormant": 18, "undated": 0, "excluded": 0, "reachable": 166,
            "unreachable": 0, "records": 183, "handles": 300, "linked_by_name": 5, "wrote": 150
        },
        "concentration": {"clients": concentration, "value": null, "messages": null},
        "tests": {
            "outage": with(test(55.12, 41.0, 68.4, "watch", true), json!({
                "base": 1.0, "worst": "operator:meta", "n_minus_1": {"proven": false, "on_paper": false},
                "worst_pair": null,
                "scenarios": {
                    "operator:meta": scenario(&["whatsapp", "instagram"], [35, 44, 45, 42, 31], 0.55, 612_400.0, 7),
                    "channel:whatsapp": scenario(&["whatsapp"], [40, 44, 40, 42, 31], 0.56, 600_000.0, 7),
                    "channel:instagram": scenario(&["instagram"], [160, 4, 2, 0, 0], 0.99, 0.0, 0),
                    "operator:vk": scenario(&["vk"], [118, 20, 18, 10, 0], 0.8, 51_000.0, 1),
                    "channel:vk": scenario(&["vk"], [118, 20, 18, 10, 0], 0.8, 51_000.0, 1),
                    "operator:phone": scenario(&["phone"], [100, 66, 0, 0, 0], 1.0, 0.0, 0),
                    "staff:Ольга": scenario(&["whatsapp"], [69, 30, 37, 30, 20], 0.6, 400_000.0, 5),
                    "number": scenario(&["whatsapp", "phone"], [100, 6, 30, 30, 0], 0.7, 300_000.0, 5)
                }
            })),
            "context": with(test(21.4, 21.4, 48.0, "fail", false), json!({
                "rented_only": 0.2, "lag_days": null,
                "messages": {"own_system": 500, "summarised": 211, "messenger_only": 2235, "total": 2946},
                "media": {"own_system": 0, "messenger_only": 10}, "clients_messenger_only": 87,
                "channels": {}, "staff": {}, "months_messenger_only": 300
            })),
            "owned": with(test(52.41, 30.0, 71.0, "watch", false), json!({
                "any": 0.524_096, "two_or_more": 0.2, "kinds": {"email": 0.3, "phone": 0.4, "portal": null},
                "by_channel": {}, "by_value_decile": [],
                "failed": {"missing": 40, "malformed": 1, "placeholder": 2, "masked": 3, "shared": 0,
                    "unsubscribed": 0, "bounced": 0},
                "recoverable": {"clients": 31, "phones": 31, "emails": 0}, "captive_clients": 48
            }))
        },
        "index": {
            "score": 39.51, "low": 29.0, "high": 47.2, "grade": "F",
            "weights": {"outage": 0.3333, "context": 0.3333, "owned": 0.3333},
            "sensitivity": {"p5": 25.0, "p95": 52.0}
        },
        "findings": [
            {
                "id": "operator-strands-clients", "severity": "high", "test": "outage", "clients": 42,
                "value": 612_400.0, "title": "x", "evidence": "x", "remedy": "x",
                "facts": {"clients": 42, "conversations": 4, "deals": 7, "of": 166, "operator": "meta",
                    "recoverable": 31, "share": 0.253}
            },
            {
                "id": "no-own-contact", "severity": "high", "test": "owned", "clients": 79, "value": null,
                "title": "x", "evidence": "x", "remedy": "x",
                "facts": {"captive": 48, "clients": 79, "of": 166, "recoverable": 31, "share": 0.476}
            }
        ],
        "unjudged": [
            {"id": "layer-cuts-many", "needs": ["layers"]},
            {"id": "layer-pure-tax", "needs": ["layers"]}
        ]
    })
}

/// A report in which every section has something to say.
pub(crate) fn full() -> Value {
    let mut sample = salon();
    let more = [
        ("as_of", json!("2025-11-20")),
        ("moved", json!({"clients": 9, "share": 0.1})),
        ("limits_hit", json!(["too many files"])),
    ];
    for (name, value) in more.into_iter().chain(whole_chapters()) {
        sample[name] = value;
    }
    for basis in ["clients", "value", "messages"] {
        sample["concentration"][basis] = sample["concentration"]["clients"].clone();
        sample["concentration"][basis]["staff"] = json!({"Ольга": {"share": 0.7, "clients": 90}});
        sample["concentration"][basis]["cut"] =
            json!({"size": 2, "operators": ["meta", "phone"], "exact": true});
    }
    let outage = &mut sample["tests"]["outage"];
    outage["worst_pair"] = json!({"operators": ["meta", "vk"], "retention": 0.3});
    outage["single_points"] = json!({"operator:meta": {"clients": 42, "share": 0.25}, "staff:Ольга": {"clients": 30, "share": 0.2}});
    outage["elements_to_strand"] = json!({"1": 72, "2": 94});
    outage["leads"] = json!({"channels": {"whatsapp": {"count": 27, "share": 0.75}, "vk": {"count": null, "share": null}},
        "operators": {"meta": {"count": 27, "share": 0.75}}});
    sample["coverage"] = json!({"whatsapp": {"chats": 120, "clients_with_handle": 150, "chats_total": 140}});
    sample["tests"]["context"]["channels"] =
        json!({"whatsapp": {"messages": 2000, "logged": 3, "score": 20.5}});
    sample["tests"]["context"]["staff"] = json!({"Ольга": {"messages": 2000, "score": 20.5}});
    sample["tests"]["context"]["lag_days"] = json!(2.0);
    sample["tests"]["owned"]["by_channel"] = json!({"whatsapp": {"any": 0.5, "two_or_more": null}});
    sample["tests"]["owned"]["by_value_decile"] = json!([1.0, 0.5, 0.25]);
    sample
}

/// The parts of a report that the salon's lacks.
fn whole_chapters() -> Vec<(&'static str, Value)> {
    let month = |share: f64| {
        json!({"channels": {"whatsapp": {"inbound": 40, "outbound": 50, "clients": 30, "share": share,
        "first_contacts": 3, "runs": 20, "reply_rate": share, "median_reply_minutes": 31.0}}, "effective": 1.5, "reply_rate": share})
    };
    let step = |action: &str, after: f64| {
        json!({"action": action, "title": "Own step", "clients": 31, "chain_clients": 20,
        "index_gain": 5.0, "tests": {"outage": 1.0, "context": null, "owned": 9.0}, "index_after": 44.0, "chain_after": after})
    };
    let part = json!({"deals": 6, "decided": 2, "share": 0.333});
    vec![
        ("settings", json!({"basis": "clients", "window_days": 365, "region": "RU", "as_of": null})),
        ("changed", json!(["region"])),
        ("reference", json!({"channels": "2026-11-22", "own": "1"})),
        ("trend", json!({"2025-09": month(0.8), "2025-10": month(0.6), "2025-11": month(0.7)})),
        (
            "properties",
            json!({
                "answers_anywhere": {"two_operators": 0.1, "could_two_operators": 0.4, "owned_proven": 0.1},
                "history_survives": {"clients": 22, "share": 0.27},
                "short_path": {"conversations": 111, "any": 0.17, "calendar": 0.08, "payment": 0.07, "portal": 0.04},
                "fallback": {"rented_only": 0.5, "proven_owned": 0.1, "known_owned": 0.4},
                "silence": {"whatsapp": {"runs": 60, "answered_72h": 40, "reply_rate": 0.66, "median_reply_minutes": 300.0, "chased": 6}}
            }),
        ),
        (
            "incidents",
            json!([{"id": "own-1", "channels": ["whatsapp"], "country": "RU", "start": "2025-08-13", "end": "2025-09",
            "kind": "block", "summary": "The number was banned", "source": "our own log", "clients_concerned": 40,
            "fallback": {"clients": 25, "moved": 2, "share": 0.08, "quiet_share": 0.01},
            "past_only": {"clients": 3, "routes": 3, "messages_before": 9, "messages_after": 0}}]),
        ),
        (
            "findings",
            json!([{"id": "operator-strands-clients", "severity": "critical", "test": "outage", "title": "Stranded without Meta",
            "evidence": "42 of 166 clients have no other route.", "clients": 42, "value": 612_400.0, "remedy": "Ask for a second contact.",
            "facts": {}}]),
        ),
        (
            "plan",
            json!([
                step("import-recoverable", 44.0),
                step("log-history:whatsapp", 58.0),
                step("own-step", 73.0)
            ]),
        ),
        (
            "evidence",
            json!({"missing": [{"source": "fallback-test", "narrows": 12.0}, {"source": "consent:crm.csv", "narrows": null}],
            "settings": {"kappa-0": {"index": 23.0, "grade": "F", "first_action": "own-step"}, "window-90": {"index": null, "grade": null, "first_action": null}}}),
        ),
        ("decided", json!({"none": part, "one": part, "several": part})),
        (
            "cost",
            json!({"whatsapp": {"outbound": 900, "cost": 4500.0, "at_three_times": 13_500.0, "one_each": 830.0}}),
        ),
        (
            "tax",
            json!({"layers": 2, "per_channel": {"whatsapp": {"layers": ["Wazzup", "amoCRM"], "availability": 0.99}},
            "single_points": [{"name": "Wazzup", "clients_cut": 90, "clients_stranded": 42}], "monthly_cost": 6000.0,
            "cost_per_client": 36.1, "reach_lost": {"Wazzup": 0.25, "amoCRM": 0.0}}),
        ),
        (
            "presentation",
            json!({"title": "Channel audit", "client": "Salon Kedr", "author": "Audit & Co", "note": "Confidential", "language": "en"}),
        ),
    ]
}
