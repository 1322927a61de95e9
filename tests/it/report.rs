//! A saved report written again: the same bytes in every form, another language on demand, and no trust in what it holds.

use std::fs;
use std::path::Path;

use serde_json::Value;
use untether::report::RENDERERS;

use crate::support::{json, name, run, world, worlds};

/// Every form as `-f` options with files in a folder, each named after its form.
fn all_forms(folder: &Path) -> Vec<String> {
    let form = |id: &str| ["-f".to_owned(), format!("{id}={}", folder.join(id).display())];
    RENDERERS.iter().flat_map(|renderer| form(renderer.id())).collect()
}

fn with<'a>(first: &[&'a str], rest: &'a [String]) -> Vec<&'a str> {
    first.iter().copied().chain(rest.iter().map(String::as_str)).collect()
}

/// Compares what two folders hold of every form.
fn assert_same(one: &Path, other: &Path, what: &str) {
    assert!(RENDERERS.len() > 2);
    for renderer in RENDERERS {
        let id = renderer.id();
        let [first, second] = [one, other].map(|folder| fs::read(folder.join(id)).expect("written"));
        assert!(!first.is_empty() && first == second, "{what}: {id} is not the same");
    }
}

#[test]
fn a_saved_report_gives_the_bytes_that_the_audit_gave() {
    for world in worlds() {
        let of =
            ["audited-en", "audited-ru", "again", "reworded"].map(|_| tempfile::tempdir().expect("a folder"));
        let [english, russian, again, reworded] = of.each_ref().map(tempfile::TempDir::path);
        for (language, folder) in [("en", english), ("ru", russian)] {
            let forms = all_forms(folder);
            run(&world, with(&["audit", "exports", "--verbose", "--report-lang", language], &forms)).ended(0);
        }
        let saved = russian.join("json").display().to_string();
        // In the language that it was made in, whatever messages speak.
        run(&world, with(&["report", &saved, "--verbose", "--lang", "en"], &all_forms(again))).ended(0);
        assert_same(russian, again, &name(&world));
        let english_again = ["report", &saved, "--verbose", "--report-lang", "en"];
        run(&world, with(&english_again, &all_forms(reworded))).ended(0);
        assert_same(english, reworded, &format!("{} in the other language", name(&world)));
    }
}

#[test]
fn messages_and_the_report_speak_their_own_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let world = world("tiny-ru");
    let exports = world.join("exports").display().to_string();
    let settings = folder.path().join("untether.toml");
    let spoken = |arguments: &[&str]| {
        let ran = run(folder.path(), [&["audit", exports.as_str()], arguments].concat()).ended(0);
        (ran.out.starts_with("Устойчивость"), ran.err.contains("настройки"))
    };
    fs::write(&settings, "[audit]\nlanguage = \"ru\"\n").expect("writable");
    assert_eq!(spoken(&[]), (true, false), "the settings speak of the report alone");
    assert_eq!(spoken(&["--lang", "en"]), (false, false), "who asks outright is heard before the settings");
    assert_eq!(spoken(&["--lang", "en", "--report-lang", "ru"]), (true, false));
    assert_eq!(spoken(&["--lang", "ru", "--report-lang", "en"]), (false, true));
    fs::write(&settings, "").expect("writable");
    assert_eq!(spoken(&["--lang", "ru"]), (true, true), "what nothing speaks of follows the messages");
    assert_eq!(spoken(&["--report-lang", "ru"]), (true, false));
    run(folder.path(), ["audit", exports.as_str(), "--report-lang", "de"]).ended(2);
    let demo = run(folder.path(), ["demo", "--report-lang", "ru", "-f", "json"]).ended(0);
    let demo: Value = serde_json::from_str(&demo.out).expect("a report");
    assert_eq!((&demo["presentation"]["language"], &demo["currency"]), (&"ru".into(), &"RUB".into()));
}

#[test]
fn what_a_saved_report_does_not_hold_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), ["demo", "-f", "json=one.json"]).ended(0);
    let ran = run(folder.path(), ["report", "one.json", "-f", "clients=c.csv"]).ended(2);
    assert!(ran.err.contains("exports"), "{}", ran.err);
    assert!(!folder.path().join("c.csv").exists());
    run(folder.path(), ["report", "missing.json"]).ended(2);
    run(folder.path(), ["report"]).ended(2);
    // That not everything could be read was a failure of the audit; it is said and shown, and is none here.
    let mut partial = json(&folder.path().join("one.json"));
    partial["partial"] = true.into();
    fs::write(folder.path().join("partial.json"), partial.to_string()).expect("writable");
    let ran = run(folder.path(), ["report", "partial.json"]).ended(0);
    assert!(ran.err.contains("does not hold everything"), "{}", ran.err);
}

/// Every text of a report, and every key behind which there are names, with an attack in front.
fn attacked(value: &mut Value, attack: &str) {
    const FIXED: [&str; 9] =
        ["verdict", "severity", "basis", "from", "grade", "kind", "language", "schema", "test"];
    match value {
        Value::String(text) => text.insert_str(0, attack),
        Value::Array(all) => all.iter_mut().for_each(|one| attacked(one, attack)),
        Value::Object(all) => {
            all.iter_mut()
                .filter(|(name, _)| !FIXED.contains(&name.as_str()))
                .for_each(|(_, one)| attacked(one, attack));
        }
        _ => {}
    }
}

#[test]
fn a_hostile_saved_report_moves_no_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), ["demo", "-f", "json=clean.json"]).ended(0);
    let attack = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}2J\r\n\u{202e}PASS \u{8}";
    let mut report = json(&folder.path().join("clean.json"));
    attacked(&mut report, attack);
    fs::write(folder.path().join("hostile.json"), report.to_string()).expect("writable");
    for language in ["en", "ru"] {
        for verbose in [&["--verbose"][..], &[]] {
            let arguments =
                ["report", "hostile.json", "-f", "table", "--report-lang", language, "--lang", language];
            let ran = run(folder.path(), [&arguments[..], verbose].concat()).ended(0);
            let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!ran.out.contains(acts) && !ran.err.contains(acts), "{language}: {:?}", ran.out);
            assert!(ran.out.contains("\\u{1b}[2J"), "the attack is not shown at all");
            assert!(!ran.out.lines().any(|line| line.starts_with('\u{202e}') || line.starts_with("PASS")));
        }
    }
}

#[test]
fn a_logo_is_carried_in_the_report_and_only_from_settings_that_are_trusted() {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), ["demo", "exports", "-f", "json=plain.json"]).ended(0);
    let settings = fs::read_to_string(folder.path().join("exports/untether.toml")).expect("settings");
    let branded = settings.replace(
        "[report]",
        "[report]\nlogo = \"logo.svg\"\nauthor = \"Audit & Co\"\nnote = \"Confidential\"",
    );
    let logo = |text: &str| fs::write(folder.path().join("exports/logo.svg"), text).expect("writable");
    logo(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><rect width=\"3\" height=\"1\"/></svg>",
    );
    fs::write(folder.path().join("exports/untether.toml"), branded).expect("writable");
    let named = [
        "audit",
        "exports",
        "--config",
        "exports/untether.toml",
        "-f",
        "json=one.json",
        "-f",
        "html=one.html",
        "-f",
        "table",
    ];
    let ran = run(folder.path(), named).ended(0);
    assert!(ran.out.starts_with("Confidential\n") && ran.out.contains("By Audit & Co"), "{}", ran.out);
    let page = fs::read_to_string(folder.path().join("one.html")).expect("a page");
    assert!(
        page.contains("src=\"data:image/svg+xml;base64,PHN2Zy")
            && page.contains("alt=\"Logo: Audit &amp; Co\"")
    );
    run(folder.path(), ["report", "one.json", "-f", "html=two.html"]).ended(0);
    assert!(page == fs::read_to_string(folder.path().join("two.html")).expect("a page"));
    // The folder that is audited puts no picture on its own report.
    let ran = run(folder.path(), ["audit", "exports", "-f", "html"]).ended(0);
    assert!(!ran.out.contains("<img") && ran.err.contains("untether.toml"), "{}", ran.err);
    for (text, says) in [
        ("GIF89a", "neither a PNG nor an SVG"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "<script>"),
        (&" ".repeat(257 << 10), "256 KiB"),
    ] {
        logo(text);
        let ran = run(folder.path(), ["audit", "exports", "--config", "exports/untether.toml"]).ended(2);
        assert!(ran.err.contains("logo.svg") && ran.err.contains(says), "{}", ran.err);
    }
}

#[test]
fn a_report_states_everything_that_it_rests_on() {
    let folder = tempfile::tempdir().expect("a folder");
    run(folder.path(), ["demo", "exports", "-f", "json=plain.json"]).ended(0);
    fs::write(folder.path().join("links.csv"), "a,b,relation\n").expect("writable");
    let files = [
        "--config",
        "exports/untether.toml",
        "--links",
        "links.csv",
        "-f",
        "json=one.json",
        "-f",
        "html=one.html",
    ];
    run(folder.path(), [&["audit", "exports"], &files[..]].concat()).ended(0);
    let report = json(&folder.path().join("one.json"));
    let bytes = fs::read(folder.path().join("exports/untether.toml")).expect("settings");
    assert_eq!(report["hashes"]["settings"], blake3::hash(&bytes).to_string());
    let tables: Vec<&String> = report["reference"].as_object().expect("versions").keys().collect();
    assert_eq!(
        tables,
        ["channels", "headers", "incidents", "links", "masked", "phones", "throwaway", "timezones"]
    );
    let page = fs::read_to_string(folder.path().join("one.html")).expect("a page");
    for what in ["settings", "links"] {
        assert!(page.contains(report["hashes"][what].as_str().expect("a hash")), "{what}");
    }
    for version in report["reference"].as_object().expect("versions").values() {
        assert!(page.contains(version.as_str().expect("a version")), "{version}");
    }
    assert!(
        page.contains("window_days") && page.contains(report["sources"][0]["hash"].as_str().expect("a hash"))
    );
}
