//! `untether FOLDER…`: what somebody gets who only has a folder, or drops some on the program. The report is written beside the first and
//! shown.

use std::ffi::OsString;
use std::path::{self, Path, PathBuf};
use std::{fs, io};

/// Folders, archives or files that were given in place of a command, and where their report goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dropped {
    /// The report: beside what was given first, over nothing that exists.
    pub(super) report: PathBuf,
}

impl Dropped {
    /// Looks whether the arguments are things that exist, with options of every command at most, and no command. Puts the
    /// arguments of `audit` in their place.
    pub(super) fn take(arguments: &mut Vec<OsString>, root: &clap::Command) -> Option<Self> {
        let mut places = Vec::new();
        let mut given = arguments.iter().enumerate().skip(1);
        while let Some((place, argument)) = given.next() {
            match argument.to_str().filter(|text| text.starts_with('-') && text.len() > 1) {
                Some(option) if takes_value(option, root) => _ = given.next(),
                Some(_) => {}
                None => places.push(place),
            }
        }
        let &place = places.first()?;
        let is_command = arguments[place].to_str().is_some_and(|name| root.find_subcommand(name).is_some());
        if is_command || !places.iter().all(|&place| Path::new(&arguments[place]).exists()) {
            return None;
        }
        let report = beside(Path::new(&arguments[place]))?;
        let mut output = OsString::from("html=");
        output.push(&report);
        arguments.insert(place, OsString::from("audit"));
        arguments.extend([OsString::from("-f"), OsString::from("table"), OsString::from("-f"), output]);
        Some(Self { report })
    }

    /// Shows the report in the program that the system has for pages.
    ///
    /// # Errors
    ///
    /// When the system has none, or will not start it: the report is written all the same.
    pub(super) fn show(&self) -> Result<(), opener::OpenError> {
        opener::open(&self.report)
    }
}

/// Whether an option of every command is followed by its value.
fn takes_value(option: &str, root: &clap::Command) -> bool {
    let mut all = root.get_arguments();
    all.any(|known| {
        known.get_action().takes_values()
            && known.get_long().is_some_and(|long| option.strip_prefix("--") == Some(long))
    })
}

/// The path of a report beside a folder or file, numbered so that nothing stands there.
fn beside(path: &Path) -> Option<PathBuf> {
    let path = whole(path).ok()?;
    let (folder, stem) = (path.parent()?, if path.is_dir() { path.file_name()? } else { path.file_stem()? });
    let named = |end: String| {
        let mut name = stem.to_owned();
        name.push(end);
        folder.join(name)
    };
    let numbered = (2..).map(|number| format!("-report-{number}.html"));
    std::iter::once("-report.html".to_owned()).chain(numbered).map(named).find(|report| !report.exists())
}

/// Where a path really leads: a folder may be given as `.`, and has a name all the same.
fn whole(path: &Path) -> io::Result<PathBuf> {
    // There a path that is resolved is written in a way that no program but this one understands.
    if cfg!(windows) { path::absolute(path) } else { fs::canonicalize(path) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args;
    use crate::text::Language;

    fn taken(arguments: &[&str]) -> (Option<Dropped>, Vec<String>) {
        let root = args::command(Language::En);
        let mut given: Vec<OsString> =
            std::iter::once("untether").chain(arguments.iter().copied()).map(OsString::from).collect();
        let dropped = Dropped::take(&mut given, &root);
        (dropped, given.iter().map(|one| one.to_string_lossy().into_owned()).collect())
    }

    #[test]
    fn a_folder_is_audited_beside_itself_and_over_nothing() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = fs::canonicalize(home.path()).expect("a place").join("клиент");
        fs::create_dir(&folder).expect("made");
        let given = folder.display().to_string();
        let (dropped, arguments) = taken(&["--lang", "ru", &given]);
        let first = folder.with_file_name("клиент-report.html");
        assert_eq!(dropped.map(|dropped| dropped.report), Some(first.clone()));
        let output = format!("html={}", first.display());
        assert_eq!(arguments[1..], ["--lang", "ru", "audit", &given, "-f", "table", "-f", &output]);
        fs::write(&first, "").expect("written");
        let (dropped, _) = taken(&[&given]);
        assert_eq!(
            dropped.map(|dropped| dropped.report),
            Some(folder.with_file_name("клиент-report-2.html"))
        );
    }

    #[test]
    fn what_is_dropped_together_is_audited_together() {
        let home = tempfile::tempdir().expect("a folder");
        let given = ["chats", "crm.csv"].map(|name| home.path().join(name).display().to_string());
        fs::create_dir(&given[0]).expect("made");
        assert_eq!(taken(&[&given[0], &given[1]]).0, None, "one of them is not there");
        fs::write(&given[1], "").expect("written");
        let (dropped, arguments) = taken(&[&given[0], &given[1]]);
        assert!(dropped.is_some_and(|dropped| dropped.report.ends_with("chats-report.html")));
        assert_eq!(arguments[1..4], ["audit", &given[0], &given[1]]);
    }

    #[test]
    fn commands_and_what_does_not_exist_are_left_alone() {
        for arguments in [&["demo"][..], &["audit", "/"], &["no-such-folder"], &["--version"], &[]] {
            let (dropped, given) = taken(arguments);
            assert_eq!((dropped, given.len()), (None, arguments.len() + 1), "{arguments:?}");
        }
    }
}
