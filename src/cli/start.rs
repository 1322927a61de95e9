//! From the arguments to the exit code.

use std::io::{self, Write, stderr, stdout};
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use super::args::{self, Cli, Command, Show, When};
use super::diagnostics::{self, Style};
use super::dialogue::Dialogue;
use super::dropped::Dropped;
use super::environment::Environment;
use super::exit::Exit;
use super::interrupt;
use super::memory;
use super::misuse;
use super::progress::Bar;
use crate::commands::output::Inputs;
use crate::commands::{self, Context, Ended, Engine, Failure, completions, man, read_args};
use crate::model::code::Code;
use crate::model::guard::is_guarded;
use crate::model::sorted_map::SortedMap;
use crate::observe::{Diagnostic, Progress, Silent};
use crate::text::{Catalog, Language, Message};

/// Where a run writes.
pub struct Streams<'a> {
    /// Takes the result that was asked for.
    pub out: &'a mut dyn Write,
    /// Takes everything else: each error, warning or note in one piece.
    pub err: &'a mut dyn Write,
}

/// Runs the program in a process of its own, with an engine that does the work.
pub fn main(engine: &dyn Engine) -> ExitCode {
    let environment = Environment::read();
    let (_, language) = languages(&environment);
    hide_panics(language);
    interrupt::listen();
    let run = || run(&environment, Streams { out: &mut stdout(), err: &mut stderr() }, engine);
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Internal).into()
}

/// Runs the program in some surroundings. All that it takes from its process are files, paths of which begin at the working
/// directory of the process, and standard input where an argument names that.
pub fn run(environment: &Environment, streams: Streams<'_>, engine: &dyn Engine) -> Exit {
    let Streams { out, err } = streams;
    let (asked, language) = languages(environment);
    let root = args::command(language);
    let mut arguments = environment.arguments.clone();
    let dropped = Dropped::take(&mut arguments, &root);
    let parsed = root.clone().try_get_matches_from(&arguments);
    let inputs = match &parsed {
        Ok(matches) => inputs(matches, &environment.own_variables()),
        Err(_) => Inputs::default(),
    };
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return not_understood(&error, &root, environment, language, Streams { out, err }),
    };
    let global = &cli.global;
    let color = environment.wants_color(global.color, environment.stderr_is_terminal);
    let style = Style { quiet: global.quiet, color };
    let mut say = |catalog: &Catalog, said: &[Diagnostic]| tell(said, catalog, style, err);
    let asked_language = match asked {
        Ok(asked) => asked,
        Err(failure) => {
            say(&Catalog::new(language), &[failure.with_causes()]);
            return Exit::Usage;
        }
    };
    if environment.is_alone && memory::watch(global.max_memory, language, style).is_err() {
        say(&Catalog::new(language), &[Diagnostic::error(Code::NoThreads, Message::new("threads-failed"))]);
        return Exit::Internal;
    }
    let bar = Bar::new(language, global.ascii);
    let draws = environment.may_draw() && global.progress == Show::Auto && !global.quiet;
    let progress: &dyn Progress = if draws { &bar } else { &Silent };
    let mut context = Context {
        catalog: Catalog::new(language),
        asked_language,
        answers: None,
        working: environment.working.clone(),
        temporary: environment.temporary.clone(),
        now: environment.now,
        variables: environment.own_variables(),
        home: environment.system_country(),
        width: environment.width(),
        ascii: global.ascii,
        plain: global.plain,
        verbosity: global.verbose,
        inputs,
        stdin_is_terminal: environment.stdin_is_terminal,
        stdout_is_terminal: environment.stdout_is_terminal,
        out,
        say: &mut say,
        progress,
        engine,
        ask: (environment.stdin_is_terminal && environment.stderr_is_terminal).then_some(&Dialogue),
    };
    let outcome = dispatch(&cli.command, root, &mut context);
    if let Err(failure) = &outcome {
        context.tell(&[failure.with_causes()]);
    } else if let Some(dropped) = dropped.filter(|_| environment.stdout_is_terminal) {
        // Nobody looks where nobody sits; where no program shows pages, the line that names the report is enough.
        let _ = dropped.show();
    }
    Exit::of(&outcome)
}

/// The language that is asked for outright, and the one to speak.
fn languages(environment: &Environment) -> (Result<Option<Language>, Failure>, Language) {
    let asked = environment.asked_language().map(|text| read_args::language_of(&text)).transpose();
    let language = match &asked {
        Ok(Some(language)) => *language,
        _ => environment.system_language(),
    };
    (asked, language)
}

/// Writes diagnostics in one piece.
fn tell(said: &[Diagnostic], catalog: &Catalog, style: Style, err: &mut dyn Write) {
    let mut text = Vec::new();
    // There is nobody left to tell when standard error is gone.
    let _ = diagnostics::write(said, catalog, style, &mut text).and_then(|()| err.write_all(&text));
}

/// Help and version are results; so is help where nothing was asked. Everything else is a mistake.
fn not_understood(
    error: &clap::Error,
    root: &clap::Command,
    environment: &Environment,
    language: Language,
    streams: Streams<'_>,
) -> Exit {
    let Streams { out, err } = streams;
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand && environment.arguments.len() == 1
    {
        let _ = writeln!(err, "{}", Catalog::new(language).text("how-to-begin", &[]));
        return Exit::Usage;
    }
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let (stream, is_terminal, exit) = if error.use_stderr() {
            (err, environment.stderr_is_terminal, Exit::Usage)
        } else {
            (out, environment.stdout_is_terminal, Exit::Done)
        };
        let help = error.render();
        let has_color = environment.wants_color(When::Auto, is_terminal);
        let help = if has_color { help.ansi().to_string() } else { help.to_string() };
        // A closed pipe is no error.
        let _ = stream.write_all(help.as_bytes()).and_then(|()| stream.flush());
        return exit;
    }
    let mut arguments = environment.arguments.iter().filter_map(|argument| argument.to_str());
    let command = arguments.find(|argument| root.find_subcommand(argument).is_some());
    let color = environment.wants_color(When::Auto, environment.stderr_is_terminal);
    let said = misuse::diagnostic(error, command);
    tell(&[said], &Catalog::new(language), Style { quiet: false, color }, err);
    Exit::Usage
}

/// Arguments that say where something is written; every other value that is a path is read.
const OUTPUTS: [&str; 8] =
    ["dir", "formats", "history", "list", "output", "rejects", "tally_folder", "worklist"];

/// All files and folders that the arguments and the environment name for reading.
fn inputs(matches: &clap::ArgMatches, variables: &SortedMap<String, String>) -> Inputs {
    let mut named: Vec<PathBuf> = variables
        .iter()
        .filter(|(name, _)| name.as_str() != "UNTETHER_HISTORY")
        .map(|(_, value)| PathBuf::from(value))
        .collect();
    let mut at = Some(matches);
    while let Some(matches) = at {
        for id in matches.ids().filter(|id| !OUTPUTS.contains(&id.as_str())) {
            let values = matches.try_get_raw(id.as_str()).ok().flatten().into_iter().flatten();
            named.extend(values.map(PathBuf::from));
        }
        at = matches.subcommand().map(|(_, matches)| matches);
    }
    named.retain(|path| path.exists());
    Inputs { named, is_private: shows_contacts(matches) }
}

/// Whether the answer may name people: then its files are for their owner alone.
fn shows_contacts(matches: &clap::ArgMatches) -> bool {
    let Some((_, of_command)) = matches.subcommand() else { return false };
    let asked = of_command.try_get_one::<bool>("show_contacts").ok().flatten();
    asked.copied().unwrap_or(false) || shows_contacts(of_command)
}

fn dispatch(command: &Command, root: clap::Command, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let command: &dyn commands::Command = match command {
        Command::Anonymize(args) => args,
        Command::Audit(args) => args,
        Command::Init(args) => args,
        Command::Inspect(args) => args,
        Command::Explain(args) => args,
        Command::Gate(args) => args,
        Command::Baseline(args) => args,
        Command::Waivers(args) => args,
        Command::Compare(args) => args,
        Command::Demo(args) => args,
        Command::Incidents(args) => args,
        Command::Simulate(args) => args,
        Command::Plan(args) => args,
        Command::Report(args) => args,
        Command::Links(args) => args,
        Command::Mcp(args) => args,
        Command::Request(args) => args,
        Command::Sample(args) => args,
        Command::Schema(args) => args,
        Command::Tally(args) => args,
        Command::Verify(args) => args,
        // What they print is the command line itself.
        Command::Completions(args) => return completions::run(args, root, context),
        Command::Man(args) => return man::run(args, root, context),
    };
    command.run(context)
}

/// A panic says where in the program it happened and nothing of what was read: its message may hold values.
fn hide_panics(language: Language) {
    panic::set_hook(Box::new(move |info| {
        if is_guarded() {
            return;
        }
        let message = Message::new("internal-error").with("version", env!("CARGO_PKG_VERSION"));
        let said = Diagnostic::error(Code::Internal, message).help(Message::new("help-internal-error"));
        let said = match info.location() {
            Some(place) => said.at(format_args!("{}:{}", place.file(), place.line())),
            None => said,
        };
        let mut text = Vec::new();
        let written: io::Result<()> =
            diagnostics::write(&[said], &Catalog::new(language), Style::default(), &mut text);
        // Nothing can be done about a standard error that is gone.
        let _ = written.and_then(|()| stderr().lock().write_all(&text));
    }));
}
