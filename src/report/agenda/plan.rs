//! A plan as a document.

use super::{list, steps};
use crate::model::agenda::Agenda;
use crate::naming;
use crate::report::document::Document;
use crate::report::sentences;
use crate::text::{Catalog, Value, escape, number};

/// The document of a plan.
pub fn agenda_document(agenda: &Agenda, catalog: &Catalog) -> Document {
    let client = agenda.client.as_deref().map(|client| escape::terminal(client).into_owned());
    let hint = if agenda.from == "report" { "plan-of-report" } else { "plan-hint" };
    let mut document = Document {
        schema: agenda.schema.clone(),
        title: client.unwrap_or_else(|| catalog.text("screen-default-title", &[])),
        scope: scope(agenda, catalog),
        warnings: agenda.partial.then(|| catalog.text("what-if-partial", &[])).into_iter().collect(),
        verdict: verdict(agenda, catalog),
        hints: vec![catalog.text(hint, &[])],
        as_of: agenda.as_of.clone(),
        ..Document::default()
    };
    document.add(steps::steps(agenda, catalog));
    document.add(list::list(agenda, catalog));
    document
}

/// Whose plan it is.
pub(super) fn scope(agenda: &Agenda, catalog: &Catalog) -> Vec<String> {
    let scope = sentences::scope(agenda.in_scope, &agenda.as_of, catalog);
    std::iter::once(scope).chain(sentences::window(agenda.window.days, agenda.basis, catalog)).collect()
}

/// Where it begins, and whether there is anything to do.
pub(super) fn verdict(agenda: &Agenda, catalog: &Catalog) -> Vec<String> {
    let label = catalog.text("screen-index", &[]);
    let mut said = vec![if let Some(index) = agenda.today.index {
        let figure = Value::from(number::score(index, catalog.language()));
        format!("{label}: {}", catalog.text("plain-of-100", &[("score", figure)]))
    } else {
        let what = agenda.needs.iter().map(|need| naming::need(need, catalog)).collect::<Vec<_>>().join("; ");
        let what = Value::from(escape::terminal(&what).into_owned());
        format!("{label}: {}", catalog.text("plan-no-index", &[("what", what)]))
    }];
    said.extend(agenda.plan.is_empty().then(|| catalog.text("plan-nothing", &[])));
    said
}
