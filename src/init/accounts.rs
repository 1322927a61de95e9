//! Whose account each export comes from, folder by folder.

use std::collections::{BTreeMap, BTreeSet};

use crate::pipeline::Study;

/// A file or folder all of whose chats ran through one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Path as shown.
    pub(super) path: String,
    /// It is a folder.
    pub(super) is_folder: bool,
    /// The account.
    pub(super) account: String,
    /// Chats.
    pub(super) chats: u64,
}

/// Of each source with conversations its path, its accounts and how many chats it has; of others no account.
fn sources(study: &Study) -> Vec<(&str, BTreeMap<&str, u64>)> {
    let audit = &study.audit;
    let mut all: Vec<(&str, BTreeMap<&str, u64>)> =
        audit.sources.iter().map(|source| (source.path.as_str(), BTreeMap::new())).collect();
    for conversation in &audit.settled.conversations {
        let accounts = &mut all[conversation.source as usize].1;
        *accounts.entry(conversation.staff.as_str()).or_default() += 1;
    }
    all
}

/// The largest folders of one account each, and files where a folder holds several. What holds anything else but chats is
/// no such folder.
pub(super) fn places(study: &Study) -> Vec<Place> {
    let sources = sources(study);
    let mut places = Vec::new();
    let all: Vec<_> = sources.iter().map(|(path, accounts)| (*path, accounts)).collect();
    let roots: BTreeSet<&str> = all.iter().filter_map(|(path, _)| path.split('/').next()).collect();
    for root in roots {
        descend(root, &all, &mut places);
    }
    places
}

fn descend(path: &str, all: &[(&str, &BTreeMap<&str, u64>)], places: &mut Vec<Place>) {
    let is_below = |one: &str| one.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    let here: Vec<_> =
        all.iter().copied().filter(|(one, _)| *one == path || is_below(one)).collect();
    let accounts: BTreeSet<&str> = here.iter().flat_map(|(_, accounts)| accounts.keys().copied()).collect();
    let is_folder = here.iter().any(|(one, _)| is_below(one));
    let one = accounts.first().filter(|name| accounts.len() == 1 && !name.is_empty());
    match one {
        Some(account) if here.iter().all(|(_, accounts)| !accounts.is_empty()) => {
            let chats = here.iter().flat_map(|(_, accounts)| accounts.values()).sum();
            places.push(Place { path: path.to_owned(), is_folder, account: (*account).to_owned(), chats });
        }
        _ if is_folder => {
            let child = |one: &str| {
                let rest = one.strip_prefix(path)?.strip_prefix('/')?;
                Some(format!("{path}/{}", rest.split('/').next()?))
            };
            let children: BTreeSet<String> = here.iter().filter_map(|(one, _)| child(one)).collect();
            children.iter().for_each(|child| descend(child, &here, places));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_one_account_is_one_place() {
        let (anna, ivan, none) =
            (BTreeMap::from([("Anna", 1)]), BTreeMap::from([("Ivan", 2)]), BTreeMap::new());
        let all = [
            ("x/crm/clients.csv", &none),
            ("x/one/a.txt", &anna),
            ("x/one/deep/b.txt", &anna),
            ("x/two/a.txt", &anna),
            ("x/two/c.txt", &ivan),
        ];
        let mut places = Vec::new();
        descend("x", &all, &mut places);
        let found: Vec<_> =
            places.iter().map(|one| (one.path.as_str(), one.is_folder, one.account.as_str(), one.chats)).collect();
        assert_eq!(
            found,
            [("x/one", true, "Anna", 2), ("x/two/a.txt", false, "Anna", 1), ("x/two/c.txt", false, "Ivan", 2)]
        );
    }
}
