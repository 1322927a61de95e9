//! Single messages of Outlook (`.msg`): a compound file whose streams are properties. From them the header block is made that the
//! mail had, and it goes the way of any other mail.

use std::fmt::Write as _;
use std::io::{Cursor, Read};

use cfb::CompoundFile;
use chrono::DateTime;

use super::correspondence::Correspondence;
use super::head::HeadReader;
use super::split::Body;
use super::{folder, sides};
use crate::import::encoding;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::workbook::COMPOUND;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::guard::guarded;
use crate::model::source::{SourceData, SourceKind};

/// Longest property, most recipients and most text that is looked at.
const LONGEST: u64 = 1 << 20;
const MOST_RECIPIENTS: usize = 2_000;

/// Properties by their numbers, as Microsoft documents them ([MS-OXPROPS]).
mod property {
    pub(super) const CLASS: u16 = 0x001A;
    pub(super) const SUBMITTED: u16 = 0x0039;
    pub(super) const HEADERS: u16 = 0x007D;
    pub(super) const SENDER_NAME: u16 = 0x0C1A;
    pub(super) const RECIPIENT_TYPE: u16 = 0x0C15;
    pub(super) const DELIVERED: u16 = 0x0E06;
    pub(super) const FLAGS: u16 = 0x0E07;
    pub(super) const BODY: u16 = 0x1000;
    pub(super) const MESSAGE_ID: u16 = 0x1035;
    pub(super) const NAME: u16 = 0x3001;
    /// The address of a sender, the surest first: by SMTP, then whatever it is, which is one of Exchange's where it has no `@`.
    pub(super) const SENDER: [u16; 4] = [0x5D01, 0x5D02, 0x0C1F, 0x0065];
    /// The same of a recipient.
    pub(super) const RECIPIENT: [u16; 2] = [0x39FE, 0x3003];
}

/// The flag of what was never sent.
const UNSENT: u32 = 0x8;

/// A message of Outlook.
pub(in crate::import::formats) struct OutlookMessage;

/// Whether a compound file is a message: its properties bear these names, and a workbook has none of them.
pub(in crate::import::formats) fn is_message(probe: &Probe<'_>) -> bool {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let holds = |name: &str| memchr::memmem::find(probe.head, &wide(name)).is_some();
    let is_named = probe.name.to_ascii_lowercase().ends_with(".msg");
    probe.head.starts_with(&COMPOUND)
        && (is_named || holds("__substg1.0_") || holds("__properties_version1.0"))
}

impl Format for OutlookMessage {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "outlook-msg",
            title: "Outlook message (msg)",
            channel: Some("email"),
            kind: SourceKind::Mailbox,
            unit: "mail",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Documentation
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        if is_message(probe) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(usize::MAX)?;
        let bytes = input.view();
        let mail = guarded(|| Mail::of(bytes, context)).ok_or_else(damaged)??;
        let mut seen = Correspondence::new(context.params.zone, folder::of_path(context.path));
        seen.add(&HeadReader::new().read(mail.head.as_bytes(), ""), &mail.body, 1);
        Ok(sides::decide(&seen, context))
    }
}

fn damaged() -> ImportError {
    ImportErrorKind::Malformed { expected: "a message of Outlook", found: "damaged parts" }.into()
}

/// A mail: its header block, and what there is to say of its body.
struct Mail {
    head: String,
    body: Body,
}

impl Mail {
    fn of(bytes: &[u8], context: &ReadContext<'_>) -> Result<Self, ImportError> {
        let mut file = Message(CompoundFile::open(Cursor::new(bytes)).map_err(|_| damaged())?);
        // Appointments, tasks and contacts are saved in the same way.
        let class = file.text("", property::CLASS).unwrap_or_default().to_lowercase();
        if !(class.is_empty() || class.starts_with("ipm.note") || class.starts_with("ipm.schedule")) {
            return Err(ImportErrorKind::NothingFound("mail").into());
        }
        let head = file.head();
        if !head.contains("From: ") && !head.contains("To: ") {
            return Err(ImportErrorKind::NothingFound("mail").into());
        }
        let mut body = Body { size: bytes.len() as u64, ..Body::default() };
        body.attachment = !file.storages("__attach_version1.0_").is_empty();
        if let Some(text) = file.text("", property::BODY) {
            context.params.links.spot(text.as_bytes(), &mut body.links);
        }
        Ok(Self { head, body })
    }
}

/// The properties of a message.
struct Message<'a>(CompoundFile<Cursor<&'a [u8]>>);

impl Message<'_> {
    /// A stream, as far as it may be long.
    fn stream(&mut self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.0.open_stream(path).ok()?.take(LONGEST).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// A property of text, of the message or of the storage in it: in UTF-16, else in the code page of the machine.
    fn text(&mut self, storage: &str, number: u16) -> Option<String> {
        let text = if let Some(wide) = self.stream(&format!("{storage}/__substg1.0_{number:04X}001F")) {
            encoding_rs::UTF_16LE.decode_without_bom_handling(&wide).0.into_owned()
        } else {
            let bytes = self.stream(&format!("{storage}/__substg1.0_{number:04X}001E"))?;
            let encoding = encoding::encoding_of(&bytes, true);
            encoding.decode_without_bom_handling(&bytes).0.into_owned()
        };
        Some(text.trim_end_matches('\0').trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A property of fixed size: the stream of them has a head of `skip` bytes.
    fn fixed(&mut self, storage: &str, skip: usize, number: u16) -> Option<u64> {
        let bytes = self.stream(&format!("{storage}/__properties_version1.0"))?;
        let entries = bytes.get(skip..)?.chunks_exact(16);
        let entry = entries.into_iter().find(|entry| entry[2..4] == number.to_le_bytes())?;
        Some(u64::from_le_bytes(entry[8..16].try_into().ok()?))
    }

    /// Names of the storages that begin so, in order.
    fn storages(&self, start: &str) -> Vec<String> {
        let names = self.0.read_root_storage().filter(cfb::Entry::is_storage);
        let mut names: Vec<String> =
            names.map(|entry| entry.name().to_owned()).filter(|name| name.starts_with(start)).collect();
        names.sort_unstable();
        names.truncate(MOST_RECIPIENTS);
        names
    }

    /// The header block: as it came over the net, else put together from the properties.
    fn head(&mut self) -> String {
        let mut head = String::new();
        let flags = self.fixed("", 32, property::FLAGS).unwrap_or(0) as u32;
        if flags & UNSENT != 0 {
            head.push_str("X-Gmail-Labels: Drafts\r\n");
        }
        if let Some(headers) = self.text("", property::HEADERS) {
            // A server may write a line of its own above them.
            let lines = headers.lines().skip_while(|line| !line.contains(": "));
            let known = lines.collect::<Vec<_>>().join("\r\n");
            if known.lines().any(|line| line.to_ascii_lowercase().starts_with("from:")) {
                return format!("{head}{known}\r\n\r\n");
            }
        }
        if let Some(from) = self.person("", &property::SENDER, property::SENDER_NAME) {
            let _ = write!(head, "From: {from}\r\n");
        }
        for storage in self.storages("__recip_version1.0_") {
            let storage = format!("/{storage}");
            let field = match self.fixed(&storage, 8, property::RECIPIENT_TYPE).unwrap_or(1) as u32 {
                1 => "To",
                2 => "Cc",
                _ => continue,
            };
            if let Some(person) = self.person(&storage, &property::RECIPIENT, property::NAME) {
                let _ = write!(head, "{field}: {person}\r\n");
            }
        }
        let time = [property::SUBMITTED, property::DELIVERED]
            .into_iter()
            .find_map(|number| self.fixed("", 32, number).and_then(date));
        if let Some(time) = time {
            let _ = write!(head, "Date: {time}\r\n");
        }
        if let Some(id) = self.text("", property::MESSAGE_ID) {
            let _ = write!(head, "Message-ID: {}\r\n", bare(&id));
        }
        head.push_str("\r\n");
        head
    }

    /// Somebody as a header names them; none whose address only Exchange knows.
    fn person(&mut self, storage: &str, addresses: &[u16], name: u16) -> Option<String> {
        let address = addresses
            .iter()
            .filter_map(|number| self.text(storage, *number))
            .find(|address| address.contains('@') && !address.contains(char::is_whitespace))?;
        let name = self.text(storage, name).unwrap_or_default().replace(['"', '\\'], " ");
        Some(format!("\"{}\" <{}>", bare(&name), bare(&address)))
    }
}

/// A value that cannot begin another line.
fn bare(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

/// A time as a header writes it: Windows counts tenths of microseconds since 1601.
fn date(ticks: u64) -> Option<String> {
    let seconds = i64::try_from(ticks / 10_000_000).ok()? - 11_644_473_600;
    (seconds > 0).then(|| Some(DateTime::from_timestamp(seconds, 0)?.to_rfc2822()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    type File = CompoundFile<Cursor<Vec<u8>>>;

    fn put(file: &mut File, path: &str, bytes: &[u8]) {
        use std::io::Write;
        file.create_stream(path).and_then(|mut stream| stream.write_all(bytes)).expect("memory");
    }

    fn put_text(file: &mut File, storage: &str, number: u16, text: &str) {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(file, &format!("{storage}/__substg1.0_{number:04X}001F"), &wide);
    }

    fn put_fixed(file: &mut File, storage: &str, skip: usize, values: &[(u16, u16, u64)]) {
        let mut bytes = vec![0; skip];
        for (number, kind, value) in values {
            bytes.extend([kind.to_le_bytes(), number.to_le_bytes()].concat());
            bytes.extend([0; 4]);
            bytes.extend(value.to_le_bytes());
        }
        put(file, &format!("{storage}/__properties_version1.0"), &bytes);
    }

    /// 2025-05-14 10:00 in UTC, as Windows counts.
    const TIME: u64 = (1_747_216_800 + 11_644_473_600) * 10_000_000;

    /// A message that was sent: Outlook keeps no headers of it.
    fn sent(flags: u64) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
        put_fixed(&mut file, "", 32, &[(property::SUBMITTED, 0x40, TIME), (property::FLAGS, 3, flags)]);
        put_text(&mut file, "", property::CLASS, "IPM.Note");
        put_text(&mut file, "", property::SENDER_NAME, "Fern Desk");
        put_text(&mut file, "", 0x0C1F, "/O=FERN/OU=X/CN=RECIPIENTS/CN=DESK");
        put_text(&mut file, "", 0x5D01, "desk@fern-studio.net");
        put_text(&mut file, "", property::BODY, "Book a visit: https://calendly.com/fern/visit");
        for (index, (kind, name, address)) in
            [(1, "Ada Brookman", "ada@kedr-primer.ru"), (2, "Ben Rowan", "ben@pochta-sosna.ru")]
                .into_iter()
                .enumerate()
        {
            let storage = format!("/__recip_version1.0_#0000000{index}");
            file.create_storage(&storage).expect("memory");
            put_fixed(&mut file, &storage, 8, &[(property::RECIPIENT_TYPE, 3, kind)]);
            put_text(&mut file, &storage, property::NAME, name);
            put_text(&mut file, &storage, 0x39FE, address);
        }
        file.create_storage("/__attach_version1.0_#00000000").expect("memory");
        file.into_inner().into_inner()
    }

    /// A message that came over the net, with its headers, in an old code page.
    fn received() -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
        put_fixed(&mut file, "", 32, &[(property::DELIVERED, 0x40, TIME)]);
        let headers = "Microsoft Mail Internet Headers Version 2.0\r\nDelivered-To: desk@fern-studio.net\r\nFrom: =?UTF-8?B?0JLQtdGA0LA=?= <vera@pochta-sosna.ru>\r\nTo: desk@fern-studio.net\r\nDate: Wed, 14 May 2025 12:00:00 +0200\r\nMessage-ID: <v1@pochta-sosna.ru>\r\n\r\n";
        put(&mut file, "/__substg1.0_007D001E", headers.as_bytes());
        let (text, _, _) = encoding_rs::WINDOWS_1251.encode("Добрый день, скамейка готова?");
        put(&mut file, "/__substg1.0_1000001E", &text);
        file.into_inner().into_inner()
    }

    fn read(bytes: &[u8]) -> Result<SourceData, ImportError> {
        let params = crate::import::table::tests::params();
        let rule = crate::import::SourceRule::default();
        let context = ReadContext { path: "a.msg", name: "a.msg", params: &params, rule: &rule };
        OutlookMessage.read(Window::whole(bytes), &context)
    }

    #[test]
    fn what_was_sent_is_put_together_from_properties() {
        let file = CompoundFile::open(Cursor::new(&*sent(1).leak())).expect("sound");
        let head = Message(file).head();
        for line in [
            "From: \"Fern Desk\" <desk@fern-studio.net>",
            "To: \"Ada Brookman\" <ada@kedr-primer.ru>",
            "Cc: \"Ben Rowan\" <ben@pochta-sosna.ru>",
            "Date: Wed, 14 May 2025 10:00:00 +0000",
        ] {
            assert!(head.lines().any(|other| other == line), "{line}: {head}");
        }
        let data = read(&sent(1)).expect("a mail");
        assert_eq!((data.ledger.messages, data.detail.media), (1, 1));
    }

    #[test]
    fn what_came_in_has_its_own_headers() {
        let data = read(&received()).expect("a mail");
        assert_eq!(data.ledger.messages, 1);
        let has = |name: &str| data.detail.participants.iter().any(|other| other == name);
        assert!(has("vera@pochta-sosna.ru") && has("desk@fern-studio.net"), "{:?}", data.detail.participants);
    }

    #[test]
    fn drafts_and_what_is_no_mail_do_not_count() {
        assert_eq!(read(&sent(UNSENT.into())).map(|data| data.ledger.messages).expect("a draft"), 0);
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
        put_text(&mut file, "", property::CLASS, "IPM.Contact");
        let kind = read(&file.into_inner().into_inner()).expect_err("no mail").kind;
        assert!(matches!(kind, ImportErrorKind::NothingFound(_)));
    }

    #[test]
    fn a_cut_message_is_refused_without_a_fault() {
        let whole = sent(1);
        for end in (0..whole.len()).step_by(97) {
            let _ = read(&whole[..end]);
        }
    }

    #[test]
    #[ignore = "writes the samples"]
    fn write_the_samples() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/formats/outlook-msg");
        for (case, bytes) in [("sent", sent(1)), ("received", received())] {
            std::fs::create_dir_all(format!("{folder}/{case}")).expect("a folder");
            std::fs::write(format!("{folder}/{case}/bench.msg"), bytes).expect("a file");
        }
    }
}
