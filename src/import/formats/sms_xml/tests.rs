//! Backups as the app writes them, whole and damaged.

use super::SmsXml;
use super::tags::decoded;
use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Format, ReadContext, ReadParams, SourceRule};
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::model::zone::Zone;

fn read(text: &str) -> Result<SourceData, ImportError> {
    let params = ReadParams::in_zone(Zone::UTC);
    let rule = SourceRule::default();
    let context = ReadContext { path: "sms.xml", name: "sms.xml", params: &params, rule: &rule };
    SmsXml.read(Window::stream(Box::new(std::io::Cursor::new(text.as_bytes().to_vec()))), &context)
}

fn smses(inner: &str) -> String {
    format!("<?xml version='1.0'?>\n<!-- made by an app -->\n<smses count=\"9\">\n{inner}</smses>\n")
}

#[test]
fn messages_drafts_and_services_are_told_apart() {
    let text = smses(
        "<sms address=\"+44 7400 123456\" date=\"1747216800000\" type=\"1\" body=\"hi &#55357;&#56838; &amp; calendly.com/x\" contact_name=\"Kim &quot;K&quot; Low\" />\n\
         <sms address=\"+447400123456\" date=\"1747216860000\" type=\"2\" body=\"null\" contact_name=\"(Unknown)\"/>\n\
         <sms address=\"+447400123456\" date=\"1747216860000\" type=\"3\" body=\"draft\"/>\n\
         <sms address=\"12345\" date=\"1747216860000\" type=\"1\" body=\"code\"/>\n\
         <sms address=\"BANK\" date=\"1747216860000\" type=\"1\" body=\"code\"/>\n\
         <sms address=\"+447400123456\" date=\"bad\" type=\"1\" body=\"x\"/>\n",
    );
    let data = read(&text).expect("a sound file");
    assert_eq!((data.ledger.messages, data.ledger.system), (2, 2));
    assert_eq!(data.ledger.left_out[&SkipReason::Drafts].places, [6]);
    assert_eq!(data.ledger.left_out[&SkipReason::BadTimestamp].places, [9]);
    // What services and drafts are to the file, they are not to an audit.
    assert_eq!((data.detail.inbound, data.detail.outbound, data.detail.marks), (Some(3), Some(1), 2));
    assert_eq!(data.detail.withheld[&SkipReason::Drafts], 1);
    assert_eq!((data.chats.len(), data.chats[0].title.as_str()), (1, "Kim \"K\" Low"));
    assert_eq!(data.chats[0].cells.iter().nth(1).expect("a cell").links, [1, 0, 0]);
}

#[test]
fn pictures_are_passed_over_and_parts_tell_of_them() {
    let picture = "A".repeat(300_000);
    let text = smses(&format!(
        "<mms date=\"1747216800\" msg_box=\"1\"><parts><part ct=\"application/smil\" text=\"null\"/>\
         <part ct=\"image/jpeg\" data=\"{picture}\"/></parts><addrs><addr address=\"+447400123456\" type=\"137\"/>\
         <addr address=\"insert-address-token\" type=\"151\"/></addrs></mms>"
    ));
    let data = read(&text).expect("a sound file");
    assert_eq!((data.ledger.messages, data.detail.media), (1, 1));
    assert_eq!(data.chats[0].partner, [RawHandle::Phone("+447400123456".to_owned())]);
}

#[test]
fn a_call_that_lasted_is_a_message() {
    let text = "<calls count=\"3\"><call number=\"+447400123456\" duration=\"65\" date=\"1747216800000\" type=\"1\"/>\
        <call number=\"+447400123456\" duration=\"0\" date=\"1747216800000\" type=\"3\"/>\
        <call number=\"+447400123456\" duration=\"0\" date=\"1747216800000\" type=\"2\"/></calls>";
    let data = read(text).expect("a sound file");
    assert_eq!((data.ledger.messages, data.ledger.system), (1, 2));
}

#[test]
fn damage_is_an_error_with_its_line() {
    for broken in [
        "<smses>\n<sms address=\"1\" <!-- x",
        "<smses>\n<sms address=\"1",
        "<smses>\n<sms address=1>",
        "<smses>\n",
    ] {
        let error = read(broken).expect_err("damage");
        assert_eq!(error.line, Some(2), "{broken}: {error}");
    }
    assert_eq!(decoded(b"a & b &unknown; &#x1f600;&#55357;"), "a & b &unknown; \u{1f600}\u{fffd}");
}
