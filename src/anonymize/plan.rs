//! What reading has found out about the files: what they are, in which encoding, what their columns hold, of which country
//! their numbers are.

use std::collections::HashMap;

use rlibphonenumber::Region;

use crate::import::walk::TallyFolder;
use crate::model::sorted_map::SortedMap;
use crate::model::source::TableDetail;
use crate::pipeline::Study;
use crate::tallies::layout::{Form, MANIFEST, Table as TallyTable};

/// A table as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Headers and roles, in order.
    pub columns: Vec<(String, Option<String>)>,
    /// What stands between cells; empty where that is no sign.
    pub delimiter: String,
}

impl From<&TableDetail> for Table {
    fn from(detail: &TableDetail) -> Self {
        let columns = detail.columns.iter().map(|column| (column.header.clone(), column.role.clone()));
        Self { columns: columns.collect(), delimiter: detail.delimiter.clone() }
    }
}

/// What a file of a tally holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// Who counted what.
    Manifest,
    /// Rows of a table.
    Rows(TallyTable, Form),
}

impl Counted {
    /// By the name of the file, packed or not.
    fn of_file(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        let rows = |(table, form)| Self::Rows(table, form);
        let bare = name.strip_suffix(".gz").unwrap_or(name);
        if name == MANIFEST { Some(Self::Manifest) } else { TallyTable::of_file(bare).map(rows) }
    }
}

/// What is known of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) format: String,
    pub(super) encoding: Option<String>,
    pub(super) region: Option<Region>,
    /// Of each sheet of a workbook by its name, else one without a name.
    pub(super) tables: SortedMap<String, Table>,
    /// What of a tally it holds, where it is of one.
    pub(super) counted: Option<Counted>,
}

/// What is known of all files, by path as shown.
#[derive(Debug, Clone, Default)]
pub struct Plan(HashMap<String, Known>);

impl Plan {
    /// What a study says of its sources, and which files are those of the tallies among them.
    pub fn new(study: &Study, tallies: &[TallyFolder]) -> Self {
        let mut plan = HashMap::<String, Known>::new();
        let common = study.report.region.as_deref().and_then(|region| Region::try_from(region).ok());
        for (index, source) in study.audit.sources.iter().enumerate() {
            let (path, sheet) = match source.path.rsplit_once('#') {
                Some((path, sheet)) if source.data.detail.table.is_some() => (path, sheet),
                _ => (source.path.as_str(), ""),
            };
            let known = plan.entry(path.to_owned()).or_default();
            source.format.clone_into(&mut known.format);
            known.encoding.clone_from(&source.data.detail.encoding);
            // Numbers that stay unread are replaced in the same way as those that another source reads.
            known.region = study.audit.links.regions.of(index).or(common);
            known
                .tables
                .extend(source.data.detail.table.as_deref().map(|table| (sheet.to_owned(), table.into())));
        }
        for file in tallies.iter().flat_map(|folder| &folder.files) {
            let known = plan.entry(file.path.clone()).or_default();
            known.counted = Counted::of_file(&file.path);
            known.region = common;
        }
        Self(plan)
    }

    /// What is known of a file: of itself, else of the export that it lies in.
    pub(super) fn of(&self, path: &str) -> Known {
        let mut place = path;
        loop {
            if let Some(known) = self.0.get(place) {
                let is_itself = place == path;
                return if is_itself {
                    known.clone()
                } else {
                    Known { tables: SortedMap::new(), counted: None, ..known.clone() }
                };
            }
            match place.rsplit_once('/') {
                Some((folder, _)) => place = folder,
                None => return Known::default(),
            }
        }
    }
}
