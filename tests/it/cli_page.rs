//! `docs/cli.md` is made from the command line itself. After a change of an option, write it again with
//!
//! ```console
//! cargo test --test it write_the_page_of_commands -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use untether::cli::command;
use untether::text::Language;

use crate::support::{entries, name, project};

fn path() -> PathBuf {
    project().join("docs/cli.md")
}

const HEAD: &str = "\
# Commands and options

`untether COMMAND --help` prints the same, `untether --lang ru COMMAND --help` in Russian; `untether man` prints it as a manual page.
Every option of reading may be set in the environment as `UNTETHER_` and its name in capitals, or in `untether.toml`
([settings.md](settings.md)).

This page is made from the command line: `tests/it/cli_page.rs` says how to write it again.
";

/// A text as it may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace('\n', " ")
}

fn section(page: &mut String, name: &str, command: &clap::Command) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    write!(page, "\n## `{name}`\n\n{about}.\n\n").expect("memory");
    let arguments: Vec<_> = command
        .get_arguments()
        .filter(|one| !one.is_global_set() && !matches!(one.get_id().as_str(), "help" | "version"))
        .collect();
    if arguments.is_empty() {
        return;
    }
    page.push_str("| argument | what |\n|---|---|\n");
    for one in arguments {
        let values = one.get_value_names().unwrap_or_default();
        let values: Vec<&str> = values.iter().map(clap::builder::Str::as_str).collect();
        let takes = one.get_action().takes_values();
        let names: Vec<String> = one
            .get_short()
            .map(|short| format!("-{short}"))
            .into_iter()
            .chain(one.get_long().map(|long| format!("--{long}")))
            .collect();
        let value = if takes { values.join(" ") } else { String::new() };
        let shown = format!("{} {value}", names.join(", "));
        let help = one.get_help().map(ToString::to_string).unwrap_or_default();
        writeln!(page, "| `{}` | {} |", shown.trim(), cell(&help)).expect("memory");
    }
}

/// The whole page.
fn page() -> String {
    let root = command(Language::En);
    let mut page = HEAD.to_owned();
    page.push_str("\n## Of every command\n\n| option | what |\n|---|---|\n");
    for one in root.get_arguments().filter(|one| one.is_global_set()) {
        let long = one.get_long().unwrap_or_default();
        let help = one.get_help().map(ToString::to_string).unwrap_or_default();
        writeln!(page, "| `--{long}` | {} |", cell(&help)).expect("memory");
    }
    for command in root.get_subcommands() {
        section(&mut page, command.get_name(), command);
        for below in command.get_subcommands() {
            section(&mut page, &format!("{} {}", command.get_name(), below.get_name()), below);
        }
    }
    page
}

#[test]
fn the_page_of_commands_is_up_to_date() {
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        written == page(),
        "docs/cli.md is out of date: cargo test --test it write_the_page_of_commands -- --ignored"
    );
}

#[test]
fn every_page_stands_in_the_index() {
    let index = fs::read_to_string(project().join("docs/README.md")).expect("the index");
    for page in entries(&project().join("docs")) {
        let name = name(&page);
        assert!(name == "README.md" || index.contains(&format!("({name})")), "{name} is in no index");
    }
}

#[test]
#[ignore = "writes docs/cli.md"]
fn write_the_page_of_commands() {
    fs::write(path(), page()).expect("writable");
}
