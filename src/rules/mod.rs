//! Findings: one rule for each risk, in a file of its own. A rule looks at the facts and figures and answers that there is
//! nothing to report, what it found, or what it lacks to tell; policy never reads a file again.
//!
//! The registry below is sorted by id. A rule's texts live in the language files under `finding-<id>`; `docs/findings.md` is made
//! from them.

mod bulk_notes;
mod cells_unread;
mod chain_unreliable;
mod channel_grows_noisy;
mod clients_moved;
mod clients_out_of_reach;
mod columns_unused;
mod contacts_borrowed;
mod contacts_not_imported;
mod contacts_unusable;
mod conversations_chased;
mod deals_twice;
mod duplicate_records;
mod export_empty;
mod export_ends_early;
mod export_incomplete;
pub mod fact;
pub mod facts;
mod fallback_untried;
mod history_in_messengers_only;
mod history_split;
mod items_damaged;
pub mod judging;
mod layer_cuts_many;
mod layer_pure_tax;
mod links_uncertain;
mod log_lags_behind;
mod main_channel_blocked;
mod no_own_contact;
mod no_short_path;
mod one_channel_carries_most;
mod one_staff_account;
mod one_way_to_answer;
mod operator_strands_clients;
mod pair_strands_clients;
mod phone_hidden;
mod proven_by_the_past;
mod records_vanished;
mod region_assumed;
mod rule;
pub mod scale;
mod staff_unknown;
mod tables_not_joined;
#[cfg(test)]
mod tests;
mod valuable_without_contact;
pub mod wording;
#[cfg(test)]
mod world;

pub use export_empty::{EXPORT_EMPTY, is_empty_export, is_needed};
pub use facts::Facts;
pub use judging::judge;
pub use rule::{Found, Judgement, Rule, RuleMeta, Subject};

/// All rules, sorted by id.
pub const RULES: &[&dyn Rule] = &[
    &bulk_notes::BulkNotes,
    &cells_unread::CellsUnread,
    &chain_unreliable::ChainUnreliable,
    &channel_grows_noisy::ChannelGrowsNoisy,
    &clients_moved::ClientsMoved,
    &clients_out_of_reach::ClientsOutOfReach,
    &columns_unused::ColumnsUnused,
    &contacts_borrowed::ContactsBorrowed,
    &contacts_not_imported::ContactsNotImported,
    &contacts_unusable::ContactsUnusable,
    &conversations_chased::ConversationsChased,
    &deals_twice::DealsTwice,
    &duplicate_records::DuplicateRecords,
    &export_empty::ExportEmpty,
    &export_ends_early::ExportEndsEarly,
    &export_incomplete::ExportIncomplete,
    &fallback_untried::FallbackUntried,
    &history_in_messengers_only::HistoryInMessengersOnly,
    &history_split::HistorySplit,
    &items_damaged::ItemsDamaged,
    &layer_cuts_many::LayerCutsMany,
    &layer_pure_tax::LayerPureTax,
    &links_uncertain::LinksUncertain,
    &log_lags_behind::LogLagsBehind,
    &main_channel_blocked::MainChannelBlocked,
    &no_own_contact::NoOwnContact,
    &no_short_path::NoShortPath,
    &one_channel_carries_most::OneChannelCarriesMost,
    &one_staff_account::OneStaffAccount,
    &one_way_to_answer::OneWayToAnswer,
    &operator_strands_clients::OperatorStrandsClients,
    &pair_strands_clients::PairStrandsClients,
    &phone_hidden::PhoneHidden,
    &proven_by_the_past::ProvenByThePast,
    &records_vanished::RecordsVanished,
    &region_assumed::RegionAssumed,
    &staff_unknown::StaffUnknown,
    &tables_not_joined::TablesNotJoined,
    &valuable_without_contact::ValuableWithoutContact,
];

/// The rule of an id.
pub fn by_id(id: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.meta().id == id)
}
