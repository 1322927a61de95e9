//! `request`: which exports are missing, and where to click.

use serde_json::Value;

use super::answer::{Found, Refusal};
use super::arguments::{Arguments, schema};
use super::asking::Asking;
use super::tool::Tool;
use crate::commands::Answer;
use crate::commands::request::{Args, Asked};
use crate::model::json;
use crate::report::AnswerFormat;
use crate::text::Catalog;

/// What to ask the business for.
pub(super) struct Request;

impl Tool for Request {
    fn name(&self) -> &'static str {
        "request"
    }

    fn input(&self, catalog: &Catalog) -> Value {
        schema(&[], &[], catalog)
    }

    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal> {
        arguments.are_all()?;
        let asked = Asked::of(asking.report()?);
        let text = asking.written(&Args::document(&asked, asking.catalog()), AnswerFormat::Markdown)?;
        Ok(Found { structured: json::tree(&asked), text })
    }
}
