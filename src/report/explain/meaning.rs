//! What a figure means, in the language in use. English stands at the fields of the report; `meanings-ru.csv` has each of these
//! sentences with its Russian beside it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::figures::layout::Node;
use crate::model::deflated::inflated;
use crate::text::{Catalog, Language};

static RUSSIAN: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let text = inflated!("report/explain/meanings-ru.csv");
    let mut table = csv::Reader::from_reader(text.as_bytes());
    table.deserialize().flatten().collect()
});

/// What a place of the report means; nothing where its field says nothing.
pub(super) fn meaning(node: Node<'_>, catalog: &Catalog) -> Option<String> {
    let english = node.description()?;
    match catalog.language() {
        Language::En => Some(english),
        Language::Ru => Some(RUSSIAN.get(&english).cloned().unwrap_or(english)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::figures::layout::{Below, root};

    /// Every sentence below a place, its own among them.
    fn sentences(node: Node<'_>, all: &mut HashSet<String>) {
        all.extend(node.description());
        match node.below() {
            Below::Fields(fields) => fields.into_iter().for_each(|(_, node)| sentences(node, all)),
            Below::EachId(each) | Below::EachEntry(each) => sentences(each, all),
            Below::Nothing => {}
        }
    }

    /// Every sentence has its Russian, and none is left from a sentence that is gone: put it into `meanings-ru.csv` (sorted), or
    /// take it out.
    #[test]
    fn every_meaning_has_its_russian() {
        let mut english = HashSet::new();
        sentences(root(), &mut english);
        let mut missing: Vec<&String> = english.iter().filter(|text| !RUSSIAN.contains_key(*text)).collect();
        let mut stale: Vec<&String> = RUSSIAN.keys().filter(|text| !english.contains(*text)).collect();
        missing.sort_unstable();
        stale.sort_unstable();
        assert!(missing.is_empty() && stale.is_empty(), "without Russian: {missing:#?}\ngone: {stale:#?}");
        assert!(english.len() > 300, "{} sentences", english.len());
    }
}
