//! What somebody may decide of a table by pointing at it: which kind it is of, and which of its columns are to be used.

use std::path::{Path, PathBuf};

use super::draft::{Block, Draft, Line, quoted};
use super::paths::Roots;
use super::tables::{about, inline, unsure, used};
use crate::model::sorted_map::SortedMap;
use crate::model::source::{Source, UnusedColumn};
use crate::pipeline::Study;
use crate::text::Message;

/// A table of which something can be decided.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pointable {
    /// Its path, as a pattern of the settings.
    pub path: String,
    /// Its sheet, in a workbook.
    pub sheet: Option<String>,
    /// What it was taken for, in words.
    pub words: Message,
    /// The kind that it was taken for; `None` where its system says it.
    pub kind: Option<&'static str>,
    /// Its columns that look useful and are not used.
    pub columns: Vec<PointableColumn>,
}

/// A column that can be put to use.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PointableColumn {
    /// The role that it would have.
    pub role: String,
    /// The headers of all columns that have that role then.
    pub headers: Vec<String>,
    /// What is known of it, in words.
    pub words: Message,
}

/// What was decided of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Pointed {
    /// Its path, as a pattern of the settings.
    pub path: String,
    /// Its sheet, in a workbook.
    pub sheet: Option<String>,
    /// Its kind, where it was chosen.
    pub kind: Option<String>,
    /// Headers by role, where columns were chosen.
    pub columns: SortedMap<String, Vec<String>>,
}

/// The tables of which something can be decided, in the order of paths.
pub(crate) fn pointable(study: &Study, paths: &[PathBuf], working: &Path) -> Vec<Pointable> {
    let roots = Roots::new(paths, working);
    study.audit.sources.iter().filter_map(|source| table(source, &roots)).collect()
}

fn table(source: &Source, roots: &Roots) -> Option<Pointable> {
    let table = source.data.detail.table.as_ref()?;
    let (path, sheet) = match source.path.rsplit_once('#') {
        Some((book, sheet)) => (book, Some(sheet.to_owned())),
        None => (source.path.as_str(), None),
    };
    let used = used(table);
    let column = |column: &UnusedColumn| {
        let known =
            used.get(column.looks_like.as_str()).into_iter().flatten().map(|header| (*header).to_owned());
        let headers = known.chain([column.header.clone()]).collect();
        let words = unsure(column).why.into_iter().next()?;
        Some(PointableColumn { role: column.looks_like.clone(), headers, words })
    };
    let columns: Vec<_> = source.data.unused.iter().filter_map(column).collect();
    let ledger = &source.data.ledger;
    let kinds = [
        ("contacts", ledger.records),
        ("deals", ledger.deals),
        ("activities", ledger.activities),
        ("messages", ledger.messages),
    ];
    let kind = kinds.into_iter().max_by_key(|(_, items)| *items).filter(|(_, items)| *items > 0);
    let kind = kind.map(|(kind, _)| kind).filter(|_| source.data.system.is_empty());
    let is_open = kind.is_some() || !columns.is_empty();
    is_open.then(|| Pointable {
        path: roots.pattern(path, false),
        sheet,
        words: about(source, table),
        kind,
        columns,
    })
}

/// Writes what was decided into the draft, as entries in force.
pub(crate) fn point(draft: &mut Draft, pointed: &Pointed) {
    if pointed.kind.is_none() && pointed.columns.is_empty() {
        return;
    }
    let mut block = Block::new("[[source]]");
    block.lines.push(Line::set("path", quoted(&pointed.path)));
    block.lines.extend(pointed.sheet.as_deref().map(|sheet| Line::set("sheet", quoted(sheet))));
    block.lines.extend(pointed.kind.as_deref().map(|kind| Line::set("kind", quoted(kind))));
    if !pointed.columns.is_empty() {
        let lists = pointed.columns.iter();
        let lists =
            lists.map(|(role, headers)| (role.as_str(), headers.iter().map(String::as_str).collect()));
        block.lines.push(Line::set("columns", inline(&lists.collect())));
    }
    draft.blocks.push(block);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Catalog, Language};

    #[test]
    fn what_was_pointed_at_stands_in_force() {
        let mut draft = Draft::default();
        point(&mut draft, &Pointed { path: "a.csv".into(), ..Pointed::default() });
        assert!(draft.blocks.is_empty(), "nothing was decided");
        let columns =
            SortedMap::from([("phone".to_owned(), vec!["Тел.".to_owned(), "Ещё \"один\"".to_owned()])]);
        let kind = Some("contacts".to_owned());
        point(&mut draft, &Pointed { path: "b.xlsx".into(), sheet: Some("Лист 1".into()), kind, columns });
        let read: toml::Table = toml::from_str(&draft.text(&Catalog::new(Language::En))).expect("TOML");
        let entry = &read["source"][0];
        assert_eq!((entry["sheet"].as_str(), entry["kind"].as_str()), (Some("Лист 1"), Some("contacts")));
        assert_eq!(entry["columns"]["phone"][1].as_str(), Some("Ещё \"один\""));
    }
}
