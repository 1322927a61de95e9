//! Whether XML speaks of people: invoices, catalogues and settings do not, and no export of a CRM or a messenger is without them.

use super::kinds::is_of_people;

/// Fewest digits of a phone.
const DIGITS: usize = 10;

/// Whether an element or attribute of a beginning of XML stands for people, or a value is an address or a phone.
pub(super) fn people(text: &str) -> bool {
    text.split('<').skip(1).any(|part| {
        let (tag, value) = part.split_once('>').unwrap_or((part, ""));
        is_contact(value) || !tag.starts_with(['?', '!']) && is_tag_of_people(tag)
    })
}

/// The same of one tag: `contact phone="+44 7400 123461"`.
fn is_tag_of_people(tag: &str) -> bool {
    // Names and values of attributes take turns behind the name of the element.
    let mut parts = tag.split(['"', '\'']);
    let names = parts.next().unwrap_or_default();
    let mut is_value = true;
    let by_name = |names: &str| {
        let names = names.split(|letter: char| letter.is_whitespace() || matches!(letter, '=' | '/'));
        // Declarations of namespaces are addresses of the format.
        names.filter(|name| !name.starts_with("xmlns")).any(is_of_people)
    };
    by_name(names)
        || parts.any(|part| {
            let found = if is_value { is_contact(part) } else { by_name(part) };
            is_value = !is_value;
            found
        })
}

/// Whether a value is an address of mail, or a phone with its plus.
fn is_contact(value: &str) -> bool {
    let value = value.trim();
    let is_address =
        value.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    is_address || value.starts_with('+') && digits >= DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_addresses_and_phones_speak_of_people() {
        for text in [
            "<rows><row a='Ann' b='+44 7400 123461'/></rows>",
            "<rows><row><cell>ann@kiln.example</cell></row></rows>",
            "<people><person name=\"x\"/></people>",
            "<export><ClientName>Ann</ClientName></export>",
        ] {
            assert!(people(text), "{text}");
        }
        for text in [
            "<?xml version='1.0' client='x'?><shop date='2026-03-30 10:00'><offer id='1000000001'><name>Tea</name></offer></shop>",
            "<a:b xmlns:contact='http://person.example'><c d=\"7800000000\"/></a:b>",
        ] {
            assert!(!people(text), "{text}");
        }
    }
}
