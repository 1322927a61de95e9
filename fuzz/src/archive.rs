//! Archives, built member by member, and folders of files.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use chrono::DateTime;
use tempfile::TempDir;
use untether::anonymize::{Key, Mapper, Plan, copy};
use untether::commands::{Engine, Local, Request};
use untether::config::{Overrides, Settings};
use untether::model::code::Code;
use untether::model::report::SourceError;
use untether::observe::Silent;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::scripted;

/// What is in an archive.
#[derive(Debug, Default, Arbitrary)]
struct Packed {
    members: Vec<Member>,
    /// Bytes that are something else, counted from the end, where the directory is.
    patches: Vec<(u16, u8)>,
    cut: Option<u16>,
    prefix: Option<[u8; 7]>,
}

#[derive(Debug, Arbitrary)]
struct Member {
    name: u8,
    number: u8,
    is_stored: bool,
    content: Content,
}

#[derive(Debug, Arbitrary)]
enum Content {
    Bytes(Vec<u8>),
    Text(String),
    /// A chat, a table, a page.
    Known(u8),
    /// So many KiB of one byte.
    Filled(u8, u8),
    /// An archive in the archive.
    Packed(Box<Packed>),
    /// The same under gzip, which is nothing but stored.
    Gzip(Box<Content>),
    Folder,
}

const NAMES: [&str; 20] = [
    "_chat.txt",
    "WhatsApp Chat with Anna.txt",
    "WhatsApp Chat - Anna.zip",
    "result.json",
    "messages/inbox/anna_1/message_1.json",
    "crm/contacts.csv",
    "deals.xlsx",
    "messages/123/messages0.html",
    "mail.mbox",
    "contacts.vcf",
    "sms.xml",
    "../../evil.csv",
    "/abs/evil.csv",
    "C:\\evil.csv",
    "con/aux.txt",
    "a\u{0}b.csv",
    "[Content_Types].xml",
    "untether.toml",
    "a.gz",
    "\u{202e}.csv",
];

const KNOWN: [&str; 6] = [
    "12.03.25, 10:00 - Анна: Добрый день\n12.03.25, 10:05 - Кедр: Здравствуйте\n13.03.25, 11:00 - Анна: Спасибо\n",
    "id,name,phone,email\n1,Anna,+447700900123,anna@example.org\n2,Bob,,\n",
    "{\"name\":\"Anna\",\"type\":\"personal_chat\",\"id\":7,\"messages\":[{\"id\":1,\"type\":\"message\",\"date\":\"2025-03-12T10:00:00\",\"from\":\"Anna\",\"from_id\":\"user7\",\"text\":\"Hi\"}]}",
    "{\"participants\":[{\"name\":\"Anna\"},{\"name\":\"Kedr\"}],\"messages\":[{\"sender_name\":\"Anna\",\"timestamp_ms\":1741770000000,\"content\":\"Hi\"}],\"title\":\"Anna\",\"thread_path\":\"inbox/anna_1\"}",
    "From a@b.example Wed Mar 12 10:00:00 2025\nFrom: a@b.example\nTo: k@kedr.example\nDate: Wed, 12 Mar 2025 10:00:00 +0000\nMessage-ID: <1@b>\n\nHi\n",
    "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL:+447700900123\nEND:VCARD\n",
];

/// The folder of this process; it is emptied by whoever starts it.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

/// An archive of a script.
pub(crate) fn read(input: &[u8]) {
    let path = FOLDER.path().join("export.zip");
    fs::write(&path, packed(&scripted(input), 0)).expect("writable");
    study(&path);
}

/// A copy without anybody's data of a file, and of an archive.
pub(crate) fn anonymized(input: &[u8]) {
    let Some((first, rest)) = input.split_first() else { return };
    let (path, out) = (FOLDER.path().join("in"), FOLDER.path().join("out"));
    let _ = (fs::remove_dir_all(&path), fs::remove_dir_all(&out));
    fs::create_dir(&path).and_then(|()| fs::create_dir(&out)).expect("folders");
    let name = NAMES[usize::from(*first) % 11].rsplit('/').next().unwrap_or_default();
    let bytes = if name.ends_with(".zip") { packed(&scripted(rest), 0) } else { rest.to_owned() };
    fs::write(path.join(name), bytes).expect("writable");
    if let Some(study) = study(&path) {
        let mut mapper = Mapper::new(Key::known(1));
        copy(&[path], &Plan::new(&study, &[]), &mut mapper, &out).expect("a copy");
    }
}

fn study(path: &Path) -> Option<untether::pipeline::Study> {
    static SETTINGS: LazyLock<fn() -> Settings> = LazyLock::new(|| {
        || {
            let now = DateTime::from_timestamp(1_790_000_000, 0).expect("a time");
            Settings::new(None, &Overrides::default(), Path::new("/"), now).expect("settings")
        }
    });
    let request = Request {
        paths: vec![PathBuf::from(path)],
        settings: SETTINGS(),
        links: None,
        sample: None,
        jobs: Some(1),
        show_contacts: true,
        pseudonym_key: None,
    };
    let study = Local.study(&request, &Silent).ok()?;
    let is_panic = |error: &SourceError| error.code == Code::ReaderFault.id();
    assert!(!study.report.errors.iter().any(is_panic), "a reader panicked");
    Some(study)
}

fn packed(script: &Packed, depth: u8) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for member in script.members.iter().take(12) {
        let method = if member.is_stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        let name = NAMES[usize::from(member.name) % NAMES.len()];
        let name = if member.number < 8 { name.to_owned() } else { format!("{}/{name}", member.number) };
        if matches!(member.content, Content::Folder) {
            let _ = writer.add_directory(name, options);
        } else if writer.start_file(name, options).is_ok() {
            writer.write_all(&content(&member.content, depth)).expect("memory");
        }
    }
    let mut bytes = writer.finish().expect("memory").into_inner();
    for (at, new) in script.patches.iter().take(8) {
        let length = bytes.len();
        bytes[length - 1 - usize::from(*at) % length] = *new;
    }
    if let Some(cut) = script.cut {
        bytes.truncate(bytes.len().saturating_sub(usize::from(cut)));
    }
    if let Some(prefix) = script.prefix {
        bytes.splice(0..0, prefix);
    }
    bytes
}

fn content(content: &Content, depth: u8) -> Vec<u8> {
    match content {
        Content::Bytes(bytes) => bytes.clone(),
        Content::Text(text) => text.clone().into_bytes(),
        Content::Known(at) => KNOWN[usize::from(*at) % KNOWN.len()].as_bytes().to_owned(),
        Content::Filled(count, byte) => vec![*byte; usize::from(*count) << 10],
        Content::Packed(script) if depth < 5 => packed(script, depth + 1),
        Content::Gzip(inner) if depth < 5 => gzip(&self::content(inner, depth + 1)),
        _ => Vec::new(),
    }
}

/// Gzip of one stored block; the sum at its end is nought, which readers find out last.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let part = &bytes[..bytes.len().min(65_535)];
    let length = part.len() as u16;
    let mut out = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01".to_vec();
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.extend(part);
    out.extend([0; 8]);
    out
}
