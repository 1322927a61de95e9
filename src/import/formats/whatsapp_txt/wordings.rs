//! Words around chats, as a table: how WhatsApp names the files that it exports in each language, what file managers add to the
//! names of copies, and what logs write where a chat has its senders.

/// The words of a kind: `title`, `copy`, `log-level`.
pub(super) fn of_kind(kind: &'static str) -> impl Iterator<Item = &'static str> {
    let rows = include_str!("titles.csv").lines().skip(1).filter_map(|row| {
        let (kind, rest) = row.split_once(',')?;
        let (_, words) = rest.split_once(',')?;
        Some((kind, words))
    });
    rows.filter(move |(of, _)| *of == kind).map(|(_, words)| words)
}
