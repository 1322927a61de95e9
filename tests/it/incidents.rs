//! What is known to have happened to channels, as the program shows it.

use serde_json::Value;

use crate::support::run;

#[test]
fn the_register_is_shown_with_its_day_and_sources() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = run(folder.path(), ["incidents", "--channel", "Telegram", "--country", "ru", "-v"]).ended(0);
    assert!(ran.out.starts_with("4 of "), "{}", ran.out);
    for part in ["22 Nov 2026", "[ru-tg-block-2026-03-16]", "16 Apr 2018", "interfax.com", "Roskomnadzor"] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
    let ran = run(folder.path(), ["incidents", "--lang", "ru", "--country", "RU"]).ended(0);
    for part in ["блокировка", "16.03.2026", "Регулятор подтвердил"] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
    assert!(ran.out.contains("--country world"), "what hit the world hit this country too: {}", ran.out);
}

#[test]
fn programs_get_the_register_as_json() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = run(folder.path(), ["incidents", "-f", "json", "--lang", "ru"]).ended(0);
    let register: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(register["made"], "2026-11-22");
    let incidents = register["incidents"].as_array().expect("a list");
    let starts: Vec<&str> = incidents.iter().filter_map(|one| one["start"].as_str()).collect();
    assert!(starts.len() > 60 && starts.first() > starts.last(), "newest first");
    let iran = incidents.iter().find(|one| one["id"] == "ir-wa-ig-2022-09").expect("a row");
    assert_eq!(
        (&iran["start"], &iran["end"], &iran["kind"]),
        (&"2022-09".into(), &"2024-12-24".into(), &"block".into())
    );
    assert_eq!(iran["end_apart"]["instagram"], "open");
    assert!(
        iran["summary"].as_str().is_some_and(|text| text.starts_with("Blocked during")),
        "data stay English"
    );
}

#[test]
fn unknown_words_end_with_2_and_the_nearest_known_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = run(folder.path(), ["incidents", "--channel", "telegrm"]).ended(2);
    assert!(ran.err.contains("\"Telegram\"") || ran.err.contains("\"telegram\""), "{}", ran.err);
    let ran = run(folder.path(), ["incidents", "--country", "rus"]).ended(2);
    assert!(ran.err.contains("\"RU\""), "{}", ran.err);
    run(folder.path(), ["incidents", "-f", "pdf"]).ended(2);
    assert!(run(folder.path(), ["incidents", "--channel", "zoom"]).ended(0).out.starts_with("0 of "));
}
