//! Commands run in a made-up world, with an engine that has the answer ready.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::DateTime;

use super::output::Inputs;
use super::{Command, Context, Ended, Engine, Failure, Local, Request, audit, demo, inspect};
use crate::model::inspect::{InspectedSource, Inspection};
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Detail;
use crate::observe::{Diagnostic, Progress, Silent};
use crate::pipeline::Study;
use crate::report::sample;
use crate::text::{Catalog, Language};

struct Ready(AuditReport);

impl Engine for Ready {
    fn study(&self, request: &Request, progress: &dyn Progress) -> Result<Study, Failure> {
        Local.study(request, progress)
    }

    fn audit(&self, _: &Request, _: &dyn Progress) -> Result<AuditReport, Failure> {
        Ok(self.0.clone())
    }

    fn inspect(&self, _: &Request, _: &dyn Progress) -> Result<Inspection, Failure> {
        let sources = self.0.sources.iter().cloned();
        let sources = sources.map(|source| InspectedSource::new(source, &Detail::default(), false));
        Ok(Inspection { sources: sources.collect(), ..Inspection::default() })
    }
}

/// A report without errors.
fn whole() -> AuditReport {
    AuditReport { errors: Vec::new(), partial: false, ..sample::report() }
}

/// What a command gave back, printed, and said beside it.
struct Seen {
    outcome: Result<Ended, Failure>,
    out: String,
    said: Vec<String>,
}

fn run(
    report: AuditReport,
    working: &Path,
    variables: &[(&str, &str)],
    command: impl FnOnce(&mut Context<'_>) -> Result<Ended, Failure>,
) -> Seen {
    run_with(&Ready(report), working, variables, command)
}

fn run_with(
    engine: &dyn Engine,
    working: &Path,
    variables: &[(&str, &str)],
    command: impl FnOnce(&mut Context<'_>) -> Result<Ended, Failure>,
) -> Seen {
    let said = RefCell::new(Vec::new());
    let mut out = Vec::new();
    let mut say = |catalog: &Catalog, all: &[Diagnostic]| {
        said.borrow_mut().extend(all.iter().map(|one| catalog.say(&one.message)));
    };
    let mut context = Context {
        catalog: Catalog::new(Language::En),
        asked_language: None,
        answers: None,
        working: working.to_owned(),
        temporary: working.to_owned(),
        now: DateTime::from_timestamp(1_764_000_000, 0).expect("a time"),
        variables: variables
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect::<SortedMap<_, _>>(),
        home: None,
        width: 80,
        ascii: false,
        plain: false,
        verbosity: 0,
        inputs: Inputs::default(),
        stdin_is_terminal: true,
        stdout_is_terminal: false,
        out: &mut out,
        say: &mut say,
        progress: &Silent,
        engine,
        ask: None,
    };
    let outcome = command(&mut context);
    drop(context);
    Seen { outcome, out: String::from_utf8(out).expect("text"), said: said.into_inner() }
}

fn args(working: &Path, formats: &[&str]) -> audit::Args {
    let mut args = audit::Args::default();
    args.read.paths = vec![working.join("exports")];
    args.output.written.formats = formats.iter().map(|format| (*format).to_owned()).collect();
    args
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

#[test]
fn an_audit_prints_the_first_screen_and_writes_the_rest() {
    let folder = folder();
    let json = folder.path().join("report.json");
    let args = args(folder.path(), &["table", &format!("json={}", json.display())]);
    let first = run(whole(), folder.path(), &[], |context| args.run(context));
    assert_eq!(first.outcome.ok(), Some(Ended::Whole));
    assert!(first.out.starts_with("Channel resilience"));
    let written: AuditReport =
        serde_json::from_slice(&fs::read(&json).expect("written")).expect("the report again");
    assert_eq!(written, whole());
    assert!(fs::read_to_string(&json).expect("text").ends_with("}\n"));
    let second = run(whole(), folder.path(), &[], |context| args.run(context));
    assert!(matches!(second.outcome, Err(Failure::Output(_))));
    assert_eq!(second.out, "", "nothing is done when an output cannot be written");
    let mut forced = args.clone();
    forced.output.written.force = true;
    let third = run(whole(), folder.path(), &[], |context| forced.run(context));
    assert_eq!(third.outcome.ok(), Some(Ended::Whole));
}

#[test]
fn what_could_not_be_read_makes_it_partial() {
    let folder = folder();
    let args = args(folder.path(), &["json"]);
    let seen = run(sample::report(), folder.path(), &[], |context| args.run(context));
    assert_eq!(seen.outcome.ok(), Some(Ended::Partial));
    assert!(seen.out.starts_with('{'), "the report is written all the same");
    assert!(seen.said[0].contains("the export was cut off"), "{:?}", seen.said);
    let nothing = AuditReport { sources: Vec::new(), ..sample::report() };
    let seen = run(nothing, folder.path(), &[], |context| args.run(context));
    assert!(matches!(seen.outcome, Err(Failure::Input(_))));
    assert_eq!(seen.out, "");
}

#[test]
fn too_many_damaged_items_fail() {
    let folder = folder();
    let mut report = whole();
    report.sources[1].left_out[0].reason = "malformed".to_owned();
    let mut args = args(folder.path(), &["json"]);
    args.read.rejects = Some(folder.path().join("rejects.csv"));
    for (limit, ended) in [("0.01", Ended::Partial), ("0.5", Ended::Whole)] {
        args.output.written.force = true;
        let limit = [("UNTETHER_MAX_REJECTS", limit)];
        let seen = run(report.clone(), folder.path(), &limit, |context| args.run(context));
        assert_eq!(seen.outcome.ok(), Some(ended));
    }
    let rejects = fs::read_to_string(folder.path().join("rejects.csv")).expect("written");
    assert!(rejects.contains("malformed,71,exports/telegram/result.json:12"), "{rejects}");
    args.read.max_rejects = Some("2".to_owned());
    let seen = run(report, folder.path(), &[], |context| args.run(context));
    assert!(matches!(seen.outcome, Err(Failure::Usage(_))));
}

#[test]
fn the_settings_choose_the_language_of_the_result_and_are_named() {
    let folder = folder();
    fs::write(folder.path().join("untether.toml"), "[audit]\nlanguage = \"ru\"\n").expect("written");
    let args = args(folder.path(), &[]);
    let variables = [("UNTETHER_ASOF", "2025-01-01")];
    let seen = run(whole(), folder.path(), &variables, |context| args.run(context));
    assert!(seen.out.starts_with("Устойчивость каналов"), "{}", seen.out);
    assert!(seen.said.contains(&"settings: untether.toml".to_owned()), "{:?}", seen.said);
    assert!(seen.said.iter().any(|said| said.contains("UNTETHER_ASOF")), "{:?}", seen.said);
    let bad = [("UNTETHER_TZ", "Moscow")];
    let seen = run(whole(), folder.path(), &bad, |context| args.run(context));
    assert!(matches!(seen.outcome, Err(Failure::Usage(_))));
}

#[test]
fn inspect_shows_sources_for_people_and_programs() {
    let folder = folder();
    let mut args = inspect::Args::default();
    args.read.paths = vec![PathBuf::from("exports")];
    let seen = run(whole(), folder.path(), &[], |context| args.run(context));
    assert!(seen.out.contains("Format: bitrix24-csv"), "{}", seen.out);
    args.output.written.formats = vec!["json".to_owned()];
    let seen = run(whole(), folder.path(), &[], |context| args.run(context));
    let json: serde_json::Value = serde_json::from_str(&seen.out).expect("JSON");
    assert_eq!(json["sources"][1]["messages"], 1234);
    args.read.paths = vec![PathBuf::from("-")];
    let seen = run(whole(), folder.path(), &[], |context| args.run(context));
    assert!(matches!(seen.outcome, Err(Failure::Usage(_))), "nothing is piped in");
}

#[test]
fn the_demo_is_read_whole_and_assessed() {
    let folder = folder();
    let exports = folder.path().join("demo");
    let mut args = demo::Args { dir: Some(exports.clone()), ..demo::Args::default() };
    args.output.written.formats = vec!["json".to_owned()];
    let seen = run_with(&Local, folder.path(), &[], |context| args.run(context));
    assert_eq!(seen.outcome.ok(), Some(Ended::Whole), "{:?}", seen.said);
    let report: AuditReport = serde_json::from_str(&seen.out).expect("a report");
    assert!(report.index.is_some());
    assert!(report.clients.records > 40 && report.clients.in_scope > 50, "{:?}", report.clients);
    let again = run_with(&Local, folder.path(), &[], |context| args.run(context));
    assert!(matches!(again.outcome, Err(Failure::Output(_))), "the folder is not empty");
    args.dir = None;
    let passing = run_with(&Local, folder.path(), &[], |context| args.run(context));
    assert_eq!(passing.out, seen.out);
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "nothing is left behind");
}
