//! The file is handed out to its owner alone, and nothing of it is said elsewhere.

use std::fs;
use std::path::Path;

use untether::commands::output::Inputs;
use untether::commands::worklist::Worklist;
use untether::commands::{Context, Failure, Local};
use untether::model::sorted_map::SortedMap;
use untether::observe::{Diagnostic, Silent};
use untether::pipeline::Study;
use untether::plan::Task;
use untether::text::{Catalog, Language};

use super::{study, tasks};
use crate::support::{copy, world};

/// Writes a worklist as a command does. Returns what is said meanwhile.
fn hand_out(study: &Study, tasks: &[Task], path: &Path, force: bool) -> Result<String, Failure> {
    let (mut out, mut said) = (Vec::new(), String::new());
    let mut say = |catalog: &Catalog, diagnostics: &[Diagnostic]| {
        said.extend(diagnostics.iter().map(|one| catalog.say(&one.message)));
    };
    let mut context = Context {
        catalog: Catalog::new(Language::Ru),
        asked_language: None,
        answers: None,
        working: std::path::PathBuf::new(),
        temporary: std::path::PathBuf::new(),
        now: chrono::DateTime::default(),
        variables: SortedMap::new(),
        home: None,
        width: 80,
        ascii: false,
        plain: false,
        verbosity: 2,
        inputs: Inputs::default(),
        stdin_is_terminal: true,
        stdout_is_terminal: false,
        out: &mut out,
        say: &mut say,
        progress: &Silent,
        engine: &Local,
        ask: None,
    };
    Worklist::open(path.to_owned(), force, &context.inputs)?.write(&study.audit, tasks, &mut context)?;
    assert!(out.is_empty());
    Ok(said)
}

#[test]
fn only_the_file_names_anybody_and_only_its_owner_may_read_it() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let (study, params) = study(folder.path(), &["exports"]);
    let (tasks, _) = tasks(&study, &params, &["ask-stranded", "prove-fallback"]);
    for file in ["list.xlsx", "list.csv", "list"] {
        let path = folder.path().join(file);
        let said = hand_out(&study, &tasks, &path, false).expect("written");
        for name in ["Котова", "Ежова", "Лосева", "Волков", "555", "648857265"] {
            assert!(!said.contains(name), "{said}");
        }
        assert!(said.contains(&format!("{} дел", tasks.len())), "{said}");
        let bytes = fs::read(&path).expect("written");
        assert_eq!(bytes.starts_with(b"PK"), file != "list.csv");
        assert!(hand_out(&study, &tasks, &path, false).is_err_and(|why| matches!(why, Failure::Output(_))));
        hand_out(&study, &tasks, &path, true).expect("replaced");
        assert_eq!(fs::read(&path).expect("written"), bytes);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).expect("written").permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{file}");
        }
    }
    let (with_log, _) = super::tasks(&study, &params, &["ask-stranded", "log-history"]);
    let said = hand_out(&study, &with_log, &folder.path().join("log.csv"), false).expect("written");
    let rest = with_log.iter().filter(|task| task.action == "log-history").count();
    assert!(rest > 0 && said.contains(&format!("ещё {rest} дел")), "{said}");
    let text = fs::read_to_string(folder.path().join("list.csv")).expect("text");
    assert!(text.contains("Вера Ежова") && text.contains("'+79105554771"));
}
