//! A code of errors: what it means, and the way out.

use super::explanation::Explanation;
use crate::model::code::Code;
use crate::text::Catalog;

/// Explains a code of errors.
pub fn explain_code(code: Code, catalog: &Catalog) -> Explanation {
    let mut page = Explanation::new("error", code.id(), meaning(code, catalog));
    page.part("explain-way-out", vec![catalog.text(&format!("code-{code}-way-out"), &[])], catalog);
    page
}

/// What a code means, in one line.
pub(super) fn meaning(code: Code, catalog: &Catalog) -> String {
    catalog.text(&format!("code-{code}"), &[])
}
