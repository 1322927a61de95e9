//! Folders as somebody hands them over: what each file in them becomes.

use std::io::Write;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::driver::{ReadResult, read_all};
use super::table::tests::{params, rule};
use super::walk::walk;
use crate::model::code::Code;

const CHAT: &str = "05.02.2026, 10:12 - Ida Moss: Hello\n05.02.2026, 10:14 - Una Reed: Hi\n";
const LIST: &str = "Name,Phone\nAnn Ray,+447400123461\nBob Orr,+447400123462\nCai Fox,+447400123463\n";

/// What becomes of a folder with these files.
fn read(files: &[(&str, &[u8])]) -> ReadResult {
    let folder = tempfile::tempdir().expect("a folder");
    for (way, bytes) in files {
        let file = folder.path().join(way);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).expect("a folder");
        std::fs::write(file, bytes).expect("a file");
    }
    read_all(walk(&[folder.path().to_owned()]), &params(), &|_| rule(), &|_| ())
}

fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in members {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a member");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// The sources, the attachments and the files that cannot be read.
fn counts(read: &ReadResult) -> (usize, u64, usize) {
    let attachments = read.passed.counts.get("attachments").copied().unwrap_or_default();
    (read.sources.len(), attachments, read.failures.len())
}

/// A Mac keeps the letters of names apart from their accents, and chats name their files with both in one.
#[test]
fn files_are_found_by_the_names_that_chats_give_them() {
    let chat = "05.02.2026, 10:12 - Ida Moss: \u{e9}l\u{e8}ves.csv (file attached)\n".to_owned() + CHAT;
    let name = "e\u{301}le\u{300}ves.csv";
    let chat = ("WhatsApp Chat with Chloe\u{301}.txt", chat.as_bytes());
    assert_eq!(counts(&read(&[chat, (name, LIST.as_bytes())])), (1, 1, 0));
}

/// What lies in an archive that is called like an attachment was sent with it, once.
#[test]
fn an_archive_that_was_sent_is_no_folder() {
    let sent = zipped(&[("base/a.csv", LIST), ("base/b.csv", LIST)]);
    let chat = ("WhatsApp Chat with Una Reed.txt", CHAT.as_bytes());
    assert_eq!(counts(&read(&[chat, ("DOC-20260205-WA0003.zip", &sent)])), (1, 1, 0));
    assert_eq!(counts(&read(&[chat, ("lists/DOC-20260205-WA0003.zip", &sent)])).1, 0);
}

/// What lies beside an export in folders that it might have itself is looked at, unless it is called as only the export calls it.
#[test]
fn folders_beside_an_export_are_somebodys_own() {
    let export = br#"{"chats": {"list": [{"name": "Ida", "type": "personal_chat", "id": 5, "messages": [
        {"id": 1, "type": "message", "date": "2026-02-10T09:00:00", "from": "Ida", "from_id": "user5", "text": "Hi"}]}]}}"#;
    let export = ("result.json", export.as_slice());
    let list = LIST.as_bytes();
    assert_eq!(counts(&read(&[export, ("chats/WhatsApp Chat with Una.txt", CHAT.as_bytes())])), (2, 0, 0));
    assert_eq!(counts(&read(&[export, ("contacts/clients.csv", list)])), (2, 0, 0));
    let made: [(&str, &[u8]); 3] = [
        export,
        ("chats/chat_01/files/clients.csv", list),
        ("contacts/contact_1.vcard", b"BEGIN:VCARD\nEND:VCARD\n"),
    ];
    assert_eq!(counts(&read(&made)), (1, 1, 0));
    let page = br"<html><body><table><tr><th>Name</th><th>Phone</th></tr><tr><td>Ann Ray</td><td>+447400123461</td></tr>
        <tr><td>Bob Orr</td><td>+447400123462</td></tr><tr><td>Cai Fox</td><td>+447400123463</td></tr></table></body></html>";
    let mailbox = b"From - Wed, 11 Feb 2026 10:00:00 +0000\nDate: Wed, 11 Feb 2026 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\n\nHi\n";
    let mail: [(&str, &[u8]); 3] =
        [("mail/Inbox", mailbox), ("mail/Inbox.msf", b"// <!-- <mdb:mork"), ("mail/clients.html", page)];
    assert_eq!(counts(&read(&mail)), (2, 0, 0));
    let profile: [(&str, &[u8]); 3] = [("prefs.js", b"user_pref"), mail[1], ("add-ons/page.html", page)];
    assert_eq!(counts(&read(&profile)).0, 1, "no profile without accounts");
    assert_eq!(counts(&read(&[("Takeout/2026/clients.csv", list)])), (1, 0, 0), "take-away, not a download");
    assert_eq!(
        counts(&read(&[("Takeout/Mail/all.mbox", mailbox), ("Takeout/Drive/clients.csv", list)])).0,
        1
    );
}

/// What is called an archive, or JSON, and is a page, zeros or a part of itself was not downloaded whole: an error, not a file of no interest.
#[test]
fn what_was_not_downloaded_whole_is_an_error() {
    let whole = zipped(&[("a.csv", LIST)]);
    let page = b"<!DOCTYPE html><html><body><h1>Log in</h1></body></html>";
    let broken: [(&str, &[u8], Code); 8] = [
        ("exports.zip", page, Code::Archive),
        ("exports.zip", b"", Code::EmptyFile),
        ("exports.zip", &[0; 700], Code::Archive),
        ("exports.zip", &whole[..whole.len() / 2], Code::Archive),
        ("exports.tgz", &[0; 700], Code::Archive),
        ("clients.csv.gz", b"garbage", Code::Archive),
        ("clients.csv.gz", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b", Code::Archive),
        ("result.json", page, Code::UnknownFormat),
    ];
    for (name, bytes, code) in broken {
        let read = read(&[(name, bytes)]);
        let codes: Vec<Code> = read.failures.iter().map(|failure| failure.error.kind.code()).collect();
        assert_eq!(codes, [code], "{name}");
    }
    let chat = format!("05.02.2026, 10:12 - Ida Moss: exports.zip (file attached)\n{CHAT}");
    let chat = ("WhatsApp Chat with Una Reed.txt", chat.as_bytes());
    assert_eq!(counts(&read(&[chat, ("exports.zip", page)])), (1, 1, 0), "it was sent so");
    assert_eq!(counts(&read(&[("clients.csv.gz", LIST.as_bytes())])), (1, 0, 0), "a browser has unpacked it");
}

/// A workbook in which nobody has written anything is no export that fails.
#[test]
fn a_blank_workbook_is_empty() {
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let part = |name: &str, kind: &str| {
        format!("<Relationship Id=\"r1\" Type=\"{relations}/{kind}\" Target=\"{name}\"/>")
    };
    let listed = |part: &str| {
        let all = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{all}\">{part}</Relationships>")
    };
    let book = format!(
        "<workbook xmlns=\"{sheets}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let book = zipped(&[
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        ),
        ("_rels/.rels", &listed(&part("xl/workbook.xml", "officeDocument"))),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &listed(&part("worksheets/sheet1.xml", "worksheet"))),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet xmlns=\"{sheets}\"><sheetData/></worksheet>")),
    ]);
    let read = read(&[("Book1.xlsx", &book)]);
    assert_eq!((counts(&read), read.passed.counts.get("empty")), ((0, 0, 0), Some(&1)));
}

/// A name is a word, and what is inside tells: a mailbox, a chat and a list are read under names of documents, and prose is passed over.
#[test]
fn structure_beats_the_name() {
    let mailbox = "From - Wed, 11 Feb 2026 10:00:00 +0000\nDate: Wed, 11 Feb 2026 10:00:00 +0000\nFrom: a@b.example\nTo: c@d.example\n\nHi\n";
    for (name, text, sources) in [
        ("Todo", mailbox, 1),
        ("Notice", mailbox, 1),
        ("todo clients.txt", &LIST.replace(',', "\t"), 1),
        ("WhatsApp Chat with Una Reed.doc", CHAT, 1),
        ("README.txt", "Name, phone and e-mail\nstand in the list.\nAsk Ann, please.\n", 0),
        ("README", "10:00 Ann opens\n11:00 Bob comes\n2021-01-02 10:00 x y\n2021-01-02 10:00 x y\n", 0),
        ("offer.doc", "{\\rtf1 Name, Phone}", 0),
        ("offer.doc", "\u{0}\u{1}\u{2}\u{3}", 0),
    ] {
        let read = read(&[(name, text.as_bytes())]);
        assert_eq!((counts(&read), read.passed.strangers()), ((sources, 0, 0), 1 - sources as u64), "{name}");
    }
}

/// Archives and folders of other programs are one thing each, which is named; nothing in them is looked at.
#[test]
fn data_of_other_programs_is_named_and_not_opened() {
    let archive = zipped(&[("com.microsoft/contacts.xml", "<contacts/>"), ("list.csv", LIST)]);
    let files: [(&str, &[u8]); 3] = [
        ("mail.olm", &archive),
        ("tdata/key_datas", b"TDF$\0\0"),
        ("tdata/D877F783D5D3EF8C/maps", b"TDF$\0"),
    ];
    let read = read(&files);
    let unread: Vec<&str> = read.passed.unread.iter().map(|unread| unread.kind).collect();
    assert_eq!((counts(&read), unread), ((0, 0, 0), vec!["olm", "telegram-data"]));
}
