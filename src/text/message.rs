//! A text that is not worded yet: its id and its values.

use std::fmt;

use super::{Catalog, Language, Value, system_words};

/// Something to be said in whatever language is wanted when it is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Id of the text in the catalogs.
    pub id: &'static str,
    /// Values that the text mentions.
    pub values: Vec<(&'static str, Value<'static>)>,
}

impl Message {
    /// A text without values.
    pub fn new(id: &'static str) -> Self {
        Self { id, values: Vec::new() }
    }

    /// The same with one more value.
    pub fn with(mut self, name: &'static str, value: impl Into<Value<'static>>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// English, for logs of tests and chains of errors.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Catalog::new(Language::En).say(self))
    }
}

impl Catalog {
    /// The wording of a message. What the system said of a failure is worded like all else.
    pub fn say(&self, message: &Message) -> String {
        let values: Vec<(&str, Value<'_>)> =
            message.values.iter().map(|(name, value)| (*name, self.worded(value))).collect();
        self.text(message.id, &values)
    }

    fn worded<'a>(&self, value: &'a Value<'static>) -> Value<'a> {
        match value {
            Value::String(words) => Value::String(system_words(words, self)),
            other => other.clone(),
        }
    }
}
