//! `docs/cli.md` and `docs/ru/cli.md` are made from the command line itself. After a change of an option, write them again with
//!
//! ```console
//! cargo test --test it write_the_page_of_commands -- --ignored
//! ```

use std::fmt::Write;
use std::fs;

use untether::cli::command;
use untether::text::Language;

use crate::support::{assert_page, entries, name, page_of};

const HEAD: &str = "\
# Commands and options

`untether COMMAND --help` prints the same, `untether --lang ru COMMAND --help` in Russian; `untether man` prints it as a manual page.
Every option of reading may be set in the environment as `UNTETHER_` and its name in capitals, or in `untether.toml`
([settings.md](settings.md)).

This page is made from the command line: `tests/it/cli_page.rs` says how to write it again.
";

const HEAD_RU: &str = "\
# Команды и параметры

То же выводит `untether КОМАНДА --help`, а `untether man` — как страницу руководства. Каждый параметр чтения можно задать и в переменной окружения
`UNTETHER_` с его именем прописными, и в `untether.toml` ([settings.md](settings.md)).

Страница составлена по самой командной строке: как написать её заново, сказано в `tests/it/cli_page.rs`.
";

/// What a language says over the tables: over all options of every command, over an argument, over an option, over what they mean.
fn heads(language: Language) -> [&'static str; 4] {
    match language {
        Language::En => ["Of every command", "argument", "option", "what"],
        Language::Ru => ["У каждой команды", "аргумент", "параметр", "что это"],
    }
}

/// A text as it may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace('\n', " ")
}

fn section(page: &mut String, name: &str, command: &clap::Command, language: Language) {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    write!(page, "\n## `{name}`\n\n{about}.\n\n").expect("memory");
    let arguments: Vec<_> = command
        .get_arguments()
        .filter(|one| !one.is_global_set() && !one.is_hide_set())
        .filter(|one| !matches!(one.get_id().as_str(), "help" | "version"))
        .collect();
    if arguments.is_empty() {
        return;
    }
    let [_, argument, _, what] = heads(language);
    write!(page, "| {argument} | {what} |\n|---|---|\n").expect("memory");
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
        writeln!(page, "| `{}` | {} |", shown.trim().replace('|', "\\|"), cell(&help)).expect("memory");
    }
}

/// The whole page.
fn page(language: Language) -> String {
    let root = command(language);
    let [of_all, _, option, what] = heads(language);
    let mut page = match language {
        Language::En => HEAD.to_owned(),
        Language::Ru => HEAD_RU.to_owned(),
    };
    write!(page, "\n## {of_all}\n\n| {option} | {what} |\n|---|---|\n").expect("memory");
    for one in root.get_arguments().filter(|one| one.is_global_set()) {
        let long = one.get_long().unwrap_or_default();
        let help = one.get_help().map(ToString::to_string).unwrap_or_default();
        writeln!(page, "| `--{long}` | {} |", cell(&help)).expect("memory");
    }
    for command in root.get_subcommands() {
        section(&mut page, command.get_name(), command, language);
        for below in command.get_subcommands() {
            section(&mut page, &format!("{} {}", command.get_name(), below.get_name()), below, language);
        }
    }
    page
}

#[test]
fn the_page_of_commands_is_up_to_date() {
    for language in Language::ALL {
        assert_page("cli.md", language, &page(language), "write_the_page_of_commands");
    }
}

#[test]
fn every_page_stands_in_the_index() {
    for language in Language::ALL {
        let index = page_of("README.md", language);
        let index_of = fs::read_to_string(&index).expect("the index");
        for page in entries(index.parent().expect("a folder")) {
            let name = name(&page);
            // The table of contents of the site is no page, nor is what the pages show or link.
            let is_page = page.extension().is_some_and(|ending| ending == "md");
            let is_page = is_page && !["README.md", "SUMMARY.md"].contains(&name.as_str());
            assert!(!is_page || index_of.contains(&format!("({name})")), "{name} is in no index");
        }
    }
}

#[test]
#[ignore = "writes into docs"]
fn write_the_page_of_commands() {
    for language in Language::ALL {
        fs::write(page_of("cli.md", language), page(language)).expect("writable");
    }
}
