//! What writing reports takes beyond the audit: 1 000 000 messages of 20 000 clients, each in a chat and so in a file of its
//! own, and a CRM of all of them.
//!
//! Run with `cargo bench --bench reports`. The bars: all formats together less than 1 s, the page less than 2 MB.

#![expect(clippy::print_stdout, reason = "a benchmark reports on standard output")]

#[path = "support/crm.rs"]
#[expect(dead_code, reason = "calls are read elsewhere")]
mod crm;
#[path = "support/whatsapp.rs"]
#[expect(dead_code, reason = "one file of all chats is read elsewhere")]
mod whatsapp;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use untether::import::SourceRule;
use untether::import::driver::read_all;
use untether::import::walk::walk;
use untether::model::params::Params;
use untether::model::report::AuditReport;
use untether::model::time::Day;
use untether::pipeline::{self, AuditInput, read::read_params};
use untether::report::{CsvStyle, FOLDERS, RENDERERS, RenderOptions};
use untether::text::{Catalog, Language};

const MESSAGES: usize = 1_000_000;
const CLIENTS: usize = 20_000;

/// Runs per measurement; the fastest counts.
const ROUNDS: usize = 3;

/// Most time of all formats together.
const BAR: Duration = Duration::from_secs(1);

/// Most bytes of the page.
const PAGE: usize = 2_000_000;

fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    write(folder.path())?;
    let start = Instant::now();
    let report = audit(folder.path());
    println!(
        "{} sources, {} clients in scope: audited in {:.2?}",
        report.sources.len(),
        report.clients.in_scope.or_zero(),
        start.elapsed()
    );
    for language in Language::ALL {
        let mut whole = Duration::ZERO;
        println!("{}", language.id());
        for (id, bytes, time) in measure(&report, language) {
            println!("  {id:<12} {bytes:>12} bytes {time:>10.2?}");
            assert!(id != "html" || bytes < PAGE, "the page is too large");
            whole += time;
        }
        println!("  all together {whole:.2?} (bar {BAR:?})");
    }
    Ok(())
}

/// Every format with its bytes and its fastest time.
fn measure(report: &AuditReport, language: Language) -> Vec<(&'static str, usize, Duration)> {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 100, ascii: false, plain: false, verbose: false };
    let fastest = |write: &dyn Fn() -> usize| {
        let mut time = Duration::MAX;
        let mut bytes = 0;
        for _ in 0..ROUNDS {
            let start = Instant::now();
            bytes = write();
            time = time.min(start.elapsed());
        }
        (bytes, time)
    };
    let mut all = Vec::new();
    for renderer in RENDERERS {
        let (bytes, time) = fastest(&|| {
            let mut out = Vec::new();
            renderer.render(report, &options, &mut out).expect("memory can be written");
            out.len()
        });
        all.push((renderer.id(), bytes, time));
    }
    for format in FOLDERS {
        let (bytes, time) = fastest(&|| {
            let files = format.render(report, &options, CsvStyle::default());
            files.iter().map(|file| file.bytes.len()).sum()
        });
        all.push((format.id(), bytes, time));
    }
    all
}

fn audit(folder: &Path) -> AuditReport {
    // The day after the last message.
    let mut params = Params::new(Day(20_820));
    params.staff.names.push("Мастерская Кедр".to_owned());
    let read =
        read_all(walk(&[folder.to_owned()]), &read_params(&params), &|_| SourceRule::default(), &|_| ());
    let input = AuditInput {
        read,
        decided: pipeline::Decided::default(),
        params: &params,
        show_contacts: false,
        pseudonym_key: None,
    };
    pipeline::study(input).report
}

fn write(folder: &Path) -> anyhow::Result<()> {
    for client in 0..CLIENTS {
        let (name, text) = whatsapp::one_chat(client, MESSAGES / CLIENTS);
        fs::write(folder.join(name), text)?;
    }
    let mut out = BufWriter::new(File::create(folder.join("hubspot-crm-exports-contacts.csv"))?);
    crm::contacts(&mut out, CLIENTS as u64)?;
    out.flush()?;
    let mut out = BufWriter::new(File::create(folder.join("hubspot-crm-exports-deals.csv"))?);
    crm::deals(&mut out, CLIENTS as u64)?;
    Ok(out.flush()?)
}
