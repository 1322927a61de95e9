//! The tour runs: each of its commands over `fixtures/tour`, each of its screens as the program shows it. After a change of a screen
//! write them again with
//!
//! ```console
//! cargo test --test it write_the_screens_of_the_tour -- --ignored
//! ```
//!
//! And no page of the documentation names a command that the program does not take.

use std::fs;
use std::path::{Path, PathBuf};

use untether::cli::command;
use untether::text::Language;

use crate::support::{project, run_where};

/// The pages of the tour with the language of the system of their readers.
const TOURS: [(&str, &str); 2] = [("docs/tour.md", "en_US.UTF-8"), ("docs/ru/tour.md", "ru_RU.UTF-8")];
/// The day on which the screens of the tour are made, as the pages say.
const TODAY: &str = "2026-06-01";

/// A fenced block: its language, its text, and where the text lies in the page.
struct Block<'a> {
    language: &'a str,
    text: &'a str,
    start: usize,
}

/// The fenced blocks of a page.
fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(open) = page[rest..].find("```").map(|at| rest + at) {
        let start = open + page[open..].find('\n').expect("a page ends its lines") + 1;
        let end = start + page[start..].find("```").expect("a block ends");
        found.push(Block { language: page[open + 3..start].trim(), text: &page[start..end], start });
        rest = end + 3;
    }
    found
}

/// A copy of the folder of the tour.
fn folder() -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder");
    copy_folder(&project().join("fixtures/tour"), copy.path());
    copy
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("its kind").is_dir() {
            fs::create_dir(&target).expect("writable");
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("writable");
        }
    }
}

/// The page with every screen as the program shows it now.
fn retold(page: &str, language: &str) -> String {
    let folder = folder();
    let mut told = page.to_owned();
    let mut screens = Vec::new();
    let mut shown = None;
    for block in blocks(page) {
        match block.language {
            "console" => shown = Some(said(block.text.trim(), folder.path(), language)),
            "text" => {
                let screen = shown.take().flatten().expect("a screen follows its command");
                screens.push((block.start..block.start + block.text.len(), screen));
            }
            _ => {}
        }
    }
    // From the end, so that the places of earlier blocks stay true.
    for (place, screen) in screens.into_iter().rev() {
        told.replace_range(place, &screen);
    }
    told
}

/// What a command of the tour says at 80 columns; the gate may be red, everything else ends well.
fn said(command: &str, folder: &Path, language: &str) -> Option<String> {
    let arguments: Vec<&str> = command.strip_prefix("untether ")?.split(' ').collect();
    let dated = arguments.iter().chain(&["--today", TODAY]);
    let ran = run_where(folder, dated, &[("LANG", language), ("COLUMNS", "80")]);
    let is_well = ran.code == Some(0) || arguments[0] == "gate" && ran.code == Some(1);
    assert!(is_well, "{command} ends with {:?}: {}", ran.code, ran.err);
    Some(ran.out)
}

#[test]
fn the_screens_of_the_tour_are_those_of_the_program() {
    for (path, language) in TOURS {
        let page = fs::read_to_string(project().join(path)).expect("text");
        let told = retold(&page, language);
        assert!(
            told == page,
            "{path} is out of date: cargo test --test it write_the_screens_of_the_tour -- --ignored\n{told}"
        );
        assert!(blocks(&page).iter().filter(|block| block.language == "text").count() >= 5, "{path}");
    }
}

#[test]
#[ignore = "writes docs/tour.md and docs/ru/tour.md"]
fn write_the_screens_of_the_tour() {
    for (path, language) in TOURS {
        let path = project().join(path);
        let page = fs::read_to_string(&path).expect("text");
        fs::write(path, retold(&page, language)).expect("writable");
    }
}

/// All pages that are handed out.
fn pages() -> Vec<PathBuf> {
    let root = project();
    let in_folder = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path()).collect::<Vec<_>>()
    };
    let mut pages = [in_folder("docs"), in_folder("docs/ru")].concat();
    pages.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.extend(["README.md", "README.ru.md"].map(|page| root.join(page)));
    pages.sort();
    pages
}

/// The words of a command; what stands in quotes is one.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for letter in line.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => quote = Some(letter),
            (letter, Some(open)) if letter == open => quote = None,
            (' ', None) => words.push(String::new()),
            (letter, _) => words.last_mut().expect("one at least").push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn every_command_of_every_page_is_one_that_the_program_takes() {
    let mut commands = 0;
    let mut wrong = Vec::new();
    for path in pages() {
        let page = fs::read_to_string(&path).expect("text");
        let shells = blocks(&page).into_iter().filter(|block| matches!(block.language, "console" | "sh"));
        for line in shells.flat_map(|block| block.text.lines()).filter(|line| line.starts_with("untether ")) {
            // What follows is the shell's, or a remark.
            let line = line.split([';', '|', '#', '>']).next().unwrap_or_default();
            let line = line.split_once("  ").map_or(line, |(command, _)| command);
            commands += 1;
            let words = words(line);
            // A folder alone is audited as if it were dropped on the program.
            let is_dropped = words.len() == 2 && command(Language::En).find_subcommand(&words[1]).is_none();
            if let Err(error) = command(Language::En).try_get_matches_from(words)
                && error.use_stderr()
                && !is_dropped
            {
                wrong.push(format!("{}: {line}: {error}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(commands > 40, "{commands}");
}

#[test]
fn settings_of_the_recipes_are_understood() {
    let folder = folder();
    let mut settings = 0;
    for page in ["docs/recipes.md", "docs/ru/recipes.md"] {
        let page = fs::read_to_string(project().join(page)).expect("text");
        for block in blocks(&page).iter().filter(|block| block.language == "toml") {
            settings += 1;
            fs::write(folder.path().join("recipe.toml"), block.text).expect("writable");
            said("untether inspect school --config recipe.toml", folder.path(), "en_US.UTF-8");
        }
    }
    assert_eq!(settings, 4);
}

/// The pages that a site lists, with their places below the folder of its table of contents.
fn listed(summary: &str) -> Vec<String> {
    let links = summary.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    links.map(|(link, _)| link.to_owned()).collect()
}

#[test]
fn the_sites_hold_every_page() {
    for folder in ["docs", "docs/ru"] {
        let folder = project().join(folder);
        let summary = fs::read_to_string(folder.join("SUMMARY.md")).expect("a table of contents");
        let listed = listed(&summary);
        for link in &listed {
            assert!(folder.join(link).is_file(), "{link} is listed, and no page");
        }
        for entry in fs::read_dir(&folder).expect("a folder") {
            let name = entry.expect("an entry").file_name().into_string().expect("text");
            let is_page =
                Path::new(&name).extension().is_some_and(|ending| ending == "md") && name != "SUMMARY.md";
            assert!(!is_page || listed.contains(&name), "{name} is not listed in {}", folder.display());
        }
    }
}
