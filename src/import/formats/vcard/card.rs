//! One card: a name, and the numbers and addresses saved under it.

use super::line::Line;
use crate::import::table::addresses::looks_like_email;
use crate::import::table::phone_form::looks_like_phone;
use crate::import::table::points;
use crate::model::chat::RawHandle;
use crate::model::source::{StatedPerson, TableDetail};
use crate::reference::channels;

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
            _ => {
                if let Some(channel) = messenger_of(line)
                    && let Some(handle) = points::messenger(channel, &bare(&line.text()))
                {
                    self.add(handle);
                }
            }
        }
    }

    /// Counts what the card holds.
    pub(super) fn count(&self, counts: &mut TableDetail) {
        let any = |is_it: fn(&RawHandle) -> bool| u64::from(self.handles.iter().any(is_it));
        counts.rows += 1;
        counts.with_phone +=
            any(|handle| matches!(handle, RawHandle::Phone(text) if looks_like_phone(text.as_bytes())));
        counts.with_email +=
            any(|handle| matches!(handle, RawHandle::Email(text) if looks_like_email(text.as_bytes())));
        counts.with_messenger += any(|handle| matches!(handle, RawHandle::Platform(..)));
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

/// The channel of a property that holds an id on a messenger; `unknown` where only the program knows which.
fn messenger_of(line: &Line) -> Option<&'static str> {
    let is_messenger = MESSENGERS.contains(&line.name.as_str());
    let of_service = || {
        let mut services = line.parameters.iter().filter_map(|part| part.split_once('='));
        services.find_map(|(name, value)| (name != "CHARSET").then(|| channels::by_word(value)).flatten())
    };
    if is_messenger {
        return of_service().or_else(|| by_scheme(&line.value)).or(Some("unknown"));
    }
    let named = line.name.strip_prefix("X-")?;
    channels::channel(&named.to_ascii_lowercase()).map(|channel| channel.id.as_str())
}

/// Properties that hold ids on messengers.
const MESSENGERS: &[&str] = &[
    "IMPP",
    "X-SOCIALPROFILE",
    "X-MS-IMADDRESS",
    "X-AIM",
    "X-GTALK",
    "X-JABBER",
    "X-MSN",
    "X-QQ",
    "X-SKYPE-USERNAME",
    "X-YAHOO",
];

/// The channel that the scheme of an address names: `skype:anna`.
fn by_scheme(value: &str) -> Option<&'static str> {
    points::address_channel(value).or_else(|| channels::by_word(value.split_once(':')?.0))
}

/// An id without the scheme before it: `x-apple:+44…`, `xmpp:anna@…`; an address keeps its own.
fn bare(value: &str) -> String {
    match value.split_once(':') {
        Some((_, rest)) if !rest.starts_with("//") => rest.trim().to_owned(),
        _ => value.trim().to_owned(),
    }
}

/// A number out of a value: `tel:+7-916-555-21-04;ext=5` of the fourth version as well.
fn number(value: &str) -> String {
    let bare =
        value.get(..4).filter(|start| start.eq_ignore_ascii_case("tel:")).map_or(value, |_| &value[4..]);
    bare.trim().replace(" ext=", " ext ")
}
