//! What can be done, one action a file. Each says which in-scope clients it concerns and what becomes of one of them when
//! it is carried out.

mod action;
mod ask_stranded;
mod create_records;
mod import_recoverable;
mod log_history;
mod prove_fallback;
mod repair_contacts;

pub use action::Action;

/// All actions, sorted by id.
pub const ACTIONS: &[&dyn Action] = &[
    &ask_stranded::AskStranded,
    &create_records::CreateRecords,
    &import_recoverable::ImportRecoverable,
    &log_history::LogHistory,
    &prove_fallback::ProveFallback,
    &repair_contacts::RepairContacts,
];
