//! `datapackage.json`: which tables there are and what their columns mean, in the layout of Frictionless Data, which programs
//! for tables know. By it the folder is known again when it is to be replaced.

use serde::{Deserialize, Serialize};

use super::lines::{WITHHELD, name};
use crate::model::sorted_set::SortedSet;
use crate::report::document::Table;
use crate::text::Catalog;

/// Name of the index.
pub(super) const NAME: &str = "datapackage.json";

/// What makes an index one of ours.
const CREATED_BY: &str = "untether";

#[derive(Serialize)]
struct Package<'a> {
    profile: &'a str,
    name: &'a str,
    created_by: &'a str,
    schema: &'a str,
    language: &'a str,
    as_of: &'a str,
    currency: Option<&'a str>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'a str,
    name: &'a str,
    path: String,
    title: &'a str,
    description: &'a str,
    format: &'a str,
    mediatype: &'a str,
    encoding: &'a str,
    schema: Schema<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
    missing_values: [&'a str; 2],
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    unit: &'a str,
    title: &'a str,
    description: String,
}

/// What the tables of a folder are of.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    /// Name of the package: `untether-report`.
    pub(super) name: &'a str,
    /// Layout of the answer as JSON.
    pub(super) schema: &'a str,
    /// Day of the audit, ISO.
    pub(super) as_of: &'a str,
    /// ISO code of all money.
    pub(super) currency: Option<&'a str>,
}

/// The index of a folder of tables.
pub(super) fn write(about: About<'_>, tables: &[Table], catalog: &Catalog) -> Vec<u8> {
    let package = Package {
        profile: "tabular-data-package",
        name: about.name,
        created_by: CREATED_BY,
        schema: about.schema,
        language: catalog.language().id(),
        as_of: about.as_of,
        currency: about.currency,
        resources: tables.iter().map(|table| resource(table, catalog)).collect(),
    };
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer_pretty(&mut bytes, &package);
    bytes.push(b'\n');
    bytes
}

fn resource<'a>(table: &'a Table, catalog: &Catalog) -> Resource<'a> {
    let fields = table.columns.iter().map(|column| Field {
        name: column.id,
        kind: if column.unit.is_number() { "number" } else { "string" },
        unit: column.unit.id(),
        title: &column.title,
        description: table.meaning(column, catalog),
    });
    Resource {
        profile: "tabular-data-resource",
        name: table.id,
        path: name(table),
        title: &table.title,
        description: &table.note,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: Schema { fields: fields.collect(), missing_values: ["", WITHHELD] },
    }
}

/// What has to be known of an index to know a folder again.
#[derive(Deserialize)]
struct Known {
    created_by: String,
    resources: Vec<KnownResource>,
}

#[derive(Deserialize)]
struct KnownResource {
    path: String,
}

/// The names of all files of a folder with this index, itself among them; `None` where it is not ours.
pub(super) fn listed(index: &[u8]) -> Option<SortedSet<String>> {
    let known: Known = serde_json::from_slice(index).ok()?;
    let own = NAME.to_owned();
    let paths = known.resources.into_iter().map(|resource| resource.path);
    (known.created_by == CREATED_BY).then(|| paths.chain([own]).collect())
}
