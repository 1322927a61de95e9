use super::Mbox;
use super::notices::{NOTICE_CUT_OFF, NOTICE_DATE_ASSUMED, NOTICE_OWNER_UNKNOWN};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::chat::{Chat, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::model::zone::Zone;
use crate::reference::links::LinkSpotter;

fn params(own: &[&str]) -> ReadParams {
    ReadParams {
        links: LinkSpotter::new(&["kiln.test".to_owned()], &[]),
        own_domains: own.iter().filter(|one| !one.contains('@')).map(|one| (*one).to_owned()).collect(),
        own_handles: own.iter().filter(|one| one.contains('@')).map(|one| (*one).to_owned()).collect(),
        ..ReadParams::in_zone(Zone::UTC)
    }
}

fn read_window(window: Window<'_>, own: &[&str]) -> Result<SourceData, ImportError> {
    let (params, rule) = (params(own), SourceRule::default());
    Mbox.read(window, &ReadContext { path: "box.mbox", name: "box.mbox", params: &params, rule: &rule })
}

fn read_own(text: &str, own: &[&str]) -> SourceData {
    read_window(Window::whole(text.as_bytes()), own).expect("the sample is a mailbox")
}

fn read(text: &str) -> SourceData {
    read_own(text, &[])
}

/// A mail with some headers and a body; id and day from `number`.
fn mail(number: u32, headers: &str, body: &str) -> String {
    let day = number % 28 + 1;
    format!(
        "From x@y Thu Jan {day} 10:00:00 2026\nMessage-ID: <{number}@box>\nDate: {day} Jan 2026 10:00:00 +0300\n\
         {headers}\n\n{body}\n\n"
    )
}

fn sample() -> String {
    [
        mail(1, "From: Kiln <us@kiln.test>\nTo: Ann <ann@pear.test>", "Pay: kiln.test/pay"),
        mail(2, "From: Ann Pear <Ann@Pear.test>\nTo: us@kiln.test", "Thanks"),
        mail(
            3,
            "From: Kiln <us@kiln.test>\nTo: bob@plum.test, Ann <ann@pear.test>\nCc: us@kiln.test",
            "Both",
        ),
        mail(4, "From: Kiln <us@kiln.test>\nTo: us@kiln.test", "Note to self"),
        mail(5, "From: eve@fig.test\nTo: dan@fig.test", "Strangers"),
        mail(6, "From: News <news@fig.test>\nTo: us@kiln.test\nList-Id: <n.fig.test>", "News"),
        mail(7, "From: no-reply@fig.test\nTo: us@kiln.test", "Receipt"),
        mail(2, "From: Ann Pear <Ann@Pear.test>\nTo: us@kiln.test", "Thanks"),
    ]
    .concat()
}

fn chat<'a>(data: &'a SourceData, address: &str) -> &'a Chat {
    let partner = vec![RawHandle::Email(address.to_owned())];
    data.chats.iter().find(|chat| chat.partner == partner).expect("a chat with that partner")
}

fn counts(chat: &Chat, side: Side) -> u32 {
    let of_side = |author: u32| chat.authors[author as usize].side == side;
    chat.cells.iter().filter(|cell| of_side(cell.author)).map(|cell| cell.messages).sum()
}

fn left_out(data: &SourceData, reason: SkipReason) -> (u64, &[u64]) {
    data.ledger.left_out.get(&reason).map_or((0, &[]), |skipped| (skipped.count, &skipped.places))
}

#[test]
fn every_mail_is_counted_once() {
    let data = read(&sample());
    assert_eq!(data.ledger.messages, 3);
    assert_eq!(data.ledger.system, 2);
    assert_eq!(left_out(&data, SkipReason::NotOurs), (2, &[26, 34][..]));
    assert_eq!(left_out(&data, SkipReason::Duplicate), (1, &[59][..]));
    assert_eq!(data.ledger.items(), 8);
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(1), Some(2)));
}

#[test]
fn a_mail_to_two_clients_counts_for_both() {
    let data = read(&sample());
    assert_eq!(data.chats.len(), 2);
    let ann = chat(&data, "ann@pear.test");
    assert_eq!((counts(ann, Side::Client), counts(ann, Side::Business)), (1, 2));
    assert_eq!((ann.title.as_str(), ann.staff_account.as_deref()), ("Ann", Some("Kiln")));
    assert_eq!(counts(chat(&data, "bob@plum.test"), Side::Business), 1);
    assert_eq!(data.owner.handles, [RawHandle::Email("us@kiln.test".to_owned())]);
    assert_eq!(data.owner.names, ["Kiln"]);
}

#[test]
fn the_order_of_mails_does_not_matter() {
    let text = sample();
    let mut parts: Vec<String> =
        text.split("From x@y").skip(1).map(|part| format!("From x@y{part}")).collect();
    parts.reverse();
    let (forth, back) = (read(&text), read(&parts.concat()));
    let totals = |data: &SourceData| {
        let of =
            |chat: &Chat| (chat.partner.clone(), counts(chat, Side::Client), counts(chat, Side::Business));
        data.chats.iter().map(of).collect::<Vec<_>>()
    };
    assert_eq!(totals(&forth), totals(&back));
    assert_eq!(forth.owner, back.owner);
    assert_eq!(forth.detail.span, back.detail.span);
}

#[test]
fn times_are_shown_as_stated_and_counted_in_the_zone_of_the_audit() {
    let data = read(&mail(0, "From: a@pear.test\nTo: us@kiln.test\nX-Gmail-Labels: Inbox", ""));
    let first = data.detail.span.first.map(|stamp| stamp.to_string());
    assert_eq!(first.as_deref(), Some("2026-01-01T10:00:00+03:00"));
    assert_eq!(data.chats[0].cells.iter().next().expect("a cell").last, 7 * 3600);
}

#[test]
fn labels_tell_the_owner_in_any_language() {
    // «Отправленные,Важные», encoded as a whole.
    let label = "=?UTF-8?Q?=D0=9E=D1=82=D0=BF=D1=80=D0=B0=D0=B2=D0=BB=D0=B5=D0=BD=D0=BD=D1=8B=D0=B5,\
                 =D0=92=D0=B0=D0=B6=D0=BD=D1=8B=D0=B5?=";
    let text = [
        mail(1, &format!("X-Gmail-Labels: {label}\nFrom: me@kiln.test\nTo: a@pear.test"), ""),
        mail(2, "From: b@pear.test\nTo: a@pear.test, me@kiln.test", ""),
        mail(3, "From: a@pear.test\nTo: me@kiln.test", ""),
        mail(4, "X-Gmail-Labels: Drafts\nFrom: me@kiln.test\nTo: a@pear.test", ""),
        mail(5, "X-Gmail-Labels: Spam\nFrom: s@fig.test\nTo: me@kiln.test", ""),
    ]
    .concat();
    let data = read(&text);
    assert_eq!(data.owner.handles, [RawHandle::Email("me@kiln.test".to_owned())]);
    assert_eq!((data.detail.inbound, data.detail.outbound), (Some(2), Some(1)));
    assert_eq!(left_out(&data, SkipReason::Drafts).0, 1);
    assert_eq!(data.ledger.system, 1);
}

#[test]
fn a_whole_postmark_begins_a_mail_without_a_blank_line() {
    let head = |number: u32| {
        format!(
            "X-Mozilla-Status: 0001\r\nMessage-ID: <{number}@x>\r\nDate: Wed, 14 May 2025 10:0{number}:00 +0000\r\n\
             From: a@pear.test\r\nTo: me@kiln.test\r\n\r\n"
        )
    };
    for postmark in ["From - Tue May 14 18:44:15 2025", "From a@pear.test Tue May  4 8:44:15 2025"] {
        let text = format!(
            "{postmark}\r\n{}hello\r\n--b1--\r\n{postmark}\r\n{}From Tuesday on: open\r\nFrom me: 10:00\r\nX: y\r\n",
            head(1),
            head(2)
        );
        assert_eq!(read(&text).ledger.messages, 2, "{postmark}");
    }
}

#[test]
fn deleted_mail_is_no_correspondence() {
    let text = [
        mail(1, "X-Mozilla-Status: 0009\nFrom: a@pear.test\nTo: me@kiln.test", ""),
        mail(1, "X-Mozilla-Status: 0001\nFrom: a@pear.test\nTo: me@kiln.test", ""),
        mail(2, "X-Mozilla-Status: 0011\nFrom: b@pear.test\nTo: me@kiln.test", ""),
        mail(3, "X-Mozilla-Status: 000B\nFrom: c@pear.test\nTo: me@kiln.test", ""),
    ]
    .concat();
    let data = read(&text);
    assert_eq!((data.ledger.messages, data.ledger.system, data.ledger.left_out_total()), (2, 2, 0));
}

#[test]
fn settings_and_delivery_tell_the_owner() {
    let one = mail(1, "From: a@pear.test\nTo: sales@shop.kiln.test", "");
    assert_eq!(read_own(&one, &["kiln.test"]).detail.inbound, Some(1));
    assert_eq!(read_own(&one, &["email:a@pear.test"]).detail.outbound, Some(1));
    let blind = mail(1, "Delivered-To: us@kiln.test\nFrom: a@pear.test\nTo: undisclosed-recipients:;", "");
    assert_eq!(read(&blind).detail.inbound, Some(1));
}

#[test]
fn two_people_and_no_hint_stay_undecided() {
    let data = read(&mail(1, "From: a@pear.test\nTo: b@plum.test", ""));
    assert_eq!(data.detail.notices, [NOTICE_OWNER_UNKNOWN]);
    assert_eq!(data.detail.inbound, None);
    assert_eq!(data.ledger.messages, 1);
    assert!(data.chats[0].authors.iter().all(|author| author.side == Side::Unknown));
    assert_eq!(data.chats[0].authors.len(), 2);
}

#[test]
fn one_of_several_own_addresses_names_the_account() {
    let text = [
        mail(1, "From: Kiln <us@kiln.test>\nTo: ann@pear.test", ""),
        mail(2, "From: Rose <rose@kiln.test>\nTo: bob@plum.test", ""),
        mail(3, "From: bob@plum.test\nTo: rose@kiln.test", ""),
        mail(4, "From: kim@plum.test\nTo: rose@kiln.test", ""),
    ]
    .concat();
    let data = read_own(&text, &["kiln.test"]);
    assert_eq!(chat(&data, "ann@pear.test").staff_account.as_deref(), Some("Kiln"));
    assert_eq!(chat(&data, "bob@plum.test").staff_account.as_deref(), Some("Rose"));
    assert_eq!(chat(&data, "kim@plum.test").staff_account.as_deref(), Some("Rose"));
}

#[test]
fn files_and_links_are_seen() {
    let parts = "--b\nContent-Type: text/plain\n\nbook: https://kiln.test/slots\n\n\
                 --b\nContent-Type: application/pdf;\n name=\"a.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0x\n\n--b--";
    let headers = "From: us@kiln.test\nTo: ann@pear.test\nContent-Type: multipart/mixed; boundary=b";
    let plain =
        mail(2, "From: us@kiln.test\nTo: ann@pear.test", "Content-Disposition: attachment is a header");
    let data = read_own(&(mail(1, headers, parts) + &plain), &["kiln.test"]);
    assert_eq!(data.detail.media, 1);
    assert_eq!(data.chats[0].cells.iter().map(|cell| cell.links[2]).sum::<u16>(), 1);
    let whole =
        mail(3, "From: us@kiln.test\nTo: ann@pear.test\nContent-Disposition: Attachment; filename=a", "");
    assert_eq!(read_own(&whole, &["kiln.test"]).detail.media, 1);
}

#[test]
fn mails_without_a_date_take_that_of_their_way() {
    let head = "From: a@pear.test\nTo: us@kiln.test\n";
    let received =
        format!("From x\nReceived: by mx with SMTP id 7;\n Fri, 2 Jan 2026 05:00:00 -0500 (EST)\n{head}\n");
    let data = read(&received);
    assert_eq!(data.detail.notices[0], NOTICE_DATE_ASSUMED);
    let first = |data: &SourceData| data.detail.span.first.map(|stamp| stamp.to_string());
    assert_eq!(first(&data).as_deref(), Some("2026-01-02T05:00:00-05:00"));
    for (postmark, want) in [
        ("From x Fri Jan  2 10:00:00 2026", "2026-01-02T10:00:00+00:00"),
        ("From 17@xxx Fri Jan 02 10:00:00 +0100 2026", "2026-01-02T10:00:00+01:00"),
    ] {
        assert_eq!(first(&read(&format!("{postmark}\n{head}\n"))).as_deref(), Some(want));
    }
    let bad = format!("From x\nDate: soon\n{head}\n");
    let data = read(&bad);
    assert_eq!(left_out(&data, SkipReason::BadTimestamp), (1, &[1][..]));
}

#[test]
fn a_line_of_text_that_begins_with_from_is_no_mail() {
    let body = "Hello\n\nFrom here on all is agreed.\nYours";
    let text = mail(1, "From: a@pear.test\nTo: us@kiln.test", body)
        + &mail(2, "From: us@kiln.test\nTo: c@d.test", "");
    assert_eq!(read(&text).ledger.items(), 2);
    assert_eq!(read(&text.replace('\n', "\r\n")).ledger.items(), 2);
}

#[test]
fn a_single_mail_is_read_whole() {
    let text = "Received: by mx\nDate: Fri, 2 Jan 2026 10:00:00 +0000\nFrom: a@pear.test\nTo: us@kiln.test\n\n\
                Hi\n\nFrom x@y Fri Jan 2 10:00:00 2026\nSubject: quoted\n\nbody\n";
    let probe = Probe::new("a.eml", "a.eml", text.as_bytes(), text);
    assert_eq!(Mbox.detect(&probe), Detection::Yes);
    let data = read_own(text, &["kiln.test"]);
    assert_eq!((data.ledger.items(), data.detail.inbound), (1, Some(1)));
}

#[test]
fn other_texts_are_not_claimed() {
    for text in [
        "",
        "From here on\nall is agreed",
        "Name: x\nDate: y\n\n",
        "From,To,Date\na,b,c",
        "BEGIN:VCARD\nFN:A\n",
    ] {
        let probe = Probe::new("a", "a", text.as_bytes(), text);
        assert_eq!(Mbox.detect(&probe), Detection::No, "{text:?}");
    }
}

#[test]
fn a_file_cut_off_in_its_headers_says_so() {
    let text = sample();
    let cut = &text[..text.len() - 80];
    let data = read(cut);
    assert_eq!(left_out(&data, SkipReason::Malformed), (1, &[59][..]));
    assert_eq!(data.detail.notices, [NOTICE_CUT_OFF]);
    let error = read_window(Window::whole(b"From x\nSubject"), &[]).expect_err("nothing can be read");
    assert!(matches!(error.kind, ImportErrorKind::NothingFound(_)));
}

#[test]
fn every_prefix_is_read_without_panic_and_every_mail_counted() {
    let text = sample();
    for end in 0..=text.len() {
        if let Ok(data) = read_window(Window::whole(&text.as_bytes()[..end]), &[]) {
            let begun = text[..end].matches("From x@y").count() as u64;
            assert!(data.ledger.items() <= begun + 1 && data.ledger.items() + 1 >= begun, "at {end}");
        }
    }
}

/// Gives out a few bytes at a time, in blocks that end anywhere.
struct Trickle<'a>(&'a [u8], usize);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.1.min(out.len()).min(self.0.len());
        out[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

#[test]
fn a_stream_gives_the_same_as_a_whole() {
    let filler = "all is well, see you. \n".repeat(60_000);
    let base64 = format!("{}\n", "QUJD".repeat(18)).repeat(20_000);
    let parts = format!("--b\n\n{filler}\n--b\nContent-Type: image/png;\n name=a\n\n{base64}\n--b--");
    let headers = "From: us@kiln.test\nTo: ann@pear.test\nContent-Type: multipart/mixed; boundary=b";
    let text =
        sample() + &mail(9, headers, &parts) + &"x".repeat(3_000_000) + "\n\n" + &mail(10, headers, "end");
    let whole = read(&text);
    assert_eq!(whole.ledger.items(), 10);
    assert_eq!(whole.detail.media, 1);
    for step in [4_093, 1 << 20] {
        let stream = Window::stream(Box::new(Trickle(text.as_bytes(), step)));
        assert_eq!(read_window(stream, &[]).expect("a mailbox"), whole, "in steps of {step}");
    }
}

#[test]
fn letters_both_ways_stand_in_the_order_of_time() {
    let out = |number| mail(number, "From: Kiln <us@kiln.test>\nTo: Ann <ann@pear.test>", "x");
    let back = |number| mail(number, "From: Ann <ann@pear.test>\nTo: us@kiln.test", "x");
    let data = read_own(&[back(9), out(3), out(8), back(5), out(1)].concat(), &["us@kiln.test"]);
    let ann = chat(&data, "ann@pear.test");
    let sides: Vec<Side> = ann.turns.iter().map(|mark| ann.authors[mark.author as usize].side).collect();
    assert_eq!(sides, [Side::Business, Side::Business, Side::Client, Side::Business, Side::Client]);
}
