//! What a sample says of all clients.

use super::{Cell, Section, Source, Table, Unit};
use crate::report::sentences;

/// How the clients were drawn, and where each figure lies for all of them.
pub(super) fn sampling(source: Source<'_>) -> Option<Section> {
    let sampling = source.report.sampling.as_ref()?;
    let strata = sampling.strata.iter().zip(1_u32..).map(|(stratum, number)| {
        vec![Cell::Number(f64::from(number)), Cell::count(stratum.of), Cell::count(stratum.sampled)]
    });
    let strata = Table::new(source, "sampling-strata", &STRATA).rows(strata).unless_empty();
    let intervals = sampling.intervals.iter().map(|(pointer, interval)| {
        vec![
            Cell::text(pointer.trim_start_matches('/').replace('/', ".")),
            Cell::Number(interval.low),
            Cell::Number(interval.high),
            Cell::Number(interval.level),
            Cell::text(interval.method.clone()),
        ]
    });
    let intervals = Table::new(source, "sampling-intervals", &INTERVALS).rows(intervals).unless_empty();
    source.section("sampling", sentences::sampling(source.report, source.catalog), [intervals, strata])
}

const STRATA: [(&str, Unit); 3] =
    [("part", Unit::Count), ("of-clients", Unit::Count), ("sampled", Unit::Count)];

const INTERVALS: [(&str, Unit); 5] = [
    ("figure-path", Unit::Code),
    ("low", Unit::Hundredths),
    ("high", Unit::Hundredths),
    ("confidence", Unit::Share),
    ("interval-method", Unit::Code),
];
