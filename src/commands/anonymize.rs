//! `untether anonymize PATH… -o DIR`: the same exports without anybody's data, every quirk and figure kept.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::context::Reading;
use super::engine::found;
use super::output::{PendingFile, PendingTree, failed};
use super::read_args::ReadArgs;
use super::{Command, Context, Ended, Failure, Request};
use crate::anonymize::{Copied, Key, Mapper, Plan, copy, rewritten_settings};
use crate::config::locate;
use crate::import::ownership::{COPY_MARK, COPY_MARK_TEXT};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::Study;
use crate::text::{Message, Value};

/// Arguments of `anonymize`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to copy.
    #[command(flatten)]
    pub read: ReadArgs,
    /// New folder for the copy
    #[arg(short, long, value_name = "DIR", required = true)]
    pub output: PathBuf,
}

/// Most files that are named one by one among those left out.
const MOST_NAMED: usize = 20;

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When the folder is not free, nothing can be read, or something cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let tree = PendingTree::create(&self.output)?;
        let request = self.read.request(context)?;
        if request.paths.iter().any(|path| path == Path::new("-")) {
            let said = Diagnostic::error(Code::Argument, Message::new("anonymize-stdin"));
            return Err(Failure::Usage(said.into()));
        }
        let study = context.engine.study(&request, context.progress)?;
        let mut ended = context.judge_sources(Reading::of(&study.report))?;
        let (copied, mut mapper) = stand_ins(&request, &study, &tree.temporary)?;
        settings(self, &request, &mut mapper, &tree.temporary, context)?;
        write(&tree.temporary.join(COPY_MARK), COPY_MARK_TEXT, context)?;
        let path = tree.finish()?;
        if !copied.left_out.is_empty() {
            ended = ended.and(Ended::Partial);
        }
        say(&copied, context);
        context.tell(&[Diagnostic::note(Message::new("written").with("path", path.display().to_string()))]);
        Ok(ended)
    }
}

/// Copies what a study read into a folder, stand-ins in the places of people, under a key that is kept nowhere.
///
/// # Errors
///
/// When there is no key, or something cannot be written.
pub(super) fn stand_ins(
    request: &Request,
    study: &Study,
    folder: &Path,
) -> Result<(Copied, Mapper), Failure> {
    let key = Key::random().map_err(|error| {
        let message = Message::new("anonymize-no-key").with("detail", error.to_string());
        Failure::Internal(Diagnostic::error(Code::Internal, message).into())
    })?;
    let mut mapper = Mapper::new(key);
    learn(study, &mut mapper);
    let plan = Plan::new(study, &found(request).tallies);
    let copied = copy(&request.paths, &plan, &mut mapper, folder).map_err(|error| failed(folder, error))?;
    Ok((copied, mapper))
}

/// Shows the mapping how chats are titled and people are called.
fn learn(study: &Study, mapper: &mut Mapper) {
    let data = || study.audit.sources.iter().map(|source| &source.data);
    let chats = || data().flat_map(|data| &data.chats);
    let authors = chats().flat_map(|chat| &chat.authors).map(|author| author.name.as_str());
    let records = data().flat_map(|data| &data.records).map(|record| record.name.as_str());
    let people = data().flat_map(|data| data.people.iter().chain(&data.colleagues));
    let people = people.map(|person| person.name.as_str());
    let titles = || chats().map(|chat| chat.title.as_str());
    mapper.learn(titles(), authors.chain(records).chain(people).chain(titles()));
}

/// Writes the settings in force as those of the copy.
fn settings(
    args: &Args,
    request: &Request,
    mapper: &mut Mapper,
    folder: &Path,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let named = args.read.named_config(context);
    let found = locate(named.as_deref(), &context.working, &request.paths)?;
    let Some(text) = found.and_then(|found| rewritten_settings(&found.text, mapper)) else { return Ok(()) };
    write(&folder.join("untether.toml"), &text, context)
}

/// Writes a file of our own into the copy.
fn write(path: &Path, text: &str, context: &Context<'_>) -> Result<(), Failure> {
    let mut file = PendingFile::create_private(path.to_owned(), false, &context.inputs)?;
    let written = file.writer.write_all(text.as_bytes());
    file.finish(written)?;
    // What was moved in with the folder keeps its permissions.
    fs::metadata(path).map(drop).map_err(|error| failed(path, error))
}

/// Says what is in the copy and what is not.
fn say(copied: &Copied, context: &mut Context<'_>) {
    let message =
        Message::new("anonymize-done").with("files", copied.rewritten).with("stand_ins", copied.stand_ins);
    context.tell(&[Diagnostic::note(message)]);
    say_left_out(copied, context);
}

/// Names what is not in the copy.
pub(super) fn say_left_out(copied: &Copied, context: &mut Context<'_>) {
    let count = |count: usize| Value::from(count as u64);
    let mut said = Vec::new();
    for one in copied.left_out.iter().take(MOST_NAMED) {
        said.push(Diagnostic::warning(Message::new(one.why)).at(&one.path));
    }
    if copied.left_out.len() > MOST_NAMED {
        let rest = Message::new("anonymize-more").with("count", count(copied.left_out.len() - MOST_NAMED));
        said.push(Diagnostic::warning(rest));
    }
    context.tell(&said);
}
