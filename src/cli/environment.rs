//! The only place that reads the clock, the environment and the terminal.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stderr, stdin, stdout};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::args::When;
use crate::model::sorted_map::SortedMap;
use crate::text::Language;

/// Widest that human output gets: longer lines are hard to read.
const WIDEST: usize = 100;

/// Narrowest that human output gets: below this the tables make no sense.
const NARROWEST: usize = 60;

/// What a run of the program finds around itself.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the surroundings, and none depends on another"
)]
#[derive(Debug, Clone, Default)]
pub struct Environment {
    /// All variables that are valid text.
    pub variables: SortedMap<String, String>,
    /// The locale of a system that keeps it elsewhere: `ru-RU`.
    pub locale: Option<String>,
    /// Columns of the terminal behind standard output.
    pub terminal_width: Option<usize>,
    /// Somebody may type.
    pub stdin_is_terminal: bool,
    /// Results are shown as they are printed.
    pub stdout_is_terminal: bool,
    /// Errors, warnings and notes are.
    pub stderr_is_terminal: bool,
    /// The process is there for this run alone: all the memory that it takes is the run's.
    pub is_alone: bool,
    /// Working directory: where paths that are not absolute begin.
    pub working: PathBuf,
    /// Folder for temporary files.
    pub temporary: PathBuf,
    /// The clock at the start.
    pub now: DateTime<Utc>,
    /// The command line, the name of the program first.
    pub arguments: Vec<OsString>,
}

impl Environment {
    /// Looks around.
    #[expect(clippy::disallowed_methods, reason = "this is the place that may")]
    pub(super) fn read() -> Self {
        let text =
            |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
        Self {
            variables: env::vars_os().filter_map(text).collect(),
            locale: system_locale(),
            terminal_width: stdout()
                .is_terminal()
                .then(terminal_size::terminal_size)
                .flatten()
                .map(|(width, _)| usize::from(width.0)),
            stdin_is_terminal: stdin().is_terminal(),
            stdout_is_terminal: stdout().is_terminal(),
            stderr_is_terminal: stderr().is_terminal(),
            is_alone: true,
            working: env::current_dir().unwrap_or_default(),
            temporary: if cfg!(target_family = "wasm") { PathBuf::from("/tmp") } else { env::temp_dir() },
            now: Utc::now(),
            arguments: env::args_os().collect(),
        }
    }

    /// A variable that is set and not empty.
    fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Variables of this program.
    pub(super) fn own_variables(&self) -> SortedMap<String, String> {
        let own =
            self.variables.iter().filter(|(name, value)| name.starts_with("UNTETHER_") && !value.is_empty());
        own.map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// The locale from the first of some variables that is set, else that of the system.
    fn locale_of(&self, variables: [&str; 3]) -> Option<&str> {
        variables.iter().find_map(|name| self.variable(name)).or(self.locale.as_deref())
    }

    /// The language of the system.
    pub(super) fn system_language(&self) -> Language {
        let locale = self.locale_of(["LC_ALL", "LC_MESSAGES", "LANG"]);
        locale.and_then(Language::of_locale).unwrap_or_default()
    }

    /// The country of the system; `None` where it names none.
    pub(super) fn system_country(&self) -> Option<String> {
        let locale = self.locale_of(["LC_ALL", "LC_TELEPHONE", "LANG"])?;
        let country: String =
            locale.split_once(['_', '-'])?.1.chars().take_while(char::is_ascii_uppercase).collect();
        (country.len() == 2).then_some(country)
    }

    /// The language asked for on the command line or by `UNTETHER_LANG`, as typed. Needed before the arguments are
    /// parsed, because the help speaks it.
    pub(super) fn asked_language(&self) -> Option<String> {
        let mut arguments = self.arguments.iter().filter_map(|argument| argument.to_str());
        let mut asked = None;
        while let Some(argument) = arguments.next() {
            match argument.strip_prefix("--lang") {
                Some("") => asked = arguments.next().map(str::to_owned),
                Some(rest) if rest.starts_with('=') => asked = Some(rest[1..].to_owned()),
                _ if argument == "--" => break,
                _ => {}
            }
        }
        asked.or_else(|| self.variable("UNTETHER_LANG").map(str::to_owned))
    }

    /// Columns for human output: `COLUMNS`, else the terminal, else 100.
    pub(super) fn width(&self) -> usize {
        let set =
            self.variable("COLUMNS").and_then(|text| text.trim().parse().ok()).filter(|width| *width > 0);
        set.or(self.terminal_width).unwrap_or(WIDEST).clamp(NARROWEST, WIDEST)
    }

    /// Whether a stream gets colours that is shown on a terminal or not.
    pub(super) fn wants_color(&self, when: When, is_terminal: bool) -> bool {
        match when {
            When::Always => true,
            When::Never => false,
            When::Auto if self.variable("NO_COLOR").is_some() => false,
            When::Auto if self.variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
            When::Auto if self.variable("CLICOLOR") == Some("0") => false,
            When::Auto if self.variable("TERM") == Some("dumb") => false,
            When::Auto => is_terminal && understands_colors(),
        }
    }

    /// Whether progress may be drawn on standard error.
    pub(super) fn may_draw(&self) -> bool {
        self.stderr_is_terminal && self.variable("CI").is_none() && self.variable("TERM") != Some("dumb")
    }
}

/// The locale where it is no variable.
#[cfg(any(windows, target_os = "macos"))]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(any(windows, target_os = "macos")))]
fn system_locale() -> Option<String> {
    None
}

/// Whether the console shows colours: an old one has to be told to.
#[cfg(windows)]
fn understands_colors() -> bool {
    anstyle_query::windows::enable_ansi_colors().unwrap_or(false)
}

#[cfg(not(windows))]
fn understands_colors() -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(variables: &[(&str, &str)], arguments: &[&str]) -> Environment {
        Environment {
            variables: variables.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            arguments: arguments.iter().map(OsString::from).collect(),
            ..Environment::default()
        }
    }

    #[test]
    fn the_language_asked_for_comes_first() {
        let environment =
            around(&[("UNTETHER_LANG", "en"), ("LANG", "ru_RU.UTF-8")], &["untether", "--lang=ru"]);
        assert_eq!(environment.asked_language().as_deref(), Some("ru"));
        assert_eq!(environment.system_language(), Language::Ru);
        assert_eq!(environment.system_country().as_deref(), Some("RU"));
        assert_eq!(around(&[("LANG", "C.UTF-8")], &[]).system_country(), None);
        assert_eq!(around(&[], &["untether", "--lang"]).asked_language(), None);
        assert_eq!(around(&[("LC_ALL", "C"), ("LANG", "ru")], &[]).system_language(), Language::En);
    }

    #[test]
    fn a_system_may_keep_its_locale_elsewhere() {
        let elsewhere =
            |variables| Environment { locale: Some("ru-RU".to_owned()), ..around(variables, &[]) };
        assert_eq!(elsewhere(&[]).system_language(), Language::Ru);
        assert_eq!(elsewhere(&[]).system_country().as_deref(), Some("RU"));
        assert_eq!(elsewhere(&[("LANG", "en_GB.UTF-8")]).system_language(), Language::En);
        assert_eq!(elsewhere(&[("LANG", "en_GB.UTF-8")]).system_country().as_deref(), Some("GB"));
    }

    #[test]
    fn width_has_bounds() {
        assert_eq!(around(&[], &[]).width(), 100);
        assert_eq!(around(&[("COLUMNS", "80")], &[]).width(), 80);
        assert_eq!(around(&[("COLUMNS", "5")], &[]).width(), 60);
        assert_eq!(around(&[("COLUMNS", "many")], &[]).width(), 100);
    }

    #[test]
    fn colours_follow_the_usual_order() {
        let forced = [("CLICOLOR_FORCE", "1")];
        assert!(around(&forced, &[]).wants_color(When::Auto, false));
        assert!(!around(&[forced[0], ("NO_COLOR", "1")], &[]).wants_color(When::Auto, false));
        assert!(around(&[("NO_COLOR", "1")], &[]).wants_color(When::Always, false));
        assert!(!around(&[], &[]).wants_color(When::Auto, false));
    }
}
