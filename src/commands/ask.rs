//! Questions to whoever sits at the terminal.

/// Asks whoever sits at the terminal.
pub trait Ask {
    /// The answer to a question, or `preset` where none is typed; `None` when the dialogue is broken off.
    fn ask(&self, question: &str, preset: &str) -> Option<String>;
}
