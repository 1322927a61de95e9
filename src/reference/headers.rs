//! The dictionary of column headers, which stands for languages, roles and words of the trade alike.

use std::sync::LazyLock;

use crate::model::deflated::inflated;

/// A row for each header that is known: role, system, language, header.
pub static HEADER_SYNONYMS: LazyLock<String> =
    LazyLock::new(|| inflated!("reference/data/header-synonyms.csv"));
