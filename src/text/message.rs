//! A text that is not worded yet: its id and its values.

use std::fmt;

use super::{Catalog, Language, Value};

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
    /// The wording of a message.
    pub fn say(&self, message: &Message) -> String {
        self.text(message.id, &message.values)
    }
}
