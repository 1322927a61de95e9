//! What every command is given, and how it may end.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::Engine;
use super::ask::Ask;
use super::failure::{Ended, Failure};
use super::output::Inputs;
use crate::model::code::Code;
use crate::model::report::{AuditReport, SourceError, Understood};
use crate::model::sorted_map::SortedMap;
use crate::naming;
use crate::observe::{Diagnostic, Progress};
use crate::report::{RenderOptions, understood_terminal};
use crate::text::{Catalog, Language, Message};

/// The world as a command sees it; a test can make one up.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the terminal, and none depends on another"
)]
pub struct Context<'a> {
    /// Texts of all that is said beside a result: errors, warnings, notes.
    pub catalog: Catalog,
    /// The language that the user has asked for outright (`--lang`, `UNTETHER_LANG`): no settings file changes it.
    pub asked_language: Option<Language>,
    /// The language of results where it is another one: of reports and of all other answers.
    pub answers: Option<Catalog>,
    /// Working directory.
    pub working: PathBuf,
    /// Folder for temporary files.
    pub temporary: PathBuf,
    /// The clock at the start.
    pub now: DateTime<Utc>,
    /// Environment variables whose names begin with `UNTETHER_`.
    pub variables: SortedMap<String, String>,
    /// The country of the machine. It decides nothing; it may be proposed to whoever sits there.
    pub home: Option<String>,
    /// Columns of the terminal.
    pub width: usize,
    /// ASCII alone.
    pub ascii: bool,
    /// Linear text, for screen readers and logs.
    pub plain: bool,
    /// `-v` given so many times.
    pub verbosity: u8,
    /// What the run reads, which it does not write over.
    pub inputs: Inputs,
    /// Nothing can be piped in.
    pub stdin_is_terminal: bool,
    /// The result is shown as it is printed.
    pub stdout_is_terminal: bool,
    /// Where the asked result goes.
    pub out: &'a mut dyn Write,
    /// Where everything else goes, as diagnostics in order of appearance.
    pub say: &'a mut dyn FnMut(&Catalog, &[Diagnostic]),
    /// Hears how far the work is.
    pub progress: &'a dyn Progress,
    /// Does the work.
    pub engine: &'a dyn Engine,
    /// Answers questions; nobody does where input or messages are no terminal.
    pub ask: Option<&'a dyn Ask>,
}

impl Context<'_> {
    /// Says something beside the result.
    pub fn tell(&mut self, said: &[Diagnostic]) {
        (self.say)(&self.catalog, said);
    }

    /// Writes the result to standard output. A reader that has gone away is no error.
    ///
    /// # Errors
    ///
    /// When standard output cannot take it.
    pub fn print(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.out.write_all(bytes).and_then(|()| self.out.flush());
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let said = Diagnostic::error(Code::OutputFailed, Message::new("output-stdout"));
                Err(Failure::Output(said.into()).caused_by(error))
            }
            _ => Ok(()),
        }
    }

    /// Texts of results.
    pub fn answers(&self) -> &Catalog {
        self.answers.as_ref().unwrap_or(&self.catalog)
    }

    /// Gives results in a language from here on. What is said beside them stays in its own.
    pub fn answer_in(&mut self, language: Language) {
        self.answers = (language != self.catalog.language()).then(|| Catalog::new(language));
    }

    /// How human formats are to look.
    pub fn render_options(&self) -> RenderOptions<'_> {
        RenderOptions {
            catalog: self.answers(),
            width: self.width,
            ascii: self.ascii,
            plain: self.plain,
            verbose: self.verbosity > 0,
        }
    }

    /// Says which sources could not be read and which patterns match nothing, and how the command ends for it. Where there
    /// are only exports of a kind that is not read, the answer says so.
    ///
    /// # Errors
    ///
    /// When not a single source could be read.
    pub fn judge_sources(&mut self, judged: Reading<'_>) -> Result<Ended, Failure> {
        let Reading { errors, read, understood, left_over } = judged;
        let said: Vec<_> = errors.iter().map(|error| source_diagnostic(error, &self.catalog)).collect();
        self.tell(&said);
        let dead: Vec<_> = understood.globs_as_written.iter().map(dead_glob).collect();
        self.tell(&dead);
        if let Some((said, details)) = left_over.and_then(|report| understood_terminal(report, &self.catalog))
        {
            let note = Diagnostic::note(Message::new("note-understood").with("text", said));
            self.tell(&[Diagnostic { details, ..note }]);
        }
        if read == 0 && understood.unread.is_empty() {
            let nothing = Diagnostic::error(Code::NothingRead, Message::new("input-nothing"));
            return Err(Failure::Input(nothing.help(Message::new("help-input-nothing")).into()));
        }
        if errors.is_empty() {
            return Ok(Ended::Whole);
        }
        let partial = Message::new("diagnostic-partial").with("count", errors.len() as u64);
        self.tell(&[Diagnostic::warning(partial)]);
        Ok(Ended::Partial)
    }
}

/// What a run is judged by.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// Sources that could not be read.
    pub errors: &'a [SourceError],
    /// How many could.
    pub read: usize,
    /// What was left open.
    pub understood: &'a Understood,
    /// The report of which is to be said beside the answer what was left over; `None` where the answer says it itself.
    pub left_over: Option<&'a AuditReport>,
}

impl<'a> Reading<'a> {
    /// By a report of which the answer does not say what was left over.
    pub fn of(report: &'a AuditReport) -> Self {
        Self { left_over: Some(report), ..Self::on_screen(report) }
    }

    /// By a report of which the answer itself says what was left over.
    pub fn on_screen(report: &'a AuditReport) -> Self {
        let (read, understood) = (report.sources.len(), &report.understood);
        Self { errors: &report.errors, read, understood, left_over: None }
    }
}

/// The warning of a pattern that matches nothing.
fn dead_glob((pattern, nearest): &(String, Option<String>)) -> Diagnostic {
    let said = Diagnostic::warning(Message::new("warning-glob").with("pattern", pattern.clone()));
    match nearest {
        Some(path) => said.help(Message::new("help-glob-nearest").with("nearest", path.clone())),
        None => said,
    }
}

/// A code of reading errors with the ids of its text and its advice.
macro_rules! source_texts {
    ($($code:ident = $id:literal),+ $(,)?) => {
        [$((Code::$code, concat!("error-", $id), concat!("help-", $id))),+]
    };
}

/// Codes of reading errors with the ids of their text and advice.
const SOURCE_TEXTS: [(Code, &str, &str); 13] = source_texts![
    Unreadable = "E0301",
    EmptyFile = "E0302",
    UnknownFormat = "E0303",
    AmbiguousFormat = "E0304",
    CutOff = "E0305",
    Malformed = "E0306",
    DateOrder = "E0307",
    Columns = "E0308",
    Encrypted = "E0309",
    OverLimit = "E0310",
    NothingInside = "E0311",
    Archive = "E0315",
    ReaderFault = "E0370",
];

/// The diagnostic of a source that could not be read.
fn source_diagnostic(error: &SourceError, catalog: &Catalog) -> Diagnostic {
    let (code, message, help) = SOURCE_TEXTS
        .into_iter()
        .find(|(code, _, _)| code.id() == error.code)
        .unwrap_or((Code::Unreadable, "error-E0301", "help-E0301"));
    // Whoever sits at the terminal has the files; what is written elsewhere has their pseudonyms.
    let path = error.place.as_ref().unwrap_or(&error.path);
    let place = match error.line {
        Some(line) => format!("{path}:{line}"),
        None => path.clone(),
    };
    let message = Message::new(message).with("detail", naming::trouble(&error.message, catalog));
    Diagnostic::error(code, message).at(place).help(Message::new(help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::error::ImportErrorKind;

    #[test]
    fn every_reading_error_has_text_and_advice_in_both_languages() {
        let kinds = [
            ImportErrorKind::Io(io::ErrorKind::NotFound.into()),
            ImportErrorKind::Empty,
            ImportErrorKind::UnknownFormat { sought: String::new() },
            ImportErrorKind::Ambiguous(String::new()),
            ImportErrorKind::Truncated("x"),
            ImportErrorKind::Malformed { expected: "x", found: "y" },
            ImportErrorKind::DateOrder,
            ImportErrorKind::Columns { sought: String::new(), found: String::new() },
            ImportErrorKind::Encrypted,
            ImportErrorKind::Limit { limit: "x" },
            ImportErrorKind::NothingFound("x"),
            ImportErrorKind::Archive("x"),
            ImportErrorKind::Internal,
        ];
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for kind in &kinds {
                let entry = SOURCE_TEXTS.iter().find(|(code, _, _)| *code == kind.code());
                let (_, text, help) = entry.unwrap_or_else(|| panic!("{} has no text", kind.code()));
                assert!(
                    text.ends_with(kind.code().id()) && help.ends_with(kind.code().id()),
                    "{text}, {help}"
                );
                assert!(catalog.find(text, &[]).is_some(), "{text}");
                assert!(catalog.find(help, &[]).is_some(), "{help}");
            }
        }
    }
}
