//! The report itself, for programs: the layout is stable, figures are not rounded.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::{RenderOptions, Renderer};
use crate::model::report::AuditReport;

/// `-f json`.
pub struct Json;

impl Renderer for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn render(
        &self,
        report: &AuditReport,
        _options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        write_pretty(report, out)
    }
}

/// Writes a value as JSON with an indent of two spaces and a final line feed.
///
/// # Errors
///
/// When writing fails.
pub fn write_pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(value)?;
    out.write_all(shown_safely(&text).as_bytes())?;
    out.write_all(b"\n")
}

/// A text between quotes, as JSON and TOML have it, with no sign in it that acts.
pub(super) fn quoted(text: &str) -> String {
    shown_safely(&serde_json::Value::from(text).to_string()).into_owned()
}

/// The same JSON with every sign spelled out that a terminal would obey or that nobody sees. They stand in strings alone, so
/// the value stays the same.
fn shown_safely(json: &str) -> Cow<'_, str> {
    if !json.chars().any(is_obeyed) {
        return Cow::Borrowed(json);
    }
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if is_obeyed(c) {
            let _ = write!(safe, "\\u{:04x}", c as u32);
        } else {
            safe.push(c);
        }
    }
    Cow::Owned(safe)
}

/// DEL, C1, signs of direction and of no width, separators of lines, and what is no character at all.
fn is_obeyed(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_that_a_terminal_obeys_stands_in_json() {
        for sign in ['\u{9b}', '\u{202e}', '\u{200b}', '\u{7f}', '\u{feff}', '\u{fffe}', '\u{1b}'] {
            let value = serde_json::json!({ format!("a{sign}b"): format!("c{sign}d") });
            let mut bytes = Vec::new();
            write_pretty(&value, &mut bytes).expect("memory");
            let text = String::from_utf8(bytes).expect("text");
            assert!(!text.contains(sign), "{text}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("JSON"), value);
        }
        assert!(matches!(shown_safely("{\"a\": \"Анна\"}"), Cow::Borrowed(_)));
    }
}
