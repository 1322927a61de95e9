//! Databases as formats.

use encoding_rs::UTF_8;

use super::dump::{self, Dump};
use super::sqlite::{MAGIC, Sqlite};
use super::stored;
use crate::import::encoding::{self, PROBE_BYTES};
use crate::import::error::ImportError;
use crate::import::table::{self, Container};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// The kind of a database that holds nothing for an audit.
const DATABASE: &str = "database";

/// Notice: the program that wrote the dump did not come to its end.
const CUT: &str = "dump-cut-off";

/// A database of `SQLite`.
pub(in crate::import::formats) struct SqliteDatabase;

impl Format for SqliteDatabase {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "sqlite",
            title: "SQLite database",
            channel: None,
            kind: SourceKind::Crm,
            unit: "row",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Code
    }

    fn otherwise(&self) -> Option<&'static str> {
        Some(DATABASE)
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        if probe.head.starts_with(MAGIC) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(usize::MAX)?;
        read(&mut Sqlite::open(input.view())?, context)
    }
}

/// A dump of a database as text.
pub(in crate::import::formats) struct SqlDump;

impl Format for SqlDump {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "sql-dump",
            title: "Database dump (SQL)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "row",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Documentation
    }

    fn otherwise(&self) -> Option<&'static str> {
        Some(DATABASE)
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        if dump::is_dump(probe.text) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(PROBE_BYTES)?;
        let head = input.view().get(..PROBE_BYTES).unwrap_or(input.view());
        let encoding = encoding::encoding_of(head, input.is_at_end());
        let mut text = if encoding == UTF_8 { input } else { input.decoded(encoding) };
        text.fill(usize::MAX)?;
        let mut dump = Dump::open(text.view())?;
        let mut data = read(&mut dump, context)?;
        if dump.is_cut() {
            data.detail.notices.push(CUT.to_owned());
        }
        data.detail.encoding = Some(encoding.name().to_ascii_lowercase());
        Ok(data)
    }
}

/// Reads what a database holds: conversations that are kept as is known, else its tables.
fn read(container: &mut dyn Container, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    // Whoever names a table wants that one.
    if context.rule.sheet.is_none()
        && let Some(known) = stored::of(container)?
    {
        return known.read(container, context);
    }
    table::read_tables(container, context)
}
