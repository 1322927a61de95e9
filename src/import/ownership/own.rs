//! What this program has written itself: known by a marker, passed over, never taken for an export. A worklist is none of
//! these: it comes back as a source.

use memchr::memmem::find;

use crate::import::encoding::as_utf8;
use crate::import::path::{ending, last_component};

/// A report in any form.
const REPORT: &str = "own-report";

/// A review of links, which counts by `--links` alone.
const REVIEW: &str = "link-review";

/// Beginnings of tables that were written here, as far as nobody else writes them.
const TABLES: [(&str, &str); 3] = [
    ("client,scope,in_scope,weight,value,inbound,outbound,reachable", REPORT),
    ("source,reason,count,place", "own-rejects"),
    ("a,b,relation", REVIEW),
];

/// What people have said of a report, which counts by `--comments` alone.
const COMMENTS: &str = "comments";

/// The list of a sample, which counts by `--sample` alone.
const SAMPLE: &str = "sample-list";

/// What the heading of the list of a sample ends with in all languages.
const SAMPLE_ENDS: &str = ",untether:sample,untether:client";

/// The file by which a folder that `anonymize` has made is known, and its kind.
pub const COPY_MARK: &str = "untether-copy.json";
pub(super) const COPY: &str = "anonymized";

/// What stands in it: no word of the exports, so that it tells nobody more than the copy does.
pub const COPY_MARK_TEXT: &str = "{\"schema\": \"untether.copy/1\"}\n";

/// What the heading of a review of links ends with in all languages: the columns by which it is read back.
const REVIEW_ENDS: &str = ",kind,a,b";

/// Columns of a review of links, at the least.
const REVIEW_COLUMNS: usize = 18;

/// Marks of forms that programs read.
const MARKS: [(&str, &str); 5] = [
    ("<meta name=\"generator\" content=\"untether", REPORT),
    ("<testsuites name=\"untether\"", REPORT),
    ("\"created_by\": \"untether\"", REPORT),
    ("# TYPE untether_", REPORT),
    ("\"untetherCheck/v1\"", REPORT),
];

/// The kind of a file that was written by this program, from its beginning; `None` for every other.
pub(in crate::import) fn kind(head: &[u8], ending: &str) -> Option<&'static str> {
    let text = as_utf8(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if is_comments(text) {
        return Some(COMMENTS);
    }
    if ending == "toml" {
        return of_policy(text);
    }
    if text.starts_with('{') || text.starts_with('[') {
        return of_json(text);
    }
    let bare: String = text.lines().next().unwrap_or_default().chars().filter(|c| *c != '"').collect();
    let bare = bare.replace([';', '\t'], ",");
    if let Some((_, kind)) = TABLES.iter().find(|(start, _)| bare.starts_with(start)) {
        return Some(kind);
    }
    if bare.trim_end().ends_with(REVIEW_ENDS) && bare.split(',').count() >= REVIEW_COLUMNS {
        return Some(REVIEW);
    }
    if bare.trim_end().ends_with(SAMPLE_ENDS) {
        return Some(SAMPLE);
    }
    if text.starts_with("untether: ") {
        // What a workflow of GitHub was told.
        return Some(REPORT);
    }
    let is_page = text.starts_with('<') || text.starts_with("# TYPE");
    let mark = |mark: &str| find(text.as_bytes(), mark.as_bytes()).is_some();
    is_page.then(|| MARKS.iter().find(|(start, _)| mark(start)).map(|(_, kind)| *kind)).flatten()
}

/// Whether a file was written by this program, from its path and its beginning; a page of Markdown ends with our name and
/// has no other mark.
pub fn is_written_here(path: &str, head: &[u8]) -> bool {
    let ending = ending(last_component(path));
    let holds = |mark: &[u8]| find(head, mark).is_some();
    let is_page = matches!(ending.as_str(), "md" | "markdown" | "txt") && holds(b"untether");
    let is_book = head.starts_with(b"PK\x03\x04") && holds(b"docProps/") && holds(b"xl/");
    let is_worklist = holds(b"untether:task");
    is_page || is_book || is_worklist || kind(head, &ending).is_some()
}

/// Documents of ours name their layout first: `{"schema": "untether.report/1", …`.
fn of_json(text: &str) -> Option<&'static str> {
    let bare: String = text.chars().take(400).filter(|c| !c.is_whitespace()).collect();
    if let Some(rest) = bare.strip_prefix("{\"schema\":\"untether.") {
        let is = |schema: &str| rest.starts_with(schema);
        return Some(match () {
            () if is("baseline/") => "baseline",
            () if is("copy/") => COPY,
            () => REPORT,
        });
    }
    let holds = |words: &[&str]| words.iter().all(|word| text.contains(word));
    let is_history = bare.starts_with("{\"as_of\":") && holds(&["\"ran\":", "\"status\":"]);
    let is_inspection = bare.starts_with("{\"sources\":[{\"path\":") && holds(&["\"hash\"", "\"left_out\""]);
    let is_quality = bare.starts_with("[{") && holds(&["\"check_name\"", "\"fingerprint\""]);
    let is_marked = MARKS.iter().any(|(mark, _)| text.contains(mark))
        || text.contains("sarif-schema") && text.contains("\"name\": \"untether\"");
    if is_history { Some("history") } else { (is_inspection || is_quality || is_marked).then_some(REPORT) }
}

/// A policy: rules, options or waivers and nothing that describes exports.
fn of_policy(text: &str) -> Option<&'static str> {
    let heads = ["[gate]", "[gate-options]", "[[waiver]]"];
    text.lines().any(|line| heads.contains(&line.trim())).then_some("policy")
}

/// Comments under whatever name: a line that opens an entry, and the first line of all that says anything.
fn is_comments(text: &str) -> bool {
    let mut said = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.next().is_some_and(|line| line == "[[comment]]" || line == "[[accept]]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_here_is_known_again() {
        for (head, ending, wanted) in [
            ("{\n  \"schema\": \"untether.report/1\",\n", "json", Some(REPORT)),
            ("{\"schema\": \"untether.what-if/1\"", "json", Some(REPORT)),
            (COPY_MARK_TEXT, "json", Some(COPY)),
            ("\u{feff}{ \"schema\": \"untether.baseline/1\"", "json", Some("baseline")),
            (
                "{\"as_of\":\"2025-06-30\",\"ran\":\"2025-07-01\",\"status\":\"pass\"}",
                "ndjson",
                Some("history"),
            ),
            ("client,scope,in_scope,weight,value,inbound,outbound,reachable,credit", "csv", Some(REPORT)),
            (
                "<!DOCTYPE html><html><head><meta name=\"generator\" content=\"untether 1\">",
                "html",
                Some(REPORT),
            ),
            ("[gate]\n\"index.score\" = \">= 60\"\n", "toml", Some("policy")),
            ("# Notes\n\n[[comment]]\nfinding = \"a\"\n", "toml", Some(COMMENTS)),
            ("[[accept]]\nfinding = \"a\"\n", "txt", Some(COMMENTS)),
            ("name\n[[comment]]\n", "txt", None),
            ("{\"schema\": \"other/1\"}", "json", None),
            (
                "\u{feff}\"Eine Person?\",\"Wert, EUR\",c,d,e,f,g,h,i,j,k,l,m,n,o,kind,a,b\n\"\",\"\",\n",
                "csv",
                Some(REVIEW),
            ),
            ("q;c;c;d;e;f;g;h;i;j;k;l;m;n;o;kind;a;b\r\n", "csv", Some(REVIEW)),
            ("day,kind,a,b\n", "csv", None),
            ("Chat?;Client;untether:sample;untether:client\r\n", "csv", Some(SAMPLE)),
            ("client,phone\n", "csv", None),
            ("<html><p>untether: a film</p>", "html", None),
            ("[tool]\nname = 1\n", "toml", None),
        ] {
            assert_eq!(kind(head.as_bytes(), ending), wanted, "{head}");
        }
    }
}
