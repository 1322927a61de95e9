//! Rows that are messages though nothing says on which channel they went: what was written stands in each, and when; and which way it
//! went, or that it arrived, or the same people again and again. Whose contacts stand in them has not been asked for here: such a table
//! is no list of clients.

use super::draft::Draft;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::words::{Sort, sort};
use crate::reference::channels;

/// Whether rows that refer to people of other tables say both ways what was written, when, and not on which channel.
pub(super) fn are_messages_of_others(drafts: &[Draft]) -> bool {
    let of = |role: Role| drafts.iter().find(|draft| draft.role_in_log == Some(role));
    let is_written = |text: &Draft| of(Role::Time).is_some_and(|time| stands_beside(text, time));
    of(Role::Text).is_some_and(is_written)
        && of(Role::Direction).is_some_and(shows_both_ways)
        && ![Role::Channel, Role::Duration, Role::From, Role::To].iter().any(|role| of(*role).is_some())
}

/// Whether words for kinds of entries say of some that they were letters, calls or messages on a channel.
pub(super) fn names_channels(plan: &Plan, rows: &[Row]) -> bool {
    let says =
        |cell: &str| matches!(sort(cell), Some(Sort::Mail | Sort::Call)) || channels::by_word(cell).is_some();
    let of_types = plan.all(Role::ActivityType).iter().chain(plan.all(Role::Channel));
    of_types.into_iter().any(|column| rows.iter().any(|row| says(&row.text(*column))))
}

/// Whether a text stands in nearly each row that has a time.
fn stands_beside(text: &Draft, time: &Draft) -> bool {
    time.looks.filled > 1 && (text.looks.filled + text.looks.answers) * 10 >= time.looks.filled * 9
}

/// Whether the rows are messages, as far as columns tell.
pub(super) fn are_messages(drafts: &[Draft]) -> bool {
    let of = |role: Role| drafts.iter().find(|draft| draft.role_in_log == Some(role));
    let (Some(time), Some(text)) = (of(Role::Time), of(Role::Text)) else { return false };
    let reached: Vec<&Draft> = drafts.iter().filter(|draft| reaches(draft)).collect();
    // In a list of leads each is somebody else, on a day.
    let is_of_days =
        !has_clock(drafts) && reached.iter().all(|draft| draft.looks.distinct == draft.looks.filled);
    let come_again =
        || reached.iter().copied().chain(drafts.iter().filter(|draft| names(draft))).all(comes_again);
    stands_beside(text, time)
        && !reached.is_empty()
        && (of(Role::Direction).is_some_and(|draft| shows_both_ways(draft) && !is_of_days)
            || drafts.iter().any(|draft| says_what_arrived(draft, text))
            || (has_clock(drafts) && come_again()))
}

fn reaches(draft: &Draft) -> bool {
    let is_one = |role: Role| role.is_contact() || role == Role::ChatId;
    draft.role_in_log.is_some_and(is_one) && draft.looks.filled > 0
}

fn names(draft: &Draft) -> bool {
    draft.role_in_log == Some(Role::FullName) || draft.role.is_some_and(Role::is_name)
}

/// Whether rows went both ways. A list may say of each client by which way he came.
fn shows_both_ways(draft: &Draft) -> bool {
    let looks = &draft.looks;
    draft.parts_sides() || (looks.ways == looks.filled && looks.distinct > 1 && looks.people < looks.filled)
}

/// Whether a column says of each row that it arrived, or that it did not. So it may of an order; but one does not come back, and no
/// two are written alike.
fn says_what_arrived(draft: &Draft, text: &Draft) -> bool {
    matches!(draft.role_in_log, None | Some(Role::Outcome))
        && draft.looks.filled > 1
        && draft.looks.deliveries * 5 >= draft.looks.filled * 4
        && (draft.looks.consents > 0 || text.looks.distinct * 2 <= text.looks.filled)
}

/// Whether rows have a time of day.
fn has_clock(drafts: &[Draft]) -> bool {
    let is_one = |draft: &Draft| match draft.role_in_log {
        Some(Role::Time) => draft.looks.times > 0,
        role => role == Some(Role::TimeOfDay),
    };
    drafts.iter().any(is_one)
}

/// Whether each cell stands in several rows: who asks by a form hardly does so twice.
fn comes_again(draft: &Draft) -> bool {
    draft.looks.filled > 2 && draft.looks.distinct * 3 <= draft.looks.filled * 2
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use crate::import::SourceRule;
    use crate::import::table::tests::{read_with, table};
    use crate::model::source::SourceKind;

    const ROWS: [[&str; 3]; 5] = [
        ["1", "in", "Hello"],
        ["1", "out", "Hi"],
        ["1", "in", "Price?"],
        ["2", "in", "Open?"],
        ["2", "out", "Yes"],
    ];

    fn log(header: &str, row: impl Fn(usize, [&str; 3]) -> String) -> String {
        let rows: String = ROWS.iter().enumerate().map(|(at, cells)| row(at, *cells)).collect();
        format!("{header}\n{rows}")
    }

    /// A log that names no channel is one, whatever names its clients: it asks for the channel, and is no list of them.
    #[test]
    fn a_log_without_channel_asks_for_it() {
        let with_channel = SourceRule { channel: Some("telegram".to_owned()), ..SourceRule::default() };
        let logs = [
            log("Time,Client,Email,Direction,Message", |at, [who, way, text]| {
                format!("2026-10-01 10:0{at}:00,Nora {who},nora{who}@feld.example,{way},{text}\n")
            }),
            log(
                "Дата и время;Клиент;Email;Направление;Оператор;Текст",
                |at, [who, way, text]| {
                    let way = if way == "in" { "Входящее" } else { "Исходящее" };
                    format!("01.10.2026 10:0{at};Нора {who};nora{who}@feld.example;{way};Олег;{text}\n")
                },
            ),
            log("Time,Client,Email,Sender,Message", |at, [who, way, text]| {
                let who_wrote = if way == "in" { "Visitor" } else { "Max" };
                format!("2026-10-01 10:0{at}:00,Nora {who},nora{who}@feld.example,{who_wrote},{text}\n")
            }),
            log("Date,Name,Phone,Message", |at, [who, _, text]| {
                format!("2026-10-01 10:0{at}:00,Nora {who},+44740012346{who},{text}\n")
            }),
            log("Дата отправки;Номер;Текст;Статус", |at, [_, way, _]| {
                let state = if way == "in" { "Доставлено" } else { "Не доставлено" };
                format!("0{}.10.2026 10:00;+7916555210{at};Акция!;{state}\n", at + 1)
            }),
        ];
        for text in logs {
            let error = read_with(text.as_bytes(), &SourceRule::default()).expect_err(&text);
            assert!(error.kind.to_string().starts_with("a column of channels"), "{text}");
            let data = read_with(text.as_bytes(), &with_channel).expect(&text);
            assert_eq!(
                (data.kind, data.ledger.messages, data.records.len()),
                (SourceKind::Messenger, 5, 0),
                "{text}"
            );
        }
    }

    /// A name of its own in each row is the title of a conversation, and no channel of the business.
    #[test]
    fn many_unknown_names_are_no_channels() {
        let rows = |channel: &dyn Fn(usize) -> String| -> String {
            let row = |at: usize| {
                format!("2026-10-01 10:{at:02}:00,Nora,+4474001234{at:02},in,Thanks,{}\n", channel(at))
            };
            (10..30).map(row).collect()
        };
        let read = |rows: String| {
            let text = format!("Time,Client,Phone,Direction,Message,Channel\n{rows}");
            read_with(text.as_bytes(), &SourceRule::default())
        };
        let error = read(rows(&|at| format!("room {at}"))).expect_err("titles");
        assert!(error.kind.to_string().starts_with("a column of channels"));
        // A few names may be the channels of a business, whatever they are.
        let few = read(rows(&|at| format!("shop {}", at % 3))).expect("channels");
        let channels: HashSet<&str> = few.chats.iter().map(|chat| chat.channel.as_str()).collect();
        assert_eq!(channels.len(), 3);
    }

    /// Messages that refer to clients by id are entries of those, on the channel that the settings name and on no other.
    #[test]
    fn messages_of_people_by_id_ask_for_the_channel_too() {
        let text = log("Date,ID,Contact ID,Direction,Content", |at, [who, way, text]| {
            format!("2026-10-01 10:0{at}:00,90{at},{who},{way},{text}\n")
        });
        assert!(read_with(text.as_bytes(), &SourceRule::default()).is_err());
        let with_channel = SourceRule { channel: Some("telegram".to_owned()), ..SourceRule::default() };
        let data = read_with(text.as_bytes(), &with_channel).expect("the channel is named");
        assert_eq!(
            (data.ledger.activities, data.activities.channels.last().map(String::as_str)),
            (5, Some("telegram"))
        );
    }

    /// Channels on which somebody is are said to be unused: a list of them is no source of leads.
    #[test]
    fn lists_of_channels_are_said_to_be_unused() {
        let data = table(
            "Name,Phone,Channels\nNora Feld,+447400123461,\"whatsapp_cloud, instagram\"\nOtto Lind,+447400123462,telegram\n",
        );
        assert_eq!(
            data.unused.iter().map(|column| column.looks_like.as_str()).collect::<Vec<_>>(),
            ["channel"]
        );
    }

    /// A lead may be inbound and an order delivered: each is somebody else's, and they have no time of day or no word of a message.
    #[test]
    fn leads_and_orders_are_no_messages() {
        let row = |(at, (way, state)): (usize, &(&str, &str))| {
            [
                format!("2026-10-0{at},Nora {at},nora{at}@feld.example,{way},Hello {at}\n"),
                format!("2026-10-0{at},Nora {at},+44740012346{at},{state},Cake {at}\n"),
            ]
        };
        let rows = [("Inbound", "Delivered"), ("Outbound", "Delivered"), ("Inbound", "Sent")];
        let rows: Vec<[String; 2]> =
            rows.iter().enumerate().map(|(at, cells)| row((at + 1, cells))).collect();
        for (at, header) in
            ["Date,Name,Email,Lead type,Message", "Date,Name,Phone,Status,Text"].iter().enumerate()
        {
            let rows: String = rows.iter().map(|row| row[at].as_str()).collect();
            assert_eq!(table(&format!("{header}\n{rows}")).records.len(), 3, "{header}");
        }
    }

    /// What people write into a form is asked once by nearly each of them.
    #[test]
    fn answers_of_a_form_are_clients() {
        let row = |at: u32| format!("2026-10-0{at} 10:00:00,Nora {at},+44740012346{at},Hello\n");
        let rows: String = (1..=5).map(row).collect();
        assert_eq!(table(&format!("Date,Name,Phone,Message\n{rows}{}", row(5))).records.len(), 6);
    }
}
