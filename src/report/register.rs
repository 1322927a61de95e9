//! The register of incidents as a document: what has happened to which channel, where and when, and who says so.

use super::document::{Cell, Document, OnScreen, Section, Table, Unit};
use super::layout::{channel_name, day};
use crate::naming;
use crate::reference::incidents::{Apart, Incident, MADE};
use crate::text::{Catalog, Value, escape};

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

/// The document of some rows of the register.
pub fn register_document(selection: &Selection<'_>, catalog: &Catalog) -> Document {
    let count = selection.incidents.len();
    let head = if count == selection.total { "incidents-all" } else { "incidents-some" };
    let values = [
        ("count", Value::from(count)),
        ("total", Value::from(selection.total)),
        ("made", Value::from(day(MADE, catalog))),
    ];
    let mut hints = Vec::new();
    if selection.worldwide > 0 {
        hints.push(catalog.text("incidents-worldwide", &[("count", Value::from(selection.worldwide))]));
    }
    hints.extend((count > 0).then(|| catalog.text("incidents-replay", &[])));
    let more = (count > 0).then(|| catalog.text("incidents-verbose", &[]));
    Document {
        schema: "untether.incidents/1".to_owned(),
        title: catalog.text("table-register", &[]),
        verdict: vec![catalog.text(head, &values)],
        sections: Section::of_table(table(selection, catalog)).into_iter().collect(),
        hints,
        more: more.unwrap_or_default(),
        as_of: MADE.to_owned(),
        ..Document::default()
    }
}

fn table(selection: &Selection<'_>, catalog: &Catalog) -> Table {
    let columns = [
        ("since", Unit::Date),
        ("until", Unit::Date),
        ("country", Unit::Words),
        ("incident-kind", Unit::Words),
        ("channels", Unit::Words),
        ("what-happened", Unit::Prose),
        ("who-did", Unit::Prose),
        ("how-far", Unit::Prose),
        ("read-at", Unit::Links),
        ("incident-id", Unit::Code),
    ];
    let rows = selection.incidents.iter().map(|incident| row(incident, catalog));
    let table = Table::worded(catalog, "register", &columns).rows(rows).on_screen(OnScreen::Whole);
    table.off_screen(&["incident-id"]).verbosely(&["who-did", "how-far", "read-at"])
}

fn row(incident: &Incident, catalog: &Catalog) -> Vec<Cell> {
    let place = if incident.is_worldwide() {
        catalog.text("incidents-world", &[])
    } else {
        naming::country(&incident.country, catalog)
    };
    let kind = incident.kind;
    let wording = incident.wording(catalog.language());
    let said = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
    vec![
        Cell::text(incident.start.text.clone()),
        incident.end.as_ref().map_or(Cell::Unknown, |end| Cell::text(end.text.clone())),
        Cell::named(&incident.country, place),
        Cell::named(kind.id(), naming::incident_kind(kind, catalog)),
        Cell::named(incident.channels.join(", "), channels(incident, catalog)),
        Cell::text(format!("{} [{}]", wording.summary, incident.id)),
        said(&wording.operator),
        said(&wording.note),
        Cell::named(&incident.source, incident.sources(catalog.language()).join("; ")),
        Cell::text(incident.id.clone()),
    ]
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::incidents::{self, IncidentKind};
    use crate::report::{AnswerFormat, RenderOptions, write_document};
    use crate::text::Language;

    fn shown(language: Language, verbose: bool) -> String {
        let catalog = Catalog::new(language);
        let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose };
        let all: Vec<_> = incidents::all().iter().rev().collect();
        let selection = Selection { total: all.len(), incidents: all, worldwide: 2 };
        let document = register_document(&selection, &catalog);
        let mut out = Vec::new();
        write_document(&document, AnswerFormat::Table, &options, &mut out).expect("memory can be written");
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
    fn a_channel_that_ended_apart_says_so() {
        let catalog = Catalog::new(Language::En);
        let iran = incidents::incident("ir-wa-ig-2022-09").expect("a row");
        assert_eq!(channels(iran, &catalog), "WhatsApp, Instagram\u{a0}Direct (not lifted)");
        let uganda = incidents::incident("ug-2021-01").expect("a row");
        assert!(channels(uganda, &catalog).starts_with("WhatsApp (over), "));
        for kind in IncidentKind::ALL {
            assert!(!naming::incident_kind(kind, &catalog).starts_with("incident-"), "{}", kind.id());
        }
    }
}
