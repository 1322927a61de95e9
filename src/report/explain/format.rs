//! A format: what it reads, how to get the export, what the platform does not give.

use super::explanation::Explanation;
use crate::reference::export_ways;
use crate::report::layout::channel_name;
use crate::text::{Catalog, Language, Value};

/// What is known of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormatFacts {
    /// Stable id.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// Main channel, where it has one.
    pub channel: Option<&'static str>,
    /// Kind of source: `messenger`, `crm`, `mailbox`, …
    pub kind: &'static str,
    /// What its layout is known from: `file`, `documentation`, `code`.
    pub known: &'static str,
}

/// A text that is written for a page in Markdown, with quotes around what is bold there: the names of menus.
fn quoted(text: &str, language: Language) -> String {
    let (open, close) = match language {
        Language::En => ('“', '”'),
        Language::Ru => ('«', '»'),
    };
    let mut parts = text.split("**");
    let first = parts.next().unwrap_or_default().to_owned();
    parts
        .zip([open, close].into_iter().cycle())
        .fold(first, |text, (part, mark)| format!("{text}{mark}{part}"))
}

impl FormatFacts {
    /// What people call it.
    pub(super) fn called(&self, catalog: &Catalog) -> String {
        match catalog.language() {
            Language::En => self.title.to_owned(),
            Language::Ru => {
                catalog.find(&format!("format-{}", self.id), &[]).unwrap_or_else(|| self.title.to_owned())
            }
        }
    }
}

/// Explains a format.
pub fn explain_format(format: &FormatFacts, catalog: &Catalog) -> Explanation {
    let text = |ending: &str| catalog.text(&format!("format-{}-{ending}", format.id), &[]);
    let mut page = Explanation::new("format", format.id, format.called(catalog));
    page.part("explain-reads", vec![text("reads")], catalog);
    let mut about = vec![catalog.text("explain-kind", &[("kind", Value::from(format.kind))])];
    if let Some(channel) = format.channel {
        let name = channel_name(channel, catalog.language());
        about.push(catalog.text("explain-channel", &[("channel", Value::from(name))]));
    }
    about.push(catalog.text(&format!("explain-known-{}", format.known), &[]));
    about.push(catalog.text("explain-setting", &[("id", Value::from(format.id))]));
    page.part("explain-about", about, catalog);
    let way = export_ways::of_format(format.id);
    let steps = ["steps", "activities"].into_iter().filter_map(|step| {
        let text = catalog.find(&format!("way-{}-{step}", way?.id), &[])?;
        Some(quoted(&text, catalog.language()))
    });
    let mut steps: Vec<String> = steps.collect();
    let mut lacks = vec![text("lacks")];
    if let Some(system) = export_ways::further_of_format(format.id).filter(|_| way.is_none()) {
        let is_russian = catalog.language() == Language::Ru;
        steps.push(system.steps(is_russian).to_owned());
        lacks.push(system.lacks(is_russian).to_owned());
    }
    page.part("explain-obtain", steps, catalog);
    page.part("explain-lacks", lacks, catalog);
    page
}
