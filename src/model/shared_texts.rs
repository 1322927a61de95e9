//! Texts that many things have: names of accounts, ids of channels.

use std::collections::HashSet;
use std::sync::Arc;

use foldhash::fast::RandomState;

/// Texts that many things have, each kept once.
#[derive(Debug, Default)]
pub struct SharedTexts(HashSet<Arc<str>, RandomState>);

impl SharedTexts {
    /// The one text that is equal to this one.
    pub fn of(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        self.0.insert(Arc::clone(&new));
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_one() {
        let mut shared = SharedTexts::default();
        let [one, other, same] = ["Anna", "Boris", "Anna"].map(|name| shared.of(name));
        assert!(Arc::ptr_eq(&one, &same) && *other == *"Boris");
    }
}
