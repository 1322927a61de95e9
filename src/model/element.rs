//! What can fail: a channel, an operator, a staff account, a layer of the chain, a country's network, the client's number, or what
//! the settings describe. In the report each has an id such as `operator:meta`; nothing else in the program knows how ids look.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Id of the client's phone number.
const NUMBER: &str = "number";

/// What an id speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element<'a> {
    /// `channel:whatsapp`: a channel by its id.
    Channel(&'a str),
    /// `operator:meta`: an operator by its id, with all of its channels.
    Operator(&'a str),
    /// `staff:anna`: an account of the staff by its name.
    Staff(&'a str),
    /// `layer:Wazzup`: a layer of the chain by its name.
    Layer(&'a str),
    /// `country:RU`: what is blocked in a country, by its ISO 3166 code.
    Country(&'a str),
    /// `number`: the client's phone number, with the channels that hang on it.
    Number,
    /// Anything else: a scenario of the settings by its name.
    Own(&'a str),
}

impl<'a> Element<'a> {
    /// What an id speaks of; every text is an id.
    pub fn of(id: &'a str) -> Self {
        match id.split_once(':') {
            Some(("channel", name)) => Self::Channel(name),
            Some(("operator", name)) => Self::Operator(name),
            Some(("staff", name)) => Self::Staff(name),
            Some(("layer", name)) => Self::Layer(name),
            Some(("country", name)) => Self::Country(name),
            _ if id == NUMBER => Self::Number,
            _ => Self::Own(id),
        }
    }

    /// What kind it is, as the ids say it: `channel`, `operator`, `staff`, `layer`, `country`, `number`; `None` for one of the
    /// settings.
    pub fn kind(self) -> Option<&'static str> {
        match self {
            Self::Channel(_) => Some("channel"),
            Self::Operator(_) => Some("operator"),
            Self::Staff(_) => Some("staff"),
            Self::Layer(_) => Some("layer"),
            Self::Country(_) => Some("country"),
            Self::Number => Some(NUMBER),
            Self::Own(_) => None,
        }
    }

    /// What it is called behind its kind.
    pub fn name(self) -> &'a str {
        match self {
            Self::Channel(name)
            | Self::Operator(name)
            | Self::Staff(name)
            | Self::Layer(name)
            | Self::Country(name)
            | Self::Own(name) => name,
            Self::Number => NUMBER,
        }
    }

    /// The channel, where it is one.
    pub fn channel(self) -> Option<&'a str> {
        if let Self::Channel(id) = self { Some(id) } else { None }
    }

    /// The operator, where it is one.
    pub fn operator(self) -> Option<&'a str> {
        if let Self::Operator(id) = self { Some(id) } else { None }
    }

    /// The staff account, where it is one.
    pub fn staff(self) -> Option<&'a str> {
        if let Self::Staff(name) = self { Some(name) } else { None }
    }
}

impl fmt::Display for Element<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind(), self) {
            (Some(kind), Self::Number) => f.write_str(kind),
            (Some(kind), _) => write!(f, "{kind}:{}", self.name()),
            (None, _) => f.write_str(self.name()),
        }
    }
}

/// The id of what can fail. Ids are sorted as texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
#[cfg_attr(test, schemars(inline))]
pub struct ElementId(String);

impl ElementId {
    /// What it speaks of.
    pub fn element(&self) -> Element<'_> {
        Element::of(&self.0)
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Element<'_>> for ElementId {
    fn from(element: Element<'_>) -> Self {
        Self(element.to_string())
    }
}

impl fmt::Display for ElementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A map by id can be asked with the text of one.
impl Borrow<str> for ElementId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_back_as_it_was() {
        for (id, element) in [
            ("channel:whatsapp", Element::Channel("whatsapp")),
            ("operator:meta", Element::Operator("meta")),
            ("staff:Анна: вечер", Element::Staff("Анна: вечер")),
            ("layer:", Element::Layer("")),
            ("country:RU", Element::Country("RU")),
            ("number", Element::Number),
            ("my:plan", Element::Own("my:plan")),
            ("", Element::Own("")),
        ] {
            assert_eq!(Element::of(id), element);
            assert_eq!(ElementId::from(element).as_str(), id);
        }
    }
}
