//! Selectors: `div.message`, `.body .text`, `a[href*=#placed]`, several with commas between them.

use html5ever::tokenizer::Tag;
use serde::Deserialize;

/// An element as far as selectors look at it.
#[derive(Debug, Clone, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn of(tag: &Tag) -> Self {
        let wanted = |name: &str| !matches!(name, "style" | "width" | "height" | "onclick");
        let attributes = tag.attrs.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
        Self { name: tag.name.to_string(), attributes: attributes.filter(|(name, _)| wanted(name)).collect() }
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn has_class(&self, class: &str) -> bool {
        self.attribute("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
            .any(|own| own.eq_ignore_ascii_case(class))
    }
}

/// What one element must be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Simple {
    name: String,
    classes: Vec<String>,
    /// An attribute, and what it must hold; nothing: that it is there.
    attribute: Option<(String, String)>,
}

impl Simple {
    fn parse(text: &str) -> Result<Self, String> {
        let (head, attribute) = match text.split_once('[') {
            Some((head, rest)) => {
                let inside = rest.strip_suffix(']').ok_or_else(|| format!("no end of {text}"))?;
                let (name, value) = inside.split_once("*=").unwrap_or((inside, ""));
                (head, Some((name.to_owned(), value.to_owned())))
            }
            None => (text, None),
        };
        let mut parts = head.split('.');
        let name = parts.next().unwrap_or_default().to_owned();
        Ok(Self { name, classes: parts.map(str::to_owned).collect(), attribute })
    }

    fn matches(&self, element: &Element) -> bool {
        (self.name.is_empty() || self.name == element.name)
            && self.classes.iter().all(|class| element.has_class(class))
            && self.attribute.as_ref().is_none_or(|(name, part)| {
                element.attribute(name).is_some_and(|value| value.contains(part.as_str()))
            })
    }
}

/// Alternatives, each a way down to the element.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Select(Vec<Vec<Simple>>);

impl TryFrom<String> for Select {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let way = |way: &str| way.split_ascii_whitespace().map(Simple::parse).collect::<Result<Vec<_>, _>>();
        let ways = text.split(',').map(way).collect::<Result<Vec<_>, _>>()?;
        Ok(Self(ways.into_iter().filter(|way| !way.is_empty()).collect()))
    }
}

impl Select {
    /// Whether it means nothing at all.
    pub(super) fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the last of some elements, each inside of the one before it, is meant.
    pub(super) fn matches(&self, stack: &[Element]) -> bool {
        let Some((element, around)) = stack.split_last() else { return false };
        self.0.iter().any(|way| {
            let Some((last, outer)) = way.split_last() else { return false };
            if !last.matches(element) {
                return false;
            }
            let mut around = around.iter().rev();
            outer.iter().rev().all(|simple| around.any(|element| simple.matches(element)))
        })
    }
}

/// A selector, and which attribute of the element is meant where it is not its text: `abbr.dt@title`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Field {
    pub(super) select: Select,
    pub(super) attribute: Option<String>,
}

impl TryFrom<String> for Field {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (select, attribute) = match text.rsplit_once('@') {
            Some((select, attribute)) => (select, Some(attribute.to_owned())),
            None => (text.as_str(), None),
        };
        Ok(Self { select: select.to_owned().try_into()?, attribute })
    }
}
