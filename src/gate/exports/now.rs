//! What exports say by themselves.

use super::{Export, ExportFigure, Given, Values, each};
use crate::gate::bar::Datum;
use crate::model::ledger::SkipReason;
use crate::model::report::{FigureUnit, SourceReport};
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::model::vocabulary::{GateCause, NeedKind};
use crate::rules::is_needed;

const SHARE: ExportFigure = ExportFigure {
    path: "",
    unit: FigureUnit::Share,
    kind: "number",
    needs_baseline: false,
    is_kept: true,
    of: |_| Vec::new(),
};

/// Days from the last day of an export to today.
pub(super) const AGE_DAYS: ExportFigure = ExportFigure {
    path: "sources.age_days",
    unit: FigureUnit::Days,
    kind: "integer",
    needs_baseline: false,
    // Every run is as old as it is: there is no better or worse than last time.
    is_kept: false,
    of: |given| each(given, |export, sources| age(export, sources, given.today)),
};

/// Share of an export's items that are damaged.
pub(super) const DAMAGED_SHARE: ExportFigure = ExportFigure {
    path: "sources.damaged_share",
    of: |given| {
        let is_damaged =
            |id: &str| SkipReason::ALL.iter().any(|reason| reason.is_reject() && reason.id() == id);
        each(given, |_, sources| left_out(sources, is_damaged))
    },
    ..SHARE
};

/// Files whose content another file has too.
pub(super) const DUPLICATES: ExportFigure = ExportFigure {
    path: "sources.duplicates",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| {
        let hashes: SortedSet<&str> =
            given.report.sources.iter().map(|source| source.hash.as_str()).collect();
        vec![(None, Datum::Number((given.report.sources.len() - hashes.len()) as f64))]
    },
    ..SHARE
};

/// Share of the clients whom the settings of the audited folder itself leave out or call staff.
pub(super) const OWN_EXCLUSIONS: ExportFigure = ExportFigure {
    path: "settings.own_exclusions",
    of: |given| {
        let share = match &given.report.understood.own_exclusions {
            None => Datum::Number(0.0),
            Some(own) => match (own.clients.figure(), own.of.figure()) {
                (Some(clients), Some(of)) if of > 0.0 => Datum::Number(clients / of),
                _ => Datum::Unknown(vec![GateCause::Withheld.into()]),
            },
        };
        vec![(None, share)]
    },
    ..SHARE
};

/// Known exports that are not read: backups, mailboxes of Outlook, archives of other programs.
pub(super) const UNREAD_VARIANT: ExportFigure = ExportFigure {
    path: "sources.unread_variant",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| vec![(None, Datum::Number(given.report.understood.unread.len() as f64))],
    ..SHARE
};

/// Share of an export's items that were left out, for whatever reason.
pub(super) const LEFT_OUT_SHARE: ExportFigure = ExportFigure {
    path: "sources.left_out_share",
    of: |given| each(given, |_, sources| left_out(sources, |_| true)),
    ..SHARE
};

/// Contact points that were typed to fill a field, for each record.
pub(super) const PLACEHOLDER_SHARE: ExportFigure =
    ExportFigure { path: "sources.placeholder_share", of: placeholders, ..SHARE };

/// Days from the newest entry of a list of contacts to today: lists grow slowly, so they have a measure of their own.
pub(super) const RECORDS_AGE_DAYS: ExportFigure =
    ExportFigure { path: "sources.records_age_days", of: list_ages, ..AGE_DAYS };

/// Share of an export's items that repeat another one of it.
pub(super) const REPEATED_SHARE: ExportFigure = ExportFigure {
    path: "sources.repeated_share",
    of: |given| each(given, |_, sources| left_out(sources, |id| id == SkipReason::Duplicate.id())),
    ..SHARE
};

/// The share of an export's items that may be dated after today before its clock is doubted as a whole (convention): a mailbox
/// has a mail or two of the year 2941, an export of a phone with a wrong clock has many.
const MOST_AHEAD: f64 = 0.01;

/// Days from the last day to today.
fn age(export: &Export, sources: &[&SourceReport], today: Day) -> Datum {
    if is_list(export, sources) {
        return Datum::Nothing(GateCause::List);
    }
    if sources.iter().all(|source| source.items == 0) {
        return emptied(sources);
    }
    let is_ahead = |id: &str| id == SkipReason::Future.id();
    if matches!(left_out(sources, is_ahead), Datum::Number(share) if share > MOST_AHEAD) {
        return Datum::Unknown(vec![GateCause::AheadOfClock.into()]);
    }
    match last_day(sources) {
        Some(last) => since(last, today),
        None => Datum::Unknown(vec![GateCause::Undated.into()]),
    }
}

/// Days from the day of the newest entry of each list to today.
fn list_ages(given: &Given<'_>) -> Values {
    let lists = given.now.iter().filter(|(_, (export, sources))| is_list(export, sources));
    let ages: Vec<_> = lists
        .map(|(id, (_, sources))| {
            let last = last_day(sources);
            (
                Some(id.clone()),
                last.map_or(Datum::Nothing(GateCause::Undated), |last| since(last, given.today)),
            )
        })
        .collect();
    if ages.is_empty() { vec![(None, Datum::Nothing(GateCause::NoneThere))] } else { ages }
}

/// Whether an export is a list of contacts: its days are those on which entries were added, and need not be there.
fn is_list(export: &Export, sources: &[&SourceReport]) -> bool {
    let is_list = |source: &&SourceReport| match source.kind.as_str() {
        "address-book" => true,
        "crm" => source.activities == 0 && source.deals == 0,
        _ => false,
    };
    export.items > 0 && sources.iter().all(is_list)
}

fn last_day(sources: &[&SourceReport]) -> Option<Day> {
    let days = sources.iter().filter_map(|source| source.last_day.as_deref());
    days.max().and_then(Day::from_iso)
}

fn since(last: Day, today: Day) -> Datum {
    if last > today {
        return Datum::Unknown(vec![GateCause::AheadOfClock.into()]);
    }
    Datum::Number(f64::from(today.0 - last.0))
}

/// What a figure is of an export that holds nothing: there is none of a mailbox without mail, which may be; of a messenger or a list of
/// contacts, which may not, it is unknown, so that no policy is green without a word.
fn emptied(sources: &[&SourceReport]) -> Datum {
    if sources.iter().any(|source| is_needed(source)) {
        Datum::Unknown(vec![GateCause::EmptyExport.into()])
    } else {
        Datum::Nothing(GateCause::EmptyExport)
    }
}

fn left_out(sources: &[&SourceReport], counts: impl Fn(&str) -> bool) -> Datum {
    let items: u64 = sources.iter().map(|source| source.items).sum();
    if items == 0 {
        return emptied(sources);
    }
    let entries = sources.iter().flat_map(|source| &source.left_out);
    let out: u64 = entries.filter(|entry| counts(&entry.reason)).map(|entry| entry.count).sum();
    Datum::Number(out as f64 / items as f64)
}

fn placeholders(given: &Given<'_>) -> Values {
    let records = given.report.clients.records;
    let datum = match given.report.tests.owned.failed.placeholder.figure() {
        _ if records == 0 => Datum::Unknown(vec![NeedKind::Crm.into()]),
        Some(placeholders) => Datum::Number(placeholders / records as f64),
        None => Datum::Unknown(vec![GateCause::Withheld.into()]),
    };
    vec![(None, datum)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    #[test]
    fn what_may_not_be_empty_is_unknown_when_it_is() {
        let of = |kind: &str| {
            let mut source = sample::report().sources.remove(0);
            (source.kind, source.items, source.columns) = (kind.to_owned(), 0, None);
            (emptied(&[&source]), left_out(&[&source], |_| true))
        };
        let unknown = || Datum::Unknown(vec![GateCause::EmptyExport.into()]);
        let nothing = || Datum::Nothing(GateCause::EmptyExport);
        for (kind, wanted) in [("messenger", unknown()), ("address-book", unknown()), ("mailbox", nothing())]
        {
            assert_eq!(of(kind), (wanted.clone(), wanted), "{kind}");
        }
    }
}
