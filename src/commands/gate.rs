//! `untether gate PATH…`: the report against a policy. Red for the right reason, and never green for the wrong one.

use std::path::{Path, PathBuf};

use super::comments_file::{CommentsArgs, warn_of_words};
use super::compare::incomparable;
use super::exports::{self, Audited, Wanted};
use super::hide::{refuse_single_clients, shown};
use super::history_file::HistoryFile;
use super::output::{OutputArgs, Written, wants_clients, write_all};
use super::read_args::ReadArgs;
use super::saved::{alone, read_report};
use super::{Command, Context, Ended, Failure, Reading, Request, verify};
use crate::config::PolicyDraft;
use crate::gate::presets::PRESETS;
use crate::gate::{Baseline, Given, Policy, Proof, judge};
use crate::import::plain;
use crate::model::code::Code;
use crate::model::parts::ClientParts;
use crate::model::report::{AuditReport, GateStatus, RuleLevel, Verdict};
use crate::model::time::Day;
use crate::observe::{Diagnostic, Weight};
use crate::report::headline;
use crate::text::{Message, escape};

/// Which policy.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct PolicyArgs {
    /// File that holds a policy alone: rules, options, waivers; counts more than that of the settings
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Ready-made policy to start from: starter, recommended or strict (default: starter, where no rule is given)
    #[arg(long, value_name = "NAME")]
    pub preset: Option<String>,
}

/// Most bytes of a baseline: one figure and one export a line.
const LARGEST_BASELINE: u64 = 64 << 20;

/// Arguments of `gate`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What must hold.
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// What people have said of the report.
    #[command(flatten)]
    pub comments: CommentsArgs,
    /// Hold the figures against this baseline, too
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// File with one line a run: shows the trend, and this run is added to it
    #[arg(long, value_name = "FILE")]
    pub history: Option<PathBuf>,
    /// Show what a baseline of other settings would say, without deciding by it
    #[arg(long)]
    pub allow_incomparable: bool,
    /// Fail when a waiver has run out or is not needed
    #[arg(long)]
    pub strict_waivers: bool,
    /// What the saved report was made from: its figures are held against these exports before they are judged
    #[arg(long, value_name = "PATH", num_args = 1..)]
    pub verify: Vec<PathBuf>,
    /// Exit with 0 where the gate fails; trouble with input or output keeps its code
    #[arg(long)]
    pub exit_zero: bool,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// A report that is to be judged, and how well it could be read.
struct Judged {
    report: AuditReport,
    clients: Option<ClientParts>,
    ended: Ended,
    proof: Proof,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When the policy or the baseline cannot be used, there is no report, or it cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let request = self.read.request(context)?;
        let today = Today::of(&self.read, &request, context);
        let policy = self.policy.load(request.settings.policy.as_ref(), today.utc, context)?;
        let path = self.baseline.clone().or_else(|| variable("BASELINE", context).map(PathBuf::from));
        let named = |path: PathBuf| Ok::<_, Failure>((read_baseline(&path)?, path.display().to_string()));
        let baseline = path.map(named).transpose()?;
        let history = self.history.clone().or_else(|| variable("HISTORY", context).map(PathBuf::from));
        let history = history.map(|path| HistoryFile::open(&path, &context.inputs)).transpose()?;
        let comments = self.comments.read(Some(&request.settings), context)?;
        let (targets, has_stdout) = self.output.open_for_gate(context)?;
        if wants_clients(&targets) {
            refuse_single_clients(&self.read, "-f clients")?;
        }
        let mut judged = if let Some(path) = alone(&request.paths)? {
            if wants_clients(&targets) {
                let said = Diagnostic::error(Code::NeedsExports, Message::new("gate-report-clients"));
                return Err(Failure::Usage(said.help(Message::new("help-needs-exports")).into()));
            }
            saved(self, path, context)?
        } else if !self.verify.is_empty() {
            let said = Diagnostic::error(Code::ReportAmongExports, Message::new("gate-verify-exports"));
            return Err(Failure::Usage(said.help(Message::new("help-gate-verify-exports")).into()));
        } else {
            let wanted = Wanted { targets: &targets, force: self.output.written.force, says_left_over: true };
            let Audited { report, clients, ended } = exports::audit(&self.read, &request, wanted, context)?;
            Judged { report, clients, ended, proof: Proof::Exports }
        };
        look_for_nothing(&mut judged, context);
        // Earlier runs first, since they may tell of small groups, too.
        if let Some(history) = &history {
            history.fill(&mut judged.report, &today.local.to_string());
        }
        // No verdict on a part is trusted, and whoever reads the report must see that it is one.
        judged.report.partial |= judged.ended == Ended::Partial;
        let given = Given {
            report: &judged.report,
            today: today.local,
            today_utc: today.utc,
            baseline: baseline.as_ref().map(|(baseline, path)| (baseline, path.as_str())),
            allow_incomparable: self.allow_incomparable,
            strict_waivers: self.strict_waivers,
            proof: judged.proof,
        };
        let verdict = judge(&policy, &given)
            .map_err(|differences| incomparable(&differences, "help-gate-incomparable", context))?;
        let status = verdict.status;
        judged.report.gate = Some(verdict);
        // What people have said decides nothing.
        if let Some(comments) = comments {
            comments.put(&mut judged.report, context);
        }
        // Decided by the exact figures, shown without small groups.
        judged.report = shown(judged.report, self.read.hide_small)?;
        warn_of_words(&judged.report, self.read.hide_small, context);
        if let Some(verdict) = judged.report.gate.as_ref().filter(|_| !has_stdout) {
            say(&judged.report, verdict, context);
        }
        write_all(targets, Written { report: &judged.report, clients: judged.clients.as_ref() }, context)?;
        if let Some(history) = history {
            history.add(&judged.report, context)?;
        }
        let decided =
            if status == GateStatus::Pass || self.exit_zero { Ended::Whole } else { Ended::Refuted };
        Ok(judged.ended.and(decided))
    }
}

/// The clock's day where the business is, and in UTC.
#[derive(Debug, Clone, Copy)]
pub(super) struct Today {
    local: Day,
    pub(super) utc: Day,
}

impl Today {
    pub(super) fn of(read: &ReadArgs, request: &Request, context: &Context<'_>) -> Self {
        let local = request.settings.params.today;
        let is_set = read.today.is_some() || variable("TODAY", context).is_some();
        let utc = if is_set { local } else { Day::from_date(context.now.date_naive()) };
        Self { local, utc }
    }
}

/// An option that the environment sets.
fn variable(name: &str, context: &Context<'_>) -> Option<String> {
    context.variables.get(&format!("UNTETHER_{name}")).cloned()
}

impl PolicyArgs {
    /// The policy of the settings, of the file and of the preset, checked; says what goes without saying.
    ///
    /// # Errors
    ///
    /// When it cannot be used.
    pub(super) fn load(
        &self,
        of_settings: Option<&PolicyDraft>,
        today: Day,
        context: &mut Context<'_>,
    ) -> Result<Policy, Failure> {
        let policy = self.load_quietly(of_settings, today, context)?;
        let mut said = Vec::new();
        if policy.is_default {
            let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
            let message = Message::new("gate-default-preset").with("choices", names.join(", "));
            said.push(Diagnostic::note(message));
        }
        let is_fresh = |(name, level): (&String, RuleLevel)| {
            name.starts_with("sources.age_days") && level == RuleLevel::Error
        };
        if !policy.rules.iter().map(|(name, rule)| (name, rule.level)).any(is_fresh) {
            let message = Message::new("gate-no-freshness");
            said.push(Diagnostic::warning(message).help(Message::new("help-gate-no-freshness")));
        }
        context.tell(&said);
        Ok(policy)
    }

    /// The same without a word.
    ///
    /// # Errors
    ///
    /// As `load`.
    pub(super) fn load_quietly(
        &self,
        of_settings: Option<&PolicyDraft>,
        today: Day,
        context: &Context<'_>,
    ) -> Result<Policy, Failure> {
        let path = self.policy.clone().or_else(|| variable("POLICY", context).map(PathBuf::from));
        let draft = path.map(|path| PolicyDraft::read(&path)).transpose()?;
        let drafts: Vec<&PolicyDraft> = of_settings.into_iter().chain(draft.as_ref()).collect();
        let preset = self.preset.clone().or_else(|| variable("PRESET", context));
        Ok(Policy::new(&drafts, preset.as_deref(), today)?)
    }
}

/// Reads a baseline.
///
/// # Errors
///
/// When there is none, or it is of another version.
pub(super) fn read_baseline(path: &Path) -> Result<Baseline, Failure> {
    let refuse = |message: Message| {
        let said = Diagnostic::error(Code::Baseline, message).at(path.display());
        Failure::Usage(said.help(Message::new("help-gate-baseline")).into())
    };
    let bytes = plain::read(path, LARGEST_BASELINE)
        .map_err(|error| refuse(Message::new("gate-baseline-unreadable")).caused_by(error))?;
    Baseline::parse(&bytes).ok_or_else(|| refuse(Message::new("gate-baseline-broken")))
}

/// A report that was saved before, held against its exports where they are given.
fn saved(args: &Args, path: &Path, context: &mut Context<'_>) -> Result<Judged, Failure> {
    let report = read_report(path)?;
    let ended = context.judge_sources(Reading::on_screen(&report))?;
    let ended = if report.partial { Ended::Partial } else { ended };
    let (proof, checked) = if args.verify.is_empty() {
        (Proof::Word, Ended::Whole)
    } else {
        // The day of the gate is not the day on which the report was made.
        let read = ReadArgs { paths: args.verify.clone(), today: None, ..args.read.clone() };
        let checked = verify::check(path, &read, context)?.ended;
        (if checked == Ended::Whole { Proof::Exports } else { Proof::Refuted }, checked)
    };
    // That it does not follow is for the verdict to say; that a part could not be checked is trouble of its own.
    let ended = if checked == Ended::Partial { Ended::Partial } else { ended };
    Ok(Judged { report, clients: None, ended, proof })
}

/// Files in which nothing stands that counts are input trouble: an empty export is no business without faults.
fn look_for_nothing(judged: &mut Judged, context: &mut Context<'_>) {
    let sources = &judged.report.sources;
    let counts = sources.iter().map(|one| one.messages + one.records + one.activities + one.deals);
    if counts.sum::<u64>() == 0 {
        let said = Diagnostic::error(Code::NothingRead, Message::new("gate-input-empty"));
        context.tell(&[said.help(Message::new("help-input-nothing"))]);
        judged.ended = Ended::Partial;
    }
}

/// Says the verdict beside a result that programs read.
fn say(report: &AuditReport, verdict: &Verdict, context: &mut Context<'_>) {
    let (word, reason) = headline(report, verdict, &context.catalog);
    let message =
        Message::new("gate-said").with("word", word).with("reason", escape::terminal(&reason).into_owned());
    let weight = if verdict.status == GateStatus::Pass { Weight::Note } else { Weight::Error };
    context.tell(&[Diagnostic { weight, ..Diagnostic::note(message) }]);
}
