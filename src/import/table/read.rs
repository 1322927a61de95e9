//! Reading a table from end to end.

use encoding_rs::{Encoding, UTF_8};

use super::dates::Dates;
use super::delimited::{Delimited, sniff};
use super::fill::Filler;
use super::markup::{Markup, is_markup};
use super::plan::{Plan, TableKind};
use super::roles::{Role, is_known};
use super::row::{Row, Rows, Step};
use super::workbook;
use crate::import::detect::{self, PROBE_BYTES};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

/// First rows among which the header is looked for.
const HEADER_ROWS: usize = 10;

/// Rows from which the order of day and month is judged, and how far that goes on while they do not tell.
const DATE_ROWS: usize = 200;
const DATE_BYTES: usize = 8 << 20;

/// The headers of a table as far as the start of a file shows them; empty when it is none.
pub fn headers(head: &[u8], text: &str) -> Vec<String> {
    let text = text.trim_start();
    let is_other = ["{", "[", "BEGIN:", "From "].iter().any(|start| text.starts_with(start));
    if text.is_empty() || is_other || text.contains('\0') {
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
    find_header(rows, rule).map(|found| found.headers).unwrap_or_default()
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
    if workbook::is_workbook(input.view()) {
        return read_workbook(&mut input, context);
    }
    if input.view().starts_with(&workbook::COMPOUND) {
        return Err(workbook::compound_error(input.view()));
    }
    let encoding = encoding(&input, context.rule);
    let mut text = if encoding == UTF_8 { input } else { input.decoded(encoding) };
    text.fill(PROBE_BYTES)?;
    let head = text.view().get(..PROBE_BYTES).unwrap_or(text.view());
    let is_all = text.is_at_end() && text.view().len() <= PROBE_BYTES;
    let start = detect::decode(head, is_all);
    let mut data = if is_markup(&start) {
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
    Ok(data)
}

/// The encoding of an input: the settings', else what its first letters beyond ASCII look like.
fn encoding(input: &Window<'_>, rule: &SourceRule) -> &'static Encoding {
    if let Some(named) = rule.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes())) {
        return named;
    }
    let view = input.view();
    let head = view.get(..PROBE_BYTES).unwrap_or(view);
    if !head.is_ascii() || head.contains(&0) {
        return detect::encoding_of(head, head.len() == view.len() && input.is_at_end());
    }
    // A long file may have its first Cyrillic letter far behind the header.
    let beyond = view.chunks(PROBE_BYTES).find(|block| !block.is_ascii());
    beyond.map_or(UTF_8, |block| {
        let first = block.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
        detect::encoding_of(&block[first..], false)
    })
}

/// Reads the first sheet that holds a table.
fn read_workbook(input: &mut Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let bytes = workbook::load(input)?;
    let mut book = workbook::open(bytes)?;
    let sheets = workbook::sheets(&book);
    let mut failure = None;
    for (number, name) in sheets.iter().enumerate() {
        let mut rows = workbook::rows(&mut book, name)?;
        match read_rows(&mut rows, context, "") {
            Ok(mut data) => {
                if number + 1 < sheets.len() {
                    data.detail.notices.push("sheets-left-out".to_owned());
                }
                return Ok(data);
            }
            // A sheet of something else may stand before the table; the first error says most.
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    Err(failure.unwrap_or_else(|| ImportErrorKind::Empty.into()))
}

/// The header of a table and the rows that were read to find it.
struct Header {
    headers: Vec<String>,
    /// Rows above the header: titles.
    above: Vec<Row>,
    /// Rows below it that were looked at.
    below: Vec<Row>,
}

/// Finds the header: the first row, unless it says nothing and one of the next ones is clearly a header.
fn find_header(rows: &mut dyn Rows, rule: &SourceRule) -> Result<Header, ImportError> {
    let mut row = Row::default();
    let mut seen: Vec<Row> = Vec::new();
    while seen.len() < HEADER_ROWS {
        match rows.next_row(&mut row)? {
            Step::Row if row.is_blank() => continue,
            Step::Row => seen.push(row.compact()),
            Step::Broken | Step::End => break,
        }
        let known = known_headers(&row, rule);
        if (seen.len() == 1 && known > 0) || known > 1 {
            return Ok(header_at(seen, usize::MAX));
        }
    }
    if seen.is_empty() { Err(ImportErrorKind::NothingFound("rows").into()) } else { Ok(header_at(seen, 0)) }
}

/// Splits the rows at the header, which is the last one when `at` is beyond.
fn header_at(mut rows: Vec<Row>, at: usize) -> Header {
    let at = at.min(rows.len() - 1);
    let below = rows.split_off(at + 1);
    let mut headers: Vec<String> = Vec::new();
    if let Some(row) = rows.pop() {
        headers = (0..row.len()).map(|cell| row.text(cell).into_owned()).collect();
    }
    // A delimiter behind the last cell makes an empty column that is none.
    if headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    Header { headers, above: rows, below }
}

/// Number of cells that are headers we know or that the settings name.
fn known_headers(row: &Row, rule: &SourceRule) -> usize {
    let named = |cell: &str| rule.columns.values().flatten().any(|header| header.trim() == cell);
    let counts = |cell: &usize| {
        let text = row.text(*cell);
        named(&text) || is_known(&text)
    };
    (0..row.len()).filter(counts).count()
}

/// Reads all rows of a table.
fn read_rows(
    rows: &mut dyn Rows,
    context: &ReadContext<'_>,
    delimiter: &str,
) -> Result<SourceData, ImportError> {
    let header = find_header(rows, context.rule)?;
    let plan = Plan::new(header.headers, context.rule)?;
    let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
    for title in &header.above {
        filler.data.ledger.skip(SkipReason::Footer, title.place);
    }
    let held = hold_for_dates(rows, &plan, &mut filler.dates, header.below)?;
    filler.dates.settle()?;
    for row in &held.rows {
        take(&mut filler, &plan, row);
    }
    let mut row = Row::default();
    let mut last = held.last;
    while last == Step::Row {
        last = rows.next_row(&mut row)?;
        match last {
            Step::Row if row.is_blank() => {}
            Step::Row => take(&mut filler, &plan, &row),
            Step::Broken => filler.broken(row.place),
            Step::End => {}
        }
    }
    if let (Step::Broken, Some(place)) = (held.last, held.broken) {
        filler.broken(place);
    }
    // A table with a header and no rows is read whole: it is empty, and that is said.
    Ok(filler.finish(&plan, delimiter))
}

/// Rows that were read before any of them could be used.
struct Held {
    rows: Vec<Row>,
    /// What the last reading gave.
    last: Step,
    /// Place of a broken last row.
    broken: Option<u64>,
}

/// Reads on until the order of day and month is clear.
fn hold_for_dates(
    rows: &mut dyn Rows,
    plan: &Plan,
    dates: &mut Dates,
    mut held: Vec<Row>,
) -> Result<Held, ImportError> {
    let columns = deciding_columns(plan);
    let mut observe = |row: &Row| columns.iter().for_each(|column| dates.observe(row, *column));
    held.iter().for_each(&mut observe);
    let mut size: usize = held.iter().map(Row::size).sum();
    let (mut row, mut last, mut broken) = (Row::default(), Step::Row, None);
    while !columns.is_empty() && last == Step::Row && size < DATE_BYTES {
        if held.len() >= DATE_ROWS && !dates.is_open() {
            break;
        }
        last = rows.next_row(&mut row)?;
        match last {
            Step::Row if row.is_blank() => {}
            Step::Row => {
                for column in &columns {
                    dates.observe(&row, *column);
                }
                size += row.size();
                held.push(row.compact());
            }
            Step::Broken => broken = Some(row.place),
            Step::End => {}
        }
    }
    if dates.is_open() {
        let others = plan.columns(Role::is_date).into_iter().filter(|column| !columns.contains(column));
        others.for_each(|column| held.iter().for_each(|row| dates.observe(row, column)));
    }
    Ok(Held { rows: held, last, broken })
}

/// The columns of dates that have to be understood. In a worklist these are the ones that people fill in; the day of the
/// last contact is looked at only where it helps to tell day from month.
fn deciding_columns(plan: &Plan) -> Vec<usize> {
    match plan.kind {
        TableKind::Worklist => plan.all(Role::TaskDone).to_vec(),
        _ => plan.columns(Role::is_date),
    }
}

/// Takes a row, unless it is the footer of a report.
fn take(filler: &mut Filler<'_>, plan: &Plan, row: &Row) {
    if is_footer(row, plan.headers.len()) {
        filler.data.ledger.skip(SkipReason::Footer, row.place);
    } else {
        filler.take(plan, row);
    }
}

/// Beginnings of the lines that stand below the rows of a report.
const FOOTERS: &[&str] =
    &["grand total", "confidential information", "copyright (c)", "итого", "всего", "total"];

/// Whether a row of a table with several columns is only a line of text below them.
fn is_footer(row: &Row, width: usize) -> bool {
    if width < 2 || row.bytes(0).is_empty() || (1..row.len()).any(|cell| !row.bytes(cell).is_empty()) {
        return false;
    }
    let text = row.text(0).to_lowercase();
    FOOTERS.iter().any(|start| text.starts_with(start))
}
