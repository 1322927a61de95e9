//! Selectors: `div.message`, `.body .text`, `a[href*=#placed]`, several with commas between them.

use serde::Deserialize;

use crate::import::html::Tag;

fn has_class(element: &Tag, class: &str) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    classes.split_ascii_whitespace().any(|own| own.eq_ignore_ascii_case(class))
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

    fn matches(&self, element: &Tag) -> bool {
        (self.name.is_empty() || self.name == element.name)
            && self.classes.iter().all(|class| has_class(element, class))
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
    pub(super) fn matches(&self, stack: &[Tag]) -> bool {
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
