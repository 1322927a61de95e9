//! The order of the modules and the shape of the files, as `docs/architecture.md` states them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{entries, files, name, project};

/// Most lines of a file of code, its tests left out: what is longer holds two things.
const MOST_CODE: usize = 400;

/// Most lines of a file with the tests at its end: what is longer has them in a file beside it.
const LONGEST: usize = 450;

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 8] = ["util", "utils", "helper", "helpers", "common", "misc", "shared", "prelude"];

/// A row of the table in the docs.
struct Row {
    level: u32,
    may_import: BTreeSet<String>,
}

/// The table of modules: `| level | module | what | may import |`.
fn table() -> BTreeMap<String, Row> {
    let docs = fs::read_to_string(project().join("docs/architecture.md")).expect("docs/architecture.md");
    let mut table = BTreeMap::new();
    for line in docs.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [level, module, _, may_import] = cells.as_slice() else { continue };
        let Ok(level) = level.parse() else { continue };
        let may_import = quoted(may_import);
        for module in quoted(module) {
            table.insert(module, Row { level, may_import: may_import.clone() });
        }
    }
    assert!(!table.is_empty(), "docs/architecture.md has no table of modules");
    table
}

/// The words in backticks.
fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn source() -> Vec<(PathBuf, String)> {
    let all = files(&project().join("src"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs"));
    all.map(|path| {
        let text = fs::read_to_string(&path).expect("text");
        (path.strip_prefix(project()).expect("below").to_owned(), text)
    })
    .collect()
}

/// The top-level module that a file belongs to.
fn module_of(path: &Path) -> String {
    let first =
        path.components().nth(1).expect("a file below src").as_os_str().to_string_lossy().into_owned();
    first.strip_suffix(".rs").map(str::to_owned).unwrap_or(first)
}

/// How many modules deep a file is: 1 for `src/observe.rs` and `src/model/mod.rs`, 2 for `src/model/chat.rs`.
fn depth(path: &Path) -> usize {
    let parts = path.components().count() - 1;
    if name(path) == "mod.rs" { parts - 1 } else { parts }
}

/// Code without comments.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The top-level modules that a file speaks of: behind `crate::`, in braces behind it, or behind enough `super::`.
fn imports(path: &Path, text: &str) -> BTreeSet<String> {
    let code = code(text);
    let to_root = format!("{}::", vec!["super"; depth(path)].join("::"));
    let mut found = BTreeSet::new();
    for prefix in ["crate::", "untether::", &to_root] {
        for (at, _) in code.match_indices(prefix) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            found.extend(first_names(&code[at + prefix.len()..]));
        }
    }
    found
}

/// The first names of a path or of each path in braces.
fn first_names(rest: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let mut nesting = 0;
    let mut names = vec![word(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => nesting += 1,
            '}' if nesting == 0 => break,
            '}' => nesting -= 1,
            ',' if nesting == 0 => names.push(word(&group[at + 1..])),
            _ => {}
        }
    }
    names
}

#[test]
fn modules_import_only_what_the_docs_allow() {
    let table = table();
    let mut wrong = Vec::new();
    for (path, text) in source() {
        let module = module_of(&path);
        if module == "lib" {
            continue;
        }
        let Some(row) = table.get(&module) else {
            wrong.push(format!("{}: {module} is not in the table", path.display()));
            continue;
        };
        for import in imports(&path, &text).into_iter().filter(|import| *import != module) {
            if !table.contains_key(&import) {
                continue; // A name that the crate's root has no module of: `super` of a module inside the file.
            }
            if !row.may_import.contains(&import) {
                wrong.push(format!("{}: {module} may not import {import}", path.display()));
            }
        }
    }
    for (module, row) in &table {
        for import in &row.may_import {
            match table.get(import) {
                None => wrong.push(format!("the table lets {module} import the unknown {import}")),
                Some(other) if other.level >= row.level => {
                    wrong.push(format!("the table lets {module} import {import}, which is not below it"));
                }
                Some(_) => {}
            }
        }
        let folder = project().join("src").join(module);
        if !folder.is_dir() && !folder.with_extension("rs").is_file() {
            wrong.push(format!("the table has {module}, which does not exist"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_found_wherever_they_stand() {
    let path = Path::new("src/model/chat.rs");
    let text = "use crate::{text::{A, B}, observe};\nfn f(x: crate::report::Y) {} // crate::cli\nuse super::super::demo::Z;\
                \nuse super::time::Day;\n";
    let found: Vec<String> = imports(path, text).into_iter().collect();
    assert_eq!(found, ["demo", "observe", "report", "text"]);
}

#[test]
fn files_are_short_and_named_after_what_they_hold() {
    let mut wrong = Vec::new();
    for (path, text) in source() {
        let shown = path.display().to_string().replace('\\', "/");
        let lines = text.lines().count();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().lines().count();
        if (lines > LONGEST || code > MOST_CODE) && name(&path) != "tests.rs" {
            wrong.push(format!("{shown}: {lines} lines"));
        }
        let parts = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
        for part in parts.filter(|part| EMPTY_NAMES.contains(&part.trim_end_matches(".rs"))) {
            wrong.push(format!("{shown}: {part} says nothing"));
        }
        for line in
            text.lines().map(str::trim).filter(|line| line.starts_with("use ") && line.contains("::*"))
        {
            // Unit tests may see all of the module that they test.
            if line != "use super::*;" {
                wrong.push(format!("{shown}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_registry_of_formats_names_every_file_of_its_folder() {
    let folder = project().join("src/import/formats");
    let registry = fs::read_to_string(folder.join("mod.rs")).expect("text");
    let (_, list) = registry.split_once("FORMATS").expect("the registry");
    for path in entries(&folder) {
        let module = name(&path).trim_end_matches(".rs").to_owned();
        let is_test = registry.contains(&format!("#[cfg(test)]\nmod {module};"));
        if module == "mod" || is_test {
            continue;
        }
        let is_listed = list.contains(&format!("&{module}::"));
        // What two formats share stands beside them.
        let users =
            entries(&folder).into_iter().filter(|other| *other != path && other.is_file()).filter(|other| {
                let text = fs::read_to_string(other).expect("text");
                name(other) != "mod.rs" && text.contains(&format!("{module}::"))
            });
        assert!(
            is_listed || users.count() > 1,
            "{module} is in the folder of formats, but not in its registry"
        );
    }
}

/// Whether a name in backticks is one of a file or a folder of this tree, and no placeholder: `src/text/en/SUBJECT.ftl`.
fn is_of_the_tree(word: &str) -> bool {
    let is_code = word.rsplit_once('.').is_some_and(|(_, ending)| ending == "rs");
    let is_path = is_code || word.contains('/') && !word.starts_with(['/', '-', '.']);
    let is_placeholder = word
        .split(['/', '.'])
        .any(|part| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_uppercase()));
    is_path && !is_placeholder && !word.contains(['<', '*', ' ', ':', '$'])
}

#[test]
fn the_pages_for_developers_name_what_exists() {
    let all: Vec<String> = files(&project().join("src"))
        .iter()
        .map(|path| path.strip_prefix(project()).expect("below").display().to_string().replace('\\', "/"))
        .collect();
    let exists = |word: &String| {
        let word = word.trim_end_matches('/');
        let stands = |below: &str| project().join(below).join(word).exists();
        stands("") || stands("src") || all.iter().any(|path| path.ends_with(&format!("/{word}")))
    };
    let mut missing = Vec::new();
    let mut found = 0;
    for page in ["CONTRIBUTING.md", "docs/architecture.md"] {
        let text = fs::read_to_string(project().join(page)).expect(page);
        for word in quoted(&text).into_iter().filter(|word| is_of_the_tree(word)) {
            found += 1;
            if !exists(&word) {
                missing.push(format!("{page} names {word}"));
            }
        }
    }
    assert!(found > 30, "paths are found: {found}");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
