//! `untether init`: the settings that it writes move no figure, and never take the place of others.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{copy, json, run, world, worlds};

/// What settings say of themselves in a report.
const OWN_TRACES: [&str; 4] = ["settings", "changed", "hashes", "evidence"];

/// The exports of a world without its settings.
fn exports(world: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world.join("exports"), &folder.path().join("exports"));
    folder
}

/// The report of the exports in a folder, without what settings say of themselves.
fn report(folder: &Path) -> Value {
    run(folder, ["audit", "exports", "--show-contacts", "-f", "json=report.json", "--today", "2026-01-01"])
        .ended(0);
    let mut report = json(&folder.join("report.json"));
    fs::remove_file(folder.join("report.json")).expect("removable");
    let fields = report.as_object_mut().expect("fields");
    for name in OWN_TRACES {
        fields.remove(name);
    }
    fields["understood"].as_object_mut().expect("fields").remove("region");
    fields["findings"].as_array_mut().expect("findings").retain(|finding| finding["id"] != "region-assumed");
    report
}

#[test]
fn the_written_settings_make_the_same_report_of_every_world() {
    for world in worlds() {
        let folder = exports(&world);
        let without = report(folder.path());
        run(folder.path(), ["init", "exports", "--today", "2026-01-01"]).ended(0);
        let with = report(folder.path());
        assert_eq!(with, without, "{}", world.display());
        let text = fs::read_to_string(folder.path().join("untether.toml")).expect("settings");
        let set: toml::Table = toml::from_str(&text).expect("TOML");
        assert!(set.contains_key("staff") && set.contains_key("audit"), "{text}");
    }
}

#[test]
fn accounts_stand_folder_by_folder_in_both_languages() {
    for (language, words) in [("en", "Whose account"), ("ru", "Чей аккаунт")] {
        let folder = exports(&world("salon-ru"));
        run(folder.path(), ["init", "exports", "--lang", language]).ended(0);
        let text = fs::read_to_string(folder.path().join("untether.toml")).expect("settings");
        assert!(text.contains(words), "{text}");
        let set: toml::Table = toml::from_str(&text).expect("TOML");
        let sources = set["source"].as_array().expect("sources");
        // In force or not: in this business it is what the folders say that mends a chat of the wrong account.
        for (path, account) in [("whatsapp-olga", "Ольга Кедрова"), ("whatsapp-ivan", "Иван Кедров")]
        {
            let place = text.find(&format!("path = \"exports/{path}/**\"")).expect("the folder");
            let line = text[place..].lines().nth(1).unwrap_or_default();
            assert!(line.ends_with(&format!("staff_account = \"{account}\"")), "{line}");
        }
        let deals =
            sources.iter().find(|entry| entry["path"].as_str().is_some_and(|path| path.contains("DEAL")));
        assert_eq!(deals.and_then(|entry| entry["system"].as_str()), Some("bitrix24"), "{text}");
    }
}

#[test]
fn settings_that_exist_are_never_written_over() {
    let folder = exports(&world("tiny-ru"));
    let path = folder.path().join("untether.toml");
    fs::write(&path, "config_version = 1\n").expect("writable");
    let ran = run(folder.path(), ["init", "exports"]).ended(4);
    assert!(ran.err.contains("untether.toml") && !ran.err.contains("--force"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&path).expect("there"), "config_version = 1\n");
    fs::remove_file(&path).expect("removable");
    run(folder.path(), ["init", "no-such-folder"]).ended(3);
    run(folder.path(), ["init", "exports", "--ask"]).ended(2);
    assert!(!path.exists(), "nothing is left of what failed");
}
