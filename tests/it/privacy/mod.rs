//! Nobody is named unless that is asked for. Every name, number and address that stands in the exports of a world is looked
//! for in everything the program says and writes.

mod canaries;

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::roster::write_key;
use crate::support::{copy, files as files_below, json, name, run, world, worlds};
use canaries::Canaries;

/// Someone whose chat cannot be read, in the file names that chats come in.
const BROKEN: [&str; 6] = [
    "Zelda Quux.txt",
    "WhatsApp Chat with Zelda Quux.txt",
    "WhatsApp Chat - Zelda Quux.zip",
    "Чат WhatsApp с контактом +7 999 555-77-66.txt",
    "messages/inbox/zeldaquux_771900000000001/message_1.json",
    "zelda@quux.example.mbox",
];

/// Outputs for machines.
const MACHINE: [&str; 5] = ["github", "gitlab", "junit", "openmetrics", "sarif"];

/// Everything that is said and written of exports.
fn everything(folder: &Path) -> String {
    let mut said = String::new();
    let paths = paths(folder);
    let nameless = |errors: &str| paths.iter().fold(errors.to_owned(), |text, path| text.replace(path, "…"));
    let mut say = |arguments: &[&str]| {
        let ran = run(folder, arguments);
        assert!(matches!(ran.code, Some(0 | 3)), "{arguments:?}: {}", ran.err);
        assert!(!ran.out.is_empty(), "{arguments:?} says nothing");
        said += &ran.out;
        said += &nameless(&ran.err);
    };
    write_key(&folder.join("key"), "a key of more than sixteen characters");
    let files = ["-f", "json=report.json", "-f", "clients=clients.csv", "--rejects", "rejects.csv"];
    let written =
        ["-f", "html=report.html", "-f", "markdown=report.md", "-f", "csv=tables", "-f", "xlsx=report.xlsx"];
    say(&[&["audit", "exports", "-f", "table", "--pseudonym-key-file", "key"], &files[..]].concat());
    say(&["audit", "exports", "--verbose", "--lang", "ru", "-f", "table"]
        .iter()
        .chain(&written)
        .copied()
        .collect::<Vec<_>>());
    say(&["inspect", "exports", "--verbose"]);
    say(&["inspect", "exports", "-f", "json"]);
    say(&["explain", "one-staff-account", "exports", "--verbose"]);
    say(&["explain", "sources.*.path", "report.json", "--verbose"]);
    say(&["request", "exports"]);
    say(&[
        "report",
        "report.json",
        "--verbose",
        "-f",
        "table",
        "-f",
        "html=again.html",
        "--report-lang",
        "ru",
    ]);
    say(&["verify", "report.json", "exports", "--verbose"]);
    say(&["compare", "report.json", "report.json", "--verbose"]);
    say(&["report", "report.json", "report.json", "--verbose", "-f", "table", "-f", "html=several.html"]);
    say(&["audit", "exports", "--verbose", "--plain"]);
    let clients = json(&folder.join("report.json"))["clients"]["total"].as_u64().expect("a count");
    say(&["explain", &format!("client-{:06}", clients / 2 + 1), "exports", "-f", "json"]);
    let what_if = ["-f", "table", "-f", "json=what-if.json", "--verbose"];
    say(&[&["simulate", "exports", "--lose", "number"], &what_if[..]].concat());
    say(&["plan", "exports", "--target", "90", "-f", "table", "-f", "json=plan.json"]);
    let strict = ["--preset", "strict", "--exit-zero", "--verbose"];
    say(&[&["gate", "exports", "-f", "table", "-f", "json=gate.json"], &strict[..]].concat());
    say(&[&["gate", "report.json"], &strict[..]].concat());
    // What machines read goes to where many people see it.
    for (command, more) in [("audit", &[][..]), ("gate", &["--exit-zero", "--history", "history.ndjson"])] {
        let files = MACHINE.map(|kind| format!("{kind}={command}.{kind}"));
        let outputs: Vec<&str> = files.iter().flat_map(|file| ["-f", file]).collect();
        say(&[&[command, "exports", "-f", "table"], more, &outputs].concat());
    }
    // The worklist holds contacts; what is said of it, and of it when it is read back, does not.
    say(&["plan", "exports", "--worklist", "list.csv", "--verbose"]);
    say(&["audit", "exports", "list.csv", "--verbose"]);
    say(&["inspect", "list.csv", "--verbose"]);
    // A report that is refuted: its differences are listed.
    let mut told = json(&folder.join("report.json"));
    told["clients"]["total"] = 0.into();
    told["sources"][0]["hash"] = "0".into();
    fs::write(folder.join("told.json"), told.to_string()).expect("writable");
    let refuted = run(folder, ["verify", "told.json", "exports", "--verbose"]);
    assert!(refuted.code != Some(0) && !refuted.out.is_empty(), "{}", refuted.err);
    said += &refuted.out;
    // What could have been named instead.
    said += &nameless(&run(folder, ["simulate", "exports", "--lose", "staff:nobody"]).err);
    for command in ["audit", "gate"] {
        for kind in MACHINE {
            said += &fs::read_to_string(folder.join(format!("{command}.{kind}"))).expect("written");
        }
    }
    // A run that could not read everything adds no line.
    said += &fs::read_to_string(folder.join("history.ndjson")).unwrap_or_default();
    // Of exports that cannot be read whole none is written.
    said += &nameless(&run(folder, ["baseline", "write", "exports", "-o", "baseline.json"]).err);
    said += &fs::read_to_string(folder.join("baseline.json")).unwrap_or_default();
    let single = [
        "report.json",
        "gate.json",
        "several.html",
        "gate.json",
        "rejects.csv",
        "clients.csv",
        "what-if.json",
        "plan.json",
        "report.html",
        "report.md",
        "again.html",
    ];
    let tables = files_below(&folder.join("tables"));
    assert!(tables.len() > 20, "{tables:?}");
    for file in single.map(|name| folder.join(name)).iter().chain(&tables) {
        said += &fs::read_to_string(file).expect("written");
    }
    said += &parts(&folder.join("report.xlsx"));
    said
}

/// The paths of the exports and of what lies in their archives, the longest first: whoever sits at the terminal has named them and is
/// told of files by them, on standard error alone.
fn paths(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    for file in files_below(&folder.join("exports")) {
        let path = file.strip_prefix(folder).expect("a file below").display().to_string();
        let archive = File::open(&file).ok().and_then(|file| zip::ZipArchive::new(file).ok());
        let members = archive.iter().flat_map(zip::ZipArchive::file_names).filter_map(Result::ok);
        paths.extend(members.map(|member| format!("{path}/{member}")));
        paths.push(path);
    }
    paths.sort_by_key(|path| std::cmp::Reverse(path.len()));
    paths
}

/// The texts of a workbook.
fn parts(path: &Path) -> String {
    let mut archive = zip::ZipArchive::new(File::open(path).expect("written")).expect("an archive");
    let mut texts = String::new();
    for number in 0..archive.len() {
        archive.by_index(number).expect("a part").read_to_string(&mut texts).expect("text");
    }
    assert!(texts.contains("<sst "), "no texts were found");
    texts
}

/// Looks for the canaries of worlds in all that is said of copies of them, which `change` may damage before.
fn assert_nobody_is_named(worlds: Vec<PathBuf>, change: impl Fn(&Path)) {
    let mut leaks = Vec::new();
    for world in worlds {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let mut canaries = Canaries::of(&world);
        canaries.add_name("Zelda Quux");
        canaries.add_name("zeldaquux");
        canaries.add_digits("+7 999 555-77-66");
        canaries.add_address("zelda@quux.example");
        assert!(canaries.len() > 20, "{}: hardly anything to look for", world.display());
        change(folder.path());
        let found = canaries.found_in(&everything(folder.path()));
        leaks.extend(found.into_iter().map(|leak| format!("{}: {leak}", name(&world))));
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

#[test]
fn names_are_found_where_they_are_shown() {
    for world in worlds() {
        let canaries = Canaries::of(&world);
        let mut said = run(&world, ["audit", "exports", "--show-contacts", "-f", "json"]).ended(0).out;
        said += &run(&world, ["inspect", "exports", "--show-contacts", "-f", "json"]).ended(0).out;
        let one = run(&world, ["explain", "client-000001", "exports", "--show-contacts"]).ended(0).out;
        assert!(!canaries.found_in(&one).is_empty(), "{}: {one}", world.display());
        let has_chats = said.contains("\"kind\": \"messenger\"");
        assert_eq!(!canaries.found_in(&said).is_empty(), has_chats, "{}", world.display());
    }
}

#[test]
fn nobody_is_named_in_any_output() {
    assert_nobody_is_named(worlds(), |_| ());
}

#[test]
fn nobody_is_named_in_errors() {
    assert_nobody_is_named(worlds(), |folder| {
        for broken in BROKEN {
            let path = folder.join("exports/more").join(broken);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(&path, "{\"participants\": [{\"name\": \"Zelda Quux\"}], \"messages\": [")
                .expect("writable");
        }
        // A list without a row of headers: its first row is a person.
        let headless = "Zelda Quux;+7 999 555-77-66;zelda@quux.example\n";
        fs::write(folder.join("exports/more/clients.csv"), headless).expect("writable");
        let chats = files_below(&folder.join("exports")).into_iter().filter(|path| !is_of_crm(path));
        for (number, chat) in chats.enumerate().filter(|(number, _)| number % 3 == 0) {
            let bytes = fs::read(&chat).expect("readable");
            let damaged = if number % 2 == 0 { b"no export at all\n" } else { &bytes[..bytes.len() / 2] };
            fs::write(&chat, damaged).expect("writable");
        }
    });
}

#[test]
fn nobody_is_named_by_the_settings() {
    assert_nobody_is_named(vec![world("tiny-ru")], |folder| {
        let path = folder.join("untether.toml");
        let mut settings = fs::read_to_string(&path).expect("settings");
        settings += "\n[staff]\nnames = [\"Zelda Quux\"]\nhandles = [\"phone:+79995557766\", \"email:zelda@quux.example\"]\n\
                     \n[exclude]\nchats = [\"Zelda Quux\"]\nhandles = [\"phone:+79995557766\"]\n";
        fs::write(path, settings).expect("writable");
    });
}

fn is_of_crm(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "csv")
        || path.components().any(|part| part.as_os_str() == "bitrix24")
}

/// The exports of a world.
fn exports(world: &Path) -> Vec<PathBuf> {
    files_below(&world.join("exports"))
}
