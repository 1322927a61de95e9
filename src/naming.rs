//! What channels, operators and everything else that can fail are called, for people. Ids that no table knows stand as they
//! are: whoever shows a name escapes it for its target.

use crate::model::element::Element;
use crate::model::need::Need;
use crate::model::vocabulary::NeedKind;
use crate::reference::channels::{self, Ownership};
use crate::reference::incidents::{IncidentKind, Stated};
use crate::text::{Catalog, Language, Value, system_words};

/// The name of a channel.
pub fn channel(id: &str, language: Language) -> String {
    match (channels::channel(id), language) {
        (Some(channel), Language::En) => channel.display_en.clone(),
        (Some(channel), Language::Ru) => channel.display_ru.clone(),
        (None, _) => id.to_owned(),
    }
}

/// The name of an operator; an owned channel is its own operator.
pub fn operator(id: &str, language: Language) -> String {
    let known = channels::all().find(|channel| channel.operator == id);
    match known {
        Some(channel) if channel.ownership == Ownership::Rented => {
            channel.operator_name.split(';').next().unwrap_or(id).to_owned()
        }
        _ => channel(id, language),
    }
}

/// The name of a country by its ISO 3166 code; the code itself where no country has it.
pub fn country(code: &str, catalog: &Catalog) -> String {
    catalog.find(&format!("country-{code}"), &[]).unwrap_or_else(|| code.to_owned())
}

/// The name of whatever a scenario takes away, by the scenario's id.
pub fn element(id: &str, catalog: &Catalog) -> String {
    let language = catalog.language();
    let named = |text: &str, name: &str| catalog.text(text, &[("name", Value::from(name.to_owned()))]);
    match Element::of(id) {
        Element::Operator(id) => operator(id, language),
        Element::Channel(id) => channel(id, language),
        Element::Staff(name) => named("loses-staff", name),
        Element::Layer(name) => named("loses-layer", name),
        Element::Country(code) => {
            let name = Value::from(country(code, catalog));
            catalog.text("loses-country", &[("code", Value::from(code.to_owned())), ("name", name)])
        }
        Element::Number => catalog.text("loses-number", &[]),
        Element::Own(name) => name.to_owned(),
    }
}

/// What is missing, by its id; some ids name a channel, a file or a currency behind a colon.
pub fn need(need: &Need, catalog: &Catalog) -> String {
    let (id, what) = need.parts();
    let what = if need.kind() == Some(NeedKind::Unread) {
        unread(what, catalog)
    } else {
        channel(what, catalog.language())
    };
    catalog.find(&format!("needs-{id}"), &[("what", Value::from(what))]).unwrap_or_else(|| need.to_string())
}

/// What an export that is not read is called, by its kind, with what tells it from others of the kind behind a colon.
pub fn unread(what: &str, catalog: &Catalog) -> String {
    let (kind, detail) = what.split_once(':').map_or((what, None), |(kind, detail)| (kind, Some(detail)));
    let name = catalog.find(&format!("unread-{kind}"), &[]).unwrap_or_else(|| kind.to_owned());
    match detail {
        Some(detail) => {
            let values = [("name", Value::from(name)), ("detail", Value::from(detail.to_owned()))];
            catalog.text("unread-with", &values)
        }
        None => name,
    }
}

/// What an action of the plan is called, by its id; some ids name a channel behind a colon.
pub fn action(id: &str, catalog: &Catalog) -> String {
    let (action, what) = id.split_once(':').unwrap_or((id, ""));
    let what = channel(what, catalog.language());
    catalog
        .find(&format!("plan-{action}"), &[("channel", Value::from(what))])
        .unwrap_or_else(|| id.to_owned())
}

/// An ISO day as people write it; left as it is when it is none.
pub fn day(iso: &str, catalog: &Catalog) -> String {
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let number = |part: Option<&str>| part.and_then(|text| text.parse::<u32>().ok());
    match (year, number(month), number(day)) {
        (Some(year), Some(month), Some(day)) => {
            let values = [
                ("day", Value::from(day)),
                ("month", Value::from(month)),
                ("year", Value::from(year.to_owned())),
            ];
            catalog.text("date", &values)
        }
        _ => iso.to_owned(),
    }
}

/// What a reading error says in the language of a catalog; a report states it in English, in forms that are known here. What comes
/// from somewhere else stands as it is.
pub fn trouble(message: &str, catalog: &Catalog) -> String {
    let pair = |id: &str, names: [&str; 2], sides: (&str, &str)| {
        let values = [(names[0], phrase(sides.0, catalog)), (names[1], phrase(sides.1, catalog))];
        catalog.text(id, &values.map(|(name, value)| (name, Value::from(value))))
    };
    if let Some(sides) = message.strip_prefix("expected ").and_then(|rest| rest.split_once(", found ")) {
        return pair("detail-malformed", ["expected", "found"], sides);
    }
    if let Some(sides) = message.split_once(" not found; the columns are ") {
        return pair("detail-columns", ["sought", "found"], sides);
    }
    match message.strip_prefix("more than ") {
        Some(limit) => catalog.text("detail-limit", &[("limit", Value::from(phrase(limit, catalog)))]),
        None => system_words(&phrase(message, catalog), catalog).into_owned(),
    }
}

/// A fixed phrase of a reading error in the language of a catalog.
fn phrase(english: &str, catalog: &Catalog) -> String {
    let lower = english.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    catalog.find(&format!("phrase-{slug}"), &[]).unwrap_or_else(|| english.to_owned())
}

/// What a kind is called.
pub fn incident_kind(kind: IncidentKind, catalog: &Catalog) -> String {
    catalog.text(&format!("incident-{}", kind.id()), &[])
}

/// A date in its short form, as precise as it is stated.
pub fn stated(stated: &Stated, catalog: &Catalog) -> String {
    let parts: Vec<&str> = stated.text.split('-').collect();
    let part = |place: usize| Value::from(parts.get(place).copied().unwrap_or_default().to_owned());
    let month = parts.get(1).and_then(|month| month.parse::<u32>().ok()).unwrap_or_default();
    let day = parts.get(2).copied().unwrap_or_default();
    let day = match catalog.language() {
        Language::En => day.trim_start_matches('0'),
        // Two digits, as the month has.
        Language::Ru => day,
    };
    let values = [("year", part(0)), ("month", Value::from(month)), ("day", Value::from(day.to_owned()))];
    match parts.len() {
        1 => stated.text.clone(),
        2 => catalog.text("date-month", &values),
        _ => catalog.text("date-short", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_have_names() {
        let (english, russian) = (Catalog::new(Language::En), Catalog::new(Language::Ru));
        assert_eq!(element("operator:meta", &english), "Meta");
        assert_eq!(element("operator:email", &english), "E-mail");
        assert_eq!(element("staff:olga", &english), "olga's account");
        assert_eq!(element("staff:olga", &russian), "Аккаунт «olga»");
        assert_eq!(element("my-plan", &english), "my-plan");
        assert_eq!(channel("vk", Language::Ru), "ВКонтакте");
        assert_eq!(day("2025-11-20", &russian), "20 ноября 2025");
        assert_eq!(day("soon", &russian), "soon");
        assert_eq!(
            need(&Need::about(NeedKind::Rates, "USD"), &english),
            "a rate of USD under [rates]: amounts in it are left out"
        );
        assert_eq!(action("log-history:telegram", &english), "Bring the history of Telegram into the CRM");
        assert_eq!(action("dance", &english), "dance");
        assert_eq!(need(&serde_json::from_str("\"moonlight\"").expect("a need"), &english), "moonlight");
    }

    #[test]
    fn dates_are_no_more_precise_than_they_are_known() {
        let (english, russian) = (Catalog::new(Language::En), Catalog::new(Language::Ru));
        for (text, en, ru) in [
            ("2026-03-06", "6 Mar 2026", "06.03.2026"),
            ("2025-11", "Nov 2025", "11.2025"),
            ("2017", "2017", "2017"),
        ] {
            let stated = Stated::parse(text).expect("a date");
            assert_eq!(
                (super::stated(&stated, &english), super::stated(&stated, &russian)),
                (en.to_owned(), ru.to_owned())
            );
        }
    }
}
