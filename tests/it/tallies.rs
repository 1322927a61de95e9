//! Messages counted elsewhere: the same figures as over the exports, whatever the files look like, and nothing of a tally that does
//! not add up.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use untether::tallies::layout::Table;
use untether::warehouse::dbt_models;

use crate::anonymize::nameless;
use crate::support::{copy, files, json as read_json, name, project, run, world, worlds};

/// What a report over counts cannot share with one over the exports: what the files are, and where in them something stands.
const OF_FILES: [&str; 11] = [
    "bytes",
    "columns",
    "delimiter",
    "encoding",
    "files",
    "format",
    "globs_unmatched",
    "hash",
    "hashes",
    "passed_over",
    "places",
];

/// A report without what only files have; paths below `folder` as those of the exports.
fn figures(report: Value, folder: &str) -> Value {
    match report {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(name, _)| !OF_FILES.contains(&name.as_str()));
            kept.map(|(name, value)| (name, figures(value, folder))).collect()
        }
        Value::Array(values) => values.into_iter().map(|value| figures(value, folder)).collect(),
        Value::String(text) => Value::String(text.replace(&format!("{folder}/exports/"), "exports/")),
        other => other,
    }
}

fn report(folder: &Path, of: &str) -> Value {
    let output = format!("json={of}.json");
    run(folder, ["audit", of, "--show-contacts", "--force", "-f", &output]).ended(0);
    figures(read_json(&folder.join(format!("{of}.json"))), of)
}

/// The same as far as it does not hang on names: without likely links, and the ends of ranges that they move.
fn unnamed(folder: &Path, of: &str) -> Value {
    nameless(report(folder, of))
}

/// Where two reports differ.
fn differences(one: &Value, other: &Value, at: &str, found: &mut Vec<String>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            for (name, value) in one {
                differences(value, &other[name], &format!("{at}/{name}"), found);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (place, value) in one.iter().enumerate() {
                differences(value, &other[place], &format!("{at}/{place}"), found);
            }
        }
        _ if one == other => {}
        _ => found.push(format!("{at}: {one} and {other}")),
    }
}

fn assert_same(one: &Value, other: &Value, what: &str) {
    let mut found = Vec::new();
    differences(one, other, "", &mut found);
    assert!(found.is_empty(), "{what}: {} differ\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_counts_of_every_world_give_the_figures_of_its_exports() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        run(folder.path(), ["tally", "make", "exports", "-o", "counts", "--show-contacts"]).ended(0);
        assert_same(&report(folder.path(), "exports"), &report(folder.path(), "counts"), &name(&world));
        // What is counted again says the same once more.
        run(folder.path(), ["tally", "make", "counts", "-o", "again", "--show-contacts"]).ended(0);
        let again = figures(figures(report(folder.path(), "again"), "counts"), "again");
        assert_same(&report(folder.path(), "exports"), &again, &format!("{} again", name(&world)));
    }
}

#[test]
fn no_text_of_a_message_is_in_the_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "time,channel,direction,phone,text\n2025-06-01 10:00:00,whatsapp,in,+79160000001,the secret word\n\
                2025-06-01 10:05:00,whatsapp,out,+79160000001,see calendly.com/x\n";
    fs::create_dir(folder.path().join("exports")).expect("writable");
    fs::write(folder.path().join("exports/log.csv"), text).expect("writable");
    run(folder.path(), ["tally", "make", "exports", "-o", "counts"]).ended(0);
    for file in files(&folder.path().join("counts")) {
        let text = fs::read_to_string(&file).expect("text");
        assert!(!text.contains("secret") && !text.contains("calendly"), "{}", file.display());
    }
}

/// All cells of the tables of a tally that say who somebody is, long enough to be found by chance nowhere.
fn people(folder: &Path) -> BTreeSet<String> {
    let mut people = BTreeSet::new();
    for file in ["handles.csv", "chats.csv"] {
        let mut rows = csv::Reader::from_path(folder.join(file)).expect("a table");
        let heads = rows.headers().expect("a header").clone();
        let places = heads.iter().enumerate().filter(|(_, head)| ["value", "title"].contains(head));
        let places: Vec<usize> = places.map(|(place, _)| place).collect();
        for row in rows.records().map(|row| row.expect("a row")) {
            people.extend(places.iter().filter_map(|place| row.get(*place)).map(str::to_owned));
        }
    }
    people.retain(|name| name.chars().count() > 7);
    people
}

#[test]
fn without_contacts_the_figures_stay_and_nobody_is_named() {
    for name in ["tiny-ru", "messenger-only", "overlap"] {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path();
        copy(&world(name), at);
        run(at, ["tally", "make", "exports", "-o", "counts"]).ended(0);
        let ran = run(at, ["tally", "make", "exports", "-o", "nobody", "--without-contacts"]).ended(0);
        assert!(!ran.err.contains("as they are"), "{}", ran.err);
        run(at, ["tally", "check", "nobody"]).ended(0);
        let people = people(&at.join("counts"));
        assert!(people.len() > 5, "{name}: {people:?}");
        for file in files(&at.join("nobody")) {
            let text = String::from_utf8_lossy(&fs::read(&file).expect("readable")).into_owned();
            for person in &people {
                assert!(!text.contains(person.as_str()), "{person} in {}", file.display());
            }
        }
        // A tally that others made is copied in the same way.
        run(at, ["anonymize", "counts", "-o", "copy"]).ended(0);
        let [exports, nobody, copy] = ["exports", "nobody", "copy"].map(|of| unnamed(at, of));
        for pointer in [
            "/index",
            "/clients",
            "/tests/outage/test",
            "/tests/context/test",
            "/tests/owned/test",
            "/concentration",
        ] {
            let wanted = exports.pointer(pointer);
            assert_eq!(nobody.pointer(pointer), wanted, "{name} {pointer}");
            assert_eq!(copy.pointer(pointer), wanted, "{name} {pointer} of the copy");
        }
    }
}

/// A small tally: two private chats and a group of one source.
struct Tally {
    manifest: Value,
    rows: BTreeMap<&'static str, Vec<Value>>,
}

impl Tally {
    fn new() -> Self {
        let manifest = json!({
            "schema": "untether-tally/1", "engine": "duckdb", "engine_version": "2.0", "dialect": "duckdb", "query_sha256": "",
            "created": "2025-07-01T00:00:00Z", "until": "2025-07-01T00:00:00Z", "time_zone": "UTC", "link_table": "2026-11-22",
            "tables": {},
            "sources": [{"id": "desk", "first_day": "2025-06-01", "last_day": "2025-06-10", "items": 13}],
        });
        let chat = |chat: &str, is_group: i64, last: i64, third: i64| json!({"source": "desk", "chat": chat, "channel": "whatsapp", "is_group": is_group, "last_at": last, "third_out": third});
        let handle = |chat: &str, author: &str, value: &str| json!({"source": "desk", "chat": chat, "author": author, "kind": "phone", "value": value});
        let day = |chat: &str, author: &str, side: &str, day: i64, messages: i64, last: i64| {
            json!({"source": "desk", "chat": chat, "author": author, "side": side, "day": day, "messages": messages,
                "first_second": 3600, "last_second": last})
        };
        let run = |chat: &str, day: i64, delay: i64| json!({"source": "desk", "chat": chat, "day": day, "second": 3600, "delay": delay, "n": 1});
        // 2025-06-01 is day 20 240.
        let rows = [
            (
                "chats",
                vec![
                    chat("a", 0, (20_241 * 86_400) + 4_000, -1),
                    chat("b", 0, (20_242 * 86_400) + 3_600, (20_242 * 86_400) + 3_600),
                    chat("g", 1, -1, -1),
                ],
            ),
            (
                "handles",
                vec![
                    handle("a", "", "+79160000001"),
                    handle("b", "", "+79160000002"),
                    handle("g", "x", "+79160000003"),
                ],
            ),
            (
                "days",
                vec![
                    day("a", "", "out", 20_240, 1, 3_600),
                    day("a", "", "in", 20_241, 2, 4_000),
                    day("b", "", "out", 20_242, 3, 3_600),
                    day("g", "x", "in", 20_243, 4, 3_600),
                ],
            ),
            ("runs", vec![run("a", 20_240, 86_400), run("b", 20_242, -1)]),
            ("ledger", vec![json!({"source": "desk", "reason": "system", "items": 3})]),
        ];
        Self { manifest, rows: rows.into() }
    }

    /// Writes it, rows in tables of the layout; what a row does not say is empty or 0.
    fn write(&self, folder: &Path, is_csv: bool) {
        fs::create_dir_all(folder).expect("writable");
        let mut manifest = self.manifest.clone();
        for table in Table::ALL {
            let Some(rows) = self.rows.get(table.name()) else { continue };
            manifest["tables"][table.name()] = json!({"parts": 1, "rows": rows.len()});
            let cells = |row: &Value| {
                let cell = |column: &untether::tallies::layout::Column| match &row[&column.name] {
                    Value::Null if column.is_number => json!(0),
                    Value::Null => json!(""),
                    other => other.clone(),
                };
                table.columns().iter().map(|column| (column.name.clone(), cell(column))).collect::<Vec<_>>()
            };
            let bare = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let mut lines = Vec::new();
            if is_csv {
                let names: Vec<&str> = table.columns().iter().map(|column| column.name.as_str()).collect();
                lines.push(names.join(","));
                lines.extend(rows.iter().map(|row| {
                    cells(row).iter().map(|(_, value)| bare(value)).collect::<Vec<_>>().join(",")
                }));
            } else {
                let object = |row: &Value| cells(row).into_iter().collect::<serde_json::Map<_, _>>();
                lines.extend(rows.iter().map(|row| Value::Object(object(row)).to_string()));
            }
            let ending = if is_csv { "csv" } else { "ndjson" };
            fs::write(folder.join(format!("{}.{ending}", table.name())), lines.join("\n") + "\n")
                .expect("writable");
        }
        fs::write(folder.join("manifest.json"), manifest.to_string()).expect("writable");
    }
}

#[test]
fn the_form_of_the_files_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let tally = Tally::new();
    tally.write(&folder.path().join("csv"), true);
    tally.write(&folder.path().join("ndjson"), false);
    copy(&folder.path().join("csv"), &folder.path().join("packed"));
    copy(&folder.path().join("csv"), &folder.path().join("parts"));
    for file in files(&folder.path().join("packed")).iter().filter(|file| name(file) != "manifest.json") {
        let text = fs::read(file).expect("readable");
        fs::remove_file(file).expect("there");
        let packed = file.with_extension("csv.gz");
        let mut writer = flate2::write::GzEncoder::new(
            fs::File::create(packed).expect("writable"),
            flate2::Compression::fast(),
        );
        writer.write_all(&text).and_then(|()| writer.finish().map(drop)).expect("writable");
    }
    let days = folder.path().join("parts/days.csv");
    let text = fs::read_to_string(&days).expect("text");
    let (header, rows) = text.split_once('\n').expect("a header");
    fs::remove_file(&days).expect("there");
    for (number, row) in rows.lines().enumerate() {
        let part = folder.path().join(format!("parts/days-{number:04}.csv"));
        fs::write(part, format!("{header}\n{row}\n")).expect("writable");
    }
    let mut manifest = read_json(&folder.path().join("parts/manifest.json"));
    manifest["tables"]["days"]["parts"] = json!(4);
    fs::write(folder.path().join("parts/manifest.json"), manifest.to_string()).expect("writable");
    let mut archive =
        zip::ZipWriter::new(fs::File::create(folder.path().join("zipped.zip")).expect("writable"));
    for file in files(&folder.path().join("csv")) {
        archive.start_file(name(&file), zip::write::SimpleFileOptions::default()).expect("a member");
        archive.write_all(&fs::read(&file).expect("readable")).expect("writable");
    }
    archive.finish().expect("an archive");
    let plain = |of: &str| {
        run(
            folder.path(),
            [
                "audit",
                of,
                "--as-of",
                "2025-06-20",
                "--show-contacts",
                "--today",
                "2025-07-01",
                "--force",
                "-f",
                "json=r.json",
            ],
        )
        .ended(0);
        let report = figures(read_json(&folder.path().join("r.json")), of)
            .to_string()
            .replace(&format!("{of}/desk"), "desk");
        serde_json::from_str::<Value>(&report).expect("JSON")
    };
    let csv = plain("csv");
    assert_eq!(csv["sources"][0]["messages"], 10);
    assert_eq!(csv["clients"]["in_scope"], 3);
    let silence =
        json!({"runs": 2, "answered_72h": 1, "reply_rate": 0.5, "median_reply_minutes": 1440.0, "chased": 1});
    assert_eq!(csv["properties"]["silence"]["whatsapp"], silence);
    for of in ["ndjson", "packed", "parts", "zipped.zip"] {
        assert_same(&csv, &plain(of), of);
    }
}

#[test]
fn silence_on_a_day_that_the_counts_do_not_end_with_is_left_open() {
    let folder = tempfile::tempdir().expect("a folder");
    Tally::new().write(&folder.path().join("counts"), true);
    let at = |as_of: &str| {
        let arguments =
            ["audit", "counts", "--as-of", as_of, "--today", "2025-08-01", "--force", "-f", "json=r.json"];
        run(folder.path(), arguments).ended(0);
        read_json(&folder.path().join("r.json"))
    };
    let report = at("2025-06-01");
    assert_eq!(report["understood"]["silence_open"], json!(["whatsapp"]));
    assert_eq!(report["properties"]["silence"], json!({}));
    // Behind the last message nothing can have been missed.
    for as_of in ["2025-06-20", "2025-07-20"] {
        let report = at(as_of);
        assert!(report["understood"].get("silence_open").is_none(), "{as_of}");
        assert_eq!(report["properties"]["silence"]["whatsapp"]["runs"], 2, "{as_of}");
    }
}

/// The log of a shop, a message a line: thirty clients, some answered, some not.
fn log(days: std::ops::Range<u32>) -> String {
    let row = |number: u32| {
        let (client, step) = (number % 30, number / 30);
        let way = if (client + step * step) % 3 == 0 { "in" } else { "out" };
        let (day, hour, minute) = (1 + step, 8 + client % 12, (client * 7 + step * 13) % 60);
        let line = format!(
            "2026-01-{day:02}T{hour:02}:{minute:02}:00Z,whatsapp,{way},+7916555{:04},x",
            1_000 + client
        );
        days.contains(&day).then_some(line)
    };
    let rows: Vec<String> = (0..30 * 28).filter(|number| number % 7 != 3).filter_map(row).collect();
    format!("time,channel,direction,phone,text\n{}\n", rows.join("\n"))
}

#[test]
fn lists_go_along_whatever_they_are_called() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("exports")).expect("writable");
    fs::write(folder.path().join("exports/log.csv"), log(1..29)).expect("writable");
    let list = "Name,Phone\nVera Quill,+79165551001\nInes Tarn,+79165551002\n";
    fs::write(folder.path().join("exports/clients #1.csv"), list).expect("writable");
    run(folder.path(), ["tally", "make", "exports", "-o", "counts", "--region", "RU"]).ended(0);
    let copied = fs::read_to_string(folder.path().join("counts/exports/clients #1.csv"));
    assert_eq!(copied.expect("the list lies beside the counts"), list);
}

#[test]
fn what_a_crm_logged_is_counted_by_its_records() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tally = Tally::new();
    let row = |record: &str, day: i64, kind: &str, count: i64| {
        json!({"system": "crm", "record": record, "channel": "phone", "day": day, "second": 0, "direction": "in",
            "kind": kind, "count": count, "media": 0})
    };
    tally.rows.insert("activities", vec![row("1", 20_240, "message", 3), row("2", 20_241, "note", 2)]);
    tally.write(&folder.path().join("counts"), true);
    let clients = "ID,Name,Phone\n1,Vera Quill,+447400123461\n2,Ines Tarn,+447400123462\n";
    fs::write(folder.path().join("clients.csv"), clients).expect("writable");
    let audit =
        ["audit", "counts", "clients.csv", "--region", "GB", "--today", "2025-08-01", "-f", "json=r.json"];
    run(folder.path(), audit).ended(0);
    let report = read_json(&folder.path().join("r.json"));
    let logged: u64 = report["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .filter_map(|one| one["activities"].as_u64())
        .sum();
    assert_eq!(logged, 5);
    tally.rows.insert("activities", vec![row("1", 20_240, "dance", 1)]);
    tally.write(&folder.path().join("wrong"), true);
    let ran = run(folder.path(), ["tally", "check", "wrong"]).ended(3);
    assert!(ran.err.contains("activities.csv:2") && ran.err.contains("another kind"), "{}", ran.err);
}

#[test]
fn the_counts_of_two_months_are_those_of_both() {
    let folder = tempfile::tempdir().expect("a folder");
    let silence = |of: &[&str]| {
        let fixed = [
            "--as-of",
            "2026-01-28",
            "--today",
            "2026-02-28",
            "--region",
            "RU",
            "--force",
            "-f",
            "json=r.json",
        ];
        run(folder.path(), ["audit"].iter().chain(of).chain(&fixed)).ended(0);
        let report = read_json(&folder.path().join("r.json"));
        (
            report["properties"]["silence"].clone(),
            report["clients"]["in_scope"].clone(),
            report["trend"].clone(),
        )
    };
    for (name, days) in [("whole", 1..29), ("first", 1..14), ("second", 14..29)] {
        let exports = folder.path().join(name);
        fs::create_dir(&exports).expect("writable");
        fs::write(exports.join("log.csv"), log(days)).expect("writable");
        let counts = format!("{name}-counts");
        run(folder.path(), ["tally", "make", name, "-o", &counts, "--region", "RU"]).ended(0);
    }
    let whole = silence(&["whole"]);
    assert!(whole.0["whatsapp"]["runs"].as_u64() > Some(100), "{whole:?}");
    assert_eq!(silence(&["whole-counts"]), whole);
    assert_eq!(silence(&["first-counts", "second-counts"]), whole);
    assert_eq!(silence(&["second-counts", "first-counts"]), whole, "in whatever order");
}

/// The models of dbt are made of the queries. After a change of these, write them again with
///
/// ```console
/// cargo test --test it write_the_models_of_dbt -- --ignored
/// ```
fn model(name: &str) -> PathBuf {
    project().join("docs/dbt/models").join(format!("{name}.sql"))
}

#[test]
fn the_models_of_dbt_are_the_queries() {
    for (name, text) in dbt_models() {
        let written = fs::read_to_string(model(&name)).unwrap_or_default();
        assert!(
            written == text,
            "{name} is out of date: cargo test --test it write_the_models_of_dbt -- --ignored"
        );
    }
}

#[test]
#[ignore = "writes docs/dbt"]
fn write_the_models_of_dbt() {
    for (name, text) in dbt_models() {
        fs::write(model(&name), text).expect("writable");
    }
}

/// A change of a tally, the place that is named for it, and a word of what is said.
type Break = (fn(&mut Tally), &'static str, &'static str);

const BREAKS: [Break; 26] = [
    (|tally| tally.manifest["schema"] = json!("untether-tally/2"), "manifest.json", "version 1"),
    (|tally| tally.manifest["more"] = json!(1), "manifest.json", "a manifest with all"),
    (|tally| tally.manifest["time_zone"] = json!("Mars/Crater"), "manifest.json", "a time zone"),
    (|tally| tally.manifest["until"] = json!("yesterday"), "manifest.json", "until as RFC 3339"),
    (|tally| tally.manifest["sources"][0]["items"] = json!(14), "manifest.json", "as many items"),
    (|tally| tally.manifest["sources"][0]["last_day"] = json!("2025-06-03"), "days.csv:5", "a day inside"),
    (|tally| tally.manifest["sources"][0]["kind"] = json!("crm"), "manifest.json", "messenger or mailbox"),
    (|tally| tally.row("chats", 0)["channel"] = json!("What's up"), "chats.csv:2", "the id of a channel"),
    (|tally| tally.row("chats", 1)["chat"] = json!("a"), "chats.csv:3", "a key that stands once"),
    (
        |tally| tally.row("chats", 1)["last_at"] = json!(1_748_912_401),
        "chats.csv:3",
        "last_at as the last message",
    ),
    (|tally| tally.row("chats", 1)["third_out"] = json!(1_848_912_401), "chats.csv:3", "third_out not after"),
    (|tally| tally.row("handles", 0)["kind"] = json!("fax"), "handles.csv:2", "phone, email"),
    (|tally| tally.row("handles", 0)["value"] = json!(""), "handles.csv:2", "a value"),
    (|tally| tally.row("handles", 1)["author"] = json!("x"), "handles.csv:3", "no author in a private chat"),
    (|tally| tally.again("handles", 2), "handles.csv:5", "a key that stands once"),
    (|tally| tally.row("days", 0)["source"] = json!("other"), "days.csv:2", "a source of the manifest"),
    (|tally| tally.row("days", 0)["chat"] = json!("z"), "days.csv:2", "a chat of the table"),
    (|tally| tally.row("days", 1)["author"] = json!("x"), "days.csv:3", "no author in a private chat"),
    (|tally| tally.row("days", 3)["author"] = json!(""), "days.csv:5", "an author for what"),
    (|tally| tally.row("days", 1)["side"] = json!("inbound"), "days.csv:3", "in, out or nothing"),
    (|tally| tally.row("days", 2)["media"] = json!(4), "days.csv:4", "within its limits"),
    (|tally| tally.row("days", 2)["link_payment"] = json!(4), "days.csv:4", "within its limits"),
    (|tally| tally.again("days", 2), "days.csv:6", "a key that stands once"),
    (|tally| tally.row("runs", 0)["delay"] = json!(259_201), "runs.csv:2", "within its limits"),
    (|tally| tally.row("runs", 0)["n"] = json!(2), "runs.csv:2", "no more runs of a day"),
    (|tally| tally.row("ledger", 0)["reason"] = json!("lost"), "ledger.csv:2", "a reason"),
];

impl Tally {
    fn row(&mut self, table: &'static str, row: usize) -> &mut Value {
        &mut self.rows.get_mut(table).expect("a table")[row]
    }

    fn again(&mut self, table: &'static str, row: usize) {
        let rows = self.rows.get_mut(table).expect("a table");
        rows.push(rows[row].clone());
    }
}

#[test]
fn a_tally_that_does_not_add_up_is_refused_with_the_row() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, (break_it, place, word)) in BREAKS.into_iter().enumerate() {
        let mut tally = Tally::new();
        break_it(&mut tally);
        let counts = format!("counts-{number}");
        tally.write(&folder.path().join(&counts), true);
        for arguments in [vec!["tally", "check", &counts], vec!["audit", &counts, "--today", "2025-07-01"]] {
            let ran = run(folder.path(), arguments);
            let said = ran.ended(3).err;
            assert!(said.contains(place) && said.contains(word), "{number}: {place} {word}\n{said}");
        }
    }
    Tally::new().write(&folder.path().join("whole"), true);
    run(folder.path(), ["tally", "check", "whole"]).ended(0);
    // A copy of it adds up as well.
    run(folder.path(), ["anonymize", "whole", "-o", "copy"]).ended(0);
    run(folder.path(), ["tally", "check", "copy"]).ended(0);
}
