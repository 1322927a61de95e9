//! Whole files: invented ones, and the samples under `fixtures/`.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::WhatsAppTxt;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{ChatKind, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::model::zone::Zone;

fn params(date_order: Option<DateOrder>) -> ReadParams {
    ReadParams { date_order, ..ReadParams::in_zone(Zone::UTC) }
}

fn read_window(name: &str, window: Window<'_>, order: Option<DateOrder>) -> Result<SourceData, ImportError> {
    let context = ReadContext { path: name, name, params: &params(order), rule: &SourceRule::default() };
    WhatsAppTxt.read(window, &context)
}

fn read_named(name: &str, text: &str) -> SourceData {
    read_window(name, Window::whole(text.as_bytes()), None).expect("readable")
}

fn read(text: &str) -> SourceData {
    read_named("WhatsApp Chat with Ann Ray.txt", text)
}

const IOS: &str = "\u{feff}[18/03/2022, 14:56:01] Ann Ray: \u{200e}Messages and calls are end-to-end encrypted.\r\n\
    [27/03/2022, 21:41:35] Pat Quill: Hello\r\n\
    see calendly.com/pat\r\n\
    \r\n\
    \u{200e}[27/03/2022, 21:41:55] Pat Quill: \u{200e}image omitted\r\n\
    [27/03/2022, 21:42:00] Pat Quill: \u{200e}You deleted this message.\r\n\
    [27/03/2022, 21:43:00] Ann Ray: Re: fine\r\n\
    \u{200e}[28/03/2022, 00:00:00] Ann Ray: \u{200e}Missed voice call, \u{200e}Tap to call back\r\n\
    [28/03/2022, 09:15:00] Ann Ray: \u{200e}\u{200e}Your security code with Ann changed.\r\n";

#[test]
fn a_private_chat() {
    let data = read(IOS);
    assert_eq!((data.ledger.messages, data.ledger.system, data.ledger.left_out_total()), (3, 4, 0));
    assert_eq!((data.detail.media, data.detail.deleted, data.detail.missed_calls), (1, 1, 1));
    assert_eq!(data.detail.participants, ["Pat Quill", "Ann Ray"]);
    assert_eq!(data.owner.names, ["Pat Quill"]);
    assert_eq!(data.detail.date_order.as_deref(), Some("dmy"));
    assert_eq!(data.detail.encoding.as_deref(), Some("utf-8"));
    let (first, last) = (data.detail.span.first.expect("a time"), data.detail.span.last.expect("a time"));
    assert_eq!(
        (first.to_string(), last.to_string()),
        ("2022-03-18T14:56:01".into(), "2022-03-28T09:15:00".into())
    );
    let chat = &data.chats[0];
    assert_eq!(
        (chat.title.as_str(), chat.kind, &chat.places[..]),
        ("Ann Ray", ChatKind::Unknown, &[2, 5, 7][..])
    );
    let cells: Vec<_> = chat
        .cells
        .iter()
        .map(|cell| (cell.author, cell.messages, cell.media, cell.links[0], cell.last, cell.sequence))
        .collect();
    assert_eq!(cells, [(0, 2, 1, 1, 78_115, 1), (1, 1, 0, 0, 78_180, 2)]);
}

#[test]
fn senders_that_are_numbers_are_phones() {
    let data = read_named(
        "WhatsApp Chat with +44 7400 555745.txt",
        "1/15/25, 10:32\u{202f}PM - \u{202a}+44\u{a0}7400\u{a0}555745\u{202c}: hi",
    );
    assert_eq!(data.chats[0].title, "+44 7400 555745");
    assert_eq!(data.chats[0].authors[0].handles, [RawHandle::Phone("+44 7400 555745".into())]);
    assert_eq!(data.detail.span.first.map(|first| first.to_string()), Some("2025-01-15T22:32:00".into()));
}

#[test]
fn three_senders_are_a_group() {
    let data = read(
        "20/01/19, 11:23 - A: x\n20/01/19, 11:23 - B: x\n20/01/19, 11:24 - C: x\n20/01/19, 11:24 - A added D: yes\n",
    );
    assert_eq!(data.chats[0].kind, ChatKind::Group);
}

#[test]
fn dates_of_many_kinds() {
    for (text, first) in [
        ("02.05.18 à 18:00 - A: b", "2018-05-02T18:00:00"),
        ("2023-12-20, 5:46 p.m. - A: b", "2023-12-20T17:46:00"),
        ("[\u{200f}١٨\u{200f}/٣\u{200f}/٢٠٢٢، ٢:٥٦:٠١ م] A: b", "2022-03-18T14:56:01"),
        ("[3/18/2565 BE, 14:56:01] A: b", "2022-03-18T14:56:01"),
        ("[२८/०३/२०२२, १४:५६:०१] A: b", "2022-03-28T14:56:01"),
        ("1/29/18, 0:24 PM - A: b", "2018-01-29T12:24:00"),
    ] {
        let data = read(text);
        assert_eq!(data.detail.span.first.map(|first| first.to_string()).as_deref(), Some(first), "{text}");
        assert_eq!(data.ledger.messages, 1, "{text}");
    }
}

#[test]
fn byte_order_marks_inside_the_file_are_nothing() {
    let data =
        read("\u{feff}29.01.18, 12:24 - A: b\n\u{feff}29.01.18, 12:25 - A: c\n[\u{feff}29.01.18, 12:25] x\n");
    assert_eq!(data.ledger.messages, 2);
}

#[test]
fn undecidable_dates_are_refused_unless_the_order_is_set() {
    let text = "junk\n12/9/20, 23:55 - A: b\n12/9/20, 23:56 - B: b\n";
    let error = read_window("a.txt", Window::whole(text.as_bytes()), None).expect_err("refused");
    assert!(matches!(error.kind, ImportErrorKind::DateOrder));
    assert_eq!(error.line, Some(2));
    let data = read_window("a.txt", Window::whole(text.as_bytes()), Some(DateOrder::Dmy)).expect("set");
    assert_eq!(data.chats[0].cells.iter().next().expect("a cell").day.to_string(), "2020-09-12");
    assert_eq!(data.ledger.left_out[&SkipReason::Malformed].places, [1]);
}

#[test]
fn impossible_times_are_left_out_with_their_place() {
    let data = read(
        "20/01/19, 11:23 - A: x\n20/01/19, 25:23 - A: x\nmore\n31/02/19, 11:23 - A: x\n20/01/19, 11:24 - A: y\n",
    );
    assert_eq!(data.ledger.messages, 2);
    assert_eq!(data.ledger.left_out[&SkipReason::BadTimestamp].places, [2, 4]);
    let forced = read_window(
        "a.txt",
        Window::whole(b"1/20/19, 11:23 - A: x\n1/2/19, 11:23 - A: x\n"),
        Some(DateOrder::Dmy),
    );
    let forced = forced.expect("readable");
    assert_eq!(forced.ledger.messages, 1);
    assert_eq!(forced.ledger.left_out[&SkipReason::BadTimestamp].places, [1]);
}

#[test]
fn nothing_to_read_is_an_error() {
    let read =
        |text: &str| read_window("a.txt", Window::whole(text.as_bytes()), None).expect_err("an error").kind;
    assert!(matches!(read(""), ImportErrorKind::Empty));
    assert!(matches!(read("hello\nworld\n"), ImportErrorKind::NothingFound(_)));
}

#[test]
fn a_bare_file_takes_its_title_from_the_notice() {
    assert_eq!(read_named("_chat.txt", IOS).chats[0].title, "Ann Ray");
    assert_eq!(read_named("_chat.txt", "20/01/19, 11:23 - A: x").chats[0].title, "");
}

#[test]
fn service_lines_with_a_colon_are_no_messages() {
    let data = read(
        "20/01/19, 11:23 - A changed the subject from \"x\" to \"Sales: Q1\"\n20/01/19, 11:24 - John Doe:.\n20/01/19, 11:25 - Carol:\n",
    );
    assert_eq!((data.ledger.messages, data.ledger.system), (1, 2));
}

#[test]
fn a_group_with_a_colon_in_its_subject_writes_nothing() {
    let data = read(
        "[27/03/2022, 21:41:35] Sales: Q1: \u{200e}Messages and calls are end-to-end encrypted.\n\
         [27/03/2022, 21:41:36] Sales: Q1: \u{200e}Pat created this group\n\
         [27/03/2022, 21:42:35] Pat: so: \u{200e}<This message was edited>\n",
    );
    assert_eq!((data.ledger.messages, data.ledger.system), (1, 2));
    assert_eq!(data.detail.participants, ["Pat"]);
}

/// Gives its bytes in small pieces, as a decompressor does.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.len().min(out.len()).min(7);
        let (now, later) = self.0.split_at(count);
        out[..count].copy_from_slice(now);
        self.0 = later;
        Ok(count)
    }
}

#[test]
fn streams_other_encodings_and_long_lines_read_the_same() {
    let long = format!(
        "{IOS}[28/03/2022, 09:16:00] Ann Ray: {}\r\n[28/03/2022, 09:17:00] Ann Ray: x",
        "word ".repeat(600_000)
    );
    for text in [IOS, &long] {
        let whole = read(text);
        let name = "WhatsApp Chat with Ann Ray.txt";
        let stream =
            read_window(name, Window::stream(Box::new(Trickle(text.as_bytes()))), None).expect("readable");
        assert_eq!(stream, whole);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut decoded = read_window(name, Window::whole(&wide), None).expect("readable");
        assert_eq!(decoded.detail.encoding.take().as_deref(), Some("utf-16le"));
        decoded.detail.encoding.clone_from(&whole.detail.encoding);
        assert_eq!(decoded, whole);
    }
}

#[test]
fn no_prefix_and_no_flipped_byte_brings_it_down() {
    let text = format!(
        "{IOS}1/15/25, 10:32\u{202f}PM - \u{202a}+44\u{a0}7400\u{a0}555745\u{202c}: <Media omitted>\nA.vcf (file attached)"
    );
    let bytes = text.as_bytes();
    for end in 0..=bytes.len() {
        if let Ok(data) = read_window("_chat.txt", Window::whole(&bytes[..end]), None) {
            assert_eq!(data.ledger.messages, data.chats[0].messages());
        }
        let head = String::from_utf8_lossy(&bytes[..end]);
        WhatsAppTxt.detect(&Probe::new("a", "a", &bytes[..end], &head));
    }
    for at in 0..bytes.len() {
        for byte in [0, b'\n', b':', b'9', b'[', 0xff] {
            let mut damaged = bytes.to_vec();
            damaged[at] = byte;
            drop(read_window("_chat.txt", Window::whole(&damaged), None));
        }
    }
}

/// Reads every sample of a folder that has an expectation, and returns what differs.
fn differences(folder: &Path, expectations: &Path, order: impl Fn(&str) -> Option<DateOrder>) -> Vec<String> {
    let expected: serde_json::Value =
        serde_json::from_slice(&fs::read(expectations).expect("expectations")).expect("JSON");
    let mut found = Vec::new();
    for (name, wanted) in expected.as_object().expect("an object") {
        let bytes = fs::read(folder.join(name)).expect("a sample");
        let text = String::from_utf8_lossy(&bytes);
        if WhatsAppTxt.detect(&Probe::new(name, name, &bytes, &text)) != Detection::Yes {
            found.push(format!("{name}: not detected"));
        }
        match read_window(name, Window::whole(&bytes), order(name)) {
            Ok(data) => found.extend(compare(name, wanted, &data)),
            Err(error) => found.push(format!("{name}: {error}")),
        }
    }
    found
}

fn compare(name: &str, wanted: &serde_json::Value, data: &SourceData) -> Vec<String> {
    let detail = &data.detail;
    let traces = detail.deleted + detail.missed_calls;
    let mut people = detail.participants.clone();
    people.sort_unstable();
    let stamp = |stamp: Option<crate::model::time::Stamp>| stamp.map(|stamp| stamp.to_string());
    let found = serde_json::json!({
        "entries": data.ledger.items(),
        "messages": data.ledger.messages + traces,
        "system": data.ledger.system - traces,
        "media": detail.media,
        "deleted": detail.deleted,
        "calls": detail.missed_calls,
        "first": stamp(detail.span.first),
        "last": stamp(detail.span.last),
        "participants": people,
    });
    let mut wanted = wanted.clone();
    if let Some(people) = wanted["participants"].as_array_mut() {
        people.sort_by_key(|name| name.as_str().map(str::to_owned));
    }
    let found = found.as_object().expect("an object").iter();
    found
        .filter(|(key, value)| wanted.get(key).is_some_and(|wanted| wanted != *value))
        .map(|(key, value)| format!("{name}: {key} is {value}, not {}", wanted[key]))
        .collect()
}

#[test]
fn the_samples_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/formats/whatsapp-txt");
    let mut cases = 0;
    for case in fs::read_dir(folder).expect("fixtures").flatten().filter(|case| case.path().is_dir()) {
        assert_eq!(
            differences(&case.path(), &case.path().join("expected.json"), |_| None),
            Vec::<String>::new()
        );
        cases += 1;
    }
    assert!(cases >= 7);
}

#[test]
fn a_file_from_two_phones_is_read_whole_and_what_is_not_is_counted() {
    let data = read(
        "13/02/2025, 10:00 - Ann Ray: a\n14/02/2025, 10:05 - Pat: b\n[13.03.25, 10:00:01] Ann Ray: c\n\
         [14.03.25, 10:05:01] Pat: d\n[14.03.25, 10:06:01] Nobody Known: pasted\n15/03/2025, 9:00 pm - Ann Ray: e\n",
    );
    assert_eq!(data.ledger.messages, 5);
    assert_eq!(data.ledger.left_out[&SkipReason::OtherShape].places, [5]);
}

#[test]
fn a_group_of_one_is_a_group_and_its_maker_the_owner() {
    let data = read_named(
        "WhatsApp Chat - Club.zip",
        "[13/05/2025, 09:00:00] Club: \u{200e}Messages and calls are end-to-end encrypted.\n\
         [13/05/2025, 09:01:00] Studio Fern: \u{200e}Вы создали группу «Club»\n\
         [14/05/2025, 10:00:00] Ida Moss: Hello\n",
    );
    assert_eq!((data.chats[0].kind, data.ledger.system), (ChatKind::Group, 2));
    assert_eq!(data.owner.names, ["Studio Fern"]);
    let data = read("20/06/2025, 13:00 - Ann created group \"Club\"\n20/06/2025, 13:01 - Ann Ray: Hi\n");
    assert_eq!(data.chats[0].kind, ChatKind::Group);
}

#[test]
fn chats_without_clients_are_left_out_with_the_reason() {
    for (name, text, reason) in [
        (
            "WhatsApp Chat with Spring offer.txt",
            "13/05/2025, 09:00 - Вы создали список рассылки: 3 получателей\n13/05/2025, 09:01 - Fern: Ten off\n",
            SkipReason::BroadcastChannel,
        ),
        (
            "WhatsApp Chat with Studio Fern (You).txt",
            "13/05/2025, 09:01 - Studio Fern: milk\n",
            SkipReason::SavedMessages,
        ),
        (
            "WhatsApp Chat with Meta AI.txt",
            "13/05/2025, 09:01 - Fern: hi\n13/05/2025, 09:01 - Meta AI: hi\n",
            SkipReason::Bot,
        ),
    ] {
        let data = read_named(name, text);
        assert_eq!((data.chats.len(), data.ledger.messages), (0, 0), "{name}");
        assert!(data.ledger.left_out.contains_key(&reason), "{name}");
    }
    let own = read_named("WhatsApp Chat with Studio (Du).txt", "13/05/2025, 09:01 - Studio: Milch\n");
    assert_eq!(own.owner.names, ["Studio"]);
}

#[test]
fn a_program_among_people_is_nobody() {
    let data = read(
        "13/05/2025, 09:01 - Ann Ray: @Meta AI hi\n13/05/2025, 09:01 - Meta AI: hi\n13/05/2025, 09:02 - Pat: ok\n",
    );
    assert_eq!(
        data.chats[0].authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(),
        ["Ann Ray", "Pat"]
    );
    assert_eq!((data.ledger.messages, data.ledger.left_out[&SkipReason::Bot].count), (2, 1));
}

/// Whoever writes under a profile name is in no address book of the phone: of two the partner of its owner, of several nobody knows.
#[test]
fn a_profile_name_tells_the_partner_of_two() {
    for (lines, sides) in [
        ("13/05/2025, 09:01 - ~ Jan: hi\n13/05/2025, 09:02 - Fern: yes\n", [Side::Client, Side::Unknown]),
        (
            "[13/05/2025, 09:01:00] Fern: hi\n[13/05/2025, 09:02:00] ~\u{202f}Jan: yes\n",
            [Side::Unknown, Side::Client],
        ),
        ("13/05/2025, 09:01 - Jan: hi\n13/05/2025, 09:02 - Fern: yes\n", [Side::Unknown, Side::Unknown]),
    ] {
        let data = read_named("WhatsApp Chat with +48 601 234 561.txt", lines);
        let found: Vec<Side> = data.chats[0].authors.iter().map(|author| author.side).collect();
        assert_eq!(found, sides, "{lines}");
    }
}
