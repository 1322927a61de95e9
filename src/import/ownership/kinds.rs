//! What a file plainly is, by its name and its first bytes: pictures, documents, programs. The table is `file-kinds.csv`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::import::path::ending;
use crate::model::name::lower;

/// The kind of a file of which nothing better can be said.
pub(in crate::import) const OTHER: &str = "other";
/// What somebody has programmed.
pub(in crate::import) const PROGRAM: &str = "program";
/// Prose, mails to read, texts of licences.
pub(in crate::import) const DOCUMENT: &str = "document";

/// The rules of the table.
#[derive(Default)]
struct Kinds {
    endings: HashMap<&'static str, &'static str>,
    names: HashMap<&'static str, &'static str>,
    litter: Vec<&'static str>,
    prefixes: Vec<&'static str>,
    /// First elements of XML that is no export, in lower case.
    roots: HashMap<&'static str, &'static str>,
    /// Keys of JSON that is no export by itself, in quotes.
    keys: Vec<(String, &'static str)>,
    magics: Vec<(Vec<u8>, &'static str)>,
    /// What the namespaces of XML begin with that is no export.
    namespaces: Vec<(&'static str, &'static str)>,
    /// Elements and attributes of XML that stand for people and for what happened between them, in lower case.
    people: HashSet<&'static str>,
}

static KINDS: LazyLock<Kinds> = LazyLock::new(|| {
    let mut kinds = Kinds::default();
    for line in include_str!("file-kinds.csv").lines().skip(1) {
        let mut cells = line.split(',');
        let (rule, value, kind) =
            (cells.next().unwrap_or(""), cells.next().unwrap_or(""), cells.next().unwrap_or(""));
        match rule {
            "ending" => drop(kinds.endings.insert(value, kind)),
            "name" => drop(kinds.names.insert(value, kind)),
            "litter" => kinds.litter.push(value),
            "prefix" => kinds.prefixes.push(value),
            "key" => kinds.keys.push((format!("\"{value}\""), kind)),
            "people" => drop(kinds.people.insert(value)),
            "namespace" => kinds.namespaces.push((value, kind)),
            "root" => drop(kinds.roots.insert(value, kind)),
            _ => kinds.magics.push((bytes(value), kind)),
        }
    }
    kinds
});

/// The bytes that stand in hexadecimal digits.
pub(super) fn bytes(digits: &str) -> Vec<u8> {
    let pairs = (0..digits.len() / 2).filter_map(|at| digits.get(2 * at..2 * at + 2));
    pairs.filter_map(|pair| u8::from_str_radix(pair, 16).ok()).collect()
}

/// Whether file managers, office programs and version control leave such a name behind: never part of an export, and not
/// worth a word.
pub(in crate::import) fn is_litter(name: &str) -> bool {
    let name = lower(name.trim_end_matches('\r'));
    KINDS.litter.contains(&name.as_str()) || KINDS.prefixes.iter().any(|prefix| name.starts_with(prefix))
}

/// Endings of documents under which texts of any kind are saved.
const OF_TEXTS: [&str; 2] = ["doc", "rtf"];

/// Whether a file has to be opened to know what it is.
pub(in crate::import) fn is_opened(name: &str) -> bool {
    let ending = ending(name);
    !KINDS.endings.contains_key(ending.as_str())
        || ["toml", "md", "markdown", "log"].contains(&ending.as_str())
        || OF_TEXTS.contains(&ending.as_str())
}

/// Whether what `by_name` says of a file is only likely: a mailbox may be called `Todo`, and a chat saved as `.doc`.
pub(super) fn is_hint(name: &str) -> bool {
    let ending = ending(name);
    !KINDS.endings.contains_key(ending.as_str()) || OF_TEXTS.contains(&ending.as_str())
}

/// Endings that exports have: such a file is never passed over, however garbled it is.
const EXPORT_ENDINGS: [&str; 17] = [
    "csv", "eml", "htm", "html", "json", "jsonl", "mbox", "ndjson", "numbers", "ods", "tsv", "txt", "vcard",
    "vcf", "xls", "xlsx", "xml",
];

/// Endings of archives that are looked into. What is called so and is none was not downloaded whole.
const ARCHIVE_ENDINGS: [&str; 5] = ["gz", "tar", "tgz", "zip", "zst"];

/// Whether archives have such an ending.
pub(super) fn is_archive_ending(ending: &str) -> bool {
    ARCHIVE_ENDINGS.contains(&ending)
}

/// Whether exports have such an ending.
pub(in crate::import) fn is_export_ending(ending: &str) -> bool {
    EXPORT_ENDINGS.contains(&ending) || is_archive_ending(ending)
}

/// What its name says of a file: by its ending, or by the whole of it where that is a word for what one reads first.
pub(super) fn by_name(name: &str) -> Option<&'static str> {
    let ending = ending(name);
    let stem = match name.strip_suffix(&ending) {
        Some(stem) if !ending.is_empty() => stem.trim_end_matches('.'),
        _ => name,
    };
    let is_text = matches!(ending.as_str(), "" | "txt" | "html" | "htm") || ending.chars().count() > 5;
    let words = |text: &str| lower(text).replace(['_', '-'], " ");
    let first = words(stem).split('.').next().unwrap_or_default().trim().to_owned();
    let is_named = || {
        let known = |text: &str| KINDS.names.get(text).copied();
        // `README.ru`, `LICENSE-MIT`, `readme first`.
        known(&first).or_else(|| known(first.split(' ').next().unwrap_or_default()))
    };
    KINDS.endings.get(ending.as_str()).copied().or_else(|| is_text.then(is_named).flatten())
}

/// What its first bytes say of a file.
pub(super) fn by_magic(head: &[u8]) -> Option<&'static str> {
    if head.get(4..8) == Some(b"ftyp") {
        let is_picture = head.get(8..12).is_some_and(|brand| brand.starts_with(b"hei") || brand == b"avif");
        return Some(if is_picture { "picture" } else { "media" });
    }
    if head.starts_with(b"RIFF") {
        return Some(if head.get(8..12) == Some(b"WEBP") { "picture" } else { "media" });
    }
    KINDS.magics.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, kind)| *kind)
}

/// What the first element of an XML document says of it, by its name and the namespaces that it opens.
pub(super) fn by_root(text: &str) -> Option<&'static str> {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(['?', '!']) {
            continue;
        }
        let tag = rest.split('>').next().unwrap_or(rest);
        let opens = |(start, _): &&(&str, &str)| {
            tag.split(['"', '\'']).any(|value| value.to_lowercase().starts_with(start))
        };
        let by_namespace = || KINDS.namespaces.iter().find(opens).map(|(_, kind)| *kind);
        let name = tag.split(|letter: char| letter.is_whitespace() || letter == '/').next()?;
        // `atom:feed`: the prefix is whatever the writer chose.
        let name = name.rsplit(':').next().unwrap_or(name).to_lowercase();
        return KINDS.roots.get(name.as_str()).copied().or_else(by_namespace);
    }
    None
}

/// Whether an element or attribute of XML stands for people or for what happened between them: one of its words does.
pub(super) fn is_of_people(name: &str) -> bool {
    let mut words = Vec::new();
    // `ClientPhone`, `client_phone`, `crm:client`.
    for letter in name.chars() {
        if letter.is_uppercase() || !letter.is_alphabetic() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphabetic()) {
            word.extend(letter.to_lowercase());
        } else if letter.is_alphabetic() {
            words.push(letter.to_lowercase().collect());
        }
    }
    words.push(lower(name));
    words.iter().any(|word| KINDS.people.contains(word.as_str()))
}

/// What the keys of JSON say of it: sections of a download that hold no messages.
pub(super) fn by_key(text: &str) -> Option<&'static str> {
    KINDS.keys.iter().find(|(key, _)| text.contains(key.as_str())).map(|(_, kind)| *kind)
}

/// Whether people send each other such a file without its being any kind of list.
pub(in crate::import) fn is_media(name: &str) -> bool {
    matches!(KINDS.endings.get(ending(name).as_str()), Some(&("media" | "picture")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::beginning::START;

    #[test]
    fn first_bytes_are_kept_of_every_file() {
        assert!(KINDS.magics.iter().all(|(magic, _)| magic.len() <= START));
    }

    #[test]
    fn names_that_are_plainly_no_export() {
        for (name, kind) in [
            ("IMG-20220323-WA0002.JPG", Some("picture")),
            ("README", Some(DOCUMENT)),
            ("readme_first.txt", Some(DOCUMENT)),
            ("LICENSE-MIT", Some(DOCUMENT)),
            ("ЧИТАЙМЕНЯ.txt", Some(DOCUMENT)),
            ("notes.md", Some(DOCUMENT)),
            ("run.sh", Some("program")),
            ("result.json", None),
            ("readme.csv", None),
            ("Notice board clients.csv", None),
            ("WhatsApp Chat with Todo.txt", None),
        ] {
            assert_eq!(by_name(name), kind, "{name}");
        }
        assert!(
            is_litter("Icon\r") && is_litter("._chat.txt") && is_litter("Thumbs.db") && !is_litter(".old")
        );
    }

    #[test]
    fn the_first_element_tells_what_xml_is() {
        assert_eq!(by_root("<?xml version=\"1.0\"?>\n<!-- feed -->\n<rss version=\"2.0\">"), Some(DOCUMENT));
        assert_eq!(by_root("<?xml version='1.0'?><atom:feed xmlns:atom='x'>"), Some(DOCUMENT));
        assert_eq!(by_root("<?xml version='1.0'?><smses count='1'>"), None);
        assert_eq!(by_root("no xml"), None);
        assert_eq!(by_root("<Invoice xmlns='urn:oasis:names:specification:ubl:x'>"), Some(DOCUMENT));
        assert_eq!(by_root("<Invoice><Client/></Invoice>"), None);
        for name in ["ClientPhone", "client_list", "crm:Person", "SMS", "КонтактноеЛицо", "телефон"]
        {
            assert!(is_of_people(name), "{name}");
        }
        assert!(!is_of_people("Telemetry") && !is_of_people("offer") && !is_of_people("currencyId"));
    }

    #[test]
    fn first_bytes_tell_what_a_name_hides() {
        assert_eq!(by_magic(b"%PDF-1.7"), Some("document"));
        assert_eq!(by_magic(b"\x89PNG\r\n"), Some("picture"));
        assert_eq!(by_magic(b"\0\0\0\x18ftypheic"), Some("picture"));
        assert_eq!(by_magic(b"SQLite format 3\0"), None, "it is looked into");
        assert_eq!(by_magic(b"name,phone"), None);
    }
}
