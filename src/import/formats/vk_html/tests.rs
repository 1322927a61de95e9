use super::VkHtml;
use super::chat::NOTICE_CUT_OFF;
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

const OWN: &str = "Вы, 6 ноя 2025 в 8:45:02";
const ANNA: &str = r#"<a href="https://vk.com/id303">Анна Кедр, врач</a>, 4 ноя 2025 в 11:18:25"#;

fn message(header: &str, body: &str) -> String {
    format!(
        "<div class=\"item\"><div class=\"message\" data-id=\"1\">\n<div class=\"message__header\">{header}</div>\n\
         <div>{body}<div class=\"kludges\"></div></div>\n</div></div>\n"
    )
}

fn page(messages: &[String]) -> String {
    let start = "<!DOCTYPE html>\n<html><head><meta charset=\"windows-1251\">\n\
        <meta name=\"jd\" content=\"eyJ1c2VyX2lkIjogNDJ9\"><link href=\"../../style.css\"></head>\n<body>\
        <a href=\"../../index.html\"></a><a class=\"ui_crumb\">Сообщения</a><div class=\"ui_crumb\">Анна Кедр</div>\n";
    format!("{start}{}</body></html>", messages.concat())
}

fn read_bytes(bytes: &[u8], path: &str) -> SourceData {
    try_read(bytes, path).expect("a page that is whole or has a message is read")
}

fn try_read(bytes: &[u8], path: &str) -> Result<SourceData, ImportError> {
    let params = ReadParams::in_zone("Asia/Tokyo".parse().expect("a zone"));
    let (rule, name) = (SourceRule::default(), path.rsplit('/').next().unwrap_or(path));
    let context = ReadContext { path, name, params: &params, rule: &rule };
    VkHtml.read(Window::whole(bytes), &context)
}

fn read(text: &str, path: &str) -> SourceData {
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    read_bytes(&bytes, path)
}

fn vk(id: &str) -> RawHandle {
    RawHandle::Platform("vk".to_owned(), id.to_owned())
}

const PATH: &str = "vk/Archive/messages/303/messages0.html";

fn sample() -> String {
    let media = "<div class=\"attachment\"><div class=\"attachment__description\">Фотография</div></div>";
    let edited = format!("{OWN} <span class=\"message-edited\" title=\"6 ноя 2025\">(ред.)</span>");
    let joined = "<a class=\"im_srv_lnk \" href=\"https://vk.com/id303\">Анна</a> вступила";
    page(&[
        message(&edited, "ok &#1076;&#1072; https://calendly.com/kedr/30"),
        message(ANNA, media),
        message(ANNA, joined),
        message("Вы, когда-то", "?"),
    ])
}

#[test]
fn a_page_of_windows_1251_is_read() {
    let data = read(&sample(), PATH);
    assert_eq!((data.ledger.messages, data.ledger.system), (2, 1));
    assert_eq!(data.ledger.left_out[&SkipReason::BadTimestamp].places, [17]);
    assert_eq!((data.detail.inbound, data.detail.outbound, data.detail.media), (Some(1), Some(1), 1));
    assert_eq!(data.detail.participants, ["Вы", "Анна Кедр, врач"]);
    assert_eq!(data.detail.encoding.as_deref(), Some("windows-1251"));
    assert_eq!(data.detail.span.first.map(|at| at.to_string()).as_deref(), Some("2025-11-04T11:18:25"));
    assert_eq!(data.export_root.as_deref(), Some("vk/Archive"));
    assert_eq!(data.owner.handles, [vk("42")]);
    let chat = &data.chats[0];
    assert_eq!((chat.title.as_str(), chat.kind), ("Анна Кедр", ChatKind::Private));
    assert_eq!(chat.partner, [vk("303")]);
    assert_eq!(chat.authors[1].handles, [vk("303")]);
    let own = chat.cells.iter().find(|cell| chat.authors[cell.author as usize].side == Side::Business);
    assert_eq!(own.map(|cell| (cell.links, cell.last, cell.sequence)), Some(([1, 0, 0], 31_502, 1)));
}

#[test]
fn pages_of_one_conversation_have_the_same_authors() {
    let first = read(&page(&[message(ANNA, "да")]), PATH);
    let second = read(&page(&[message(OWN, "да")]), PATH);
    let handles =
        |data: &SourceData| data.chats[0].authors.iter().map(|a| a.handles.clone()).collect::<Vec<_>>();
    assert_eq!(handles(&first), handles(&second));
    assert_eq!(second.chats[0].authors[1].name, "Анна Кедр");
}

#[test]
fn groups_and_communities_are_told_by_their_number() {
    let boris = r#"<a href="https://vk.com/id404">Борис</a>, 4 ноя 2025 в 11:18:25"#;
    let text = page(&[message(ANNA, "да"), message(boris, "нет")]);
    let group = read(&text, "a/messages/2000000007/messages0.html");
    assert_eq!(group.chats[0].kind, ChatKind::Group);
    assert_eq!(group.chats[0].authors.len(), 3);
    let club = r#"<a href="https://vk.com/club12">Клуб</a>, 4 ноя 2025 в 11:18:25"#;
    let community = read(&page(&[message(club, "да")]), "a/messages/-12/messages0.html");
    assert_eq!(
        (community.chats[0].kind, &community.chats[0].partner[..]),
        (ChatKind::Private, &[vk("-12")][..])
    );
}

#[test]
fn without_a_telling_path_the_profile_link_names_the_partner() {
    let data = read(&sample(), "messages0.html");
    assert_eq!(data.chats[0].partner, [vk("303")]);
    assert_eq!(data.export_root, None);
}

#[test]
fn other_pages_of_the_archive_are_companions() {
    let text = page(&[]).replace("../../index.html", "../index.html");
    let data = read(&text, "vk/Archive/messages/index-messages.html");
    assert_eq!((data.ledger.items(), data.chats.len()), (0, 0));
    assert_eq!(data.export_root.as_deref(), Some("vk/Archive"));
}

#[test]
fn pages_are_recognised_by_content() {
    let claims = |text: &str| VkHtml.detect(&Probe::new("a", "a", text.as_bytes(), text));
    assert_eq!(claims(&sample()), Detection::Yes);
    let telegram =
        "<!DOCTYPE html><html><div class=\"page_wrap\"><div class=\"message default\">vk.com/x</div>";
    let saved = "<!DOCTYPE html><html><div class=\"msg_item\"><a href=\"http://vk.com/id1\">@a</a></div>";
    for other in [telegram, saved, "name=\"jd\"", ""] {
        assert_eq!(claims(other), Detection::No, "{other}");
    }
}

#[test]
fn every_prefix_is_read_and_counts_what_it_shows() {
    let bytes = encoding_rs::WINDOWS_1251.encode(&sample()).0.into_owned();
    for end in 1..bytes.len() {
        let begun =
            String::from_utf8_lossy(&bytes[..end]).matches("<div class=\"message\" data-id=\"1\">").count();
        if begun == 0 {
            assert!(
                try_read(&bytes[..end], PATH).is_err(),
                "at {end}: nothing is there, and nothing is said"
            );
            continue;
        }
        let data = read_bytes(&bytes[..end], PATH);
        assert_eq!(data.ledger.items(), begun as u64, "at {end}");
        assert_eq!(data.detail.notices.is_empty(), end >= bytes.len() - "</html>".len(), "at {end}");
    }
    assert_eq!(read_bytes(&bytes[..bytes.len() - 40], PATH).detail.notices, [NOTICE_CUT_OFF]);
}

#[test]
fn a_page_of_utf_8_without_a_declaration_is_read() {
    let text = sample().replace("<meta charset=\"windows-1251\">", "").repeat(30);
    let data = read_bytes(text.as_bytes(), PATH);
    assert_eq!(data.ledger.messages, 60);
}

#[test]
fn traces_of_messages_and_calls_are_no_messages() {
    let attachment = |name: &str| {
        format!("<div class=\"attachment\"><div class=\"attachment__description\">{name}</div></div>")
    };
    for (body, messages) in [
        (attachment("Сообщение удалено"), 0),
        (attachment("Message deleted"), 0),
        (attachment("Пропущенный звонок"), 0),
        (attachment("Фотография"), 1),
        (format!("текст{}", attachment("Сообщение удалено")), 1),
        (attachment("Сообщение удалено") + &attachment("Фотография"), 1),
    ] {
        let data = read(&page(&[message(ANNA, &body)]), PATH);
        assert_eq!((data.ledger.messages, data.ledger.system), (messages, 1 - messages), "{body}");
    }
}
