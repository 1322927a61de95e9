//! One card: a name, and the numbers and addresses saved under it.

use super::line::Line;
use crate::model::chat::RawHandle;
use crate::model::source::StatedPerson;

/// What a card says of its person.
#[derive(Debug, Default)]
pub(super) struct Card {
    /// The name as it is shown (`FN`).
    shown: String,
    /// Family, given and additional name, prefix and suffix (`N`).
    parts: Vec<String>,
    /// What else it may be shown as: a nickname, an organisation.
    others: Vec<String>,
    handles: Vec<RawHandle>,
}

impl Card {
    /// Takes a property.
    pub(super) fn take(&mut self, line: &Line) {
        match line.name.as_str() {
            "FN" if self.shown.is_empty() => self.shown = line.text(),
            "N" if self.parts.is_empty() => self.parts = line.parts(),
            "NICKNAME" | "ORG" => self.others.push(line.text()),
            "TEL" => self.add(RawHandle::Phone(number(&line.text()))),
            "EMAIL" => self.add(RawHandle::Email(line.text())),
            _ => {}
        }
    }

    fn add(&mut self, handle: RawHandle) {
        if !handle.text().is_empty() && !self.handles.contains(&handle) {
            self.handles.push(handle);
        }
    }

    /// The person; `None` for a card that says nothing.
    pub(super) fn person(self) -> Option<StatedPerson> {
        let part = |at: usize| self.parts.get(at).map(String::as_str).filter(|part| !part.is_empty());
        // Given, additional, family name: the order in which names are shown.
        let parts: Vec<&str> = [1, 2, 0].into_iter().filter_map(part).collect();
        let names = [self.shown, parts.join(" ")].into_iter().chain(self.others);
        let name = names.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
        let is_empty = name.is_empty() && self.handles.is_empty();
        (!is_empty).then_some(StatedPerson { name, handles: self.handles })
    }
}

/// A number out of a value: `tel:+7-916-555-21-04;ext=5` of the fourth version as well.
fn number(value: &str) -> String {
    let bare =
        value.get(..4).filter(|start| start.eq_ignore_ascii_case("tel:")).map_or(value, |_| &value[4..]);
    bare.trim().replace(" ext=", " ext ")
}
