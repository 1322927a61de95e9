//! The review for people: how much there is to decide, and who might be whom.

use super::found::{Pair, Review};
use super::side::Side;
use super::wording::{place, question};
use crate::report::document::{Cell, Document, OnScreen, Section, Table, Unit};
use crate::text::{Catalog, Value};

/// Pairs on the screen, unless all are asked for.
const MOST_SHOWN: usize = 20;

/// The document of a review.
pub fn document(review: &Review, catalog: &Catalog) -> Document {
    let count = review.count();
    let next = if count == 0 { "review-nothing" } else { "review-next" };
    let mut document = Document {
        schema: review.schema.clone(),
        title: catalog.text("review-sheet", &[]),
        verdict: vec![catalog.text("review-title", &[("count", Value::from(count))])],
        hints: vec![catalog.text(next, &[])],
        as_of: review.as_of.to_string(),
        currency: review.currency.clone().unwrap_or_default(),
        ..Document::default()
    };
    document.add(Section::of_table(asked(review, catalog)));
    let (open, rest) = review.rows.iter().partition::<Vec<_>, _>(|pair| pair.question.is_open());
    let open = pairs("review-open", &open, catalog).on_screen(OnScreen::First(MOST_SHOWN));
    document.add(Section::of_table(open));
    document.add(Section::of_table(pairs("review-rest", &rest, catalog).on_screen(OnScreen::Verbose)));
    document
}

/// How many rows there are of each kind.
fn asked(review: &Review, catalog: &Catalog) -> Table {
    let title = catalog.text("table-review-asked", &[]);
    let rows = review.questions.iter().map(|asked| {
        let id = asked.question.id();
        vec![Cell::named(id, catalog.text(&format!("review-kind-{id}"), &[])), Cell::count(asked.rows)]
    });
    Table::headed(catalog, "review-asked", title, "question", &[("count", "column-count", Unit::Count)])
        .rows(rows)
}

/// Rows with both sides and what is asked of them.
fn pairs(id: &'static str, pairs: &[&Pair], catalog: &Catalog) -> Table {
    let columns = [
        ("place-a", "review-column-place-a", Unit::Words),
        ("last-a", "review-column-last-a", Unit::Date),
        ("name-b", "review-column-name-b", Unit::Words),
        ("place-b", "review-column-place-b", Unit::Words),
        ("last-b", "review-column-last-b", Unit::Date),
        ("sure", "review-column-sure", Unit::Words),
        ("question", "review-column-question", Unit::Prose),
        ("handle-a", "review-column-handle-a", Unit::Code),
        ("handle-b", "review-column-handle-b", Unit::Code),
    ];
    let row = |pair: &&Pair| {
        let [name_a, place_a, last_a, handle_a] = side(Some(&pair.a), catalog);
        let [name_b, place_b, last_b, handle_b] = side(pair.b.as_ref(), catalog);
        let sure = pair.sure.id();
        let sure = Cell::named(sure, catalog.text(&format!("review-sure-{sure}"), &[]));
        let asked = Cell::text(question(pair, catalog));
        vec![name_a, place_a, last_a, name_b, place_b, last_b, sure, asked, handle_a, handle_b]
    };
    let name = catalog.text("review-column-name-a", &[]);
    let title = catalog.text(&format!("table-{id}"), &[]);
    let table = Table { title, ..Table::headed(catalog, id, name, "name-a", &columns) };
    let table = table.rows(pairs.iter().map(row));
    table.off_screen(&["place-a", "last-a", "place-b", "last-b", "handle-a", "handle-b"]).below(&["question"])
}

fn side(side: Option<&Side>, catalog: &Catalog) -> [Cell; 4] {
    let Some(side) = side else { return std::array::from_fn(|_| Cell::Empty) };
    let last = side.days.map_or(Cell::Empty, |(_, last)| Cell::text(last.to_string()));
    [
        Cell::text(side.name.clone()),
        Cell::text(place(&side.place, catalog)),
        last,
        Cell::text(side.handle.clone()),
    ]
}
