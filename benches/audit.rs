//! The whole audit beside reading alone, what linking and figures take, and how much memory the program needs.
//!
//! `cargo bench --bench audit [-- NAME…]`; all inputs unless some are named. The bars: the whole at most 1.5 times the
//! reading; linking and figures less than 2 s for 100 000 clients; less than 150 MB for 1 000 000 messages of 20 000
//! clients, mapped files not counted.
#![expect(clippy::print_stdout, reason = "a benchmark prints its result")]

#[path = "support/crm.rs"]
mod crm;
#[path = "support/inputs.rs"]
mod inputs;
#[path = "support/memory.rs"]
mod memory;
#[path = "support/random.rs"]
mod random;
#[path = "support/table.rs"]
mod table;
#[path = "support/telegram.rs"]
#[expect(dead_code, reason = "a single chat is measured elsewhere")]
mod telegram;
#[path = "support/whatsapp.rs"]
mod whatsapp;

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use inputs::{Amount, INPUTS};
use untether::import::SourceRule;
use untether::import::driver::{ReadResult, read_all};
use untether::import::walk::walk;
use untether::model::params::Params;
use untether::model::time::Day;
use untether::pipeline::assemble::Measured;
use untether::pipeline::{self, AuditInput, read::read_params};

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const AMOUNT: Amount = Amount { messages: 1_000_000, clients: 20_000 };

/// Runs per measurement; the fastest counts.
const ROUNDS: usize = 3;

fn main() -> anyhow::Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    for (name, write) in INPUTS {
        if wanted.is_empty() || wanted.iter().any(|other| other == name) {
            let folder = tempfile::tempdir()?;
            let exports = folder.path().join("exports");
            fs::create_dir(&exports)?;
            write(&exports, AMOUNT)?;
            println!("{name}");
            measure_time(&exports);
            measure_memory(folder.path(), &exports)?;
        }
    }
    Ok(())
}

fn params() -> Params {
    // The day after the last message of every input.
    let mut params = Params::new(Day(20_820));
    params.staff.names.push("Мастерская Кедр".to_owned());
    // One file holds a group of all clients.
    params.max_group_size = 1_000_000;
    params
}

fn read(exports: &Path, params: &Params) -> ReadResult {
    let walk = walk(&[exports.to_owned()]);
    read_all(walk, &read_params(params), &|_| SourceRule::default(), &|_| ())
}

fn measure_time(exports: &Path) {
    let params = params();
    let mut reading = Duration::MAX;
    let mut linking = Duration::MAX;
    let mut figures = Duration::MAX;
    let mut whole = Duration::MAX;
    let mut clients = 0;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let data = read(exports, &params);
        reading = reading.min(start.elapsed());
        assert!(data.failures.is_empty(), "every file is read");
        let start = Instant::now();
        let audit =
            pipeline::resolve(data, pipeline::Decided::default(), &params, pipeline::Keeps::Everything, None);
        linking = linking.min(start.elapsed());
        let start = Instant::now();
        let measured = Measured::new(&audit, &params);
        figures = figures.min(start.elapsed());
        clients = audit.audience.clients.len();
        drop(measured);
        drop(audit);
        let start = Instant::now();
        let input = AuditInput {
            read: read(exports, &params),
            decided: pipeline::Decided::default(),
            params: &params,
            show_contacts: false,
            pseudonym_key: None,
        };
        let report = pipeline::study(input).report;
        whole = whole.min(start.elapsed());
        assert_eq!(report.clients.total, clients as u64, "every run finds the same clients");
    }
    let seconds = |time: Duration| time.as_secs_f64();
    let ratio = seconds(whole) / seconds(reading);
    let per_clients = (seconds(linking) + seconds(figures)) * 1e5 / clients.max(1) as f64;
    println!(
        "  reading {:.3} s, whole {:.3} s, ratio {ratio:.2} (bar 1.5)",
        seconds(reading),
        seconds(whole)
    );
    println!(
        "  {clients} clients: linking {:.3} s, figures {:.3} s; {per_clients:.2} s per 100 000 (bar 2)",
        seconds(linking),
        seconds(figures),
    );
}

/// Runs the program itself over the exports.
fn measure_memory(folder: &Path, exports: &Path) -> io::Result<()> {
    let settings = folder.join("settings.toml");
    fs::write(&settings, "[audit]\nmax_group_size = 1000000\n")?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_untether"));
    command.arg("audit").arg("--config").arg(settings).args([
        "--me",
        "Мастерская Кедр",
        "--today",
        "2027-01-01",
    ]);
    command.arg("--format").arg(format!("json={}", folder.join("report.json").display())).arg(exports);
    let spent = memory::run(&mut command)?;
    let megabytes =
        spent.anonymous.map_or("not known here".to_owned(), |bytes| format!("{} MB", bytes / 1_000_000));
    println!("  program {:.3} s, most memory besides mapped files: {megabytes}", spent.time.as_secs_f64());
    Ok(())
}
