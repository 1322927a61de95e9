//! What the run understood: one block that stands on the first screen of every command that reads. What it does not name was
//! not left over.

use super::document::{List, Section};
use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, Count, PassedOver, SourceReport, Understood, UnmatchedLink};
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::TableLack;
use crate::naming;
use crate::text::{Catalog, Value, escape, number};

/// Details of one kind that are named.
const MOST: usize = 4;

/// What there is to say it of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading<'a> {
    /// What was read.
    pub(super) sources: &'a [SourceReport],
    /// What was passed over, by kind.
    pub(super) passed_over: &'a PassedOver,
    /// What was left open.
    pub(super) understood: &'a Understood,
    /// Clients whose chats may be those of others on file.
    pub(super) likely: Count,
}

impl<'a> Reading<'a> {
    /// Of a whole report.
    pub(super) fn of(report: &'a AuditReport) -> Self {
        let likely = report.clients.likely_links;
        let (sources, passed_over, understood) = (&report.sources, &report.passed_over, &report.understood);
        Self { sources, passed_over, understood, likely }
    }

    /// Whether nothing was left over.
    fn is_whole(self, catalog: &Catalog) -> bool {
        passed_over(self.passed_over, catalog).is_none()
            && *self.understood == Understood::default()
            && self.likely == 0
    }
}

/// The section: the sentence with all counts, then what is behind those that call for something to be done.
pub(super) fn section(reading: Reading<'_>, catalog: &Catalog) -> Section {
    let lists = vec![List { title: String::new(), entries: details(reading, catalog) }];
    let title = catalog.text("section-understood", &[]);
    Section { id: "understood", title, lead: vec![sentence(reading, catalog)], lists, ..Section::default() }
}

/// The section, where anything was left over.
pub(super) fn left_over(report: &AuditReport, catalog: &Catalog) -> Option<Section> {
    let reading = Reading::of(report);
    (!reading.is_whole(catalog)).then(|| section(reading, catalog))
}

/// All counts in one sentence and what is behind them, where anything was left over: for whoever sits at the terminal, who finds
/// nothing under a pseudonym.
pub fn understood_terminal(report: &AuditReport, catalog: &Catalog) -> Option<(String, Vec<String>)> {
    let real = report.understood.as_it_is.0.as_deref().filter(|_| !report.small_counts_hidden);
    let reading = Reading { understood: real.unwrap_or(&report.understood), ..Reading::of(report) };
    (!reading.is_whole(catalog)).then(|| (sentence(reading, catalog), details(reading, catalog)))
}

/// All counts in one sentence.
pub(super) fn sentence(reading: Reading<'_>, catalog: &Catalog) -> String {
    let mut parts = vec![read(reading, catalog)];
    parts.extend(passed_over(reading.passed_over, catalog));
    let left = reading.understood;
    let all = |count: usize| Count::from(count as u64);
    let of_stages = left.tables_unused.iter().filter(|table| table.lacks == TableLack::SomeOutcomes).count();
    let taken_for =
        |state: &str| all(left.deals_assumed.iter().filter(|table| table.taken_for == state).count());
    let counts = [
        ("understood-columns", all(left.columns_unused.len())),
        ("understood-cells", left.cells_unread.iter().map(|cells| cells.count).sum()),
        ("understood-numbers", left.region.iter().map(|guess| guess.unread).sum()),
        ("understood-tables", all(left.tables_not_joined.len())),
        ("understood-unused", all(left.tables_unused.len() - of_stages)),
        ("understood-stages", all(of_stages)),
        ("understood-taken-for-won", taken_for("won")),
        ("understood-taken-for-open", taken_for("open")),
        ("understood-lists", all(left.lists_in_chats.len())),
        ("understood-globs", all(left.globs_unmatched.len())),
        ("understood-links", all(left.links_unmatched.len())),
        ("understood-likely", reading.likely),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count != 0);
    parts.extend(counts.map(|(id, count)| catalog.text(id, &[("count", shown(count, catalog))])));
    if let Some(own) = &left.own_exclusions {
        let values = [("count", shown(own.clients, catalog)), ("of", shown(own.of, catalog))];
        parts.push(catalog.text("understood-own-exclusions", &values));
    }
    if !left.accounts_split.is_empty() {
        let name = |system: &String| {
            catalog.find(&format!("format-{system}-table"), &[]).unwrap_or_else(|| system.clone())
        };
        let names = left.accounts_split.iter().map(name).collect::<Vec<_>>().join(", ");
        let names = escape::terminal(&names).into_owned();
        parts.push(catalog.text("understood-accounts", &[("names", Value::from(names))]));
    }
    let of_channels =
        [("understood-uncovered", &left.uncovered), ("understood-silence-open", &left.silence_open)];
    for (id, channels) in of_channels.into_iter().filter(|(_, channels)| !channels.is_empty()) {
        let names = channels.iter().map(|id| naming::channel(id, catalog.language()));
        let names = names.collect::<Vec<_>>().join(", ");
        parts.push(catalog.text(id, &[("names", Value::from(escape::terminal(&names).into_owned()))]));
    }
    parts.join("; ") + "."
}

/// A count, or the word for one that is withheld.
fn shown<'v>(count: Count, catalog: &Catalog) -> Value<'v> {
    count.known().map_or_else(|| Value::from(number::withheld(catalog.language())), Value::from)
}

/// A column as it is called: by its heading, else by its place (`column 3` in a report).
fn placed(column: &str, catalog: &Catalog) -> String {
    match column.strip_prefix("column ").and_then(|number| number.parse::<u64>().ok()) {
        Some(number) => catalog.text("column-at", &[("number", Value::from(number))]),
        None => column.to_owned(),
    }
}

/// Exports, files and formats.
fn read(reading: Reading<'_>, catalog: &Catalog) -> String {
    let of_exports = |kind: &str| reading.passed_over.get(kind).copied().unwrap_or(0);
    let files: u64 = reading.sources.iter().map(|source| source.files).sum();
    let files = files + of_exports("companions") + of_exports("attachments");
    let mut formats = SortedMap::<&str, u64>::new();
    for source in reading.sources {
        *formats.entry(&source.format).or_default() += 1;
    }
    let named = |(format, count): (&str, u64)| {
        let name = catalog.find(&format!("format-{format}"), &[]).unwrap_or_else(|| format.to_owned());
        format!("{name} {}", number::integer(count, catalog.language()))
    };
    let formats: Vec<String> = formats.into_iter().map(named).collect();
    let values = [
        ("exports", Value::from(reading.sources.len() as u64)),
        ("files", Value::from(catalog.text("count-files", &[("count", Value::from(files))]))),
        ("formats", Value::from(formats.join(", "))),
    ];
    let id = if reading.sources.is_empty() { "understood-nothing" } else { "understood-read" };
    catalog.text(id, &values)
}

/// Files that belong to no export, most frequent kinds first.
fn passed_over(kinds: &PassedOver, catalog: &Catalog) -> Option<String> {
    let mut kinds: Vec<(&str, u64)> = kinds
        .iter()
        .filter(|(kind, _)| !matches!(kind.as_str(), "companions" | "attachments"))
        .map(|(kind, count)| (kind.as_str(), *count))
        .collect();
    kinds.order_by_key(|(kind, count)| (u64::MAX - count, *kind));
    let total: u64 = kinds.iter().map(|(_, count)| count).sum();
    let named = kinds.into_iter().map(|(kind, count)| kind_of(kind, count, catalog));
    let named: Vec<String> = named.collect();
    let values = [("count", Value::from(total)), ("kinds", Value::from(named.join(", ")))];
    (total > 0).then(|| catalog.text("understood-passed", &values))
}

/// So many files of a kind.
pub(super) fn kind_of(kind: &str, count: u64, catalog: &Catalog) -> String {
    let values = [("count", Value::from(count))];
    let named = catalog.find(&format!("passed-{kind}"), &values);
    named.unwrap_or_else(|| format!("{} {kind}", number::integer(count, catalog.language())))
}

/// What calls for something to be done, one sentence each.
pub(super) fn details(reading: Reading<'_>, catalog: &Catalog) -> Vec<String> {
    let safe = |text: &str| Value::from(escape::terminal(text).into_owned());
    let left = reading.understood;
    let mut details = Vec::new();
    let mut add = |all: Vec<String>| {
        let more = all.len().saturating_sub(MOST);
        details.extend(all.into_iter().take(MOST));
        if more > 0 {
            details.push(catalog.text("understood-more", &[("count", Value::from(more as u64))]));
        }
    };
    let mut unread: Vec<String> = left
        .unread
        .iter()
        .map(|unread| {
            let detail = unread.detail.as_ref().map(|detail| format!(":{detail}")).unwrap_or_default();
            let what = naming::unread(&format!("{}{detail}", unread.kind), catalog);
            let way = catalog.find(&format!("unread-way-{}", unread.kind), &[]).unwrap_or_default();
            catalog.text("understood-unread", &[("what", safe(&what)), ("way", Value::from(way))])
        })
        .collect();
    unread.sort_unstable();
    unread.dedup();
    add(unread);
    add(left
        .columns_unused
        .iter()
        .map(|column| {
            let role = catalog.find(&format!("understood-role-{}", column.looks_like), &[]);
            let role = role.unwrap_or_else(|| naming::channel(&column.looks_like, catalog.language()));
            let values = [
                ("source", safe(&column.source)),
                ("column", safe(&placed(&column.column, catalog))),
                ("role", safe(&role)),
                ("cells", shown(column.cells, catalog)),
                ("of", shown(column.of, catalog)),
            ];
            catalog.text("understood-column", &values)
        })
        .collect());
    add(left
        .cells_unread
        .iter()
        .map(|cells| {
            let looks = match cells.role.as_str() {
                "deal_amount" => "amount",
                "phone" => "phone",
                "consent_status" => "status",
                "contact_point" => "contact",
                role if role.starts_with("messenger_") => "contact",
                _ => "date",
            };
            let role = catalog.text(&format!("understood-role-{looks}"), &[]);
            let values = [
                ("source", safe(&cells.source)),
                ("column", safe(&placed(&cells.column, catalog))),
                ("role", safe(&role)),
                ("count", shown(cells.count, catalog)),
            ];
            catalog.text("understood-unread-cells", &values)
        })
        .collect());
    add(left
        .tables_unused
        .iter()
        .map(|table| {
            let what = catalog.text(&format!("understood-lacks-{}", table.lacks), &[]);
            catalog.text(
                "understood-unused-table",
                &[("source", safe(&table.source)), ("what", Value::from(what))],
            )
        })
        .collect());
    let stageless = left.deals_assumed.iter().filter(|table| table.taken_for == "open");
    add(stageless
        .map(|table| catalog.text("understood-stageless", &[("source", safe(&table.source))]))
        .collect());
    let paths = |id: &str, paths: &[String]| {
        paths.iter().map(|path| catalog.text(id, &[("path", safe(path))])).collect::<Vec<_>>()
    };
    add(paths("understood-list", &left.lists_in_chats));
    add(paths("understood-glob", &left.globs_unmatched));
    let line = |link: &UnmatchedLink| {
        catalog.text("understood-link", &[("line", Value::from(link.line.to_string()))])
    };
    add(left.links_unmatched.iter().map(line).collect());
    add(left
        .tables_not_joined
        .iter()
        .map(|table| {
            let values = [
                ("source", safe(&table.source)),
                ("found", shown(table.found, catalog)),
                ("references", shown(table.references, catalog)),
            ];
            catalog.text("understood-table", &values)
        })
        .collect());
    details
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::{UnreadCells, UnreadExport, UnusedColumn, UnusedTable, sample};
    use crate::text::Language;

    #[test]
    fn everything_that_was_left_is_named_in_both_languages() {
        let mut report = sample::report();
        report.passed_over = [("picture", 9), ("document", 4), ("rar", 1), ("attachments", 20)]
            .map(|(kind, count)| (kind.to_owned(), count))
            .into();
        report.understood.unread.push(UnreadExport {
            path: "a.rar".to_owned(),
            kind: "rar".to_owned(),
            detail: None,
            channel: None,
        });
        report.understood.columns_unused.push(UnusedColumn {
            source: "crm.csv".to_owned(),
            column: "тел.\u{1b}".to_owned(),
            looks_like: "phone".to_owned(),
            cells: 94.into(),
            of: 97.into(),
        });
        for (language, parts) in [
            (
                Language::En,
                ["passed over 14 (9 pictures, 4 documents, 1 rar archive)", "94 of 97", "1 column"],
            ),
            (Language::Ru, ["пропущено 14", "94 из 97", "1 столбец"]),
        ] {
            let catalog = Catalog::new(language);
            let text = sentence(Reading::of(&report), &catalog)
                + &details(Reading::of(&report), &catalog).join("\n");
            for part in parts {
                assert!(text.replace('\u{a0}', " ").contains(part), "{part}\n{text}");
            }
            assert!(!text.contains('\u{1b}'));
        }
    }

    #[test]
    fn a_withheld_count_is_said_to_be_hidden() {
        let mut report = sample::report();
        let [source, column, role] = ["crm.csv", "column 4", "created_at"].map(str::to_owned);
        let (count, places) = (Count::WITHHELD, Vec::new());
        report.understood.cells_unread = vec![UnreadCells { source, column, role, count, places }];
        for (language, word) in [(Language::En, "hidden"), (Language::Ru, "скрыто")] {
            let catalog = Catalog::new(language);
            assert!(sentence(Reading::of(&report), &catalog).contains(word));
            assert!(details(Reading::of(&report), &catalog).join(" ").contains(word));
        }
    }

    #[test]
    fn tables_of_which_nothing_counts_are_named_with_the_way_out() {
        let mut report = sample::report();
        for lacks in TableLack::ALL {
            let source = format!("{lacks}.csv");
            report.understood.tables_unused.push(UnusedTable { source, lacks });
        }
        for language in [Language::En, Language::Ru] {
            let catalog = Catalog::new(language);
            let said = details(Reading::of(&report), &catalog).join("\n");
            assert!(sentence(Reading::of(&report), &catalog).contains('4'));
            for part in ["client.csv", "day.csv", "outcome.csv", "[[source]]", "won_stages"] {
                assert!(said.contains(part), "{part}\n{said}");
            }
        }
    }

    #[test]
    fn silence_means_that_nothing_was_left() {
        let report = sample::report();
        let text = sentence(Reading::of(&report), &Catalog::new(Language::En));
        assert!(!text.contains("passed over") && !text.contains(';'), "{text}");
    }
}
