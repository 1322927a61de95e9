//! Answers of an interface, read by the layout of their system.

use std::sync::LazyLock;

use serde_json::Value;

use super::fields::Fields;
use super::layout::{Layout, Named, Object, Use};
use super::pages::each_item;
use super::path::{Condition, text};
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::addresses::{emails, looks_like_email};
use crate::import::table::dates::Dates;
use crate::import::table::headers::role_of;
use crate::import::table::phone_form::is_phone;
use crate::import::table::words::{is_no, is_yes};
use crate::import::table::{Filler, Role};
use crate::import::window::Window;
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;
use crate::reference::channels;

/// What an item shows that lies in the bin of its system, whichever that is.
static GONE: LazyLock<Condition> = LazyLock::new(|| {
    Condition::new(
        "deleted=true,1 | is_deleted=true,1 | isDeleted=true | IsDeleted=true | status=deleted,trash | active_flag=false",
    )
});

/// Reads pages of items.
///
/// # Errors
///
/// When the text is no JSON, is cut off, or holds neither an item nor a list without any.
pub fn read(
    layout: &'static Layout,
    input: Window<'_>,
    context: &ReadContext<'_>,
) -> Result<SourceData, ImportError> {
    read_from(layout, context, |each| each_item(input, each))
}

/// Takes items from whatever hands them out: each with the list in which it stands, and its place. `items` says whether there
/// was a list without any.
///
/// # Errors
///
/// Those of `items`, and when nothing of it is known.
pub fn read_from(
    layout: &'static Layout,
    context: &ReadContext<'_>,
    items: impl FnOnce(&mut dyn FnMut(&str, Value, u64)) -> Result<bool, ImportError>,
) -> Result<SourceData, ImportError> {
    let mut reader = Reader {
        layout,
        filler: Filler::new(context, Dates::new(context.params, context.rule)),
        tables: layout.objects.iter().map(|object| Fields::of(object, &layout.system)).collect(),
        strangers: 0,
    };
    let has_lists = items(&mut |section, item, place| reader.take(section, &item, place))?;
    let ledger = &reader.filler.data.ledger;
    let is_used = ledger.items() > reader.strangers;
    let is_empty = ledger.items() == 0 && has_lists;
    if !(is_used || is_empty) {
        return Err(ImportErrorKind::NothingFound("items").into());
    }
    Ok(reader.finish())
}

struct Reader<'c> {
    layout: &'static Layout,
    filler: Filler<'c>,
    /// The fields of each kind of object, in the order of the layout.
    tables: Vec<Fields>,
    /// Items that the layout does not know.
    strangers: u64,
}

impl Reader<'_> {
    /// Takes an item, as what the layout says that it is.
    fn take(&mut self, section: &str, item: &Value, place: u64) {
        let is_it = |object: &&Object| {
            (object.sections.is_empty() || object.sections.iter().any(|name| name == section))
                && object.has.iter().all(|condition| condition.holds(item))
        };
        let found = self.layout.objects.iter().position(|object| is_it(&object));
        let Some(at) = found else {
            self.strangers += 1;
            self.filler.counted();
            return self.filler.data.ledger.skip(SkipReason::Unsupported, place);
        };
        let object = &self.layout.objects[at];
        if matches!(object.kind, Use::Row(_)) && GONE.holds(item) {
            self.filler.counted();
            return self.filler.data.ledger.skip(SkipReason::Merged, place);
        }
        let entries = object.each.as_ref().map(|path| path.values(item));
        match (object.kind, entries) {
            (Use::System, _) => {
                self.filler.counted();
                self.filler.data.ledger.system += 1;
            }
            (Use::Nothing, _) => {
                self.filler.counted();
                self.filler.data.ledger.skip(SkipReason::Unsupported, place);
            }
            (Use::Row(_), None) => self.row(at, item, place),
            (Use::Row(_), Some(entries)) => {
                for entry in entries {
                    self.row(at, entry, place);
                }
            }
        }
    }

    /// Takes an item as a row.
    fn row(&mut self, at: usize, item: &Value, place: u64) {
        let object = &self.layout.objects[at];
        let Some(fields) = self.tables.get_mut(at) else { return };
        set(object, &self.layout.system, item, fields);
        match fields.take(place) {
            Some(row) => self.filler.take(&fields.plan, &row),
            None => self.filler.data.ledger.skip(SkipReason::Malformed, place),
        }
    }

    /// The filled source; its columns are the fields of the first kind of object that was met.
    fn finish(self) -> SourceData {
        let shown = self.tables.iter().find(|fields| fields.is_met()).or(self.tables.first());
        let mut data = match shown.map(Fields::shown) {
            Some(mut plan) => {
                self.tables.into_iter().for_each(|fields| fields.note_unused(&mut plan));
                self.filler.finish(&plan, "")
            }
            None => self.filler.data,
        };
        if data.system.is_empty() {
            data.system.clone_from(&self.layout.system);
        }
        data
    }
}

/// Sets the fields of an item.
fn set(object: &Object, system: &str, item: &Value, fields: &mut Fields) {
    for (role, text) in &object.constants {
        fields.set(role.name(), Some(*role), text);
    }
    for (column, field) in object.fields.iter().enumerate() {
        if !field.when.iter().all(|condition| condition.holds(item)) {
            continue;
        }
        let mut texts = field.path.texts(item);
        if !field.values.is_empty() {
            let coded = |text: &String| field.values.get(text).or_else(|| field.values.get("*"));
            texts = texts.into_iter().map(|text| coded(&text).cloned().unwrap_or(text)).collect();
        }
        if matches!(field.role, Role::DealAmount | Role::Spent) {
            texts = amount(object, item, &texts).into_iter().collect();
        } else if !holds_several(field.role) {
            texts.truncate(1);
        }
        for text in texts {
            fields.fill(column, &text);
        }
    }
    for named in &object.named {
        set_named(named, system, item, fields);
    }
    for (path, is_wide) in &object.open {
        for value in path.values(item) {
            set_open(value, *is_wide, system, fields);
        }
    }
}

/// Whether a field may hold several values.
fn holds_several(role: Role) -> bool {
    role.is_contact() || role == Role::ContactIds
}

/// The sum of amounts, in whole units.
fn amount(object: &Object, item: &Value, texts: &[String]) -> Option<String> {
    let sum = texts.iter().map(|text| text.parse::<f64>().ok()).sum::<Option<f64>>();
    let Some(sum) = sum.filter(|_| !texts.is_empty()) else { return texts.first().cloned() };
    let Some(whole) = &object.hundredths else {
        return if texts.len() == 1 { texts.first().cloned() } else { Some(sum.to_string()) };
    };
    let currency = text(&item["currency"]).to_lowercase();
    Some(if whole.contains(&currency) { sum } else { sum / 100.0 }.to_string())
}

/// Sets fields that name themselves.
fn set_named(named: &Named, system: &str, item: &Value, fields: &mut Fields) {
    for field in named.list.values(item) {
        let name = named.name.texts(field).into_iter().next().unwrap_or_default();
        let code = named.code.as_ref().and_then(|path| path.texts(field).into_iter().next());
        let by_code = code.and_then(|code| named.codes.get(&code)).copied();
        let by_name = || role_of(&name, system).filter(|role| *role != Role::RecordId);
        // A kind of messenger is a channel, whatever the dictionary of headers makes of its name.
        let by_channel = || channels::by_word(&name).map(Role::Messenger);
        let role = match named.other {
            Some(other) => by_code.or_else(by_channel).or(Some(other)),
            None => by_code.or_else(by_name),
        };
        for value in named.value.texts(field) {
            if role.is_some_and(|role| says_nothing(role, &value)) {
                continue;
            }
            let role = role.or_else(|| contact_of(&name, &value));
            fields.set(&name, role, &value);
        }
    }
}

/// Sets the fields of an object by their names.
fn set_open(value: &Value, is_wide: bool, system: &str, fields: &mut Fields) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let is_wanted = |role: &Role| *role != Role::RecordId && (is_wide || role.is_contact());
        let role = role_of(name, system).filter(is_wanted);
        let values = match value {
            Value::Array(values) => values.iter().map(text).collect(),
            value => vec![text(value)],
        };
        for value in values.iter().filter(|value| !value.is_empty()) {
            if fields.is_fixed(name) || role.is_some_and(|role| says_nothing(role, value)) {
                continue;
            }
            let role = role.or_else(|| contact_of(name, value));
            fields.set(name, role, value);
        }
    }
}

/// What systems put before the numbers of fields that an account has added.
const BEFORE_NUMBERS: [&str; 10] =
    ["uf", "crm", "cf", "custom", "field", "customfield", "attribute", "property", "prop", "f"];

/// What the value of a field is that an account has added and whose key says nothing: `UF_CRM_1674567890123`, a sum of 40 digits. Plain
/// digits may be anything; a contact that is written like one is one.
fn contact_of(name: &str, value: &str) -> Option<Role> {
    let is_mail = || value.contains('@') && emails(value).all(|address| looks_like_email(address.as_bytes()));
    let is_said = value.starts_with('+') || value.contains([' ', '-', '(']);
    match names_nothing(name) {
        true if is_mail() => Some(Role::Email),
        true if is_said && is_phone(value) => Some(Role::Phone),
        _ => None,
    }
}

/// Whether the key of a field is made of numbers and of what systems put before them.
fn names_nothing(name: &str) -> bool {
    /// Fewest digits of a sum that stands for a name.
    const FEWEST_OF_SUM: usize = 16;
    let is_sum =
        |part: &str| part.len() >= FEWEST_OF_SUM && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_before = |part: &str| {
        BEFORE_NUMBERS
            .contains(&part.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_lowercase().as_str())
    };
    let mut parts = name.split(['_', '-', ' ', '.']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && name.contains(|letter: char| letter.is_ascii_digit())
        && parts.all(|part| is_number(part) || is_sum(part) || is_before(part))
}

/// Whether a value only says that there is a contact, and not which.
fn says_nothing(role: Role, value: &str) -> bool {
    role.is_contact() && (is_yes(value) || is_no(value))
}
