//! The command line over the file over the defaults, every value checked.

use super::checked::{every, few, optional, required, set};
use super::options::{Overrides, apply_overrides};
use crate::model::sorted_map::SortedMap;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use toml::Spanned;

use super::check;
use super::error::{ConfigError, Fault, Origin};
use super::file::{self, ConfigFile};
use super::locate::FoundConfig;
use super::logo;
use super::policy::{PolicyDraft, PolicySections};
use super::rules::SourceRules;
use crate::model::element::Element;
use crate::model::params::{
    ChannelSetting, IncidentSetting, Language, LayerSetting, Params, PlanSettings, Presentation,
    ScenarioSetting, TestWeights,
};
use crate::model::time::Day;
use crate::reference::channels;
use crate::text::Message;

/// Everything that the settings yield.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What has a bearing on the figures.
    pub params: Params,
    /// What is said about single files.
    pub sources: SourceRules,
    /// The language that the file sets for results, if any.
    pub language: Option<Language>,
    /// What the file says of gates; `None` without a file, or when it says nothing.
    pub policy: Option<PolicyDraft>,
    /// BLAKE3 of the file.
    pub hash: Option<String>,
    /// The file of comments that it names, from the working directory.
    pub comments: Option<PathBuf>,
    /// What the user should know: `[gate]` in an audited folder.
    pub warnings: Vec<Message>,
}

impl Settings {
    /// Merges the command line and the file. `working` is the working directory, `now` the clock.
    ///
    /// # Errors
    ///
    /// The first setting that cannot be used, with its place.
    pub fn new(
        found: Option<&FoundConfig>,
        overrides: &Overrides,
        working: &Path,
        now: DateTime<Utc>,
    ) -> Result<Self, ConfigError> {
        let mut params = Params::new(Day::from_date(now.date_naive()));
        let mut settings = match found {
            None => {
                let sources = SourceRules::default();
                let (language, policy, hash, comments) = (None, None, None, None);
                Self { params, sources, language, policy, hash, comments, warnings: Vec::new() }
            }
            Some(found) => {
                let name = found.path.to_string_lossy();
                let origin = Origin { name: &name, text: &found.text };
                let mut file = file::parse(origin)?;
                let warnings = distrust(&mut file, found);
                let language = optional(file.audit.language.take(), origin, |text| check::language(&text))?;
                let folder = found.path.parent().map(Path::to_owned).unwrap_or_default();
                let sources = take_sources(&mut file, origin, &folder, working)?;
                params.source_channels = sources.channels();
                params.are_of_folder = found.in_audited;
                let logo = optional(file.report.logo.take(), origin, |name| {
                    logo::read(&working.join(&folder).join(&name), &name)
                })?;
                let comments = file.report.comments.take().map(|name| folder.join(name));
                let sections = take_policy(&mut file);
                let (path, text) = (name.to_string(), found.text.clone());
                let policy = (!sections.is_empty()).then_some(PolicyDraft { path, text, sections });
                apply_file(file, &mut params, origin)?;
                params.presentation.logo = logo;
                let hash = Some(blake3::hash(found.text.as_bytes()).to_string());
                Self { params, sources, language, policy, hash, comments, warnings }
            }
        };
        settings.sources.exclude_option(&overrides.exclude, working)?;
        settings.params.exclude.files.extend(overrides.exclude.iter().cloned());
        apply_overrides(overrides, &mut settings.params, now)?;
        settings.params.language = overrides.language.or(settings.language).unwrap_or_default();
        Ok(settings)
    }
}

/// A client's folder describes its exports. It does not set its own bar, nor what figures mean: takes everything else out
/// of such a file, and says what.
fn distrust(file: &mut ConfigFile, found: &FoundConfig) -> Vec<Message> {
    if !found.in_audited {
        return Vec::new();
    }
    let audit = &mut file.audit;
    let has_policy = !file.gate.is_empty() || !file.waiver.is_empty();
    let set = [
        ("as_of", audit.as_of.take().is_some()),
        ("basis", audit.basis.take().is_some()),
        ("fallback_credit", audit.fallback_credit.take().is_some()),
        ("link_by_name", audit.link_by_name.take().is_some()),
        ("max_group_size", audit.max_group_size.take().is_some()),
        ("population", audit.population.take().is_some()),
        ("shared_limit", audit.shared_limit.take().is_some()),
        ("unit", audit.unit.take().is_some()),
        ("weights", audit.weights.take().is_some()),
        ("window_days", audit.window_days.take().is_some()),
        ("[channel]", !file.channel.is_empty()),
        ("[gate]", has_policy | !take_policy(file).is_empty()),
        ("[[incident]]", !std::mem::take(&mut file.incident).is_empty()),
        ("[[layer]]", !std::mem::take(&mut file.layer).is_empty()),
        ("comments", file.report.comments.take().is_some()),
        ("logo", file.report.logo.take().is_some()),
        ("[scenario]", !std::mem::take(&mut file.scenario).is_empty()),
    ];
    // A channel that only they know may be named by their sources; what it is called is all that is taken of it.
    let is_known = |id: &String| channels::channel(id).is_some();
    file.channel.retain(|id, _| !is_known(id));
    file.channel.values_mut().for_each(|channel| *channel = file::Channel::default());
    let names: Vec<&str> = set.into_iter().filter(|(_, is_set)| *is_set).map(|(name, _)| name).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let message = Message::new("warning-config-folder").with("path", found.path.display().to_string());
    vec![message.with("names", names.join(", "))]
}

fn take_policy(file: &mut ConfigFile) -> PolicySections {
    PolicySections {
        rules: std::mem::take(&mut file.gate),
        options: std::mem::take(&mut file.gate_options),
        waivers: std::mem::take(&mut file.waiver),
    }
}

fn take_sources(
    file: &mut ConfigFile,
    origin: Origin<'_>,
    folder: &Path,
    working: &Path,
) -> Result<SourceRules, ConfigError> {
    let added: Vec<String> = file.channel.keys().cloned().collect();
    let mut rules = SourceRules::new(std::mem::take(&mut file.source), folder, working, origin, &added)?;
    rules.exclude(file.exclude.files.clone(), origin)?;
    Ok(rules)
}

/// Takes over everything but sources and language.
fn apply_file(file: ConfigFile, params: &mut Params, origin: Origin<'_>) -> Result<(), ConfigError> {
    apply_audit(file.audit, params, origin)?;
    let added: Vec<String> = file.channel.keys().cloned().collect();
    let handle = |text: String| check::handle(&text, added.iter().map(String::as_str));
    for (code, rate) in file.rates {
        let name = code.get_ref().clone();
        let code = required(code, origin, |code| check::currency(&code))?;
        params.rates.insert(code, required(rate, origin, |rate| check::rate(rate, &name))?);
    }
    params.staff.names = file.staff.names;
    params.staff.handles = every(file.staff.handles, origin, handle)?;
    params.exclude.files = file.exclude.files.into_iter().map(Spanned::into_inner).collect();
    params.exclude.chats = file.exclude.chats;
    params.exclude.handles = every(file.exclude.handles, origin, handle)?;
    params.exclude.stages = file.exclude.stages;
    params.own.domains = file.own.domains.iter().map(|domain| domain.trim().to_lowercase()).collect();
    params.own.portal = file.own.portal;
    params.channels = channel_settings(file.channel, origin)?;
    params.used_channels =
        every(file.channels.used, origin, |text| check::channel(&text, added.iter().map(String::as_str)))?;
    params.plan = plan(file.plan, origin)?;
    params.layers = layers(file.layer, origin, &added)?;
    params.incidents = incidents(file.incident, origin, &added)?;
    params.scenarios = scenarios(file.scenario, params, origin)?;
    let report = file.report;
    let (title, client, author) = (report.title, report.client, report.author);
    let (note, appendix) = (report.note, report.appendix);
    params.presentation = Presentation { title, client, author, logo: None, note, appendix };
    Ok(())
}

fn apply_audit(audit: file::Audit, params: &mut Params, origin: Origin<'_>) -> Result<(), ConfigError> {
    params.as_of = optional(audit.as_of, origin, |date| check::date(&date.0))?;
    set(&mut params.window_days, audit.window_days, origin, |days| check::at_least(days, 1, "window_days"))?;
    set(&mut params.timezone, audit.timezone, origin, |text| check::zone(&text))?;
    params.region = optional(audit.region, origin, |text| check::region(&text))?;
    params.currency = optional(audit.currency, origin, |text| check::currency(&text))?;
    set(&mut params.basis, audit.basis, origin, |text| check::basis(&text))?;
    set(&mut params.population, audit.population, origin, |text| check::population(&text))?;
    set(&mut params.unit, audit.unit, origin, |text| check::unit(&text))?;
    params.won_stages = audit.won_stages;
    params.lost_stages = audit.lost_stages;
    params.link_by_name = audit.link_by_name.unwrap_or(params.link_by_name);
    set(&mut params.shared_limit, audit.shared_limit, origin, |n| check::at_least(n, 1, "shared_limit"))?;
    set(&mut params.max_group_size, audit.max_group_size, origin, |n| {
        check::at_least(n, 1, "max_group_size")
    })?;
    set(&mut params.fallback_credit, audit.fallback_credit, origin, |n| check::share(n, "fallback_credit"))?;
    set(&mut params.weights, audit.weights, origin, weights)
}

fn weights(weights: file::Weights) -> Result<TestWeights, Fault> {
    let all = [weights.outage, weights.context, weights.owned];
    let usable =
        all.iter().all(|weight| *weight >= 0.0 && weight.is_finite()) && all.iter().sum::<f64>() > 0.0;
    if !usable {
        return Err(Fault::new(Message::new("config-weights")));
    }
    Ok(TestWeights { outage: weights.outage, context: weights.context, owned: weights.owned })
}

fn channel_settings(
    channels: SortedMap<String, file::Channel>,
    origin: Origin<'_>,
) -> Result<SortedMap<String, ChannelSetting>, ConfigError> {
    let mut settings = SortedMap::new();
    for (id, channel) in channels {
        let ownership = optional(channel.ownership, origin, |text| check::word(&text, &["owned", "rented"]))?;
        let price =
            optional(channel.price_per_message, origin, |price| check::cost(price, "price_per_message"))?;
        let owned = ownership.map(|word| word == "owned");
        settings.insert(id, ChannelSetting { operator: channel.operator, owned, price_per_message: price });
    }
    Ok(settings)
}

fn plan(plan: file::Plan, origin: Origin<'_>) -> Result<PlanSettings, ConfigError> {
    let mut settings = PlanSettings::default();
    set(&mut settings.answer_rate, plan.answer_rate, origin, |rate| check::share(rate, "answer_rate"))?;
    for (action, minutes) in plan.minutes {
        let action = required(action, origin, |action| check::action(&action))?;
        let minutes = required(minutes, origin, |minutes| check::cost(minutes, "minutes"))?;
        settings.minutes.insert(action, minutes);
    }
    Ok(settings)
}

fn layers(
    layers: Vec<file::Layer>,
    origin: Origin<'_>,
    added: &[String],
) -> Result<Vec<LayerSetting>, ConfigError> {
    let one = |layer: file::Layer| {
        let serves =
            every(layer.serves, origin, |text| check::channel(&text, added.iter().map(String::as_str)))?;
        Ok(LayerSetting {
            name: layer.name.into_inner(),
            kind: layer.kind,
            serves,
            depends_on: layer.depends_on,
            monthly_cost: optional(layer.monthly_cost, origin, |cost| check::cost(cost, "monthly_cost"))?,
            availability: optional(layer.availability, origin, |share| check::share(share, "availability"))?,
        })
    };
    few(&layers, "[[layer]]", |layer| layer.name.span(), origin)?;
    layers.into_iter().map(one).collect()
}

fn incidents(
    incidents: Vec<file::Incident>,
    origin: Origin<'_>,
    added: &[String],
) -> Result<Vec<IncidentSetting>, ConfigError> {
    let one = |incident: file::Incident| {
        let channel = |text: String| check::channel(&text, added.iter().map(String::as_str));
        let channels = every(incident.channels, origin, channel)?;
        let start = required(incident.start, origin, |date| check::date(&date.0))?;
        let end = optional(incident.end, origin, |date| {
            let end = check::date(&date.0)?;
            if end < start { Err(Fault::new(Message::new("config-end-before-start"))) } else { Ok(end) }
        })?;
        Ok(IncidentSetting { channels, start, end, kind: incident.kind, summary: incident.summary })
    };
    few(&incidents, "[[incident]]", |incident| incident.start.span(), origin)?;
    incidents.into_iter().map(one).collect()
}

fn scenarios(
    scenarios: SortedMap<String, file::Scenario>,
    params: &Params,
    origin: Origin<'_>,
) -> Result<SortedMap<String, ScenarioSetting>, ConfigError> {
    let mut settings = SortedMap::new();
    for (name, scenario) in scenarios {
        let lost = every(scenario.lost, origin, |id| lost(id, params))?;
        let segment = optional(scenario.segment, origin, |text| check::segment(&text))?;
        let segment = segment.unwrap_or_else(|| "all".to_owned());
        let share = optional(scenario.share, origin, |share| check::share(share, "share"))?.unwrap_or(1.0);
        settings.insert(name, ScenarioSetting { lost, segment, share });
    }
    Ok(settings)
}

/// What a scenario may lose: a channel, an operator, a staff account or a layer.
fn lost(id: String, params: &Params) -> Result<String, Fault> {
    let message = |text: &'static str| Message::new(text).with("value", id.clone());
    match Element::of(&id) {
        Element::Staff(name) if !name.trim().is_empty() => return Ok(id),
        Element::Layer(name) => {
            let is_known = params.layers.iter().any(|layer| layer.name.to_lowercase() == name.to_lowercase());
            let fault = Fault::new(Message::new("config-unknown-layer").with("value", name.to_owned()));
            return if is_known { Ok(id) } else { Err(fault) };
        }
        _ => {}
    }
    let operators = channels::all().map(|channel| channel.operator.as_str());
    let added = params.channels.iter();
    let added = added.flat_map(|(id, channel)| [Some(id.as_str()), channel.operator.as_deref()]).flatten();
    match check::channel(&id, operators.chain(added)) {
        Ok(id) => Ok(id),
        Err(fault) => Err(Fault { message: message("config-unknown-lost"), help: fault.help }),
    }
}
