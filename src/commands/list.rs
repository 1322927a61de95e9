//! A list for people that a command hands out, opened before the work starts and readable by its owner alone; and the answer
//! about it, in every form that is asked for.

use std::io::{self, Write};
use std::path::PathBuf;

use serde::Serialize;

use super::output::{AnswerTargets, FormatArgs, PendingFile};
use super::{Context, Failure};
use crate::observe::Diagnostic;
use crate::report::AnswerFormat;
use crate::report::document::Document;
use crate::text::{Catalog, Message};
use crate::worklist::FileKind;

/// Where the list goes, and how the answer is written.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ListArgs {
    /// Write the list, with names and contacts: a workbook, or a table where FILE ends with .csv
    #[arg(id = "list", short = 'o', long = "output", value_name = "FILE")]
    pub list: Option<PathBuf>,
    /// How the answer is written.
    #[command(flatten)]
    pub written: FormatArgs,
}

/// The list and the answer, with the places already taken.
pub struct ListTargets {
    list: Option<(PendingFile, FileKind)>,
    answer: Option<AnswerTargets>,
}

impl ListArgs {
    /// Opens everything that will be written. Whoever asks for the list alone gets no answer beside it. A list is read again,
    /// so none of another `kind` is replaced by it.
    ///
    /// # Errors
    ///
    /// When a format is not known, or a place cannot be written.
    pub fn open(&self, kind: &'static str, context: &Context<'_>) -> Result<ListTargets, Failure> {
        let is_answered = self.list.is_none() || !self.written.formats.is_empty();
        let answer = is_answered.then(|| self.written.open_answer(AnswerFormat::Table, None, context));
        let list = self.list.clone().map(|path| {
            let format = FileKind::of(&path);
            PendingFile::create_private_kept(path, self.written.force, kind, &context.inputs)
                .map(|file| (file, format))
        });
        Ok(ListTargets { list: list.transpose()?, answer: answer.transpose()? })
    }
}

impl ListTargets {
    /// Writes the list and says where it is, then the answer.
    ///
    /// # Errors
    ///
    /// When a place cannot be written.
    pub fn write(
        self,
        said: Message,
        list: impl FnOnce(FileKind, &mut dyn Write) -> io::Result<()>,
        answer: &impl Serialize,
        document: impl Fn(&Catalog) -> Document,
        context: &mut Context<'_>,
    ) -> Result<(), Failure> {
        if let Some((mut file, kind)) = self.list {
            let written = list(kind, &mut file.writer);
            let path = file.finish(written)?;
            context.tell(&[Diagnostic::note(said.with("path", path.display().to_string()))]);
        }
        match self.answer {
            Some(targets) => targets.write(answer, document, context),
            None => Ok(()),
        }
    }
}
