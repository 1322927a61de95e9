//! Reads records: each list of a file as a table of its own.

use std::cell::OnceCell;

use super::inner::Item;
use super::list::List;
use super::walk::each_record;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::in_one_file;
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::SourceData;

/// Most lists of a file that are tables of their own.
const MOST_LISTS: usize = 64;

/// Lists in the making, in the order in which they are met.
struct Lists<'t> {
    context: &'t ReadContext<'t>,
    /// What settings and other tables say of each list.
    rules: &'t [OnceCell<SourceRule>; MOST_LISTS],
    all: Vec<(String, List<'t>)>,
    /// Lists that the settings pass over, where they name another one.
    others: SortedSet<String>,
    /// How many items lists inside of records had so far.
    inner: SortedMap<String, u64>,
    /// Items of further lists, and what no list takes.
    passed: Ledger,
}

/// Reads records as the rows of tables.
///
/// # Errors
///
/// When the text is no JSON, holds no record, or no list of it says whom a record is about.
pub fn read(input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let rules = std::array::from_fn(|_| OnceCell::new());
    let mut lists = Lists {
        context,
        rules: &rules,
        all: Vec::new(),
        others: SortedSet::new(),
        inner: SortedMap::new(),
        passed: Ledger::default(),
    };
    let has_lists = each_record(input, &mut |section, item, place| {
        lists.take(Item::Record(section.to_owned(), item, place));
    })?;
    lists.start();
    match context.rule.sheet.as_deref() {
        _ if !lists.all.is_empty() => lists.finish(),
        Some(name) => {
            let (sought, found) = (format!("sheet {name}"), lists.others.len().to_string());
            Err(ImportErrorKind::Columns { sought, found }.into())
        }
        None if has_lists => Ok(SourceData::default()),
        None => Err(ImportErrorKind::NothingFound("records").into()),
    }
}

impl Lists<'_> {
    /// Takes an item, and what it lists of its own.
    fn take(&mut self, item: Item) {
        let mut items = vec![item];
        while let Some(item) = items.pop() {
            let (name, item, place) = match item {
                Item::Record(name, item, place) => (name, item, place),
                Item::Inner(name, item) => {
                    let known = self.inner.entry(name.clone()).or_default();
                    *known += 1;
                    (name, item, *known)
                }
                Item::LeftOut(place) => {
                    self.passed.skip(SkipReason::Unsupported, place);
                    continue;
                }
            };
            let chosen = self.context.rule.sheet.as_deref();
            if chosen.is_some_and(|chosen| chosen != name) && !name.is_empty() {
                if self.others.len() < MOST_LISTS {
                    self.others.insert(name);
                }
                continue;
            }
            let at = self.all.iter().position(|(known, _)| *known == name).unwrap_or(self.all.len());
            if at == MOST_LISTS {
                self.passed.skip(SkipReason::Unsupported, place);
                continue;
            }
            if at == self.all.len() {
                let rule = self.rules[at].get_or_init(|| of_list(self.context.rule, &name));
                let list = List::new(ReadContext { rule, ..*self.context }, &name);
                self.all.push((name, list));
            }
            let inner = self.all[at].1.take(item, place);
            items.extend(inner.into_iter().rev());
        }
    }

    /// Opens all lists that are still held; that may bring more of them.
    fn start(&mut self) {
        let mut at = 0;
        while at < self.all.len() {
            let items = self.all[at].1.start();
            for item in items {
                self.take(item);
            }
            at += 1;
        }
    }

    /// The lists as tables side by side; one list is the table of its file.
    fn finish(self) -> Result<SourceData, ImportError> {
        let (mut read, mut failure, mut is_any_table) = (Vec::new(), None, false);
        for (name, list) in self.all {
            let Some((data, error)) = list.finish()? else { continue };
            is_any_table |= error.is_none();
            failure = failure.or(error);
            let sheet = Some(name).filter(|name| !name.is_empty());
            read.push(SourceData { sheet, ..data });
        }
        if let [only] = read.as_mut_slice() {
            only.sheet = None;
        }
        if let Some(error) = failure.filter(|_| !is_any_table) {
            return Err(error);
        }
        if let Some(first) = read.first_mut() {
            first.ledger.merge(&self.passed);
        }
        in_one_file(read)
    }
}

/// What the settings and the other tables say of one list.
fn of_list(rule: &SourceRule, name: &str) -> SourceRule {
    let mut rule = rule.clone();
    rule.joined.retain(|joined| joined.sheet.as_deref().is_none_or(|sheet| sheet == name));
    rule.sheet = (!name.is_empty()).then(|| name.to_owned());
    rule
}
