//! The layouts are sound, and each way of wrapping a log is read.

use super::layout::Layout;
use super::logs::LOGS;
use crate::import::window::Window;
use crate::import::{Format, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{Chat, Side};
use crate::model::zone::Zone;

#[test]
fn every_layout_is_sound() {
    for log in &LOGS {
        let layout = Layout::parse(log.layout).unwrap_or_else(|error| panic!("{}: {error}", log.id));
        assert!(!layout.entry.is_empty(), "{}", log.id);
    }
}

/// The conversations of a log.
fn chats(id: &str, text: &str) -> Vec<Chat> {
    let log = LOGS.iter().find(|log| log.id == id).expect("a log");
    let (params, rule) = (ReadParams::in_zone(Zone::UTC), SourceRule::default());
    let context = ReadContext { path: "a.json", name: "a.json", params: &params, rule: &rule };
    log.read(Window::whole(text.as_bytes()), &context).expect("a log that is read").chats
}

#[test]
fn a_conversation_that_nothing_names_is_the_whole_document() {
    let line = |name: &str, minute: u32| {
        format!(
            "{{\"creator\":{{\"name\":\"{name}\",\"email\":\"{name}@moss.example\",\"user_type\":\"Human\"}},\
             \"created_date\":\"Wednesday, May 14, 2025 at 10:{minute:02}:00\u{202f}AM UTC\",\"text\":\"x\",\"topic_id\":\"{minute}\"}}"
        )
    };
    let text = format!("{{\"messages\":[{},{},{}]}}", line("ida", 1), line("fern", 2), line("ida", 3));
    let chats = chats("google-chat-json", &text);
    assert_eq!(chats.len(), 1);
    assert_eq!((chats[0].authors.len(), chats[0].messages()), (2, 3));
}

#[test]
fn a_header_stands_around_the_lines_behind_it() {
    let header = |platform: &str| {
        let picture = "A".repeat(5_000);
        format!(
            "{{\"_type\":\"header\",\"chatlab\":{{\"version\":\"0.0.2\"}},\"meta\":{{\"name\":\"Ida\",\"platform\":\"{platform}\",\
             \"type\":\"private\",\"groupAvatar\":\"data:{picture}\",\"ownerId\":\"me\"}}}}\n"
        )
    };
    let line = |sender: &str| {
        format!(
            "{{\"_type\":\"message\",\"sender\":\"{sender}\",\"accountName\":\"{sender}\",\"timestamp\":1763974800,\"type\":0,\
             \"content\":\"x\"}}\n"
        )
    };
    for (platform, channel) in [("weixin", "wechat"), ("telegram", "telegram")] {
        let chats = chats("chatlab-json", &[header(platform), line("ida"), line("me")].concat());
        assert_eq!(chats.len(), 1, "{platform}");
        assert_eq!(chats[0].channel, channel);
        let sides: Vec<Side> = chats[0].authors.iter().map(|author| author.side).collect();
        assert_eq!(sides, [Side::Unknown, Side::Business]);
    }
}

/// Answers that name no conversation belong to the only client of their document; where there are several nobody knows whose they are.
#[test]
fn answers_belong_to_the_only_client_of_a_document() {
    let message = |minute: u32, way: &str, author: u32| {
        format!(
            "{{\"id\":\"m{minute}\",\"author_id\":{author},\"created\":{},\"direction\":\"{way}\",\"type\":\"text\",\
             \"content\":{{\"text\":\"x\"}},\"is_read\":true}}",
            1_747_216_800 + minute * 60
        )
    };
    let log =
        |messages: [String; 3]| chats("avito-json", &format!("{{\"messages\":[{}]}}", messages.join(",")));
    let own = log([message(3, "out", 5), message(1, "in", 701), message(2, "out", 5)]);
    assert_eq!(own.iter().map(|chat| (chat.partner.len(), chat.messages())).collect::<Vec<_>>(), [(1, 3)]);
    let mixed = log([message(3, "out", 5), message(1, "in", 701), message(2, "in", 702)]);
    assert_eq!(mixed.len(), 3);
}

/// A log of lines that ends in the middle of the last one has all the others; a document that breaks off has none.
#[test]
fn a_log_that_is_cut_in_its_last_line_has_the_others() {
    let line = |minute: u32| {
        format!(
            "{{\"messages\":[{{\"messageId\":\"m{minute}\",\"channelId\":\"c\",\"chatType\":\"whatsapp\",\"chatId\":\"447400123461\",\
             \"dateTime\":\"2025-05-14T10:{minute:02}:00.000Z\",\"type\":\"text\",\"isEcho\":false,\"text\":\"x\"}}]}}\n"
        )
    };
    let log = LOGS.iter().find(|log| log.id == "wazzup-json").expect("a log");
    let (params, rule) = (ReadParams::in_zone(Zone::UTC), SourceRule::default());
    let context = ReadContext { path: "a.json", name: "a.json", params: &params, rule: &rule };
    let read = |text: &str| log.read(Window::whole(text.as_bytes()), &context);
    let cut = line(3);
    let data = read(&format!("{}{}{}", line(1), line(2), &cut[..40])).expect("a log that is read");
    assert_eq!((data.ledger.messages, data.ledger.left_out_total()), (2, 1));
    assert!(data.detail.notices.iter().any(|notice| notice == "truncated"));
    assert!(read(&cut[..40]).is_err());
}
