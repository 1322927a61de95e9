//! `simulate`: what happens when something fails.

use serde_json::{Value, json};

use super::answer::{Found, Refusal};
use super::arguments::{Arguments, schema, wrong};
use super::asking::Asking;
use super::tool::Tool;
use crate::commands::simulate::refusal;
use crate::model::json;
use crate::pipeline::what_if::{self, Question};
use crate::report::{AnswerFormat, what_if_document};
use crate::text::Catalog;

/// A loss.
pub(super) struct Simulate;

impl Tool for Simulate {
    fn name(&self) -> &'static str {
        "simulate"
    }

    fn input(&self, catalog: &Catalog) -> Value {
        let lose = json!({"type": "string", "description": catalog.text("mcp-lose", &[])});
        let about = catalog.text("mcp-share", &[]);
        let share = json!({"type": "number", "minimum": 0, "maximum": 1, "description": about});
        schema(&[("lose", lose), ("share", share)], &["lose"], catalog)
    }

    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal> {
        let lose = arguments.text("lose")?.ok_or_else(|| wrong("lose"))?;
        let share = arguments.number("share")?.unwrap_or(1.0);
        if !(0.0..=1.0).contains(&share) {
            return Err(wrong("share"));
        }
        arguments.are_all()?;
        let question = Question { lose: vec![lose], segment: None, share, replay: false };
        let answer = what_if::from_report(&asking.report()?, &question);
        let answer = answer.map_err(|why| Refusal::Tool(refusal(why, false)))?;
        let text = asking.written(&what_if_document(&answer, asking.catalog()), AnswerFormat::Table)?;
        Ok(Found { structured: json::tree(&answer), text })
    }
}
