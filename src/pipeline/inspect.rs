//! What the sources hold, without judging it.

use std::collections::BTreeSet;

use super::pseudonyms::{Accounts, Paths, Pseudonyms};
use super::{assemble, understood};
use crate::import::driver::ReadResult;
use crate::model::inspect::{InspectedLeads, InspectedSource, Inspection};
use crate::model::params::Params;
use crate::model::report::Understood;
use crate::model::source::Source;

/// What the sources hold, without judging it. Chats are settled with the defaults: only what the files themselves say counts.
pub fn inspect(read: &ReadResult, params: &Params, show_contacts: bool) -> Inspection {
    let staff: BTreeSet<String> = read
        .sources
        .iter()
        .flat_map(|source| &source.data.chats)
        .filter_map(|chat| chat.staff_account.clone())
        .collect();
    let staff: Vec<String> = staff.into_iter().collect();
    let paths = Paths { sources: &read.sources, failures: &read.failures, passed: &read.passed };
    let names = Pseudonyms::new(&paths, &Accounts::under(&staff, params), show_contacts);
    let of_folder = understood::of_folder(&read.passed, &read.dead_globs, &names);
    let inspected = |source: &Source| {
        InspectedSource::new(
            assemble::source_report(source, None, &names),
            &source.data.detail,
            show_contacts,
        )
    };
    Inspection {
        sources: read.sources.iter().map(inspected).collect(),
        errors: read.failures.iter().map(|failure| assemble::source_error(failure, &names)).collect(),
        passed_over: understood::passed_over(&read.passed),
        understood: Understood {
            columns_unused: understood::columns_unused(&read.sources, &names),
            cells_unread: understood::cells_unread(&read.sources, &names),
            ..of_folder
        },
        passed_files: understood::passed_files(&read.passed, &names),
        leads: InspectedLeads::default(),
    }
}
