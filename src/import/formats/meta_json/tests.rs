use super::text::repaired;
use super::{Platform, archive, detect, read};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

const PAGE: &str = r#"{
  "participants": [
    {"name": "Chlo\u00c3\u00a9 Hazelby"},
    {"name": "Larchwood Studio"}
  ],
  "messages": [
    {"sender_name": "Larchwood Studio", "timestamp_ms": 1738355400999, "content": "https:\/\/calendly.com\/larch"},
    {"sender_name": "Chlo\u00c3\u00a9 Hazelby", "timestamp_ms": 1738268999000, "photos": [{"uri": "a.jpg"}], "videos": []},
    {"sender_name": "Chlo\u00c3\u00a9 Hazelby", "timestamp_ms": 1738268000000, "is_unsent": true},
    {"sender_name": "Larchwood Studio", "timestamp_ms": 1738267000000, "content": "x", "share": {"link": "https://calendly.com/l"}},
    {"sender_name": "Larchwood Studio", "timestamp_ms": 1738266000000, "call_duration": 61, "content": "call"},
    {"sender_name": "Larchwood Studio", "timestamp_ms": 1738265000000, "call_duration": 0, "missed": true},
    {"sender_name": "Larchwood Studio", "content": "without a time"},
    7
  ],
  "title": "Chlo\u00c3\u00a9 Hazelby",
  "is_still_participant": true,
  "thread_path": "inbox/chloehazelby_771962354142644",
  "magic_words": []
}"#;

const PATH: &str = "exports/larch/your_instagram_activity/messages/inbox/chloehazelby_7/message_1.json";

fn read_at(platform: Platform, path: &str, window: Window<'_>) -> Result<SourceData, ImportError> {
    let params = ReadParams::in_zone("America/Sao_Paulo".parse().expect("a zone"));
    let rule = SourceRule::default();
    let name = path.rsplit('/').next().unwrap_or(path);
    read(platform, window, &ReadContext { path, name, params: &params, rule: &rule })
}

fn instagram(path: &str, text: &str) -> SourceData {
    read_at(Platform::Instagram, path, Window::whole(text.as_bytes())).expect("a sound file")
}

/// Which of the two claims a file.
fn claimed(path: &str, text: &str) -> Option<Platform> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let probe = Probe::new(path, name, text.as_bytes(), text);
    let claims = [Platform::Instagram, Platform::Messenger].map(|platform| detect(platform, &probe));
    match claims {
        [Detection::Yes, Detection::No] => Some(Platform::Instagram),
        [Detection::No, Detection::Yes] => Some(Platform::Messenger),
        [Detection::No, Detection::No] => None,
        other => panic!("claimed twice or half: {other:?}"),
    }
}

#[test]
fn every_message_of_a_page_is_accounted_for() {
    let source = instagram(PATH, PAGE);
    assert_eq!((source.ledger.messages, source.ledger.system), (4, 2));
    assert_eq!(source.ledger.left_out[&SkipReason::BadTimestamp].places, [13]);
    assert_eq!(source.ledger.left_out[&SkipReason::Malformed].places, [14]);
    assert_eq!((source.detail.media, source.detail.deleted), (1, 1));
    assert_eq!(
        source.detail.span.last.map(|stamp| stamp.to_string()).as_deref(),
        Some("2025-01-31T20:30:00Z")
    );
    assert_eq!(source.detail.participants, ["Larchwood Studio", "Chloé Hazelby"]);
}

#[test]
fn a_page_is_a_chat_of_its_thread() {
    let source = instagram(PATH, PAGE);
    assert_eq!(source.export_root.as_deref(), Some("exports/larch"));
    let chat = &source.chats[0];
    assert_eq!((chat.kind, chat.title.as_str()), (ChatKind::Private, "Chloé Hazelby"));
    assert_eq!(chat.partner, [RawHandle::Platform("instagram".into(), "771962354142644".into())]);
    assert_eq!(chat.places, [7, 8, 10]);
    assert!(chat.authors.iter().all(|author| author.side == Side::Unknown && author.handles.is_empty()));
    // 20:30 UTC is 17:30 in São Paulo.
    let last = chat.cells.iter().last().expect("a cell");
    assert_eq!((last.day.to_string().as_str(), last.last, last.links), ("2025-01-31", 63_000, [1, 0, 0]));
    assert_eq!(chat.cells.iter().next().expect("a cell").links, [1, 0, 0], "the link that was shared");
}

#[test]
fn a_group_knows_its_authors_by_name() {
    let page = PAGE.replace("\"participants\": [", "\"participants\": [{\"name\": \"Noel\"},");
    let chat = &instagram(PATH, &page).chats[0];
    assert_eq!(chat.kind, ChatKind::Group);
    assert_eq!(chat.authors[1].handles, [RawHandle::Name("instagram".into(), "Chloé Hazelby".into())]);
}

#[test]
fn a_deleted_account_is_nobody_and_the_partner() {
    let page = PAGE.replace(r"Chlo\u00c3\u00a9 Hazelby", "Instagram User");
    let chat = &instagram(PATH, &page).chats[0];
    let sides: Vec<_> = chat.authors.iter().map(|author| (author.name.as_str(), author.side)).collect();
    assert_eq!(sides, [("Larchwood Studio", Side::Business), ("", Side::Client)]);
    assert_eq!(chat.title, "");
}

#[test]
fn texts_are_repaired_only_where_they_were_damaged() {
    assert_eq!(repaired(br"\u00d0\u0092\u00d0\u00b5\u00d1\u0080\u00d0\u00b0"), "Вера");
    assert_eq!(repaired("ð\u{9f}\u{98}\u{8a}".as_bytes()), "😊");
    assert_eq!(repaired("Zoë".as_bytes()), "Zoë");
    assert_eq!(repaired("Вера Ã©".as_bytes()), "Вера Ã©");
}

#[test]
fn encrypted_and_old_pages_are_read() {
    let encrypted = r#"{"participants":["Vera","Larch"],"threadName":"Vera_3","messages":[
        {"isUnsent":false,"media":[{"uri":"./a.jpg"}],"reactions":[],"senderName":"Vera","text":"","timestamp":1738355400000,"type":"media"},
        {"isUnsent":true,"media":[],"senderName":"Vera","text":"","timestamp":1738355300000,"type":"text"}]}"#;
    assert_eq!(claimed("Vera_3.json", encrypted), Some(Platform::Messenger));
    let source = read_at(Platform::Messenger, "Vera_3.json", Window::whole(encrypted.as_bytes()))
        .expect("a sound file");
    assert_eq!((source.ledger.messages, source.ledger.system, source.detail.media), (1, 1, 1));
    assert_eq!(source.chats[0].partner, [RawHandle::Platform("messenger".into(), "Vera_3".into())]);
    assert_eq!((source.chats[0].title.as_str(), source.export_root), ("Vera", None));
    let old = r#"{"participants":[{"name":"A"}],"messages":[{"sender_name":"A","timestamp":1522000000,"content":"x"}]}"#;
    let source = instagram("a/thread_12/message_1.json", old);
    assert_eq!(
        source.detail.span.first.map(|stamp| stamp.to_string()).as_deref(),
        Some("2018-03-25T17:46:40Z")
    );
    assert_eq!(source.export_root.as_deref(), Some("a/thread_12"));
    assert_eq!(source.chats[0].partner, [RawHandle::Platform("instagram".into(), "12".into())]);
}

#[test]
fn the_account_file_names_the_owner() {
    let path = "larch/personal_information/personal_information/personal_information.json";
    let account = r#"{"profile_user":[{"title":"","string_map_data":{
        "\u00d0\u0098\u00d0\u00bc\u00d1\u008f":{"value":"Larchwood Studio"},"Username":{"value":"larchwood.studio"}}}]}"#;
    assert_eq!(claimed(path, account), Some(Platform::Instagram));
    let source = instagram(path, account);
    assert_eq!(source.owner.names, ["Larchwood Studio", "larchwood.studio"]);
    assert_eq!(source.owner.handles, [RawHandle::Platform("instagram".into(), "@larchwood.studio".into())]);
    assert_eq!((source.export_root.as_deref(), source.ledger.items()), (Some("larch"), 0));
    let profile = r#"{"profile_v2":{"name":{"full_name":"Larchwood"}}}"#;
    assert_eq!(
        claimed("x/personal_information/profile_information/profile_information.json", profile),
        Some(Platform::Messenger)
    );
}

#[test]
fn other_files_of_a_download_say_nothing() {
    for text in [r#"{"likes_media_likes":[{"title":"x"}]}"#, "[1,2]", "{\"cut\":"] {
        let path = "larch/your_instagram_activity/likes/liked_posts.json";
        assert_eq!(claimed(path, text), Some(Platform::Instagram));
        let source = instagram(path, text);
        assert_eq!((source.ledger.items(), source.export_root.as_deref()), (0, Some("larch")));
    }
}

#[test]
fn the_platforms_are_told_apart() {
    assert_eq!(claimed(PATH, PAGE), Some(Platform::Instagram));
    assert_eq!(claimed("message_1.json", PAGE), Some(Platform::Instagram));
    assert_eq!(claimed("my-facebook/inbox/a_1/message_1.json", PAGE), Some(Platform::Messenger));
    assert_eq!(
        claimed("message_1.json", &PAGE.replace("a.jpg", "your_facebook_activity/messages/a.jpg")),
        Some(Platform::Messenger)
    );
    for other in [
        r#"{"name":"A","type":"personal_chat","messages":[{"from":"A","date":"2025-01-01T00:00:00","text":""}]}"#,
        r#"{"messages":[{"sender":"a","timestamp":1}]}"#,
        r#"{"result":[{"ID":"1"}]}"#,
        "",
    ] {
        assert_eq!(claimed("export/result.json", other), None, "{other}");
    }
}

#[test]
fn the_root_is_the_folder_of_the_download() {
    assert_eq!(archive::root("messages/messages/inbox/a_1/message_1.json").as_deref(), Some("messages"));
    assert_eq!(
        archive::root("your_facebook_activity/messages/inbox/a_1/message_1.json").as_deref(),
        Some(".")
    );
    assert_eq!(archive::root("a/connections/followers.json").as_deref(), Some("a"));
    assert_eq!(archive::root("a/messages/connections"), None);
}

#[test]
fn streams_make_no_difference_and_every_prefix_is_truncated() {
    let whole = instagram(PATH, PAGE);
    let stream = read_at(Platform::Instagram, PATH, Window::stream(Box::new(PAGE.as_bytes())));
    assert_eq!(stream.expect("the same file"), whole);
    for end in 1..PAGE.len() {
        let error =
            read_at(Platform::Instagram, PATH, Window::whole(&PAGE.as_bytes()[..end])).expect_err("a part");
        assert!(matches!(error.kind, ImportErrorKind::Truncated(_)), "{end}: {error}");
        claimed("message_1.json", &PAGE[..end]);
    }
    assert!(read_at(Platform::Instagram, "message_1.json", Window::whole(b"")).is_err());
    assert!(read_at(Platform::Instagram, "x.json", Window::whole(b"{\"messages\":[]}")).is_err());
}
