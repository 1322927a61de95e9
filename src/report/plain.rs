//! Human output as linear text, for screen readers and logs (`--plain`): no columns, no bars, no marks that are read aloud
//! oddly; nothing is wrapped or cut. A row of a table is its name and every figure behind the name of its column.

use crate::text::Catalog;

/// Blanks that set a row under the one above it.
const NESTED: &str = "  ";

/// A line in plain words: what stood in columns is divided by commas, dots between parts are semicolons, arrows are words.
pub(super) fn line(text: &str, catalog: &Catalog) -> String {
    let then = format!(", {} ", catalog.text("plain-then", &[]));
    let parts: Vec<&str> = text.split(NESTED).map(str::trim).filter(|part| !part.is_empty()).collect();
    let text = parts.join(", ").replace(", …", &format!(" {}", catalog.text("plain-more", &[])));
    text.replace(" · ", "; ").replace(" → ", &then).replace(" -> ", &then)
}

/// A text behind what stands before it: a number, a name, or a mark that says nothing.
pub(super) fn led(lead: &str, text: &str) -> String {
    let parts: Vec<&str> = lead.split(NESTED).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.join(", ").as_str() {
        "" | "-" => text.to_owned(),
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => format!("{number}. {text}"),
        name => format!("{name}: {text}"),
    }
}

/// A heading and one line for each row: `Meta: clients 50; safe 12.` What stands under another row is named with it.
pub(super) fn table(header: &[String], rows: &[Vec<String>], catalog: &Catalog) -> Vec<String> {
    let mut above = String::new();
    let mut lines = vec![header.first().map_or_else(String::new, |head| heading(head))];
    for row in rows {
        let first = row.first().map_or("", String::as_str);
        let own = name(first);
        let is_nested = first.starts_with(NESTED) && !above.is_empty();
        let name = if is_nested { format!("{above}, {own}") } else { own.clone() };
        if !is_nested {
            above = own;
        }
        let pair = |(head, cell): (&String, &String)| {
            let value = match cell.trim() {
                "" => return None,
                "–" => catalog.text("plain-unknown", &[]),
                value => value.to_owned(),
            };
            let head = head.trim();
            Some(if head.is_empty() { value } else { format!("{head} {value}") })
        };
        let pairs: Vec<String> = header.iter().zip(row).skip(1).filter_map(pair).collect();
        lines.push(match (name.is_empty(), pairs.is_empty()) {
            (_, true) => name,
            (true, false) => sentence(&pairs.join("; ")),
            (false, false) => sentence(&format!("{name}: {}", pairs.join("; "))),
        });
    }
    lines
}

/// The name of a row: `1  Ask them` is the first.
fn name(cell: &str) -> String {
    let cell = cell.trim();
    match cell.split_once(NESTED) {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{number}. {}", rest.trim())
        }
        _ => cell.to_owned(),
    }
}

fn heading(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with([':', '.', '?']) { text.to_owned() } else { format!("{text}:") }
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn a_row_says_what_each_figure_is() {
        let catalog = Catalog::new(Language::En);
        let rows = [
            cells(&["Meta", "50", "175,445\u{a0}GBP", "–"]),
            cells(&["  WhatsApp", "44", "", "1"]),
            cells(&["1  Ask them", "3", "", ""]),
            cells(&["by channel"]),
        ];
        let said = table(&cells(&["If it goes", "clients", "at risk", ""]), &rows, &catalog);
        let expected = [
            "If it goes:",
            "Meta: clients 50; at risk 175,445\u{a0}GBP; not known.",
            "Meta, WhatsApp: clients 44; 1.",
            "1. Ask them: clients 3.",
            "by channel",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn marks_become_words() {
        let (english, russian) = (Catalog::new(Language::En), Catalog::new(Language::Ru));
        assert_eq!(line("  Salon · 166 clients", &english), "Salon; 166 clients");
        assert_eq!(line("39.5 → 44.0   F", &english), "39.5, then 44.0, F");
        assert_eq!(line("a.csv:3, …", &russian), "a.csv:3 и другие");
        assert_eq!(line("39,5 -> 44,0", &russian), "39,5, затем 44,0");
        assert_eq!(led("  -  ", "one message"), "one message");
        assert_eq!(led("  2  ", "ask"), "2. ask");
        assert_eq!(led("  Resilience  ", "not assessed"), "Resilience: not assessed");
        assert_eq!(led("     ", "below"), "below");
    }
}
