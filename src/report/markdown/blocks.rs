//! Blocks of Markdown.

use crate::text::markdown;

/// Blocks of Markdown, an empty line between each two.
#[derive(Default)]
pub(super) struct Blocks(Vec<String>);

impl Blocks {
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.0.push(format!("{} {}", "#".repeat(level), markdown::words(text.trim())));
    }

    /// A paragraph; nothing for no text.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.block(markdown::paragraph(text));
    }

    /// What is Markdown already.
    pub(super) fn block(&mut self, markdown: String) {
        if !markdown.is_empty() {
            self.0.push(markdown);
        }
    }

    pub(super) fn finish(self) -> String {
        self.0.join("\n\n") + "\n"
    }
}
