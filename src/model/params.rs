//! Every effective setting of an audit.

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::time::Day;

/// Which weight the scores use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum WeightBasis {
    /// Every client counts 1.
    #[default]
    Clients,
    /// Won revenue in the window.
    Value,
    /// Inbound messages in the window.
    Messages,
}

impl WeightBasis {
    /// All, in the order of the report.
    pub const ALL: [Self; 3] = [Self::Clients, Self::Value, Self::Messages];

    /// The stable id: `clients`, `value`, `messages`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Value => "value",
            Self::Messages => "messages",
        }
    }
}

/// Who of the linked clients is scored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Population {
    /// With a dated event in the window.
    #[default]
    Active,
    /// Everybody.
    All,
    /// With a won deal.
    Customers,
    /// With an inbound message in the window.
    Wrote,
}

impl Population {
    /// The stable id: `active`, `all`, `customers`, `wrote`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::All => "all",
            Self::Customers => "customers",
            Self::Wrote => "wrote",
        }
    }
}

/// Weights of the three tests in the index; not negative, not all 0; need not sum to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TestWeights {
    /// Test 1.
    pub outage: f64,
    /// Test 2.
    pub context: f64,
    /// Test 3.
    pub owned: f64,
}

/// The business's own side, as the user names it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Staff {
    /// Display names.
    pub names: Vec<String>,
    /// Handles: `phone:+7…`, `email:…`, `telegram:42`.
    pub handles: Vec<String>,
}

/// Who is no client.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exclude {
    /// Chat titles or file names.
    pub chats: Vec<String>,
    /// Handles.
    pub handles: Vec<String>,
    /// Record stages.
    pub stages: Vec<String>,
}

/// The business's own addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// Domains of its site and mail.
    pub domains: Vec<String>,
    /// Addresses of its portal.
    pub portal: Vec<String>,
}

/// A channel added or changed by the user.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChannelSetting {
    /// Operator slug.
    pub operator: Option<String>,
    /// `owned` when true, `rented` when false.
    pub owned: Option<bool>,
    /// Price of an outbound message, in the audit's currency.
    pub price_per_message: Option<f64>,
}

/// A what-if of the user's own.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioSetting {
    /// Channels, operators, `staff:NAME`, `layer:NAME`.
    pub lost: Vec<String>,
    /// `all` or `country=RU`.
    pub segment: String,
    /// Share of the segment that is hit, 0–1.
    pub share: f64,
}

/// Every effective setting.
#[derive(Debug, Clone, PartialEq)]
pub struct Params {
    /// Fixed day of the audit; `None`: the latest message or activity.
    pub as_of: Option<Day>,
    /// The clock's day: nothing later counts.
    pub today: Day,
    /// Length of the window in days, at least 1.
    pub window_days: u32,
    /// Time zone of all days.
    pub timezone: Tz,
    /// Default region of phone numbers (ISO 3166 alpha-2); `None`: the most common one among numbers with `+`.
    pub region: Option<String>,
    /// Currency of all money; `None`: that of most deals.
    pub currency: Option<String>,
    /// Weight of the scores.
    pub basis: WeightBasis,
    /// Who is scored.
    pub population: Population,
    /// Whether a chat may be linked to a record by name alone.
    pub link_by_name: bool,
    /// A contact on more records than this links nothing and counts as no owned contact.
    pub shared_limit: u32,
    /// A group of more authors than this is an audience.
    pub max_group_size: u32,
    /// φ: what a fallback that was never used counts, 0–1.
    pub fallback_credit: f64,
    /// Weights of the index.
    pub weights: TestWeights,
    /// One unit of the key in the audit's currency.
    pub rates: BTreeMap<String, f64>,
    /// The business's own side.
    pub staff: Staff,
    /// Who is no client.
    pub exclude: Exclude,
    /// The business's own addresses.
    pub own: Own,
    /// Channels added or changed, by id.
    pub channels: BTreeMap<String, ChannelSetting>,
    /// What-ifs, by name.
    pub scenarios: BTreeMap<String, ScenarioSetting>,
}

impl Params {
    /// The defaults, with the clock's day.
    pub fn new(today: Day) -> Self {
        Self {
            as_of: None,
            today,
            window_days: 365,
            timezone: Tz::UTC,
            region: None,
            currency: None,
            basis: WeightBasis::Clients,
            population: Population::Active,
            link_by_name: true,
            shared_limit: 5,
            max_group_size: 50,
            fallback_credit: 0.5,
            weights: TestWeights { outage: 1.0, context: 1.0, owned: 1.0 },
            rates: BTreeMap::new(),
            staff: Staff::default(),
            exclude: Exclude::default(),
            own: Own::default(),
            channels: BTreeMap::new(),
            scenarios: BTreeMap::new(),
        }
    }
}
