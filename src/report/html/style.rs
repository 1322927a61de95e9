//! The style sheet of a report, and the hash under which the browser lets it in.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Most letters of the running title.
const TITLE: usize = 80;

/// The rules, with the title that runs over printed pages.
pub(super) fn sheet(title: &str) -> String {
    let title = quoted(title);
    format!(
        "{}@media print{{@page{{@top-left{{content:\"{title}\";font:8pt system-ui,sans-serif;color:#4a5563}}\
         @bottom-right{{content:counter(page) \" / \" counter(pages);font:8pt system-ui,sans-serif;color:#4a5563}}}}\
         @page:first{{@top-left{{content:none}}}}}}",
        include_str!("style.css")
    )
}

/// Text inside a string of CSS: everything that is no plain letter or digit stands as its number, so that nothing can end
/// the string, the sheet or the element around it.
fn quoted(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars().take(TITLE) {
        if letter.is_ascii_alphanumeric() || letter == ' ' {
            safe.push(letter);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(safe, "\\{:x} ", u32::from(letter));
        }
    }
    safe
}

/// What the page may load: this sheet, and pictures that stand in it. No script, no frame, no address, no form.
pub(super) fn policy(sheet: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(sheet.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_string() {
        let sheet = sheet("\"}</style><script>\\a\n Салон");
        let own = sheet.strip_prefix(include_str!("style.css")).expect("the rules come first");
        assert!(!own.contains('<') && !own.contains("\\a\n"), "{own}");
        assert!(own.contains("\\22 \\7d \\3c \\2f style"), "{own}");
    }

    #[test]
    fn the_policy_names_the_hash_of_the_sheet() {
        // The SHA-256 of nothing at all, as published with the algorithm.
        assert!(policy("").contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
        assert!(policy("").starts_with("default-src 'none';"));
    }
}
