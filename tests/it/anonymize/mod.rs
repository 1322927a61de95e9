//! `untether anonymize`: nobody is left in the copy, and the report over it is the report over the original.

mod canary;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use untether::pipeline::Study;

use crate::support::{copy, files, json, name, project, run, study, worlds};

/// What a report says of names, of places in files and of links that are only likely.
const OF_NAMES: [&str; 18] = [
    "account",
    "column",
    "evidence",
    "hash",
    "hashes",
    "high",
    "likely_links",
    "low",
    "narrows",
    "needs",
    "path",
    "places",
    "remedy",
    "settings",
    "source",
    "staff_account",
    "title",
    "bytes",
];

/// A world beside its copy, each in a folder with its settings.
fn copied(world: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    copy(world, &old);
    fs::create_dir(&new).expect("a folder");
    let ran = run(&old, ["anonymize", "exports", "-o", "../new/exports"]).ended(0);
    // What was said is looked through like what was written.
    fs::write(folder.path().join("said.txt"), format!("{}{}", ran.out, ran.err)).expect("writable");
    fs::rename(new.join("exports/untether.toml"), new.join("untether.toml")).expect("settings of the copy");
    folder
}

fn report(folder: &Path) -> Value {
    run(folder, ["audit", "exports", "--show-contacts", "-f", "json=report.json"]).ended(0);
    json(&folder.join("report.json"))
}

/// A report without names; what stands under the name of an account stands in the order of its figures.
pub(crate) fn nameless(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let (of_staff, rest): (Vec<_>, Vec<_>) =
                fields.into_iter().partition(|(key, _)| key.starts_with("staff:"));
            let mut new: serde_json::Map<String, Value> = rest
                .into_iter()
                .filter(|(key, _)| !OF_NAMES.contains(&key.as_str()))
                .map(|(key, value)| {
                    (key.clone(), if key == "staff" { sorted(value) } else { nameless(value) })
                })
                .collect();
            if !of_staff.is_empty() {
                let accounts = of_staff.into_iter().map(|(_, value)| nameless(value)).collect();
                new.insert("staff:".to_owned(), by_text(accounts));
            }
            Value::Object(new)
        }
        Value::Array(all) => Value::Array(all.into_iter().map(nameless).collect()),
        // Sums over accounts in another order differ in the last digits.
        Value::Number(number) => {
            let rounded = number.as_f64().map(|value| (value * 1e6).round() / 1e6);
            rounded.map_or(Value::Null, Value::from)
        }
        Value::String(text) if text.starts_with("staff:") => Value::String("staff:".to_owned()),
        other => other,
    }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => by_text(fields.into_iter().map(|(_, value)| nameless(value)).collect()),
        other => nameless(other),
    }
}

fn by_text(mut all: Vec<Value>) -> Value {
    all.sort_by_key(Value::to_string);
    Value::Array(all)
}

/// The sections that are compared, sources in the order of what they hold.
fn figures(report: Value) -> Value {
    let mut report = nameless(report);
    let fields = report.as_object_mut().expect("fields");
    // Findings and steps quote the ends of ranges, which likely links move.
    for section in ["findings", "plan", "unjudged", "index", "incidents"] {
        fields.remove(section);
    }
    let sources = fields.remove("sources").and_then(|sources| sources.as_array().cloned()).expect("sources");
    fields.insert("sources".to_owned(), by_text(sources));
    report
}

/// Full names of everybody, in lower case.
fn full_names(study: &Study) -> BTreeSet<String> {
    let data = || study.audit.sources.iter().map(|source| &source.data);
    let authors =
        data().flat_map(|data| &data.chats).flat_map(|chat| &chat.authors).map(|author| &author.name);
    let records = data().flat_map(|data| &data.records).map(|record| &record.name);
    let names = authors.chain(records).map(|name| name.trim().to_lowercase());
    names
        .filter(|name| name.contains(' ') && name.chars().filter(|letter| letter.is_alphabetic()).count() > 6)
        .collect()
}

#[test]
fn nobody_is_left_in_a_copy_nor_in_what_is_said() {
    let found_in_a_copy = |world: &Path| {
        let folder = copied(world);
        let mut copy = canary::texts(&folder.path().join("new"));
        copy.push(fs::read_to_string(folder.path().join("said.txt")).expect("readable"));
        let sought = canary::Sought::of(&folder.path().join("old/exports"));
        assert!(sought.count() > 30, "{} has nobody to look for", name(world));
        sought.found_in(&copy)
    };
    for world in worlds() {
        let mut found = found_in_a_copy(&world);
        if !found.is_empty() {
            // A new number may be somebody else's by chance; under another key it is not once more.
            let again = found_in_a_copy(&world);
            found.retain(|one| again.contains(one));
        }
        assert!(found.is_empty(), "{}: {} are left: {found:?}", name(&world), found.len());
    }
}

#[test]
fn the_report_over_a_copy_is_the_report_over_the_original() {
    for world in worlds() {
        let folder = copied(&world);
        let old = figures(report(&folder.path().join("old")));
        let new = figures(report(&folder.path().join("new")));
        let (old, new) = (old.as_object().expect("fields"), new.as_object().expect("fields"));
        for (section, figures) in old {
            assert_eq!(Some(figures), new.get(section), "{} of {}", section, name(&world));
        }
    }
}

#[test]
fn who_has_the_client_list_recovers_no_name() {
    let world = project().join("fixtures/audits/salon-ru");
    let (first, second) = (copied(&world), copied(&world));
    let of = |folder: &Path| full_names(&study(folder, "clients", true).0);
    let list = of(&first.path().join("old"));
    let (one, other) = (of(&first.path().join("new")), of(&second.path().join("new")));
    // By looking the names up, and by making a copy of one's own: the key is another one each time.
    assert!(list.is_disjoint(&one) && one.is_disjoint(&other));
    let words = |names: &BTreeSet<String>| -> BTreeSet<String> {
        names
            .iter()
            .flat_map(|name| name.split(' '))
            .filter(|word| word.chars().count() > 3)
            .map(str::to_owned)
            .collect()
    };
    let (known, copied) = (words(&list), words(&one));
    assert!(
        known.len() > 30 && known.is_disjoint(&copied),
        "{:?}",
        known.intersection(&copied).collect::<Vec<_>>()
    );
    // By order and first letters: no more agree than by chance.
    let firsts =
        |names: &BTreeSet<String>| names.iter().filter_map(|name| name.chars().next()).collect::<Vec<_>>();
    let (known, copied) = (firsts(&list), firsts(&one));
    let alike = known.iter().zip(&copied).filter(|(a, b)| a == b).count();
    assert!(alike * 3 < known.len(), "{alike} of {} first letters stand where they stood", known.len());
}

#[test]
fn a_copy_is_for_its_owner_and_takes_no_place_of_anything() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&project().join("fixtures/audits/tiny-ru"), folder.path());
    fs::create_dir(folder.path().join("copy")).expect("a folder");
    run(folder.path(), ["anonymize", "exports", "-o", "copy"]).ended(0);
    run(folder.path(), ["anonymize", "exports", "-o", "copy"]).ended(4);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| path.metadata().expect("there").permissions().mode() & 0o077;
        assert_eq!(mode(&folder.path().join("copy")), 0);
        assert!(files(&folder.path().join("copy")).iter().all(|file| mode(file) == 0));
    }
}

/// Copies the samples of the formats that are `wanted`, and holds what is read of the copies to what is read of the samples.
/// Returns the folder with both: `old` and `new`.
fn copies_read_alike(wanted: impl Fn(&str) -> bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    let formats = crate::support::folders(&project().join("fixtures/formats"));
    for format in formats.into_iter().filter(|format| wanted(&name(format))) {
        for case in crate::support::folders(&format) {
            let place = old.join("exports").join(name(&format)).join(name(&case));
            copy(&case, &place);
            let _ = fs::remove_file(place.join("expected.json"));
        }
    }
    fs::create_dir(&new).expect("a folder");
    let ran = run(&old, ["anonymize", "exports", "-o", "../new/exports"]);
    assert!(matches!(ran.code, Some(0 | 3)), "{}", ran.err);
    let audit = |folder: &Path| {
        run(folder, ["audit", "exports", "-f", "json=report.json"]);
        json(&folder.join("report.json"))
    };
    let (one, other) = (audit(&old), audit(&new));
    // Each source is read as before. Whose side the people of unrelated chats are on hangs on how they are called.
    let counts = |report: &Value| -> Vec<String> {
        let sources = report["sources"].as_array().expect("sources");
        let fields = [
            "format",
            "items",
            "records",
            "activities",
            "deals",
            "system",
            "encoding",
            "delimiter",
            "columns",
        ];
        let mut all: Vec<String> = sources
            .iter()
            .map(|source| fields.map(|field| format!("{field}={}", source[field])).join(" "))
            .collect();
        all.sort();
        all
    };
    assert_eq!(counts(&one), counts(&other));
    assert_eq!(one["clients"]["records"], other["clients"]["records"]);
    folder
}

#[test]
fn copies_of_all_formats_are_read_alike_and_nobody_is_left() {
    let mut found = left_in_a_copy();
    let is_short =
        |one: &String| one.trim().chars().count() <= 3 && one.trim().chars().all(char::is_alphabetic);
    let has_number =
        |one: &String| one.split_whitespace().any(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    if !found.is_empty() && found.iter().all(|one| is_short(one) || has_number(one)) {
        // A word of three letters may be invented by chance, and a number may be drawn that is somebody else's, or the same again: one of
        // ten million behind the same first digits, one of ten thousand in `record 9001`. Whoever is really left is left under every key.
        let again = left_in_a_copy();
        found.retain(|one| again.contains(one));
    }
    assert!(found.is_empty(), "{found:?}");
}

/// Makes copies under a key of their own, and says which people of the samples stand in them.
fn left_in_a_copy() -> Vec<String> {
    let folder = copies_read_alike(|format| !NOT_COPIED.contains(&format));
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    let sought = canary::Sought::of(&old.join("exports"));
    assert!(sought.count() > 200, "{}", sought.count());
    // The invented people of the samples are called after what they are, and their numbers were typed.
    let is_nobodys = |one: &String| {
        let typed = one.bytes().all(|byte| byte.is_ascii_digit() && byte == one.as_bytes()[0]);
        // Lines that say when something was written, or saved, frame what was.
        let is_dated = one.contains("2025") && !one.contains('@');
        typed || is_dated || one.starts_with("photo_") || NOBODYS.contains(&one.trim())
    };
    // Not in the report over the copy: a share in it may be any digits, and 0.48123123… holds an id of Telegram.
    sought.found_in(&canary::texts(&new.join("exports"))).into_iter().filter(|one| !is_nobodys(one)).collect()
}

/// Formats of which no copy is made: a database and a message of Outlook are left out of it, which is said.
const NOT_COPIED: [&str; 3] = ["outlook-msg", "sql-dump", "sqlite"];

/// Words of programs and of the trade that stand where names do, words of domains that nobody can have, and addresses of offices
/// there.
const NOBODYS: [&str; 32] = [
    "aaaaa",
    "book",
    "chatname",
    "closed won",
    "direct messages",
    "example",
    "hidden",
    "https telegram org",
    "info@primer.example",
    "kiln",
    "liked a message",
    "moss",
    "name phone email status",
    "office@oven.example",
    "office@studio.example",
    "operator",
    "oven",
    "placeholder",
    "prospecting",
    "shop",
    "status",
    "telegram",
    "type incoming",
    "type outgoing",
    "user",
    "whatsapp",
    "www",
    "yes",
    "группа",
    "доставлен",
    "клиент",
    "сайт",
];
