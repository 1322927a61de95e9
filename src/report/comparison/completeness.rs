//! What the later exports no longer show, before anything is said of a change.

use super::source::Source;
use crate::model::comparison::{AccountMove, OfBoth};
use crate::naming;
use crate::report::layout::day;
use crate::text::{Value, escape, number};

/// Whether the two are like for like, the tests over the clients of both, and accounts that begin later.
pub(super) fn sentences(source: Source<'_>) -> Vec<String> {
    let of = &source.comparison.completeness;
    let mut said = Vec::new();
    if of.unlike {
        let lost: u64 = of.fallen.iter().map(|account| account.chats_old - account.chats_new).sum();
        let (id, count) = match of.vanished {
            Some(clients) => ("compare-unlike-clients", clients),
            None => ("compare-unlike-chats", lost),
        };
        let mut what = Vec::new();
        if count > 0 {
            what.push(source.catalog.text(id, &[("count", Value::from(count))]));
        }
        what.extend(of.fallen.iter().map(|account| {
            let [old, new] = [account.chats_old, account.chats_new].map(Value::from);
            of_account("compare-unlike-account", account, old, new, source)
        }));
        what.extend(of.channels_gone.iter().map(|channel| {
            let channel = naming::channel(channel, source.catalog.language());
            source.catalog.text("compare-unlike-channel", &[("channel", Value::from(channel))])
        }));
        said.push(source.catalog.text("compare-unlike", &[("what", Value::from(what.join("; ")))]));
    }
    said.extend(of.of_both.as_ref().map(|both| of_both(both, source)));
    said.extend(of.shortened.iter().map(|account| {
        let [old, new] = [Some(&account.first_old), account.first_new.as_ref()];
        let [old, new] =
            [old, new].map(|first| first.map(|first| day(first, source.catalog)).unwrap_or_default());
        of_account("compare-shortened", account, Value::from(old), Value::from(new), source)
    }));
    said
}

/// The tests over the clients of both reports.
fn of_both(both: &OfBoth, source: Source<'_>) -> String {
    let (catalog, language) = (source.catalog, source.catalog.language());
    let tests = [("test-outage", both.outage), ("test-context", both.context), ("test-owned", both.owned)];
    let test = |(id, of): (&str, crate::model::comparison::Move)| {
        let values = [
            ("test", Value::from(catalog.text(id, &[]))),
            ("old", Value::from(number::score(of.old?, language))),
            ("new", Value::from(number::score(of.new?, language))),
        ];
        Some(catalog.text("compare-of-both-test", &values))
    };
    let tests: Vec<String> = tests.into_iter().filter_map(test).collect();
    let clients = catalog.text("count-clients", &[("count", Value::from(both.clients))]);
    let values = [("clients", Value::from(clients)), ("tests", Value::from(tests.join("; ")))];
    catalog.text("compare-of-both", &values)
}

fn of_account(id: &str, account: &AccountMove, old: Value<'_>, new: Value<'_>, source: Source<'_>) -> String {
    let values = [
        ("channel", Value::from(naming::channel(&account.channel, source.catalog.language()))),
        ("staff", Value::from(escape::terminal(&account.staff).into_owned())),
        ("old", old),
        ("new", new),
    ];
    source.catalog.text(id, &values)
}
