//! Attachments by mention: files beside a chat that its lines, or its JSON, say were sent in it. Which these are is known
//! only when the chat is read; until then they were read like any other.

use std::collections::HashSet;

use super::found::Item;
use super::outcome::{Failure, Outcome};
use super::ownership::Passed;
use crate::model::name::composed;
use crate::model::sorted_map::SortedMap;
use crate::model::source::SourceKind;

/// Makes attachments of what chats name as sent: of sources, of errors, of what was passed over.
pub(super) fn own(
    items: &[Item],
    outcomes: &mut [Outcome],
    passed: &mut Passed,
    failures: &mut Vec<Failure>,
) {
    let mut named = HashSet::new();
    for (item, outcome) in items.iter().zip(&*outcomes) {
        let Outcome::Read(source) = outcome else { continue };
        let folder = item.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for way in &source.data.attached {
            let way = composed(way);
            let path = if folder.is_empty() { way.into_owned() } else { format!("{folder}/{way}") };
            if path != item.path {
                named.insert(path);
            }
        }
    }
    if named.is_empty() {
        return;
    }
    let is_named = |path: &str| is_at_or_below(path, &named);
    for (item, outcome) in items.iter().zip(outcomes.iter_mut()) {
        if !is_named(&item.path) {
            continue;
        }
        if let Outcome::Read(source) = outcome
            && source.data.kind == SourceKind::Crm
            && !source.data.records.is_empty()
        {
            passed.lists_in_chats.push(item.path.clone());
        }
        *outcome = Outcome::Attachment;
    }
    failures.retain(|failure| {
        let is_kept = !is_named(&failure.path);
        if !is_kept {
            passed.attachment();
        }
        is_kept
    });
    let mut counts = SortedMap::<&'static str, u64>::new();
    passed.unread.retain(|unread| !is_named(&unread.path));
    passed.files.retain(|file| {
        let is_kept = !is_named(&file.path);
        *counts.entry(file.kind).or_default() += u64::from(!is_kept);
        is_kept
    });
    for (kind, count) in counts {
        passed.move_to_attachments(kind, count);
    }
}

/// Whether a path is one of the named ones, or lies in an archive that is.
fn is_at_or_below(path: &str, named: &HashSet<String>) -> bool {
    named.contains(path) || path.match_indices('/').any(|(at, _)| named.contains(&path[..at]))
}
