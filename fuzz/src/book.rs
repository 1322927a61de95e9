//! Workbooks, built part by part.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use arbitrary::Arbitrary;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What is in a workbook.
#[derive(Debug, Default, Arbitrary)]
pub(crate) struct Book {
    sheets: Vec<Sheet>,
    shared: Vec<String>,
    is_1904: bool,
    /// A part that is something else.
    raw: Option<(u8, String)>,
}

#[derive(Debug, Arbitrary)]
struct Sheet {
    name: String,
    is_hidden: bool,
    dimension: Option<(u32, u32)>,
    rows: Vec<Row>,
    merged: Option<(u16, u8, u16, u8)>,
}

#[derive(Debug, Arbitrary)]
struct Row {
    /// Rows that are left out before it.
    skipped: u32,
    cells: Vec<Cell>,
}

#[derive(Debug, Arbitrary)]
struct Cell {
    skipped: u8,
    style: u8,
    value: Content,
}

#[derive(Debug, Arbitrary)]
enum Content {
    Nothing,
    /// A heading that is known.
    Heading(u8),
    Text(String),
    Shared(u32),
    Number(f64),
    Whole(u32),
    Whether(bool),
    Fault,
    Formula(String, String),
}

/// Headings of tables that are read.
const HEADINGS: [&str; 16] = [
    "Имя",
    "Телефон",
    "E-mail",
    "Дата",
    "Сумма",
    "Этап сделки",
    "ID",
    "Name",
    "Phone",
    "Email",
    "Created at",
    "Amount",
    "Stage",
    "client",
    "done",
    "тел.",
];

/// The bytes of a workbook.
pub(crate) fn built(book: &Book) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#.to_owned()),
        ("_rels/.rels".to_owned(), relations(&[("rId1".to_owned(), "officeDocument", "xl/workbook.xml".to_owned())])),
    ];
    let count = book.sheets.len().min(4);
    let mut listed = String::new();
    let mut targets = vec![
        ("rIdS".to_owned(), "sharedStrings", "sharedStrings.xml".to_owned()),
        ("rIdT".to_owned(), "styles", "styles.xml".to_owned()),
    ];
    for (at, sheet) in book.sheets.iter().take(count).enumerate() {
        let state = if sheet.is_hidden { " state=\"hidden\"" } else { "" };
        let name = escaped(&sheet.name);
        let _ = write!(listed, r#"<sheet name="{name}" sheetId="{}" r:id="rId{at}"{state}/>"#, at + 1);
        targets.push((format!("rId{at}"), "worksheet", format!("worksheets/sheet{at}.xml")));
        parts.push((format!("xl/worksheets/sheet{at}.xml"), written(sheet)));
    }
    let dates = u8::from(book.is_1904);
    parts.push(("xl/workbook.xml".to_owned(), format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr date1904="{dates}"/><sheets>{listed}</sheets></workbook>"#,
    )));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)));
    let shared: String =
        book.shared.iter().map(|text| format!("<si><t>{}</t></si>", escaped(text))).collect();
    parts.push(("xl/sharedStrings.xml".to_owned(), format!(r#"<sst xmlns="{MAIN}">{shared}</sst>"#)));
    parts.push(("xl/styles.xml".to_owned(), format!(
        r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="4"/></cellXfs></styleSheet>"#,
    )));
    if let Some((at, text)) = &book.raw {
        let at = usize::from(*at) % parts.len();
        parts[at].1.clone_from(text);
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relations(targets: &[(String, &str, String)]) -> String {
    let mut all = String::new();
    for (id, kind, target) in targets {
        let _ = write!(all, r#"<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{target}"/>"#);
    }
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{all}</Relationships>"#
    )
}

fn written(sheet: &Sheet) -> String {
    let mut text = format!(r#"<worksheet xmlns="{MAIN}">"#);
    if let Some((column, row)) = sheet.dimension {
        let _ = write!(text, r#"<dimension ref="A1:{}{row}"/>"#, letters(column % 100_000));
    }
    text.push_str("<sheetData>");
    let mut row_at: u64 = 0;
    for row in &sheet.rows {
        // The library multiplies digits of rows without a look at what comes out: where overflow is checked, it panics, and the source
        // is an error of the reader.
        row_at =
            (row_at + 1 + u64::from(row.skipped % 3) * u64::from(row.skipped)).min(u64::from(u32::MAX) / 10);
        let _ = write!(text, r#"<row r="{row_at}">"#);
        let mut column: u32 = 0;
        for cell in &row.cells {
            let place = format!("{}{row_at}", letters(column + u32::from(cell.skipped / 16)));
            column += 1 + u32::from(cell.skipped / 16);
            let (kind, inner) = content(&cell.value);
            let _ = write!(text, r#"<c r="{place}" s="{}"{kind}>{inner}</c>"#, cell.style % 5);
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData>");
    if let Some((row, column, to_row, to_column)) = sheet.merged {
        let (from, to) = (letters(column.into()), letters(to_column.into()));
        let _ = write!(text, r#"<mergeCells><mergeCell ref="{from}{row}:{to}{to_row}"/></mergeCells>"#);
    }
    text.push_str("</worksheet>");
    text
}

/// The kind of a cell as an attribute, and what is in it.
fn content(value: &Content) -> (&'static str, String) {
    match value {
        Content::Nothing => ("", String::new()),
        Content::Heading(at) => {
            (" t=\"inlineStr\"", format!("<is><t>{}</t></is>", HEADINGS[usize::from(*at) % HEADINGS.len()]))
        }
        Content::Text(text) => (" t=\"inlineStr\"", format!("<is><t>{}</t></is>", escaped(text))),
        Content::Shared(at) => (" t=\"s\"", format!("<v>{at}</v>")),
        Content::Number(number) => ("", format!("<v>{number}</v>")),
        Content::Whole(number) => ("", format!("<v>{number}</v>")),
        Content::Whether(is) => (" t=\"b\"", format!("<v>{}</v>", u8::from(*is))),
        Content::Fault => (" t=\"e\"", "<v>#DIV/0!</v>".to_owned()),
        Content::Formula(formula, value) => {
            (" t=\"str\"", format!("<f>{}</f><v>{}</v>", escaped(formula), escaped(value)))
        }
    }
}

fn letters(mut column: u32) -> String {
    let mut text = String::new();
    loop {
        text.insert(0, char::from(b'A' + (column % 26) as u8));
        column /= 26;
        if column == 0 {
            return text;
        }
        column -= 1;
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
