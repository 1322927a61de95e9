//! The options of all commands that read exports.

use std::path::{Path, PathBuf};

use super::key_file::read_key;
use super::links_file::read_links;
use super::sample_file::read_list;
use super::{Context, Failure, Request};
use crate::config::{FoundConfig, Overrides, Settings, locate};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::{Language, Message};

/// What to read, and with which settings.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct ReadArgs {
    /// Files, archives or folders to read; - is standard input
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Settings file (default: untether.toml here, else in the first PATH)
    #[arg(short, long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Day of the audit (default: the latest message or activity)
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Time zone of all days, such as Europe/Moscow (default: UTC)
    #[arg(long, value_name = "ZONE")]
    pub tz: Option<String>,
    /// Country of phone numbers without +, such as RU
    #[arg(long, value_name = "CC")]
    pub region: Option<String>,
    /// What a client counts for: clients, value or messages
    #[arg(long, value_name = "BASIS")]
    pub basis: Option<String>,
    /// A name or handle of your own side of the chats (can be repeated)
    #[arg(long, value_name = "NAME|HANDLE")]
    pub me: Vec<String>,
    /// Leave out files that this pattern matches, such as 'old/**' (can be repeated)
    #[arg(long, value_name = "GLOB")]
    pub exclude: Vec<String>,
    /// Order of numeric dates: dmy, mdy or ymd
    #[arg(long, value_name = "ORDER")]
    pub date_order: Option<String>,
    /// Crosswalk of handles: a CSV with the columns a, b, relation
    #[arg(long, value_name = "FILE")]
    pub links: Option<PathBuf>,
    /// List of a sample that untether sample has written: the report speaks of all by it
    #[arg(long, value_name = "FILE")]
    pub sample: Option<PathBuf>,
    /// Fail when more than this share of a source's items is damaged, 0 to 1
    #[arg(long, value_name = "SHARE")]
    pub max_rejects: Option<String>,
    /// Write where damaged items stand, as a CSV
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// Number of threads (default: all processors)
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
    /// Take this day for today
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Language of the result: en or ru (default: that of the settings or of the saved report, else that of messages)
    #[arg(long, value_name = "LANG")]
    pub report_lang: Option<String>,
    /// Let all staff accounts stand by name in the output (those whose export the settings label do so anyway)
    #[arg(long)]
    pub show_staff: bool,
    /// Let names and contacts stand in the output
    #[arg(long)]
    pub show_contacts: bool,
    /// Hide counts of fewer than five people and what would give them away, and round shares and scores to match
    #[arg(long, conflicts_with_all = ["show_contacts", "pseudonym_key_file"])]
    pub hide_small: bool,
    /// List all clients in the report under pseudonyms made with the key in this file, so that two reports can be compared
    /// client by client
    #[arg(long, value_name = "FILE")]
    pub pseudonym_key_file: Option<PathBuf>,
}

/// Options that the environment may set, as `UNTETHER_` and the option in capitals.
const VARIABLES: [&str; 19] = [
    "CONFIG",
    "AS_OF",
    "TZ",
    "REGION",
    "BASIS",
    "ME",
    "DATE_ORDER",
    "LINKS",
    "SAMPLE",
    "MAX_REJECTS",
    "JOBS",
    "TODAY",
    "LANG",
    "PSEUDONYM_KEY_FILE",
    "POLICY",
    "PRESET",
    "BASELINE",
    "REPORT_LANG",
    "COMMENTS",
];

impl ReadArgs {
    /// Checks the options, finds the settings and says which were used. From here on results are in the language that was
    /// asked for, else in that of the settings, else in that of messages.
    ///
    /// # Errors
    ///
    /// When an option or a setting cannot be used.
    pub fn request(&self, context: &mut Context<'_>) -> Result<Request, Failure> {
        let named = self.named_config(context);
        let found = locate(named.as_deref(), &context.working, &self.paths)?;
        // A file named outright needs no telling.
        if let Some(found) = found.as_ref().filter(|_| named.is_none()) {
            let path = found.path.display().to_string();
            context.tell(&[Diagnostic::note(Message::new("note-config").with("path", path))]);
        }
        self.request_under(found.as_ref(), context)
    }

    /// The settings file that the user names.
    pub(super) fn named_config(&self, context: &Context<'_>) -> Option<PathBuf> {
        self.config.clone().or_else(|| context.variables.get("UNTETHER_CONFIG").map(PathBuf::from))
    }

    /// As `request`, under a settings file that was found already, or none.
    ///
    /// # Errors
    ///
    /// As `request`.
    pub(super) fn request_under(
        &self,
        found: Option<&FoundConfig>,
        context: &mut Context<'_>,
    ) -> Result<Request, Failure> {
        check_paths(&self.paths, context.stdin_is_terminal)?;
        let variable = |name: &str| context.variables.get(&format!("UNTETHER_{name}")).cloned();
        let overrides = self.overrides(context)?;
        let links = self.links.clone().or_else(|| variable("LINKS").map(PathBuf::from));
        let links = links.as_deref().map(read_links).transpose()?;
        let sample = self.sample.clone().or_else(|| variable("SAMPLE").map(PathBuf::from));
        let sample = sample.as_deref().map(read_list).transpose()?;
        let jobs = jobs(self.jobs, variable("JOBS"))?;
        let mut said = unknown_variables(context);
        let key_file = self.pseudonym_key_file.clone();
        let key_file = key_file.or_else(|| variable("PSEUDONYM_KEY_FILE").map(PathBuf::from));
        let key = key_file.map(|path| read_key(&path)).transpose()?;
        let pseudonym_key = key.map(|(key, warning)| {
            said.extend(warning);
            key
        });
        let mut settings = Settings::new(found, &overrides, &context.working, context.now)?;
        let language = overrides.language.or(settings.language).unwrap_or(context.catalog.language());
        settings.params.language = language;
        context.answer_in(language);
        said.extend(settings.warnings.iter().cloned().map(Diagnostic::warning));
        context.tell(&said);
        let (paths, show_contacts) = (self.paths.clone(), self.show_contacts);
        Ok(Request { paths, settings, links, sample, jobs, show_contacts, pseudonym_key })
    }

    /// What the command line and the environment set.
    ///
    /// # Errors
    ///
    /// When the language that is asked for is not known.
    pub(super) fn overrides(&self, context: &Context<'_>) -> Result<Overrides, Failure> {
        let variable = |name: &str| context.variables.get(&format!("UNTETHER_{name}")).cloned();
        let or = |flag: &Option<String>, name: &str| flag.clone().or_else(|| variable(name));
        Ok(Overrides {
            as_of: or(&self.as_of, "AS_OF"),
            timezone: or(&self.tz, "TZ"),
            region: or(&self.region, "REGION"),
            basis: or(&self.basis, "BASIS"),
            date_order: or(&self.date_order, "DATE_ORDER"),
            today: or(&self.today, "TODAY"),
            // Who asks outright for a language of everything asks for that of results, too.
            language: asked_language(self.report_lang.as_deref(), context)?.or(context.asked_language),
            me: if self.me.is_empty() { variable("ME").into_iter().collect() } else { self.me.clone() },
            show_staff: self.show_staff,
            exclude: self.exclude.clone(),
        })
    }

    /// Gives results in the language that was asked for, where nothing is read that could ask for another one.
    ///
    /// # Errors
    ///
    /// When the language is not known.
    pub(super) fn answer_as_asked(&self, context: &mut Context<'_>) -> Result<(), Failure> {
        if let Some(language) = asked_language(self.report_lang.as_deref(), context)? {
            context.answer_in(language);
        }
        Ok(())
    }

    /// The largest share of damaged items that is put up with, if there is one.
    ///
    /// # Errors
    ///
    /// When it is no share.
    pub fn reject_limit(&self, context: &Context<'_>) -> Result<Option<f64>, Failure> {
        let set = self.max_rejects.as_ref().or_else(|| context.variables.get("UNTETHER_MAX_REJECTS"));
        set.map(|text| share(text)).transpose()
    }
}

/// A share, 0–1.
///
/// # Errors
///
/// When it is none.
pub(super) fn share(text: &str) -> Result<f64, Failure> {
    match text.trim().parse::<f64>() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok(share),
        _ => Err(usage(Message::new("usage-share").with("value", text.to_owned()))),
    }
}

/// An error of usage.
pub(super) fn usage(message: Message) -> Failure {
    Failure::Usage(Diagnostic::error(Code::Argument, message).help(Message::new("help-usage")).into())
}

/// Standard input is asked for, and nobody is at its other end.
pub(super) fn nothing_piped() -> Failure {
    let said = Diagnostic::error(Code::NothingPiped, Message::new("usage-stdin-terminal"));
    Failure::Usage(said.help(Message::new("help-stdin")).into())
}

fn check_paths(paths: &[PathBuf], stdin_is_terminal: bool) -> Result<(), Failure> {
    let stdin = paths.iter().filter(|path| path.as_path() == Path::new("-")).count();
    if stdin > 1 {
        return Err(usage(Message::new("usage-stdin-twice")));
    }
    let is_special =
        |path: &&PathBuf| path.metadata().is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir());
    if let Some(path) = paths.iter().filter(|path| path.as_path() != Path::new("-")).find(is_special) {
        return Err(usage(Message::new("usage-no-file").with("path", path.display().to_string())));
    }
    if stdin == 1 && stdin_is_terminal {
        return Err(nothing_piped());
    }
    Ok(())
}

fn jobs(flag: Option<usize>, variable: Option<String>) -> Result<Option<usize>, Failure> {
    let number = match (flag, variable) {
        (None, None) => return Ok(None),
        (Some(number), _) => Some(number),
        (None, Some(text)) => text.parse().ok(),
    };
    match number {
        Some(number) if number > 0 => Ok(Some(number)),
        _ => Err(usage(Message::new("usage-jobs"))),
    }
}

fn unknown_variables(context: &Context<'_>) -> Vec<Diagnostic> {
    let unknown = context.variables.keys().filter(|name| {
        let option = name.strip_prefix("UNTETHER_").unwrap_or_default();
        !VARIABLES.contains(&option)
    });
    let warn =
        |name: &String| Diagnostic::warning(Message::new("warning-environment").with("name", name.clone()));
    unknown.map(warn).collect()
}

/// The language that the user asks results to be in, by option or variable; no setting changes it.
///
/// # Errors
///
/// When the language is not known.
pub(super) fn asked_language(flag: Option<&str>, context: &Context<'_>) -> Result<Option<Language>, Failure> {
    let variable = context.variables.get("UNTETHER_REPORT_LANG").map(String::as_str);
    flag.or(variable).map(language_of).transpose()
}

/// The language of `UNTETHER_LANG`, checked like the option.
///
/// # Errors
///
/// When the language is not known.
pub fn language_of(text: &str) -> Result<Language, Failure> {
    Language::of_locale(text).ok_or_else(|| {
        let message = Message::new("config-not-a-language").with("value", text.to_owned());
        Failure::Usage(Diagnostic::error(Code::Argument, message).help(Message::new("help-language")).into())
    })
}
