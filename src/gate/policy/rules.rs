//! A policy as it is checked.

use super::super::bar::Bar;
use super::super::lookup::Target;
use super::super::presets::{self, Preset};
use super::super::waivers::{self, Waiver};
use super::names::{no_rule, one_of, target, with_nearest};
use crate::config::{ConfigError, Fault, Origin, PolicyDraft, nearest};
use crate::model::report::{FigureUnit, PolicyFile, PolicyPlace, RuleLevel};
use crate::model::sorted_map::SortedMap;
use crate::model::time::Day;
use crate::text::Message;
use toml::{Spanned, Value};

/// Days that a waiver may hold at most, unless the policy says otherwise: half a year, long enough for a project and too
/// short to be forgotten.
pub(super) const WAIVER_DAYS: u32 = 180;

/// Most days that a policy may allow its waivers.
pub(super) const MOST_WAIVER_DAYS: i64 = 3_650;

/// A checked policy.
pub struct Policy {
    /// The preset that it starts from.
    pub preset: Option<&'static Preset>,
    /// The preset was not asked for: nothing was.
    pub is_default: bool,
    /// The files that it was taken from.
    pub files: Vec<PolicyFile>,
    /// Its rules by name; those that are off are not in it.
    pub rules: SortedMap<String, Rule>,
    /// Its waivers, in order.
    pub waivers: Vec<Waiver>,
    /// A figure that is not known fails; else it warns.
    pub unknown_fails: bool,
    /// How much worse than the baseline figures may get where a rule does not say it; `None`: by their unit.
    pub tolerance: Option<Tolerance>,
}

/// A rule.
#[derive(Clone)]
pub struct Rule {
    /// What it speaks of.
    pub target: Target,
    /// What must hold; `None` for findings.
    pub bar: Option<Bar>,
    /// How much it counts.
    pub level: RuleLevel,
    /// How much worse than the baseline it may get.
    pub tolerance: Option<Tolerance>,
    /// Where it stands; `None` for a rule of a preset.
    pub place: Option<PolicyPlace>,
}

/// How much worse a figure may get: the larger of the two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tolerance {
    /// In the figure's unit.
    pub abs: f64,
    /// As a part of what it was.
    pub rel: f64,
}

impl Tolerance {
    /// What is put up with where nothing is said: a point of a score, one of a hundred, one of fifty.
    pub fn of(unit: FigureUnit) -> Self {
        match unit {
            FigureUnit::Score => Self { abs: 1.0, rel: 0.0 },
            FigureUnit::Share => Self { abs: 0.01, rel: 0.0 },
            _ => Self { abs: 0.0, rel: 0.02 },
        }
    }

    /// How far from `was` a figure may be.
    pub fn around(self, was: f64) -> f64 {
        self.abs.max(self.rel * was.abs())
    }
}

/// What a rule of a file says, before its name is looked at.
#[derive(Default)]
pub(super) struct Said {
    pub(super) bar: Option<String>,
    pub(super) level: Option<String>,
    pub(super) tolerance: Option<Tolerance>,
}

impl Policy {
    /// Checks policies, the later of which count more, over a preset that is asked for by name.
    ///
    /// # Errors
    ///
    /// The first thing that cannot be used, with its place.
    pub fn new(drafts: &[&PolicyDraft], asked: Option<&str>, today: Day) -> Result<Self, ConfigError> {
        let mut policy = Self {
            preset: None,
            is_default: false,
            files: Vec::new(),
            rules: SortedMap::new(),
            waivers: Vec::new(),
            unknown_fails: true,
            tolerance: None,
        };
        policy.preset = preset(drafts, asked)?;
        let has_rules = drafts.iter().any(|draft| !draft.sections.rules.is_empty());
        if policy.preset.is_none() && !has_rules {
            policy.preset = presets::by_name(presets::DEFAULT);
            policy.is_default = true;
        }
        for rule in policy.preset.iter().flat_map(|preset| preset.rules) {
            // The presets are sound: a test sees to it.
            if let Ok(target) = Target::parse(rule.rule) {
                let bar = Bar::parse(rule.bar);
                let checked = Rule { target, bar, level: rule.level, tolerance: None, place: None };
                policy.rules.insert(rule.rule.to_owned(), checked);
            }
        }
        for draft in drafts {
            policy.take(draft, today)?;
        }
        if policy.rules.is_empty() {
            let place = drafts.last().map_or_else(|| "--policy".to_owned(), |draft| draft.path.clone());
            let fault = Fault::new(Message::new("gate-no-rules")).help(Message::new("help-gate-no-rules"));
            return Err(ConfigError { message: fault.message, help: fault.help, place });
        }
        Ok(policy)
    }

    pub(super) fn take(&mut self, draft: &PolicyDraft, today: Day) -> Result<(), ConfigError> {
        let origin = draft.origin();
        let hash = blake3::hash(draft.text.as_bytes()).to_hex().to_string();
        self.files.push(PolicyFile { path: draft.path.clone(), hash });
        let options = &draft.sections.options;
        if let Some(unknown) = &options.unknown {
            let is_known = ["fail", "warn"].contains(&unknown.get_ref().as_str());
            at(
                unknown,
                origin,
                is_known.then_some(()).ok_or_else(|| one_of(unknown.get_ref(), &["fail", "warn"])),
            )?;
            self.unknown_fails = unknown.get_ref() == "fail";
        }
        if let Some(value) = &options.tolerance {
            self.tolerance = Some(at(value, origin, tolerance(value.get_ref()))?);
        }
        for (name, value) in &draft.sections.rules {
            self.rule(name, value, origin)?;
        }
        let most = match &options.waiver_days {
            None => WAIVER_DAYS,
            Some(days) => at(days, origin, waiver_days(*days.get_ref()))?,
        };
        for waiver in &draft.sections.waivers {
            self.waivers.push(waivers::check(waiver, origin, today, most)?);
        }
        Ok(())
    }

    /// A rule of a file; what it does not say, it has from the preset.
    pub(super) fn rule(
        &mut self,
        name: &Spanned<String>,
        value: &Spanned<Value>,
        origin: Origin<'_>,
    ) -> Result<(), ConfigError> {
        let said = at(value, origin, said(value.get_ref(), name.get_ref()))?;
        let target = at(name, origin, target(name.get_ref()))?;
        let before = self.rules.get(name.get_ref());
        let level = match said.level.as_deref() {
            None => Some(RuleLevel::Error),
            Some(word) => at(value, origin, level(word))?,
        };
        let Some(level) = level else {
            self.rules.remove(name.get_ref());
            return Ok(());
        };
        let bar = match &said.bar {
            None => before.and_then(|rule| rule.bar.clone()),
            Some(text) => {
                let bar = Bar::parse(text).filter(|bar| target.takes(bar));
                Some(at(value, origin, bar.ok_or_else(|| wrong_bar(text, &target)))?)
            }
        };
        let is_finding = matches!(target, Target::Finding(_));
        if bar.is_none() && !is_finding {
            let fault = Fault::new(Message::new("gate-no-bar").with("rule", name.get_ref().clone()));
            return at(value, origin, Err(fault.help(Message::new("help-gate-bar"))));
        }
        let place = PolicyPlace { path: origin.name.to_owned(), line: origin.line(&name.span()) };
        let rule = Rule { target, bar, level, tolerance: said.tolerance, place: Some(place) };
        self.rules.insert(name.get_ref().clone(), rule);
        Ok(())
    }
}

/// Gives a fault its place.
pub(super) fn at<T, U>(
    value: &Spanned<T>,
    origin: Origin<'_>,
    checked: Result<U, Fault>,
) -> Result<U, ConfigError> {
    checked.map_err(|fault| fault.at(&origin.at(value.span())))
}

pub(super) fn preset(
    drafts: &[&PolicyDraft],
    asked: Option<&str>,
) -> Result<Option<&'static Preset>, ConfigError> {
    let names = || presets::PRESETS.iter().map(|preset| preset.name).collect::<Vec<_>>();
    let find = |name: &str| presets::by_name(name).ok_or_else(|| one_of(name, &names()));
    if let Some(name) = asked {
        let place = "--preset".to_owned();
        return find(name).map(Some).map_err(|fault| ConfigError {
            message: fault.message,
            help: fault.help,
            place,
        });
    }
    let stated = drafts
        .iter()
        .rev()
        .find_map(|draft| draft.sections.options.preset.as_ref().map(|preset| (draft.origin(), preset)));
    stated.map(|(origin, name)| at(name, origin, find(name.get_ref()))).transpose()
}

/// What stands behind the name of a rule: a bar, a level, or a table.
pub(super) fn said(value: &Value, name: &str) -> Result<Said, Fault> {
    match value {
        Value::String(text) => {
            let is_level = ["off", "info", "warn", "error"].contains(&text.trim());
            Ok(if is_level {
                Said { level: Some(text.trim().to_owned()), ..Said::default() }
            } else {
                Said { bar: Some(text.clone()), ..Said::default() }
            })
        }
        Value::Table(table) => {
            let mut said = Said::default();
            for (key, value) in table {
                match (key.as_str(), value) {
                    ("bar", Value::String(text)) => said.bar = Some(text.clone()),
                    ("level", Value::String(text)) => said.level = Some(text.clone()),
                    ("tolerance", value) => said.tolerance = Some(tolerance(value)?),
                    ("bar" | "level", _) => return Err(no_rule(name)),
                    _ if value.is_table() || value.is_str() && nearest(key, KEYS).is_none() => {
                        // tests.owned.score = ">= 80" without quotes is a table in a table.
                        let message = Message::new("gate-unquoted").with("rule", name.to_owned());
                        return Err(Fault::new(message).help(Message::new("help-gate-unquoted")));
                    }
                    _ => {
                        let message = Message::new("config-unknown-key").with("key", key.clone());
                        return Err(with_nearest(Fault::new(message), key, &KEYS));
                    }
                }
            }
            Ok(said)
        }
        _ => Err(no_rule(name)),
    }
}

/// What a rule may say.
pub(super) const KEYS: [&str; 3] = ["bar", "level", "tolerance"];

pub(super) fn level(word: &str) -> Result<Option<RuleLevel>, Fault> {
    match word.trim() {
        "off" => Ok(None),
        "info" => Ok(Some(RuleLevel::Info)),
        "warn" => Ok(Some(RuleLevel::Warn)),
        "error" => Ok(Some(RuleLevel::Error)),
        other => Err(one_of(other, &["off", "info", "warn", "error"])),
    }
}

/// A number, or `{ abs = 2, rel = 0.05 }`.
pub(super) fn tolerance(value: &Value) -> Result<Tolerance, Fault> {
    let number = |value: &Value| {
        let number = value.as_float().or_else(|| value.as_integer().map(|whole| whole as f64));
        number.filter(|number| *number >= 0.0 && number.is_finite())
    };
    let wrong = || Fault::new(Message::new("gate-tolerance")).help(Message::new("help-gate-tolerance"));
    let Value::Table(table) = value else {
        return number(value).map(|abs| Tolerance { abs, rel: 0.0 }).ok_or_else(wrong);
    };
    let mut found = Tolerance { abs: 0.0, rel: 0.0 };
    for (key, value) in table {
        let place = match key.as_str() {
            "abs" => &mut found.abs,
            "rel" => &mut found.rel,
            _ => return Err(wrong()),
        };
        *place = number(value).ok_or_else(wrong)?;
    }
    Ok(found)
}

pub(super) fn waiver_days(days: i64) -> Result<u32, Fault> {
    let fits = (1..=MOST_WAIVER_DAYS).contains(&days);
    let wrong = Message::new("gate-waiver-days").with("most", MOST_WAIVER_DAYS);
    u32::try_from(days).ok().filter(|_| fits).ok_or_else(|| Fault::new(wrong))
}

pub(super) fn wrong_bar(text: &str, target: &Target) -> Fault {
    let message = Message::new("gate-no-bar-of-it").with("bar", text.to_owned());
    let help = match target.kind() {
        "boolean" => "help-gate-bar-boolean",
        "string" => "help-gate-bar-text",
        "finding" => "help-gate-bar-finding",
        _ => "help-gate-bar",
    };
    Fault::new(message).help(Message::new(help))
}
