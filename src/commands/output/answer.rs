//! Answers, in every format that they have: one call for a command.

use std::io::Write;
use std::path::PathBuf;

use serde::Serialize;

use super::args::{FormatArgs, OutputArgs};
use super::file::PendingFile;
use super::folder::PendingFolder;
use super::target::{Place, finish, finish_folder, put};
use crate::commands::read_args::usage;
use crate::commands::{Context, Failure};
use crate::report::document::Document;
use crate::report::{AnswerFormat, CsvFolder, CsvStyle, document_tables, write_document, write_pretty};
use crate::text::{Catalog, Message};

/// Where an answer goes, in which format each, with the places already taken.
pub struct AnswerTargets {
    targets: Vec<(AnswerFormat, Place)>,
    csv: CsvStyle,
}

impl OutputArgs {
    /// Whether an answer for programs is asked for, which leaves nothing out.
    pub fn is_whole(&self) -> bool {
        let kinds = self.written.formats.iter().filter_map(|format| format.split('=').next());
        let mut formats = kinds.filter_map(AnswerFormat::by_id);
        formats.any(|format| matches!(format, AnswerFormat::Json | AnswerFormat::Csv))
    }

    /// Opens everything that an answer will be written into; it is written as `unasked` where no format is asked for.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_answer(
        &self,
        unasked: AnswerFormat,
        context: &Context<'_>,
    ) -> Result<AnswerTargets, Failure> {
        self.written.open_answer(unasked, self.output.as_ref(), context)
    }
}

impl FormatArgs {
    /// The same where the only answer that is wanted may have a place `alone`.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_answer(
        &self,
        unasked: AnswerFormat,
        alone: Option<&PathBuf>,
        context: &Context<'_>,
    ) -> Result<AnswerTargets, Failure> {
        let ids = AnswerFormat::ALL.map(AnswerFormat::id);
        let wanted = self.wanted(&AnswerFormat::by_id, &ids, unasked.id(), alone)?;
        if !wanted.iter().any(|(format, _)| *format == AnswerFormat::Csv) {
            self.refuse_csv_options()?;
        }
        let open = |(format, path): (AnswerFormat, Option<PathBuf>)| {
            let place = match (format, path) {
                (AnswerFormat::Csv, None) => return Err(usage(Message::new("usage-needs-folder"))),
                (AnswerFormat::Csv, Some(path)) => {
                    Place::Folder(PendingFolder::create(&path, self.force, &CsvFolder, &context.inputs)?)
                }
                (_, Some(path)) => Place::File(PendingFile::create(path, self.force, &context.inputs)?),
                (_, None) if format.is_binary() && context.stdout_is_terminal => {
                    return Err(usage(Message::new("usage-needs-file").with("format", format.id())));
                }
                (_, None) => Place::Stdout,
            };
            Ok((format, place))
        };
        let targets = wanted.into_iter().map(open).collect::<Result<_, Failure>>()?;
        Ok(AnswerTargets { targets, csv: self.csv_style() })
    }
}

impl AnswerTargets {
    /// Writes an answer everywhere: as JSON what was found, else the document that is made of it.
    ///
    /// # Errors
    ///
    /// When a place cannot be written.
    pub fn write(
        self,
        answer: &impl Serialize,
        document: impl Fn(&Catalog) -> Document,
        context: &mut Context<'_>,
    ) -> Result<(), Failure> {
        let document = document(context.answers());
        for (format, place) in self.targets {
            let options = context.render_options();
            let mut bytes = Vec::new();
            let written = match format {
                AnswerFormat::Json => write_pretty(answer, &mut bytes),
                AnswerFormat::Csv => Ok(()),
                _ => write_document(&document, format, &options, &mut bytes),
            };
            match place {
                Place::Stdout => put(None, &bytes, context)?,
                Place::File(mut file) => {
                    let written = written.and_then(|()| file.writer.write_all(&bytes));
                    finish(file, written, context)?;
                }
                Place::Folder(folder) => {
                    let files = document_tables(&document, &options, self.csv);
                    finish_folder(folder, &files, context)?;
                }
            }
        }
        Ok(())
    }
}
