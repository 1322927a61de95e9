//! The texts of the program in every language, as Fluent messages.

use std::collections::HashSet;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Language, number};
use crate::model::deflated::inflated;
use crate::model::report::Count;

/// A value that a text mentions. Numbers are written and inflected as the language wants.
pub use fluent_bundle::FluentValue as Value;

/// What is withheld stands in a text as the word that says so, in brackets: it is no part of the sentence.
impl From<Count> for Value<'_> {
    fn from(count: Count) -> Self {
        count.known().map_or(Value::None, Value::from)
    }
}

/// Parsed once for the whole run: a catalogue is asked for in many places, and parsing took a sixth of a small audit.
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::En));
static RUSSIAN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| bundle(Language::Ru));

/// All ids of texts, the same in every language.
pub fn ids() -> Vec<String> {
    let text = source(Language::En);
    let ids = text.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    // A line that goes on is indented, and a comment begins with a mark.
    let ids =
        ids.filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()) && !id.contains(' '));
    ids.map(str::to_owned).collect()
}

/// The texts of one language.
#[derive(Clone, Copy)]
pub struct Catalog {
    language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

impl Catalog {
    /// The texts of a language.
    pub fn new(language: Language) -> Self {
        let bundle = match language {
            Language::En => &*ENGLISH,
            Language::Ru => &*RUSSIAN,
        };
        Self { language, bundle }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of an id; the id itself where there is none, so that nothing stays unsaid.
    pub fn text(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.find(id, values).unwrap_or_else(|| id.to_owned())
    }

    /// The text of an id, if there is one.
    pub fn find(&self, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let said = values.iter().map(|(name, value)| match value {
            Value::None => (*name, Value::from(format!("({})", number::withheld(self.language)))),
            other => (*name, other.clone()),
        });
        let arguments: FluentArgs<'_> = said.collect();
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catalog").field(&self.language).finish()
    }
}

/// The texts of a language, parsed.
fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.id().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks help in mixed right-to-left text; here they would only end up in files and pipes.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| figure(value, Language::En),
        Language::Ru => |value, _| figure(value, Language::Ru),
    }));
    // A faulty line leaves the rest usable; the tests see to it that there is none.
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source(language));
    bundle.add_resource_overriding(resource);
    let common: HashSet<String> = of(&bundle, "names-common").split(", ").map(str::to_owned).collect();
    // The same name cannot be given twice to a bundle that was just made.
    let _ = bundle.add_function("INSIDE", move |values, _| match values.first() {
        Some(Value::String(names)) => Value::from(inside(names, &common)),
        Some(other) => other.clone(),
        None => Value::Error,
    });
    let numbered = of(&bundle, "names-account");
    let _ = bundle.add_function("ACCOUNT", move |values, _| match values.first() {
        Some(Value::String(name)) => Value::from(account(name, &numbered)),
        Some(other) => other.clone(),
        None => Value::Error,
    });
    bundle
}

/// A text that takes no values.
fn of(bundle: &FluentBundle<FluentResource>, id: &str) -> String {
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    pattern
        .map(|pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
        .unwrap_or_default()
}

/// An account as it stands behind its noun: one under a number is that of a person of the staff, any other has a name of its own.
fn account(name: &str, numbered: &str) -> String {
    match name.strip_prefix("staff-").and_then(|number| number.parse::<u32>().ok()) {
        Some(number) => format!("{numbered} {number}"),
        None => format!("«{name}»"),
    }
}

/// Names, separated by commas, as they stand inside a sentence: those that are `common` nouns in lower case, the others as they are.
fn inside(names: &str, common: &HashSet<String>) -> String {
    let lower = |name: &str| {
        let mut letters = name.chars();
        let first = letters.next().filter(|_| common.contains(name));
        first.map_or_else(|| name.to_owned(), |first| first.to_lowercase().chain(letters).collect())
    };
    names.split(", ").map(lower).collect::<Vec<_>>().join(", ")
}

/// The Fluent source of a language: the files of its folder, one for each subject.
pub(crate) fn source(language: Language) -> String {
    match language {
        Language::En => inflated!("text/en.ftl"),
        Language::Ru => inflated!("text/ru.ftl"),
    }
}

/// How a number stands in a text: counts in groups, other figures with one decimal.
fn figure(value: &Value<'_>, language: Language) -> Option<String> {
    let Value::Number(number) = value else { return None };
    let decimals = usize::from(number.value.fract().abs() > f64::EPSILON);
    Some(number::decimal(number.value, decimals, language))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::model::ledger::SkipReason;

    /// The names of the values in each text; a value stands in braces and begins with a dollar sign.
    fn values_by_id(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = String::new();
        let text = source(language);
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                id.clone_into(&mut current);
                assert!(ids.insert(current.clone(), BTreeSet::new()).is_none(), "{id} stands twice");
            }
            let names = line.split('$').skip(1);
            let names = names.filter_map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_')).next()
            });
            ids.entry(current.clone()).or_default().extend(names.map(str::to_owned));
        }
        ids
    }

    #[test]
    fn both_languages_have_the_same_texts_and_values() {
        let (english, russian) = (values_by_id(Language::En), values_by_id(Language::Ru));
        let keys = |ids: &BTreeMap<String, _>| ids.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&english), keys(&russian));
        for (id, mut values) in english {
            // What a library says is English: its detail stands in English texts, and in Russian ones only where it is no sentence.
            if !russian[&id].contains("detail") {
                values.remove("detail");
            }
            assert_eq!(values, russian[&id], "values of {id}");
        }
    }

    #[test]
    fn every_text_is_well_formed() {
        for language in Language::ALL {
            if let Err((_, errors)) = FluentResource::try_new(source(language)) {
                panic!("{language:?}: {errors:?}");
            }
            let catalog = Catalog::new(language);
            for (id, values) in values_by_id(language) {
                let values: Vec<_> = values.iter().map(|name| (name.as_str(), Value::from(2))).collect();
                let text = catalog.find(&id, &values).unwrap_or_default();
                assert!(!text.is_empty(), "{id} is empty");
                assert!(!text.contains("{$") && !text.contains(['\u{2068}', '\u{2069}']), "{id}: {text}");
            }
        }
    }

    #[test]
    fn numbers_are_inflected() {
        let clients = |language: Language, count: u64| {
            Catalog::new(language).text("count-clients", &[("count", Value::from(count))])
        };
        assert_eq!(clients(Language::Ru, 1), "1 клиент");
        assert_eq!(clients(Language::Ru, 2), "2 клиента");
        assert_eq!(clients(Language::Ru, 5), "5 клиентов");
        assert_eq!(clients(Language::Ru, 1_021), "1\u{a0}021 клиент");
        assert_eq!(clients(Language::Ru, 1_211), "1\u{a0}211 клиентов");
        assert_eq!(clients(Language::En, 1_211), "1,211 clients");
    }

    #[test]
    fn common_nouns_are_lower_case_inside_a_sentence() {
        let said = |language: Language, names: &str| {
            Catalog::new(language).text("say-one-channel", &[("name", Value::from(names.to_owned()))])
        };
        assert_eq!(
            said(Language::Ru, "Эл. почта, Meta, Телефон"),
            "Единственный канал — эл. почта, Meta, телефон."
        );
        assert!(said(Language::En, "E-mail").contains("e-mail"));
    }

    #[test]
    fn accounts_under_numbers_are_those_of_somebody_and_others_have_names() {
        let said = |name: &str| {
            Catalog::new(Language::Ru).text("loses-staff", &[("name", Value::from(name.to_owned()))])
        };
        assert_eq!(said("staff-3"), "Аккаунт сотрудника 3");
        assert_eq!(said("Клиника Ольха"), "Аккаунт «Клиника Ольха»");
        assert_eq!(said("staff-Anna"), "Аккаунт «staff-Anna»");
    }

    #[test]
    fn every_reason_and_error_has_its_words() {
        let catalog = Catalog::new(Language::Ru);
        for reason in SkipReason::ALL {
            let id = format!("skip-{}", reason.id());
            assert!(catalog.find(&id, &[("count", Value::from(2))]).is_some(), "{id}");
        }
    }
}
