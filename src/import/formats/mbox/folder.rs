//! Where the owner of a mailbox keeps a mail: by Gmail's labels, or by the file that a folder is.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A kind of folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Folder {
    /// Any other.
    #[default]
    Other,
    /// Sent mail: the sender is the owner.
    Sent,
    /// Drafts, templates, an outbox: never sent.
    Drafts,
    /// Spam.
    Spam,
    /// The bin.
    Trash,
    /// Nowhere: it was deleted, and only its place in the file is not reclaimed yet.
    Expunged,
}

/// Kinds by name, in the languages of their users.
static NAMES: LazyLock<HashMap<&'static str, Folder>> = LazyLock::new(|| {
    let rows = include_str!("folders.tsv").lines().filter(|line| !line.starts_with('#'));
    let kind = |kind: &str| match kind {
        "sent" => Folder::Sent,
        "drafts" => Folder::Drafts,
        "spam" => Folder::Spam,
        "trash" => Folder::Trash,
        _ => Folder::Other,
    };
    rows.filter_map(|line| line.split_once('\t')).map(|(id, name)| (name, kind(id))).collect()
});

/// The kind of a name.
fn of_name(name: &str) -> Folder {
    let name = name.trim().trim_matches('"').to_lowercase();
    NAMES.get(name.as_str()).copied().unwrap_or_default()
}

/// The folder that Gmail's labels name: what is not correspondence goes before what was sent.
pub(super) fn of_labels(labels: &str) -> Folder {
    let rank = |folder: &Folder| match folder {
        Folder::Other => 0,
        Folder::Sent => 1,
        Folder::Drafts => 2,
        Folder::Spam | Folder::Trash | Folder::Expunged => 3,
    };
    labels.split(',').map(of_name).max_by_key(rank).unwrap_or_default()
}

/// The folder that a file is, by its name and those of the mailboxes around it: `Junk`, `Trash.sbd/Old`, `Sent
/// Messages.mbox/mbox`. A folder of the file system with single mails counts by its name.
pub(super) fn of_path(path: &str) -> Folder {
    let mut names = path.rsplit('/');
    let file = names.next().unwrap_or_default();
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let is_single = ["eml", "msg"].iter().any(|single| ending.eq_ignore_ascii_case(single));
    let around = names.enumerate().take_while(|(at, name)| {
        let is_box = [".sbd", ".mbox"].iter().any(|ending| name.to_lowercase().ends_with(ending));
        is_box || (is_single && *at == 0)
    });
    let around = around.map(|(_, name)| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    let own = if is_single { None } else { Some(if of_name(file) == Folder::Other { stem } else { file }) };
    own.into_iter().chain(around).map(of_name).find(|folder| *folder != Folder::Other).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_told_by_name_in_any_language() {
        for (path, wanted) in [
            ("mail/Inbox", Folder::Other),
            ("mail/Junk", Folder::Spam),
            ("mail/Trash.sbd/2024", Folder::Trash),
            ("Корзина.mbox", Folder::Trash),
            ("Sent Messages.mbox/mbox", Folder::Sent),
            ("mail/Entwürfe", Folder::Drafts),
            ("Templates", Folder::Drafts),
            ("Brouillons/1.eml", Folder::Drafts),
            ("Отправленные/Скамейка.msg", Folder::Sent),
            ("Trash/clients/Inbox", Folder::Other),
            ("All mail Including Spam and Trash.mbox", Folder::Other),
        ] {
            assert_eq!(of_path(path), wanted, "{path}");
        }
    }

    #[test]
    fn of_several_labels_what_is_no_correspondence_counts() {
        assert_eq!(of_labels("Inbox,Sent"), Folder::Sent);
        assert_eq!(of_labels("Sent,Корзина"), Folder::Trash);
        assert_eq!(of_labels("Wichtig,\"Entwürfe\""), Folder::Drafts);
    }
}
