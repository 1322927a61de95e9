//! Whom the exports show beside the last run: chats of clients that are no longer in them, and days that they no longer reach.

use super::then::{CHANGE, missing};
use super::{Account, ExportFigure, Given, Values, accounts};
use crate::gate::bar::Datum;
use crate::model::report::{FigureUnit, RosterEntry};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::GateCause;

/// Clients who had a chat last time and have none now, by channel, where both runs have the key of pseudonyms; else one-to-one
/// chats that an account had and has no longer, by channel and account.
pub(super) const CLIENTS_VANISHED: ExportFigure = ExportFigure {
    path: "sources.clients_vanished",
    unit: FigureUnit::Count,
    kind: "integer",
    of: |given| {
        if let Some(values) = vanished_clients(given) {
            return values;
        }
        fallen(given, |then, now| {
            let now = now.map_or(Some(0), |now| now.chats);
            let lost = then.chats.zip(now).map(|(then, now)| then.saturating_sub(now) as f64);
            lost.map_or_else(|| Datum::Unknown(vec![GateCause::Withheld.into()]), Datum::Number)
        })
    },
    ..CHANGE
};

/// Whether the messages of an account begin later than last time.
pub(super) const SHORTENED: ExportFigure = ExportFigure {
    path: "sources.shortened",
    unit: FigureUnit::Plain,
    kind: "boolean",
    of: |given| fallen(given, |then, now| Datum::Flag(now.is_some_and(|now| now.first_day > then.first_day))),
    ..CHANGE
};

/// Clients with a chat last time and none on that channel now; `None` without a roster of the same key.
fn vanished_clients(given: &Given<'_>) -> Option<Values> {
    let (then, roster) = (given.then?.clients, given.report.roster.as_deref()?);
    let ids = |entry: &'_ RosterEntry| std::iter::once(entry.id.clone()).chain(entry.also.clone());
    let known: SortedSet<String> = roster.iter().flat_map(ids).collect();
    // Under another key nobody is known.
    if !then.values().flatten().any(|id| known.contains(id)) {
        return None;
    }
    let of_channel = |(channel, clients): (&String, &SortedSet<String>)| {
        let now: SortedSet<String> =
            roster.iter().filter(|entry| entry.chats.contains(channel)).flat_map(ids).collect();
        (Some(channel.clone()), Datum::Number(clients.difference(&now).count() as f64))
    };
    Some(then.iter().map(of_channel).collect())
}

/// One value for each account of last time.
fn fallen(given: &Given<'_>, of: impl Fn(&Account, Option<&Account>) -> Datum) -> Values {
    let Some(then) = given.then else { return vec![(None, missing())] };
    let now = accounts(given.report);
    let of_channel = |(channel, accounts): (&String, &SortedMap<String, Account>)| {
        let now = now.get(channel);
        let value = |(staff, then): (&String, &Account)| {
            let name = if staff.is_empty() { channel.clone() } else { format!("{channel}:{staff}") };
            (Some(name), of(then, now.and_then(|now| now.get(staff))))
        };
        accounts.iter().map(value).collect::<Values>()
    };
    let values: Values = then.accounts.iter().flat_map(of_channel).collect();
    // A baseline of an older program keeps no accounts, and a business without chats has none.
    if values.is_empty() { vec![(None, Datum::Nothing(GateCause::NoneThere))] } else { values }
}
