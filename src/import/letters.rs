//! Mails that lie in a folder one by one are one mailbox.

use super::formats::mbox::Mails;
use super::opened::with_stream;
use super::outcome::Outcome;
use super::path::ending;
use super::walk::Item;
use super::window::Window;
use super::{ReadContext, ReadParams, SourceRule};
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;

/// Folders of a `Maildir` in which the mails lie.
const OF_MAILDIR: [&str; 2] = ["cur", "new"];

/// Makes one source of the mails of a folder. Each of them alone would be an export of its own: it does not say whose box it lay in, and
/// two mails of one day would count as one mail that was exported twice.
pub(super) fn joined(
    items: &[Item],
    outcomes: &mut [Outcome],
    params: &ReadParams,
    rule_for: &(dyn Fn(&Item) -> SourceRule + Sync),
) {
    let mut boxes = SortedMap::<(&str, Option<String>), Vec<usize>>::new();
    for (index, (item, outcome)) in items.iter().zip(outcomes.iter()).enumerate() {
        if let (Outcome::Read(source), Some(folder)) = (outcome, folder_of_mails(item))
            && source.format == "mbox"
        {
            boxes.entry((folder, source.staff_account.clone())).or_default().push(index);
        }
    }
    for ((folder, _), mails) in boxes.into_iter().filter(|(_, mails)| mails.len() > 1) {
        if let Some(source) = read(folder, &mails, items, outcomes, params, rule_for) {
            for index in &mails {
                outcomes[*index] = Outcome::Joined;
            }
            outcomes[mails[0]] = Outcome::Read(Box::new(source));
        }
    }
}

/// The box of a file that is one mail, by its name or by that of the folder: in a `Maildir` the folder around.
fn folder_of_mails(item: &Item) -> Option<&str> {
    let (folder, name) = item.path.rsplit_once('/')?;
    match folder.rsplit_once('/') {
        Some((around, last)) if OF_MAILDIR.contains(&last) => Some(around),
        _ => (ending(name) == "eml").then_some(folder),
    }
}

/// The box of these mails; `None` where one of them cannot be read again.
fn read(
    folder: &str,
    mails: &[usize],
    items: &[Item],
    outcomes: &[Outcome],
    params: &ReadParams,
    rule_for: &(dyn Fn(&Item) -> SourceRule + Sync),
) -> Option<Source> {
    let rule = rule_for(&items[mails[0]]);
    // `.Sent` and `INBOX.Sent` are called so in a `Maildir`.
    let name = folder.rsplit(['/', '.']).next().unwrap_or(folder);
    let context = ReadContext { path: name, name, params, rule: &rule };
    let mut together = Mails::new(&context);
    let mut whole: Option<Source> = None;
    let mut hash = blake3::Hasher::new();
    for index in mails {
        let Outcome::Read(source) = &outcomes[*index] else { continue };
        with_stream(&items[*index], |reader| together.take(Window::stream(Box::new(reader)))).ok()?;
        hash.update(source.hash.as_bytes()).update(b"\n");
        match &mut whole {
            None => whole = Some(Source { path: folder.to_owned(), ..(**source).clone() }),
            Some(whole) => {
                whole.bytes += source.bytes;
                whole.files += source.files;
                whole.chats_total = whole.chats_total.or(source.chats_total);
            }
        }
    }
    let mut whole = whole?;
    whole.hash = hash.finalize().to_hex().to_string();
    let export_root = whole.data.export_root.take();
    whole.data = together.finish();
    whole.data.export_root = export_root;
    Some(whole)
}
