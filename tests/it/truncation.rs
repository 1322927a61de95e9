//! Exports that were cut off: wherever the cut is, they are read or refused, never silently empty and never a panic.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use rayon::prelude::*;
use untether::import::detect;
use untether::import::driver::{ReadResult, read_all};
use untether::import::error::ImportError;
use untether::import::walk::{Item, walk};
use untether::import::{ReadParams, SourceRule};
use untether::model::code::Code;
use untether::model::params::Params;
use untether::model::source::{SourceData, SourceKind};
use untether::model::time::Day;
use untether::model::zone::Zone;
use untether::pipeline::{self, AuditInput};

use crate::support::{SampleFile, detected, files, name, read_as, samples, worlds};

/// Cuts of one sample: all of a small one, fewer the larger it is.
fn most_cuts(length: usize) -> usize {
    (1_000_000 / length.max(1)).clamp(12, 250)
}

/// Cuts of one file of a world.
const CUTS_OF_A_WORLD: usize = 6;

/// Positions spread over a file, its very last byte among them.
fn cuts(length: usize, most: usize) -> impl Iterator<Item = usize> {
    let step = length.div_ceil(most).max(1);
    (0..length).step_by(step).chain(length.checked_sub(1))
}

/// Whether nothing was found and nothing was said of it.
fn is_silent(read: &Result<SourceData, ImportError>) -> bool {
    read.as_ref().is_ok_and(|data| data.ledger.items() == 0 && data.people.is_empty())
}

/// Whether it is a table without rows or a mailbox without mail: these are read whole, and a finding says that they hold nothing.
fn may_be_empty(data: &SourceData) -> bool {
    data.kind == SourceKind::Mailbox || data.detail.table.as_ref().is_some_and(|table| table.rows == 0)
}

/// Whether the audit of what was read says that an export holds nothing.
fn says_empty(read: ReadResult) -> bool {
    let params = Params::new(Day(20_500));
    let input = AuditInput {
        read,
        decided: pipeline::Decided::default(),
        params: &params,
        show_contacts: true,
        pseudonym_key: None,
    };
    pipeline::study(input).report.findings.iter().any(|finding| finding.id == "export-empty")
}

#[test]
fn every_cut_of_every_sample() {
    let wrong = samples().into_par_iter().flat_map_iter(wrong_cuts).collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The cuts at which a sample is neither read nor refused.
fn wrong_cuts(SampleFile { format, path, bytes }: SampleFile) -> Vec<String> {
    let path = path.display().to_string();
    let format = detect::by_id(&format).expect("a format");
    let mut wrong = Vec::new();
    for cut in cuts(bytes.len(), most_cuts(bytes.len())) {
        let part = &bytes[..cut];
        let read = catch_unwind(AssertUnwindSafe(|| {
            // What the cut file is recognised as does not matter, only that recognising it does not fail.
            let _ = detected(&path, part);
            read_as(format, &path, part, cut % 2 == 1)
        }));
        match read {
            Err(_) => wrong.push(format!("{path}: panic when cut at {cut}")),
            Ok(Ok(data)) if may_be_empty(&data) => {}
            Ok(read) if is_silent(&read) => wrong.push(format!("{path}: silent when cut at {cut}")),
            Ok(_) => {}
        }
    }
    wrong
}

#[test]
fn cut_files_of_whole_businesses() {
    let folder = tempfile::tempdir().expect("a folder");
    let params = ReadParams::in_zone(Zone::UTC);
    let rule_for = |_: &Item| SourceRule::default();
    let mut wrong = Vec::new();
    for file in worlds().iter().flat_map(|world| files(&world.join("exports"))) {
        let bytes = fs::read(&file).expect("readable");
        let path: PathBuf = folder.path().join(name(&file));
        for cut in cuts(bytes.len(), CUTS_OF_A_WORLD) {
            fs::write(&path, &bytes[..cut]).expect("writable");
            let result = read_all(walk(std::slice::from_ref(&path)), &params, &rule_for, &|_| ());
            for failure in
                result.failures.iter().filter(|failure| failure.error.kind.code() == Code::ReaderFault)
            {
                wrong.push(format!("{}: internal error when cut at {cut}", failure.path));
            }
            let is_empty = |data: &SourceData| data.ledger.items() == 0 && data.people.is_empty();
            let silent = result.sources.iter().filter(|source| is_empty(&source.data)).count();
            let bare = result.sources.iter().filter(|source| may_be_empty(&source.data)).count();
            let is_nothing =
                result.sources.is_empty() && result.failures.is_empty() && result.passed.total() == 0;
            if silent > bare || is_nothing {
                wrong.push(format!("{}: silent when cut at {cut}", file.display()));
            } else if silent > 0 && !says_empty(result) {
                wrong.push(format!("{}: empty when cut at {cut}, and no finding says so", file.display()));
            }
        }
        fs::remove_file(&path).expect("removable");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
