//! Known variants of exports that are not read: backups, mailboxes of Outlook, archives of other programs. Each is named
//! for what it is, with the channel that it would show. The table is `unread-variants.csv`.

use std::sync::LazyLock;

use globset::{Glob, GlobMatcher, GlobSet};
use memchr::memmem::find;

use super::kinds;
use crate::import::path::{ending, last_component};
use crate::model::name::lower;

/// A kind of export that is known and not read.
#[derive(Debug)]
pub struct Variant {
    /// Stable id, the kind in `passed_over`.
    pub kind: String,
    /// The channel whose messages it holds, where it can be only one.
    pub channel: Option<String>,
    rule: Rule,
}

#[derive(Debug)]
enum Rule {
    /// The name, in lower case.
    Name(GlobMatcher),
    /// The same, where it is no database that can be looked into: it is encrypted, or none.
    Locked(GlobMatcher),
    /// The whole path, in lower case.
    Path(GlobMatcher),
    /// The first bytes.
    Magic(Vec<u8>),
    /// Words of the path or the text, all of them.
    Text(Vec<String>),
    /// Known by the folder that it is alone.
    Package,
}

static VARIANTS: LazyLock<Vec<Variant>> = LazyLock::new(|| {
    let mut table = csv::Reader::from_reader(include_str!("unread-variants.csv").as_bytes());
    let rows = table.records().filter_map(Result::ok);
    rows.filter_map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let glob = |text: &str| Glob::new(text).map(|glob| glob.compile_matcher()).ok();
        let value = cell(3);
        let rule = match row.get(2)? {
            "name" => Rule::Name(glob(&value)?),
            "locked" => Rule::Locked(glob(&value)?),
            "path" => Rule::Path(glob(&value)?),
            "magic" => Rule::Magic(kinds::bytes(&value)),
            "package" => Rule::Package,
            _ => Rule::Text(value.split('&').map(str::to_owned).collect()),
        };
        Some(Variant { kind: cell(0), channel: Some(cell(1)).filter(|id| !id.is_empty()), rule })
    })
    .collect()
});

/// All names at once, by which hardly any file is called.
static NAMES: LazyLock<Option<GlobSet>> = LazyLock::new(|| {
    let mut names = GlobSet::builder();
    for variant in VARIANTS.iter() {
        if let Rule::Name(glob) | Rule::Locked(glob) = &variant.rule {
            names.add(glob.glob().clone());
        }
    }
    names.build().ok()
});

/// First bytes of a database that is read.
const DATABASE: &[u8] = b"SQLite format 3\0";

/// The variant of an id.
pub(in crate::import) fn by_kind(kind: &str) -> Option<&'static Variant> {
    VARIANTS.iter().find(|variant| variant.kind == kind)
}

/// The variant that a file is by its name or its first bytes.
pub(in crate::import) fn by_look(path: &str, head: &[u8]) -> Option<&'static Variant> {
    let name = lower(last_component(path));
    let is_named = NAMES.as_ref().is_none_or(|names| names.is_match(&name));
    let is_it = |rule: &Rule| match rule {
        Rule::Name(glob) => is_named && glob.is_match(&name),
        Rule::Locked(glob) => is_named && !head.starts_with(DATABASE) && glob.is_match(&name),
        Rule::Magic(magic) => head.starts_with(magic),
        Rule::Path(_) | Rule::Text(_) | Rule::Package => false,
    };
    VARIANTS.iter().find(|variant| is_it(&variant.rule))
}

/// The variant that a text is which no format knows.
pub(in crate::import) fn by_text(path: &str, text: &str) -> Option<&'static Variant> {
    let lower = path.to_lowercase();
    let holds = |word: &String| find(text.as_bytes(), word.as_bytes()).is_some() || lower.contains(word);
    let is_it = |rule: &Rule| match rule {
        Rule::Text(words) => words.iter().all(holds),
        Rule::Path(glob) => glob.is_match(&lower),
        _ => false,
    };
    VARIANTS.iter().find(|variant| is_it(&variant.rule))
}

/// What people call the variant of a file beside its kind: the ending that tells one backup from another.
pub(super) fn detail(kind: &str, path: &str) -> Option<String> {
    let ending = ending(last_component(path));
    // An ending that is read elsewhere is that of a folder: `INBOX.mbox` with a mail in each file.
    let tells = !ending.is_empty()
        && ending.len() <= 9
        && ending != kind
        && !kind.ends_with("-html")
        && !kinds::is_export_ending(&ending);
    tells.then_some(ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::beginning::START;

    #[test]
    fn first_bytes_are_kept_of_every_file() {
        let is_kept = |rule: &Rule| !matches!(rule, Rule::Magic(magic) if magic.len() > START);
        assert!(DATABASE.len() <= START && VARIANTS.iter().all(|variant| is_kept(&variant.rule)));
    }

    #[test]
    fn variants_are_known_by_name_bytes_or_text() {
        let looks = |path: &str, head: &[u8]| by_look(path, head).map(|variant| variant.kind.as_str());
        assert_eq!(looks("a/msgstore.db.crypt15", b""), Some("whatsapp-backup"));
        assert_eq!(looks("a/msgstore-2025-01-01.1.db.crypt14", b""), Some("whatsapp-backup"));
        assert_eq!(looks("a/ChatStorage.sqlite", b"SQLite format 3\0"), None);
        assert_eq!(looks("a/viber.db", b"\x8f\x11\x02"), Some("viber-backup"));
        assert_eq!(looks("a/chat.db-wal", b"\x37\x7f\x06\x82"), Some("database-log"));
        assert_eq!(looks("a/mail.bak", b"!BDN\0"), Some("pst"));
        assert_eq!(looks("a/chats", b"Rar!\x1a\x07\x01"), Some("rar"));
        assert_eq!(looks("a/chats.dat", b"7z\xbc\xaf\x27\x1c"), Some("7z"));
        assert_eq!(looks("Mail/1.partial.emlx", b"1234\nFrom: a"), Some("apple-mail-package"));
        assert_eq!(looks("a/clients.bin", b"\0\x01\0\0Standard ACE DB\0"), Some("access-database"));
        assert_eq!(
            looks("a/data.mdb", b"\0\0\0\0\0\0\0\0\xef\xbe\xad\xde"),
            None,
            "others call theirs so, too"
        );
        assert_eq!(looks("a/inbox.dbx", b"\xcf\xad\x12\xfe"), Some("outlook-express"));
        assert_eq!(looks("a/list.gsheet", b"{\"url\": \"\"}"), Some("google-sheet"));
        assert_eq!(looks("a/mail.olm", b"PK\x03\x04"), Some("olm"));
        assert_eq!(looks("a/all.zip.001", b"PK\x03\x04"), Some("archive"));
        assert_eq!(looks("a/x.csv", b"name,phone"), None);
        let text = |path: &str, text: &str| by_text(path, text).map(|variant| variant.kind.as_str());
        assert_eq!(text("a/page.html", "<p>hello</p>"), None);
    }

    #[test]
    fn every_variant_names_a_known_channel() {
        for variant in VARIANTS.iter() {
            let known = |id: &String| crate::reference::channels::channel(id).is_some();
            assert!(variant.channel.as_ref().is_none_or(known), "{variant:?}");
        }
        assert_eq!(VARIANTS.len() + 1, include_str!("unread-variants.csv").lines().count());
    }
}
