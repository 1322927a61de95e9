//! Every format over all its samples: what `inspect` says of them. A sample is added without writing any code.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{entries, folders, json as read_json, name, project, run};

/// Keys of `expected.json` that are compared as they are.
const PLAIN: [&str; 22] = [
    "activities",
    "channel",
    "date_order",
    "deals",
    "deleted",
    "delimiter",
    "encoding",
    "first",
    "inbound",
    "items",
    "kind",
    "last",
    "media",
    "messages",
    "notices",
    "outbound",
    "records",
    "rows",
    "system",
    "with_email",
    "with_messenger",
    "with_phone",
];

#[test]
fn every_sample_reads_as_expected() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    for format in folders(&project().join("fixtures/formats")) {
        for case in folders(&format) {
            cases += 1;
            let found = differences(&name(&format), &case);
            let place = case.strip_prefix(project()).expect("below").display().to_string();
            wrong.extend(found.into_iter().map(|what| format!("{place}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cases > 0, "no sample was found");
}

/// What `inspect` says otherwise than expected of a case.
fn differences(format: &str, case: &Path) -> Vec<String> {
    let expected = read_json(&case.join("expected.json"));
    let inputs: Vec<PathBuf> =
        entries(case).into_iter().filter(|path| name(path) != "expected.json").collect();
    if let Some(code) = expected.get("error") {
        let error = inspect(case, &inputs, 3)["errors"][0]["code"].clone();
        return if error == *code { Vec::new() } else { vec![format!("error is {error}, not {code}")] };
    }
    let by_file = inputs.iter().any(|input| expected.get(name(input)).is_some());
    if !by_file {
        return judge(format, &inspect(case, &inputs, 0), &expected);
    }
    let files = expected.as_object().expect("an object").iter();
    files.flat_map(|(file, wanted)| judge(format, &inspect(case, &[case.join(file)], 0), wanted)).collect()
}

fn inspect(case: &Path, inputs: &[PathBuf], code: i32) -> Value {
    let options = ["inspect", "--show-contacts", "-f", "json"].map(OsString::from);
    let inputs = inputs.iter().map(|path| OsString::from(name(path)));
    let ran = run(case, options.into_iter().chain(inputs));
    if ran.code == Some(code) && !ran.out.is_empty() {
        return serde_json::from_str(&ran.out).expect("JSON");
    }
    // With nothing readable there is no JSON: the code stands in the message.
    let code = ran.err.split_once("error[").and_then(|(_, rest)| rest.split(']').next()).unwrap_or_default();
    json!({ "sources": [], "errors": [{ "code": code }] })
}

/// Compares the one source of an inspection.
fn judge(format: &str, inspection: &Value, expected: &Value) -> Vec<String> {
    let sources = inspection["sources"].as_array().expect("sources");
    // A file of several tables is a source for each.
    if let Some(wanted) = expected["sources"].as_array() {
        let judged = sources
            .iter()
            .zip(wanted)
            .flat_map(|(source, wanted)| judge(format, &json!({ "sources": [source] }), wanted));
        let count = (sources.len() != wanted.len()).then(|| format!("{} sources", sources.len()));
        return judged.chain(count).collect();
    }
    let [source] = sources.as_slice() else {
        return vec![format!("{} sources, not one: {}", sources.len(), inspection["errors"])];
    };
    let mut wrong = Vec::new();
    if source["format"] != format {
        wrong.push(format!("read as {}", source["format"]));
    }
    for (key, want) in expected.as_object().expect("an object") {
        match found(source, key, want) {
            Some(got) if got == *want => {}
            Some(got) => wrong.push(format!("{key} is {got}, not {want}")),
            None => wrong.push(format!("expected.json has the unknown key {key}")),
        }
    }
    wrong
}

/// What a source says to a key, in the shape in which it is expected.
fn found(source: &Value, key: &str, want: &Value) -> Option<Value> {
    let count = |key: &str| source[key].as_u64().unwrap_or_default();
    let list = |key: &str| source[key].as_array().cloned().unwrap_or_default();
    let left_out = || {
        let entry =
            |entry: &Value| (entry["reason"].as_str().unwrap_or_default().to_owned(), entry["count"].clone());
        list("left_out").iter().map(entry).collect::<serde_json::Map<_, _>>()
    };
    let found = match key {
        "entries" => json!(count("messages") + count("system")),
        "left_out" if want.is_object() => Value::Object(left_out()),
        "with_messenger_handle" => source["with_messenger"].clone(),
        "left_out" => json!(left_out().values().filter_map(Value::as_u64).sum::<u64>()),
        "columns" if want.is_number() => json!(list("columns").len()),
        "columns" => Value::Array(list("columns")),
        "roles" => {
            let asked = want.as_object()?;
            let columns = list("columns");
            let roles = columns.iter().filter_map(|column| {
                let header = column["header"].as_str()?;
                asked.contains_key(header).then(|| (header.to_owned(), column["role"].clone()))
            });
            Value::Object(roles.collect())
        }
        // The order in which people are named says nothing.
        "participants" => {
            let (mut names, mut wanted) = (list("participants"), want.as_array()?.clone());
            for list in [&mut names, &mut wanted] {
                list.sort_by_key(ToString::to_string);
            }
            if names == wanted { want.clone() } else { Value::Array(names) }
        }
        key if PLAIN.contains(&key) => source[key].clone(),
        _ => return None,
    };
    Some(found)
}
