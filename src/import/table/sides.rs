//! Logs of which one column says by a word that the client wrote, and by names or words of its own that somebody else did.

use std::collections::HashSet;

use super::draft::Draft;
use super::plan::Plan;
use super::roles::Role;
use crate::model::chat::{Author, Chat, Side};
use crate::model::name::{plain_name, title_matches};

/// The share of chats in which the client is named by a word from which nobody in the column is one by any other name.
const NEARLY_ALL: f64 = 0.8;

/// The column of a log that parts the sides, where it does so by more than words for both.
pub(super) fn column(plan: &Plan, drafts: &[Draft]) -> Option<usize> {
    let column = plan.first(Role::Direction).or_else(|| plan.first(Role::Author))?;
    drafts.get(column).filter(|draft| draft.parts_sides()).map(|_| column)
}

/// Tells the sides of those whom no word tells. Whoever writes where the client is named by a word, and is not called like the client,
/// is on the other side, there and in chats that nobody has answered.
pub(super) fn settle(chats: &mut [Chat]) {
    let told = chats.iter().filter(|chat| is_told(chat)).count();
    let is_closed = told as f64 >= chats.len() as f64 * NEARLY_ALL;
    let mut ours = HashSet::new();
    for chat in chats.iter().filter(|chat| is_told(chat)) {
        let mut others = chat.authors.iter().filter(|author| is_open(chat, author)).peekable();
        let Some(first) = others.next() else { continue };
        if is_closed || others.peek().is_none() {
            ours.extend(std::iter::once(first).chain(others).map(|author| plain_name(&author.name)));
        }
    }
    for chat in chats {
        let is_told = is_told(chat);
        let sides: Vec<Side> =
            chat.authors.iter().map(|author| side(chat, author, is_told, is_closed, &ours)).collect();
        chat.authors.iter_mut().zip(sides).for_each(|(author, side)| author.side = side);
    }
}

/// The side of an author. Whoever writes alone and is not called like the client, or stands in a column in which clients are no names,
/// is not taken for one.
fn side(chat: &Chat, author: &Author, is_told: bool, is_closed: bool, ours: &HashSet<String>) -> Side {
    match author.side {
        Side::Unknown if is_open(chat, author) && ours.contains(&plain_name(&author.name)) => Side::Business,
        Side::Unknown if !is_open(chat, author) && is_told => Side::Client,
        Side::Unknown if is_open(chat, author) && (is_closed || is_alone_with_another(chat)) => {
            Side::Unstated
        }
        side => side,
    }
}

/// Messages from clients and from the business.
pub(super) fn count(chats: &[Chat]) -> [u64; 2] {
    let mut counts = [0; 2];
    for chat in chats {
        for cell in &chat.cells {
            match chat.authors.get(cell.author as usize).map(|author| author.side) {
                Some(Side::Client) => counts[0] += u64::from(cell.messages),
                Some(Side::Business) => counts[1] += u64::from(cell.messages),
                _ => {}
            }
        }
    }
    counts
}

/// Whether a word says of some messages of a chat that the client wrote them.
fn is_told(chat: &Chat) -> bool {
    chat.authors.iter().any(|author| author.side == Side::Client)
}

/// Whether one author alone writes in a chat of which the client is known by name.
fn is_alone_with_another(chat: &Chat) -> bool {
    chat.authors.len() == 1 && !chat.title.is_empty()
}

/// Whether nothing tells the side of an author, not even the name of the client.
fn is_open(chat: &Chat, author: &Author) -> bool {
    author.side == Side::Unknown && (author.name.is_empty() || !title_matches(&chat.title, &author.name))
}

#[cfg(test)]
mod tests {
    use crate::import::table::tests::table;
    use crate::model::chat::Side;
    use crate::model::source::SourceData;

    /// What each chat says: messages of the client, of the business, and of nobody knows whom.
    fn sides(data: &SourceData) -> Vec<[u64; 3]> {
        let count = |side: Side, chat: &crate::model::chat::Chat| {
            let is_it = |author: u32| chat.authors[author as usize].side == side;
            chat.cells.iter().filter(|cell| is_it(cell.author)).map(|cell| u64::from(cell.messages)).sum()
        };
        let of = |chat| [Side::Client, Side::Business, Side::Unstated].map(|side| count(side, chat));
        data.chats.iter().map(of).collect()
    }

    fn log(header: &str, rows: &[(u32, &str)]) -> SourceData {
        let row = |(at, (client, sender)): (usize, &(u32, &str))| {
            format!("2026-10-0{client} 10:00:0{at};WhatsApp;Nora {client};+44740012346{client};{sender};x\n")
        };
        let rows: String = rows.iter().enumerate().map(row).collect();
        table(&format!("Time;Channel;Name;Phone;{header};Text\n{rows}"))
    }

    /// A word for the client's side is nobody's name, however many chats it stands in; beside it everybody else is the other side.
    #[test]
    fn beside_a_word_for_the_client_others_are_the_business() {
        for (client, one, two) in [
            ("Visitor", "Max", "Ida"),
            ("Клиент", "Олег", "Лиза"),
            ("Посетитель", "Агент", "Агент"),
            ("Contact", "User", "User"),
            ("Cliente", "Atendente", "Atendente"),
        ] {
            for header in ["Sender", "Sender type", "Кто написал"] {
                let data =
                    log(header, &[(1, client), (1, one), (1, client), (2, client), (2, two), (3, client)]);
                assert_eq!(sides(&data), [[2, 1, 0], [1, 1, 0], [1, 0, 0]], "{header} {client}");
                let detail = &data.detail;
                assert_eq!((detail.inbound, detail.outbound), (Some(4), Some(2)), "{header} {client}");
            }
        }
    }

    /// Whom nobody has answered is no client where clients are named by a word; a colleague known from elsewhere is one.
    #[test]
    fn who_writes_first_is_no_client() {
        let rows = [
            (1, "Visitor"),
            (1, "Max"),
            (2, "Visitor"),
            (3, "Visitor"),
            (4, "Visitor"),
            (5, "Max"),
            (6, "Ida"),
        ];
        let data = log("Sender", &rows);
        assert_eq!(sides(&data)[4..6], [[0, 1, 0], [0, 0, 1]]);
    }

    /// Several words that all mean clients say nothing of who wrote.
    #[test]
    fn kinds_of_clients_are_no_directions() {
        let data = log("Sender type", &[(1, "Lead"), (1, "Customer"), (2, "Lead")]);
        assert_eq!(sides(&data), [[0, 0, 2], [0, 0, 1]]);
        assert_eq!(data.detail.inbound, None);
    }

    /// Kinds of people in a list are no sides of a conversation.
    #[test]
    fn kinds_of_people_make_no_log_of_a_list() {
        for types in [["Клиент", "Лид"], ["Contact", "User"]] {
            let row = |(at, kind): (usize, &&str)| {
                format!("Нора {at};+7900000010{at};{kind};Instagram;0{}.03.2026\n", at + 1)
            };
            let rows: String = [types[0], types[0], types[1]].iter().enumerate().map(row).collect();
            assert_eq!(
                table(&format!("Имя;Телефон;Тип;Источник;Дата\n{rows}")).records.len(),
                3,
                "{types:?}"
            );
        }
    }

    /// A client who is called by name beside the word is no colleague.
    #[test]
    fn a_name_of_the_client_is_the_clients() {
        let data = log("Sender", &[(1, "Visitor"), (1, "Nora 1"), (1, "Max"), (2, "Visitor"), (2, "Max")]);
        assert_eq!(sides(&data), [[2, 1, 0], [1, 1, 0]]);
    }
}
