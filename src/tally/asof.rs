//! The day of the audit, and what lies after it.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::voices::Voices;
use crate::identity::sides::{Conversation, Settled};
use crate::model::ledger::SkipReason;
use crate::model::params::Params;
use crate::model::record::{ActivityCell, Record};
use crate::model::source::Source;
use crate::model::time::Day;

/// The day of the audit: the latest day with a message or a done activity that is not after today; without any, the
/// latest deal date; without any, today.
pub fn as_of(sources: &[Source], settled: &Settled, params: &Params) -> Day {
    if let Some(day) = params.as_of {
        return day;
    }
    let latest = |days: &mut dyn Iterator<Item = Day>| days.filter(|day| *day <= params.today).max();
    let of_chat = |conversation: &Conversation| {
        let chat = conversation.chat_of(sources);
        latest(&mut chat.cells.iter().map(|cell| cell.day))
    };
    let messages = settled.conversations.par_iter().filter_map(of_chat).max();
    let activities =
        sources.iter().flat_map(|source| &source.data.activities.cells).map(|cell: &ActivityCell| cell.day);
    let deals = sources
        .iter()
        .flat_map(|source| &source.data.deals)
        .flat_map(|deal| deal.opened.into_iter().chain(deal.closed));
    latest(&mut activities.chain(messages)).or_else(|| latest(&mut { deals })).unwrap_or(params.today)
}

/// Whether a record exists: what is on file now stays, whenever it was made. Only a day that was asked for leaves out those made later.
pub fn is_on_file(record: &Record, params: &Params) -> bool {
    let made_later = |asked: Day| record.created.is_some_and(|created| created > asked);
    !params.as_of.is_some_and(made_later)
}

/// Moves everything dated after as-of from what counts to what is left out.
pub fn leave_out_later(
    sources: &mut [Source],
    settled: &Settled,
    voices: &Voices,
    as_of: Day,
    params: &Params,
) {
    let reason = |day: Day| if day > params.today { SkipReason::Future } else { SkipReason::AfterAsOf };
    for number in voices.going_on() {
        let conversation = &settled.conversations[*number as usize];
        let data = &mut sources[conversation.source as usize].data;
        let chat = &data.chats[conversation.chat as usize];
        // A cell knows no line: the place named is where its chat begins.
        let place = chat.places.first().copied();
        for cell in chat.cells.iter().filter(|cell| cell.day > as_of) {
            let count = u64::from(cell.messages);
            data.ledger.messages -= count.min(data.ledger.messages);
            data.ledger.skip_many(reason(cell.day), count, place.as_slice());
        }
    }
    for source in sources {
        let data = &mut source.data;
        for cell in data.activities.cells.iter().filter(|cell| cell.day > as_of) {
            let count = u64::from(cell.count).min(data.ledger.activities);
            data.ledger.activities -= count;
            data.ledger.skip_many(reason(cell.day), count, &[]);
        }
        for record in data.records.iter().filter(|record| !record.from_deal && !is_on_file(record, params)) {
            if let Some(created) = record.created {
                data.ledger.records = data.ledger.records.saturating_sub(1);
                data.ledger.skip(reason(created), record.place);
            }
        }
        for deal in &data.deals {
            if let Some(opened) = deal.opened.filter(|opened| *opened > as_of) {
                data.ledger.deals = data.ledger.deals.saturating_sub(1);
                data.ledger.skip(reason(opened), deal.place);
            }
        }
    }
}
