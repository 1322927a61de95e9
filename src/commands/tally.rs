//! `untether tally make | check | sql`: messages counted where they lie, as files that every command reads.

use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use super::anonymize::{say_left_out, stand_ins};
use super::context::Reading;
use super::engine::found;
use super::output::{PendingTree, failed};
use super::read_args::{ReadArgs, usage};
use super::{Command, Context, Ended, Failure, Request};
use crate::anonymize::{Copied, rewritten_settings};
use crate::config::locate;
use crate::import::opened::with_stored;
use crate::import::tallied;
use crate::import::walk::{Item, walk};
use crate::model::code::Code;
use crate::model::owner_only;
use crate::model::report::{SourceError, Understood};
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::model::zone::Zone;
use crate::observe::Diagnostic;
use crate::pipeline::Study;
use crate::pipeline::assemble::source_error;
use crate::pipeline::pseudonyms::Pseudonyms;
use crate::reduce::{Made, is_reduced, reduce};
use crate::text::{Message, Value};
use crate::warehouse::{VIEWS, dialects, script};

/// The folder of a tally before stand-ins take the places of people, inside the one that becomes the result.
const AS_IT_IS: &str = "as-it-is";

/// Arguments of `tally`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with tallies.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum What {
    /// Reduce exports to counts: who wrote when and how much, without texts
    Make(Box<MakeArgs>),
    /// Check that a tally adds up, and name the row where it does not
    Check(CheckArgs),
    /// Print the queries with which a warehouse counts its messages itself
    Sql(SqlArgs),
}

/// Arguments of `tally make`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct MakeArgs {
    /// What to count.
    #[command(flatten)]
    pub read: ReadArgs,
    /// New folder for the tally
    #[arg(id = "tally_folder", short = 'o', long = "output", value_name = "DIR", required = true)]
    pub output: PathBuf,
    /// Put stand-ins in the places of all names, numbers, addresses and ids, in the lists of the CRM, too: counts, days, amounts,
    /// stages and consent stay
    #[arg(long)]
    pub without_contacts: bool,
}

/// Arguments of `tally check`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct CheckArgs {
    /// Folders or archives of tallies
    #[arg(id = "tallies", value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Arguments of `tally sql`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct SqlArgs {
    /// What the warehouse speaks: bigquery, clickhouse, databricks, datafusion, duckdb, mysql, postgres, redshift, snowflake, spark,
    /// sqlite, trino or tsql
    #[arg(long, value_name = "NAME")]
    pub dialect: String,
    /// Tables of a known loader in the place of those to fill in: callrail, chatwoot, fivetran-intercom, twilio, wazzup,
    /// whatsapp-cloud or zendesk
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    /// Time zone of all days, such as Europe/Moscow (default: UTC)
    #[arg(long, value_name = "ZONE")]
    pub tz: Option<String>,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// As `make` and `check`.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        match &self.what {
            What::Make(args) => args.as_ref().run(context),
            What::Check(args) => args.run(context),
            What::Sql(args) => args.run(context),
        }
    }
}

impl Command for MakeArgs {
    /// Reduces the exports.
    ///
    /// # Errors
    ///
    /// When the folder is not free, something cannot be read, or something cannot be written: a tally of a part would pass for the
    /// whole.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let tree = PendingTree::create(&self.output)?;
        let request = self.read.request(context)?;
        if request.paths.iter().any(|path| path == Path::new("-")) {
            let said = Diagnostic::error(Code::Argument, Message::new("tally-stdin"));
            return Err(Failure::Usage(said.into()));
        }
        let study = context.engine.study(&request, context.progress)?;
        context.judge_sources(Reading::of(&study.report))?;
        if !study.report.errors.is_empty() {
            let message = Message::new("tally-unread").with("count", study.report.errors.len() as u64);
            let said = Diagnostic::error(Code::NothingRead, message).help(Message::new("help-tally-unread"));
            return Err(Failure::Input(said.into()));
        }
        let params = &request.settings.params;
        let whole =
            if self.without_contacts { tree.temporary.join(AS_IT_IS) } else { tree.temporary.clone() };
        owner_only::folders(&whole).map_err(|error| failed(&self.output, error))?;
        let made = reduce(&study, params.timezone, params.today, &whole)
            .map_err(|error| failed(&self.output, error))?;
        let mut passed = pass_on(&study, &request, &whole)?;
        let mut settings = settings(self, &request, context)?;
        let mut ended = Ended::Whole;
        if self.without_contacts {
            let copied = without_contacts(&request, &whole, &mut settings, &tree.temporary, context)?;
            say_left_out(&copied, context);
            // Nobody is in what is handed on.
            passed = 0;
            ended = if copied.left_out.is_empty() { Ended::Whole } else { Ended::Partial };
        }
        if let Some(text) = settings {
            let path = tree.temporary.join("untether.toml");
            let written = owner_only::file(&path).and_then(|mut file| file.write_all(text.as_bytes()));
            written.map_err(|error| failed(&path, error))?;
        }
        let path = tree.finish()?;
        say(made, passed, context);
        context.tell(&[Diagnostic::note(Message::new("written").with("path", path.display().to_string()))]);
        Ok(ended)
    }
}

/// Puts stand-ins in the places of people: into the folder, out of the one inside it that holds the tally as it is and goes.
///
/// # Errors
///
/// When the tally cannot be read or the copy not written.
fn without_contacts(
    request: &Request,
    whole: &Path,
    settings: &mut Option<String>,
    folder: &Path,
    context: &Context<'_>,
) -> Result<Copied, Failure> {
    let request = Request { paths: vec![whole.to_owned()], ..request.clone() };
    let study = context.engine.study(&request, context.progress)?;
    let (copied, mut mapper) = stand_ins(&request, &study, folder)?;
    *settings = settings.take().and_then(|text| rewritten_settings(&text, &mut mapper));
    fs::remove_dir_all(whole).map_err(|error| failed(whole, error))?;
    Ok(copied)
}

/// Copies the files of all sources that are not reduced, and says how many they are.
///
/// # Errors
///
/// When one cannot be written, or a source stands in no file of its own: what would not go along would be missing without a word.
fn pass_on(study: &Study, request: &Request, folder: &Path) -> Result<u64, Failure> {
    let kept = study.audit.sources.iter().filter(|source| !is_reduced(source));
    let paths: SortedSet<&str> = kept.map(file_of).collect();
    let mut left = paths.clone();
    let mut passed = 0;
    let items = found(request).items;
    for item in &items {
        let root = item.belonging.root.as_deref();
        let of: Vec<&str> = root.into_iter().chain([item.path.as_str()]).collect();
        if !of.iter().any(|path| paths.contains(path)) {
            continue;
        }
        copy(item, folder).map_err(|error| failed(folder, error))?;
        for path in of {
            left.remove(path);
        }
        passed += 1;
    }
    let Some(lost) = left.first() else { return Ok(passed) };
    let path = study.names.path(lost).to_owned();
    let said = Diagnostic::error(Code::NothingRead, Message::new("tally-lost").with("path", path));
    Err(Failure::Input(said.into()))
}

/// The file of a source: sheets of a book stand in one.
fn file_of(source: &Source) -> &str {
    let of_sheet = source.data.sheet.as_deref().and_then(|sheet| source.path.strip_suffix(sheet));
    of_sheet.and_then(|path| path.strip_suffix('#')).unwrap_or(&source.path)
}

/// Copies one file to where its path shows it, below the folder.
fn copy(item: &Item, folder: &Path) -> io::Result<()> {
    let parts = Path::new(&item.path).components();
    let below: PathBuf = parts.filter(|part| matches!(part, Component::Normal(_))).collect();
    let target = folder.join(below);
    if let Some(around) = target.parent() {
        owner_only::folders(around)?;
    }
    let mut file = owner_only::file(&target)?;
    let copied = with_stored(item, |reader| Ok(io::copy(reader, &mut file).map(drop)?));
    copied.map_err(io::Error::other)
}

/// Settings that lay with the exports go with the counts.
fn settings(args: &MakeArgs, request: &Request, context: &Context<'_>) -> Result<Option<String>, Failure> {
    let named = args.read.named_config(context);
    let found = locate(named.as_deref(), &context.working, &request.paths)?;
    Ok(found.filter(|found| found.in_audited).map(|found| found.text))
}

/// Says what the counts stand for, and what was handed on as it is.
fn say(made: Made, passed: u64, context: &mut Context<'_>) {
    let message = Message::new("tally-made")
        .with("sources", made.sources)
        .with("messages", made.messages)
        .with("days", made.days);
    let mut said = vec![Diagnostic::note(message)];
    if passed > 0 {
        said.push(Diagnostic::warning(Message::new("tally-passed-on").with("count", passed)));
    }
    context.tell(&said);
}

impl Command for CheckArgs {
    /// Checks the tallies.
    ///
    /// # Errors
    ///
    /// When there is none, or one does not add up.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let folders = walk(&self.paths).tallies;
        let (mut sources, mut errors) = (Vec::new(), Vec::<SourceError>::new());
        for folder in &folders {
            match tallied::check(folder) {
                Ok(own) => sources.extend(own),
                Err(failure) => errors.push(source_error(&failure, &Pseudonyms::of_terminal())),
            }
        }
        let lines: Vec<String> = sources.iter().map(|source| line(source, context)).collect();
        context.print(lines.concat().as_bytes())?;
        if folders.is_empty() {
            let said = Diagnostic::error(Code::NothingRead, Message::new("tally-none"));
            return Err(Failure::Input(said.help(Message::new("help-tally-none")).into()));
        }
        let understood = Understood::default();
        let read = folders.len() - errors.len();
        context.judge_sources(Reading { errors: &errors, read, understood: &understood, left_over: None })
    }
}

impl Command for SqlArgs {
    /// Prints the queries.
    ///
    /// # Errors
    ///
    /// When there is no such dialect, view or zone.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let unknown = |what: &'static str, value: &str, known: Vec<&str>| {
            let known = known.join(", ");
            usage(Message::new(what).with("value", value.to_owned()).with("known", known))
        };
        let dialect = dialects().iter().find(|dialect| dialect.id == self.dialect).ok_or_else(|| {
            let known = dialects().iter().map(|dialect| dialect.id.as_str());
            unknown("tally-no-dialect", &self.dialect, known.collect())
        })?;
        let asked = self.view.as_deref().unwrap_or(VIEWS[0].0);
        let (_, view) = VIEWS
            .iter()
            .find(|(name, _)| *name == asked)
            .ok_or_else(|| unknown("tally-no-view", asked, VIEWS.iter().map(|(name, _)| *name).collect()))?;
        let zone = self.tz.as_deref().unwrap_or("UTC");
        let zone: Zone =
            zone.parse().map_err(|_| usage(Message::new("tally-no-zone").with("value", zone.to_owned())))?;
        context.print(script(dialect, view, zone.name()).as_bytes())?;
        Ok(Ended::Whole)
    }
}

/// A line of what a source holds.
fn line(source: &Source, context: &Context<'_>) -> String {
    let values = [
        ("source", Value::from(crate::text::escape::terminal(&source.path).into_owned())),
        ("messages", Value::from(source.data.ledger.messages)),
        ("chats", Value::from(source.data.chats.len() as u64)),
        ("items", Value::from(source.data.ledger.items())),
    ];
    context.answers().text("tally-line", &values) + "\n"
}
