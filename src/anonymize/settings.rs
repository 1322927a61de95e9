//! A settings file that says of the copy what the original says of the exports.

use toml::{Table, Value};

use super::mapper::Mapper;
use super::mode::Mode;
use crate::model::element::Element;

/// The settings with everybody's data replaced; `None` when they are no TOML.
pub fn rewritten(text: &str, mapper: &mut Mapper) -> Option<String> {
    let mut table: Table = toml::from_str(text).ok()?;
    if let Some(report) = table.get_mut("report").and_then(Value::as_table_mut) {
        // A picture shows whose report it is.
        report.remove("logo");
    }
    for (key, value) in &mut table {
        walk(&[key], value, mapper);
    }
    toml::to_string(&table).ok()
}

fn walk(path: &[&str], value: &mut Value, mapper: &mut Mapper) {
    match value {
        Value::Table(table) => {
            for (key, value) in table.iter_mut() {
                walk(&[path, &[key.as_str()]].concat(), value, mapper);
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|value| walk(path, value, mapper)),
        Value::String(text) => *text = replaced(path, text, mapper),
        _ => {}
    }
}

fn replaced(path: &[&str], text: &str, mapper: &mut Mapper) -> String {
    match path {
        ["staff", "names"] | ["source", "staff_account"] => mapper.name(text),
        ["staff" | "exclude", "handles"] => mapper.typed(text),
        ["exclude", "chats" | "files"] | ["source", "path" | "sheet"] => mapper.path(text),
        ["exclude", "stages"] | ["audit", "won_stages" | "lost_stages"] | ["source", "columns", _] => {
            mapper.value(Mode::Label, text)
        }
        ["own", "domains"] => mapper.domain(text),
        ["own", "portal"] => mapper.link(text),
        ["scenario", _, "lost"] => match Element::of(text) {
            Element::Staff(name) => Element::Staff(&mapper.name(name)).to_string(),
            _ => text.to_owned(),
        },
        ["report", "title" | "client" | "author" | "note"]
        | ["incident", "summary"]
        | ["waiver", "reason" | "owner" | "ticket"] => mapper.text(text),
        _ => text.to_owned(),
    }
}

impl Mapper {
    /// A handle with its kind before it: `phone:+7…`, `telegram:42`.
    pub(super) fn typed(&mut self, handle: &str) -> String {
        match handle.split_once(':') {
            Some(("phone", number)) => format!("phone:{}", self.phones(number)),
            Some((kind, value)) if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("{kind}:{}", self.coded(value))
            }
            Some((kind, value)) => format!("{kind}:{}", self.any(value)),
            None => self.any(handle),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;

    #[test]
    fn settings_name_nobody_and_say_the_same() {
        let mut mapper = Mapper::new(Key::known(1));
        let text = "config_version = 1\n[audit]\nregion = \"RU\"\n[staff]\nnames = [\"Анна Котова\"]\nhandles = [\"phone:+79165553021\"]\n\
                    [own]\ndomains = [\"acme.ru\"]\n[[source]]\npath = \"exports/phone-1/*\"\nstaff_account = \"Анна Котова\"\n";
        let new = rewritten(text, &mut mapper).expect("TOML");
        assert!(!new.contains("Котова") && !new.contains("acme") && !new.contains("5553021"), "{new}");
        assert!(new.contains("exports/phone-1/*") && new.contains("region = \"RU\""), "{new}");
        let read: Table = toml::from_str(&new).expect("TOML");
        assert_eq!(read["staff"]["names"][0], read["source"][0]["staff_account"]);
    }
}
