//! The worklist that `plan` hands out: opened before the work starts, readable by its owner alone.

use std::path::PathBuf;

use super::output::{Inputs, PendingFile};
use super::{Context, Failure};
use crate::observe::Diagnostic;
use crate::pipeline::Audit;
use crate::plan::Task;
use crate::text::Message;
use crate::worklist::{self, FileKind};

/// A worklist that is asked for.
#[derive(Debug)]
pub struct Worklist {
    file: PendingFile,
    kind: FileKind,
}

impl Worklist {
    /// Opens the file of a worklist: delimited text where the path ends with `.csv`, else a workbook.
    ///
    /// # Errors
    ///
    /// When the file exists without `force`, or cannot be written.
    pub fn open(path: PathBuf, force: bool, inputs: &Inputs) -> Result<Self, Failure> {
        let kind = FileKind::of(&path);
        Ok(Self { file: PendingFile::create_private(path, force, inputs)?, kind })
    }

    /// Writes the tasks in the language of results and says where they are and that the file holds contacts.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn write(mut self, audit: &Audit, tasks: &[Task], context: &mut Context<'_>) -> Result<(), Failure> {
        let language = context.answers().language();
        let mut rows = 0;
        let written = worklist::write(audit, tasks, language, self.kind, &mut self.file.writer);
        let path = self.file.finish(written.map(|count| rows = count))?;
        let rest = (tasks.len() as u64).saturating_sub(rows);
        let said = Message::new("worklist-written").with("path", path.display().to_string());
        let said = said.with("count", rows).with("rest", rest);
        context.tell(&[Diagnostic::note(said)]);
        Ok(())
    }
}
