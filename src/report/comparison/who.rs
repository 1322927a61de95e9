//! Whose changes moved the scores.

use super::signed;
use crate::model::comparison::{Comparison, Group, Who};
use crate::report::layout::{Screen, scenario_name};
use crate::text::{Value, escape, number};

/// The groups of clients with what each explains, or why there are none.
pub(super) fn groups(comparison: &Comparison, screen: &mut Screen<'_>) {
    let Some(who) = &comparison.who else {
        let id = format!("compare-who-{}", comparison.who_missing.as_deref().unwrap_or("no_roster"));
        // Under a language without the text nothing is said rather than an id.
        if let Some(text) = screen.catalog().find(&id, &[]) {
            screen.paragraph("  ", &text);
            screen.blank();
        }
        return;
    };
    if who.groups.is_empty() {
        let text = screen.text("compare-who-nobody", &[]);
        screen.paragraph("  ", &text);
        screen.blank();
        return;
    }
    let has_value = who.groups.iter().any(|group| group.value.is_some());
    let mut header = vec![screen.text("compare-who", &[]), screen.text("findings-clients", &[])];
    header.extend(has_value.then(|| screen.text("findings-value", &[])));
    header.extend(["compare-outage", "compare-context", "compare-owned"].map(|id| screen.text(id, &[])));
    let mut rows: Vec<Vec<String>> =
        who.groups.iter().map(|group| row(group, comparison, has_value, screen)).collect();
    rows.extend(rest(who, has_value, screen));
    rows.push(total(comparison, has_value, screen));
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    let mut legend = screen.text("compare-who-legend", &[]);
    if let Some(id) = &who.outage_by {
        let name = Value::from(scenario_name(id, screen.catalog()));
        legend = format!("{legend} {}", screen.text("compare-who-outage", &[("name", name)]));
    }
    screen.paragraph("  ", &legend);
    screen.blank();
}

fn row(group: &Group, comparison: &Comparison, has_value: bool, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let mut cells = vec![screen.text(group.cause.text_id(), &[]), number::integer(group.clients, language)];
    if has_value {
        let currency = escape::terminal(comparison.new.currency.as_deref().unwrap_or_default());
        let value = group.value.map(|value| number::money(value, &currency, language));
        cells.push(value.unwrap_or_default());
    }
    cells.extend([group.outage, group.context, group.owned].map(|one| points(one, screen)));
    cells
}

/// What no client explains: another operator holds the score now.
fn rest(who: &Who, has_value: bool, screen: &Screen<'_>) -> Option<Vec<String>> {
    let rest = who.outage_rest.filter(|rest| rest.abs() >= 0.05)?;
    let mut cells = vec![screen.text("compare-who-rest", &[]), String::new()];
    cells.extend(has_value.then(String::new));
    cells.extend([points(Some(rest), screen), String::new(), String::new()]);
    Some(cells)
}

fn total(comparison: &Comparison, has_value: bool, screen: &Screen<'_>) -> Vec<String> {
    let mut cells = vec![screen.text("compare-who-total", &[]), String::new()];
    cells.extend(has_value.then(String::new));
    let tests = super::verdict::tests(comparison);
    cells.extend(tests.map(|(_, test)| points(test.score.change, screen)));
    cells
}

/// Points of a score; nothing where there are none, a dash where they are not known.
fn points(points: Option<f64>, screen: &Screen<'_>) -> String {
    match points {
        None => "–".to_owned(),
        Some(points) if points.abs() < 0.05 => String::new(),
        Some(points) => signed(points, 1, screen.language()),
    }
}
