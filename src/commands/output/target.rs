//! What is written where.

use std::io::{self, Write};

use super::file::PendingFile;
use super::folder::PendingFolder;
use crate::commands::{Context, Failure};
use crate::model::parts::ClientParts;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::{
    self, AnswerFormat, CLIENT_TABLES, ClientTable, CsvStyle, FOLDERS, FolderFile, FolderRenderer, RENDERERS,
    RenderOptions, Renderer, document_tables, gate_document, write_document,
};
use crate::text::Message;

/// What is to be written.
#[derive(Clone, Copy)]
pub(super) enum Output {
    /// A view of the report.
    Report(&'static dyn Renderer),
    /// A view of the report in several files.
    Folder(&'static dyn FolderRenderer),
    /// A table with one row a client.
    Clients(&'static dyn ClientTable),
    /// The verdict of a gate.
    Verdict(AnswerFormat),
}

impl Output {
    /// What an id stands for.
    pub(super) fn by_id(id: &str) -> Option<Self> {
        let report = report::by_id(id).map(Self::Report);
        let folder = || report::folder_by_id(id).map(Self::Folder);
        report.or_else(folder).or_else(|| report::client_table_by_id(id).map(Self::Clients))
    }

    /// What an id stands for of a gate: what people read is its answer, all else the report with the verdict in it.
    pub(super) fn of_gate(id: &str) -> Option<Self> {
        let answer = AnswerFormat::by_id(id).filter(|format| *format != AnswerFormat::Json);
        answer.map(Self::Verdict).or_else(|| Self::by_id(id))
    }

    /// All ids, those of views first.
    pub(super) fn ids() -> Vec<&'static str> {
        let mut ids: Vec<&str> = RENDERERS.iter().map(|renderer| renderer.id()).collect();
        ids.extend(FOLDERS.iter().map(|folder| folder.id()));
        ids.sort_unstable();
        ids.extend(CLIENT_TABLES.iter().map(|table| table.id()));
        ids
    }

    /// Its own id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Report(renderer) => renderer.id(),
            Self::Folder(folder) => folder.id(),
            Self::Clients(table) => table.id(),
            Self::Verdict(format) => format.id(),
        }
    }

    /// Whether it means nothing to a terminal.
    pub(super) fn is_binary(self) -> bool {
        match self {
            Self::Report(renderer) => renderer.is_binary(),
            Self::Verdict(format) => format.is_binary(),
            Self::Folder(_) | Self::Clients(_) => false,
        }
    }

    /// Whether it is delimited text.
    pub(super) fn is_csv(self) -> bool {
        matches!(self, Self::Folder(_) | Self::Clients(_) | Self::Verdict(AnswerFormat::Csv))
    }
}

/// A report that is asked for, with its place already taken.
pub struct Target {
    pub(super) output: Output,
    pub(super) place: Place,
    pub(super) csv: CsvStyle,
}

/// Where it goes.
pub(super) enum Place {
    /// To standard output.
    Stdout,
    /// Into a file.
    File(PendingFile),
    /// Into a folder.
    Folder(PendingFolder),
}

/// The results from which everything is written.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// What each client adds to it; needed where `wants_clients`.
    pub clients: Option<&'a ClientParts>,
}

/// Whether any of the targets shows single clients.
pub fn wants_clients(targets: &[Target]) -> bool {
    targets.iter().any(|target| matches!(target.output, Output::Clients(_)))
}

/// Whether the first screen is among what standard output shows.
pub fn shows_screen(targets: &[Target]) -> bool {
    targets.iter().any(|target| matches!(target.place, Place::Stdout) && target.output.id() == "table")
}

/// Writes the results to all targets.
///
/// # Errors
///
/// When one of them cannot be written.
pub fn write_all(
    targets: Vec<Target>,
    result: Written<'_>,
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    for Target { output, place, csv } in targets {
        match place {
            Place::Stdout => {
                let mut bytes = Vec::new();
                // Writing to memory cannot fail.
                let _ = render(output, csv, result, &context.render_options(), &mut bytes);
                context.print(&bytes)?;
                if matches!(output, Output::Report(renderer) if renderer.id() == SCREEN) {
                    propose_country(result.report, context)?;
                }
            }
            Place::File(mut file) => {
                let rendered = render(output, csv, result, &context.render_options(), &mut file.writer);
                finish(file, rendered, context)?;
            }
            Place::Folder(folder) => {
                let options = context.render_options();
                let files = match output {
                    Output::Folder(format) => format.render(result.report, &options, csv),
                    Output::Verdict(_) => {
                        let document = gate_document(result.report, options.catalog);
                        document.map(|document| document_tables(&document, &options, csv)).unwrap_or_default()
                    }
                    Output::Report(_) | Output::Clients(_) => continue,
                };
                finish_folder(folder, &files, context)?;
            }
        }
    }
    Ok(())
}

/// The format of the first screen.
const SCREEN: &str = "table";

/// Proposes the machine's country for phone numbers that are unread without one. It stands on the screen alone: the report is the
/// same on every machine.
fn propose_country(report: &AuditReport, context: &mut Context<'_>) -> Result<(), Failure> {
    let unread = report.understood.region.iter().any(|guess| guess.unread.or_zero() > 0);
    let Some(home) = context.home.clone().filter(|_| unread) else { return Ok(()) };
    let line = context.render_options().catalog.text("region-proposal", &[("country", home.into())]);
    context.print(format!("\n{line}\n").as_bytes())
}

/// Writes what goes into one stream.
fn render(
    output: Output,
    csv: CsvStyle,
    result: Written<'_>,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match (output, result.clients) {
        (Output::Report(renderer), _) => renderer.render(result.report, options, out),
        (Output::Verdict(format), _) => match gate_document(result.report, options.catalog) {
            Some(document) => write_document(&document, format, options, out),
            None => Ok(()),
        },
        (Output::Clients(table), Some(clients)) => table.render(clients, csv, out),
        (Output::Clients(_), None) | (Output::Folder(_), _) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Writes an answer that is short enough to stand in memory.
///
/// # Errors
///
/// When it cannot be written.
pub(in crate::commands) fn put(
    file: Option<PendingFile>,
    bytes: &[u8],
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    let Some(mut file) = file else { return context.print(bytes) };
    let written = file.writer.write_all(bytes);
    finish(file, written, context)
}

/// Puts a folder in its place and says so.
pub(super) fn finish_folder(
    folder: PendingFolder,
    files: &[FolderFile],
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    let path = folder.finish(files)?;
    let written = Message::new("written-folder").with("path", path.display().to_string());
    context.tell(&[Diagnostic::note(written.with("count", files.len() as u64))]);
    Ok(())
}

/// Puts a file in its place and says so.
pub(super) fn finish(
    file: PendingFile,
    written: io::Result<()>,
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    let path = file.finish(written)?;
    let written = Message::new("written").with("path", path.display().to_string());
    context.tell(&[Diagnostic::note(written)]);
    Ok(())
}
