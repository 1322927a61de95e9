//! A download of Instagram or Facebook is one export, whatever its sections: the pages of threads below `messages/`, the
//! account, and dozens of other files.

use super::roots::{Owner, Role, Root, is_list};
use super::tree::{Tree, around, below};
use crate::import::found::{Found, Strictness};
use crate::import::path::last_component;
use crate::model::order::InOrder as _;

/// The whole download.
pub(super) struct MetaDownload;

/// Folders below `messages` that hold threads.
const BOXES: [&str; 7] = [
    "archived_threads",
    "broadcast",
    "e2ee_cutover",
    "filtered_threads",
    "inbox",
    "message_requests",
    "secret_groups",
];

/// Words in the names of sections at the top of a download. Their names change from year to year, their words do not.
const SECTIONS: [&str; 22] = [
    "ads_information",
    "apps_and_websites",
    "comments",
    "connections",
    "files",
    "followers_and_following",
    "friends_and_followers",
    "likes",
    "logged_information",
    "login_and",
    "media",
    "monetization",
    "personal_information",
    "photos_and_videos",
    "posts",
    "preferences",
    "profile_information",
    "search",
    "security_and",
    "shopping",
    "stories",
    "your_",
];

/// Pages from which one starts to look at a download.
const STARTS: [&str; 2] = ["index.html", "start_here.html"];

impl Owner for MetaDownload {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let mut folders: Vec<&str> = tree.files().iter().filter_map(|file| messages_of(&file.path)).collect();
        folders.dedup();
        let mut roots: Vec<Root> = folders.into_iter().map(|messages| root(messages, tree)).collect();
        roots.order_by(|a, b| a.folder.cmp(&b.folder));
        roots.dedup();
        roots
    }

    fn role(&self, root: &Root, file: &Found, tree: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        let first = way.split('/').next().unwrap_or_default();
        let is_inside = way.contains('/');
        let is_of_download = if is_inside {
            is_section(first) || root.core.as_deref() == Some("")
        } else {
            STARTS.contains(&way) || file.ending() == "json" && tree.child(&root.folder, STARTS[1]).is_some()
        };
        if !is_of_download && last_component(&root.folder) != "messages" && !is_activity(&root.folder) {
            return None;
        }
        if is_page(file.name()) && messages_of(&file.path).is_some() {
            return Some(Role::Part(Strictness::Strict));
        }
        match file.ending().as_str() {
            "json" => Some(Role::Part(Strictness::Lenient)),
            _ if is_list(file) && !way.contains("/messages/") => None,
            _ if way.contains("messages/") => Some(Role::Attachment),
            _ => Some(Role::Companion),
        }
    }
}

/// The folder `messages` in whose threads a file lies, when it is a page of one.
fn messages_of(path: &str) -> Option<&str> {
    let thread = around(path);
    let of_box = around(thread);
    let is_box = BOXES.contains(&last_component(of_box));
    let messages = around(of_box);
    let is_thread = is_page(last_component(path)) && is_box && last_component(messages) == "messages";
    is_thread.then_some(messages)
}

/// `message_1.json`, `message_12.html`.
fn is_page(name: &str) -> bool {
    let number = name.strip_prefix("message_").and_then(|rest| rest.split_once('.'));
    number.is_some_and(|(number, ending)| {
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(ending, "json" | "html")
    })
}

/// `your_instagram_activity`, `your_activity_across_facebook`.
fn is_activity(folder: &str) -> bool {
    let name = last_component(folder);
    name.starts_with("your_") && name.contains("activity")
}

fn is_section(name: &str) -> bool {
    name == "messages" || SECTIONS.iter().any(|section| name.starts_with(section) || name.ends_with(section))
}

/// The download to which a folder `messages` belongs: the folder around its activity, or around itself where other sections
/// of a download lie there too; a bare `messages` is one by itself.
fn root(messages: &str, tree: &Tree<'_>) -> Root {
    let holder = around(messages);
    if is_activity(holder) {
        let top = around(holder);
        return if top.is_empty() { Root::joined(holder) } else { whole(top, tree) };
    }
    let sections = tree.subfolders(holder).into_iter().filter(|name| *name != "messages" && is_section(name));
    let is_download = sections.count() > 0 || STARTS.iter().any(|page| tree.child(holder, page).is_some());
    if is_download && !holder.is_empty() { whole(holder, tree) } else { Root::joined(messages) }
}

/// A root of which every folder belongs to the download when the folder is named after it.
fn whole(folder: &str, tree: &Tree<'_>) -> Root {
    let name = last_component(folder).to_lowercase();
    let is_named = ["instagram", "facebook", "messenger", "meta-"].iter().any(|word| name.starts_with(word));
    let is_whole = is_named && tree.child(folder, STARTS[1]).or(tree.child(folder, STARTS[0])).is_some();
    Root { core: is_whole.then(String::new), ..Root::joined(folder) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_threads_show_the_folder_of_messages() {
        assert_eq!(
            messages_of("a/your_facebook_activity/messages/inbox/b_1/message_1.json"),
            Some("a/your_facebook_activity/messages")
        );
        assert_eq!(messages_of("messages/inbox/b_1/message_2.html"), Some("messages"));
        assert_eq!(messages_of("a/messages/inbox/b_1/photos/message.json"), None);
        assert_eq!(messages_of("a/inbox/b_1/message_1.json"), None);
        assert!(is_activity("x/your_activity_across_facebook") && !is_activity("x/activity"));
    }
}
