//! What the path of a page tells: whose conversation it is, and where the archive begins.

/// The peer and the archive's folder, when a path ends like `…/messages/<peer>/messages50.html`.
pub(super) fn conversation(path: &str) -> Option<(i64, String)> {
    let mut parts = path.rsplitn(4, '/');
    let file = parts.next()?;
    let number = file.strip_prefix("messages")?.strip_suffix(".html")?;
    if !number.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let peer = parts.next()?.parse().ok()?;
    let folder = parts.next()?;
    if folder != "messages" {
        return None;
    }
    // An archive that was unpacked right here begins with the folder of its messages.
    Some((peer, parts.next().unwrap_or(folder).to_owned()))
}

/// The archive's folder from the path of any page and the page's own link to the archive's start (`../../index.html`).
pub(super) fn root(path: &str, link_to_start: &str) -> Option<String> {
    let mut folder = path.rsplit_once('/')?.0;
    for _ in link_to_start.matches("../") {
        folder = folder.rsplit_once('/')?.0;
    }
    Some(folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{conversation, root};

    #[test]
    fn peer_and_archive_are_in_the_path() {
        let found = |path| conversation(path).map(|(peer, root)| format!("{peer} {root}"));
        assert_eq!(found("vk/Archive/messages/303/messages50.html").as_deref(), Some("303 vk/Archive"));
        assert_eq!(found("messages/-12/messages0.html").as_deref(), Some("-12 messages"));
        assert_eq!(found("vk.zip/messages/2000000001/messages0.html").as_deref(), Some("2000000001 vk.zip"));
        assert_eq!(found("messages/index-messages.html"), None);
        assert_eq!(found("other/303/messages0.html"), None);
    }

    #[test]
    fn a_page_links_to_the_start_of_its_archive() {
        assert_eq!(root("vk/Archive/profile/page-info.html", "../index.html").as_deref(), Some("vk/Archive"));
        assert_eq!(root("vk/Archive/index.html", "index.html").as_deref(), Some("vk/Archive"));
        assert_eq!(root("page.html", "../index.html"), None);
    }
}
