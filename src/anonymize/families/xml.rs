//! XML exports, value by value: elements, attributes and their order stay as they are.

use super::keys::mode_of;
use super::{Family, File, as_text, is_binary};
use crate::anonymize::mapper::Mapper;

pub(super) struct Xml;

impl Family for Xml {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        let start = text.trim_start();
        let opens =
            |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_alphabetic() || "?!".contains(sign));
        !is_binary(file.bytes)
            && file.known.format != "whatsapp-txt"
            && start.strip_prefix('<').is_some_and(opens)
            && (start.contains("</") || start.contains("/>"))
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| Walk { mapper, open: Vec::new() }.run(text)))
    }
}

/// A walk over the tags of a document.
struct Walk<'m> {
    mapper: &'m mut Mapper,
    /// Names of open elements.
    open: Vec<String>,
}

impl Walk<'_> {
    fn run(mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let until = |mark: &str| rest.find(mark).map_or(rest.len(), |end| end + mark.len());
            let length = if rest.starts_with("<?") {
                out.push_str(&rest[..until("?>")]);
                until("?>")
            } else if rest.starts_with("<!--") {
                out.push_str(&self.mapper.label(&rest[..until("-->")]));
                until("-->")
            } else if let Some(inner) = rest.strip_prefix("<![CDATA[") {
                let end = inner.find("]]>").unwrap_or(inner.len());
                out.extend(["<![CDATA[", &self.value(None, &inner[..end])]);
                "<![CDATA[".len() + end
            } else if rest.starts_with('<') {
                let end = end_of_tag(rest);
                self.tag(&rest[..end], &mut out);
                end
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                out.push_str(&self.value(None, &rest[..end]));
                end
            };
            rest = &rest[length..];
        }
        out
    }

    /// A tag with the values of its attributes replaced.
    fn tag(&mut self, tag: &str, out: &mut String) {
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.find([' ', '\t', '\r', '\n', '/', '>']).unwrap_or(name.len())];
        if tag.starts_with("</") {
            if let Some(at) = self.open.iter().rposition(|open| open == name) {
                self.open.truncate(at);
            }
        } else if !tag.ends_with("/>") {
            self.open.push(name.to_owned());
        }
        let mut rest = tag;
        while let Some(at) = rest.find(['"', '\'']) {
            let (before, value) = rest.split_at(at + 1);
            let quote = &before[at..];
            let key = before[..at].trim_end().trim_end_matches('=').trim_end();
            let key = key.rsplit([' ', '\t', '\r', '\n', '"', '\'']).next().unwrap_or_default();
            let end = value.find(quote).unwrap_or(value.len());
            out.extend([before, &self.value(Some(key), &value[..end]), quote]);
            rest = value.get(end + 1..).unwrap_or_default();
        }
        out.push_str(rest);
    }

    /// A value of an attribute, or of the innermost open element. What is written as an entity stays between what is replaced.
    fn value(&mut self, key: Option<&str>, text: &str) -> String {
        let key = key.or(self.open.last().map(String::as_str)).unwrap_or_default();
        let bare = key.rsplit(':').next().unwrap_or_default();
        if key.starts_with("xmlns") || is_nothing(text) {
            return text.to_owned();
        }
        let mode = mode_of(bare);
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, entity)) = rest.find('&').map(|at| rest.split_at(at)) {
            let end = entity.find(';').filter(|end| *end < 12).map_or(1, |end| end + 1);
            out.extend([&self.mapper.value(mode, before), &entity[..end]]);
            rest = &entity[end..];
        }
        out.push_str(&self.mapper.value(mode, rest));
        out
    }
}

/// How exports write that there is no value.
fn is_nothing(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "null" | "(unknown)" | "unknown" | "none" | "-1")
}

/// The length of a tag: a bracket in quotes does not end it.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if byte == open => quote = None,
            (b'>', None) => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;
    use crate::anonymize::plan::Known;

    fn copied(text: &str) -> String {
        let known = Known::default();
        let new =
            Xml.rewrite(&File { bytes: text.as_bytes(), known: &known }, &mut Mapper::new(Key::known(1)));
        String::from_utf8(new.expect("rewritten")).expect("text")
    }

    #[test]
    fn elements_and_attributes_stay_and_their_values_go() {
        let text = "<?xml version='1.0'?>\n<smses count=\"1\">\n <sms address=\"+447911123456\" date=\"1747216800000\" type=\"1\" \
                    subject=\"null\" body=\"Zanzibar &amp; a > b\" contact_name='Kim Quagga' /></smses>";
        let new = copied(text);
        assert!(new.starts_with("<?xml version='1.0'?>\n<smses count=\"1\">\n <sms address=\"+44"), "{new}");
        assert!(
            new.contains("date=\"1747216800000\" type=\"1\" subject=\"null\"") && new.contains(" &amp; "),
            "{new}"
        );
        assert!(!["Zanzibar", "Quagga", "7911123456"].iter().any(|word| new.contains(word)), "{new}");
        let new = copied("<chat><message><author>Kim Quagga</author><text>Zanzibar</text></message></chat>");
        assert!(
            new.starts_with("<chat><message><author>") && new.ends_with("</text></message></chat>"),
            "{new}"
        );
        assert!(!new.contains("Quagga") && !new.contains("Zanzibar"), "{new}");
    }

    #[test]
    fn damage_stays() {
        for text in [
            "<a b=\"",
            "<a",
            "<a><!-- x",
            "<a><![CDATA[x",
            "</a>",
            "<a b='x\" c='y'>&",
            "<a>&#55357;&#56838;",
        ] {
            assert_eq!(copied(text).matches('<').count(), text.matches('<').count(), "{text}");
        }
    }
}
