//! What a file is that no format knows: an export that cannot be read, a variant with a name, or plainly none.

use super::kinds;
use super::speaks_of;
use super::variants::{self, Variant};
use crate::import::api::traces::has_traces;
use crate::import::formats::whatsapp_txt::WhatsAppTxt;
use crate::import::path::ending;

/// The answer.
#[derive(Debug)]
pub(in crate::import) enum Unknown {
    /// It looks like an export: not to read it is an error.
    Export,
    /// What should be an archive and is none.
    Archive,
    /// A known variant that is not read.
    Variant(&'static Variant),
    /// No export.
    Stranger(&'static str),
}

/// Endings of lists, mailboxes and address books: nobody names anything else so.
const ALWAYS: [&str; 12] =
    ["csv", "eml", "mbox", "numbers", "ods", "tsv", "vcard", "vcf", "xls", "xlsx", "xml", "ndjson"];

/// Looks at a file by its name and its beginning, as bytes and as text.
pub(in crate::import) fn classify(path: &str, name: &str, head: &[u8], text: &str) -> Unknown {
    let ending = ending(name);
    if let Some(variant) = variants::by_text(path, text) {
        return Unknown::Variant(variant);
    }
    if ending == "xml" && !is_binary(head) && text.contains('<') {
        let by_root = kinds::by_root(text);
        if let Some(kind) = by_root.or_else(|| (!speaks_of::people(text)).then_some(kinds::DOCUMENT)) {
            return Unknown::Stranger(kind);
        }
    }
    if kinds::is_archive_ending(&ending) {
        return Unknown::Archive;
    }
    let is_chat_by_name = ending == "txt" && WhatsAppTxt::is_titled(name);
    if ALWAYS.contains(&ending.as_str()) || is_chat_by_name {
        return Unknown::Export;
    }
    // A dump is known by its statements; everything else of the language is written by whoever works with the database.
    if ending == "sql" && !is_binary(head) {
        return Unknown::Stranger(kinds::PROGRAM);
    }
    if is_binary(head) {
        let is_garbled = kinds::is_export_ending(&ending);
        return if is_garbled {
            Unknown::Export
        } else {
            Unknown::Stranger(kinds::by_magic(head).unwrap_or(kinds::OTHER))
        };
    }
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let is_export = match start.chars().next() {
        Some('{' | '[') if kinds::by_key(start).is_some() => false,
        Some('{' | '[') if ending == "json" || ending == "jsonl" || ending.is_empty() => {
            has_records(start) && has_traces(start)
        }
        // A page in the place of data says that somebody has to log in, or that there is nothing at this address.
        Some('<') => is_chat_page(start) || matches!(ending.as_str(), "json" | "jsonl"),
        _ => is_marked(start) || is_table(start) || is_chat(start),
    };
    if is_export {
        Unknown::Export
    } else {
        Unknown::Stranger(if start.starts_with('{') || ending == "json" {
            kinds::OTHER
        } else {
            kinds::DOCUMENT
        })
    }
}

/// Whether bytes are no text in any encoding that exports come in.
pub(super) fn is_binary(head: &[u8]) -> bool {
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls * 50 > head.len() && encoding_rs::Encoding::for_bom(head).is_none()
}

/// Whether JSON holds a list of objects: settings are objects in objects.
fn has_records(text: &str) -> bool {
    let bare: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).take(64 << 10).collect();
    bare.windows(2).any(|two| two == ['[', '{'])
        || bare.windows(2).filter(|two| *two == ['}', '{']).count() > 0
}

/// Words in the classes of pages that hold what people wrote.
const CHAT_CLASSES: [&str; 6] = ["message", "msg", "chatlog", "sender", "conversation", "bubble"];

/// Whether a page holds what people wrote: elements of one such class, several of them, and as many times of day. Newsletters and pages
/// with forms have such classes, too, but each once.
fn is_chat_page(text: &str) -> bool {
    let classes = text.split("class=").skip(1).map(|rest| rest.trim_start_matches(['"', '\'']));
    let names = classes.map(|rest| rest.split(['"', '\'', '>']).next().unwrap_or_default().to_lowercase());
    let mut names: Vec<String> =
        names.filter(|name| CHAT_CLASSES.iter().any(|class| name.contains(class))).collect();
    names.sort_unstable();
    let most = names.chunk_by(|one, other| one == other).map(<[String]>::len).max().unwrap_or_default();
    most >= 2 && clocks(text) >= most.min(2 * LINES)
}

/// How many times of day stand in a text: `9:05`, `21:30`.
fn clocks(text: &str) -> usize {
    let is_clock = |w: &&[u8]| w[0].is_ascii_digit() && w[1] == b':' && w[2..].iter().all(u8::is_ascii_digit);
    text.as_bytes().windows(4).filter(is_clock).count()
}

/// Whether a text begins as mailboxes and address books do.
fn is_marked(text: &str) -> bool {
    text.starts_with("From ") && text.lines().nth(1).is_some_and(|line| line.contains(": "))
        || text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Lines that are looked at.
const LINES: usize = 12;

/// Whether the lines of a text have the same number of cells, several each.
pub(in crate::import) fn is_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let cells = |line: &&str, sign: char| line.matches(sign).count();
    lines.len() >= 3
        && [('\t', 1), (';', 2), ('|', 2), (',', 3)].into_iter().any(|(sign, least)| {
            let first = cells(&lines[0], sign);
            // The last line of a beginning may be cut.
            first >= least && lines[..lines.len() - 1].iter().all(|line| cells(line, sign) == first)
        })
}

/// Whether the lines of a text begin with times and somebody's name. Timetables begin so as well, but with no day and year, and nobody in
/// them says anything; so do logs, which say at once how grave it is.
fn is_chat(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(4 * LINES);
    let (mut all, mut dated) = (0, 0);
    for line in lines {
        all += 1;
        let start: String = line.chars().take(30).collect();
        let digits = start.chars().filter(char::is_ascii_digit).count();
        let has_clock = start
            .as_bytes()
            .windows(3)
            .any(|w| w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit());
        let begins =
            line.trim_start_matches(['[', '\u{200e}', '(']).starts_with(|c: char| c.is_ascii_digit());
        let (stamp, rest) = line.split_at(line.find(char::is_alphabetic).unwrap_or(line.len()));
        let is_said = rest.chars().take(AUTHOR).any(|letter| matches!(letter, ':' | '\t'));
        dated +=
            usize::from(begins && has_clock && digits >= 4 && (has_day(stamp) || is_said) && !is_grave(rest));
    }
    dated >= 2 && dated * 3 >= all
}

/// How far from the time a sign stands behind whose name it is.
const AUTHOR: usize = 40;

/// Whether a day stands in a stamp with its year: three numbers with one sign between them.
fn has_day(stamp: &str) -> bool {
    let mut numbers =
        stamp.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | '/' | '-'));
    numbers.any(|number| {
        ['.', '/', '-'].into_iter().any(|sign| {
            number.trim_end_matches(sign).split(sign).filter(|part| !part.is_empty()).count() == 3
        })
    })
}

/// Whether a line of a log goes on so: `INFO start`, `[WARN] low`.
fn is_grave(rest: &str) -> bool {
    let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    word.len() >= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(name: &str, text: &str) -> String {
        match classify(name, name, text.as_bytes(), text) {
            Unknown::Export => "export".to_owned(),
            Unknown::Archive => "archive".to_owned(),
            Unknown::Variant(variant) => variant.kind.clone(),
            Unknown::Stranger(kind) => kind.to_owned(),
        }
    }

    #[test]
    fn what_looks_like_an_export_is_told_from_what_is_none() {
        for (name, text, wanted) in [
            ("notes.txt", "Hello,\nthis is what we talked about.\nBest, A.\n", "document"),
            ("todo", "- buy milk; bread\n- call Ann\n", "document"),
            ("page.html", "<html><h1>About us</h1><p>hello</p></html>", "document"),
            ("package.json", "{\"name\": \"x\", \"version\": 1}", "other"),
            ("queries.sql", "select a, b\nfrom c;\nselect d, e\nfrom f;\n", "program"),
            ("feed.xml", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "document"),
            ("people.xml", "<?xml version=\"1.0\"?><people><person name=\"x\"/></people>", "export"),
            ("stock.csv", "a,b\n1,2\n", "export"),
            ("list.txt", "a;b;c;d\n1;2;3;4\n5;6;7;8\n", "export"),
            ("connections.json", "{\"friends_v2\": [{\"name\": \"A\", \"timestamp\": 1}]}", "other"),
            ("me.json", "{\"profile_user\": [{\"string_map_data\": {}}]}", "other"),
            ("people.json", "{\"people\": [{\"x\": \"Ann Pike\"}]}", "export"),
            ("users.json", "{\"users\": [{\"name\": \"admin\", \"role\": \"owner\"}]}", "other"),
            ("chat.txt", "2021-01-02 10:00 Ann hello\n2021-01-02 10:01 Bob hi\n", "export"),
            ("WhatsApp Chat with Ann.txt", "Ann said hello\nand goodbye\n", "export"),
            ("Чат WhatsApp с контактом Аня.txt", "Аня сказала: привет\n", "export"),
            ("result.json", "<!DOCTYPE html><html><h1>Login</h1></html>", "export"),
            ("exports.zip", "<!DOCTYPE html><html><h1>Login</h1></html>", "archive"),
            ("clients.csv.gz", "garbage", "archive"),
            ("log.html", "<p class=\"message\">10:01 a</p><p class=\"message\">10:05 b</p>", "export"),
            ("sale.html", "<p class=\"msg-title\">10:00 a</p><p class=\"msg-text\">20:00 b</p>", "document"),
            ("form.html", "<p class=\"error-message\"></p><p class=\"error-message\"></p>", "document"),
            ("plan.txt", "10:00 Yoga, Anna\n11:30 Pilates, Bob\n13:00 Yoga, Anna\n", "document"),
            ("plan.txt", "03/03 10:00 Plumber\n04/03 11:30-12:00 Bank\n05/03 9:00 Tax\n", "document"),
            ("talk.txt", "10:00 Anna: hello\n11:30 Bob: hi\n", "export"),
            ("debug.txt", "2026-03-30 10:00:01 INFO start\n2026-03-30 10:00:02 [WARN] cold\n", "document"),
            ("goods.xml", "Access denied", "export"),
            ("goods.xml", "<goods><item price=\"1\"/></goods>", "document"),
            ("Bookmarks", "{\"roots\": {\"bookmark_bar\": [{\"date\": \"13300000000000000\"}]}}", "other"),
        ] {
            assert_eq!(says(name, text), wanted, "{name}");
        }
        assert!(matches!(classify("a", "a", &[0; 100], ""), Unknown::Stranger("other")));
        assert!(matches!(classify("a.csv", "a.csv", &[0; 100], ""), Unknown::Export));
    }
}
