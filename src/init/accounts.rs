//! Whose account each export comes from, folder by folder.

use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
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

/// A source: its path, how many of its chats ran through each account, and whether it holds chats at all.
struct Export<'a> {
    path: &'a str,
    accounts: SortedMap<&'a str, u64>,
    has_chats: bool,
}

fn exports(study: &Study) -> Vec<Export<'_>> {
    let audit = &study.audit;
    let mut all: Vec<Export<'_>> = audit
        .sources
        .iter()
        .map(|source| Export {
            path: &source.path,
            accounts: SortedMap::new(),
            has_chats: !source.data.chats.is_empty(),
        })
        .collect();
    for conversation in &audit.settled.conversations {
        let accounts = &mut all[conversation.source as usize].accounts;
        *accounts.entry(&*conversation.staff).or_default() += 1;
    }
    all
}

/// The largest folders of one account each, and files where a folder holds several and few. What holds anything else but chats
/// is no such folder. In a folder of chats alone a single one of another account does not hide whose phone it is.
pub(super) fn places(study: &Study) -> Vec<Place> {
    let exports = exports(study);
    let all: Vec<&Export<'_>> = exports.iter().collect();
    let roots: SortedSet<&str> = all.iter().filter_map(|export| export.path.split('/').next()).collect();
    let mut places = Vec::new();
    for root in roots {
        descend(root, &all, &mut places);
    }
    places
}

/// Of a folder with several accounts, the share of its chats that one account has where the others look like a mistake.
const NEARLY_ALL: f64 = 0.8;

/// Most files of a folder of several accounts that are named one by one.
const FEW_FILES: usize = 8;

fn descend(path: &str, all: &[&Export<'_>], places: &mut Vec<Place>) {
    let is_below = |one: &str| one.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    let here: Vec<_> =
        all.iter().copied().filter(|export| export.path == path || is_below(export.path)).collect();
    let is_folder = here.iter().any(|export| is_below(export.path));
    let mut counts = SortedMap::<&str, u64>::new();
    for (account, chats) in here.iter().flat_map(|export| &export.accounts) {
        *counts.entry(account).or_default() += chats;
    }
    let chats: u64 = counts.values().sum();
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    let has_chats_only = here.iter().all(|export| export.has_chats);
    let child = |one: &str| {
        let rest = one.strip_prefix(path)?.strip_prefix('/')?;
        Some(format!("{path}/{}", rest.split('/').next()?))
    };
    let children: SortedSet<String> = here.iter().filter_map(|export| child(export.path)).collect();
    let has_folders = children.iter().any(|child| here.iter().all(|export| export.path != child));
    let is_one = |share: f64| if is_folder && !has_folders { share >= NEARLY_ALL } else { share >= 1.0 };
    match most {
        Some((account, count))
            if has_chats_only && !account.is_empty() && is_one(count as f64 / chats as f64) =>
        {
            places.push(Place { path: path.to_owned(), is_folder, account: account.to_owned(), chats });
        }
        _ if has_folders || children.len() <= FEW_FILES => {
            for child in &children {
                descend(child, &here, places);
            }
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
            (SortedMap::from([("Anna", 1)]), SortedMap::from([("Ivan", 2)]), SortedMap::new());
        let export = |path, accounts: &SortedMap<&'static str, u64>| Export {
            path,
            accounts: accounts.clone(),
            has_chats: path != "x/crm/clients.csv",
        };
        let all = [
            export("x/crm/clients.csv", &none),
            export("x/one/a.txt", &anna),
            export("x/one/deep/b.txt", &anna),
            export("x/one/undecided.txt", &none),
            export("x/two/a.txt", &anna),
            export("x/two/c.txt", &ivan),
        ];
        let mut places = Vec::new();
        descend("x", &all.iter().collect::<Vec<_>>(), &mut places);
        let found: Vec<_> = places
            .iter()
            .map(|one| (one.path.as_str(), one.is_folder, one.account.as_str(), one.chats))
            .collect();
        assert_eq!(
            found,
            [
                ("x/one", true, "Anna", 2),
                ("x/two/a.txt", false, "Anna", 1),
                ("x/two/c.txt", false, "Ivan", 2)
            ]
        );
    }
}
