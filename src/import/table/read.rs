//! Reading a table from end to end.

use encoding_rs::{Encoding, UTF_8};

use super::container::Container;
use super::dates::Dates;
use super::delimited::{Delimited, sniff};
use super::ditto::Ditto;
use super::fill::Filler;
use super::headers::{find, is_known};
use super::held::{Held, settle_notations};
use super::list::{Lines, Listed, NO_DELIMITER};
use super::markup::{Markup, is_markup};
use super::needs::notice_of;
use super::plan::Plan;
use super::repeated;
use super::row::{Plainly, PutRight, Row, Rows, Step};
use super::side_by_side::{self, SideBySide};
use super::spreadsheet_ml::{SpreadsheetMl, is_spreadsheet_ml};
use super::taker::{Taker, lone_text};
use super::title::Title;
use super::turned::Turned;
use super::workbook;
use crate::import::encoding;
use crate::import::encoding::PROBE_BYTES;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::missaved;
use crate::import::path::ending;
use crate::import::window::Window;
use crate::import::{DateOrder, ReadContext, ReadParams, SourceRule};
use crate::model::ledger::SkipReason;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{SourceData, SourceKind};

/// The headers of a table as far as the start of a file shows them; empty when it is none.
pub fn headers(head: &[u8], text: &str) -> Vec<String> {
    let text = text.trim_start();
    let is_other = ["{", "[", "BEGIN:", "From "].iter().any(|start| text.starts_with(start));
    // XML is no table, however many commas stand in its texts.
    let is_xml = text.starts_with('<') && !is_markup(text);
    if text.is_empty() || is_other || is_xml || text.contains('\0') {
        return Vec::new();
    }
    let bytes = text.as_bytes();
    let is_all = head.len() < PROBE_BYTES;
    let rule = SourceRule::default();
    if is_markup(text) {
        let has_table = text.contains("<table") || text.contains("<TABLE");
        return if has_table {
            first_headers(&mut Markup::new(Window::whole(bytes)), &rule)
        } else {
            Vec::new()
        };
    }
    let delimiter = sniff(bytes, is_all).unwrap_or(b',');
    first_headers(&mut Delimited::new(Window::whole(bytes), delimiter), &rule)
}

fn first_headers(rows: &mut dyn Rows, rule: &SourceRule) -> Vec<String> {
    find::find(rows, rule).map(|found| found.headers).unwrap_or_default()
}

/// Whether lines stand below a header of several columns: a table, however much each line looks like somebody with his contacts.
fn is_headed(head: &[u8], text: &str) -> bool {
    let headers = headers(head, text);
    headers.len() > 1 && headers.iter().filter(|header| is_known(header)).count() > 1
}

/// Reads a table of any kind.
///
/// # Errors
///
/// When there is nothing in it, the columns that are needed are not there, the order of day and month cannot be told,
/// or a limit is passed.
pub fn read(mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    input.fill(PROBE_BYTES)?;
    if input.view().is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    if workbook::is_workbook(input.view()) || input.view().starts_with(&workbook::COMPOUND) {
        return read_workbook(&mut workbook::open(workbook::load(&mut input)?)?, context);
    }
    let encoding = encoding(&input, context.rule);
    let misread = if encoding == UTF_8 && context.rule.encoding.is_none() { misread(&input) } else { None };
    let mut text = match misread {
        Some(page) => input.put_right(page),
        None if encoding == UTF_8 => input,
        None => input.decoded(encoding),
    };
    text.fill(PROBE_BYTES)?;
    let head = text.view().get(..PROBE_BYTES).unwrap_or(text.view());
    let is_all = text.is_at_end() && text.view().len() <= PROBE_BYTES;
    let start = encoding::decode(head, is_all);
    let is_stated = context.rule.delimiter.is_some() || !context.rule.columns.is_empty();
    let lines = if ending(context.name) == "txt" && !is_stated { Lines::of(&start) } else { None };
    let lines = lines.filter(|_| !is_headed(head, &start));
    let mut data = if let Some(lines) = lines {
        drop(start);
        read_rows(&mut Listed::new(&mut Delimited::new(text, NO_DELIMITER), lines), context, "")?
    } else if is_spreadsheet_ml(&start) {
        drop(start);
        let text = String::from_utf8_lossy(workbook::load(&mut text)?);
        read_workbook(&mut SpreadsheetMl::open(&text)?, context)?
    } else if is_markup(&start) {
        drop(start);
        read_rows(&mut Markup::new(text), context, "")?
    } else {
        let chosen = context.rule.delimiter.as_deref().and_then(|delimiter| match delimiter {
            "tab" => Some(b'\t'),
            other => other.bytes().next(),
        });
        let delimiter = chosen.or_else(|| sniff(head, is_all));
        let shown = match delimiter {
            Some(b'\t') => "tab".to_owned(),
            Some(delimiter) => char::from(delimiter).to_string(),
            None => String::new(),
        };
        drop(start);
        read_rows(&mut Delimited::new(text, delimiter.unwrap_or(b',')), context, &shown)?
    };
    data.detail.encoding = Some(encoding.name().to_ascii_lowercase());
    if misread.is_some() {
        data.detail.notices.push("saved-in-wrong-encoding".to_owned());
    }
    if encoding::is_guess(encoding) && context.rule.encoding.is_none() {
        data.detail.notices.push("encoding-guessed".to_owned());
    }
    Ok(data)
}

/// The code page as which an input of UTF-8 was misread before it was saved, where that is so.
fn misread(input: &Window<'_>) -> Option<&'static Encoding> {
    let view = input.view();
    let head = view.get(..PROBE_BYTES).unwrap_or(view);
    if head.is_ascii() { None } else { missaved::code_page(&String::from_utf8_lossy(head)) }
}

/// The encoding of an input: the settings', else what its first letters beyond ASCII look like.
fn encoding(input: &Window<'_>, rule: &SourceRule) -> &'static Encoding {
    if let Some(named) = rule.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes())) {
        return named;
    }
    let view = input.view();
    let head = view.get(..PROBE_BYTES).unwrap_or(view);
    if !head.is_ascii() || head.contains(&0) {
        return encoding::encoding_of(head, head.len() == view.len() && input.is_at_end());
    }
    // A long file may have its first Cyrillic letter far behind the header.
    let beyond = view.chunks(PROBE_BYTES).find(|block| !block.is_ascii());
    beyond.map_or(UTF_8, |block| {
        let first = block.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        encoding::encoding_of(&block[first..], false)
    })
}

/// Reads the sheets of a workbook.
fn read_workbook(book: &mut dyn Container, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let mut data = read_tables(book, context)?;
    if book.tables().len() == 1 {
        data.sheet = None;
    }
    Ok(data)
}

/// Reads every table of a file of several as a source of its own; the one that the settings name, where they do.
///
/// # Errors
///
/// When none of them is one that an audit can use, and as `read`.
pub fn read_tables(
    container: &mut dyn Container,
    context: &ReadContext<'_>,
) -> Result<SourceData, ImportError> {
    let all = container.tables();
    let chosen = context.rule.sheet.as_deref();
    if let Some(name) = chosen.filter(|name| !all.iter().any(|sheet| sheet == name)) {
        let (sought, found) = (format!("sheet {name}"), all.len().to_string());
        return Err(ImportErrorKind::Columns { sought, found }.into());
    }
    let mut read: Vec<SourceData> = Vec::new();
    let mut is_any_table = false;
    let mut failure = None;
    let names: Vec<&String> = all.iter().filter(|name| chosen.is_none_or(|chosen| chosen == *name)).collect();
    let (mut open, mut orders) = (Vec::new(), SortedSet::new());
    for (at, name) in names.iter().enumerate() {
        let data = match read_sheet(container, name, all.len(), context, context.params) {
            Ok(data) => {
                is_any_table = true;
                orders.extend(data.detail.date_order.clone());
                data
            }
            // A sheet of notes may stand beside the tables; an empty one holds nothing.
            Err(ImportError { kind: ImportErrorKind::NothingFound(_), .. }) => continue,
            Err(error) if matches!(error.kind, ImportErrorKind::Columns { .. }) => {
                let mut data = left_out(&mut *container.rows(name)?)?;
                data.detail.notices.extend(notice_of(&error));
                failure = failure.or(Some(error));
                data
            }
            Err(error) if matches!(error.kind, ImportErrorKind::DateOrder) => {
                open.push((at, read.len(), error));
                continue;
            }
            Err(error) => return Err(error),
        };
        read.push(SourceData { sheet: Some((*name).clone()), ..data });
    }
    // The other months of a book prove which number is the month.
    for (shift, (at, place, error)) in open.into_iter().enumerate() {
        let only = orders.first().filter(|_| orders.len() == 1).and_then(|order| DateOrder::by_id(order));
        let Some(order) = only else { return Err(error) };
        let params = ReadParams { date_order: Some(order), ..context.params.clone() };
        let mut data = read_sheet(container, names[at], all.len(), context, &params)?;
        data.detail.notices.push("date-order-of-siblings".to_owned());
        is_any_table = true;
        read.insert(place + shift, SourceData { sheet: Some(names[at].clone()), ..data });
    }
    // A file without any table that can be used says which column is missing.
    if !is_any_table {
        return Err(failure.unwrap_or_else(|| ImportErrorKind::Empty.into()));
    }
    in_one_file(read)
}

/// The tables of one file as one source with others behind it.
///
/// # Errors
///
/// When there are none.
pub fn in_one_file(mut read: Vec<SourceData>) -> Result<SourceData, ImportError> {
    // Beside a sheet with rows an empty one is a form that nobody needs.
    if read.iter().any(|sheet| sheet.ledger.items() > 0) {
        read.retain(|sheet| sheet.ledger.items() > 0);
    }
    let mut sheets = read.into_iter();
    let mut first = sheets.next().ok_or(ImportErrorKind::Empty)?;
    first.sheets = sheets.collect();
    Ok(first)
}

/// Reads one sheet among `sheets`.
fn read_sheet(
    container: &mut dyn Container,
    name: &str,
    sheets: usize,
    context: &ReadContext<'_>,
    params: &ReadParams,
) -> Result<SourceData, ImportError> {
    let rule = of_sheet(context.rule, name, sheets);
    let of_sheet = ReadContext { rule: &rule, params, ..*context };
    let Some(page) = misread_sheet(&mut *container.rows(name)?)? else {
        return read_rows(&mut *container.rows(name)?, &of_sheet, "");
    };
    let rows = &mut *container.rows(name)?;
    let mut data = read_rows(&mut PutRight { rows, page }, &of_sheet, "")?;
    data.detail.notices.push("saved-in-wrong-encoding".to_owned());
    Ok(data)
}

/// First rows of a sheet by which it is told that its text was misread.
const ROWS_OF_PROBE: usize = 40;

/// The code page as which the text of a sheet was misread before it was saved, where that is so.
fn misread_sheet(rows: &mut dyn Rows) -> Result<Option<&'static Encoding>, ImportError> {
    let (mut text, mut row) = (String::new(), Row::default());
    for _ in 0..ROWS_OF_PROBE {
        if rows.next_row(&mut row)? != Step::Row {
            break;
        }
        for cell in (0..row.len()).map(|cell| row.text(cell)).filter(|cell| !cell.is_ascii()) {
            text.push_str(&cell);
            text.push('\n');
        }
    }
    Ok(missaved::code_page(&text))
}

/// What the settings and the other tables say of one sheet among `sheets`.
fn of_sheet(rule: &SourceRule, name: &str, sheets: usize) -> SourceRule {
    let mut rule = rule.clone();
    rule.joined.retain(|joined| sheets == 1 || joined.sheet.as_deref() == Some(name));
    rule.sheet = (sheets > 1).then(|| name.to_owned());
    rule
}

/// A sheet that is no table: all of its rows are left out.
fn left_out(rows: &mut dyn Rows) -> Result<SourceData, ImportError> {
    let mut data = SourceData { kind: SourceKind::Crm, ..SourceData::default() };
    let mut row = Row::default();
    while rows.next_row(&mut row)? != Step::End {
        data.ledger.skip(SkipReason::Unsupported, row.place);
    }
    Ok(data)
}

/// Reads all rows of a table.
fn read_rows(
    rows: &mut dyn Rows,
    context: &ReadContext<'_>,
    delimiter: &str,
) -> Result<SourceData, ImportError> {
    let rows = &mut Plainly(rows);
    let is_stated = context.rule.header_row.is_some() || !context.rule.columns.is_empty();
    let mut turned = if is_stated { Turned::as_it_is(rows) } else { Turned::new(rows)? };
    let is_turned = turned.on_its_side;
    let rows = &mut turned;
    let header = find::find(rows, context.rule)?;
    let blocks = if context.rule.columns.is_empty() {
        let blocks = side_by_side::blocks(&header.headers);
        if blocks.is_empty() { repeated::blocks(&header.headers) } else { blocks }
    } else {
        Vec::new()
    };
    let mut header = header.of_one(&blocks);
    let rows = &mut SideBySide::new(rows, blocks);
    let rows = &mut Ditto::below(&mut header.below, rows);
    let mut held = Held { rows: header.below, last: header.last.0, place: header.last.1 };
    held.read_first(rows)?;
    let above: Vec<String> = header.above.iter().map(lone_text).collect();
    let title = Title::of(context.rule.sheet.as_deref(), context.name, above.iter().map(String::as_str));
    let plan = Plan::new(header.headers, context.rule, &held.rows, &title)?;
    let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
    if is_turned {
        filler.data.detail.notices.push("on-its-side".to_owned());
    }
    for title in &header.above {
        filler.data.ledger.skip(SkipReason::Footer, title.place);
    }
    settle_notations(rows, &plan, &mut filler, &mut held)?;
    let mut taker = Taker::new(filler, context, plan, header.rows);
    held.rows.iter().for_each(|row| taker.row(row));
    let mut row = Row::default();
    let mut last = held.last;
    while last == Step::Row {
        last = rows.next_row(&mut row)?;
        match last {
            Step::Row if row.is_blank() => {}
            Step::Row => taker.row(&row),
            Step::Broken => taker.broken(row.place),
            Step::End => {}
        }
    }
    let (mut filler, plan, open) = taker.finish();
    if held.last == Step::Broken {
        filler.broken(held.place);
    }
    // A header without rows is a table of which all was read; a line of text is none.
    let is_table = plan.columns(|_| true).len() > 1;
    if filler.data.ledger.items() == header.above.len() as u64 && !is_table {
        return Err(ImportErrorKind::NothingFound("rows").into());
    }
    filler.data.open = open.into();
    Ok(filler.finish(&plan, delimiter))
}
