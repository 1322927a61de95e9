//! Every effective setting of an audit.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::json;
use super::scoring::{ANSWER_RATE, FALLBACK_CREDIT, MINUTES};
use super::time::Day;
use super::zone::Zone;
use crate::model::sorted_map::SortedMap;

pub use super::population::{Population, Unit};
pub use super::vocabulary::WeightBasis;

/// A language of reports and messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Russian.
    Ru,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Ru];

    /// The ISO 639 code: `en`, `ru`.
    pub fn id(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// The language of a code or locale name (`ru`, `ru_RU.UTF-8`, `en-GB`); `None` for others.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| code.eq_ignore_ascii_case(language.id()))
    }
}

/// Weights of the three tests in the index; not negative, not all 0; need not sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TestWeights {
    /// Test 1.
    pub outage: f64,
    /// Test 2.
    pub context: f64,
    /// Test 3.
    pub owned: f64,
}

/// How a plan is reckoned.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanSettings {
    /// Of those asked, the share that answers, 0–1.
    pub answer_rate: f64,
    /// Minutes of work for one client, by action; of the others the convention counts.
    pub minutes: SortedMap<String, f64>,
}

impl PlanSettings {
    /// Minutes of work for one client.
    pub fn minutes_of(&self, action: &str) -> f64 {
        let convention =
            || MINUTES.iter().find(|(known, _)| *known == action).map_or(0.0, |(_, minutes)| *minutes);
        self.minutes.get(action).copied().unwrap_or_else(convention)
    }
}

impl Default for PlanSettings {
    fn default() -> Self {
        Self { answer_rate: ANSWER_RATE, minutes: SortedMap::new() }
    }
}

/// The business's own side, as the user names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Staff {
    /// Display names.
    #[serde(serialize_with = "number_of")]
    pub names: Vec<String>,
    /// Handles: `phone:+7…`, `email:…`, `telegram:42`.
    #[serde(serialize_with = "number_of")]
    pub handles: Vec<String>,
}

/// Who is no client.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Exclude {
    /// Patterns of files that are left out of reading.
    #[serde(serialize_with = "number_of")]
    pub files: Vec<String>,
    /// Chat titles or file names.
    #[serde(serialize_with = "number_of")]
    pub chats: Vec<String>,
    /// Handles.
    #[serde(serialize_with = "number_of")]
    pub handles: Vec<String>,
    /// Record stages.
    pub stages: Vec<String>,
}

/// The business's own addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Own {
    /// Domains of its site and mail.
    pub domains: Vec<String>,
    /// Addresses of its portal.
    pub portal: Vec<String>,
}

/// A channel added or changed by the user.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChannelSetting {
    /// Operator slug.
    pub operator: Option<String>,
    /// `owned` when true, `rented` when false.
    pub owned: Option<bool>,
    /// Price of an outbound message, in the audit's currency.
    pub price_per_message: Option<f64>,
}

/// A what-if of the user's own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioSetting {
    /// Channels, operators, `staff:NAME`, `layer:NAME`.
    pub lost: Vec<String>,
    /// `all` or `country=RU`.
    pub segment: String,
    /// Share of the segment that is hit, 0–1.
    pub share: f64,
}

/// Something in the chain between a client and the record.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LayerSetting {
    /// Name.
    pub name: String,
    /// What it is: `connector`, `bot`, `crm`, …
    pub kind: String,
    /// Channels it serves.
    pub serves: Vec<String>,
    /// Names of the layers it needs; a name that is no layer is an outside service.
    pub depends_on: Vec<String>,
    /// Cost per month in the audit's currency, not negative.
    pub monthly_cost: Option<f64>,
    /// Share of the time it works, 0–1.
    pub availability: Option<f64>,
}

/// Something that happened to this business.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IncidentSetting {
    /// Channels hit.
    pub channels: Vec<String>,
    /// First day.
    pub start: Day,
    /// Last day; `None` while it lasts.
    pub end: Option<Day>,
    /// Kind: `block`, `throttle`, `outage`, `account-ban`, …
    pub kind: String,
    /// One sentence.
    pub summary: String,
}

/// What stands on a report that is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presentation {
    /// Title.
    pub title: Option<String>,
    /// For whom.
    pub client: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// A picture (PNG or SVG) as a data URI.
    pub logo: Option<String>,
    /// A note such as "Confidential".
    pub note: Option<String>,
    /// Whether the appendix is printed, too.
    pub appendix: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// Every effective setting. Serialised for the report's `settings`, with the number of entries in place of names and
/// handles, because a report names no one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own that a user sets")]
pub struct Params {
    /// Fixed day of the audit; `None`: the latest message or activity.
    pub as_of: Option<Day>,
    /// The clock's day: nothing later counts.
    #[serde(skip)]
    pub today: Day,
    /// Length of the window in days, at least 1.
    pub window_days: u32,
    /// Time zone of all days.
    pub timezone: Zone,
    /// Default region of phone numbers (ISO 3166 alpha-2); `None`: the most common one among numbers with `+`.
    pub region: Option<String>,
    /// Currency of all money; `None`: that of most deals.
    pub currency: Option<String>,
    /// Further names of stages of won deals.
    pub won_stages: Vec<String>,
    /// Further names of stages of lost deals.
    pub lost_stages: Vec<String>,
    /// Weight of the scores.
    pub basis: WeightBasis,
    /// Who is scored.
    pub population: Population,
    /// What counts as one client.
    pub unit: Unit,
    /// Whether a chat may be linked to a record by name alone.
    pub link_by_name: bool,
    /// Whether likely links are made, too: what the figures would be then. Nothing that a user sets.
    #[serde(skip)]
    pub likely_links: bool,
    /// A contact on more records than this links nothing and counts as no owned contact.
    pub shared_limit: u32,
    /// A group of more authors than this is an audience.
    pub max_group_size: u32,
    /// φ: what a fallback that was never used counts, 0–1.
    pub fallback_credit: f64,
    /// Weights of the index.
    pub weights: TestWeights,
    /// One unit of the key in the audit's currency.
    pub rates: SortedMap<String, f64>,
    /// The business's own side.
    pub staff: Staff,
    /// Whether all staff accounts stand by name in results; else those alone whose export the settings label.
    #[serde(skip_serializing_if = "is_false")]
    pub show_staff: bool,
    /// Who is no client.
    pub exclude: Exclude,
    /// The business's own addresses.
    pub own: Own,
    /// Channels added or changed, by id.
    pub channels: SortedMap<String, ChannelSetting>,
    /// Channels that the business uses, exported or not.
    #[serde(rename = "channels.used")]
    pub used_channels: Vec<String>,
    /// Channels that an entry for a source names; no bearing on what its messages count.
    #[serde(skip)]
    pub source_channels: Vec<String>,
    /// The settings lie in the audited folder itself: whom they leave out is said.
    #[serde(skip)]
    pub are_of_folder: bool,
    /// How a plan is reckoned.
    pub plan: PlanSettings,
    /// What-ifs, by name.
    pub scenarios: SortedMap<String, ScenarioSetting>,
    /// Layers of the chain, as listed.
    pub layers: Vec<LayerSetting>,
    /// The business's own incidents, as listed.
    pub incidents: Vec<IncidentSetting>,
    /// Forced order of numeric dates: `dmy`, `mdy`, `ymd`.
    pub date_order: Option<String>,
    /// What stands on the report; no bearing on figures.
    #[serde(skip)]
    pub presentation: Presentation,
    /// Language of the report; no bearing on figures.
    #[serde(skip)]
    pub language: Language,
}

impl Params {
    /// The defaults, with the clock's day.
    pub fn new(today: Day) -> Self {
        Self {
            as_of: None,
            today,
            window_days: 365,
            timezone: Zone::UTC,
            region: None,
            currency: None,
            won_stages: Vec::new(),
            lost_stages: Vec::new(),
            basis: WeightBasis::Clients,
            population: Population::Active,
            unit: Unit::Person,
            link_by_name: true,
            likely_links: false,
            shared_limit: 5,
            max_group_size: 50,
            fallback_credit: FALLBACK_CREDIT,
            weights: TestWeights { outage: 1.0, context: 1.0, owned: 1.0 },
            rates: SortedMap::new(),
            staff: Staff::default(),
            show_staff: false,
            exclude: Exclude::default(),
            own: Own::default(),
            channels: SortedMap::new(),
            used_channels: Vec::new(),
            source_channels: Vec::new(),
            are_of_folder: false,
            plan: PlanSettings::default(),
            scenarios: SortedMap::new(),
            layers: Vec::new(),
            incidents: Vec::new(),
            date_order: None,
            presentation: Presentation::default(),
            language: Language::En,
        }
    }

    /// Ids of the channels that the settings name: as used, for a source, or in a scenario; an operator's id names none.
    pub fn named_channels(&self) -> impl Iterator<Item = &str> {
        let of_scenarios = self.scenarios.values().flat_map(|scenario| &scenario.lost);
        self.used_channels.iter().chain(&self.source_channels).chain(of_scenarios).map(String::as_str)
    }

    /// Every setting by name (`window_days`, `staff.names`), as the report states it.
    pub fn settings(&self) -> SortedMap<String, Value> {
        let mut settings = SortedMap::new();
        if let Value::Object(map) = json::tree(self) {
            list("", map, &mut settings);
        }
        settings
    }

    /// Names of the settings that are not the default, sorted.
    pub fn changed(&self) -> Vec<String> {
        let defaults = Self::new(self.today).settings();
        let differs = |(name, value): &(String, Value)| defaults.get(name) != Some(value);
        self.settings().into_iter().filter(differs).map(|(name, _)| name).collect()
    }
}

/// Sections that are listed setting by setting.
const SECTIONS: [&str; 5] = ["exclude", "own", "plan", "staff", "weights"];

fn list(prefix: &str, map: Map<String, Value>, settings: &mut SortedMap<String, Value>) {
    for (key, value) in map {
        match value {
            Value::Object(inner) if SECTIONS.contains(&key.as_str()) => {
                list(&format!("{key}."), inner, settings);
            }
            value => {
                settings.insert(format!("{prefix}{key}"), value);
            }
        }
    }
}

fn number_of<S: Serializer>(entries: &[String], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(entries.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_is_named_and_names_no_one() {
        let mut params = Params::new(Day(20_000));
        assert_eq!(params.changed(), Vec::<String>::new());
        params.window_days = 90;
        params.weights.context = 2.0;
        params.staff.names.push("Анна Ежова".to_owned());
        assert_eq!(params.changed(), ["staff.names", "weights.context", "window_days"]);
        assert_eq!(params.settings()["staff.names"], 1);
        assert!(!format!("{:?}", params.settings()).contains("Ежова"));
    }

    #[test]
    fn locales_name_languages() {
        for (locale, language) in
            [("ru_RU.UTF-8", Some(Language::Ru)), ("EN", Some(Language::En)), ("C", None), ("", None)]
        {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
