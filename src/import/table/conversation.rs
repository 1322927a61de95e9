//! A table that is one conversation: no column says with whom, but those who write show.

use crate::model::chat::{Chat, ChatKind, RawHandle, Side};

/// The name of the conversation, as its file is called: `Direct Messages - ida [123].csv`.
pub(super) fn title(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let bare = stem.split(" [").next().unwrap_or(stem);
    bare.rsplit(" - ").next().unwrap_or(bare).trim().to_owned()
}

/// Where the table says who is a client, the one who is one is the other side of the conversation, and several are a group.
pub(super) fn settle(chat: &mut Chat) {
    let clients: Vec<usize> = (0..chat.authors.len())
        .filter(|author| chat.authors[*author].side == Side::Client && !chat.authors[*author].name.is_empty())
        .collect();
    match clients.as_slice() {
        [] => {}
        [one] => {
            let author = &mut chat.authors[*one];
            chat.kind = ChatKind::Private;
            chat.title.clone_from(&author.name);
            chat.partner.extend(author.handles.drain(..));
            chat.partner.push(RawHandle::Name(chat.channel.clone(), author.name.clone()));
        }
        _ => chat.kind = ChatKind::Group,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversations_are_called_as_their_files_are() {
        for (file, want) in
            [("Direct Messages - ida [123].csv", "ida"), ("Ida Moss.csv", "Ida Moss"), ("a.b.csv", "a.b")]
        {
            assert_eq!(title(file), want);
        }
    }
}
