//! The JSON Schemas of the files that people write. They are made from the types that read those and kept as files; after a change
//! of a type or of a comment, write them again as `crate::model::schema` says.

use std::sync::LazyLock;

use crate::model::deflated::inflated;

/// Of `untether.toml`, for editors and for the page of settings.
pub static SETTINGS: LazyLock<String> = LazyLock::new(|| inflated!("config/schemas/config.json"));

/// Of the file of comments, for editors.
pub static COMMENTS: LazyLock<String> = LazyLock::new(|| inflated!("config/schemas/comments.json"));

#[cfg(test)]
mod tests {
    use schemars::{Schema, schema_for};

    use super::*;
    use crate::config::comments::CommentsFile;
    use crate::config::file::ConfigFile;
    use crate::model::schema::kept;

    fn all() -> [(&'static str, &'static str, Schema); 2] {
        [("config", &SETTINGS, schema_for!(ConfigFile)), ("comments", &COMMENTS, schema_for!(CommentsFile))]
    }

    #[test]
    fn the_schemas_are_those_of_the_types() {
        for (_, text, schema) in all() {
            kept::hold(text, schema, None);
        }
    }

    #[test]
    #[ignore = "writes the schemas"]
    fn write_the_schemas() {
        for (name, _, schema) in all() {
            kept::write(&format!("src/config/schemas/{name}.json"), schema, None);
        }
    }
}
