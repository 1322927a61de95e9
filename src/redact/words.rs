//! Which words are the program's own: what a report may say to anybody. All others come from the exports, from the names of files or from
//! settings that lie among them, and may be anything.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::figures::layout;
use crate::model::report::SCHEMA;
use crate::model::sorted_set::SortedSet;
use crate::model::zone::Zone;
use crate::reference::{channels, countries, incidents};
use crate::rules::RULES;
use crate::text::{Language, catalog};

/// Ids that have no text of their own: grades, units, what told a country, the program.
const OTHERS: [&str; 14] = [
    "A",
    "B",
    "C",
    "D",
    "F",
    "person",
    "company",
    "set",
    "numbers",
    "addresses",
    "undecided",
    "untether",
    env!("CARGO_PKG_VERSION"),
    SCHEMA,
];

/// A longer row of digits may be a phone number.
const LONGEST_NUMBER: usize = 4;

/// The program's own words.
pub(super) struct Words(SortedSet<String>);

impl Words {
    /// Names of fields and classes, ids that the program has a text for, channels, operators, countries, currencies, incidents of its
    /// register.
    pub(super) fn known() -> &'static Self {
        static KNOWN: LazyLock<Words> = LazyLock::new(Words::gathered);
        &KNOWN
    }

    fn gathered() -> Self {
        let mut words = SortedSet::new();
        of_schema(layout::schema(), &mut words);
        // `action-ask-stranded` names `ask-stranded`: which part is the id is up to whoever asks for the text.
        for id in catalog::ids() {
            words.extend(id.match_indices('-').filter_map(|(at, _)| id.get(at + 1..)).map(str::to_owned));
            words.insert(id);
        }
        words.extend(channels::all().flat_map(|channel| [channel.id.clone(), channel.operator.clone()]));
        for country in countries::all() {
            words.insert(country.region.to_owned());
            words.extend(country.currencies.iter().map(|&currency| currency.to_owned()));
        }
        for incident in incidents::all() {
            let wordings = Language::ALL.map(|language| incident.wording(language));
            words.extend(wordings.into_iter().flat_map(|said| [said.operator.clone(), said.summary.clone()]));
            let of_row = [&incident.id, &incident.source, &incident.country, &incident.start.text];
            words.extend(of_row.into_iter().chain(incident.end.as_ref().map(|end| &end.text)).cloned());
        }
        words.extend(RULES.iter().flat_map(|rule| rule.meta().facts).map(|(name, _)| (*name).to_owned()));
        words.extend(OTHERS.map(str::to_owned));
        Self(words)
    }

    /// Whether a word is one of them, a number, a day or a month.
    pub(super) fn hold(&self, word: &str) -> bool {
        let is_number = word.len() <= LONGEST_NUMBER && word.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let is_day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok();
        is_number
            || word.parse::<Zone>().is_ok()
            || self.0.contains(word)
            || self.0.contains(&word.replace('_', "-"))
            || word.len() == 10 && is_day(word)
            || word.len() == 7 && is_day(&format!("{word}-01"))
            || word.strip_prefix("column ").is_some_and(is_short_number)
    }
}

/// Whether an account of the staff stands under its number already.
pub(super) fn is_numbered(account: &str) -> bool {
    account.strip_prefix("staff-").is_some_and(is_short_number)
}

fn is_short_number(digits: &str) -> bool {
    (1..=LONGEST_NUMBER).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Names of fields, and classes that have names of their own.
fn of_schema(schema: &Json, words: &mut SortedSet<String>) {
    let (name, class) = (schema.get("properties"), schema.get("const").and_then(Json::as_str));
    words.extend(name.and_then(Json::as_object).into_iter().flatten().map(|(field, _)| field.clone()));
    words.extend(class.map(str::to_owned));
    let classes = schema.get("enum").and_then(Json::as_array).into_iter().flatten();
    words.extend(classes.filter_map(Json::as_str).map(str::to_owned));
    match schema {
        Json::Object(parts) => parts.values().for_each(|part| of_schema(part, words)),
        Json::Array(parts) => parts.iter().for_each(|part| of_schema(part, words)),
        _ => {}
    }
}
