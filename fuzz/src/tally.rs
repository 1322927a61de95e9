//! A tally of one chat, a table of which is what the bytes say.

use std::io::Read;

use untether::tallies::layout::{MANIFEST, Table};
use untether::tallies::{Fault, Files, read};

const FORMS: [&str; 3] = ["csv", "ndjson", "parquet"];

const CHATS: &str =
    "source,chat,channel,staff_account,is_group,title,last_at,third_out\ndesk,1,whatsapp,,0,,1748772000,-1\n";

/// The first byte says which table it is and how it is written, the rest is its file.
pub(crate) fn table(input: &[u8]) {
    let Some((kind, bytes)) = input.split_first() else { return };
    let (table, form) = (usize::from(*kind) % Table::ALL.len(), usize::from(*kind) / Table::ALL.len());
    let name = format!("{}.{}", Table::ALL[table].name(), FORMS[form % FORMS.len()]);
    // Whatever it says of its rows, one of these is right.
    for rows in [1, 2, bytes.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1)] {
        let is_read = read(&Folder { name: &name, table: Table::ALL[table], bytes, rows }, None).is_ok();
        std::hint::black_box(is_read);
    }
}

struct Folder<'a> {
    name: &'a str,
    table: Table,
    bytes: &'a [u8],
    rows: usize,
}

impl Folder<'_> {
    fn manifest(&self) -> String {
        let others = [Table::Chats, Table::Days].into_iter().filter(|table| *table != self.table);
        let others: String =
            others.map(|table| format!(r#""{}": {{"parts": 1, "rows": 1}}, "#, table.name())).collect();
        format!(
            r#"{{"schema": "untether-tally/1", "engine": "duckdb", "engine_version": "", "created": "2026-01-01T00:00:00Z",
            "until": "2026-01-01T00:00:00Z", "time_zone": "UTC", "link_table": "", "tables": {{{others}"{}": {{"parts": 1, "rows": {}}}}},
            "sources": [{{"id": "desk", "first_day": "2025-06-01", "last_day": "2025-06-01", "items": 1}}]}}"#,
            self.table.name(),
            self.rows,
        )
    }

    fn days() -> String {
        let columns = Table::Days.columns();
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let cell = |name: &str| match name {
            "source" => "desk",
            "chat" | "messages" => "1",
            "author" => "",
            "side" => "in",
            "day" => "20240",
            "first_second" | "last_second" => "36000",
            _ => "0",
        };
        let cells: Vec<&str> = names.iter().map(|name| cell(name)).collect();
        format!("{}\n{}\n", names.join(","), cells.join(","))
    }
}

impl Files for Folder<'_> {
    fn names(&self) -> Vec<String> {
        let others = [Table::Chats, Table::Days].into_iter().filter(|table| *table != self.table);
        others.map(|table| format!("{}.csv", table.name())).chain([self.name.to_owned()]).collect()
    }

    fn open(
        &self,
        name: &str,
        read: &mut dyn FnMut(&mut dyn Read) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        match name {
            MANIFEST => read(&mut self.manifest().as_bytes()),
            _ if name == self.name => read(&mut &*self.bytes),
            "chats.csv" => read(&mut CHATS.as_bytes()),
            _ => read(&mut Self::days().as_bytes()),
        }
    }
}
