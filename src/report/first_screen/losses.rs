//! What breaks when something is lost, and how much hangs on how few.

use crate::report::document::{Cell, OnScreen, Section, Source, Table, Unit};
use crate::report::losses::{Loss, hit, losses};
use crate::report::sentences;

/// Blanks before a channel of the operator above.
const NESTED: &str = "  ";

/// Most rows before "and 5 more".
const MOST: usize = 8;

/// The table of losses, worst first, the channels of an operator under it.
pub(super) fn breakage(source: Source<'_>) -> Option<Section> {
    let losses = losses(source.report, source.catalog);
    let has_value = losses.iter().any(|loss| loss.scenario.value_lost.is_some());
    let has_deals = losses.iter().any(|loss| loss.scenario.open_deals.is_some());
    let mut columns = vec![
        ("clients", "loses-clients", Unit::Count),
        ("safe", "loses-safe", Unit::Count),
        ("fallback", "loses-fallback", Unit::Count),
        ("stranded", "loses-stranded", Unit::Count),
    ];
    columns.extend(has_value.then_some(("at-risk", "loses-value", Unit::Money)));
    columns.extend(has_deals.then_some(("open-deals", "loses-deals", Unit::Count)));
    let explained =
        [("loses-legend", true), ("loses-legend-value", has_value), ("loses-legend-deals", has_deals)];
    let legend = explained.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| source.text(id, &[]));
    let note = legend.collect::<Vec<_>>().join("; ");
    let rows = losses.iter().map(|loss| row(loss, has_value, has_deals));
    let table = Table::headed(source.catalog, "losses", source.text("loses-head", &[]), "loss", &columns);
    Section::of_table(table.rows(rows).note(note).on_screen(OnScreen::First(MOST)))
}

fn row(loss: &Loss<'_>, has_value: bool, has_deals: bool) -> Vec<Cell> {
    let clients = &loss.scenario.clients;
    let counts = [hit(clients), clients.safe, clients.fallback, clients.stranded];
    let name = if loss.is_part { format!("{NESTED}{}", loss.name) } else { loss.name.clone() };
    let mut cells = vec![Cell::named(loss.id.as_str(), name)];
    cells.extend(counts.map(Cell::count));
    let value = loss.scenario.value_lost.as_ref().and_then(|value| value.get("1"));
    cells.extend(has_value.then(|| Cell::figure(value.map(|value| value.mean))));
    let deals = loss.scenario.open_deals.as_ref();
    cells.extend(has_deals.then(|| deals.map_or(Cell::Unknown, |deals| Cell::count(deals.count))));
    cells
}

/// One sentence on how few channels carry it all.
pub(super) fn concentration(source: Source<'_>) -> Option<Section> {
    let used = source.by_basis()?;
    let title = source.text("section-concentration", &[]);
    Section::of_words("concentration", title, vec![sentences::concentration(used, source.catalog)])
}
