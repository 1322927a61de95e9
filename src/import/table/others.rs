//! Tables of people or firms that are no clients, as their headers tell: staff, suppliers, branches.

use super::draft::Draft;
use super::headers::fold::words;
use super::headers::words::{Sense, sense, speaks_of};
use super::roles::Role;

/// Whether the rows are of staff, suppliers or branches: what only staff has, or one of these in each row and no client beside it.
pub(super) fn are_of_others(drafts: &[Draft]) -> bool {
    let is_staff = |draft: &Draft| {
        let words = words(&draft.header);
        speaks_of(&words, Sense::Staff) && !speaks_of(&words, Sense::Client)
    };
    let is_roll = |draft: &Draft| {
        let looks = &draft.looks;
        speaks_of(&words(&draft.header), Sense::Roll)
            && !draft.role.is_some_and(Role::is_contact)
            && looks.filled > 1
            && looks.distinct * 5 >= looks.filled * 4
    };
    let Some(place) = drafts.iter().position(|draft| is_roll(draft) || is_staff(draft)) else {
        return false;
    };
    // Who is asked for at a supplier stands behind it; a client stands before whoever serves him.
    let is_client = |(column, draft): (usize, &Draft)| {
        let is_person = draft.role.is_some_and(Role::is_name) || draft.is_id_of_client();
        is_person
            && !is_staff(draft)
            && !is_roll(draft)
            && (column < place || !speaks_of_a_contact(&draft.header))
    };
    drafts.iter().any(is_staff) || !drafts.iter().enumerate().any(is_client)
}

/// Whether a header asks whom to turn to: `Contact person`.
fn speaks_of_a_contact(header: &str) -> bool {
    let words = words(header);
    speaks_of(&words, Sense::Asked)
        || matches!(words.as_slice(), [word] if sense(word) == Some(Sense::Contact))
}
