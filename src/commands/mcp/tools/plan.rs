//! `plan`: what to do first, and what it buys.

use serde_json::Value;

use super::answer::{Found, Refusal};
use super::arguments::{Arguments, schema};
use super::asking::Asking;
use super::tool::Tool;
use crate::model::json;
use crate::pipeline::agenda;
use crate::report::{AnswerFormat, agenda_document};
use crate::text::Catalog;

/// The plan.
pub(super) struct Plan;

impl Tool for Plan {
    fn name(&self) -> &'static str {
        "plan"
    }

    fn input(&self, catalog: &Catalog) -> Value {
        schema(&[], &[], catalog)
    }

    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal> {
        arguments.are_all()?;
        let agenda = agenda::from_report(&asking.report()?);
        let text = asking.written(&agenda_document(&agenda, asking.catalog()), AnswerFormat::Table)?;
        Ok(Found { structured: json::tree(&agenda), text })
    }
}
