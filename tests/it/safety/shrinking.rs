//! A file that is cut short or written to while it is read is said to have changed; the rest goes on.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::{TABLE, write};

/// Larger than what is read in one block.
const LARGE: usize = 24 << 20;

/// Starts reading a folder with a large file in it, does something to the file meanwhile, and says how the run ended.
fn disturbed(name: &str, line: impl Fn(usize) -> String, change: impl Fn(&Path)) -> (Option<i32>, String) {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "in/clients.csv", TABLE);
    let path = folder.path().join("in").join(name);
    let mut text = String::with_capacity(LARGE + 1_000);
    let mut number = 0;
    while text.len() < LARGE {
        text.push_str(&line(number));
        number += 1;
    }
    fs::write(&path, text).expect("writable");
    let child = Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(["--max-memory", "8GB", "inspect", "in"])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    std::thread::sleep(Duration::from_millis(150));
    change(&path);
    let output = child.wait_with_output().expect("it ends");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn no_change_of_a_file_ends_the_program() {
    let chat = |number: usize| {
        format!("{:02}/11/2023, 10:{:02} - Ann: line {number}\n", 1 + number % 28, number % 60)
    };
    let table = |number: usize| match number {
        0 => "id,name,phone\n".to_owned(),
        _ => format!("{number},Client {number},+4477{number:08}\n"),
    };
    let json = |number: usize| match number {
        0 => "{\"name\":\"Ann\",\"type\":\"personal_chat\",\"id\":7,\"messages\":[".to_owned(),
        _ => format!(
            "{{\"id\":{number},\"type\":\"message\",\"date\":\"2025-03-12T10:00:00\",\"from\":\"Ann\",\"from_id\":\"user7\",\"text\":\"hi\"}},\n"
        ),
    };
    let cut = |path: &Path| {
        let file = OpenOptions::new().write(true).open(path).expect("there");
        file.set_len(5_000).expect("cut");
    };
    let grown = |path: &Path| {
        let mut file = OpenOptions::new().append(true).open(path).expect("there");
        file.write_all(b"more").expect("writable");
    };
    for (code, err) in [
        disturbed("WhatsApp Chat with Ann.txt", chat, cut),
        disturbed("log.csv", table, cut),
        disturbed("result.json", json, cut),
        disturbed("log.csv", table, grown),
    ] {
        // Whether the run was still at it is a matter of the machine; a signal, an abort or a panic never is.
        assert!(matches!(code, Some(0 | 3)), "{code:?} {err}");
        assert!(!err.contains("E0700") && !err.contains("E0370"), "{err}");
    }
}
