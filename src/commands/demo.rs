//! `untether demo [DIR]`: a small invented business, audited.

use std::fs;
use std::path::{Path, PathBuf};

use super::output::{OutputArgs, failed, run_id};
use super::read_args::{ReadArgs, asked_language};
use super::{Command, Context, Ended, Failure, audit};
use crate::demo::{AS_OF, files};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::{Language, Message};

/// Arguments of `demo`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Write the exports into this new folder first
    #[arg(value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Language of the result: en or ru (default: that of the settings or of the saved report, else that of messages)
    #[arg(long, value_name = "LANG")]
    pub report_lang: Option<String>,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When the folder exists and is not empty, or something cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let scratch = Scratch::new(&context.temporary, self.dir.is_none());
        let folder = self.dir.as_deref().unwrap_or(&scratch.folder);
        // The business speaks the language of its report.
        let language = asked_language(self.report_lang.as_deref(), context)?;
        write_files(folder, language.unwrap_or(context.catalog.language()))?;
        if self.dir.is_some() {
            let written = Message::new("written").with("path", folder.display().to_string());
            context.tell(&[Diagnostic::note(written)]);
        }
        let read = ReadArgs {
            paths: vec![folder.to_owned()],
            config: Some(folder.join("untether.toml")),
            today: Some(AS_OF.to_owned()),
            report_lang: self.report_lang.clone(),
            ..ReadArgs::default()
        };
        audit::Args { read, output: self.output.clone(), ..audit::Args::default() }.run(context)
    }
}

fn write_files(folder: &Path, language: Language) -> Result<(), Failure> {
    let is_free = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    if !is_free {
        let message = Message::new("output-not-empty").with("path", folder.display().to_string());
        let said = Diagnostic::error(Code::OutputExists, message);
        return Err(Failure::Output(said.into()));
    }
    for (name, text) in files(language.id()) {
        let path = folder.join(name);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        written.map_err(|error| failed(&path, error))?;
    }
    Ok(())
}

/// A folder for the time of the demo.
struct Scratch {
    folder: PathBuf,
    is_used: bool,
}

impl Scratch {
    fn new(temporary: &Path, is_used: bool) -> Self {
        // The last component is the name under which the report shows the files.
        Self { folder: temporary.join(format!("untether-{}", run_id())).join("demo"), is_used }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.is_used {
            // What is left lies where the system clears up.
            let _ = fs::remove_dir_all(self.folder.parent().unwrap_or(&self.folder));
        }
    }
}
