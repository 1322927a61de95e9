//! Every sample of a CRM format is claimed by that format alone and read to the counts beside it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::FORMATS;
use crate::import::table::tests::{params, rule};
use crate::import::window::Window;
use crate::import::{Probe, ReadContext, detect};
use crate::model::source::SourceData;

const IDS: [&str; 8] = [
    "amocrm-json",
    "amocrm-table",
    "bitrix24-json",
    "bitrix24-table",
    "hubspot-json",
    "hubspot-table",
    "pipedrive-table",
    "xlsx",
];

fn read(id: &str, path: &Path) -> SourceData {
    let bytes = fs::read(path).expect("the sample is there");
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let head = &bytes[..bytes.len().min(detect::PROBE_BYTES)];
    let text = detect::decode(head, head.len() == bytes.len());
    let format =
        detect::detect(&Probe { path: name, name, head, text: &text }).expect("one format claims it");
    assert_eq!(format.meta().id, id, "{name}");
    let (params, rule) = (params(), rule());
    let context = ReadContext { path: name, name, params: &params, rule: &rule };
    let whole = format.read(Window::whole(&bytes), &context).expect("the sample is readable");
    let streamed = format.read(Window::stream(Box::new(bytes.as_slice())), &context);
    assert_eq!(streamed.expect("a stream is as good"), whole, "{name}");
    whole
}

fn check(data: &SourceData, want: &Value, name: &str) {
    let table = data.detail.table.clone().unwrap_or_default();
    let got = [
        ("rows", Value::from(table.rows)),
        ("columns", Value::from(table.columns.len())),
        ("delimiter", Value::from(table.delimiter)),
        ("encoding", Value::from(data.detail.encoding.clone())),
        ("with_phone", Value::from(table.with_phone)),
        ("with_email", Value::from(table.with_email)),
        ("with_messenger_handle", Value::from(table.with_messenger)),
    ];
    for (key, got) in got {
        let want = &want[key];
        assert!(want.is_null() || *want == got, "{name}: {key} is {got}, not {want}");
    }
    assert_eq!(data.ledger.items(), table.rows, "{name}: every row is accounted for");
}

#[test]
fn samples_are_read_to_their_counts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats");
    let mut samples = 0;
    for id in IDS {
        assert!(FORMATS.iter().any(|format| format.meta().id == id));
        for case in fs::read_dir(root.join(id)).expect("the format has samples").flatten() {
            let Ok(text) = fs::read_to_string(case.path().join("expected.json")) else { continue };
            let expected: Value = serde_json::from_str(&text).expect("the counts are JSON");
            for (name, want) in expected.as_object().into_iter().flatten() {
                check(&read(id, &case.path().join(name)), want, name);
                samples += 1;
            }
        }
    }
    assert_eq!(samples, 19);
}
