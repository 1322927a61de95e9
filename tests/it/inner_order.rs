//! The order inside a module: no file imports a file that imports it, be it over others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::{files, name, project};

/// A path of modules and names from the root of the crate.
type Names = Vec<String>;

/// A file of code, tests left out.
struct Source {
    /// As it stands in the docs: `gate/bar.rs`.
    path: String,
    code: String,
}

/// All files by the modules that they are.
fn sources() -> BTreeMap<Names, Source> {
    let root = project().join("src");
    let mut found = BTreeMap::new();
    for path in files(&root) {
        let inner = path.strip_prefix(&root).expect("below");
        let is_code = path.extension().is_some_and(|end| end == "rs");
        if !is_code || ["main.rs", "tests.rs"].contains(&name(&path).as_str()) {
            continue;
        }
        let code = code(&fs::read_to_string(&path).expect("text"));
        let shown = inner.display().to_string().replace('\\', "/");
        found.insert(modules(inner), Source { path: shown, code });
    }
    let of_tests: Vec<Names> =
        found.iter().flat_map(|(module, source)| test_modules(module, source)).collect();
    found.retain(|module, _| !of_tests.contains(module));
    found
}

/// The modules that a file is: none for the root.
fn modules(path: &Path) -> Names {
    let mut names: Names =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let last = names.pop().unwrap_or_default();
    let stem = last.trim_end_matches(".rs");
    if !["mod", "lib"].contains(&stem) {
        names.push(stem.to_owned());
    }
    names
}

/// Files that only tests are made of.
fn test_modules(module: &Names, source: &Source) -> Vec<Names> {
    let lines: Vec<&str> = source.code.lines().map(str::trim).collect();
    let pairs = lines.windows(2).filter(|pair| pair[0] == "#[cfg(test)]");
    let declared = pairs.filter_map(|pair| pair[1].split_once("mod ")?.1.strip_suffix(';'));
    declared.map(|child| [module.as_slice(), &[child.to_owned()]].concat()).collect()
}

/// A text without comments, strings and tests at its end.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut code = String::new();
    for line in text.lines() {
        // What stands between quotes names no module, but may look like it.
        let parts = line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
        code += parts.split("//").next().unwrap_or_default();
        code.push('\n');
    }
    code
}

/// The declarations `use …;` of a file: whether others see it, and every path in it.
fn uses(code: &str) -> Vec<(bool, Names)> {
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some((before, tree)) = statement.rsplit_once("use ") else { continue };
        let before = before.lines().next_back().unwrap_or_default().trim();
        let is_seen = before.starts_with("pub");
        if is_seen || before.is_empty() {
            found.extend(paths(tree).into_iter().map(|path| (is_seen, path)));
        }
    }
    found
}

/// Every path of a tree of them: `a::{b, c::d}`.
fn paths(tree: &str) -> Vec<Names> {
    let (head, group) = tree.split_once('{').map_or((tree, None), |(head, group)| (head, Some(group)));
    let head: Names = head
        .split(" as ")
        .take(1)
        .flat_map(|path| path.split("::"))
        .map(str::trim)
        .map(str::to_owned)
        .collect();
    let head: Names = head.into_iter().filter(|part| !part.is_empty()).collect();
    let Some(group) = group else { return vec![head] };
    let group = group.rsplit_once('}').map_or(group, |(group, _)| group);
    let (mut nesting, mut part, mut parts) = (0, String::new(), Vec::new());
    for letter in group.chars().chain([',']) {
        nesting += i32::from(letter == '{') - i32::from(letter == '}');
        if letter == ',' && nesting == 0 {
            parts.push(std::mem::take(&mut part));
        } else {
            part.push(letter);
        }
    }
    let inner = parts.iter().filter(|part| !part.trim().is_empty()).flat_map(|part| paths(part));
    inner.map(|path| [head.as_slice(), &path].concat()).collect()
}

/// Paths in the code itself, declarations left out: two names or more.
fn spoken(code: &str) -> Vec<Names> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let statements = code.split_inclusive(';').filter(|statement| !statement.contains("use "));
    let words = statements.flat_map(|code| code.split(move |letter| !is_part(letter)));
    let words = words.filter(|word| word.contains("::"));
    words.map(|word| word.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect()).collect()
}

/// A crate as the test sees it.
struct Crate {
    sources: BTreeMap<Names, Source>,
    /// What a module shows of others, by its name there.
    shown: BTreeMap<(Names, String), Names>,
}

impl Crate {
    fn read() -> Self {
        let mut all = Self { sources: sources(), shown: BTreeMap::new() };
        let mut shown = BTreeMap::new();
        for (module, source) in &all.sources {
            // A child also sees what its module uses for itself.
            for (_, path) in uses(&source.code) {
                let Some(whole) = all.whole(module, &path) else { continue };
                if let Some(last) = whole.last().cloned().filter(|_| whole.len() > 1) {
                    shown.insert((module.clone(), last), whole);
                }
            }
        }
        all.shown = shown;
        all
    }

    /// A path from the root; `None` for one that leads out of the crate.
    fn whole(&self, module: &Names, path: &[String]) -> Option<Names> {
        let mut path: Names = path.iter().filter(|part| *part != "self").cloned().collect();
        match path.first()?.as_str() {
            "crate" | "untether" => {
                path.remove(0);
                return Some(path);
            }
            "super" => {}
            first => {
                let child = [module.as_slice(), &[first.to_owned()]].concat();
                return self.sources.contains_key(&child).then(|| [module.as_slice(), &path].concat());
            }
        }
        let up = path.iter().take_while(|part| *part == "super").count();
        let kept = module.get(..module.len().checked_sub(up)?)?;
        Some([kept, &path[up..]].concat())
    }

    /// The module whose file says what a path is, through everything that shows it under another; `None` for a module itself.
    fn defined(&self, path: &[String]) -> Option<Names> {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let depth = (0..=path.len()).rev().find(|depth| self.sources.contains_key(&path[..*depth]))?;
            let (module, rest) = path.split_at(depth);
            let first = rest.first()?.clone();
            match self.shown.get(&(module.to_vec(), first)) {
                Some(other) if other.as_slice() != path.as_slice() => {
                    path = [other.as_slice(), &rest[1..]].concat();
                }
                _ => return Some(module.to_vec()),
            }
        }
        None
    }

    /// For each file the files of its own module that it needs.
    fn needs(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut needs = BTreeMap::new();
        for (module, source) in self.sources.iter().filter(|(module, _)| !module.is_empty()) {
            let is_index = source.path.ends_with("mod.rs");
            let declared = uses(&source.code);
            let mut paths: Vec<Names> = declared
                .iter()
                .filter(|(is_seen, _)| !(is_index && *is_seen))
                .map(|(_, path)| path.clone())
                .collect();
            for path in spoken(&source.code) {
                // A name that was imported stands for what it is there.
                let known = declared.iter().find(|(_, other)| other.last() == path.first());
                let whole = known.map(|(_, other)| [other.as_slice(), &path[1..]].concat());
                paths.push(whole.unwrap_or(path));
            }
            let found = paths.iter().filter_map(|path| self.defined(&self.whole(module, path)?));
            let of_module = found.filter(|other| other.first() == module.first() && other != module);
            let files: BTreeSet<&str> = of_module.map(|other| self.sources[&other].path.as_str()).collect();
            needs.insert(source.path.as_str(), files);
        }
        needs
    }
}

/// Files that need each other, be it over others: each circle once.
fn circles<'a>(needs: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<BTreeSet<&'a str>> {
    let mut behind: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for start in needs.keys() {
        let (mut seen, mut open) = (BTreeSet::new(), vec![*start]);
        while let Some(file) = open.pop() {
            open.extend(needs.get(file).into_iter().flatten().filter(|next| seen.insert(**next)));
        }
        behind.insert(start, seen);
    }
    let mut found: Vec<BTreeSet<&str>> = Vec::new();
    for (start, seen) in &behind {
        let back =
            seen.iter().copied().filter(|other| behind.get(other).is_some_and(|seen| seen.contains(start)));
        let circle: BTreeSet<&str> = back.collect();
        if circle.len() > 1 && !found.contains(&circle) {
            found.push(circle);
        }
    }
    found
}

#[test]
fn no_file_imports_a_file_that_imports_it() {
    let all = Crate::read();
    let needs = all.needs();
    assert!(needs.values().map(BTreeSet::len).sum::<usize>() > 500, "imports are found");
    let shown = |circle: &BTreeSet<&str>| {
        let lines = circle.iter().map(|file| {
            let inner: Vec<&str> = needs[file].intersection(circle).copied().collect();
            format!("  {file} needs {}", inner.join(", "))
        });
        format!("a circle:\n{}", lines.collect::<Vec<_>>().join("\n"))
    };
    let found: Vec<String> = circles(&needs).iter().map(shown).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn paths_are_found_in_trees() {
    let found = paths("crate::{text::{A, B as C}, model}");
    let shown: Vec<String> = found.iter().map(|path| path.join("::")).collect();
    assert_eq!(shown, ["crate::text::A", "crate::text::B", "crate::model"]);
}
