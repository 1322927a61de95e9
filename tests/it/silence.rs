//! Runs and replies from files: whatever the order of rows, and where two exports of one chat overlap.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};
use untether::import::detect;
use untether::model::chat::ChatKind;

use crate::support::{SampleFile, json as read_json, read_as, run, samples};

/// `properties.silence` of an audit of these files.
fn silence(files: &[(&str, &str)]) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join("exports").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    let arguments = ["audit", "exports", "--today", "2026-01-31", "--region", "RU", "-f", "json=report.json"];
    run(folder.path(), arguments).ended(0);
    read_json(&folder.path().join("report.json"))["properties"]["silence"].clone()
}

/// Messages of forty clients: some answered, some not, some in the same second.
fn rows() -> Vec<String> {
    let row = |number: u32| {
        let (client, step) = (number % 40, number / 40);
        let way = if (client + step * step) % 3 == 0 { "in" } else { "out" };
        let (day, hour, minute) = (1 + step * 2, 8 + client % 12, (client * 7 + step / 2 * 13) % 60);
        format!("2026-01-{day:02} {hour:02}:{minute:02}:00,whatsapp,{way},+7916555{:04},x", 1_000 + client)
    };
    // Every fourth message has a companion of the other side in the same second.
    let twin = |row: &String| {
        if row.contains(",in,") { row.replace(",in,", ",out,") } else { row.replace(",out,", ",in,") }
    };
    let rows: Vec<String> = (0..520).map(row).collect();
    rows.iter().step_by(4).map(twin).chain(rows.clone()).collect()
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let table = |rows: &[String]| format!("time,channel,direction,phone,text\n{}\n", rows.join("\n"));
    let mut rows = rows();
    rows.sort();
    let ascending = silence(&[("log.csv", &table(&rows))]);
    assert!(ascending["whatsapp"]["runs"].as_u64() > Some(100), "{ascending}");
    assert!(ascending["whatsapp"]["answered_72h"].as_u64() > Some(50), "{ascending}");
    rows.reverse();
    assert_eq!(silence(&[("log.csv", &table(&rows))]), ascending);
    rows.sort_by_key(|row| blake3::hash(row.as_bytes()).to_hex().to_string());
    assert_eq!(silence(&[("log.csv", &table(&rows))]), ascending);
}

#[test]
fn equal_times_and_who_stands_first_change_nothing() {
    // Runs 9:00–11:00, answered at noon, and noon, answered next day: whoever of noon stands first.
    let row =
        |day: u32, hour: u32, way: &str| format!("2026-01-{day} {hour:02}:00:00,instagram,{way},77001,x");
    let (nine, ten, eleven) = (row(14, 9, "out"), row(14, 10, "out"), row(14, 11, "out"));
    let (noon_out, noon_in, reply) = (row(14, 12, "out"), row(14, 12, "in"), row(15, 8, "in"));
    let expected = json!({"instagram":
        {"runs": 2, "answered_72h": 2, "reply_rate": 1.0, "median_reply_minutes": 630.0, "chased": 0}});
    for rows in [
        [&nine, &ten, &eleven, &noon_out, &noon_in, &reply],
        [&nine, &ten, &eleven, &noon_in, &noon_out, &reply],
        [&reply, &noon_in, &noon_out, &eleven, &ten, &nine],
        [&noon_in, &reply, &eleven, &nine, &noon_out, &ten],
        [&ten, &noon_out, &nine, &reply, &noon_in, &eleven],
    ] {
        let rows = rows.map(String::as_str).join("\n");
        // A later message lets both runs be judged.
        let later = row(25, 8, "in");
        let table = format!("time,channel,direction,contact,text\n{rows}\n{later}\n");
        assert_eq!(silence(&[("log.csv", &table)]), expected, "{table}");
    }
}

#[test]
fn newest_first_reads_as_oldest_first() {
    let page = |messages: &[&str]| {
        format!(
            "{{\"participants\": [{{\"name\": \"Ann\"}}, {{\"name\": \"Shop\"}}], \"messages\": [{}],\n\
             \"title\": \"Ann\", \"thread_path\": \"inbox/ann_17\"}}",
            messages.join(",\n")
        )
    };
    let message = |sender: &str, seconds: u32| {
        format!(
            "{{\"sender_name\": \"{sender}\", \"timestamp_ms\": {}000, \"content\": \"x\"}}",
            1_768_000_000 + seconds
        )
    };
    // Question and answer within one second, and again.
    let messages = [
        message("Shop", 0),
        message("Ann", 0),
        message("Shop", 900),
        message("Ann", 900),
        message("Ann", 999_999),
    ];
    let mut messages: Vec<&str> = messages.iter().map(String::as_str).collect();
    let name = "your_instagram_activity/messages/inbox/ann_17/message_1.json";
    let oldest_first = silence(&[(name, &page(&messages))]);
    let expected = json!({"instagram":
        {"runs": 2, "answered_72h": 2, "reply_rate": 1.0, "median_reply_minutes": 0.0, "chased": 0}});
    assert_eq!(oldest_first, expected);
    messages.reverse();
    assert_eq!(silence(&[(name, &page(&messages))]), expected);
}

#[test]
fn each_day_of_a_chat_is_taken_from_the_fuller_export() {
    let name = "WhatsApp Chat with +7 916 555-30-21.txt";
    let line = |day: u32, time: &str, sender: &str| format!("{day:02}/01/2026, {time} - {sender}: x\n");
    let (shop, client) = ("Shop", "+7 916 555-30-21");
    // The 14th stands whole in the earlier export only, the 20th in the later one only.
    let early = [
        line(14, "10:00", shop),
        line(14, "10:30", client),
        line(14, "11:00", shop),
        line(20, "09:00", shop),
    ]
    .concat();
    let late = [
        line(14, "11:00", shop),
        line(20, "09:00", shop),
        line(20, "09:40", client),
        line(28, "09:00", client),
    ]
    .concat();
    let (early, late) = (early.as_str(), late.as_str());
    let other = [line(14, "10:00", shop), line(14, "10:01", "+7 916 555-30-22")].concat();
    let others = "other/WhatsApp Chat with +7 916 555-30-22.txt";
    let both =
        silence(&[(&format!("early/{name}"), early), (&format!("late/{name}"), late), (others, &other)]);
    // 10:00 → 10:30, the run from 11:00 on the 14th to 09:00 on the 20th → 09:40, and the other chat's minute.
    assert_eq!(both["whatsapp"]["runs"], 3, "{both}");
    assert_eq!(both["whatsapp"]["answered_72h"], 3, "{both}");
    assert_eq!(both["whatsapp"]["median_reply_minutes"], 30.0, "{both}");
}

#[test]
fn the_order_kept_agrees_with_the_counts_in_every_format() {
    let mut formats = BTreeMap::<String, usize>::new();
    for SampleFile { format, path, bytes } in samples() {
        let path = path.display().to_string();
        let Ok(data) = read_as(detect::by_id(&format).expect("a format"), &path, &bytes, false) else {
            continue;
        };
        for chat in data.chats.iter().filter(|chat| chat.kind != ChatKind::Group) {
            let mut ends = BTreeMap::new();
            let mut marks = Vec::new();
            for mark in chat.turns.iter() {
                ends.insert((mark.at.day, mark.author), mark.at.second);
                marks.push((mark.at, mark.sequence));
            }
            assert!(marks.is_sorted(), "{path}");
            let counted: BTreeMap<_, _> =
                chat.cells.iter().map(|cell| ((cell.day, cell.author), cell.last)).collect();
            assert_eq!(ends, counted, "{path}");
            *formats.entry(format.clone()).or_default() += 1;
        }
    }
    let formats: Vec<&str> = formats.keys().map(String::as_str).collect();
    let messengers =
        ["facebook-messenger-json", "instagram-json", "mbox", "telegram-json", "vk-html", "whatsapp-txt"];
    assert!(messengers.iter().all(|format| formats.contains(format)), "{formats:?}");
}

/// The chat with a client under this number: the business writes at ten of each of these days, the client at noon of the others.
fn chat(account: &str, number: &str, outbound: &[u32], inbound: &[u32]) -> String {
    let mut lines: Vec<String> = outbound
        .iter()
        .map(|day| format!("{day:02}/01/2026, 10:00 - {account}: x"))
        .chain(inbound.iter().map(|day| format!("{day:02}/01/2026, 12:00 - {number}: x")))
        .collect();
    lines.sort();
    lines.join("\n")
}

#[test]
fn a_client_who_answers_on_the_other_phone_has_answered() {
    let (anna, ivan) = ("+7 916 555-10-01", "+7 916 555-10-02");
    let name = |phone: &str, number: &str| format!("{phone}/WhatsApp Chat with {number}.txt");
    // One phone wrote three times in vain, the other one has the answer to the last.
    let first = [(name("one", anna), chat("Shop", anna, &[5, 6, 7], &[2]))];
    let second = [(name("two", anna), chat("Workshop", anna, &[], &[1, 8]))];
    // Each phone has another client, which tells its account.
    let others = [
        (name("one", ivan), chat("Shop", ivan, &[3], &[4, 25])),
        (name("two", ivan), chat("Workshop", ivan, &[9], &[10, 26])),
    ];
    let figures = |chats: &[&[(String, String)]]| {
        let chats = chats.concat();
        let files: Vec<(&str, &str)> =
            chats.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let figures = silence(&files)["whatsapp"].clone();
        [&figures["runs"], &figures["answered_72h"], &figures["chased"]].map(Value::as_u64)
    };
    assert_eq!(figures(&[&first, &others]), [Some(3), Some(2), Some(1)]);
    assert_eq!(figures(&[&first, &second, &others]), [Some(3), Some(3), Some(0)]);
}
