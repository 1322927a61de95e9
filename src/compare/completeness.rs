//! Whether the later exports still show whom the earlier ones showed.
//!
//! Clients who fell silent are still there; a chat that an export no longer holds is not, and takes the weakest clients with it. With
//! two rosters clients are counted, else the one-to-one chats of each account on each channel.

use super::causes::of_both;
use super::followed::{Followed, follow};
use crate::model::comparison::{AccountMove, Completeness};
use crate::model::report::{AuditReport, RosterEntry, SourceReport};
use crate::model::sorted_set::SortedSet;

/// What is missing from the later report's exports.
pub(super) fn completeness(old: &AuditReport, new: &AuditReport) -> Completeness {
    let accounts = accounts(old, new);
    let fallen = accounts.iter().filter(|account| account.chats_new < account.chats_old).cloned().collect();
    let is_shortened =
        |account: &&AccountMove| account.first_new.as_ref().is_some_and(|first| *first > account.first_old);
    let shortened = accounts.iter().filter(is_shortened).cloned().collect();
    let mut completeness = Completeness { fallen, shortened, ..Completeness::default() };
    completeness.channels_gone = channels(old).difference(&channels(new)).cloned().collect();
    let rosters = old.roster.as_deref().zip(new.roster.as_deref());
    let groups = rosters.map(|(before, after)| follow(before, after));
    // Rosters under different keys have nobody in common.
    let followed = groups.filter(|groups| groups.iter().any(is_of_both));
    let Some(groups) = followed else {
        completeness.unlike = !completeness.fallen.is_empty() || !completeness.channels_gone.is_empty();
        return completeness;
    };
    let vanished = groups.iter().filter(|group| has_vanished(group)).count() as u64;
    completeness.vanished = Some(vanished);
    completeness.unlike = vanished > 0 || !completeness.channels_gone.is_empty();
    if completeness.unlike {
        let whole: Vec<&Followed<'_>> =
            groups.iter().filter(|group| is_of_both(group) && !has_vanished(group)).collect();
        completeness.of_both = of_both(old, new, &whole);
    }
    completeness
}

/// Channels on which exports hold messages: the log of a CRM is none of these.
fn channels(report: &AuditReport) -> SortedSet<String> {
    let shows = |source: &&SourceReport| source.kind != "crm" && source.messages > 0;
    report.sources.iter().filter(shows).filter_map(|source| source.channel.clone()).collect()
}

/// Every account of the earlier report, and what became of it.
fn accounts(old: &AuditReport, new: &AuditReport) -> Vec<AccountMove> {
    let mut accounts = Vec::new();
    for (channel, shown) in &old.coverage {
        for (staff, before) in &shown.staff {
            let after = new.coverage.get(channel).and_then(|shown| shown.staff.get(staff));
            // What is withheld tells nothing.
            let (Some(chats_old), Some(chats_new)) =
                (before.chats.known(), after.map_or(Some(0), |after| after.chats.known()))
            else {
                continue;
            };
            accounts.push(AccountMove {
                channel: channel.clone(),
                staff: staff.clone(),
                chats_old,
                chats_new,
                first_old: before.first_day.clone(),
                first_new: after.map(|after| after.first_day.clone()),
            });
        }
    }
    accounts
}

/// Whether a client stands in both rosters.
fn is_of_both(group: &Followed<'_>) -> bool {
    !group.old.is_empty() && !group.new.is_empty()
}

/// Whether a client had a chat on a channel on which the later exports show none.
fn has_vanished(group: &Followed<'_>) -> bool {
    let has = |entries: &[&RosterEntry], channel: &String| {
        entries.iter().any(|entry| entry.chats.contains(channel))
    };
    group.old.iter().flat_map(|entry| &entry.chats).any(|channel| !has(&group.new, channel))
}
