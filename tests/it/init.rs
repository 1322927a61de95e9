//! `untether init`: the settings that it writes move no figure, and never take the place of others.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{copy, json, project, run, world, worlds};

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

/// What a terminal showed while `init --ask` was answered, and the settings that it wrote; `None` where there is no terminal to be had.
#[cfg(unix)]
fn asked(locale: &str, answers: &[&str]) -> Option<(String, String)> {
    let folder = exports(&world("tiny-ru"));
    let script = project().join("tests/terminal/ask.py");
    let mut asking = std::process::Command::new("python3");
    asking.arg(script).arg(env!("CARGO_BIN_EXE_untether")).arg(folder.path()).arg(locale).args(answers);
    let ran = asking.output().ok()?;
    let shown = String::from_utf8_lossy(&ran.stdout).into_owned();
    assert!(ran.status.success(), "{shown}{}", String::from_utf8_lossy(&ran.stderr));
    Some((shown, fs::read_to_string(folder.path().join("untether.toml")).expect("settings")))
}

#[cfg(unix)]
#[test]
fn the_questions_are_asked_at_a_terminal_in_both_languages() {
    let of_language = [
        ("en_US.UTF-8", ["Which channels", "Which country", "your own side", "your own site", "Which chats"]),
        ("ru_RU.UTF-8", ["Какими каналами", "Какой страны", "ваши", "Какие домены", "Какие чаты"]),
    ];
    let mut settings = Vec::new();
    for (locale, questions) in of_language {
        let Some((shown, text)) = asked(locale, &["", "kz", "", "acme.ru", ""]) else { return };
        for question in questions {
            assert!(shown.contains(question), "{question}\n{shown}");
        }
        let set: toml::Table = toml::from_str(&text).expect("TOML");
        assert_eq!(set["audit"]["region"].as_str(), Some("KZ"), "{text}");
        assert_eq!(set["own"]["domains"][0].as_str(), Some("acme.ru"), "{text}");
        settings.push(set);
    }
    // The language of the words moves no line behind a `#`.
    assert_eq!(settings[0], settings[1]);
}
