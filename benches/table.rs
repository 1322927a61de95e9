//! A message table of 1 000 000 rows, everything included, against plain passes of the `csv` crate over it.
//!
//! Run with `cargo bench --bench table`. The ratio is what counts: it should stay below 3.

#![expect(clippy::print_stdout, reason = "a benchmark reports on standard output")]

#[path = "support/random.rs"]
mod random;
mod support {
    pub(crate) mod table;
}

use std::time::{Duration, Instant};

use untether::import::table;
use untether::import::window::Window;
use untether::import::{ReadContext, ReadParams, SourceRule};

const ROWS: u64 = 1_000_000;
const CLIENTS: u64 = 20_000;
const ROUNDS: usize = 5;

fn main() {
    let bytes = support::table::messages(ROWS, CLIENTS, 7);
    let (mut plain, mut ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        plain = plain.min(timed(|| plain_pass(&bytes), ROWS));
        ours = ours.min(timed(|| full_read(&bytes), ROWS));
    }
    let size = bytes.len() as f64 / 1e6;
    println!("table: {size:.0} MB, {ROWS} rows, {CLIENTS} clients");
    println!("plain csv pass  {plain:>8.0?}  {:>6.0} MB/s", size / plain.as_secs_f64());
    println!("everything      {ours:>8.0?}  {:>6.0} MB/s", size / ours.as_secs_f64());
    println!("ratio           {:>8.2}  (bar: 3)", ours.as_secs_f64() / plain.as_secs_f64());
}

/// The time of a run that has to see `expected` rows.
fn timed(run: impl FnOnce() -> u64, expected: u64) -> Duration {
    let start = Instant::now();
    assert_eq!(run(), expected, "every row is seen");
    start.elapsed()
}

/// Rows seen by the `csv` crate with a record that is used again.
fn plain_pass(bytes: &[u8]) -> u64 {
    let mut reader = csv::Reader::from_reader(bytes);
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record).expect("the table is in memory") {
        rows += 1;
    }
    rows
}

/// Messages of the whole reading.
fn full_read(bytes: &[u8]) -> u64 {
    let params = ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"));
    let rule = SourceRule::default();
    let context = ReadContext { path: "log.csv", name: "log.csv", params: &params, rule: &rule };
    let data = table::read(Window::whole(bytes), &context).expect("the table is readable");
    assert!(data.chats.len() as u64 <= CLIENTS, "a client has one chat");
    data.ledger.messages
}
