//! The table of clients against the report: every headline figure is summed again from the table alone, with the formulas
//! of `docs/clients-csv.md`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{json, name, project, run, worlds};

/// A spreadsheet: cells by column.
struct Sheet {
    columns: BTreeMap<String, Vec<String>>,
}

impl Sheet {
    fn open(path: &Path) -> Self {
        let mut table = csv::Reader::from_path(path).expect("the table");
        let header = table.headers().expect("a header").clone();
        let rows: Vec<_> = table.records().map(|row| row.expect("a row as wide as the header")).collect();
        let column = |(index, name): (usize, &str)| {
            (name.to_owned(), rows.iter().map(|row| row[index].to_owned()).collect())
        };
        Self { columns: header.iter().enumerate().map(column).collect() }
    }

    /// The columns `kind:…`, by what is behind the colon.
    fn family(&self, kind: &str) -> Vec<&str> {
        let prefix = format!("{kind}:");
        self.columns.keys().filter_map(|name| name.strip_prefix(&prefix)).collect()
    }

    fn numbers(&self, column: &str) -> Vec<Option<f64>> {
        let cells = self.columns.get(column).unwrap_or_else(|| panic!("no column {column}"));
        cells.iter().map(|cell| cell.parse().ok()).collect()
    }

    /// `SUMPRODUCT` of columns; an empty cell counts 0.
    fn sum_product(&self, columns: &[&str]) -> f64 {
        let columns: Vec<_> = columns.iter().map(|column| self.numbers(column)).collect();
        let rows = columns.first().map_or(0, Vec::len);
        let product = |row: usize| columns.iter().map(|column| column[row].unwrap_or(0.0)).product::<f64>();
        (0..rows).map(product).sum()
    }

    /// Mean of a column by weight over clients in scope, those without a figure left aside; `None` without weight.
    fn mean(&self, column: &str) -> Option<f64> {
        let figures = self.numbers(column);
        let has_figure = |row: usize| if figures[row].is_some() { 1.0 } else { 0.0 };
        let weights: Vec<f64> = self
            .numbers("in_scope")
            .iter()
            .zip(self.numbers("weight"))
            .map(|(scope, weight)| scope.unwrap_or(0.0) * weight.unwrap_or(0.0))
            .collect();
        let whole: f64 = (0..weights.len()).map(|row| weights[row] * has_figure(row)).sum();
        (whole > 0.0).then(|| self.sum_product(&["in_scope", "weight", column]) / whole)
    }

    /// The lowest retention of all rented operators under one of the credits, not above what is within reach today.
    fn worst(&self, credit: &str) -> Option<f64> {
        let base = self.mean("reachable")?;
        if self.sum_product(&["in_scope", "reachable", "weight"]) <= 0.0 {
            return None;
        }
        let retained = self.family(credit).into_iter().filter_map(|id| self.mean(&format!("{credit}:{id}")));
        Some(retained.fold(base, f64::min))
    }
}

/// A figure of the report against that of the table.
fn same(what: &str, report: &Value, table: Option<f64>, wrong: &mut Vec<String>) {
    let is_same = match (report.as_f64(), table) {
        (Some(report), Some(table)) => (report - table).abs() < 1e-6 * report.abs().max(1.0),
        (None, None) => true,
        _ => false,
    };
    if !is_same {
        wrong.push(format!("{what}: {report} in the report, {table:?} from the table"));
    }
}

fn compare(sheet: &Sheet, report: &Value, wrong: &mut Vec<String>) {
    let tests = &report["tests"];
    same("base", &tests["outage"]["base"], sheet.mean("reachable"), wrong);
    for operator in sheet.family("credit") {
        let scenario = &tests["outage"]["scenarios"][format!("operator:{operator}")];
        same(operator, &scenario["retention"]["1"], sheet.mean(&format!("credit:{operator}")), wrong);
    }
    let percent = |share: Option<f64>| share.map(|share| 100.0 * share);
    let outage = percent(sheet.worst("credit"));
    let context = percent(sheet.mean("context"));
    let owned = percent(sheet.mean("owned"));
    // The ends of a range rest on more than the clients alone: likely links, chats and channels that no export shows.
    for (test, score) in [("outage", outage), ("context", context), ("owned", owned)] {
        same(&format!("{test} score"), &tests[test]["score"], score, wrong);
    }
    let weights = &report["index"]["weights"];
    let geometric = |figures: [Option<f64>; 3]| -> Option<f64> {
        let mut product = 1.0;
        for (figure, test) in figures.into_iter().zip(["outage", "context", "owned"]) {
            product *= figure?.max(1.0).powf(weights[test].as_f64()?);
        }
        Some(product)
    };
    same("index", &report["index"]["score"], geometric([outage, context, owned]), wrong);
    for (basis, weight) in [("clients", "in_scope"), ("value", "value"), ("messages", "inbound")] {
        concentration(sheet, weight, &report["concentration"][basis], wrong);
    }
    same("in scope", &report["clients"]["in_scope"], Some(sheet.sum_product(&["in_scope"])), wrong);
    let reachable = sheet.sum_product(&["in_scope", "reachable"]);
    same("reachable", &report["clients"]["reachable"], Some(reachable), wrong);
}

fn concentration(sheet: &Sheet, weight: &str, report: &Value, wrong: &mut Vec<String>) {
    let whole = sheet.sum_product(&["in_scope", weight, "counted"]);
    if report.is_null() {
        // Without messages there is nothing to weigh channels on file by but heads and money.
        assert!(whole <= 0.0, "the table has a concentration by {weight} that the report has not");
        return;
    }
    let mut squares = 0.0;
    let mut top = 0.0_f64;
    for channel in sheet.family("share") {
        let share = sheet.sum_product(&["in_scope", weight, &format!("share:{channel}")]) / whole;
        same(channel, &report["channels"][channel]["share"], Some(share), wrong);
        squares += share * share;
        top = top.max(share);
    }
    same("effective", &report["effective"], Some(1.0 / squares), wrong);
    same("hhi", &report["hhi"], Some(10_000.0 * squares), wrong);
    same("top", &report["top"]["share"], Some(top), wrong);
    let rented = sheet.sum_product(&["in_scope", weight, "rented_share"]) / whole;
    same("rented", &report["rented"], Some(rented), wrong);
}

#[test]
fn every_headline_figure_sums_again_from_the_table() {
    let mut wrong = Vec::new();
    let mut rows = 0;
    for world in worlds() {
        for basis in ["clients", "value", "messages"] {
            let folder = tempfile::tempdir().expect("a folder");
            let (report, table) = (folder.path().join("report.json"), folder.path().join("clients.csv"));
            let formats = [format!("json={}", report.display()), format!("clients={}", table.display())];
            run(&world, ["audit", "exports", "--basis", basis, "-f", &formats[0], "-f", &formats[1]])
                .ended(0);
            let sheet = Sheet::open(&table);
            rows += sheet.numbers("in_scope").len();
            let mut here = Vec::new();
            compare(&sheet, &json(&report), &mut here);
            wrong.extend(here.iter().map(|line| format!("{} by {basis}: {line}", name(&world))));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows > 500, "only {rows} rows");
}

#[test]
fn the_docs_explain_every_column() {
    let docs = fs::read_to_string(project().join("docs/clients-csv.md")).expect("the page");
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("clients.csv");
    let format = format!("clients={}", table.display());
    run(&worlds()[0], ["audit", "exports", "-f", &format]).ended(0);
    for column in Sheet::open(&table).columns.keys() {
        let family = column.split_once(':').map_or(column.as_str(), |(family, _)| family);
        let cell = if column.contains(':') { format!("`{family}:") } else { format!("`{family}`") };
        assert!(docs.contains(&cell), "docs/clients-csv.md does not explain {column}");
    }
}

#[test]
fn the_table_names_nobody_and_stands_beside_the_report() {
    let world = &worlds()[0];
    let ran = run(world, ["audit", "exports", "-f", "clients"]).ended(0);
    assert!(ran.out.starts_with("client,scope,in_scope,"), "{}", ran.out);
    assert!(ran.out.lines().nth(1).is_some_and(|row| row.starts_with("client-000001,")), "{}", ran.out);
    let folder = tempfile::tempdir().expect("a folder");
    let taken = folder.path().join("clients.csv");
    fs::write(&taken, "precious").expect("writable");
    run(world, ["audit", "exports", "-f", &format!("clients={}", taken.display())]).ended(4);
    assert_eq!(fs::read_to_string(&taken).expect("still there"), "precious");
}
