//! The file as it is written: keys, types and positions, nothing checked beyond that.

use super::date_text::DateText;
use crate::model::sorted_map::SortedMap;

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use toml::Spanned;

use super::error::{ConfigError, Fault, Origin};
use super::policy::{GateOptions, WaiverDraft};
use crate::text::Message;

/// `untether.toml`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct ConfigFile {
    /// Version of this layout: 1. `config_version = 1`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) config_version: Option<Spanned<i64>>,
    /// What is computed, and how.
    pub(super) audit: Audit,
    /// One unit of each currency in `audit.currency`: amounts in a currency without a rate are left out and said.
    /// `USD = 92.5`
    #[cfg_attr(test, schemars(with = "SortedMap<String, f64>"))]
    pub(super) rates: SortedMap<Spanned<String>, Spanned<f64>>,
    /// The business's own side of the chats.
    pub(super) staff: Staff,
    /// Who is no client, and what is not read.
    pub(super) exclude: Exclude,
    /// The business's own addresses on the web.
    pub(super) own: Own,
    /// What a file is, where detection is not enough; the first entry that fits a path counts.
    pub(super) source: Vec<Source>,
    /// Channels as a whole.
    pub(super) channels: Channels,
    /// What the plan reckons with.
    pub(super) plan: Plan,
    /// A channel that is added or changed, by its id: `[channel.instagram]`.
    pub(super) channel: SortedMap<String, Channel>,
    /// What happened to the business: it counts for the observed fallback.
    pub(super) incident: Vec<Incident>,
    /// Further what-ifs for test 1, by name: `[scenario.ru-block]`.
    pub(super) scenario: SortedMap<String, Scenario>,
    /// What stands between a client and the record, for the complexity tax.
    pub(super) layer: Vec<Layer>,
    /// What stands on a report that is handed over.
    pub(super) report: Report,
    /// What must hold for `untether gate`: a bar for any figure of the report by its path. `"index.score" = ">= 60"`
    #[cfg_attr(test, schemars(with = "SortedMap<String, serde_json::Value>"))]
    pub(super) gate: SortedMap<Spanned<String>, Spanned<toml::Value>>,
    /// How the gate judges.
    #[serde(rename = "gate-options")]
    pub(super) gate_options: GateOptions,
    /// What is put up with for a while: a rule with reason, owner and end.
    #[cfg_attr(test, schemars(with = "Vec<WaiverDraft>"))]
    pub(super) waiver: Vec<Spanned<WaiverDraft>>,
}

/// `[audit]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Audit {
    /// Day of the audit; default: the latest message or CRM activity. `as_of = "2026-10-31"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) as_of: Option<Spanned<DateText>>,
    /// Length of the window in days; default 365. `window_days = 180`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) window_days: Option<Spanned<i64>>,
    /// IANA name of the zone in which days begin; default UTC. `timezone = "Europe/Moscow"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) timezone: Option<Spanned<String>>,
    /// Country of phone numbers without +, ISO 3166; default: what the numbers say. `region = "RU"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) region: Option<Spanned<String>>,
    /// Currency of all money, ISO 4217; default: the one that most amounts are in. `currency = "RUB"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) currency: Option<Spanned<String>>,
    /// What a client counts for: `clients`, `value` or `messages`; default `clients`. `basis = "value"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) basis: Option<Spanned<String>>,
    /// Language of results: `en` or `ru`; default: that of the system. `language = "ru"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) language: Option<Spanned<String>>,
    /// Further names of stages at which a deal is won. `won_stages = ["Contract signed"]`
    pub(super) won_stages: Vec<String>,
    /// Further names of stages at which a deal is lost. `lost_stages = ["Not our client"]`
    pub(super) lost_stages: Vec<String>,
    /// Who is scored: `active`, `all`, `customers` or `wrote`; default `active`. `population = "wrote"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) population: Option<Spanned<String>>,
    /// What counts as one client: `person` or `company`, which is all who name it and all addresses of its own mail domain;
    /// default `person`. `unit = "company"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) unit: Option<Spanned<String>>,
    /// Whether a name that stands on one chat and one record joins them; default true. `link_by_name = false`
    pub(super) link_by_name: Option<bool>,
    /// Records that may hold one address before it is nobody's own; default 5. `shared_limit = 3`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) shared_limit: Option<Spanned<i64>>,
    /// Handles that links by name may join; default 50. `max_group_size = 20`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) max_group_size: Option<Spanned<i64>>,
    /// What an untried fallback counts in retention, 0 to 1; default 0.5. `fallback_credit = 0.3`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) fallback_credit: Option<Spanned<f64>>,
    /// Weights of the three tests in the index; default 1 each. `weights = { outage = 2, context = 1, owned = 1 }`
    #[cfg_attr(test, schemars(with = "Option<Weights>"))]
    pub(super) weights: Option<Spanned<Weights>>,
}

/// `weights`; a test that is not named keeps weight 1.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Weights {
    /// Of test 1.
    pub(super) outage: f64,
    /// Of test 2.
    pub(super) context: f64,
    /// Of test 3.
    pub(super) owned: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { outage: 1.0, context: 1.0, owned: 1.0 }
    }
}

/// `[staff]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Staff {
    /// Names of the side that is the business. `names = ["Acme Sales"]`
    pub(super) names: Vec<String>,
    /// Its handles. `handles = ["phone:+79000000001", "telegram:42"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) handles: Vec<Spanned<String>>,
}

/// `[exclude]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Exclude {
    /// Files that are not read, as paths or globs. `files = ["old/**"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) files: Vec<Spanned<String>>,
    /// Chats that are no clients, by title or file. `chats = ["Mum"]`
    pub(super) chats: Vec<String>,
    /// Handles that are no clients. `handles = ["phone:+79000000009"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) handles: Vec<Spanned<String>>,
    /// Stages whose deals and records are left out. `stages = ["Spam"]`
    pub(super) stages: Vec<String>,
}

/// `[own]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Own {
    /// Domains of the business: its portal links, its mailboxes. `domains = ["acme.ru"]`
    pub(super) domains: Vec<String>,
    /// Where clients log in. `portal = ["https://acme.ru/cabinet"]`
    pub(super) portal: Vec<String>,
}

/// `[channels]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Channels {
    /// What the business uses, exported or not: a channel without an export keeps ranges honest. `used = ["whatsapp",
    /// "phone"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) used: Vec<Spanned<String>>,
}

/// `[plan]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Plan {
    /// Share of those asked who answer, 0 to 1; a convention, for what is expected. `answer_rate = 0.4`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) answer_rate: Option<Spanned<f64>>,
    /// Minutes that an action takes for one client, by its id. `minutes = { ask-stranded = 4 }`
    #[cfg_attr(test, schemars(with = "SortedMap<String, f64>"))]
    pub(super) minutes: SortedMap<Spanned<String>, Spanned<f64>>,
}

/// `[[source]]`.
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    /// Path or glob, relative to this file. `path = "crm/clients.csv"`
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) path: Spanned<String>,
    /// Format by its id, where detection errs. `format = "csv"`
    pub(super) format: Option<String>,
    /// System that wrote the table. `system = "amocrm"`
    pub(super) system: Option<String>,
    /// What its rows are: `contacts`, `deals`, `activities` or `messages`. `kind = "contacts"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) kind: Option<Spanned<String>>,
    /// Channel of messages in a table that has no column for it. `channel = "telegram"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) channel: Option<Spanned<String>>,
    /// Whose account the export comes from. `staff_account = "Anna"`
    pub(super) staff_account: Option<String>,
    /// Encoding of its text. `encoding = "windows-1251"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) encoding: Option<Spanned<String>>,
    /// What stands between cells. `delimiter = ";"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) delimiter: Option<Spanned<String>>,
    /// Headings by role: one or several. `columns = { email = ["E-mail"], name = "Full name" }`
    #[serde(default)]
    pub(super) columns: SortedMap<String, OneOrMany>,
    /// How dates are written, as strftime has it. `date_format = "%d.%m.%Y %H:%M"`
    pub(super) date_format: Option<String>,
    /// Sheet of a workbook, table of a database or list of a JSON file; without it each is a table of its own. `sheet = "Clients 2026"`
    pub(super) sheet: Option<String>,
    /// Row of the headings, from 1. `header_row = 3`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) header_row: Option<Spanned<i64>>,
    /// Chats that the account really has, where only some were exported. `chats_total = 600`
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub(super) chats_total: Option<Spanned<i64>>,
}

/// `[channel.ID]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Channel {
    /// Who runs it. `operator = "meta"`
    pub(super) operator: Option<String>,
    /// `owned` or `rented`. `ownership = "rented"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) ownership: Option<Spanned<String>>,
    /// Price of a message in `audit.currency`. `price_per_message = 0.5`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) price_per_message: Option<Spanned<f64>>,
}

/// `[[incident]]`.
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Incident {
    /// Channels that were hit. `channels = ["whatsapp"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) channels: Vec<Spanned<String>>,
    /// First day. `start = "2026-03-03"`
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) start: Spanned<DateText>,
    /// Last day; none where it lasts. `end = "2026-03-05"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) end: Option<Spanned<DateText>>,
    /// What happened: `block`, `outage`, `account-ban`, … `kind = "account-ban"`
    pub(super) kind: String,
    /// One sentence. `summary = "our number was banned"`
    #[serde(default)]
    pub(super) summary: String,
}

/// `[scenario.NAME]`.
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// Channels, operators, `staff:NAME`, `layer:NAME` that are lost together. `lost = ["whatsapp", "telegram"]`
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) lost: Vec<Spanned<String>>,
    /// Whom it hits: `country=RU` or `all`; default `all`. `segment = "country=RU"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) segment: Option<Spanned<String>>,
    /// Share of them that it hits at most, 0 to 1; default 1. `share = 0.5`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) share: Option<Spanned<f64>>,
}

/// `[[layer]]`.
#[derive(Debug, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Layer {
    /// Its name. `name = "Wazzup"`
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) name: Spanned<String>,
    /// What it is: `connector`, `gateway`, … `kind = "connector"`
    #[serde(default)]
    pub(super) kind: String,
    /// Channels that run over it. `serves = ["whatsapp", "telegram"]`
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "Vec<String>"))]
    pub(super) serves: Vec<Spanned<String>>,
    /// What it needs to work. `depends_on = ["amoCRM"]`
    #[serde(default)]
    pub(super) depends_on: Vec<String>,
    /// Cost of a month in `audit.currency`. `monthly_cost = 6000`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) monthly_cost: Option<Spanned<f64>>,
    /// Share of the time in which it works, 0 to 1. `availability = 0.995`
    #[cfg_attr(test, schemars(with = "Option<f64>"))]
    pub(super) availability: Option<Spanned<f64>>,
}

/// `[report]`.
#[derive(Debug, Default, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub(super) struct Report {
    /// Title; default: Channel resilience. `title = "Channel resilience"`
    pub(super) title: Option<String>,
    /// For whom it is. `client = "Acme"`
    pub(super) client: Option<String>,
    /// By whom. `author = "Audit & Co"`
    pub(super) author: Option<String>,
    /// Picture over the title, a file relative to this one. `logo = "logo.svg"`
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) logo: Option<Spanned<String>>,
    /// Note over the report. `note = "Confidential"`
    pub(super) note: Option<String>,
    /// File with notes on findings and steps, and with accepted findings, relative to this one. `comments = "comments.toml"`
    pub(super) comments: Option<String>,
    /// Whether the appendix (files, settings, hashes) and the numbers behind pictures are printed, too. `appendix = true`
    pub(super) appendix: bool,
}

/// One text or a list of them.
#[derive(Debug, Default)]
pub(super) struct OneOrMany(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<OneOrMany, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = texts.next_element()? {
                    all.push(text);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for OneOrMany {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OneOrMany".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})
    }
}

/// Reads the text of a settings file.
pub(super) fn parse(origin: Origin<'_>) -> Result<ConfigFile, ConfigError> {
    let file: ConfigFile =
        toml::from_str(origin.text).map_err(|error| super::error::explain(&error, origin))?;
    match &file.config_version {
        Some(version) if *version.get_ref() != 1 => {
            let message = Message::new("config-version").with("found", version.get_ref().to_string());
            let fault = Fault::new(message).help(Message::new("help-config-version"));
            Err(fault.at(&origin.at(version.span())))
        }
        _ => Ok(file),
    }
}
