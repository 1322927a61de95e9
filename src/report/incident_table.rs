//! What `incidents` shows people: the register of what has happened to channels.

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{INDENT, Screen, channel_name, day};
use crate::reference::incidents::{Apart, Incident, IncidentKind, MADE, Stated};
use crate::text::{Catalog, Language, Value, escape};

/// Blanks between two columns.
const GAP: usize = 2;

/// Longer names of channels may be broken at their blanks.
const LONGEST_WHOLE: usize = 20;

/// Rows of the register, and what is not among them.
#[derive(Debug, Clone)]
pub struct Selection<'a> {
    /// The rows, in the order in which they are shown.
    pub incidents: Vec<&'a Incident>,
    /// Rows in the whole register.
    pub total: usize,
    /// Rows that hit the whole world and are left out because one country was asked for.
    pub worldwide: usize,
}

/// Writes the rows: dates, country, kind and channels on a line, the summary and the id beneath; with `verbose` also who
/// it was, how far it went and the sources.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_incidents(
    selection: &Selection<'_>,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut screen = Screen::new(options);
    let count = selection.incidents.len();
    let head = if count == selection.total { "incidents-all" } else { "incidents-some" };
    let head = screen.text(
        head,
        &[
            ("count", Value::from(count)),
            ("total", Value::from(selection.total)),
            ("made", Value::from(day(MADE, screen.catalog()))),
        ],
    );
    screen.paragraph("", &head);
    screen.blank();
    if count > 0 {
        rows(selection, &mut screen);
    }
    let mut notes = Vec::new();
    if selection.worldwide > 0 {
        notes.push(screen.text("incidents-worldwide", &[("count", Value::from(selection.worldwide))]));
    }
    if count > 0 {
        notes.push(screen.text("incidents-replay", &[]));
    }
    if count > 0 && !options.verbose {
        notes.push(screen.text("incidents-verbose", &[]));
    }
    for note in notes {
        screen.paragraph("", &note);
    }
    out.write_all(screen.finish().as_bytes())
}

/// The table: each row a line of facts with its words beneath.
fn rows(selection: &Selection<'_>, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let titles = ["incidents-since", "incidents-until", "incidents-where", "incidents-kind"];
    if screen.is_plain() {
        let header: Vec<String> =
            titles.iter().chain(&["incidents-channels"]).map(|id| catalog.text(id, &[])).collect();
        for incident in &selection.incidents {
            // The first column names the row: here each is a figure.
            let cells = [facts(incident, catalog), vec![channels(incident, catalog)]].concat();
            let row = std::iter::once(String::new()).chain(cells).collect();
            let header = std::iter::once(String::new()).chain(header.iter().cloned()).collect();
            screen.table(header, vec![row]).into_iter().skip(1).for_each(|line| screen.line(line));
            words(incident, screen);
            screen.blank();
        }
        return;
    }
    let mut cells = vec![titles.map(|id| catalog.text(id, &[])).to_vec()];
    cells.extend(selection.incidents.iter().map(|incident| facts(incident, catalog)));
    let widest: Vec<usize> = (0..titles.len())
        .map(|column| cells.iter().map(|row| escape::width(&row[column])).max().unwrap_or(0))
        .collect();
    let lead = |row: &[String]| {
        let padded = row
            .iter()
            .zip(&widest)
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width + GAP - escape::width(cell))));
        " ".repeat(INDENT) + &padded.collect::<String>()
    };
    screen.paragraph(&lead(&cells[0]), &catalog.text("incidents-channels", &[]));
    screen.blank();
    for (incident, row) in selection.incidents.iter().zip(&cells[1..]) {
        screen.paragraph(&lead(row), &channels(incident, catalog));
        words(incident, screen);
        screen.blank();
    }
}

/// Since when, until when, where and what.
fn facts(incident: &Incident, catalog: &Catalog) -> Vec<String> {
    let until = incident.end.as_ref().map_or_else(|| "–".to_owned(), |end| date(end, catalog));
    let is_worldwide = incident.is_worldwide();
    let place = if is_worldwide { catalog.text("incidents-world", &[]) } else { incident.country.clone() };
    vec![date(&incident.start, catalog), until, place, kind_name(incident.kind, catalog)]
}

/// The channels that were hit, with those that ended at another time than the rest.
fn channels(incident: &Incident, catalog: &Catalog) -> String {
    let named = incident.channels.iter().map(|channel| {
        let name = channel_name(channel, catalog.language());
        let name = if escape::width(&name) > LONGEST_WHOLE { name } else { name.replace(' ', "\u{a0}") };
        let apart = match incident.apart.get(channel) {
            None => return name,
            Some(Apart::Open) => "incidents-still-open",
            Some(Apart::Over) => "incidents-over",
        };
        catalog.text(apart, &[("name", Value::from(name))])
    });
    named.collect::<Vec<_>>().join(", ")
}

/// What happened, its id, and who says so.
fn words(incident: &Incident, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let wording = incident.wording(catalog.language());
    let lead = " ".repeat(2 * INDENT);
    screen.paragraph(&lead, &format!("{} [{}]", wording.summary, incident.id));
    if screen.options.verbose {
        for (id, text) in [
            ("incidents-operator", &wording.operator),
            ("incidents-reach", &wording.note),
            ("incidents-source", &incident.source),
        ] {
            if !text.is_empty() {
                screen.addresses(&lead, &catalog.text(id, &[("text", Value::from(text.as_str()))]));
            }
        }
    }
}

/// What a kind is called.
pub(super) fn kind_name(kind: IncidentKind, catalog: &Catalog) -> String {
    catalog.text(&format!("incident-{}", kind.id()), &[])
}

/// A date in its short form, as precise as it is stated.
pub(super) fn date(stated: &Stated, catalog: &Catalog) -> String {
    let parts: Vec<&str> = stated.text.split('-').collect();
    let part = |place: usize| Value::from(parts.get(place).copied().unwrap_or_default().to_owned());
    let month = parts.get(1).and_then(|month| month.parse::<u32>().ok()).unwrap_or_default();
    let day = parts.get(2).copied().unwrap_or_default();
    let day = match catalog.language() {
        Language::En => day.trim_start_matches('0'),
        // Two digits, as the month has.
        Language::Ru => day,
    };
    let values = [("year", part(0)), ("month", Value::from(month)), ("day", Value::from(day.to_owned()))];
    match parts.len() {
        1 => stated.text.clone(),
        2 => catalog.text("date-month", &values),
        _ => catalog.text("date-short", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::incidents;

    fn shown(language: Language, verbose: bool) -> String {
        let catalog = Catalog::new(language);
        let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose };
        let all: Vec<_> = incidents::all().iter().rev().collect();
        let selection = Selection { total: all.len(), incidents: all, worldwide: 2 };
        let mut out = Vec::new();
        render_incidents(&selection, &options, &mut out).expect("memory can be written");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn the_whole_register_fits_80_columns_in_both_languages() {
        for language in Language::ALL {
            let (short, long) = (shown(language, false), shown(language, true));
            for line in long.lines() {
                let is_one_word = !line.trim().contains(' ');
                assert!((is_one_word || escape::width(line) <= 80) && !line.contains('…'), "{line}");
            }
            for incident in incidents::all() {
                assert!(short.contains(&format!("[{}]", incident.id)), "{}", incident.id);
            }
            assert!(long.contains("explorer.ooni.org") && !short.contains("explorer.ooni.org"));
        }
    }

    #[test]
    fn dates_are_no_more_precise_than_they_are_known() {
        let (english, russian) = (Catalog::new(Language::En), Catalog::new(Language::Ru));
        for (text, en, ru) in [
            ("2026-03-06", "6 Mar 2026", "06.03.2026"),
            ("2025-11", "Nov 2025", "11.2025"),
            ("2017", "2017", "2017"),
        ] {
            let stated = Stated::parse(text).expect("a date");
            assert_eq!((date(&stated, &english), date(&stated, &russian)), (en.to_owned(), ru.to_owned()));
        }
    }

    #[test]
    fn a_channel_that_ended_apart_says_so() {
        let catalog = Catalog::new(Language::En);
        let iran = incidents::incident("ir-wa-ig-2022-09").expect("a row");
        assert_eq!(channels(iran, &catalog), "WhatsApp, Instagram\u{a0}Direct (not lifted)");
        let uganda = incidents::incident("ug-2021-01").expect("a row");
        assert!(channels(uganda, &catalog).starts_with("WhatsApp (over), "));
        for kind in IncidentKind::ALL {
            assert!(!kind_name(kind, &catalog).starts_with("incident-"), "{}", kind.id());
        }
    }
}
