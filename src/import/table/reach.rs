//! Columns that say how somebody is reached, as far as their cells tell.

use super::draft::Draft;
use super::evidence::Evidence;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::looks::Looks;
use super::roles::Role;

/// The role of a column whose header may stand above any contact: what most of its cells are.
pub(super) fn of_contacts(looks: &Looks) -> Option<Role> {
    if looks.filled == 0 || (looks.contacts() + looks.worded) * 2 < looks.filled {
        return None;
    }
    let all = |count: u64| count == looks.filled;
    Some(if all(looks.phones) {
        Role::Phone
    } else if all(looks.emails) {
        Role::Email
    } else if let Some(channel) = looks.channel() {
        Role::Messenger(channel)
    } else {
        Role::Contact
    })
}

/// The role of a column whose header says nothing: nearly all of its cells are one kind of contact, and not always the
/// same one.
pub(super) fn of_cells(looks: &Looks) -> Option<Role> {
    if looks.hardly_vary() {
        return None;
    }
    if looks.are(looks.phones) {
        Some(Role::Phone)
    } else if looks.are(looks.emails) {
        Some(Role::Email)
    } else if let Some(channel) = looks.channel() {
        Some(Role::Messenger(channel))
    } else if looks.are(looks.contacts() + looks.worded - looks.names) {
        Some(Role::Contact)
    } else {
        None
    }
}

/// Beside the client's own name a column headed «Контакт» says how to reach somebody, as far as half of its cells do.
pub(super) fn reach_beside_names(drafts: &mut [Draft]) {
    let is_name = |draft: &Draft| matches!(draft.role, Some(Role::FullName | Role::ContactName));
    let is_of_contact = |draft: &Draft| is_name(draft) && speaks_of(&words(&draft.header), Sense::Contact);
    if !drafts.iter().any(|draft| draft.role == Some(Role::FullName) && !is_of_contact(draft)) {
        return;
    }
    for draft in drafts.iter_mut().filter(|draft| is_of_contact(draft)) {
        if let Some(role) = of_contacts(&draft.looks) {
            (draft.role, draft.evidence) = (Some(role), Evidence::Cells);
        }
    }
}

/// Where nothing else in a list by hand says how people are reached, notes of which nearly each holds a contact do.
pub(super) fn reach_in_notes(drafts: &mut [Draft], is_by_hand: bool) {
    let reaches = |draft: &Draft| {
        draft.role.is_some_and(Role::is_contact)
            || draft.looks.worded > 0 && draft.role.is_some_and(Role::is_name)
    };
    if !is_by_hand || drafts.iter().any(reaches) {
        return;
    }
    let is_it = |draft: &&mut Draft| {
        draft.role == Some(Role::Note) && draft.looks.are(draft.looks.contacts() + draft.looks.worded)
    };
    for draft in drafts.iter_mut().filter(is_it) {
        (draft.role, draft.evidence) = (Some(Role::Contact), Evidence::Cells);
    }
}
