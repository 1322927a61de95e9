//! Archives cost their size once, and what comes out of them has an end.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{TABLE, chat, write};
use crate::support::run;

fn zipped(path: &Path, members: impl IntoIterator<Item = (String, Vec<u8>)>) {
    let mut writer = ZipWriter::new(File::create(path).expect("writable"));
    for (name, bytes) in members {
        writer.start_file(name, SimpleFileOptions::default()).expect("a member");
        writer.write_all(&bytes).expect("writable");
    }
    writer.finish().expect("writable");
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

#[test]
fn what_grows_beyond_reason_is_refused_and_the_rest_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    write(at, "in/clients.csv", TABLE);
    let zeros = vec![b'0'; 300 << 20];
    let table = [b"id,name,phone\n".to_vec(), zeros].concat();
    let gzip = packed(&table);
    std::fs::write(at.join("in/bomb.csv.gz"), &gzip).expect("writable");
    std::fs::write(at.join("in/twice.csv.gz.gz"), packed(&gzip)).expect("writable");
    zipped(&at.join("in/bomb.zip"), [("a.csv".to_owned(), table.clone())]);
    zipped(&at.join("in/nested.zip"), [("inner.csv.gz".to_owned(), gzip)]);
    let ran = run(at, ["inspect", "in"]).ended(3);
    assert!(
        ran.err.matches("E0310").count() >= 1 && ran.out.contains("clients.csv"),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn damaged_and_odd_archives_are_errors_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    write(at, "in/clients.csv", TABLE);
    write(at, "in/a.zip", "PK\u{3}\u{4}garbage");
    zipped(
        &at.join("in/b.zip"),
        [("../../evil.csv".to_owned(), TABLE.into()), ("/etc/evil.csv".to_owned(), TABLE.into())],
    );
    zipped(&at.join("in/whole.zip"), [("c.csv".to_owned(), TABLE.into())]);
    let bytes = std::fs::read(at.join("in/whole.zip")).expect("there");
    std::fs::write(at.join("in/cut.zip"), &bytes[..bytes.len() / 2]).expect("writable");
    let ran = run(at, ["inspect", "in"]).ended(3);
    assert!(ran.out.contains("clients.csv") && !at.join("evil.csv").exists(), "{}", ran.out);
}

#[test]
fn time_grows_with_bytes_and_members_and_no_faster() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let members = |count: usize, more: usize| {
        (0..count).map(move |number| {
            let text = chat().repeat(more).into_bytes();
            (format!("WhatsApp Chat with Person {number}.txt"), text)
        })
    };
    let time = |name: &str| {
        let start = Instant::now();
        run(at, ["inspect", name]).ended(0);
        start.elapsed()
    };
    zipped(&at.join("few.zip"), members(300, 1));
    zipped(&at.join("many.zip"), members(1_200, 1));
    zipped(&at.join("long.zip"), members(300, 4));
    let few = time("few.zip").max(Duration::from_millis(50));
    // Four times as much; quadratic work would take sixteen times as long, on a machine that has other things to do, too.
    for name in ["many.zip", "long.zip"] {
        let more = time(name);
        assert!(more < few * 12, "{name}: {more:?} after {few:?}");
    }
}
