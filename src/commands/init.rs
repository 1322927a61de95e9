//! `untether init PATH…`: what was understood of the exports, as a commented settings file to correct.

use std::io::Write;
use std::path::PathBuf;

use super::init_questions;
use super::output::PendingFile;
use super::read_args::ReadArgs;
use super::{Command, Context, Ended, Failure, Reading, Request};
use crate::config::{FoundConfig, Settings, locate};
use crate::init::{self, Draft, answer, is_same, questions, settle};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::Study;
use crate::text::Message;

/// The file that is written.
const NAME: &str = "untether.toml";

/// Arguments of `init`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to look at.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Ask the five questions that move the figures most first
    #[arg(long)]
    pub ask: bool,
    /// Write these questions as JSON instead, for another program to ask
    #[arg(long, conflicts_with_all = ["ask", "answers"])]
    pub questions: bool,
    /// Write what was answered to these questions, as JSON in this file, and nothing else
    #[arg(long, value_name = "FILE", conflicts_with = "ask")]
    pub answers: Option<PathBuf>,
}

impl Command for Args {
    /// Runs the command. The file is written into the working directory.
    ///
    /// # Errors
    ///
    /// When there is such a file already, when nothing can be read, or when nobody is there to answer.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        if self.questions {
            let request = self.open_request(context)?;
            return init_questions::write(&request, context);
        }
        if self.ask && context.ask.is_none() {
            let said = Diagnostic::error(Code::NoAnswer, Message::new("init-no-terminal"));
            return Err(Failure::Usage(said.help(Message::new("help-init-no-terminal")).into()));
        }
        let path = context.working.join(NAME);
        if path.symlink_metadata().is_ok() {
            let said =
                Diagnostic::error(Code::OutputExists, Message::new("output-exists").with("path", NAME));
            return Err(Failure::Output(said.help(Message::new("help-init-exists")).into()));
        }
        let file = PendingFile::create_private(path, false, &context.inputs)?;
        if let Some(answers) = &self.answers {
            let draft = init_questions::answered(answers)?;
            settings(&draft, self, context)?;
            return finish(file, &draft, Ended::Whole, context);
        }
        let request = self.open_request(context)?;
        let study = context.engine.study(&request, context.progress)?;
        let ended = context.judge_sources(Reading::of(&study.report))?;
        let draft = init::draft(&study, &request.settings.params, &request.paths, &context.working);
        let mut draft = settle(draft, |draft| is_harmless(draft, &study, &request, self, context))?;
        if self.ask {
            ask(&mut draft, &study, self, context)?;
        }
        finish(file, &draft, ended, context)
    }
}

impl Args {
    /// What is to be read under which settings. The file is for the eyes of its owner: it names accounts and headers as they are.
    fn open_request(&self, context: &mut Context<'_>) -> Result<Request, Failure> {
        // The settings that lie in the folder itself are no longer heeded once the new file stands here: the look is taken without.
        let named = self.read.named_config(context);
        let found = named.map(|path| locate(Some(&path), &context.working, &[])).transpose()?.flatten();
        let mut request = self.read.request_under(found.as_ref(), context)?;
        request.show_contacts = true;
        Ok(request)
    }
}

/// Puts the file in its place and says so.
fn finish(
    mut file: PendingFile,
    draft: &Draft,
    ended: Ended,
    context: &mut Context<'_>,
) -> Result<Ended, Failure> {
    let written = file.writer.write_all(draft.text(context.answers()).as_bytes());
    file.finish(written)?;
    context.tell(&[Diagnostic::note(Message::new("written").with("path", NAME))]);
    Ok(ended)
}

/// The settings that a draft makes, under the same options.
fn settings(draft: &Draft, args: &Args, context: &Context<'_>) -> Result<Settings, Failure> {
    let text = draft.text(&context.catalog);
    let found = FoundConfig { path: NAME.into(), text, in_audited: false };
    let overrides = args.read.overrides(context)?;
    Ok(Settings::new(Some(&found), &overrides, &context.working, context.now)?)
}

/// Whether the report under the settings of a draft is the one without them.
fn is_harmless(
    draft: &Draft,
    study: &Study,
    request: &Request,
    args: &Args,
    context: &Context<'_>,
) -> Result<bool, Failure> {
    // What the settings do not take moves a figure in its own way: there is no report.
    let Ok(mut settings) = settings(draft, args, context) else { return Ok(false) };
    // A report in another language says the same in other words.
    settings.params.language = request.settings.params.language;
    let report = context.engine.audit(&Request { settings, ..request.clone() }, context.progress)?;
    Ok(is_same(&study.report, &report))
}

/// Asks the questions; an answer that the settings do not take is asked for again.
fn ask(draft: &mut Draft, study: &Study, args: &Args, context: &mut Context<'_>) -> Result<(), Failure> {
    for question in questions(study) {
        let words = context.catalog.say(&question.words);
        loop {
            let answered = context.ask.and_then(|asker| asker.ask(&words, &question.preset));
            let Some(given) = answered else {
                let said = Diagnostic::error(Code::NoAnswer, Message::new("init-broken-off"));
                return Err(Failure::Usage(said.into()));
            };
            let mut tried = draft.clone();
            answer(&mut tried, question.topic, &question.preset, &given);
            match settings(&tried, args, context) {
                Ok(_) => {
                    *draft = tried;
                    break;
                }
                Err(failure) => context.tell(&[failure.diagnostic().clone()]),
            }
        }
    }
    Ok(())
}
