//! What is asked for on the command line, checked.

use std::path::{Path, PathBuf};

use super::file::PendingFile;
use super::folder::PendingFolder;
use super::target::{Output, Place, Target};
use crate::commands::read_args::usage;
use crate::commands::{Context, Failure};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::report::{AnswerFormat, CsvFolder, CsvStyle};
use crate::text::Message;

/// Which reports, and where.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct OutputArgs {
    /// Which reports, and how.
    #[command(flatten)]
    pub written: FormatArgs,
    /// File for the one report that is asked for
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// Which reports, each with its own place, and how.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct FormatArgs {
    /// Report to write: KIND or KIND=FILE, csv=FOLDER (can be repeated; default: table, of request markdown)
    #[arg(short, long = "format", value_name = "KIND[=FILE]")]
    pub formats: Vec<String>,
    /// Replace files that exist
    #[arg(long)]
    pub force: bool,
    /// Begin CSV files with the mark by which Excel knows that they are UTF-8
    #[arg(long)]
    pub excel_bom: bool,
    /// Write texts into CSV files as they are, even those that a spreadsheet takes for formulas
    #[arg(long)]
    pub csv_raw: bool,
}

/// What is written where no format is asked for.
pub(super) const SCREEN: &str = "table";

impl OutputArgs {
    /// Opens everything that will be written.
    ///
    /// # Errors
    ///
    /// When a format is not known, two reports would go to one place, a place does not suit the format, or it cannot be
    /// written.
    pub fn open(&self, context: &Context<'_>) -> Result<Vec<Target>, Failure> {
        self.open_targets(&Output::by_id, context)
    }

    /// The same for a gate: what people read is its verdict, which goes to standard output unless that is taken.
    /// Also says whether the verdict is shown on standard output.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_for_gate(&self, context: &Context<'_>) -> Result<(Vec<Target>, bool), Failure> {
        let mut targets = self.open_targets(&Output::of_gate, context)?;
        let on_stdout = |target: &Target| matches!(target.place, Place::Stdout);
        if !targets.iter().any(on_stdout) {
            let output = Output::Verdict(AnswerFormat::Table);
            targets.push(Target { output, place: Place::Stdout, csv: CsvStyle::default() });
        }
        let is_screen = |target: &Target| matches!(target.output, Output::Verdict(AnswerFormat::Table));
        let is_shown = targets.iter().any(|target| on_stdout(target) && is_screen(target));
        Ok((targets, is_shown))
    }

    fn open_targets(
        &self,
        by_id: &dyn Fn(&str) -> Option<Output>,
        context: &Context<'_>,
    ) -> Result<Vec<Target>, Failure> {
        let written = &self.written;
        let wanted = written.wanted(by_id, &Output::ids(), SCREEN, self.output.as_ref())?;
        if !wanted.iter().any(|(output, _)| output.is_csv()) {
            written.refuse_csv_options()?;
        }
        let (csv, inputs) = (written.csv_style(), &context.inputs);
        let open = |(output, path): (Output, Option<PathBuf>)| {
            let place = match (output, path) {
                (Output::Folder(_) | Output::Verdict(AnswerFormat::Csv), None) => {
                    return Err(usage(Message::new("usage-needs-folder")));
                }
                (Output::Verdict(AnswerFormat::Csv), Some(path)) => {
                    Place::Folder(PendingFolder::create(&path, written.force, &CsvFolder, inputs)?)
                }
                (Output::Folder(format), Some(path)) => {
                    Place::Folder(PendingFolder::create(&path, written.force, format, inputs)?)
                }
                (_, Some(path)) => Place::File(PendingFile::create(path, written.force, inputs)?),
                (_, None) if output.is_binary() && context.stdout_is_terminal => {
                    let needs = Message::new("usage-needs-file").with("format", output.id());
                    return Err(usage(needs));
                }
                (_, None) => Place::Stdout,
            };
            Ok(Target { output, place, csv })
        };
        wanted.into_iter().map(open).collect()
    }
}

impl FormatArgs {
    /// How tables of text are written.
    pub(super) fn csv_style(&self) -> CsvStyle {
        CsvStyle { excel_bom: self.excel_bom, raw: self.csv_raw }
    }

    /// What is wanted, each with its path unless it goes to standard output; the format `default` where nothing is asked for.
    /// The only one that is wanted may have a place `alone`.
    pub(super) fn wanted<T>(
        &self,
        by_id: &dyn Fn(&str) -> Option<T>,
        ids: &[&str],
        default: &str,
        alone: Option<&PathBuf>,
    ) -> Result<Vec<(T, Option<PathBuf>)>, Failure> {
        let default = [default.to_owned()];
        let formats = if self.formats.is_empty() { &default[..] } else { &self.formats };
        let mut wanted = formats.iter().map(|text| parse(text, by_id, ids)).collect::<Result<Vec<_>, _>>()?;
        if let Some(output) = alone {
            match wanted.as_mut_slice() {
                [(_, place @ None)] => *place = Some(output.clone()),
                _ => return Err(usage(Message::new("usage-two-outputs"))),
            }
        }
        for (_, place) in &mut wanted {
            place.take_if(|path| path == Path::new("-"));
        }
        for (index, (_, place)) in wanted.iter().enumerate() {
            if wanted[..index].iter().any(|(_, other)| place == other) {
                let path = place.as_deref().unwrap_or(Path::new("-")).display().to_string();
                return Err(usage(Message::new("usage-same-output").with("path", path)));
            }
        }
        Ok(wanted)
    }

    /// An option that would change nothing is a mistake.
    pub(super) fn refuse_csv_options(&self) -> Result<(), Failure> {
        let given = [(self.excel_bom, "--excel-bom"), (self.csv_raw, "--csv-raw")];
        match given.iter().find(|(is_given, _)| *is_given) {
            Some((_, option)) => Err(usage(Message::new("usage-no-csv").with("option", *option))),
            None => Ok(()),
        }
    }
}

/// Splits `KIND=FILE`.
fn parse<T>(
    text: &str,
    by_id: &dyn Fn(&str) -> Option<T>,
    ids: &[&str],
) -> Result<(T, Option<PathBuf>), Failure> {
    let (kind, file) = match text.split_once('=') {
        Some((kind, file)) => (kind, Some(PathBuf::from(file)).filter(|file| !file.as_os_str().is_empty())),
        None => (text, None),
    };
    let found = by_id(kind).ok_or_else(|| {
        let said = Diagnostic::error(
            Code::OutputFormat,
            Message::new("usage-unknown-format").with("value", kind.to_owned()),
        );
        Failure::Usage(said.help(Message::new("help-formats").with("choices", ids.join(", "))).into())
    });
    Ok((found?, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(formats: &[&str], change: impl Fn(&mut OutputArgs)) -> &'static str {
        let formats = formats.iter().map(|text| (*text).to_owned()).collect();
        let written = FormatArgs { formats, ..FormatArgs::default() };
        let mut args = OutputArgs { written, output: None };
        change(&mut args);
        let wanted = args.written.wanted(&Output::by_id, &Output::ids(), SCREEN, args.output.as_ref());
        wanted.err().map_or("", |failure| failure.diagnostic().message.id)
    }

    #[test]
    fn impossible_requests_are_named() {
        assert_eq!(id(&[], |_| ()), "");
        assert_eq!(id(&["pdf"], |_| ()), "usage-unknown-format");
        assert_eq!(id(&["table", "json=-"], |_| ()), "usage-same-output");
        assert_eq!(id(&["csv=x", "json=x"], |_| ()), "usage-same-output");
        assert_eq!(id(&["table", "json"], |args| args.output = Some("x".into())), "usage-two-outputs");
    }

    #[test]
    fn options_of_csv_are_for_csv() {
        let written = FormatArgs { csv_raw: true, ..FormatArgs::default() };
        let refused = written.refuse_csv_options().expect_err("nothing is CSV");
        assert_eq!(refused.diagnostic().message.id, "usage-no-csv");
    }
}
