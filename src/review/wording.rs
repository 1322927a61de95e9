//! How the review puts things.

use super::found::Pair;
use super::side::Place;
use crate::naming::channel;
use crate::text::{Catalog, Value};

/// What a row asks, and why.
pub(super) fn question(pair: &Pair, catalog: &Catalog) -> String {
    let id = format!("review-{}", pair.question.id());
    catalog.text(&id, &[("why", Value::from(pair.why))])
}

/// Where a side stands: the channel by its name, with the account.
pub(super) fn place(place: &Place, catalog: &Catalog) -> String {
    match place {
        Place::Unknown => String::new(),
        Place::Card(id) => id.clone(),
        Place::Chat { channel: id, account } => format!("{} / {account}", channel(id, catalog.language())),
    }
}
