//! Rows of a table, whatever form its file has. A cell is exactly what its column promises: nothing is guessed.

use std::io::{BufRead, BufReader, Read};

use csv::StringRecord;
use serde_json::{Map, Value};

use super::fault::{Fault, Wrong};
use super::layout::{Column, Form, Table};
use super::parquet;
use super::row::{Row, places};

/// Calls `each` with every row of a file, in order, and says how many there were.
pub(super) fn each_row(
    (name, form): (&str, Form),
    table: Table,
    reader: &mut dyn Read,
    each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    match form {
        Form::Csv => csv_rows(name, table, reader, each),
        Form::Ndjson => json_rows(name, table, reader, each),
        Form::Parquet => parquet::rows(name, table, reader, each),
    }
}

fn csv_rows(
    name: &str,
    table: Table,
    reader: &mut dyn Read,
    each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 18).from_reader(reader);
    let header = reader.headers().map_err(|error| csv_fault(name, error))?.clone();
    let names: Vec<&str> = header.iter().map(|name| name.trim_start_matches('\u{feff}')).collect();
    let places = places(table.columns(), &names).map_err(|wrong| wrong.at(name, 1))?;
    let (mut record, mut rows) = (StringRecord::new(), 0);
    while reader.read_record(&mut record).map_err(|error| csv_fault(name, error))? {
        rows += 1;
        let line = record.position().map_or(rows + 1, csv::Position::line);
        each(line, &Row { record: &record, places: &places }).map_err(|wrong| wrong.at(name, line))?;
    }
    Ok(rows)
}

fn csv_fault(name: &str, error: csv::Error) -> Fault {
    let line = error.position().map(csv::Position::line);
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Fault::Io { file: name.to_owned(), error },
        csv::ErrorKind::Utf8 { .. } => Wrong::new("text in UTF-8", "other bytes").at(name, line),
        csv::ErrorKind::UnequalLengths { .. } => {
            Wrong::new("as many cells as columns", "another number").at(name, line)
        }
        _ => Wrong::new("a table", "something else").at(name, line),
    }
}

/// Most bytes of one line of JSON.
const LONGEST_LINE: u64 = 1 << 20;

fn json_rows(
    name: &str,
    table: Table,
    reader: &mut dyn Read,
    each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    let io = |error| Fault::Io { file: name.to_owned(), error };
    let columns = table.columns();
    let places: Vec<usize> = (0..columns.len()).collect();
    let mut reader = BufReader::with_capacity(1 << 18, reader);
    let (mut line, mut number, mut rows) = (Vec::new(), 0, 0);
    loop {
        line.clear();
        if reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(io)? == 0 {
            return Ok(rows);
        }
        number += 1;
        if line.trim_ascii().is_empty() {
            continue;
        }
        rows += 1;
        let record = json_record(&line, columns).map_err(|wrong| wrong.at(name, number))?;
        each(number, &Row { record: &record, places: &places }).map_err(|wrong| wrong.at(name, number))?;
    }
}

fn json_record(line: &[u8], columns: &[Column]) -> Result<StringRecord, Wrong> {
    let object: Map<String, Value> =
        serde_json::from_slice(line).map_err(|_| Wrong::new("one JSON object a line", "something else"))?;
    let mut record = StringRecord::new();
    for column in columns {
        match object.get(&column.name) {
            Some(Value::String(text)) if !column.is_number => record.push_field(text),
            Some(Value::Number(number)) if column.is_number && number.is_i64() => {
                record.push_field(&number.to_string());
            }
            Some(Value::Null) => return Err(Wrong::new("a value", "null")),
            Some(_) => {
                return Err(Wrong::new("text in columns of text and numbers in others", "another kind"));
            }
            None => return Err(Wrong::new("every column of the table", "one missing")),
        }
    }
    if object.len() > columns.len() {
        return Err(Wrong::new("the columns of the table alone", "another one"));
    }
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(form: Form, text: &str) -> Result<Vec<(String, i64)>, String> {
        let mut rows = Vec::new();
        let read = each_row(("ledger.x", form), Table::Ledger, &mut text.as_bytes(), &mut |_, row| {
            rows.push((row.text(1).to_owned(), row.number(2, 0..=100)?));
            Ok(())
        });
        match read {
            Ok(_) => Ok(rows),
            Err(Fault::Wrong { line, wrong, .. }) => Err(format!("{line:?} {}", wrong.expected)),
            Err(Fault::Io { error, .. }) => Err(error.to_string()),
        }
    }

    #[test]
    fn both_forms_say_the_same() {
        let wanted = Ok(vec![("system".to_owned(), 3), ("bot".to_owned(), 0)]);
        let csv = "reason,source,items\nsystem,a,3\n\"bot\",a,0\n";
        assert_eq!(ledger(Form::Csv, csv), wanted);
        let json = "{\"source\":\"a\",\"reason\":\"system\",\"items\":3}\n{\"items\":0,\"reason\":\"bot\",\"source\":\"a\"}\n";
        assert_eq!(ledger(Form::Ndjson, json), wanted);
    }

    #[test]
    fn nothing_is_guessed() {
        for cell in ["", "3.0", "+3", " 3", "03", "NULL", "3 000", "1e2"] {
            let read = ledger(Form::Csv, &format!("source,reason,items\na,system,1\na,bot,{cell}\n"));
            assert_eq!(read, Err("Some(3) a whole number".to_owned()), "{cell}");
        }
        assert!(ledger(Form::Csv, "source,reason,items\na,bot,101\n").is_err());
        for header in ["source,reason", "source,reason,items,items", "source,reason,items,more"] {
            assert!(
                ledger(Form::Csv, &format!("{header}\n")).is_err_and(|error| error.starts_with("Some(1)"))
            );
        }
        for line in [
            "{\"source\":\"a\",\"reason\":\"bot\",\"items\":\"3\"}",
            "{\"source\":\"a\",\"reason\":\"bot\",\"items\":3.0}",
            "{\"source\":\"a\",\"reason\":null,\"items\":3}",
            "{\"source\":\"a\",\"reason\":\"bot\"}",
            "[1]",
        ] {
            assert!(ledger(Form::Ndjson, line).is_err_and(|error| error.starts_with("Some(1)")), "{line}");
        }
    }
}
