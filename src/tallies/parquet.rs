//! Tables as Parquet, which warehouses write where they are not told otherwise: columns side by side, put together to rows again.

use std::io::Read;
use std::sync::Arc;

use ::parquet::basic::{Compression, ConvertedType, LogicalType, Type};
use ::parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use ::parquet::column::writer::ColumnWriter;
use ::parquet::data_type::{ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use ::parquet::file::metadata::{ColumnChunkMetaData, RowGroupMetaData};
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::parser::parse_message_type;
use ::parquet::schema::types::{ColumnDescriptor, SchemaDescriptor};
use csv::StringRecord;

use super::fault::{Fault, Wrong};
use super::layout::{Column, Table};
use super::row::{Row, places};
use super::thrift::Structure;
use crate::model::guard::guarded;

/// Most bytes of a file. Its end says what stands where, so it is taken in whole; of 20 million messages they are about 100 MB.
const LARGEST: u64 = 1 << 30;

/// Most bytes of one page when it is unpacked: what writes a file makes pages of one megabyte, or one of a group of rows.
const LARGEST_PAGE: i64 = 1 << 28;

/// Fields of a page's head (`PageHeader` in `parquet.thrift`): its bytes when unpacked, and as they lie in the file.
const UNPACKED_SIZE: i16 = 2;
const PACKED_SIZE: i16 = 3;

/// Rows that are put together at a time.
const BATCH: usize = 4_096;

/// Calls `each` with every row of a file, in order, and says how many there were. Rows are numbered from 1.
pub(super) fn rows(
    name: &str,
    table: Table,
    reader: &mut dyn Read,
    each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    let mut bytes = Vec::new();
    let read = reader.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Fault::Io { file: name.to_owned(), error })?;
    if bytes.len() as u64 > LARGEST {
        return Err(Wrong::new("files of at most 1 GB, in parts", "a larger one").at(name, None));
    }
    whole(name, table, bytes, each)
}

/// What the library says. It trusts much of what a file says of itself, and falls where that is not so; a fall anywhere else is a fault of
/// this program and is not taken for damage.
fn told<T>(asked: impl FnOnce() -> Result<T, Wrong>) -> Result<T, Wrong> {
    guarded(asked).unwrap_or_else(|| Err(damaged()))
}

/// The file with other cells: `change` gets those of a row in the order of the table's columns, and gives as many. `None` where the file
/// cannot be read.
pub fn rewritten(
    table: Table,
    bytes: &[u8],
    change: &mut dyn FnMut(&[&str]) -> Vec<String>,
) -> Option<Vec<u8>> {
    let width = table.columns().len();
    let mut columns = vec![Vec::new(); width];
    let mut keep = |_, row: &Row<'_>| {
        let cells: Vec<&str> = (0..width).map(|column| row.text(column)).collect();
        columns.iter_mut().zip(change(&cells)).for_each(|(column, cell)| column.push(cell));
        Ok(())
    };
    rows("", table, &mut &*bytes, &mut keep).ok()?;
    written(table, columns)
}

/// A file of one group of rows.
fn written(table: Table, columns: Vec<Vec<String>>) -> Option<Vec<u8>> {
    let kind = |column: &Column| {
        let (kind, meaning) = if column.is_number { ("int64", "") } else { ("binary", " (UTF8)") };
        format!("required {kind} {}{meaning};", column.name)
    };
    let kinds: String = table.columns().iter().map(kind).collect();
    let schema = parse_message_type(&format!("message {} {{ {kinds} }}", table.name())).ok()?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties)).ok()?;
    let mut group = writer.next_row_group().ok()?;
    for cells in columns {
        let mut column = group.next_column().ok()??;
        match column.untyped() {
            ColumnWriter::Int64ColumnWriter(writer) => {
                let numbers = cells.iter().map(|cell| cell.parse()).collect::<Result<Vec<i64>, _>>().ok()?;
                writer.write_batch(&numbers, None, None).ok()?;
            }
            ColumnWriter::ByteArrayColumnWriter(writer) => {
                let texts: Vec<ByteArray> = cells.into_iter().map(|cell| cell.into_bytes().into()).collect();
                writer.write_batch(&texts, None, None).ok()?;
            }
            _ => return None,
        }
        column.close().ok()?;
    }
    group.close().ok()?;
    writer.into_inner().ok()
}

fn whole(
    name: &str,
    table: Table,
    bytes: Vec<u8>,
    each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
) -> Result<u64, Fault> {
    let in_file = |wrong: Wrong| wrong.at(name, None);
    let file = told(|| opened(&bytes::Bytes::from(bytes))).map_err(in_file)?;
    let schema = file.metadata().file_metadata().schema_descr();
    let places = places_in(schema, table).map_err(in_file)?;
    let (mut record, mut number) = (StringRecord::new(), 0);
    for group in 0..file.num_row_groups() {
        let group = told(|| file.get_row_group(group).map_err(|_| damaged())).map_err(in_file)?;
        let mut left = usize::try_from(group.metadata().num_rows()).map_err(|_| in_file(damaged()))?;
        let mut columns = told(|| cells_of(&*group)).map_err(in_file)?;
        while left > 0 {
            let count = left.min(BATCH);
            told(|| columns.iter_mut().try_for_each(|cells| cells.advance(count))).map_err(in_file)?;
            for at in 0..count {
                number += 1;
                record.clear();
                columns
                    .iter()
                    .try_for_each(|cells| cells.put(at, &mut record))
                    .and_then(|()| each(number, &Row { record: &record, places: &places }))
                    .map_err(|wrong| wrong.at(name, number))?;
            }
            left -= count;
        }
    }
    Ok(number)
}

fn damaged() -> Wrong {
    Wrong::new("a table as Parquet", "something else, or a damaged one")
}

/// A file of which every structure holds as much as it says: the library would go on counting where there is nothing.
fn opened(bytes: &bytes::Bytes) -> Result<SerializedFileReader<bytes::Bytes>, Wrong> {
    footer(bytes).and_then(Structure::at_start_of).ok_or_else(damaged)?;
    let file = SerializedFileReader::new(bytes.clone()).map_err(|_| damaged())?;
    let columns = file.metadata().row_groups().iter().flat_map(RowGroupMetaData::columns);
    columns.map(ColumnChunkMetaData::byte_range).try_for_each(|(start, length)| {
        let end = start.checked_add(length).and_then(|end| usize::try_from(end).ok());
        let chunk = end.and_then(|end| bytes.get(start as usize..end));
        chunk.and_then(are_pages).ok_or_else(damaged)
    })?;
    Ok(file)
}

/// The description of a file, which lies before its length and its mark.
fn footer(bytes: &[u8]) -> Option<&[u8]> {
    let (before, length) = bytes.strip_suffix(b"PAR1")?.split_last_chunk()?;
    before.get(before.len().checked_sub(u32::from_le_bytes(*length) as usize)?..)
}

/// Whether a column's part is one page behind the other, each with a head before its bytes.
fn are_pages(mut chunk: &[u8]) -> Option<()> {
    while !chunk.is_empty() {
        let head = Structure::at_start_of(chunk)?;
        let is_small = head.number(UNPACKED_SIZE)? <= LARGEST_PAGE;
        let packed = usize::try_from(head.number(PACKED_SIZE)?).ok().filter(|_| is_small)?;
        chunk = chunk.get(head.length.checked_add(packed)?..)?;
    }
    Some(())
}

/// Where each column of the table stands, if all are flat and of the kind that they should be.
fn places_in(schema: &SchemaDescriptor, table: Table) -> Result<Vec<usize>, Wrong> {
    let names: Vec<&str> = schema.columns().iter().map(|column| column.name()).collect();
    let places = places(table.columns(), &names)?;
    for (column, place) in table.columns().iter().zip(&places) {
        if !is_of_kind(column, &schema.column(*place)) {
            return Err(Wrong::new("text in columns of text and numbers in others", "another kind"));
        }
    }
    Ok(places)
}

/// A day that is stored as a date is refused as it is in other forms: a column says how it counts.
fn is_of_kind(column: &Column, found: &ColumnDescriptor) -> bool {
    let is_flat = found.path().parts().len() == 1 && found.max_rep_level() == 0;
    let is_plain = match found.logical_type_ref() {
        None => matches!(
            found.converted_type(),
            ConvertedType::NONE
                | ConvertedType::UTF8
                | ConvertedType::INT_8
                | ConvertedType::INT_16
                | ConvertedType::INT_32
                | ConvertedType::INT_64
                | ConvertedType::UINT_8
                | ConvertedType::UINT_16
                | ConvertedType::UINT_32
                | ConvertedType::UINT_64
        ),
        Some(meaning) => matches!(meaning, LogicalType::String | LogicalType::Integer(_)),
    };
    let is_number = match found.physical_type() {
        Type::INT32 | Type::INT64 => true,
        Type::BYTE_ARRAY => false,
        _ => return false,
    };
    is_flat && is_plain && is_number == column.is_number
}

/// The columns of a group of rows.
fn cells_of(group: &dyn RowGroupReader) -> Result<Vec<Cells>, Wrong> {
    let reader = |place| match group.get_column_reader(place).map_err(|_| damaged())? {
        ColumnReader::Int32ColumnReader(reader) => {
            let found = group.metadata().column(place).column_descr();
            let is_unsigned = found.converted_type() == ConvertedType::UINT_32;
            Ok(Cells::Int32(Part::new(reader), is_unsigned))
        }
        ColumnReader::Int64ColumnReader(reader) => Ok(Cells::Int64(Part::new(reader))),
        ColumnReader::ByteArrayColumnReader(reader) => Ok(Cells::Text(Part::new(reader))),
        _ => Err(damaged()),
    };
    (0..group.num_columns()).map(reader).collect()
}

/// A column by how its cells are stored.
enum Cells {
    /// And whether what looks negative is a large number.
    Int32(Part<Int32Type>, bool),
    Int64(Part<Int64Type>),
    Text(Part<ByteArrayType>),
}

impl Cells {
    /// Reads the next cells, in the place of those before.
    fn advance(&mut self, count: usize) -> Result<(), Wrong> {
        match self {
            Self::Int32(part, _) => part.advance(count),
            Self::Int64(part) => part.advance(count),
            Self::Text(part) => part.advance(count),
        }
    }

    /// Puts a cell behind those of the record.
    fn put(&self, at: usize, record: &mut StringRecord) -> Result<(), Wrong> {
        match self {
            Self::Int32(part, true) => record.push_field(&part.values[at].cast_unsigned().to_string()),
            Self::Int32(part, false) => record.push_field(&part.values[at].to_string()),
            Self::Int64(part) => record.push_field(&part.values[at].to_string()),
            Self::Text(part) => {
                let text = std::str::from_utf8(part.values[at].data());
                record.push_field(text.map_err(|_| Wrong::new("text in UTF-8", "other bytes"))?);
            }
        }
        Ok(())
    }
}

/// The cells of a column, some at a time.
struct Part<T: DataType> {
    reader: ColumnReaderImpl<T>,
    values: Vec<T::T>,
    levels: Vec<i16>,
}

impl<T: DataType> Part<T> {
    fn new(reader: ColumnReaderImpl<T>) -> Self {
        Self { reader, values: Vec::new(), levels: Vec::new() }
    }

    fn advance(&mut self, count: usize) -> Result<(), Wrong> {
        self.values.clear();
        self.levels.clear();
        let read = self.reader.read_records(count, Some(&mut self.levels), None, &mut self.values);
        match read.map_err(|_| damaged())? {
            (rows, values, _) if rows == count && values == count => Ok(()),
            (rows, ..) if rows == count => Err(Wrong::new("a value", "null")),
            _ => Err(damaged()),
        }
    }
}

#[cfg(test)]
mod tests {
    use ::parquet::basic::ZstdLevel;

    use super::*;

    const LEDGER: &str =
        "required binary reason (UTF8); required int64 items; required binary source (UTF8);";

    type Rows<'a> = &'a [(&'a str, Option<i64>)];

    /// A file with a group for each list of rows; all of one source.
    fn file(columns: &str, packing: Compression, groups: &[Rows<'_>]) -> Vec<u8> {
        let properties = WriterProperties::builder().set_compression(packing).build();
        let schema = parse_message_type(&format!("message ledger {{ {columns} }}")).expect("a schema");
        let mut writer =
            SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties)).expect("a file");
        for rows in groups {
            let mut group = writer.next_row_group().expect("a group");
            let levels: Vec<i16> = rows.iter().map(|(_, items)| i16::from(items.is_some())).collect();
            let levels = columns.contains("optional").then_some(levels.as_slice());
            let numbers = || rows.iter().filter_map(|(_, items)| *items);
            let mut has_reason = false;
            while let Some(mut column) = group.next_column().expect("a column") {
                match column.untyped() {
                    ColumnWriter::Int64ColumnWriter(writer) => {
                        writer.write_batch(&numbers().collect::<Vec<_>>(), levels, None).map(drop)
                    }
                    ColumnWriter::Int32ColumnWriter(writer) => {
                        let numbers: Vec<i32> = numbers().map(|number| number as u32 as i32).collect();
                        writer.write_batch(&numbers, levels, None).map(drop)
                    }
                    ColumnWriter::DoubleColumnWriter(writer) => writer
                        .write_batch(&numbers().map(|number| number as f64).collect::<Vec<_>>(), levels, None)
                        .map(drop),
                    ColumnWriter::ByteArrayColumnWriter(writer) => {
                        let text = |reason: &str| if has_reason { "a".to_owned() } else { reason.to_owned() };
                        let texts: Vec<_> =
                            rows.iter().map(|(reason, _)| text(reason).into_bytes().into()).collect();
                        has_reason = true;
                        writer.write_batch(&texts, None, None).map(drop)
                    }
                    _ => panic!("a column that no test has"),
                }
                .expect("cells");
                column.close().expect("a column");
            }
            group.close().expect("a group");
        }
        writer.into_inner().expect("a file")
    }

    fn ledger(bytes: &[u8]) -> Result<Vec<(String, i64)>, String> {
        let mut found = Vec::new();
        let read = rows("ledger.parquet", Table::Ledger, &mut &*bytes, &mut |number, row| {
            assert_eq!(number, found.len() as u64 + 1);
            found.push((row.text(1).to_owned(), row.number(2, 0..=1 << 40)?));
            Ok(())
        });
        match read {
            Ok(count) => {
                assert_eq!(count, found.len() as u64);
                Ok(found)
            }
            Err(Fault::Wrong { line, wrong, .. }) => Err(format!("{line:?} {}", wrong.found)),
            Err(Fault::Io { error, .. }) => Err(error.to_string()),
        }
    }

    #[test]
    fn rows_are_those_of_the_table_however_they_are_packed_and_grouped() {
        let many: Vec<(String, Option<i64>)> =
            (0..9_000).map(|number| (format!("r{number}"), Some(number))).collect();
        let many: Vec<(&str, Option<i64>)> =
            many.iter().map(|(reason, items)| (reason.as_str(), *items)).collect();
        let wanted: Vec<(String, i64)> =
            many.iter().map(|(reason, items)| ((*reason).to_owned(), items.expect("a number"))).collect();
        let zstd = Compression::ZSTD(ZstdLevel::default());
        for packing in [Compression::UNCOMPRESSED, Compression::SNAPPY, Compression::LZ4_RAW, zstd] {
            let groups: Vec<Rows<'_>> = many.chunks(5_000).collect();
            assert_eq!(ledger(&file(LEDGER, packing, &groups)), Ok(wanted.clone()), "{packing}");
        }
        let optional = LEDGER.replace("required int64", "optional int64");
        assert_eq!(ledger(&file(&optional, Compression::SNAPPY, &[&many[..3]])), Ok(wanted[..3].to_vec()));
        assert_eq!(ledger(&file(LEDGER, Compression::SNAPPY, &[])), Ok(Vec::new()));
    }

    #[test]
    fn numbers_of_any_width_are_the_same_numbers() {
        let rows: Rows<'_> = &[("system", Some(3)), ("bot", Some(3_000_000_000))];
        let wanted = Ok(vec![("system".to_owned(), 3), ("bot".to_owned(), 3_000_000_000)]);
        for kind in ["int64 items", "int64 items (INTEGER(64,false))", "int32 items (INTEGER(32,false))"] {
            let columns = LEDGER.replace("int64 items", kind);
            assert_eq!(ledger(&file(&columns, Compression::SNAPPY, &[rows])), wanted, "{kind}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        let of = |columns: &str| {
            ledger(&file(columns, Compression::SNAPPY, &[&[("bot", Some(1)), ("system", Some(2))]]))
        };
        for kind in [
            "double items",
            "int32 items (DATE)",
            "int64 items (TIMESTAMP(MILLIS,true))",
            "int64 items (DECIMAL(9,2))",
        ] {
            assert_eq!(
                of(&LEDGER.replace("int64 items", kind)),
                Err("None another kind".to_owned()),
                "{kind}"
            );
        }
        assert_eq!(of(&LEDGER.replace("items", "count")), Err("None one missing".to_owned()));
        assert_eq!(of(&format!("{LEDGER} required int64 more;")), Err("None another one".to_owned()));
        let optional = LEDGER.replace("required int64", "optional int64");
        let rows: Rows<'_> = &[("bot", Some(1)), ("system", None)];
        assert_eq!(ledger(&file(&optional, Compression::SNAPPY, &[rows])), Err("None null".to_owned()));
        let rows: Rows<'_> = &[("bot", Some(1)), ("system", Some(-1))];
        assert_eq!(
            ledger(&file(LEDGER, Compression::SNAPPY, &[rows])),
            Err("Some(2) another one".to_owned())
        );
    }

    #[test]
    fn a_file_is_written_again_with_other_cells() {
        let whole = file(LEDGER, Compression::SNAPPY, &[&[("bot", Some(1))], &[("system", Some(2))]]);
        let again = rewritten(Table::Ledger, &whole, &mut |row| {
            vec![row[0].to_owned(), row[1].to_uppercase(), row[2].to_owned()]
        });
        let wanted = vec![("BOT".to_owned(), 1), ("SYSTEM".to_owned(), 2)];
        assert_eq!(ledger(&again.expect("a file")), Ok(wanted));
    }

    #[test]
    fn a_damaged_file_is_said_to_be_one() {
        let whole = file(LEDGER, Compression::SNAPPY, &[&[("bot", Some(1)), ("system", Some(2))]]);
        let damaged = Err("None something else, or a damaged one".to_owned());
        for cut in [0, 1, 4, whole.len() / 2, whole.len() - 1] {
            assert_eq!(ledger(&whole[..cut]), damaged, "{cut}");
        }
        // Fields at the end of its description, each a list of a thousand million truths: the library would count them for hours.
        let mut long = footer(&whole).expect("a footer").to_vec();
        long.pop();
        (0..1_000).for_each(|_| long.extend([0x19, 0xf1, 0xff, 0xff, 0xff, 0xff, 0x03]));
        long.push(0);
        let length = u32::try_from(long.len()).expect("a length").to_le_bytes();
        assert_eq!(ledger(&[b"PAR1", &*long, &length, b"PAR1"].concat()), damaged);
        // Whatever a byte is turned into, the rows are read or the file is refused.
        for at in 0..whole.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] ^= flip;
                let _ = guarded(|| ledger(&bytes)).expect("an answer");
            }
        }
    }
}
