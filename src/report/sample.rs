//! A finished report for the tests of renderers; all figures are invented.

use serde_json::{Value, json};

use crate::model::report::AuditReport;

/// A report of a salon that depends on one operator.
pub(crate) fn report() -> AuditReport {
    serde_json::from_value(salon()).expect("the sample has the layout of a report")
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
    serde_json::from_value(sample).expect("the sample has the layout of a report")
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
        "schema": "untether.report/1", "scoring_version": 1, "tool": {"name": "untether", "version": "0.1.0"},
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
