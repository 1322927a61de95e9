//! Which files an output may take the place of. What this program reads and nobody can make again is never among them: exports,
//! settings, policies, baselines, keys, links. Reports and other results of ours are.

use std::io::Read;
use std::path::Path;

use super::archive::{Archive, is_tar};
use super::encoding::{self, PROBE_BYTES};
use super::ownership::own_kind;
use super::packed::is_packed;
use super::path::ending;
use super::store::Store;
use super::table::workbook::COMPOUND;
use super::{Detection, Probe, plain};

/// Kinds of files of ours that can be made again from the same exports at any time.
const RESULTS: [&str; 2] = ["own-report", "own-rejects"];

/// Fewest signs of a key.
const SHORTEST_KEY: usize = 16;

/// Whether an output may take the place of a file. `kind` is the kind of file that the output is, where it is one that is read
/// again: `baseline`, `history`, `link-review`; it may replace its own kind.
pub fn is_replaceable(path: &Path, kind: Option<&str>) -> bool {
    let mut head = Vec::new();
    let read = plain::open(path).and_then(|file| file.take(PROBE_BYTES as u64).read_to_end(&mut head));
    if read.is_err() || head.is_empty() {
        return true;
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = ending(&name);
    // Nothing of ours is packed, a tar archive, or a workbook of the old kind.
    if ending == "toml" || is_packed(&head) || is_tar(&head) || head.starts_with(&COMPOUND) {
        return false;
    }
    if head.starts_with(b"PK") {
        let archive = Store::disk(path).map_err(Into::into).and_then(Archive::open);
        return archive.is_ok_and(|archive| {
            ["untether-report", "untether-worklist"].iter().any(|mark| archive.bears(mark))
                || kind == Some("link-review") && archive.bears("untether-links")
        });
    }
    if let Some(found) = own_kind(&head, &ending) {
        return RESULTS.contains(&found) || kind == Some(found);
    }
    let is_worklist = memchr::memmem::find(&head, b"untether:task").is_some();
    is_worklist || !is_key(&head) && !is_export(&name, &ending, &head)
}

/// Whether a file is nothing but a long word, as keys are.
fn is_key(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii();
    text.len() >= SHORTEST_KEY
        && text.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/=-_".contains(byte))
}

/// Whether some format would read a file. Much prose could be a table: only its name says that it is one.
fn is_export(name: &str, ending: &str, head: &[u8]) -> bool {
    let text = encoding::decode(head, head.len() < PROBE_BYTES);
    let probe = Probe::new(name, name, head, &text);
    let is_named = matches!(ending, "csv" | "tsv" | "tab");
    super::formats::FORMATS.iter().any(|format| match format.detect(&probe) {
        Detection::Yes => true,
        Detection::Maybe => is_named,
        Detection::No => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_results_of_ours_make_room() {
        let folder = tempfile::tempdir().expect("a folder");
        let ask = |name: &str, text: &str, kind: Option<&str>| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("writable");
            is_replaceable(&path, kind)
        };
        for (name, text) in [
            ("a.csv", "id,name,phone\n1,Ada,+447700900123\n"),
            ("WhatsApp Chat with Ada.txt", "12/03/25, 10:00 - Ada: hi\n13/03/25, 10:00 - Bob: hi\n"),
            ("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n"),
            ("mail", "From a@b.example Wed Mar 12 10:00:00 2025\nFrom: a@b.example\nTo: c@d.example\n\nhi\n"),
            ("untether.toml", "config_version = 1\n"),
            ("gate.toml", "[gate]\n"),
            ("baseline.json", "{\"schema\": \"untether.baseline/1\"}"),
            ("links.csv", "a,b,relation\n"),
            ("key", "0123456789abcdef0123456789abcdef\n"),
            ("a.zip", "PK\u{3}\u{4}"),
            ("a.tar", &format!("{:257}ustar", "a")),
        ] {
            assert!(!ask(name, text, None), "{name}");
        }
        for (name, bytes) in [
            ("a.gz", &b"\x1f\x8b\x08"[..]),
            ("a.zst", &b"\x28\xb5\x2f\xfd\x00"[..]),
            ("a.xls", &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..]),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).expect("writable");
            assert!(!is_replaceable(&path, None), "{name}");
        }
        for (name, text) in [
            ("report.json", "{\"schema\": \"untether.report/1\"}"),
            ("report.md", "# untether\n"),
            ("notes.txt", "buy milk\n"),
            ("screen.txt", "Name, phone and date of 4 clients\n  name   phone\n"),
            ("rejects.csv", "source,reason,count,place\n"),
            ("empty.csv", ""),
        ] {
            assert!(ask(name, text, None), "{name}");
        }
        assert!(ask("baseline.json", "{\"schema\": \"untether.baseline/1\"}", Some("baseline")));
        assert!(ask("links.csv", "a,b,relation\n", Some("link-review")));
        assert!(!ask("links.csv", "a,b,relation\n", Some("baseline")));
    }
}
