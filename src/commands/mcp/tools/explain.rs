//! `explain`: what is behind a finding, a figure, a format or a code of errors.

use serde_json::{Value, json};

use super::answer::{Found, Refusal};
use super::arguments::{Arguments, schema};
use super::asking::Asking;
use super::tool::Tool;
use crate::commands::explain::{all, explanation, unknown};
use crate::model::json;
use crate::report::{AnswerFormat, explanation_document};
use crate::text::Catalog;

/// An explanation.
pub(super) struct Explain;

impl Tool for Explain {
    fn name(&self) -> &'static str {
        "explain"
    }

    fn input(&self, catalog: &Catalog) -> Value {
        let id = json!({"type": "string", "description": catalog.text("mcp-id", &[])});
        schema(&[("id", id)], &[], catalog)
    }

    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal> {
        let id = arguments.text("id")?;
        arguments.are_all()?;
        let explained = match id {
            None => all(true, asking.catalog()),
            Some(id) => {
                let unknown = || Refusal::Tool(unknown(&id));
                // An id that means nothing is refused before anything is read.
                explanation(&id, None, asking.catalog()).ok_or_else(unknown)?;
                let report = asking.report()?;
                explanation(&id, Some(&report), asking.catalog()).ok_or_else(unknown)?
            }
        };
        let text = asking.written(&explanation_document(&explained), AnswerFormat::Table)?;
        Ok(Found { structured: json::tree(&explained), text })
    }
}
