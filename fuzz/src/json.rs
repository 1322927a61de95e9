//! JSON: samples in which something stands that nobody exported.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use chrono::NaiveDate;
use serde_json::{Map, Number, Value};
use untether::gate::{Baseline, Given, Policy, Proof, judge};
use untether::history::History;
use untether::model::report::AuditReport;
use untether::model::time::Day;
use untether::report::{RENDERERS, RenderOptions};
use untether::text::{Catalog, Language};

use crate::{bytes, scripted};

/// How a sample is changed.
#[derive(Debug, Default, Arbitrary)]
struct Script {
    sample: u8,
    edits: Vec<(u16, Edit)>,
    /// Bytes that are missing at the end.
    cut: Option<u16>,
    /// What is done with it in the end.
    way: u8,
}

/// A change of one value.
#[derive(Debug, Arbitrary)]
enum Edit {
    Null,
    Whether(bool),
    Whole(i64),
    Real(f64),
    Text(String),
    Odd(u8),
    /// A value that stands elsewhere.
    Other(u16),
    /// An object or a list without what is in it.
    Empty,
    /// A list of the value so many times.
    Times(u8),
    /// The value in so many lists.
    Deep(u8),
    /// One field less, or one that is called otherwise.
    Without(u8),
    Renamed(u8, u8),
}

/// Texts that readers trip over.
const ODD: [&str; 16] = [
    "",
    " ",
    "\u{0}",
    "\u{e000}", // written as half a pair of UTF-16
    "1970-01-01T00:00:00",
    "0000-00-00 00:00:00",
    "9999-12-31T23:59:60+99:99",
    "-1",
    "1e400",
    "user18446744073709551616",
    "+79161234567",
    "Ð\u{9f}Ñ\u{80}Ð¸Ð²ÐµÑ\u{82}",
    "a@b.example",
    "https://x.example/?q=%ff",
    "\u{202e}\u{feff}\u{1b}[2J",
    "=1+1",
];

/// Samples of the formats that are JSON, with the format of each.
static EXPORTS: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let below = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/formats");
    let mut samples = Vec::new();
    for format in entries(&below) {
        for file in entries(&format).iter().flat_map(|case| entries(case)) {
            let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let is_sample = name(&file).ends_with(".json") && name(&file) != "expected.json";
            let text = if is_sample { fs::read_to_string(&file).unwrap_or_default() } else { String::new() };
            if let Ok(value) = serde_json::from_str(text.trim_start_matches('\u{feff}')) {
                samples.push((name(&format), thinned(value)));
            }
        }
    }
    assert!(!samples.is_empty(), "no sample was found");
    samples
});

fn entries(folder: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// A value with the first three of each list: more say nothing more.
fn thinned(value: Value) -> Value {
    match value {
        Value::Array(all) => Value::Array(all.into_iter().take(3).map(thinned).collect()),
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(key, value)| (key, thinned(value))).collect())
        }
        other => other,
    }
}

/// An export in which something is changed.
pub(crate) fn export(input: &[u8]) {
    let script: Script = scripted(input);
    let (format, sample) = &EXPORTS[usize::from(script.sample) % EXPORTS.len()];
    let text = changed(sample, &script);
    bytes::read_as(&[format], "result.json", text.as_bytes());
}

/// A saved report in which something is changed, judged and written in one of the ways.
pub(crate) fn saved(input: &[u8]) {
    static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("../samples/report.json")));
    let script: Script = scripted(input);
    let text = changed(&SAMPLE, &script);
    let _ = History::parse(&text);
    let Ok(mut report) = serde_json::from_str::<AuditReport>(&text) else { return };
    if let Ok(policy) = Policy::new(&[], None, today()) {
        let _ = Baseline::of(&report, &policy);
        report.gate = judge(&policy, &given(&report, None)).ok();
    }
    let catalog = Catalog::new(Language::En);
    let options = RenderOptions { catalog: &catalog, width: 100, ascii: false, plain: false, verbose: true };
    let renderer = RENDERERS[usize::from(script.way) % RENDERERS.len()];
    let mut out = Vec::new();
    renderer.render(&report, &options, &mut out).expect("memory");
}

/// A baseline in which something is changed, held against a report.
pub(crate) fn baseline(input: &[u8]) {
    static SAMPLE: LazyLock<Value> = LazyLock::new(|| sample(include_str!("../samples/baseline.json")));
    static REPORT: LazyLock<AuditReport> =
        LazyLock::new(|| serde_json::from_str(include_str!("../samples/report.json")).expect("a report"));
    let text = changed(&SAMPLE, &scripted(input));
    let Some(baseline) = Baseline::parse(text.as_bytes()) else { return };
    let again = Baseline::parse(baseline.written().as_bytes()).expect("what was written is read");
    assert_eq!(again.written(), baseline.written());
    if let Ok(policy) = Policy::new(&[], None, today()) {
        let _ = judge(&policy, &given(&REPORT, Some(&baseline)));
    }
}

fn sample(text: &str) -> Value {
    serde_json::from_str(text).expect("a sample")
}

fn today() -> Day {
    Day::from_date(NaiveDate::from_ymd_opt(2026, 1, 31).expect("a day"))
}

fn given<'a>(report: &'a AuditReport, baseline: Option<&'a Baseline>) -> Given<'a> {
    Given {
        report,
        today: today(),
        today_utc: today(),
        baseline: baseline.map(|baseline| (baseline, "baseline.json")),
        allow_incomparable: true,
        strict_waivers: false,
        proof: Proof::Word,
    }
}

/// A sample as a text, by a script.
fn changed(sample: &Value, script: &Script) -> String {
    let mut value = sample.clone();
    for (place, edit) in script.edits.iter().take(16) {
        let other = match edit {
            Edit::Other(at) => Some(node(&mut sample.clone(), usize::from(*at) % size(sample)).clone()),
            _ => None,
        };
        let size = size(&value);
        apply(node(&mut value, usize::from(*place) % size), edit, other);
    }
    let mut text = value.to_string().replace('\u{e000}', "\\ud800");
    if let Some(cut) = script.cut {
        let mut at = text.len().saturating_sub(usize::from(cut));
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        text.truncate(at);
    }
    text
}

/// How many values are in a value, itself among them.
fn size(value: &Value) -> usize {
    1 + match value {
        Value::Array(all) => all.iter().map(size).sum(),
        Value::Object(fields) => fields.values().map(size).sum::<usize>(),
        _ => 0,
    }
}

/// The value at a place, counted through everything that is in a value.
fn node(value: &mut Value, at: usize) -> &mut Value {
    if at == 0 {
        return value;
    }
    let mut left = at - 1;
    let inner: Vec<&mut Value> = match value {
        Value::Array(all) => all.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    for one in inner {
        let size = size(one);
        if left < size {
            return node(one, left);
        }
        left -= size;
    }
    unreachable!("places are counted modulo the size")
}

fn apply(value: &mut Value, edit: &Edit, other: Option<Value>) {
    let new = match edit {
        Edit::Null => Value::Null,
        Edit::Whether(is) => Value::Bool(*is),
        Edit::Whole(number) => Value::from(*number),
        Edit::Real(number) => Number::from_f64(*number).map_or(Value::Null, Value::Number),
        Edit::Text(text) => Value::String(text.clone()),
        Edit::Odd(at) => Value::String(ODD[usize::from(*at) % ODD.len()].to_owned()),
        Edit::Other(_) => other.unwrap_or_default(),
        Edit::Empty if value.is_array() => Value::Array(Vec::new()),
        Edit::Empty => Value::Object(Map::new()),
        Edit::Times(count) => Value::Array(vec![value.clone(); usize::from(*count % 8)]),
        Edit::Deep(depth) => (0..*depth).fold(value.take(), |inner, _| Value::Array(vec![inner])),
        Edit::Without(at) => return fielded(value, *at, None),
        Edit::Renamed(at, to) => return fielded(value, *at, Some(*to)),
    };
    *value = new;
}

/// Takes a field out of an object, or gives it the name of another one.
fn fielded(value: &mut Value, at: u8, to: Option<u8>) {
    let Value::Object(fields) = value else { return };
    let keys: Vec<String> = fields.keys().cloned().collect();
    let pick = |at: u8| keys.get(usize::from(at) % keys.len().max(1)).cloned();
    let Some(taken) = pick(at).and_then(|key| fields.remove(&key)) else { return };
    if let Some(name) = to.and_then(pick) {
        fields.insert(name, taken);
    }
}
