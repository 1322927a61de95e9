//! How fast WhatsApp texts are read on one thread, measured against plain scans for line ends of the same bytes.
#![expect(clippy::print_stdout, reason = "a measurement is printed")]

#[path = "support/whatsapp.rs"]
mod samples;

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use untether::import::formats::whatsapp_txt::WhatsAppTxt;
use untether::import::window::Window;
use untether::import::{Format, ReadContext, ReadParams, SourceRule};
use untether::model::zone::Zone;
use untether::reference::links::LinkSpotter;

const MESSAGES: usize = 1_000_000;
const CLIENTS: usize = 20_000;

/// The best of some runs.
fn best<T>(mut run: impl FnMut() -> T) -> Duration {
    (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

/// Time of 24 scans of some bytes for line ends.
fn scans(bytes: &[u8]) -> Duration {
    best(|| {
        (0..24)
            .map(|_| memchr::memchr_iter(b'\n', black_box(bytes)).fold(0, |lines, at| lines + at % 2))
            .sum::<usize>()
    })
}

fn read(name: &str, bytes: &[u8], params: &ReadParams) -> u64 {
    let context = ReadContext { path: name, name, params, rule: &SourceRule::default() };
    WhatsAppTxt.read(Window::whole(bytes), &context).map_or(0, |data| data.ledger.items())
}

fn print(what: &str, bytes: usize, took: Duration, scans: Duration) {
    let (took, scans) = (took.as_secs_f64(), scans.as_secs_f64());
    let rate = bytes as f64 / 1e9 / took;
    println!(
        "{what}: {bytes} bytes in {took:.3} s ({rate:.2} GB/s); 24 scans {scans:.3} s; ratio {:.2}",
        took / scans
    );
}

fn main() {
    let threads = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    assert!(threads.is_ok(), "one thread is set before any work");
    let links = LinkSpotter::new(&["kedr.example".to_owned()], &[]);
    let params = ReadParams { links, ..ReadParams::in_zone(Zone::UTC) };

    let text = samples::one_file(MESSAGES, CLIENTS);
    let items = read("group.txt", text.as_bytes(), &params);
    assert_eq!(items, MESSAGES as u64, "every message is an item");
    print(
        "one file",
        text.len(),
        best(|| read("group.txt", text.as_bytes(), &params)),
        scans(text.as_bytes()),
    );
    drop(text);

    let Ok(folder) = tempfile::tempdir() else { return };
    let mut all = Vec::new();
    for at in 0..CLIENTS {
        let (name, text) = samples::one_chat(at, MESSAGES * 3 / 2 / CLIENTS);
        all.extend_from_slice(text.as_bytes());
        assert!(fs::write(folder.path().join(name), text).is_ok(), "the folder is writable");
    }
    let paths: Vec<_> =
        fs::read_dir(folder.path()).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    let opening = best(|| {
        let bytes = paths
            .iter()
            .filter_map(|path| fs::read(path).ok())
            .map(|file| file.iter().step_by(4096).map(|byte| u64::from(*byte)).sum::<u64>());
        bytes.sum::<u64>()
    });
    let reading = best(|| {
        let files = paths.iter().filter_map(|path| Some((path.file_name()?.to_str()?, fs::read(path).ok()?)));
        files.map(|(name, file)| read(name, &file, &params)).sum::<u64>()
    });
    println!("opening {} files: {:.3} s", paths.len(), opening.as_secs_f64());
    print("many files", all.len(), reading.saturating_sub(opening), scans(&all));
}
