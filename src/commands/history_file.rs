//! The history file of a gate: read before the work, written anew with this run when the reports are in place.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::output::{Inputs, PendingFile};
use super::read_args::usage;
use super::{Context, Failure};
use crate::history::{History, run_of};
use crate::import::plain;
use crate::model::code::Code;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::text::Message;

/// A larger file is no history: a run takes some 200 bytes, so this is a run every hour for a hundred years.
const LARGEST: u64 = 256 << 20;

/// A history that was read, with its file open for what it becomes.
pub(super) struct HistoryFile {
    path: PathBuf,
    history: History,
    file: PendingFile,
}

impl HistoryFile {
    /// Reads a history; a file that is not there yet has no runs.
    ///
    /// # Errors
    ///
    /// When a line is no run, or the file can be neither read nor written.
    pub(super) fn open(path: &Path, inputs: &Inputs) -> Result<Self, Failure> {
        if path == Path::new("-") {
            return Err(usage(Message::new("history-stdout")));
        }
        let refuse = |message: Message, place: String| {
            let said = Diagnostic::error(Code::HistoryFile, message).at(place);
            Failure::Usage(said.help(Message::new("help-history")).into())
        };
        let shown = path.display().to_string();
        let text = match read(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(refuse(Message::new("history-unreadable"), shown).caused_by(error)),
            Ok(text) => text,
        };
        let history = History::parse(&text)
            .map_err(|bad| refuse(Message::new("history-line"), format!("{shown}:{}", bad.line)))?;
        let file = PendingFile::create_kept(path.to_owned(), true, "history", inputs)?;
        Ok(Self { path: path.to_owned(), history, file })
    }

    /// Puts the runs before this one, which ran on a day, into its report.
    pub(super) fn fill(&self, report: &mut AuditReport, ran: &str) {
        report.history = self.history.before(&report.as_of, ran);
    }

    /// Adds this run. One that could not read everything is none: its figures would bend the lines.
    ///
    /// # Errors
    ///
    /// When the file cannot be written; what stood there stays.
    pub(super) fn add(mut self, report: &AuditReport, context: &mut Context<'_>) -> Result<(), Failure> {
        let path = self.path.display().to_string();
        let Some(run) = run_of(report).filter(|_| !report.partial) else {
            let message = Message::new("history-partial").with("path", path);
            context.tell(&[Diagnostic::note(message)]);
            return Ok(());
        };
        let written = self.history.with(&run).map_err(io::Error::from);
        let written = written.and_then(|text| self.file.writer.write_all(text.as_bytes()));
        self.file.finish(written).map(|_| ())
    }
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    plain::open(path)?.take(LARGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_history_is_refused_with_its_line_and_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("history.ndjson");
        assert!(HistoryFile::open(&path, &Inputs::default()).is_ok(), "the first run has no file");
        assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 0, "nothing is left behind");
        std::fs::write(&path, "\n{\"Zanzibar\": 1}\n").expect("writable");
        let failure = HistoryFile::open(&path, &Inputs::default()).err().expect("no run");
        let said = failure.diagnostic();
        assert!(matches!(failure, Failure::Usage(_)) && said.message.id == "history-line");
        assert!(said.place.as_ref().is_some_and(|place| place.ends_with("history.ndjson:2")), "{said:?}");
        assert!(
            HistoryFile::open(folder.path(), &Inputs::default()).is_err()
                && HistoryFile::open(Path::new("-"), &Inputs::default()).is_err()
        );
    }
}
