//! The JSON Schemas of the report and of other answers, from the types that write it.

use std::io::{self, Write};

use super::json::write_pretty;
use crate::model::agenda::{AGENDA_SCHEMA, Agenda};
use crate::model::portfolio::{PORTFOLIO_SCHEMA, Portfolio};
use crate::model::report::{AuditReport, SCHEMA};
use crate::model::verification::{VERIFICATION_SCHEMA, Verification};
use crate::model::what_if::{WHAT_IF_SCHEMA, WhatIf};

/// Writes the schema of `AuditReport`.
///
/// # Errors
///
/// When writing fails.
pub fn write_report_schema(out: &mut dyn Write) -> io::Result<()> {
    write_schema(schemars::schema_for!(AuditReport), SCHEMA, out)
}

/// The fields of `AuditReport`, sorted.
pub fn report_fields() -> Vec<String> {
    let schema = schemars::schema_for!(AuditReport);
    let fields = schema.get("properties").and_then(serde_json::Value::as_object);
    fields.into_iter().flat_map(|fields| fields.keys().cloned()).collect()
}

/// Writes the schema of `Agenda`.
///
/// # Errors
///
/// When writing fails.
pub fn write_agenda_schema(out: &mut dyn Write) -> io::Result<()> {
    write_schema(schemars::schema_for!(Agenda), AGENDA_SCHEMA, out)
}

/// Writes the schema of `Portfolio`.
///
/// # Errors
///
/// When writing fails.
pub fn write_portfolio_schema(out: &mut dyn Write) -> io::Result<()> {
    write_schema(schemars::schema_for!(Portfolio), PORTFOLIO_SCHEMA, out)
}

/// Writes the schema of `Verification`.
///
/// # Errors
///
/// When writing fails.
pub fn write_verification_schema(out: &mut dyn Write) -> io::Result<()> {
    write_schema(schemars::schema_for!(Verification), VERIFICATION_SCHEMA, out)
}

/// Writes the schema of `WhatIf`.
///
/// # Errors
///
/// When writing fails.
pub fn write_what_if_schema(out: &mut dyn Write) -> io::Result<()> {
    write_schema(schemars::schema_for!(WhatIf), WHAT_IF_SCHEMA, out)
}

fn write_schema(mut schema: schemars::Schema, id: &str, out: &mut dyn Write) -> io::Result<()> {
    schema.insert("$id".to_owned(), id.into());
    write_pretty(&schema, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_the_parts_of_the_report() {
        let mut text = Vec::new();
        write_report_schema(&mut text).expect("memory can be written");
        let schema: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(schema["$id"], SCHEMA);
        for part in ["sources", "clients", "concentration", "tests", "index", "findings"] {
            assert!(schema["properties"][part].is_object(), "{part}");
        }
    }

    #[test]
    fn the_schema_of_a_what_if_holds_its_figures() {
        let mut text = Vec::new();
        write_what_if_schema(&mut text).expect("memory can be written");
        let schema: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(schema["$id"], WHAT_IF_SCHEMA);
        for part in ["lost", "before", "after", "scenario", "at_share", "detail"] {
            assert!(schema["properties"][part].is_object(), "{part}");
        }
    }
}
