//! The JSON Schema of the report, from the types that write it.

use std::io::{self, Write};

use super::json::write_pretty;
use crate::model::report::{AuditReport, SCHEMA};

/// Writes the schema of `AuditReport`.
///
/// # Errors
///
/// When writing fails.
pub fn write_report_schema(out: &mut dyn Write) -> io::Result<()> {
    let mut schema = schemars::schema_for!(AuditReport);
    schema.insert("$id".to_owned(), SCHEMA.into());
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
}
