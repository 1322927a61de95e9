//! Questions on the terminal: one line each, the answer that is proposed beside it.

use dialoguer::Input;

use crate::commands::Ask;

/// Asks on standard error and hears standard input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dialogue;

impl Ask for Dialogue {
    fn ask(&self, question: &str, preset: &str) -> Option<String> {
        let input = Input::<String>::new().with_prompt(question).allow_empty(true);
        let input = if preset.is_empty() { input } else { input.default(preset.to_owned()) };
        input.interact_text().ok()
    }
}
