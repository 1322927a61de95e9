//! What exports say beside those of the last run.

use super::{Export, ExportFigure, Given, Values};
use crate::gate::bar::Datum;
use crate::model::report::FigureUnit;
use crate::model::sorted_map::SortedMap;
use crate::model::vocabulary::GateCause;

pub(super) const CHANGE: ExportFigure = ExportFigure {
    path: "",
    unit: FigureUnit::Share,
    kind: "number",
    needs_baseline: true,
    is_kept: false,
    of: |_| Vec::new(),
};

/// Whether an export is written in another encoding than last time.
pub(super) const ENCODING_CHANGED: ExportFigure = ExportFigure {
    path: "sources.encoding_changed",
    unit: FigureUnit::Plain,
    kind: "boolean",
    of: |given| both(given, |now, then| Datum::Flag(now.encodings != then.encodings)),
    ..CHANGE
};

/// Whether the tables of an export have other columns or another delimiter than last time.
pub(super) const LAYOUT_CHANGED: ExportFigure = ExportFigure {
    path: "sources.layout_changed",
    unit: FigureUnit::Plain,
    kind: "boolean",
    of: |given| {
        let is_same =
            |now: &Export, then: &Export| now.columns == then.columns && now.delimiters == then.delimiters;
        both(given, |now, then| Datum::Flag(!is_same(now, then)))
    },
    ..CHANGE
};

/// Columns that an export had last time and has no longer.
pub(super) const MISSING_COLUMNS: ExportFigure = ExportFigure {
    path: "sources.missing_columns",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| both(given, |now, then| Datum::Number(then.columns.difference(&now.columns).count() as f64)),
    ..CHANGE
};

/// Exports that were not there last time.
pub(super) const NEW: ExportFigure = ExportFigure {
    path: "sources.new",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| {
        let new =
            |then: &SortedMap<String, Export>| given.now.keys().filter(|id| !then.contains_key(*id)).count();
        vec![(None, known(given).map_or_else(missing, |then| Datum::Number(new(then) as f64)))]
    },
    ..CHANGE
};

/// By how much the number of records has changed, as a part of last time's.
pub(super) const RECORDS_CHANGE: ExportFigure = ExportFigure {
    path: "sources.records_change",
    of: |given| {
        let now = given.report.clients.records as f64;
        let datum = match given.then {
            Some(then) => match then.records {
                Some(then) => change(now, then),
                None => Datum::Unknown(vec![GateCause::NotInBaseline.into()]),
            },
            None => missing(),
        };
        vec![(None, datum)]
    },
    ..CHANGE
};

/// By how much the number of an export's items has changed, as a part of last time's.
pub(super) const ROWS_CHANGE: ExportFigure = ExportFigure {
    path: "sources.rows_change",
    of: |given| both(given, |now, then| change(now.items as f64, then.items as f64)),
    ..CHANGE
};

/// Exports of last time that are no longer there.
pub(super) const VANISHED: ExportFigure = ExportFigure {
    path: "sources.vanished",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| {
        let gone =
            |then: &SortedMap<String, Export>| then.keys().filter(|id| !given.now.contains_key(*id)).count();
        vec![(None, known(given).map_or_else(missing, |then| Datum::Number(gone(then) as f64)))]
    },
    ..CHANGE
};

fn known<'a>(given: &Given<'a>) -> Option<&'a SortedMap<String, Export>> {
    given.then.map(|then| then.exports)
}

pub(super) fn missing() -> Datum {
    Datum::Unknown(vec![GateCause::Baseline.into()])
}

/// One value for each export of both times; a new one has nothing to be held against.
fn both(given: &Given<'_>, of: impl Fn(&Export, &Export) -> Datum) -> Values {
    let Some(then) = known(given) else { return vec![(None, missing())] };
    let one = |(id, (now, _)): (&String, &(Export, _))| {
        let datum = then.get(id).map_or(Datum::Nothing(GateCause::NewExport), |then| of(now, then));
        (Some(id.clone()), datum)
    };
    // What was there and is not: its rows are gone, all of them.
    let gone = then.iter().filter(|(id, _)| !given.now.contains_key(*id));
    let gone = gone.map(|(id, then)| (Some(id.clone()), of(&Export::default(), then)));
    given.now.iter().map(one).chain(gone).collect()
}

fn change(now: f64, then: f64) -> Datum {
    if then > 0.0 { Datum::Number(now / then - 1.0) } else { Datum::Nothing(GateCause::EmptyBefore) }
}
