//! The JSON Schemas of the report and of other answers. They are made from the types, comments and all, and kept as files: the
//! program carries their text and nothing that makes them. After a change of a type or of a comment, write them again with
//!
//! ```console
//! cargo test --lib write_the_schemas -- --ignored
//! ```

use std::sync::LazyLock;

use crate::model::deflated::inflated;

/// Of `Agenda`, the answer of `plan`.
pub static AGENDA: LazyLock<String> = LazyLock::new(|| inflated!("model/schemas/plan.json"));

/// Of `Portfolio`, the answer of `report` for several reports.
pub static PORTFOLIO: LazyLock<String> = LazyLock::new(|| inflated!("model/schemas/portfolio.json"));

/// Of `AuditReport`.
pub static REPORT: LazyLock<String> = LazyLock::new(|| inflated!("model/schemas/report.json"));

/// Of `Verification`, the answer of `verify`.
pub static VERIFICATION: LazyLock<String> = LazyLock::new(|| inflated!("model/schemas/verification.json"));

/// Of `WhatIf`, the answer of `simulate`.
pub static WHAT_IF: LazyLock<String> = LazyLock::new(|| inflated!("model/schemas/what-if.json"));

/// Schemas as their types make them and as they are kept.
#[cfg(test)]
pub(crate) mod kept {
    use std::fs;
    use std::path::Path;

    use schemars::Schema;

    /// The text of the schema of a type, with its id where it has one.
    fn text(mut schema: Schema, id: Option<&str>) -> String {
        if let Some(id) = id {
            schema.insert("$id".to_owned(), id.into());
        }
        serde_json::to_string_pretty(&schema).expect("JSON") + "\n"
    }

    /// Holds the kept text to what the type gives.
    pub(crate) fn hold(kept: &str, schema: Schema, id: Option<&str>) {
        let name = schema.get("title").cloned();
        let is_current = kept == text(schema, id);
        assert!(is_current, "{name:?} is out of date: cargo test --lib write_the_schemas -- --ignored");
    }

    /// Writes the text into a file of the source tree.
    pub(crate) fn write(path: &str, schema: Schema, id: Option<&str>) {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), text(schema, id)).expect("writable");
    }
}

#[cfg(test)]
mod tests {
    use schemars::{Schema, schema_for};
    use serde_json::Value;

    use super::*;
    use crate::model::agenda::{AGENDA_SCHEMA, Agenda};
    use crate::model::portfolio::{PORTFOLIO_SCHEMA, Portfolio};
    use crate::model::report::{AuditReport, SCHEMA};
    use crate::model::verification::{VERIFICATION_SCHEMA, Verification};
    use crate::model::what_if::{WHAT_IF_SCHEMA, WhatIf};

    fn all() -> [(&'static str, &'static str, Schema, &'static str); 5] {
        [
            ("plan", &AGENDA, schema_for!(Agenda), AGENDA_SCHEMA),
            ("portfolio", &PORTFOLIO, schema_for!(Portfolio), PORTFOLIO_SCHEMA),
            ("report", &REPORT, schema_for!(AuditReport), SCHEMA),
            ("verification", &VERIFICATION, schema_for!(Verification), VERIFICATION_SCHEMA),
            ("what-if", &WHAT_IF, schema_for!(WhatIf), WHAT_IF_SCHEMA),
        ]
    }

    #[test]
    fn the_schemas_are_those_of_the_types() {
        for (_, text, schema, id) in all() {
            kept::hold(text, schema, Some(id));
        }
    }

    #[test]
    #[ignore = "writes the schemas"]
    fn write_the_schemas() {
        for (name, _, schema, id) in all() {
            kept::write(&format!("src/model/schemas/{name}.json"), schema, Some(id));
        }
    }

    #[test]
    fn the_schemas_name_what_readers_look_for() {
        let of_report = ["sources", "clients", "concentration", "tests", "index", "findings"];
        let of_what_if = ["lost", "before", "after", "scenario", "at_share", "detail"];
        for (text, id, parts) in [(&REPORT, SCHEMA, of_report), (&WHAT_IF, WHAT_IF_SCHEMA, of_what_if)] {
            let schema: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(schema["$id"], id);
            for part in parts {
                assert!(schema["properties"][part].is_object(), "{part}");
            }
        }
    }
}
