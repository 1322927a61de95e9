//! The numbers and ids that a finding rests on, and how people read them.

use serde_json::Value as Json;

use crate::naming;
use crate::text::{Catalog, Value, number};

/// One number or id.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A count.
    Count(u64),
    /// Any other figure; shown with one decimal.
    Figure(f64),
    /// A share, 0–1.
    Share(f64),
    /// An amount in the audit's currency.
    Money(f64),
    /// Id of a channel.
    Channel(String),
    /// Id of an operator.
    Operator(String),
    /// Id of a format.
    Format(String),
    /// A day, ISO, as far as it is known: `2026-02-11`, `2026-02`.
    Day(String),
    /// A name that may be shown: of a staff account as the report shows it, of a layer of the settings.
    Name(String),
    /// ISO code of a country; `*` for the whole world.
    Country(String),
}

/// What a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// A count.
    Count,
    /// Any other figure.
    Figure,
    /// A share, 0–1.
    Share,
    /// An amount in the audit's currency.
    Money,
    /// Id of a channel.
    Channel,
    /// Id of an operator.
    Operator,
    /// Id of a format.
    Format,
    /// A day, ISO.
    Day,
    /// A name that may be shown.
    Name,
    /// ISO code of a country.
    Country,
}

impl FactKind {
    /// Whether it is a number, which may be withheld.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Figure | Self::Share | Self::Money)
    }
}

impl Fact {
    /// What it is.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Count(_) => FactKind::Count,
            Self::Figure(_) => FactKind::Figure,
            Self::Share(_) => FactKind::Share,
            Self::Money(_) => FactKind::Money,
            Self::Channel(_) => FactKind::Channel,
            Self::Operator(_) => FactKind::Operator,
            Self::Format(_) => FactKind::Format,
            Self::Day(_) => FactKind::Day,
            Self::Name(_) => FactKind::Name,
            Self::Country(_) => FactKind::Country,
        }
    }

    /// The plain value that stands in the report.
    pub fn json(&self) -> Json {
        match self {
            Self::Count(count) => (*count).into(),
            Self::Figure(figure) | Self::Share(figure) | Self::Money(figure) => (*figure).into(),
            Self::Channel(text)
            | Self::Operator(text)
            | Self::Format(text)
            | Self::Day(text)
            | Self::Name(text)
            | Self::Country(text) => text.clone().into(),
        }
    }
}

/// How a text of a language mentions a plain value of a kind. Counts stay numbers, so that words are inflected by them.
pub fn worded(kind: FactKind, fact: &Json, currency: &str, catalog: &Catalog) -> Value<'static> {
    let language = catalog.language();
    let figure = fact.as_f64().unwrap_or(f64::NAN);
    let text = fact.as_str().unwrap_or_default();
    match kind {
        // A number that is withheld.
        _ if kind.is_number() && fact.is_null() => Value::None,
        FactKind::Count => Value::from(fact.as_u64().unwrap_or_default()),
        FactKind::Figure => Value::from(number::decimal(figure, 1, language)),
        FactKind::Share => Value::from(number::percent(figure, language)),
        FactKind::Money => Value::from(number::money(figure, currency, language)),
        FactKind::Channel => Value::from(naming::channel(text, language)),
        FactKind::Operator => Value::from(naming::operator(text, language)),
        FactKind::Format => {
            let known = catalog.find(&format!("format-{text}"), &[]);
            Value::from(known.unwrap_or_else(|| text.to_owned()))
        }
        FactKind::Day => Value::from(naming::day(text, catalog)),
        FactKind::Country => Value::from(naming::country(text, catalog)),
        FactKind::Name => Value::from(text.to_owned()),
    }
}
