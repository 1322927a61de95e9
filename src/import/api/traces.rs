//! Whether JSON holds any trace of people or of what happened between them: settings and lists of rights hold none.

use serde_json::Value;

use super::pages::each_item;
use super::path::text;
use crate::import::window::Window;

/// Objects of a beginning that are looked at.
const MOST: usize = 50;

/// How deep objects in objects are gone into.
const DEEPEST: usize = 6;

/// Fewest digits of a phone, a time or an id that a platform gives.
const DIGITS: usize = 7;

/// Whether anything in a beginning of JSON may be a contact, the name of a person, a time, or an id of a platform. No export is
/// without all of these, whatever it is of.
pub fn has_traces(beginning: &str) -> bool {
    let (mut seen, mut found) = (0, false);
    // The beginning of a file is cut somewhere.
    let _ = each_item(Window::whole(beginning.as_bytes()), &mut |_, item, _| {
        seen += 1;
        found |= seen <= MOST && holds(&item, DEEPEST);
    });
    found || seen == 0
}

fn holds(value: &Value, depth: usize) -> bool {
    match value {
        Value::Array(items) => depth > 0 && items.iter().any(|item| holds(item, depth - 1)),
        Value::Object(fields) => depth > 0 && fields.values().any(|field| holds(field, depth - 1)),
        value => is_trace(&text(value)),
    }
}

fn is_trace(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_number = digits >= DIGITS && letters <= 3;
    let mut words = text.split_whitespace();
    let is_name = text.split_whitespace().count() >= 2
        && words
            .all(|word| word.starts_with(|letter: char| letter.is_alphabetic() && !letter.is_lowercase()));
    text.contains('@') || is_number || is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_rights_hold_no_trace_of_anybody() {
        for json in [
            r#"{"users":[{"name":"admin","role":"owner"},{"name":"oleg","role":"staff"}],"theme":"dark"}"#,
            r#"[{"account":"main","token":"8f3a9923411abcdef","channel":"whatsapp"}]"#,
            r#"{"accounts":[{"login":"a","enabled":true}],"version":3}"#,
        ] {
            assert!(!has_traces(json), "{json}");
        }
        for json in [
            r#"[{"a":{"b":"+44 7400 123461"}}]"#,
            r#"[{"who":"Ann Pike","what":1}]"#,
            r#"[{"when":"2025-03-05","what":"x"}]"#,
            r#"[{"x":1748858400}]"#,
            "[{\"x\": ",
        ] {
            assert!(has_traces(json), "{json}");
        }
    }
}
