//! Folders as somebody hands them over: what each file in them becomes.

use std::io::Write;
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::driver::{ReadResult, read_all};
use super::table::tests::{params, rule};
use super::walk::walk;

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
