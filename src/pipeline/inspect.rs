//! What the sources hold, without judging it.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::pseudonyms::{Accounts, Paths, Pseudonyms};
use super::study::{AuditInput, Facts, counted};
use super::{Audit, assemble, understood};
use crate::import::driver::ReadResult;
use crate::model::inspect::{InspectedLeads, InspectedSource, Inspection};
use crate::model::params::Params;
use crate::model::report::Understood;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;

/// What the sources hold, without judging it, and the facts made of them. Chats are settled with the defaults: only what the
/// files themselves say counts. A staff account has the number under which an audit shows it.
pub fn inspect(input: AuditInput<'_>) -> (Inspection, Facts) {
    let (params, show_contacts) = (input.params, input.show_contacts);
    let accounts: SortedSet<String> = input
        .read
        .sources
        .iter()
        .flat_map(|source| &source.data.chats)
        .filter_map(|chat| chat.staff_account.as_deref().map(str::to_owned))
        .collect();
    let mut inspection = as_read(&input.read, params, show_contacts);
    let audit = counted(input);
    let Audit { sources, failures, passed, audience, .. } = &audit;
    // Accounts that no client wrote to are known to the files alone: they come last.
    let unmet = accounts.into_iter().filter(|name| !audience.staff.contains(name));
    let staff: Vec<String> = audience.staff.iter().cloned().chain(unmet).collect();
    let paths = Paths { sources, failures, passed };
    let names = Pseudonyms::new(&paths, &Accounts::under(&staff, params), show_contacts);
    for InspectedSource { source, .. } in &mut inspection.sources {
        source.staff_account = source.staff_account.take().map(|name| names.staff(&name).to_owned());
    }
    (inspection, Facts { audit, names })
}

/// What the files say, paths under their pseudonyms and staff accounts by their names.
fn as_read(read: &ReadResult, params: &Params, show_contacts: bool) -> Inspection {
    let paths = Paths { sources: &read.sources, failures: &read.failures, passed: &read.passed };
    let names = Pseudonyms::new(&paths, &Accounts::under(&[], params), show_contacts);
    let of_folder = understood::of_folder(&read.passed, &read.dead_globs, &names);
    let inspected = |source: &Source| {
        InspectedSource::new(
            assemble::source_report(source, None, &names),
            &source.data.detail,
            show_contacts,
        )
    };
    Inspection {
        sources: read.sources.par_iter().map(inspected).collect(),
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
