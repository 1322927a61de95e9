//! Tables of CRMs and other lists: one declaration each over the shared table reader.

use crate::import::error::ImportError;
use crate::import::table::dialect::{self, AMOCRM, BITRIX24, Dialect, HUBSPOT, PIPEDRIVE, WORKLIST};
use crate::import::table::{self, headers, workbook};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Tables of one CRM.
pub struct CrmTable {
    dialect: &'static Dialect,
    id: &'static str,
    title: &'static str,
}

/// amoCRM and Kommo.
pub const AMOCRM_TABLE: CrmTable =
    CrmTable { dialect: &AMOCRM, id: "amocrm-table", title: "amoCRM / Kommo table" };

/// Bitrix24.
pub const BITRIX24_TABLE: CrmTable =
    CrmTable { dialect: &BITRIX24, id: "bitrix24-table", title: "Bitrix24 table" };

/// HubSpot.
pub const HUBSPOT_TABLE: CrmTable =
    CrmTable { dialect: &HUBSPOT, id: "hubspot-table", title: "HubSpot table" };

/// Pipedrive.
pub const PIPEDRIVE_TABLE: CrmTable =
    CrmTable { dialect: &PIPEDRIVE, id: "pipedrive-table", title: "Pipedrive table" };

/// The worklist of this program, filled in.
pub const WORKLIST_TABLE: CrmTable =
    CrmTable { dialect: &WORKLIST, id: "worklist", title: "Worklist of untether" };

impl Format for CrmTable {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: self.id, title: self.title, channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let found = dialect::recognise(probe.headers());
        let is_it = found.is_some_and(|found| found.system == self.dialect.system);
        if is_it { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}

/// Any other delimited or HTML table.
pub struct Csv;

impl Format for Csv {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: "csv", title: "Table (CSV)", channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let headers = probe.headers();
        let name = probe.name.to_ascii_lowercase();
        let is_named = [".csv", ".tsv"].iter().any(|end| name.ends_with(end));
        let known = headers.iter().filter(|header| headers::is_known(header)).count();
        // A text that is no table has a first line of one cell: prose names no column, and seldom two.
        let is_table = known > 0 && (headers.len() > 1 || is_named);
        if !headers.is_empty() && (is_table || is_named) { Detection::Maybe } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}

/// A workbook with a table of any system: which one shows only when it is unpacked.
pub struct Xlsx;

impl Format for Xlsx {
    fn meta(&self) -> FormatMeta {
        FormatMeta { id: "xlsx", title: "Excel workbook", channel: None, kind: SourceKind::Crm, unit: "row" }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_book = workbook::is_workbook(probe.head) || probe.head.starts_with(&workbook::COMPOUND);
        if is_book { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        table::read(input, context)
    }
}
