//! The files of a document, packed: the same text gives the same bytes.

use std::fmt::Write as _;
use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::body::{Body, FIRST_LIST, escaped};
use crate::text::{Catalog, Language, Value};

/// What stands in the properties of a document, over and under its pages.
pub(super) struct About {
    /// What it is.
    pub(super) title: String,
    /// Whom it is for; may be empty.
    pub(super) client: String,
    /// Who made it; may be empty.
    pub(super) author: String,
    /// A note such as "Confidential"; may be empty.
    pub(super) note: String,
}

/// The mark by which a document is known again where exports are read.
const WRITTEN_HERE: &str = "untether-report";

/// What every file begins with.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names by which the elements go.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Packs a document.
///
/// # Errors
///
/// When the parts cannot be packed.
pub(super) fn package(about: &About, body: &Body, catalog: &Catalog) -> io::Result<Vec<u8>> {
    let language = match catalog.language() {
        Language::En => "en-US",
        Language::Ru => "ru-RU",
    };
    let parts = [
        ("[Content_Types].xml", include_str!("content-types.xml").to_owned()),
        ("_rels/.rels", include_str!("relations.xml").to_owned()),
        ("docProps/core.xml", properties(about, language)),
        ("word/_rels/document.xml.rels", include_str!("document-relations.xml").to_owned()),
        ("word/document.xml", document(body)),
        ("word/styles.xml", include_str!("styles.xml").replace("{language}", language)),
        ("word/numbering.xml", numbering(body.lists())),
        ("word/settings.xml", include_str!("settings.xml").to_owned()),
        ("word/header1.xml", header(about)),
        ("word/footer1.xml", footer(catalog)),
    ];
    // No clock: every part was made on the first day that a zip knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, options).map_err(io::Error::other)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish().map_err(io::Error::other)?.into_inner())
}

fn document(body: &Body) -> String {
    let body = body.as_ref();
    format!(
        "{XML}<w:document {NAMES}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

/// Title, author and the day of nobody's making.
fn properties(about: &About, language: &str) -> String {
    let [title, client, author] = [&about.title, &about.client, &about.author].map(|text| escaped(text));
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:subject>{client}</dc:subject>\
         <dc:creator>{author}</dc:creator><cp:keywords>{WRITTEN_HERE}</cp:keywords><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">2000-01-01T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
}

/// Bullets, and as many numbered lists as there are, each beginning at 1.
fn numbering(lists: usize) -> String {
    let level = |format: &str, text: &str, style: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:pStyle w:val=\"{style}\"/>\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let mut numbers = format!(
        "{XML}<w:numbering {NAMES}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum>\
         <w:num w:numId=\"{FIRST_LIST}\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level("bullet", "•", "ListBullet"),
        level("decimal", "%1.", "ListNumber"),
    );
    for list in 1..=lists {
        // Writing to a string cannot fail.
        let _ = write!(
            numbers,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            FIRST_LIST + list
        );
    }
    numbers + "</w:numbering>"
}

/// What stands over every page.
fn header(about: &About) -> String {
    let said: Vec<&str> = [&about.title, &about.client, &about.note]
        .into_iter()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    let said = escaped(&said.join(" · "));
    format!(
        "{XML}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{said}</w:t></w:r></w:p></w:hdr>"
    )
}

/// The number of the page, under it.
fn footer(catalog: &Catalog) -> String {
    let field = |name: &str| {
        format!(
            "</w:t></w:r><w:fldSimple w:instr=\"{name}\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\">"
        )
    };
    let pages = [("page", Value::from("\u{1}")), ("pages", Value::from("\u{2}"))];
    // The places of both numbers are found again in the text of whatever language.
    let text = catalog.text("workbook-page", &pages);
    let text = text.replace('\u{1}', &field("PAGE")).replace('\u{2}', &field("NUMPAGES"));
    format!(
        "{XML}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p></w:ftr>"
    )
}
