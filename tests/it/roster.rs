//! The clients of a report under keyed pseudonyms: complete, stable while a client is the same, and of no use without the key.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{copy, json, run, world, worlds};

const KEY: &str = "a key of more than sixteen characters";

/// Writes a key for its owner alone.
pub(crate) fn write_key(path: &Path, key: &str) {
    fs::write(path, key).expect("writable");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("permissions");
    }
}

/// The report of a world under a key.
fn report(world: &Path, key: Option<&str>) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, key_path) = (folder.path().join("report.json"), folder.path().join("key"));
    let mut arguments = vec!["audit".to_owned(), "exports".to_owned(), "-f".to_owned()];
    arguments.push(format!("json={}", path.display()));
    if let Some(key) = key {
        write_key(&key_path, key);
        arguments.extend(["--pseudonym-key-file".to_owned(), key_path.display().to_string()]);
    }
    let ran = run(world, arguments).ended(0);
    assert!(!ran.err.contains("key"), "{}", ran.err);
    json(&path)
}

fn ids(report: &Value) -> Vec<&str> {
    let roster = report["roster"].as_array().expect("a roster");
    roster.iter().map(|entry| entry["id"].as_str().expect("an id")).collect()
}

#[test]
fn a_roster_holds_every_client_and_adds_up_to_the_scores() {
    for world in worlds() {
        let report = report(&world, Some(KEY));
        let roster = report["roster"].as_array().expect("a roster");
        assert_eq!(report["clients"]["total"], roster.len());
        assert!(ids(&report).is_sorted(), "the order says nothing of who is who");
        let in_scope = || roster.iter().filter(|entry| entry["in_scope"] == true);
        assert_eq!(report["clients"]["in_scope"], in_scope().count());
        let owned = in_scope().filter(|entry| entry["owned"] != Value::Array(Vec::new())).count() as f64;
        if let Some(score) = report["tests"]["owned"]["score"].as_f64() {
            assert!((100.0 * owned / in_scope().count() as f64 - score).abs() < 1e-9);
        }
        let contexts: Vec<f64> = in_scope().filter_map(|entry| entry["context"].as_f64()).collect();
        let mean = 100.0 * contexts.iter().sum::<f64>() / contexts.len() as f64;
        match report["tests"]["context"]["score"].as_f64() {
            Some(score) => assert!((mean - score).abs() < 1e-9, "{mean} {score}"),
            None => assert_eq!(contexts, Vec::<f64>::new(), "a test that is not assessed has no parts"),
        }
    }
}

#[test]
fn another_key_gives_other_pseudonyms_and_no_key_none() {
    let tiny = world("tiny-ru");
    assert!(report(&tiny, None).get("roster").is_none());
    let (one, same) = (report(&tiny, Some(KEY)), report(&tiny, Some(&format!("\n {KEY}\r\n"))));
    assert_eq!(one, same, "white space around the key does not count");
    let other = report(&tiny, Some("another key of sixteen characters"));
    let all = |report: &Value| -> BTreeSet<String> {
        let roster = report["roster"].as_array().expect("a roster").iter();
        let also = |entry: &Value| entry["also"].as_array().expect("ids").clone();
        let ids = roster.flat_map(|entry| [vec![entry["id"].clone()], also(entry)].concat());
        ids.map(|id| id.as_str().expect("text").to_owned()).collect()
    };
    assert!(all(&one).len() > 12 && all(&one).iter().all(|id| id.len() == 32));
    assert!(all(&one).is_disjoint(&all(&other)));
}

#[test]
fn who_gains_a_smaller_handle_is_still_found() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let before = report(folder.path(), Some(KEY));
    // Boris, who has a phone and a chat, gives an address: it sorts before the phone.
    let table = folder.path().join("exports/crm/amocrm_export_contacts_2025-10-31.csv");
    let text = fs::read_to_string(&table).expect("the table");
    let (phone, gap) = ("\"79165557148\"", ",\"\"".repeat(6));
    let empty = format!("{phone}{gap}");
    assert!(text.contains(&empty), "the fixture has changed");
    let given = format!("{phone}{},\"boris.v@pochta-sosna.ru\"", ",\"\"".repeat(5));
    fs::write(&table, text.replacen(&empty, &given, 1)).expect("writable");
    let after = report(folder.path(), Some(KEY));
    let known: BTreeSet<&str> = ids(&before).into_iter().collect();
    let new: Vec<&Value> = after["roster"]
        .as_array()
        .expect("a roster")
        .iter()
        .filter(|entry| !known.contains(entry["id"].as_str().expect("an id")))
        .collect();
    assert_eq!(new.len(), 1, "only his pseudonym is another");
    assert_eq!(new[0]["owned"], serde_json::json!(["email", "phone"]));
    let also = new[0]["also"].as_array().expect("ids");
    let found: Vec<_> = also.iter().filter(|id| known.contains(id.as_str().expect("an id"))).collect();
    assert_eq!(found.len(), 1, "his old pseudonym stands among the others");
}

#[test]
fn a_bad_key_is_refused_and_never_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let key = folder.path().join("key");
    write_key(&key, "   fifteen_letters  \n");
    let arguments = ["audit", "exports", "-f", "json", "--pseudonym-key-file", "key"];
    let ran = run(folder.path(), arguments).ended(2);
    assert!(ran.err.contains("16") && ran.err.contains("openssl"), "{}", ran.err);
    assert!(!ran.err.contains("fifteen_letters") && ran.out.is_empty());
    fs::remove_file(&key).expect("removed");
    run(folder.path(), arguments).ended(2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::write(&key, KEY).expect("writable");
        fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("permissions");
        let ran = run(folder.path(), arguments).ended(0);
        assert!(ran.err.contains("chmod 600"), "{}", ran.err);
        assert!(!(ran.out + &ran.err).contains(KEY));
    }
}
