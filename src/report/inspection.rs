//! What `inspect` answers: the sources, what was recognised in each, what is left out and why.

use super::document::{Cell, Document, OnScreen, Section, Table, Unit};
use super::layout::channel_name;
use super::read::{COUNTS, counts, format_name, groups, reasons};
use super::understood::{self, Reading};
use crate::model::inspect::{InspectedSource, InspectedTable, Inspection, UnlinkedChats};
use crate::model::report::SourceReport;
use crate::text::{Catalog, Value, escape};

/// Most sources of which a screen shows each.
const MOST_SOURCES: usize = 8;

/// The document of an inspection.
pub fn inspection_document(inspection: &Inspection, catalog: &Catalog) -> Document {
    let sources: Vec<&SourceReport> = inspection.sources.iter().map(|one| &one.source).collect();
    let is_long = sources.len() > MOST_SOURCES;
    let mut document = Document {
        schema: "untether.inspection/1".to_owned(),
        title: catalog.text("section-sources", &[]),
        more: if is_long { catalog.text("inspect-verbose", &[]) } else { String::new() },
        ..Document::default()
    };
    let owned: Vec<SourceReport> = sources.iter().map(|one| (*one).clone()).collect();
    let (passed_over, understood) = (&inspection.passed_over, &inspection.understood);
    document.add(Some(understood::section(
        Reading { sources: &owned, passed_over, understood, likely: inspection.leads.likely_links.into() },
        catalog,
    )));
    let open = Section::of_list(
        "inspect-leads",
        catalog.text("section-inspect-leads", &[]),
        leads(inspection, catalog),
    );
    document.add(open.map(Section::without_list_titles));
    let grouped = if is_long { OnScreen::Always } else { OnScreen::Never };
    document.add(
        Section::of_table(groups(&sources, "inspect-groups", catalog))
            .map(|section| section.on_screen(grouped)),
    );
    let each = if is_long { OnScreen::Verbose } else { OnScreen::Always };
    document.add(Section::of_table(each_source(inspection, catalog)).map(|section| section.on_screen(each)));
    let title = catalog.text("column-left-out-reason", &[]);
    let left_out = Section::of_list("inspect-left-out", title, reasons(&sources, catalog));
    document.add(left_out.map(Section::without_list_titles));
    document.add(Section::of_table(passed_files(inspection, catalog).on_screen(OnScreen::Verbose)));
    document
}

/// Titles of private chats that are named.
const MOST_TITLES: usize = 8;

/// Chats that call for a look: those without a card by channel and account, and those that look private.
fn leads(inspection: &Inspection, catalog: &Catalog) -> Vec<String> {
    let leads = &inspection.leads;
    let unlinked = |group: &UnlinkedChats| {
        let channel = channel_name(&group.channel, catalog.language());
        let account = group.staff_account.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
        let place = escape::terminal(&format!("{channel}{account}")).into_owned();
        catalog
            .text("inspect-unlinked", &[("place", Value::from(place)), ("count", Value::from(group.chats))])
    };
    let mut said: Vec<String> = leads.unlinked_chats.iter().map(unlinked).collect();
    if leads.private_chats > 0 {
        let titles = leads.private_titles.iter().take(MOST_TITLES).cloned().collect::<Vec<_>>().join(", ");
        let values = [
            ("count", Value::from(leads.private_chats)),
            ("has_titles", Value::from(if titles.is_empty() { "no" } else { "yes" })),
            ("titles", Value::from(escape::terminal(&titles).into_owned())),
        ];
        said.push(catalog.text("inspect-private", &values));
    }
    said
}

/// Files that belong to no export, by name.
fn passed_files(inspection: &Inspection, catalog: &Catalog) -> Table {
    let row = |file: &crate::model::inspect::InspectedFile| {
        let kind = understood::kind_of(&file.kind, 1, catalog);
        vec![Cell::text(file.path.clone()), Cell::named(&file.kind, kind)]
    };
    let columns = [("path", Unit::Code), ("passed-kind", Unit::Words)];
    Table::worded(catalog, "inspect-passed", &columns).rows(inspection.passed_files.iter().map(row))
}

/// What was recognised in each source.
fn each_source(inspection: &Inspection, catalog: &Catalog) -> Table {
    let mut columns = vec![("path", Unit::Code)];
    columns.extend(COUNTS.map(|id| (id, Unit::Count)));
    columns.extend(FACTS.map(|id| (id, Unit::Words)));
    columns.extend(SAID.map(|id| (id, Unit::Prose)));
    let rows = inspection.sources.iter().map(|one| row(one, catalog));
    let table = Table::worded(catalog, "inspect-sources", &columns).rows(rows).on_screen(OnScreen::Whole);
    table.below(&COUNTS).below(&FACTS).below(&SAID[1..])
}

/// Small facts of a source.
const FACTS: [&str; 8] =
    ["format", "channel", "staff", "encoding", "delimiter", "date-order", "first-time", "last-time"];

/// What is said of a source: what the reader should know first.
const SAID: [&str; 4] = ["notices", "columns-used", "columns-unused", "rows-with"];

fn row(one: &InspectedSource, catalog: &Catalog) -> Vec<Cell> {
    let source = &one.source;
    let word = |text: Option<&String>| {
        text.filter(|text| !text.is_empty()).map_or(Cell::Empty, |text| Cell::text(text.clone()))
    };
    let channel = source.channel.as_ref().map(|id| Cell::named(id, channel_name(id, catalog.language())));
    let mut cells = vec![Cell::text(source.path.clone())];
    cells.extend(counts(&[source]));
    cells.extend([
        Cell::named(&source.format, format_name(&source.format, catalog)),
        channel.unwrap_or(Cell::Empty),
        word(source.staff_account.as_ref()),
        word(one.encoding.as_ref()),
        word(one.table.as_ref().map(|table| &table.delimiter)),
        word(one.date_order.as_ref()),
        word(one.first.as_ref()),
        word(one.last.as_ref()),
    ]);
    let notice = |id: &String| catalog.find(&format!("notice-{id}"), &[]).unwrap_or_else(|| id.clone());
    let notices: Vec<String> = one.notices.iter().map(notice).collect();
    cells.push(word(Some(&notices.join("\n"))));
    let table = one.table.as_ref();
    let [used, unused] = table.map(|table| columns(table, catalog)).unwrap_or_default();
    cells.extend([word(Some(&used)), word(Some(&unused))]);
    cells.push(table.map_or(Cell::Empty, |table| Cell::text(rows_with(table, catalog))));
    cells
}

/// Most columns that are named: a sheet of forms has hundreds that are not used, and the JSON answer has them all.
const MOST_COLUMNS: usize = 40;

/// What the columns were taken for, and which were not used.
fn columns(table: &InspectedTable, catalog: &Catalog) -> [String; 2] {
    let used = table
        .columns
        .iter()
        .filter_map(|column| Some(format!("{} = {}", column.header, column.role.as_ref()?)));
    let unused =
        table.columns.iter().filter(|column| column.role.is_none()).map(|column| column.header.clone());
    let listed = |mut names: Vec<String>| {
        let more = names.len().saturating_sub(MOST_COLUMNS);
        names.truncate(MOST_COLUMNS);
        let names = names.join(", ");
        if more == 0 {
            return names;
        }
        catalog.text("inspect-more-columns", &[("names", Value::from(names)), ("count", Value::from(more))])
    };
    [listed(used.collect()), listed(unused.collect())]
}

/// How many rows have which kind of contact.
fn rows_with(table: &InspectedTable, catalog: &Catalog) -> String {
    let counts =
        [("email", table.with_email), ("phone", table.with_phone), ("messenger", table.with_messenger)];
    catalog.text("inspect-with", &counts.map(|(name, count)| (name, Value::from(count))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;
    use crate::model::source::{Column, Detail, TableDetail};
    use crate::model::time::{Basis, Stamp};
    use crate::report::{AnswerFormat, RenderOptions, sample, write_document};
    use crate::text::Language;

    fn inspection() -> Inspection {
        let column = |header: &str, role: Option<&str>| Column {
            header: header.to_owned(),
            role: role.map(str::to_owned),
            evidence: None,
        };
        let columns = vec![column("Почта", Some("email")), column("Цвет\u{1b}", None)];
        let mut detail =
            Detail { deleted: 3, encoding: Some("windows-1251".to_owned()), ..Detail::default() };
        detail.span.add(Stamp { wall: 1_760_000_000, basis: Basis::Utc });
        detail.table = Some(Box::new(TableDetail {
            rows: 183,
            columns,
            delimiter: ";".to_owned(),
            with_email: 55,
            ..TableDetail::default()
        }));
        let sources = sample::report().sources;
        let sources =
            sources.into_iter().map(|source| InspectedSource::new(source, &detail, false)).collect();
        Inspection { sources, passed_over: [("picture".to_owned(), 2)].into(), ..Inspection::default() }
    }

    #[test]
    fn a_source_shows_what_was_recognised() {
        for (language, parts) in [
            (Language::En, ["Format: bitrix24-csv", "Not used: Цвет\\u{1b}", "an e-mail 55", "pictures)."]),
            (Language::Ru, ["Кодировка: windows-1251", "Почта = email", "с почтой: 55", "изображения)"]),
        ] {
            let catalog = Catalog::new(language);
            let options =
                RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
            let mut out = Vec::new();
            let document = inspection_document(&inspection(), &catalog);
            write_document(&document, AnswerFormat::Table, &options, &mut out)
                .expect("memory can be written");
            let text = String::from_utf8(out).expect("text");
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in parts {
                assert!(flat.contains(part), "{part}\n{text}");
            }
            for line in text.lines() {
                assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
            }
        }
    }

    #[test]
    fn a_form_of_hundreds_of_columns_fits_a_screen() {
        let column = |at: usize| Column { header: format!("Question {at}"), role: None, evidence: None };
        let detail = TableDetail { columns: (1..=997).map(column).collect(), ..TableDetail::default() };
        let detail = Detail { table: Some(Box::new(detail)), ..Detail::default() };
        let source = InspectedSource::new(sample::report().sources.remove(0), &detail, false);
        let catalog = Catalog::new(Language::En);
        let [_, unused] = columns(source.table.as_ref().expect("a table"), &catalog);
        assert!(
            unused.ends_with("Question 39, Question 40 and 957 more (-f json names them all)"),
            "{unused}"
        );
        assert_eq!(json::tree(&source)["columns"].as_array().map(Vec::len), Some(997));
    }

    #[test]
    fn a_deleted_message_is_a_message_here() {
        let telegram = &inspection().sources[1];
        assert_eq!((telegram.source.messages, telegram.source.system), (1237, 11));
        let json = json::tree(&telegram);
        assert_eq!((&json["rows"], &json["columns"][0]["role"]), (&183.into(), &"email".into()));
        assert!(json.get("participants").is_none());
    }
}
