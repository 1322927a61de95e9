//! What is known to have happened to channels, as the program shows it.

use std::fmt::Write;
use std::fs;

use serde_json::{Value, json};

use crate::support::run;

/// The report on a shop in the weeks in which WhatsApp was blocked in its country: 24 clients on WhatsApp, of whom 6 turn
/// up on Telegram and 4 go on writing; and 20 on VK, where the shop's own account was closed for two days.
fn weeks_of_the_block() -> Value {
    let mut log = "time,channel,direction,phone\n".to_owned();
    let mut wrote = |client: u32, channel: &str, date: &str| {
        writeln!(log, "{date} 10:00,{channel},inbound,+7 916 555-20-{client:02}").expect("memory");
    };
    for client in 0..24 {
        wrote(client, "whatsapp", "2026-01-25");
        if client < 6 {
            wrote(client, "telegram", "2026-02-20");
        }
        if client >= 20 {
            wrote(client, "whatsapp", "2026-02-15");
        }
    }
    for client in 30..50 {
        wrote(client, "vk", "2026-02-05");
        if client < 35 {
            wrote(client, "telegram", "2026-02-24");
        }
        if client < 40 {
            wrote(client, "telegram", "2026-03-01");
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("log.csv"), log).expect("writable");
    let settings = "[[incident]]\nchannels = [\"vk\"]\nstart = \"2026-02-11\"\nend = \"2026-02-12\"\n\
        kind = \"account-ban\"\nsummary = \"our page was closed\"\n";
    fs::write(folder.path().join("untether.toml"), settings).expect("writable");
    let ran = run(folder.path(), ["audit", "log.csv", "-f", "json", "--today", "2026-03-31"]).ended(0);
    serde_json::from_str(&ran.out).expect("a report")
}

#[test]
fn a_report_says_what_incidents_did_to_these_clients() {
    let report = weeks_of_the_block();
    assert_eq!(report["as_of"], "2026-03-01");
    let incidents = report["incidents"].as_array().expect("a list");
    let of =
        |id: &str| incidents.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id} is missing"));
    let block = of("ru-wa-block-2026-02-11");
    assert_eq!(
        (&block["country"], &block["end"], &block["clients_concerned"]),
        (&json!("RU"), &Value::Null, &json!(24))
    );
    // WhatsApp has not had a quiet fortnight in this country since its calls were cut in August 2025.
    assert_eq!(block["fallback"], json!({"clients": 24, "moved": 6, "share": 0.25, "quiet_share": null}));
    assert_eq!(
        block["past_only"],
        json!({"clients": 20, "routes": 20, "messages_before": 24, "messages_after": 4})
    );
    let own = of("own-1");
    assert_eq!((&own["country"], &own["source"]), (&json!("*"), &json!("settings")));
    // The 5 who moved by the 14th day; of the 20, 10 wrote on Telegram in the quiet fortnight that ends with as-of.
    assert_eq!(own["fallback"], json!({"clients": 20, "moved": 5, "share": 0.25, "quiet_share": 0.5}));
    assert_eq!(own["past_only"], Value::Null);
    assert!(incidents.iter().all(|one| one["id"] != "ru-tg-block-2026-03-16"), "it came later");
    let starts: Vec<&str> = incidents.iter().filter_map(|one| one["start"].as_str()).collect();
    assert!(starts.windows(2).all(|pair| pair[0].get(..4) >= pair[1].get(..4)), "newest first: {starts:?}");
}

#[test]
fn what_is_blocked_today_is_a_scenario() {
    let report = weeks_of_the_block();
    let scenario = &report["tests"]["outage"]["scenarios"]["country:RU"];
    assert_eq!((&scenario["lost"], &scenario["segment"]), (&json!(["whatsapp"]), &json!("country=RU")));
    assert_eq!((&scenario["clients"]["safe"], &scenario["clients"]["stranded"]), (&json!(6), &json!(18)));
    assert_eq!(scenario["clients"]["untouched"], 20);
}

#[test]
fn the_register_is_shown_with_its_day_and_sources() {
    let folder = tempfile::tempdir().expect("a folder");
    let ran = run(folder.path(), ["incidents", "--channel", "Telegram", "--country", "ru", "-v"]).ended(0);
    assert!(ran.out.starts_with("10 of "), "{}", ran.out);
    for part in ["28 Nov 2026", "[ru-tg-block-2026-03-16]", "16 Apr 2018", "kommersant.ru", "Roskomnadzor"] {
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
    assert_eq!(register["made"], "2026-11-28");
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
