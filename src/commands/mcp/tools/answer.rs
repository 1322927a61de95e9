//! What comes of asking.

use serde_json::Value;

use crate::commands::Failure;
use crate::text::{Catalog, Message};

/// An answer: for programs, and as a person reads it.
pub(in crate::commands::mcp) struct Found {
    /// An object.
    pub(in crate::commands::mcp) structured: Value,
    /// The same as text.
    pub(in crate::commands::mcp) text: String,
}

/// Why there is none.
pub(in crate::commands::mcp) enum Refusal {
    /// What was asked is no question to this tool.
    Asked(Message),
    /// The tool cannot do it; what is said holds nothing but what was asked and what it has answered before.
    Tool(Failure),
    /// The exports or their settings cannot be read. What is said of that names files and values, and stays here.
    Exports(Failure),
}

impl Refusal {
    /// What is said of it.
    pub(in crate::commands::mcp) fn said(&self, catalog: &Catalog) -> String {
        match self {
            Self::Asked(message) => catalog.say(message),
            Self::Tool(failure) => {
                let said = failure.diagnostic();
                let help = said.help.as_ref().map(|help| catalog.say(help));
                let parts = [Some(catalog.say(&said.message)), help];
                parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            Self::Exports(failure) => {
                let Some(code) = failure.diagnostic().code else { return catalog.text("mcp-exports", &[]) };
                let texts = [format!("code-{code}"), format!("code-{code}-way-out")];
                let [meaning, way_out] = texts.map(|id| catalog.text(&id, &[]));
                format!("{code}: {meaning}\n{way_out}\n{}", catalog.text("mcp-exports", &[]))
            }
        }
    }
}
