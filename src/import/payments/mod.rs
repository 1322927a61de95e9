//! Payments and invoices that stand beside the orders they are for. An order and what was paid for it are one sale: a row that refers to
//! a deal of another table is a part of that deal and no further one.

mod amounts;
mod refers;
mod tables;

use crate::model::ledger::SkipReason;
use crate::model::source::{Source, SourceData};
use thin_vec::ThinVec;

/// Places of rows that are told of each source.
const PLACES: usize = 3;

/// Leaves out rows that are parts of deals of other tables, or, where only what was paid tells what a deal came to, that deal.
pub(super) fn leave_out(sources: &mut [Source]) {
    let gone = {
        let tables = tables::of(sources);
        if tables.len() < 2 { Vec::new() } else { amounts::settle(&tables, &refers::parents(&tables)) }
    };
    for (source, change) in gone {
        let data = &mut sources[source].data;
        for (deal, rest) in change.rests {
            data.deals[deal].amount = Some(rest);
        }
        take_out(data, &change.gone);
    }
    for source in sources {
        source.data.deal_ids = ThinVec::new();
    }
}

/// Takes deals out of a source, and says so in its account.
fn take_out(data: &mut SourceData, gone: &[bool]) {
    let mut is_gone = gone.iter();
    let out: Vec<u64> =
        data.deals.extract_if(.., |_| is_gone.next() == Some(&true)).map(|deal| deal.place).collect();
    data.ledger.deals -= out.len() as u64;
    data.ledger.skip_many(SkipReason::PartOfDeal, out.len() as u64, &out[..out.len().min(PLACES)]);
    if data.deals.is_empty() {
        // How its rows stand no longer matters.
        let is_of_deals =
            |notice: &String| ["deals-", "no-deal-", "stages-"].iter().any(|start| notice.starts_with(start));
        data.detail.notices.retain(|notice| !is_of_deals(notice));
        data.unknown_stages = ThinVec::new();
    }
}

#[cfg(test)]
mod tests;
