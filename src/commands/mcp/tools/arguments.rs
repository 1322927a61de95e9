//! What a tool is asked with, checked.

use serde_json::{Map, Value, json};

use super::answer::Refusal;
use crate::model::json;
use crate::text::{Catalog, Language, Message};

/// The arguments of one call, taken out one by one.
pub(in crate::commands::mcp) struct Arguments(Map<String, Value>);

impl Arguments {
    /// All that were given.
    pub(in crate::commands::mcp) fn new(given: Map<String, Value>) -> Self {
        Self(given)
    }

    /// The language of the answer, which every tool can be asked for.
    pub(in crate::commands::mcp) fn language(&mut self) -> Result<Option<Language>, Refusal> {
        let Some(id) = self.text("language")? else { return Ok(None) };
        let known = Language::ALL.into_iter().find(|language| language.id() == id);
        known.map(Some).ok_or_else(|| wrong("language"))
    }

    /// A text.
    pub(super) fn text(&mut self, name: &'static str) -> Result<Option<String>, Refusal> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(wrong(name)),
        }
    }

    /// A number.
    pub(super) fn number(&mut self, name: &'static str) -> Result<Option<f64>, Refusal> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value.as_f64().map(Some).ok_or_else(|| wrong(name)),
        }
    }

    /// A list of texts; empty where none is given.
    pub(super) fn texts(&mut self, name: &'static str) -> Result<Vec<String>, Refusal> {
        let Some(value) = self.0.remove(name) else { return Ok(Vec::new()) };
        json::of_tree(value).map_err(|_| wrong(name))
    }

    /// Nothing else may have been given: what changes nothing is a mistake.
    pub(super) fn are_all(&self) -> Result<(), Refusal> {
        match self.0.keys().next() {
            Some(_) => Err(Refusal::Asked(Message::new("mcp-unknown-argument"))),
            None => Ok(()),
        }
    }
}

/// An argument that is not of its kind.
pub(super) fn wrong(name: &'static str) -> Refusal {
    Refusal::Asked(Message::new("mcp-argument").with("name", name))
}

/// The schema of arguments: those of a tool, and the language.
pub(super) fn schema(own: &[(&str, Value)], required: &[&str], catalog: &Catalog) -> Value {
    let languages = Language::ALL.map(Language::id);
    let language =
        json!({"type": "string", "enum": languages, "description": catalog.text("mcp-language", &[])});
    let mut properties: Map<String, Value> =
        own.iter().map(|(name, about)| ((*name).to_owned(), about.clone())).collect();
    properties.insert("language".to_owned(), language);
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}
