use std::fmt::Write;

use super::{TelegramJson, parts, settle};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::model::time::Day;
use crate::model::zone::Zone;

const ACCOUNT: &str = r#"{
 "about": "Here is the data you requested.",
 "personal_information": {
  "user_id": 77,
  "first_name": "Салон",
  "last_name": "Кедр",
  "phone_number": "+7 916 555-00-01",
  "username": "kedr"
 },
 "contacts": {
  "about": "Contacts",
  "list": [
   {"user_id": 5, "first_name": "Вера", "last_name": "Ежова", "phone_number": "+7 916 555-00-05"},
   {"user_id": 0, "first_name": "Пустой", "last_name": "", "phone_number": ""}
  ]
 },
 "chats": {
  "about": "Chats",
  "list": [
   {
    "name": "Вера Ежова",
    "type": "personal_chat",
    "id": 5,
    "messages": [
     {
      "id": 1,
      "type": "message",
      "date": "2025-01-31T23:30:00",
      "date_unixtime": "1738355400",
      "from": "Вера Ежова",
      "from_id": "user5",
      "text": "Сказала \"да\" \\ и всё",
      "text_entities": [{"type": "plain", "text": "]}"}]
     },
     {
      "id": 2,
      "type": "message",
      "date": "2025-01-31T23:31:00",
      "date_unixtime": "1738355460",
      "edited": "1970-01-01T03:00:00",
      "from": "Салон Кедр",
      "from_id": "user77",
      "photo": "(File not included. Change data exporting settings to download.)",
      "text": ["Время: ", {"type": "text_link", "text": "тут", "href": "https:\/\/calendly.com\/kedr"}]
     },
     {
      "id": 3,
      "type": "message",
      "date": "2025-02-02T10:00:00",
      "from": null,
      "from_id": null,
      "text": "из удалённого аккаунта"
     },
     {
      "id": 4,
      "type": "service",
      "date": "2025-02-03T10:00:00",
      "actor": "Вера Ежова",
      "actor_id": "user5",
      "action": "phone_call",
      "discard_reason": "missed",
      "text": ""
     },
     {
      "id": 5,
      "type": "message",
      "date": "not a date",
      "from": "Вера Ежова",
      "from_id": "user5",
      "text": ""
     },
     {
      "id": 6,
      "type": "unsupported"
     },
     null
    ]
   },
   {
    "name": "Клуб",
    "type": "private_supergroup",
    "id": 9,
    "messages": [
     {
      "id": 7,
      "type": "message",
      "date": "2025-02-01T10:00:00",
      "from": "Клуб",
      "from_id": "channel9",
      "text": "пост"
     },
     {
      "id": 8,
      "type": "message",
      "date": "2025-02-01T11:00:00",
      "from": "Глеб",
      "from_id": 6,
      "text": "ответ"
     }
    ]
   },
   {
    "name": "Бот",
    "type": "bot_chat",
    "id": 10,
    "messages": [
     {
      "id": 9,
      "type": "message",
      "date": "2025-02-01T11:00:00",
      "from": "Бот",
      "from_id": "user10",
      "text": "меню"
     }
    ]
   },
   {
    "type": "saved_messages",
    "id": 77,
    "messages": [
     {
      "id": 10,
      "type": "message",
      "date": "2025-02-01T11:00:00",
      "from": "Салон Кедр",
      "from_id": "user77",
      "text": "заметка"
     }
    ]
   }
  ]
 }
}
"#;

/// The line of the sample on which a text stands.
fn line_of(text: &str) -> u64 {
    ACCOUNT.split(text).next().map_or(0, |before| before.matches('\n').count() as u64 + 1)
}

fn read_window(window: Window<'_>) -> Result<SourceData, ImportError> {
    let params = ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"));
    let rule = SourceRule::default();
    let context = ReadContext { path: "result.json", name: "result.json", params: &params, rule: &rule };
    TelegramJson.read(window, &context)
}

fn read(text: &str) -> SourceData {
    read_window(Window::whole(text.as_bytes())).expect("a sound export")
}

fn detect(text: &str) -> Detection {
    let head = text.as_bytes();
    TelegramJson.detect(&Probe::new("result.json", "result.json", head, text))
}

/// An account with chats of many messages, as the program lays it out.
fn long_account() -> String {
    let mut text =
        String::from("{\n \"personal_information\": {\n  \"user_id\": 77\n },\n \"chats\": {\n  \"list\": [");
    for chat in 0..7 {
        let comma = if chat == 0 { "" } else { "," };
        let kind = if chat % 3 == 0 { "private_group" } else { "personal_chat" };
        write!(
            text,
            "{comma}\n   {{\n    \"name\": \"Чат {chat}\",\n    \"type\": \"{kind}\",\n    \"id\": {chat},\n"
        )
        .expect("memory");
        text += "    \"messages\": [";
        for id in 0..60 {
            let comma = if id == 0 { "" } else { "," };
            let writer = if id % 2 == 0 { 77 } else { chat + id % 5 };
            let unix = 1_738_000_000 + id * 7_000;
            let kind = if id % 11 == 3 { "service" } else { "message" };
            let date = if id % 17 == 5 { 0 } else { unix };
            write!(
                text,
                "{comma}\n     {{\n      \"id\": {id},\n      \"type\": \"{kind}\",\n      \"date_unixtime\": \"{date}\",\n      \
                 \"from\": \"W{writer}\",\n      \"from_id\": \"user{writer}\",\n      \"text\": \"x\"\n     }}"
            )
            .expect("memory");
        }
        text += "\n    ]\n   }";
    }
    text + "\n  ]\n }\n}\n"
}

#[test]
fn every_entry_of_an_account_is_accounted_for() {
    let source = read(ACCOUNT);
    assert_eq!((source.ledger.messages, source.ledger.system), (4, 1));
    let left_out: Vec<_> = source
        .ledger
        .left_out
        .iter()
        .map(|(reason, skipped)| (*reason, skipped.count, skipped.places.as_slice()))
        .collect();
    let expected: [(_, _, &[u64]); 6] = [
        (SkipReason::BadTimestamp, 1, &[line_of("\"id\": 5,\n      \"type\"") - 1]),
        (SkipReason::Bot, 1, &[line_of("\"id\": 9,\n      \"type\"") - 1]),
        (SkipReason::BroadcastChannel, 1, &[line_of("\"id\": 7,") - 1]),
        (SkipReason::Malformed, 1, &[line_of("     null\n")]),
        (SkipReason::SavedMessages, 1, &[line_of("\"id\": 10,\n      \"type\"") - 1]),
        (SkipReason::Unsupported, 1, &[line_of("\"id\": 6,") - 1]),
    ];
    assert_eq!(left_out, expected);
    assert_eq!((source.detail.inbound, source.detail.outbound, source.detail.media), (Some(3), Some(1), 1));
    let last = source.detail.span.last.map(|stamp| stamp.to_string());
    assert_eq!(last.as_deref(), Some("2025-02-03T10:00:00"));
}

#[test]
fn owner_and_contacts_are_taken_from_the_account() {
    let source = read(ACCOUNT);
    let platform = |value: &str| RawHandle::Platform("telegram".into(), value.into());
    assert_eq!(source.owner.names, ["Салон Кедр"]);
    assert!(source.owner.handles.contains(&platform("77")));
    assert!(source.owner.handles.contains(&platform("@kedr")));
    assert_eq!(source.people.len(), 1, "the entry without a handle says nothing");
    assert_eq!(source.people[0].name, "Вера Ежова");
    assert_eq!(source.people[0].handles, [platform("5"), RawHandle::Phone("+7 916 555-00-05".into())]);
}

#[test]
fn a_private_chat_has_two_sides() {
    let source = read(ACCOUNT);
    let chat = &source.chats[0];
    assert_eq!(chat.kind, ChatKind::Private);
    assert_eq!(chat.partner, [RawHandle::Platform("telegram".into(), "5".into())]);
    assert_eq!(chat.staff_account.as_deref(), Some("Салон Кедр"));
    let sides: Vec<_> = chat.authors.iter().map(|author| (author.name.as_str(), author.side)).collect();
    assert_eq!(sides, [("Вера Ежова", Side::Client), ("Салон Кедр", Side::Business)]);
    // 20:30 UTC is the same day in Moscow; the message of the deleted account is the partner's.
    let cells: Vec<_> =
        chat.cells.iter().map(|cell| (cell.author, cell.day, cell.messages, cell.links)).collect();
    let day = |day| Day::from_ymd(2025, 2, 1).expect("a date").plus(day);
    assert_eq!(cells, [(0, day(-1), 1, [0; 3]), (1, day(-1), 1, [1, 0, 0]), (0, day(1), 1, [0; 3])]);
    assert_eq!(chat.places, [1, 2, 3].map(|id| line_of(&format!("\"id\": {id},\n      \"type\"")) - 1));
}

#[test]
fn writers_of_a_group_are_known_by_id() {
    let group = &read(ACCOUNT).chats[1];
    assert_eq!(group.kind, ChatKind::Group);
    assert!(group.partner.is_empty());
    assert_eq!(group.authors.len(), 1);
    assert_eq!(group.authors[0].handles, [RawHandle::Platform("telegram".into(), "6".into())]);
}

#[test]
fn absolute_time_is_turned_into_the_zone() {
    let text = r#"{"type":"personal_chat","id":5,"messages":[{"type":"message","date":"2025-02-01T09:00:00",
        "date_unixtime":"1738356000","from":"A","from_id":"user5","text":""}]}"#;
    let source = read(text);
    // 2025-01-31T20:40:00Z, in Moscow 23:40; the local time of the exporter only shows in the span.
    assert_eq!(source.chats[0].cells.iter().next().expect("a cell").day.to_string(), "2025-01-31");
    assert_eq!(source.chats[0].cells.iter().next().expect("a cell").last, 23 * 3600 + 40 * 60);
    assert_eq!(
        source.detail.span.first.map(|stamp| stamp.to_string()).as_deref(),
        Some("2025-02-01T09:00:00")
    );
}

#[test]
fn a_single_chat_tells_its_owner() {
    let text = r#"{"messages":[
        {"type":"message","date":"2025-02-01T09:00:00","from":"Салон","from_id":"user7","text":""},
        {"type":"message","date":"2025-02-01T09:01:00","from":"Вера","from_id":"user5","text":""}],
        "name":"Вера","type":"personal_chat","id":5}"#;
    let source = read(text);
    assert_eq!(source.owner.names, ["Салон"]);
    assert_eq!(source.chats[0].staff_account.as_deref(), Some("Салон"));
    assert_eq!((source.detail.inbound, source.detail.outbound), (Some(1), Some(1)));
    let unnumbered = text.replace(r#","from_id":"user7""#, "").replace(r#","from_id":"user5""#, "");
    let source = read(&unnumbered);
    assert_eq!(source.owner.names, ["Салон"]);
    assert_eq!(source.chats[0].authors[1].side, Side::Client);
}

#[test]
fn a_chat_that_does_not_tell_stays_open() {
    let text = r#"{"name":"Test","type":"personal_chat","id":1,"messages":[
        {"type":"message","date":"2025-02-01T09:00:00","from":"A","from_id":"user7","text":""},
        {"type":"message","date":"2025-02-01T09:01:00","from":"B","from_id":"user5","text":""}]}"#;
    let source = read(text);
    assert!(source.chats[0].authors.iter().all(|author| author.side == Side::Unknown));
    assert_eq!((source.detail.inbound, source.chats[0].staff_account.as_ref()), (None, None));
    let untyped = r#"{"chats":{"list":[{"name":"C","messages":[
        {"type":"message","date_unixtime":"1738356000","from":"A","text":"x"}]}]}}"#;
    assert_eq!(detect(untyped), Detection::Yes);
    let source = read(untyped);
    assert_eq!(source.chats[0].kind, ChatKind::Unknown);
    assert_eq!(source.chats[0].authors[0].handles, [RawHandle::Name("telegram".into(), "A".into())]);
}

#[test]
fn streams_parts_and_layouts_make_no_difference() {
    let text = long_account();
    let params = ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"));
    let whole = read(&text);
    assert_eq!(whole.ledger.items(), 7 * 60);
    assert_eq!(read_window(Window::stream(Box::new(text.as_bytes()))).expect("the same export"), whole);
    for size in [1, 300, 1_000, 5_000, 20_000] {
        let gathered = parts::read(text.as_bytes(), size, &params).expect("the layout allows parts");
        assert_eq!(settle::settle(gathered), whole, "parts of {size} bytes");
    }
    let windows = text.replace('\n', "\r\n");
    let gathered = parts::read(windows.as_bytes(), 1_000, &params).expect("the layout allows parts");
    assert_eq!(settle::settle(gathered), whole);
    let mut dense = read(&text.replace(['\n', ' '], ""));
    let chats = dense.chats.iter_mut().zip(&whole.chats);
    chats.for_each(|(chat, expected)| {
        (chat.places, chat.title) = (expected.places.clone(), expected.title.clone());
    });
    assert_eq!(dense.chats, whole.chats);
}

#[test]
fn a_single_chat_is_read_in_parts() {
    let account = long_account();
    let (_, rest) = account.split_once("    \"name\": \"Чат 1\"").expect("a second chat");
    let (chat, _) = rest.split_once("\n   }").expect("its end");
    let text = format!("{{\n    \"name\": \"Чат 1\"{chat}\n}}");
    let gathered =
        parts::read(text.as_bytes(), 500, &ReadParams::in_zone("Europe/Moscow".parse().expect("a zone")))
            .expect("parts");
    assert_eq!(settle::settle(gathered), read(&text));
}

#[test]
fn what_only_looks_like_messages_is_not_cut_at() {
    let decoy = "{\n \"other\": {\n  \"list\": [\n   {\n    \"x\": [\n     {\n      \"id\": 1,\n      \"type\": \"message\"\n     },";
    let decoy = format!(
        "{decoy}\n     {{\n      \"id\": 2\n     }}\n    ]\n   }}\n  ]\n }},\n{}",
        &long_account()[2..]
    );
    assert_eq!(read(&decoy).ledger.items(), 7 * 60);
    assert!(parts::read(decoy.as_bytes(), 1, &ReadParams::in_zone(Zone::UTC)).is_none());
}

#[test]
fn every_prefix_is_a_truncated_file() {
    for (end, _) in ACCOUNT.trim_end().char_indices().skip(1) {
        let text = &ACCOUNT[..end];
        let error = read_window(Window::whole(text.as_bytes())).expect_err("a part is no export");
        assert!(matches!(error.kind, ImportErrorKind::Truncated(_)), "{end}: {error}");
        assert_eq!(error.line, Some(text.matches('\n').count() as u64 + 1), "{end}");
        detect(text);
    }
}

#[test]
fn damage_is_an_error_with_its_line() {
    let broken = ACCOUNT.replace("\"id\": 4,", "\"id\" 4,");
    let error = read_window(Window::whole(broken.as_bytes())).expect_err("no JSON");
    assert!(matches!(error.kind, ImportErrorKind::Malformed { .. }));
    assert_eq!(error.line, Some(line_of("\"id\": 4,")));
    let deep = format!("{{\"messages\":[{{\"text\":{}", "[".repeat(100));
    let error = read_window(Window::whole(deep.as_bytes())).expect_err("too deep");
    assert!(matches!(error.kind, ImportErrorKind::Truncated(_) | ImportErrorKind::Limit { .. }));
    for text in ["", "[]", "{}", "null", "{\"chats\":7}", "{} {}"] {
        assert!(read_window(Window::whole(text.as_bytes())).is_err(), "{text}");
    }
}

#[test]
fn only_telegram_is_claimed() {
    assert_eq!(detect(ACCOUNT), Detection::Yes);
    assert_eq!(detect(r#"{"name":"A","type":"private_group","id":1,"messages":[]}"#), Detection::Yes);
    assert_eq!(
        detect(
            "{\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2017-01-01T00:00:00\",\"from\":\"A\""
        ),
        Detection::Yes
    );
    let others = [
        r#"{"participants":[],"messages":[{"sender_name":"A","timestamp_ms":1,"content":"x"}]}"#,
        r#"{"result":[{"ID":"1","TYPE_ID":"2"}],"total":1}"#,
        r#"{"_embedded":{"contacts":[{"id":1}]}}"#,
        r#"{"results":[{"id":"1","properties":{}}]}"#,
        r#"{"contacts":[{"phone_number":"1"}],"chats":[{"messages":[]}]}"#,
        r#"{"messages":[{"date":"x","subject":"y"}]}"#,
        r#"{"id":1,"name":"Ann","phone":"+44","messages":[{"id":1,"date":"2017-01-01T00:00:00","from":"Ann","text":"x"}]}"#,
        "name;type\n1;2",
    ];
    for other in others {
        assert_eq!(detect(other), Detection::No, "{other}");
    }
}

#[test]
fn a_call_that_was_taken_is_a_message_and_another_is_not() {
    let call = |id: u32, actor: u32, rest: &str| {
        format!(
            r#"{{"id":{id},"type":"service","date":"2025-05-1{id}T10:00:00","actor":"A{actor}","actor_id":"user{actor}","action":"phone_call","text":""{rest}}}"#
        )
    };
    let calls = [
        call(1, 5, r#","duration_seconds":65,"discard_reason":"hangup""#),
        call(2, 7, r#","duration_seconds":600"#),
        call(3, 5, r#","discard_reason":"missed""#),
        call(4, 7, r#","duration_seconds":0,"discard_reason":"busy""#),
    ]
    .join(",");
    let text = format!(r#"{{"name":"A5","type":"personal_chat","id":5,"messages":[{calls}]}}"#);
    let data = read(&text);
    assert_eq!((data.ledger.messages, data.ledger.system), (2, 2));
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(1), Some(1)));
}

#[test]
fn a_chat_is_told_by_its_frame_and_not_by_its_first_entry() {
    for first in
        [r#"{"id":1,"type":"unsupported"}"#, r#"{"id":1,"type":"holiday_greeting","sign":"x"}"#, "null"]
    {
        let text = format!(
            r#"{{"name":"A5","type":"personal_chat","id":5,"messages":[{first},{{"id":2,"type":"message","date":"2025-05-14T10:00:00","from":"A5","from_id":"user5","text":"hi"}}]}}"#
        );
        let probe = Probe::new("result.json", "result.json", text.as_bytes(), &text);
        assert_eq!(TelegramJson.detect(&probe), Detection::Yes, "{first}");
    }
    let other = r#"{"name":"A","type":"order","id":5,"messages":[{"id":1,"type":"x"}]}"#;
    assert_eq!(TelegramJson.detect(&Probe::new("a.json", "a.json", other.as_bytes(), other)), Detection::No);
}
