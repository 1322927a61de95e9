//! Nothing reaches a terminal or a spreadsheet that it would act on.

use super::write;
use crate::support::run;

/// Signs that a terminal acts on or hides.
fn is_raw(sign: char) -> bool {
    sign.is_control() && sign != '\n'
        || ('\u{200b}'..='\u{200f}').contains(&sign)
        || ('\u{202a}'..='\u{202e}').contains(&sign)
        || ('\u{2066}'..='\u{2069}').contains(&sign)
        || ['\u{feff}', '\u{fffe}', '\u{ffff}', '\u{ad}', '\u{61c}'].contains(&sign)
}

#[test]
fn hostile_names_are_shown_as_what_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    for (number, evil) in [
        "A\u{1b}[2J\u{1b}]0;x\u{7}",
        "\u{202e}fdp\u{2066}.exe",
        "\u{9b}2J\u{7f}",
        "\u{200b}\u{feff}x\u{fffe}",
        "=cmd|' /C calc'!A0",
    ]
    .iter()
    .enumerate()
    {
        write(
            at,
            &format!("in/list {number}.csv"),
            &format!(
                "id,name,phone,note\n1,{evil},+4477009001{number:02},\"{evil}\"\n2,{evil} B,x{evil},y\n"
            ),
        );
        let line = |day: u32| {
            let who = if day.is_multiple_of(2) { "Kedr" } else { evil };
            format!("12/0{day}/2025, 10:00 - {who}: hi\n")
        };
        let lines = (1..=9).map(line).collect::<Vec<_>>().concat();
        write(at, &format!("in/chats/WhatsApp Chat with N{number}.txt"), &lines);
    }
    for command in [
        &["audit", "in", "--show-contacts"][..],
        &["audit", "in", "--show-contacts", "-f", "json"],
        &["audit", "in", "--show-contacts", "-f", "clients"],
        &["inspect", "in", "--show-contacts", "-v"],
        &["inspect", "in", "--show-contacts", "-f", "json"],
        &["simulate", "in", "--show-contacts", "--lose", "whatsapp"],
        &["plan", "in", "--show-contacts"],
        &["audit", "\u{1b}[2J\u{202e}"],
        &["audit", "--\u{1b}[2J\u{9b}"],
    ] {
        let ran = run(at, command);
        let raw: Vec<char> = ran.out.chars().chain(ran.err.chars()).filter(|sign| is_raw(*sign)).collect();
        assert!(
            raw.iter().all(|sign| *sign == '\u{feff}' && command.contains(&"clients")),
            "{command:?}: {raw:?}"
        );
    }
}

#[test]
fn the_list_of_rejects_is_guarded_like_every_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    for name in ["=cmd.csv", "+1.csv", "@x.csv"] {
        write(at, &format!("in/{name}"), "id,name,phone,date\n1,A,+447700900101,99/99/9999\n,,,\n2,,,\n");
    }
    run(at, ["audit", "in", "--rejects", "rejects.csv", "--show-contacts"]);
    let text = std::fs::read_to_string(at.join("rejects.csv")).expect("written");
    for cell in text.lines().flat_map(|line| line.split(',')).map(|cell| cell.trim_matches('"')) {
        assert!(!cell.starts_with(['=', '+', '@', '-']), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn files_with_contacts_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = super::folder();
    let at = folder.path();
    let all = ["json=a.json", "html=a.html", "xlsx=a.xlsx", "clients=a.csv", "csv=tables", "markdown=a.md"];
    let mut command = vec!["audit", "in", "--show-contacts", "--rejects", "r.csv"];
    command.extend(all.iter().flat_map(|one| ["-f", one]));
    run(at, command).ended(0);
    let written: Vec<_> =
        crate::support::files(at).into_iter().filter(|file| !file.starts_with(at.join("in"))).collect();
    assert!(written.len() > 20, "{written:?}");
    for file in written {
        let mode = file.metadata().expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", file.display());
    }
}
