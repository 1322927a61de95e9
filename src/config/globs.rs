//! Patterns of files. They match from the end: `anna/*` finds what lies in any folder `anna`, also inside of the archives
//! that lie there.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobMatcher};

use super::error::Fault;
use crate::model::name::composed;
use crate::model::sorted_set::SortedSet;
use crate::text::Message;

/// A pattern of files.
#[derive(Debug, Clone)]
pub(super) struct FileGlob {
    /// The pattern as written.
    pub written: String,
    /// Its parts: a name may hold brackets and still mean itself.
    literal: String,
    glob: GlobMatcher,
    /// How many parts a path must have to match; any number where it holds `**`.
    parts: Option<usize>,
    /// It starts from the root of the file system, or above the settings.
    is_anchored: bool,
}

impl FileGlob {
    /// Reads a pattern that starts from the absolute folder `base`.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub(super) fn new(written: &str, base: &Path) -> Result<Self, Fault> {
        let pattern = composed(&written.replace('\\', "/")).into_owned();
        let pattern = pattern.trim_start_matches("./").trim_end_matches('/');
        let is_anchored = pattern.starts_with('/') || pattern.split('/').any(|part| part == "..");
        let literal =
            if is_anchored { slashed(&absolute(base, Path::new(pattern))) } else { pattern.to_owned() };
        let builder: Result<Glob, _> = GlobBuilder::new(&literal).literal_separator(true).build();
        let glob = builder.map_err(|error| {
            Fault::new(
                Message::new("config-not-a-glob")
                    .with("value", written.to_owned())
                    .with("detail", error.kind().to_string()),
            )
        })?;
        let parts = (!literal.contains("**")).then(|| literal.split('/').count());
        Ok(Self { written: written.to_owned(), glob: glob.compile_matcher(), literal, parts, is_anchored })
    }

    /// Whether it matches a file, or a folder or archive that the file lies in.
    pub(super) fn matches(&self, place: &Place<'_>) -> bool {
        if self.is_anchored {
            return self.at_or_above(&composed(place.location));
        }
        let mut paths = [Some(place.shown), place.inside].into_iter().flatten().map(composed);
        paths.any(|path| self.within(&path) || without_archives(&path).is_some_and(|path| self.within(&path)))
    }

    /// A whole path, or a folder on its way.
    fn at_or_above(&self, path: &str) -> bool {
        let path = path.trim_start_matches('/');
        let literal = self.literal.trim_start_matches('/');
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        let is_it = |part: &str| {
            part == literal || self.glob.is_match(part) || self.glob.is_match(format!("/{part}"))
        };
        ends.map(|end| &path[..end]).any(is_it)
    }

    /// A run of parts of a path.
    fn within(&self, path: &str) -> bool {
        let starts: Vec<usize> =
            std::iter::once(0).chain(path.match_indices('/').map(|(at, _)| at + 1)).collect();
        let end_of = |first: usize, count: usize| match starts.get(first + count) {
            Some(next) => Some(next - 1),
            None if first + count == starts.len() => Some(path.len()),
            None => None,
        };
        let is_it = |run: &str| run == self.literal || self.glob.is_match(run);
        (0..starts.len()).any(|first| match self.parts {
            Some(count) => end_of(first, count).is_some_and(|end| is_it(&path[starts[first]..end])),
            None => is_it(&path[starts[first]..]),
        })
    }

    /// The path of those that comes nearest to the pattern: to all of its words, else to those before the first with a wildcard.
    fn nearest(&self, paths: &SortedSet<String>) -> Option<String> {
        let is_open = |word: &str| word.chars().all(|letter| letter == '*');
        let all: Vec<&str> = self.literal.split('/').skip_while(|word| is_open(word)).collect();
        let end = all.iter().rposition(|word| !is_open(word)).map_or(0, |last| last + 1);
        let named = all.iter().take_while(|word| !word.contains(WILD)).count();
        [end, named].into_iter().filter(|count| *count > 0).find_map(|count| {
            let words = &all[..count];
            let letters = words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphanumeric()).count();
            let best = paths.iter().filter_map(|path| nearest_run(words, path)).min();
            // Nothing in common is no neighbour.
            best.filter(|(far, _)| far * 2 <= letters).map(|(_, path)| path)
        })
    }
}

/// Signs that stand for others in a pattern.
const WILD: [char; 4] = ['*', '?', '[', '{'];

/// The folder or file of a path whose parts come nearest to some words, and how far off it is.
fn nearest_run(words: &[&str], path: &str) -> Option<(usize, String)> {
    let parts: Vec<&str> = path.split('/').collect();
    let far = |run: &[&str]| -> usize {
        words.iter().zip(run).map(|(word, part)| distance(&word.to_lowercase(), &part.to_lowercase())).sum()
    };
    let runs = (0..parts.len()).filter(|first| first + words.len() <= parts.len());
    let best = runs.map(|first| (far(&parts[first..first + words.len()]), first)).min()?;
    Some((best.0, parts[..best.1 + words.len()].join("/")))
}

/// How many letters of a name have to be changed for a word to match it: `*` stands for any of them, `?` for one.
fn distance(word: &str, name: &str) -> usize {
    if !word.contains(WILD) {
        return strsim::damerau_levenshtein(word, name);
    }
    let name: Vec<char> = name.chars().collect();
    let mut above: Vec<usize> = (0..=name.len()).collect();
    for sign in word.chars() {
        let (is_any, is_one) = (sign == '*', sign == '?');
        let mut row = vec![above[0] + usize::from(!is_any)];
        for (at, letter) in name.iter().enumerate() {
            let changed = above[at] + usize::from(!is_any && !is_one && sign != *letter);
            let left_out = above[at + 1] + usize::from(!is_any);
            row.push(changed.min(left_out).min(row[at] + usize::from(!is_any)));
        }
        above = row;
    }
    above[name.len()]
}

/// A path without the archives on its way, as its files lay before somebody packed them; `None` where there are none.
fn without_archives(path: &str) -> Option<String> {
    let (folders, name) = path.rsplit_once('/')?;
    let is_archive = |part: &&str| {
        let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
        ["zip", "gz", "tgz"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    };
    let bare: Vec<&str> = folders.split('/').filter(|part| !is_archive(part)).collect();
    (bare.len() < folders.split('/').count()).then(|| [bare.as_slice(), &[name]].concat().join("/"))
}

/// Where a file is, in the ways in which a pattern may speak of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    /// As shown, beginning with the name of the given folder.
    pub shown: &'a str,
    /// Absolute, with `/`.
    pub location: &'a str,
    /// From the folder of the settings, when it lies in that.
    pub inside: Option<&'a str>,
}

/// A pattern that matches nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadGlob {
    /// The pattern as written.
    pub pattern: String,
    /// The path that comes nearest, as shown.
    pub nearest: Option<String>,
}

/// Looks which patterns match anything at all.
pub struct GlobWatch<'a> {
    globs: Vec<&'a FileGlob>,
    matched: RefCell<Vec<bool>>,
    seen: RefCell<SortedSet<String>>,
}

impl<'a> GlobWatch<'a> {
    pub(super) fn new(globs: Vec<&'a FileGlob>) -> Self {
        let matched = vec![false; globs.len()];
        Self { globs, matched: matched.into(), seen: RefCell::default() }
    }

    /// Takes a file into account, whatever becomes of it.
    pub(super) fn add(&self, place: &Place<'_>) {
        if self.globs.is_empty() {
            return;
        }
        for (glob, matched) in self.globs.iter().zip(self.matched.borrow_mut().iter_mut()) {
            *matched = *matched || glob.matches(place);
        }
        self.seen.borrow_mut().insert(place.shown.to_owned());
    }

    /// The patterns that matched nothing, in their order.
    pub fn dead(self) -> Vec<DeadGlob> {
        let (matched, seen) = (self.matched.into_inner(), self.seen.into_inner());
        let dead = self.globs.into_iter().zip(matched).filter(|(_, matched)| !matched);
        let nearest = |glob: &FileGlob| glob.nearest(&seen);
        dead.map(|(glob, _)| DeadGlob { pattern: glob.written.clone(), nearest: nearest(glob) }).collect()
    }
}

/// A path from the root, without `.` and `..`; the file system is not asked.
pub(super) fn absolute(working: &Path, path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for component in working.join(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

/// A path with `/` between its parts.
pub(super) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replacen("//", "/", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glob(pattern: &str) -> FileGlob {
        FileGlob::new(pattern, Path::new("/work/exports")).expect("a pattern")
    }

    fn matches(pattern: &str, shown: &str) -> bool {
        let location = format!("/work/{shown}");
        let inside = location.strip_prefix("/work/exports/").map(str::to_owned);
        glob(pattern).matches(&Place { shown, location: &location, inside: inside.as_deref() })
    }

    #[test]
    fn patterns_match_from_the_end_and_into_archives() {
        for (pattern, shown) in [
            ("anna/*", "exports/anna/WhatsApp Chat - Bela.zip/_chat.txt"),
            ("anna/*.zip", "exports/anna/WhatsApp Chat - Bela.zip/_chat.txt"),
            ("price.csv", "exports/old/price.csv"),
            ("old/**", "exports/old/a/b.csv"),
            ("old", "exports/old/a/b.csv"),
            ("*.vcf", "exports/a.zip/b.vcf"),
            ("exports/anna", "exports/anna/x.txt"),
            ("../exports/anna/*", "exports/anna/x.txt"),
            ("/work/exports/*.csv", "exports/x.csv"),
            ("./a[1].csv", "exports/a[1].csv"),
            ("exports/anna/*", "exports/all.zip/anna/x.txt"),
            ("anna/chats/*", "exports/anna/drive-1.zip/part.ZIP/chats/x.txt"),
            ("Lieferanten S\u{fc}d.csv", "exports/Lieferanten Su\u{308}d.csv"),
        ] {
            assert!(matches(pattern, shown), "{pattern} {shown}");
        }
        for (pattern, shown) in [
            ("anna/*", "exports/oleg/x.txt"),
            ("price.csv", "exports/my price.csv"),
            ("/work/other/*.csv", "exports/x.csv"),
            ("old/*.csv", "exports/older/x.csv"),
        ] {
            assert!(!matches(pattern, shown), "{pattern} {shown}");
        }
    }

    #[test]
    fn what_matches_nothing_is_shown_its_neighbour() {
        let patterns = [
            "whatsap-anna/*",
            "clents.csv",
            "**/*.pst",
            "clents*",
            "**/cl?nt*.csv",
            "crm/*.xlsx",
            "crn/cli*.csv",
        ];
        let globs = patterns.map(glob);
        let watch = GlobWatch::new(globs.iter().collect());
        for shown in ["in/whatsapp-anna/Chat.txt", "in/crm/clients.csv"] {
            watch.add(&Place { shown, location: shown, inside: None });
        }
        let dead = watch.dead();
        let nearest: Vec<_> = dead.iter().map(|dead| dead.nearest.as_deref()).collect();
        let list = Some("in/crm/clients.csv");
        assert_eq!(nearest, [Some("in/whatsapp-anna"), list, None, list, list, list, list]);
    }
}
