//! Interrupted at any point: each file is whole or not there, and what was begun is cleared away.
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{HOLDS, TODAY, names, tiny};
use crate::support::run;

/// How often the program is killed.
const TRIES: u32 = 200;

/// The outputs of the runs that are killed.
const OUTPUTS: [&str; 3] = ["report.json", "report.html", "gate.txt"];

fn start(folder: &Path, input: &str, stdin: Stdio) -> Child {
    Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(["gate", input, "--policy", "policy.toml", "--today", TODAY])
        .args(["-f", "json=report.json", "-f", "html=report.html", "-f", "table=gate.txt"])
        .current_dir(folder)
        .env_clear()
        .stdin(stdin)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

fn send(signal: &str, child: &Child) {
    // It may be over already.
    let _ = Command::new("kill").args([signal, &child.id().to_string()]).stderr(Stdio::null()).status();
}

fn begun(folder: &Path) -> Vec<String> {
    names(folder)
        .into_iter()
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "partial"))
        .collect()
}

#[test]
fn a_signal_in_the_middle_leaves_nothing_behind() {
    for (signal, code) in [("-TERM", 143), ("-INT", 130)] {
        let folder = tiny(HOLDS);
        let mut child = start(folder.path(), "-", Stdio::piped());
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(b"[01.10.2025, 10:00:00] Anna: hello\n").expect("writable");
        // It reads until its input ends, which it never does.
        let deadline = Instant::now() + Duration::from_secs(60);
        while begun(folder.path()).len() < OUTPUTS.len() && Instant::now() < deadline {
            sleep(Duration::from_millis(10));
        }
        assert_eq!(begun(folder.path()).len(), OUTPUTS.len(), "outputs are opened before reading");
        send(signal, &child);
        assert_eq!(child.wait().expect("an end").code(), Some(code));
        assert_eq!(begun(folder.path()), Vec::<String>::new());
        assert!(OUTPUTS.iter().all(|name| !folder.path().join(name).exists()));
    }
}

#[test]
fn killed_at_any_point_each_file_is_whole_or_not_there() {
    let folder = tiny(HOLDS);
    run(folder.path(), ["audit", "exports", "--today", TODAY, "-f", "json=saved.json"]).ended(0);
    let begin = Instant::now();
    let mut child = start(folder.path(), "saved.json", Stdio::null());
    assert_eq!(child.wait().expect("an end").code(), Some(0));
    let whole_run = begin.elapsed();
    let whole = OUTPUTS.map(|name| fs::read(folder.path().join(name)).expect("written"));
    let mut in_between = 0;
    for number in 0..TRIES {
        clear(folder.path());
        let mut child = start(folder.path(), "saved.json", Stdio::null());
        // Spread over the run and a little beyond: 389 and 1000 have no common factor.
        sleep(whole_run * (number * 389 % 1000) / 900);
        let is_term = number % 2 == 0;
        if is_term {
            send("-TERM", &child);
        } else {
            let _ = child.kill();
        }
        let status = child.wait().expect("an end");
        let there = OUTPUTS.iter().zip(&whole).filter(|(name, whole)| {
            let found = fs::read(folder.path().join(name)).ok();
            assert!(found.as_ref().is_none_or(|found| found == *whole), "{name} is there in part");
            found.is_some()
        });
        in_between += u32::from(there.count() < OUTPUTS.len());
        check(status, is_term, folder.path());
    }
    assert!(in_between > TRIES / 4, "{in_between} runs were really cut off");
}

fn clear(folder: &Path) {
    for name in OUTPUTS.iter().map(ToString::to_string).chain(begun(folder)) {
        let _ = fs::remove_file(folder.join(name));
    }
}

/// How a killed run may end; only one that could not know leaves a temporary file.
fn check(status: ExitStatus, is_term: bool, folder: &Path) {
    let (code, signal) = (status.code(), status.signal());
    if is_term {
        // Before the program listens, the system ends it; then nothing has been begun.
        assert!(matches!(code, Some(0 | 143)) || signal == Some(15), "{status:?}");
        assert_eq!(begun(folder), Vec::<String>::new());
    } else {
        assert!(code == Some(0) || signal == Some(9), "{status:?}");
    }
}
