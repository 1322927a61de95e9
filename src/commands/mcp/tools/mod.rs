//! What can be asked, one file each.

mod answer;
mod arguments;
mod asking;
mod audit;
mod explain;
mod plan;
mod request;
mod simulate;
mod tool;

pub(super) use answer::{Found, Refusal};
pub(super) use arguments::Arguments;
pub(super) use asking::Asking;
pub(super) use tool::Tool;

/// All tools, in the order in which they are of use.
pub(super) const TOOLS: &[&dyn Tool] =
    &[&audit::Audit, &plan::Plan, &simulate::Simulate, &explain::Explain, &request::Request];

/// The tool of a name.
pub(super) fn by_name(name: &str) -> Option<&'static dyn Tool> {
    TOOLS.iter().copied().find(|tool| tool.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    #[test]
    fn every_tool_says_what_it_is_for_in_both_languages() {
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            for tool in TOOLS {
                let name = tool.name();
                for id in [format!("mcp-tool-{name}"), format!("mcp-tool-{name}-title")] {
                    assert!(catalog.find(&id, &[]).is_some(), "{id}");
                }
                let schema = tool.input(&catalog);
                assert_eq!(
                    (schema["type"].as_str(), schema["additionalProperties"].as_bool()),
                    (Some("object"), Some(false))
                );
                for (field, about) in schema["properties"].as_object().expect("fields") {
                    let text = about["description"].as_str().expect("a description");
                    assert!(!text.starts_with("mcp-"), "{name}: {field} is not described");
                }
            }
        }
    }
}
