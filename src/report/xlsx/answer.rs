//! An answer as a workbook: a first sheet with what is said, a sheet for each table, a sheet that explains the columns.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::pages::{Page, WRITTEN_HERE, canvas, dictionary, short};
use super::sheet::LINE;
use super::styles::{Styles, fit};
use super::{sheet, styles};
use crate::model::sorted_set::SortedSet;
use crate::report::canvas::Canvas;
use crate::report::document::{Document, Table};
use crate::report::layout::wrap;
use crate::text::Catalog;

/// Most letters of the name of a sheet, and what may not stand in it.
const LONGEST_NAME: usize = 31;
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// Letters of a line of the first sheet.
const LETTERS: usize = 110;

/// The workbook of an answer.
///
/// # Errors
///
/// When the library that writes workbooks refuses.
pub(in crate::report) fn answer(document: &Document, catalog: &Catalog) -> Result<Vec<u8>, XlsxError> {
    let mut pages = pages(document, catalog);
    pages.push(dictionary(&pages, catalog));
    let canvas = canvas(&pages, catalog, &document.currency);
    let styles = Styles::new(canvas);
    let mut book = Workbook::new();
    // No clock and no name of a user: the same answer gives the same bytes.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = short(&document.title, canvas);
    let properties = DocProperties::new().set_keywords(WRITTEN_HERE).set_title(&title);
    book.set_properties(&properties.set_creation_datetime(&made));
    front(&mut book, document, &styles, canvas)?;
    for page in &pages {
        sheet::add(&mut book, page, &title, &styles, canvas)?;
    }
    book.save_to_buffer()
}

/// Tables with the names of their sheets, no two of them alike.
fn pages(document: &Document, catalog: &Catalog) -> Vec<Page> {
    let front = catalog.text("sheet-summary", &[]);
    let mut taken =
        [&front, &catalog.text("sheet-columns", &[])].map(|name| name.to_lowercase()).into_iter().collect();
    let mut pages = Vec::new();
    for section in &document.sections {
        for table in &section.tables {
            let name = name(table, &mut taken, catalog);
            let heading = Some(section.title.clone()).filter(|_| !section.is_headed_by(table));
            pages.push(Page { name, section: heading, table: table.spread(catalog) });
        }
    }
    pages
}

fn name(table: &Table, taken: &mut SortedSet<String>, catalog: &Catalog) -> String {
    let own = catalog.find(&format!("sheet-{}", table.id), &[]).unwrap_or_else(|| table.title.clone());
    let own: String = own.chars().filter(|letter| !FORBIDDEN.contains(letter)).collect();
    let own = own.trim().trim_matches('\'');
    let cut = |most: usize| own.chars().take(most).collect::<String>().trim().to_owned();
    let numbered = |number: usize| match number {
        1 => cut(LONGEST_NAME),
        _ => format!("{} {number}", cut(LONGEST_NAME - 4)),
    };
    // There are fewer tables than numbers.
    let free = (1..1_000).map(numbered).find(|name| !name.is_empty() && taken.insert(name.to_lowercase()));
    free.unwrap_or_else(|| table.id.chars().take(LONGEST_NAME).collect())
}

/// The first sheet: all that is said in sentences and lists.
fn front(
    book: &mut Workbook,
    document: &Document,
    styles: &Styles,
    canvas: Canvas<'_>,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(canvas.text("sheet-summary", &[]))?;
    sheet.set_tab_color(styles::ACCENT).set_screen_gridlines(false);
    sheet.set_column_width(0, LETTERS as f64)?;
    let mut lines: Vec<(String, &Format)> = Vec::new();
    lines.extend((!document.note.is_empty()).then(|| (document.note.clone(), &styles.warning)));
    lines.push((document.title.clone(), &styles.masthead));
    lines.push((document.scope.join(" · "), &styles.soft));
    lines.extend((!document.by.is_empty()).then(|| (document.by.join(" · "), &styles.soft)));
    lines.extend(document.warnings.iter().map(|text| (text.clone(), &styles.warning)));
    lines.extend((!document.word.is_empty()).then(|| (document.word.clone(), &styles.verdict)));
    for (number, text) in document.verdict.iter().enumerate() {
        lines.push((text.clone(), if number == 0 { &styles.verdict } else { &styles.sentence }));
    }
    for section in &document.sections {
        let has_words =
            section.sentences().next().is_some() || section.lists.iter().any(|list| !list.entries.is_empty());
        if !has_words {
            continue;
        }
        lines.push((String::new(), &styles.soft));
        lines.push((section.title.clone(), &styles.heading));
        lines.extend(section.sentences().map(|text| (text.clone(), &styles.sentence)));
        for list in &section.lists {
            if !list.title.is_empty() && list.title != section.title {
                lines.push((list.title.clone(), &styles.soft));
            }
            let shown = &list.entries[..list.entries.len().min(canvas.rows)];
            lines.extend(shown.iter().map(|text| (format!("– {text}"), &styles.sentence)));
        }
    }
    lines.extend(document.closing.iter().map(|text| (text.clone(), &styles.sentence)));
    for ((text, format), row) in lines.into_iter().zip(0..) {
        let text = canvas.plain(&text);
        if text.is_empty() {
            continue;
        }
        let height = LINE * wrap(&text, LETTERS).len().clamp(1, 20) as f64 + 3.0;
        sheet.write_string_with_format(row, 0, fit(&text), format)?;
        sheet.set_row_height(row, height)?;
    }
    sheet::print(sheet, &short(&document.title, canvas), canvas);
    Ok(())
}
